// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QImage>

namespace Pointsman {

/// A picture in a document, or why it is left out.
struct MarkdownImage
{
    QImage image;
    QString whyNot = {};
    bool operator==(const MarkdownImage &) const = default;
};

/// A document as a MarkdownView shows it: all that is read from disk for it.
struct MarkdownText
{
    QString path;          ///< absolute
    QString knowledgePath; ///< links lead to what lies below it, nowhere else
    QString markdown;
    bool isCut = false;                   ///< the file, or a paragraph of it, is larger than what is shown
    QHash<QString, MarkdownImage> images; ///< by the address that stands in the document
    QByteArray bytes = {};                ///< the file as it was read; empty where only its begin was
    bool isWhole = true;                  ///< false: the file is too large to be read as a whole
};

/// Laying out more would hold up the window.
inline constexpr qint64 maximumShownMarkdown = qint64{256} * 1024;
inline constexpr qint64 maximumShownParagraph = qint64{32} * 1024;

/// Reads a document and its pictures. Only regular files inside `knowledgePath` are opened, links resolved; pictures
/// from elsewhere, large ones and those behind the first 32 are left out, and so are those that stand in the text
/// itself. However large the file is, no more is read than can be shown. Refused for a document outside. Synchronous:
/// for a worker.
[[nodiscard]] Result<MarkdownText> readMarkdown(const QString &path, const QString &knowledgePath);

} // namespace Pointsman
