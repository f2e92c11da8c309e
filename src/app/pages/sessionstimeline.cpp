// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sessionstimeline.h"

#include "app/pages/tablepane.h"
#include "app/picture/savepicture.h"
#include "app/picture/timelineview.h"
#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/roles.h"
#include "models/rowfilterproxymodel.h"
#include "models/sessionmodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

const QLatin1StringView timelineShown("timeline");

QToolButton *toolButton(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(plainToolTip(toolTip));
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SessionsTimeline::SessionsTimeline(const QString &name, const Services &services, TablePane &table,
                                   const SessionModel &model, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_table(table)
    , m_model(model)
    , m_view(new TimelineView(this))
    , m_leftOut(toneLabel({}, Tone::Muted, this))
    , m_in(toolButton(QStringLiteral("+"), tr("Zoom in"), this))
    , m_out(toolButton(QStringLiteral("\u2212"), tr("Zoom out"), this))
    , m_all(toolButton(tr("All Time"), tr("Shows all of the time"), this))
{
    setFocusProxy(m_view);
    m_leftOut->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(makeButtons());
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SessionsTimeline::update);
    follow();
    m_table.setOtherView(this);
    makeSwitch(name);
    updateButtons();
}

void SessionsTimeline::makeSwitch(const QString &name)
{
    auto *bar = new QWidget(&m_table);
    bar->setAccessibleName(tr("View"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *group = new QButtonGroup(bar);
    auto *asTable = toolButton(tr("Table"), tr("The sessions as a table"), bar);
    auto *asTimeline = toolButton(tr("Time Line"), tr("The same sessions over the time, a lane for each seed"), bar);
    for (QToolButton *button : {asTable, asTimeline}) {
        button->setAccessibleName(button->text());
        button->setCheckable(true);
        // Some styles hardly show which one is pressed.
        const QFont usual = button->font();
        connect(button, &QToolButton::toggled, button,
                [button, usual](bool isChosen) { button->setFont(isChosen ? boldFont(usual) : usual); });
        group->addButton(button);
        layout->addWidget(button);
    }
    connect(asTimeline, &QToolButton::toggled, this, [this, name](bool isWanted) {
        m_services.settings.remember(name, isWanted ? QString(timelineShown) : QString());
        m_table.showOtherView(isWanted);
    });
    const bool isRemembered = m_services.settings.remembered(name) == timelineShown;
    (isRemembered ? asTimeline : asTable)->setChecked(true);
    m_table.addFilterWidget(bar);
}

QWidget *SessionsTimeline::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QToolButton *button : {m_out, m_in, m_all})
        layout->addWidget(button);
    layout->addStretch();
    auto *saveButton = new QPushButton(tr("Save Picture…"), bar);
    saveButton->setToolTip(tr("What is in sight, as a drawing (SVG) or an image (PNG)."));
    layout->addWidget(saveButton);
    connect(saveButton, &QPushButton::clicked, this, &SessionsTimeline::save);
    connect(m_in, &QToolButton::clicked, m_view, &TimelineView::zoomIn);
    connect(m_out, &QToolButton::clicked, m_view, &TimelineView::zoomOut);
    connect(m_all, &QToolButton::clicked, m_view, &TimelineView::showAll);
    return bar;
}

void SessionsTimeline::follow()
{
    const RowFilterProxyModel &proxy = m_table.proxy();
    const auto soon = [this] {
        if (isVisible())
            m_soon.start(0);
    };
    connect(&proxy, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&proxy, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&proxy, &QAbstractItemModel::dataChanged, this, soon);
    connect(&proxy, &RowFilterProxyModel::settled, this, soon);
    connect(&m_table, &TablePane::currentRowChanged, this, &SessionsTimeline::showCurrent);
    connect(m_view, &TimelineView::sessionChosen, this, &SessionsTimeline::choose);
    connect(m_view, &TimelineView::sessionOpened, this, &SessionsTimeline::sessionOpened);
    connect(m_view, &TimelineView::readRequested, this, &SessionsTimeline::readRequested);
    connect(m_view, &TimelineView::zoomChanged, this, &SessionsTimeline::updateButtons);
}

void SessionsTimeline::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
    m_view->showCurrentBox(); // it may have been chosen in the table
}

void SessionsTimeline::update()
{
    const RowFilterProxyModel &proxy = m_table.proxy();
    const Moment now = m_services.clock();
    std::vector<TimelineSession> sessions;
    int withoutTime = 0;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        const QModelIndex source = proxy.mapToSource(proxy.index(row, static_cast<int>(SessionModel::Column::Seed)));
        auto session = timelineSession(*m_model.entry(source.row()), printableShort(source.data().toString()), now);
        if (session) {
            session->signs = source.data(MarkSignsRole).toInt();
            sessions.push_back(std::move(*session));
        } else
            ++withoutTime;
    }
    m_view->setEmptyWords(m_table.noMatchWords());
    m_view->setSessions(std::move(sessions), now);
    m_leftOut->setVisible(withoutTime > 0);
    setPlain(m_leftOut,
             tr("%Ln session(s) without a time that can be read stand in the table only.", nullptr, withoutTime));
    showCurrent();
    updateButtons();
}

void SessionsTimeline::updateButtons()
{
    m_in->setEnabled(m_view->canZoomIn());
    m_out->setEnabled(m_view->isZoomed());
    m_all->setEnabled(m_view->isZoomed());
}

void SessionsTimeline::choose(const QString &path)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.entry(row)->path == path)
            return m_table.setCurrentRow(row);
    }
}

void SessionsTimeline::showCurrent()
{
    const int row = m_table.currentRow();
    m_view->select(row >= 0 ? m_model.entry(row)->path : QString());
}

void SessionsTimeline::save()
{
    const QString project = m_model.rowCount() > 0 ? m_model.entry(0)->projectName : QString();
    savePicture(m_services, window(), tr("%1 time line", "file name").arg(project),
                m_view->picture(tr("Sessions of %1").arg(printableShort(project))));
}

} // namespace Pointsman
