// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/documentsecrets.h"

#include "json/secrets.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

/// What only secrets look like, wherever it stands.
const QRegularExpression &telltale()
{
    static const QRegularExpression expression(
        QStringLiteral("\\b(gh[opsur]_|github_pat_|glpat-|npm_|pypi-|xox[a-z]-|sk-|[rs]k_(live|test)_)[\\w-]{16,}"
                       "|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b|\\bAIza[\\w-]{30,}|\\beyJ[\\w-]{10,}\\.[\\w-]{10,}"
                       "|-----BEGIN [A-Z ]*PRIVATE KEY|\\b[Bb]earer\\s+[\\w.~+/-]{20,}|://[^\\s/:@]+:[^\\s/@]+@"));
    return expression;
}

/// A name, with what Markdown and JSON put around it, and what ties a value to it; `|` does it in a table.
const QRegularExpression &keyAndTie()
{
    static const QRegularExpression expression(QStringLiteral("([\\w\\\\-]+)[\"'`*_]*[ \\t]*(:=|=>|[:=|])[*_`]*"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Letters and digits as nobody writes them in a word, a date, a number or the name of a standard.
bool looksRandom(const QString &part)
{
    const auto digits = std::count_if(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    qsizetype changes = 0;
    for (qsizetype i = 1; i < part.size(); ++i)
        changes += part.at(i).isDigit() != part.at(i - 1).isDigit() ? 1 : 0;
    const qsizetype size = part.size();
    if (digits == 0)
        return size >= 24;
    return (size >= 6 && changes >= 3) || (size >= 12 && changes >= 2) || size >= 16 || (digits == size && size >= 10);
}

bool hasRandomPart(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^A-Za-z0-9]+"));
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), looksRandom);
}

/// What stands where a value would, and says only of which kind it is, or that it is not there.
bool isOrdinary(const QString &value)
{
    static const QRegularExpression blank(QStringLiteral("^([<\\[{$%].*|[.…*x-]+|your[-_].*)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr std::array<QLatin1StringView, 22> words{
        QLatin1StringView("id"),       QLatin1StringView("none"),   QLatin1StringView("null"),
        QLatin1StringView("true"),     QLatin1StringView("false"),  QLatin1StringView("yes"),
        QLatin1StringView("no"),       QLatin1StringView("string"), QLatin1StringView("str"),
        QLatin1StringView("text"),     QLatin1StringView("uuid"),   QLatin1StringView("jwt"),
        QLatin1StringView("bearer"),   QLatin1StringView("opaque"), QLatin1StringView("required"),
        QLatin1StringView("optional"), QLatin1StringView("unique"), QLatin1StringView("hidden"),
        QLatin1StringView("redacted"), QLatin1StringView("tbd"),    QLatin1StringView("n/a"),
        QLatin1StringView("unknown")};
    return value.isEmpty() || blank.match(value).hasMatch() ||
           std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return value.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Whether a single word behind the key is its value: `api_key`, `accessToken` and `PASSWORD` are no prose, and neither
/// is a password or token alone on its line. A bare "key" is: "Primary key: email".
bool takesAnyWord(const QString &key)
{
    static const QRegularExpression code(QStringLiteral("[_\\\\-]|\\p{Ll}\\p{Lu}|^\\p{Lu}{4,}$"));
    return key.compare(u"key", Qt::CaseInsensitive) != 0 || code.match(key).hasMatch();
}

/// Without what stands around a word in prose, code and tables.
QString bare(QString word)
{
    static const QRegularExpression around(QStringLiteral("^[\"'`*(]+|[\"'`*),;.|}\\]]+$"));
    return word.remove(around);
}

/// Whether `text`, which stands behind the key, begins with a secret.
bool isSecretValue(const QString &key, QChar tie, const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression listMark(QStringLiteral("^([-*+>]\\s+)+"));
    const bool isTight = tie == u'=' && !text.isEmpty() && !text.front().isSpace(); // as in a command line
    QString value = text.trimmed().remove(listMark);
    if (tie == u'|')
        value = value.section(u'|', 0, 0).trimmed();
    const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\'');
    const QStringList words = value.split(blanks, Qt::SkipEmptyParts);
    const QString first = bare(words.value(0));
    if (isTight ? hasRandomPart(first) : hasRandomPart(value))
        return true;
    bool isNumber = false;
    (void)first.toLongLong(&isNumber);
    if (isOrdinary(first) || tie == u'|' || (isNumber && canCountTokens(key.toStdString())))
        return false;
    return takesAnyWord(key) && (isTight || isQuoted || words.size() == 1);
}

} // namespace

bool documentSeemsToHoldSecret(const QByteArray &markdown)
{
    if (markdown.contains('\0'))
        return true; // another encoding
    const QString text = QString::fromUtf8(markdown);
    if (telltale().match(text).hasMatch())
        return true;
    static const QRegularExpression lineEnd(QStringLiteral("\\s*\\n"));
    for (const auto &match : keyAndTie().globalMatch(text)) {
        QString key = match.captured(1);
        const bool isEscaped = key.contains(u"\\u");
        key.remove(u'\\');
        if (!isEscaped && !isSecretKey(key.toStdString()))
            continue;
        QString rest = text.mid(match.capturedEnd());
        if (lineEnd.match(rest, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
                .hasMatch())
            rest = rest.trimmed(); // its value stands on the next line
        if (isSecretValue(key, match.captured(2).front(), rest.section(u'\n', 0, 0)))
            return true;
    }
    return false;
}

} // namespace Pointsman
