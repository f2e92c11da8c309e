// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/picturearea.h"
#include "app/picture/timeline.h"

#include <optional>

namespace Pointsman {

struct Picture;

/// Sessions over the time: the wheel zooms where the pointer is, dragging moves, + and - zoom as well and 0 shows all.
class TimelineView final : public PictureArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Keeps zoom and place.
    void setSessions(std::vector<TimelineSession> sessions, Moment now);
    /// What is said in place of a time line without a session.
    void setEmptyWords(const QString &words);
    /// Makes the session of this file the selected one, and another than before comes into sight; empty: none is.
    void select(const QString &path);
    [[nodiscard]] const std::vector<TimelineSession> &sessions() const { return m_sessions; }

    void zoomIn();
    void zoomOut();
    void showAll();
    [[nodiscard]] bool canZoomIn() const;
    /// Whether less than all of the time is in sight.
    [[nodiscard]] bool isZoomed() const { return m_scale.has_value(); }

    /// The time that is in sight, with all lanes.
    [[nodiscard]] Picture picture(const QString &title) const;
    [[nodiscard]] BoxWords wordsOf(int box) const override;

Q_SIGNALS:
    void sessionChosen(const QString &path);
    void sessionOpened(const QString &path);
    void readRequested();
    void zoomChanged();

protected:
    void paintPicture(QPainter &painter, const QRectF &visible) override;
    void paintPinned(QPainter &painter) override;
    [[nodiscard]] QMargins pinned() const override;
    /// A lane's name stands for its latest session.
    [[nodiscard]] int boxBeside(const QPoint &positionInViewport) const override;
    void fillMenu(QMenu &menu, int box) override;
    void layOut() override;

    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] qreal leastScale() const;
    [[nodiscard]] qreal middle() const;
    void zoom(qreal factor, qreal at);
    void setScale(std::optional<qreal> scale);

    std::vector<TimelineSession> m_sessions;
    TimeRange m_range;
    Moment m_now;
    TimelineLayout m_layout;
    QString m_selected;
    QString m_emptyWords;
    int m_namesWidth = 0;
    std::optional<qreal> m_scale; ///< pixels a second; nothing: all of it fits
    std::optional<QPoint> m_dragged;
};

} // namespace Pointsman
