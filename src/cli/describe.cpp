// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe.h"

#include "output.h"
#include "planning/planningsession.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype labelWidth = 13;
/// A key that is longer pushes its own value aside, not all of them.
constexpr qsizetype widestLabel = 24;
constexpr QLatin1StringView noneWord("none");

QString orNone(const QString &text)
{
    return text.isEmpty() ? QString(noneWord) : shown(text);
}

QString line(const QString &label, const QString &value, qsizetype width = labelWidth)
{
    return label.leftJustified(width) + value;
}

QString listInWords(const QStringList &items)
{
    QStringList parts;
    for (const QString &item : items)
        parts += shown(item);
    return parts.isEmpty() ? QString(noneWord) : parts.join(QStringLiteral(", "));
}

} // namespace

QString field(const JsonObject &document, std::string_view key)
{
    return orNone(stringAt(document, key));
}

QString describeSession(const JsonObject &document)
{
    const auto session = PlanningSession::fromJson(document);
    QStringList lines{
        line(QStringLiteral("session"), orNone(session.id)),
        line(QStringLiteral("state"), orNone(session.stateText)),
        line(QStringLiteral("seed"), orNone(session.seed)),
        line(QStringLiteral("spikes"), listInWords(session.spikes)),
        line(QStringLiteral("plan"), orNone(session.plan)),
    };
    if (session.backlog) {
        lines += line(QStringLiteral("backlog"), orNone(session.backlog->topic));
        lines += line(QStringLiteral("backlog file"), orNone(session.backlog->markdownPath));
        lines += line(QStringLiteral("tickets"), listInWords(session.backlog->tickets));
    } else {
        lines += line(QStringLiteral("backlog"), noneWord);
    }
    lines += line(QStringLiteral("created"), orNone(session.created));
    lines += line(QStringLiteral("updated"), orNone(session.updated));
    if (!session.completedAt.isEmpty())
        lines += line(QStringLiteral("completed"), shown(session.completedAt));
    return lines.join(u'\n');
}

QString sessionLine(const JsonObject &document)
{
    const auto session = PlanningSession::fromJson(document);
    QStringList parts{orNone(session.id), orNone(session.stateText)};
    if (!session.spikes.isEmpty())
        parts += session.spikes.size() == 1 ? QStringLiteral("1 spike")
                                            : QStringLiteral("%1 spikes").arg(session.spikes.size());
    if (!session.plan.isEmpty())
        parts += shown(session.plan);
    if (session.backlog)
        parts += QStringLiteral("%1 tickets").arg(session.backlog->tickets.size());
    return parts.join(QStringLiteral("  "));
}

QString describeMission(const JsonObject &state)
{
    QStringList lines;
    const JsonValue shownState = withoutSecrets(state);
    qsizetype width = labelWidth;
    for (const auto &member : shownState.object()->members())
        width = std::max(width, shown(QString::fromStdString(member.first)).size() + 2);
    for (const auto &[key, value] : shownState.object()->members()) {
        const QString text = value.isNull()   ? noneWord
                             : value.string() ? orNone(QString::fromStdString(*value.string()))
                                              : shown(QString::fromUtf8(compactJson(value)));
        lines += line(shown(QString::fromStdString(key)) + u' ', text, std::min(width, widestLabel));
    }
    return lines.join(u'\n');
}

} // namespace Pointsman
