// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pointsman {

/// From now on SIGINT, SIGTERM and SIGHUP wait, so that none comes before the command that handles them does.
void holdSignals();
/// Lets through what has come meanwhile, and all that comes. On the thread that held them, before it starts others.
void releaseSignals();

} // namespace Pointsman
