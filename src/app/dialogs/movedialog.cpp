// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/movedialog.h"

#include "app/dialogs/sessionfacts.h"
#include "app/widgets/listchoices.h"
#include "ui_movedialog.h"

#include <QPushButton>

#include <algorithm>

namespace Pointsman {

MoveDialog::MoveDialog(std::shared_ptr<const ProjectEntry> project, std::shared_ptr<const SessionEntry> from,
                       QWidget *parent)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::MoveDialog>())
    , m_project(std::move(project))
    , m_from(std::move(from))
{
    m_ui->setupUi(this);
    furnish(m_ui->heading, m_ui->buttons, tr("M&ove"));
    m_ui->heading->setText(tr("Move work out of “%1”").arg(titleIn(*m_project, m_from->session)));
    m_ui->meaning->showNote(Tone::Muted, tr("For work that was attached to the wrong session."));
    m_ui->sessionList->setColumns({tr("Session"), tr("Id"), tr("State")});
    m_ui->sessionList->setEmptySentence(tr("This project has no other session."));
    fillTopics({});
    m_ui->topicCombo->setCurrentIndex(0);
    fillSessions();
    connect(m_ui->topicCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_lost.clear();
        fillSessions();
        update();
    });
    connect(m_ui->sessionList, &CandidateList::picked, this, &MoveDialog::update);
    connect(m_ui->sessionList, &CandidateList::taken, verbButton(), &QPushButton::click);
    update();
    m_ui->topicCombo->count() > 1 ? m_ui->topicCombo->setFocus() : m_ui->sessionList->setFocus();
}

MoveDialog::~MoveDialog() = default;

void MoveDialog::setProject(std::shared_ptr<const ProjectEntry> project)
{
    m_project = std::move(project);
    if (const auto from = found(m_from->session.id))
        m_from = from;
    const QString chosen = topic();
    fillTopics(chosen);
    m_lost = m_ui->topicCombo->currentIndex() < 0 ? chosen : QString(); // nothing else is moved in its stead
    fillSessions();
    update();
}

void MoveDialog::propose(const QString &topic, const QString &session)
{
    m_proposed = session;
    m_ui->topicCombo->setCurrentIndex(m_ui->topicCombo->findData(topic));
    m_ui->sessionList->select(session);
    update();
}

void MoveDialog::accept()
{
    const auto moved = TopicId::parse(topic());
    const auto to = SessionId::parse(m_ui->sessionList->currentId());
    if (!moved || !to || !refusal().isEmpty())
        return;
    Q_EMIT chosen(*moved, *to);
    VerbDialog::accept();
}

void MoveDialog::fillTopics(const QString &chosen)
{
    const PlanningSession &session = m_from->session;
    ListChoices topics;
    for (const QString &spike : session.spikes)
        topics.emplace_back(tr("Spike: %1").arg(titleIn(*m_project, spike)), spike);
    if (!session.plan.isEmpty())
        topics.emplace_back(tr("Plan: %1").arg(titleIn(*m_project, session.plan)), session.plan);
    setListChoices(m_ui->topicCombo, topics, chosen);
}

/// Some sessions can take one topic and not another, so the list depends on what is to be moved.
void MoveDialog::fillSessions()
{
    std::vector<Candidate> candidates;
    for (const SessionPtr &entry : usableSessions(*m_project)) {
        if (entry->session.id != m_from->session.id)
            candidates.push_back(candidateOf(*entry));
    }
    m_ui->sessionList->setCandidates(candidates);
}

Candidate MoveDialog::candidateOf(const SessionEntry &entry) const
{
    const QString title = tr("%1, started %2", "title of a session, date")
                              .arg(titleIn(*m_project, entry.session), createdWords(entry.session));
    const QString state = entry.isActive ? tr("active") : stateWord(entry.session);
    const QString reason = whyNotInto(entry.session);
    const QString note = reason.isEmpty()                   ? state
                         : hasTopic(entry.session, topic()) ? tr("%1, has it already", "state of a session").arg(state)
                                                            : tr("%1, has a plan", "state of a session").arg(state);
    return {entry.session.id, title, note, reason, {}};
}

QString MoveDialog::whyNotInto(const PlanningSession &session) const
{
    const QString title = titleIn(*m_project, session);
    if (hasTopic(session, topic()))
        return tr("It is in “%1” already.").arg(title);
    const bool isPlan = topic() == m_from->session.plan;
    return isPlan && !session.plan.isEmpty()
               ? tr("“%1” has a plan of its own: “%2”.").arg(title, titleIn(*m_project, session.plan))
               : QString();
}

/// Why the session that was proposed cannot take it, or none can, and what the user can do about it; empty: some can.
QString MoveDialog::obstacle() const
{
    const bool isPlan = topic() == m_from->session.plan;
    const SessionPtr proposed = found(m_proposed);
    const QString reason = proposed ? whyNotInto(proposed->session) : QString();
    if (!reason.isEmpty()) {
        return isPlan && !hasTopic(proposed->session, topic())
                   ? tr("%1 Move that one to another session first, or switch to that session and replace its plan.")
                         .arg(reason)
                   : reason;
    }
    if (m_ui->sessionList->count() == 0 || !m_ui->sessionList->firstId().isEmpty())
        return {};
    return isPlan ? tr("None of the other sessions can take it: each has a plan. Move one of those away first, or "
                       "switch to its session and replace its plan.")
                  : tr("None of the other sessions can take it: each has it already.");
}

void MoveDialog::update()
{
    setRefusal(whyNot());
    const auto to = SessionId::parse(m_ui->sessionList->currentId());
    if (!refusal().isEmpty() || !to) {
        m_ui->preview->showNote(refusal() == obstacle() ? Tone::Warning : Tone::Muted, refusal());
        return m_ui->changes->clear();
    }
    QString from = titleIn(*m_project, m_from->session);
    QString into = printable(m_project->titleOfSession(to->text()));
    if (from == into) { // two sessions of one seed: only their dates tell them apart
        const auto target = found(m_ui->sessionList->currentId());
        from += QStringLiteral(", ") + createdWords(m_from->session);
        into += target ? QStringLiteral(", ") + createdWords(target->session) : QString();
    }
    m_ui->preview->showNote(Tone::Text,
                            tr("“%1” leaves “%2” and joins “%3”.").arg(titleIn(*m_project, topic()), from, into));
    const auto target = found(to->text());
    m_ui->changes->showMove(m_ui->topicCombo->currentText(), {from, linksOf(m_from->session)},
                            {into, target ? linksOf(target->session) : QStringList()});
}

/// Its spikes and its plan, as the list of what can be moved has them.
QStringList MoveDialog::linksOf(const PlanningSession &session) const
{
    QStringList links;
    for (const QString &spike : session.spikes)
        links << tr("Spike: %1").arg(titleIn(*m_project, spike));
    if (!session.plan.isEmpty())
        links << tr("Plan: %1").arg(titleIn(*m_project, session.plan));
    return links;
}

SessionPtr MoveDialog::found(const QString &sessionId) const
{
    const std::vector<SessionPtr> sessions = usableSessions(*m_project);
    const auto session = std::find_if(sessions.begin(), sessions.end(),
                                      [&](const SessionPtr &entry) { return entry->session.id == sessionId; });
    return session == sessions.end() ? nullptr : *session;
}

QString MoveDialog::topic() const
{
    return m_lost.isEmpty() ? m_ui->topicCombo->currentData().toString() : m_lost;
}

QString MoveDialog::whyNot() const
{
    if (!found(m_from->session.id))
        return whyGone(*m_project, m_from->session);
    if (m_ui->topicCombo->count() == 0)
        return tr("This session has no spike and no plan that could be moved.");
    if (!m_lost.isEmpty())
        return tr("“%1” is not in this session any more.").arg(titleIn(*m_project, m_lost));
    if (const auto id = TopicId::parse(topic()); !id)
        return id.error().message;
    if (!m_ui->sessionList->currentId().isEmpty())
        return {};
    const QString inTheWay = obstacle();
    return inTheWay.isEmpty() ? tr("Choose the session that it belongs to.") : inTheWay;
}

} // namespace Pointsman
