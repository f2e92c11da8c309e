// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace Pointsman {

struct Error;

/// Something to tell the user in the window, never in a modal box. All text is shown as plain text.
struct Notice
{
    enum class Kind
    {
        Info,
        Success,
        Warning,
        Error
    };
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    Kind kind = Kind::Info;
    QString headline; ///< what happened, a few words, shown bold
    QString text;     ///< what it means or why; may be empty
    std::vector<Action> actions;
};

/// Where pages and actions report; the main window shows what is posted in its message bar and status bar.
class Notices final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void post(const Notice &notice) { Q_EMIT posted(notice); }
    /// A refusal or failure: `what` is what was tried ("Switch to seed-x").
    void postFailure(const QString &what, const Error &error);

Q_SIGNALS:
    void posted(const Pointsman::Notice &notice);
};

} // namespace Pointsman
