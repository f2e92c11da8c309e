// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/restrictmode.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Pointsman {

Result<void> restrictMode(const QString &path)
{
    // Through a descriptor, so that what is tightened is what was looked at.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status = {};
    const bool isDone =
        file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::fchmod(file, 0600) == 0;
    const QString cause = qt_error_string(errno);
    if (file >= 0)
        ::close(file);
    if (isDone)
        return {};
    return failure(ErrorCode::System,
                   QCoreApplication::translate("Pointsman::Repair", "The mode of %1 could not be changed: %2")
                       .arg(printable(path), cause),
                   path);
}

} // namespace Pointsman
