#pragma once

#include "core/pipeline/generation.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vecset {

/// A decoder of the official code, as a yardstick for ours.
enum class Yardstick { Dense, FlashVdm };

/// What a graphics card reaches: operations per second of large matrix products in the model's number format, and bytes
/// read and written per second within its memory. Zeros on the CPU.
struct DeviceRates {
    double gemmFlops = 0.0, copyBytes = 0.0;
    std::uint64_t memoryUsed = 0; ///< of the card, by all programs and the driver, in bytes
};

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class Precision { Auto, Float32, Float16, BFloat16 };

/// What a loaded model is and needs, in words for people and programs.
struct PipelineFacts {
    std::string model;
    std::string device;    ///< "cpu" or the CUDA device's name, for example "NVIDIA H100 80GB HBM3"
    std::string precision; ///< "float32", "float16", "bfloat16"
    bool multiView = false;
    bool guidanceEmbedded = false; ///< one network pass per step
    bool hasEncoder = false;       ///< can reconstruct meshes
    int defaultSteps = 50;
    double defaultGuidance = 5.0;
    double borderRatio = 0.15; ///< the model's own share of free border around the object
    int pictureSize = 0;       ///< pixels per side of the network's picture
    int threads = 1;           ///< of the networks on the CPU
    bool oneByOne = false;     ///< memory is short: each network is loaded for its stage only
    std::string memoryPlan;    ///< which networks are loaded when, and why, in a sentence
    std::string card;          ///< the graphics card's memory in words; empty on the CPU
};

/// Threads that networks use on the CPU when they are called from this thread; 0: all cores of this process, which is
/// also what every load sets.
void setComputeThreads(int count);

/// The engine behind the command line and the studio: holds one loaded model and turns pictures, latents or meshes into
/// meshes. Results depend only on the request, the model and the machine (same bytes for the same seed).
/// One job at a time; all calls come from the thread that made the pipeline.
/// Every call throws Error for failures and Cancelled when the job was stopped; the pipeline stays usable after both.
class Pipeline {
public:
    /// Loads a model folder in the official layout (see model_folder.h).
    /// @param memoryLimit bytes that networks may take of the device (of this machine's memory on the CPU), 0: what is
    ///        free. When the networks do not fit together they are loaded one at a time, each for its stage; on a
    ///        graphics card the limit is also enforced, as if the card were smaller.
    /// Errors: UnreadableFile, WeightMismatch, NotAvailable (no CUDA device), OutOfGpuMemory.
    static Pipeline load(const std::filesystem::path& model, DeviceChoice device = DeviceChoice::Auto,
                         Precision precision = Precision::Auto, const JobContext& job = {},
                         std::uint64_t memoryLimit = 0);
    ~Pipeline();
    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;

    [[nodiscard]] const PipelineFacts& facts() const;

    /// Errors: InvalidInput, EmptyMatte, EmptyShape, OutOfMemory, OutOfGpuMemory, NotAvailable (built without OpenCV).
    [[nodiscard]] GenerationResult generate(const GenerationRequest& request, const JobContext& job = {});

    /// Re-decodes kept latents; no sampling. Error InvalidInput when they do not fit this model.
    [[nodiscard]] GenerationResult decode(const Latents& latents, const MeshRequest& request,
                                          const JobContext& job = {});

    /// Encodes a mesh (normalised to a longest half extent of 0.98) and decodes it again: what the shape VAE keeps.
    /// Error NotAvailable when the checkpoint has no encoder.
    [[nodiscard]] GenerationResult reconstruct(const TriangleMesh& mesh, const MeshRequest& request, std::uint64_t seed,
                                               const JobContext& job = {});

    /// The same latents through a decoder of the official code (official_decode.h): its mesh, its queries and its time,
    /// which ends when the grid is complete on the device. Nothing is cleaned up.
    /// @param chunk points per network call, 1 or more
    [[nodiscard]] GenerationResult decodeLike(Yardstick official, const Latents& latents, const MeshRequest& request,
                                              int chunk, const JobContext& job = {});
    /// Measures the device; takes half a second.
    [[nodiscard]] DeviceRates deviceRates();

private:
    struct Impl;
    explicit Pipeline(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace vecset
