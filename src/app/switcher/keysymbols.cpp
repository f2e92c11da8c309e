// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/keysymbols.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

struct NamedKey
{
    Qt::Key key;
    quint32 symbol;
    QLatin1StringView name;
};

/// Names and numbers of X11's keysymdef.h, which xkbcommon and so the portals use as well.
constexpr std::array namedKeys{
    NamedKey{Qt::Key_Space, 0x0020, QLatin1StringView("space")},
    NamedKey{Qt::Key_Apostrophe, 0x0027, QLatin1StringView("apostrophe")},
    NamedKey{Qt::Key_Plus, 0x002b, QLatin1StringView("plus")},
    NamedKey{Qt::Key_Comma, 0x002c, QLatin1StringView("comma")},
    NamedKey{Qt::Key_Minus, 0x002d, QLatin1StringView("minus")},
    NamedKey{Qt::Key_Period, 0x002e, QLatin1StringView("period")},
    NamedKey{Qt::Key_Slash, 0x002f, QLatin1StringView("slash")},
    NamedKey{Qt::Key_Semicolon, 0x003b, QLatin1StringView("semicolon")},
    NamedKey{Qt::Key_Equal, 0x003d, QLatin1StringView("equal")},
    NamedKey{Qt::Key_BracketLeft, 0x005b, QLatin1StringView("bracketleft")},
    NamedKey{Qt::Key_Backslash, 0x005c, QLatin1StringView("backslash")},
    NamedKey{Qt::Key_BracketRight, 0x005d, QLatin1StringView("bracketright")},
    NamedKey{Qt::Key_QuoteLeft, 0x0060, QLatin1StringView("grave")},
    NamedKey{Qt::Key_Backspace, 0xff08, QLatin1StringView("BackSpace")},
    NamedKey{Qt::Key_Tab, 0xff09, QLatin1StringView("Tab")},
    NamedKey{Qt::Key_Return, 0xff0d, QLatin1StringView("Return")},
    NamedKey{Qt::Key_Pause, 0xff13, QLatin1StringView("Pause")},
    NamedKey{Qt::Key_ScrollLock, 0xff14, QLatin1StringView("Scroll_Lock")},
    NamedKey{Qt::Key_Escape, 0xff1b, QLatin1StringView("Escape")},
    NamedKey{Qt::Key_Home, 0xff50, QLatin1StringView("Home")},
    NamedKey{Qt::Key_Left, 0xff51, QLatin1StringView("Left")},
    NamedKey{Qt::Key_Up, 0xff52, QLatin1StringView("Up")},
    NamedKey{Qt::Key_Right, 0xff53, QLatin1StringView("Right")},
    NamedKey{Qt::Key_Down, 0xff54, QLatin1StringView("Down")},
    NamedKey{Qt::Key_PageUp, 0xff55, QLatin1StringView("Page_Up")},
    NamedKey{Qt::Key_PageDown, 0xff56, QLatin1StringView("Page_Down")},
    NamedKey{Qt::Key_End, 0xff57, QLatin1StringView("End")},
    NamedKey{Qt::Key_Print, 0xff61, QLatin1StringView("Print")},
    NamedKey{Qt::Key_Insert, 0xff63, QLatin1StringView("Insert")},
    NamedKey{Qt::Key_Menu, 0xff67, QLatin1StringView("Menu")},
    NamedKey{Qt::Key_Enter, 0xff8d, QLatin1StringView("KP_Enter")},
    NamedKey{Qt::Key_Delete, 0xffff, QLatin1StringView("Delete")},
};

constexpr quint32 symbolOfF1 = 0xffbe;
constexpr quint32 endOfLatin1 = 0x100;
constexpr quint32 unicodeSymbols = 0x01000000;

const NamedKey *named(Qt::Key key)
{
    const auto found =
        std::find_if(namedKeys.begin(), namedKeys.end(), [key](const NamedKey &each) { return each.key == key; });
    return found == namedKeys.end() ? nullptr : found;
}

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

bool isCharacter(Qt::Key key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape; // special keys are behind all characters
}

} // namespace

std::optional<quint32> keySymbolOf(Qt::Key key)
{
    if (const NamedKey *special = named(key))
        return special->symbol;
    if (isFunctionKey(key))
        return symbolOfF1 + (key - Qt::Key_F1);
    if (!isCharacter(key))
        return {};
    const quint32 small = QChar::toLower(static_cast<char32_t>(key));
    return small < endOfLatin1 ? small : unicodeSymbols | small;
}

QString portalTriggerOf(QKeyCombination keys)
{
    const Qt::Key key = keys.key();
    const bool isPlain = (key >= Qt::Key_0 && key <= Qt::Key_9) || (key >= Qt::Key_A && key <= Qt::Key_Z);
    QString name;
    if (const NamedKey *special = named(key))
        name = special->name;
    else if (isFunctionKey(key))
        name = QStringLiteral("F%1").arg(key - Qt::Key_F1 + 1);
    else if (isPlain)
        name = QChar(key).toLower();
    if (name.isEmpty())
        return {};
    QStringList parts;
    const std::pair<Qt::KeyboardModifier, QLatin1StringView> modifiers[] = {
        {Qt::ControlModifier, QLatin1StringView("CTRL")},
        {Qt::AltModifier, QLatin1StringView("ALT")},
        {Qt::ShiftModifier, QLatin1StringView("SHIFT")},
        {Qt::MetaModifier, QLatin1StringView("LOGO")}};
    for (const auto &[modifier, word] : modifiers) {
        if (keys.keyboardModifiers().testFlag(modifier))
            parts << word;
    }
    parts << name;
    return parts.join(u'+');
}

} // namespace Pointsman
