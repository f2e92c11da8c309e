// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace Pointsman {

/// What the history has in the place of a secret.
inline constexpr QLatin1StringView keptInPlaceOfSecret("(a secret, never kept)");

/// `bytes` of the state file `path` as the history may keep them and as they may be shown: the value of each secret key
/// (formats.md 3.7) replaced by a text, every other byte as it was. Nothing where it cannot be known what is a secret
/// in it: of a mission's file that is no JSON, and of any other that is none and seems to hold one.
[[nodiscard]] std::optional<QByteArray> withoutSecretValues(const QString &path, const QByteArray &bytes,
                                                            const QString &inPlaceOfEach = keptInPlaceOfSecret);

/// A kept content as it may be written again.
struct RestoredContent
{
    QByteArray bytes;
    /// The keys whose values are nowhere any more; they were left out.
    QStringList lostSecrets;
};

/// `kept` with the secrets of `present`, which is what the file holds now (nothing: there is no such file): each
/// placeholder gets the present value of its key, and secrets that only `present` has are kept. Where `present` has all
/// of them and no others, every other byte is as it was kept; else the document is laid out anew.
[[nodiscard]] RestoredContent withPresentSecrets(const QByteArray &kept, const std::optional<QByteArray> &present);

/// `kept` as taking back writes it: each placeholder gets the value that its key has in the first of `sources` that has
/// it, and nothing else is added, so that no file gets a secret that it did not have. Where all are found, every other
/// byte is as it was kept; else the document is laid out anew without those that are nowhere.
[[nodiscard]] RestoredContent withSecretsFrom(const QByteArray &kept, const std::vector<QByteArray> &sources);

} // namespace Pointsman
