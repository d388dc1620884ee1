#pragma once

#include "core/pipeline/generation.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vecset {

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class Precision { Auto, Float32, Float16, BFloat16 };

/// What a loaded model is and needs, in words for people and programs.
struct PipelineFacts {
    std::string model;
    std::string device;    ///< "cpu" or the CUDA device's name
    std::string precision; ///< "float32", "float16", "bfloat16"
    bool multiView = false;
    bool guidanceEmbedded = false; ///< one network pass per step
    bool hasEncoder = false;       ///< can reconstruct meshes
    int defaultSteps = 50;
    double defaultGuidance = 5.0;
    double borderRatio = 0.15; ///< the model's own share of free border around the object
    int pictureSize = 0;       ///< pixels per side of the network's picture
    int threads = 1;           ///< of the networks on the CPU
};

/// Threads that networks use on the CPU when they are called from this thread; 0: all cores of this process, which is also
/// what every load sets.
void setComputeThreads(int count);

/// The engine behind the command line and the studio: holds one loaded model and turns pictures, latents or meshes into
/// meshes. Results depend only on the request, the model and the machine (same bytes for the same seed).
/// One job at a time; all calls come from the thread that made the pipeline.
/// Every call throws Error for failures and Cancelled when the job was stopped; the pipeline stays usable after both.
class Pipeline {
public:
    /// Loads a model folder in the official layout (see model_folder.h).
    /// Errors: UnreadableFile, WeightMismatch, NotAvailable (no CUDA device), OutOfGpuMemory.
    static Pipeline load(const std::filesystem::path& model, DeviceChoice device = DeviceChoice::Auto,
                         Precision precision = Precision::Auto, const JobContext& job = {});
    ~Pipeline();
    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;

    [[nodiscard]] const PipelineFacts& facts() const;

    /// Errors: InvalidInput, EmptyMatte, EmptyShape, OutOfMemory, OutOfGpuMemory, NotAvailable (built without OpenCV).
    [[nodiscard]] GenerationResult generate(const GenerationRequest& request, const JobContext& job = {});

    /// Re-decodes kept latents; no sampling. Error InvalidInput when they do not fit this model.
    [[nodiscard]] GenerationResult decode(const Latents& latents, const MeshRequest& request, const JobContext& job = {});

    /// Encodes a mesh (normalised to a longest half extent of 0.98) and decodes it again: what the shape VAE keeps.
    /// Error NotAvailable when the checkpoint has no encoder.
    [[nodiscard]] GenerationResult reconstruct(const TriangleMesh& mesh, const MeshRequest& request, std::uint64_t seed,
                                               const JobContext& job = {});

private:
    struct Impl;
    explicit Pipeline(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace vecset
