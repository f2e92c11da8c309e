// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ownfileerror.h"

#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::OwnFileError)
};

} // namespace

Error ownFileError(const DocumentProblem &problem, const QString &path)
{
    Error error = toError(problem, path);
    if (error.code == ErrorCode::Invalid) {
        error.message =
            Words::tr("%1 cannot be understood: %2. It was left as it is. Open it in an editor and mend it, "
                      "or move it aside: Pointsman then begins a new one.")
                .arg(printable(path), problem.words);
    }
    return error;
}

} // namespace Pointsman
