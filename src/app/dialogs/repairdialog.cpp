// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/repairdialog.h"

#include "app/dialogs/repairpreview.h"
#include "app/widgets/labels.h"
#include "models/findingwords.h"
#include "workspace/repairoutcome.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

constexpr QSize firstRepairSize(760, 480);

} // namespace

RepairDialog::RepairDialog(const Services &services, const PlacedIssue &placed, std::vector<Repair> repairs, int first,
                           QWidget *parent)
    : VerbDialog(parent)
    , m_placed(placed)
    , m_repairs(std::move(repairs))
    , m_choice(new QComboBox(this))
    , m_preview(new RepairPreview(services, this))
{
    setObjectName(QStringLiteral("repairDialog"));
    const QString title = tr("Fix “%1”").arg(printableShort(titleOfSubject(placed, *services.workspace.snapshot())));
    setWindowTitle(title);
    resize(firstRepairSize);
    QLabel *heading = plainLabel(title, this);
    QLabel *wrong = plainLabel({}, this);
    setPlainLines(wrong, messageOf(placed.issue));
    wrong->setWordWrap(true);
    wrong->setMinimumWidth(1);
    for (const Repair &repair : m_repairs)
        m_choice->addItem(printableShort(repairPlan(repair)));
    m_choice->setAccessibleName(tr("Repair"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // words never make it wider
    m_choice->setCurrentIndex(first);
    m_choice->setVisible(m_repairs.size() > 1);
    QLabel *choiceLabel = plainLabel(tr("&How:"), this);
    choiceLabel->setBuddy(m_choice);
    choiceLabel->setVisible(m_repairs.size() > 1);
    auto *choiceRow = new QHBoxLayout;
    choiceRow->addWidget(choiceLabel);
    choiceRow->addWidget(m_choice, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(wrong);
    layout->addLayout(choiceRow);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    furnish(heading, buttons, tr("&Fix"));
    m_choice->setFocus();
    connect(m_preview, &RepairPreview::refusalChanged, this, [this] {
        setRefusal(m_preview->refusal());
        if (m_repairs.size() == 1 && !m_preview->isAncestorOf(focusWidget()))
            verbButton()->setFocus(); // it has lost it while what it would write was being read
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { m_preview->setRepair(current()); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(current()); });
    m_preview->setRepair(current());
}

ChosenRepair RepairDialog::current() const
{
    return {m_placed, m_repairs[static_cast<std::size_t>(m_choice->currentIndex())]};
}

} // namespace Pointsman
