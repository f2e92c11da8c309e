// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/journalfixture.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

/// What Pointsman did, and what it displaced, is written down as one.
class JournalRecordTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
        QVERIFY(!files.empty());
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
};

QTEST_GUILESS_MAIN(JournalRecordTest)
#include "tst_journalrecord.moc"
