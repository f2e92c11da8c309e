// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/pseudotranslator.h"

#include <QRegularExpression>

namespace Pointsman::Test {

QString PseudoTranslator::translate(const char *context, const char *source, const char * /*disambiguation*/,
                                    int /*n*/) const
{
    // Its words are the names of keys, which shortcuts are read by.
    if (qstrcmp(context, "QShortcut") == 0)
        return {};
    const QString text = QString::fromUtf8(source);
    QString longer;
    for (qsizetype added = 0; added * 3 < text.size(); ++added)
        longer += added % 6 == 0 ? u' ' : u'o'; // it wraps as words do
    return u'⟦' + text + longer + u'⟧';
}

QString PseudoTranslator::outside(const QString &text)
{
    QString rest;
    int depth = 0; // a text may have another one as its part
    for (const QChar each : text) {
        depth += each == u'⟦' ? 1 : 0;
        if (depth == 0)
            rest += each;
        depth -= each == u'⟧' ? 1 : 0;
    }
    return rest;
}

QString PseudoTranslator::inEnglish(QString text)
{
    static const QRegularExpression added(QStringLiteral("⟦|(?: o{0,5})+⟧"));
    return text.remove(added);
}

} // namespace Pointsman::Test
