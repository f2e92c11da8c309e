// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace Pointsman::Test {

/// One way in which a state file can be damaged.
struct BadFile
{
    QByteArray name;
    /// Puts it at a path where nothing lies.
    std::function<void(const QString &path)> make;
};

/// What nobody understands, made of `good`, a document that one does: for every kind of state file.
[[nodiscard]] std::vector<BadFile> badFiles(const QByteArray &good);

/// What is JSON, but no session of schema 1; made of a session's document.
[[nodiscard]] std::vector<BadFile> badSessions(const QByteArray &good);

/// What lies at a path, without following or opening anything but a regular file: what two states of it are compared
/// by.
[[nodiscard]] QByteArray fingerprint(const QString &path);

} // namespace Pointsman::Test
