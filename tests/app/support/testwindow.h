// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/windowparts.h"
#include "models/navigatormodel.h"
#include "support/temporarytree.h"

#include <QLabel>

#include <deque>
#include <memory>

class QAbstractButton;
class QAction;
class QDialog;
class QTableView;

namespace Pointsman::Test {

/// Answers at once with what the test has put in its queues, and writes down what it was asked.
class ScriptedPrompts final : public Prompts
{
    Q_OBJECT

public:
    std::deque<int> answers;
    std::deque<QString> texts; ///< folders and files
    QStringList asked;
    bool isReal = false; ///< asks on screen, as the user is asked

    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override;
    void askFolder(QWidget *parent, const QString &title, const QString &start,
                   std::function<void(const QString &)> answered) override;
    void askFile(QWidget *parent, const QString &title, const QString &filter,
                 std::function<void(const QString &)> answered) override;
    void askSaveFile(QWidget *parent, const QString &title, const QString &proposed, const std::vector<FileKind> &kinds,
                     std::function<void(const QString &)> answered) override;

private:
    void answerText(const QString &question, const std::function<void(const QString &)> &answered);
};

/// Starts nothing, and writes down what it was to open.
class RecordingLauncher final : public Launcher
{
    Q_OBJECT

public:
    using Launcher::Launcher;

    QStringList opened;

    void openInEditor(const QString &file) override;
    void openTerminal(const QString &folder) override;
    void showInFileManager(const QString &path) override;
    void openFolder(const QString &folder) override;
};

/// The real main window over the workspace in a tree: projects in folders of their own, `home` for the missions,
/// `config` for settings and the list of projects. There is no spec-kitty, and the clock stands at `time`. The window
/// is shown and has read everything when the constructor is through.
class TestWindow
{
public:
    /// `projects` are folders of the tree that are listed beforehand.
    explicit TestWindow(const TemporaryTree &tree, const QStringList &projects = {QStringLiteral("p")},
                        const QString &time = now);
    ~TestWindow();
    Q_DISABLE_COPY_MOVE(TestWindow)

    static inline const QString now = QStringLiteral("2026-02-06T12:00:00Z");

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Workspace &workspace() { return m_parts.workspace; }
    [[nodiscard]] ScriptedPrompts &prompts() { return m_parts.prompts; }
    [[nodiscard]] RecordingLauncher &launcher() { return m_parts.launcher; }
    [[nodiscard]] ProjectList &projects() { return m_parts.projects; }
    [[nodiscard]] Services services() { return m_parts.services(); }

    /// The action of a menu of the menu bar, by texts without their mnemonics; null where there is none.
    [[nodiscard]] QAction *action(const QString &menu, const QString &text) const;
    [[nodiscard]] QTableView *table(const QString &page) const;
    /// The only child of the class that is visible and has this accessible name, object name or text.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name, const QWidget *in = nullptr) const
    {
        const auto widgets = (in ? in : m_window.get())->template findChildren<Widget *>();
        for (Widget *widget : widgets) {
            if (widget->isVisible() && isNamed(widget, name))
                return widget;
        }
        return nullptr;
    }

    /// What the details say beside the words `label`.
    [[nodiscard]] QString fact(const QString &label) const
    {
        const auto labels = m_window->findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            const auto *text =
                each->isVisible() && each->text() == label ? qobject_cast<QLabel *>(each->buddy()) : nullptr;
            if (text)
                return text->text();
        }
        return {};
    }

    /// A key to whatever has the focus, as the user would press it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The keys of the action's shortcut; whether it has one. That they reach the action is for the caller to see.
    [[nodiscard]] bool pressShortcut(const QString &menu, const QString &text);
    /// Goes with the keyboard to the first row with a cell that says `text`.
    [[nodiscard]] bool goTo(QTableView *table, const QString &text);

    /// The dialog that is open, waiting for it; null where none comes.
    [[nodiscard]] QDialog *dialog();
    /// Waits until the dialog's verb can be clicked, clicks it and waits until the dialog has gone.
    [[nodiscard]] bool accept(QDialog *dialog);

    /// What the message bar says; empty where it is hidden.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString statusText() const;
    /// What the label with this object name says, for example `activeTitle`.
    [[nodiscard]] QString label(const char *name) const;
    /// What the navigator says of a page: an answer of its model; invalid where the page is not listed.
    [[nodiscard]] QVariant navigator(int role, Page page, const QString &projectPath = {}) const;

private:
    [[nodiscard]] static bool isNamed(const QWidget *widget, const QString &name);

    WindowParts<ScriptedPrompts, RecordingLauncher> m_parts;
    std::unique_ptr<MainWindow> m_window;
};

/// Writes `text` into the line of a dialog that has this object name, over what stands there; whether there is one.
[[nodiscard]] bool type(const QDialog *dialog, const char *field, const QString &text);

/// The text of a cell.
[[nodiscard]] QString cell(const QTableView *table, int row, int column);
/// The first row with a cell that says `text`; -1: none.
[[nodiscard]] int rowOf(const QTableView *table, const QString &text);

} // namespace Pointsman::Test
