// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "files/intent.h"
#include "support/workspacefixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::sessionDocument;

/// Operations that a program which is gone has left half done, as a workspace meets them.
class WorkspaceInterruptedTest final : public QObject, private Test::WorkspaceFixture
{
    Q_OBJECT

private:
    static QByteArray archivedB(const QStringList &spikes)
    {
        return sessionDocument(idB, QStringLiteral("archived"), spikes);
    }
    static QByteArray activeA(const QStringList &spikes)
    {
        return sessionDocument(idA, QStringLiteral("active"), spikes);
    }
    static QStringList moved() { return {QStringLiteral("spike-m")}; }

    /// A spike was to be moved from the active session to the other one, and is in both.
    void interruptAMove() const { halfAMove()->leave(); }

    /// One that is under way until its note is left.
    [[nodiscard]] std::unique_ptr<Intent> halfAMove() const
    {
        const QByteArray without = m_tree->read(snapshotB);
        m_tree->replace(active, activeA(moved()));
        auto note =
            std::make_unique<Intent>(intents(), FileChanges{{m_tree->path(snapshotB), without, archivedB(moved())},
                                                            {m_tree->path(active), activeA(moved()), activeA({})}});
        m_tree->replace(snapshotB, archivedB(moved()));
        return note;
    }

    [[nodiscard]] bool hasNote() const { return !QDir(intents()).isEmpty(); }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Interruption>(); }
    void init() { begin(); }
    void cleanup() { end(); }

    /// A change of one of the files would make it uncertain what the other one is to be.
    void itIsTakenBackByWhateverIsDoneNext_data()
    {
        QTest::addColumn<QString>("next");
        for (const auto *next : {"spike", "undo"})
            QTest::newRow(next) << QString::fromLatin1(next);
    }

    void itIsTakenBackByWhateverIsDoneNext()
    {
        QFETCH(QString, next);
        QVERIFY(addSpike(QStringLiteral("spike-m")));
        QTRY_VERIFY(!m_workspace->undoLabel().isEmpty());
        QSignalSpy told(m_workspace.get(), &Workspace::interrupted);
        const QByteArray before = m_tree->read(snapshotB);
        interruptAMove();
        if (next == u"spike") {
            QVERIFY(addSpike(QStringLiteral("spike-n")));
            QVERIFY(m_tree->read(active).contains("spike-n"));
        } else {
            (void)undone();
        }
        QCOMPARE(m_tree->read(snapshotB), before);
        QVERIFY(!hasNote());
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.front().front().value<Interruption>().takenBack, QStringList(m_tree->path(snapshotB)));
    }

    void itIsTakenBackWhileNobodyDoesAnything()
    {
        const QByteArray before = m_tree->read(snapshotB);
        QSignalSpy told(m_workspace.get(), &Workspace::interrupted);
        const auto note = halfAMove();
        // One that somebody works on is left alone.
        QVERIFY(!QTest::qWaitFor([&] { return m_tree->read(snapshotB) == before || !told.isEmpty(); }, 1500));
        note->leave();
        QTRY_COMPARE(m_tree->read(snapshotB), before);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!hasNote());
    }

    void itIsTakenBackAtTheNextStart()
    {
        const QByteArray before = m_tree->read(snapshotB);
        m_workspace.reset();
        interruptAMove();
        open();
        QCOMPARE(m_tree->read(snapshotB), before);
        QVERIFY(!hasNote());
    }

    void whatIsNotCertainStaysIsToldAndCanBeUndone()
    {
        QTRY_COMPARE(told(snapshotB).size(), 1); // seen before
        const QByteArray before = m_tree->read(snapshotB);
        QSignalSpy interrupted(m_workspace.get(), &Workspace::interrupted);
        interruptAMove();
        const QByteArray peers = activeA({QStringLiteral("spike-m"), QStringLiteral("spike-of-a-peer")});
        m_tree->replace(active, peers);
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(
            project(), QStringLiteral("Nothing"), [](PlanningStore &) { return Result<FileChanges>(); },
            [&](const Result<FileChanges> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        QTRY_COMPARE(interrupted.size(), 1);
        const auto what = interrupted.front().front().value<Interruption>();
        QVERIFY(what.takenBack.isEmpty() && what.canBeUndone);
        QCOMPARE(what.left, QStringList({m_tree->path(snapshotB), m_tree->path(active)}));
        QCOMPARE(m_tree->read(snapshotB), archivedB(moved()));
        QVERIFY(!hasNote());

        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Half of an interrupted operation (p)"));
        QVERIFY(undone());
        QCOMPARE(m_tree->read(snapshotB), before);
        QCOMPARE(m_tree->read(active), peers);
    }
};

QTEST_GUILESS_MAIN(WorkspaceInterruptedTest)
#include "tst_workspaceinterrupted.moc"
