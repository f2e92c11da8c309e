// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/fixalldialog.h"

#include "app/dialogs/repairpreview.h"
#include "app/widgets/labels.h"
#include "app/widgets/rowdelegate.h"
#include "models/cellwords.h"
#include "models/findingwords.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QSize firstFixAllSize(860, 520);
constexpr int mostOfHeight = 3; ///< the list takes a third of it at most

} // namespace

FixAllDialog::FixAllDialog(const Services &services, std::vector<ChosenRepair> repairs, QWidget *parent)
    : VerbDialog(parent)
    , m_repairs(std::move(repairs))
    , m_list(new QListWidget(this))
    , m_preview(new RepairPreview(services, this))
{
    setObjectName(QStringLiteral("fixAllDialog"));
    setWindowTitle(tr("Fix Without Loss"));
    resize(firstFixAllSize);
    QLabel *heading = plainLabel(tr("Fix Without Loss"), this);
    QLabel *note = plainLabel(tr("None of these loses information. Leave out what you do not want; select one to see "
                                 "what it would write."),
                              this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(note);
    layout->addWidget(m_list);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    furnish(heading, buttons, tr("&Fix"));
    fillList(*services.workspace.snapshot());
    connect(m_list, &QListWidget::currentRowChanged, this, &FixAllDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &FixAllDialog::updateVerb);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(checked()); });
    m_list->setCurrentRow(0);
    m_list->setFocus();
    updateVerb();
}

void FixAllDialog::fillList(const Snapshot &snapshot)
{
    m_list->setAccessibleName(tr("Repairs"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ChosenRepair &repair : m_repairs) {
        const Issue &issue = repair.placed.issue;
        const QString title = titleOfSubject(repair.placed, snapshot);
        const QString project = repair.placed.projectName;
        const QString subject = project.isEmpty() ? title : tr("%1, %2", "project, session").arg(project, title);
        auto *item = new QListWidgetItem(printableShort(tr("%1: %2").arg(subject, messageOf(issue))), m_list);
        item->setToolTip(
            plainToolTip(printableLines(QStringList{item->text(), issue.subject, issue.path}.join(u'\n'))));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    // As wide as the list and no wider: what does not fit ends in dots.
    const QSize narrow(1, m_list->sizeHintForRow(0));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(narrow);
}

/// As high as its rows, so that a short list leaves the room to what would be written.
void FixAllDialog::fitList()
{
    const int rows = m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth();
    m_list->setFixedHeight(std::min(rows, height() / mostOfHeight));
}

void FixAllDialog::resizeEvent(QResizeEvent *event)
{
    VerbDialog::resizeEvent(event);
    fitList();
}

void FixAllDialog::showCurrent()
{
    if (const int row = m_list->currentRow(); row >= 0)
        m_preview->setRepair(m_repairs[static_cast<std::size_t>(row)]);
}

void FixAllDialog::updateVerb()
{
    const auto count = static_cast<int>(checked().size());
    verbButton()->setText(count > 0 ? tr("&Fix %n", nullptr, count) : tr("&Fix"));
    setRefusal(count > 0 ? QString() : tr("All of them are left out."));
}

std::vector<ChosenRepair> FixAllDialog::checked() const
{
    std::vector<ChosenRepair> wanted;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            wanted.push_back(m_repairs[static_cast<std::size_t>(row)]);
    }
    return wanted;
}

} // namespace Pointsman
