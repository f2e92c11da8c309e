// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/markdowntext.h"

class QPalette;
class QTextDocument;

namespace Pointsman {

/// The Markdown with alternative texts of pictures as QTextDocument can take them: one, which nobody sees, where there
/// is none, since it drops such a picture, and signs in place of entities. What stands in code stays as it is.
[[nodiscard]] QString withNamedPictures(const QString &markdown);

/// Puts words in place of each picture of the document that `images` does not have: its alternative text, its address
/// and why it is left out. A picture whose alternative text has several parts is shown once, not once for each.
void tellLeftOutPictures(QTextDocument &document, const QHash<QString, MarkdownImage> &images, const QPalette &palette);

} // namespace Pointsman
