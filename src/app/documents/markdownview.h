// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/blockmarks.h"
#include "app/documents/markdowntext.h"

#include <QTextBrowser>
#include <QUrl>

#include <limits>

class QLabel;

namespace Pointsman {

class FindBar;

/// Where a document is read: a place in its text, and how far below the top of the view that stands. It is the same
/// whatever length the lines have. Unless set, the beginning.
struct ReadingPlace
{
    int position = 0;
    int top = std::numeric_limits<int>::max();
    bool operator==(const ReadingPlace &) const = default;
};

/// A browser that knows nothing but the text it was given: it opens no file and no address by itself.
class MarkdownBrowser final : public QTextBrowser
{
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;

    void setText(const MarkdownText &text);
    /// Plain text in place of a document.
    void setMessage(const QString &text);
    [[nodiscard]] ReadingPlace place() const { return placeIn(viewport()->size()); }
    /// Scrolls there, as far as the text reaches.
    void setPlace(ReadingPlace place);

Q_SIGNALS:
    void findRequested();
    void findNextRequested();
    void findPreviousRequested();
    void backRequested();
    void spacePressed();

protected:
    /// The pictures that came with the text, and no other.
    QVariant loadResource(int type, const QUrl &name) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void keepLinesShort();
    [[nodiscard]] ReadingPlace placeIn(QSize viewed) const;

    QHash<QString, MarkdownImage> m_images;
    BlockMarks m_marks;
};

/// Shows a document to read: Markdown without HTML, with a field to find words in it (Ctrl+F). Reads nothing itself,
/// see readMarkdown(); what a link means is its owner's to decide.
class MarkdownView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownView)

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    /// Shows another document, or the same one anew: then the places of the view and of the keys are kept.
    void setText(const MarkdownText &text);
    /// Shows a sentence instead of a document, for example why it could not be read. Plain text.
    void setMessage(const QString &sentence);
    [[nodiscard]] MarkdownBrowser *browser() const { return m_browser; }
    /// Opens the field to find words.
    void find();
    /// Scrolls to the heading that a link's fragment means; false where there is none.
    bool showHeading(const QString &fragment);
    /// Where it is read, to come back to.
    [[nodiscard]] ReadingPlace place() const { return m_browser->place(); }
    void setPlace(ReadingPlace place) { m_browser->setPlace(place); }

Q_SIGNALS:
    /// A relative link, wherever it leads: see targetOfLink().
    void documentRequested(const QUrl &link);
    /// A link to a heading of this document.
    void headingRequested(const QString &fragment);
    /// The user wants to go back to where a link was followed.
    void backRequested();
    /// A web link (http or https). Nothing has been opened: show the address first.
    void webLinkRequested(const QUrl &url);
    /// A link to anything else, which is not followed.
    void linkRefused(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    void lay(bool isPlaceKept);

    MarkdownBrowser *m_browser;
    QLabel *m_note; ///< that not all of it is here, or nothing
    FindBar *m_findBar;
    MarkdownText m_text; ///< what is shown; without a path while it is a message
    QColor m_border;     ///< the colour that is in it
};

} // namespace Pointsman
