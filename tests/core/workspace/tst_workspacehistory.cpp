// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "support/workspacefixture.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace Pointsman;
using Test::sessionDocument;

/// What the workspace writes into the history, and what comes back from it.
class WorkspaceHistoryTest final : public QObject, private Test::WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsThereAtTheStartIsKeptOnce()
    {
        const QStringList first{QStringLiteral("2: first seen")};
        QTRY_COMPARE(told(active), first);
        QTRY_COMPARE(told(mission), first);
        QCOMPARE(told(snapshotB), first);
        m_workspace.reset();
        open();
        m_workspace.reset();
        QCOMPARE(told(active), first);
    }

    void theWindowsOwnChangeIsToldOnceAndAsItsOwn()
    {
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        m_workspace.reset();
        QCOMPARE(told(active), (QStringList{QStringLiteral("0: spike-y attached"), QStringLiteral("2: first seen")}));
    }

    void whatAnotherProgramWritesIsKept()
    {
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: spike-t attached"));
        m_tree->remove(active);
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: no longer active"));
        QCOMPARE(told(active).size(), 3);
    }

    void whatGitChecksOutIsToldAsGits()
    {
        QTRY_COMPARE(told(active).size(), 1);
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(systemClock()().time_since_epoch()).count();
        m_tree->write(QStringLiteral("p/.git/logs/HEAD"),
                      "0000 1111 N <n@example> 1 +0000\tcommit: x\n0000 1111 N <n@example> " +
                          QByteArray::number(qint64{now}) + " +0000\tcheckout: moving from main to x\n");
        const QByteArray old = sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")});
        const QByteArray blob = "blob " + QByteArray::number(old.size()) + '\0' + old;
        const QString name = QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha1).toHex());
        m_tree->write(QStringLiteral("p/.git/objects/%1/%2").arg(name.left(2), name.mid(2)), {});
        QFile object(m_tree->path(QStringLiteral("p/.git/objects/%1/%2").arg(name.left(2), name.mid(2))));
        QVERIFY(object.open(QIODevice::ReadWrite) &&
                object.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFile::FileModificationTime));
        m_tree->replace(active, old);
        QTRY_COMPARE(told(active).value(0), QStringLiteral("3: spike-t attached"));
        // What an agent writes right behind a checkout is not git's.
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-new")}));
        QTRY_COMPARE(told(active).value(0).left(2), QStringLiteral("2:"));
    }

    void whatHappenedWhileItWasClosedSaysSinceWhen()
    {
        QTRY_COMPARE(told(active).size(), 1);
        m_workspace.reset();
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        open();
        QTRY_COMPARE(told(active).size(), 2);
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().since.has_value());
    }

    void whatWentWhileItWasClosedIsToldAsGone()
    {
        QTRY_COMPARE(told(active).size(), 1);
        m_workspace.reset();
        m_tree->remove(active);
        open();
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: no longer active"));
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().since.has_value());
        QCOMPARE(told(snapshotB).size(), 1);
    }

    void documentsOfLinkedTopicsAreKept()
    {
        const QString seed = QStringLiteral("p/.tf/knowledge/topics/%1/seed.md").arg(idA.section(u'@', 0, 0));
        const QString other = QStringLiteral("p/.tf/knowledge/topics/unlinked/seed.md");
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        m_tree->write(seed, "one\ntwo\n");
        m_tree->write(other, "one\n");
        const Clock later = [] { return systemClock()() + std::chrono::hours(1); }; // nobody is still writing it
        open(later);
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: first seen")});
        m_tree->replace(seed, "one\nthree\n");
        QTRY_COMPARE_WITH_TIMEOUT(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added, 1 line(s) removed"),
                                  15'000);
        m_workspace.reset();
        m_tree->replace(seed, "one\nthree\nfour\n");
        open(later);
        QTRY_COMPARE(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added"));
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(seed);
        const auto versions = *(*journal)->versions(filter);
        QVERIFY(versions.front().since.has_value());
        QVERIFY(!versions[1].since.has_value());
        QCOMPARE((*journal)->content(versions[1].before)->value(), QByteArray("one\ntwo\n"));
        QVERIFY(told(other).isEmpty());
    }

    void aDocumentThatWasWrittenWhileNobodyLookedIsAChange()
    {
        const QString folder = QStringLiteral("p/.tf/knowledge/topics/%1/").arg(idA.section(u'@', 0, 0));
        const QString seed = folder + QStringLiteral("seed.md");
        const QString old = folder + QStringLiteral("sources.md");
        const auto lookedAt = [this] {
            const auto journal = Journal::openExisting(file());
            return journal ? (*journal)->lookedAt(store() + QStringLiteral("/topics")) : std::optional<Moment>();
        };
        QTRY_VERIFY(lookedAt().value_or(std::nullopt).has_value());
        m_workspace.reset();
        // One that was out of sight until now may be as old as it is.
        for (const auto &[path, seconds] : {std::pair(seed, 10), std::pair(old, -3600)}) {
            m_tree->write(path, "one\n");
            QFile written(m_tree->path(path));
            QVERIFY(written.open(QIODevice::ReadWrite) &&
                    written.setFileTime(QDateTime::currentDateTimeUtc().addSecs(seconds),
                                        QFileDevice::FileModificationTime));
        }
        open([] { return systemClock()() + std::chrono::hours(1); });
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: seed.md written")});
        QCOMPARE(told(old), QStringList{QStringLiteral("2: first seen")});
        VersionFilter filter;
        filter.path = m_tree->path(seed);
        const auto versions = *Journal::openExisting(file()).value()->versions(filter);
        QVERIFY(versions.front().since && versions.front().isInterval());
    }

    void aDocumentThatWasRenamedWhileNobodyLookedIsNew()
    {
        const QString folder = QStringLiteral("p/.tf/knowledge/topics/%1/").arg(idA.section(u'@', 0, 0));
        const QString overview = folder + QStringLiteral("overview.md");
        const QString renamed = folder + QStringLiteral("overview2.md");
        m_workspace.reset();
        m_tree->write(overview, "text\n");
        m_tree->write(folder + QStringLiteral("seed.md"), "seed\n");
        QFile written(m_tree->path(overview));
        QVERIFY(written.open(QIODevice::ReadWrite) &&
                written.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
        written.close();
        const auto ahead = [](int hours) { return [hours] { return systemClock()() + std::chrono::hours(hours); }; };
        open(ahead(1));
        QTRY_VERIFY(!told(overview).isEmpty());
        m_workspace.reset();
        // That run's clock is ahead, so that it took nothing for being written.
        QVERIFY(Journal::open(file()).value()->setLookedAt({store() + QStringLiteral("/topics"), store()},
                                                           systemClock()() - std::chrono::minutes(1)));
        QVERIFY(QFile::rename(m_tree->path(overview), m_tree->path(renamed)));
        open(ahead(2));
        QTRY_COMPARE(told(renamed), QStringList{QStringLiteral("2: overview2.md written")});
        QTRY_COMPARE(told(overview).value(0), QStringLiteral("2: overview.md removed"));
        VersionFilter filter;
        filter.path = m_tree->path(overview);
        const auto removed = Journal::openExisting(file()).value()->versions(filter)->front();
        QVERIFY2(*removed.since > systemClock()() - std::chrono::minutes(2), "it was looked at until then");
    }

    /// What is being written when the program starts is told a moment later.
    void aDocumentThatWasRenamedJustBeforeTheStartIsNew()
    {
        const QString folder = QStringLiteral("p/.tf/knowledge/topics/%1/").arg(idA.section(u'@', 0, 0));
        const QString sources = folder + QStringLiteral("sources.md");
        const QString renamed = folder + QStringLiteral("sources2.md");
        m_workspace.reset();
        m_tree->write(folder + QStringLiteral("seed.md"), "seed\n");
        m_tree->write(sources, "text\n");
        open([] { return systemClock()() + std::chrono::hours(1); });
        QTRY_VERIFY(!told(sources).isEmpty());
        m_workspace.reset();
        QVERIFY(Journal::open(file()).value()->setLookedAt({store() + QStringLiteral("/topics"), store()},
                                                           systemClock()() - std::chrono::seconds(1)));
        QVERIFY(QFile::rename(m_tree->path(sources), m_tree->path(renamed)));
        open();
        QTRY_COMPARE_WITH_TIMEOUT(told(renamed), QStringList{QStringLiteral("2: sources2.md written")}, 15'000);
    }

    /// Else those of sessions that are not active are looked at every few minutes.
    void allDocumentsOfAProjectOnScreenAreLookedAtSoon()
    {
        const QString seed = QStringLiteral("p/.tf/knowledge/topics/%1/seed.md").arg(idB.section(u'@', 0, 0));
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        m_tree->write(seed, "one\n");
        open([] { return systemClock()() + std::chrono::hours(1); });
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: first seen")});
        m_workspace->setLookedAt(m_tree->path(QStringLiteral("p")));
        m_tree->replace(seed, "two\n");
        QTRY_COMPARE_WITH_TIMEOUT(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added, 1 line(s) removed"),
                                  15'000);
    }

    void undoSurvivesARestart()
    {
        const QByteArray before = m_tree->read(active);
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        m_workspace.reset();
        open();
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), before);
        QVERIFY(m_workspace->undoLabel().isEmpty());
        QCOMPARE(m_workspace->redoLabel(), QStringLiteral("Attach spike-y (p)"));
    }

    void whatTheCommandLineDidCanBeUndoneHere()
    {
        QTRY_COMPARE(told(active).size(), 1);
        const QByteArray before = m_tree->read(active);
        const QByteArray after = sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-c")});
        m_tree->replace(active, after);
        {
            const auto journal = Journal::open(file());
            QVERIFY((*journal)->record({{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli x")},
                                        QStringLiteral("session add-spike spike-c"),
                                        store(),
                                        {{m_tree->path(active), before, after}},
                                        systemClock()(),
                                        {},
                                        0}));
        }
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("session add-spike spike-c (p)"));
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), before);
        m_workspace.reset();
        QCOMPARE(told(active), (QStringList{QStringLiteral("0: taken back: spike-c attached"),
                                            QStringLiteral("1: spike-c attached"), QStringLiteral("2: first seen")}));
    }

    void anUndoIsToldWithTheTimeAtWhichItWasDone()
    {
        m_workspace.reset();
        const Moment start = systemClock()();
        open([this, start] {
            return m_tree->read(active).contains("spike-y") ? start + std::chrono::hours(1)
                                                            : start + std::chrono::hours(2);
        });
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QVERIFY(undone());
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().time == start + std::chrono::hours(2));
    }

    void whatIsPassedOverIsNamed()
    {
        m_tree->write(QStringLiteral("q/.tf/knowledge/.active-planning.json"), sessionDocument(idB));
        const QString gone = m_tree->path(QStringLiteral("q"));
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}, {QStringLiteral("q"), gone, {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading());
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QTRY_VERIFY(m_workspace->undoable()->id != 0); // it is in the history before what follows
        QVERIFY(m_workspace->undoPassedOver().isEmpty());
        {
            const auto journal = Journal::open(file());
            QVERIFY((*journal)->record(
                {{Origin::Kind::CommandLine, {}},
                 QStringLiteral("session clear"),
                 gone + QStringLiteral("/.tf/knowledge"),
                 {{gone + QStringLiteral("/.tf/knowledge/.active-planning.json"), sessionDocument(idB), {}}},
                 systemClock()(),
                 {},
                 0}));
        }
        QVERIFY(QFile::rename(gone, gone + QStringLiteral("-away")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->undoPassedOver().isEmpty(), 15'000);
        QVERIFY(m_workspace->undoPassedOver().contains(QStringLiteral("session clear")));
        QVERIFY(m_workspace->undoPassedOver().contains(gone));
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(QFile::rename(gone + QStringLiteral("-away"), gone));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->undoPassedOver().isEmpty(), 15'000);
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("session clear (q)"));
        // What is on the list no more is named as that, by what is there at that moment.
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        const QString label = QStringLiteral("session clear (in %1/.tf/knowledge, which is not on the list)").arg(gone);
        QCOMPARE(m_workspace->undoLabel(), label);
        QVERIFY(QFile::rename(gone, gone + QStringLiteral("-away")));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->undoPassedOver().contains(u"neither there nor on the list"), 15'000);
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(QFile::rename(gone + QStringLiteral("-away"), gone));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->undoLabel(), label, 15'000);
        QVERIFY(m_workspace->undoPassedOver().isEmpty());
    }

    void whatIsSeenAtOnceIsToldInTheOrderInWhichItWasWritten()
    {
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        const QDateTime begin(QDate(2026, 2, 1), QTime(9, 0), QTimeZone::utc());
        const QStringList names{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")};
        QStringList paths;
        for (const QString &name : names) {
            const QString id = QStringLiteral("seed-%1@2026-03-01T00-00-00Z").arg(name);
            paths.prepend(QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(id));
            m_tree->write(paths.first(), sessionDocument(id, QStringLiteral("archived")));
            QFile written(m_tree->path(paths.first()));
            QVERIFY(written.open(QIODevice::ReadWrite) &&
                    written.setFileTime(begin.addSecs(paths.size()), QFileDevice::FileModificationTime));
        }
        open();
        QTRY_VERIFY(!told(paths.first()).isEmpty() && !told(active).isEmpty());
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.order = VersionFilter::Order::Happened;
        const auto versions = (*journal)->versions(filter);
        QStringList listed;
        for (const Version &version : *versions) {
            if (const QString path = version.path.mid(m_tree->path().size() + 1); paths.contains(path))
                listed << path;
        }
        QCOMPARE(listed, paths);
    }

    void whatIsTakenBackIsToldAsThat()
    {
        QTRY_COMPARE(told(active).size(), 1);
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(
            project(), QStringLiteral("Switch to seed-b"),
            [](PlanningStore &planning) {
                return planning.resume(idB).map([](const SessionChange &change) { return change.files; });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value() && *answer);
        QVERIFY(undone());
        const QString left = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idA);
        QCOMPARE(told(active).value(0), QStringLiteral("0: taken back: switched to it"));
        QCOMPARE(told(left).value(0), QStringLiteral("0: taken back: archived"));
        m_workspace->redo({});
        QTRY_COMPARE(told(left).value(0), QStringLiteral("0: done again: archived"));
    }

    void aTokenIsNowhereButInItsFile()
    {
        QTRY_COMPARE(told(mission).size(), 1);
        m_tree->replace(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:A")));
        QTRY_COMPARE(told(mission).size(), 2);
        m_workspace.reset();
        const auto files = m_tree->files();
        for (auto each = files.cbegin(); each != files.cend(); ++each)
            QVERIFY2(each.key() == mission || !each.value().contains(Test::tokenInDocuments.toUtf8()),
                     qPrintable(each.key()));
    }
};

QTEST_GUILESS_MAIN(WorkspaceHistoryTest)
#include "tst_workspacehistory.moc"
