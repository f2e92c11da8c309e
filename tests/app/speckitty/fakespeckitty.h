// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporarytree.h"

#include <QStringList>

namespace Pointsman::Test {

/// A spec-kitty for tests: a shell script in a folder of its own, with what each test wants it to do.
class FakeSpecKitty
{
public:
    /// A program that answers the questions after its version and commands; `body` is what it does when it is run for
    /// real. Every run writes its arguments, one a line, to `arguments`. `$here` is the folder.
    explicit FakeSpecKitty(const QByteArray &body = "echo done", const QByteArray &commands = "join focus drive");

    [[nodiscard]] QString program() const { return m_tree.path(QStringLiteral("bin/spec-kitty")); }
    [[nodiscard]] QString folder() const { return m_tree.path(QStringLiteral("bin")); }
    [[nodiscard]] TemporaryTree &tree() { return m_tree; }
    void setBody(const QByteArray &body, const QByteArray &commands = "join focus drive");
    /// What the last real run was given; nothing where there was none.
    [[nodiscard]] QStringList arguments() const;
    /// How often it was started, its questions included.
    [[nodiscard]] int starts() const;
    /// The number that a run wrote to the file `name`; 0: none yet.
    [[nodiscard]] int number(const QString &name) const;

private:
    TemporaryTree m_tree;
};

/// Whether a process is there and has not ended.
[[nodiscard]] bool isAlive(int process);

} // namespace Pointsman::Test
