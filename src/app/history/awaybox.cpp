// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/awaybox.h"

#include "app/history/historydelegate.h"
#include "app/history/unseenchanges.h"
#include "app/widgets/labels.h"
#include "models/awaymodel.h"
#include "models/timewords.h"
#include "models/versionwords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace Pointsman {

namespace {

using AwayColumn = AwayModel::Column;

// More lines than these scroll, so that the projects stay in sight.
constexpr int mostChanges = 6;

int number(AwayColumn column)
{
    return static_cast<int>(column);
}

} // namespace

AwayBox::AwayBox(const Services &services, UnseenChanges &unseen, QWidget *parent)
    : QFrame(parent)
    , m_unseen(unseen)
    , m_model(new AwayModel(services.clock, this))
    , m_count(toneLabel({}, Tone::Muted, this))
    , m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("awayBox"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_count->setObjectName(QStringLiteral("awayCount"));
    makeList();
    auto *seen = new QToolButton(this);
    seen->setDefaultAction(unseen.markSeen());
    seen->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    seen->setFocusPolicy(Qt::StrongFocus);
    auto *head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("While you were away"), 1.1, this));
    head->addSpacing(8);
    head->addWidget(m_count, 1);
    head->addWidget(seen);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_view);
    setTabOrder(seen, m_view);
    connect(&unseen, &UnseenChanges::changed, this, &AwayBox::takeChanges);
    takeChanges();
}

void AwayBox::makeList()
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("awayList"));
    m_view->setAccessibleName(tr("While you were away"));
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->header()->setStretchLastSection(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIndentation(0);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const Version *version = m_model->version(index.row()))
            Q_EMIT activated(*version);
    });
}

void AwayBox::setSnapshot(const SnapshotPtr &snapshot)
{
    m_model->setSnapshot(snapshot);
    spanHeadings();
}

void AwayBox::takeChanges()
{
    const std::vector<Version> &versions = m_unseen.versions();
    const int count = static_cast<int>(versions.size());
    setVisible(count > 0);
    m_model->setVersions(versions);
    if (versions.empty())
        return;
    QString words = m_unseen.hasMore() ? tr("the newest %n change(s); all are on the History page", nullptr, count)
                                       : tr("%Ln change(s)", nullptr, count);
    if (std::any_of(versions.begin(), versions.end(), [](const Version &version) { return version.isInterval(); }))
        words = tr("%1; where two times are given only the difference is known").arg(words);
    setPlain(m_count, words);
    spanHeadings();
    fitHeight();
    fitColumns();
}

void AwayBox::spanHeadings()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, m_model->version(row) == nullptr);
}

void AwayBox::fitHeight()
{
    m_view->setFixedHeight(std::min(m_model->rowCount(), mostChanges) * m_view->sizeHintForRow(0) +
                           2 * m_view->frameWidth());
}

bool AwayBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QFrame::eventFilter(watched, event);
}

/// What happened gets the room that the others leave.
void AwayBox::fitColumns()
{
    const int character = m_view->fontMetrics().averageCharWidth();
    const int room = m_view->viewport()->width();
    const auto longest = [this](AwayColumn column) {
        int width = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, number(column)).data().toString();
            if (m_model->version(row))
                width = std::max(width, RowDelegate::widthOf(text, false, m_view));
        }
        return width;
    };
    const int time = longest(AwayColumn::Time);
    const int subject = std::min(longest(AwayColumn::Subject), room * 2 / 5);
    const int by = std::max({room / 5, RowDelegate::widthOf(originWords({}), false, m_view),
                             room - time - subject - longest(AwayColumn::Change)});
    const std::pair<AwayColumn, int> widths[] = {{AwayColumn::Time, time},
                                                 {AwayColumn::Subject, subject},
                                                 {AwayColumn::By, std::min(longest(AwayColumn::By), by)}};
    int rest = room;
    for (const auto &[column, width] : widths) {
        m_view->setColumnWidth(number(column), width);
        rest -= width;
    }
    m_view->setColumnWidth(number(AwayColumn::Change), std::max(rest, character * 20));
}

} // namespace Pointsman
