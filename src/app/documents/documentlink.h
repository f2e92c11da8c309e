// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QUrl;

namespace Pointsman {

/// Where a link in a document leads.
struct LinkTarget
{
    enum class Kind
    {
        Document, ///< a Markdown document of the knowledge directory
        File,     ///< another file in it
        Program,  ///< one that a desktop may run instead of showing it: it has come with the documents, from anyone
        Folder,   ///< a folder of the project
        Missing,  ///< nothing is there
        Outside,  ///< out of the knowledge directory, whether anything is there or not
    };
    Kind kind = Kind::Outside;
    QString path;        ///< absolute; of a Missing one where it was expected
    bool isText = false; ///< a File or Program that an editor can show
};

/// The folders that links are confined to.
struct LinkBounds
{
    QString knowledgePath; ///< in which files are opened
    QString projectPath;   ///< in which folders are shown; empty: in the knowledge directory only
};

/// What a relative link in `document` means: a path from the document's folder, or from the knowledge directory, as
/// ticketflow writes them ("topics/seed-x/seed.md"); also where the topic was archived or came back meanwhile. A
/// topic's folder means its first document; another folder may also be meant from the project. Links on the way are
/// resolved. Synchronous: for a worker.
[[nodiscard]] LinkTarget targetOfLink(const QString &document, const LinkBounds &bounds, const QUrl &link);

} // namespace Pointsman
