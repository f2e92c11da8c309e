// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace Pointsman {

namespace {

void install(QCoreApplication &application, const QLocale &locale)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, QStringLiteral("pointsman"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        translator->setParent(&application);
        QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    // The one installed last is asked first.
    install(application, QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        install(application, QLocale());
}

} // namespace Pointsman
