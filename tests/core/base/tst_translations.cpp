// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <vector>

using namespace Pointsman;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool hasNumber = false;
    bool isUnfinished = false;
    QStringList forms; ///< one, or one for each grammatical number
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isUnfinished = xml.attributes().value(QLatin1StringView("type")) == u"unfinished";
    if (!message.hasNumber) {
        message.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.hasNumber = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"comment")
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

std::vector<Message> messagesOf(const QString &path)
{
    std::vector<Message> messages;
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

QString told(const Message &message, int n = -1)
{
    const QByteArray comment = message.comment.toUtf8();
    return QCoreApplication::translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                       comment.isEmpty() ? nullptr : comment.constData(), n);
}

QString withNumber(QString form, int n)
{
    static const QRegularExpression place(QStringLiteral("%L?n"));
    return form.replace(place, QString::number(n));
}

/// What a text must have in every language: the places of its values, the accelerator, blanks at its ends.
QStringList skeleton(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(\\d|L?n)"));
    static const QRegularExpression accelerator(QStringLiteral("&(?=\\w)"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        parts << match.next().captured();
    parts.sort();
    parts << QStringLiteral("%1 accelerators").arg(text.count(accelerator));
    parts << (text.startsWith(u' ') ? QStringLiteral("blank before") : QString());
    parts << (text.endsWith(u' ') ? QStringLiteral("blank after") : QString());
    return parts;
}

const QString folder = QStringLiteral(POINTSMAN_TRANSLATIONS);

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneAndManyAreToldApart();
    void englishNeedsOnlyItsPlurals();
    void anotherLanguageIsComplete_data();
    void anotherLanguageIsComplete();
    void everyContextIsTheOneThatTheProgramAsksFor();
    void everyTextIsCompiledIn_data();
    void everyTextIsCompiledIn();
    void aLanguageWithoutTranslationFallsBackToEnglishPlurals();
    void installingEnglishStaysEnglish();
    void datesAreInTheLanguageOfTheTexts_data();
    void datesAreInTheLanguageOfTheTexts();
    void everyTextWithANumberInTheSourcesHasItsForms();

private:
    void speak(const QString &language);
};

void TranslationsTest::init()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::English));
}

void TranslationsTest::cleanup()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
}

void TranslationsTest::speak(const QString &language)
{
    installTranslations(*QCoreApplication::instance(), QLocale(language));
}

void TranslationsTest::oneAndManyAreToldApart()
{
    const auto sessions = [](int n) {
        return QCoreApplication::translate("Pointsman::NowPage", "%Ln session(s)", nullptr, n);
    };
    QCOMPARE(sessions(0), QStringLiteral("0 sessions"));
    QCOMPARE(sessions(1), QStringLiteral("1 session"));
    QCOMPARE(sessions(2), QStringLiteral("2 sessions"));
}

void TranslationsTest::englishNeedsOnlyItsPlurals()
{
    const auto messages = messagesOf(folder + QStringLiteral("/pointsman_en.ts"));
    QVERIFY(!messages.empty());
    for (const Message &message : messages) {
        QVERIFY2(message.hasNumber && !message.isUnfinished, qPrintable(message.source));
        QCOMPARE(message.forms.size(), 2);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"), qPrintable(message.source));
            QCOMPARE(form.contains(u"%1"), message.source.contains(u"%1"));
        }
        QVERIFY2(message.forms.last().contains(u"%n") || message.forms.last().contains(u"%Ln"),
                 qPrintable(message.source));
    }
}

void TranslationsTest::anotherLanguageIsComplete_data()
{
    QTest::addColumn<QString>("language");
    const QStringList files = QDir(folder).entryList({QStringLiteral("pointsman_*.ts")});
    for (const QString &file : files) {
        const QString language = file.section(u'_', 1).section(u'.', 0, 0);
        if (language != u"en")
            QTest::newRow(qPrintable(language)) << language;
    }
}

void TranslationsTest::anotherLanguageIsComplete()
{
    QFETCH(const QString, language);
    const auto messages = messagesOf(folder + QStringLiteral("/pointsman_%1.ts").arg(language));
    QVERIFY(!messages.empty());
    QStringList faults;
    for (const Message &message : messages) {
        if (message.isUnfinished || message.forms.contains(QString()))
            faults << QStringLiteral("%1: not translated: %2").arg(message.context, message.source);
        else if (message.hasNumber && message.forms.size() < 2)
            faults << QStringLiteral("%1: forms are missing: %2").arg(message.context, message.source);
        else
            for (const QString &form : message.forms)
                if (skeleton(form) != skeleton(message.source))
                    faults << QStringLiteral("%1: %2 | %3").arg(message.context, message.source, form);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// What is said in a nested class of a header, say, is filed under a name that nothing is looked up by.
void TranslationsTest::everyContextIsTheOneThatTheProgramAsksFor()
{
    for (const Message &message : messagesOf(folder + QStringLiteral("/pointsman_de.ts")))
        QVERIFY2(message.context.startsWith(u"Pointsman::"), qPrintable(message.context + message.source));
}

void TranslationsTest::everyTextIsCompiledIn_data()
{
    anotherLanguageIsComplete_data();
    QTest::newRow("en") << QStringLiteral("en");
}

void TranslationsTest::everyTextIsCompiledIn()
{
    QFETCH(const QString, language);
    speak(language);
    const auto messages = messagesOf(folder + QStringLiteral("/pointsman_%1.ts").arg(language));
    for (const Message &message : messages) {
        if (!message.hasNumber) {
            QCOMPARE(told(message), message.forms.first());
            continue;
        }
        QCOMPARE(told(message, 1), withNumber(message.forms.first(), 1));
        QCOMPARE(told(message, 7), withNumber(message.forms.last(), 7));
    }
}

void TranslationsTest::aLanguageWithoutTranslationFallsBackToEnglishPlurals()
{
    speak(QStringLiteral("is"));
    oneAndManyAreToldApart();
}

void TranslationsTest::installingEnglishStaysEnglish()
{
    // As the command line does, whose words are one contract.
    QCOMPARE(QCoreApplication::translate("Pointsman::Menus", "&File"), QStringLiteral("&File"));
    speak(QStringLiteral("de"));
    QCOMPARE(QCoreApplication::translate("Pointsman::Menus", "&File"), QStringLiteral("&Datei"));
}

/// lupdate passes over a number that is cast where it is passed.
void TranslationsTest::everyTextWithANumberInTheSourcesHasItsForms()
{
    QStringList known;
    for (const Message &message : messagesOf(folder + QStringLiteral("/pointsman_en.ts")))
        known << message.source;
    // A text of several lines is several literals.
    static const QRegularExpression text(QStringLiteral(R"re("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)re"));
    static const QRegularExpression seam(QStringLiteral(R"re(^"|"\s*"|"$)re"));
    int count = 0;
    for (QDirIterator each(QStringLiteral(POINTSMAN_SOURCES), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (const auto &match : text.globalMatch(source)) {
            const QString words = match.captured().remove(seam);
            if (!words.contains(u"%n") && !words.contains(u"%Ln"))
                continue;
            QVERIFY2(known.contains(words), qPrintable(file.fileName() + QStringLiteral(": ") + words));
            ++count;
        }
    }
    QVERIFY(count > 40);
}

void TranslationsTest::datesAreInTheLanguageOfTheTexts_data()
{
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("locale");
    const auto row = [](const char *spoken, const char *region, const char *locale) {
        QTest::addRow("%s, %s", spoken, region)
            << QString::fromLatin1(spoken) << QString::fromLatin1(region) << QString::fromLatin1(locale);
    };
    row("de", "de_CH.UTF-8", "de_CH");
    row("de", "en_US.UTF-8", "de_DE");
    row("de", "C.UTF-8", "de_DE");
    row("en", "C.UTF-8", "C");
    row("en", "en_GB.UTF-8", "en_GB");
    row("en", "de_DE.UTF-8", "en_DE"); // the day first, and 24 hours
}

void TranslationsTest::datesAreInTheLanguageOfTheTexts()
{
    QFETCH(const QString, spoken);
    QFETCH(const QString, region);
    QTEST(localeFor(spoken, QLocale(region)).name(), "locale");
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
