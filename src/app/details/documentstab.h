// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/details/documentlist.h"
#include "app/documents/documentlink.h"
#include "app/documents/markdownview.h"
#include "app/shell/services.h"
#include "files/directorywatcher.h"
#include "workspace/snapshot.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QUrl;

namespace Pointsman {

class DocumentBar;
class ReadingBar;
class TextDifferenceView;
class UnreadDocuments;

/// The Markdown documents of a session's topics in reading order, to read in place or to open in the editor. Links
/// between documents are followed, also to topics that the session does not link, and back again.
class DocumentsTab final : public QWidget
{
    Q_OBJECT

public:
    DocumentsTab(const Services &services, QWidget *parent = nullptr);

    /// Marks what is unread, and tells of what the user reads. `unread` outlives this.
    void setUnread(UnreadDocuments &unread);
    /// The documents of the topics that the session links. The same session again keeps what is being read.
    void showSession(const ProjectEntry &project, const PlanningSession &session);
    /// Reads a document of the session: `which` is its file, or a topic whose first one it is. Where there is none,
    /// that is said above what is read.
    void showDocument(const QString &which);
    void focusText();
    /// Finds words in the document that is shown.
    void find();
    /// To the document before, or the place where a link was followed; nothing where there is none.
    void goBack();
    /// Whether nothing but the document is shown: the button says then how it ends.
    void setWide(bool isWide);

Q_SIGNALS:
    void wideRequested(bool isWide);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where in a document one reads, or is to read.
    struct Place
    {
        QString path;
        ReadingPlace reading = {};
        QString heading = {}; ///< goes before `reading`
    };

    void connectReading();
    void readList();
    void takeList(const DocumentList &list);
    [[nodiscard]] bool choose(const QString &which);
    void tellNoDocument(const QString &which);
    void readCurrent();
    void watchCurrent();
    void showText(const Result<MarkdownText> &text);
    void showChanges(bool isWanted);
    void followLink(const QUrl &link);
    void takeTarget(const LinkTarget &target, const QUrl &link);
    void confirmFile(const LinkTarget &target);
    void refuse(const QUrl &link, const QString &why);
    void tellMissing(const QString &path);
    void jumpTo(const QString &heading);
    void leave(const QString &path);
    void goTo(const Place &place);
    void travel(const Place &place);
    void arrive();
    void confirmWebLink(const QUrl &url);
    [[nodiscard]] QString currentPath() const;

    Services m_services;
    DocumentBar *m_bar;
    ReadingBar *m_reading;
    QStackedWidget *m_stack;
    MarkdownView *m_view;
    TextDifferenceView *m_changes; ///< in place of the document, where the user asks what changed
    QLabel *m_missing;             ///< says that what was asked for is not there
    QPushButton *m_open;
    QPushButton *m_wide;
    QString m_knowledgePath;
    QString m_projectPath;
    DirectoryWatcher m_watcher; ///< of the folder of what is on screen
    QTimer m_readSoon;
    QTimer m_late;   ///< until it is to be said that a document is being read
    QString m_asked; ///< the document that was asked for last
    QString m_watched;
    QString m_sessionId;
    std::shared_ptr<const Topics> m_topics; ///< of the project
    QStringList m_linked;                   ///< the topics of the session
    QString m_wanted;                       ///< to read as soon as the list is there: a file or a topic
    DocumentList m_list;                    ///< of the session
    bool m_isListKnown = false;             ///< until then nothing is said of what it has
    std::vector<Place> m_left;              ///< the places to go back to, the last one first to go to
    std::optional<Place> m_goingTo;         ///< until its document is there
};

} // namespace Pointsman
