// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/statedocument.h"

namespace Pointsman {

/// Why one of Pointsman's own files cannot be used, as toError() has it; no finding tells of it and no repair moves it
/// aside, so that the way out is the user's own.
[[nodiscard]] Error ownFileError(const DocumentProblem &problem, const QString &path);

} // namespace Pointsman
