// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellwords.h"

#include "base/ids.h"
#include "models/findingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype longestToolTip = 4001; // characters, what a screen has room for; fonts need seconds for a megabyte
constexpr QLatin1StringView richBegin("<qt>");
constexpr QLatin1StringView richEnd("</qt>");

/// The context of this file's texts, as translators see it.
struct CellWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::CellWords)
};

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
        parts << (errors == 1 ? CellWords::tr("1 error") : CellWords::tr("%Ln errors", nullptr, errors));
    if (warnings > 0)
        parts << (warnings == 1 ? CellWords::tr("1 warning") : CellWords::tr("%Ln warnings", nullptr, warnings));
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
            lines << messageOf(issue);
    }
    return lines.join(u'\n');
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return CellWords::tr("note");
    case Severity::Warning:
        return CellWords::tr("warning");
    case Severity::Error:
        return CellWords::tr("error");
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
    if (text.size() > longestToolTip)
        return plainToolTip(text.left(longestToolTip - 1) + u'…');
    // Only rich text is broken into lines.
    const bool isLong = std::ranges::any_of(text.split(u'\n'), [](const QString &line) { return line.size() > 100; });
    if (!isLong && !text.contains(u'<'))
        return text;
    return richBegin + text.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>")) + richEnd;
}

QString joinedToolTips(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    if (!first.startsWith(richBegin) && !second.startsWith(richBegin))
        return first + u'\n' + second;
    const auto inner = [](const QString &tip) {
        return tip.startsWith(richBegin) ? tip.mid(richBegin.size(), tip.size() - richBegin.size() - richEnd.size())
                                         : tip.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>"));
    };
    return richBegin + inner(first) + QLatin1StringView("<br>") + inner(second) + richEnd;
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
    return CellWords::tr("none");
}

} // namespace Pointsman
