#include "viewer/shaders.h"

namespace vecset::shaders {

QByteArray backgroundVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition; // corners of the picture, -1 to 1
out vec2 place;
void main() {
    place = vertexPosition.xy * 0.5 + 0.5;
    gl_Position = vec4(vertexPosition.xy, 0.0, 1.0);
}
)");
}

// A gradient with a faint glow behind the object; the noise of half a step hides the bands of 8 bits.
QByteArray backgroundFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec2 place;
uniform vec3 top;
uniform vec3 bottom;
out vec4 fragColor;
void main() {
    vec3 c = mix(bottom, top, smoothstep(0.0, 1.0, place.y));
    vec2 d = (place - vec2(0.5, 0.55)) * vec2(1.0, 1.15);
    c += 0.035 * exp(-dot(d, d) * 7.0);
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    fragColor = vec4(c + (noise - 0.5) / 255.0, 1.0);
}
)");
}

QByteArray groundVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition;
uniform mat4 modelViewProjection;
out vec3 worldPosition;
void main() {
    worldPosition = vertexPosition;
    gl_Position = modelViewProjection * vec4(vertexPosition, 1.0);
}
)");
}

QByteArray groundFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 worldPosition;
uniform sampler2D shadowMap;
uniform vec3 shadowPlace;   // centre x, centre z, half side
uniform float shadowStrength;
uniform float spacing;      // of the grid lines
uniform float fadeRadius;
uniform vec3 gridColor;
uniform float gridStrength;
uniform float axesStrength;
uniform vec3 eyePosition;
out vec4 fragColor;

float lineAt(float x, float width) { // coverage of a line about `width` pixels wide at x = 0
    return clamp(width - abs(x) / max(fwidth(x), 1e-9), 0.0, 1.0);
}
float gridAt(vec2 p, float step, float width) {
    vec2 q = p / step, w = fwidth(q);
    vec2 near = abs(fract(q - 0.5) - 0.5) / max(w, vec2(1e-9));
    vec2 cover = clamp(width - near, 0.0, 1.0) * (1.0 - smoothstep(0.2, 0.5, w));
    return max(cover.x, cover.y);
}

void main() {
    vec2 p = worldPosition.xz;
    bool above = eyePosition.y > worldPosition.y;
    float away = length(p - shadowPlace.xy) / fadeRadius;
    float fade = 1.0 - smoothstep(0.25, 1.0, away);
    vec3 view = normalize(eyePosition - worldPosition);
    fade *= smoothstep(0.0, 0.12, abs(view.y)) * (above ? 1.0 : 0.35);
    float minor = gridAt(p, spacing, 0.9) * 0.22, major = gridAt(p, spacing * 5.0, 1.1) * 0.46;
    float a = max(minor, major) * gridStrength * fade;
    vec3 c = gridColor * a;
    float x = lineAt(worldPosition.z, 1.3) * axesStrength * fade * 0.8;
    float z = lineAt(worldPosition.x, 1.3) * axesStrength * fade * 0.8;
    c = mix(c, vec3(0.86, 0.30, 0.32) * x, x), a = max(a, x);
    c = mix(c, vec3(0.32, 0.52, 0.92) * z, z), a = max(a, z);
    vec2 uv = (p - shadowPlace.xy) / (2.0 * shadowPlace.z) + 0.5;
    float inside = step(max(abs(uv.x - 0.5), abs(uv.y - 0.5)), 0.5);
    float dark = above ? texture(shadowMap, uv).r * inside * shadowStrength : 0.0;
    // the shadow lies over the lines
    fragColor = vec4(c * (1.0 - dark), a + dark * (1.0 - a));
}
)");
}

// A triad in the corner: every vertex knows both ends of its stroke in object axes, letters are offset on the screen.
QByteArray axesVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition;  // this end of the stroke
in vec3 vertexNormal;    // the other end
in vec4 strokeOffsets;   // on the screen: of this end, of the other end
in vec4 vertexTint;      // colour, side of the stroke in alpha (0 or 1)
uniform mat4 viewMatrix;
uniform vec4 corner;     // middle of the triad in clip space; size in clip space per unit
uniform float halfWidth; // of a stroke, in units of the triad
out vec3 color;
void main() {
    vec2 here = (mat3(viewMatrix) * vertexPosition).xy + strokeOffsets.xy;
    vec2 there = (mat3(viewMatrix) * vertexNormal).xy + strokeOffsets.zw;
    vec2 along = here - there;
    float size = length(along);
    along = size > 1e-4 ? along / size : vec2(1.0, 0.0);
    vec2 place = here + (vec2(-along.y, along.x) * (vertexTint.a * 2.0 - 1.0) + along * 0.5) * halfWidth;
    color = vertexTint.rgb;
    gl_Position = vec4(corner.xy + place * corner.zw, 0.0, 1.0);
}
)");
}

QByteArray axesFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 color;
out vec4 fragColor;
void main() { fragColor = vec4(color, 1.0); }
)");
}

QByteArray labelVertex() {
    return QByteArrayLiteral(R"(#version 330 core
in vec3 vertexPosition; // -1 to 1
uniform vec4 corner;    // left, bottom, width, height in clip space
out vec2 place;
void main() {
    place = vertexPosition.xy * 0.5 + 0.5;
    gl_Position = vec4(corner.xy + place * corner.zw, 0.0, 1.0);
}
)");
}

QByteArray labelFragment() {
    return QByteArrayLiteral(R"(#version 330 core
in vec2 place;
uniform sampler2D picture; // coverage in alpha
uniform vec3 ink;
out vec4 fragColor;
void main() {
    float a = texture(picture, place).a;
    fragColor = vec4(ink * a, a);
}
)");
}

} // namespace vecset::shaders
