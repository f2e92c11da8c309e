// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporarytree.h"
#include "workspace/settingsformat.h"

#include <QTest>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

/// The preferences' file, which people read and change too.
class SettingsFormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tree = std::make_unique<TemporaryTree>(); }

    void whatIsWrittenIsReadAgain()
    {
        QByteArray everyByte;
        for (int byte = 0; byte < 256; ++byte)
            everyByte += static_cast<char>(byte);
        const QSettings::SettingsMap values{
            {QStringLiteral("theme"), QStringLiteral("dark")},
            {QStringLiteral("empty"), QString()},
            {QStringLiteral("commands/editor"), QStringLiteral("code --wait \"%f\" # = [x] ; \\ @Variant(\\0)\n\tä")},
            {QStringLiteral("layout/main/columns"), everyByte},
            {QStringLiteral("layout/none"), QByteArray()},
            {QStringLiteral("search-folders"), QStringList{QStringLiteral("~/a, b"), QString(), QStringLiteral("]")}},
            {QStringLiteral("of no/key = [ä]\n"), QStringLiteral("base64:x")},
            {QStringLiteral("warnings/untouched-days"), 3},
            {QStringLiteral("window/start-hidden"), true},
        };
        {
            QSettings settings(file(), settingsFormat());
            for (auto value = values.begin(); value != values.end(); ++value)
                settings.setValue(value.key(), value.value());
        }
        const QSettings settings(file(), settingsFormat());
        QCOMPARE(settings.status(), QSettings::NoError);
        QCOMPARE(settings.allKeys(), values.keys());
        for (auto value = values.begin(); value != values.end(); ++value) {
            QVariant again = settings.value(value.key());
            QVERIFY2(again.convert(value.value().metaType()), qPrintable(value.key()));
            QCOMPARE(again, value.value());
        }
    }

    void itIsAFileForPeople()
    {
        {
            QSettings settings(file(), settingsFormat());
            settings.setValue(QStringLiteral("window/close"), QStringLiteral("to-tray"));
            settings.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
            settings.setValue(QStringLiteral("commands/editor"), QStringLiteral("code --wait %f"));
        }
        QCOMPARE(m_tree->read(name), QByteArray("theme=dark\n[commands]\neditor=\"code --wait %f\"\n"
                                                "[window]\nclose=to-tray\n"));
        m_tree->write(name, "# mine\n\n; too\r\n theme = light \n[window]\nclose=quit\r\nx=a=b\n");
        const QSettings settings(file(), settingsFormat());
        QCOMPARE(settings.value(QStringLiteral("theme")), QStringLiteral("light"));
        QCOMPARE(settings.value(QStringLiteral("window/close")), QStringLiteral("quit"));
        QCOMPARE(settings.value(QStringLiteral("window/x")), QStringLiteral("a=b"));
    }

    void anythingElseIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no line of it") << QByteArray("theme=dark\nthese are no settings\n");
        QTest::newRow("no key") << QByteArray("=dark\n");
        QTest::newRow("a text without its end") << QByteArray("theme=\"dark\n");
        QTest::newRow("a list of a list") << QByteArray("theme=[[]]\n");
        QTest::newRow("no base64") << QByteArray("layout=base64:%%%\n");
        QTest::newRow("a NUL") << QByteArray("theme=d\0rk\n", 11);
        QTest::newRow("no UTF-8") << QByteArray("theme=\xff\n");
    }

    void anythingElseIsAnError()
    {
        QFETCH(QByteArray, bytes);
        m_tree->write(name, bytes);
        QCOMPARE(QSettings(file(), settingsFormat()).status(), QSettings::FormatError);
    }

    /// Qt's own form would make the object that the bytes tell, of any size.
    void noObjectsAreMadeOfText()
    {
        m_tree->write(name, R"(window=@Variant(\0\0\0\x11xQKeySequence\0))");
        const QSettings settings(file(), settingsFormat());
        QCOMPARE(settings.value(QStringLiteral("window")), QStringLiteral(R"(@Variant(\0\0\0\x11xQKeySequence\0))"));
    }

private:
    [[nodiscard]] QString file() const { return m_tree->path(name); }

    const QString name = QStringLiteral("settings.ini");
    std::unique_ptr<TemporaryTree> m_tree;
};

QTEST_GUILESS_MAIN(SettingsFormatTest)
#include "tst_settingsformat.moc"
