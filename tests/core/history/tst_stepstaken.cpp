// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/stepstaken.h"

#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;
using Role = NewOperation::Role;

namespace {

const QString web = QStringLiteral("/web");
const QString shop = QStringLiteral("/shop");
const Moment start{std::chrono::hours(500'000)};

QString wordsOf(const StepTaken &step)
{
    const QString role = step.role == Role::Do     ? QStringLiteral("done")
                         : step.role == Role::Undo ? QStringLiteral("taken back")
                                                   : QStringLiteral("done again");
    return QStringLiteral("%1 %2: %3").arg(step.entry).arg(step.label, role);
}

} // namespace

/// What became of operations, as the history tells it.
class StepsTakenTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }

    void record(const QString &label, Role role = Role::Do, qint64 target = 0, const QString &store = web,
                Origin::Kind origin = Origin::Kind::CommandLine)
    {
        const auto journal = Journal::open(file());
        QVERIFY(journal);
        QVERIFY((*journal)->record({{origin, {}}, label, store, {}, start, role, target}));
    }

    [[nodiscard]] QStringList steps(const QStringList &stores, qint64 since = 0) const
    {
        const auto taken = readSteps(file(), stores, since);
        if (!taken)
            return {taken.error().message};
        QStringList words;
        for (const StepTaken &step : taken->steps)
            words << wordsOf(step);
        return words;
    }

private Q_SLOTS:
    void init() { m_tree = std::make_unique<TemporaryTree>(); }
    void cleanup() { m_tree.reset(); }

    void whereThereIsNoHistoryThereAreNone()
    {
        const auto taken = readSteps(file(), {web}, 0);
        QVERIFY(taken);
        QVERIFY(taken->steps.empty());
        QCOMPARE(taken->upTo, 0);
    }

    void eachOperationIsToldOnceAsItWasLeft()
    {
        record(QStringLiteral("a"));
        record(QStringLiteral("b"));
        record(QStringLiteral("b"), Role::Undo, 2);
        record(QStringLiteral("a"), Role::Undo, 1);
        record(QStringLiteral("a"), Role::Redo, 1);
        record(QStringLiteral("c"));
        QCOMPARE(steps({web}), QStringList({QStringLiteral("3 b: taken back"), QStringLiteral("5 a: done again"),
                                            QStringLiteral("6 c: done")}));
    }

    void onlyWhatIsNewIsTold()
    {
        record(QStringLiteral("a"));
        record(QStringLiteral("b"));
        record(QStringLiteral("b"), Role::Undo, 2);
        QCOMPARE(steps({web}, 2), QStringList(QStringLiteral("3 b: taken back")));
        QCOMPARE(steps({web}, 3), QStringList());
    }

    void otherStoresAreLookedAtAndNotTold()
    {
        record(QStringLiteral("a"));
        record(QStringLiteral("b"), Role::Do, 0, shop);
        QCOMPARE(steps({web}), QStringList(QStringLiteral("1 a: done")));
        QCOMPARE(steps({web, shop}), QStringList({QStringLiteral("1 a: done"), QStringLiteral("2 b: done")}));
        const auto taken = readSteps(file(), {}, 0);
        QVERIFY(taken);
        QVERIFY(taken->steps.empty());
        QCOMPARE(taken->upTo, 2);
    }

    void whoDidItIsTold()
    {
        record(QStringLiteral("a"), Role::Do, 0, web, Origin::Kind::Window);
        record(QStringLiteral("a"), Role::Undo, 1);
        const auto taken = readSteps(file(), {web}, 0);
        QVERIFY(taken);
        QCOMPARE(taken->steps.size(), 1U);
        QCOMPARE(taken->steps.front().origin, Origin::Kind::CommandLine);
    }
};

QTEST_GUILESS_MAIN(StepsTakenTest)
#include "tst_stepstaken.moc"
