// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/awaymodel.h"
#include "models/roles.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Pointsman;
using Column = AwayModel::Column;

namespace {

Version version(qint64 id, const QString &project, const QString &words)
{
    Version version;
    version.id = id;
    version.store = QStringLiteral("/code/%1/.tf/knowledge").arg(project);
    version.path = version.store + QStringLiteral("/.active-planning.json");
    version.subject = QStringLiteral("seed-a@2026-02-26T23-11-00Z");
    version.words = words;
    version.time = testNow() - std::chrono::minutes(100 - id);
    return version;
}

const QString web = QStringLiteral("web");
const QString shop = QStringLiteral("shop");

} // namespace

class AwayModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<AwayModel>([] { return testNow(); });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setVersions({version(3, web, QStringLiteral("c")), version(2, shop, QStringLiteral("b")),
                              version(1, web, QStringLiteral("a"))});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void titlesStandWhereTheWordsHaveIds()
    {
        const QString words = QStringLiteral("spike-x attached, spike-y detached, plan set to plan-a");
        m_model->setVersions({version(1, web, words)});
        m_model->setSnapshot(
            m_builder.build(QStringLiteral("project web\n topic spike-x Look at it\n topic plan-a A plan\n"
                                           " active seed-a@2026-02-26T23-11-00Z")));
        const QModelIndex change = m_model->index(1, static_cast<int>(Column::Change));
        QCOMPARE(change.data().toString(),
                 QStringLiteral("“Look at it” attached, spike-y detached, plan set to “A plan”"));
        QVERIFY(change.data(Qt::ToolTipRole).toString().startsWith(words)); // the ids are there
    }

    void projectsAreHeadingsAndTheNewestComesFirst()
    {
        m_model->setSnapshot(m_builder.build(QStringLiteral("project web\n topic seed-a Add a title\n"
                                                            " active seed-a@2026-02-26T23-11-00Z\nproject shop\n"
                                                            " active seed-a@2026-02-26T23-11-00Z")));
        QCOMPARE(columnText(*m_model, static_cast<int>(Column::Change)), QStringLiteral("|c|a||b"));
        QCOMPARE(m_model->index(0, 0).data().toString(), web);
        QCOMPARE(m_model->index(0, 0).data(CountRole).toInt(), 2);
        QCOMPARE(m_model->index(3, 0).data().toString(), shop);
        QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(m_model->version(0), nullptr);
        QCOMPARE(m_model->version(1)->id, 3);
        QCOMPARE(m_model->index(1, static_cast<int>(Column::Subject)).data().toString(), QStringLiteral("Add a title"));
        QCOMPARE(m_model->index(1, 0).data(ProjectPathRole).toString(), QStringLiteral("/code/web"));
    }

    void theProjectThatNeedsItsUserComesFirst()
    {
        ModelSpy spy(*m_model);
        m_model->setSnapshot(
            m_builder.build(QStringLiteral("project web\n active seed-a@2026-02-26T23-11-00Z\n"
                                           "project shop\n active seed-a@2026-02-26T23-11-00Z error=not-json:Broken")));
        QCOMPARE(columnText(*m_model, static_cast<int>(Column::Change)), QStringLiteral("|b||c|a"));
        QVERIFY2(!spy.take().contains(QStringLiteral("reset")), "the rows are moved");
        QCOMPARE(m_model->index(0, 0).data(SeverityRole).toInt(), static_cast<int>(Severity::Error));
    }

    void whatIsOnlyKnownByTheDifferenceSaysBetweenWhichTimes()
    {
        Version unwatched = version(4, web, QStringLiteral("d"));
        unwatched.since = testNow() - std::chrono::hours(20);
        m_model->setVersions({unwatched});
        QCOMPARE(m_model->index(1, static_cast<int>(Column::Change)).data().toString(), QStringLiteral("d"));
        const QString time = m_model->index(1, 0).data().toString();
        QVERIFY2(time.contains(QStringLiteral("16:00")) && time.contains(QStringLiteral("10:24")), qPrintable(time));
    }

    void linesAreOrderedByWhenItHappened()
    {
        Version late = version(9, web, QStringLiteral("late"));
        late.time = version(2, web, {}).time;
        m_model->setVersions({late, version(3, web, QStringLiteral("c")), version(1, web, QStringLiteral("a"))});
        QCOMPARE(columnText(*m_model, static_cast<int>(Column::Change)), QStringLiteral("|c|late|a"));
    }

    void theLineThatNeedsItsUserComesFirst()
    {
        Version other = version(8, web, QStringLiteral("other"));
        other.path = other.store + QStringLiteral("/sessions/seed-b@2026-02-26T23-11-00Z.json");
        m_model->setVersions({other, version(3, web, QStringLiteral("c")), version(1, web, QStringLiteral("a"))});
        QCOMPARE(columnText(*m_model, static_cast<int>(Column::Change)), QStringLiteral("|other|c|a"));
        m_model->setSnapshot(
            m_builder.build(QStringLiteral("project web\n active seed-a@2026-02-26T23-11-00Z error=not-json:Broken")));
        QCOMPARE(columnText(*m_model, static_cast<int>(Column::Change)), QStringLiteral("|c|a|other"));
    }

    void aShortIntervalIsOneTime()
    {
        Version unwatched = version(4, web, QStringLiteral("d"));
        const QString one = [&] {
            m_model->setVersions({unwatched});
            return m_model->index(1, 0).data().toString();
        }();
        unwatched.since = unwatched.time - std::chrono::seconds(59);
        m_model->setVersions({unwatched});
        QCOMPARE(m_model->index(1, 0).data().toString(), one);
        unwatched.since = unwatched.time - std::chrono::seconds(60);
        m_model->setVersions({unwatched});
        QVERIFY(m_model->index(1, 0).data().toString() != one);
    }

    void whatIsSeenGoes()
    {
        ModelSpy spy(*m_model);
        m_model->setVersions({});
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(spy.take(), QStringLiteral("remove 0-4"));
    }

private:
    SnapshotBuilder m_builder;
    std::unique_ptr<AwayModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(AwayModelTest)
#include "tst_awaymodel.moc"
