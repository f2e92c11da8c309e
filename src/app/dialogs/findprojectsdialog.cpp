// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/findprojectsdialog.h"

#include "app/dialogs/candidatelist.h"
#include "app/shell/appsettings.h"
#include "app/shell/prompts.h"
#include "ui_findprojectsdialog.h"
#include "workspace/projectregistry.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>

namespace Pointsman {

namespace {

QString rememberedFolder()
{
    return QStringLiteral("findProjectsFolder");
}

/// Why a folder cannot be searched; empty: it can. Asks the disk, so it runs on a worker.
bool isReadableFolder(const QString &folder)
{
    const QFileInfo info(folder);
    return info.isDir() && info.isReadable();
}

} // namespace

FindProjectsDialog::FindProjectsDialog(const Services &services, QWidget *parent)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::FindProjectsDialog>())
    , m_services(services)
    , m_search(services.workspace)
{
    m_ui->setupUi(this);
    fillTexts();
    listen();
    updateSearch();
    updateVerb();
    m_ui->folderField->setFocus();
}

FindProjectsDialog::~FindProjectsDialog() = default;

void FindProjectsDialog::accept()
{
    if (!refusal().isEmpty())
        return;
    Q_EMIT chosen(m_ui->projectList->checkedIds());
    VerbDialog::accept();
}

/// Return in the field searches; it must not add what another search has found.
void FindProjectsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_ui->folderField->hasFocus())
        checkAndStart();
    else
        VerbDialog::keyPressEvent(event);
}

void FindProjectsDialog::fillTexts()
{
    furnish(m_ui->heading, m_ui->buttons, tr("&Add Projects"));
    m_ui->browseButton->setAutoDefault(false);
    m_ui->searchButton->setAutoDefault(false);
    m_ui->heading->setText(tr("Find the projects below a folder"));
    m_ui->meaning->showNote(Tone::Muted, tr("A project is a folder with ticketflow's .tf/knowledge in it. Nothing in "
                                            "the projects is changed."));
    const QString last = m_services.settings.remembered(rememberedFolder());
    m_ui->folderField->setText(last.isEmpty() ? QStringLiteral("~/code") : last);
    m_ui->folderNote->setField(m_ui->folderField);
    m_ui->projectList->setColumns({tr("Project"), tr("Folder"), tr("Listed")});
    m_ui->projectList->setEmptySentence(tr("Search a folder to see which projects are in it."));
}

void FindProjectsDialog::listen()
{
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this] {
        m_services.prompts.askFolder(this, windowTitle(), [this](const QString &folder) {
            m_ui->folderField->setText(QDir::toNativeSeparators(folder));
            checkAndStart();
        });
    });
    connect(m_ui->searchButton, &QPushButton::clicked, this, &FindProjectsDialog::startOrStop);
    connect(m_ui->folderField, &QLineEdit::textEdited, m_ui->folderNote, &NoteLabel::clearNote);
    connect(m_ui->projectList, &CandidateList::checksChanged, this, &FindProjectsDialog::updateVerb);
    connect(&m_search, &FolderSearch::progressed, this, [this](const QString &folder, int found) {
        m_ui->progressNote->showNote(Tone::Muted, found == 1
                                                      ? tr("1 found, looking into %1").arg(folder)
                                                      : tr("%n found, looking into %1", nullptr, found).arg(folder));
    });
    connect(&m_search, &FolderSearch::finished, this, &FindProjectsDialog::show);
}

void FindProjectsDialog::startOrStop()
{
    if (m_search.isRunning())
        m_search.stop();
    else
        checkAndStart();
}

void FindProjectsDialog::checkAndStart()
{
    const QString typed = m_ui->folderField->text().trimmed();
    if (typed.isEmpty()) {
        m_ui->folderNote->showNote(Tone::Error, tr("Name the folder to look in."));
        return;
    }
    const QString folder = cleanFolder(typed);
    m_services.workspace.readInBackground(
        this, [folder] { return isReadableFolder(folder); },
        [this, folder](bool isReadable) {
            if (isReadable)
                startIn(folder);
            else
                m_ui->folderNote->showNote(Tone::Error, tr("There is no such folder, or it may not be read."));
        });
}

void FindProjectsDialog::startIn(const QString &folder)
{
    m_services.settings.remember(rememberedFolder(), m_ui->folderField->text().trimmed());
    m_ui->folderNote->clearNote();
    m_ui->projectList->setEmptySentence(tr("Searching…"));
    m_ui->projectList->setCandidates({});
    m_search.start(folder);
    updateSearch();
    updateVerb();
}

void FindProjectsDialog::show(const QStringList &folders)
{
    const SnapshotPtr snapshot = m_services.workspace.snapshot();
    std::vector<Candidate> candidates;
    int added = 0;
    for (const QString &folder : folders) {
        const bool isListed = snapshot->project(folder) != nullptr;
        candidates.push_back({folder, QFileInfo(folder).fileName(), isListed ? tr("already listed") : QString(),
                              isListed ? tr("It is in your list already.") : QString(), !isListed});
        added += isListed ? 0 : 1;
    }
    m_ui->projectList->setEmptySentence(
        tr("No project was found. Links, hidden folders and folders of dependencies are not looked into."));
    m_ui->projectList->setCandidates(candidates);
    const auto count = static_cast<int>(folders.size());
    m_ui->progressNote->showNote(Tone::Muted,
                                 count == 1 ? tr("1 project found, %1 of them new.").arg(added)
                                            : tr("%n projects found, %1 of them new.", nullptr, count).arg(added));
    updateSearch();
    updateVerb();
    if (added > 0)
        m_ui->projectList->setFocus();
}

void FindProjectsDialog::updateSearch()
{
    const bool isRunning = m_search.isRunning();
    m_ui->searchButton->setText(isRunning ? tr("S&top") : tr("&Search"));
    m_ui->progressBar->setVisible(isRunning);
}

void FindProjectsDialog::updateVerb()
{
    const auto count = static_cast<int>(m_ui->projectList->checkedIds().size());
    if (count == 0)
        verbButton()->setText(tr("&Add Projects"));
    else
        verbButton()->setText(count == 1 ? tr("&Add 1 Project") : tr("&Add %n Projects", nullptr, count));
    if (m_search.isRunning())
        setRefusal(tr("The search is still running."));
    else
        setRefusal(count == 0 ? tr("Check the projects to add first.") : QString());
}

} // namespace Pointsman
