// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/contents.h"

#include "history/redaction.h"

#include <QCryptographicHash>

namespace Pointsman {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

KeptContent::KeptContent(const QString &path, const QByteArray &content) : size(content.size())
{
    const auto keepable = withoutSecretValues(path, content);
    if (!keepable) {
        // Not even a hash of it: it might be guessed from that.
        hash = hashOf("withheld " + QByteArray::number(content.size()) + ' ' + path.toUtf8());
        return;
    }
    hash = hashOf(*keepable);
    const QByteArray packed = qCompress(*keepable);
    isPacked = packed.size() + packed.size() / 8 < keepable->size();
    // An empty content is something else than none.
    bytes = isPacked ? packed : keepable->isEmpty() ? QByteArray("") : *keepable;
}

std::optional<QByteArray> KeptContent::content() const
{
    return isKept() ? unpacked(bytes, isPacked, hash) : std::nullopt;
}

std::optional<QByteArray> unpacked(const QByteArray &bytes, bool isPacked, const QByteArray &hash)
{
    const QByteArray content = isPacked ? qUncompress(bytes) : bytes;
    return hashOf(content) == hash ? std::optional(content) : std::nullopt;
}

} // namespace Pointsman
