// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace Pointsman {

namespace {

/// Installs what there is of `catalogue` for `language` in `folder`; which language that is, empty where there is none.
QString install(QCoreApplication &application, const QString &catalogue, const QLocale &language, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(language, catalogue, QStringLiteral("_"), folder))
        return {};
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.get());
    return translator.release()->language();
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &language)
{
    // The one installed last is asked first.
    const QString folder = QStringLiteral(":/i18n");
    const QString catalogue = QStringLiteral("pointsman");
    install(application, catalogue, QLocale(QLocale::English), folder);
    const QString spoken = install(application, catalogue, language, folder);
    // A window in two languages would be worse than one in English.
    if (!spoken.isEmpty())
        install(application, QStringLiteral("qtbase"), QLocale(spoken),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

QString spokenLanguage()
{
    return QCoreApplication::translate("Pointsman::Language", "en", "The code of this language, such as de");
}

QLocale localeFor(const QString &spoken, const QLocale &region)
{
    const QLocale language(spoken);
    const bool isEnglish = region.language() == QLocale::C && language.language() == QLocale::English;
    return isEnglish || region.language() == language.language() ? region
                                                                 : QLocale(language.language(), region.territory());
}

void followSpokenLanguage()
{
    // QLocale::system() tells the language of numbers alone.
    QString name;
    for (const char *variable : {"LANG", "LC_TIME", "LC_ALL"})
        name = qEnvironmentVariableIsEmpty(variable) ? name : qEnvironmentVariable(variable);
    const QLocale region(name);
    if (const QLocale locale = localeFor(spokenLanguage(), region); locale != region)
        QLocale::setDefault(locale);
}

} // namespace Pointsman
