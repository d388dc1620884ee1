#include "app/cli/commands.h"
#include "app/cli/console.h"
#if VECSET_HAS_ENGINE
#include "app/cli/models_make.h"
#endif
#include "core/base/error.h"
#include "core/checkpoint/model_info.h"
#include "core/checkpoint/model_zoo.h"
#include "core/checkpoint/verify_weights.h"
#include "core/models/build_networks.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace vecset::cli {
namespace {

struct ModelsOptions {
    std::string model; ///< name or path
    std::string name;  ///< for add
};

constexpr auto kFooter = R"(Examples:
  vecset models list
  vecset models info furniture-s
  vecset models add ~/models/hunyuan3d-dit-v2-mini --name mini
  vecset models verify mini)";

std::string megabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, bytes < 100'000'000 ? "%.1f MB" : "%.0f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

std::string millions(std::int64_t count) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f M", static_cast<double>(count) / 1e6);
    return text;
}

nlohmann::json toJson(const ZooEntry& entry) {
    return {{"name", entry.name},
            {"folder", entry.folder.string()},
            {"built_in", entry.builtIn},
            {"available", entry.available}};
}

void list(const Console& console) {
    const auto entries = ModelZoo::standard().entries();
    auto models = nlohmann::json::array();
    for (const auto& entry : entries) {
        models.push_back(toJson(entry));
        const char* kind = entry.builtIn ? "built in" : entry.available ? "added" : "added, folder is gone";
        console.line(entry.name + "  (" + kind + ")  " + entry.folder.string());
    }
    if (entries.empty()) console.line("no models; add a folder with: vecset models add PATH");
    console.result({{"models", models}});
}

/// What the model can do, in the words of `info`.
std::vector<std::string> abilities(const ModelInfo& info) {
    std::vector<std::string> words;
    if (info.generates) {
        words.push_back(info.multiView ? "several views to mesh" : "picture to mesh");
        words.push_back(info.guidanceEmbedded ? "guidance embedded (one pass per step)" : "classifier-free guidance");
        if (info.consistency) words.push_back("few-step consistency scheduler");
    }
    words.push_back(info.encoder ? "encodes and decodes meshes" : "decodes only (no encoder weights)");
    if (info.turboDecoder) words.push_back("turbo decoder");
    if (info.localityPrior) words.push_back("locality prior");
    return words;
}

nlohmann::json toJson(const ModelInfo& info) {
    auto parts = nlohmann::json::array();
    for (const auto& part : info.parts) {
        parts.push_back({{"name", part.name}, {"class", part.target}, {"parameters", part.parameters},
                         {"bytes", part.bytes}, {"dtype", part.dtype}});
    }
    nlohmann::json document{{"parts", parts},
                            {"parameters", info.parameters},
                            {"file_bytes", info.fileBytes},
                            {"files", info.files},
                            {"latent_tokens", info.latentTokens},
                            {"latent_width", info.latentWidth},
                            {"generates", info.generates},
                            {"multi_view", info.multiView},
                            {"guidance_embedded", info.guidanceEmbedded},
                            {"encoder", info.encoder},
                            {"consistency_scheduler", info.consistency},
                            {"turbo_decoder", info.turboDecoder},
                            {"locality_prior", info.localityPrior},
                            {"memory_fp32_bytes", info.memoryFp32},
                            {"memory_fp16_bytes", info.memoryFp16}};
    document["licence"] = info.licence ? nlohmann::json(*info.licence) : nlohmann::json();
    return document;
}

void printInfo(const Console& console, const ModelFolder& model, const ModelInfo& info) {
    console.line("folder      " + model.folder.string());
    for (const auto& part : info.parts) {
        console.line(part.name + std::string(12 - std::min<std::size_t>(11, part.name.size()), ' ') + part.target +
                     ", " + millions(part.parameters) + " parameters, " + part.dtype + ", " + megabytes(part.bytes));
    }
    console.line("all         " + millions(info.parameters) + " parameters, " + megabytes(info.fileBytes) + " in " +
                 std::to_string(info.files) + (info.files == 1 ? " file" : " files"));
    console.line("latents     " + std::to_string(info.latentTokens) + " x " + std::to_string(info.latentWidth));
    console.line("memory      about " + megabytes(info.memoryFp32) + " in fp32, " + megabytes(info.memoryFp16) +
                 " in fp16");
    for (const auto& word : abilities(info)) console.line("can         " + word);
    console.line("licence     " +
                 (info.licence ? info.licence->substr(0, info.licence->find('\n')) : "no LICENSE file beside"));
}

void info(const Console& console, const ModelsOptions& options) {
    const auto model = openModelFolder(ModelZoo::standard().resolve(options.model));
    const auto facts = describeModel(model);
    printInfo(console, model, facts);
    auto document = toJson(facts);
    document["folder"] = model.folder.string();
    console.result(document);
}

/// Builds the networks and loads the weights into them; nothing when they fit, else why not.
std::string misfit(const ModelFolder& model) {
    try {
        buildNetworks(model);
        return "";
    } catch (const Error& error) {
        if (error.code() != ErrorCode::WeightMismatch && error.code() != ErrorCode::InvalidInput) throw;
        return error.what();
    }
}

void verify(Console& console, const ModelsOptions& options) {
    const auto model = openModelFolder(ModelZoo::standard().resolve(options.model));
    const auto weights = model.weights();
    const auto bad = findNonFiniteTensors(weights, console.job("verify"));
    const auto reason = misfit(model);
    for (const auto& key : bad) console.line("not finite: " + quotedName(key));
    if (bad.empty()) console.line("all " + std::to_string(weights.keys().size()) + " tensors are readable and finite");
    console.line(reason.empty() ? "the weights fit their networks" : reason);
    const bool passed = bad.empty() && reason.empty();
    if (!passed) console.setExitCode(ExitCode::CheckFailed);
    console.result({{"folder", model.folder.string()},
                    {"tensors", weights.keys().size()},
                    {"not_finite", bad},
                    {"misfit", reason},
                    {"passed", passed}});
}

void add(const Console& console, const ModelsOptions& options) {
    const auto entry = ModelZoo::standard().add(options.model, options.name);
    console.line("added '" + entry.name + "': " + entry.folder.string());
    console.result(toJson(entry));
}

void remove(const Console& console, const ModelsOptions& options) {
    const auto entry = ModelZoo::standard().remove(options.model);
    console.line("forgot '" + entry.name + "'; its files stay in " + entry.folder.string());
    console.result(toJson(entry));
}

} // namespace

void addModelsCommand(CLI::App& app, Console& console) {
    const auto options = std::make_shared<ModelsOptions>();
    auto* models = app.add_subcommand("models", "list, inspect, check and add models");
    models->require_subcommand(1);
    models->fallthrough();
    models->footer(kFooter);
    const auto action = [&](const char* name, const char* help, const char* argument, auto work) {
        auto* command = models->add_subcommand(name, help);
        command->fallthrough();
        if (argument != nullptr) command->add_option("model", options->model, argument)->required();
        command->callback([&console, options, work] { work(console, *options); });
        return command;
    };
    action("list", "all models that can be chosen by name", nullptr, [](Console& c, const ModelsOptions&) { list(c); });
    action("info", "sizes, memory need, abilities, licence", "name or path", info);
    action("verify", "read every tensor and check that the weights fit their networks", "name or path", verify);
    action("add", "remember a model folder", "path of a folder with config.yaml and weights", add)
        ->add_option("--name", options->name, "name to choose it by (default: the folder's)");
    action("remove", "forget an added model folder (its files stay)", "name or path", remove);
#if VECSET_HAS_ENGINE
    addModelsMake(*models, console);
#endif
}

} // namespace vecset::cli
