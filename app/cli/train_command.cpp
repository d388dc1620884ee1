#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/training/train_flow.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace vecset::cli {
namespace {

using Training = TrainReport (*)(const TrainRequest&, const JobContext&);

void run(const Console& console, TrainRequest request, Training train, const std::string& label) {
    request.say = [&console](const std::string& text) { console.line(text); };
    const TrainReport report = train(request, console.job(label));
    console.line("model: " + report.model.string());
    for (const auto& [name, value] : report.figures) console.line("  " + name + " " + std::to_string(value));
    console.result({{"model", report.model.string()},
                    {"steps", report.steps},
                    {"seconds", report.seconds},
                    {"figures", report.figures}});
}

std::shared_ptr<TrainRequest> addOptions(CLI::App& command) {
    auto request = std::make_shared<TrainRequest>();
    command.add_option("--recipe", request->recipe, "YAML file, for example resources/recipes/furniture-xs-vae.yaml")->required();
    command.add_option("--data", request->data, "data set folder made by 'vecset dataset build'")->required();
    command.add_option("--out", request->out, "folder of the run; the model appears in its subfolder model")->required();
    command.add_flag("--resume", request->resume, "go on from the last checkpoint of --out");
    command.add_option("--minutes", request->minutes, "wall-clock budget instead of the recipe's")->check(CLI::PositiveNumber);
    command.add_option("--threads", request->threads, "threads; default: one per shard and core")->check(CLI::Range(1, 256));
    return request;
}

} // namespace

void addTrainCommand(CLI::App& app, Console& console) {
    auto* train = app.add_subcommand("train", "train a model from a data set");
    train->require_subcommand(1);
    auto* vae = train->add_subcommand("vae", "the shape autoencoder");
    const auto vaeRequest = addOptions(*vae);
    vae->callback([&console, vaeRequest] { run(console, *vaeRequest, trainVae, "train vae"); });
    auto* flow = train->add_subcommand("flow", "picture to shape: the image encoder and the rectified flow");
    const auto flowRequest = addOptions(*flow);
    flow->add_option("--vae", flowRequest->vae, "run or model folder of the shape autoencoder; default: the recipe's");
    flow->callback([&console, flowRequest] { run(console, *flowRequest, trainFlow, "train flow"); });
    train->footer("Examples:\n  vecset train vae --recipe resources/recipes/furniture-xs-vae.yaml --data furniture --out runs/vae\n"
                  "  vecset train flow --recipe resources/recipes/furniture-xs-flow.yaml --data furniture --vae runs/vae "
                  "--out runs/flow");
}

} // namespace vecset::cli
