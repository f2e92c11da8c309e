// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/theme.h"

#include <QFont>
#include <QLabel>

namespace Pointsman {

/// A label that shows `text` as it is: never as HTML, control and direction characters made visible. Text that is set
/// later goes through setPlain().
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

/// Replaces a plain label's text, control and direction characters made visible.
void setPlain(QLabel *label, const QString &text);

/// The same for a message, whose line ends are its own and stay.
void setPlainLines(QLabel *label, const QString &text);

/// printable(), and cut where no screen would show the rest: fonts need seconds for a megabyte.
[[nodiscard]] QString printableShort(const QString &text);

/// The same line by line: the line ends stay.
[[nodiscard]] QString printableLines(const QString &text);

/// A plain label in a tone; it follows the palette.
[[nodiscard]] QLabel *toneLabel(const QString &text, Tone tone, QWidget *parent = nullptr);

/// A muted label before the text of a form's row, beside its first line where it has several.
[[nodiscard]] QLabel *rowLabel(const QString &text, QWidget *parent = nullptr);

/// Gives a label that toneLabel() made another tone.
void setTone(QLabel *toneLabel, Tone tone);

/// Text stands at the side where the window begins, in whatever language it is: Qt lets it begin where that language
/// does, which is far from its label where a window that runs from right to left shows what is written from the left.
void alignWithWindow(QLabel *label);
/// Those that Designer's forms and Qt's own dialogs have made; others are so from the beginning.
void alignLabelsWithWindow(QWidget *window);

/// A plain label in bold, larger than the text by `scale`, for the heading of a card or page.
[[nodiscard]] QLabel *headingLabel(const QString &text, qreal scale = 1.2, QWidget *parent = nullptr);

/// `font` at `scale` of its size, whichever unit it is set in.
[[nodiscard]] QFont scaledFont(QFont font, qreal scale);
[[nodiscard]] QFont boldFont(QFont font);

} // namespace Pointsman
