#include "core/dataset/distance_query.h"

#include "core/base/error.h"

#if __has_include(<embree4/rtcore.h>)
#include <embree4/rtcore.h>
#else
#include <embree3/rtcore.h>
#endif

namespace vecset {

Vec3f closestPointOnTriangle(Vec3f p, Vec3f a, Vec3f b, Vec3f c) {
    const Vec3f ab = b - a, ac = c - a, ap = p - a;
    const float d1 = dot(ab, ap), d2 = dot(ac, ap);
    if (d1 <= 0.0f && d2 <= 0.0f) return a;
    const Vec3f bp = p - b;
    const float d3 = dot(ab, bp), d4 = dot(ac, bp);
    if (d3 >= 0.0f && d4 <= d3) return b;
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0f && d1 >= 0.0f && d3 <= 0.0f && d1 > d3) return a + ab * (d1 / (d1 - d3));
    const Vec3f cp = p - c;
    const float d5 = dot(ab, cp), d6 = dot(ac, cp);
    if (d6 >= 0.0f && d5 <= d6) return c;
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0f && d2 >= 0.0f && d6 <= 0.0f && d2 > d6) return a + ac * (d2 / (d2 - d6));
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0.0f && d4 >= d3 && d5 >= d6 && (d4 - d3) + (d5 - d6) > 0.0f) {
        return b + (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)));
    }
    const float sum = va + vb + vc;
    if (!(sum > 0.0f)) return a; // a point-like triangle
    return a + ab * (vb / sum) + ac * (vc / sum);
}

struct DistanceQuery::Impl {
    TriangleMesh mesh;
    RTCDevice device = nullptr;
    RTCScene scene = nullptr;
    ~Impl() {
        if (scene) rtcReleaseScene(scene);
        if (device) rtcReleaseDevice(device);
    }
};

namespace {

struct Search {
    const TriangleMesh* mesh = nullptr;
    Vec3f p;
    NearestPoint best;
    bool found = false;
    bool any = false; // stop at the first hit
};

bool visitTriangle(RTCPointQueryFunctionArguments* args) {
    auto& search = *static_cast<Search*>(args->userPtr);
    if (search.any && search.found) return false;
    const Triangle& t = search.mesh->triangles[args->primID];
    const auto& v = search.mesh->positions;
    const Vec3f q = closestPointOnTriangle(search.p, v[t[0]], v[t[1]], v[t[2]]);
    const float distance = length(q - search.p);
    if (!(distance < args->query->radius)) return false;
    search.found = true;
    search.best = {q, distance};
    args->query->radius = search.any ? 0.0f : distance;
    return true;
}

bool runSearch(RTCScene scene, Search& search, float radius) {
    RTCPointQuery query{};
    query.x = search.p.x;
    query.y = search.p.y;
    query.z = search.p.z;
    query.radius = radius;
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    rtcPointQuery(scene, &query, &context, visitTriangle, &search);
    return search.found;
}

} // namespace

DistanceQuery::DistanceQuery(const TriangleMesh& mesh) : m_impl(std::make_unique<Impl>()) {
    m_impl->mesh.positions = mesh.positions;
    m_impl->mesh.triangles = mesh.triangles;
    m_impl->device = rtcNewDevice("threads=1"); // items run in parallel, one thread each
    if (!m_impl->device) throw Error(ErrorCode::Internal, "Embree did not start");
    m_impl->scene = rtcNewScene(m_impl->device);
    rtcSetSceneFlags(m_impl->scene, RTC_SCENE_FLAG_ROBUST);
    RTCGeometry geometry = rtcNewGeometry(m_impl->device, RTC_GEOMETRY_TYPE_TRIANGLE);
    auto* vertices = static_cast<float*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                                                 3 * sizeof(float), mesh.positions.size()));
    auto* indices = static_cast<unsigned*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3,
                                                                   3 * sizeof(unsigned), mesh.triangles.size()));
    if (!vertices || !indices) {
        rtcReleaseGeometry(geometry);
        throw Error(ErrorCode::OutOfMemory, "no memory for the mesh's bounding volumes");
    }
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        for (int axis = 0; axis < 3; ++axis) vertices[i * 3 + static_cast<std::size_t>(axis)] = mesh.positions[i][axis];
    }
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) {
        for (std::size_t k = 0; k < 3; ++k) indices[i * 3 + k] = mesh.triangles[i][k];
    }
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(m_impl->scene, geometry);
    rtcReleaseGeometry(geometry);
    rtcCommitScene(m_impl->scene);
}

DistanceQuery::~DistanceQuery() = default;

std::optional<NearestPoint> DistanceQuery::nearest(Vec3f p, float radius) const {
    Search search{&m_impl->mesh, p, {}, false, false};
    if (!runSearch(m_impl->scene, search, radius)) return std::nullopt;
    return search.best;
}

bool DistanceQuery::isWithin(Vec3f p, float radius) const {
    Search search{&m_impl->mesh, p, {}, false, true};
    return runSearch(m_impl->scene, search, radius);
}

} // namespace vecset
