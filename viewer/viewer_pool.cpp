#include "viewer/viewer_pool.h"

#include <QtCore/QThreadPool>

namespace vecset {

QThreadPool& viewerPool() {
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(2);
        pool.setThreadPriority(QThread::LowPriority); // below the engine's and the window's threads
        return true;
    }();
    static_cast<void>(once);
    return pool;
}

} // namespace vecset
