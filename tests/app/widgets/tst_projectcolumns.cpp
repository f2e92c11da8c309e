// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/projectdelegate.h"
#include "models/projectmodel.h"

#include "support/snapshotbuilder.h"

#include <QHelpEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Pointsman;
using namespace Pointsman::ProjectLine;
using namespace std::chrono_literals;

namespace {

const QString projects = QStringLiteral(R"(
    project checkout-web
      topic seed-a Add the ticket title to the log of each run
      topic spike-x How prompts are chained
      plan plan-a status=blocked verdict=FAIL blockers=2
      ticket a-1 status=closed
      ticket a-2 status=open
      active seed-a@2026-02-26T23-11-00Z spikes=spike-x plan=plan-a tickets=a-1,a-2 modified=2026-02-27T11:57:00Z
      archived seed-b@2026-02-25T23-11-00Z
    project pi-ticketflow
      topic seed-k Kanban-style TUI
      plan plan-k status=consulted
      active seed-k@2026-02-26T23-11-00Z plan=plan-k modified=2026-02-27T11:00:00Z
      call message=May_I_run_all_the_tests_of_this_project?
    project billing-export
      active broken=Not_JSON error=not-json modified=2026-02-27T11:58:00Z
    project docs
      topic seed-d A seed
    project proto gone)");

} // namespace

/// How the lines of the Now page share their width, whatever it is: nothing that matters is cut.
class ProjectColumnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatMattersIsNotCut_data();
    void whatMattersIsNotCut();
    void columnsStandBesideEachOther_data() { whatMattersIsNotCut_data(); }
    void columnsStandBesideEachOther();
    void whereThereIsRoomNothingIsCut();
    void aLongNameLeavesTheLastChangeItsRoom();
    void whatAnAgentSaysHasALineOfItsOwn();
    void aLongQuestionOfAnAgentTakesThreeLines();
    void eachAgentThatWaitsHasALine();
    void whatALineLeavesEmptyIsNotEmptyBesideACutWord();
    void columnsBeginAtTheSamePlaceInAllLines_data();
    void columnsBeginAtTheSamePlaceInAllLines();
    void whoChangedWhatLastIsReadInASmallWindow();
    void aLongChangeTakesNothingFromATitle();
    void aPinTakesNothingFromTheName();
    void aReasonIsReadWholeInAUsualWindow();
    void whereThereIsNoTerminalBesideTheWordsHaveItsPlace();
    void theWaysToolTipSaysNothingTwice();
    void whereThereIsRoomTheStatusHasAColumn();
    void aBrokenLineHasATerminalAsWell();
    void aQuestionHasItsWordsAndBothAnswers();

private:
    [[nodiscard]] QStyleOptionViewItem optionOf(int row) const;
    [[nodiscard]] int rowOf(const QString &name) const;
    [[nodiscard]] QRect rectOf(int row, Column column) const
    {
        const auto option = optionOf(row);
        return cellRect(option, m_delegate->columns(option), m_model->index(row, 0), column);
    }
    [[nodiscard]] QPoint middleOf(int row, LineButton button) const;
    void click(int row, LineButton button);
    void tellLastChange(const QString &words);

    SnapshotBuilder m_builder;
    std::unique_ptr<ProjectModel> m_model;
    std::unique_ptr<QListView> m_view;
    ProjectDelegate *m_delegate = nullptr;
};

void ProjectColumnsTest::init()
{
    m_model = std::make_unique<ProjectModel>([] { return testNow(); });
    Snapshot snapshot = *m_builder.build(projects);
    auto asked = std::make_shared<ProjectEntry>(*snapshot.projects.front());
    asked->doubts = {{QStringLiteral("spike-x"), asked->active->session.id, asked->snapshots.front()->session.id,
                      testNow() - 9min, testNow() - 3min}};
    snapshot.projects.front() = asked;
    m_model->setSnapshot(std::make_shared<const Snapshot>(snapshot));
    m_view = std::make_unique<QListView>();
    m_view->setModel(m_model.get());
    m_delegate = new ProjectDelegate(m_view.get());
    m_view->setItemDelegate(m_delegate);
    m_view->resize(1200, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

QStyleOptionViewItem ProjectColumnsTest::optionOf(int row) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.rect = m_view->visualRect(m_model->index(row, 0));
    option.font = m_view->font();
    return option;
}

int ProjectColumnsTest::rowOf(const QString &name) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

QPoint ProjectColumnsTest::middleOf(int row, LineButton button) const
{
    const auto option = optionOf(row);
    return buttonRect(option, m_delegate->columns(option), m_model->index(row, 0), button).center();
}

void ProjectColumnsTest::click(int row, LineButton button)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(row, button));
}

void ProjectColumnsTest::whatMattersIsNotCut_data()
{
    QTest::addColumn<int>("letters"); // the width of the list; a window has some 110, 170 and 240
    QTest::newRow("narrow") << 110;
    QTest::newRow("usual") << 170;
    QTest::newRow("wide") << 240;
}

void ProjectColumnsTest::whatMattersIsNotCut()
{
    QFETCH(int, letters);
    m_view->resize(letters * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const QFontMetrics small(scaledFont(m_view->font(), smallScale));
    const int picture = wayPictureWidth(QFontMetrics(m_view->font()).height());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const QString name = index.data().toString();
        const bool isNarrow = m_delegate->columns(optionOf(row)).isNarrow;
        QCOMPARE(isNarrow, letters < 150);
        const int way = rectOf(row, Column::Stations).width();
        if (hasWay(index) && isNarrow) {
            QVERIFY2(way >= picture + small.horizontalAdvance(index.data(TicketsRole).toString()), qPrintable(name));
            QVERIFY2(way >= small.horizontalAdvance(narrowWayLine(index)), qPrintable(name));
        } else if (hasWay(index)) {
            for (const QString &line : wayLinesOf(index))
                QVERIFY2(way >= picture + small.horizontalAdvance(line), qPrintable(name + line));
        }
        if (chipTone(index))
            QVERIFY2(rectOf(row, Column::Status).width() >= small.horizontalAdvance(wordsOf(index, Column::Status)),
                     qPrintable(name));
        // Who it was may be cut, how long ago it was may not.
        const QString time = changeLinesOf(index).last().section(QStringLiteral(" · "), 0, 0);
        QVERIFY2(rectOf(row, Column::LastChange).width() >= small.horizontalAdvance(time), qPrintable(name));
        QVERIFY2(rectOf(row, Column::Session).width() >= 15 * small.averageCharWidth(), qPrintable(name));
    }
}

void ProjectColumnsTest::columnsStandBesideEachOther()
{
    QFETCH(int, letters);
    m_view->resize(letters * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        auto option = optionOf(0);
        option.direction = direction;
        const ProjectColumns columns = m_delegate->columns(option);
        const QModelIndex index = m_model->index(0, 0);
        const bool isMirrored = direction == Qt::RightToLeft;
        int end = isMirrored ? option.rect.right() + 1 : option.rect.left();
        for (const Column column :
             {Column::Name, Column::Session, Column::Stations, Column::Status, Column::LastChange}) {
            if (columns.isNarrow && column == Column::Status)
                continue;
            const QRect rect = cellRect(option, columns, index, column);
            QVERIFY(isMirrored ? rect.right() < end : rect.left() >= end);
            end = isMirrored ? rect.left() : rect.right() + 1;
        }
        const QRect button = buttonRect(option, columns, index, LineButton::WayOut);
        QVERIFY(isMirrored ? button.right() < end : button.left() >= end);
        QVERIFY(option.rect.contains(button));
    }
}

void ProjectColumnsTest::whereThereIsRoomNothingIsCut()
{
    QString text = projects;
    text += QStringLiteral(R"(
    project untouched
      topic seed-u %1
      active seed-u@2026-01-26T23-11-00Z warning=session-untouched:%2)")
                .arg(QStringLiteral("A seed with a long title that needs more than forty-eight letters to be said"),
                     QStringLiteral("The_session_is_active,_and_nothing_was_done_in_it_for_257_days"));
    m_model->setSnapshot(m_builder.build(text));
    m_view->resize(400 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const QModelIndex index = m_model->index(rowOf(QStringLiteral("untouched")), 0);
    QVERIFY(rectOf(index.row(), Column::Status).width() >=
            QFontMetrics(scaledFont(m_view->font(), smallScale)).horizontalAdvance(wordsOf(index, Column::Status)));
    QVERIFY(rectOf(index.row(), Column::Session).width() >=
            QFontMetrics(m_view->font()).horizontalAdvance(wordsOf(index, Column::Session)));
}

void ProjectColumnsTest::aLongNameLeavesTheLastChangeItsRoom()
{
    m_model->setSnapshot(m_builder.build(projects + QStringLiteral(R"(
    project a-very-long-name-of-a-project-for-all-integration-tests
      topic seed-k Kanban-style TUI
      active seed-k@2026-02-26T23-11-00Z modified=2026-02-27T11:00:00Z)")));
    m_view->resize(170 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const int letter = QFontMetrics(scaledFont(m_view->font(), smallScale)).averageCharWidth();
    QVERIFY(rectOf(0, Column::LastChange).width() >= 8 * letter);
    QVERIFY(rectOf(0, Column::Name).width() < 30 * letter);
}

void ProjectColumnsTest::whatAnAgentSaysHasALineOfItsOwn()
{
    const QString question = QStringLiteral("Shall I drop the old table after the migration, or keep it to be read?");
    m_model->setSnapshot(m_builder.build(projects + QStringLiteral(R"(
    project held
      plan plan-a status=on_hold_until_the_interface_of_the_payment_provider_is_decided
      active seed-a@2026-02-26T23-11-00Z plan=plan-a modified=2026-02-27T11:57:00Z
      call message=%1)")
                                                        .arg(QString(question).replace(u' ', u'_'))));
    const int row = rowOf(QStringLiteral("held"));
    const QModelIndex index = m_model->index(row, 0);
    QCOMPARE(agentWordsOf(index), QStringList(question));
    for (const int letters : {100, 170}) { // a narrow window too
        m_view->resize(letters * QFontMetrics(m_view->font()).averageCharWidth(), 500);
        const auto option = optionOf(row);
        const QRect words = agentWordsRect(option, index);
        QVERIFY(words.width() >= QFontMetrics(m_view->font()).horizontalAdvance(question));
        QVERIFY(option.rect.contains(words));
        for (const Column column :
             {Column::Name, Column::Session, Column::Stations, Column::Status, Column::LastChange})
            QVERIFY(cellRect(option, m_delegate->columns(option), index, column).center().y() < words.top());
    }
    const int width = m_view->viewport()->width();
    QVERIFY(lineHeight(m_view->font(), index, width) >
            lineHeight(m_view->font(), m_model->index(rowOf(QStringLiteral("checkout-web")), 0), width));
}

void ProjectColumnsTest::aLongQuestionOfAnAgentTakesThreeLines()
{
    const QString question = QStringLiteral("Shall I drop the old table after the migration, or keep it to be read? "
                                            "The export of the accounting still reads from it once a month, so that "
                                            "somebody would have to change it before the end of this one.");
    m_model->setSnapshot(m_builder.build(projects + QStringLiteral(R"(
    project held
      active seed-a@2026-02-26T23-11-00Z modified=2026-02-27T11:57:00Z
      call message=%1)")
                                                        .arg(QString(question).replace(u' ', u'_'))));
    const QModelIndex index = m_model->index(rowOf(QStringLiteral("held")), 0);
    const auto linesAt = [&](int letters) {
        m_view->resize(letters * QFontMetrics(m_view->font()).averageCharWidth(), 500);
        return agentLinesOf(m_view->font(), index, m_view->viewport()->width());
    };
    QCOMPARE(linesAt(80).size(), 3);
    QCOMPARE(linesAt(80).join(u' '), question);
    const int high = lineHeight(m_view->font(), index, m_view->viewport()->width());
    QTRY_COMPARE(m_view->visualRect(index).height(), high);
    QVERIFY(optionOf(index.row()).rect.contains(agentWordsRect(optionOf(index.row()), index)));
    QCOMPARE(linesAt(45).size(), 3); // no more
    QVERIFY(linesAt(45).last().endsWith(u'…'));
    QCOMPARE(linesAt(400), QStringList(question));
    QTRY_VERIFY(m_view->visualRect(index).height() < high); // the list follows its width
}

void ProjectColumnsTest::eachAgentThatWaitsHasALine()
{
    const auto linesWith = [&](const QStringList &messages) {
        QString text = QStringLiteral("project held\n active seed-a@2026-02-26T23-11-00Z\n");
        for (const QString &message : messages)
            text += QStringLiteral(" call message=%1\n").arg(message);
        m_model->setSnapshot(m_builder.build(text));
        return agentLinesOf(m_view->font(), m_model->index(0, 0), m_view->viewport()->width());
    };
    QCOMPARE(linesWith({QStringLiteral("One"), QStringLiteral("Two")}).size(), 2);
    const QStringList five = linesWith({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three"),
                                        QStringLiteral("Four"), QStringLiteral("Five")});
    QCOMPARE(five.size(), 4);
    QCOMPARE(five.last(), QStringLiteral("and 2 more"));
}

/// Other lines have a long reason in their status column, this one has a chip.
void ProjectColumnsTest::whatALineLeavesEmptyIsNotEmptyBesideACutWord()
{
    m_model->setSnapshot(m_builder.build(QStringLiteral(R"(
    project stale
      topic seed-u A seed
      active seed-u@2026-01-26T23-11-00Z warning=session-untouched:%1
    project blocked
      topic seed-k Kanban-style TUI
      plan plan-k status=blocked
      active seed-k@2026-02-26T23-11-00Z plan=plan-k modified=2026-02-27T11:00:00Z
    project broken
      active broken=Not_JSON)")
                                             .arg(QStringLiteral("The_session_is_active,_and_nothing_was_done_in_it_"
                                                                 "for_257_days,_since_10_March_2026"))));
    const int row = rowOf(QStringLiteral("blocked"));
    tellLastChange(QStringLiteral("the status is blocked now, which was approved"));
    m_view->resize(170 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const QModelIndex index = m_model->index(row, 0);
    QVERIFY(!m_delegate->columns(optionOf(row)).isNarrow);
    const QStringList lines = changeLinesOf(index);
    QVERIFY2(lines.front().startsWith(QStringLiteral("the status is blocked now")),
             qPrintable(lines.front())); // what happened before to what
    const QFontMetrics small(scaledFont(m_view->font(), smallScale));
    const QRect change = rectOf(row, Column::LastChange);
    QVERIFY2(change.width() >= small.horizontalAdvance(lines.last()), qPrintable(lines.last())); // who did it
    const QRect status = rectOf(row, Column::Status);
    QVERIFY(status.width() >= wordsWidth(m_view->font(), index, Column::Status, false));
    // A line without stations has their room for its words.
    const int broken = rowOf(QStringLiteral("broken"));
    QVERIFY(wayLinesOf(m_model->index(broken, 0)).first().isEmpty());
    QVERIFY(rectOf(broken, Column::Session).right() >= rectOf(row, Column::Stations).right());
}

/// Of the plan of each project that has one.
void ProjectColumnsTest::tellLastChange(const QString &words)
{
    QHash<QString, Version> changes;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto entry = m_model->entry(row);
        if (!entry->active || entry->active->session.plan.isEmpty())
            continue;
        Version version;
        version.subject = entry->active->session.plan;
        version.path = entry->knowledgePath + QStringLiteral("/topics/%1/plan.md").arg(version.subject);
        version.words = words;
        version.time = testNow();
        version.origin.kind = Origin::Kind::OtherProgram;
        changes.insert(entry->knowledgePath, version);
    }
    m_model->setLastChanges(changes);
}

void ProjectColumnsTest::columnsBeginAtTheSamePlaceInAllLines_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("letters"); // as windows of 1024, 1280, 1440 and 1900 pixels have
    for (const int count : {1, 10, 60})
        for (const int letters : {100, 130, 160, 220})
            QTest::addRow("%d projects in %d", count, letters) << count << letters;
}

void ProjectColumnsTest::columnsBeginAtTheSamePlaceInAllLines()
{
    QFETCH(int, count);
    QFETCH(int, letters);
    QString text;
    const QString words = QStringLiteral("Rounding of totals in the export of invoices that are paid in parts");
    for (int i = 0; i < count; ++i) {
        const int length = 8 + (i * 17) % 59;
        text += QStringLiteral("project %1-%2\n").arg(words.left(5 + length / 4).toLower().replace(u' ', u'-')).arg(i);
        text += QStringLiteral(" topic seed-a %1\n plan plan-a status=%2\n ticket a-1 status=open\n")
                    .arg(words.left(length).trimmed(), i % 4 == 0 ? QStringLiteral("blocked")
                                                       : i % 4 == 1
                                                           ? QStringLiteral("draft")
                                                           : QStringLiteral("on_hold_until_the_interface_is_decided"));
        if (i % 5 == 4) {
            text += QStringLiteral(" active broken=Not_JSON\n");
        } else {
            text += QStringLiteral(" active seed-a@2026-01-26T23-11-00Z plan=plan-a tickets=a-1 %1\n")
                        .arg(i % 3 == 0 ? QString()
                                        : QStringLiteral("warning=session-untouched:The_session_is_active,_and_"
                                                         "nothing_was_done_in_it_for_%1_days")
                                              .arg(i * 9));
        }
    }
    m_model->setSnapshot(m_builder.build(text));
    tellLastChange(QStringLiteral("the status is approved now, which was on hold until the interface is decided"));
    m_view->resize(letters * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto option = optionOf(row);
        const auto &shared = m_delegate->columns(option);
        const QModelIndex index = m_model->index(row, 0);
        for (const Column column :
             {Column::Name, Column::Session, Column::Stations, Column::Status, Column::LastChange}) {
            const QRect rect = rectOf(row, column);
            if (shared.isNarrow && column == Column::Status)
                continue;
            QCOMPARE(rect.left(), rectOf(0, column).left());
            QVERIFY(rect.width() >= shared.widths.at(std::size_t(column)) ||
                    wordsWidth(option.font, index, column, shared.isNarrow) == 0);
        }
    }
}

void ProjectColumnsTest::whoChangedWhatLastIsReadInASmallWindow()
{
    tellLastChange(QStringLiteral("the status is approved now, which was on hold"));
    m_view->resize(110 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const int row = rowOf(QStringLiteral("checkout-web"));
    const QFontMetrics small(scaledFont(m_view->font(), smallScale));
    const QStringList lines = changeLinesOf(m_model->index(row, 0));
    QVERIFY(lines.last().contains(QStringLiteral("another program")));
    QCOMPARE(firstWords(lines.last(), small, rectOf(row, Column::LastChange).width()), lines.last());
    const QString what = firstWords(lines.front(), small, rectOf(row, Column::LastChange).width());
    QVERIFY2(what.startsWith(QStringLiteral("the status is")), qPrintable(what));
}

void ProjectColumnsTest::aLongChangeTakesNothingFromATitle()
{
    m_view->resize(165 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const int row = rowOf(QStringLiteral("checkout-web"));
    tellLastChange(QStringLiteral("the status is approved now"));
    const int before = m_delegate->columns(optionOf(row)).widths.at(int(Column::Session));
    tellLastChange(QStringLiteral("the status is approved now, which was on hold until the interface is decided"));
    const int needed = wordsWidth(m_view->font(), m_model->index(row, 0), Column::Session, false);
    const int after = m_delegate->columns(optionOf(row)).widths.at(int(Column::Session));
    QVERIFY2(after >= std::min(before, needed), qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
}

void ProjectColumnsTest::aPinTakesNothingFromTheName()
{
    const QString project = QStringLiteral("project usual-name-of-it\n active seed-a@2026-02-26T23-11-00Z\n");
    const auto nameWidth = [&](const QString &mark) {
        m_model->setSnapshot(m_builder.build(project + mark));
        m_view->resize(100 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
        const int signs = m_model->index(0, 0).data(MarkSignsRole).toInt();
        return rectOf(0, Column::Name).width() - markSignsWidth(signs);
    };
    const int plain = nameWidth({});
    QCOMPARE(nameWidth(QStringLiteral(" mark pinned\n")), plain);
}

void ProjectColumnsTest::aReasonIsReadWholeInAUsualWindow()
{
    m_model->setSnapshot(m_builder.build(projects + QStringLiteral(R"(
    project untouched
      topic seed-u A seed with a title of several words that say more than most of them do
      active seed-u@2026-01-26T23-11-00Z warning=session-untouched:%1)")
                                                        .arg(QStringLiteral("The_session_is_active,_and_nothing_was_"
                                                                            "done_in_it_for_257_days."))));
    m_view->resize(170 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    const int row = rowOf(QStringLiteral("untouched"));
    const QString words = wordsOf(m_model->index(row, 0), Column::Status);
    QVERIFY2(words.contains(QStringLiteral("257 days")), qPrintable(words));
    QVERIFY(!m_delegate->columns(optionOf(row)).isNarrow);
    const int needed = roomInTwoLines(words, QFontMetrics(scaledFont(m_view->font(), smallScale)));
    QVERIFY2(rectOf(row, Column::Status).width() > needed, qPrintable(QString::number(needed)));
}

void ProjectColumnsTest::whereThereIsNoTerminalBesideTheWordsHaveItsPlace()
{
    const int broken = rowOf(QStringLiteral("billing-export")); // two buttons
    const int calm = rowOf(QStringLiteral("checkout-web"));
    QVERIFY(m_delegate->columns(optionOf(calm)).hasTerminal);
    QVERIFY(rectOf(calm, Column::LastChange).width() > rectOf(broken, Column::LastChange).width());
    const auto option = optionOf(calm);
    const QModelIndex index = m_model->index(calm, 0);
    QVERIFY(!rectOf(calm, Column::LastChange)
                 .intersects(buttonRect(option, m_delegate->columns(option), index, LineButton::WayOut)));
}

void ProjectColumnsTest::theWaysToolTipSaysNothingTwice()
{
    const int row = rowOf(QStringLiteral("checkout-web"));
    const QPoint place = rectOf(row, Column::Stations).center();
    QHelpEvent help(QEvent::ToolTip, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &help);
    const QString tip = QToolTip::text();
    for (const auto &words : {QStringLiteral("seed, 1 spike, plan"), QStringLiteral("blocked"), QStringLiteral("FAIL"),
                              QStringLiteral("1 of 2")})
        QVERIFY2(tip.count(words) == 1, qPrintable(words + u'\n' + tip));
    QToolTip::hideText();
}

void ProjectColumnsTest::whereThereIsRoomTheStatusHasAColumn()
{
    const int row = rowOf(QStringLiteral("checkout-web"));
    m_view->resize(110 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    QVERIFY(rectOf(row, Column::Session).contains(rectOf(row, Column::Status)));
    m_view->resize(240 * QFontMetrics(m_view->font()).averageCharWidth(), 500);
    QVERIFY(!rectOf(row, Column::Session).intersects(rectOf(row, Column::Status)));
}

void ProjectColumnsTest::aBrokenLineHasATerminalAsWell()
{
    QSignalSpy terminals(m_delegate, &ProjectDelegate::terminalRequested);
    QSignalSpy waysOut(m_delegate, &ProjectDelegate::wayOutRequested);
    const int row = rowOf(QStringLiteral("billing-export"));
    click(row, LineButton::Terminal);
    QCOMPARE(terminals.size(), 1);
    QCOMPARE(terminals.front().front().toModelIndex().row(), row);
    QCOMPARE(waysOut.size(), 0);
    click(row, LineButton::WayOut);
    QCOMPARE(waysOut.size(), 1);
    click(rowOf(QStringLiteral("proto")), LineButton::Terminal); // its folder is not there
    QCOMPARE(terminals.size(), 1);
}

void ProjectColumnsTest::aQuestionHasItsWordsAndBothAnswers()
{
    const int row = rowOf(QStringLiteral("checkout-web"));
    const QString question = m_model->index(row, 0).data(QuestionRole).toString();
    QVERIFY2(question.contains(QStringLiteral("How prompts are chained")), qPrintable(question));
    QVERIFY(m_view->visualRect(m_model->index(row, 0)).height() >
            m_view->visualRect(m_model->index(rowOf(QStringLiteral("docs")), 0)).height());
    QSignalSpy moves(m_delegate, &ProjectDelegate::moveBackRequested);
    QSignalSpy rights(m_delegate, &ProjectDelegate::isRightRequested);
    click(row, LineButton::MoveBack);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(rights.size(), 0);
    click(row, LineButton::IsRight);
    QCOMPARE(rights.size(), 1);
    // The second click of two is no answer to what stands there after the first.
    QSignalSpy opened(m_view.get(), &QAbstractItemView::activated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(row, LineButton::IsRight));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, middleOf(row, LineButton::IsRight));
    QCOMPARE(rights.size(), 1);
    QCOMPARE(opened.size(), 0);
}

QTEST_MAIN(ProjectColumnsTest)
#include "tst_projectcolumns.moc"
