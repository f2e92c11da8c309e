// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittyprompt.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

struct KnownAnswer
{
    QChar letter;
    QLatin1StringView word;
};

constexpr std::array knownAnswers{
    KnownAnswer{u'c', QLatin1StringView("continue")}, KnownAnswer{u'h', QLatin1StringView("hold")},
    KnownAnswer{u'r', QLatin1StringView("reassign")}, KnownAnswer{u'd', QLatin1StringView("defer")},
    KnownAnswer{u'y', QLatin1StringView("yes")},      KnownAnswer{u'n', QLatin1StringView("no")},
};

/// The word that `reply`, a word or its first letter, stands for; empty: not one of ours.
QString knownWord(const QString &reply)
{
    for (const KnownAnswer &known : knownAnswers) {
        if (reply == known.word || (reply.size() == 1 && reply.at(0) == known.letter))
            return known.word;
    }
    return {};
}

/// All replies must be known ones: buttons for half of the answers would be a trap.
std::optional<ToolQuestion> questionOf(const QString &line, const QStringList &replies)
{
    ToolQuestion question{line.trimmed(), {}, {}};
    for (const QString &reply : replies) {
        // The default is often written in upper case, and both cases are taken.
        const QString lower = reply.trimmed().toLower();
        const QString word = knownWord(lower);
        if (word.isEmpty() || question.answers.contains(word))
            return {};
        question.answers << word;
        question.replies << lower;
    }
    return question.answers.size() < 2 ? std::nullopt : std::optional(question);
}

/// `[c]ontinue, (h)old`: the letter is the reply.
QStringList marked(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("[\\[(]([A-Za-z])[\\])]([a-z]+)"));
    QStringList replies;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString word = (match.captured(1) + match.captured(2)).toLower();
        if (knownWord(word) != word)
            return {};
        replies << match.captured(1);
    }
    return replies;
}

/// `[c/h/r/d]` or `(continue/hold)`: as named. The last such list of the line is the one that is meant.
QStringList listed(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\[(]\\s*([A-Za-z]+(?:\\s*[/|,]\\s*[A-Za-z]+)+)\\s*[\\])]"));
    static const QRegularExpression separator(QStringLiteral("\\s*[/|,]\\s*"));
    QString list;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext())
        list = matches.next().captured(1);
    return list.split(separator, Qt::SkipEmptyParts);
}

/// `What now: continue, hold, reassign or defer?`: words at the end of the line, and none among them that is not ours.
QStringList written(const QString &line)
{
    static const QString word = QStringLiteral("(?:continue|hold|reassign|defer|yes|no)");
    static const QString between = QStringLiteral("(?:\\s*[,/|]\\s*(?:or\\s+)?|\\s+or\\s+)");
    static const QRegularExpression pattern(
        QStringLiteral("(?<![,/|\\w])(?<![,/|]\\s)(?<!\\bor\\s)(%1(?:%2%1)+)\\s*[?:>]+\\s*$").arg(word, between),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(between);
    return pattern.match(line).captured(1).split(separator, Qt::SkipEmptyParts);
}

} // namespace

std::optional<ToolQuestion> recogniseQuestion(const QString &line)
{
    static const QRegularExpression end(QStringLiteral("[:?>\\])]\\s*$"));
    if (!end.match(line).hasMatch())
        return {};
    if (const auto question = questionOf(line, marked(line)))
        return question;
    if (const auto question = questionOf(line, listed(line)))
        return question;
    return questionOf(line, written(line));
}

bool asksForSecret(const QString &line)
{
    static const QRegularExpression words(QStringLiteral("password|passphrase|token|secret|api[ _-]?key"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch();
}

QString missingVariable(const QString &output)
{
    static const QRegularExpression variable(QStringLiteral("\\b([A-Z][A-Z0-9_]*(?:TOKEN|API_KEY))\\b"));
    static const QRegularExpression lack(
        QStringLiteral("not set|unset|not found|undefined|missing|requir|need|must|invalid|expired|empty|export "),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : output.split(u'\n')) {
        const auto match = variable.match(line);
        if (match.hasMatch() && lack.match(line).hasMatch())
            return match.captured(1);
    }
    return {};
}

bool saysNotAuthorised(const QString &output)
{
    static const QRegularExpression words(QStringLiteral("\\b(?:HTTP )?40[13]\\b|unauthori[sz]ed|invalid token"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(output).hasMatch();
}

QString warningIn(const QString &output)
{
    static const QRegularExpression signs(
        QStringLiteral("\\b(warn|warning|error|failed|failure|offline|no connection|not connected|could not|cannot|"
                       "unable to)\\b|\u26a0"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = output.split(u'\n');
    const auto found =
        std::find_if(lines.begin(), lines.end(), [](const QString &line) { return signs.match(line).hasMatch(); });
    return found == lines.end() ? QString() : found->trimmed();
}

QString lastLineOf(const QString &output)
{
    return output.trimmed().section(u'\n', -1).trimmed();
}

} // namespace Pointsman
