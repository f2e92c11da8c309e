// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/importmissiondialog.h"

#include "app/widgets/labels.h"
#include "models/timewords.h"
#include "ui_importmissiondialog.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QPushButton>

namespace Pointsman {

namespace {

/// The time as the details have it; as written where it cannot be read.
QString timeWords(const QString &written)
{
    const auto time = PythonTime::parse(written);
    return time ? fullTime(time->moment(), QLocale()) : printable(written);
}

} // namespace

ImportMissionDialog::ImportMissionDialog(const Services &services, const QString &file, QWidget *parent)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::ImportMissionDialog>())
    , m_file(file)
    , m_snapshot(services.workspace.snapshot())
{
    m_ui->setupUi(this);
    furnish(m_ui->heading, m_ui->buttons, tr("&Import"));
    m_ui->heading->setText(tr("Import %1").arg(printable(QFileInfo(file).fileName())));
    m_ui->meaning->showNote(Tone::Muted,
                            tr("Makes you a participant of the mission on this computer, as the file says."));
    m_ui->facts->hide();
    m_ui->progressNote->showNote(Tone::Muted, tr("Reading the file…"));
    setRefusal(tr("The file is still being read."));
    services.workspace.readInBackground(
        this, [file, home = MissionHome(m_snapshot->missions->homePath)] { return readMissionImport(file, home); },
        [this](const MissionImport &read) {
            take(read);
            makeRoom();
        });
}

ImportMissionDialog::~ImportMissionDialog() = default;

void ImportMissionDialog::accept()
{
    if (!m_import.id || !refusal().isEmpty())
        return;
    Q_EMIT chosen(*m_import.id, m_import.state, m_import.replaced);
    VerbDialog::accept();
}

void ImportMissionDialog::take(const MissionImport &read)
{
    m_import = read;
    m_ui->progressNote->clearNote();
    if (!m_import.id) {
        const QStringList lines = QStringList(tr("%1 cannot be imported:").arg(printable(m_file))) + m_import.reasons +
                                  QStringList(m_import.wayOut);
        m_ui->reasons->showNote(Tone::Error, lines.join(u'\n'));
        setRefusal(lines.join(u'\n'));
        return;
    }
    showFacts(m_import.mission);
    const MissionEntry *present = presentState();
    if (present && present->isBroken) {
        const QString reason = tr("You have a state of this mission, and it cannot be read. Repair it first.");
        m_ui->reasons->showNote(Tone::Error, reason);
        setRefusal(reason);
        return;
    }
    QStringList warnings = m_import.warnings;
    if (present)
        warnings.prepend(tr("A state of this mission exists and will be replaced (yours has last activity %1).")
                             .arg(timeWords(present->mission.lastActivityAt)));
    m_ui->warnings->showNotes(Tone::Warning, warnings);
    setRefusal({});
    // Replacing what is there is no thing for a stray Return.
    QPushButton *safe = present ? m_ui->buttons->button(QDialogButtonBox::Cancel) : verbButton();
    safe->setDefault(true);
    safe->setFocus();
}

/// The notes wrap: how high they are only the dialog's width tells.
void ImportMissionDialog::makeRoom()
{
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

void ImportMissionDialog::showFacts(const Mission &mission)
{
    addFact(tr("Mission:"), mission.id);
    addFact(tr("Role:"), mission.role);
    addFact(tr("Working on:"), mission.focus.isEmpty() ? tr("none") : mission.focus);
    addFact(tr("Driving:"), mission.isDriving ? tr("yes") : tr("no"));
    addFact(tr("Joined:"), timeWords(mission.joinedAt));
    addFact(tr("Last activity:"), timeWords(mission.lastActivityAt));
    addFact(tr("Participant:"), mission.participantId);
    addFact(tr("Run:"), mission.runId);
    m_ui->facts->show();
}

void ImportMissionDialog::addFact(const QString &name, const QString &value)
{
    auto *label = plainLabel(name, m_ui->facts); // before the value, as it is read out
    auto *text = plainLabel(value, m_ui->facts);
    text->setWordWrap(true);
    label->setBuddy(text);
    m_ui->factsLayout->addRow(label, text);
}

const MissionEntry *ImportMissionDialog::presentState() const
{
    for (const auto &mission : m_snapshot->missions->missions) {
        if (mission->id == m_import.mission.id)
            return mission.get();
    }
    return nullptr;
}

} // namespace Pointsman
