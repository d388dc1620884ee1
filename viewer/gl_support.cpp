#include "viewer/gl_support.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QOffscreenSurface>
#include <QtGui/QOpenGLContext>
#include <QtGui/QOpenGLFunctions>
#include <QtGui/QSurfaceFormat>

#include <optional>

namespace vecset {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("vecset::GlSupport", text);
}

GlSupport unusable(const char* reason) {
    GlSupport support;
    support.reason = translated(reason);
    return support;
}

bool drawsOnProcessor(const QString& renderer) {
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "swr", "software", "Basic Render"}) {
        if (renderer.contains(QLatin1String(name), Qt::CaseInsensitive)) return true;
    }
    return false;
}

GlSupport probe() {
    if (qEnvironmentVariableIntValue("VECSET_NO_OPENGL") != 0) {
        return unusable(QT_TRANSLATE_NOOP("vecset::GlSupport", "OpenGL was switched off by VECSET_NO_OPENGL."));
    }
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QOpenGLContext context;
    context.setFormat(format);
    if (!context.create()) {
        return unusable(QT_TRANSLATE_NOOP("vecset::GlSupport", "This display offers no OpenGL."));
    }
    if (context.format().version() < qMakePair(3, 3)) {
        return unusable(QT_TRANSLATE_NOOP("vecset::GlSupport", "The graphics driver is older than OpenGL 3.3."));
    }
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface)) {
        return unusable(QT_TRANSLATE_NOOP("vecset::GlSupport", "The graphics driver refuses to draw."));
    }
    GlSupport support;
    support.usable = true;
    support.renderer =
        QString::fromLatin1(reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER)));
    support.software = drawsOnProcessor(support.renderer);
    context.doneCurrent();
    return support;
}

} // namespace

GlSupport probeOpenGl() {
    static std::optional<GlSupport> answer;
    if (!answer) answer = probe();
    return *answer;
}

void prepareQt3D() {
    if (!qEnvironmentVariableIsSet("QT3D_RENDERER")) qputenv("QT3D_RENDERER", "opengl");
}

} // namespace vecset
