// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBlock>

namespace Pointsman {

/// The heading that a link's fragment means, as GitHub names them: "#open-questions" is "Open Questions?", and
/// "#notes-1" the second "Notes". An invalid block where there is none.
[[nodiscard]] QTextBlock headingOf(const QTextDocument &document, const QString &fragment);

} // namespace Pointsman
