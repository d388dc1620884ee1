#include "ui/compare/compare_report.h"

#include "core/render/report_style.h"
#include "ui/compare/distance_scale.h"
#include "ui/compare/heat_colours.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>

namespace vecset {
namespace {

/// Puts the page together. Everything that comes from outside goes through escape().
class HtmlWriter {
    Q_DECLARE_TR_FUNCTIONS(CompareReport)

public:
    explicit HtmlWriter(const CompareReport& report) : m_report(report) {}

    QString page() {
        add(QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>")
                .arg(QLocale().bcp47Name(), escape(tr("%1 and %2 compared").arg(m_report.a.name, m_report.b.name))));
        add(QString::fromLatin1(kReportStyle));
        add(QStringLiteral("</style>\n</head>\n<body>\n<main>\n"));
        addHead();
        addPictures();
        addHeatMaps();
        addWipe();
        addTimes();
        addFacts(tr("Result and settings"),
                 CompareFacts::costs(m_report.a, m_report.b, m_report.meshA, m_report.meshB) +
                     CompareFacts::settings(m_report.a, m_report.b));
        addDistances();
        addFooter();
        add(QStringLiteral("</main>\n"));
        addData();
        add(QStringLiteral("</body>\n</html>\n"));
        return m_html;
    }

private:
    static QString escape(const QString& text) { return text.toHtmlEscaped(); }
    void add(const QString& html) { m_html += html; }

    static QString dataUrl(const QImage& picture) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
    }
    static QString picture(const QImage& image, const QString& alt, const QString& id = {}) {
        if (image.isNull()) return {};
        const QString name = id.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(id);
        return QStringLiteral("<img%1 alt=\"%2\" src=\"%3\">").arg(name, escape(alt), dataUrl(image));
    }
    static QString letter(const char* which) {
        return QStringLiteral("<span class=\"letter\">%1</span>").arg(QLatin1String(which));
    }

    void openCard(const QString& title, const char* extra = "") {
        add(QStringLiteral("<section class=\"card%1\">\n<h2>%2</h2>\n").arg(QLatin1String(extra), escape(title)));
    }
    void closeCard() { add(QStringLiteral("</section>\n")); }

    void addHead() {
        //: The word between the names of the two results in the report's title
        const QString with = tr("compared with");
        add(QStringLiteral("<header class=\"head\">\n<div>\n<h1>%1 <span>%2</span> %3</h1>\n")
                .arg(escape(m_report.a.name), escape(with), escape(m_report.b.name)));
        add(QStringLiteral("<p class=\"muted\">%1</p>\n")
                .arg(escape(QLocale().toString(m_report.made, QLocale::LongFormat))));
        const QString headline = CompareFacts::headline(m_report.a, m_report.b);
        if (!headline.isEmpty()) add(QStringLiteral("<p class=\"headline\">%1</p>\n").arg(escape(headline)));
        add(QStringLiteral("</div>\n") +
            picture(m_report.input, tr("The picture that the shapes were made from"), QStringLiteral("input")) +
            QStringLiteral("\n</header>\n"));
    }

    void addFigure(const char* which, const CompareSide& side, const QImage& image, const QString& caption,
                   const QString& id) {
        const QString title = escape(side.name);
        add(QStringLiteral("<figure>%1<figcaption>%2<b>%3</b>%4</figcaption></figure>\n")
                .arg(picture(image, side.name, id), letter(which), title,
                     caption.isEmpty() ? QString() : QStringLiteral("<br>") + escape(caption)));
    }

    void addPictures() {
        openCard(tr("The two shapes"));
        add(QStringLiteral("<div class=\"pair\">\n"));
        addFigure("A", m_report.a, m_report.pictures.meshA, CompareFacts::caption(m_report.a),
                  QStringLiteral("mesh-a"));
        addFigure("B", m_report.b, m_report.pictures.meshB, CompareFacts::caption(m_report.b),
                  QStringLiteral("mesh-b"));
        add(QStringLiteral("</div>\n"));
        closeCard();
    }

    void addHeatMaps() {
        if (m_report.pictures.heatA.isNull() || m_report.pictures.heatB.isNull()) return;
        openCard(tr("Distance to the other surface"));
        add(QStringLiteral("<div class=\"pair\">\n"));
        addFigure("A", m_report.a, m_report.pictures.heatA, {}, QStringLiteral("heat-a"));
        addFigure("B", m_report.b, m_report.pictures.heatB, {}, QStringLiteral("heat-b"));
        add(QStringLiteral("</div>\n"));
        addLegend();
        closeCard();
    }

    void addLegend() {
        QStringList colours;
        for (int m = 0; m <= 16; ++m) colours << heatColour(m / 16.0).name();
        add(QStringLiteral(
                "<div class=\"legend\"><div class=\"scale\" style=\"background:linear-gradient(90deg,%1)\"></div>"
                "<div class=\"ticks\">")
                .arg(colours.join(QLatin1Char(','))));
        for (int m = 0; m <= 4; ++m) {
            const double at = m_report.heatMaximum * m / 4.0;
            QString text = distanceText(at, m_report.heatMaximum);
            if (m > 0) text += QStringLiteral(" · ") + percentText(at, m_report.size);
            add(QStringLiteral("<span>%1%2</span>").arg(m == 4 ? QStringLiteral("≥ ") : QString(), escape(text)));
        }
        add(QStringLiteral("</div><p class=\"muted\">%1</p></div>\n")
                .arg(escape(tr("In model units, and in percent of the longest side."))));
    }

    /// The slider needs a line of script; without it the border stays in the middle.
    void addWipe() {
        if (m_report.pictures.meshA.isNull() || m_report.pictures.meshB.isNull()) return;
        openCard(tr("One over the other"), " screen");
        add(QStringLiteral("<div class=\"wipe\" id=\"wipe\">%1%2<div class=\"edge\"></div></div>\n")
                .arg(picture(m_report.pictures.meshA, m_report.a.name),
                     picture(m_report.pictures.meshB, m_report.b.name)
                         .replace(QStringLiteral("<img"), QStringLiteral("<img class=\"over\""))));
        add(QStringLiteral("<input type=\"range\" min=\"0\" max=\"100\" value=\"50\" aria-label=\"%1\" oninput=\""
                           "document.getElementById('wipe').style.setProperty('--at', this.value + '%')\">\n")
                .replace(QStringLiteral("%1"), escape(tr("Border between A and B"))));
        closeCard();
    }

    /// Colours of its own: a report knows no theme.
    static QString stageHtmlColour(const QString& stage) {
        static const std::array<std::pair<const char*, const char*>, 8> kColours{{{"load", "#8b93a3"},
                                                                                  {"encode", "#9a6dd7"},
                                                                                  {"picture", "#57a773"},
                                                                                  {"condition", "#2f9e9e"},
                                                                                  {"sample", "#3f6fe0"},
                                                                                  {"decode", "#e08a2e"},
                                                                                  {"surface", "#c25b7a"},
                                                                                  {"clean-up", "#a08a5b"}}};
        for (const auto& [name, colour] : kColours) {
            if (stage == QLatin1String(name)) return QLatin1String(colour);
        }
        return QStringLiteral("#777777");
    }

    void addBar(const char* which, const CompareSide& side) {
        const double longest = std::max({m_report.a.seconds, m_report.b.seconds, 1e-9});
        add(QStringLiteral(
                "<div class=\"row\"><span>%1</span><div class=\"track\"><div class=\"bar\" style=\"width:%2%\">")
                .arg(QLatin1String(which), QString::number(100.0 * side.seconds / longest, 'f', 2)));
        for (const auto& time : side.stages) {
            add(QStringLiteral("<i style=\"width:%1%;background:%2\" title=\"%3\"></i>")
                    .arg(QString::number(100.0 * time.seconds / std::max(side.seconds, 1e-9), 'f', 2),
                         stageHtmlColour(time.stage), escape(CompareFacts::stageTitle(time.stage))));
        }
        add(QStringLiteral("</div></div></div>\n"));
    }

    void addTimes() {
        openCard(tr("Time"));
        if (m_report.a.seconds > 0.0 && m_report.b.seconds > 0.0) {
            add(QStringLiteral("<div class=\"bars\">\n"));
            addBar("A", m_report.a);
            addBar("B", m_report.b);
            add(QStringLiteral("</div>\n"));
        }
        addTable(CompareFacts::times(m_report.a, m_report.b), true);
        closeCard();
    }

    void addFacts(const QString& title, const QList<CompareFact>& facts) {
        openCard(title);
        addTable(facts, false);
        closeCard();
    }

    void addTable(const QList<CompareFact>& facts, bool swatches) {
        add(QStringLiteral(
            "<div class=\"scroll\"><table "
            "class=\"two\">\n<thead><tr><th></th><th>A</th><th>B</th><th></th></tr></thead>\n<tbody>\n"));
        for (const auto& fact : facts) {
            const bool swatch = swatches && fact.id != QLatin1String("total");
            const QString square = swatch ? QStringLiteral("<span class=\"swatch\" style=\"background:%1\"></span>")
                                                .arg(stageHtmlColour(fact.id))
                                          : QString();
            add(QStringLiteral("<tr><td title=\"%1\">%2%3</td><td%4>%5</td><td%6>%7</td><td>%8</td></tr>\n")
                    .arg(escape(fact.toolTip), square, escape(fact.label), good(fact.better < 0), escape(fact.a),
                         good(fact.better > 0), escape(fact.b), escape(fact.relation)));
        }
        add(QStringLiteral("</tbody>\n</table></div>\n"));
    }
    static QString good(bool on) { return on ? QStringLiteral(" class=\"good\"") : QString(); }

    void addDistances() {
        if (!m_report.comparison) return;
        openCard(tr("Distance between the surfaces"));
        add(QStringLiteral("<table><tbody>\n"));
        for (const auto& fact : CompareFacts::distances(*m_report.comparison, m_report.size)) {
            add(QStringLiteral("<tr><td>%1<br><small>%2</small></td><td>%3</td></tr>\n")
                    .arg(escape(fact.label), escape(fact.toolTip), escape(fact.a)));
        }
        add(QStringLiteral("</tbody></table>\n"));
        closeCard();
    }

    void addFooter() {
        const auto& machine = m_report.machine;
        const QString memory = CompareFacts::memoryText(machine.memoryBytes);
        add(QStringLiteral("<footer>\n<p>%1</p>\n<p>%2</p>\n</footer>\n")
                .arg(escape(tr("Measured on %1, %n cores, %2 of memory.", nullptr, machine.cores)
                                .arg(QString::fromStdString(machine.processor), memory)),
                     escape(tr("Made by Vecset Studio %1.").arg(m_report.programVersion))));
    }

    /// The same for programs; "<" cannot close the element early.
    void addData() {
        QString json = QString::fromUtf8(QJsonDocument(reportJson(m_report)).toJson(QJsonDocument::Compact));
        json.replace(QLatin1Char('<'), QLatin1String("\\u003c"));
        add(QStringLiteral("<script type=\"application/json\" id=\"data\">") + json + QStringLiteral("</script>\n"));
    }

    const CompareReport& m_report;
    QString m_html;
};

} // namespace

QString reportHtml(const CompareReport& report) { return HtmlWriter(report).page(); }

} // namespace vecset
