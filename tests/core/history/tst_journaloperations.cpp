// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/journalfixture.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

/// Which operation undo and redo are about.
class JournalOperationsTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void undoAndRedoWalkThroughTheOperations()
    {
        const auto label = [](const Result<std::optional<DoneOperation>> &found) {
            return *found ? (*found)->label : QStringLiteral("none");
        };
        const QStringList stores{store};
        QCOMPARE(label(m_journal->undoable(stores)), QStringLiteral("none"));
        const FileChanges some{{active, {}, session()}};
        const qint64 first = *m_journal->record(operation(QStringLiteral("first"), some));
        const qint64 second = *m_journal->record(operation(QStringLiteral("second"), some));
        QCOMPARE(label(m_journal->undoable(stores)), QStringLiteral("second"));
        auto undo = operation(QStringLiteral("undo"), some);
        undo.role = NewOperation::Role::Undo;
        undo.target = second;
        QVERIFY(m_journal->record(undo));
        undo.target = first;
        QVERIFY(m_journal->record(undo));
        QCOMPARE(label(m_journal->undoable(stores)), QStringLiteral("none"));
        QCOMPARE(label(m_journal->redoable(stores)), QStringLiteral("first"));
        QCOMPARE(label(m_journal->redoable({QStringLiteral("/other")})), QStringLiteral("none"));
        auto redo = undo;
        redo.role = NewOperation::Role::Redo;
        const qint64 redone = *m_journal->record(redo);
        QCOMPARE(label(m_journal->undoable(stores)), QStringLiteral("first"));
        QCOMPARE((*m_journal->undoable(stores))->applied, redone);
        QCOMPARE(label(m_journal->redoable(stores)), QStringLiteral("second"));
        QVERIFY(m_journal->record(operation(QStringLiteral("third"), some)));
        QCOMPARE(label(m_journal->redoable(stores)), QStringLiteral("none"));
    }

    void whatWasMadeAgainIsTakenBackFirst()
    {
        const FileChanges some{{active, {}, session()}};
        const QString other = QStringLiteral("/other");
        const qint64 first = *m_journal->record(operation(QStringLiteral("first"), some));
        auto second = operation(QStringLiteral("second"), {{QStringLiteral("/other/x"), {}, "x"}});
        second.store = other;
        QVERIFY(m_journal->record(second));
        auto step = operation(QStringLiteral("undo"), some);
        step.target = first;
        for (const auto role : {NewOperation::Role::Undo, NewOperation::Role::Redo}) {
            step.role = role;
            QVERIFY(m_journal->record(step));
        }
        QCOMPARE((*m_journal->undoable({store, other}))->label, QStringLiteral("first"));
    }

    void whatCanNeverBeTakenBackBarsTheWayToNothing()
    {
        const QString mission = QStringLiteral("/k/missions/m/session.json");
        const QByteArray whole = Test::missionDocument(QStringLiteral("m"));
        QVERIFY(m_journal->record(operation(QStringLiteral("first"), {{active, {}, session()}})));
        QVERIFY(m_journal->record(operation(QStringLiteral("second"), {{mission, whole.chopped(5), whole}})));
        QCOMPARE((*m_journal->undoable({store}))->label, QStringLiteral("first"));
    }
};

QTEST_GUILESS_MAIN(JournalOperationsTest)
#include "tst_journaloperations.moc"
