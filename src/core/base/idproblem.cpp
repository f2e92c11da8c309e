// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idproblem.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype maximumIdBytes = 200;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Id)
};

/// Whether all that can be wrong with an id can be ruled out at one glance; it is asked for each id of each session.
bool isPlainName(const QString &text)
{
    const auto isPlain = [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'/' && c != u'\\'; };
    return !text.isEmpty() && text.size() <= maximumIdBytes && text.front() != u'.' &&
           std::all_of(text.begin(), text.end(), isPlain);
}

} // namespace

QString idProblem(const QString &text)
{
    if (isPlainName(text))
        return {};
    if (text.isEmpty())
        return Words::tr("it is empty. Give a plain name.");
    if (text == u"." || text == u"..")
        return Words::tr("it names another folder. Give a plain name.");
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'/' || c == u'\\'; }))
        return Words::tr("it has a slash or backslash, so it could lead out of its folder. Give a plain name.");
    if (std::any_of(text.begin(), text.end(), isControl))
        return Words::tr("it has control characters. Give a plain name.");
    if (!text.isValidUtf16())
        return Words::tr("it is not valid Unicode. Give a plain name.");
    if (text.toUtf8().size() > maximumIdBytes)
        return Words::tr("it is longer than %1 bytes. Give a shorter name.").arg(maximumIdBytes);
    return {};
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype front = longest * 2 / 3;
    qsizetype back = longest - front - 1;
    if (text.at(front - 1).isHighSurrogate())
        --front;
    if (text.at(text.size() - back).isLowSurrogate())
        --back;
    return text.first(front) + u'…' + text.last(back);
}

} // namespace Pointsman
