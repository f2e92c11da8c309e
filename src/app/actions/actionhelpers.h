// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "app/widgets/icons.h"
#include "files/guardedfile.h"

#include <QAction>

namespace Pointsman {

/// Makes an action available, with what it means as its tool tip, or greyed out, with the reason why it does not apply.
/// Where the toolbar shows a shorter text, the tool tip begins with the whole one.
void offer(QAction *action, const QString &meaning, const QString &reasonAgainst = {});

/// Puts what is to be said to an agent into the clipboard, and tells so.
void copyCommand(const Services &services, const QString &command);

/// Tells what came of a change: a success with an Undo, that nothing had to be written, or the failure.
void tell(const Services &services, const QString &label, const Result<FileChanges> &result, const QString &headline,
          const QString &text);

/// `text`, and below it what files lost by being written (formats.md 3.6), which belongs to what was done.
[[nodiscard]] QString withLosses(const QString &text, const FileChanges &changes);

/// An action of `parent` with its picture, label and shortcut.
[[nodiscard]] QAction *makeAction(QObject *parent, Icon picture, const QString &text,
                                  const QKeySequence &shortcut = {});

/// What an action is called: its text without the mnemonic.
[[nodiscard]] QString labelOf(const QAction *action);

/// “text”, with what cannot be seen in it made visible; for foreign names in sentences.
[[nodiscard]] QString quoted(const QString &text);

} // namespace Pointsman
