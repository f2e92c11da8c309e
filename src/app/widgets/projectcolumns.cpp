// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectcolumns.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/projectline.h"

#include <QAbstractItemModel>
#include <QFontMetrics>

#include <algorithm>
#include <climits>
#include <initializer_list>
#include <numeric>
#include <utility>

namespace Pointsman {

namespace {

using namespace ProjectLine;
using Widths = ProjectColumns::Widths;

/// What the columns want, and with how little they can do.
struct Needs
{
    Widths least{};
    Widths author{}; ///< what happened last and who did it is read, as far as it is usual
    Widths reason{}; ///< why a project needs its user is not cut
    Widths title{};  ///< nor is a usual title
    Widths wanted{};
    Widths whole{}; ///< nothing is cut, however long it is
    Widths full{};  ///< and nothing is broken into two lines
    int button = 0; ///< of the longest words
    bool hasTerminal = false;
};

constexpr int usualStatus = 30; // letters; a file may say anything
constexpr int usualTitle = 48;
constexpr int usualReason = 60; // in one line

/// The room for a text; a fraction of a pixel less, and it would be cut.
int advanceOf(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 2;
}

/// Measures what stands in the lines. In a narrow one the status stands below the session's title, and plan and tickets
/// below the stations.
class Measure
{
public:
    Measure(const QAbstractItemModel &model, const QFont &font, bool isNarrow)
        : m_model(model)
        , m_isNarrow(isNarrow)
        , m_letter(QFontMetrics(font).averageCharWidth())
        , m_height(QFontMetrics(font).height())
        , m_font(font)
        , m_normal(font)
        , m_bold(boldFont(font))
        , m_small(scaledFont(font, smallScale))
    {
    }

    [[nodiscard]] Needs needs()
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            addRow(m_model.index(row, 0));
            addSession(m_model.index(row, 0));
        }
        for (Widths *widths : {&m_needs.wanted, &m_needs.whole, &m_needs.full})
            at(*widths, Column::Name) += m_signs;
        const auto reduce = [this](Column column, int most) {
            at(m_needs.least, column) = std::min(at(m_needs.wanted, column), most);
        };
        reduce(Column::Name, 24 * m_letter + m_signs); // the picture before it included
        reduce(Column::Session, 18 * m_letter);        // has two lines
        return m_needs;
    }

private:
    static int &at(Widths &widths, Column column) { return widths.at(std::size_t(column)); }
    static void grow(int &width, int needed) { width = std::max(width, needed); }

    /// `width` is for words in one line.
    void want(Column column, int width, int mostLetters) { want(column, width, width, mostLetters); }
    void want(Column column, int whole, int full, int mostLetters)
    {
        grow(at(m_needs.wanted, column), std::min(whole, mostLetters * m_letter));
        grow(at(m_needs.whole, column), whole);
        grow(at(m_needs.full, column), full);
    }
    /// Words for which the line is high enough to be broken into two where they are not short; `more` is beside them.
    void wantTwoLines(Column column, const QString &words, const QFontMetrics &metrics, int more,
                      std::pair<int, int> letters)
    {
        const int full = advanceOf(metrics, words);
        const int whole = std::max(roomInTwoLines(words, metrics) + 2, std::min(full, letters.first * m_letter));
        want(column, whole + more, full + more, letters.second);
    }
    void atLeast(Column column, int width)
    {
        grow(at(m_needs.least, column), std::min(width, at(m_needs.wanted, column)));
    }

    void addRow(const QModelIndex &index)
    {
        grow(m_signs, markSignsWidth(index.data(MarkSignsRole).toInt()));
        wantTwoLines(Column::Name, wordsOf(index, Column::Name), m_bold, nameIndentOf(index), {20, 28});
        addWay(index);
        addChange(index);
        const WayOut wayOut = wayOutOf(index);
        grow(m_needs.button, advanceOf(m_normal, buttonWords(wayOut)));
        m_needs.hasTerminal = m_needs.hasTerminal || hasTerminalBeside(wayOut);
    }

    void addSession(const QModelIndex &index)
    {
        const QString title = wordsOf(index, Column::Session);
        const QString status = wordsOf(index, Column::Status);
        const bool isChip = chipTone(index).has_value();
        const int chip = advanceOf(m_bold, status) + m_height;
        if (m_isNarrow && !status.isEmpty()) {
            const int words = isChip ? chip : advanceOf(m_small, status);
            want(Column::Session, advanceOf(m_normal, title), usualTitle);
            want(Column::Session, words, 40);
            grow(at(m_needs.reason, Column::Session), std::min(words, usualReason * m_letter));
            grow(at(m_needs.title, Column::Session), std::min(advanceOf(m_normal, title), usualTitle * m_letter));
            return;
        }
        wantTwoLines(Column::Session, title, m_normal, 0, {24, usualTitle});
        grow(at(m_needs.title, Column::Session), std::min(roomInTwoLines(title, m_normal) + 2, usualTitle * m_letter));
        if (isChip)
            want(Column::Status, chip, 40);
        else
            wantTwoLines(Column::Status, status, m_small, 0, {18, 40});
        if (m_isNarrow)
            return;
        atLeast(Column::Status, isChip ? chip : 18 * m_letter);
        if (!isChip)
            grow(at(m_needs.reason, Column::Status),
                 std::min(roomInTwoLines(status, m_small) + 2, usualReason * m_letter));
    }

    void addChange(const QModelIndex &index)
    {
        const QStringList change = changeLinesOf(index);
        for (const QString &line : change)
            want(Column::LastChange, advanceOf(m_small, line), 44);
        // How long ago it was begins the last line; who it was may be cut.
        const int time = advanceOf(m_small, change.last().section(u'\u00b7', 0, 0).trimmed() + u'\u2026');
        atLeast(Column::LastChange, std::min(time, 12 * m_letter));
        grow(at(m_needs.author, Column::LastChange),
             std::min(wordsWidth(m_font, index, Column::LastChange, m_isNarrow), usualChangeLetters * m_letter));
    }

    void addWay(const QModelIndex &index)
    {
        const QStringList lines = wayLinesOf(index);
        if (!hasWay(index)) { // the titles of what waits for a session may be cut
            const int words = advanceOf(m_small, lines.first());
            want(Column::Stations, words, m_isNarrow ? 26 : 40);
            atLeast(Column::Stations, std::min(words, (m_isNarrow ? 20 : 26) * m_letter));
            return;
        }
        const int picture = wayPictureWidth(m_height);
        if (m_isNarrow) {
            const int first = picture + advanceOf(m_small, index.data(TicketsRole).toString());
            const int below = advanceOf(m_small, narrowWayLine(index));
            want(Column::Stations, std::max(first, std::min(below, 40 * m_letter)), INT_MAX / m_letter);
            atLeast(Column::Stations, std::max(first, std::min(below, usualStatus * m_letter)));
            return;
        }
        for (const QString &line : lines) {
            const int words = advanceOf(m_small, line);
            want(Column::Stations, picture + words, 66);
            atLeast(Column::Stations, picture + std::min(words, usualStatus * m_letter));
        }
    }

    const QAbstractItemModel &m_model;
    bool m_isNarrow;
    int m_letter;
    int m_height;
    QFont m_font;
    QFontMetrics m_normal;
    QFontMetrics m_bold;
    QFontMetrics m_small;
    int m_signs = 0; ///< what the signs behind a name take, which is none of the room for the name
    Needs m_needs;
};

int sumOf(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Gives each column the least, takes what is too much even so from them in this order, and gives what is left step by
/// step: where there is no room for all of a step, to each column in proportion to what it lacks of it.
Widths shared(const Needs &needs, int room, std::initializer_list<Column> order)
{
    Widths widths = needs.least;
    int rest = room - sumOf(widths);
    for (const Column column : order) {
        const int taken = std::clamp(-rest, 0, widths.at(std::size_t(column)));
        widths.at(std::size_t(column)) -= taken;
        rest += taken;
    }
    for (const Widths &goal : {needs.author, needs.reason, needs.title, needs.wanted, needs.whole, needs.full})
        rest = widenTowards(widths, goal, rest);
    if (rest > 0) {
        widths.at(std::size_t(Column::Session)) += rest * 2 / 3;
        widths.at(std::size_t(Column::LastChange)) += rest / 3;
    }
    return widths;
}

} // namespace

int widenTowards(Widths &widths, const Widths &goal, int rest)
{
    Widths lacking{};
    std::transform(goal.begin(), goal.end(), widths.begin(), lacking.begin(),
                   [](int wanted, int width) { return std::max(0, wanted - width); });
    const int all = sumOf(lacking);
    const int given = std::clamp(rest, 0, all);
    for (std::size_t at = 0; at < widths.size() && all > 0; ++at) {
        const int more = int(qint64(lacking.at(at)) * given / all);
        widths.at(at) += more;
        rest -= more;
    }
    return rest;
}

ProjectColumns ProjectColumns::of(const QAbstractItemModel &model, const QFont &font, int width)
{
    const int iconButton = pictureSize + iconMargin;
    const auto roomBeside = [&](const Needs &needs, int ofButton, int columns) {
        const int buttons = ofButton + (needs.hasTerminal ? iconButton + buttonGap : 0);
        return width - 2 * padding - buttons - columns * columnGap;
    };
    const Needs needs = Measure(model, font, false).needs();
    const int button = needs.button + wordsMargin;
    if (const int room = roomBeside(needs, button, ProjectModel::columns); sumOf(needs.least) <= room) {
        const auto order = {Column::LastChange, Column::Session, Column::Status, Column::Stations, Column::Name};
        return {false, button, needs.hasTerminal, shared(needs, room, order)};
    }
    const Needs narrow = Measure(model, font, true).needs();
    const auto order = {Column::LastChange, Column::Session, Column::Stations, Column::Name};
    return {true, iconButton, narrow.hasTerminal,
            shared(narrow, roomBeside(narrow, iconButton, ProjectModel::columns - 1), order)};
}

} // namespace Pointsman
