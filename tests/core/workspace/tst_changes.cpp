// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/changes.h"

#include "support/documents.h"
#include "support/temporarytree.h"
#include "workspace/missionsloader.h"

#include <QTest>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString active = QStringLiteral(".tf/knowledge/.active-planning.json");

QString snapshot(const QString &id)
{
    return QStringLiteral(".tf/knowledge/sessions/%1.json").arg(id);
}

} // namespace

/// What happened is derived from two states of the files alone.
class ChangesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    [[nodiscard]] std::shared_ptr<const ProjectEntry> state() const
    {
        return ProjectLoader({QStringLiteral("p"), m_tree->path(), {}}, systemClock()).look().entry;
    }

    static QStringList told(const std::vector<Change> &changes)
    {
        QStringList lines;
        for (const Change &change : changes)
            lines << change.kind + u' ' + change.subject.section(u'@', 0, 0) + u' ' + change.words;
        return lines;
    }

    /// What is told of `act`.
    QStringList after(const std::function<void()> &act) const
    {
        const auto before = state();
        act();
        return told(changesBetween(*before, *state()));
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
    }

    void nothingHappenedTellsNothing()
    {
        QCOMPARE(after([] {}), QStringList());
    }

    void linksOfTheActiveSession()
    {
        QCOMPARE(after([&] {
                     m_tree->write(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-y")},
                                                           QStringLiteral("plan-z")));
                 }),
                 QStringList({QStringLiteral("spike-attached seed-a spike-y attached"),
                              QStringLiteral("plan-set seed-a plan set to plan-z")}));
    }

    void aSwitchTellsWhereTheOneWentAndWhatIsActiveNow()
    {
        m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
        QCOMPARE(after([&] {
                     m_tree->write(snapshot(idA), sessionDocument(idA, QStringLiteral("archived")));
                     m_tree->write(active, sessionDocument(idB));
                 }),
                 QStringList({QStringLiteral("session-archived seed-a archived"),
                              QStringLiteral("session-resumed seed-b resumed")}));
    }

    void aStartAnArchiveACompletionAndARemovalAreToldApart()
    {
        QCOMPARE(after([&] { m_tree->write(active, sessionDocument(idB)); }),
                 QStringList({QStringLiteral("session-removed seed-a removed without a snapshot"),
                              QStringLiteral("session-started seed-b started")}));
        QCOMPARE(after([&] {
                     m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
                     m_tree->remove(active);
                 }),
                 QStringList(QStringLiteral("session-archived seed-b archived")));
        m_tree->write(active, sessionDocument(idA));
        QCOMPARE(after([&] { m_tree->remove(active); }),
                 QStringList(QStringLiteral("session-removed seed-a removed without a snapshot")));
        m_tree->write(active, sessionDocument(idA));
        QCOMPARE(after([&] {
                     m_tree->write(snapshot(idA),
                                   sessionDocument(idA, QStringLiteral("completed"), {}, QStringLiteral("plan-a")));
                     m_tree->remove(active);
                 }),
                 QStringList(QStringLiteral("session-completed seed-a completed")));
    }

    void anOldSnapshotIsNoSignThatASessionWasArchived()
    {
        QByteArray old = sessionDocument(idA, QStringLiteral("archived"));
        const QByteArray lately("\"updated\": \"2026");
        QVERIFY(old.contains(lately));
        m_tree->write(snapshot(idA), old.replace(lately, "\"updated\": \"2025"));
        (void)after([] {});
        QCOMPARE(after([&] { m_tree->remove(active); }),
                 QStringList(QStringLiteral("session-removed seed-a removed; an older snapshot of it is still there")));
    }

    void aFileThatBreaksAndIsMended()
    {
        const auto good = state();
        m_tree->write(active, "{ oops");
        const auto broken = state();
        QCOMPARE(told(changesBetween(*good, *broken)).size(), 1);
        QVERIFY(told(changesBetween(*good, *broken)).constFirst().startsWith(QStringLiteral("file-broken")));
        QVERIFY(told(changesBetween(*broken, *good)).size() == 1);
    }

    void whatWasSeenHalfWrittenChangesNothingWhenItIsWhole()
    {
        const QByteArray whole =
            sessionDocument(idB, QStringLiteral("archived"), {QStringLiteral("spike-y")}, QStringLiteral("plan-z"));
        QCOMPARE(after([&] { m_tree->write(snapshot(idB), whole.left(40)); }),
                 QStringList(QStringLiteral("snapshot-added seed-b snapshot added")));
        QCOMPARE(after([&] { m_tree->write(snapshot(idB), whole); }),
                 QStringList(QStringLiteral("file-mended seed-b can be read now")));
    }

    void missions()
    {
        const TemporaryTree home;
        const auto homeState = [&] { return MissionsLoader(MissionHome(home.path()), systemClock()).look().entry; };
        home.write(QStringLiteral("missions/m-1/session.json"), Test::missionDocument(QStringLiteral("m-1")));
        const auto before = homeState();
        home.write(QStringLiteral("missions/m-1/session.json"),
                   Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:1"), true));
        home.write(QStringLiteral("missions/m-2/session.json"), Test::missionDocument(QStringLiteral("m-2")));
        home.write(QStringLiteral("session.json"), Test::pointerDocument(QStringLiteral("m-2")));
        QCOMPARE(told(changesBetween(*before, *homeState())),
                 QStringList({QStringLiteral("mission-switched m-2 is the active mission"),
                              QStringLiteral("focus-set m-1 works on wp:1"), QStringLiteral("drive-set m-1 is driving"),
                              QStringLiteral("mission-joined m-2 joined")}));
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
