// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

namespace Pointsman::Test {

/// A folder that lives as long as the test, with shorthands to write and read what lies below it. Paths are relative.
class TemporaryTree
{
public:
    TemporaryTree();

    [[nodiscard]] QString path(const QString &relative = {}) const;
    /// Writes in place, makes the folders on the way.
    void write(const QString &relative, const QByteArray &bytes, int mode = 0600) const;
    /// Writes a neighbour and renames it over the file, as the originals do.
    void replace(const QString &relative, const QByteArray &bytes) const;
    void makeFolder(const QString &relative) const;
    void remove(const QString &relative) const;
    void copyFrom(const QString &folder) const;
    [[nodiscard]] QByteArray read(const QString &relative) const;
    [[nodiscard]] bool exists(const QString &relative) const;
    /// Permission bits, for example 0600; 0 where there is no such entry.
    [[nodiscard]] int mode(const QString &relative) const;
    /// Every file below, hidden ones too, with its bytes: what two states of a tree are compared by.
    [[nodiscard]] QMap<QString, QByteArray> files() const;

private:
    QTemporaryDir m_directory;
    QString m_path; ///< without links, as the program tells of places
};

/// Every file below `folder`, hidden ones too, by relative path.
[[nodiscard]] QMap<QString, QByteArray> filesBelow(const QString &folder);

/// A clock that stands at a time of the form `2026-02-06T12:00:00Z`.
[[nodiscard]] Clock clockAt(const QString &utc);

} // namespace Pointsman::Test
