// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/changes.h"
#include "workspace/projectloader.h"

#include "support/documents.h"
#include "support/settled.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString id = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString active = QStringLiteral(".tf/knowledge/.active-planning.json");
const QString planA = QStringLiteral(".tf/knowledge/topics/plan-a/plan.md");
const QString backlogA = QStringLiteral(".tf/knowledge/topics/plan-a/backlog.md");

QByteArray completed(const QStringList &tickets)
{
    QByteArray document = sessionDocument(id, QStringLiteral("completed"), {}, QStringLiteral("plan-a"));
    const qsizetype begin = document.indexOf('[', document.indexOf("\"tickets\"")) + 1;
    const QByteArray ids = '"' + tickets.join(QStringLiteral("\", \"")).toUtf8() + '"';
    return document.replace(begin, document.indexOf(']', begin) - begin, ids);
}

QByteArray ticket(const QByteArray &status)
{
    return "---\nstatus: " + status + "\n---\n# T\n";
}

QString ticketPath(const QString &ticketId)
{
    return QStringLiteral(".tickets/%1.md").arg(ticketId);
}

} // namespace

class WorkTrackerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<ProjectLoader> m_loader;

    std::shared_ptr<const ProjectEntry> settled() { return Test::settled(*m_loader); }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(id, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
        m_tree->write(planA, "---\nstatus: draft\n---\n");
        m_loader = std::make_unique<ProjectLoader>(Project{QStringLiteral("project"), m_tree->path(), {}},
                                                   Test::clockAt(QStringLiteral("2026-02-03T10:00:00Z")));
    }

    void aLinkedPlanSaysItsStatus()
    {
        const auto before = settled();
        QCOMPARE(before->work->plans.value(QStringLiteral("plan-a")).status, QStringLiteral("draft"));
        m_tree->write(planA,
                      "---\nstatus: blocked\n---\n## Review\n- 2026-02-06: FAIL\n  - Blockers:\n    - a\n    - b\n");
        const auto after = settled();
        QVERIFY(after != before);
        QCOMPARE(after->active, before->active);
        const auto changes = changesBetween(*before, *after);
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(QString(changes.front().kind), QStringLiteral("plan-status"));
        QCOMPARE(changes.front().subject, id);
        QCOMPARE(changes.front().words, QStringLiteral("plan-a: blocked, 2 blocker(s)"));
    }

    void whatAPlanSaidHoldsOnWhileItIsWrittenAnew()
    {
        const auto before = settled();
        m_tree->write(planA, {});
        const auto meanwhile = m_loader->look().entry;
        QCOMPARE(meanwhile->work->plans.value(QStringLiteral("plan-a")).status, QStringLiteral("draft"));
        m_tree->write(planA, "---\nstatus: blocked\n---\n");
        const auto changes = changesBetween(*meanwhile, *settled());
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes.front().words, QStringLiteral("plan-a: blocked"));
        m_tree->write(planA, {});
        const auto status = [&] { return m_loader->look().entry->work->plans.value(QStringLiteral("plan-a")).status; };
        QCOMPARE(status(), QStringLiteral("blocked"));
        QTRY_COMPARE(status(), QString());
    }

    void aPlanThatIsLinkedOnlyNowIsNoNewsOfItsStatus()
    {
        m_tree->write(active, sessionDocument(id));
        const auto before = settled();
        QVERIFY(before->work->plans.isEmpty());
        m_tree->replace(active, sessionDocument(id, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
        const auto changes = changesBetween(*before, *settled());
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(QString(changes.front().kind), QStringLiteral("plan-set"));
    }

    void anActiveSeedWithoutADocumentIsNoticed()
    {
        const QString seed = QStringLiteral(".tf/knowledge/topics/seed-a");
        m_tree->write(active, sessionDocument(id));
        QCOMPARE(settled()->work->emptySeed, QString()); // it is missing, which is another thing
        m_tree->makeFolder(seed);
        const auto empty = settled();
        QCOMPARE(empty->work->emptySeed, QStringLiteral("seed-a"));
        m_tree->write(seed + QStringLiteral("/seed.md"), "# A seed\n");
        QCOMPARE(settled()->work->emptySeed, QString());
        m_tree->makeFolder(QStringLiteral(".tf/knowledge/topics/plan-a"));
        QFile::remove(m_tree->path(seed + QStringLiteral("/seed.md")));
        m_tree->write(active, sessionDocument(id, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
        QCOMPARE(settled()->work->emptySeed, QString()); // the plan is what it goes on from
    }

    void ticketsOfTheBacklogAreCounted()
    {
        m_tree->remove(active);
        m_tree->write(QStringLiteral(".tf/knowledge/sessions/%1.json").arg(id),
                      completed({QStringLiteral("pt-a"), QStringLiteral("pt-b"), QStringLiteral("pt-c")}));
        m_tree->write(backlogA, "| ID | Title |\n|---|---|\n| pt-a | From the row |\n| pt-z | Not linked |\n");
        m_tree->write(ticketPath(QStringLiteral("pt-a")), ticket("closed"));
        m_tree->write(ticketPath(QStringLiteral("pt-b")), ticket("open"));
        const auto entry = settled();
        const PlanningSession &session = entry->snapshots.front()->session;
        QCOMPARE(entry->work->countOf(session), (TicketCount{1, 3, 1}));
        const auto tickets = entry->work->ticketsOf(session);
        QCOMPARE(tickets.size(), 3U);
        QCOMPARE(tickets[0].title, QStringLiteral("T"));
        QCOMPARE(tickets[0].path, m_tree->path(ticketPath(QStringLiteral("pt-a"))));
        QCOMPARE(tickets[2], (Ticket{.id = u"pt-c"_s, .title = {}, .isMissing = true}));
    }

    void ticketsThatNoBacklogNamesAreFoundByWhatLinksThem()
    {
        m_tree->write(backlogA, "| ID | Title |\n|---|---|\n| pt-a | A |\n");
        m_tree->write(ticketPath(QStringLiteral("pt-a")), "---\nstatus: open\ndeps: [pt-d]\n---\n");
        m_tree->write(ticketPath(QStringLiteral("pt-b")), "---\nstatus: open\nparent: pt-a\n---\n# Part\n");
        m_tree->write(ticketPath(QStringLiteral("pt-c")), "---\nstatus: open\ndeps: [pt-b]\n---\n");
        m_tree->write(ticketPath(QStringLiteral("pt-d")), ticket("closed"));
        m_tree->write(ticketPath(QStringLiteral("pt-e")), ticket("open"));
        m_tree->write(ticketPath(QStringLiteral("pt-f")), "---\nstatus: open\ndeps: [pt-e]\n---\n");
        m_tree->write(QStringLiteral(".tickets/notes.txt"), "no ticket");
        const auto entry = settled();
        const auto ids = [](const std::vector<Ticket> &tickets) {
            QStringList list;
            for (const Ticket &each : tickets)
                list << each.id;
            return list;
        };
        const PlanningSession &session = entry->active->session;
        QCOMPARE(ids(entry->work->ticketsOf(session)), QStringList{u"pt-a"_s});
        QCOMPARE(ids(entry->work->relatedTo(session)), QStringList({u"pt-b"_s, u"pt-c"_s, u"pt-d"_s}));
        QCOMPARE(ids(entry->work->others()), QStringList({u"pt-e"_s, u"pt-f"_s}));
        QCOMPARE(entry->work->countOf(session), (TicketCount{0, 1, 0}));
        QCOMPARE(entry->work->tickets.value(u"pt-b"_s).title, QStringLiteral("Part"));
    }

    void whileASessionHasNoBacklogItsPlansRowsAreItsTickets()
    {
        m_tree->write(backlogA, "| ID | Title |\n|---|---|\n| pt-a | A |\n");
        const auto entry = settled();
        QCOMPARE(entry->work->countOf(entry->active->session), (TicketCount{0, 1, 1}));
    }

    void anArchivedPlanIsRead()
    {
        m_tree->write(QStringLiteral(".tf/knowledge/archive/topics/plan-a/plan.md"), "---\nstatus: approved\n---\n");
        QDir(m_tree->path(QStringLiteral(".tf/knowledge/topics/plan-a"))).removeRecursively();
        QCOMPARE(settled()->work->plans.value(QStringLiteral("plan-a")).status, QStringLiteral("approved"));
    }

    void idsThatLeadOutAreNotRead()
    {
        m_tree->write(QStringLiteral("secret/plan.md"), "---\nstatus: approved\n---\n");
        m_tree->write(active, sessionDocument(id, QStringLiteral("active"), {}, QStringLiteral("../../../secret")));
        QVERIFY(settled()->work->plans.isEmpty());
        QCOMPARE(m_loader->documentsRead(), 0);
    }

    void thousandsCostNoMoreThanTheirChanges()
    {
        QStringList ids;
        for (int i = 0; i < 2000; ++i) {
            ids << QStringLiteral("pt-%1").arg(i);
            m_tree->write(ticketPath(ids.last()), ticket("open"));
            m_tree->write(QStringLiteral(".tf/knowledge/topics/plan-%1/plan.md").arg(i), "---\nstatus: draft\n---\n");
        }
        m_tree->remove(active);
        m_tree->write(QStringLiteral(".tf/knowledge/sessions/%1.json").arg(id), completed(ids));
        const auto first = settled();
        QCOMPARE(first->topics->size(), 2001);
        const int afterFirst = m_loader->documentsRead();
        QVERIFY2(afterFirst >= 2001 && afterFirst < 4000, "each ticket and the one linked plan, what is young twice");

        QCOMPARE(settled(), first);
        QCOMPARE(m_loader->documentsRead(), afterFirst);

        m_tree->write(QStringLiteral(".tf/knowledge/topics/plan-77/plan.md"), "---\nstatus: approved\n---\n");
        QCOMPARE(settled(), first); // no session links it
        QCOMPARE(m_loader->documentsRead(), afterFirst);

        m_tree->replace(ticketPath(QStringLiteral("pt-77")), ticket("closed"));
        const auto second = settled();
        QVERIFY(m_loader->documentsRead() <= afterFirst + 3);
        QCOMPARE(second->work->countOf(second->snapshots.front()->session), (TicketCount{1, 2000, 0}));

        const int listed = m_loader->topicFoldersListed();
        QVERIFY(listed > 2000);
        m_tree->write(QStringLiteral(".tf/knowledge/topics/plan-new/plan.md"), "---\nstatus: draft\n---\n");
        QCOMPARE(settled()->topics->size(), 2002);
        QVERIFY2(m_loader->topicFoldersListed() < listed + 500, "what is new, and what was young");
    }
};

QTEST_GUILESS_MAIN(WorkTrackerTest)
#include "tst_worktracker.moc"
