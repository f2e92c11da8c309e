// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"
#include "models/issuemodel.h"
#include "models/markwords.h"
#include "models/missionmodel.h"
#include "models/navigatormodel.h"
#include "models/projectmodel.h"
#include "models/rowfilterproxymodel.h"
#include "models/sessionmodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"
#include "workspace/sessionmark.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QTest>

using namespace Pointsman;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-21T10-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-22T10-00-00Z");
const QString idC = QStringLiteral("seed-c@2026-02-23T10-00-00Z");
const QString web = QStringLiteral("project web\n"
                                   " topic seed-a Alpha\n"
                                   " topic seed-b Beta\n"
                                   " topic seed-c Gamma\n"
                                   " active %1\n"
                                   " archived %2\n"
                                   " archived %3\n")
                        .arg(idA, idB, idC);

QString mark(const QString &id, const QString &words)
{
    return QStringLiteral(" mark %1 %2\n").arg(id, words);
}

VersionFilter filterFor(const QString &text)
{
    VersionFilter filter;
    filter.text = text;
    return filter;
}

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

/// Names, notes and pins of the user's own in the tables, the navigator and the list of projects.
class MarkedRowsTest final : public QObject
{
    Q_OBJECT

private:
    SnapshotBuilder m_builder;

    [[nodiscard]] SnapshotPtr build(const QString &text) { return m_builder.build(text); }
    static QString seeds(const QAbstractItemModel &model, int role = Qt::DisplayRole)
    {
        return columnText(model, static_cast<int>(SessionModel::Column::Seed), role);
    }

private Q_SLOTS:
    void aMarkBelongsToOneFile()
    {
        const SnapshotPtr snapshot = build(web + mark(idB, QStringLiteral("name=My_work pinned")));
        ProjectEntry project = *snapshot->projects[0];
        const auto named = [&](const SessionEntry &entry) { return titleOf(project, entry); };
        const SessionEntry own = *project.snapshots[0];
        QCOMPARE(own.session.id, idB);
        SessionEntry copy = own;
        copy.path = QFileInfo(own.path).path() + QStringLiteral("/copy.json");
        project.snapshots.push_back(std::make_shared<SessionEntry>(copy));
        QCOMPARE(named(own), QStringLiteral("My work"));
        QCOMPARE(named(copy), QStringLiteral("Beta"));
        QCOMPARE(markIdOf(project, copy), QStringLiteral("copy.json"));
        QVERIFY(!markOf(project, copy).isPinned);

        // One that has the id for itself has the mark as well, whatever its name; of two the first.
        project.snapshots = {std::make_shared<SessionEntry>(copy)};
        QCOMPARE(markIdOf(project, copy), idB);
        SessionEntry later = copy;
        later.path = QFileInfo(own.path).path() + QStringLiteral("/later.json");
        project.snapshots.push_back(std::make_shared<SessionEntry>(later));
        QCOMPARE(markIdOf(project, copy), idB);
        QCOMPARE(markIdOf(project, later), QStringLiteral("later.json"));

        // The active session and its snapshot are one.
        SessionEntry active = own;
        active.isActive = true;
        active.path = QFileInfo(own.path).path() + QStringLiteral("/../.active-planning.json");
        project.active = std::make_shared<SessionEntry>(active);
        QCOMPARE(markIdOf(project, active), idB);
        QCOMPARE(markIdOf(project, own), idB);
        QCOMPARE(markIdOf(project, copy), QStringLiteral("copy.json"));
    }

    void aNameStandsInPlaceOfTheTitleAndTheTitleInTheToolTip()
    {
        SessionModel model(testNow);
        const QAbstractItemModelTester tester(&model, fatal);
        model.setSnapshot(build(web));
        ModelSpy spy(model);
        model.setSnapshot(build(web + mark(idB, QStringLiteral("name=My_work note=Ask_first"))));
        QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
        QCOMPARE(seeds(model), QStringLiteral("Alpha|My work|Gamma"));
        QCOMPARE(seeds(model, Qt::AccessibleTextRole), QStringLiteral("Alpha|My work, with a note|Gamma"));
        const QModelIndex cell = model.index(1, static_cast<int>(SessionModel::Column::Seed));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("Beta\n%1\nNote: Ask first").arg(idB));
        QCOMPARE(cell.data(SortRole).toString(), QStringLiteral("my work"));
        QCOMPARE(cell.data(MarkSignsRole).toInt(), int(NoteSign));
        QCOMPARE(cell.siblingAtColumn(0).data(MarkSignsRole).toInt(), 0);
        model.setSnapshot(build(web));
        QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
    }

    void nameTitleAndNoteAreFiltered_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"my work", "beta", "ASK", "seed-b"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }

    void nameTitleAndNoteAreFiltered()
    {
        QFETCH(QString, words);
        SessionModel model(testNow);
        RowFilterProxyModel proxy;
        const QAbstractItemModelTester tester(&proxy, fatal);
        proxy.setSourceModel(&model);
        model.setSnapshot(build(web + mark(idB, QStringLiteral("name=My_work note=Ask_first"))));
        proxy.setFilterText(words);
        QCOMPARE(seeds(proxy), QStringLiteral("My work"));
        model.setSnapshot(build(web));
        QCOMPARE(proxy.rowCount(), words == u"beta" || words == u"seed-b" ? 1 : 0);
    }

    void whatIsPinnedComesFirstInEitherOrder()
    {
        SessionModel model(testNow);
        RowFilterProxyModel proxy;
        const QAbstractItemModelTester tester(&proxy, fatal);
        proxy.setSourceModel(&model);
        model.setSnapshot(build(web));
        proxy.sort(static_cast<int>(SessionModel::Column::Created), Qt::DescendingOrder);
        QCOMPARE(seeds(proxy), QStringLiteral("Gamma|Beta|Alpha"));
        const QPersistentModelIndex alpha = proxy.index(2, 0);
        ModelSpy spy(proxy);
        model.setSnapshot(build(web + mark(idA, QStringLiteral("pinned"))));
        QCOMPARE(spy.take(), QStringLiteral("change 2-2, move 2-2 to 0"));
        QCOMPARE(seeds(proxy), QStringLiteral("Alpha|Gamma|Beta"));
        QCOMPARE(alpha.row(), 0);
        proxy.sort(static_cast<int>(SessionModel::Column::Created), Qt::AscendingOrder);
        QCOMPARE(seeds(proxy), QStringLiteral("Alpha|Beta|Gamma"));
        proxy.sort(-1);
        model.setSnapshot(build(web + mark(idC, QStringLiteral("pinned")) + mark(idB, QStringLiteral("pinned"))));
        QCOMPARE(seeds(proxy), QStringLiteral("Beta|Gamma|Alpha"));
        QCOMPARE(seeds(proxy, Qt::AccessibleTextRole), QStringLiteral("Beta, pinned|Gamma, pinned|Alpha"));
        model.setSnapshot(build(web));
        QCOMPARE(seeds(proxy), QStringLiteral("Alpha|Beta|Gamma"));
    }

    void manyRowsArePinnedOnAnotherThreadAsWell()
    {
        QString text = QStringLiteral("project many\n");
        for (int i = 0; i < RowFilterProxyModel::synchronousRows + 50; ++i)
            text += QStringLiteral(" archived seed-%1@2026-02-21T10-00-00Z\n").arg(10'000 + i);
        SessionModel model(testNow);
        RowFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.sort(static_cast<int>(SessionModel::Column::Seed));
        model.setSnapshot(
            build(text + mark(QStringLiteral("seed-11000@2026-02-21T10-00-00Z"), QStringLiteral("pinned"))));
        QTRY_VERIFY(proxy.isSettled());
        const int seed = static_cast<int>(SessionModel::Column::Seed);
        QCOMPARE(proxy.index(0, seed).data().toString(), QStringLiteral("seed-11000"));
        QCOMPARE(proxy.index(1, seed).data().toString(), QStringLiteral("seed-10000"));
    }

    void missionsAreNamedAndPinned()
    {
        MissionModel model(testNow);
        RowFilterProxyModel proxy;
        const QAbstractItemModelTester tester(&proxy, fatal);
        proxy.setSourceModel(&model);
        const QString two = QStringLiteral("mission auth-033\n%1mission checkout-042 active\n%2");
        model.setSnapshot(build(two.arg(QString(), QString())));
        ModelSpy spy(proxy);
        model.setSnapshot(build(two.arg(QString(), QStringLiteral(" mark name=The_shop note=Two_weeks pinned\n"))));
        QCOMPARE(spy.take(), QStringLiteral("change 1-1, move 0-0 to 2"));
        const QModelIndex first = proxy.index(0, static_cast<int>(MissionModel::Column::Mission));
        QCOMPARE(first.data().toString(), QStringLiteral("The shop"));
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), QStringLiteral("The shop, pinned, with a note"));
        QVERIFY(first.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("checkout-042\n")));
        QVERIFY(first.data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("Note: Two weeks")));
        QCOMPARE(first.data(MarkSignsRole).toInt(), PinnedSign | NoteSign);
        for (const char *words : {"shop", "weeks", "checkout"}) {
            proxy.setFilterText(QString::fromLatin1(words));
            QCOMPARE(proxy.rowCount(), 1);
        }
    }

    void pinnedProjectsComeFirstInTheNavigator()
    {
        NavigatorModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        const QString two = QStringLiteral("project api\nproject web\n active %1\n").arg(idA);
        model.setSnapshot(build(two));
        const QPersistentModelIndex row = model.find(Page::Project, QStringLiteral("/code/web"));
        QCOMPARE(row.row(), 2);
        ModelSpy spy(model);
        model.setSnapshot(
            build(two + QStringLiteral(" mark pinned note=Read_me\n") + mark(idA, QStringLiteral("name=My_work"))));
        QCOMPARE(spy.take(), QStringLiteral("move 1-1 to 3, change 1-1"));
        QCOMPARE(row.row(), 1);
        QCOMPARE(row.data(SubtitleRole).toString(), QStringLiteral("My work"));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("web, pinned, with a note, My work"));
        QCOMPARE(row.data(Qt::ToolTipRole).toString(), QStringLiteral("/code/web\nNote: Read me\nseed-a\n") + idA);
        QCOMPARE(row.data(MarkSignsRole).toInt(), PinnedSign | NoteSign);
        model.setSnapshot(build(two));
        QCOMPARE(row.row(), 2);
    }

    void theActiveMissionIsNamedInTheNavigator()
    {
        NavigatorModel model;
        model.setSnapshot(build(QStringLiteral("mission checkout-042 active\n mark name=The_shop\n")));
        QCOMPARE(model.find(Page::Missions).data(SubtitleRole).toString(), QStringLiteral("The shop"));
        QCOMPARE(model.find(Page::Missions).data(Qt::ToolTipRole).toString(), QStringLiteral("checkout-042"));
    }

    /// What waits for its user is not hidden behind what was pinned once.
    void aPinnedProjectComesRightAfterThoseThatWait()
    {
        ProjectModel model(testNow);
        const QAbstractItemModelTester tester(&model, fatal);
        const QString three = QStringLiteral("project broken\n active broken=Not_JSON\n"
                                             "project calm\n active %1\n"
                                             "project warned\n active %2 warning=plan-missing\n"
                                             "project empty\n")
                                  .arg(idA, idB);
        const auto names = [&] { return columnText(model, static_cast<int>(ProjectModel::Column::Name)); };
        model.setSnapshot(build(three));
        QCOMPARE(names(), QStringLiteral("broken|warned|calm|empty"));
        ModelSpy spy(model);
        model.setSnapshot(build(three + QStringLiteral(" mark pinned note=Read_me\n")));
        QCOMPARE(spy.take(), QStringLiteral("move 3-3 to 1, change 1-1"));
        QCOMPARE(names(), QStringLiteral("broken|empty|warned|calm"));
        QVERIFY(model.index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("empty, pinned, with a note, ")));
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("Note: Read me")));
    }

    void theLineOfAProjectNamesItsSession()
    {
        ProjectModel model(testNow);
        model.setSnapshot(build(web + mark(idA, QStringLiteral("name=My_work"))));
        const QModelIndex cell = model.index(0, static_cast<int>(ProjectModel::Column::Session));
        QCOMPARE(cell.data().toString(), QStringLiteral("My work"));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("Alpha\n") + idA);
    }

    void warningsNameWhatTheyAreAbout()
    {
        IssueModel model(testNow);
        model.setSnapshot(build(QStringLiteral("project web\n archived %1 warning=plan-missing\n").arg(idB) +
                                mark(idB, QStringLiteral("name=My_work")) +
                                QStringLiteral("mission auth-033 error=mode\n mark name=The_door\n")));
        const QString subjects = columnText(model, static_cast<int>(IssueModel::Column::Subject));
        QCOMPARE(subjects, QStringLiteral("The door|web, My work"));
    }

    void theHistoryIsFilteredByNamesAndNotes()
    {
        VersionFilter asked;
        HistoryModel model(testNow, [&](const VersionFilter &filter, const auto &) { asked = filter; });
        model.setSnapshot(build(web + mark(idB, QStringLiteral("name=My_work note=Ask_first")) +
                                QStringLiteral("mission auth-033\n mark name=The_door\n")));
        for (const char *words : {"work", "ask f"}) {
            model.setFilter(filterFor(QString::fromLatin1(words)));
            QCOMPARE(asked.titledTopics, QStringList(titledTopic(QStringLiteral("/code/web/.tf/knowledge"), idB)));
        }
        model.setFilter(filterFor(QStringLiteral("DOOR")));
        QCOMPARE(asked.titledTopics, QStringList(titledTopic({}, QStringLiteral("auth-033"))));
    }
};

QTEST_GUILESS_MAIN(MarkedRowsTest)
#include "tst_markedrows.moc"
