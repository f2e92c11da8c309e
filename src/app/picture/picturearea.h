// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include <vector>

class QMenu;

namespace Pointsman {

/// What a screen reader and a tool tip say of a box. All of it is printable.
struct BoxWords
{
    QString name;
    QString description; ///< what else there is to know, also as the tool tip
    bool isButton = false;
};

/// A painted picture made of boxes that can be clicked, walked through with the arrow keys and read by a screen reader.
/// Enter and a double click open a box, or one click where the picture says so. Who derives from it paints.
class PictureArea : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureArea)

public:
    enum class Opening
    {
        Click,
        DoubleClick ///< a click only selects
    };

    explicit PictureArea(Opening opening, QWidget *parent = nullptr);
    ~PictureArea() override;

    [[nodiscard]] int boxCount() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] virtual BoxWords wordsOf(int box) const = 0;
    /// Where a box is on the screen, empty where it is scrolled out of sight.
    [[nodiscard]] QRect boxOnScreen(int box) const;
    /// -1: none.
    [[nodiscard]] int boxAt(const QPoint &positionInViewport) const;
    /// The box that has the focus while the picture has it; -1: none.
    [[nodiscard]] int currentBox() const { return m_current; }
    /// Another box is the current one and comes into sight; -1: none.
    void setCurrentBox(int box);
    /// Scrolls so that the current box is in sight, where there is one.
    void showCurrentBox();
    void openBox(int box);

Q_SIGNALS:
    /// The user has made another box the current one, by a click or a key.
    void boxChosen(int box);
    void boxOpened(int box);

protected:
    /// New boxes of a picture of this size; `current` is the one that is current in it.
    void setBoxes(std::vector<QRectF> boxes, const QSizeF &size, int current);
    [[nodiscard]] const std::vector<QRectF> &boxes() const { return m_boxes; }
    /// Paints what lies in `visible`, in the picture's own coordinates.
    virtual void paintPicture(QPainter &painter, const QRectF &visible) = 0;
    /// Paints what stays where it is while the picture is scrolled, in the viewport's coordinates.
    virtual void paintPinned(QPainter &) {}
    /// The box that something pinned at this place stands for; -1: none.
    [[nodiscard]] virtual int boxBeside(const QPoint & /*positionInViewport*/) const { return -1; }
    /// How much of the viewport is taken by what stays.
    [[nodiscard]] virtual QMargins pinned() const { return {}; }
    /// The menu of a box.
    virtual void fillMenu(QMenu &menu, int box) = 0;
    /// The viewport has another size; the picture may be laid out anew.
    virtual void layOut() = 0;

    /// Where the picture's corner is in the viewport.
    [[nodiscard]] QPointF origin() const;
    /// The part of the viewport that shows the picture.
    [[nodiscard]] QRect opening() const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void choose(int box);
    void showBox(int box);
    void updateScrollBars();
    void tellFocus();

    Opening m_opening;
    std::vector<QRectF> m_boxes;
    QSizeF m_size;
    int m_current = -1;
    int m_pressed = -1;
};

} // namespace Pointsman
