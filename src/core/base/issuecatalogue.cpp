// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issuecatalogue.h"

#include <QCoreApplication>

namespace Pointsman {

Issue makeIssue(const IssueRule &rule, const IssueSubject &subject, const QString &message, const QString &consequence)
{
    const bool hasOwn = consequence.isEmpty() && rule.consequence;
    return {.severity = rule.severity,
            .code = rule.code,
            .subjectKind = subject.kind,
            .subject = subject.name,
            .path = subject.path,
            .message = message,
            .consequence = hasOwn ? QCoreApplication::translate("Pointsman::Rules", rule.consequence) : consequence,
            .repair = rule.repair};
}

} // namespace Pointsman
