// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace Pointsman {

/// Lets `application` speak the language of the user's locale, as far as there is a translation into it. Below it lie
/// the plurals of English, so that a text without translation says "1 session" and "2 sessions". Costs only memory
/// access: all of it is compiled in.
void installTranslations(QCoreApplication &application);

} // namespace Pointsman
