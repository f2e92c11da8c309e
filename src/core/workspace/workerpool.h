// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QThreadPool;

namespace Pointsman {

/// Waits for the workers of a pool, up to two seconds. Where one hangs in the kernel or takes longer, it is left
/// behind: the pool is never destroyed, and the process ends without the destructors of static objects, which the
/// worker may be using. To be called on the thread of the application.
void endWorkers(std::unique_ptr<QThreadPool> pool);

/// The last call of a main() with workers, its status in and out. Where a worker was left behind, the process ends
/// here: the application's destructor cleans up what Qt's libraries keep, database connections among it.
[[nodiscard]] int endProcess(int status);

} // namespace Pointsman
