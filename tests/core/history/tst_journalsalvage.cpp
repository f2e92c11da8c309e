// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/damagedhistory.h"
#include "support/journalfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <functional>
#include <initializer_list>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::damageAPage;

/// A damaged history is moved aside, and what can be read of it is taken over.
class JournalSalvageTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private:
    /// A history of so many operations whose table of stores is overwritten; it was moved aside.
    void damageTheStores(int operations)
    {
        Bytes before;
        for (int i = 0; i < operations; ++i) {
            const Bytes after = session({QStringLiteral("spike-%1").arg(i)});
            QVERIFY(m_journal->record(operation(QString::number(i), {{active, before, after}}, start + i * 1h)));
            before = after;
        }
        loseTheStores();
    }

    /// Overwrites the table of stores, and what `others` says.
    void loseTheStores(const std::function<void(QByteArray &)> &others = [](QByteArray &) {})
    {
        m_journal.reset();
        QByteArray bytes = m_tree->read(QStringLiteral("state/pointsman/history.sqlite"));
        constexpr qsizetype pageSize = 4096;
        qsizetype page = 0;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("pages"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QSqlQuery query(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name='stores'"), database);
            QVERIFY(query.next());
            page = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("pages"));
        bytes.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, 'x'));
        others(bytes);
        damage(bytes);
        reopen();
        QVERIFY2(m_journal->notice().contains(QStringLiteral("moved aside")), qPrintable(m_journal->notice()));
        QVERIFY(all().empty());
    }

    static QString document(const char *name)
    {
        return QStringLiteral("/k/topics/seed-a/%1.md").arg(QLatin1StringView(name));
    }

    /// Takes these versions out, and damages the history in a place that is not needed for the others.
    void loseVersions(std::initializer_list<qint64> ids)
    {
        m_journal.reset();
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("versions"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            for (const qint64 version : ids)
                QVERIFY(QSqlQuery(database).exec(QStringLiteral("DELETE FROM versions WHERE id=%1").arg(version)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("versions"));
        damageWhatIsNotNeeded();
    }

    void damageWhatIsNotNeeded()
    {
        m_journal.reset();
        damageAPage(file(), QStringLiteral("foldersOfOperation"));
        reopen();
        QVERIFY(!m_journal->foldersMadeBy(1)); // whoever finds it tells the next one
        reopen();
        QVERIFY(all().empty());
    }

    /// Letters that cannot be packed, so that each version has room of its own.
    static QByteArray noise(int number)
    {
        QRandomGenerator random(static_cast<quint32>(number));
        QByteArray text(1500, '\0');
        for (char &c : text)
            c = static_cast<char>('a' + random.bounded(26));
        return text;
    }

    /// What was taken over in all.
    [[nodiscard]] Salvage salvageAll() const
    {
        Salvage last;
        while (true) {
            const auto next = m_journal->salvage(200);
            if (!next || next->file.isEmpty())
                return last;
            last = *next;
        }
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aDamagedHistoryIsNotReadAsAnEmptyOne()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
        m_journal.reset();
        QByteArray bytes = m_tree->read(QStringLiteral("state/pointsman/history.sqlite"));
        for (qsizetype i = 4096; i < bytes.size(); i += 2)
            bytes[i] = static_cast<char>(~bytes[i]);
        damage(bytes);
        const auto opened = Journal::openExisting(file());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Invalid);
        reopen();
        QVERIFY(m_journal->notice().contains(QStringLiteral("moved aside")));
    }

    void damageThatOnlyReadersMeetIsMovedAsideByWhoWritesNext()
    {
        constexpr int count = 600;
        for (int i = 0; i < count; ++i)
            QVERIFY(m_journal->observe({seen(active, noise(i), start + std::chrono::minutes(i), start)}));
        m_journal.reset();
        Test::damageAPage(file(), QStringLiteral("versions"));
        reopen();
        QVERIFY(
            m_journal->record(operation(QStringLiteral("x"), {{active, noise(count - 1), session()}}, start + 20h)));
        QVERIFY(m_journal->notice().isEmpty());
        m_journal.reset();
        const QStringList names = m_tree->files().keys();
        VersionFilter filter;
        filter.limit = 2 * count;
        for (int i = 0; i < 2; ++i) { // once more: it stays so until somebody writes
            const auto reader = Journal::openExisting(file());
            const auto versions = (*reader)->versions(filter);
            QVERIFY(!versions);
            QCOMPARE(versions.error().code, ErrorCode::Invalid);
            QVERIFY2(versions.error().message.contains(QStringLiteral("a new one begins")),
                     qPrintable(versions.error().message));
        }
        QCOMPARE(m_tree->files().keys(), names);
        reopen();
        QVERIFY2(m_journal->notice().contains(QStringLiteral("moved aside")), qPrintable(m_journal->notice()));
        const qint64 versions = salvageAll().versions;
        QVERIFY2(versions > count / 2 && versions < count, qPrintable(QString::number(versions)));
        QCOMPARE(all(filter).size(), std::size_t(versions));
        reopen();
        QVERIFY(m_journal->notice().isEmpty());
    }

    void whatAnotherProgramHasMovedAsideIsNotMovedAgain()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        m_journal.reset();
        Test::damageAPage(file(), QStringLiteral("files"));
        reopen();
        const auto other = Journal::open(file());
        QVERIFY(other && (*other)->notice().isEmpty() && m_journal->notice().isEmpty());
        QVERIFY(m_journal->observe({seen(QStringLiteral("/k/sessions/a.json"), session())}));
        QVERIFY(!m_journal->notice().isEmpty());
        QVERIFY((*other)->observe({seen(QStringLiteral("/k/sessions/b.json"), session())}));
        QCOMPARE(m_tree->files().keys().filter(QRegularExpression(QStringLiteral("damaged-.*Z$"))).size(), 1);
        QCOMPARE(all().size(), std::size_t(2));
    }

    void aDamagedHistoryIsMovedAsideAndANewOneBegins_data()
    {
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("no database") << true;
        QTest::newRow("pages overwritten") << false;
    }

    void aDamagedHistoryIsMovedAsideAndANewOneBegins()
    {
        QFETCH(bool, isWhole);
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
        m_journal.reset();
        QByteArray bytes = m_tree->read(QStringLiteral("state/pointsman/history.sqlite"));
        for (qsizetype i = isWhole ? 0 : 4096; i < bytes.size(); ++i)
            bytes[i] = 'x';
        damage(bytes);
        reopen();
        QVERIFY(m_journal->record(operation(QStringLiteral("again"), {{active, {}, session()}})));
        QVERIFY2(m_journal->notice().contains(QStringLiteral("moved aside")), qPrintable(m_journal->notice()));
        QCOMPARE(told(), QStringLiteral("started"));
        static const QRegularExpression aside(QStringLiteral("history\\.sqlite\\.damaged-.*Z$"));
        const auto names = m_tree->files().keys();
        QCOMPARE(names.filter(aside).size(), 1);
        QCOMPARE(m_tree->read(names.filter(aside).first()), bytes);
    }

    void whatCanBeReadOfADamagedHistoryIsTakenOver()
    {
        damageTheStores(5);
        // What is written before that stays the newest.
        QVERIFY(m_journal->record(operation(QStringLiteral("new"), {{active, {}, session()}}, start + 9h)));
        const qint64 newest = all().front().id;
        Salvage salvage{0, true, {}};
        for (int i = 0; i < 50 && salvage.isMore; ++i) {
            const auto next = m_journal->salvage(2);
            QVERIFY2(next, next ? "" : qPrintable(next.error().message));
            salvage = *next;
            reopen(); // as after a kill
        }
        QVERIFY(!salvage.isMore);
        QCOMPARE(salvage.versions, 5);
        QVERIFY(m_journal->salvage(2)->file.isEmpty());
        const auto versions = all();
        QCOMPARE(versions.size(), std::size_t(6));
        QCOMPARE(versions.front().id, newest);
        QCOMPARE(versions[1].id, 5);
        QCOMPARE(versions[1].store, store);
        QCOMPARE(versions[1].path, active);
        QCOMPARE(versions[1].origin.words, QStringLiteral("pointsman-cli 4"));
        QCOMPARE(m_journal->content(versions[1].after)->value_or(QByteArray()), session({QStringLiteral("spike-4")}));
        QCOMPARE(m_journal->content(versions[1].before)->value_or(QByteArray()), session({QStringLiteral("spike-3")}));
        // An operation of which a part may be missing is not undone.
        QCOMPARE((*m_journal->undoable({store}))->label, QStringLiteral("new"));
        QVERIFY(m_journal->versionsOf(1)->empty());
    }

    void whatIsLeftOfAHistoryThatWasCutShortIsTakenOver_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("less");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("one page is missing") << 1.0 << 4096 << 290;
        QTest::newRow("a page and a half") << 1.0 << 6000 << 290;
        QTest::newRow("the last third") << 0.67 << 0 << 150;
        QTest::newRow("half of it, at an odd place") << 0.5 << 123 << 100;
        QTest::newRow("all but the first pages") << 0.0 << -8000 << 0;
    }

    void whatIsLeftOfAHistoryThatWasCutShortIsTakenOver()
    {
        QFETCH(const double, share);
        QFETCH(const int, less);
        QFETCH(const int, atLeast);
        constexpr int count = 300;
        for (int i = 0; i < count; ++i)
            QVERIFY(m_journal->observe({seen(active, noise(i), start + std::chrono::minutes(i), start)}));
        m_journal.reset();
        const QByteArray whole = m_tree->read(QStringLiteral("state/pointsman/history.sqlite"));
        const QByteArray cut = whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * share) - less);
        damage(cut);
        reopen();
        QVERIFY2(m_journal->notice().contains(QStringLiteral("moved aside")), qPrintable(m_journal->notice()));
        const Salvage salvage = salvageAll();
        QVERIFY(!salvage.file.isEmpty() && !salvage.isMore);
        VersionFilter filter;
        filter.limit = count;
        const auto versions = all(filter);
        QCOMPARE(salvage.versions, qint64(versions.size()));
        QVERIFY2(salvage.versions >= atLeast && salvage.versions <= count,
                 qPrintable(QString::number(salvage.versions)));
        for (const Version &version : versions) {
            if (version.isAfterKept)
                QCOMPARE(m_journal->content(version.after)->value(), noise(static_cast<int>(version.id) - 1));
        }
        QCOMPARE(m_tree->read(QDir(m_tree->path()).relativeFilePath(salvage.file)), cut);
    }

    void whatIsThereAfterADamagedHistoryIsFirstSeenAndNoChange()
    {
        const QString other = QStringLiteral("/k/sessions/other.json");
        const QString gone = QStringLiteral("/k/sessions/gone.json");
        for (const QString &path : {active, other, gone})
            QVERIFY(m_journal->observe({seen(path, session(), start, start - 1h)}));
        QVERIFY(m_journal->record(
            operation(QStringLiteral("x"), {{active, session(), session({QStringLiteral("spike-a")})}}, start + 1h)));
        QVERIFY(m_journal->setSeenUpTo(1));
        m_journal.reset();
        {
            // What was written last is among what is lost.
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("last"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QSqlQuery(database).exec(QStringLiteral("DELETE FROM versions WHERE id=4"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("last"));
        loseTheStores();
        QCOMPARE(salvageAll().versions, 3);
        const QByteArray present = session({QStringLiteral("spike-a")});
        for (const auto &since : {std::optional<Moment>(), std::optional(start + 2h)})
            QVERIFY(m_journal->observe({seen(active, present, start + 3h, since),
                                        seen(other, session(), start + 3h, since), seen(gone, {}, start + 3h, since)}));
        VersionFilter filter;
        filter.newerThan = 3;
        QCOMPARE(told(filter), QStringLiteral("first seen | first seen | not there any more when first looked for"));
        filter.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(told(filter), QString());
        // From then on what others do is a change again.
        QVERIFY(m_journal->observe({seen(active, session(), start + 4h, start + 3h)}));
        QCOMPARE(told(filter), QStringLiteral("spike-a detached"));
        QCOMPARE(all(filter).front().origin.kind, Origin::Kind::OtherProgram);
    }

    void whatOthersDidWhileTheHistoryWasDamagedIsAChange_data()
    {
        QTest::addColumn<bool>("isSeenFirst");
        QTest::newRow("seen before the rest is taken over") << true;
        QTest::newRow("seen afterwards") << false;
    }

    void whatOthersDidWhileTheHistoryWasDamagedIsAChange()
    {
        QFETCH(const bool, isSeenFirst);
        const QString other = QStringLiteral("/k/sessions/other.json");
        for (const QString &path : {active, other})
            QVERIFY(m_journal->observe({seen(path, session(), start, start - 1h)}));
        loseTheStores();
        const auto look = [&] {
            QVERIFY(m_journal->observe(
                {seen(active, session({QStringLiteral("spike-a")}), start + 3h), seen(other, session(), start + 3h)}));
        };
        if (isSeenFirst)
            look();
        QCOMPARE(salvageAll().versions, 2);
        look();
        VersionFilter filter;
        filter.newerThan = 2;
        filter.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(told(filter), QStringLiteral("spike-a attached"));
        const Version change = all(filter).front();
        QVERIFY(change.since == start && change.time == start + 3h);
        QCOMPARE(change.subject, id);
        QCOMPARE(m_journal->content(change.before)->value(), session());
        // From then on others are told as ever.
        QVERIFY(m_journal->observe({seen(active, session(), start + 4h, start + 3h)}));
        QCOMPARE(told(filter), QStringLiteral("spike-a attached | spike-a detached"));
    }

    void whatWasTakenOverIsNoNews()
    {
        damageTheStores(3);
        QVERIFY(m_journal->salvage(200));
        VersionFilter news;
        news.newerThan = **m_journal->seenUpTo();
        QCOMPARE(told(news), QString());
        const QString last = QStringLiteral("spike-2");
        QVERIFY(m_journal->observe({seen(active, session({last}), start + 9h, start)}));
        QVERIFY(
            m_journal->observe({seen(active, session({last, QStringLiteral("spike-z")}), start + 10h, start + 9h)}));
        news.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(told(news), QStringLiteral("spike-z attached"));
    }

    void whatWaitedToBeSeenStillWaits()
    {
        for (const auto &[spike, hour] : {std::pair("spike-a", 1h), std::pair("spike-b", 2h), std::pair("spike-c", 3h)})
            QVERIFY(m_journal->observe(
                {seen(active, session({QString::fromLatin1(spike)}), start + hour, start + hour - 1h)}));
        QVERIFY(m_journal->setSeenUpTo(1));
        QVERIFY(m_journal->setWatched({2}));
        QVERIFY(m_journal->setLimits({100, 1000, 100'000'000}));
        loseTheStores();
        QCOMPARE(m_journal->seenUpTo().value_or(std::nullopt), std::optional<qint64>(1));
        QCOMPARE(m_journal->watched().value_or(std::vector<qint64>()), std::vector<qint64>{2});
        QCOMPARE(m_journal->limits()->days, 100);
        QCOMPARE(salvageAll().versions, 3);
        VersionFilter news;
        news.newerThan = **m_journal->seenUpTo();
        QCOMPARE(told(news), QStringLiteral("spike-b attached, spike-a detached | spike-c attached, spike-b detached"));
    }

    /// Of documents too, and what was read meanwhile is read.
    void whatWaitedToBeReadStillWaits()
    {
        QVERIFY(m_journal->observe({seen(document("read"), "1", start), seen(document("changed"), "1", start),
                                    seen(document("meanwhile"), "1", start)}));
        QVERIFY(m_journal->beginReading(store));
        QVERIFY(m_journal->setRead({document("read"), document("meanwhile")}));
        for (const char *name : {"changed", "meanwhile", "new"})
            QVERIFY(m_journal->observe({seen(document(name), "2", start + 1h, start)}));
        const auto names = [&] {
            QStringList unread;
            for (const UnreadDocument &each : m_journal->unread({store}).value_or(std::vector<UnreadDocument>()))
                unread << QFileInfo(each.path).baseName();
            return unread.join(u' ');
        };
        QCOMPARE(names(), QStringLiteral("changed meanwhile new"));
        damageWhatIsNotNeeded();
        QVERIFY(
            m_journal->observe({seen(document("read"), "1", start + 2h), seen(document("changed"), "2", start + 2h),
                                seen(document("meanwhile"), "2", start + 2h), seen(document("new"), "2", start + 2h)}));
        QVERIFY(m_journal->beginReading(store));
        QVERIFY(m_journal->setRead({document("meanwhile")}));
        QVERIFY(salvageAll().versions > 0);
        QCOMPARE(names(), QStringLiteral("changed new"));
    }

    void whatIsSeenToChangeMeanwhileIsAChangeAlsoWhereSomethingIsLost()
    {
        const QString other = QStringLiteral("/k/sessions/other.json");
        QVERIFY(m_journal->observe({seen(active, session(), start, start - 1h)}));
        QVERIFY(m_journal->observe({seen(other, session(), start, start - 1h)}));
        loseVersions({2});
        const QString spike = QStringLiteral("spike-a");
        QVERIFY(m_journal->observe({seen(active, session({spike}), start + 2h, start + 1h)}));
        VersionFilter happened;
        happened.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(told(happened), QStringLiteral("changed; what was there before is lost with a damaged history"));
        QCOMPARE(salvageAll().versions, 1);
        QCOMPARE(all().front().words, QStringLiteral("spike-a attached"));
        QVERIFY(all().front().since == start);
        // What may be as it was is none; what is seen to change is.
        QVERIFY(m_journal->observe({seen(other, session(), start + 3h)}));
        QVERIFY(all().front().isFirstSight);
    }

    void whatWasReadStaysReadWhereAPartIsLost()
    {
        const QStringList documents{document("first"), document("read"), document("lost"), document("other")};
        std::vector<Observation> looks;
        for (const QString &path : documents)
            looks.push_back(seen(path, "1", start));
        QVERIFY(m_journal->observe(looks));
        QVERIFY(m_journal->beginReading(store));
        QVERIFY(m_journal->observe({seen(document("read"), "2", start + 1h, start)}));
        QVERIFY(m_journal->setRead({document("read")}));
        QVERIFY(m_journal->unread({store})->empty());
        loseVersions({3, 5}); // of what was there at first, and of what was read
        QVERIFY(salvageAll().versions == 3);
        for (Observation &look : looks) {
            look.time = start + 2h;
            look.bytes = look.path.contains(QStringLiteral("read")) ? "2" : "1";
        }
        QVERIFY(m_journal->observe(looks));
        QVERIFY(m_journal->beginReading(store));
        const auto unread = [&] { return m_journal->unread({store}).value().size(); };
        QCOMPARE(unread(), std::size_t(0));
        QVERIFY(m_journal->setLimits({3650, 1, 100'000'000}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 3h, start + 2h)}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-a")}), start + 4h, start + 3h)}));
        while (m_journal->prune(start + 5h).value_or(false)) {
        }
        QCOMPARE(unread(), std::size_t(0));
    }

    void whatCannotBeReadOfADamagedHistorySaysSo()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_journal->observe({seen(active, noise(i), start + std::chrono::minutes(i), start)}));
        loseTheStores([](QByteArray &bytes) {
            const QByteArray packed = qCompress(noise(1));
            const qsizetype place = bytes.indexOf(packed.left(300));
            QVERIFY(place > 0);
            bytes[place + 100] = static_cast<char>(~bytes[place + 100]);
        });
        QCOMPARE(salvageAll().versions, 3);
        const auto versions = all();
        QCOMPARE(versions.size(), std::size_t(3));
        QVERIFY(versions[0].isAfterKept && !versions[0].isBeforeKept);
        QVERIFY(!versions[1].isAfterKept && versions[1].isBeforeKept);
        QVERIFY(versions[2].isAfterKept && versions[2].isBeforeKept);
        QVERIFY(m_journal->keptContent(versions[1].after).error().message.contains(QStringLiteral("damaged")));
        // What was lost is kept where it is seen again.
        QVERIFY(m_journal->observe({seen(active, noise(1), start + 8h, start)}));
        QCOMPARE(m_journal->content(all().front().after)->value(), noise(1));
        // What was withheld is something else.
        const QString mission = QStringLiteral("/h/missions/m-1/session.json");
        QVERIFY(m_journal->observe({seen(mission, "{\"session_token\": \"s3cr3t\", \"broken", start + 9h, start)}));
        const Version withheld = all().front();
        QVERIFY(!withheld.isAfterKept);
        QVERIFY(m_journal->keptContent(withheld.after).error().message.contains(QStringLiteral("secret")));
    }

    /// Nobody knows whether what is there now is a change of it.
    void whereTheContentIsLostWhatIsThereIsFirstSeen()
    {
        const QString seed = document("seed");
        QVERIFY(m_journal->beginReading(store));
        QVERIFY(m_journal->observe({seen(seed, noise(0), start, start - 1h)}));
        QVERIFY(m_journal->observe({seen(active, session(), start, start - 1h)}));
        QVERIFY(m_journal->setRead({seed}));
        loseTheStores([](QByteArray &bytes) {
            const QByteArray packed = qCompress(noise(0));
            const qsizetype place = bytes.indexOf(packed.left(300));
            QVERIFY(place > 0);
            bytes[place + 100] = static_cast<char>(~bytes[place + 100]);
        });
        QCOMPARE(salvageAll().versions, 2);
        QVERIFY(m_journal->beginReading(store));
        QVERIFY(m_journal->observe({seen(seed, noise(0), start + 8h)}));
        QVERIFY(all().front().isFirstSight);
        QCOMPARE(all().front().words, QStringLiteral("first seen"));
        QVERIFY(m_journal->unread({store})->empty());
        // From then on it is known again.
        QVERIFY(m_journal->observe({seen(seed, noise(1), start + 9h, start + 8h)}));
        QVERIFY(!all().front().isFirstSight);
    }

    void ofWhatIsNoDatabaseNothingIsTakenOver()
    {
        damage("rubbish, and no database");
        reopen();
        const auto salvage = m_journal->salvage(2);
        QVERIFY(salvage && !salvage->isMore && !salvage->file.isEmpty());
        QCOMPARE(salvage->versions, 0);
        QVERIFY(m_journal->salvage(2)->file.isEmpty());
    }
};

QTEST_GUILESS_MAIN(JournalSalvageTest)
#include "tst_journalsalvage.moc"
