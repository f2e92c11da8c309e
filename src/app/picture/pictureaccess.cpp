// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/pictureaccess.h"

#include "app/picture/picturearea.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace Pointsman {

namespace {

/// A box of a picture, known by its number: what it says is asked for when it is wanted.
class BoxInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    BoxInterface(PictureArea *area, int box) : m_area(area), m_box(box) {}

    [[nodiscard]] bool isValid() const override { return m_area && m_box < m_area->boxCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_area);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QRect rect() const override { return isValid() ? m_area->boxOnScreen(m_box) : QRect(); }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const BoxWords words = m_area->wordsOf(m_box);
        return kind == QAccessible::Name          ? words.name
               : kind == QAccessible::Description ? words.description
                                                  : QString();
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return isValid() && m_area->wordsOf(m_box).isButton ? QAccessible::Button : QAccessible::ListItem;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_area->currentBox() == m_box;
        state.focused = state.selected && m_area->hasFocus();
        state.offscreen = m_area->boxOnScreen(m_box).isEmpty();
        return state;
    }

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == setFocusAction()) {
            m_area->setFocus();
            m_area->setCurrentBox(m_box);
        } else if (isValid() && name == pressAction()) {
            m_area->openBox(m_box);
        }
    }

private:
    QPointer<PictureArea> m_area;
    int m_box;
};

/// The picture: a list of its boxes.
class AreaInterface final : public QAccessibleWidget
{
public:
    explicit AreaInterface(PictureArea *area) : QAccessibleWidget(area, QAccessible::List), m_area(area) {}
    ~AreaInterface() override
    {
        for (const auto &[box, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(AreaInterface)

    [[nodiscard]] int childCount() const override { return m_area->boxCount(); }
    [[nodiscard]] QAccessibleInterface *child(int box) const override
    {
        if (box < 0 || box >= m_area->boxCount())
            return nullptr;
        const auto known = m_children.find(box);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new BoxInterface(m_area, box);
        m_children.emplace(box, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[box, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == child)
                return box;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_area->boxAt(m_area->viewport()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_area->hasFocus() ? child(m_area->currentBox()) : nullptr;
    }

private:
    PictureArea *m_area;
    mutable std::map<int, QAccessible::Id> m_children; ///< made when they are asked for
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *area = qobject_cast<PictureArea *>(object);
    return area ? new AreaInterface(area) : nullptr;
}

} // namespace

void makePicturesAccessible()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace Pointsman
