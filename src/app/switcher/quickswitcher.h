// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "app/switcher/switcherchoice.h"
#include "app/switcher/switcherentries.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QTimer;

namespace Pointsman {

class ChoicePanel;
class SwitcherModel;

/// The palette that finds everything by a few letters: a field, what matches below it, and below that in words what
/// Enter will do. A window of its own, so that it also opens while the main window is hidden. It does nothing itself
/// but tell what was chosen, after it has closed.
class QuickSwitcher final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickSwitcher)

public:
    explicit QuickSwitcher(const Services &services);
    ~QuickSwitcher() override;

    /// The program's actions to offer; read anew each time it opens.
    using ActionSource = std::function<QList<SwitcherAction>()>;
    void setActionSource(ActionSource source) { m_actionSource = std::move(source); }
    /// It follows the workspace by itself.
    void setSnapshot(const SnapshotPtr &snapshot);

    /// Opens with an empty field, over `window` where that is on screen, else where the pointer is.
    void open(const QWidget *window = nullptr);

Q_SIGNALS:
    void switchSessionRequested(const QString &projectPath, const QString &sessionFile);
    void showSessionRequested(const QString &projectPath, const QString &sessionFile);
    void projectRequested(const QString &projectPath);
    void missionRequested(const QString &missionId);
    void switchMissionRequested(const QString &missionId);
    /// `sessionFile` is a session that links the document's topic.
    void documentRequested(const QString &projectPath, const QString &sessionFile, const QString &file);
    void editorRequested(const QString &file);
    /// The editor on the document of a topic.
    void topicRequested(const QString &projectPath, const QString &topicId);
    /// The file manager, at a file or a project's folder.
    void folderRequested(const QString &path);
    void terminalRequested(const QString &projectPath);
    void actionRequested(QAction *action);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int mostRowsOnScreen = 10;

    void makeLayout();
    void prepare();
    void fill(std::size_t most);
    void fillWholly();
    void refill();
    void click(const QModelIndex &index);
    void findDocuments();
    void search(const QString &query);
    void select(int row);
    void showChoice();
    [[nodiscard]] LastWrites lastWrites(const SwitcherEntry &entry);
    [[nodiscard]] std::optional<Moment> topicWrite(const SwitcherEntry &entry);
    void holdKeys();
    void letKeysGo();
    void fitHeight();
    void moveOver(const QWidget *window);
    [[nodiscard]] bool takeKey(const QKeyEvent &key);
    [[nodiscard]] bool moveBy(int key);
    [[nodiscard]] SwitcherEntryPtr current() const;
    void choose();
    void showInstead(const SwitcherEntry &entry);
    void openTerminal(const SwitcherEntry &entry);
    void openEditor(const SwitcherEntry &entry);
    void openFolder(const SwitcherEntry &entry);
    void closeFor(const SwitcherEntry &entry);

    Services m_services;
    SnapshotPtr m_snapshot;
    SwitcherEntries m_entries;
    ActionSource m_actionSource;
    QHash<QString, std::shared_ptr<const ProjectEntry>> m_readFor; ///< whose documents were looked for since it opened
    QHash<QString, std::optional<Moment>> m_topicWrites;           ///< by project, looked for since it opened
    QStringList m_recent;
    bool m_isWhole = true; ///< all that there is is listed
    SwitcherModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    ChoicePanel *m_choice;
    QTimer *m_prepare;
    QTimer *m_refill;
    QTimer *m_second;                       ///< a warning ends with time
    QTimer *m_holding;                      ///< runs while keys wait for the focus
    Qt::KeyboardModifiers m_clickModifiers; ///< of the latest click into the list
};

} // namespace Pointsman
