// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/startsessiondialog.h"

#include "app/dialogs/sessionfacts.h"
#include "app/dialogs/topicchoice.h"
#include "app/widgets/listchoices.h"
#include "ui_startsessiondialog.h"
#include "workspace/workspace.h"

#include <QPushButton>

namespace Pointsman {

StartSessionDialog::StartSessionDialog(const Services &services, const SnapshotPtr &snapshot,
                                       const QString &projectPath, QWidget *parent)
    : VerbDialog(parent), m_ui(std::make_unique<Ui::StartSessionDialog>()), m_projectPath(projectPath)
{
    m_ui->setupUi(this);
    furnish(m_ui->heading, m_ui->buttons, tr("S&tart Session"));
    m_ui->meaning->showNote(Tone::Muted, tr("Plans for a seed whose documents exist. For a new idea run /tf-seed in "
                                            "your agent: it appears here by itself."));
    m_ui->seedNote->setField(m_ui->seedField);
    m_ui->seedList->setColumns({tr("Seed"), tr("Id"), tr("Sessions")});
    m_choice = new TopicChoice(m_ui->seedField, m_ui->seedList, this);
    connect(m_choice, &TopicChoice::changed, this, &StartSessionDialog::update);
    connect(m_choice, &TopicChoice::taken, verbButton(), &QPushButton::click);

    const bool asksForProject = projectPath.isEmpty();
    m_ui->projectLabel->setVisible(asksForProject);
    m_ui->projectCombo->setVisible(asksForProject);
    connect(m_ui->projectCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_projectPath = m_ui->projectCombo->currentData().toString();
        showProject();
    });
    setSnapshot(snapshot);
    if (m_project && !m_project->active && m_ui->seedList->count() == 1) { // nothing else can be meant
        m_choice->setText(m_ui->seedList->firstId());
        m_ui->seedField->selectAll();
    }
    connect(&services.workspace, &Workspace::snapshotChanged, this, &StartSessionDialog::setSnapshot);
    m_ui->seedField->setFocus();
}

StartSessionDialog::~StartSessionDialog() = default;

void StartSessionDialog::accept()
{
    const auto seed = m_choice->topic();
    if (!seed || !refusal().isEmpty())
        return;
    Q_EMIT chosen(m_projectPath, *seed);
    VerbDialog::accept();
}

void StartSessionDialog::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (m_ui->projectCombo->isVisibleTo(this))
        fillProjects(m_projectPath);
    showProject();
}

void StartSessionDialog::fillProjects(const QString &current)
{
    ListChoices listed;
    for (const auto &project : m_snapshot->projects)
        listed.emplace_back(printable(project->project.name), project->project.path);
    setListChoices(m_ui->projectCombo, listed, current); // one that is gone is not replaced by its neighbour
    if (!current.isEmpty() || listed.empty())
        return;
    // At first one in which a session can be started.
    const auto ready = std::find_if(m_snapshot->projects.begin(), m_snapshot->projects.end(),
                                    [](const auto &project) { return whyNotIn(*project).isEmpty(); });
    m_projectPath = ready == m_snapshot->projects.end() ? listed.front().second : (*ready)->project.path;
    const QSignalBlocker blocker(m_ui->projectCombo);
    m_ui->projectCombo->setCurrentIndex(m_ui->projectCombo->findData(m_projectPath));
}

void StartSessionDialog::showProject()
{
    m_project = m_snapshot->project(m_projectPath);
    const QString name = m_project ? printable(m_project->project.name) : QString();
    m_ui->heading->setText(name.isEmpty() ? tr("Start a session") : tr("Start a session in %1").arg(name));
    m_ui->seedList->setEmptySentence(
        tr("No seed has documents here yet. Run /tf-seed in your agent, and it appears in this list."));
    m_ui->seedList->setCandidates(m_project ? seedCandidates(*m_project) : std::vector<Candidate>());
    m_ui->seedList->select(m_choice->text());
    update();
}

void StartSessionDialog::update()
{
    const QString text = m_choice->text();
    const auto seed = m_choice->topic();
    const QString whyNot = m_project                 ? whyNotIn(*m_project)
                           : m_projectPath.isEmpty() ? tr("There is no project to start a session in.")
                                                     : tr("The project is no longer in your list.");
    m_ui->seedNote->clearNote();
    if (!text.isEmpty() && !seed)
        m_ui->seedNote->showNote(Tone::Error, seed.error().message);
    else if (m_project && seed && !m_project->topics->value(text).exists) {
        m_ui->seedNote->showNote(Tone::Warning, m_ui->seedList->count() == 0 || m_project->topics->contains(text)
                                                    ? tr("No documents for this seed yet.")
                                                    : tr("No documents for this seed yet. Return takes the first of "
                                                         "the list instead."));
    }
    if (!whyNot.isEmpty())
        setRefusal(whyNot);
    else if (text.isEmpty())
        setRefusal(tr("Choose a seed first."));
    else
        setRefusal(seed ? QString() : seed.error().message);
    setDoubtful(refusal().isEmpty() && !m_project->topics->value(text).exists);
    m_ui->preview->showNote(whyNot.isEmpty() ? Tone::Text : Tone::Error,
                            whyNot.isEmpty() ? previewOf(seed ? text : QString()) : whyNot);
}

QString StartSessionDialog::previewOf(const QString &seed) const
{
    const QString title = titleIn(*m_project, seed);
    if (!m_project->active) {
        const QString none = tr("No session is active in %1.").arg(m_project->project.name);
        return seed.isEmpty() ? none : none + QChar(u' ') + tr("Starts “%1”.").arg(title);
    }
    const QString active = titleIn(*m_project, m_project->active->session);
    if (seed.isEmpty())
        return tr("“%1” is active in %2. It will be archived, not lost.").arg(active, m_project->project.name);
    if (m_project->active->session.seed == seed)
        return tr("Archives the present session of “%1” and starts another one.").arg(active);
    return tr("Archives “%1”, starts “%2”.").arg(active, title);
}

} // namespace Pointsman
