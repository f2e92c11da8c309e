// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/issuesbox.h"

#include "app/widgets/labels.h"
#include "app/widgets/tabplace.h"
#include "models/cellwords.h"
#include "models/findingwords.h"
#include "workspace/repairoutcome.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

// The Warnings page has them all; here the worst ones say that there is something.
constexpr std::size_t issuesShown = 3;

} // namespace

IssuesBox::IssuesBox(QWidget *parent)
    : QFrame(parent), m_headline(toneLabel({}, Tone::Error, this)), m_tabPlace(makeTabPlace(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_headline->setFont(boldFont(m_headline->font()));
    m_headline->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
}

void IssuesBox::setIssues(const Issues &issues)
{
    if (m_list && issues == m_issues) // a button in it may have the focus
        return;
    m_issues = issues;
    Issues told;
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Note)
            told.push_back(issue);
    }
    setVisible(!told.empty());
    delete m_list;
    m_list = new QWidget(this);
    (new QVBoxLayout(m_list))->setContentsMargins({});
    layout()->addWidget(m_list);
    const bool isError = worst(told) == Severity::Error;
    setTone(m_headline, isError ? Tone::Error : Tone::Warning);
    setPlain(m_headline, isError ? tr("%n problem(s)", nullptr, static_cast<int>(told.size()))
                                 : tr("%Ln warning(s)", nullptr, static_cast<int>(told.size())));
    for (std::size_t i = 0; i < told.size() && i < issuesShown; ++i)
        addIssue(told[i]);
    if (told.size() > issuesShown)
        addWords(tr("and %n more on the Warnings page", nullptr, static_cast<int>(told.size() - issuesShown)));
    putIntoTabPlace(m_tabPlace, m_list);
}

void IssuesBox::addIssue(const Issue &issue)
{
    const QLabel *words = addWords(messageOf(issue) + u' ' + issue.consequence);
    if (issue.repair == RepairKind::None)
        return;
    auto *button = new QToolButton(m_list);
    button->setText(tr("Preview Fix…"));
    button->setToolTip(plainToolTip(repairPlan({issue.repair})));
    button->setAccessibleDescription(words->text());
    button->setFocusPolicy(Qt::StrongFocus);
    m_list->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, issue] { Q_EMIT repairRequested(issue); });
}

QLabel *IssuesBox::addWords(const QString &words)
{
    QLabel *label = plainLabel({}, m_list);
    setPlainLines(label, words);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a path in it must not make the window wider
    m_list->layout()->addWidget(label);
    return label;
}

} // namespace Pointsman
