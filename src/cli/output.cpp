// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "base/ids.h"
#include "json/jsonwriter.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace Pointsman {

namespace {

const char *const programPrefix = "pointsman-cli: ";

QLatin1StringView codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Absent:
        return QLatin1StringView("absent");
    case ErrorCode::Refused:
        return QLatin1StringView("refused");
    case ErrorCode::Invalid:
        return QLatin1StringView("invalid");
    case ErrorCode::Conflict:
        return QLatin1StringView("conflict");
    case ErrorCode::System:
        return QLatin1StringView("system");
    }
    Q_UNREACHABLE();
}

bool writeTo(std::FILE *stream, const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) ==
               static_cast<size_t>(bytes.size()) &&
           std::fflush(stream) == 0;
}

/// Where standard error is gone there is nobody left to tell.
void writeError(const QByteArray &bytes)
{
    (void)writeTo(stderr, bytes);
}

bool isTerminal(std::FILE *stream)
{
    return ::isatty(::fileno(stream)) == 1;
}

/// What errno says of it.
Error cannotWrite()
{
    return {ErrorCode::System,
            QStringLiteral("Cannot write to standard output: %1. Nothing that was done is undone by this.")
                .arg(QString::fromLocal8Bit(std::strerror(errno))),
            {}};
}

/// JSON text with the characters that printable() would show escaped as JSON escapes them: the same value, harmless to
/// a terminal. In JSON such characters can only stand inside strings.
QByteArray escapedJson(const QByteArray &json)
{
    QString result;
    const QString text = QString::fromUtf8(json);
    for (const auto &line : text.split(u'\n')) {
        if (!result.isEmpty())
            result += u'\n';
        for (qsizetype i = 0; i < line.size(); ++i) {
            const bool isPair = line.at(i).isHighSurrogate() && i + 1 < line.size();
            const QString character = line.mid(i, isPair ? 2 : 1);
            if (printable(character) == character) {
                result += character;
            } else {
                for (const QChar unit : character)
                    result += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
            }
            i += isPair ? 1 : 0;
        }
    }
    return result.toUtf8();
}

QByteArray forStandardOutput(const QByteArray &json)
{
    return isTerminal(stdout) ? escapedJson(json) : json;
}

void writeErrorLine(const JsonValue &json)
{
    const QByteArray line = compactJson(json);
    writeError((isTerminal(stderr) ? escapedJson(line) : line) + '\n');
}

/// The message with its own line breaks and nothing else that could move the cursor.
QByteArray printableLines(const QString &message)
{
    QStringList lines;
    for (const auto &line : message.split(u'\n'))
        lines += printable(line);
    return lines.join(u'\n').toUtf8();
}

} // namespace

int Output::print(const Answer &answer) const
{
    for (const QString &text : answer.notices)
        notice(text);
    if (answer.isStream)
        return answer.status;
    if (m_json) {
        const int status = write(forStandardOutput(readableJson(answer.json)) + '\n');
        return status != 0 ? status : answer.status;
    }
    const int status = answer.text.isEmpty() ? 0 : write(answer.text.toUtf8() + '\n');
    return status != 0 ? status : answer.status;
}

void Output::notice(const QString &text) const
{
    if (m_json)
        writeErrorLine(JsonObject{{"notice", text}});
    else
        writeError(programPrefix + printableLines(text) + '\n');
}

Result<bool> Output::printLine(const JsonValue &json, const QString &text) const
{
    if (writeTo(stdout, (m_json ? forStandardOutput(compactJson(json)) : text.toUtf8()) + '\n'))
        return true;
    if (errno == EPIPE)
        return false;
    return tl::unexpected(cannotWrite());
}

int Output::fail(const Error &error) const
{
    return fail(codeName(error.code), error.message, error.path, static_cast<int>(error.code));
}

int Output::failUsage(const QString &message) const
{
    return fail(QLatin1StringView("usage"), message, {}, usageStatus);
}

int Output::printPlain(const QByteArray &text) const
{
    return write(text);
}

int Output::fail(QLatin1StringView code, const QString &message, const QString &path, int status) const
{
    if (m_json) {
        const JsonObject error{{"code", JsonValue(QString(code))},
                               {"message", JsonValue(message)},
                               {"path", path.isEmpty() ? JsonValue() : JsonValue(path)}};
        writeErrorLine(JsonObject{{"error", error}});
    } else {
        writeError(programPrefix + QByteArray("error: ") + printableLines(message) + '\n');
    }
    return status;
}

int Output::write(const QByteArray &bytes) const
{
    if (writeTo(stdout, bytes))
        return 0;
    return fail(cannotWrite());
}

QString shown(const QString &text)
{
    return isTerminal(stdout) ? printable(text) : text;
}

} // namespace Pointsman
