// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace Pointsman {

/// From now on SIGINT, SIGTERM and SIGHUP end the event loop of `application` instead of the process, so that what must
/// be cleaned up is. Once in a process.
void quitOnSignals(QCoreApplication &application);

} // namespace Pointsman
