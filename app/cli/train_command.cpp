#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/training/process_group.h"
#include "core/training/train_decoder.h"
#include "core/training/train_distill.h"
#include "core/training/train_flow.h"
#include "core/training/train_vae.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>

namespace vecset::cli {
namespace {

/// One kind of training: its name, what it makes, and which other models it may be given.
struct Kind {
    const char* name;
    const char* help;
    TrainReport (*train)(const TrainRequest&, const JobContext&);
    const char* vaeHelp = nullptr;     ///< of --vae; null: no such option
    const char* teacherHelp = nullptr; ///< of --teacher; null: no such option
};

constexpr const char* kTeacherHelp = "run or model folder of the teacher; default: the recipe's";
constexpr const char* kOtherVaeHelp =
    "run or model folder whose shape autoencoder the student is saved with; default: the teacher's";

constexpr Kind kKinds[] = {
    {"vae", "the shape autoencoder", trainVae},
    {"flow", "picture to shape: the image encoder and the rectified flow", trainFlow,
     "run or model folder of the shape autoencoder; default: the recipe's"},
    {"decoder", "a narrow geometry decoder, distilled from the teacher's", trainDecoder, nullptr, kTeacherHelp},
    {"guidance", "distillation, stage 1: one pass learns classifier-free guidance", trainGuidance, kOtherVaeHelp,
     kTeacherHelp},
    {"consistency", "distillation, stage 2: few steps learn the ends of phases", trainConsistency, kOtherVaeHelp,
     kTeacherHelp},
    {"adversarial", "distillation, stage 3: a discriminator in latent space", trainAdversarial, kOtherVaeHelp,
     kTeacherHelp},
};

void run(const Console& console, TrainRequest request, const Kind& kind, int timeout) {
    request.processes = ProcessGroup::fromEnvironment(std::chrono::seconds(timeout));
    Console own = console;
    if (request.processes && request.processes->rank() > 0) own.quiet = true; // the first process speaks for all
    else request.say = [&console](const std::string& text) { console.line(text); };
    const TrainReport report = kind.train(request, own.job(std::string("train ") + kind.name));
    if (request.say) console.line("model: " + report.model.string());
    for (const auto& [name, value] : report.figures) console.line("  " + name + " " + std::to_string(value));
    console.result({{"model", report.model.string()},
                    {"steps", report.steps},
                    {"seconds", report.seconds},
                    {"rank", request.processes ? request.processes->rank() : 0},
                    {"figures", report.figures}});
}

void addKind(CLI::App& train, const Console& console, const Kind& kind) {
    auto& command = *train.add_subcommand(kind.name, kind.help);
    auto request = std::make_shared<TrainRequest>();
    command.add_option("--recipe", request->recipe, "YAML file, for example resources/recipes/furniture-xs-vae.yaml")
        ->required();
    auto data = std::make_shared<std::vector<std::filesystem::path>>();
    command
        .add_option("--data", *data,
                    "data set folder made by 'vecset dataset'; given again: more training items (the first one "
                    "alone is held out)")
        ->required()
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--out", request->out, "folder of the run; the model appears in its subfolder model")
        ->required();
    command.add_flag("--resume", request->resume, "go on from the last checkpoint of --out");
    command.add_option("--minutes", request->minutes, "wall-clock budget instead of the recipe's")
        ->check(CLI::PositiveNumber);
    command.add_option("--threads", request->threads, "threads; default: one per shard and core")
        ->check(CLI::Range(1, 256));
    command.add_option("--device", request->device, "auto (the GPU where there is one), cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    if (kind.vaeHelp) command.add_option("--vae", request->vae, kind.vaeHelp);
    if (kind.teacherHelp) command.add_option("--teacher", request->teacher, kind.teacherHelp);
    auto timeout = std::make_shared<int>(1800);
    command
        .add_option("--worker-timeout", *timeout,
                    "several processes (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT): seconds to wait "
                    "for one that is silent; longer than an evaluation, or the first process's "
                    "encoding of the data set, takes")
        ->check(CLI::Range(1, 1 << 20))
        ->capture_default_str();
    const bool plain = kind.teacherHelp == nullptr; // trained from data alone
    if (plain) {
        command.add_option("--init", request->init,
                           "run or model folder whose weights are the start; default: the recipe's init_from");
    }
    command.callback([&console, &kind, request, data, plain, timeout] {
        if (!plain && data->size() > 1)
            throw Error(ErrorCode::InvalidInput, std::string("train ") + kind.name + " takes one --data");
        request->data = data->front();
        request->extraData.assign(data->begin() + 1, data->end());
        run(console, *request, kind, *timeout);
    });
}

} // namespace

void addTrainCommand(CLI::App& app, Console& console) {
    auto* train = app.add_subcommand("train", "train a model from a data set");
    train->require_subcommand(1);
    for (const Kind& kind : kKinds) addKind(*train, console, kind);
    train->footer(
        "Examples:\n  vecset train vae --recipe resources/recipes/furniture-xs-vae.yaml --data furniture --out "
        "runs/vae\n"
        "  vecset train flow --recipe resources/recipes/furniture-xs-flow.yaml --data furniture --vae runs/vae "
        "--out runs/flow\n"
        "  vecset train consistency --recipe resources/recipes/furniture-xs-consistency.yaml --data furniture "
        "--teacher runs/guidance --vae runs/decoder --out runs/consistency");
}

} // namespace vecset::cli
