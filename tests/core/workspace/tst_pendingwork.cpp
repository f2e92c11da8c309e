// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pendingwork.h"

#include "support/temporarytree.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

namespace {

const QString project = QStringLiteral("/home/user/p");
const QString other = QStringLiteral("/home/user/q");
const QString label = QStringLiteral("Switch to Beta");

} // namespace

class PendingWorkTest final : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<PendingWork> m_work;
    std::unique_ptr<QSignalSpy> m_told;
    QStringList m_cancelled;

    void begin(std::chrono::milliseconds patience)
    {
        m_mailbox = std::make_shared<Mailbox>(this);
        m_work = std::make_unique<PendingWork>(clockAt(QStringLiteral("2026-02-06T12:00:00Z")), m_mailbox, patience);
        m_told = std::make_unique<QSignalSpy>(m_work.get(), &PendingWork::changed);
        m_cancelled.clear();
    }

    PendingWork::Change add(const QString &key = project, const QString &what = label)
    {
        return m_work->add(key, what, [this, what] { m_cancelled << what; });
    }

    [[nodiscard]] bool isTimerRunning() const { return m_work->findChild<QTimer *>()->isActive(); }

private Q_SLOTS:
    void whatEndsInTimeIsNotToldAndLeavesNoTimer()
    {
        begin(1h);
        QVERIFY(!isTimerRunning());
        const auto change = add();
        m_work->lookBegun(project);
        QVERIFY(isTimerRunning());
        QVERIFY(m_work->overdue().empty());
        QVERIFY(m_work->end(change));
        m_work->lookEnded(project);
        QVERIFY(!isTimerRunning());
        QCOMPARE(m_told->size(), 0);
    }

    void whatTakesLongIsToldOnceAndAgainWhenItEnds()
    {
        begin(1ms);
        const auto change = add();
        QVERIFY(m_told->wait());
        QCOMPARE(m_work->overdue(), std::vector{change});
        QCOMPARE(change->label(), label);
        QVERIFY(!change->isWriting());
        QVERIFY(!isTimerRunning()); // it is not told every second
        QVERIFY(m_work->end(change));
        QCOMPARE(m_told->size(), 2);
        QVERIFY(m_work->overdue().empty());
    }

    void eachHasATimeOfItsOwn()
    {
        begin(50ms);
        const auto first = add();
        QVERIFY(m_told->wait());
        const auto second = add(other);
        QCOMPARE(m_work->overdue(), std::vector{first});
        QVERIFY(m_told->wait());
        QCOMPARE(m_work->overdue(), (std::vector{first, second}));
    }

    void thatItIsBeingWrittenIsTold()
    {
        begin(1ms);
        const auto change = add();
        QVERIFY(m_told->wait());
        QVERIFY(m_work->beginning(change)());
        QVERIFY(m_told->wait());
        QVERIFY(change->isWriting());
    }

    void whatIsCancelledIsAnsweredAtOnceAndMayNotBegin()
    {
        begin(1ms);
        const auto change = add();
        const auto beginning = m_work->beginning(change);
        QVERIFY(m_told->wait());
        m_work->cancel(change);
        QCOMPARE(m_cancelled, QStringList{label});
        QCOMPARE(m_told->size(), 2);
        QVERIFY(m_work->overdue().empty());
        QVERIFY(!beginning());
        QVERIFY(!m_work->end(change)); // its second answer is nobody's
        m_work->cancel(change);
        QCOMPARE(m_cancelled.size(), 1);
    }

    void whatIsBeingWrittenIsNotCancelled()
    {
        begin(1ms);
        const auto change = add();
        QVERIFY(m_work->beginning(change)());
        m_work->cancel(change);
        QVERIFY(m_cancelled.isEmpty());
        QVERIFY(m_work->end(change));
    }

    void theSameIsNotAskedForTwice()
    {
        begin(1h);
        const auto change = add();
        QVERIFY(m_work->whyNot(project, label).startsWith(QStringLiteral("The same is under way")));
        QCOMPARE(m_work->whyNot(project, QStringLiteral("Archive Alpha")), QString());
        QCOMPARE(m_work->whyNot(project), QString());
        QCOMPARE(m_work->whyNot(other, label), QString());
        m_work->end(change);
        QCOMPARE(m_work->whyNot(project, label), QString());
    }

    void nothingElseIsAskedOfAStoreThatHangs()
    {
        begin(1ms);
        const auto change = add();
        QVERIFY(m_told->wait());
        QVERIFY(m_work->whyNot(project).startsWith(label));
        QVERIFY(m_work->whyNot(project, QStringLiteral("Archive Alpha")).startsWith(label));
        QCOMPARE(m_work->whyNot(other), QString());
        m_work->cancel(change);
        QCOMPARE(m_work->whyNot(project), QString());
    }

    void aLookThatTakesLongIsToldWithTheTimeOfWhatIsShown()
    {
        begin(1ms);
        m_work->lookBegun(project); // the first: it is shown as being read
        QVERIFY(m_told->wait());
        QVERIFY(m_work->overdueLooks().empty());
        m_work->lookEnded(project);
        m_work->lookBegun(project);
        QVERIFY(m_told->wait());
        QCOMPARE(m_work->overdueLooks().size(), std::size_t{1});
        QCOMPARE(m_work->overdueLooks().front().key, project);
        QCOMPARE(m_work->overdueLooks().front().shown, clockAt(QStringLiteral("2026-02-06T12:00:00Z"))());
        const auto change = add(); // one trouble is told once
        QVERIFY(m_told->wait());
        QVERIFY(m_work->overdueLooks().empty());
        m_work->end(change);
        QCOMPARE(m_work->overdueLooks().size(), std::size_t{1});
        m_work->lookEnded(project);
        QVERIFY(m_work->overdueLooks().empty());
        QVERIFY(!isTimerRunning());
    }

    void whatIsOffTheListIsNotWaitedFor()
    {
        begin(1h);
        m_work->lookBegun(project);
        m_work->forget(project);
        QVERIFY(!isTimerRunning());
    }

    void theEndNamesWhatWasNotMadeAndLeavesNothingToBegin()
    {
        begin(1h);
        const auto waiting = add(project, QStringLiteral("waiting"));
        const auto written = add(project, QStringLiteral("written"));
        const auto done = add(project, QStringLiteral("done"));
        QVERIFY(m_work->beginning(written)());
        QVERIFY(m_work->beginning(done)());
        done->finish(); // its answer is on its way
        QCOMPARE(m_work->abandon(), (std::vector{waiting, written}));
        QVERIFY(!m_work->beginning(waiting)());
    }
};

QTEST_GUILESS_MAIN(PendingWorkTest)
#include "tst_pendingwork.moc"
