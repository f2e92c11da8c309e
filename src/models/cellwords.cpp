// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellwords.h"

#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pointsman::CellWords", text);
}

} // namespace

void IssueCounts::add(const Issues &issues)
{
    for (const Issue &issue : issues) {
        errors += issue.severity == Severity::Error ? 1 : 0;
        warnings += issue.severity == Severity::Warning ? 1 : 0;
    }
}

QVariant IssueCounts::severity() const
{
    if (total() == 0)
        return {};
    return static_cast<int>(errors > 0 ? Severity::Error : Severity::Warning);
}

QString IssueCounts::words() const
{
    QStringList parts;
    if (errors > 0)
        parts << (errors == 1 ? translated("1 error")
                              : QCoreApplication::translate("Pointsman::CellWords", "%n errors", nullptr, errors));
    if (warnings > 0)
        parts << (warnings == 1
                      ? translated("1 warning")
                      : QCoreApplication::translate("Pointsman::CellWords", "%n warnings", nullptr, warnings));
    return parts.join(QLatin1StringView(", "));
}

IssueCounts countsOf(const Issues &issues)
{
    IssueCounts counts;
    counts.add(issues);
    return counts;
}

QString messagesOf(const Issues &issues)
{
    QStringList lines;
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Note)
            lines << issue.message;
    }
    return lines.join(u'\n');
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return translated("note");
    case Severity::Warning:
        return translated("warning");
    case Severity::Error:
        return translated("error");
    }
    Q_UNREACHABLE();
}

QString titleOf(const Topics &topics, const QString &id)
{
    const auto topic = topics.constFind(id);
    return printable(topic == topics.cend() || topic->title.isEmpty() ? id : topic->title);
}

QString plainToolTip(const QString &text)
{
    if (!text.contains(u'<'))
        return text;
    return QLatin1StringView("<qt>") + text.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>")) +
           QLatin1StringView("</qt>");
}

QVariant sortableText(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text.toCaseFolded());
}

QVariant sortableMoment(const std::optional<Moment> &moment)
{
    return moment ? QVariant(qint64(moment->time_since_epoch().count())) : QVariant();
}

QString noneWord()
{
    return translated("none");
}

} // namespace Pointsman
