// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/issueexplanation.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "workspace/catalogue.h"
#include "workspace/repairoutcome.h"

#include <QAction>
#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

IssueExplanation::IssueExplanation(const QList<QAction *> &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_form(new QFormLayout)
    , m_headline(headingLabel({}, 1.2, m_content))
    , m_message(addRow(tr("What is wrong")))
    , m_consequence(addRow(tr("What it leads to")))
    , m_repair(addRow(tr("Repair")))
    , m_meaning(addRow(tr("In general")))
    , m_byHand(addRow(tr("By hand")))
    , m_place(new ElidedLabel(Tone::Text, m_content))
    , m_more(new QToolButton(m_content))
{
    m_form->addRow(toneLabel(tr("File"), Tone::Muted, m_content), m_place);
    m_place->setAccessibleName(tr("File"));
    m_since = addRow(tr("Since"));
    m_code = addRow(tr("Code"));
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_headline->setWordWrap(true);
    m_headline->setMinimumWidth(1);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addLayout(m_form);
    addButtons(actions);
    layout->addStretch();
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    setWidget(m_content);
}

void IssueExplanation::addButtons(const QList<QAction *> &actions)
{
    auto *buttons = new FlowLayout;
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        if (action->menu<QMenu *>())
            button->setPopupMode(QToolButton::InstantPopup);
        button->setVisible(action->isVisible());
        connect(action, &QAction::visibleChanged, button,
                [button, action] { button->setVisible(action->isVisible()); });
        buttons->addWidget(button);
    }
    m_more->setText(tr("&More About This Finding"));
    m_more->setToolTip(tr("What it is in general, and how to mend it by hand"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    buttons->addWidget(m_more);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(buttons);
    connect(m_more, &QToolButton::toggled, this, [this] {
        showMore();
        Q_EMIT moreShownChanged();
    });
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

void IssueExplanation::setRow(QLabel *label, const QString &words, bool isShown)
{
    setPlainLines(label, words);
    label->setVisible(isShown);
    m_form->labelForField(label)->setVisible(isShown);
}

void IssueExplanation::setIssue(const PlacedIssue &placed, const QString &subject, const QString &since)
{
    const Issue &issue = placed.issue;
    m_shownCode = issue.code;
    m_hasRepair = issue.repair != RepairKind::None;
    setPlain(m_headline, headline(placed, subject));
    setPlainLines(m_message, issue.message);
    setPlainLines(m_consequence, issue.consequence);
    setPlain(m_repair,
             m_hasRepair ? repairPlan({issue.repair}) : tr("None by a click: only you know what the file is to say."));
    setPlain(m_place, issue.path);
    setPlain(m_since, since);
    setPlain(m_code, issue.code);
    showMore();
}

/// Where there is no repair, how to mend it by hand is what one needs first.
void IssueExplanation::showMore()
{
    const IssueRule *rule = ruleOfCode(m_shownCode);
    m_more->setVisible(rule);
    setRow(m_meaning, rule ? ruleText(rule->meaning) : QString(), rule && m_more->isChecked());
    setRow(m_byHand, rule ? ruleText(rule->byHand) : QString(), rule && (m_more->isChecked() || !m_hasRepair));
}

bool IssueExplanation::isMoreShown() const
{
    return m_more->isChecked();
}

void IssueExplanation::setMoreShown(bool isShown)
{
    m_more->setChecked(isShown);
}

QString IssueExplanation::headline(const PlacedIssue &placed, const QString &subject)
{
    if (placed.isIgnored)
        return tr("Ignored: %1").arg(subject);
    switch (placed.issue.severity) {
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
