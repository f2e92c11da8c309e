// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QTest>

using namespace Pointsman;

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionIdIsSeedAndUtcTime()
    {
        const SessionId id(*TopicId::parse(QStringLiteral("seed-größe")), *UtcTime::parse(u"2026-02-06T12:00:01Z"));
        QCOMPARE(id.text(), QStringLiteral("seed-größe@2026-02-06T12-00-01Z"));
        QCOMPARE(id.fileName(), QStringLiteral("seed-größe@2026-02-06T12-00-01Z.json"));
    }

    void seedIsAllBeforeTheLastAt()
    {
        const auto id = SessionId::parse(QStringLiteral("seed@home@2026-02-06T12-00-01Z"));
        QVERIFY(id);
        QCOMPARE(id->seed().text(), QStringLiteral("seed@home"));
        QCOMPARE(id->created().text(), QStringLiteral("2026-02-06T12:00:01Z"));
    }

    void badSessionIdsAreRefusedByTheOriginalsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("beginning");
        const QString format = QStringLiteral("Invalid session_id format: ");
        const QString time = QStringLiteral("Invalid timestamp in session_id: ");
        QTest::newRow("empty") << QString() << format;
        QTest::newRow("no at") << QStringLiteral("seed-x") << format;
        QTest::newRow("no seed") << QStringLiteral("@2026-02-06T12-00-01Z") << format;
        QTest::newRow("colons") << QStringLiteral("s@2026-02-06T12:00:01Z") << time;
        QTest::newRow("small z") << QStringLiteral("s@2026-02-06T12-00-01z") << time;
        QTest::newRow("one digit") << QStringLiteral("s@2026-2-06T12-00-01Z") << time;
        QTest::newRow("no such day") << QStringLiteral("s@2026-02-30T12-00-01Z") << time;
        QTest::newRow("sixtieth second") << QStringLiteral("s@2026-02-06T12-00-60Z") << time;
        QTest::newRow("other digits") << QStringLiteral("s@2026-02-06T12-00-0\u0661Z") << time;
        QTest::newRow("tail") << QStringLiteral("s@2026-02-06T12-00-01Z ") << time;
        QTest::newRow("leads out") << QStringLiteral("../s@2026-02-06T12-00-01Z")
                                   << QStringLiteral("Refused session id");
    }

    void badSessionIdsAreRefusedByTheOriginalsWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, beginning);
        const auto id = SessionId::parse(text);
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::Refused);
        QVERIFY2(id.error().message.startsWith(beginning), qPrintable(id.error().message));
    }

    void idsThatCouldLeaveTheirFolderAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList bad{QString(),
                              QStringLiteral("."),
                              QStringLiteral(".."),
                              QStringLiteral("a/b"),
                              QStringLiteral("a\\b"),
                              QStringLiteral("a\nb"),
                              QString(QChar(u'\0')),
                              QStringLiteral("a\u0085b"),
                              QString(201, u'a'),
                              QString(101, u'ö'),
                              QString(QChar(0xd800))};
        for (qsizetype i = 0; i < bad.size(); ++i)
            QTest::addRow("%lld", static_cast<long long>(i)) << bad.at(i);
    }

    void idsThatCouldLeaveTheirFolderAreRefused()
    {
        QFETCH(QString, text);
        const auto id = TopicId::parse(text);
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::Refused);
    }

    void ordinaryAndOddNamesAreAccepted()
    {
        for (const QString &text :
             {QStringLiteral("-rf"), QStringLiteral("a b"), QStringLiteral("..x"), QStringLiteral("'\"$`"),
              QString(200, u'a'), QString(100, u'ö'), QStringLiteral("日本")})
            QVERIFY2(TopicId::parse(text), qPrintable(text));
    }

    void printableShowsWhatCannotBeSeen()
    {
        QCOMPARE(printable(QStringLiteral("a\u202Eb\n\u2028") + QChar(0xdc00)),
                 QStringLiteral("a\\u{202E}b\\u{A}\\u{2028}\\u{DC00}"));
        QCOMPARE(printable(QStringLiteral("größe 日本 😀")), QStringLiteral("größe 日本 😀"));
    }
};

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
