// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long short commands take against a bare Qt Core program, both run in turn; medians.
#include "bench/benchprocess.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QFile>

#include <string>

using namespace Pointsman::Test;

namespace {

constexpr int runs = 101;

} // namespace

int main()
{
    const TemporaryTree tree;
    tree.write(QStringLiteral("knowledge/.active-planning.json"),
               sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
    for (const char *folder : {"home", "home/.spec-kitty", "state", "config"})
        tree.makeFolder(QString::fromLatin1(folder));
    qputenv("HOME", QFile::encodeName(tree.path(QStringLiteral("home"))));
    qputenv("XDG_STATE_HOME", QFile::encodeName(tree.path(QStringLiteral("state"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(tree.path(QStringLiteral("config"))));
    const std::string knowledge = QFile::encodeName(tree.path(QStringLiteral("knowledge"))).toStdString();
    const auto cli = [&](Command words) {
        Command command{POINTSMAN_CLI, "--knowledge-dir", knowledge};
        command.insert(command.end(), words.begin(), words.end());
        return command;
    };
    printHead("Qt Core");
    compareCommands("prompt", runs, cli({"prompt"}), {BARE_CORE});
    compareCommands("session active", runs, cli({"session", "active"}), {BARE_CORE});
}
