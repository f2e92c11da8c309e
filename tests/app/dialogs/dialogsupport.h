// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/undoing.h"
#include "app/dialogs/verbdialog.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/shell/services.h"
#include "support/temporarytree.h"
#include "workspace/projectlist.h"

#include <QPointer>

namespace Pointsman::Test {

/// Answers each question for a folder at once.
class ScriptedPrompts final : public Prompts
{
public:
    using Prompts::Prompts;

    QString folder; ///< empty: cancelled

    void askFolder(QWidget *, const QString &, const QString &, std::function<void(const QString &)> answered) override
    {
        if (!folder.isEmpty())
            answered(folder);
    }
};

/// Everything that a dialog works with, below a temporary folder.
struct TestServices
{
    TemporaryTree tree;
    Workspace workspace{MissionHome(tree.path(QStringLiteral("home"))), systemClock()};
    ProjectList projects{ProjectRegistry(tree.path(QStringLiteral("projects.json"))), workspace};
    AppSettings settings{tree.path(QStringLiteral("settings.ini"))};
    ScriptedPrompts prompts;
    Launcher launcher{settings, workspace};
    Notices notices;
    Undoing undoing{workspace, notices};

    [[nodiscard]] Services services()
    {
        return {systemClock(), workspace, projects, settings, prompts, launcher, notices, undoing};
    }
};

/// A project `web` with seeds one and two, spike, plans a and b, and nothing active.
[[nodiscard]] ProjectEntry projectWeb(const QString &path = QStringLiteral("/code/web"));

/// A session of `seed`, `day` in February 2026.
[[nodiscard]] std::shared_ptr<const SessionEntry> session(const QString &seed, int day, bool isActive,
                                                          const QStringList &spikes = {}, const QString &plan = {});

[[nodiscard]] SnapshotPtr snapshotOf(const ProjectEntry &project);

/// Opens the dialog as the window does, and waits until it can be typed into.
[[nodiscard]] bool open(QDialog *dialog);

template <typename Widget>
Widget *child(QWidget *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QLatin1StringView(name));
}

/// What the note of this name says.
[[nodiscard]] QString note(QWidget *dialog, const char *name);

/// The focusable parts that a screen reader could not name: class and object name of each.
[[nodiscard]] QStringList unnamedParts(const QWidget *dialog);

/// The object names of those that Tab goes through, from the one with the focus on and once around.
[[nodiscard]] QStringList tabOrder(QDialog *dialog);

} // namespace Pointsman::Test
