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

/// What dates are told in: as the region does, `region`, where that has the language `spoken`; else in that language,
/// as far as the region's order and clock are known for it.
[[nodiscard]] QLocale localeFor(const QString &spoken, const QLocale &region);

/// Lets dates and numbers be told in the language of the texts: LC_TIME may have another one than LANGUAGE.
void followSpokenLanguage();

} // namespace Pointsman
