// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/issueexplanation.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "models/findingwords.h"
#include "workspace/catalogue.h"
#include "workspace/repairoutcome.h"

#include <QAction>
#include <QFormLayout>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

constexpr int margin = 10;

} // namespace

IssueExplanation::IssueExplanation(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent)
    , m_content(new QWidget)
    , m_form(new QFormLayout)
    , m_headline(headingLabel({}, 1.2, m_content))
    , m_message(addRow(tr("What is wrong")))
    , m_consequence(addRow(tr("What it leads to")))
    , m_repair(addRow(tr("Repair")))
    , m_meaning(addRow(tr("In general")))
    , m_byHand(addRow(tr("By hand")))
    , m_place(new ElidedLabel(Tone::Text, m_content))
    , m_more(new QToolButton(this))
{
    QLabel *place = rowLabel(tr("File"), m_content);
    place->setBuddy(m_place);
    place->stackUnder(m_place); // it is read out first
    m_form->addRow(place, m_place);
    m_since = addRow(tr("Since"));
    m_code = addRow(tr("Code"));
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_headline->setWordWrap(true);
    m_headline->setMinimumWidth(1);
    setFrameStyle(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeWords(), 1);
    layout->addLayout(makeButtons(actions));
}

QWidget *IssueExplanation::makeWords()
{
    auto *words = new QVBoxLayout(m_content);
    words->setContentsMargins(margin, margin, margin, 0);
    words->setSpacing(8);
    words->addWidget(m_headline);
    words->addLayout(m_form);
    words->addStretch();
    m_content->setBackgroundRole(QPalette::Base);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameStyle(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    scroll->setWidget(m_content);
    return scroll;
}

QToolButton *IssueExplanation::buttonFor(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action->menu<QMenu *>())
        button->setPopupMode(QToolButton::InstantPopup);
    // A tool button leaves the mnemonic out of its action's text.
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    return button;
}

QLayout *IssueExplanation::makeButtons(const QList<QAction *> &actions)
{
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(margin, margin, margin, margin);
    QWidget *last = nullptr;
    for (QAction *action : actions) {
        last = buttonFor(action);
        buttons->addWidget(last);
    }
    m_more->setText(tr("Mo&re About This Finding"));
    m_more->setToolTip(tr("What it is in general, and how to mend it by hand"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    buttons->addWidget(m_more);
    if (last)
        setTabOrder(last, m_more); // which was there before them
    connect(m_more, &QToolButton::toggled, this, [this] {
        showMore();
        Q_EMIT moreShownChanged();
    });
    return buttons;
}

QLabel *IssueExplanation::addRow(const QString &title)
{
    auto *label = rowLabel(title, m_content); // before the words, as it is read out
    auto *text = plainLabel({}, m_content);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMinimumWidth(1);
    label->setBuddy(text); // a name of its own would be read in place of what it says
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
    m_shown = issue;
    m_hasRepair = issue.repair != RepairKind::None;
    setPlain(m_headline, headline(placed, subject));
    setPlainLines(m_message, messageOf(issue));
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
    const IssueRule *rule = m_shown ? ruleOfCode(m_shown->code) : nullptr;
    m_more->setVisible(rule);
    setRow(m_meaning, rule ? ruleText(rule->meaning) : QString(), rule && m_more->isChecked());
    setRow(m_byHand, rule ? byHandWords(*rule, *m_shown) : QString(), rule && (m_more->isChecked() || !m_hasRepair));
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
        return tr("Hidden: %1").arg(subject);
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
