// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherchoice.h"
#include "app/switcher/switcherentries.h"
#include "app/switcher/switchermodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Pointsman;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-26T10-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-25T10-00-00Z");
const QString some = QStringLiteral("project web\n"
                                    " topic seed-a Alpha\n"
                                    " topic seed-b Beta\n"
                                    " active %1\n"
                                    " archived %2\n"
                                    "%3"
                                    "mission auth-033 active\n"
                                    "mission checkout-042\n"
                                    "%4");

} // namespace

/// Names, notes, pins and links of the user's own in the quick switcher.
class SwitcherMarksTest final : public QObject
{
    Q_OBJECT

private:
    SnapshotBuilder m_builder;
    SwitcherEntries m_entries{testNow};
    SwitcherModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void show(const QString &marks, const QString &missionMark = {}, const QStringList &recent = {})
    {
        m_entries.setSnapshot(m_builder.build(some.arg(idA, idB, marks, missionMark)));
        m_model.setEntries(m_entries.all(), recent);
    }
    [[nodiscard]] QString first() const { return m_model.index(0).data().toString(); }
    [[nodiscard]] SwitcherEntryPtr entry(const QString &title) const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.index(row).data().toString() == title)
                return m_model.entryAt(m_model.index(row));
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { m_model.setQuery({}); }

    void nameTitleIdAndNoteAreFound_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"my work", "mywo", "beta", "seed-b", "first"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }

    void nameTitleIdAndNoteAreFound()
    {
        QFETCH(QString, query);
        show(QStringLiteral(" mark %1 name=My_work note=Ask_first\n").arg(idB));
        m_model.setQuery(query);
        QCOMPARE(first(), QStringLiteral("My work"));
        QCOMPARE(m_model.index(0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Beta\n%1\nNote: Ask first").arg(idB));
    }

    void whatIsPinnedComesFirstWithoutAQuery()
    {
        const QString recent = QStringLiteral("session:/code/web:") + idA;
        show({}, {}, {recent});
        QCOMPARE(first(), QStringLiteral("Alpha"));
        show(QStringLiteral(" mark %1 pinned\n").arg(idB), {}, {recent});
        QCOMPARE(first(), QStringLiteral("Beta"));
        QVERIFY(m_model.index(0).data(SwitcherModel::DetailRole).toString().endsWith(QStringLiteral(" · pinned")));
        QCOMPARE(m_model.index(1).data().toString(), QStringLiteral("Alpha"));
        // With letters typed the best match is first, pinned or not.
        m_model.setQuery(QStringLiteral("alpha"));
        QCOMPARE(first(), QStringLiteral("Alpha"));
    }

    void anAgentThatWaitsComesBeforeWhatIsPinned()
    {
        const QString pinned = QStringLiteral(" mark %1 pinned\n").arg(idB);
        show(pinned + QStringLiteral(" call message=May_I?\n"));
        QCOMPARE(first(), QStringLiteral("web"));
        QCOMPARE(m_model.index(1).data().toString(), QStringLiteral("Beta"));
        show(pinned, {}, {QStringLiteral("project:/code/web")});
        QCOMPARE(first(), QStringLiteral("Beta"));
    }

    void aMissionIsNamedPinnedAndFoundByItsId()
    {
        show({}, QStringLiteral(" mark name=The_shop note=Two_weeks pinned\n"));
        QCOMPARE(first(), QStringLiteral("The shop"));
        for (const char *query : {"shop", "checkout-042", "weeks"}) {
            m_model.setQuery(QString::fromLatin1(query));
            QVERIFY(entry(QStringLiteral("The shop")));
        }
        const auto change = entry(QStringLiteral("Switch to The shop"));
        QVERIFY(change);
        QCOMPARE(choiceWords(*change, testNow()).what, QStringLiteral("makes “The shop” the active mission."));
        QCOMPARE(change->mission->id, QStringLiteral("checkout-042"));
    }

    void aMissionOpensATerminalInItsProject()
    {
        show({});
        QCOMPARE(folderOf(*entry(QStringLiteral("checkout-042"))), QString());
        show({}, QStringLiteral(" mark link=/code/web\n"));
        QCOMPARE(folderOf(*entry(QStringLiteral("checkout-042"))), QStringLiteral("/code/web"));
        QCOMPARE(folderOf(*entry(QStringLiteral("Switch to checkout-042"))), QStringLiteral("/code/web"));
        show({}, QStringLiteral(" mark link=/code/gone\n"));
        QCOMPARE(folderOf(*entry(QStringLiteral("checkout-042"))), QString());
    }

    /// The project of a link may go while the missions stay the same.
    void theLinkFollowsItsProject()
    {
        const QString missions = QStringLiteral("mission checkout-042\n mark link=/code/web\n");
        const auto folder = [&](const QString &project) {
            const auto snapshot = std::make_shared<Snapshot>(*m_builder.build(project));
            static const auto same = m_builder.build(missions)->missions;
            snapshot->missions = same;
            m_entries.setSnapshot(snapshot);
            m_model.setEntries(m_entries.all());
            return folderOf(*entry(QStringLiteral("checkout-042")));
        };
        QCOMPARE(folder(QStringLiteral("project web\n")), QStringLiteral("/code/web"));
        QCOMPARE(folder(QStringLiteral("project web gone\n")), QString());
        QCOMPARE(folder(QStringLiteral("project api\n")), QString());
    }

    void sentencesNameTheSession()
    {
        show(QStringLiteral(" mark %1 name=My_work\n mark %2 name=Other\n").arg(idA, idB));
        QCOMPARE(choiceWords(*entry(QStringLiteral("Other")), testNow()).what,
                 QStringLiteral("switches web to “Other”; “My work” is archived."));
    }

    void aMarkChangesOnlyTheLinesOfItsProject()
    {
        show({});
        ModelSpy spy(m_model);
        show(QStringLiteral(" mark %1 name=My_work\n").arg(idB));
        QCOMPARE(m_model.rowCount(), 6);
        const QString told = spy.take();
        QVERIFY2(!told.isEmpty() && !told.contains(u"insert") && !told.contains(u"remove") && !told.contains(u"reset"),
                 qPrintable(told));
        QVERIFY(entry(QStringLiteral("My work")));
    }
};

QTEST_MAIN(SwitcherMarksTest)
#include "tst_switchermarks.moc"
