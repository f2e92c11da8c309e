// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/markactions.h"
#include "app/shell/services.h"
#include "base/result.h"
#include "workspace/snapshot.h"

#include <QAction>

#include <functional>
#include <optional>

namespace Pointsman {

/// Adding, finding, renaming, relocating and removing projects. Removing takes a project off the list only and can be
/// taken back; its files are not touched.
class ProjectActions final : public QObject
{
    Q_OBJECT

public:
    ProjectActions(const Services &services, QWidget *window);

    void setProject(std::shared_ptr<const ProjectEntry> project);
    /// Gets, once all are through, why the first of those that could not be added was refused; empty: none was.
    using Added = std::function<void(const QString &refusal)>;
    void add(const QStringList &folders, const Added &done = {});
    /// Asks for the folder in which a project is now.
    void askWhereItIs(const Project &project);

    /// What undo() would take back or redo() do again; empty: nothing. It comes before what the workspace has.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    void undo();
    void redo();

    [[nodiscard]] QAction *addProject() const { return m_add; }
    [[nodiscard]] QAction *findProjects() const { return m_find; }
    [[nodiscard]] QAction *relocate() const { return m_relocate; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QList<QAction *> onProject() const
    {
        return QList<QAction *>{m_answered} + m_marks->all() + QList<QAction *>{m_relocate, m_remove};
    }

Q_SIGNALS:
    void undoChanged();
    /// A project's folder is about to become another one; then which it is, empty where it came to nothing.
    void relocating(const QString &path);
    void relocated(const QString &newPath);

private:
    void tell(const QString &what, const Result<Project> &result, const QString &headline);
    void askForFolder();
    void find();
    void answer();
    void setFolder(const QString &path, const QString &folder);
    /// A project that was taken off the list, and where it stood there.
    struct Removal
    {
        Project project;
        std::size_t place;
    };
    void removeFromList(const QString &path);
    void putBack(const Removal &removal);
    void setRemoval(std::optional<Removal> removal, bool isPutBack);
    [[nodiscard]] QString removalLabel() const;

    Services m_services;
    QWidget *m_window;
    MarkActions *m_marks;
    std::shared_ptr<const ProjectEntry> m_project;
    std::optional<Removal> m_removal; ///< the last one; nothing was changed since
    bool m_isPutBack = false;
    QAction *m_add, *m_find, *m_answered, *m_relocate, *m_remove;
};

} // namespace Pointsman
