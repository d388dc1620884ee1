#pragma once

#include "tests/support/test.h"

namespace vecset::test {

/// Runs one case: installs a log sink that collects errors, and turns a case that logged one into a failure.
/// Throws Failed or Skipped; foreign exceptions become Failed.
void runCase(const Case& testCase);

} // namespace vecset::test
