// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace Pointsman {

/// A question that cannot be avoided. Undo is better than a question: ask only where something cannot be taken back or
/// more must be known.
struct Question
{
    QString title;
    QString text;        ///< plain text
    QString detail;      ///< plain text; may be empty
    QStringList answers; ///< verbs; the last one is the way out and what Escape gives
};

/// A kind of file that something can be saved as: its ending, without the dot, and what it is called, with the pattern:
/// "Image (*.png)".
struct FileKind
{
    QString ending;
    QString name;
};

/// The one door for questions in a window of their own. Never blocks: the answer comes to a function, so that no nested
/// event loop runs. Tests give the answers in advance.
class Prompts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `answered` gets the index of the answer; it is not called when `parent` is destroyed meanwhile.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(int)> answered);
    /// A folder, looked for from `start` on; `answered` is not called on cancel.
    virtual void askFolder(QWidget *parent, const QString &title, const QString &start,
                           std::function<void(const QString &)> answered);
    /// An existing file; `answered` is not called on cancel.
    virtual void askFile(QWidget *parent, const QString &title, const QString &filter,
                         std::function<void(const QString &)> answered);
    /// Where to save a file: `proposed` is its path without its ending, which follows from the kind that is chosen.
    /// Whether one that is there may be overwritten has been asked when the answer comes; `answered` is not called on
    /// cancel.
    virtual void askSaveFile(QWidget *parent, const QString &title, const QString &proposed,
                             const std::vector<FileKind> &kinds, std::function<void(const QString &)> answered);
};

} // namespace Pointsman
