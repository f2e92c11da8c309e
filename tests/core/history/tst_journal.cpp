// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/damagedhistory.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString store = QStringLiteral("/k");
const QString active = QStringLiteral("/k/.active-planning.json");
const QString id = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const Moment start{std::chrono::hours(500'000)};

using Bytes = std::optional<QByteArray>;

QByteArray session(const QStringList &spikes = {})
{
    return Test::sessionDocument(id, QStringLiteral("active"), spikes);
}

NewOperation operation(const QString &label, const FileChanges &files, Moment time = start)
{
    return {{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli ") + label}, label, store, files, time};
}

Observation seen(const QString &path, const Bytes &bytes, Moment time = start, std::optional<Moment> since = {})
{
    return {store, path, bytes, time, since, {}};
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/pointsman/history.sqlite")); }

    void reopen()
    {
        m_journal.reset();
        auto opened = Journal::open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_journal = std::move(*opened);
    }

    [[nodiscard]] std::vector<Version> all(const VersionFilter &filter = {}) const
    {
        const auto versions = m_journal->versions(filter);
        if (!versions)
            qFatal("%s", qPrintable(versions.error().message));
        return *versions;
    }

    /// Newest last, one word each.
    [[nodiscard]] QString told(const VersionFilter &filter = {}) const
    {
        QStringList words;
        for (const Version &version : all(filter))
            words.prepend(version.words);
        return words.join(QStringLiteral(" | "));
    }

    void damage(const QByteArray &bytes)
    {
        m_journal.reset();
        m_tree->write(QStringLiteral("state/pointsman/history.sqlite"), bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        reopen();
    }

    void cleanup() { m_journal.reset(); }

    void aFileThatIsMovedAwayAndPutBackIsToldSo_data()
    {
        QTest::addColumn<bool>("isCopied");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by a copy and a removal")
            << true
            << QStringLiteral("moved here from .x.tmp | moved aside to x.kept | put back from x.kept | moved back to "
                              ".x.tmp | done again: moved here from .x.tmp | done again: moved aside to x.kept");
        QTest::newRow("by its name") << false
                                     << QStringLiteral("moved aside to x.kept | put back from x.kept | moved aside to "
                                                       "x.kept");
    }

    void aFileThatIsMovedAwayAndPutBackIsToldSo()
    {
        QFETCH(const bool, isCopied);
        const QString from = QStringLiteral("/k/.x.tmp");
        const QString to = QStringLiteral("/state/x.kept");
        const auto move = [&](const QString &source, const QString &target) {
            return isCopied ? FileChanges{{target, {}, "{"}, {source, "{", {}}}
                            : FileChanges{{source, {}, {}, {}, {}, target}};
        };
        auto moved = operation(QStringLiteral("doctor --fix"), move(from, to));
        const auto first = m_journal->record(moved);
        QVERIFY(first);
        moved.target = *first;
        moved.files = move(to, from);
        moved.role = NewOperation::Role::Undo;
        QVERIFY(m_journal->record(moved));
        moved.files = move(from, to);
        moved.role = NewOperation::Role::Redo;
        QVERIFY(m_journal->record(moved));
        VersionFilter changes;
        changes.firstSights = VersionFilter::FirstSights::Without;
        QTEST(told(changes), "expected");
    }

    void nobodyElseCanReadIt()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
        const QString folder = QStringLiteral("state/pointsman");
        QCOMPARE(m_tree->mode(folder), 0700);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(m_tree->mode(folder + QStringLiteral("/history.sqlite") + QLatin1StringView(suffix)), 0600);
    }

    void anOperationIsToldWithItsFilesAndComesBackByteForByte()
    {
        const QString snapshot = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        const QByteArray archived = Test::sessionDocument(id, QStringLiteral("archived"));
        QVERIFY(m_journal->observe({seen(active, session())}));
        const auto recorded = m_journal->record(
            operation(QStringLiteral("session archive"), {{snapshot, {}, archived}, {active, session(), {}}}));
        QVERIFY(recorded);
        reopen();
        const auto versions = m_journal->versionsOf(*recorded);
        QVERIFY(versions && versions->size() == 2);
        QCOMPARE((*versions)[0].path, snapshot);
        QCOMPARE((*versions)[0].words, QStringLiteral("archived"));
        QCOMPARE((*versions)[1].words, QStringLiteral("no longer active"));
        QCOMPARE((*versions)[1].subject, id);
        QCOMPARE((*versions)[1].origin.words, QStringLiteral("pointsman-cli session archive"));
        QCOMPARE(m_journal->content((*versions)[0].after)->value(), archived);
        QCOMPARE(m_journal->content((*versions)[1].before)->value(), session());
        QCOMPARE(m_journal->content((*versions)[1].after)->has_value(), false);
    }

    void whatAnotherProgramHadWrittenBeforeAnOperationIsKeptToo()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
        const QByteArray theirs = session({QStringLiteral("spike-theirs")});
        const QByteArray ours = session({QStringLiteral("spike-theirs"), QStringLiteral("spike-y")});
        QVERIFY(m_journal->record(operation(QStringLiteral("add-spike"), {{active, theirs, ours}})));
        QCOMPARE(told(), QStringLiteral("started | spike-theirs attached | spike-y attached"));
        QCOMPARE(all()[1].origin.kind, Origin::Kind::OtherProgram);
        QCOMPARE(m_journal->content(all()[1].after)->value(), theirs);
    }

    void whatIsSeenIsToldOnceHoweverOftenItIsSeen()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-y")}), start + 2s, start + 1s)}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-y")}), start + 3s, start + 2s)}));
        QCOMPARE(told(), QStringLiteral("first seen | spike-y attached"));
        QVERIFY(all()[1].isFirstSight && !all()[0].isFirstSight);
    }

    void aChangeThatBothSeeIsTheOperations()
    {
        const QByteArray after = session({QStringLiteral("spike-y")});
        QVERIFY(m_journal->observe({seen(active, session())}));
        // The window sees it first.
        QVERIFY(m_journal->observe({seen(active, after, start + 1s, start)}));
        QVERIFY(m_journal->record(operation(QStringLiteral("add-spike"), {{active, session(), after}}, start + 1s)));
        QCOMPARE(told(), QStringLiteral("first seen | spike-y attached"));
        QCOMPARE(all()[0].origin.words, QStringLiteral("pointsman-cli add-spike"));
        QVERIFY((*m_journal->undoable({store})).has_value());
        // The command line is faster, twice, before the window looks.
        const QByteArray third = session({QStringLiteral("spike-y"), QStringLiteral("spike-z")});
        QVERIFY(m_journal->record(operation(QStringLiteral("undo"), {{active, after, session()}}, start + 3s)));
        QVERIFY(m_journal->record(operation(QStringLiteral("add"), {{active, session(), third}}, start + 4s)));
        QVERIFY(m_journal->observe({seen(active, session(), start + 5s, start + 2s)}));
        QVERIFY(m_journal->observe({seen(active, third, start + 5s, start + 2s)}));
        QCOMPARE(all().size(), std::size_t(4));
    }

    void aRemovalThatWasSeenFirstIsToldWithItsMode()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 1s, start)}));
        const auto recorded =
            m_journal->record(operation(QStringLiteral("clear"), {{active, session(), {}, 0644}}, start + 1s));
        QVERIFY(recorded);
        QCOMPARE(all().size(), std::size_t(2));
        QVERIFY(m_journal->versionsOf(*recorded)->front().modeBefore == 0644U);
    }

    void whatAnOperationDidForAMomentIsNotToldAgainWhenItIsSeenLate()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->record(operation(QStringLiteral("clear"), {{active, session(), {}}}, start + 1000ms)));
        QVERIFY(m_journal->record(operation(QStringLiteral("undo"), {{active, {}, session()}}, start + 1200ms)));
        // The file was away for two looks before it was taken for gone.
        QVERIFY(m_journal->observe({seen(active, {}, start + 1150ms, start + 1100ms)}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1300ms, start + 1150ms)}));
        QCOMPARE(told(), QStringLiteral("first seen | no longer active | started"));
        // What another program does right behind it is told all the same.
        const QByteArray theirs = session({QStringLiteral("spike-t")});
        QVERIFY(m_journal->observe({seen(active, theirs, start + 1400ms, start + 1300ms)}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 1500ms, start + 1400ms)}));
        QCOMPARE(all().size(), std::size_t(5));
        QCOMPARE(all().front().words, QStringLiteral("no longer active"));
    }

    void whatChangedWhileNobodyLookedSaysSinceWhen()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->setLookedAt({store}, start + 1h));
        reopen();
        QVERIFY(m_journal->observe({seen(active, {}, start + 10h)}));
        QCOMPARE(told(), QStringLiteral("first seen | no longer active"));
        QVERIFY(all()[0].since == start + 1h);
    }

    void whatTheCommandLineSawMeanwhileIsNoPartOfTheInterval()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->setLookedAt({store}, start + 1h));
        reopen();
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-x")}), start + 5h, start + 5h)}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 10h)}));
        QVERIFY(all()[0].since == start + 5h);
    }

    void identicalContentIsStoredOnceAndCompressed()
    {
        const QByteArray large = session(QStringList(1, QString(20'000, u'x')));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(m_journal->record(operation(QStringLiteral("a"), {{active, session(), large}})));
            QVERIFY(m_journal->record(operation(QStringLiteral("b"), {{active, large, session()}})));
        }
        reopen();
        m_journal.reset();
        QVERIFY2(m_tree->read(QStringLiteral("state/pointsman/history.sqlite")).size() < 160'000, "it holds 800 KB");
    }

    void whatWasSeenHalfWrittenIsToldAsNew()
    {
        const QString path = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        const QByteArray whole = Test::sessionDocument(id, QStringLiteral("archived"));
        QVERIFY(m_journal->setLookedAt({store}, start));
        QVERIFY(m_journal->observe({seen(path, whole.left(20), start + 1s, start)}));
        QVERIFY(m_journal->observe({seen(path, whole.left(40), start + 2s, start + 1s)}));
        QVERIFY(m_journal->observe({seen(path, whole, start + 3s, start + 2s)}));
        QCOMPARE(told(), QStringLiteral("damaged | changed, still damaged | archived"));
        // What was understood before is not new.
        QVERIFY(m_journal->observe({seen(path, whole.left(60), start + 4s, start + 3s)}));
        QVERIFY(m_journal->observe({seen(path, whole, start + 5s, start + 4s)}));
        QVERIFY2(told().endsWith(QStringLiteral("archived | damaged | readable again")), qPrintable(told()));
    }

    void whatWasDamagedAtFirstSightIsNotNew()
    {
        QVERIFY(m_journal->observe({seen(active, session().left(20))}));
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QCOMPARE(told(), QStringLiteral("first seen | readable again"));
    }

    void noSecretEntersIt()
    {
        const QString path = QStringLiteral("/h/missions/m/session.json");
        const QByteArray before = Test::missionDocument(QStringLiteral("m"));
        const QByteArray after = Test::missionDocument(QStringLiteral("m"), QStringLiteral("wp:A"));
        QVERIFY(m_journal->observe({seen(path, before)}));
        QVERIFY(m_journal->record(operation(QStringLiteral("update"), {{path, before, after}})));
        QVERIFY(m_journal->observe({seen(path, after.chopped(5), start + 1s, start)}));
        QCOMPARE(told(), QStringLiteral("first seen | focus wp:A | damaged"));
        QVERIFY(!m_journal->content(all()[0].after)->has_value());
        QVERIFY(*m_journal->isContent(all()[1].after, path, after));
        const auto files = m_tree->files();
        QVERIFY(files.size() >= 1);
        for (const QByteArray &bytes : files)
            QVERIFY(!bytes.contains(Test::tokenInDocuments.toUtf8()));
    }

    void modesAndRenamesAreTold()
    {
        QVERIFY(m_journal->observe({seen(active, session())}));
        const QString aside = active + QStringLiteral(".corrupt-1");
        QVERIFY(m_journal->record(operation(QStringLiteral("mode"), {{active, {}, {}, 0644, 0600}})));
        QVERIFY(m_journal->record(operation(QStringLiteral("aside"), {{active, {}, {}, {}, {}, aside}})));
        QVERIFY(m_journal->record(operation(QStringLiteral("back"), {{aside, {}, {}, {}, {}, active}})));
        QCOMPARE(told(),
                 QStringLiteral("first seen | mode set to 0600 | moved aside to .active-planning.json.corrupt-1 "
                                "| put back from .active-planning.json.corrupt-1"));
        QVERIFY(all()[2].modeBefore == 0644U && all()[2].modeAfter == 0600U);
        QCOMPARE(all()[0].path, active);
        QCOMPARE(all()[0].otherName, aside);
    }

    void filtersChoose_data()
    {
        QTest::addColumn<VersionFilter>("filter");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, int count, const std::function<void(VersionFilter &)> &set) {
            VersionFilter filter;
            set(filter);
            QTest::newRow(name) << filter << count;
        };
        row("all", 4, [](auto &) {});
        row("a store", 3, [](auto &f) { f.stores = QStringList{store}; });
        row("two stores", 4, [](auto &f) { f.stores = QStringList{store, QStringLiteral("/h")}; });
        row("no store", 0, [](auto &f) { f.stores = QStringList{QStringLiteral("/x")}; });
        row("a file", 3, [](auto &f) { f.path = active; });
        row("a subject", 1, [](auto &f) { f.subject = QStringLiteral("m"); });
        row("an origin", 1, [](auto &f) { f.origin = Origin::Kind::CommandLine; });
        row("a text", 1, [](auto &f) { f.text = QStringLiteral("SPIKE-Y"); });
        row("a text of the command", 1, [](auto &f) { f.text = QStringLiteral("pointsman-cli"); });
        row("a text of the path", 1, [](auto &f) { f.text = QStringLiteral("missions/"); });
        row("a text of a title", 3, [](auto &f) {
            f.text = QStringLiteral("no such words");
            f.titledTopics = QStringList{titledTopic(store, QStringLiteral("seed-a"))};
        });
        row("a title of another project", 0, [](auto &f) {
            f.text = QStringLiteral("no such words");
            f.titledTopics = QStringList{titledTopic(QStringLiteral("/h"), QStringLiteral("seed-a"))};
        });
        row("no pattern", 0, [](auto &f) { f.text = QStringLiteral("spike_y"); });
        row("from", 2, [](auto &f) { f.from = start + 2s; });
        row("until", 2, [](auto &f) { f.until = start + 1s; });
        row("a page", 2, [](auto &f) { f.limit = 2; });
        row("the next page", 1, [](auto &f) { f.olderThan = 2; });
        row("what is new", 2, [](auto &f) { f.newerThan = 2; });
        row("changes only", 3, [](auto &f) { f.firstSights = VersionFilter::FirstSights::Without; });
        row("first sights only", 1, [](auto &f) { f.firstSights = VersionFilter::FirstSights::Only; });
        row("what others did", 3, [](auto &f) { f.isWithoutWindow = true; });
    }

    void filtersChoose()
    {
        QFETCH(VersionFilter, filter);
        QFETCH(int, count);
        const QByteArray after = session({QStringLiteral("spike-y")});
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->record(operation(QStringLiteral("add"), {{active, session(), after}}, start + 1s)));
        NewOperation clear = operation(QStringLiteral("clear"), {{active, after, {}}}, start + 2s);
        clear.origin = {Origin::Kind::Window, {}};
        QVERIFY(m_journal->record(clear));
        Observation mission = seen(QStringLiteral("/h/missions/m/session.json"),
                                   Test::missionDocument(QStringLiteral("m")), start + 3s, start);
        mission.store = QStringLiteral("/h");
        QVERIFY(m_journal->setLookedAt({store, mission.store}, start)); // all files were looked at before
        QVERIFY(m_journal->observe({mission}));
        QCOMPARE(int(all(filter).size()), count);
    }

    void theLimitsTakeTheOldestOut()
    {
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = 10, .bytes = 1 << 30}));
        for (int i = 0; i < 30; ++i) {
            const QByteArray before = session({QString::number(i)});
            QVERIFY(m_journal->record(
                operation(QString::number(i), {{active, before, session({QString::number(i + 1)})}}, start)));
        }
        const qint64 lost = all().back().before;
        QCOMPARE(*m_journal->prune(start), false);
        QCOMPARE(all().size(), std::size_t(10));
        QCOMPARE(m_journal->content(all().back().before)->value(), session({QStringLiteral("20")}));
        QVERIFY(!m_journal->content(lost)->has_value());
        QCOMPARE((*m_journal->undoable({store}))->label, QStringLiteral("29"));
        QVERIFY(m_journal->setLimits({.days = 1, .versions = 10, .bytes = 1 << 30}));
        QCOMPARE(*m_journal->prune(start + 48h), false);
        VersionFilter changes;
        changes.firstSights = VersionFilter::FirstSights::Without;
        QVERIFY(all(changes).empty());
        QVERIFY(!(*m_journal->undoable({store})).has_value());
    }

    void theNewestVersionOfAFileThatIsThereStays()
    {
        const QString gone = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        QVERIFY(
            m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}, {gone, {}, session()}})));
        QVERIFY(m_journal->record(operation(
            QStringLiteral("x"), {{active, session(), session({QStringLiteral("x")})}, {gone, session(), {}}})));
        QVERIFY(m_journal->setLimits({.days = 1, .versions = 10, .bytes = 1 << 30}));
        while (*m_journal->prune(start + 48h)) {
        }
        QCOMPARE(all().size(), std::size_t(1));
        const Version kept = all().front();
        QCOMPARE(kept.path, active);
        QVERIFY2(kept.isFirstSight, "its change cannot be taken back any more");
        QCOMPARE(m_journal->content(kept.after)->value(), session({QStringLiteral("x")}));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("x"), QStringLiteral("y")}), start, start)}));
        QCOMPARE(all().front().words, QStringLiteral("y attached"));
        while (*m_journal->prune(start + 48h)) {
        }
        QCOMPARE(all().size(), std::size_t(1));
    }

    void aFileThatIsNewToAHistoryWithoutALookAtAllIsAFirstSight()
    {
        QVERIFY(m_journal->observe({seen(active, session(), start + 1s, start)}));
        QVERIFY(all().front().isFirstSight);
        QVERIFY(m_journal->setLookedAt({store}, start));
        const QString other = QStringLiteral("/k/sessions/") + id + QStringLiteral(".json");
        QVERIFY(m_journal->observe({seen(other, session(), start + 1s, start)}));
        QVERIFY(!all().front().isFirstSight);
    }

    void whatOthersMadeWhileNobodyLookedIsAChange()
    {
        QVERIFY(m_journal->setLookedAt({store}, start));
        QVERIFY(m_journal->observe({seen(active, session(), start + 10h)}));
        QCOMPARE(told(), QStringLiteral("started"));
        QVERIFY(!all().front().isFirstSight);
        QVERIFY(all().front().since == start);
        // A document is looked at only while a session links it: nobody knows since when it is there.
        QVERIFY(m_journal->observe({seen(QStringLiteral("/k/plans/plan-x/plan.md"), "text", start + 10h)}));
        QVERIFY(all().front().isFirstSight && !all().front().since);
    }

    void aFirstLookAtManyFilesBuriesNothing()
    {
        constexpr int files = 2000;
        constexpr int changes = 50;
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = changes, .bytes = 1 << 30}));
        for (int i = 0; i < changes; ++i) {
            const QByteArray before = session({QString::number(i)});
            QVERIFY(m_journal->record(
                operation(QString::number(i), {{active, before, session({QString::number(i + 1)})}}, start)));
        }
        std::vector<Observation> first;
        for (int i = 0; i < files; ++i) {
            const QString one = QStringLiteral("seed-%1@2026-01-01T00-00-00Z").arg(i);
            first.push_back(seen(QStringLiteral("/k/sessions/%1.json").arg(one), Test::sessionDocument(one)));
        }
        QVERIFY(m_journal->observe(first));
        while (*m_journal->prune(start)) {
        }
        VersionFilter list;
        list.firstSights = VersionFilter::FirstSights::Without;
        QCOMPARE(all(list).size(), std::size_t(changes));
        QCOMPARE((*m_journal->undoable({store}))->label, QString::number(changes - 1));
        list.firstSights = VersionFilter::FirstSights::Only;
        list.limit = 2 * files;
        QCOMPARE(all(list).size(), std::size_t(files + 1));
        QVERIFY(m_journal->observe(first));
        QCOMPARE(all(list).size(), std::size_t(files + 1));
    }

    void aFirstLookAtManyFilesLetsOthersWriteMeanwhile()
    {
        std::vector<Observation> first;
        for (int i = 0; i < 1500; ++i) {
            const QString one = QStringLiteral("seed-%1@2026-01-01T00-00-00Z").arg(i);
            first.push_back(seen(QStringLiteral("/k/sessions/%1.json").arg(one), Test::sessionDocument(one)));
        }
        std::atomic<bool> isThrough = false;
        std::atomic<int> written = 0;
        std::thread other([&] {
            const auto journal = Journal::open(file());
            while (journal && !isThrough) {
                const QByteArray before = session({QString::number(written)});
                written += (*journal)
                               ->record(operation(QString::number(written),
                                                  {{active, before, session({QString::number(written + 1)})}}))
                               .has_value();
            }
        });
        // The other one writes without a pause: more patience than usual, for a machine that is busy as well.
        const auto patient = Journal::open(file(), std::chrono::seconds(20));
        QVERIFY(patient);
        const auto observed = (*patient)->observe(first);
        const int writtenMeanwhile = written;
        isThrough = true;
        other.join();
        QVERIFY(observed);
        QVERIFY2(writtenMeanwhile > 1, qPrintable(QString::number(writtenMeanwhile)));
    }

    void theSizeIsALimitToo()
    {
        QVERIFY(m_journal->setLimits({.days = 3650, .versions = 100'000, .bytes = 200'000}));
        QByteArray noise(4000, '\0');
        for (int i = 0; i < 300; ++i) {
            for (char &c : noise)
                c = static_cast<char>('a' + QRandomGenerator::global()->bounded(26));
            QVERIFY(m_journal->observe({seen(active, noise, start + std::chrono::seconds(i), start)}));
        }
        while (*m_journal->prune(start)) {
        }
        reopen();
        m_journal.reset();
        const auto size = m_tree->read(QStringLiteral("state/pointsman/history.sqlite")).size();
        QVERIFY2(size < 300'000, qPrintable(QString::number(size)));
    }

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

    void whatAnOperationDisplacedSaysSinceWhenWhereNobodyLooked_data()
    {
        QTest::addColumn<bool>("isLooking");
        QTest::newRow("nobody looked") << false;
        QTest::newRow("a window looks all the time") << true;
    }

    void whatAnOperationDisplacedSaysSinceWhenWhereNobodyLooked()
    {
        QFETCH(const bool, isLooking);
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->setLookedAt({store}, start + 1h));
        QVERIFY(m_journal->setLooking({store}, isLooking));
        reopen();
        const QByteArray theirs = session({QStringLiteral("spike-t")});
        const QByteArray both = session({QStringLiteral("spike-t"), QStringLiteral("spike-y")});
        QVERIFY(m_journal->record(operation(QStringLiteral("x"), {{active, theirs, both}}, start + 5h)));
        QCOMPARE(told(), QStringLiteral("first seen | spike-t attached | spike-y attached"));
        const Version displaced = all()[1];
        QCOMPARE(displaced.origin.kind, Origin::Kind::OtherProgram);
        QCOMPARE(displaced.since.has_value(), !isLooking);
        if (!isLooking)
            QVERIFY(*displaced.since == start + 1h);
        QVERIFY(!all()[0].since);
    }

    void whatIsLearntLateStandsWhereItHappened()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("a"), {{active, {}, session()}}, start)));
        for (int i = 1; i < 6; ++i)
            QVERIFY(m_journal->observe({seen(QStringLiteral("/k/sessions/s%1.json").arg(i), session(),
                                             start + std::chrono::hours(i == 3 ? -1 : i), start)}));
        VersionFilter filter;
        filter.order = VersionFilter::Order::Happened;
        const auto ids = [&] {
            QList<qint64> found;
            for (const Version &version : all(filter))
                found << version.id;
            return found;
        };
        QCOMPARE(ids(), (QList<qint64>{6, 5, 3, 2, 1, 4}));
        filter.stores = {store, QStringLiteral("/other")};
        QCOMPARE(ids(), (QList<qint64>{6, 5, 3, 2, 1, 4}));
        filter.limit = 3;
        filter.olderThan = 3;
        QCOMPARE(ids(), (QList<qint64>{2, 1, 4}));
        filter.olderThan = 4;
        QCOMPARE(ids(), QList<qint64>());
        filter.olderThan = 0;
        filter.from = start;
        filter.until = start + 2h;
        QCOMPARE(ids(), (QList<qint64>{3, 2, 1}));
    }

    void theFoldersThatAnOperationMadeAreKnown()
    {
        FileChange change{active, {}, session()};
        change.madeFolders = {QStringLiteral("/k"), QStringLiteral("/k/sessions")};
        const auto first = m_journal->record(operation(QStringLiteral("a"), {change}));
        const auto second = m_journal->record(operation(QStringLiteral("b"), {{active, session(), {}}}));
        QVERIFY(first && second);
        reopen();
        QCOMPARE(m_journal->foldersMadeBy(*first).value_or(QStringList()), change.madeFolders);
        QVERIFY(m_journal->foldersMadeBy(*second)->isEmpty());
        QVERIFY(m_journal->moveFolder(QStringLiteral("/k"), QStringLiteral("/new")));
        QCOMPARE(m_journal->foldersMadeBy(*first).value_or(QStringList()),
                 (QStringList{QStringLiteral("/new"), QStringLiteral("/new/sessions")}));
    }

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
        QVERIFY(m_journal->setSeenUpTo(0)); // as a window does that finds an empty history
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

    void ofWhatIsNoDatabaseNothingIsTakenOver()
    {
        damage("rubbish, and no database");
        reopen();
        const auto salvage = m_journal->salvage(2);
        QVERIFY(salvage && !salvage->isMore && !salvage->file.isEmpty());
        QCOMPARE(salvage->versions, 0);
        QVERIFY(m_journal->salvage(2)->file.isEmpty());
    }

    void aHistoryThatIsInUseIsNotWaitedForLong()
    {
        auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(file());
        QVERIFY(other.open());
        {
            QSqlQuery lock(other);
            QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        }
        QElapsedTimer timer;
        timer.start();
        const auto recorded = m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}}));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().code, ErrorCode::Conflict);
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY2(all().empty(), "reading goes on");
        other.close();
        other = {};
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
    }

    void readingMakesNoHistory()
    {
        const QString none = m_tree->path(QStringLiteral("none/history.sqlite"));
        const auto opened = Journal::openExisting(none);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Absent);
        QVERIFY(!m_tree->exists(QStringLiteral("none")));
    }

    void aLinkInItsPlaceIsRefused()
    {
        m_tree->write(QStringLiteral("victim"), "precious");
        m_tree->makeFolder(QStringLiteral("hostile"));
        const QString link = m_tree->path(QStringLiteral("hostile/history.sqlite"));
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("victim")), link));
        QVERIFY(!Journal::open(link));
        QCOMPARE(m_tree->read(QStringLiteral("victim")), QByteArray("precious"));
    }

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

    void whatTookBackAmongOtherChangesSaysWhatItTookBack()
    {
        const QByteArray ours = session({QStringLiteral("spike-y")});
        const qint64 done = *m_journal->record(operation(QStringLiteral("add"), {{active, session(), ours}}));
        QVERIFY(m_journal->observe({seen(active, {}, start + 1h, start)}));
        auto step = operation(QStringLiteral("undo"), {{active, {}, session()}}, start + 2h);
        step.role = NewOperation::Role::Undo;
        step.target = done;
        QVERIFY(m_journal->record(step));
        QCOMPARE(all().front().words, QStringLiteral("taken back: spike-y attached"));
        QVERIFY(m_journal->observe({seen(active, session({QStringLiteral("spike-z")}), start + 3h, start)}));
        step.role = NewOperation::Role::Redo;
        step.files = {{active, session({QStringLiteral("spike-z")}),
                       session({QStringLiteral("spike-z"), QStringLiteral("spike-y")})}};
        QVERIFY(m_journal->record(step));
        QCOMPARE(all().front().words, QStringLiteral("done again: spike-y attached"));
    }

    void whatCanNeverBeTakenBackBarsTheWayToNothing()
    {
        const QString mission = QStringLiteral("/k/missions/m/session.json");
        const QByteArray whole = Test::missionDocument(QStringLiteral("m"));
        QVERIFY(m_journal->record(operation(QStringLiteral("first"), {{active, {}, session()}})));
        QVERIFY(m_journal->record(operation(QStringLiteral("second"), {{mission, whole.chopped(5), whole}})));
        QCOMPARE((*m_journal->undoable({store}))->label, QStringLiteral("first"));
    }

    void theHistoryOfAFolderFollowsIt_data()
    {
        QTest::addColumn<bool>("isKnownThere");
        QTest::newRow("to a place that nobody knows") << false;
        QTest::newRow("to a place that was looked at before") << true;
    }

    void theHistoryOfAFolderFollowsIt()
    {
        QFETCH(bool, isKnownThere);
        const QString there = QStringLiteral("/moved/k");
        const QString activeThere = there + QStringLiteral("/.active-planning.json");
        if (isKnownThere)
            QVERIFY(m_journal->observe({{there, activeThere, session(), start, {}, {}}}));
        const QString neighbour = QStringLiteral("/kk/.active-planning.json");
        QVERIFY(m_journal->observe({{QStringLiteral("/kk"), neighbour, session(), start, {}, {}}}));
        const auto done = m_journal->record(
            operation(QStringLiteral("attach"), {{active, session(), session({QStringLiteral("spike-y")})}}));
        QVERIFY(done);
        QVERIFY(m_journal->moveFolder(store, there));
        QVERIFY(!*m_journal->undoable({store}));
        const auto undoable = m_journal->undoable({there});
        QVERIFY(undoable && *undoable);
        QCOMPARE((*undoable)->store, there);
        const auto versions = m_journal->versionsOf(*done);
        QVERIFY(versions);
        QCOMPARE(versions->back().path, activeThere);
        // What is there is known: looking at it is no news.
        const auto count = all().size();
        QVERIFY(m_journal->observe({{there, activeThere, session({QStringLiteral("spike-y")}), start, {}, {}}}));
        QCOMPARE(all().size(), count);
        QCOMPARE(*m_journal->filesThere(QStringLiteral("/kk")), QStringList(neighbour));
        QCOMPARE(*m_journal->filesThere(there), QStringList(activeThere));
    }

    void theUsersMarkIsKept()
    {
        QVERIFY(!m_journal->seenUpTo()->has_value());
        QVERIFY(m_journal->setSeenUpTo(7));
        reopen();
        QCOMPARE(m_journal->seenUpTo()->value(), 7);
        QVERIFY(m_journal->setWatched({9, 12}));
        QVERIFY(m_journal->setWatched({11}));
        reopen();
        QCOMPARE(*m_journal->watched(), (std::vector<qint64>{9, 11, 12}));
        QVERIFY(m_journal->setSeenUpTo(11));
        QCOMPARE(*m_journal->watched(), std::vector<qint64>{12});
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
