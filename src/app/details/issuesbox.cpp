// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/issuesbox.h"

#include "app/widgets/labels.h"

#include <QVBoxLayout>

namespace Pointsman {

namespace {

// The Warnings page has them all; here the worst ones say that there is something.
constexpr std::size_t issuesShown = 3;

} // namespace

IssuesBox::IssuesBox(QWidget *parent)
    : QFrame(parent), m_headline(toneLabel({}, Tone::Error, this)), m_text(plainLabel({}, this))
{
    setFrameShape(QFrame::StyledPanel);
    m_headline->setFont(boldFont(m_headline->font()));
    m_headline->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // a path in it must not make the window wider
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addWidget(m_text);
}

void IssuesBox::setIssues(const Issues &issues)
{
    Issues told;
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Note)
            told.push_back(issue);
    }
    setVisible(!told.empty());
    if (told.empty())
        return;
    const bool isError = worst(told) == Severity::Error;
    setTone(m_headline, isError ? Tone::Error : Tone::Warning);
    setPlain(m_headline, isError ? tr("%n problem(s)", nullptr, static_cast<int>(told.size()))
                                 : tr("%n warning(s)", nullptr, static_cast<int>(told.size())));
    QStringList lines;
    for (std::size_t i = 0; i < told.size() && i < issuesShown; ++i)
        lines << told[i].message + u' ' + told[i].consequence;
    if (told.size() > issuesShown)
        lines << tr("and %n more on the Warnings page", nullptr, static_cast<int>(told.size() - issuesShown));
    setPlainLines(m_text, lines.join(QStringLiteral("\n\n")));
}

} // namespace Pointsman
