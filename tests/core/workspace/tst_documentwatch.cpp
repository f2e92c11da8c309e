// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/documentwatch.h"

#include "support/snapshotbuilder.h"
#include "support/temporarytree.h"

#include <QTest>

#include <algorithm>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString knowledge = QStringLiteral("k");
const QString ofActive = QStringLiteral("k/topics/seed-a/seed.md");
const QString ofArchived = QStringLiteral("k/topics/seed-b/seed.md");

} // namespace

/// Which documents are looked at when, and when it is said that all is told.
class DocumentWatchTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<std::chrono::hours> m_ahead; ///< how far the clock of the watch is before the files'
    Snapshot m_snapshot;
    std::vector<SeenFiles> m_seen;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<DocumentWatch> m_watch;

    void lookOnce()
    {
        m_seen.clear();
        m_watch->look(m_snapshot);
        QTRY_VERIFY(!m_seen.empty());
    }
    [[nodiscard]] bool isBeginning() const
    {
        return std::any_of(m_seen.begin(), m_seen.end(), [](const SeenFiles &seen) { return seen.isBeginning; });
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SeenFiles &seen : m_seen) {
            for (const SeenFile &file : seen.files)
                names << file.path.section(u'/', -2);
        }
        names.sort();
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_ahead = std::make_shared<std::chrono::hours>(0);
        SnapshotBuilder builder;
        const SnapshotPtr built = builder.build(QStringLiteral("project web\n"
                                                               "active seed-a@2026-02-26T23-11-00Z\n"
                                                               "archived seed-b@2026-02-24T09-02-00Z\n"));
        auto project = std::make_shared<ProjectEntry>(*built->projects.front());
        project->knowledgePath = m_tree->path(knowledge);
        m_snapshot = *built;
        m_snapshot.projects = {project};
        m_pool = std::make_unique<WorkerPool>();
        m_watch = std::make_unique<DocumentWatch>([ahead = m_ahead] { return systemClock()() + *ahead; }, *m_pool,
                                                  std::make_shared<Mailbox>(this),
                                                  [this](const SeenFiles &seen) { m_seen.push_back(seen); });
    }

    void cleanup()
    {
        QVERIFY(m_pool->waitForDone(5s));
        m_watch.reset();
    }

    void whatIsLeftToTheNextLookIsLookedForInAllTopicsBeforeAllIsTold()
    {
        m_tree->write(ofActive, "written this moment");
        m_tree->write(ofArchived, "written this moment");
        lookOnce();
        QCOMPARE(names(), QStringList());
        QVERIFY(!isBeginning());
        *m_ahead += 1h;
        lookOnce();
        QCOMPARE(names(), (QStringList{QStringLiteral("seed-a/seed.md"), QStringLiteral("seed-b/seed.md")}));
        QVERIFY(isBeginning());
    }

    void onceAllIsToldOnlyTheActiveSessionIsLookedAtEachTime()
    {
        lookOnce();
        QVERIFY(isBeginning());
        m_tree->write(ofActive, "a");
        m_tree->write(ofArchived, "b");
        *m_ahead += 1h;
        lookOnce();
        QCOMPARE(names(), QStringList{QStringLiteral("seed-a/seed.md")});
        QVERIFY(!isBeginning());
    }

    void anotherHistoryIsToldOfAllAgain()
    {
        m_tree->write(ofArchived, "b");
        *m_ahead += 1h;
        lookOnce();
        m_seen.clear();
        m_watch->look(m_snapshot); // an answer that is under way is of the history before
        m_watch->tellAgain();
        QTRY_VERIFY(!m_seen.empty());
        lookOnce();
        QCOMPARE(names(), QStringList{QStringLiteral("seed-b/seed.md")});
        QVERIFY(isBeginning());
    }
};

QTEST_GUILESS_MAIN(DocumentWatchTest)
#include "tst_documentwatch.moc"
