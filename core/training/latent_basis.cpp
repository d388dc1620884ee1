#include "core/training/latent_basis.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

namespace vecset {

LatentBasis principalBasis(const at::Tensor& latents, std::int64_t tokens, std::int64_t channels) {
    const std::int64_t components = tokens * channels;
    if (latents.dim() != 2 || latents.size(0) < 2 || components < 1 || components > latents.size(1)) {
        throw Error(ErrorCode::InvalidInput, "a latent basis of " + std::to_string(components) +
                                                 " components needs more latents or wider ones");
    }
    const at::Tensor exact = latents.to(at::kDouble);
    const at::Tensor mean = exact.mean(0);
    const at::Tensor centred = exact - mean;
    const at::Tensor covariance = at::mm(centred.t(), centred) / static_cast<double>(latents.size(0) - 1);
    auto [variances, vectors] = at::linalg_eigh(covariance); // ascending
    const at::Tensor order = at::arange(components).view({channels, tokens}).t().reshape({-1}); // dealt in turns
    const at::Tensor strongest = variances.flip(0).index_select(0, order).clamp_min(1e-10);
    const at::Tensor directions = vectors.flip(1).index_select(1, order);
    // Eigenvectors have no sign of their own: the largest entry is made positive, so that runs agree.
    const at::Tensor largest = directions.gather(0, directions.abs().argmax(0, true));
    const at::Tensor oriented = directions * largest.sign();
    const at::Tensor deviation = strongest.sqrt();
    LatentBasis basis;
    basis.mean = mean.to(at::kFloat);
    basis.project = (oriented / deviation).t().contiguous().to(at::kFloat);
    basis.expand = (oriented * deviation).contiguous().to(at::kFloat);
    basis.deviation = deviation.to(at::kFloat);
    basis.explained = strongest.sum().item<double>() / variances.sum().item<double>();
    return basis;
}

} // namespace vecset
