// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/revert.h"

#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

class RevertTest : public QObject
{
    Q_OBJECT

private:
    TemporaryTree m_tree;

    FileChange written(const QString &name, const QByteArray &bytes)
    {
        const auto change = editFile(m_tree.path(name), FileMode::KeepOrPrivate,
                                     [&](const auto &) -> Result<std::optional<QByteArray>> { return bytes; });
        return **change;
    }

private Q_SLOTS:
    void whatWasChangedCreatedAndRemovedComesBackAndGoesAgain()
    {
        m_tree.write(QStringLiteral("changed"), "old");
        m_tree.write(QStringLiteral("removed"), "gone");
        const auto before = m_tree.files();
        FileChanges changes{written(QStringLiteral("changed"), "new"), written(QStringLiteral("created"), "fresh")};
        changes.push_back(
            **removeFile(m_tree.path(QStringLiteral("removed")), [](const QByteArray &) { return Result<void>(); }));
        const auto after = m_tree.files();

        const auto undone = revert(changes);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(m_tree.files(), before);
        QVERIFY(revert(*undone));
        QCOMPARE(m_tree.files(), after);
    }

    void nothingIsTakenBackWhereOneFileWasChangedSince()
    {
        FileChanges changes{written(QStringLiteral("one"), "ours"), written(QStringLiteral("two"), "ours")};
        m_tree.replace(QStringLiteral("one"), "a peer's");
        const auto before = m_tree.files();
        const auto undone = revert(changes);
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QCOMPARE(m_tree.files(), before);
    }

    void aFileChangedTwiceInOneOperationIsJudgedByItsLastChange()
    {
        m_tree.write(QStringLiteral("twice"), "0");
        const FileChanges changes{written(QStringLiteral("twice"), "1"), written(QStringLiteral("twice"), "2")};
        QVERIFY(revert(changes));
        QCOMPARE(m_tree.read(QStringLiteral("twice")), QByteArray("0"));
    }
};

QTEST_GUILESS_MAIN(RevertTest)
#include "tst_revert.moc"
