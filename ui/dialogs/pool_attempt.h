#pragma once

#include "core/base/error.h"
#include "core/base/job_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent>

#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace vecset {

/// What a call of core gave: a value, an Error, or neither when it was stopped.
template <typename Value> struct Attempt {
    std::optional<Value> value;
    std::optional<Error> error;
};

/// Runs `work` and turns what it throws into a value, so that nothing thrown crosses threads or leaves a slot.
template <typename Work> auto attempt(Work& work) {
    Attempt<std::invoke_result_t<Work&>> result;
    try {
        result.value.emplace(work());
    } catch (const Cancelled&) {
        return result;
    } catch (const Error& error) {
        result.error = error;
    } catch (const std::exception& error) {
        result.error = Error(ErrorCode::Internal, error.what());
    }
    return result;
}

/// Runs `work` on the pool, then `done(Attempt)` on the thread of `context`, unless that is gone by then.
template <typename Work, typename Done> void attemptOnPool(QObject* context, Work work, Done done) {
    using Result = std::shared_ptr<Attempt<std::invoke_result_t<Work&>>>;
    auto* watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(*watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work)]() mutable -> Result {
        return std::make_shared<Attempt<std::invoke_result_t<Work&>>>(attempt(work));
    }));
}

} // namespace vecset
