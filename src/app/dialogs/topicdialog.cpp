// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/topicdialog.h"

#include "app/dialogs/sessionfacts.h"
#include "app/dialogs/topicchoice.h"
#include "ui_topicdialog.h"

#include <QPushButton>

namespace Pointsman {

TopicDialog::TopicDialog(Kind kind, std::shared_ptr<const ProjectEntry> project, QWidget *parent,
                         const QString &oldSpike)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::TopicDialog>())
    , m_kind(kind)
    , m_oldSpike(oldSpike)
    , m_project(std::move(project))
    , m_session(m_project->active)
{
    m_ui->setupUi(this);
    fillTexts();
    m_ui->topicNote->setField(m_ui->topicField);
    m_choice = new TopicChoice(m_ui->topicField, m_ui->topicList, this);
    connect(m_choice, &TopicChoice::changed, this, &TopicDialog::update);
    connect(m_choice, &TopicChoice::taken, verbButton(), &QPushButton::click);
    setProject(m_project);
    m_ui->topicField->setFocus();
}

TopicDialog::~TopicDialog() = default;

void TopicDialog::accept()
{
    const auto topic = m_choice->topic();
    if (!topic || !refusal().isEmpty())
        return;
    Q_EMIT chosen(*topic);
    VerbDialog::accept();
}

void TopicDialog::setProject(std::shared_ptr<const ProjectEntry> project)
{
    m_project = std::move(project);
    if (m_project->active && m_project->active->session.id == session().id)
        m_session = m_project->active;
    fillHeading();
    auto candidates =
        m_kind == Kind::Detach ? attachedCandidates(*m_project, session()) : topicCandidates(*m_project, prefix());
    if (isHole())
        std::erase_if(candidates, [this](const Candidate &candidate) { return !isThere(candidate.id); });
    m_ui->topicList->setCandidates(candidates);
    if (m_ui->topicList->currentId() != m_choice->text())
        m_ui->topicList->select(m_choice->text());
    update();
}

void TopicDialog::fillHeading()
{
    const QString title = titleIn(*m_project, session());
    if (m_kind == Kind::Detach)
        m_ui->heading->setText(tr("Detach from “%1”").arg(title));
    else if (m_kind == Kind::Plan)
        m_ui->heading->setText(old().isEmpty() ? tr("Set the plan of “%1”").arg(title)
                                               : tr("Replace the plan of “%1”").arg(title));
    else
        m_ui->heading->setText(old().isEmpty()
                                   ? tr("Add a spike to “%1”").arg(title)
                                   : tr("Replace the spike “%1” of “%2”").arg(titleIn(*m_project, old()), title));
}

void TopicDialog::fillTexts()
{
    m_ui->meaning->showNote(Tone::Muted, m_kind == Kind::Detach
                                             ? tr("Takes a spike or the plan out of the session. The documents are not "
                                                  "changed.")
                                             : tr("Links documents that exist. The documents are not changed."));
    switch (m_kind) {
    case Kind::Spike:
        furnish(m_ui->heading, m_ui->buttons, old().isEmpty() ? tr("&Add Spike") : tr("&Replace Spike"));
        if (!old().isEmpty())
            setWindowTitle(tr("Replace Spike"));
        m_ui->topicList->setColumns({tr("Spike"), tr("Id"), tr("Belongs")});
        m_ui->topicList->setAccessibleName(tr("Spikes"));
        m_ui->topicList->setEmptySentence(tr("No spike has documents here yet. Run /tf-spike in your agent."));
        return;
    case Kind::Plan:
        furnish(m_ui->heading, m_ui->buttons, old().isEmpty() ? tr("&Set Plan") : tr("&Replace Plan"));
        setWindowTitle(old().isEmpty() ? tr("Set Plan") : tr("Replace Plan"));
        m_ui->topicLabel->setText(tr("&Plan:"));
        m_ui->topicList->setColumns({tr("Plan"), tr("Id"), tr("Belongs")});
        m_ui->topicList->setAccessibleName(tr("Plans"));
        m_ui->topicList->setEmptySentence(tr("No plan has documents here yet. Run /tf-plan in your agent."));
        return;
    case Kind::Detach:
        furnish(m_ui->heading, m_ui->buttons, tr("&Detach"));
        setWindowTitle(tr("Detach"));
        m_ui->topicLabel->setText(tr("&Spike or plan:"));
        m_ui->topicList->setColumns({tr("Title"), tr("Id"), tr("What it is")});
        m_ui->topicList->setAccessibleName(tr("Spikes and plan"));
        m_ui->topicList->setEmptySentence(tr("The session has no spike and no plan."));
        return;
    }
    Q_UNREACHABLE();
}

void TopicDialog::update()
{
    showTopicNote();
    const QString reason = whyNot();
    setRefusal(reason);
    const bool isNew = m_kind != Kind::Detach && !isThere(m_choice->text());
    setDoubtful(reason.isEmpty() && (isNew || !noLongerActiveWords(*m_project, session()).isEmpty()));
    m_ui->preview->showNote(Tone::Text, reason.isEmpty() ? previewOf(m_choice->text()) : QString());
}

void TopicDialog::showTopicNote()
{
    const QString text = m_choice->text();
    m_ui->topicNote->clearNote();
    if (const QString words = noLongerActiveWords(*m_project, session()); !words.isEmpty())
        m_ui->topicNote->showNote(Tone::Warning, words);
    else if (text.isEmpty())
        return;
    else if (const QString reason = whyNot(); !reason.isEmpty())
        m_ui->topicNote->showNote(isSearch(text) ? Tone::Muted : Tone::Error, reason);
    else if (m_kind != Kind::Detach && !isThere(text))
        m_ui->topicNote->showNote(Tone::Warning, m_kind == Kind::Spike ? tr("No documents for this spike yet.")
                                                                       : tr("No documents for this plan yet."));
}

QString TopicDialog::whyNot() const
{
    if (const QString reason = whyNotIn(*m_project); !reason.isEmpty())
        return reason;
    if (const QString reason = whyGone(*m_project, session()); !reason.isEmpty())
        return reason;
    const QString text = m_choice->text();
    if (text.isEmpty())
        return m_kind == Kind::Spike  ? tr("Choose a spike first.")
               : m_kind == Kind::Plan ? tr("Choose a plan first.")
                                      : tr("Choose a spike or the plan first.");
    if (const auto topic = m_choice->topic(); !topic)
        return topic.error().message;
    if (m_kind == Kind::Detach)
        return isOfSession(text) ? QString() : tr("Choose a spike or a plan of the list.");
    if (isSearch(text)) {
        return m_kind == Kind::Spike ? tr("Choose a spike of the list, or type its whole id: spike-….")
                                     : tr("Choose a plan of the list, or type its whole id: plan-….");
    }
    return whyNotHere(text);
}

/// Why `topic` cannot come to where the session has something already; empty: it can.
QString TopicDialog::whyNotHere(const QString &topic) const
{
    if (isHole() && old() != topic && !isThere(topic))
        return tr("It has no documents either.");
    if (m_kind == Kind::Plan)
        return old() == topic ? tr("This is the session's plan already.") : QString();
    if (!old().isEmpty() && !session().spikes.contains(old()))
        return tr("The session does not have “%1” any more.").arg(titleIn(*m_project, old()));
    if (old() == topic)
        return tr("This is the spike that is to be replaced.");
    return session().spikes.contains(topic) ? tr("This spike is in the session already.") : QString();
}

bool TopicDialog::isThere(const QString &topic) const
{
    return m_project->topics->value(topic).exists;
}

bool TopicDialog::isSearch(const QString &text) const
{
    if (m_kind == Kind::Detach)
        return !isOfSession(text);
    if (!text.startsWith(prefix()))
        return true;
    // A topic whose documents are still to be written may be linked, by an id of the usual form.
    const bool canBeNew = text.size() > prefix().size() && !text.contains(u' ');
    return !canBeNew && !isThere(text);
}

QString TopicDialog::previewOf(const QString &topic) const
{
    const QString title = titleIn(*m_project, topic);
    const QString seed = titleIn(*m_project, session());
    if (m_kind == Kind::Detach)
        return tr("“%1” leaves “%2”.").arg(title, seed);
    if (m_kind == Kind::Spike && old().isEmpty())
        return tr("“%1” joins “%2”.").arg(title, seed);
    if (m_kind == Kind::Spike)
        return tr("“%1” takes the place of “%2” in “%3”.").arg(title, titleIn(*m_project, old()), seed);
    if (old().isEmpty())
        return tr("“%1” becomes the plan of “%2”.").arg(title, seed);
    return tr("“%1” takes the place of “%2” as the plan of “%3”.").arg(title, titleIn(*m_project, old()), seed);
}

QLatin1StringView TopicDialog::prefix() const
{
    return m_kind == Kind::Spike ? QLatin1StringView("spike-") : QLatin1StringView("plan-");
}

} // namespace Pointsman
