#pragma once

#include "core/base/error.h"
#include "ui/history/history_library.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace vecset {

/// Runs `work` and turns what it throws into a value: nothing thrown crosses threads.
template <typename Work> auto attempt(Work& work) {
    HistoryOutcome<std::invoke_result_t<Work&>> outcome;
    try {
        outcome.value.emplace(work());
    } catch (const Error& error) {
        outcome.fault = {error.code(), QString::fromUtf8(error.what())};
    } catch (const std::bad_alloc&) {
        outcome.fault = {ErrorCode::OutOfMemory, QStringLiteral("not enough memory")};
    } catch (const std::exception& error) {
        outcome.fault = {ErrorCode::Internal, QString::fromUtf8(error.what())};
    }
    return outcome;
}

/// Runs `work` on the pool and `done(HistoryOutcome)` on the thread of `context`, unless that is gone by then.
template <typename Work, typename Done> void callOnPool(QThreadPool* pool, QObject* context, Work work, Done done) {
    using Outcome = HistoryOutcome<std::invoke_result_t<Work&>>;
    // A shared pointer, because a future copies its result and meshes are large.
    using Result = std::shared_ptr<Outcome>;
    auto* watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(*watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        pool, [work = std::move(work)]() mutable -> Result { return std::make_shared<Outcome>(attempt(work)); }));
}

} // namespace vecset
