#pragma once

#include "viewer/mesh_view.h"

#include <QtCore/QDir>
#include <QtGui/QImage>
#include <QtTest/QtTest>

#include <cstdlib>
#include <optional>

namespace vecset::test {

/// Waits for a picture; null when none comes.
inline QImage captureOf(MeshView& view, QSize size, bool transparent = false) {
    auto answer = std::make_shared<std::optional<QImage>>();
    view.capture(size, transparent, [answer](const QImage& image) { *answer = image; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, 60000) ? **answer : QImage();
}

inline QImage windowOf(MeshView& view) {
    auto answer = std::make_shared<std::optional<QImage>>();
    view.captureWindow([answer](const QImage& image) { *answer = image; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, 60000) ? **answer : QImage();
}

struct Difference {
    double mean = 0.0;  ///< mean absolute difference per channel, of 255
    double share = 0.0; ///< of pixels with a channel that differs by more than 12
};

inline Difference difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size() || a.isNull()) return {255.0, 1.0};
    double sum = 0.0, many = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            const int r = std::abs(qRed(p) - qRed(q)), g = std::abs(qGreen(p) - qGreen(q)),
                      u = std::abs(qBlue(p) - qBlue(q));
            const int o = std::abs(qAlpha(p) - qAlpha(q));
            sum += (r + g + u) / 3.0;
            if (std::max({r, g, u, o}) > 12) many += 1.0;
        }
    }
    const double pixels = double(a.width()) * a.height();
    return {sum / pixels, many / pixels};
}

inline QString outputFolder(const QString& name) {
    const QString folder = QStringLiteral(VECSET_BINARY_DIR "/") + name;
    QDir().mkpath(folder);
    return folder;
}

} // namespace vecset::test
