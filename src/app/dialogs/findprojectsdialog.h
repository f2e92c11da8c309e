// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/foldersearch.h"
#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"

namespace Pointsman {

namespace Ui {
class FindProjectsDialog;
}

/// Looks for projects below one or several folders and asks which of them to list. Those that are listed already are
/// marked.
class FindProjectsDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindProjectsDialog)

public:
    FindProjectsDialog(const Services &services, QWidget *parent);
    ~FindProjectsDialog() override;

    void accept() override;

Q_SIGNALS:
    /// The folders of the projects to add, absolute.
    void chosen(const QStringList &folders);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTexts();
    void listen();
    void startOrStop();
    void checkAndStart();
    void startIn(const QStringList &folders);
    void show(const FoundProjects &found, bool isWhole);
    [[nodiscard]] QString startOfChooser() const;
    void updateSearch();
    void updateVerb();

    std::unique_ptr<Ui::FindProjectsDialog> m_ui;
    Services m_services;
    FolderSearch m_search;
};

} // namespace Pointsman
