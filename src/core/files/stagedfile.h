// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files/filestamp.h"

#include <QByteArray>

namespace Pointsman {

/// New content for a file, whole and durable under a name of its own in the same directory, `.pm-PID-RANDOM.tmp`: the
/// step before it is put in place. Taken away again when it is destroyed, unless what lies under the name is not ours.
class StagedFile
{
public:
    /// Writes `bytes` with `permissions` beside `target`, every step checked (reliability.md 0.1, 8.4).
    [[nodiscard]] static Result<StagedFile> write(const QString &target, const QByteArray &bytes, unsigned permissions);

    /// A name of our own beside `target` that nobody has.
    [[nodiscard]] static QString nameBeside(const QString &target);

    StagedFile(StagedFile &&other) noexcept;
    StagedFile &operator=(StagedFile &&) = delete;
    StagedFile(const StagedFile &) = delete;
    StagedFile &operator=(const StagedFile &) = delete;
    ~StagedFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const FileStamp &stamp() const { return m_stamp; }
    /// What lies under the name now is somebody else's: it stays, as `{name}.displaced`.
    void keep();
    /// What lies under the name now may be removed, whatever its inode: it was verified.
    void giveUp();

private:
    explicit StagedFile(QString path);

    QString m_path;
    FileStamp m_stamp;
};

} // namespace Pointsman
