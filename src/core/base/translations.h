// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace Pointsman {

/// Lets `application` speak `language`, by default the user's own (LANGUAGE, else the locale), as far as there is a
/// translation into it; Qt's own texts then follow, where Qt's translations are installed. Below it lie the plurals of
/// English, so that a text without translation says "1 session" and "2 sessions". Ours is compiled in and costs only
/// memory access.
void installTranslations(QCoreApplication &application, const QLocale &language = QLocale());

/// The code of the language in which texts are worded now, "en" without a translation.
[[nodiscard]] QString spokenLanguage();

} // namespace Pointsman
