// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace Pointsman {

/// What a Markdown document says of itself: the `key: value` lines between two lines `---` at its very beginning.
///
/// Read is what plans and tickets have: plain and quoted values, text that goes on in indented lines (also below `>`
/// and `|`; it becomes one line), `[a, b]` and lines of `- a`. Of anything else that YAML allows a value is kept as it
/// is written, never guessed. A beginning without an end is text. A key may be written in another case.
class FrontMatter
{
public:
    [[nodiscard]] static FrontMatter of(const QString &document);

    /// A value without quotes and comment, a list as `[a, b]`; empty where there is none.
    [[nodiscard]] QString text(QStringView key) const;
    /// The values of a list; a single value is a list of one.
    [[nodiscard]] QStringList list(QStringView key) const;
    /// The one value, also where it stands in a list; a list of several as text().
    [[nodiscard]] QString value(QStringView key) const;
    /// The document's lines behind it.
    [[nodiscard]] const QStringList &body() const { return m_body; }

private:
    struct Field
    {
        QString key;
        QString text;
        QStringList values;
    };

    [[nodiscard]] static Field fieldOf(const QString &key, const QString &written, QStringList rest);
    [[nodiscard]] const Field *find(QStringView key) const;

    std::vector<Field> m_fields;
    QStringList m_body;
};

} // namespace Pointsman
