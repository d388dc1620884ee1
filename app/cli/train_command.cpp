#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/training/train_decoder.h"
#include "core/training/train_flow.h"
#include "core/training/train_vae.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

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

constexpr Kind kKinds[] = {
    {"vae", "the shape autoencoder", trainVae},
    {"flow", "picture to shape: the image encoder and the rectified flow", trainFlow,
     "run or model folder of the shape autoencoder; default: the recipe's"},
    {"decoder", "a narrow geometry decoder, distilled from the teacher's", trainDecoder, nullptr, kTeacherHelp},
};

void run(const Console& console, TrainRequest request, const Kind& kind) {
    request.say = [&console](const std::string& text) { console.line(text); };
    const TrainReport report = kind.train(request, console.job(std::string("train ") + kind.name));
    console.line("model: " + report.model.string());
    for (const auto& [name, value] : report.figures) console.line("  " + name + " " + std::to_string(value));
    console.result({{"model", report.model.string()},
                    {"steps", report.steps},
                    {"seconds", report.seconds},
                    {"figures", report.figures}});
}

void addKind(CLI::App& train, const Console& console, const Kind& kind) {
    auto& command = *train.add_subcommand(kind.name, kind.help);
    auto request = std::make_shared<TrainRequest>();
    command.add_option("--recipe", request->recipe, "YAML file, for example resources/recipes/furniture-xs-vae.yaml")->required();
    command.add_option("--data", request->data, "data set folder made by 'vecset dataset build'")->required();
    command.add_option("--out", request->out, "folder of the run; the model appears in its subfolder model")->required();
    command.add_flag("--resume", request->resume, "go on from the last checkpoint of --out");
    command.add_option("--minutes", request->minutes, "wall-clock budget instead of the recipe's")->check(CLI::PositiveNumber);
    command.add_option("--threads", request->threads, "threads; default: one per shard and core")->check(CLI::Range(1, 256));
    if (kind.vaeHelp) command.add_option("--vae", request->vae, kind.vaeHelp);
    if (kind.teacherHelp) command.add_option("--teacher", request->teacher, kind.teacherHelp);
    command.callback([&console, &kind, request] { run(console, *request, kind); });
}

} // namespace

void addTrainCommand(CLI::App& app, Console& console) {
    auto* train = app.add_subcommand("train", "train a model from a data set");
    train->require_subcommand(1);
    for (const Kind& kind : kKinds) addKind(*train, console, kind);
    train->footer("Examples:\n  vecset train vae --recipe resources/recipes/furniture-xs-vae.yaml --data furniture --out runs/vae\n"
                  "  vecset train flow --recipe resources/recipes/furniture-xs-flow.yaml --data furniture --vae runs/vae "
                  "--out runs/flow");
}

} // namespace vecset::cli
