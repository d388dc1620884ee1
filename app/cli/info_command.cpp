#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/machine.h"
#if VECSET_HAS_ENGINE
#include "core/pipeline/device_memory.h"
#endif
#if VECSET_HAS_IMAGE
#include "core/image/image_support.h"
#endif
#if VECSET_HAS_MESHIO
#include "core/meshio/mesh_format.h"
#endif

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <torch/cuda.h>
#include <torch/version.h>

#include <string>

namespace vecset::cli {
namespace {

std::string pictureText() {
#if VECSET_HAS_IMAGE
    const ImageSupport& support = imageSupport();
    return "on (" + support.library + (support.objectFinder ? ")" : "; background removal off: no OpenCV)");
#else
    return "off in this build: neither OpenCV nor stb";
#endif
}

std::string meshText() {
#if VECSET_HAS_MESHIO
    return "on (writes " + availableFormats() + ")";
#else
    return "off in this build";
#endif
}

/// The first graphics card and its memory in words; why there is none otherwise.
std::string describeCard() {
    if (!torch::cuda::is_available()) return "none that this LibTorch can use";
#if VECSET_HAS_ENGINE
    const at::Device card(at::kCUDA, 0);
    const std::string memory = describeMemory(card);
    return deviceName(card) + (memory.empty() ? "" : ", " + memory);
#else
    return "there, but this build makes no meshes";
#endif
}

void run(const Console& console) {
    const std::string card = describeCard();
    const MachineFacts facts = machineFacts();
    const bool image = VECSET_HAS_IMAGE, meshio = VECSET_HAS_MESHIO, dataset = VECSET_HAS_EMBREE;
    console.line("vecset " VECSET_VERSION);
    console.line("processor   " + facts.processor + ", " + std::to_string(facts.cores) + " cores usable");
    console.line("memory      " + std::to_string(facts.memoryBytes >> 20) + " MiB");
    console.line("graphics    " + card);
    console.line("LibTorch    " TORCH_VERSION);
    console.line("pictures    " + pictureText());
    console.line("mesh files  " + meshText());
    console.line(std::string("data sets   ") + (dataset ? "on (Embree)" : "off in this build: no Embree"));
    console.result({{"version", VECSET_VERSION},
                    {"processor", facts.processor},
                    {"cores", facts.cores},
                    {"memory_bytes", facts.memoryBytes},
                    {"graphics_card", card},
                    {"libtorch", TORCH_VERSION},
                    {"pictures", image},
                    {"mesh_files", meshio},
                    {"data_sets", dataset}});
}

} // namespace

void addInfoCommand(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand("info", "facts about this machine and this build");
    command->callback([&console] { run(console); });
}

} // namespace vecset::cli
