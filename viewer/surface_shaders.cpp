#include "viewer/shaders.h"

namespace vecset::shaders {

QByteArray surfaceVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec4 vertexTint;
uniform mat4 modelView;
uniform mat3 modelViewNormal;
uniform mat4 modelViewProjection;
out vec3 viewPosition;
out vec3 viewNormal;
out vec4 tint;

void main() {
    viewPosition = (modelView * vec4(vertexPosition, 1.0)).xyz;
    viewNormal = modelViewNormal * vertexNormal;
    tint = vertexTint;
    gl_Position = modelViewProjection * vec4(vertexPosition, 1.0);
}
)");
}

namespace {

// The lights of the studio and the matcap hang on the camera; sky and ground stay with the object, so that top and
// underside differ from every side. tint.a is the share of the sky that reaches the point.
QByteArray light() {
    return QByteArrayLiteral(R"(
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform int shading;        // 0 studio, 1 matcap, 2 normals
uniform float markBack;
uniform float useTint;
uniform float useOcclusion;
uniform vec3 clay;          // sRGB

vec3 toLinear(vec3 c) { return mix(c / 12.92, pow((c + 0.055) / 1.055, vec3(2.4)), step(0.04045, c)); }
vec3 toSrgb(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
}
// Leaves the darker three quarters alone and bends highlights below white.
vec3 shoulder(vec3 c) { return mix(c, 0.7 + 0.3 * (1.0 - exp(-(c - 0.7) / 0.3)), step(0.7, c)); }
float lobe(vec3 n, vec3 direction, float power) { return pow(max(dot(n, normalize(direction)), 0.0), power); }

vec3 studio(vec3 n, vec3 v, vec3 up, vec3 albedo, float open, float gloss) {
    vec3 keyDirection = normalize(vec3(-0.48, 0.62, 0.62));
    float key = max((dot(n, keyDirection) + 0.08) / 1.08, 0.0);
    float fill = max(dot(n, normalize(vec3(0.85, 0.05, 0.5))), 0.0);
    float height = dot(n, up) * 0.5 + 0.5;
    vec3 ambient = mix(vec3(0.105, 0.095, 0.09), vec3(0.30, 0.33, 0.38), height) * open * (0.35 + 0.65 * open);
    vec3 light = vec3(0.98, 0.93, 0.86) * key * mix(0.5, 1.0, open) + vec3(0.07, 0.085, 0.11) * fill * open + ambient;
    float grazing = 1.0 - max(dot(n, v), 0.0);
    float rim = pow(grazing, 3.0) * smoothstep(-0.25, 0.85, dot(n, normalize(vec3(0.55, 0.55, -0.35)))) * open;
    vec3 h = normalize(keyDirection + v);
    float shine = pow(max(dot(n, h), 0.0), 26.0) * 0.07 * open;
    return albedo * light + gloss * (rim * vec3(0.34, 0.37, 0.42) + shine);
}

vec3 matcap(vec3 n, vec3 albedo, float open) {
    float body = smoothstep(-0.75, 1.0, dot(n, normalize(vec3(-0.30, 0.72, 0.62))));
    vec3 c = mix(vec3(0.035, 0.040, 0.055), vec3(0.60, 0.57, 0.54), body);
    c *= mix(0.35, 1.0, smoothstep(0.0, 0.6, n.z));
    float edge = smoothstep(-0.1, 0.9, dot(n, normalize(vec3(0.8, -0.2, 0.3))));
    c += vec3(0.20, 0.26, 0.36) * pow(1.0 - max(n.z, 0.0), 2.5) * edge;
    float shine = 0.55 * lobe(n, vec3(-0.30, 0.52, 0.80), 60.0) + 0.16 * lobe(n, vec3(-0.2, 0.6, 0.75), 9.0);
    return (c * albedo / 0.55 + shine * vec3(1.0, 0.98, 0.94)) * mix(0.45, 1.0, open);
}

// sRGB of a point seen from its front (n towards the viewer's side), or marked as seen from inside.
vec3 shaded(vec3 position, vec3 n, vec4 tint, bool marked) {
    if (shading == 2) {
        vec3 c = transpose(mat3(viewMatrix)) * n * 0.5 + 0.5;
        return marked ? mix(c, vec3(0.75, 0.25, 0.2), 0.7) : c;
    }
    vec3 v = projectionMatrix[3][3] == 1.0 ? vec3(0.0, 0.0, 1.0) : normalize(-position);
    float open = mix(1.0, tint.a, useOcclusion);
    vec3 albedo = marked ? vec3(0.50, 0.075, 0.055) : toLinear(mix(clay, tint.rgb, useTint));
    vec3 c = shading == 1 ? matcap(n, albedo, open)
                          : studio(n, v, viewMatrix[1].xyz, albedo, open, mix(1.0, 0.35, useTint));
    return toSrgb(shoulder(c));
}
)");
}

} // namespace

QByteArray surfaceFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 viewPosition;
in vec3 viewNormal;
in vec4 tint;
uniform float flatShading;
out vec4 fragColor;
)") + light() + QByteArrayLiteral(R"(
void main() {
    vec3 smoothNormal = normalize(viewNormal) * (gl_FrontFacing ? 1.0 : -1.0);
    vec3 facet = normalize(cross(dFdx(viewPosition), dFdy(viewPosition)));
    vec3 n = normalize(mix(smoothNormal, facet, flatShading));
    fragColor = vec4(shaded(viewPosition, n, tint, markBack > 0.5 && !gl_FrontFacing), 1.0);
}
)");
}

QByteArray denseVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec4 vertexTint;
uniform mat4 modelView;
uniform mat3 modelViewNormal;
uniform mat4 modelViewProjection;
out vec3 front;
out vec3 back;
)") + light() + QByteArrayLiteral(R"(
void main() {
    vec3 position = (modelView * vec4(vertexPosition, 1.0)).xyz;
    vec3 n = normalize(modelViewNormal * vertexNormal);
    front = shaded(position, n, vertexTint, false);
    back = shaded(position, -n, vertexTint, markBack > 0.5);
    gl_Position = modelViewProjection * vec4(vertexPosition, 1.0);
}
)");
}

QByteArray denseFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 front;
in vec3 back;
out vec4 fragColor;
void main() { fragColor = vec4(gl_FrontFacing ? front : back, 1.0); }
)");
}

QByteArray wireVertex() {
    return surfaceVertex()
        .replace("viewPosition", "cornerPosition")
        .replace("viewNormal", "cornerNormal")
        .replace("out vec4 tint", "out vec4 cornerTint")
        .replace("    tint = ", "    cornerTint = ");
}

QByteArray wireGeometry() {
    return QByteArrayLiteral(R"(#version 330 core
layout(triangles) in;
layout(triangle_strip, max_vertices = 3) out;
in vec3 cornerPosition[];
in vec3 cornerNormal[];
in vec4 cornerTint[];
uniform mat4 viewportMatrix;
out vec3 viewPosition;
out vec3 viewNormal;
out vec4 tint;
noperspective out vec3 edgeDistance; // pixels
flat out float smallest;             // altitude of the triangle, pixels

void main() {
    vec2 scale = abs(vec2(viewportMatrix[0][0], viewportMatrix[1][1]));
    vec2 p[3];
    bool behind = false;
    for (int i = 0; i < 3; ++i) {
        p[i] = gl_in[i].gl_Position.xy / max(gl_in[i].gl_Position.w, 1e-6) * scale;
        behind = behind || gl_in[i].gl_Position.w <= 0.0;
    }
    vec2 a = p[2] - p[1], b = p[0] - p[2], c = p[1] - p[0];
    float area = abs(a.x * b.y - a.y * b.x);
    vec3 heights = vec3(area / max(length(a), 1e-6), area / max(length(b), 1e-6), area / max(length(c), 1e-6));
    smallest = behind ? 0.0 : min(heights.x, min(heights.y, heights.z));
    for (int i = 0; i < 3; ++i) {
        viewPosition = cornerPosition[i];
        viewNormal = cornerNormal[i];
        tint = cornerTint[i];
        edgeDistance = vec3(i == 0 ? heights.x : 0.0, i == 1 ? heights.y : 0.0, i == 2 ? heights.z : 0.0);
        if (behind) edgeDistance = vec3(1e6);
        gl_Position = gl_in[i].gl_Position;
        EmitVertex();
    }
    EndPrimitive();
}
)");
}

QByteArray wireFragment() {
    QByteArray source = surfaceFragment();
    source.replace("void main() {", "void shade() {");
    source.replace("out vec4 fragColor;", R"(noperspective in vec3 edgeDistance;
flat in float smallest;
out vec4 fragColor;)");
    return source + QByteArrayLiteral(R"(
void main() {
    shade();
    float nearest = min(edgeDistance.x, min(edgeDistance.y, edgeDistance.z));
    float cover = 1.0 - smoothstep(0.35, 1.25, nearest);
    float strength = mix(0.22, 0.72, smoothstep(1.5, 9.0, smallest));
    fragColor.rgb = mix(fragColor.rgb, vec3(0.03, 0.04, 0.06), cover * strength);
}
)");
}

} // namespace vecset::shaders
