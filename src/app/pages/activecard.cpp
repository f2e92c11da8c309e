// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/activecard.h"

#include "app/pages/questionbox.h"
#include "app/widgets/clampedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/stationswidget.h"
#include "models/cellwords.h"
#include "models/markwords.h"
#include "models/sessionmodel.h"
#include "models/timewords.h"
#include "models/workwords.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace Pointsman {

namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly); // all five in a line, in a window of usual width
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QString namesOf(const ProjectEntry &project, const QStringList &topics)
{
    QStringList names;
    for (const QString &topic : topics)
        names << project.titleOf(topic);
    return names.join(QStringLiteral(", "));
}

Station station(const ProjectEntry &project, const SessionEntry &entry, StationKind kind, const QString &title)
{
    const PlanningSession &session = entry.session;
    const QStringList topics = topicsAt(kind, session);
    Station result{stateAt(kind, session, *project.topics, entry.issues), title,
                   topics.isEmpty() ? ActiveCard::tr("none yet") : namesOf(project, topics), topics.join(u'\n')};
    if (result.state != StationState::Missing)
        return result;
    if (const QStringList missing = missingAt(kind, session, *project.topics); !missing.isEmpty())
        result.caption = namesOf(project, missing);
    result.toolTip += ActiveCard::tr("\nIts documents are not there.");
    return result;
}

Station planStation(const ProjectEntry &project, const SessionEntry &entry)
{
    Station result = station(project, entry, StationKind::Plan, ActiveCard::tr("Plan"));
    if (const auto facts = planOf(project, entry.session)) {
        result.title = ActiveCard::tr("Plan: %1").arg(planWords(*facts));
        result.toolTip += u'\n' + planLines(*facts);
    }
    return result;
}

/// While there is none yet, its plan may have tickets all the same.
Station backlogStation(const ProjectEntry &project, const SessionEntry &entry)
{
    const PlanningSession &session = entry.session;
    const QString tickets = backlogInWords(*project.work, session);
    if (!session.backlog && !tickets.isEmpty())
        return {StationState::Ahead, ActiveCard::tr("Backlog: none yet"), tickets, tickets};
    const QString title = tickets.isEmpty() ? ActiveCard::tr("Backlog") : ActiveCard::tr("Backlog: %1").arg(tickets);
    return station(project, entry, StationKind::Backlog, title);
}

} // namespace

ActiveCard::ActiveCard(const QList<QAction *> &actions, QAction *startAction, const QList<QAction *> &brokenActions,
                       QWidget *parent)
    : QFrame(parent)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new ClampedLabel(2, this))
    , m_since(toneLabel({}, Tone::Muted, this))
    , m_words(toneLabel({}, Tone::Muted, this))
    , m_question(new QuestionBox(this))
    , m_stations(new StationsWidget(this))
    , m_buttons(new QWidget(this))
    , m_menu(new QPushButton(tr("Actions"), this))
    , m_start(buttonFor(startAction, this))
    , m_broken(new QWidget(this))
    , m_note(new ClampedLabel(2, this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("activeTitle"));
    m_title->setFont(boldFont(scaledFont(m_title->font(), 1.25)));
    m_words->setObjectName(QStringLiteral("activeWords"));
    m_note->setObjectName(QStringLiteral("projectNote"));
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(1); // a path in it must not make the window wider
    m_since->setObjectName(QStringLiteral("activeSince"));
    m_since->setMinimumWidth(1); // it goes below the title before it is cut

    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_since);
    m_head->addWidget(m_menu, 0, Qt::AlignTop);
    auto *menu = new QMenu(m_menu);
    menu->setObjectName(QStringLiteral("activeMenu"));
    menu->setToolTipsVisible(true);
    menu->addActions(actions);
    m_menu->setMenu(menu);
    auto *buttons = new FlowLayout(m_buttons);
    for (QAction *action : actions)
        buttons->addWidget(buttonFor(action, m_buttons));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_head);
    layout->addWidget(m_words);
    layout->addWidget(m_question);
    layout->addWidget(m_stations);
    layout->addWidget(m_buttons);
    auto *broken = new FlowLayout(m_broken);
    for (QAction *action : brokenActions)
        broken->addWidget(buttonFor(action, m_broken));
    layout->addWidget(m_broken);
    layout->addWidget(m_start, 0, Qt::AlignLeading);
    layout->addWidget(m_note);

    connect(m_question, &QuestionBox::moveBackRequested, this, &ActiveCard::moveBackRequested);
    connect(m_question, &QuestionBox::isRightRequested, this, &ActiveCard::isRightRequested);
    connect(m_question, &QuestionBox::focusLeft, this, &ActiveCard::questionLeft);
    connect(m_stations, &StationsWidget::clicked, this, [this](StationKind kind) {
        const PlanningSession &session = m_session->session;
        switch (kind) {
        case StationKind::Seed:
            return Q_EMIT topicRequested(session.seed);
        case StationKind::Spikes:
            return Q_EMIT topicRequested(session.spikes.value(0));
        case StationKind::Plan:
            return Q_EMIT topicRequested(session.plan);
        case StationKind::Backlog:
            return Q_EMIT topicRequested(session.backlog ? session.backlog->topic : QString());
        }
    });
}

void ActiveCard::setProject(const ProjectEntry &project, Moment now)
{
    m_session = project.active;
    if (m_session)
        showSession(project, *m_session, now);
    else
        showNone(project);
    const DoubtfulAttachment *doubt = activeDoubt(project);
    m_question->setQuestion(doubt ? doubtWords(project, *doubt) : QString());
    m_start->setVisible(m_session == nullptr && project.state == ProjectEntry::State::Ready);
    m_words->setVisible(!m_words->text().isEmpty());
    setPlainLines(m_note, tr("About %1: %2", "project, the user's note").arg(project.project.name, project.mark.note));
    m_note->setVisible(!project.mark.note.isEmpty());
    showParts();
}

void ActiveCard::setLow(bool isLow)
{
    if (std::exchange(m_isLow, isLow) != isLow)
        showParts();
}

void ActiveCard::showParts()
{
    const bool isBroken = m_session && m_session->isBroken;
    m_broken->setVisible(isBroken);
    m_menu->setVisible(m_isLow && m_session && !isBroken);
    m_buttons->setVisible(!m_isLow && m_session && !isBroken);
    m_since->setVisible(!m_isLow && !m_since->text().isEmpty());
    m_stations->setVisible(!m_isLow && m_session && !m_session->session.seed.isEmpty());
    arrangeHead();
}

/// The title needs its room more than what stands beside it, which goes below it in a narrow card, on as many lines as
/// it takes.
void ActiveCard::arrangeHead()
{
    const int since = m_since->fontMetrics().horizontalAdvance(m_since->text());
    const int needed = m_title->sizeHint().width() + m_head->spacing() + since;
    const bool fits =
        m_isLow || needed <= contentsRect().width() - 2 * style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_since->wordWrap() == fits)
        m_since->setWordWrap(!fits);
}

void ActiveCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeHead();
}

void ActiveCard::setSeedDocuments(const QString &seed, int count)
{
    m_countedSeed = seed;
    m_seedDocuments = count;
}

void ActiveCard::showSession(const ProjectEntry &project, const SessionEntry &entry, Moment now)
{
    const PlanningSession &session = entry.session;
    const QLocale locale;
    setPlain(m_title, session.seed.isEmpty() ? tr("The active session cannot be read") : project.titleOf(session));
    m_since->clear();
    m_words->clear();
    if (entry.isBroken) {
        setPlainLines(m_words, session.id.isEmpty()
                                   ? entry.brokenWords
                                   : tr("cannot be read: %1. Shown is the last good version.").arg(entry.brokenWords));
    } else {
        QStringList words;
        if (const auto created = UtcTime::parse(session.created))
            words << tr("since %1").arg(shortTime(created->moment(), now, locale));
        if (const auto updated = SessionModel::updatedOf(entry)) // as the table has it
            words << tr("last change %1").arg(agoWords(*updated, now, locale));
        setPlain(m_since, words.join(QStringLiteral(" · ")));
    }
    const QString tip = printableLines(sessionTip(*project.topics, session, project.markOf(session.id)));
    m_title->setToolTip(plainToolTip(tip));
    m_since->setToolTip(plainToolTip(tip));
    Station seed = station(project, entry, StationKind::Seed, tr("Seed"));
    if (seed.state != StationState::Ahead) // the card's own title has said which
        seed.caption = m_countedSeed == session.seed ? tr("%n document(s)", nullptr, m_seedDocuments) : QString();
    m_stations->setStations(
        {std::move(seed),
         station(project, entry, StationKind::Spikes,
                 session.spikes.isEmpty() ? tr("Spikes") : tr("Spikes: %1").arg(session.spikes.size())),
         planStation(project, entry), backlogStation(project, entry)});
}

void ActiveCard::showNone(const ProjectEntry &project)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        setPlain(m_title, tr("Reading %1…").arg(project.project.name));
        break;
    case ProjectEntry::State::Ready:
        setPlain(m_title, tr("No session is active"));
        break;
    case ProjectEntry::State::Gone:
        setPlain(m_title, tr("%1 is not there").arg(project.project.path));
        break;
    case ProjectEntry::State::Refused:
        setPlain(m_title, tr("The project's settings cannot be used"));
        break;
    }
    m_since->clear();
    m_title->setToolTip(plainToolTip({}));
    setPlainLines(m_words, project.state == ProjectEntry::State::Gone ? QString() : project.stateWords);
}

} // namespace Pointsman
