// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demofiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace Pointsman::Demo {

void Files::write(const QString &relative, const QByteArray &bytes, Moment changed, int mode)
{
    if (m_error)
        return;
    const QString target = path(relative);
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    const bool isWritten =
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten) {
        m_error = Error{ErrorCode::System,
                        QCoreApplication::translate("Pointsman::DemoWorkspace",
                                                    "%1 could not be written: %2. Choose another folder.")
                            .arg(target, file.errorString()),
                        target};
        return;
    }
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(changed.time_since_epoch());
    file.setFileTime(QDateTime::fromMSecsSinceEpoch(milliseconds.count()), QFile::FileModificationTime);
    // The mode is part of what is shown, so the process mask has no say.
    ::fchmod(file.handle(), static_cast<mode_t>(mode));
}

} // namespace Pointsman::Demo
