// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/takeback.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");
// What was seen is written down within this time.
constexpr int quiet = 1000; // ms

} // namespace

/// What the command line took back and made again is told as that, and trusted.
class CommandLineNoticesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theStatusBarSaysWhatWasTakenBack();
    void severalStepsAreTold();
    void whatWasDoneAfterAStepIsTold();
    void ofStepsThereAndBackTheLastIsTold();
    void whatWasTakenBackAtOnceIsOneChange();
    void whatWasOnlyDoneIsToldByTheFiles();
    void whatTheWindowDidLastIsNotReplaced();
    void whatIsMadeAgainIsNoDoubt();

private:
    using Work = std::function<void(Journal &)>;

    [[nodiscard]] std::shared_ptr<const ProjectEntry> project() const
    {
        return m_test->workspace().snapshot()->project(m_tree->path(p));
    }
    [[nodiscard]] bool isWritten(qint64 operation) const
    {
        const auto undoable = m_test->workspace().undoable();
        return undoable && undoable->id == operation;
    }
    /// What is done, all of it before the window looks: it has looked at what was done before.
    void onCommandLine(const std::vector<Work> &all)
    {
        QSignalSpy written(&m_test->workspace(), &Workspace::historyWritten);
        while (written.wait(quiet)) {
        }
        const auto journal = Journal::open(m_test->workspace().historyFile());
        QVERIFY(journal);
        for (const Work &work : all)
            work(**journal);
    }
    [[nodiscard]] Request request() const { return {{Origin::Kind::CommandLine, {}}, systemClock()}; }
    [[nodiscard]] Work undo() const
    {
        return [this](Journal &journal) { QVERIFY(undoLatest(journal, {project()->knowledgePath}, request())); };
    }
    [[nodiscard]] Work redo() const
    {
        return [this](Journal &journal) { QVERIFY(redoLatest(journal, {project()->knowledgePath}, request())); };
    }
    [[nodiscard]] Work addSpike(const QString &spike) const
    {
        return [this, spike](Journal &journal) {
            PlanningStore store(KnowledgeDirectory(project()->knowledgePath), systemClock());
            const auto done = store.addSpike(*TopicId::parse(spike));
            QVERIFY(done);
            QVERIFY(journal.record({request().origin, QStringLiteral("session add-spike ") + spike,
                                    project()->knowledgePath, done->files, systemClock()()}));
        };
    }
    void setPlan(const QString &plan) { QVERIFY(Test::setPlan(m_test->workspace(), m_tree->path(p), plan)); }
    [[nodiscard]] bool says(const QString &words) const { return m_test->statusText().endsWith(u": " + words); }
    [[nodiscard]] QStringList toldLeads() const
    {
        QStringList leads;
        for (const auto &arguments : *m_told)
            leads << arguments.front().value<Message>().lead;
        return leads;
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<QSignalSpy> m_told;
};

void CommandLineNoticesTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    m_told = std::make_unique<QSignalSpy>(&m_test->services().notices, &Notices::changeDone);
}

void CommandLineNoticesTest::cleanup()
{
    m_told.reset();
    m_test.reset();
    m_tree.reset();
}

void CommandLineNoticesTest::theStatusBarSaysWhatWasTakenBack()
{
    setPlan(QStringLiteral("plan-x"));
    QTRY_VERIFY(isWritten(1));
    onCommandLine({undo()});
    QTRY_VERIFY2(says(QStringLiteral("Taken back: Set plan (p)")), qPrintable(m_test->statusText()));
    onCommandLine({redo()});
    QTRY_VERIFY2(says(QStringLiteral("Done again: Set plan (p)")), qPrintable(m_test->statusText()));
}

void CommandLineNoticesTest::severalStepsAreTold()
{
    for (const char *plan : {"plan-a", "plan-b", "plan-c"})
        setPlan(QString::fromLatin1(plan));
    QTRY_VERIFY(isWritten(3));
    onCommandLine({undo(), undo(), undo()});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral(": Taken back: Set plan (p) and 2 other")),
                 qPrintable(m_test->statusText()));
    onCommandLine({redo(), redo(), redo()});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral(": Done again: Set plan (p) and 2 other")),
                 qPrintable(m_test->statusText()));
}

void CommandLineNoticesTest::whatWasDoneAfterAStepIsTold()
{
    setPlan(QStringLiteral("plan-x"));
    QTRY_VERIFY(isWritten(1));
    onCommandLine({undo(), addSpike(QStringLiteral("spike-x"))});
    QTRY_VERIFY2(
        m_test->statusText().contains(QStringLiteral(": Done: session add-spike spike-x (p) and 1 other change")),
        qPrintable(m_test->statusText()));
    QCOMPARE(toldLeads(), QStringList(QStringLiteral("Done:")));
}

void CommandLineNoticesTest::ofStepsThereAndBackTheLastIsTold()
{
    for (const char *plan : {"plan-a", "plan-b"})
        setPlan(QString::fromLatin1(plan));
    QTRY_VERIFY(isWritten(2));
    onCommandLine({undo(), undo(), redo()});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral(": Done again: Set plan (p) and 1 other change")),
                 qPrintable(m_test->statusText()));
    onCommandLine({redo(), undo(), undo()});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral(": Taken back: Set plan (p) and 1 other change")),
                 qPrintable(m_test->statusText()));
    onCommandLine({redo(), redo(), undo()}); // the older one is made again, the newer one was taken back before, too
    QTRY_COMPARE(m_told->size(), 3);
    QCOMPARE(toldLeads(), QStringList({QStringLiteral("Done again:"), QStringLiteral("Taken back:"),
                                       QStringLiteral("Taken back:")}));
}

void CommandLineNoticesTest::whatWasTakenBackAtOnceIsOneChange()
{
    setPlan(QStringLiteral("plan-x"));
    QTRY_VERIFY(isWritten(1));
    onCommandLine({addSpike(QStringLiteral("spike-x")), undo(), undo()});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral(": Taken back: Set plan (p) and 1 other change")),
                 qPrintable(m_test->statusText()));
}

void CommandLineNoticesTest::whatWasOnlyDoneIsToldByTheFiles()
{
    onCommandLine({addSpike(QStringLiteral("spike-x"))});
    QTRY_VERIFY2(m_test->statusText().contains(QStringLiteral("Measure")), qPrintable(m_test->statusText()));
    QTRY_VERIFY(isWritten(1));
    onCommandLine({undo()});
    QTRY_VERIFY2(says(QStringLiteral("Taken back: session add-spike spike-x (p)")), qPrintable(m_test->statusText()));
    QCOMPARE(m_told->size(), 1);
}

void CommandLineNoticesTest::whatTheWindowDidLastIsNotReplaced()
{
    setPlan(QStringLiteral("plan-x"));
    QTRY_VERIFY(isWritten(1));
    const QString other = m_test->workspace().snapshot()->project(m_tree->path(q))->knowledgePath;
    const Work inWindow = [other](Journal &journal) {
        const Origin window{Origin::Kind::Window, {}};
        QVERIFY(journal.record({window, QStringLiteral("Archive"), other, {}, systemClock()()}));
    };
    onCommandLine({undo(), inWindow});
    onCommandLine({redo()});
    QTRY_VERIFY2(says(QStringLiteral("Done again: Set plan (p)")), qPrintable(m_test->statusText()));
    QCOMPARE(toldLeads(), QStringList(QStringLiteral("Done again:")));
}

void CommandLineNoticesTest::whatIsMadeAgainIsNoDoubt()
{
    m_tree->write(snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived")));
    m_tree->replace(activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(project()->active->session.id, idB);
    setPlan(QStringLiteral("plan-y"));
    QTRY_VERIFY(isWritten(1));
    onCommandLine({undo()});
    QTRY_COMPARE(project()->active->session.plan, QString());
    onCommandLine({redo()});
    QTRY_COMPARE(project()->active->session.plan, QStringLiteral("plan-y"));
    QTRY_VERIFY(m_test->statusText().contains(QStringLiteral("Done again: Set plan (p)")));
    QCOMPARE(project()->doubts.size(), 0U);
}

QTEST_MAIN(CommandLineNoticesTest)
#include "tst_commandlinenotices.moc"
