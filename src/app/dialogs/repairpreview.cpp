// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/repairpreview.h"

#include "app/comparison/changesview.h"
#include "app/widgets/labels.h"
#include "workspace/repairoutcome.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace Pointsman {

RepairPreview::RepairPreview(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_form(new QFormLayout)
    , m_does(addRow(tr("Repair")))
    , m_then(addRow(tr("Afterwards")))
    , m_kept(addRow(tr("Kept")))
    , m_changes(new ChangesView(this))
{
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_form);
    layout->addWidget(m_changes, 1);
    setRefusal(tr("What it would write is being read."));
}

QLabel *RepairPreview::addRow(const QString &title)
{
    QLabel *label = rowLabel(title, this); // before the words, as it is read out
    QLabel *text = plainLabel({}, this);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setBuddy(text); // a name of its own would be read in place of what it says
    m_form->addRow(label, text);
    return text;
}

void RepairPreview::setRow(QLabel *label, const QString &words)
{
    setPlainLines(label, words);
    label->setVisible(!words.isEmpty());
    m_form->labelForField(label)->setVisible(!words.isEmpty());
}

void RepairPreview::setRepair(const ChosenRepair &chosen)
{
    setRefusal(tr("What it would write is being read."));
    const RepairPlace place{MissionHome(m_services.workspace.snapshot()->missions->homePath), m_services.clock,
                            defaultKeptFolder()};
    m_services.workspace.readInBackground(
        this, [chosen, place] { return previewRepair(chosen.placed.issue, chosen.repair, place); },
        [this, chosen, number = ++m_wanted](const Result<FileChanges> &changes) {
            if (number == m_wanted)
                take(chosen, changes);
        });
}

void RepairPreview::take(const ChosenRepair &chosen, const Result<FileChanges> &changes)
{
    const bool isNeeded = changes && !changes->empty();
    setRow(m_does, repairPlan(chosen.repair));
    setRow(m_then, isNeeded ? outcomeWords(chosen.placed.issue, chosen.repair, *changes) : QString());
    setRow(m_kept, isNeeded ? keptWords(chosen.repair, *changes) : QString());
    m_changes->setChanges(changes.value_or(FileChanges()));
    if (!changes)
        setRow(m_then, tr("It cannot be done: %1").arg(changes.error().message));
    else if (!isNeeded)
        setRow(m_then, tr("It is so already: nothing would be written."));
    setRefusal(!changes ? changes.error().message : isNeeded ? QString() : tr("It is so already."));
}

void RepairPreview::setRefusal(const QString &reason)
{
    m_refusal = reason;
    Q_EMIT refusalChanged();
}

} // namespace Pointsman
