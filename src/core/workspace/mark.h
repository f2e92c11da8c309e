// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace Pointsman {

/// What the user has put down about a session, a mission or a project. Pointsman's own: the files of the originals know
/// nothing of it.
struct Mark
{
    QString name;          ///< one line, shown in place of the title; that of a project is in the list of projects
    QString note;          ///< plain text, some lines
    bool isPinned = false; ///< it stands before others
    QString projectPath;   ///< of a mission: the project that it is worked on in
    bool operator==(const Mark &) const = default;

    /// The first line of the note.
    [[nodiscard]] QString noteInShort() const { return note.section(u'\n', 0, 0); }
};

/// What a mark belongs to: a session in its knowledge directory, a mission in its home, by their ids; a project in its
/// folder, without an id.
struct MarkKey
{
    QString store;
    QString id;
    bool operator==(const MarkKey &) const = default;
};

/// The marks of one store by id, and those of all by store.
using Marks = QHash<QString, Mark>;
using AllMarks = QHash<QString, std::shared_ptr<const Marks>>;

/// A change of a mark: the fields that are set, and no other, so that two programs do not take each other's back.
struct MarkEdit
{
    std::optional<QString> name = {};
    std::optional<QString> note = {};
    std::optional<bool> isPinned = {};
    std::optional<QString> projectPath = {};
    bool operator==(const MarkEdit &) const = default;

    [[nodiscard]] bool isEmpty() const { return *this == MarkEdit(); }
};

} // namespace Pointsman
