// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/jsonvalue.h"

#include <QStringList>

namespace Pointsman {

/// What a command has to say, in both languages: for scripts and for people. Only one of the two is printed.
struct Answer
{
    JsonValue json;
    QString text = {};        ///< foreign parts went through shown(); no newline at the end; empty: nothing is printed
    QStringList notices = {}; ///< lines for standard error, in either language
    bool isStream = false;    ///< all of it has been printed already, line by line
    int status = 0;           ///< not 0 only where the answer itself is a "no", as of a failed check
};

} // namespace Pointsman
