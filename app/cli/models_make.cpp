#include "app/cli/models_make.h"

#include "app/cli/console.h"
#include "core/pipeline/make_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <memory>

namespace vecset::cli {
namespace {

struct MakeOptions {
    MakeModelRequest request;
    std::filesystem::path folder;
    std::string device = "auto";
    bool half = false, whole = false;
};

constexpr auto kFooter =
    R"(The model costs what the published one of that name costs, in time and memory, and decodes the latents beside it
(latents.safetensors) to a piece of furniture; pictures mean nothing to it. Example:
  vecset models make hunyuan-2-turbo-shape --out /tmp/turbo
  vecset bench decode -m /tmp/turbo -r 384 --decoder lightning)";

void run(MakeOptions options, Console& console) {
    options.request.half = !options.whole;
    options.request.device = options.device == "cpu"    ? DeviceChoice::Cpu
                             : options.device == "cuda" ? DeviceChoice::Cuda
                                                        : DeviceChoice::Auto;
    const auto started = std::chrono::steady_clock::now();
    const MadeModel made = makeModel(options.folder, options.request, console.job("make"));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    char text[300];
    std::snprintf(text, sizeof text,
                  "made %s: %.2f M parameters, %.0f MB in %.1f s; its field: tokens %.3f apart, error near the surface "
                  "%.3f of 1.5, "
                  "right sign at %.1f %% of the box",
                  options.request.sizes.c_str(), static_cast<double>(made.parameters) / 1e6,
                  static_cast<double>(made.bytes) / 1e6, seconds, made.tokenSpacing, made.nearError,
                  100.0 * made.agreement);
    console.line(text);
    console.result({{"sizes", options.request.sizes},
                    {"folder", options.folder.string()},
                    {"seed", options.request.seed},
                    {"parameters", made.parameters},
                    {"bytes", made.bytes},
                    {"seconds", seconds},
                    {"token_spacing", made.tokenSpacing},
                    {"near_error", made.nearError},
                    {"agreement", made.agreement}});
}

} // namespace

void addModelsMake(CLI::App& models, Console& console) {
    auto options = std::make_shared<MakeOptions>();
    auto* command =
        models.add_subcommand("make", "write a model of official sizes with made-up weights, for benchmarks");
    command->fallthrough();
    command->footer(kFooter);
    command->add_option("sizes", options->request.sizes, "whose sizes")
        ->required()
        ->check(CLI::IsMember(madeModelNames()));
    command->add_option("-o,--out", options->folder, "new folder to write")->required();
    command->add_option("--seed", options->request.seed, "another seed, other weights and another shape")
        ->capture_default_str();
    auto* half = command->add_flag("--fp16", options->half, "store float16 as published (the default)");
    command->add_flag("--fp32", options->whole, "store float32")->excludes(half);
    command->add_option("--device", options->device, "where the field is fitted")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))->capture_default_str();
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
