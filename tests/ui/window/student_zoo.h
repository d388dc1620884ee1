#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace vecset::test {

/// A folder of models for VECSET_MODELS: the built-in one under its name and, when wanted, `furniture-xs-turbo`, the
/// same weights with the scheduler of a distilled model and a teacher in its configuration. The weights are links.
inline void makeZoo(const QString& root, bool withStudent) {
    const QString source = QStringLiteral(VECSET_SOURCE_DIR "/resources/models/furniture-xs/");
    const auto place = [&](const QString& name) {
        QDir().mkpath(root + QLatin1Char('/') + name);
        QFile::link(source + QStringLiteral("model.fp16.safetensors"),
                    root + QStringLiteral("/%1/model.fp16.safetensors").arg(name));
        return root + QStringLiteral("/%1/config.yaml").arg(name);
    };
    QFile::copy(source + QStringLiteral("config.yaml"), place(QStringLiteral("furniture-xs")));
    if (!withStudent) return;
    QFile original(source + QStringLiteral("config.yaml"));
    if (!original.open(QIODevice::ReadOnly)) return;
    QByteArray config = original.readAll();
    const auto put = [&config](const char* from, const char* to, const QByteArray& section) {
        const auto begin = config.indexOf(from);
        const auto end = to == nullptr ? config.size() : config.indexOf(to);
        config.replace(begin, end - begin, section);
    };
    put("scheduler:", "image_processor:",
        "scheduler:\n  target: hy3dgen.shapegen.schedulers.ConsistencyFlowMatchEulerDiscreteScheduler\n"
        "  params:\n    num_train_timesteps: 1000\n    pcm_timesteps: 50\n");
    put("pipeline:", nullptr,
        "pipeline:\n  target: hy3dgen.shapegen.pipelines.Hunyuan3DDiTFlowMatchingPipeline\n"
        "  params:\n    steps: 5\n    guidance: 1\n    teacher: furniture-xs\n");
    QFile student(place(QStringLiteral("furniture-xs-turbo")));
    if (student.open(QIODevice::WriteOnly)) student.write(config);
}

} // namespace vecset::test
