#include "ui/theme/style_sheet.h"

#include <QFile>
#include <QHash>
#include <QLoggingCategory>
#include <QRegularExpression>

// Static libraries drop resources that nobody names; the macro has to stand outside of namespaces.
static void initStudioResources() { Q_INIT_RESOURCE(studio); }

namespace vecset {

namespace {

QHash<QString, QString> valuesOf(const Tokens& t) {
    const auto pixels = [](int n) { return QStringLiteral("%1px").arg(n); };
    QHash<QString, QString> values;
    const auto add = [&values](const char* name, const QString& value) { values.insert(QLatin1String(name), value); };
    const std::pair<const char*, QColor> colours[] = {{"canvas", t.canvas},
                                                      {"surface", t.surface},
                                                      {"raised", t.raised},
                                                      {"hover", t.hover},
                                                      {"pressed", t.pressed},
                                                      {"border", t.border},
                                                      {"text", t.text},
                                                      {"muted", t.muted},
                                                      {"disabled", t.disabled},
                                                      {"accent", t.accent},
                                                      {"accentHover", t.accentHover},
                                                      {"accentPressed", t.accentPressed},
                                                      {"accentText", t.accentText},
                                                      {"accentSoft", t.accentSoft},
                                                      {"focus", t.focus},
                                                      {"success", t.success},
                                                      {"warning", t.warning},
                                                      {"danger", t.danger},
                                                      {"successSoft", t.successSoft},
                                                      {"warningSoft", t.warningSoft},
                                                      {"dangerSoft", t.dangerSoft},
                                                      {"dangerText", t.dangerText},
                                                      {"scrollHandle", mixColours(t.surface, t.muted, 0.35)},
                                                      {"scrollHandleHover", mixColours(t.surface, t.muted, 0.6)}};
    for (const auto& [name, colour] : colours) add(name, colour.name());
    add("space1", pixels(t.space1)), add("space2", pixels(t.space2));
    add("space3", pixels(t.space3)), add("space4", pixels(t.space4));
    add("radius", pixels(t.radius)), add("fontBody", pixels(t.fontBody)), add("fontSmall", pixels(t.fontSmall));
    add("control", pixels(t.controlHeight - 2)); // inside a one-pixel border
    add("spin", pixels(t.controlHeight - 6)), add("spinSmall", pixels(t.controlHeight - 10));
    add("tool", pixels(t.controlHeight - 7)); // inside a border and the padding of tool buttons
    add("menuRow", pixels(t.controlHeight - 10));
    add("badgeRadius", pixels((t.fontSmall + 8) / 2));
    return values;
}

} // namespace

QString writeStyleSheet(const Tokens& tokens) {
    initStudioResources();
    QFile file(QStringLiteral(":/theme/studio.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("the style sheet is missing from the program's resources");
        return {};
    }
    const auto source = QString::fromUtf8(file.readAll());
    const auto values = valuesOf(tokens);
    static const QRegularExpression name(QStringLiteral("@(\\w+)"));
    QString sheet;
    qsizetype done = 0;
    for (auto match = name.globalMatch(source); match.hasNext();) {
        const auto found = match.next();
        sheet += QStringView(source).mid(done, found.capturedStart() - done);
        const auto value = values.constFind(found.captured(1));
        if (value == values.cend())
            qWarning("the style sheet names an unknown token: %s", qPrintable(found.captured(1)));
        else
            sheet += *value;
        done = found.capturedEnd();
    }
    return sheet += QStringView(source).mid(done);
}

} // namespace vecset
