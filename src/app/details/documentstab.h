// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/markdowntext.h"
#include "app/shell/services.h"
#include "planning/documents.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace Pointsman {

class MarkdownView;
class ReadingBar;
class TextDifferenceView;

/// The Markdown documents of a session's topics in reading order, to read in place or to open in the editor.
class DocumentsTab final : public QWidget
{
    Q_OBJECT

public:
    DocumentsTab(const Services &services, QWidget *parent = nullptr);

    /// The documents of the topics that the session links. The same session again keeps what is being read.
    void showSession(const ProjectEntry &project, const PlanningSession &session);
    /// Reads a document of the session: `which` is its file, or a topic whose first one it is.
    void showDocument(const QString &which);
    void focusText();
    /// Whether nothing but the document is shown: the button says then how it ends.
    void setWide(bool isWide);

Q_SIGNALS:
    void wideRequested(bool isWide);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A document and the topic that it belongs to.
    struct Listed
    {
        Document document;
        QString topicId;
        QString title; ///< of the topic
        bool operator==(const Listed &) const = default;
    };
    using List = std::vector<Listed>;

    [[nodiscard]] static List listOf(const QString &knowledgePath,
                                     const std::vector<std::pair<QString, QString>> &topics);
    void takeList(List list);
    void readCurrent();
    void showText(const Result<MarkdownText> &text);
    void showChanges(bool isWanted);
    void showPath(const QString &path);
    void confirmWebLink(const QUrl &url);
    [[nodiscard]] QString currentPath() const;

    Services m_services;
    QComboBox *m_choice;
    QStackedWidget *m_stack;
    MarkdownView *m_view;
    TextDifferenceView *m_changes; ///< in place of the document, where the user asks what changed
    ReadingBar *m_reading;
    QPushButton *m_open;
    QPushButton *m_wide;
    QString m_knowledgePath;
    QString m_sessionId;
    QString m_wanted; ///< to read as soon as the list is there: a file or a topic
    List m_list;
};

} // namespace Pointsman
