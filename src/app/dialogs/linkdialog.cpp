// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkdialog.h"

#include "app/widgets/labels.h"
#include "base/ids.h"
#include "models/cellwords.h"
#include "ui_linkdialog.h"

#include <QLayout>
#include <QSignalBlocker>

namespace Pointsman {

LinkDialog::LinkDialog(const Snapshot &snapshot, const QString &missionId, QWidget *parent)
    : VerbDialog(parent), m_ui(std::make_unique<Ui::LinkDialog>()), m_missionId(missionId)
{
    m_ui->setupUi(this);
    furnish(m_ui->heading, m_ui->buttons, tr("&Link"));
    m_ui->meaning->showNote(Tone::Muted, tr("Terminal Here opens in the project's folder then. The mission's own file "
                                            "is not changed."));
    m_present = snapshot.missions->markOf(missionId).projectPath;
    m_choice = m_present;
    fill(snapshot);
    connect(m_ui->projectCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_choice = m_ui->projectCombo->currentData().toString();
        update();
    });
    m_ui->projectCombo->setFocus();
    update();
}

LinkDialog::~LinkDialog() = default;

/// What the user has chosen stays; else the dialog follows.
void LinkDialog::setSnapshot(const Snapshot &snapshot)
{
    const QString before = std::exchange(m_present, snapshot.missions->markOf(m_missionId).projectPath);
    if (m_choice == before)
        m_choice = m_present;
    fill(snapshot);
    update();
}

void LinkDialog::accept()
{
    if (!refusal().isEmpty())
        return;
    if (m_choice != m_present)
        Q_EMIT chosen(m_choice);
    VerbDialog::accept();
}

void LinkDialog::fill(const Snapshot &snapshot)
{
    const QSignalBlocker blocker(m_ui->projectCombo);
    setPlain(m_ui->heading, tr("Which project is %1 worked on in?").arg(snapshot.missions->titleOf(m_missionId)));
    m_ui->projectCombo->clear();
    m_ui->projectCombo->addItem(tr("No project"), QString());
    for (const auto &project : snapshot.projects) {
        m_ui->projectCombo->addItem(printableShort(project->project.name), project->project.path);
        m_ui->projectCombo->setItemData(m_ui->projectCombo->count() - 1,
                                        plainToolTip(printableShort(project->project.path)), Qt::ToolTipRole);
    }
    m_ui->projectCombo->setCurrentIndex(m_ui->projectCombo->findData(m_choice)); // none where it is not listed
}

void LinkDialog::update()
{
    const bool isChosen = m_ui->projectCombo->currentIndex() >= 0;
    setRefusal(isChosen ? QString() : tr("The project is not on the list any more. Choose another one."));
    m_ui->preview->showNote(Tone::Muted, !isChosen            ? refusal()
                                         : m_choice.isEmpty() ? tr("It has no folder then to open a terminal in.")
                                                              : tr("Terminals open in %1.").arg(printable(m_choice)));
    // Words that wrap get their room; where they become fewer, nothing moves under the pointer.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace Pointsman
