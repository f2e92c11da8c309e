// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "models/historymodel.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace Pointsman::Test {

/// A window over one project, with its history in front and somebody else who writes.
class HistoryWindow
{
protected:
    static inline const QString p = QStringLiteral("p");
    static inline const QString spikeA = QStringLiteral("spike-a");
    static inline const QString spikeX = QStringLiteral("spike-x");
    // What others did is written down a second later.
    static constexpr int slow = 10'000; // ms

    [[nodiscard]] static QByteArray activeWith(const QStringList &spikes, const QString &plan)
    {
        return sessionDocument(idA, QStringLiteral("active"), spikes, plan);
    }

    void begin()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, p);
        writeMissions(*m_tree);
        m_test = std::make_unique<TestWindow>(*m_tree);
    }

    void end()
    {
        m_test.reset();
        m_tree.reset();
    }

    [[nodiscard]] QTreeView *list() const { return m_test->find<QTreeView>(QStringLiteral("historyList")); }
    /// The row with these words of what happened, which may be in its tool tip: there topics have their ids; -1: none.
    [[nodiscard]] int rowSaying(const QString &words) const
    {
        const QTreeView *view = list();
        for (int row = 0; view && row < view->model()->rowCount(); ++row) {
            const auto column = static_cast<int>(HistoryModel::Column::Change);
            const QModelIndex change = view->model()->index(row, column);
            if (change.data().toString().contains(words) || change.data(Qt::ToolTipRole).toString().contains(words))
                return row;
        }
        return -1;
    }
    void select(const QString &words) const
    {
        // Whatever keys an earlier test has held.
        list()->selectionModel()->setCurrentIndex(list()->model()->index(rowSaying(words), 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// Clicks the button below the list that says this.
    void click(const QString &text) const
    {
        auto *button = m_test->find<QToolButton>(text);
        QVERIFY(button && button->isEnabled());
        button->click();
    }
    void openHistory()
    {
        m_test->window().showPage(Page::History);
        // What was there at the start is no change, but it has to be known before there is one.
        choose(QStringLiteral("By"), QStringLiteral("first seen"));
        QTRY_VERIFY_WITH_TIMEOUT(rowSaying(QStringLiteral("first seen")) > 0, slow);
        choose(QStringLiteral("By"), QStringLiteral("By anyone"));
        QTRY_VERIFY(rowSaying(QStringLiteral("first seen")) < 0);
    }
    /// Chooses an entry of the box with this accessible name.
    void choose(const QString &box, const QString &entry) const
    {
        auto *choice = m_test->find<QComboBox>(box);
        QVERIFY(choice && choice->findText(entry) >= 0);
        choice->setCurrentIndex(choice->findText(entry));
    }
    void peerWrites(const QByteArray &bytes, const QString &words)
    {
        m_tree->replace(activeIn(p), bytes);
        QTRY_VERIFY2_WITH_TIMEOUT(rowSaying(words) > 0, qPrintable(words), slow);
    }
    void windowSetsPlan(const QString &plan)
    {
        QVERIFY(setPlan(m_test->workspace(), m_tree->path(p), plan));
        QTRY_COMPARE(m_test->workspace().undoLabel(), QStringLiteral("Set plan (p)"));
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

} // namespace Pointsman::Test
