// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/findprojectsdialog.h"

#include "app/dialogs/candidatelist.h"
#include "app/shell/appsettings.h"
#include "app/shell/prompts.h"
#include "base/ids.h"
#include "ui_findprojectsdialog.h"
#include "workspace/projectregistry.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>

namespace Pointsman {

namespace {

constexpr QChar separator = u';';

/// The folders that a text names; one that exists may have the separator in its name.
QStringList foldersIn(const QString &text)
{
    if (QFileInfo(cleanFolder(text)).isDir())
        return {cleanFolder(text)};
    QStringList folders;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            folders << cleanFolder(part.trimmed());
    }
    folders.removeDuplicates();
    return folders;
}

/// What can be searched of the folders that a text names. Asks the disk, so it is found out on a worker.
struct Searchable
{
    QStringList folders;
    QStringList others; ///< not there, or not to be read

    explicit Searchable(const QString &text)
    {
        for (const QString &folder : foldersIn(text)) {
            const QFileInfo info(folder);
            (info.isDir() && info.isReadable() ? folders : others) << folder;
        }
    }
};

QString limitWords()
{
    return FindProjectsDialog::tr(
        "Folders more than %n levels down were not looked into: name one of them to search it.", nullptr,
        defaultSearchDepth);
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
    m_ui->folderField->setText(m_services.settings.searchFolders().join(QStringLiteral("; ")));
    m_ui->folderField->setToolTip(tr("Several folders with ; between them. The preferences say which ones it begins "
                                     "with."));
    m_ui->folderNote->setField(m_ui->folderField);
    m_ui->projectList->setColumns({tr("Project"), tr("Folder"), tr("Listed")});
    m_ui->projectList->setEmptySentence(tr("Search a folder to see which projects are in it."));
}

void FindProjectsDialog::listen()
{
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this] {
        m_services.prompts.askFolder(this, windowTitle(), startOfChooser(), [this](const QString &folder) {
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
    m_services.workspace.readInBackground(
        this, [typed] { return Searchable(typed); },
        [this](const Searchable &found) {
            // Of several, one that is not there (yet) keeps nobody from looking in the others.
            if (found.folders.isEmpty()) {
                m_ui->projectList->setCandidates({}); // what was found in another one
                m_ui->progressNote->clearNote();
                updateVerb();
                m_ui->folderNote->showNote(Tone::Error, tr("There is no such folder, or it may not be read."));
                return;
            }
            startIn(found.folders);
            if (!found.others.isEmpty()) {
                m_ui->folderNote->showNote(
                    Tone::Warning, tr("Not there, or not to be read: %1").arg(printable(found.others.join(u", "))));
            }
        });
}

void FindProjectsDialog::startIn(const QStringList &folders)
{
    m_ui->folderNote->clearNote();
    m_ui->projectList->setEmptySentence(tr("Searching…"));
    m_ui->projectList->setCandidates({});
    m_search.start(folders);
    updateSearch();
    updateVerb();
}

void FindProjectsDialog::show(const FoundProjects &found, bool isWhole)
{
    const SnapshotPtr snapshot = m_services.workspace.snapshot();
    std::vector<Candidate> candidates;
    int added = 0;
    for (const QString &folder : found.folders) {
        const bool isListed = snapshot->project(folder) != nullptr;
        candidates.push_back({folder, QFileInfo(folder).fileName(), isListed ? tr("already listed") : QString(),
                              isListed ? tr("It is in your list already.") : QString(), !isListed});
        added += isListed ? 0 : 1;
    }
    m_ui->projectList->setEmptySentence(
        isWhole ? tr("No project was found. Links, hidden folders and folders of dependencies are not looked into.")
                : tr("The search was stopped before it had found a project."));
    m_ui->projectList->setCandidates(candidates);
    const auto count = static_cast<int>(found.folders.size());
    const QString tally = count == 1 ? tr("1 project found, %1 of them new.").arg(added)
                                     : tr("%n projects found, %1 of them new.", nullptr, count).arg(added);
    if (isWhole)
        m_ui->progressNote->showNote(Tone::Muted, found.isLimited ? tally + u' ' + limitWords() : tally);
    else
        m_ui->progressNote->showNote(Tone::Warning, tr("Stopped; there may be more. %1").arg(tally));
    updateSearch();
    updateVerb();
    if (added > 0)
        m_ui->projectList->setFocus();
}

/// The folder that the field names first; the chooser goes up from where there is none.
QString FindProjectsDialog::startOfChooser() const
{
    const QString first = m_ui->folderField->text().section(separator, 0, 0).trimmed();
    return first.isEmpty() ? QDir::homePath() : cleanFolder(first);
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
