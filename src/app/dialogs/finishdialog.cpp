// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/finishdialog.h"

#include "app/dialogs/backlogfacts.h"
#include "app/dialogs/idcompleter.h"
#include "app/dialogs/sessionfacts.h"
#include "ui_finishdialog.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QPushButton>

namespace Pointsman {

namespace {

constexpr int typingPauseMs = 150;

/// What a backlog can belong to: plans first, then seeds.
std::vector<Candidate> backlogTopics(const ProjectEntry &project)
{
    std::vector<Candidate> topics = topicCandidates(project, QLatin1StringView("plan-"));
    const std::vector<Candidate> seeds = seedCandidates(project);
    topics.insert(topics.end(), seeds.begin(), seeds.end());
    return topics;
}

} // namespace

FinishDialog::FinishDialog(const Services &services, std::shared_ptr<const ProjectEntry> project, QWidget *parent)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::FinishDialog>())
    , m_services(services)
    , m_project(std::move(project))
    , m_session(m_project->active)
{
    m_ui->setupUi(this);
    fillTexts();
    fillTopic();
    listen();
    read();
    update();
}

FinishDialog::~FinishDialog() = default;

void FinishDialog::setProject(std::shared_ptr<const ProjectEntry> project)
{
    m_project = std::move(project);
    if (m_project->active && m_project->active->session.id == session().id)
        m_session = m_project->active;
    fillHeading();
    completeTopics();
    m_readSoon.start(); // what is said of the document stays until there is an answer
    update();
}

void FinishDialog::accept()
{
    const auto id = TopicId::parse(topic());
    if (!id || !refusal().isEmpty() || !takeTypedTicket())
        return;
    Q_EMIT chosen(*id, markdown(), m_ui->ticketList->checkedIds());
    VerbDialog::accept();
}

/// Return in the field for one more ticket adds it; it must not finish the session.
void FinishDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_ui->ticketField->hasFocus() && !m_ui->ticketField->text().isEmpty())
        addTicket();
    else
        VerbDialog::keyPressEvent(event);
}

void FinishDialog::fillTexts()
{
    furnish(m_ui->heading, m_ui->buttons, tr("&Finish Session"));
    fillHeading();
    m_ui->meaning->showNote(Tone::Muted, tr("Normally /tf-backlog does this. Use it when the tickets exist and the "
                                            "session was left open."));
    m_ui->topicNote->setField(m_ui->topicField);
    m_ui->markdownNote->setField(m_ui->markdownField);
    m_ui->ticketNote->setField(m_ui->ticketField);
    m_ui->addTicketButton->setAutoDefault(false);
    m_ui->ticketList->setColumns({tr("Ticket"), tr("Id"), tr("From")});
    m_ui->ticketList->setEmptySentence(tr("The project has no tickets, and the document names none. Add them by id."));
}

void FinishDialog::fillHeading()
{
    m_ui->heading->setText(tr("Finish “%1” with tickets").arg(titleIn(*m_project, session())));
}

void FinishDialog::completeTopics()
{
    std::vector<Candidate> topics = backlogTopics(*m_project);
    if (topics == m_topics)
        return; // its list may be open
    m_topics = std::move(topics);
    delete m_ui->topicField->completer();
    auto *completer = new IdCompleter(m_topics, this);
    m_ui->topicField->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &FinishDialog::topicChanged);
}

void FinishDialog::fillTopic()
{
    completeTopics();
    m_ui->topicField->setText(session().plan.isEmpty() ? session().seed : session().plan);
    if (session().backlog)
        fillBacklog(*session().backlog);
    m_ui->markdownField->setPlaceholderText(backlogPathOf(topic()));
}

/// A session that was finished before keeps what it had, unless the user decides otherwise.
void FinishDialog::fillBacklog(const Backlog &backlog)
{
    if (!backlog.topic.isEmpty())
        m_ui->topicField->setText(backlog.topic);
    m_isPreset = backlog.markdownPath.isEmpty() || backlog.markdownPath == backlogPathOf(topic());
    if (!m_isPreset)
        m_ui->markdownField->setText(backlog.markdownPath);
    for (const QString &id : backlog.tickets) {
        if (whyNotPlain(id).isEmpty())
            m_picks.add(id);
    }
}

void FinishDialog::listen()
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(typingPauseMs);
    m_readSoon.callOnTimeout(this, &FinishDialog::read);
    connect(m_ui->topicField, &QLineEdit::textEdited, this, &FinishDialog::topicChanged);
    connect(m_ui->markdownField, &QLineEdit::textEdited, this, [this] {
        m_isPreset = false; // also where it was emptied, to write another one
        readSoon();
        update();
    });
    connect(m_ui->ticketField, &QLineEdit::textEdited, this, [this] { m_ui->ticketNote->clearNote(); });
    connect(m_ui->addTicketButton, &QPushButton::clicked, this, &FinishDialog::addTicket);
    connect(m_ui->ticketList, &CandidateList::checksChanged, this, [this] {
        m_picks.setChecked(m_ui->ticketList->checkedIds());
        update();
    });
}

void FinishDialog::topicChanged()
{
    m_ui->markdownField->setPlaceholderText(backlogPathOf(topic()));
    m_isPreset = m_isPreset || markdown().isEmpty();
    if (m_isPreset) {
        m_ui->markdownField->clear();
        readSoon();
    }
    update();
}

void FinishDialog::readSoon()
{
    m_ui->markdownNote->clearNote();
    m_readSoon.start();
}

void FinishDialog::read()
{
    const bool isTopic = TopicId::parse(topic()).has_value();
    const QString asked = m_isPreset ? (isTopic ? backlogPathOf(topic()) : QString()) : markdown();
    m_services.workspace.readInBackground(
        this,
        [project = m_project->project.path, knowledge = m_project->knowledgePath, asked] {
            return readBacklogFacts(project, knowledge, asked);
        },
        [this, asked](const BacklogFacts &facts) { take(asked, facts); });
}

void FinishDialog::take(const QString &asked, const BacklogFacts &facts)
{
    const QString current = m_isPreset ? backlogPathOf(topic()) : markdown();
    if (!asked.isEmpty() && asked != current)
        return; // an answer to what stood there before
    if (m_isPreset && facts.exists)
        m_ui->markdownField->setText(asked);
    m_picks.setTickets(facts.tickets);
    showTickets();
    update();
    if (markdown().isEmpty())
        return;
    if (facts.leadsOut)
        m_ui->markdownNote->showNote(Tone::Warning, tr("It leads out of the knowledge directory, so it is not read."));
    else if (!facts.exists)
        m_ui->markdownNote->showNote(Tone::Warning, tr("There is no such document in the knowledge directory."));
}

void FinishDialog::showTickets()
{
    const QSignalBlocker blocker(m_ui->ticketList);
    m_ui->ticketList->setCandidates(m_picks.candidates());
}

/// What was typed as one more ticket and not added counts as well; false where it cannot.
bool FinishDialog::takeTypedTicket()
{
    if (m_ui->ticketField->text().trimmed().isEmpty())
        return true;
    addTicket();
    return m_ui->ticketField->text().isEmpty();
}

void FinishDialog::addTicket()
{
    const QString id = m_ui->ticketField->text().trimmed();
    if (const QString reason = whyNotPlain(id); !reason.isEmpty()) {
        m_ui->ticketNote->showNote(Tone::Error, reason);
        return;
    }
    m_picks.add(id);
    showTickets();
    m_ui->ticketField->clear();
    m_ui->ticketList->select(id);
    update();
}

void FinishDialog::update()
{
    const auto id = TopicId::parse(topic());
    m_ui->topicNote->clearNote();
    if (!id)
        m_ui->topicNote->showNote(Tone::Error, id.error().message);
    else if (!m_project->topics->value(topic()).exists)
        m_ui->topicNote->showNote(Tone::Warning, tr("There are no documents of this topic."));
    if (const QString reason = whyNotPlain(markdown()); !reason.isEmpty()) {
        // Nothing there is what the dialog may open with: no error of the user's.
        if (markdown().isEmpty())
            m_ui->markdownNote->showNote(Tone::Muted, tr("Name the document of the backlog."));
        else
            m_ui->markdownNote->showNote(Tone::Error, reason);
    } else if (m_ui->markdownNote->tone() != Tone::Warning) {
        m_ui->markdownNote->clearNote();
    }
    setRefusal(whyNot());
    const auto count = static_cast<int>(m_ui->ticketList->checkedIds().size());
    const QString elsewhere = noLongerActiveWords(*m_project, session());
    setDoubtful(refusal().isEmpty() && !elsewhere.isEmpty());
    if (!elsewhere.isEmpty()) {
        m_ui->preview->showNote(Tone::Warning, elsewhere);
        return;
    }
    const QString title = titleIn(*m_project, session());
    const QString with = count == 0 ? tr("no tickets") : count == 1 ? tr("1 ticket") : tr("%n tickets", nullptr, count);
    m_ui->preview->showNote(
        count == 0 ? Tone::Warning : Tone::Text,
        tr("Completes “%1” with %2. Then no session is active in %3.").arg(title, with, m_project->project.name));
}

QString FinishDialog::whyNot() const
{
    if (const QString reason = whyNotIn(*m_project); !reason.isEmpty())
        return reason;
    if (const QString reason = whyGone(*m_project, session()); !reason.isEmpty())
        return reason;
    if (const auto id = TopicId::parse(topic()); !id)
        return id.error().message;
    return whyNotPlain(markdown()).isEmpty() ? QString() : tr("Name the document of the backlog first.");
}

QString FinishDialog::topic() const
{
    return m_ui->topicField->text().trimmed();
}

QString FinishDialog::markdown() const
{
    return m_ui->markdownField->text().trimmed();
}

} // namespace Pointsman
