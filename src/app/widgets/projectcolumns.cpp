// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectcolumns.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/projectline.h"

#include <QAbstractItemModel>
#include <QFontMetrics>

#include <initializer_list>
#include <numeric>

namespace Pointsman {

namespace {

using namespace ProjectLine;
using Widths = ProjectColumns::Widths;

/// What the columns want, and with how little they can do.
struct Needs
{
    Widths wanted{};
    Widths least{};
    Widths full{};     ///< for all of the words, however long; 0: as wanted
    int way = 0;       ///< for what is not to be cut of the way
    int agent = 0;     ///< for what agents that wait say
    int narrowWay = 0; ///< what the way wants in a narrow line
    int leastNarrowWay = 0;
    int button = 0; ///< of the longest words
    bool hasTerminal = false;

    int &wantedOf(Column column) { return wanted.at(std::size_t(column)); }
    int &leastOf(Column column) { return least.at(std::size_t(column)); }
    int &fullOf(Column column) { return full.at(std::size_t(column)); }
};

constexpr int usualStatus = 30; // letters; a file may say anything

/// The room for a text; a fraction of a pixel less, and it would be cut.
int advanceOf(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 2;
}

class Measure
{
public:
    Measure(const QAbstractItemModel &model, const QFont &font)
        : m_model(model)
        , m_letter(QFontMetrics(font).averageCharWidth())
        , m_height(QFontMetrics(font).height())
        , m_normal(font)
        , m_bold(boldFont(font))
        , m_small(scaledFont(font, smallScale))
    {
    }

    [[nodiscard]] Needs needs()
    {
        for (int row = 0; row < m_model.rowCount(); ++row)
            addRow(m_model.index(row, 0));
        const auto reduce = [this](Column column, int letters) {
            m_needs.leastOf(column) = std::min(m_needs.wantedOf(column), letters * m_letter);
        };
        reduce(Column::Name, 20); // the picture before it included
        reduce(Column::Session, 24);
        m_needs.leastOf(Column::Stations) = std::min(m_needs.wantedOf(Column::Stations), m_needs.way);
        return m_needs;
    }

private:
    void want(Column column, int width, int mostLetters)
    {
        int &wanted = m_needs.wantedOf(column);
        wanted = std::max(wanted, std::min(width, mostLetters * m_letter));
        int &full = m_needs.fullOf(column);
        full = std::max(full, width);
    }
    void atLeast(Column column, int width)
    {
        int &least = m_needs.leastOf(column);
        least = std::max(least, std::min(width, m_needs.wantedOf(column)));
    }

    void addRow(const QModelIndex &index)
    {
        const int signs = markSignsWidth(index.data(MarkSignsRole).toInt());
        want(Column::Name, nameIndent + advanceOf(m_bold, wordsOf(index, Column::Name)) + signs, 28);
        want(Column::Session, advanceOf(m_normal, wordsOf(index, Column::Session)), 48);
        addWay(index);
        const QString status = wordsOf(index, Column::Status);
        const bool isChip = chipTone(index).has_value();
        const int chip = advanceOf(m_bold, status) + m_height;
        want(Column::Status, isChip ? chip : advanceOf(m_small, status), isChip ? 40 : 30);
        atLeast(Column::Status, isChip ? chip : 18 * m_letter);
        const QStringList change = changeLinesOf(index);
        for (const QString &line : change)
            want(Column::LastChange, advanceOf(m_small, line), 44);
        if (needOf(index) == ProjectNeed::AgentWaits)
            m_needs.agent = std::max(m_needs.agent, std::min(advanceOf(m_small, change.first()), 44 * m_letter));
        // How long ago it was begins the last line; who it was may be cut.
        const int time = advanceOf(m_small, change.last().section(u'\u00b7', 0, 0).trimmed() + u'\u2026');
        atLeast(Column::LastChange, std::min(time, 12 * m_letter));
        const WayOut wayOut = wayOutOf(index);
        m_needs.button = std::max(m_needs.button, advanceOf(m_normal, buttonWords(wayOut)));
        m_needs.hasTerminal = m_needs.hasTerminal || hasTerminalBeside(wayOut);
    }

    void addWay(const QModelIndex &index)
    {
        const QStringList lines = wayLinesOf(index);
        const auto grow = [](int &width, int needed) { width = std::max(width, needed); };
        if (!hasWay(index)) { // the titles of what waits for a session may be cut
            const int words = advanceOf(m_small, lines.first());
            want(Column::Stations, words, 40);
            grow(m_needs.narrowWay, std::min(words, 26 * m_letter));
            grow(m_needs.way, std::min(words, 26 * m_letter));
            grow(m_needs.leastNarrowWay, std::min(words, 20 * m_letter));
            return;
        }
        const int picture = wayPictureWidth(m_height);
        for (const QString &line : lines) {
            const int words = advanceOf(m_small, line);
            want(Column::Stations, picture + words, 66);
            grow(m_needs.way, picture + std::min(words, usualStatus * m_letter));
        }
        const int first = picture + advanceOf(m_small, index.data(TicketsRole).toString());
        const int below = advanceOf(m_small, narrowWayLine(index));
        grow(m_needs.narrowWay, std::max(first, std::min(below, 40 * m_letter)));
        grow(m_needs.leastNarrowWay, std::max(first, std::min(below, usualStatus * m_letter)));
    }

    const QAbstractItemModel &m_model;
    int m_letter;
    int m_height;
    QFontMetrics m_normal;
    QFontMetrics m_bold;
    QFontMetrics m_small;
    Needs m_needs;
};

int sumOf(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Takes what is more than `room` from all columns, each in proportion to what it can do without, and what is still too
/// much in this order; gives what is left to those whose words can be long, first as much as the words need.
Widths shared(const Needs &needs, int room, std::initializer_list<Column> order)
{
    Widths widths = needs.wanted;
    const int dispensable = sumOf(needs.wanted) - sumOf(needs.least);
    const int given = std::clamp(sumOf(widths) - room, 0, dispensable);
    for (std::size_t at = 0; at < widths.size() && given > 0; ++at) // rounded up: together they give enough
        widths.at(at) -= ((needs.wanted.at(at) - needs.least.at(at)) * given + dispensable - 1) / dispensable;
    int missing = sumOf(widths) - room;
    for (const Column column : order) {
        const int taken = std::clamp(missing, 0, widths.at(std::size_t(column)));
        widths.at(std::size_t(column)) -= taken;
        missing -= taken;
    }
    for (const Column column : {Column::Status, Column::LastChange, Column::Name, Column::Session}) {
        const std::size_t at = std::size_t(column);
        const int more = std::clamp(needs.full.at(at) - widths.at(at), 0, std::max(0, -missing));
        widths.at(at) += more;
        missing += more;
    }
    // What an agent says is read before the rest of what stands beside it.
    for (const Column column : {Column::Stations, Column::Status, Column::Session}) {
        const std::size_t at = std::size_t(column);
        int &words = widths.at(std::size_t(Column::LastChange));
        const int more = std::clamp(widths.at(at) - needs.least.at(at), 0, std::max(0, needs.agent - words));
        widths.at(at) -= more;
        words += more;
    }
    if (missing < 0) {
        widths.at(std::size_t(Column::Session)) += -missing * 2 / 3;
        widths.at(std::size_t(Column::LastChange)) += -missing / 3;
    }
    return widths;
}

} // namespace

ProjectColumns ProjectColumns::of(const QAbstractItemModel &model, const QFont &font, int width)
{
    Needs needs = Measure(model, font).needs();
    const int iconButton = pictureSize + iconMargin;
    const auto roomBeside = [&](int button, int columns) {
        const int buttons = button + (needs.hasTerminal ? iconButton + buttonGap : 0);
        return width - 2 * padding - buttons - columns * columnGap;
    };
    const int button = needs.button + wordsMargin;
    if (const int room = roomBeside(button, ProjectModel::columns); sumOf(needs.least) <= room) {
        const auto order = {Column::LastChange, Column::Session, Column::Status, Column::Stations, Column::Name};
        return {false, button, needs.hasTerminal, shared(needs, room, order)};
    }
    // The status stands below the session's title.
    needs.fullOf(Column::Session) = std::max(needs.fullOf(Column::Session), needs.fullOf(Column::Status));
    needs.wantedOf(Column::Session) = std::max(needs.wantedOf(Column::Session), needs.wantedOf(Column::Status));
    needs.wantedOf(Column::Status) = 0;
    needs.leastOf(Column::Status) = 0;
    needs.fullOf(Column::Status) = 0;
    needs.wantedOf(Column::Stations) = needs.narrowWay;
    needs.leastOf(Column::Stations) = needs.leastNarrowWay;
    const auto order = {Column::LastChange, Column::Session, Column::Stations, Column::Name};
    return {true, iconButton, needs.hasTerminal,
            shared(needs, roomBeside(iconButton, ProjectModel::columns - 1), order)};
}

} // namespace Pointsman
