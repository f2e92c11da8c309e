// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/issueexplanation.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "workspace/inspection.h"

#include <QAction>
#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

// The name that a file will get has the time in it, which is not known yet.
QString repairPlan(const Issue &issue)
{
    return issue.repair == RepairKind::MoveAside
               ? IssueExplanation::tr("Move the file aside: %1 and the time are added to its name. Nothing is deleted.")
                     .arg(QStringLiteral(".corrupt-"))
               : repairWords(issue.repair);
}

IssueExplanation::IssueExplanation(const QList<QAction *> &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_form(new QFormLayout)
    , m_headline(headingLabel({}, 1.2, m_content))
    , m_message(addRow(tr("What is wrong")))
    , m_consequence(addRow(tr("What it leads to")))
    , m_repair(addRow(tr("Repair")))
    , m_place(new ElidedLabel(Tone::Text, m_content))
{
    m_form->addRow(toneLabel(tr("File"), Tone::Muted, m_content), m_place);
    m_code = addRow(tr("Code"));
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_headline->setWordWrap(true);
    auto *buttons = new FlowLayout;
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
    layout->addStretch();
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    setWidget(m_content);
}

QLabel *IssueExplanation::addRow(const QString &title)
{
    auto *text = plainLabel({}, m_content);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMinimumWidth(1);
    text->setAccessibleName(title);
    auto *label = toneLabel(title, Tone::Muted, m_content);
    label->setBuddy(text);
    m_form->addRow(label, text);
    return text;
}

void IssueExplanation::setIssue(const Issue &issue, const QString &subject)
{
    setPlain(m_headline, headline(issue.severity, subject));
    setPlainLines(m_message, issue.message);
    setPlainLines(m_consequence, issue.consequence);
    const QString repair = repairPlan(issue);
    setPlain(m_repair, repair.isEmpty() ? tr("There is no repair by a click: open the file in an editor.") : repair);
    setPlain(m_place, issue.path);
    setPlain(m_code, issue.code);
}

QString IssueExplanation::headline(Severity severity, const QString &subject)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error: %1").arg(subject);
    case Severity::Warning:
        return tr("Warning: %1").arg(subject);
    case Severity::Note:
        return tr("Note: %1").arg(subject);
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
