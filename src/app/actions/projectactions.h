// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/markactions.h"
#include "app/shell/services.h"
#include "workspace/projectlist.h"

#include <QAction>

#include <functional>

namespace Pointsman {

/// Adding, finding, renaming, relocating and removing projects. Each can be taken back; removing takes a
/// project off the list only, its files are not touched.
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

    [[nodiscard]] QAction *addProject() const { return m_add; }
    [[nodiscard]] QAction *findProjects() const { return m_find; }
    [[nodiscard]] QAction *relocate() const { return m_relocate; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QList<QAction *> onProject() const
    {
        return QList<QAction *>{m_answered} + m_marks->all() + QList<QAction *>{m_relocate, m_remove};
    }

Q_SIGNALS:
    /// A project's folder is about to become another one; then which it is, empty where it came to nothing.
    void relocating(const QString &path);
    void relocated(const QString &newPath);

private:
    void askForFolder();
    void find();
    void setFolder(const QString &path, const QString &folder);
    void relocate(const QString &path, const QString &folder, ProjectFolder which, const ProjectList::Done &done);
    void removeFromList(const QString &path);
    void tellAdded(const std::vector<Project> &added);

    Services m_services;
    QWidget *m_window;
    MarkActions *m_marks;
    std::shared_ptr<const ProjectEntry> m_project;
    QAction *m_add, *m_find, *m_answered, *m_relocate, *m_remove;
};

} // namespace Pointsman
