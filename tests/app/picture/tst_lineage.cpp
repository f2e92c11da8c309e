// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/boxsteps.h"
#include "app/picture/lineagelayout.h"
#include "app/picture/lineagetickets.h"
#include "base/rule.h"
#include "support/snapshotbuilder.h"

#include <QFontMetricsF>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;

namespace {

const QString usual = uR"(
    project web
      topic seed-a Add a title
      topic spike-a Look at it
      topic plan-a The plan
      active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b plan=plan-a
      plan plan-a status=draft)"_s;

/// A station a line: its heading, what state it is in, and the same of each item with its remedy.
QString told(const Lineage &lineage)
{
    const auto sign = [](StationState state) -> QChar {
        return state == StationState::Missing ? u'x' : state == StationState::Reached ? u'*' : u'o';
    };
    QStringList lines;
    for (const LineageStation &station : lineage) {
        QStringList items;
        for (const LineageItem &item : station.items) {
            const QString remedy = remedyWords(item.remedy);
            items << QStringLiteral("%1 %2 (%3)%4")
                         .arg(sign(item.state))
                         .arg(item.title, item.caption,
                              remedy.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(remedy));
        }
        lines << QStringLiteral("%1 %2: %3").arg(sign(station.state)).arg(station.heading, items.join(u"; "_s));
    }
    return lines.join(u'\n');
}

Issue finding(QLatin1StringView code, const QString &id, RepairKind repair = RepairKind::None)
{
    return {Severity::Warning,
            code,
            SubjectKind::ActiveSession,
            {},
            u"/file"_s,
            u"About "_s + quotedForeign(id),
            {},
            repair};
}

/// The lineage of the first project's active session, with these findings.
Lineage lineageWith(const QString &text, const Issues &issues = {}, const TopicDocuments &documents = {})
{
    SnapshotBuilder builder;
    const SnapshotPtr snapshot = builder.build(text);
    SessionEntry entry = *snapshot->projects[0]->active;
    entry.issues = issues;
    return lineageOf(*snapshot->projects[0], entry, documents);
}

Lineage lineageOfSnapshot(const QString &text)
{
    SnapshotBuilder builder;
    const SnapshotPtr snapshot = builder.build(text);
    return lineageOf(*snapshot->projects[0], *snapshot->projects[0]->snapshots[0], {});
}

} // namespace

/// What the picture of a session's way says, and where it says it.
class LineageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWayInItsOrder();
    void whatIsMissingHasItsFindingsRepair();
    void aMissingPlanOfTheActiveSessionCanBeReplaced();
    void anIdThatLeadsOutOffersItsWarningOnly();
    void aFolderWithoutADocumentIsShown();
    void whatWasAttachedTwiceIsShown();
    void aSnapshotOffersNoStep();
    void aSnapshotsHoleIsFilledOnceItIsSwitchedTo();
    void whyAHoleCannotBeFilledIsTold();
    void aCompletedSessionWithoutABacklogIsAHole();
    void aMissingSeedHasItsFolderShown();
    void aHoleWithoutAStepSaysWhatToDo();
    void aMissingBacklogIsFinishedAnew();
    void aTicketThatIsNowhereIsAHole();
    void ticketsStandByStatus();
    void foreignTextIsMadePrintable();
    void boxesFitTheWidthAndCoverNoneOther_data();
    void boxesFitTheWidthAndCoverNoneOther();
    void aLongTitleHasTwoLines();
    void whyAHoleIsOneHasTwoLines();
    void buttonsLieInTheirBoxes();
    void fromRightToLeftAllIsMirrored();
    void theTrackIsTravelledAsFarAsThereIsSomething();
    void arrowsLeadToWhatLiesThere();
};

void LineageTest::theWayInItsOrder()
{
    QCOMPARE(told(lineageWith(usual)),
             u"* Seed: * Add a title ()\n"
             "x Spikes: 2: * Look at it (); x spike-b (its folder is missing) [Replace Spike…]\n"
             "* Plan: * The plan (draft)\n"
             "o Backlog: o No backlog (none yet) [Finish with Tickets…]"_s);
}

void LineageTest::whatIsMissingHasItsFindingsRepair()
{
    const Issue other = finding("topic-missing"_L1, u"spike-c"_s);
    QCOMPARE(lineageWith(usual, {other})[1].items[1].issue, std::nullopt);
    const Issue its = finding("topic-missing"_L1, u"spike-b"_s);
    const LineageItem byHand = lineageWith(usual, {other, its})[1].items[1];
    QCOMPARE(byHand.remedy, Remedy::ReplaceSpike);
    QCOMPARE(remediesOf(byHand), QList<Remedy>({Remedy::ReplaceSpike, Remedy::Detach, Remedy::ShowWarning}));
    QCOMPARE(byHand.issue, std::optional(its));
    QVERIFY(byHand.tip.contains(its.message));
    Issue byTitle = its; // as the rule names a topic that index.json has a title for
    byTitle.message = u"About \"Try it (spike-b)\""_s;
    QString titled = usual;
    SnapshotBuilder builder;
    const SnapshotPtr snapshot =
        builder.build(titled.replace(u"topic spike-a Look at it"_s, u"topic spike-b Try it"_s));
    SessionEntry entry = *snapshot->projects[0]->active;
    entry.issues = {byTitle};
    auto topics = *snapshot->projects[0]->topics;
    topics[u"spike-b"_s].exists = false;
    ProjectEntry project = *snapshot->projects[0];
    project.topics = std::make_shared<const Topics>(topics);
    QCOMPARE(lineageOf(project, entry, {})[1].items[1].issue, std::optional(byTitle));
    const Issue ofSeed = finding("topic-missing"_L1, u"seed-z"_s);
    QString text = usual;
    text.replace(u"topic seed-a Add a title"_s, u"topic seed-y Another"_s).replace(u"seed-a@"_s, u"seed-z@"_s);
    QCOMPARE(lineageWith(text, {ofSeed})[0].items[0].remedy, Remedy::ShowFolder); // a session keeps its seed
    const Issue byClick = finding("topic-missing"_L1, u"spike-b"_s, RepairKind::RemoveDuplicates);
    QCOMPARE(lineageWith(usual, {byClick})[1].items[1].remedy, Remedy::PreviewFix);
}

void LineageTest::aMissingPlanOfTheActiveSessionCanBeReplaced()
{
    QString text = usual;
    text.replace(u"topic plan-a The plan"_s, u"topic plan-z Another"_s);
    const LineageItem plan = lineageWith(text)[2].items[0];
    QCOMPARE(plan.state, StationState::Missing);
    QCOMPARE(plan.remedy, Remedy::ReplacePlan);
    QCOMPARE(remediesOf(plan), QList<Remedy>({Remedy::ReplacePlan, Remedy::Detach}));
    QVERIFY(plan.topic.isEmpty()); // a click has nothing to read
    text = usual;
    text.replace(u"plan=plan-a"_s, u"plan="_s);
    QCOMPARE(remediesOf(lineageWith(text)[2].items[0]), QList<Remedy>{Remedy::SetPlan});
}

void LineageTest::anIdThatLeadsOutOffersItsWarningOnly()
{
    QString text = usual;
    const LineageItem spike =
        lineageWith(text.replace(u"spike-b"_s, u".."_s), {finding("topic-id-malformed"_L1, u".."_s)})[1].items[1];
    QCOMPARE(spike.state, StationState::Missing);
    QCOMPARE(remediesOf(spike), QList<Remedy>{Remedy::ShowWarning});
}

void LineageTest::aFolderWithoutADocumentIsShown()
{
    const TopicDocuments documents{{u"seed-a"_s, {u"/d/seed.md"_s, u"/d/more.md"_s}}, {u"spike-a"_s, {}}};
    const Lineage lineage = lineageWith(usual, {}, documents);
    QCOMPARE(lineage[0].items[0].caption, u"2 document(s)"_s);
    QCOMPARE(lineage[1].items[0].state, StationState::Missing);
    QCOMPARE(lineage[1].items[0].remedy, Remedy::ShowFolder);
    QCOMPARE(lineage[1].items[0].topic, u"spike-a"_s);
}

void LineageTest::whatWasAttachedTwiceIsShown()
{
    QString text = usual;
    text.replace(u"spikes=spike-a,spike-b"_s, u"spikes=spike-a,spike-a"_s);
    const Lineage lineage = lineageWith(text, {finding("spike-twice"_L1, u"spike-a"_s, RepairKind::RemoveDuplicates)});
    QCOMPARE(lineage[1].items[0].state, StationState::Reached);
    QCOMPARE(lineage[1].items[1].state, StationState::Missing);
    QCOMPARE(lineage[1].items[1].remedy, Remedy::PreviewFix);
}

void LineageTest::aSnapshotOffersNoStep()
{
    const Lineage lineage =
        lineageOfSnapshot(u"project web\n topic seed-b Beta\n archived seed-b@2026-02-24T09-02-00Z"_s);
    QCOMPARE(told(lineage), u"* Seed: * Beta ()\n"
                            "o Spikes: o No spike (none was attached)\n"
                            "o Plan: o No plan (none yet)\n"
                            "o Backlog: o No backlog (none yet)"_s);
}

void LineageTest::aSnapshotsHoleIsFilledOnceItIsSwitchedTo()
{
    const QString text = u"project web\n topic seed-b Beta\n archived seed-b@2026-02-24T09-02-00Z plan=plan-b "
                         "warning=snapshot-topic-missing:"_s +
                         quotedForeign(u"plan-b"_s);
    const LineageItem plan = lineageOfSnapshot(text)[2].items[0];
    QCOMPARE(plan.remedy, Remedy::SwitchTo);
    QVERIFY2(plan.tip.contains(u"switched to"_s), qPrintable(plan.tip));
    QCOMPARE(remediesOf(plan), QList<Remedy>({Remedy::SwitchTo, Remedy::Move, Remedy::ShowWarning}));
}

void LineageTest::whyAHoleCannotBeFilledIsTold()
{
    const QString archived = u"\n archived seed-b@2026-02-24T09-02-00Z plan=plan-b"_s;
    const auto planOf = [&](const QString &active) {
        return lineageOfSnapshot(u"project web\n topic seed-b Beta\n"_s + active + archived)[2].items[0];
    };
    const LineageItem older = planOf(u" active seed-b@2026-02-24T09-02-00Z plan=plan-b"_s);
    QCOMPARE(older.remedy, Remedy::None);
    QVERIFY2(older.tip.contains(u"earlier state"_s), qPrintable(older.tip));
    const LineageItem behindBroken = planOf(u" active broken=Not_JSON error=not-json"_s);
    QCOMPARE(behindBroken.remedy, Remedy::None);
    QVERIFY2(behindBroken.tip.contains(u"repaired"_s), qPrintable(behindBroken.tip));
}

void LineageTest::aCompletedSessionWithoutABacklogIsAHole()
{
    const Lineage lineage =
        lineageOfSnapshot(u"project web\n topic seed-b Beta\n completed seed-b@2026-02-24T09-02-00Z "
                          "warning=completed-without-backlog:No_backlog"_s);
    QCOMPARE(lineage[3].items[0].state, StationState::Missing);
    QCOMPARE(remediesOf(lineage[3].items[0]), QList<Remedy>({Remedy::Reopen, Remedy::ShowWarning}));
}

void LineageTest::aMissingSeedHasItsFolderShown()
{
    const QString text = u"project web\n %1 seed-z@2026-02-24T09-02-00Z warning=%2:"_s + quotedForeign(u"seed-z"_s);
    const LineageItem active =
        lineageWith(text.arg(u"active"_s, u"topic-missing"_s), {finding("topic-missing"_L1, u"seed-z"_s)})[0].items[0];
    const LineageItem archived = lineageOfSnapshot(text.arg(u"archived"_s, u"snapshot-topic-missing"_s))[0].items[0];
    for (const LineageItem &seed : {active, archived}) {
        QCOMPARE(remediesOf(seed), QList<Remedy>({Remedy::ShowFolder, Remedy::ShowWarning}));
        QVERIFY2(seed.tip.contains(u"Make the folder seed-z"_s), qPrintable(seed.tip));
    }
}

void LineageTest::aHoleWithoutAStepSaysWhatToDo()
{
    const LineageItem seed = lineageWith(u"project web\n active seed-a@2026-02-26T23-11-00Z spikes=.."_s,
                                         {finding("topic-id-malformed"_L1, u".."_s)})[1]
                                 .items[0];
    QCOMPARE(seed.remedy, Remedy::None);
    QVERIFY2(seed.tip.contains(u"Write the name of the topic's folder."_s), qPrintable(seed.tip));
    QVERIFY2(seed.tip.contains(u"nobody but you"_s), qPrintable(seed.tip));
}

void LineageTest::aMissingBacklogIsFinishedAnew()
{
    const QString text = u"project web\n topic seed-b Beta\n %1 seed-b@2026-02-24T09-02-00Z tickets=t-1,t-2\n "
                         "ticket t-1 status=closed\n ticket t-2 status=open"_s;
    const LineageItem active = lineageWith(text.arg(u"active"_s), {finding("backlog-file-missing"_L1, {})})[3].items[0];
    QCOMPARE(active.caption, u"its document is missing, 1 of 2 ticket(s) closed"_s);
    QCOMPARE(remediesOf(active), QList<Remedy>({Remedy::Finish, Remedy::ShowWarning}));
    const LineageItem completed =
        lineageOfSnapshot(
            text.arg(u"completed"_s).replace(u"t-1,t-2\n"_s, u"t-1,t-2 warning=backlog-file-missing:Its_file\n"_s))[3]
            .items[0];
    QCOMPARE(completed.caption, active.caption);
    QCOMPARE(remediesOf(completed), QList<Remedy>({Remedy::Reopen, Remedy::ShowWarning}));
    const LineageItem gone = lineageWith(text.arg(u"active"_s).remove(u"topic seed-b Beta\n"_s))[3].items[0];
    QCOMPARE(gone.caption, u"its folder is missing, 1 of 2 ticket(s) closed"_s);
}

void LineageTest::ticketsStandByStatus()
{
    const Lineage lineage = lineageOfSnapshot(uR"(
        project web
          topic seed-b Beta
          completed seed-b@2026-02-24T09-02-00Z tickets=t-1,t-2,t-3,t-4,t-1,t-5,t-6
          ticket t-1 status=open title=First
          ticket t-2 status=closed title=Second deps=t-1
          ticket t-3 status=in_progress title=Third
          ticket t-4 status=Closed title=Fourth
          ticket t-6 status=waiting title=Sixth)"_s);
    QCOMPARE(lineage.size(), size_t(9));
    QCOMPARE(told({lineage.begin() + 4, lineage.end()}),
             u"* Closed tickets: 2: * Second (t-2); * Fourth (t-4)\n"
             "o Tickets in progress: 1: o Third (t-3)\n"
             "o Open tickets: 1: o First (t-1)\n"
             "o Tickets of another status: 1: o Sixth (t-6, waiting)\n"
             "x Missing tickets: 1: x t-5 (the ticket is missing) [Reopen]"_s);
    QVERIFY(lineage[5].items[0].isUnderWay);
    QCOMPARE(lineage[4].items[0].file, u"/code/web/.tickets/t-2.md"_s);
    QCOMPARE(lineage[4].items[0].tip, u"Depends on t-1"_s);
    QVERIFY(lineage[8].items[0].file.isEmpty());
    const auto rows = ticketStations({{u"t-7"_s, u"Seventh"_s, true}});
    QCOMPARE(told(rows), u"o Tickets without a status: 1: o Seventh (t-7, no file)"_s);
}

void LineageTest::aTicketThatIsNowhereIsAHole()
{
    const Lineage lineage =
        lineageWith(u"project web\n topic seed-b Beta\n active seed-b@2026-02-24T09-02-00Z tickets=t-1\n ticket t-2"_s);
    const LineageItem &ticket = lineage[4].items[0];
    QCOMPARE(lineage[4].state, StationState::Missing);
    QCOMPARE(ticket.state, StationState::Missing);
    QVERIFY2(ticket.tip.contains(u"no file in .tickets"_s), qPrintable(ticket.tip));
    QCOMPARE(remediesOf(ticket), QList<Remedy>{Remedy::Finish});
}

void LineageTest::foreignTextIsMadePrintable()
{
    QString text = usual;
    text.replace(u"Add a title"_s, QStringLiteral("Add\u202E<b>x</b>"));
    const QString title = lineageWith(text)[0].items[0].title;
    QVERIFY(!title.contains(QChar(0x202E)));
    QVERIFY(title.contains(u"<b>x</b>"_s));
}

void LineageTest::boxesFitTheWidthAndCoverNoneOther_data()
{
    QTest::addColumn<qreal>("lines");
    QTest::newRow("narrow") << 14.0;
    QTest::newRow("usual") << 24.0;
    QTest::newRow("wide") << 80.0;
}

void LineageTest::boxesFitTheWidthAndCoverNoneOther()
{
    QFETCH(qreal, lines);
    QString spikes;
    for (int i = 0; i < 7; ++i)
        spikes += u",spike-%1"_s.arg(i);
    QString text = usual;
    const Lineage lineage = lineageWith(text.replace(u",spike-b"_s, spikes));
    const QFont font;
    const qreal width = lines * QFontMetricsF(font).height();
    const LineageLayout layout = layOutLineage(lineage, width, font);
    QCOMPARE(layout.boxes.size(), size_t(1 + 8 + 1 + 1));
    QVERIFY(layout.size.width() <= width + 0.01);
    for (const LineageLayout::Box &box : layout.boxes) {
        QVERIFY(QRectF(QPointF(), layout.size).contains(box.frame));
        for (const LineageLayout::Box &other : layout.boxes)
            QVERIFY(&box == &other || !box.frame.intersects(other.frame));
        for (const LineageLayout::Station &station : layout.stations)
            QVERIFY(!box.frame.intersects(station.heading) && !box.frame.contains(station.center));
    }
    const bool isOneColumn = layout.boxes[1].frame.top() < layout.boxes[2].frame.top();
    QCOMPARE(isOneColumn, lines < 26);
}

void LineageTest::whyAHoleIsOneHasTwoLines()
{
    Lineage lineage = lineageWith(usual);
    LineageItem &item = lineage[0].items[0];
    item.caption = u"its folder is missing, 1 of 2 tickets closed"_s;
    const QFont font;
    const qreal line = QFontMetricsF(font).height();
    const auto layOut = [&] { return layOutLineage(lineage, 16 * line, font); };
    QCOMPARE(layOut().boxes[0].caption.size(), 1);
    const qreal low = layOut().boxes[0].frame.height();
    item.state = StationState::Missing;
    const LineageLayout layout = layOut();
    QCOMPARE(layout.boxes[0].caption.size(), 2);
    QCOMPARE(layout.boxes[0].caption.join(u' '), item.caption);
    QCOMPARE(layout.boxes[0].frame.height(), low + lineageLineHeight * line);
}

void LineageTest::aLongTitleHasTwoLines()
{
    const QString title = u"Look at how prompts are chained in a run"_s;
    QString text = usual;
    text.replace(u"spikes=spike-a,spike-b"_s, u"spikes=spike-a,spike-c"_s)
        .replace(u"Look at it"_s, title)
        .replace(u"topic plan-a"_s, u"topic spike-c Short\n      topic plan-a"_s);
    const QFont font;
    const qreal line = QFontMetricsF(font).height();
    const LineageLayout layout = layOutLineage(lineageWith(text), 30 * line, font);
    const auto &seed = layout.boxes[0];
    const auto &spike = layout.boxes[1];
    const auto &beside = layout.boxes[2];
    QCOMPARE(spike.title.size(), 2);
    QCOMPARE(spike.title.join(u' '), title);
    QCOMPARE(spike.frame.height(), seed.frame.height() + lineageLineHeight * line);
    QCOMPARE(beside.title, QStringList(u"Short"_s));
    QCOMPARE(beside.frame.height(), spike.frame.height()); // a row of one height
    QVERIFY(layout.stations[2].heading.top() > spike.frame.bottom());
    const Lineage lineage = lineageWith(text); // as it is saved
    const LineageLayout whole =
        layOutLineage(lineage, 200 * line, font, Qt::LeftToRight, roomForAllWords(lineage, font));
    QCOMPARE(whole.boxes[1].title, QStringList(title));
}

void LineageTest::buttonsLieInTheirBoxes()
{
    const QFont font;
    const LineageLayout layout = layOutLineage(lineageWith(usual), 500, font);
    int buttons = 0;
    for (const LineageLayout::Box &box : layout.boxes) {
        if (box.button.isNull())
            continue;
        ++buttons;
        QVERIFY(box.frame.contains(box.button));
        QVERIFY(box.button.height() >= QFontMetricsF(font).height());
    }
    QCOMPARE(buttons, 2); // the missing spike's and the backlog's
}

void LineageTest::fromRightToLeftAllIsMirrored()
{
    const QFont font;
    const LineageLayout there = layOutLineage(lineageWith(usual), 500, font);
    const LineageLayout back = layOutLineage(lineageWith(usual), 500, font, Qt::RightToLeft);
    QCOMPARE(back.size, there.size);
    QVERIFY(back.stations[0].center.x() > back.boxes[0].frame.right());
    QCOMPARE(back.boxes[0].frame.right(), 500 - there.boxes[0].frame.left());
    QCOMPARE(back.boxes[0].frame.size(), there.boxes[0].frame.size());
}

void LineageTest::theTrackIsTravelledAsFarAsThereIsSomething()
{
    QString text = usual;
    const LineageLayout layout =
        layOutLineage(lineageWith(text.replace(u" spikes=spike-a,spike-b"_s, QString())), 500, QFont());
    QList<StationState> way;
    for (const LineageLayout::Track &track : layout.tracks) {
        if (track.kind == LineageLayout::Track::Kind::Way)
            way << track.state;
    }
    // There is no spike, but a plan: the way leads past the spikes to it.
    QCOMPARE(way, (QList{StationState::Reached, StationState::Reached, StationState::Ahead}));
}

void LineageTest::arrowsLeadToWhatLiesThere()
{
    // 0 1
    // 2 3, and 4 aside below
    const std::vector<QRectF> boxes{
        {0, 0, 10, 10}, {20, 0, 10, 10}, {0, 20, 10, 10}, {20, 20, 10, 10}, {60, 40, 10, 10}};
    QCOMPARE(nextBox(boxes, 0, Qt::Key_Right), 1);
    QCOMPARE(nextBox(boxes, 0, Qt::Key_Down), 2);
    QCOMPARE(nextBox(boxes, 3, Qt::Key_Left), 2);
    QCOMPARE(nextBox(boxes, 3, Qt::Key_Up), 1);
    QCOMPARE(nextBox(boxes, 3, Qt::Key_Down), 4);
    QCOMPARE(nextBox(boxes, 0, Qt::Key_Left), -1);
    QCOMPARE(nextBox(boxes, 0, Qt::Key_Up), -1);
    QCOMPARE(nextBox(boxes, 0, Qt::Key_End), 4);
    QCOMPARE(nextBox(boxes, 4, Qt::Key_Home), 0);
    QCOMPARE(nextBox(boxes, -1, Qt::Key_Down), 0);
    QCOMPARE(nextBox({}, -1, Qt::Key_Down), -1);
}

QTEST_MAIN(LineageTest)
#include "tst_lineage.moc"
