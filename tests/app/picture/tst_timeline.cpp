// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/timeline.h"
#include "app/picture/timescale.h"
#include "models/markwords.h"
#include "support/snapshotbuilder.h"

#include <QFontMetricsF>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using State = SessionModel::State;

namespace {

Moment at(const char *utc)
{
    return UtcTime::parse(QString::fromLatin1(utc))->moment();
}

TimelineSession session(const QString &seed, const char *from, const char *to, State state = State::Archived)
{
    return {seed + QString::fromLatin1(from), seed, seed, state, at(from), at(to)};
}

std::vector<TimelineSession> sessionsOf(const QString &text)
{
    SnapshotBuilder builder;
    const SnapshotPtr snapshot = builder.build(text);
    std::vector<TimelineSession> found;
    const auto add = [&](const SessionEntry &entry) {
        if (auto each = timelineSession(entry, entry.session.seed, testNow()))
            found.push_back(*each);
    };
    if (snapshot->projects[0]->active)
        add(*snapshot->projects[0]->active);
    for (const auto &entry : snapshot->projects[0]->snapshots)
        add(*entry);
    return found;
}

QString wordsOf(const std::vector<TimeTick> &ticks)
{
    QStringList words;
    for (const TimeTick &tick : ticks)
        words << tick.words;
    return words.join(u'|');
}

} // namespace

/// From when to when sessions are shown, and where.
class TimelineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionReachesFromItsCreationToItsEnd();
    void whatHasNoTimeIsLeftOut();
    void theRangeHasAllOfThemAndNow();
    void lanesAreInTheOrderOfTheLastWork();
    void aPinnedSessionsLaneIsTheFirst();
    void barsOfALaneCoverNoneOther();
    void theRoomForALabelEndsAtTheNextBar();
    void theScaleIsAsFineAsItHasRoom_data();
    void theScaleIsAsFineAsItHasRoom();
    void aPartOfTheScaleHasTheSamePlaces();
    void daysWithAClockChangeHaveTheirMarks();
};

void TimelineTest::aSessionReachesFromItsCreationToItsEnd()
{
    const auto sessions = sessionsOf(uR"(
        project web
          active seed-a@2026-02-26T23-11-00Z updated=2026-02-27T10:00:00Z
          archived seed-b@2026-02-20T09-00-00Z updated=2026-02-21T09:00:00Z
          archived seed-c@2026-02-20T09-00-00Z updated=2026-02-19T09:00:00Z
          archived seed-d@2026-02-20T09-00-00Z broken=No modified=2026-02-22T09:00:00Z)"_s);
    QCOMPARE(sessions.size(), size_t(4));
    QCOMPARE(sessions[0].from, at("2026-02-26T23:11:00Z"));
    QCOMPARE(sessions[0].to, testNow()); // it goes on
    QCOMPARE(sessions[0].state, State::Active);
    QCOMPARE(sessions[1].to, at("2026-02-21T09:00:00Z"));
    QCOMPARE(sessions[2].to, sessions[2].from); // never before it began
    QCOMPARE(sessions[3].state, State::Broken);
    QCOMPARE(sessions[3].to, at("2026-02-22T09:00:00Z"));

    SessionEntry completed;
    completed.session.id = u"seed-e@2026-02-20T09-00-00Z"_s;
    completed.session.state = SessionState::Completed;
    completed.session.created = u"2026-02-20T10:00:00Z"_s;
    completed.session.updated = u"2026-02-25T10:00:00Z"_s;
    completed.session.completedAt = u"2026-02-23T10:00:00Z"_s;
    const auto found = timelineSession(completed, {}, testNow());
    QCOMPARE(found->from, at("2026-02-20T10:00:00Z"));
    QCOMPARE(found->to, at("2026-02-23T10:00:00Z"));
    completed.session.created = u"yesterday"_s;
    QCOMPARE(timelineSession(completed, {}, testNow())->from, at("2026-02-20T09:00:00Z")); // as its id says
}

void TimelineTest::whatHasNoTimeIsLeftOut()
{
    SessionEntry entry;
    QVERIFY(!timelineSession(entry, {}, testNow()));
    entry.modified = at("2026-02-20T09:00:00Z");
    const auto found = timelineSession(entry, {}, testNow());
    QVERIFY(found && !found->isBeginKnown);
}

void TimelineTest::theRangeHasAllOfThemAndNow()
{
    const TimeRange range = wholeRange({session(u"a"_s, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")}, testNow());
    QVERIFY(range.from < at("2026-01-01T00:00:00Z") && range.from > at("2025-12-25T00:00:00Z"));
    QVERIFY(range.to > testNow());
    QVERIFY(wholeRange({}, testNow()).seconds() >= 3600);
}

void TimelineTest::lanesAreInTheOrderOfTheLastWork()
{
    const std::vector<TimelineSession> sessions{session(u"a"_s, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
                                                session(u"b"_s, "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z"),
                                                session(u"a"_s, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z")};
    const TimelineLayout layout = layOutTimeline(sessions, wholeRange(sessions, testNow()), testNow(), 2000, QFont());
    QCOMPARE(layout.lanes.size(), size_t(2));
    QCOMPARE(layout.lanes[0].title, u"a"_s);
    QCOMPARE(layout.lanes[1].title, u"b"_s);
    QVERIFY(layout.lanes[0].place.contains(layout.bars[0].place));
    QVERIFY(layout.lanes[1].place.contains(layout.bars[1].place));
    QVERIFY(layout.lanes[0].place.contains(layout.bars[2].place));
    QCOMPARE(layout.bars[0].place.top(), layout.bars[2].place.top()); // they do not meet: one row is enough
    QVERIFY(layout.now > layout.bars[2].place.right() && layout.now < 2000);
}

void TimelineTest::aPinnedSessionsLaneIsTheFirst()
{
    std::vector<TimelineSession> sessions{session(u"a"_s, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
                                          session(u"b"_s, "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z"),
                                          session(u"c"_s, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z")};
    const auto lanes = [&] {
        QString titles;
        for (const auto &lane :
             layOutTimeline(sessions, wholeRange(sessions, testNow()), testNow(), 2000, QFont()).lanes)
            titles += lane.title;
        return titles;
    };
    QCOMPARE(lanes(), u"cba"_s);
    sessions[0].signs = PinnedSign;
    QCOMPARE(lanes(), u"acb"_s);
    sessions[1].signs = NoteSign;
    QCOMPARE(lanes(), u"acb"_s);
}

void TimelineTest::barsOfALaneCoverNoneOther()
{
    std::vector<TimelineSession> sessions;
    for (int day = 1; day <= 9; ++day)
        sessions.push_back(session(u"a"_s, qPrintable(u"2026-02-0%1T00:00:00Z"_s.arg(day)), "2026-02-12T00:00:00Z"));
    sessions.push_back(session(u"a"_s, "2026-02-20T00:00:00Z", "2026-02-20T00:00:01Z"));
    sessions.push_back(session(u"a"_s, "2026-02-20T00:00:02Z", "2026-02-20T00:00:03Z"));
    sessions.push_back(session(u"a"_s, "2026-02-27T12:00:00Z", "2026-02-27T12:00:00Z", State::Broken)); // just now
    const QFont font;
    const TimelineLayout layout = layOutTimeline(sessions, wholeRange(sessions, testNow()), testNow(), 300, font);
    for (const TimelineLayout::Bar &bar : layout.bars) {
        QVERIFY(bar.place.right() <= layout.size.width());
        QVERIFY(bar.place.width() >= QFontMetricsF(font).height()); // a second, too, can be clicked
        for (const TimelineLayout::Bar &other : layout.bars)
            QVERIFY(&bar == &other || !bar.place.intersects(other.place));
    }
}

void TimelineTest::theRoomForALabelEndsAtTheNextBar()
{
    const std::vector<TimelineSession> sessions{session(u"a"_s, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z"),
                                                session(u"a"_s, "2026-02-10T00:00:00Z", "2026-02-12T00:00:00Z")};
    const TimelineLayout layout = layOutTimeline(sessions, wholeRange(sessions, testNow()), testNow(), 1000, QFont());
    QCOMPARE(layout.bars[0].place.right() + layout.bars[0].labelRoom, layout.bars[1].place.left());
    QCOMPARE(layout.bars[1].place.right() + layout.bars[1].labelRoom, 1000.0);
    QCOMPARE(layout.bars[0].roomBefore, layout.bars[0].place.left());
    QCOMPARE(layout.bars[1].roomBefore, 0.0);
}

void TimelineTest::theScaleIsAsFineAsItHasRoom_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("hours") << u"2026-02-26T22:30:00Z"_s << u"2026-02-27T03:30:00Z"_s
                           << u"Feb 26, 2026 23:00|Feb 27|01:00|02:00|03:00"_s;
    QTest::newRow("days") << u"2025-12-29T12:00:00Z"_s << u"2026-01-03T12:00:00Z"_s
                          << u"Dec 30, 2025|Dec 31|Jan 1, 2026|Jan 2|Jan 3"_s;
    QTest::newRow("weeks begin on Monday")
        << u"2026-02-01T00:00:00Z"_s << u"2026-02-28T00:00:00Z"_s << u"Feb 2, 2026|Feb 9|Feb 16|Feb 23"_s;
    QTest::newRow("months") << u"2025-11-15T00:00:00Z"_s << u"2026-03-15T00:00:00Z"_s << u"Dec 2025|Jan 2026|Feb|Mar"_s;
    QTest::newRow("years") << u"2021-11-15T00:00:00Z"_s << u"2026-03-15T00:00:00Z"_s << u"2022|2023|2024|2025|2026"_s;
}

void TimelineTest::theScaleIsAsFineAsItHasRoom()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, words);
    const TimeRange range{at(qPrintable(from)), at(qPrintable(to))};
    const auto ticks = ticksOf(range, 500, 80, 0, 500, QLocale(QLocale::English, QLocale::UnitedStates));
    QString found = wordsOf(ticks);
    found.replace(u"11:00 PM"_s, u"23:00"_s).replace(QRegularExpression(u"0?([1-9]):00 AM"_s), u"0\\1:00"_s);
    QCOMPARE(found, words);
    for (std::size_t i = 1; i < ticks.size(); ++i)
        QVERIFY(ticks[i].x - ticks[i - 1].x >= 70);
}

void TimelineTest::aPartOfTheScaleHasTheSamePlaces()
{
    const TimeRange range{at("2026-01-01T00:00:00Z"), at("2026-03-01T00:00:00Z")};
    const auto all = ticksOf(range, 5000, 80, 0, 5000, QLocale::c());
    const auto part = ticksOf(range, 5000, 80, 2000, 3000, QLocale::c());
    QVERIFY(part.size() > 3 && part.size() < all.size());
    for (const TimeTick &tick : part) {
        QVERIFY(tick.x >= 2000 && tick.x <= 3000);
        QVERIFY(
            std::any_of(all.begin(), all.end(), [&](const TimeTick &each) { return qAbs(each.x - tick.x) < 0.01; }));
    }
}

void TimelineTest::daysWithAClockChangeHaveTheirMarks()
{
    qputenv("TZ", "Europe/Berlin");
    const TimeRange range{at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")};
    const auto ticks = ticksOf(range, 4000, 80, 0, 4000, QLocale(QLocale::German));
    qputenv("TZ", "UTC");
    const QString words = wordsOf(ticks);
    // At two the clock is put forward to three.
    QVERIFY2(words.contains(u"01:00|03:00|04:00"_s), qPrintable(words));
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
