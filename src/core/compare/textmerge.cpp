// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textmerge.h"

#include "compare/textdifference.h"

namespace Pointsman {

namespace {

/// Instead of the lines from `begin` to before `end` of the base there are others.
struct Hunk
{
    qsizetype begin;
    qsizetype end;
    QStringList lines;
    bool operator==(const Hunk &) const = default;

    [[nodiscard]] bool isInsertion() const { return begin == end; }
    /// Which of the two would come first is not known where something is put in beside what the other one touches.
    [[nodiscard]] bool meets(const Hunk &other) const
    {
        return isInsertion() || other.isInsertion() ? begin <= other.end && other.begin <= end
                                                    : begin < other.end && other.begin < end;
    }
};

/// With their ends, which the last one may lack; a character is a byte.
QStringList wholeLinesOf(const QByteArray &text)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf('\n', begin);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines << QString::fromLatin1(text.mid(begin, next - begin));
        begin = next;
    }
    return lines;
}

std::vector<Hunk> hunksOf(const QStringList &base, const QStringList &other)
{
    std::vector<Hunk> hunks;
    qsizetype line = 0;
    bool isOpen = false;
    for (const TextLine &each : lineDifference(base, other)) {
        const bool isSame = each.kind == TextLine::Kind::Same;
        if (!isSame && !std::exchange(isOpen, true))
            hunks.push_back({line, line, {}});
        isOpen = !isSame;
        if (each.kind == TextLine::Kind::Added)
            hunks.back().lines << each.text;
        else
            ++line;
        if (each.kind == TextLine::Kind::Removed)
            hunks.back().end = line;
    }
    return hunks;
}

} // namespace

std::optional<QByteArray> mergedText(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    const QStringList lines = wholeLinesOf(base);
    const auto ours = hunksOf(lines, wholeLinesOf(mine));
    const auto others = hunksOf(lines, wholeLinesOf(theirs));
    QStringList merged;
    qsizetype done = 0;
    for (auto our = ours.begin(), other = others.begin(); our != ours.end() || other != others.end();) {
        const bool isBoth = our != ours.end() && other != others.end();
        if (isBoth && *our == *other) {
            ++other; // both did the same
            continue;
        }
        if (isBoth && our->meets(*other))
            return std::nullopt;
        const Hunk &next = other == others.end() || (isBoth && our->begin < other->begin) ? *our++ : *other++;
        merged << lines.mid(done, next.begin - done) << next.lines;
        done = next.end;
    }
    merged << lines.mid(done);
    return merged.join(QString()).toLatin1();
}

} // namespace Pointsman
