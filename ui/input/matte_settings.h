#pragma once

#include "core/image/matte.h"

#include <QJsonObject>
#include <QString>

#include <filesystem>

namespace vecset {

/// What the person chose about the background, for all views of an object.
struct MatteSettings {
    MatteMode mode = MatteMode::Auto;
    QString network;               ///< ONNX file for MatteMode::Network
    double threshold = 0.1;        ///< found mattes below it count as background
    double foregroundRatio = 0.85; ///< share of the picture's side that the object fills; 1 - border ratio

    [[nodiscard]] MatteOptions toOptions() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Every value on its own: one that cannot be used takes its default.
    [[nodiscard]] static MatteSettings fromJson(const QJsonObject& json);
    /// Whether another matte is needed, not just another threshold or frame.
    [[nodiscard]] bool sameMatte(const MatteSettings& other) const {
        return mode == other.mode && (mode != MatteMode::Network || network == other.network);
    }
};

inline constexpr double kMaxThreshold = 0.95;
inline constexpr double kLeastForeground = 0.3, kMostForeground = 1.0;

/// The mode's name in files and on the command line: "auto", "alpha", "none", "grabcut", "network".
[[nodiscard]] QString matteModeName(MatteMode mode);

/// For core. Never throws, whatever the text holds (std::filesystem's own conversion does on half characters).
[[nodiscard]] std::filesystem::path toFilesystemPath(const QString& path);

} // namespace vecset
