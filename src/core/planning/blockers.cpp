// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/blockers.h"

#include <QRegularExpression>

namespace Pointsman {

namespace {

/// "none", "(none yet)", "None (all decided)", "(pending)": nobody has named anything.
bool isNothing(const QString &text)
{
    static const QRegularExpression none(
        QStringLiteral(
            "\\A\\(?\\s*(?:none(?!\\s+of)\\b|n/a\\b|nil\\b|pending\\b|no blockers\\b|[-\\x{2013}\\x{2014}]\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || none.match(text).hasMatch();
}

/// Ticked, struck out as a whole, or called resolved at its start or its end.
bool isDone(const QString &text)
{
    static const QString tick = QStringLiteral("[\\x{2705}\\x{2611}\\x{2713}\\x{2714}]\\x{FE0F}?");
    static const QRegularExpression form(
        QStringLiteral("\\A\\[[x]\\](?:\\s|\\z)"
                       "|\\A~~(?:(?!~~).)*~~\\s*(?:\\z|[(:\\x{2013}\\x{2014}\\x{2192}-])"
                       "|\\A%1|%1\\z"
                       "|\\A[\\[(]?resolved(?:[\\])]|\\s*:|\\s+[\\x{2013}\\x{2014}-]\\s)"
                       "|\\((?:resolved\\b[^)?]*|(?:fixed|closed|done)(?:\\s+\\d{4}-\\d{2}-\\d{2})?)\\)\\s*\\.?\\z")
            .arg(tick),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

/// By what the same blocker is known elsewhere.
QString keyOf(QString text)
{
    text = text.simplified().toCaseFolded();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

void Blockers::add(const QString &item)
{
    static const QRegularExpression box(QStringLiteral("\\A\\[ ?\\]\\s*"));
    m_number = 0;
    const QString text = item.trimmed();
    const QString key = keyOf(QString(text).remove(box));
    if (!isDone(text) && !isNothing(key) && !m_open.contains(key))
        m_open << key;
}

bool Blockers::takeNumber(const QString &words)
{
    static const QRegularExpression number(
        QStringLiteral("\\A(\\d{1,3})\\s*(?:\\z|[(,;.:\\x{2013}\\x{2014}-]|blockers?\\b|open\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(words);
    if (match.hasMatch())
        m_number = match.capturedView(1).toInt();
    return match.hasMatch();
}

void Blockers::take(const QString &words)
{
    if (!takeNumber(words))
        add(words);
}

void Blockers::join(const Blockers &other)
{
    for (const QString &key : other.m_open) {
        if (!m_open.contains(key))
            m_open << key;
    }
    m_number = std::max(m_number, other.m_number);
}

Blockers Blockers::ofNumber(int number)
{
    Blockers found;
    found.m_number = number;
    return found;
}

std::optional<Blockers> blockersIn(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("\\b(\\d{1,3}) blockers?\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(words);
    return match.hasMatch() ? std::optional(Blockers::ofNumber(match.capturedView(1).toInt())) : std::nullopt;
}

} // namespace Pointsman
