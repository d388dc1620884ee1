#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace vecset {
namespace {

using Item = std::pair<const std::string, at::Tensor>;

/// Wide types first, then by name: with a header of a multiple of 8 bytes every tensor is aligned for its type.
std::vector<const Item*> storageOrder(const std::map<std::string, at::Tensor>& tensors) {
    std::vector<const Item*> order;
    for (const auto& item : tensors) {
        const auto& [name, tensor] = item;
        if (!tensor.defined()) throw Error(ErrorCode::InvalidInput, "tensor " + quotedName(name) + " is undefined");
        if (name == "__metadata__") throw Error(ErrorCode::InvalidInput, "no tensor may be called __metadata__");
        if (!safetensorsName(tensor.scalar_type())) {
            throw Error(ErrorCode::InvalidInput, "tensor " + quotedName(name) + " has the type " +
                                                     c10::toString(tensor.scalar_type()) +
                                                     ", which a safetensors file cannot hold");
        }
        order.push_back(&item);
    }
    std::stable_sort(order.begin(), order.end(), [](const Item* a, const Item* b) {
        return a->second.element_size() > b->second.element_size();
    });
    return order;
}

std::string headerText(const std::vector<const Item*>& order, const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) header["__metadata__"] = metadata;
    std::size_t offset = 0;
    for (const auto* item : order) {
        const auto& tensor = item->second;
        const auto end =
            offset + static_cast<std::size_t>(tensor.numel()) * static_cast<std::size_t>(tensor.element_size());
        nlohmann::ordered_json entry;
        entry["dtype"] = *safetensorsName(tensor.scalar_type());
        entry["shape"] = tensor.sizes().vec();
        entry["data_offsets"] = {offset, end};
        header.push_back({item->first, std::move(entry)});
        offset = end;
    }
    try {
        auto text = header.dump();
        text.append((8 - text.size() % 8) % 8, ' ');
        return text;
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::InvalidInput, "a tensor name or a metadata text is not valid UTF-8");
    }
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata) {
    const auto order = storageOrder(tensors);
    const auto header = headerText(order, metadata);
    std::string length(8, '\0');
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>(header.size() >> (8 * i));

    AtomicFile file(path);
    file.write(length);
    file.write(header);
    for (const auto* item : order) {
        const auto tensor = item->second.detach().cpu().contiguous();
        file.write(std::span(static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()));
    }
    file.commit();
}

} // namespace vecset
