// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/theme.h"
#include "workspace/rulelimits.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace Pointsman {

/// The program's own settings, typed; no string keys anywhere else. Changes are told at once.
class AppSettings final : public QObject
{
    Q_OBJECT

public:
    /// Kept in `file`; a file that cannot be read is set aside as `{file}.damaged` and defaults hold.
    explicit AppSettings(const QString &file, QObject *parent = nullptr);

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

    /// From when on the findings tell of what goes on for long; the command line goes by the same.
    [[nodiscard]] RuleLimits ruleLimits() const { return ruleLimitsIn(m_settings); }
    void setRuleLimits(const RuleLimits &limits);

    /// Window, splitter and column layouts by the name of what they belong to.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// The page that was shown last and such small things.
    [[nodiscard]] QString remembered(const QString &name) const;
    void remember(const QString &name, const QString &value);

Q_SIGNALS:
    void themeChanged(Pointsman::Theme theme);
    void ruleLimitsChanged(const Pointsman::RuleLimits &limits);

private:
    QString m_setAsideTo;
    QSettings m_settings;
};

} // namespace Pointsman
