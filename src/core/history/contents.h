// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pointsman {

/// A file's content as the history keeps it: without secrets, compressed where that pays, named by its hash.
struct KeptContent
{
    KeptContent() = default;
    KeptContent(const QString &path, const QByteArray &content);

    /// False: only that there was a content of this size is kept (withoutSecretValues()).
    [[nodiscard]] bool isKept() const { return !bytes.isNull(); }

    /// The content itself, without secrets; nothing where it is not kept.
    [[nodiscard]] std::optional<QByteArray> content() const;

    QByteArray hash; ///< of the content without secrets, so that it tells nothing of them
    qint64 size = 0; ///< of the file
    bool isPacked = false;
    QByteArray bytes;
};

/// The content behind the bytes of a row; nothing where they are damaged.
[[nodiscard]] std::optional<QByteArray> unpacked(const QByteArray &bytes, bool isPacked, const QByteArray &hash);

} // namespace Pointsman
