// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/frontmatter.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

bool isFence(const QString &line)
{
    return line.startsWith(u"---") && line.trimmed().size() == 3;
}

/// Where the quoted text that begins `text` ends: the place of its closing quote, or -1.
qsizetype endOfQuoted(QStringView text)
{
    const QChar quote = text.front();
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isEscape = quote == u'"' ? text[i] == u'\\' : text[i] == quote && text.sliced(i).startsWith(u"''");
        if (isEscape)
            ++i;
        else if (text[i] == quote)
            return i;
    }
    return -1;
}

QString unquoted(QStringView quoted, QChar quote)
{
    QString text = quoted.toString();
    if (quote == u'\'')
        return text.replace(QStringLiteral("''"), QStringLiteral("'"));
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// A value without its quotes and without the comment behind it.
QString scalar(QStringView written)
{
    const QStringView text = written.trimmed();
    if (text.isEmpty() || text.startsWith(u'#'))
        return {};
    if (text.front() == u'"' || text.front() == u'\'') {
        const qsizetype end = endOfQuoted(text);
        const QStringView rest = end < 0 ? QStringView() : text.sliced(end + 1).trimmed();
        if (end > 0 && (rest.isEmpty() || rest.startsWith(u'#')))
            return unquoted(text.sliced(1, end - 1), text.front());
        return text.toString();
    }
    static const QRegularExpression comment(QStringLiteral("\\s#"));
    return text.toString().section(comment, 0, 0).trimmed();
}

/// The values between the brackets of `[a, "b, c"]`.
QStringList valuesOf(QStringView inside)
{
    QStringList values;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        const QString value = scalar(inside.sliced(begin, end - begin));
        if (!value.isEmpty())
            values << value;
        begin = end + 1;
    };
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const bool isStart = inside.sliced(begin, i - begin).trimmed().isEmpty();
        if (isStart && (inside[i] == u'"' || inside[i] == u'\''))
            i += std::max<qsizetype>(0, endOfQuoted(inside.sliced(i)));
        else if (inside[i] == u',')
            take(i);
    }
    take(inside.size());
    return values;
}

} // namespace

FrontMatter FrontMatter::of(const QString &document)
{
    FrontMatter matter;
    QStringList lines = document.split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    if (lines.first().startsWith(QChar::ByteOrderMark))
        lines.first().remove(0, 1);
    const auto end = isFence(lines.first()) ? std::find_if(lines.cbegin() + 1, lines.cend(), isFence) : lines.cend();
    if (end == lines.cend()) {
        matter.m_body = std::move(lines);
        return matter;
    }
    const qsizetype count = end - lines.cbegin();
    for (qsizetype i = 1; i < count; ++i)
        matter.addLine(lines.at(i));
    matter.m_body = lines.sliced(count + 1);
    return matter;
}

void FrontMatter::addLine(const QString &line)
{
    static const QRegularExpression field(QStringLiteral("\\A([A-Za-z0-9_.-]+)\\s*:(?:\\s+(.*))?\\z"));
    static const QRegularExpression item(QStringLiteral("\\A\\s*-\\s+(.*)\\z"));
    if (const auto match = field.match(line); match.hasMatch()) {
        const QString written = match.captured(2).trimmed();
        Field found{match.captured(1), {}, false};
        static const QRegularExpression list(QStringLiteral("\\A\\[(.*)\\]\\s*(#.*)?\\z"));
        if (const auto values = list.match(written); values.hasMatch())
            found = {found.key, valuesOf(values.capturedView(1)), true};
        else if (const QString value = scalar(written); !value.isEmpty())
            found.values << value;
        m_fields.push_back(std::move(found));
        return;
    }
    const auto match = item.match(line);
    const bool continuesList = !m_fields.empty() && (m_fields.back().isList || m_fields.back().values.isEmpty());
    if (match.hasMatch() && continuesList) {
        m_fields.back().isList = true;
        if (const QString value = scalar(match.capturedView(1)); !value.isEmpty())
            m_fields.back().values << value;
    }
}

const FrontMatter::Field *FrontMatter::find(QStringView key) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [key](const Field &field) { return field.key == key; });
    return found == m_fields.end() ? nullptr : &*found;
}

QString FrontMatter::text(QStringView key) const
{
    const Field *field = find(key);
    return field && !field->isList ? field->values.value(0) : QString();
}

QStringList FrontMatter::list(QStringView key) const
{
    const Field *field = find(key);
    return field ? field->values : QStringList();
}

} // namespace Pointsman
