// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/messagebar.h"

#include <QObject>

namespace Pointsman {

struct Error;

/// Where pages and actions report what they did and what was refused; the main window shows it in its message bar and
/// status bar, never in a modal box.
class Notices final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void post(const Message &message) { Q_EMIT posted(message); }
    /// The same for what Pointsman changed, which is the last change then.
    void postChange(const Message &message)
    {
        Q_EMIT posted(message);
        Q_EMIT changeDone(message);
    }
    /// What the messages of this key tell of is past.
    void withdraw(const QString &key) { Q_EMIT withdrawn(key); }
    /// A refusal or failure: `what` is what was tried ("Switch to seed-x").
    void postFailure(const QString &what, const Error &error);
    /// Undo, or redo, found a file that another program has changed since: what would be lost is to be shown.
    void postChangedSince(bool isRedo) { Q_EMIT changedSince(isRedo); }

Q_SIGNALS:
    void posted(const Pointsman::Message &message);
    void changeDone(const Pointsman::Message &message);
    void withdrawn(const QString &key);
    void changedSince(bool isRedo);
};

} // namespace Pointsman
