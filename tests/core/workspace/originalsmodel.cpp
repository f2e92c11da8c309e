// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "originalsmodel.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Pointsman::Test {

namespace {

bool matches(const char *expression, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(expression)))
        .match(text)
        .hasMatch();
}

/// Python refuses control characters in a text and a byte-order mark; Qt does not.
bool isRefusedByPythonAlone(const QByteArray &bytes)
{
    bool isInText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (c >= 0 && c < ' ' && (isInText || (c != '\n' && c != '\r' && c != '\t')))
            return true;
    }
    return bytes.startsWith("\xef\xbb\xbf");
}

/// The object, or a reason.
QString read(const QByteArray &bytes, QJsonObject &object)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || isRefusedByPythonAlone(bytes))
        return QStringLiteral("no JSON");
    object = document.object();
    return document.isObject() ? QString() : QStringLiteral("no object");
}

bool isTime(const QString &text)
{
    return matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", text) &&
           QDateTime::fromString(text, Qt::ISODate).isValid();
}

bool isListOfTexts(const QJsonValue &value)
{
    const QJsonArray all = value.toArray();
    for (const auto &each : all) {
        if (!each.isString())
            return false;
    }
    return value.isArray();
}

QString wrongTypes(const QJsonObject &session)
{
    for (const char *key : {"session_id", "state", "root_seed", "created", "updated"}) {
        if (!session[QLatin1StringView(key)].isString())
            return QStringLiteral("%1 is no text").arg(QLatin1StringView(key));
    }
    for (const char *key : {"plan", "completed_at"}) {
        const QJsonValue value = session[QLatin1StringView(key)];
        if (!value.isString() && !value.isNull())
            return QStringLiteral("%1 is no text").arg(QLatin1StringView(key));
    }
    if (!isListOfTexts(session[QLatin1StringView("spikes")]))
        return QStringLiteral("spikes is no list");
    const QJsonValue backlog = session[QLatin1StringView("backlog")];
    const QJsonObject object = backlog.toObject();
    const bool isSound = object[QLatin1StringView("topic")].isString() &&
                         object[QLatin1StringView("backlog_md")].isString() &&
                         isListOfTexts(object[QLatin1StringView("tickets")]);
    return backlog.isNull() || isSound ? QString() : QStringLiteral("backlog has another shape");
}

QString wrongValues(const QJsonObject &session, const QStringList &demandedStates, const QString &fileName)
{
    const auto text = [&](const char *key) { return session[QLatin1StringView(key)].toString(); };
    const QString id = text("session_id");
    if (!matches("(?s).+@[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}Z", id))
        return QStringLiteral("id malformed");
    if (id.section(u'@', 0, -2) != text("root_seed"))
        return QStringLiteral("another seed");
    if (!demandedStates.contains(text("state")))
        return QStringLiteral("another state");
    if (!fileName.isEmpty() && fileName != id + QStringLiteral(".json"))
        return QStringLiteral("another file name");
    for (const char *key : {"created", "updated"}) {
        if (!isTime(text(key)))
            return QStringLiteral("%1 is no time").arg(QLatin1StringView(key));
    }
    if (text("created").replace(u':', u'-') != id.section(u'@', -1))
        return QStringLiteral("created at another time");
    const QJsonArray spikes = session[QLatin1StringView("spikes")].toArray();
    for (const auto &spike : spikes) {
        if (spike.toString().isEmpty() || std::count(spikes.begin(), spikes.end(), spike) > 1)
            return QStringLiteral("spike empty or twice");
    }
    return {};
}

} // namespace

QString wrongForTicketflow(const QByteArray &bytes, const QStringList &demandedStates, const QString &fileName)
{
    QJsonObject session;
    if (const QString unread = read(bytes, session); !unread.isEmpty())
        return unread;
    if (session[QLatin1StringView("schema_version")] != QJsonValue(1))
        return QStringLiteral("another schema");
    for (const char *key :
         {"state", "root_seed", "spikes", "plan", "backlog", "created", "updated", "completed_at", "session_id"}) {
        if (!session.contains(QLatin1StringView(key)))
            return QStringLiteral("%1 is missing").arg(QLatin1StringView(key));
    }
    const QString types = wrongTypes(session);
    return types.isEmpty() ? wrongValues(session, demandedStates, fileName) : types;
}

QString wrongForSpecKitty(const QByteArray &bytes, const QString &directory)
{
    QJsonObject state;
    if (const QString unread = read(bytes, state); !unread.isEmpty())
        return unread;
    const auto text = [&](const char *key) { return state[QLatin1StringView(key)].toString(); };
    for (const char *key :
         {"mission_id", "mission_run_id", "participant_id", "role", "joined_at", "last_activity_at"}) {
        if (!state[QLatin1StringView(key)].isString())
            return QStringLiteral("%1 is missing or no text").arg(QLatin1StringView(key));
    }
    if (!matches("[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}", text("participant_id")))
        return QStringLiteral("participant id");
    if (!matches("developer|reviewer|observer|stakeholder", text("role")))
        return QStringLiteral("role");
    const QJsonValue focus = state[QLatin1StringView("focus")];
    if (!focus.isNull() && !focus.isUndefined() && !matches("(?s)none|wp:.*|step:.*", focus.toString()))
        return QStringLiteral("focus");
    if (text("mission_id") != directory)
        return QStringLiteral("another mission");
    const QDateTime joined = QDateTime::fromString(text("joined_at"), Qt::ISODateWithMs);
    const QDateTime active = QDateTime::fromString(text("last_activity_at"), Qt::ISODateWithMs);
    // What Qt can read and Python too; of what only one of them reads nothing is said here.
    if (joined.isValid() && active.isValid() && joined > active.addSecs(1))
        return QStringLiteral("joined after the last activity");
    if (!text("joined_at").contains(QRegularExpression(QStringLiteral("^[0-9]{4}"))) ||
        !text("last_activity_at").contains(QRegularExpression(QStringLiteral("^[0-9]{4}"))))
        return QStringLiteral("no time");
    return {};
}

QString wrongAsPointer(const QByteArray &bytes, const QString &joined)
{
    QJsonObject pointer;
    if (const QString unread = read(bytes, pointer); !unread.isEmpty())
        return unread;
    const QJsonValue active = pointer[QLatin1StringView("active_mission_id")];
    // Null is how spec-kitty says that no mission is active.
    return active == QJsonValue(joined) || active.isNull() ? QString() : QStringLiteral("no joined mission is active");
}

} // namespace Pointsman::Test
