// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/pagewidget.h"
#include "app/picture/lineage.h"
#include "app/shell/services.h"

class QComboBox;
class QSplitter;

namespace Pointsman {

class ActiveCard;
class DetailsPanel;
class EmptyState;
class PageScroll;
class ProjectActions;
class SessionActions;
class SessionModel;
class SessionsTimeline;
class TablePane;
class UnreadDocuments;
class UnseenChanges;

/// The planning sessions of one project: a card for the active one, the table of all, the details of the selected one.
class SessionsPage final : public PageWidget
{
    Q_OBJECT

public:
    SessionsPage(const Services &services, UnseenChanges &unseen, UnreadDocuments &unread, SessionActions &actions,
                 ProjectActions &projects, QWidget *parent = nullptr);

    void setProject(const QString &path);
    [[nodiscard]] const QString &projectPath() const { return m_projectPath; }
    /// Makes the session of this file the selected one, now or as soon as it is there.
    void select(const QString &sessionFile);
    /// Reads a document of the session that is selected.
    void showDocument(const QString &file);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    [[nodiscard]] QList<QAction *> selectionActions() const override;
    [[nodiscard]] QString summary() const override;
    void setSnapshot(const SnapshotPtr &snapshot) override;
    void refreshTimes() override;
    void focusFilter() override;
    void setWide(bool isWide) override;

protected:
    void takeOver() override;
    void letGo() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void showProject();
    void showCard();
    void countSeedDocuments();
    void fillSeeds();
    void selectWaiting();
    void applySeed();
    void selectActive(const QString &projectPath);
    void selectSomething();
    void takeStep(const LineageItem &item);

    Services m_services;
    SessionActions &m_actions;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const ProjectEntry> m_shown; ///< as of the last snapshot
    QString m_projectPath;
    QString m_waitingFor;      ///< the file to select once it is there
    bool m_isAskedFor = false; ///< by the user, so that filters give way
    SessionModel *m_model;
    ActiveCard *m_card; ///< before the table, as Tab goes through them
    TablePane *m_table;
    QComboBox *m_seeds;
    SessionsTimeline *m_timeline;
    DetailsPanel *m_details;
    QSplitter *m_splitter;
    PageScroll *m_left;
    EmptyState *m_gone;    ///< in place of all, while the project's folder is not there
    QString m_waitingSeed; ///< the remembered one, until there are rows
};

} // namespace Pointsman
