// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace Pointsman;

namespace {

struct NumerusMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList forms;
};

NumerusMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    NumerusMessage message{context, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"comment")
            message.comment = xml.readElementText();
        else if (xml.name() != u"translation")
            xml.skipCurrentElement();
        else
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
    }
    return message;
}

std::vector<NumerusMessage> messagesOf(const QString &path)
{
    std::vector<NumerusMessage> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QString told(const NumerusMessage &message, int n)
{
    const QByteArray comment = message.comment.toUtf8();
    return QCoreApplication::translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                       comment.isEmpty() ? nullptr : comment.constData(), n);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneAndManyAreToldApart();
    void everyNumerusMessageHasBothForms();
    void everyNumerusMessageIsCompiledIn();
    void anotherLocaleFallsBackToEnglishPlurals();

private:
    std::vector<NumerusMessage> m_messages;
};

void TranslationsTest::initTestCase()
{
    m_messages = messagesOf(QStringLiteral(POINTSMAN_TRANSLATIONS "/pointsman_en.ts"));
    QVERIFY(!m_messages.empty());
    installTranslations(*QCoreApplication::instance());
}

void TranslationsTest::oneAndManyAreToldApart()
{
    const auto sessions = [](int n) {
        return QCoreApplication::translate("Pointsman::NowPage", "%n session(s)", nullptr, n);
    };
    QCOMPARE(sessions(0), QStringLiteral("0 sessions"));
    QCOMPARE(sessions(1), QStringLiteral("1 session"));
    QCOMPARE(sessions(2), QStringLiteral("2 sessions"));
}

void TranslationsTest::everyNumerusMessageHasBothForms()
{
    for (const NumerusMessage &message : m_messages) {
        QCOMPARE(message.forms.size(), 2);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"), qPrintable(message.source));
            QCOMPARE(form.contains(u"%1"), message.source.contains(u"%1"));
        }
        QVERIFY2(message.forms.last().contains(u"%n"), qPrintable(message.source));
    }
}

void TranslationsTest::everyNumerusMessageIsCompiledIn()
{
    for (const NumerusMessage &message : m_messages) {
        QCOMPARE(told(message, 1),
                 QString(message.forms.first()).replace(QLatin1StringView("%n"), QLatin1StringView("1")));
        QCOMPARE(told(message, 7),
                 QString(message.forms.last()).replace(QLatin1StringView("%n"), QLatin1StringView("7")));
    }
}

void TranslationsTest::anotherLocaleFallsBackToEnglishPlurals()
{
    const QLocale usual;
    QLocale::setDefault(QLocale(QLocale::Icelandic));
    installTranslations(*QCoreApplication::instance());
    QLocale::setDefault(usual);
    QCOMPARE(told(m_messages.front(), 1),
             QString(m_messages.front().forms.first()).replace(QLatin1StringView("%n"), QLatin1StringView("1")));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
