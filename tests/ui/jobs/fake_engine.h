#pragma once

#include "core/base/error.h"
#include "core/geometry/triangle_mesh.h"
#include "ui/jobs/engine.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace vecset::test {

/// A closed ball, for tests that need some mesh: `rings` bands of 2 x `rings` quads.
inline TriangleMesh ballMesh(float radius = 0.8f, int rings = 12) {
    TriangleMesh mesh;
    const int around = 2 * rings;
    constexpr double kPi = 3.14159265358979323846;
    const auto add = [&](double polar, double azimuth) {
        const Vec3f normal{static_cast<float>(std::sin(polar) * std::sin(azimuth)), static_cast<float>(std::cos(polar)),
                           static_cast<float>(std::sin(polar) * std::cos(azimuth))};
        mesh.positions.push_back(normal * radius);
        mesh.normals.push_back(normal);
    };
    add(0.0, 0.0);
    for (int ring = 1; ring < rings; ++ring) {
        for (int i = 0; i < around; ++i) add(kPi * ring / rings, 2.0 * kPi * i / around);
    }
    add(kPi, 0.0);
    const auto at = [&](int ring, int i) { return static_cast<std::uint32_t>(1 + (ring - 1) * around + i % around); };
    const auto last = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    for (int i = 0; i < around; ++i) {
        mesh.triangles.push_back({0, at(1, i), at(1, i + 1)});
        for (int ring = 1; ring + 1 < rings; ++ring) {
            mesh.triangles.push_back({at(ring, i), at(ring + 1, i), at(ring + 1, i + 1)});
            mesh.triangles.push_back({at(ring, i), at(ring + 1, i + 1), at(ring, i + 1)});
        }
        mesh.triangles.push_back({at(rings - 1, i), last, at(rings - 1, i + 1)});
    }
    return mesh;
}

/// What a FakeEngine does and what was asked of it; shared with the test, which may change it between jobs.
struct FakeScript {
    std::chrono::milliseconds duration{0}; ///< of every generate and decode, in slices of 2 ms that poll for a stop
    std::chrono::milliseconds loadDuration{0};
    std::chrono::milliseconds deaf{0};           ///< before that: time in which a stop is not noticed
    std::optional<Error> failure;                ///< thrown half-way by generate and decode
    std::optional<Error> loadFailure;
    int previews = 0;                            ///< per generate, evenly over the steps
    int steps = 10;                              ///< progress reports of the sampling stage
    PipelineFacts facts{"fake", "cpu", "float32", false, false, true, 10, 5.0, 0.15, 64, 1};
    std::mutex mutex;                            ///< guards all of the above and `calls`
    std::vector<std::pair<std::string, GenerationRequest>> requests; ///< of generate, with the model's name
    std::vector<std::string> calls;              ///< "load NAME", "generate SEED", "decode RESOLUTION"
    std::atomic<int> running{0};                 ///< calls at this moment; more than 1 is a defect
    std::atomic<int> loads{0}, generations{0}, decodes{0};
    std::atomic<bool> overlapped{false};
    std::atomic<std::thread::id> thread{};       ///< of the last call
};

/// An engine that needs no network: returns a ball after a scripted time.
class FakeEngine final : public Engine {
public:
    explicit FakeEngine(std::shared_ptr<FakeScript> script) : m_script(std::move(script)) {}

    PipelineFacts load(const std::filesystem::path& model, const JobContext& job) override {
        const Call call(*m_script);
        if (isWarm(model)) return facts(model);
        m_model.clear();
        note("load " + model.filename().string());
        ++m_script->loads;
        job.report(Stage::Load, 0.0);
        pass(locked(&FakeScript::loadDuration), job, [](double) {});
        if (const auto failure = locked(&FakeScript::loadFailure)) throw *failure;
        m_model = model;
        job.report(Stage::Load, 1.0);
        return facts(model);
    }

    GenerationResult generate(const GenerationRequest& request, const JobContext& job) override {
        const Call call(*m_script);
        note("generate " + std::to_string(request.seed));
        ++m_script->generations;
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->requests.emplace_back(m_model.filename().string(), request);
            m_script->requests.back().second.preview = nullptr;
        }
        const int steps = request.steps.value_or(locked(&FakeScript::steps));
        const int previews = request.preview ? locked(&FakeScript::previews) : 0;
        GenerationResult result = run(Stage::Sample, job, steps, [&](int step) {
            const bool due = previews > 0 && (step + 1) * previews / steps > step * previews / steps;
            if (due) request.preview(step, ballMesh(0.4f, 6));
        });
        result.latents = {4, 2, std::vector<float>(8, 0.5f), m_model.filename().string(), request.seed, steps, 5.0};
        result.networkPasses = 2 * steps;
        if (!request.pictures.empty()) result.matted = request.pictures.front().picture;
        return result;
    }

    GenerationResult decode(const Latents& latents, const MeshRequest& request, const JobContext& job) override {
        const Call call(*m_script);
        note("decode " + std::to_string(request.decode.resolution));
        ++m_script->decodes;
        GenerationResult result = run(Stage::Decode, job, 4, [](int) {});
        result.latents = latents;
        return result;
    }

    [[nodiscard]] bool isWarm(const std::filesystem::path& model) const override {
        return !m_model.empty() && m_model == model;
    }

private:
    /// Notices calls that overlap, and the thread they come from.
    struct Call {
        explicit Call(FakeScript& s) : script(s) {
            if (script.running++ > 0) script.overlapped = true;
            script.thread = std::this_thread::get_id();
        }
        ~Call() { --script.running; }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;
        FakeScript& script;
    };

    template <typename T> T locked(T FakeScript::* member) const {
        const std::lock_guard lock(m_script->mutex);
        return (*m_script).*member;
    }
    void note(std::string text) const {
        const std::lock_guard lock(m_script->mutex);
        m_script->calls.push_back(std::move(text));
    }
    PipelineFacts facts(const std::filesystem::path& model) const {
        PipelineFacts facts = locked(&FakeScript::facts);
        facts.model = model.filename().string();
        return facts;
    }

    template <typename Tick> static void pass(std::chrono::milliseconds duration, const JobContext& job, Tick&& tick) {
        const auto started = std::chrono::steady_clock::now();
        for (;;) {
            job.throwIfCancelled();
            const double spent =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
            const auto total = static_cast<double>(duration.count());
            tick(total > 0.0 ? std::min(1.0, spent / total) : 1.0);
            if (spent >= total) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

    template <typename Step> GenerationResult run(Stage stage, const JobContext& job, int steps, Step&& onStep) const {
        std::this_thread::sleep_for(locked(&FakeScript::deaf));
        const auto failure = locked(&FakeScript::failure);
        job.report(stage, 0.0);
        int done = 0;
        pass(locked(&FakeScript::duration), job, [&](double fraction) {
            if (failure && fraction >= 0.5) throw *failure;
            for (; done < static_cast<int>(fraction * steps); ++done) {
                onStep(done);
                job.report(stage, (done + 1.0) / steps);
            }
        });
        GenerationResult result;
        result.mesh = ballMesh();
        result.stages = {{stage, static_cast<double>(locked(&FakeScript::duration).count()) / 1000.0},
                         {Stage::Surface, 0.01}};
        return result;
    }

    std::shared_ptr<FakeScript> m_script;
    std::filesystem::path m_model;
};

} // namespace vecset::test
