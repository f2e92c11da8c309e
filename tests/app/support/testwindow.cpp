// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/testwindow.h"

#include "app/support/pseudotranslator.h"
#include "app/widgets/leadtext.h"
#include "app/widgets/messagebar.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace Pointsman::Test {

namespace {

/// What a button or an action is called here, in whatever language it says so.
QString plainName(const QString &text)
{
    return PseudoTranslator::inEnglish(text).remove(u'&');
}

/// The list of projects is written before anything reads it.
QString folderWith(const TemporaryTree &tree, const QStringList &projects)
{
    ProjectRegistry registry(tree.path(QStringLiteral("config/projects.json")));
    tree.makeFolder(QStringLiteral("config"));
    for (const QString &project : projects) {
        if (!registry.add(tree.path(project)))
            qFatal("test set-up failed: %s", qPrintable(project));
    }
    return tree.path();
}

} // namespace

void ScriptedPrompts::ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
{
    if (isReal)
        return Prompts::ask(parent, question, std::move(answered));
    asked << QStringList{question.title, question.text, question.detail}.join(u'\n');
    if (answers.empty())
        return;
    const int answer = answers.front();
    answers.pop_front();
    answered(answer);
}

void ScriptedPrompts::askFolder(QWidget *parent, const QString &title, const QString &start,
                                std::function<void(const QString &)> answered)
{
    if (isReal)
        return Prompts::askFolder(parent, title, start, std::move(answered));
    answerText(title, answered);
}

void ScriptedPrompts::askFile(QWidget *parent, const QString &title, const QString &filter,
                              std::function<void(const QString &)> answered)
{
    if (isReal)
        return Prompts::askFile(parent, title, filter, std::move(answered));
    answerText(title, answered);
}

void ScriptedPrompts::askSaveFile(QWidget *parent, const QString &title, const QString &proposed,
                                  const std::vector<FileKind> &kinds, std::function<void(const QString &)> answered)
{
    if (isReal)
        return Prompts::askSaveFile(parent, title, proposed, kinds, std::move(answered));
    answerText(title + u'\n' + proposed, answered);
}

void ScriptedPrompts::answerText(const QString &question, const std::function<void(const QString &)> &answered)
{
    asked << question;
    if (texts.empty())
        return;
    const QString text = texts.front();
    texts.pop_front();
    answered(text);
}

void RecordingLauncher::openInEditor(const QString &file)
{
    opened << file;
}

void RecordingLauncher::openTerminal(const QString &folder)
{
    opened << folder;
}

void RecordingLauncher::showInFileManager(const QString &path)
{
    opened << path;
}

void RecordingLauncher::openFolder(const QString &folder)
{
    opened << folder;
}

TestWindow::TestWindow(const TemporaryTree &tree, const QStringList &projects, const QString &time)
    : m_parts(folderWith(tree, projects), clockAt(time),
              {tree.path(QStringLiteral("state/history.sqlite")),
               tree.path(QStringLiteral("config/ignored.json")),
               tree.path(QStringLiteral("state/findings.json")),
               tree.path(QStringLiteral("state/waiting")),
               {},
               tree.path(QStringLiteral("config/marks.json"))})
    , m_window(std::make_unique<MainWindow>(services(), m_parts.tool))
{
    m_parts.workspace.setLimits(m_parts.settings.ruleLimits());
    QObject::connect(&m_parts.settings, &AppSettings::ruleLimitsChanged, &m_parts.workspace, &Workspace::setLimits);
    m_window->show();
    const auto isRead = [this] { return m_parts.isRead(); };
    if (!QTest::qWaitForWindowActive(m_window.get()) || !QTest::qWaitFor(isRead, 20'000))
        qFatal("test set-up failed: the window has not read its files");
}

TestWindow::~TestWindow() = default;

bool TestWindow::isNamed(const QWidget *widget, const QString &name)
{
    if (widget->objectName() == name || PseudoTranslator::inEnglish(widget->accessibleName()) == name)
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && plainName(button->text()) == name;
}

QAction *TestWindow::action(const QString &menu, const QString &text) const
{
    for (const QAction *top : m_window->menuBar()->actions()) {
        if (plainName(top->text()) != menu)
            continue;
        for (QAction *action : top->menu<QMenu *>()->actions()) {
            if (plainName(action->text()) == text)
                return action;
        }
    }
    return nullptr;
}

QTableView *TestWindow::table(const QString &page) const
{
    return m_window->findChild<QTableView *>(page + QStringLiteral("Table"));
}

void TestWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
}

bool TestWindow::pressShortcut(const QString &menu, const QString &text)
{
    const QAction *wanted = action(menu, text);
    if (!wanted || wanted->shortcut().isEmpty())
        return false;
    const QKeyCombination keys = wanted->shortcut()[0];
    press(keys.key(), keys.keyboardModifiers());
    return true;
}

bool TestWindow::goTo(QTableView *table, const QString &text)
{
    const int wanted = rowOf(table, text);
    table->setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < table->model()->rowCount() && table->currentIndex().row() != wanted; ++row)
        press(Qt::Key_Down);
    return wanted >= 0 && table->currentIndex().row() == wanted;
}

QDialog *TestWindow::dialog()
{
    QDialog *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        const auto dialogs = m_window->findChildren<QDialog *>();
        const auto visible =
            std::find_if(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) { return dialog->isVisible(); });
        found = visible == dialogs.end() ? nullptr : *visible;
        return found != nullptr;
    });
    return isThere && QTest::qWaitForWindowActive(found) ? found : nullptr;
}

bool TestWindow::accept(QDialog *dialog)
{
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QAbstractButton *verb = nullptr;
    for (QAbstractButton *button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            verb = button;
    }
    if (!verb || !QTest::qWaitFor([&] { return verb->isEnabled(); }))
        return false;
    const QPointer<QDialog> watched(dialog);
    QTest::mouseClick(verb, Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return !watched; }))
        return false;
    m_window->activateWindow(); // as a window manager does
    return QTest::qWaitForWindowActive(m_window.get());
}

QString TestWindow::message() const
{
    const auto *bar = m_window->findChild<MessageBar *>();
    return bar->isVisible() ? bar->findChild<LeadText *>()->text() : QString();
}

QString TestWindow::statusText() const
{
    return label("lastChange");
}

QString TestWindow::label(const char *name) const
{
    return m_window->findChild<QLabel *>(QLatin1StringView(name))->text();
}

QVariant TestWindow::navigator(int role, Page page, const QString &projectPath) const
{
    const auto *tree = m_window->findChild<QTreeView *>(QStringLiteral("navigator"));
    return static_cast<NavigatorModel *>(tree->model())->find(page, projectPath).data(role);
}

bool type(const QDialog *dialog, const char *field, const QString &text)
{
    auto *line = dialog->findChild<QLineEdit *>(QLatin1StringView(field));
    if (!line)
        return false;
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    return true;
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

int rowOf(const QTableView *table, const QString &text)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (cell(table, row, column) == text)
                return row;
        }
    }
    return -1;
}

} // namespace Pointsman::Test
