#pragma once

#include <QString>

class QWidget;

namespace vecset::test {

/// Shows the widget in both themes and writes screenshots/<name>-{dark,light}.png below the build folder, to be looked
/// at. False when one could not be written.
[[nodiscard]] bool saveScreenshots(QWidget& widget, const QString& name);

/// The labels of the widget whose text is cut off, as sentences; empty when everything can be read.
[[nodiscard]] QStringList clippedTexts(const QWidget& widget);

} // namespace vecset::test
