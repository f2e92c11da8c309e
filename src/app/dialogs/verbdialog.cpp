// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/verbdialog.h"

#include "app/widgets/labels.h"
#include "models/cellwords.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QShowEvent>

#include <algorithm>

namespace Pointsman {

VerbDialog::VerbDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
}

void VerbDialog::furnish(QLabel *heading, QDialogButtonBox *buttons, const QString &verb)
{
    heading->setFont(boldFont(scaledFont(heading->font(), 1.2)));
    QSizePolicy policy = heading->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored); // a long title never makes a dialog wider
    heading->setSizePolicy(policy);
    heading->setWordWrap(true);
    alignLabelsWithWindow(this);
    m_verbText = verb;
    m_verb = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    for (QAbstractButton *button : buttons->buttons()) {
        if (auto *push = qobject_cast<QPushButton *>(button))
            push->setAutoDefault(false);
    }
    m_verb->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void VerbDialog::setRefusal(const QString &reason)
{
    m_refusal = reason;
    m_verb->setEnabled(reason.isEmpty());
    m_verb->setToolTip(plainToolTip(reason));
    m_verb->setAccessibleDescription(reason);
}

void VerbDialog::setDoubtful(bool isDoubtful)
{
    m_verb->setText(isDoubtful ? tr("%1 Anyway", "after a button's own text, such as Add Spike").arg(m_verbText)
                               : m_verbText);
    m_verb->setDefault(!isDoubtful);
}

void VerbDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        resize(std::max(width(), std::min(sizeHint().width(), screen()->availableGeometry().width())), height());
    QDialog::showEvent(event); // finds its place by its size
}

} // namespace Pointsman
