// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repository.h"

#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

class RepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worktreesHaveOneRepository()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("main/.git/worktrees/wt/commondir"), "../..\n");
        tree.write(QStringLiteral("wt/.git"),
                   "gitdir: " + tree.path(QStringLiteral("main/.git/worktrees/wt")).toUtf8() + "\n");
        tree.write(QStringLiteral("near/.git"), "gitdir: ../main/.git/worktrees/wt\n");
        QCOMPARE(repositoryOf(tree.path(QStringLiteral("main"))), tree.path(QStringLiteral("main/.git")));
        QCOMPARE(repositoryOf(tree.path(QStringLiteral("wt"))), tree.path(QStringLiteral("main/.git")));
        QCOMPARE(repositoryOf(tree.path(QStringLiteral("near"))), tree.path(QStringLiteral("main/.git")));
    }

    void aSubmoduleIsARepositoryOfItsOwn()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("main/.git/modules/sub"));
        tree.write(QStringLiteral("main/sub/.git"), "gitdir: ../.git/modules/sub\n");
        QCOMPARE(repositoryOf(tree.path(QStringLiteral("main/sub"))),
                 tree.path(QStringLiteral("main/.git/modules/sub")));
    }

    void whatIsNoneHasNone()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("odd/.git"), "something else\n");
        QCOMPARE(repositoryOf(tree.path()), QString());
        QCOMPARE(repositoryOf(tree.path(QStringLiteral("odd"))), QString());
    }
};

QTEST_GUILESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
