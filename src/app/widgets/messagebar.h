// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <chrono>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace Pointsman {

class LeadText;

enum class MessageKind
{
    Info,
    Success,
    Warning,
    Error
};

/// Something that the reader can do about a message, for example Undo.
struct MessageAction
{
    QString label;
    std::function<void()> trigger;
};

/// One message: what happened, in bold, and the rest. Foreign text in it is shown as plain text.
struct Message
{
    MessageKind kind = MessageKind::Info;
    QString lead;
    QString text;
    std::vector<MessageAction> actions;
    bool isRefusal = false; ///< an action was not done
    QString key = {};       ///< what it is withdrawn by; empty: it is not
    bool goesOn = false;    ///< what it tells of goes on until it is withdrawn: Close leads to the others only
};

/// The window's way to tell what happened without a dialog. The newest message is shown, Close leads to the one
/// before. A success or an information goes by itself after a while, unless the pointer or the focus is on it, and a
/// new one takes the place of an older (whose Undo would take back something else by now); a success also that of the
/// refusals before it. All else stays until it is closed.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void post(Message message);
    /// Closes the message that is shown.
    void closeCurrent();
    /// Closes what tells of something that is past.
    void withdraw(const QString &key);
    /// Closes what tells of an action that was refused or failed: what was tried is past.
    void dismissRefusals();
    [[nodiscard]] int count() const { return int(m_messages.size()); }
    /// How long a success stays; 10 s unless set.
    void setSuccessDuration(std::chrono::milliseconds duration);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showNewest();
    void rebuildActions(const Message &message);
    void addButton(const QString &label, std::function<void()> clicked);
    void recolor();
    void closeUnlessInUse();

    std::vector<Message> m_messages; ///< the newest last
    QLabel *m_icon;
    LeadText *m_text;
    QLabel *m_counter;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace Pointsman
