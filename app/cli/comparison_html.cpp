#include "app/cli/comparison_output.h"

#include "core/image/read_image.h"
#include "core/render/heat_scale.h"
#include "core/render/report_style.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vecset::cli {
namespace {

std::string escape(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&') safe += "&amp;";
        else if (c == '<') safe += "&lt;";
        else if (c == '>') safe += "&gt;";
        else if (c == '"') safe += "&quot;";
        else safe += c;
    }
    return safe;
}

std::string base64(const std::vector<std::byte>& bytes) {
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto at = [&](std::size_t k) {
            return i + k < bytes.size() ? std::to_integer<unsigned>(bytes[i + k]) : 0U;
        };
        const unsigned group = at(0) << 16 | at(1) << 8 | at(2);
        for (int k = 0; k < 4; ++k) {
            const bool padding = i + static_cast<std::size_t>(std::max(0, k - 1)) >= bytes.size();
            text += padding ? '=' : kDigits[group >> (18 - 6 * k) & 63U];
        }
    }
    return text;
}

std::string picture(const RgbaImage& image, const std::string& alt, const char* attributes = "") {
    if (image.isEmpty()) return {};
    return std::string("<img ") + attributes + " alt=\"" + escape(alt) + "\" src=\"data:image/png;base64," +
           base64(encodePng(image)) + "\">";
}

template <typename... Values> std::string formatted(const char* format, Values... values) {
    char text[256];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string counted(int count, const char* one, const char* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string hexColour(Vec3f colour) {
    const auto part = [](float v) { return static_cast<int>(std::lround(std::clamp(v, 0.0f, 1.0f) * 255.0f)); };
    return formatted("#%02x%02x%02x", part(colour.x), part(colour.y), part(colour.z));
}

/// The studio's colours of the stages.
std::string stageColour(Stage stage) {
    switch (stage) {
    case Stage::Condition: return "#2f9e9e";
    case Stage::Sample: return "#3f6fe0";
    case Stage::Decode: return "#e08a2e";
    case Stage::Surface: return "#c25b7a";
    case Stage::CleanUp: return "#a08a5b";
    default: return "#777777";
    }
}

/// Puts the page together. Everything that comes from outside goes through escape().
class Page {
public:
    Page(const ModelComparison& comparison, const ComparisonPictures& pictures)
        : m_comparison(comparison), m_pictures(pictures) {}

    std::string make() {
        const std::string title =
            escape(m_comparison.teacher.name) + " <span>compared with</span> " + escape(m_comparison.student.name);
        add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            escape(m_comparison.teacher.name + " and " + m_comparison.student.name + " compared") +
            "</title>\n<style>" + kReportStyle +
            "</style>\n</head>\n<body>\n<main>\n<header class=\"head\">\n<div>\n<h1>" + title +
            "</h1>\n<p class=\"headline\">" + headline() + "</p>\n<p class=\"muted\">" + conditions() +
            "</p>\n</div>\n" +
            picture(m_comparison.matted, "The picture that the shapes were made from", "id=\"input\"") +
            "\n</header>\n");
        addPair("The two shapes", m_pictures.teacher, m_pictures.student, true);
        addPair("Distance to the other surface", m_pictures.teacherHeat, m_pictures.studentHeat, false);
        addWipe();
        addTimes();
        addFacts();
        addDistances();
        add("<footer>\n<p>Measured on " + escape(m_comparison.machine.processor) + ", " +
            std::to_string(m_comparison.machine.cores) + " cores. Times are medians of " +
            counted(m_comparison.repeats, "run", "runs") +
            " after one warm-up, without loading.</p>\n<p>Made by vecset " + VECSET_VERSION +
            ".</p>\n</footer>\n</main>\n");
        addData();
        add("</body>\n</html>\n");
        return std::move(m_html);
    }

private:
    void add(const std::string& html) { m_html += html; }
    void open(const char* title, const char* extra = "") {
        add(std::string("<section class=\"card") + extra + "\">\n<h2>" + title + "</h2>\n");
    }
    void close() { add("</section>\n"); }

    [[nodiscard]] std::string headline() const {
        const double factor = m_comparison.speedUp();
        if (factor <= 0.0) return "";
        return factor >= 1.0 ? formatted("The student is %.1f × faster", factor)
                             : formatted("The teacher is %.1f × faster", 1.0 / factor);
    }
    [[nodiscard]] std::string conditions() const {
        return formatted("Seed %llu, the same matte and ", static_cast<unsigned long long>(m_comparison.seed)) +
               (m_comparison.sameNoise ? "the same starting noise."
                                       : "seed; the latents differ in shape, so the starting noise is not the same.");
    }

    void addFigure(const char* letter, const SideRun& run, const RgbaImage& image, bool facts) {
        const auto& latents = run.result.latents;
        add("<figure>" + picture(image, run.name) + "<figcaption><span class=\"letter\">" + letter + "</span><b>" +
            escape(run.name) + "</b> " + run.role);
        if (facts) {
            add("<br>" + counted(latents.steps, "step", "steps") + " · " +
                counted(run.result.networkPasses, "pass", "passes") +
                formatted(" · %.2f s · %zu faces", run.total, run.mesh.faces));
        }
        add("</figcaption></figure>\n");
    }
    void addPair(const char* title, const RgbaImage& a, const RgbaImage& b, bool facts) {
        open(title);
        add("<div class=\"pair\">\n");
        addFigure("A", m_comparison.teacher, a, facts);
        addFigure("B", m_comparison.student, b, facts);
        add("</div>\n");
        if (!facts) addLegend();
        close();
    }
    void addLegend() {
        std::string colours;
        for (int m = 0; m <= 16; ++m) colours += (m ? "," : "") + hexColour(heatScaleColour(m / 16.0));
        add("<div class=\"legend\"><div class=\"scale\" style=\"background:linear-gradient(90deg," + colours +
            ")\"></div><div class=\"ticks\">");
        for (int m = 0; m <= 4; ++m) {
            const double at = m_pictures.heatMaximum * m / 4.0;
            const double percent = m_pictures.size > 0.0 ? 100.0 * at / m_pictures.size : 0.0;
            add(formatted("<span>%s%g · %.2g %%</span>", m == 4 ? "≥ " : "", at, percent));
        }
        add("</div><p class=\"muted\">In model units, and in percent of the longest side.</p></div>\n");
    }

    /// The slider needs a line of script; without it the border stays in the middle.
    void addWipe() {
        open("One over the other", " screen");
        add("<div class=\"wipe\" id=\"wipe\">" + picture(m_pictures.teacher, m_comparison.teacher.name) +
            picture(m_pictures.student, m_comparison.student.name, "class=\"over\"") +
            "<div class=\"edge\"></div></div>\n"
            "<input type=\"range\" min=\"0\" max=\"100\" value=\"50\" aria-label=\"Border between A and B\" oninput=\""
            "document.getElementById('wipe').style.setProperty('--at', this.value + '%')\">\n");
        close();
    }

    void addBar(const char* letter, const SideRun& run) {
        const double longest = std::max({m_comparison.teacher.total, m_comparison.student.total, 1e-9});
        add(std::string("<div class=\"row\"><span>") + letter +
            "</span><div class=\"track\"><div class=\"bar\" style=\"width:" +
            formatted("%.2f", 100.0 * run.total / longest) + "%\">");
        for (const auto& stage : run.seconds) {
            add("<i style=\"width:" + formatted("%.2f", 100.0 * stage.seconds / std::max(run.total, 1e-9)) +
                "%;background:" + stageColour(stage.stage) + "\" title=\"" + std::string(toString(stage.stage)) +
                "\"></i>");
        }
        add("</div></div></div>\n");
    }

    /// The smaller of two costs is marked.
    void row(const std::string& label, const std::string& a, const std::string& b, double costA = 0.0,
             double costB = 0.0) {
        const bool differ = costA > 0.0 && costB > 0.0 && std::abs(costA - costB) > 0.02 * std::max(costA, costB);
        const auto cell = [&](const std::string& text, bool good) {
            return std::string(good ? "<td class=\"good\">" : "<td>") + escape(text) + "</td>";
        };
        add("<tr><td>" + label + "</td>" + cell(a, differ && costA < costB) + cell(b, differ && costB < costA) +
            "<td>" + (differ ? formatted("%.1f ×", std::max(costA, costB) / std::min(costA, costB)) : "") +
            "</td></tr>\n");
    }
    void openTable() {
        add("<div class=\"scroll\"><table "
            "class=\"two\">\n<thead><tr><th></th><th>A</th><th>B</th><th></th></tr></thead>\n<tbody>\n");
    }
    void closeTable() { add("</tbody>\n</table></div>\n"); }

    void addTimes() {
        open("Time");
        add("<div class=\"bars\">\n");
        addBar("A", m_comparison.teacher);
        addBar("B", m_comparison.student);
        add("</div>\n");
        openTable();
        const auto seconds = [&](const std::string& label, double a, double b) {
            row(label, formatted("%.3f s", a), formatted("%.3f s", b), a, b);
        };
        seconds("Total", m_comparison.teacher.total, m_comparison.student.total);
        for (const auto& stage : m_comparison.teacher.seconds) {
            const auto& others = m_comparison.student.seconds;
            const auto other =
                std::find_if(others.begin(), others.end(), [&](const auto& s) { return s.stage == stage.stage; });
            seconds("<span class=\"swatch\" style=\"background:" + stageColour(stage.stage) + "\"></span>" +
                        std::string(toString(stage.stage)),
                    stage.seconds, other == others.end() ? 0.0 : other->seconds);
        }
        closeTable();
        close();
    }

    void addFacts() {
        const SideRun &a = m_comparison.teacher, &b = m_comparison.student;
        const auto whole = [&](const char* label, std::uint64_t left, std::uint64_t right, bool cost) {
            row(label, std::to_string(left), std::to_string(right), cost ? static_cast<double>(left) : 0.0,
                cost ? static_cast<double>(right) : 0.0);
        };
        open("Result and settings");
        openTable();
        whole("Network passes", static_cast<std::uint64_t>(a.result.networkPasses),
              static_cast<std::uint64_t>(b.result.networkPasses), true);
        row("Peak memory", formatted("%.0f MB", static_cast<double>(a.peakMemory) / 1e6),
            formatted("%.0f MB", static_cast<double>(b.peakMemory) / 1e6), static_cast<double>(a.peakMemory),
            static_cast<double>(b.peakMemory));
        whole("Faces", a.mesh.faces, b.mesh.faces, false);
        row("Watertight", a.mesh.closed ? "yes" : "no", b.mesh.closed ? "yes" : "no");
        whole("Steps", static_cast<std::uint64_t>(a.result.latents.steps),
              static_cast<std::uint64_t>(b.result.latents.steps), false);
        row("Guidance", formatted("%g", a.result.latents.guidance), formatted("%g", b.result.latents.guidance));
        row("Device", a.facts.device + ", " + a.facts.precision, b.facts.device + ", " + b.facts.precision);
        closeTable();
        close();
    }

    void addDistances() {
        const MeshComparison& d = m_comparison.distances;
        open("Distance between the surfaces");
        add("<table><tbody>\n");
        const auto line = [&](const char* name, const char* meaning, const std::string& value) {
            add(std::string("<tr><td>") + name + "<br><small>" + meaning + "</small></td><td>" + value +
                "</td></tr>\n");
        };
        line("Chamfer distance", "Mean distance between the surfaces, both ways, in model units. 0 means equal.",
             formatted("%.5f", d.chamferL1));
        line("Largest distance", "The farthest that any point of one surface is from the other.",
             formatted("%.4f", d.hausdorff));
        line("F-score at 0.01", "How much of both surfaces lies within 0.01 of the other.",
             formatted("%.1f %%", 100.0 * d.fScore01));
        line("F-score at 0.02", "How much of both surfaces lies within 0.02 of the other.",
             formatted("%.1f %%", 100.0 * d.fScore02));
        line("Volume overlap", "Intersection over union of the two solids.", formatted("%.1f %%", 100.0 * d.volumeIou));
        line("Normal consistency", "How well the surfaces face the same way (mean cosine).",
             formatted("%.1f %%", 100.0 * d.normalConsistency));
        add("</tbody></table>\n");
        close();
    }

    /// The same for programs; "<" cannot close the element early.
    void addData() {
        std::string json = comparisonJson(m_comparison).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        for (auto at = json.find('<'); at != std::string::npos; at = json.find('<', at)) json.replace(at, 1, "\\u003c");
        add("<script type=\"application/json\" id=\"data\">" + json + "</script>\n");
    }

    const ModelComparison& m_comparison;
    const ComparisonPictures& m_pictures;
    std::string m_html;
};

} // namespace

std::string comparisonHtml(const ModelComparison& comparison, const ComparisonPictures& pictures) {
    return Page(comparison, pictures).make();
}

} // namespace vecset::cli
