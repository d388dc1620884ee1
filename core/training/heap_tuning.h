#pragma once

namespace vecset {

/// Makes the C library keep freed blocks instead of returning them to the system. A training step allocates and frees
/// the same few hundred megabytes again and again; without this a good part of it is spent on page faults.
/// Call once, before the work starts. Does nothing where the C library is not glibc.
void keepFreedMemory();

} // namespace vecset
