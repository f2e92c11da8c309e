// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/stations.h"

#include <QWidget>

#include <optional>

namespace Pointsman {

/// What one station says: a title ("Spikes: 1") and below it what is there ("Chain prompts", "none yet").
struct Station
{
    StationState state = StationState::Ahead;
    QString title;
    QString caption;
    QString toolTip;
    bool operator==(const Station &) const = default;
};

/// The way a session has come, drawn: seed, spikes, plan, backlog as stations on a line; the accessible description has
/// it in words. Left and Right go from one to the next, Return and Space are a click.
class StationsWidget final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StationsWidget)

public:
    explicit StationsWidget(QWidget *parent = nullptr);

    void setStations(const std::array<Station, stationCount> &stations);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A station at which there is something was clicked, or chosen by key.
    void clicked(Pointsman::StationKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont captionFont() const;
    [[nodiscard]] qreal radius() const;
    void shareWidth();
    void fitHeight();
    /// The room for a line of text of a station: beyond its column where its neighbours leave some.
    [[nodiscard]] QRect roomFor(int index, const QFont &font, QString Station::*words) const;
    /// The column of a station, in the reading direction.
    [[nodiscard]] QRect column(int index) const;
    [[nodiscard]] QPointF center(int index) const;
    /// The station at `position`, nothing where that is none with a document.
    [[nodiscard]] std::optional<int> clickableAt(const QPoint &position) const;
    [[nodiscard]] bool isClickable(int index) const;
    void choose(int index);
    void showToolTip(int index, const QPoint &globalPosition);
    void paintFocus(QPainter *painter) const;

    std::array<Station, stationCount> m_stations;
    std::array<int, stationCount> m_widths{}; ///< of the columns
    int m_captionLines = 1;
    int m_current = 0; ///< the station that keys mean
};

} // namespace Pointsman
