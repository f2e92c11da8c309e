// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/readfile.h"

namespace Pointsman {

/// A file that was read and is kept open, so that its inode number cannot be given to another one: only then "the same
/// inode and the same bytes" means that nobody has written (reliability.md 4).
class HeldFile
{
public:
    /// Reads as readFile() does and keeps the descriptor.
    [[nodiscard]] static tl::expected<HeldFile, ReadProblem> open(const QString &path);

    HeldFile(HeldFile &&other) noexcept;
    HeldFile &operator=(HeldFile &&) = delete;
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;
    ~HeldFile();

    [[nodiscard]] const QByteArray &bytes() const { return m_content.bytes; }
    [[nodiscard]] const FileStamp &stamp() const { return m_content.stamp; }
    /// Whether this very file lies at `path` and its content is what was read. Not being able to tell counts as no.
    [[nodiscard]] bool isStillAt(const QString &path) const;

private:
    HeldFile(int descriptor, FileContent content);

    int m_descriptor;
    FileContent m_content;
};

} // namespace Pointsman
