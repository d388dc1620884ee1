#include "ui/history/thumbnail.h"

#include "core/render/render_mesh.h"

namespace vecset {

RgbaImage drawMeshThumbnail(const TriangleMesh& mesh) {
    Camera camera;
    camera.yawDegrees = 32.0f;
    camera.pitchDegrees = 20.0f;
    camera.margin = 0.06f;
    MeshLook look;
    look.whiteBackground = false;
    look.supersample = 2;
    return renderMesh(mesh, camera, kThumbnailSize, kThumbnailSize, look);
}

} // namespace vecset
