// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/support/everythingsaid.h"
#include "app/support/historywindow.h"
#include "base/ids.h"
#include "history/journal.h"
#include "models/historymodel.h"
#include "workspace/workspace.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The history of the window: what anybody did is listed, told field by field, restored and taken back.
class WindowHistoryTest final : public QObject, private HistoryWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aPeersChangeAppears();
    void theSelectedChangeIsShownFieldByField();
    void restoreBringsBackTheExactBytes();
    void restoringWhatIsThereOnlySaysSo();
    void takingBackKeepsWhatCameLater();
    void oneFieldIsRestored();
    void ofADamagedFileItIsSaidThatItCannotBeUnderstood();
    void theDetailsListTheirSessionOnly();
    void olderOnesComeAsTheUserScrolls();
    void theTokenIsNowhere();
    void takingBackOneFileOfAnOperationTakesBackAll();
    void aDamagedMissionStaysBesideItsPlaceWhenItsDamageIsTakenBack();
    void severalSelectedChangesSayWhichTwoAreCompared();
    void aHeadlineHasTitlesAsTheListHas();
    void tabLeadsFromTheFiltersToTheListAndToTheButtons();
    void aSmallTabHasItsListAndReadsWide();
    void aTabHasMoreRoomForWhatHappenedThanForWhoDidIt();
    void aTallTabShowsWhatTheSelectedChangeDid();
    void theTextFindsTitles();
    void aHistoryThatBeginsAnewShowsItsOwnDifference();
    void anEmptyListDoesNotSpeakForAHistoryThatCannotBeWritten();

private:
    /// The history of the active session, in its details.
    void openTab()
    {
        m_test->window().showPage(Page::Project, m_tree->path(p));
        m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
        for (QTabWidget *tabs : m_test->window().findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->isVisible() && tabs->tabText(i) == QStringLiteral("History"))
                    tabs->setCurrentIndex(i);
            }
        }
    }
};

void WindowHistoryTest::aPeersChangeAppears()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    const int row = rowSaying(QStringLiteral("spike-x attached"));
    const auto text = [&](HistoryModel::Column column) {
        return list()->model()->index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(row, 1);
    QCOMPARE(text(HistoryModel::Column::Subject), QStringLiteral("Alpha"));
    QCOMPARE(text(HistoryModel::Column::Project), p);
    QCOMPARE(text(HistoryModel::Column::By), QStringLiteral("another program"));
}

void WindowHistoryTest::theSelectedChangeIsShownFieldByField()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    select(QStringLiteral("spike-x attached"));
    const ComparisonView *fields = nullptr;
    QTRY_VERIFY((fields = m_test->find<ComparisonView>(QStringLiteral("Differences"))));
    QTRY_COMPARE(fields->text(), QStringLiteral("Spikes\t\t+ spike-x"));
}

void WindowHistoryTest::restoreBringsBackTheExactBytes()
{
    const QByteArray odd = activeWith({spikeA}, QStringLiteral("plan-c")).replace("  ", "\t") + QByteArray("\n\n");
    const QByteArray other = activeWith({spikeA, spikeX}, QStringLiteral("plan-x"));
    openHistory();
    peerWrites(odd, QStringLiteral("plan set to plan-c"));
    peerWrites(other, QStringLiteral("spike-x attached"));
    select(QStringLiteral("plan set to plan-c"));
    click(QStringLiteral("Restore This Version…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<ComparisonView *>()->text().contains(QStringLiteral("+ plan-c")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(activeIn(p)), odd);
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Done: Restore “Alpha” of ")));
    QTRY_VERIFY(m_test->workspace().undoLabel().startsWith(QStringLiteral("Restore “Alpha” of ")));
    QVERIFY(m_test->workspace().undoLabel().endsWith(QStringLiteral("(p)")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_tree->read(activeIn(p)), other);
    const auto by = [this] {
        return list()->model()->index(1, static_cast<int>(HistoryModel::Column::By)).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(by(), QStringLiteral("Pointsman (undo)"), slow);
}

void WindowHistoryTest::restoringWhatIsThereOnlySaysSo()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    select(QStringLiteral("spike-x attached"));
    click(QStringLiteral("Restore This Version…"));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("It is so already")), qPrintable(m_test->message()));
}

void WindowHistoryTest::takingBackKeepsWhatCameLater()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-x")), QStringLiteral("spike-x attached"));
    select(QStringLiteral("plan set to plan-x"));
    click(QStringLiteral("Take Back This Change…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(activeIn(p)), activeWith({spikeA, spikeX}, QStringLiteral("plan-a")));
}

void WindowHistoryTest::oneFieldIsRestored()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    peerWrites(activeWith({spikeX}, QStringLiteral("plan-c")), QStringLiteral("plan set to plan-c"));
    select(QStringLiteral("plan set to plan-x"));
    ComparisonView *fields = nullptr;
    QTRY_VERIFY((fields = m_test->find<ComparisonView>(QStringLiteral("Differences"))));
    QTRY_VERIFY(fields->text().contains(QStringLiteral("+ plan-x")));
    fields->setCurrentIndex(fields->model()->index(0, 0));
    click(QStringLiteral("Restore This Field…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(activeIn(p)), activeWith({spikeX}, QStringLiteral("plan-x")));
}

void WindowHistoryTest::ofADamagedFileItIsSaidThatItCannotBeUnderstood()
{
    openHistory();
    const QByteArray whole = activeWith({spikeA}, QStringLiteral("plan-x"));
    peerWrites(whole, QStringLiteral("plan set to plan-x"));
    peerWrites(whole.chopped(5), QStringLiteral("damaged"));
    select(QStringLiteral("plan set to plan-x"));
    ComparisonView *fields = nullptr;
    QTRY_VERIFY((fields = m_test->find<ComparisonView>(QStringLiteral("Differences"))));
    QTRY_VERIFY(fields->text().contains(QStringLiteral("+ plan-x")));
    fields->setCurrentIndex(fields->model()->index(0, 0));
    click(QStringLiteral("Restore This Field…"));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("cannot be understood")), qPrintable(m_test->message()));
    // The whole of it can be put back, and is shown.
    click(QStringLiteral("Restore This Version…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    const auto *shown = dialog->findChild<ComparisonView *>();
    QVERIFY(shown);
    QVERIFY2(shown->text().contains(QStringLiteral("plan-x")), qPrintable(shown->text()));
    QVERIFY2(everythingSaid(*dialog).contains(QStringLiteral("is not understood")),
             qPrintable(everythingSaid(*dialog)));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(activeIn(p)), whole);
}

void WindowHistoryTest::theDetailsListTheirSessionOnly()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    openTab();
    QTRY_VERIFY(rowSaying(QStringLiteral("spike-x attached")) > 0);
    const auto subject = static_cast<int>(HistoryModel::Column::Subject);
    for (int row = 1; row < list()->model()->rowCount(); ++row)
        QVERIFY(list()->model()->index(row, subject).data().toString().contains(QStringLiteral("seed-a")));
}

void WindowHistoryTest::olderOnesComeAsTheUserScrolls()
{
    constexpr int count = 500;
    constexpr int page = 200;
    openHistory();
    {
        const auto journal = Journal::open(m_test->workspace().historyFile(), std::chrono::seconds(10));
        QVERIFY(journal);
        std::vector<Observation> changes;
        const Moment time = UtcTime::parse(TestWindow::now)->moment() - std::chrono::seconds(count);
        changes.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            changes.push_back({m_tree->path(p + QStringLiteral("/.tf/knowledge")),
                               m_tree->path(snapshotIn(p, idB)),
                               sessionDocument(idB, QStringLiteral("archived"), {QString::number(i)}),
                               time + std::chrono::seconds(i),
                               time,
                               {}});
        }
        QVERIFY((*journal)->observe(changes));
    }
    peerWrites(activeWith({spikeX}, {}), QStringLiteral("spike-x attached"));
    auto *model = qobject_cast<HistoryModel *>(list()->model());
    QCOMPARE(model->versionCount(), page);
    list()->doItemsLayout();
    QVERIFY(!model->canFetchMore({}));
    list()->scrollToBottom();
    QTRY_COMPARE(model->versionCount(), 2 * page);
    list()->doItemsLayout();
    list()->scrollToBottom();
    QTRY_VERIFY(model->versionCount() > count);
    QVERIFY(!model->hasMore());
}

void WindowHistoryTest::theTokenIsNowhere()
{
    const QByteArray newToken = tokenInDocuments.toUtf8() + QByteArray("-new");
    openHistory();
    m_tree->replace(missionIn(QStringLiteral("checkout")),
                    missionDocument(QStringLiteral("checkout"), QStringLiteral("wp:WP04"))
                        .replace(tokenInDocuments.toUtf8(), newToken));
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(QStringLiteral("wp:WP04")) > 0, slow);
    select(QStringLiteral("wp:WP04"));
    const ComparisonView *fields = nullptr;
    QTRY_VERIFY((fields = m_test->find<ComparisonView>(QStringLiteral("Differences"))));
    QTRY_VERIFY(fields->text().contains(QStringLiteral("+ wp:WP04")));
    click(QStringLiteral("Take Back This Change…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(!everythingSaid(m_test->window()).contains(tokenInDocuments));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(missionIn(QStringLiteral("checkout"))).contains("wp:WP03"));
    QVERIFY2(m_tree->read(missionIn(QStringLiteral("checkout"))).contains(newToken), "the present token stays");
}

void WindowHistoryTest::takingBackOneFileOfAnOperationTakesBackAll()
{
    openHistory();
    const auto before = filesBelow(m_tree->path(p));
    m_test->workspace().editSessions(m_tree->path(p), QStringLiteral("Archive"),
                                     [](PlanningStore &store) {
                                         return store.archiveActive().map(
                                             [](const ArchivedSession &session) { return session.files; });
                                     },
                                     {});
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(QStringLiteral("no longer active")) > 0, slow);
    select(QStringLiteral("no longer active"));
    click(QStringLiteral("Take Back This Change…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY2(everythingSaid(*dialog).contains(QStringLiteral("in one step with 1 other change")),
             qPrintable(everythingSaid(*dialog)));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(filesBelow(m_tree->path(p)), before);
}

void WindowHistoryTest::aDamagedMissionStaysBesideItsPlaceWhenItsDamageIsTakenBack()
{
    openHistory();
    const QString mission = missionIn(QStringLiteral("checkout"));
    const QByteArray damaged = m_tree->read(mission).chopped(5);
    m_tree->replace(mission, damaged);
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(QStringLiteral("damaged")) > 0, slow);
    select(QStringLiteral("damaged"));
    click(QStringLiteral("Take Back This Change…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY2(everythingSaid(*dialog).contains(QStringLiteral("session.json.corrupt-")),
             qPrintable(everythingSaid(*dialog)));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(mission) != damaged);
    QTRY_VERIFY(m_tree->read(mission).endsWith('}'));
    const QStringList aside = QDir(QFileInfo(m_tree->path(mission)).path()).entryList({QStringLiteral("*.corrupt-*")});
    QCOMPARE(aside.size(), 1);
    QTRY_VERIFY(!m_test->workspace().undoLabel().isEmpty());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_tree->read(mission) == damaged);
    QCOMPARE(QDir(QFileInfo(m_tree->path(mission)).path()).entryList({QStringLiteral("*.corrupt-*")}).size(), 0);
}

void WindowHistoryTest::severalSelectedChangesSayWhichTwoAreCompared()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    peerWrites(activeWith({spikeX}, QStringLiteral("plan-x")), QStringLiteral("spike-x attached"));
    peerWrites(activeWith({spikeX}, QStringLiteral("plan-c")), QStringLiteral("plan set to plan-c"));
    list()->selectAll();
    const auto isSaid = [this](const QString &words) { return everythingSaid(m_test->window()).contains(words); };
    QTRY_VERIFY(
        isSaid(QStringLiteral("From the oldest of 3 selected: Alpha: plan set to “A better plan”\nTo: Alpha: plan "
                              "set to “Old plan”")));
}

void WindowHistoryTest::aHeadlineHasTitlesAsTheListHas()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    select(QStringLiteral("plan set to plan-x"));
    QTRY_VERIFY2(everythingSaid(m_test->window()).contains(QStringLiteral("Alpha: plan set to “A better plan” (by")),
                 qPrintable(everythingSaid(m_test->window())));
    click(QStringLiteral("Take Back This Change…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && m_test->accept(dialog));
    QTRY_VERIFY2(m_test->workspace().undoLabel().contains(QStringLiteral("plan set to “A better plan”")),
                 qPrintable(m_test->workspace().undoLabel()));
}

void WindowHistoryTest::tabLeadsFromTheFiltersToTheListAndToTheButtons()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    select(QStringLiteral("plan set to plan-x"));
    m_test->find<QToolButton>(QStringLiteral("Only This File"))->setFocus();
    QTest::keyClick(m_test->window().focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_test->window().focusWidget(), list());
    QStringList passed;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_test->window().focusWidget(), Qt::Key_Tab);
        if (const auto *button = qobject_cast<QToolButton *>(m_test->window().focusWidget()))
            passed << button->text();
    }
    QVERIFY2(passed.contains(QStringLiteral("Take Back This Change…")), qPrintable(passed.join(u'|')));
}

void WindowHistoryTest::aSmallTabHasItsListAndReadsWide()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    m_test->window().resize(1024, 700);
    openTab();
    QTRY_VERIFY(rowSaying(QStringLiteral("spike-x attached")) > 0);
    QTRY_VERIFY2(list()->viewport()->height() >= 2 * list()->sizeHintForRow(0), "a change can be read");
    const auto change = static_cast<int>(HistoryModel::Column::Change);
    QVERIFY(list()->visualRect(list()->model()->index(1, change)).left() < list()->viewport()->width() / 2);
    QVERIFY(!m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    QVERIFY2(m_test->find<QLineEdit>(QStringLiteral("Filter")), "and filtered");
    // What it did stands in the place of the list.
    m_test->find<QPushButton>(QStringLiteral("What Changed"))->click();
    QVERIFY(m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    const auto *fields = m_test->find<ComparisonView>(QStringLiteral("Differences"));
    QVERIFY(fields);
    QTRY_VERIFY2(fields->rowHeight(0) > 0 && fields->viewport()->height() >= 2 * fields->rowHeight(0),
                 "it can be read");
    QVERIFY(!list());
    m_test->find<QPushButton>(QStringLiteral("Back to List"))->click();
    QVERIFY(list() && !m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    auto *wide = m_test->find<QPushButton>(QStringLiteral("Read Wide"));
    QVERIFY(wide);
    wide->click();
    select(QStringLiteral("spike-x attached"));
    QTRY_VERIFY(m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    m_test->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    QVERIFY(list());
}

void WindowHistoryTest::aTabHasMoreRoomForWhatHappenedThanForWhoDidIt()
{
    m_test->window().resize(1440, 900);
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    openTab();
    QTRY_VERIFY(rowSaying(QStringLiteral("spike-x attached")) > 0);
    const auto widthOf = [this](HistoryModel::Column column) { return list()->columnWidth(static_cast<int>(column)); };
    QVERIFY(widthOf(HistoryModel::Column::By) > 0);
    QTRY_VERIFY(widthOf(HistoryModel::Column::Change) > widthOf(HistoryModel::Column::By));
}

void WindowHistoryTest::aTallTabShowsWhatTheSelectedChangeDid()
{
    openHistory();
    peerWrites(activeWith({spikeA, spikeX}, QStringLiteral("plan-a")), QStringLiteral("spike-x attached"));
    m_test->window().resize(1440, 900);
    openTab();
    QTRY_VERIFY(rowSaying(QStringLiteral("spike-x attached")) > 0);
    QVERIFY(!m_test->find<QPushButton>(QStringLiteral("What Changed")));
    select(QStringLiteral("spike-x attached"));
    const auto *fields = m_test->find<ComparisonView>(QStringLiteral("Differences"));
    QVERIFY(fields);
    QTRY_VERIFY(fields->text().contains(QStringLiteral("+ spike-x")));
    QVERIFY(list()->viewport()->height() >= 4 * list()->sizeHintForRow(0));
    QVERIFY(m_test->find<QToolButton>(QStringLiteral("Take Back This Change…")));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Tab);
    QVERIFY2(qobject_cast<QToolButton *>(m_test->window().focusWidget()), "the foot comes last");
    auto *text = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QVERIFY(text);
    text->setText(QStringLiteral("no such words"));
    QTRY_VERIFY(!list());
    auto *clear = m_test->find<QPushButton>(QStringLiteral("Clear Filters"));
    QVERIFY(clear);
    clear->click();
    QTRY_VERIFY(list());
    QVERIFY(text->text().isEmpty());
}

void WindowHistoryTest::theTextFindsTitles()
{
    openHistory();
    peerWrites(activeWith({spikeA}, QStringLiteral("plan-x")), QStringLiteral("plan set to plan-x"));
    auto *text = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QVERIFY(text);
    text->setText(QStringLiteral("beta"));
    QTRY_VERIFY(rowSaying(QStringLiteral("plan set")) < 0);
    text->setText(QStringLiteral("ALPHA"));
    QTRY_VERIFY(rowSaying(QStringLiteral("plan set")) > 0);
}

/// The numbers of contents begin anew as well, and the clock of these tests stands still.
void WindowHistoryTest::aHistoryThatBeginsAnewShowsItsOwnDifference()
{
    openHistory();
    choose(QStringLiteral("By"), QStringLiteral("first seen"));
    QTRY_VERIFY(rowSaying(QStringLiteral("first seen")) > 0);
    const auto *model = qobject_cast<const HistoryModel *>(list()->model());
    const auto rowOfFirst = [&] {
        for (int row = 1; row < model->rowCount(); ++row) {
            if (model->version(row) && model->version(row)->after == 1)
                return row;
        }
        return 0;
    };
    QVERIFY(rowOfFirst() > 0);
    const QString first = model->version(rowOfFirst())->path;
    list()->setCurrentIndex(model->index(rowOfFirst(), 0));
    const ComparisonView *fields = nullptr;
    QTRY_VERIFY((fields = m_test->find<ComparisonView>(QStringLiteral("Differences"))) && !fields->text().isEmpty());
    QVERIFY2(!fields->text().contains(QStringLiteral("absent")), qPrintable(fields->text()));
    QVERIFY2(fields->text().contains(QStringLiteral("not known")), qPrintable(fields->text()));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_test->workspace().historyFile() + QLatin1StringView(suffix));
    const bool isActive = first == m_tree->path(activeIn(p));
    const QString other = isActive ? snapshotIn(p, idB) : activeIn(p);
    m_tree->replace(other, sessionDocument(isActive ? idB : idA,
                                           isActive ? QStringLiteral("archived") : QStringLiteral("active"),
                                           {QStringLiteral("spike-new")}));
    QTRY_VERIFY_WITH_TIMEOUT(model->versionCount() == 1 && model->version(1)->path == m_tree->path(other), slow);
    QCOMPARE(model->version(1)->after, 1);
    QTRY_VERIFY2(fields->text().contains(QStringLiteral("spike-new")), qPrintable(fields->text()));
}

void WindowHistoryTest::anEmptyListDoesNotSpeakForAHistoryThatCannotBeWritten()
{
    m_test.reset();
    m_tree->remove(QStringLiteral("state"));
    m_tree->write(QStringLiteral("state"), "no folder");
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::History);
    const auto words = [this] {
        const auto *label = m_test->find<QLabel>(QStringLiteral("emptyHistory"));
        return label ? label->text() : QString();
    };
    QTRY_VERIFY2(words().contains(m_test->workspace().historyFile()), qPrintable(words()));
}

QTEST_MAIN(WindowHistoryTest)
#include "tst_windowhistory.moc"
