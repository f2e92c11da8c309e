// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QTest>

#include <ctime>

using namespace Pointsman;
using namespace std::chrono;

class MomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setZone("UTC"); }

    void utcTimeKeepsItsText()
    {
        for (const QString &text : {QStringLiteral("2026-02-06T12:00:00Z"), QStringLiteral("0001-01-01T00:00:00Z"),
                                    QStringLiteral("9999-12-31T23:59:59Z"), QStringLiteral("1969-12-31T23:59:59Z")}) {
            const auto time = UtcTime::parse(text);
            QVERIFY2(time, qPrintable(text));
            QCOMPARE(time->text(), text);
        }
    }

    void utcTimeTakesNoOtherForm()
    {
        for (const QString &text : {QStringLiteral("2026-02-06"), QStringLiteral("2026-02-06T12:00:00"),
                                    QStringLiteral("2026-02-06 12:00:00Z"), QStringLiteral("2026-02-06T12:00:00+00:00"),
                                    QStringLiteral("2026-02-06T12:00:00.5Z"), QStringLiteral("2026-02-29T12:00:00Z"),
                                    QStringLiteral("0000-01-01T00:00:00Z")})
            QVERIFY2(!UtcTime::parse(text), qPrintable(text));
    }

    void utcTimeIsTheSecondInWhichTheMomentLies()
    {
        QCOMPARE(UtcTime(Moment(microseconds(1'999'999))).text(), QStringLiteral("1970-01-01T00:00:01Z"));
        QCOMPARE(UtcTime(Moment(microseconds(-1))).text(), QStringLiteral("1969-12-31T23:59:59Z"));
    }

    void pythonTimeIsWrittenAsIsoformatDoes_data()
    {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *read, const char *written) {
            QTest::newRow(read) << QString::fromLatin1(read) << QString::fromLatin1(written);
        };
        row("2026-02-15T13:12:20.111712", "2026-02-15T13:12:20.111712");
        row("2026-02-15T13:12:20", "2026-02-15T13:12:20");
        row("2026-02-15 13:12:20.120", "2026-02-15T13:12:20.120000");
        row("2026-02-15T13:12:20.000000", "2026-02-15T13:12:20");
        row("2026-02-15T13:12:20Z", "2026-02-15T13:12:20+00:00");
        row("2026-02-15T13:12:20.000001+05:30", "2026-02-15T13:12:20.000001+05:30");
        row("2026-02-15T13:12:20-00:30", "2026-02-15T13:12:20-00:30");
        // What Python 3.11 answered.
        row("2026-02-03", "2026-02-03T00:00:00");
        row("20260203", "2026-02-03T00:00:00");
        row("2026-W06-2", "2026-02-03T00:00:00");
        row("2026W062", "2026-02-03T00:00:00");
        row("2026-W06", "2026-02-02T00:00:00");
        row("2026-02-03T10", "2026-02-03T10:00:00");
        row("2026-02-03T10:00", "2026-02-03T10:00:00");
        row("2026-02-03T1000", "2026-02-03T10:00:00");
        row("20260203T100000", "2026-02-03T10:00:00");
        row("2026-02-03T10:00:00", "2026-02-03T10:00:00");
        row("2026-02-03 10:00:00", "2026-02-03T10:00:00");
        row("2026-02-03x10:00:00", "2026-02-03T10:00:00");
        row("2026-02-03T10:00:00.5", "2026-02-03T10:00:00.500000");
        row("2026-02-03T10:00:00.12", "2026-02-03T10:00:00.120000");
        row("2026-02-03T10:00:00,123", "2026-02-03T10:00:00.123000");
        row("2026-02-03T10:00:00.1234", "2026-02-03T10:00:00.123400");
        row("2026-02-03T10:00:00.1234567", "2026-02-03T10:00:00.123456");
        row("2026-02-03T10:00:00Z", "2026-02-03T10:00:00+00:00");
        row("2026-02-03T10Z", "2026-02-03T10:00:00+00:00");
        row("2026-02-03T10:00:00+01", "2026-02-03T10:00:00+01:00");
        row("2026-02-03T10:00:00+0100", "2026-02-03T10:00:00+01:00");
        row("2026-02-03T10:00:00+01:00", "2026-02-03T10:00:00+01:00");
        row("2026-02-03T10:00:00-01:30:15", "2026-02-03T10:00:00-01:30:15");
        row("2026-02-03T10:00:00+013015", "2026-02-03T10:00:00+01:30:15");
        row("2026-02-03T10:00:00+23:59", "2026-02-03T10:00:00+23:59");
        row("2026-02-03T10:00:00-00:00", "2026-02-03T10:00:00+00:00");
        row("0001-01-01T00:00:00", "0001-01-01T00:00:00");
        row("20260203T10:00:00", "2026-02-03T10:00:00");
        row("2026-02-03T10:00:00.123Z", "2026-02-03T10:00:00.123000+00:00");
        row("2026-02-03T10.5", "2026-02-03T10:00:00.500000");
        row("2026-02-03T10:00:00.123456+05:30", "2026-02-03T10:00:00.123456+05:30");
        row("2026-02-03T10:00:00+00:60", "2026-02-03T10:00:00+01:00");
        row("2026-W53-1", "2026-12-28T00:00:00");
        row("2020-W53-7", "2021-01-03T00:00:00");
        row("2026-W06-2T10:00:00", "2026-02-03T10:00:00");
        row("2026-W06T10:00:00", "2026-02-02T10:00:00");
        row("2026-02-03T10:00:00-0130", "2026-02-03T10:00:00-01:30");
        row("20260203 10", "2026-02-03T10:00:00");
        row("2026W06210", "2026-02-02T10:00:00");
        row("2026-02-03T10:00:00+01:30:15.5", "2026-02-03T10:00:00+01:30:15.500000");
        row("2026-02-03T10:00:00-01:30:15.123456", "2026-02-03T10:00:00-01:30:15.123456");
        row("2026-02-03T10:00:00-00:00:00.000001", "2026-02-03T10:00:00+00:00");
        row("2026-02-03T10:00:00+0130.25", "2026-02-03T10:00:00+01:30:00.250000");
        row("2026-02-03T10:00:00+23:59:59.9999999", "2026-02-03T10:00:00+23:59:59.999999");
        // One character before the offset is read over, whatever it is: date(1) writes a blank.
        row("2026-02-03 10:00:00 +0100", "2026-02-03T10:00:00+01:00");
        row("2026-02-03T10:00 Z", "2026-02-03T10:00:00+00:00");
        row("2026-02-03T10:00:00.+01:00", "2026-02-03T10:00:00+01:00");
        row("2026-02-03T10:00:00.123456 UTC+00:00", "2026-02-03T10:00:00.123456+00:00");
        row("2026-02-03T10:00:00:123", "2026-02-03T10:00:00.123000");
        row("2026-02-03T100000123456", "2026-02-03T10:00:00.123456");
    }

    void pythonTimeIsWrittenAsIsoformatDoes()
    {
        QFETCH(QString, read);
        QFETCH(QString, written);
        const auto time = PythonTime::parse(read);
        QVERIFY(time);
        QCOMPARE(time->text(), written);
    }

    void pythonTimeTakesNoOtherForm_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "2026-02-15T13:12:20+24:00",
                                 "2026-13-15T13:12:20",
                                 "2026-02-03T10:00:00.",
                                 "2026-02-03T24:00:00",
                                 "2026-02-03T10:00:60",
                                 "2026-02-03T10:00:00z",
                                 "2026-02-03T10:00:00+24:00",
                                 "2026-02-03T",
                                 "2026-02-03TZ",
                                 "0000-01-01T00:00:00",
                                 "2026-02-30T00:00:00",
                                 "2026-02-03T1000:00",
                                 "2026-0203T10:00:00",
                                 "2026-02-03T10:00:00+1:00",
                                 "2026-02-03T10:00:00++01:00",
                                 "2026-W01-0",
                                 "20260203T",
                                 "2026-02-03T10:00:00+",
                                 "2026-02-03T10:00:00Z+01:00",
                                 "2026-02-03T10:00:00+01:3015",
                                 "2026-02-03T10:00:00 ",
                                 "2026-02-03T10:00:00  +01:00",
                                 "2026-02-03T10:00:00+01:00 ",
                                 "2026-02-03T10:00:00\u0663+01:00",
                                 "9999-W52-7"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void pythonTimeTakesNoOtherForm()
    {
        QFETCH(QString, text);
        QVERIFY2(!PythonTime::parse(text), qPrintable(text));
    }

    void nowIsNaiveLocalOrCarriesTheLocalOffset()
    {
        setZone("Asia/Kolkata");
        const Moment moment = UtcTime::parse(u"2026-02-06T12:00:00Z")->moment() + microseconds(250);
        QCOMPARE(PythonTime::naiveLocal(moment).text(), QStringLiteral("2026-02-06T17:30:00.000250"));
        QCOMPARE(PythonTime::withLocalOffset(moment).text(), QStringLiteral("2026-02-06T17:30:00.000250+05:30"));
        QVERIFY(PythonTime::naiveLocal(moment).moment() == moment);
        QVERIFY(PythonTime::withLocalOffset(moment).moment() == moment);
    }

private:
    static void setZone(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
};

QTEST_GUILESS_MAIN(MomentTest)
#include "tst_moment.moc"
