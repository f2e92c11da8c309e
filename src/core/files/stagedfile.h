// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files/platform.h"
#include "files/stagename.h"

#include <QByteArray>

namespace Pointsman {

/// New content for a file, whole and durable under a name of its own in the same directory (StageName): the step before
/// it is put in place. Taken away again when it is destroyed, unless what lies under the name is not ours.
class StagedFile
{
public:
    /// Writes `after`, which is to take the place of `before`, with `permissions` beside `target`, every step checked
    /// (reliability.md 0.1, 8.4).
    [[nodiscard]] static Result<StagedFile> write(const QString &target, const std::optional<QByteArray> &before,
                                                  const QByteArray &after, quint32 permissions);

    /// A second name of `file`, which holds `after`, beside `target`, which holds `before`.
    [[nodiscard]] static tl::expected<StagedFile, Platform::ErrorNumber>
    link(const QString &target, const QByteArray &before, const QString &file, const QByteArray &after);

    StagedFile(StagedFile &&other) noexcept;
    StagedFile &operator=(StagedFile &&) = delete;
    StagedFile(const StagedFile &) = delete;
    StagedFile &operator=(const StagedFile &) = delete;
    ~StagedFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The staged content's stamp, wherever it lies.
    [[nodiscard]] const FileStamp &stamp() const { return m_stamp; }
    /// Whether what we staged lies under its name now, as it was written. While it stood in its place another program
    /// may have opened it and written to it.
    [[nodiscard]] bool holdsOurs() const;
    /// What lies under the name now was verified and is no longer needed: removes it.
    void discardDisplaced();

private:
    StagedFile(QString path, const QByteArray &content);

    QString m_path;
    QString m_mark; ///< contentMark() of what was staged
    FileStamp m_stamp;
};

} // namespace Pointsman
