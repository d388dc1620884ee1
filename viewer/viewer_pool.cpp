#include "viewer/viewer_pool.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThreadPool>

namespace vecset {

QThreadPool& viewerPool() {
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(2);
        pool.setThreadPriority(QThread::LowPriority); // below the engine's and the window's threads
        // Painting crashes once the application object is gone: finish before it goes.
        qAddPostRoutine([] {
            pool.clear();
            pool.waitForDone();
        });
        return true;
    }();
    static_cast<void>(once);
    return pool;
}

} // namespace vecset
