// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pointsman {

/// Opens each of the three standard streams that the caller has closed, so that no file of ours gets its number and
/// takes what is meant for the stream. Using such a stream fails as if it were closed. Before anything else is opened.
void holdStandardStreams();

} // namespace Pointsman
