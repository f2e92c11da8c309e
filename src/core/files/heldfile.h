// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/platform.h"
#include "files/readfile.h"

namespace Pointsman {

/// A file that was read and is kept open, so that its inode number cannot be given to another one: only then "the same
/// inode and the same bytes" means that nobody has written (reliability.md 4).
class HeldFile
{
public:
    /// Reads with the promises of readFile() and keeps the file open.
    [[nodiscard]] static tl::expected<HeldFile, ReadProblem>
    open(const QString &path, qint64 limit = maximumStateFileSize, const Platform::OpenFolder *folder = nullptr);

    [[nodiscard]] const FileContent &content() const { return m_content; }
    [[nodiscard]] const QByteArray &bytes() const { return m_content.bytes; }
    [[nodiscard]] const FileStamp &stamp() const { return m_content.stamp; }
    /// Whether this very file lies at `path` and its content is what was read. Not being able to tell counts as no.
    [[nodiscard]] bool isStillAt(const QString &path) const;

private:
    HeldFile(Platform::Descriptor file, FileContent content);

    Platform::Descriptor m_file;
    FileContent m_content;
};

} // namespace Pointsman
