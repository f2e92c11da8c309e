// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/frontmatter.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

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

/// What a line holds behind its `- `; nothing: it is no item.
std::optional<QString> itemOf(const QString &line)
{
    static const QRegularExpression item(QStringLiteral("\\A\\s*-\\s+(.*)\\z"));
    const auto match = item.match(line);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

qsizetype indentOf(const QString &line)
{
    const auto sign = std::find_if(line.begin(), line.end(), [](QChar each) { return !each.isSpace(); });
    return sign - line.begin();
}

/// The items of a list in lines; what is indented more than the first of them belongs to the item before.
QStringList itemsOf(const QStringList &lines)
{
    QStringList items;
    const qsizetype depth = indentOf(lines.first());
    for (const QString &line : lines) {
        const auto item = indentOf(line) <= depth ? itemOf(line) : std::nullopt;
        if (item)
            items << *item;
        else if (!items.isEmpty())
            items.last() += u' ' + line.trimmed();
    }
    for (QString &item : items)
        item = scalar(item);
    items.removeAll(QString());
    return items;
}

QString inBrackets(const QStringList &values)
{
    return u'[' + values.join(QStringLiteral(", ")) + u']';
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
    static const QRegularExpression field(QStringLiteral("\\A([A-Za-z0-9_.-]+)\\s*:(?:\\s+(.*))?\\z"));
    for (qsizetype i = 1; i < count;) {
        const auto match = field.match(lines.at(i++));
        if (!match.hasMatch())
            continue;
        const qsizetype first = i;
        const QString written = match.captured(2).trimmed();
        const bool isOpen = scalar(written).isEmpty(); // only then a list may follow that is not indented
        while (i < count &&
               (lines.at(i).trimmed().isEmpty() || lines.at(i).front().isSpace() || (isOpen && itemOf(lines.at(i)))))
            ++i;
        matter.m_fields.push_back(fieldOf(match.captured(1), written, lines.sliced(first, i - first)));
    }
    matter.m_body = lines.sliced(count + 1);
    return matter;
}

/// `written` stands behind the colon, `rest` are the lines below it that belong to the field.
FrontMatter::Field FrontMatter::fieldOf(const QString &key, const QString &written, QStringList rest)
{
    static const QRegularExpression block(QStringLiteral("\\A[>|][-+0-9]{0,2}\\s*(?:#.*)?\\z"));
    static const QRegularExpression list(QStringLiteral("\\A\\[(.*)\\]\\s*(?:#.*)?\\z"));
    const bool isBlock = block.match(written).hasMatch();
    const auto saysNothing = [isBlock](const QString &line) {
        return line.trimmed().isEmpty() || (!isBlock && line.trimmed().startsWith(u'#'));
    };
    rest.removeIf(saysNothing);
    if (!isBlock && scalar(written).isEmpty() && !rest.isEmpty() && itemOf(rest.first())) {
        const QStringList items = itemsOf(rest);
        return {key, inBrackets(items), items};
    }
    QString text = isBlock ? QString() : written;
    for (const QString &line : std::as_const(rest))
        text += u' ' + line.trimmed();
    text = text.trimmed();
    if (const auto values = list.match(text); values.hasMatch() && !isBlock) {
        const QStringList items = valuesOf(values.capturedView(1));
        return {key, inBrackets(items), items};
    }
    const QString value = isBlock ? text : scalar(text);
    return {key, value, value.isEmpty() ? QStringList() : QStringList(value)};
}

const FrontMatter::Field *FrontMatter::find(QStringView key) const
{
    const auto called = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(m_fields.begin(), m_fields.end(),
                            [&](const Field &field) { return key.compare(field.key, sensitivity) == 0; });
    };
    auto found = called(Qt::CaseSensitive);
    if (found == m_fields.end())
        found = called(Qt::CaseInsensitive);
    return found == m_fields.end() ? nullptr : &*found;
}

QString FrontMatter::text(QStringView key) const
{
    const Field *field = find(key);
    return field ? field->text : QString();
}

QString FrontMatter::value(QStringView key) const
{
    const QStringList values = list(key);
    return values.size() == 1 ? values.first() : text(key);
}

QStringList FrontMatter::list(QStringView key) const
{
    const Field *field = find(key);
    return field ? field->values : QStringList();
}

} // namespace Pointsman
