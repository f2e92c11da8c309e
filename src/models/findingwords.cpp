// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingwords.h"

#include "base/rule.h"
#include "models/timewords.h"

#include <QHash>
#include <QRegularExpression>

namespace Pointsman {

QString withLocalTimes(const QString &sentence, const QLocale &locale)
{
    // As both originals write them; not as a part of an id or a path, and not in quotation marks.
    static const QRegularExpression form(
        QStringLiteral("(?<![\\w@/.:\"'\u201c\u2018-])\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?"
                       "(?:Z|[+-]\\d\\d:\\d\\d)?(?![\\w/:\"'\u201d\u2019])"));
    QHash<QString, QString> told;
    QString words;
    qsizetype copied = 0;
    for (auto matches = form.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        const auto time = PythonTime::parse(match.capturedView());
        if (!time)
            continue;
        const QString local = fullTime(time->moment(), locale);
        const QString same = told.key(local, match.captured());
        if (same != match.captured())
            return sentence; // they differ by less than a second
        told.insert(match.captured(), local);
        words += QStringView(sentence).mid(copied, match.capturedStart() - copied) + local;
        copied = match.capturedEnd();
    }
    return words + QStringView(sentence).mid(copied);
}

QString messageOf(const Issue &issue)
{
    return withLocalTimes(issue.message, QLocale());
}

QString byHandWords(const IssueRule &rule, const Issue &issue)
{
    QString words = ruleText(rule.byHand);
    // That a pointer leads to a mission that is not joined is the only finding of it that has a mission.
    const bool hasMission = issue.subjectKind == SubjectKind::Mission || issue.code == u"pointer-dangling";
    static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]*$"));
    if (!hasMission || !harmless.match(issue.subject).hasMatch())
        return words;
    static const QRegularExpression place(QStringLiteral("(?<=mission join |mission update )ID\\b"));
    return words.replace(place, issue.subject);
}

} // namespace Pointsman
