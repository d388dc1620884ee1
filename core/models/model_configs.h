#pragma once

namespace vecset {

struct ConditionerConfig;
struct Hunyuan3DDitConfig;
struct ImageProcessorConfig;
struct ModelFolder;
struct SchedulerConfig;
struct ShapeVaeConfig;

/// What a folder's config.yaml says of each part. The structures' own headers say what is in them.
/// @throws Error InvalidInput for unknown targets and wrong settings.
[[nodiscard]] ShapeVaeConfig shapeVaeConfig(const ModelFolder& folder);
[[nodiscard]] Hunyuan3DDitConfig hunyuan3dDitConfig(const ModelFolder& folder);
[[nodiscard]] ConditionerConfig conditionerConfig(const ModelFolder& folder);
[[nodiscard]] SchedulerConfig schedulerConfig(const ModelFolder& folder);
[[nodiscard]] ImageProcessorConfig imageProcessorConfig(const ModelFolder& folder);

} // namespace vecset
