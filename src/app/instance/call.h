// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Pointsman {

/// What a start of the program was called with: by the user, or by a second start that hands it to the first.
struct Call
{
    QString folder;             ///< in which it was started; relative paths belong to it
    QStringList arguments;      ///< without the program's name
    QByteArray activationToken; ///< with which the desktop lets a window come to the front; may be empty

    /// This process's own but for its arguments. To be made before there is a QGuiApplication: that one takes the token
    /// away, and of the arguments those that are Qt's.
    [[nodiscard]] static Call own();

    bool operator==(const Call &) const = default;
};

/// No call takes more bytes than this, and no answer to one.
inline constexpr qint64 largestCall = qint64(256) * 1024;

/// As it is sent; without its length.
[[nodiscard]] QByteArray toBytes(const Call &call);
/// Nothing where the bytes are no such call: of another version, too long, cut off or followed by something.
[[nodiscard]] std::optional<Call> callFrom(const QByteArray &bytes);

} // namespace Pointsman
