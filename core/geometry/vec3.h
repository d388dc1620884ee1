#pragma once

#include <array>
#include <cmath>

namespace vecset {

/// A point or vector in model space (right-handed, y up, the object's front facing +z; see README, "Coordinates").
struct Vec3f {
    float x = 0.0f, y = 0.0f, z = 0.0f;

    [[nodiscard]] float operator[](int axis) const { return axis == 0 ? x : axis == 1 ? y : z; }
    [[nodiscard]] float& operator[](int axis) { return axis == 0 ? x : axis == 1 ? y : z; }
    bool operator==(const Vec3f&) const = default;
};

[[nodiscard]] inline Vec3f operator+(Vec3f a, Vec3f b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] inline Vec3f operator-(Vec3f a, Vec3f b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
[[nodiscard]] inline Vec3f operator-(Vec3f a) { return {-a.x, -a.y, -a.z}; }
[[nodiscard]] inline Vec3f operator*(Vec3f a, float s) { return {a.x * s, a.y * s, a.z * s}; }
[[nodiscard]] inline Vec3f operator*(float s, Vec3f a) { return a * s; }
[[nodiscard]] inline Vec3f operator/(Vec3f a, float s) { return {a.x / s, a.y / s, a.z / s}; }
inline Vec3f& operator+=(Vec3f& a, Vec3f b) { return a = a + b; }
[[nodiscard]] inline float dot(Vec3f a, Vec3f b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] inline Vec3f cross(Vec3f a, Vec3f b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline float length(Vec3f a) { return std::sqrt(dot(a, a)); }
/// Unit vector along `a`, or zero when `a` is zero.
[[nodiscard]] inline Vec3f normalized(Vec3f a) {
    const float n = length(a);
    return n > 0.0f ? a / n : Vec3f{};
}

/// An axis-aligned box; empty (min > max) when default-made.
struct Box3f {
    Vec3f min{1e30f, 1e30f, 1e30f};
    Vec3f max{-1e30f, -1e30f, -1e30f};

    void extend(Vec3f p) {
        for (int axis = 0; axis < 3; ++axis) {
            min[axis] = std::fmin(min[axis], p[axis]);
            max[axis] = std::fmax(max[axis], p[axis]);
        }
    }
    [[nodiscard]] bool isEmpty() const { return min.x > max.x; }
    [[nodiscard]] Vec3f size() const { return isEmpty() ? Vec3f{} : max - min; }
    [[nodiscard]] Vec3f center() const { return (min + max) * 0.5f; }
    [[nodiscard]] float longestSide() const { return std::fmax(size().x, std::fmax(size().y, size().z)); }
};

} // namespace vecset
