#include "core/sampling/flow_sampler.h"
#include "core/training/distill_recipe.h"
#include "core/training/flow_draws.h"
#include "core/training/optimiser.h"
#include "core/training/worker_team.h"

#include <cmath>

#include "tests/core/training/distill_toy.h"
#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

using namespace vecset;
namespace fs = std::filesystem;

namespace {

double difference(const at::Tensor& a, const at::Tensor& b) { return (a - b).abs().max().item<double>(); }

/// Random states of the toy's latents, with times, tokens and scales.
struct States {
    explicit States(std::int64_t n, std::uint64_t seed = 5) {
        torch::manual_seed(seed);
        x = at::randn({n, 2, 4});
        t = at::rand({n});
        cond = at::randn({n, 5, 12});
        w = 1 + 2 * at::rand({n});
    }
    at::Tensor x, t, cond, w;
};

ConsistencyLossRecipe coarseLoss() {
    ConsistencyLossRecipe loss;
    loss.trainTimesteps = 100;
    loss.skip = 10;
    return loss;
}

} // namespace

VECSET_TEST(a_fresh_student_is_its_teacher_whatever_the_scale) {
    const DistillTeacher teacher = test::toyTeacher(fs::path(test::temporaryFolder()) / "teacher", false);
    const DistillSolver student(makeStudent(teacher.networks.model, 1)), solver(teacher.networks.model);
    const States s(6);
    const at::Tensor plain = solver.velocity(s.x, s.t, s.cond, at::ones({6}));
    CHECK(plain.abs().max().item<double>() > 0.01);
    CHECK(difference(student.velocity(s.x, s.t, s.cond, at::ones({6})), plain) < 1e-5);
    CHECK(difference(student.velocity(s.x, s.t, s.cond, s.w), plain) < 1e-5); // the embedding says nothing yet
    CHECK(difference(solver.velocity(s.x, s.t, s.cond, s.w), plain) > 1e-3);  // guidance is there to be learned
}

VECSET_TEST(a_guidance_embedded_teacher_is_copied_with_its_embedding) {
    const DistillTeacher teacher = test::toyTeacher(fs::path(test::temporaryFolder()) / "teacher", true);
    const DistillSolver student(makeStudent(teacher.networks.model, 1)), solver(teacher.networks.model);
    const States s(4);
    CHECK_EQ(difference(student.velocity(s.x, s.t, s.cond, s.w), solver.velocity(s.x, s.t, s.cond, s.w)), 0.0);
}

VECSET_TEST(the_solver_guides_as_the_sampler_does) {
    const DistillTeacher teacher = test::toyTeacher(fs::path(test::temporaryFolder()) / "teacher", false);
    const DistillSolver solver(teacher.networks.model);
    const States s(3);
    Hunyuan3DDiT network = teacher.networks.model;
    const at::NoGradGuard guard;
    const at::Tensor both = network->forward(at::cat({s.x, s.x}), at::cat({s.t, s.t}),
                                             at::cat({s.cond, at::zeros_like(s.cond)}));
    CHECK(difference(solver.velocity(s.x, s.t, s.cond, at::full({3}, 2.5)), applyGuidance(both, 2.5)) < 1e-5);
}

VECSET_TEST(training_times_and_phase_edges_are_those_that_the_sampler_visits) {
    const SchedulerConfig scheduler = consistencyScheduler({}); // 1000 fine steps, 10 skipped
    CHECK_EQ(scheduler.pcmTimesteps, 100);
    for (const int phases : {1, 2, 3, 5, 8}) {
        const ConsistencyGrid grid(scheduler, phases);
        CHECK_EQ(grid.size(), 100);
        std::vector<float> visited;
        FlowRun run;
        run.schedule = makeSamplingSchedule(scheduler, phases);
        run.trainTimesteps = scheduler.trainTimesteps;
        (void)integrateFlow(
            [&](const at::Tensor& x, double time) {
                visited.push_back(static_cast<float>(time));
                return at::zeros_like(x);
            },
            at::zeros({1, 1, 1}), run);
        CHECK_EQ(visited.size() + 1, grid.edges().size());
        for (std::size_t i = 0; i < visited.size(); ++i) {
            CHECK_EQ(visited[i], grid.edges()[i]);
            CHECK(std::find(grid.times().begin(), grid.times().end(), visited[i]) != grid.times().end());
            CHECK_EQ(grid.phaseEnd(visited[i]), grid.edges()[i + 1]);
        }
        CHECK_EQ(grid.edges().back(), 1.0f);
    }
}

VECSET_TEST(places_on_the_grid_step_forward_and_end_with_their_phase) {
    const ConsistencyGrid grid(consistencyScheduler({}), 5);
    const auto [now, next, end] = grid.places(at::arange(grid.size()));
    CHECK((now < next).all().item<bool>());
    CHECK((next <= end).all().item<bool>());
    CHECK_EQ((next == end).sum().item<std::int64_t>(), 5); // the last step of each phase
    CHECK(at::equal(grid.indicesOf(now), at::arange(grid.size())));
    CHECK_EQ(grid.indicesOf(at::tensor({0.0f, 1.0f, 0.004f})).select(0, 1).item<std::int64_t>(), 99);
    CHECK_EQ(grid.indicesOf(at::tensor({0.004f})).item<std::int64_t>(), 0);
}

VECSET_TEST(at_the_end_of_a_phase_the_target_is_the_solvers_step) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    ConsistencyLossRecipe loss = coarseLoss();
    loss.huber = false;
    // As many phases as times: every step ends its phase, so f after it is the identity and the student, which is still
    // equal to the solver, is right everywhere.
    DistillSetting setting =
        test::toySetting(test::toyRecipe(1), teacher, consistencyScheduler(loss), folder / "model");
    ConsistencyLoss every(setting, loss, 10);
    at::Generator generator = stepGenerator(1, 0, 0);
    const auto exact = every(0, 0, generator);
    CHECK(exact.loss.item<double>() < 1e-10);
    ConsistencyLoss one(setting, loss, 1);
    generator = stepGenerator(1, 0, 0);
    const auto curved = one(0, 0, generator);
    CHECK(curved.loss.item<double>() > 1e-6);
    CHECK((curved.end == 1).all().item<bool>());
}

VECSET_TEST(the_huber_distance_is_a_square_near_zero_and_straight_far_away) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    ConsistencyLossRecipe loss = coarseLoss();
    loss.huberC = 0.1;
    DistillRecipe recipe = test::toyRecipe(1);
    recipe.weightPower = 0;
    DistillSetting setting = test::toySetting(recipe, teacher, consistencyScheduler(loss), folder / "model");
    const ConsistencyLoss huber(setting, loss, 1);
    const auto of = [&](double d) { return huber.penalty(at::full({3, 2, 4}, d)).item<double>(); };
    CHECK_NEAR(of(0.001), 0.001 * 0.001 / 0.2, 1e-7);
    CHECK_NEAR(of(10.0), 10.0 - 0.1, 1e-3);
    loss.huber = false;
    const ConsistencyLoss squared(setting, loss, 1);
    CHECK_NEAR(squared.penalty(at::full({3, 2, 4}, 3.0)).item<double>(), 9.0, 1e-5);
}

VECSET_TEST(the_target_network_follows_the_student_only_when_asked_to) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    ConsistencyLossRecipe loss = coarseLoss();
    loss.targetDecay = 0.75;
    DistillSetting setting =
        test::toySetting(test::toyRecipe(1), teacher, consistencyScheduler(loss), folder / "model");
    ConsistencyLoss averaged(setting, loss, 1);
    {
        const at::NoGradGuard guard;
        setting.students[0]->named_parameters()["final_layer.linear.bias"].add_(4.0);
    }
    const at::Tensor before = averaged.state().at("target.final_layer.linear.bias").clone();
    averaged.moveTarget();
    CHECK_NEAR(difference(averaged.state().at("target.final_layer.linear.bias"), before), 1.0, 1e-5);
    loss.emaTarget = false;
    CHECK(ConsistencyLoss(setting, loss, 1).state().empty());
}

VECSET_TEST(one_step_learns_where_a_straight_flow_ends) {
    const fs::path folder = test::temporaryFolder();
    DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    DistillRecipe recipe = test::toyRecipe(1);
    recipe.batch = 16;
    recipe.optimiser.muon = false;
    ConsistencyLossRecipe loss = coarseLoss();
    loss.targetDecay = 0.8;
    DistillSetting setting = test::toySetting(recipe, teacher, consistencyScheduler(loss), folder / "model");
    const at::Tensor wind = at::tensor({1.0f, -2.0f, 0.5f, 3.0f}); // the solver's velocity, everywhere
    {
        const at::NoGradGuard guard;
        Hunyuan3DDiT straight = makeStudent(teacher.networks.model, 1);
        straight->named_parameters()["final_layer.linear.weight"].zero_();
        straight->named_parameters()["final_layer.linear.bias"].copy_(wind);
        setting.solver = DistillSolver(straight);
    }
    ConsistencyLoss consistency(setting, loss, 1);
    FlatParameters parameters(*setting.students[0]);
    OptimiserRecipe adam;
    adam.muon = false;
    adam.weightDecay = 0;
    adam.adamRate = 0.01;
    Optimiser optimiser(parameters, adam, 1);
    WorkerTeam team(1);
    const States s(32);
    const auto error = [&] {
        const DistillSolver student(setting.students[0]);
        const at::Tensor v = student.velocity(s.x, at::zeros({32}), s.cond, s.w); // from t = 0 in one step to 1
        return (v - wind).square().mean().sqrt().item<double>();
    };
    const double before = error();
    for (int step = 0; step < 400; ++step) {
        at::Generator generator = stepGenerator(1, step, 0);
        consistency(0, step, generator).loss.backward();
        optimiser.step(step, step < 200 ? 1.0 : (400 - step) / 200.0, team);
        consistency.moveTarget();
    }
    CHECK(before > 1.0);
    CHECK(error() < 0.1 * before);
}

VECSET_TEST(rolled_out_states_and_real_shapes_enter_the_loss) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    ConsistencyLossRecipe loss = coarseLoss();
    loss.realWeight = 1;
    DistillSetting setting =
        test::toySetting(test::toyRecipe(1), teacher, consistencyScheduler(loss), folder / "model");
    at::Generator generator = stepGenerator(1, 0, 0);
    ConsistencyLoss real(setting, loss, 1);
    const auto pulled = real(0, 0, generator);
    CHECK_NEAR(pulled.loss.item<double>(), real.penalty(pulled.prediction - pulled.batch.data).item<double>(), 1e-5);
    loss.realWeight = 0;
    loss.rolloutFraction = 0.5;
    loss.rolloutSteps = {1};
    ConsistencyLoss rolled(setting, loss, 1);
    generator = stepGenerator(1, 0, 0);
    const auto outcome = rolled(0, 0, generator);
    CHECK_EQ(outcome.prediction.size(0), 8);
    // One-step states are the noise itself: the student's prediction from there is noise + v(noise, 0).
    const DistillSolver student(setting.students[0]);
    const auto last = [](const at::Tensor& t) { return t.narrow(0, 4, 4); };
    const at::Tensor noise = last(outcome.batch.noise);
    const at::Tensor expected =
        noise + student.velocity(noise, at::zeros({4}), last(outcome.batch.tokens), last(outcome.batch.guidance));
    CHECK(difference(last(outcome.prediction), expected) < 1e-5);
}

VECSET_TEST(noise_that_is_put_back_has_the_spread_of_the_earlier_time) {
    torch::manual_seed(4);
    const std::int64_t n = 20000;
    const at::Tensor data = at::full({n, 1, 1}, 2.0), from = at::full({n}, 0.8), to = at::full({n}, 0.5);
    const at::Tensor x = at::lerp(at::randn({n, 1, 1}), data, 0.8);
    const at::Tensor back = noisedBack(x, from, to, at::randn({n, 1, 1}));
    CHECK_NEAR(back.mean().item<double>(), 1.0, 0.02);
    CHECK_NEAR(back.std().item<double>(), 0.5, 0.02);
    CHECK_EQ(difference(noisedBack(x, from, from, at::randn({n, 1, 1})), x), 0.0);
}

VECSET_TEST(a_discriminator_learns_to_tell_latents_apart_and_its_student_gets_a_gradient) {
    const DistillTeacher teacher = test::toyTeacher(fs::path(test::temporaryFolder()) / "teacher", true);
    Hunyuan3DDiT frozen = teacher.networks.model;
    torch::manual_seed(8);
    LatentDiscriminator discriminator(16, 2, 24);
    FlatParameters parameters(*discriminator);
    OptimiserRecipe adam;
    adam.muon = false;
    adam.adamRate = 0.01;
    Optimiser optimiser(parameters, adam, 1);
    WorkerTeam team(1);
    const States s(16);
    const at::Tensor t = at::ones({16});
    const at::Tensor real = at::randn({16, 2, 4}) + 1.0, drawn = at::randn({16, 2, 4}) - 1.0;
    const auto logits = [&](const at::Tensor& x) {
        return discriminator->forward(denoiserFeatures(frozen, x, t, s.cond, s.w));
    };
    CHECK_EQ(logits(real).sizes(), at::IntArrayRef({16, 2, 2}));
    for (int step = 0; step < 60; ++step) {
        hingeLoss(logits(real), logits(drawn)).backward();
        optimiser.step(step, 1.0, team);
    }
    CHECK(logits(real).mean().item<double>() > logits(drawn).mean().item<double>() + 1.0);
    at::Tensor moving = drawn.clone().requires_grad_();
    (-logits(moving).mean()).backward();
    CHECK(logits(drawn - 2.0 * moving.grad() / moving.grad().abs().max()).mean().item<double>() >
          logits(drawn).mean().item<double>());
}

VECSET_TEST(tracing_a_denoiser_does_not_change_what_it_says) {
    const DistillTeacher teacher = test::toyTeacher(fs::path(test::temporaryFolder()) / "teacher", true);
    Hunyuan3DDiT network = teacher.networks.model;
    const States s(3);
    Trace trace;
    const at::Tensor plain = network->forward(s.x, s.t, s.cond, s.w);
    CHECK(at::equal(plain, network->forward(s.x, s.t, s.cond, s.w, &trace)));
    CHECK_EQ(trace.at("single0").size(1), 7);
    CHECK(at::equal(trace.at("single0").narrow(1, 5, 2), trace.at("final_in")));
}

VECSET_TEST(recipes_are_read_strictly_and_every_ablation_is_a_key) {
    const ConsistencyRecipe plain = parseConsistencyRecipe("kind: consistency");
    CHECK(plain.loss.emaTarget && plain.loss.huber && plain.phases == (std::vector<int>{5, 1}));
    CHECK_EQ(plain.loss.targetDecay, 0.999);
    CHECK_EQ(plain.loss.skip, 10);
    const ConsistencyRecipe ablated =
        parseConsistencyRecipe("kind: consistency\nphases: [1]\nconsistency: {ema_target: false, loss: l2, "
                               "real_weight: 0.3, rollout: {fraction: 0.2, "
                               "steps: [1, 5]}}");
    CHECK(!ablated.loss.emaTarget && !ablated.loss.huber);
    CHECK(ablated.phases == std::vector<int>{1} && ablated.shares == std::vector<double>{1.0});
    CHECK(ablated.loss.rolloutSteps == (std::vector<int>{1, 5}));
    CHECK_EQ(ablated.loss.realWeight, 0.3);
    CHECK_THROWS(InvalidInput, "did you mean 'consistency.ema_target'",
                 parseConsistencyRecipe("kind: consistency\nconsistency: {ema_targte: false}"));
    CHECK_THROWS(InvalidInput, "did you mean 'consistency.rollout.fraction'",
                 parseConsistencyRecipe("kind: consistency\nconsistency: {rollout: {fractoin: 0.1}}"));
    CHECK_THROWS(InvalidInput, "did you mean 'guidance.high'",
                 parseGuidanceRecipe("kind: guidance\nguidance: {hihg: 4}"));
    CHECK_THROWS(InvalidInput, "did you mean 'adversarial.weight'",
                 parseAdversarialRecipe("kind: adversarial\nadversarial: {wieght: 1}"));
    CHECK_THROWS(InvalidInput, "huber or l2", parseConsistencyRecipe("kind: consistency\nconsistency: {loss: l1}"));
    CHECK_THROWS(InvalidInput, "shares", parseConsistencyRecipe("kind: consistency\nphases: [5, 1]\nshares: [1]"));
    CHECK_THROWS(InvalidInput, "add up to 1", parseConsistencyRecipe("kind: consistency\nshares: [0.5, 0.6]"));
    CHECK_THROWS(InvalidInput, "phases must fall", parseConsistencyRecipe("kind: consistency\nphases: [1, 5]"));
    CHECK_THROWS(InvalidInput, "skip must divide", parseConsistencyRecipe("kind: consistency\nconsistency: {skip: 7}"));
    CHECK_THROWS(InvalidInput, "low <= high", parseGuidanceRecipe("kind: guidance\nguidance: {low: 4, high: 2}"));
    CHECK_THROWS(InvalidInput, "kind must be 'guidance'", parseGuidanceRecipe("kind: consistency"));
}

VECSET_TEST(the_shipped_recipes_are_valid) {
    const fs::path folder = fs::path(VECSET_SOURCE_DIR) / "resources" / "recipes";
    const GuidanceRecipe guidance = readGuidanceRecipe(folder / "furniture-xs-guidance.yaml");
    CHECK_EQ(guidance.common.batch, 48);
    CHECK(guidance.common.teacher.find("furniture-xs") != std::string::npos);
    CHECK_EQ(readConsistencyRecipe(folder / "furniture-xs-consistency.yaml").phases.size(), std::size_t{2});
    CHECK_EQ(readAdversarialRecipe(folder / "furniture-xs-adversarial.yaml").weight, 0.1);
}
