// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineage.h"
#include "app/shell/services.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace Pointsman {

class DocumentsTab;
class FileTab;
class HeadArea;
class HistoryView;
class IssuesBox;
class NextCommandBar;
class PictureTab;
class TicketsTab;
class UnreadDocuments;

/// Everything of the selected session or mission: its warnings, all fields in words, its documents to read, the raw
/// file without secrets.
class DetailsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPanel)

public:
    explicit DetailsPanel(const Services &services, QWidget *parent = nullptr);

    /// The documents that are marked until they are read. `unread` outlives this.
    void setUnread(UnreadDocuments &unread);
    /// Shows a session of a project; either may be null. The same session again keeps what is being read.
    void showSession(const std::shared_ptr<const ProjectEntry> &project,
                     const std::shared_ptr<const SessionEntry> &session);
    void showMission(const std::shared_ptr<const MissionEntry> &mission,
                     const std::shared_ptr<const MissionsEntry> &missions);
    /// Reads a document of the session shown: `which` is its file, or a topic whose first one it is.
    void showDocument(const QString &which);
    /// With nothing selected the way back stays.
    void setWide(bool isWide);
    /// Finds in what is read wide.
    void find();
    /// What all tabs beside each other take.
    [[nodiscard]] int tabsWidth() const;

Q_SIGNALS:
    void wideRequested(bool isWide);
    /// The warnings of the session's file are to be explained.
    void warningRequested(const QString &file);
    /// What the active session has not come to yet is to be added, or what it names and is not there replaced: the
    /// item's `remedy`.
    void stepRequested(const Pointsman::LineageItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QString label;
        QString text;
        QString toolTip;
        bool isId = false; ///< one word, whose middle can be left out
    };

    [[nodiscard]] HeadArea *makeHead();
    void showTabs(const QList<QWidget *> &wanted);
    void followPicture();
    void showContent(bool isSelected);
    void offerEndOfWide();
    void showMark(const Mark &mark);
    void setFields(const std::vector<Field> &fields);
    void makeRow(int row, bool isId);
    void shareHeightAgain();
    [[nodiscard]] static std::vector<Field> fieldsOf(const ProjectEntry &project, const SessionEntry &entry);
    [[nodiscard]] static std::vector<Field> fieldsOf(const MissionEntry &entry);

    QLabel *m_title;
    QLabel *m_note; ///< of the user's own
    IssuesBox *m_issues;
    QWidget *m_facts;
    QFormLayout *m_form;
    NextCommandBar *m_next;
    HeadArea *m_head; ///< what stands above the tabs, without the title
    QTabWidget *m_tabs;
    std::vector<std::pair<QWidget *, QString>> m_pages; ///< of the tabs, with their titles, in their order
    int m_allTabsWidth = 0;
    QWidget *m_rest;
    QPushButton *m_endWide; ///< where what is shown has no button for it
    bool m_isWide = false;
    DocumentsTab *m_documents;
    TicketsTab *m_tickets;
    PictureTab *m_picture;
    FileTab *m_file;
    HistoryView *m_history;
    Services m_services;
    Project m_project;              ///< of the session shown; empty for a mission
    bool m_isHistoryWanted = false; ///< by who asked for wide reading; else it is the documents
};

} // namespace Pointsman
