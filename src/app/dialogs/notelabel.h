// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/theme.h"

#include <QLabel>

namespace Pointsman {

/// One or more lines of words in a tone, below a field or at the foot of a dialog; takes no room while it has none.
/// Warnings and refusals bear a glyph, so that the colour is never all that tells.
class NoteLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit NoteLabel(QWidget *parent = nullptr);

    /// The field that the words are about: a screen reader tells them with it.
    void setField(QWidget *field) { m_field = field; }
    /// Shows `text` as plain text, what cannot be seen in it made visible.
    void showNote(Tone tone, const QString &text);
    /// Several, each with the sign of its tone.
    void showNotes(Tone tone, const QStringList &notes);
    void clearNote() { showNote(Tone::Muted, {}); }
    /// The words without the glyph.
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    QWidget *m_field = nullptr;
    QString m_words;
    Tone m_tone = Tone::Muted;
};

} // namespace Pointsman
