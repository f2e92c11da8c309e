// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/ownchanges.h"

#include "support/temporarytree.h"
#include "workspace/workspace.h"

#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

/// Changes of Pointsman's own files stand in the order in which they were made; tst_windowundo has them in one order
/// with operations of the history.
class OwnChangesTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<HistoryPosition> m_history;
    std::unique_ptr<OwnChanges> m_changes;
    QStringList m_done;
    Result<void> m_answer;

    void add(const QString &label)
    {
        const auto step = [this](const QString &words) {
            return [this, words](const OwnChange::Answer &answer) {
                m_done << words;
                answer(m_answer);
            };
        };
        m_changes->add({label, step(QStringLiteral("back ") + label), step(QStringLiteral("again ") + label)});
    }
    [[nodiscard]] QString next(UndoWay way) const
    {
        const OwnChange *change = m_changes->next(way);
        return change ? change->label : QString();
    }
    void step(UndoWay way)
    {
        m_changes->step(way, [](const OwnChange &, const Result<void> &) {});
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock());
        m_history = std::make_unique<HistoryPosition>(*m_workspace);
        m_changes = std::make_unique<OwnChanges>(*m_history);
        m_done.clear();
        m_answer = {};
    }

    void cleanup()
    {
        m_changes.reset();
        m_history.reset();
        m_workspace.reset();
        m_tree.reset();
    }

    void theLastOneIsTakenBackFirstAndMadeAgainLast()
    {
        QCOMPARE(m_changes->next(UndoWay::Back), nullptr);
        add(QStringLiteral("a"));
        add(QStringLiteral("b"));
        step(UndoWay::Back);
        QCOMPARE(next(UndoWay::Back), QStringLiteral("a"));
        QCOMPARE(next(UndoWay::Again), QStringLiteral("b"));
        step(UndoWay::Back);
        step(UndoWay::Again);
        QCOMPARE(m_done, QStringList({QStringLiteral("back b"), QStringLiteral("back a"), QStringLiteral("again a")}));
        QCOMPARE(next(UndoWay::Again), QStringLiteral("b"));
    }

    void aNewOneEndsWhatCouldBeMadeAgain()
    {
        add(QStringLiteral("a"));
        step(UndoWay::Back);
        add(QStringLiteral("b"));
        QCOMPARE(m_changes->next(UndoWay::Again), nullptr);
        step(UndoWay::Back);
        QCOMPARE(next(UndoWay::Again), QStringLiteral("b"));
        m_changes->endRedo();
        QCOMPARE(m_changes->next(UndoWay::Again), nullptr);
    }

    void whatFailedCanBeTriedOnceMore()
    {
        add(QStringLiteral("a"));
        m_answer = failure(ErrorCode::System, {});
        step(UndoWay::Back);
        QCOMPARE(next(UndoWay::Back), QStringLiteral("a"));
        QCOMPARE(m_changes->next(UndoWay::Again), nullptr);
    }

    void whatOthersChangedSinceDoesNotBarTheWay()
    {
        add(QStringLiteral("a"));
        add(QStringLiteral("b"));
        m_answer = failure(ErrorCode::Conflict, {});
        step(UndoWay::Back);
        QCOMPARE(next(UndoWay::Back), QStringLiteral("a"));
        QCOMPARE(m_changes->next(UndoWay::Again), nullptr);
    }

    void aKeyThatIsHeldDownTakesOneStepAtATime()
    {
        OwnChange::Answer open;
        int answers = 0;
        add(QStringLiteral("a"));
        m_changes->add({QStringLiteral("b"), [&](const OwnChange::Answer &answer) { open = answer; }, {}});
        const auto count = [&](const OwnChange &, const Result<void> &) { ++answers; };
        m_changes->step(UndoWay::Back, count);
        m_changes->step(UndoWay::Back, count);
        QCOMPARE(m_done, QStringList());
        open({});
        QCOMPARE(answers, 1);
        QCOMPARE(next(UndoWay::Back), QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(OwnChangesTest)
#include "tst_ownchanges.moc"
