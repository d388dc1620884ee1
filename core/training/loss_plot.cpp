#include "core/training/loss_plot.h"

#include "core/render/tiny_font.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace vecset {
namespace {

using Colour = std::array<std::uint8_t, 3>;
constexpr std::array<Colour, 8> kColours{Colour{31, 119, 180}, Colour{214, 39, 40},  Colour{44, 160, 44},
                                         Colour{255, 127, 14}, Colour{148, 103, 189}, Colour{140, 86, 75},
                                         Colour{23, 190, 207}, Colour{127, 127, 127}};
constexpr Colour kInk{60, 60, 60};
constexpr int kLeft = 76, kRight = 170, kTop = 30, kBottom = 28, kText = 2;

struct Range {
    double low = INFINITY, high = -INFINITY;
    void add(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] bool isEmpty() const { return low > high; }
    [[nodiscard]] double fraction(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

void drawLine(RgbaImage& image, double x0, double y0, double x1, double y1, Colour colour) {
    const int steps = 1 + static_cast<int>(2 * std::max(std::abs(x1 - x0), std::abs(y1 - y0)));
    for (int i = 0; i <= steps; ++i) {
        const double a = static_cast<double>(i) / steps;
        const int x = static_cast<int>(std::lround(x0 + a * (x1 - x0))),
                  y = static_cast<int>(std::lround(y0 + a * (y1 - y0)));
        for (int dy = 0; dy < 2; ++dy) {
            if (x < 0 || y + dy < 0 || x >= image.width || y + dy >= image.height) continue;
            for (std::size_t c = 0; c < 3; ++c) image.at(x, y + dy)[c] = colour[c];
        }
    }
}

void drawCurve(RgbaImage& image, const PlotCurve& curve, const Range& xs, const Range& ys, Colour colour) {
    const double w = image.width - kLeft - kRight, h = image.height - kTop - kBottom;
    const auto px = [&](std::size_t i) { return kLeft + xs.fraction(curve.x[i]) * w; };
    const auto py = [&](std::size_t i) { return kTop + (1 - ys.fraction(curve.y[i])) * h; };
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        if (!std::isfinite(curve.y[i])) continue;
        const std::size_t from = i > 0 && std::isfinite(curve.y[i - 1]) ? i - 1 : i;
        drawLine(image, px(from), py(from), px(i), py(i), colour);
    }
}

std::vector<double> smoothed(const std::vector<double>& values) {
    std::vector<double> result;
    double mean = 0, weight = 0;
    for (const double value : values) {
        mean = 0.9 * mean + 0.1 * value;
        weight = 0.9 * weight + 0.1;
        result.push_back(mean / weight);
    }
    return result;
}

} // namespace

RgbaImage drawPlot(const std::string& title, const std::vector<PlotCurve>& curves, int width, int height) {
    RgbaImage image(width, height);
    std::fill(image.pixels.begin(), image.pixels.end(), std::uint8_t{255});
    drawTinyText(image, kLeft, 8, title, kInk, kText);
    Range xs, ys;
    for (const auto& curve : curves) {
        for (const double x : curve.x) xs.add(x);
        for (const double y : curve.y) ys.add(y);
    }
    if (xs.isEmpty() || ys.isEmpty()) {
        drawTinyText(image, kLeft, height / 2, "no data yet", kInk, kText);
        return image;
    }
    const int right = width - kRight, bottom = height - kBottom;
    for (int line = 0; line <= 4; ++line) {
        const double y = kTop + (bottom - kTop) * line / 4.0;
        drawLine(image, kLeft, y, right, y, {225, 225, 225});
        drawTinyText(image, 4, static_cast<int>(y) - 4, number(ys.high - (ys.high - ys.low) * line / 4.0), kInk, kText);
    }
    drawTinyText(image, kLeft, bottom + 10, number(xs.low), kInk, kText);
    drawTinyText(image, right - 40, bottom + 10, number(xs.high), kInk, kText);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Colour colour = kColours[i % kColours.size()];
        drawCurve(image, curves[i], xs, ys, colour);
        drawTinyText(image, right + 8, kTop + static_cast<int>(i) * 16, curves[i].name, colour, kText);
    }
    return image;
}

RgbaImage drawRunPlot(const std::string& title, const std::vector<nlohmann::json>& lines) {
    PlotCurve loss{"loss", {}, {}};
    std::map<std::string, PlotCurve> evaluated;
    for (const auto& line : lines) {
        const double step = line.at("step").get<double>();
        if (line.contains("loss") && line["loss"].is_number()) {
            loss.x.push_back(step);
            loss.y.push_back(line["loss"].get<double>());
        }
        if (!line.contains("evaluation")) continue;
        for (const auto& [name, value] : line["evaluation"].items()) {
            if (!value.is_number()) continue;
            PlotCurve& curve = evaluated[name];
            curve.name = name;
            curve.x.push_back(step);
            curve.y.push_back(value.get<double>());
        }
    }
    loss.y = smoothed(loss.y);
    const RgbaImage top = drawPlot(title + ": training loss by step", {loss});
    std::vector<PlotCurve> curves;
    for (auto& [name, curve] : evaluated) curves.push_back(std::move(curve));
    const RgbaImage bottom = drawPlot(title + ": evaluation by step", curves);
    RgbaImage both(top.width, top.height + bottom.height);
    std::copy(top.pixels.begin(), top.pixels.end(), both.pixels.begin());
    std::copy(bottom.pixels.begin(), bottom.pixels.end(),
              both.pixels.begin() + static_cast<std::ptrdiff_t>(top.pixels.size()));
    return both;
}

} // namespace vecset
