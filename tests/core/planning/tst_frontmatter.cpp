// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/frontmatter.h"

#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;

class FrontMatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << "status: approved"
                               << "approved";
        QTest::newRow("blanks") << "status:   approved  "
                                << "approved";
        QTest::newRow("carriage return") << "status: approved\r"
                                         << "approved";
        QTest::newRow("comment") << "status: approved # by Momus"
                                 << "approved";
        QTest::newRow("only a comment") << "status: # later"
                                        << "";
        QTest::newRow("sign in a word") << "status: issue#8"
                                        << "issue#8";
        QTest::newRow("double quotes") << "status: \"in \\\"review\\\"\" # x"
                                       << "in \"review\"";
        QTest::newRow("single quotes") << "status: 'it''s done'"
                                       << "it's done";
        QTest::newRow("quote without an end") << "status: \"approved"
                                              << "\"approved";
        QTest::newRow("words behind quotes") << "status: \"a\" b"
                                             << "\"a\" b";
        QTest::newRow("colon") << "status: blocked: by API"
                               << "blocked: by API";
        QTest::newRow("no value") << "status:"
                                  << "";
        QTest::newRow("no blank behind the colon") << "status:approved"
                                                   << "";
        QTest::newRow("indented, so of something else") << "review:\n  status: approved"
                                                        << "";
        QTest::newRow("another case") << "Status: approved"
                                      << "approved";
        QTest::newRow("the case asked for comes first") << "STATUS: draft\nstatus: approved"
                                                        << "approved";
        QTest::newRow("twice") << "status: draft\nstatus: approved"
                               << "draft";
        QTest::newRow("a list, as it is written") << "status: [approved, 'blocked'] # both"
                                                  << "[approved, blocked]";
        QTest::newRow("a list in lines") << "status:\n- approved\n- blocked"
                                         << "[approved, blocked]";
        QTest::newRow("an empty list") << "status: []"
                                       << "[]";
        QTest::newRow("folded") << "status: >\n  approved"
                                << "approved";
        QTest::newRow("folded, in lines") << "status: >-  # x\n\n  blocked\n  by # 8\nother: y"
                                          << "blocked by # 8";
        QTest::newRow("kept lines") << "status: |2\n  - approved"
                                    << "- approved";
        QTest::newRow("in the next line") << "status:\n  # later\n  approved"
                                          << "approved";
        QTest::newRow("goes on in the next line") << "status: approved\n  but for the API"
                                                  << "approved but for the API";
        QTest::newRow("mapping, kept") << "status: {state: approved}"
                                       << "{state: approved}";
        QTest::newRow("mapping in lines, kept") << "status:\n  state: approved"
                                                << "state: approved";
        QTest::newRow("alias of YAML, kept") << "status: *anchor"
                                             << "*anchor";
    }

    void valuesAreReadAsTheyAreWritten()
    {
        QFETCH(QString, line);
        QFETCH(QString, value);
        QCOMPARE(FrontMatter::of(QStringLiteral("---\nid: x\n%1\n---\nText").arg(line)).text(u"status"), value);
    }

    void listsAreRead_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("empty") << "deps: []" << QStringList();
        QTest::newRow("in brackets") << "deps: [pt-a, \"pt-b\", 'c, d',]"
                                     << QStringList{u"pt-a"_s, u"pt-b"_s, u"c, d"_s};
        QTest::newRow("with a comment") << "deps: [pt-a] # one" << QStringList{u"pt-a"_s};
        QTest::newRow("in lines") << "deps:\n  - pt-a\n  - 'pt-b' # x\n- pt-c"
                                  << QStringList{u"pt-a"_s, u"pt-b"_s, u"pt-c"_s};
        QTest::newRow("in brackets over lines") << "deps: [pt-a,\n  pt-b]" << QStringList{u"pt-a"_s, u"pt-b"_s};
        QTest::newRow("an item of several lines") << "deps:\n  - no API\n    for it\n    - nor a test\n\n  - none"
                                                  << QStringList{u"no API for it - nor a test"_s, u"none"_s};
        QTest::newRow("one value") << "deps: pt-a" << QStringList{u"pt-a"_s};
        QTest::newRow("none") << "deps:\nother: x" << QStringList();
        QTest::newRow("a value does not go on as a list") << "deps: pt-a\n- pt-b" << QStringList{u"pt-a"_s};
    }

    void listsAreRead()
    {
        QFETCH(QString, written);
        QFETCH(QStringList, values);
        QCOMPARE(FrontMatter::of(QStringLiteral("---\n%1\n---\n").arg(written)).list(u"deps"), values);
    }

    void whatIsNoFrontMatterIsText_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("none") << "# Title\nstatus: approved";
        QTest::newRow("no end") << "---\nstatus: approved\n";
        QTest::newRow("not at the beginning") << "\n---\nstatus: approved\n---\n";
        QTest::newRow("more dashes") << "----\nstatus: approved\n----\n";
        QTest::newRow("indented") << " ---\nstatus: approved\n---\n";
        QTest::newRow("empty") << "";
    }

    void whatIsNoFrontMatterIsText()
    {
        QFETCH(QString, document);
        const FrontMatter matter = FrontMatter::of(document);
        QCOMPARE(matter.text(u"status"), QString());
        QCOMPARE(matter.body().join(u'\n'), document);
    }

    void theBodyFollowsTheSecondLineOfDashes()
    {
        const FrontMatter matter =
            FrontMatter::of(QStringLiteral("\ufeff---  \r\nstatus: a\r\n---\r\n# T\r\n---\r\nx"));
        QCOMPARE(matter.text(u"status"), QStringLiteral("a"));
        QCOMPARE(matter.body(), QStringList({u"# T"_s, u"---"_s, u"x"_s}));
    }
};

QTEST_GUILESS_MAIN(FrontMatterTest)
#include "tst_frontmatter.moc"
