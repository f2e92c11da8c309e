// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman::Test {

/// Turns all bits around of a page in the middle of what the table `table` of the history `file` has of them; nobody
/// may have it open. The test needs Qt's SQL.
void damageAPage(const QString &file, const QString &table);

/// Puts something else in the place of a content, as a disk does that fails in one place; one by its number.
void rotContent(const QString &file, qint64 content);

} // namespace Pointsman::Test
