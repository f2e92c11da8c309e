// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QThreadPool;

namespace Pointsman {

/// Waits for the workers of a pool, up to two seconds. Where one hangs in the kernel or takes longer, it is left
/// behind: the pool is never destroyed, and the process ends without the destructors of what the worker may be using.
void endWorkers(std::unique_ptr<QThreadPool> pool);

} // namespace Pointsman
