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

    void aModeComesBackAndGoesAgain()
    {
        m_tree.write(QStringLiteral("open"), "a", 0644);
        const auto change = changeMode(m_tree.path(QStringLiteral("open")), 0600);
        QVERIFY(change && *change);
        QCOMPARE(m_tree.mode(QStringLiteral("open")), 0600);
        const auto undone = revert({**change});
        QVERIFY(undone);
        QCOMPARE(m_tree.mode(QStringLiteral("open")), 0644);
        QVERIFY(revert(*undone));
        QCOMPARE(m_tree.mode(QStringLiteral("open")), 0600);
        QCOMPARE(m_tree.read(QStringLiteral("open")), QByteArray("a"));
    }

    void aNameComesBackWithItsMode()
    {
        m_tree.write(QStringLiteral("old"), "a", 0640);
        const auto change =
            apply({{m_tree.path(QStringLiteral("old")), {}, {}, 0640, 0600, m_tree.path(QStringLiteral("new"))}});
        QVERIFY(change);
        QVERIFY(!m_tree.exists(QStringLiteral("old")));
        QCOMPARE(m_tree.mode(QStringLiteral("new")), 0600);
        const auto undone = revert(*change);
        QVERIFY(undone);
        QVERIFY(!m_tree.exists(QStringLiteral("new")));
        QCOMPARE(m_tree.mode(QStringLiteral("old")), 0640);
        QCOMPARE(m_tree.read(QStringLiteral("old")), QByteArray("a"));
        QVERIFY(revert(*undone));
        QVERIFY(m_tree.exists(QStringLiteral("new")));
    }

    void aNameIsNotTakenBackWhereAnotherFileHasItNow()
    {
        m_tree.write(QStringLiteral("first"), "a");
        const auto change = renameFile(m_tree.path(QStringLiteral("first")), m_tree.path(QStringLiteral("second")));
        QVERIFY(change);
        m_tree.write(QStringLiteral("first"), "a peer's");
        const auto before = m_tree.files();
        const auto undone = revert({*change});
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QCOMPARE(m_tree.files(), before);
    }

    void aRemovedFileComesBackWithItsMode()
    {
        m_tree.write(QStringLiteral("shared"), "a", 0640);
        const auto change =
            removeFile(m_tree.path(QStringLiteral("shared")), [](const QByteArray &) { return Result<void>(); });
        QVERIFY(change && *change);
        QVERIFY(revert({**change}));
        QCOMPARE(m_tree.mode(QStringLiteral("shared")), 0640);
    }

    void whatFailsHalfWayIsTakenBack()
    {
        m_tree.write(QStringLiteral("one"), "1");
        m_tree.write(QStringLiteral("two"), "2");
        const QByteArray one = "1";
        const QByteArray two = "2";
        const FileChanges changes{
            {m_tree.path(QStringLiteral("one")), one, two},
            {m_tree.path(QStringLiteral("two")), {}, {}, {}, {}, m_tree.path(QStringLiteral("nowhere/two"))}};
        const auto before = m_tree.files();
        QVERIFY(!apply(changes));
        QCOMPARE(m_tree.files(), before);
    }
};

QTEST_GUILESS_MAIN(RevertTest)
#include "tst_revert.moc"
