#include "core/nn/skip_initialisation.h"

#include <ATen/core/stack.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/library.h>

namespace vecset {
namespace {

// LibTorch's C++ front end has no way to make a module without initialising it. The dispatcher has: a key that nobody
// else uses, switched on for this thread, under which the drawing operations return their argument as it is.
constexpr auto kKey = c10::DispatchKey::TESTING_ONLY_GenericMode;

/// self is the first of `Arguments`; it stays as the result.
template <std::size_t Arguments> void keepAsItIs(const c10::OperatorHandle&, torch::jit::Stack* stack) {
    torch::jit::drop(*stack, Arguments - 1);
}

TORCH_LIBRARY_IMPL(_, TESTING_ONLY_GenericMode, all) { all.fallback(torch::CppFunction::makeFallthrough()); }

TORCH_LIBRARY_IMPL(aten, TESTING_ONLY_GenericMode, drawing) {
    drawing.impl("uniform_", torch::CppFunction::makeFromBoxedFunction<&keepAsItIs<4>>());
    drawing.impl("normal_", torch::CppFunction::makeFromBoxedFunction<&keepAsItIs<4>>());
    drawing.impl("zero_", torch::CppFunction::makeFromBoxedFunction<&keepAsItIs<1>>());
}

} // namespace

SkipInitialisation::SkipInitialisation() : m_outer(isActive()) {
    if (!m_outer) c10::impl::tls_set_dispatch_key_included(kKey, true);
}

SkipInitialisation::~SkipInitialisation() {
    if (!m_outer) c10::impl::tls_set_dispatch_key_included(kKey, false);
}

bool SkipInitialisation::isActive() { return c10::impl::tls_is_dispatch_key_included(kKey); }

} // namespace vecset
