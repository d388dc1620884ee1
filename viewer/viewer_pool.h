#pragma once

class QThreadPool;

namespace vecset {

/// Threads for preparing meshes, apart from the global pool: a picture must not wait behind the decoding of fifty
/// others.
[[nodiscard]] QThreadPool& viewerPool();

} // namespace vecset
