#pragma once

#include <QtCore/QString>

namespace vecset {

/// What this machine can draw. `usable` is false when no OpenGL 3.3 context can be made; `reason` then says why, in
/// words for a person.
struct GlSupport {
    bool usable = false;
    bool software = false; ///< drawn by the processor (Mesa llvmpipe, softpipe, swrast): simplify while moving
    QString renderer;      ///< as the driver names itself
    QString reason;
};

/// Makes a throw-away context once and remembers the answer. Needs the QGuiApplication. The environment variable
/// VECSET_NO_OPENGL=1 makes it answer "not usable": for machines whose driver crashes, and for tests.
[[nodiscard]] GlSupport probeOpenGl();

/// Chooses Qt 3D's OpenGL backend; call it before the QApplication is made. The default backend of Qt 6.4 leaks, has no
/// wireframe and crashes without OpenGL (reference/platform-notes.md, section 1).
void prepareQt3D();

} // namespace vecset
