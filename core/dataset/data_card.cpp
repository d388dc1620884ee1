#include "core/dataset/data_card.h"

#include "core/base/atomic_file.h"
#include "core/dataset/dataset.h"
#include "core/dataset/item_sheet.h"
#include "core/image/read_image.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

namespace vecset {

namespace {

std::string fixed(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// The p-th part of sorted values, p in [0, 1].
double quantile(const std::vector<double>& sorted, double p) {
    return sorted.empty() ? 0.0 : sorted[static_cast<std::size_t>(p * static_cast<double>(sorted.size() - 1) + 0.5)];
}

using Counts = std::map<std::string, std::map<std::string, int>>; ///< group, then split

void addTable(std::ostream& out, const std::string& title, const Counts& counts) {
    out << "\n| " << title << " | train | validation | test | all |\n|---|---|---|---|---|\n";
    for (const auto& [name, splits] : counts) {
        int all = 0;
        out << "| " << (name.empty() ? "not stated" : name);
        for (const char* split : {"train", "validation", "test"}) {
            const auto found = splits.find(split);
            const int count = found == splits.end() ? 0 : found->second;
            all += count;
            out << " | " << count;
        }
        out << " | " << all << " |\n";
    }
}

void addFigure(std::ostream& out, const std::string& name, std::vector<double> values, double factor, int digits) {
    std::ranges::sort(values);
    out << "| " << name;
    for (const double p : {0.1, 0.5, 0.9}) out << " | " << fixed(quantile(values, p) * factor, digits);
    out << " |\n";
}

std::string commandLine(const DataCardText& text) {
    const DatasetSettings& s = text.settings;
    std::ostringstream out;
    out << text.command << " --wall " << s.wall << " --views " << s.views << " --turned-views " << s.turnedViews
        << " --view-size " << s.viewSize << " --light-tint " << s.lightTint << " --surface " << s.counts.surface
        << " --sharp " << s.counts.sharp << " --volume " << s.counts.volume << " --near " << s.counts.near << " --seed "
        << s.seed << " -o FOLDER";
    return out.str();
}

std::vector<DatasetItem> evenlySpread(const std::vector<DatasetItem>& items, std::size_t count) {
    std::vector<DatasetItem> chosen;
    count = std::min(count, items.size());
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(items[i * items.size() / count]);
    return chosen;
}

std::string cardText(const Dataset& dataset, const DataCardText& text) {
    Counts kinds, licences, authors;
    std::vector<double> solid, interior, triangles, seconds;
    int icons = 0, floors = 0, sharp = 0;
    for (const auto& item : dataset.items()) {
        ++kinds[item.category][item.split];
        ++licences[item.licence][item.split];
        ++authors[item.source][item.split];
        solid.push_back(item.solidFraction);
        interior.push_back(item.interiorShare);
        triangles.push_back(item.triangles);
        if (item.seconds > 0.0) seconds.push_back(item.seconds);
        icons += item.hasIcon, floors += item.hasFloor, sharp += item.hasSharpEdges;
    }
    std::ostringstream out;
    out << "# " << dataset.folder().filename().string() << ": " << dataset.items().size() << " shapes\n\n"
        << text.origin
        << "\n\nOverview: [overview.png](overview.png). One line per shape: `manifest.jsonl`. Made with\n\n```sh\n"
        << commandLine(text) << "\n```\n\nThe same command gives the same bytes, for any number of threads. "
        << dataset.failures().size() << " shapes were left out (the manifest says why).\n\n"
        << "Frame: y up, front to +z, centred, longest half extent of the solid 0.95. Tensors of an item: see "
           "`core/dataset/dataset.h`.\n";
    addTable(out, "category", kinds);
    addTable(out, "source", authors);
    addTable(out, "licence", licences);
    out << "\n| figure | 10 % below | median | 90 % below |\n|---|---|---|---|\n";
    addFigure(out, "solid share of the cube [-1, 1]^3, %", solid, 100.0, 1);
    addFigure(out, "of the solid, deeper than the wall, %", interior, 100.0, 0);
    addFigure(out, "drawn triangles", triangles, 1.0, 0);
    addFigure(out, "seconds to build (as the machine was loaded)", seconds, 1.0, 2);
    out << "\nWith an icon: " << icons << "; closed at the floor: " << floors << "; with sharp edges: " << sharp
        << ".\n";
    return out.str();
}

} // namespace

void writeDataCard(const std::filesystem::path& folder, const DataCardText& text) {
    constexpr std::size_t kPictured = 96;
    const Dataset dataset(folder);
    writeFileAtomically(folder / "README.md", cardText(dataset, text));
    if (!dataset.items().empty())
        writePng(folder / "overview.png", overviewSheet(dataset, evenlySpread(dataset.items(), kPictured), 1, 16));
}

} // namespace vecset
