// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rule.h"

#include "base/idproblem.h"
#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

QString ruleText(const char *text)
{
    return QCoreApplication::translate("Pointsman::Rules", text);
}

void withholdRepair(Issue &issue, const QString &reason)
{
    issue.repair = RepairKind::None;
    issue.consequence += u' ' + ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "No repair by a click: %1")).arg(reason);
}

QString quotedForeign(const QString &text)
{
    return u'"' + printable(shortened(text)) + u'"';
}

QString quotedPath(const QString &path)
{
    return u'"' + printable(path) + u'"';
}

QString Report::words() const
{
    return ruleText(m_rule.words);
}

void Report::add(const QString &message, const QString &consequence) const
{
    // No valid id and no file name is longer.
    constexpr qsizetype longestName = 255;
    m_issues.push_back({.severity = m_rule.severity,
                        .code = m_rule.code,
                        .subjectKind = m_subject.kind,
                        .subject = shortened(m_subject.name, longestName),
                        .path = m_subject.path,
                        .message = message,
                        .consequence = consequence.isEmpty() ? ruleText(m_rule.consequence) : consequence,
                        .repair = m_rule.repair});
}

} // namespace Pointsman
