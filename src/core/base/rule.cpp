// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rule.h"

#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

QString ruleText(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

QString quotedForeign(const QString &text)
{
    return u'"' + printable(text) + u'"';
}

QString Report::words() const
{
    return ruleText(m_rule.words);
}

void Report::add(const QString &message, const QString &consequence) const
{
    m_issues.push_back({.severity = m_rule.severity,
                        .code = m_rule.code,
                        .subjectKind = m_subject.kind,
                        .subject = m_subject.name,
                        .path = m_subject.path,
                        .message = message,
                        .consequence = consequence.isEmpty() ? ruleText(m_rule.consequence) : consequence,
                        .repair = m_rule.repair});
}

} // namespace Pointsman
