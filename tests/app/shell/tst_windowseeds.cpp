// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/testwindow.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString topicIndex = QStringLiteral("p/.tf/knowledge/index.json");

} // namespace

/// The list that filters a project's sessions by their seed.
class WindowSeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ofTwoSeedsWithOneTitleEachCanBeChosen();
    void aChangeElsewhereLeavesTheListAlone();

private:
    [[nodiscard]] QComboBox *seeds() const { return m_test->find<QComboBox>(QStringLiteral("Seed")); }
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("sessions")); }
    void choose(const QString &seed) const
    {
        seeds()->setCurrentIndex(seeds()->findData(seed));
        Q_EMIT seeds()->activated(seeds()->currentIndex());
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowSeedsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    m_tree->replace(topicIndex, m_tree->read(topicIndex).replace("Beta", "Alpha"));
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void WindowSeedsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowSeedsTest::ofTwoSeedsWithOneTitleEachCanBeChosen()
{
    QCOMPARE(seeds()->count(), 4); // with "All seeds"
    for (const QString &seed : {QStringLiteral("seed-a"), QStringLiteral("seed-b")}) {
        choose(seed);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(seeds()->currentData().toString(), seed);
    }
}

void WindowSeedsTest::aChangeElsewhereLeavesTheListAlone()
{
    choose(QStringLiteral("seed-b"));
    const QSignalSpy removed(seeds()->model(), &QAbstractItemModel::rowsRemoved);
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"), {}, QStringLiteral("plan-x")));
    choose(QStringLiteral("seed-a"));
    QTRY_VERIFY(rowOf(table(), QStringLiteral("A better plan")) >= 0);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(seeds()->currentData().toString(), QStringLiteral("seed-a"));
}

QTEST_MAIN(WindowSeedsTest)
#include "tst_windowseeds.moc"
