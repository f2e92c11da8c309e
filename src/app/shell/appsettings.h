// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/settingswriter.h"
#include "app/widgets/theme.h"
#include "workspace/rulelimits.h"

#include <QByteArray>
#include <QKeySequence>
#include <QObject>
#include <QVariantHash>

namespace Pointsman {

/// What closing the window does. Without a tray there is nothing to stay in, so that ToTray quits there.
enum class CloseAction
{
    ToTray,
    Quit,
    Minimise
};

/// What the program tells of while its window is not looked at; each can be switched off.
enum class NotificationKind
{
    ActiveChanged,    ///< another program changed an active session or mission
    SessionCompleted, ///< a session was completed by another program
    NewError,         ///< a finding of severity error came up
    PlanChanged,      ///< a plan says something else of itself: blocked, approved
    AgentWaits        ///< an agent has reported that it waits
};

/// The program's own settings, typed; no string keys anywhere else. The file is read once, before there is a window;
/// changes hold and are told at once, and a worker writes them.
class AppSettings final : public QObject
{
    Q_OBJECT

public:
    /// Kept in `file`; what cannot be read there is set aside as `{file}.damaged-{time}` and defaults hold.
    explicit AppSettings(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] QString file() const { return m_writer.file(); }
    /// Where a damaged settings file was put; empty: there was none.
    [[nodiscard]] const QString &setAsideTo() const { return m_setAsideTo; }

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// Program and arguments; `%f` stands for the file. Empty: what the desktop opens such a file with.
    [[nodiscard]] QString editorCommand() const;
    void setEditorCommand(const QString &command);
    /// Program and arguments, started in the folder; `%d` stands for it. Empty: the first known terminal.
    [[nodiscard]] QString terminalCommand() const;
    void setTerminalCommand(const QString &command);

    /// Whether the program starts without showing its window, in the tray.
    [[nodiscard]] bool startHidden() const;
    void setStartHidden(bool isHidden);
    [[nodiscard]] CloseAction closeAction() const;
    void setCloseAction(CloseAction action);
    [[nodiscard]] bool isNotified(NotificationKind kind) const;
    void setNotified(NotificationKind kind, bool isOn);
    /// What opens the quick switcher from anywhere; empty: nothing.
    [[nodiscard]] QKeySequence globalShortcut() const;
    void setGlobalShortcut(const QKeySequence &keys);
    /// Where projects are looked for, in this order; as the user wrote them, for example `~/code`.
    [[nodiscard]] QStringList searchFolders() const;
    void setSearchFolders(const QStringList &folders);

    /// From when on the findings tell of what goes on for long; the command line goes by the same.
    [[nodiscard]] RuleLimits ruleLimits() const { return m_ruleLimits; }
    void setRuleLimits(const RuleLimits &limits);

    /// Window, splitter and column layouts by the name of what they belong to.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// The page that was shown last and such small things.
    [[nodiscard]] QString remembered(const QString &name) const;
    void remember(const QString &name, const QString &value);

Q_SIGNALS:
    /// What was set could not be written; `words` say why and what to do. Told once.
    void notWritten(const QString &words);
    void themeChanged(Pointsman::Theme theme);
    void ruleLimitsChanged(const Pointsman::RuleLimits &limits);
    void startHiddenChanged(bool isHidden);
    void closeActionChanged(Pointsman::CloseAction action);
    void notifiedChanged(Pointsman::NotificationKind kind, bool isOn);
    void globalShortcutChanged(const QKeySequence &keys);
    void searchFoldersChanged(const QStringList &folders);

private:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &usual = {}) const;
    void put(const QString &key, const QVariant &value);

    QString m_setAsideTo;
    QVariantHash m_values;
    RuleLimits m_ruleLimits;
    SettingsWriter m_writer;
    bool m_wasWritten = true;
};

} // namespace Pointsman
