// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <algorithm>
#include <optional>

namespace Pointsman {

/// What a plan's document names as blockers: a list of them, or only how many. What is ticked, struck out, called
/// resolved or says that there is none does not count, and nothing counts twice.
class Blockers
{
public:
    /// One item of a list, which knows better than a number does.
    void add(const QString &item);
    /// Words that begin with how many there are: "2", "3 (see below)". Whether they do; else nothing is taken.
    bool takeNumber(const QString &words);
    /// What stands behind `Blockers:`: "3 (see below)", "none", "no API".
    void take(const QString &words);
    /// What another part of the document names. Of a number nobody knows which they are, so that the greater one
    /// counts.
    void join(const Blockers &other);

    /// So many, of which nothing else is known.
    [[nodiscard]] static Blockers ofNumber(int number);
    [[nodiscard]] int count() const { return std::max(m_number, static_cast<int>(m_open.size())); }

private:
    QStringList m_open;
    int m_number = 0;
};

/// How many a text names in passing: "FAIL (2 blockers)".
[[nodiscard]] std::optional<Blockers> blockersIn(const QString &words);

} // namespace Pointsman
