// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace Pointsman {

/// What a Markdown document says of itself: the `key: value` lines between two lines `---` at its very beginning.
///
/// Read is what plans and tickets have: plain and quoted values, `[a, b]` and lines of `- a`. Of anything else that
/// YAML allows a value is kept as it is written, never guessed. A beginning without an end is text.
class FrontMatter
{
public:
    [[nodiscard]] static FrontMatter of(const QString &document);

    /// A value without quotes and comment; empty where there is none, or several.
    [[nodiscard]] QString text(QStringView key) const;
    /// The values of a list; a single value is a list of one.
    [[nodiscard]] QStringList list(QStringView key) const;
    /// The document's lines behind it.
    [[nodiscard]] const QStringList &body() const { return m_body; }

private:
    struct Field
    {
        QString key;
        QStringList values;
        bool isList = false;
    };

    void addLine(const QString &line);
    [[nodiscard]] const Field *find(QStringView key) const;

    std::vector<Field> m_fields;
    QStringList m_body;
};

} // namespace Pointsman
