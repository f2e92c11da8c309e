// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/missioncard.h"

#include "app/actions/missionactions.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/findingwords.h"
#include "models/markwords.h"
#include "models/timewords.h"
#include "workspace/pointerproblem.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QSignalBlocker>
#include <QToolButton>

namespace Pointsman {

namespace {

constexpr int focusWidth = 220; // in pixels: a longer focus must not make the window wider

} // namespace

MissionCard::MissionCard(MissionActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_title(new ElidedLabel(Tone::Text, this))
    , m_role(new ElidedLabel(Tone::Accent, this))
    , m_since(toneLabel({}, Tone::Muted, this))
    , m_reach(toneLabel({}, Tone::Muted, this))
    , m_focus(new QToolButton(this))
    , m_drive(new QCheckBox(tr("driving"), this))
    , m_broken(new QWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_since->setWordWrap(true);
    m_reach->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("activeMission"));
    m_title->setFont(boldFont(scaledFont(m_title->font(), 1.25)));
    auto *focusLabel = toneLabel(tr("working on"), Tone::Muted, this);
    m_focus->setFocusPolicy(Qt::StrongFocus);
    m_focus->setObjectName(QStringLiteral("missionFocus"));
    auto *head = new QWidget(this);
    head->setMinimumWidth(1); // it takes a second line before the window has to be wider
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_head->setContentsMargins({});
    auto *name = new QHBoxLayout;
    name->addWidget(m_title);
    name->addWidget(m_role);
    name->addStretch();
    auto *work = new FlowLayout;
    work->addWidget(focusLabel);
    work->addWidget(m_focus);
    work->addWidget(m_drive);
    m_head->addLayout(name, 1);
    m_head->addLayout(work);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_since);
    layout->addWidget(m_reach);
    layout->addWidget(m_broken);
    auto *broken = new FlowLayout(m_broken);
    for (QAction *action : m_actions.onBroken()) {
        auto *button = new QToolButton(m_broken);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        broken->addWidget(button);
    }

    connect(m_focus, &QToolButton::clicked, this, [this] { m_actions.askForFocus(m_activeId); });
    connect(m_drive, &QCheckBox::clicked, this, [this](bool isDriving) {
        m_drive->setChecked(!isDriving); // it moves when the file has changed
        m_actions.setDriving(m_activeId, isDriving);
    });
    connect(&m_actions, &MissionActions::reachChanged, this, &MissionCard::showReach);
    showReach();
}

void MissionCard::setSnapshot(const Snapshot &snapshot, Moment now)
{
    const MissionsEntry &missions = *snapshot.missions;
    m_activeId = missions.activeId;
    const auto active = std::find_if(missions.missions.begin(), missions.missions.end(),
                                     [&](const auto &mission) { return missions.isActive(*mission); });
    const bool isThere = active != missions.missions.end();
    setPlain(m_title, m_activeId.isEmpty() ? tr("No mission is active") : missions.titleOf(m_activeId));
    m_title->setToolTip(isThere ? plainToolTip(printableLines(missionTip(**active, missions.markOf(m_activeId))))
                                : QString());
    const Mission mission = isThere ? (*active)->mission : Mission();
    setPlain(m_role, mission.role);
    QStringList words;
    const QLocale locale;
    if (const auto switched = PythonTime::parse(missions.lastSwitchedAt))
        words << tr("active in every terminal since %1").arg(shortTime(switched->moment(), now, locale));
    if (const auto activity = PythonTime::parse(mission.lastActivityAt))
        words << tr("last activity %1").arg(agoWords(activity->moment(), now, locale));
    if (!isThere && !m_activeId.isEmpty())
        words << tr("not joined here");
    setPlain(m_since, words.join(QStringLiteral(" · ")));
    m_focus->setText(mission.focus.isEmpty() ? tr("nothing in particular…")
                                             : tr("%1…", "a button that asks for another focus")
                                                   .arg(m_focus->fontMetrics().elidedText(printableShort(mission.focus),
                                                                                          Qt::ElideRight, focusWidth)));
    m_focus->setAccessibleName(tr("Working on: %1").arg(m_focus->text()));
    const QSignalBlocker blocker(m_drive);
    m_drive->setChecked(mission.isDriving);
    m_canChange = isThere && !(*active)->isBroken;
    const Issue *problem = pointerProblem(snapshot);
    m_broken->setVisible(problem);
    m_reach->setVisible(!problem);
    if (problem)
        showProblem(*problem);
    showReach();
    arrangeHead();
}

/// What the file says of its mission is nothing to go by, nor that it says nothing.
void MissionCard::showProblem(const Issue &problem)
{
    setPlain(m_title, tr("Which mission is active cannot be read"));
    setPlainLines(m_since, messageOf(problem));
}

/// The mission's id needs its room more than what stands beside it, which goes below it in a narrow card.
void MissionCard::arrangeHead()
{
    const int needed =
        m_head->itemAt(0)->sizeHint().width() + m_head->spacing() + m_head->itemAt(1)->sizeHint().width();
    const bool fits = needed <= m_head->parentWidget()->width();
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MissionCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layout()->activate(); // so that the head has its new width
    arrangeHead();
}

void MissionCard::showReach()
{
    const bool isOffered = m_canChange && !m_actions.isBusy(m_activeId);
    m_focus->setEnabled(isOffered);
    m_drive->setEnabled(isOffered);
    m_focus->setToolTip(plainToolTip(m_actions.focusMeaning()));
    m_drive->setToolTip(plainToolTip(m_actions.driveMeaning()));
    setPlain(m_reach, m_actions.reachWords());
}

} // namespace Pointsman
