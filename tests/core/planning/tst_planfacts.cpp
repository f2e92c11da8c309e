// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planfacts.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;

namespace {

QString plan(const QString &status, const QString &notes)
{
    return QStringLiteral("---\nid: plan-x\nstatus: %1\n---\n# Plan\n\n## Blockers\n- not of a review\n\n"
                          "## Reviewer Notes (Momus)\n%2\n\n## Appendix\n- 2030-01-01: FAIL\n")
        .arg(status, notes);
}

/// All that was read, in one line.
QString inWords(const PlanFacts &facts)
{
    const QString blockers = facts.blockers ? QString::number(*facts.blockers) : QStringLiteral("-");
    return QStringLiteral("%1|%2|%3|%4|%5")
        .arg(facts.status, QString::number(int(facts.verdict)), facts.verdictText, facts.reviewed, blockers);
}

} // namespace

class PlanFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastReviewCounts_data()
    {
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QString>("read"); // status, verdict, its words, date, blockers
        QTest::newRow("none") << ""
                              << "draft|0|||-";
        QTest::newRow("pass") << "- 2026-02-08: PASS\n  - Blockers:\n    - none\n  - Required changes:\n    - x"
                              << "draft|1|PASS|2026-02-08|0";
        QTest::newRow("no list of blockers") << "- 2026-02-06: PASS\n  - Notes:\n    - a"
                                             << "draft|1|PASS|2026-02-06|-";
        QTest::newRow("words behind it") << "- 2026-02-10: PASS (high-accuracy review)"
                                         << "draft|1|PASS (high-accuracy review)|2026-02-10|-";
        QTest::newRow("two blockers")
            << "- 2026-02-06: FAIL\n  - Blockers:\n    - no API\n      - more of it\n    - no tests\n"
               "  - Required changes:\n    - c"
            << "draft|2|FAIL|2026-02-06|2";
        QTest::newRow("numbered blockers") << "- 2026-02-06: FAIL\n  - Blockers:\n    1. no API\n    2) no tests\n"
                                           << "draft|2|FAIL|2026-02-06|2";
        QTest::newRow("blocker in its line") << "- 2026-02-06: FAIL\n  - Blockers: no API"
                                             << "draft|2|FAIL|2026-02-06|1";
        QTest::newRow("done blockers") << "- 2026-02-06: FAIL\n  - Blockers:\n    - [x] no API\n    - [ ] no tests\n   "
                                          " - ~~no name~~\n    - [ ] none"
                                       << "draft|2|FAIL|2026-02-06|1";
        QTest::newRow("all blockers done") << "- 2026-02-06: FAIL\n  - Blockers:\n    - [X] **no API**"
                                           << "draft|2|FAIL|2026-02-06|0";
        QTest::newRow("number of blockers") << "- 2026-02-06: FAIL\n  - Blockers: 3"
                                            << "draft|2|FAIL|2026-02-06|3";
        QTest::newRow("None") << "- 2026-02-13: PASS\n  - Blockers: None"
                              << "draft|1|PASS|2026-02-13|0";
        QTest::newRow("none yet") << "- 2026-02-09: FAIL\n  - Blockers:\n    - (none yet \u2014 pending review)"
                                  << "draft|2|FAIL|2026-02-09|0";
        QTest::newRow("none of it is one") << "- 2026-02-09: FAIL\n  - Blockers:\n    - None of the calls is checked"
                                           << "draft|2|FAIL|2026-02-09|1";
        QTest::newRow("the form, not filled in") << "- 2026-02-10: PASS|FAIL\n  - Blockers:\n    - (none yet)"
                                                 << "draft|3|PASS|FAIL|2026-02-10|0";
        QTest::newRow("pending") << "- 2026-02-08: PENDING"
                                 << "draft|3|PENDING|2026-02-08|-";
        QTest::newRow("passing is no PASS") << "- 2026-02-08: PASSABLE"
                                            << "draft|3|PASSABLE|2026-02-08|-";
        QTest::newRow("failed, then passed")
            << "- 2026-02-06: FAIL\n  - Blockers:\n    - a\n\n- 2026-02-06: PASS\n  - Notes:\n    - b"
            << "draft|1|PASS|2026-02-06|-";
        QTest::newRow("the newest on top") << "- 2026-02-07: PASS\n- 2026-02-06: FAIL\n  - Blockers:\n    - a"
                                           << "draft|1|PASS|2026-02-07|-";
        QTest::newRow("marks") << "* **2026-02-07**: **FAIL**\n  * **Blockers:**\n    * a"
                               << "draft|2|FAIL|2026-02-07|1";
        QTest::newRow("as headings") << "### 2026-02-07: FAIL\n#### Blockers\n- a\n- b\n### Notes\n- c"
                                     << "draft|2|FAIL|2026-02-07|2";
        QTest::newRow("verdict") << "Verdict: FAIL"
                                 << "draft|2|FAIL||-";
        QTest::newRow("verdict, its blockers below") << "**Verdict:** FAIL\n\n**Blockers:**\n- a\n- b\n\nNotes: c"
                                                     << "draft|2|FAIL||2";
        QTest::newRow("verdict below its date") << "### 2026-02-07\n- Verdict: **Pass**\n"
                                                << "draft|1|Pass|2026-02-07|-";
        QTest::newRow("verdict in words of its own") << "- Verdict: needs work"
                                                     << "draft|3|needs work||-";
        QTest::newRow("result") << "Result: **FAIL** (2 blockers)"
                                << "draft|2|FAIL (2 blockers)||2";
        QTest::newRow("what a test found") << "- 2026-02-06: FAIL\n  - Result: three files changed"
                                           << "draft|2|FAIL|2026-02-06|-";
        QTest::newRow("of an older review") << "- 2026-02-07: PASS\n- 2026-02-06:\n  - Verdict: FAIL"
                                            << "draft|1|PASS|2026-02-07|-";
        QTest::newRow("ticked") << "- [ ] PASS\n- [x] FAIL"
                                << "draft|2|FAIL||-";
        QTest::newRow("on a line of its own") << "PASS (with notes)"
                                              << "draft|1|PASS (with notes)||-";
        QTest::newRow("number with words") << "- 2026-02-06: FAIL\n  - Blockers: 3 (see below)"
                                           << "draft|2|FAIL|2026-02-06|3";
        QTest::newRow("in code") << "```\n- 2026-02-07: PASS\n```"
                                 << "draft|0|||-";
        QTest::newRow("a heading with a date") << "### 2026-11-20 FAIL\n- Blockers:\n  - a"
                                               << "draft|2|FAIL|2026-11-20|1";
        QTest::newRow("an item with a date") << "- 2026-11-20 PASS (short)"
                                             << "draft|1|PASS (short)|2026-11-20|-";
        QTest::newRow("no verdict behind the date") << "### 2026-11-20 PASSING the tests\n- 2026-11-20 pass on this"
                                                    << "draft|0|||-";
        QTest::newRow("a round") << "### Round 2 (2026-11-20): FAIL\n### What makes a review FAIL"
                                 << "draft|2|FAIL|2026-11-20|-";
        QTest::newRow("a sign before it")
            << QStringLiteral("- 2026-11-20: \u274C FAIL") << QStringLiteral("draft|2|\u274C FAIL|2026-11-20|-");
        QTest::newRow("how many in brackets") << "- 2026-02-06: FAIL\n\n**Blockers (2):**"
                                              << "draft|2|FAIL|2026-02-06|2";
        QTest::newRow("the list knows better") << "- 2026-02-06: FAIL\n**Blockers (2):**\n- a\n- b (resolved)"
                                               << "draft|2|FAIL|2026-02-06|1";
        QTest::newRow("other words in brackets") << "### FAIL\n#### Blockers (see below)\n- a\n- b"
                                                 << "draft|2|FAIL||2";
        QTest::newRow("a resolved list") << "### FAIL\n#### Blockers (resolved)\n- a\n- b"
                                         << "draft|2|FAIL||0";
        QTest::newRow("one by one") << "Verdict: FAIL\n- Blocker 1: no API\n- Blocker 2: 2 tests fail"
                                    << "draft|2|FAIL||2";
        QTest::newRow("resolved ones")
            << QStringLiteral("- FAIL\n  - Blockers:\n    - no API (resolved in v2)\n    - \u2705 no tests\n"
                              "    - no name \u2705\n    - ~~no plan~~ (2026-11-20)\n    - Resolved: no owner\n"
                              "    - [resolved] no time\n    - no room (fixed)")
            << "draft|2|FAIL||0";
        QTest::newRow("open ones that sound like it")
            << "- FAIL\n  - Blockers:\n    - conflicts are not (resolved?)\n    - resolved-state is lost\n"
               "    - deploy (done by hand) breaks\n    - ~~no API~~ no tests\n    - None of them is resolved"
            << "draft|2|FAIL||5";
        QTest::newRow("a table of reviews")
            << "| Date | Reviewer | Verdict | Blockers |\n|---|:-:|---|---|\n| 2026-11-19 | Momus | PASS | - |\n"
               "| 2026-11-20 | Momus | **FAIL** | no API<br>no tests |"
            << "draft|2|FAIL|2026-11-20|2";
        QTest::newRow("a table with dates of another form") << "| Date | Verdict |\n|---|---|\n| 20 Nov 2026 | FAIL |"
                                                            << "draft|2|FAIL||-";
        QTest::newRow("a table without headings") << "| 2026-11-20 | FAIL | 2 |"
                                                  << "draft|2|FAIL|2026-11-20|-";
        QTest::newRow("a table of labels") << "| Verdict | FAIL |\n|---|---|\n| Blockers | 2 |"
                                           << "draft|2|FAIL||2";
        QTest::newRow("a table of labels, with its status") << "| Status | FAIL |\n|---|---|\n| Blockers | 2 |"
                                                            << "draft|2|FAIL||2";
        QTest::newRow("what a table says it is at") << "| Status | draft |\n|---|---|\n| Blockers | 2 |"
                                                    << "draft|0|||-";
        QTest::newRow("a table of blockers")
            << "Status: FAIL\n\n| # | Blocker | Owner |\n|---|---|---|\n| 1 | **no API** | a |\n| 2 | no tests | b |"
            << "draft|2|FAIL||2";
        QTest::newRow("a table of blockers below their heading")
            << "**Verdict:** FAIL\n\n### Blockers\n\n| Blocker | Status |\n|---|---|\n| no API | resolved in v2 |\n"
               "| no tests | open |"
            << "draft|2|FAIL||1";
        QTest::newRow("a table of checks")
            << "| Check | Result |\n|---|---|\n| Tests | FAIL |\n| Docs | PASS |\n\n| Check | PASS | FAIL |\n"
               "|---|---|---|\n| 2026-11-20 | x | |"
            << "draft|0|||-";
        QTest::newRow("prose") << "FAIL is what it would be.\n- It should PASS soon"
                               << "draft|0|||-";
    }

    void aStatusOfAReviewIsItsVerdict()
    {
        const QString head = QStringLiteral("---\nstatus: draft\n---\n## Review (2026-11-21)\n");
        QCOMPARE(inWords(readPlanFacts(head + u"Status: FAIL\n"_s)).section(u'|', 0, 2), u"draft|2|FAIL"_s);
        QCOMPARE(inWords(readPlanFacts(head + u"Status: open\n"_s)).section(u'|', 0, 2), u"draft|0|"_s);
    }

    void theLastReviewCounts()
    {
        QFETCH(QString, notes);
        QFETCH(QString, read);
        QCOMPARE(inWords(readPlanFacts(plan(QStringLiteral("draft"), notes))), read);
    }

    void aHeadingMaySayTheVerdict()
    {
        const QString head = QStringLiteral("---\nstatus: draft\n---\n");
        QCOMPARE(inWords(readPlanFacts(head + u"## Review 2: FAIL (1 blocker)"_s)), u"draft|2|FAIL (1 blocker)||1"_s);
        QCOMPARE(inWords(readPlanFacts(head + u"## Verdict\n\nFAIL\n"_s)), u"draft|2|FAIL||-"_s);
        QCOMPARE(inWords(readPlanFacts(head + u"## What a review is\nIt may FAIL.\n"_s)), u"draft|0|||-"_s);
    }

    void theFrontMatterMaySayTheVerdict()
    {
        const QString head = QStringLiteral("---\nstatus: draft\nverdict: FAIL\nblockers: 2\n---\n");
        QCOMPARE(inWords(readPlanFacts(head)), u"draft|2|FAIL||2"_s);
        QCOMPARE(inWords(readPlanFacts(head + u"## Review\n- 2026-02-06: PASS\n"_s)), u"draft|1|PASS|2026-02-06|2"_s);
    }

    void blockersOfBothPlacesCountOnce_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("blockers");
        QTest::newRow("others") << "blockers: [no owner]" << 3;
        QTest::newRow("the same") << "blockers:\n  - No API.\n  - no  tests" << 2;
        QTest::newRow("one of them") << "blockers: [no api, no owner]" << 3;
        QTest::newRow("fewer") << "blockers: 1" << 2;
        QTest::newRow("more") << "blockers: 4" << 4;
        QTest::newRow("none") << "blockers: []" << 2;
    }

    void blockersOfBothPlacesCountOnce()
    {
        QFETCH(QString, written);
        const QString notes = u"## Review\n- 2026-02-06: FAIL\n  - Blockers:\n    - no API\n    - no tests\n"_s;
        QTEST(*readPlanFacts(u"---\nstatus: draft\n%1\n---\n%2"_s.arg(written, notes)).blockers, "blockers");
    }

    void blockersOfTheFrontMatterAreCounted_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("words");
        QTest::newRow("list in lines") << "blockers:\n  - no API\n    - nor one to come\n  - no tests"
                                       << "blocked, 2 blocker(s)";
        QTest::newRow("list") << "blockers: [no API]"
                              << "blocked, 1 blocker(s)";
        QTest::newRow("done ones") << "Blockers:\n- [x] no API\n- [ ] no tests\n- none"
                                   << "blocked, 1 blocker(s)";
        QTest::newRow("empty list") << "blockers: []"
                                    << "blocked";
        QTest::newRow("none") << "blockers: none"
                              << "blocked";
        QTest::newRow("in words") << "blockers: no API"
                                  << "blocked, 1 blocker(s)";
        QTest::newRow("with a verdict") << "verdict: FAIL\nblockers:\n  - a\n  - b\n  - c"
                                        << "blocked, 3 blocker(s)";
    }

    void blockersOfTheFrontMatterAreCounted()
    {
        QFETCH(QString, written);
        QTEST(planWords(readPlanFacts(u"---\nstatus: blocked\n%1\n---\n# Plan\n"_s.arg(written))), "words");
    }

    void aStatusOfAnotherFormIsShownAsItIs_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("list") << "status: [approved, blocked]"
                              << "[approved, blocked]" << false;
        QTest::newRow("list of one") << "status: [blocked]"
                                     << "blocked" << true;
        QTest::newRow("list of one in lines") << "status:\n  - blocked"
                                              << "blocked" << true;
        QTest::newRow("capital key") << "Status: blocked"
                                     << "blocked" << true;
        QTest::newRow("folded") << "status: >\n  blocked\nlast_updated: x"
                                << "blocked" << true;
        QTest::newRow("more words below") << "status: blocked\n  no more"
                                          << "blocked no more" << false;
    }

    void aStatusOfAnotherFormIsShownAsItIs()
    {
        QFETCH(QString, written);
        const PlanFacts facts = readPlanFacts(u"---\n%1\n---\n# Plan\n"_s.arg(written));
        QTEST(planWords(facts), "words");
        QTEST(facts.isBlocked(), "isBlocked");
    }

    void aLongStatusIsCutVisibly()
    {
        const QString words = planWords(readPlanFacts(u"---\nstatus: %1\n---\n"_s.arg(u"word "_s.repeated(40))));
        QCOMPARE(words.size(), 60);
        QVERIFY(words.contains(QChar(0x2026)));
    }

    void wordsSayTheStatusAndWhatItDoesNotSay_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("need");
        const QString fail = QStringLiteral("- 2026-02-06: FAIL\n  - Blockers:\n    - a\n    - b");
        QTest::newRow("blocked") << "blocked" << fail << "blocked, 2 blocker(s)"
                                 << "blocked";
        QTest::newRow("blocked only") << "Blocked"
                                      << ""
                                      << "Blocked"
                                      << "blocked";
        QTest::newRow("failed") << "draft" << fail << "draft, FAIL, 2 blocker(s)"
                                << "blocked";
        QTest::newRow("failed for nothing that is named") << "draft"
                                                          << "- 2026-02-06: FAIL"
                                                          << "draft, FAIL"
                                                          << "";
        QTest::newRow("approved") << "approved"
                                  << "- 2026-02-06: PASS"
                                  << "approved"
                                  << "";
        QTest::newRow("approved all the same") << "approved" << fail << "approved, FAIL, 2 blocker(s)"
                                               << "";
        QTest::newRow("revised") << "revised"
                                 << "- 2026-02-06: (pending)"
                                 << "revised, review: (pending)"
                                 << "awaits";
        QTest::newRow("revised after a failed review") << "revised" << fail << "revised, FAIL, 2 blocker(s)"
                                                       << "awaits";
        QTest::newRow("consulted") << "consulted"
                                   << ""
                                   << "consulted"
                                   << "awaits";
        QTest::newRow("a word of its own") << "on hold\x07"
                                           << ""
                                           << "on hold\\u{7}"
                                           << "";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << "";
    }

    void wordsSayTheStatusAndWhatItDoesNotSay()
    {
        QFETCH(QString, status);
        QFETCH(QString, notes);
        const PlanFacts facts = readPlanFacts(plan(status, notes));
        QTEST(planWords(facts), "words");
        QTEST(facts.isBlocked() ? u"blocked"_s : facts.awaitsApproval() ? u"awaits"_s : QString(), "need");
    }

    /// Where the samples are there: each of them says its status, and nothing is read into other documents.
    void realDocumentsAreRead()
    {
        const QString shared = qEnvironmentVariable("POINTSMAN_SHARED");
        QDirIterator documents(shared + QStringLiteral("/samples/ticketflow-project/.tf/knowledge/topics"),
                               {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
        if (shared.isEmpty() || !documents.hasNext())
            QSKIP("no samples here");
        while (documents.hasNext()) {
            QFile file(documents.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const PlanFacts facts = readPlanFacts(text);
            const bool isPlan = documents.fileName() == QStringLiteral("plan.md");
            static const QStringList known{u"draft"_s, u"consulted"_s, u"revised"_s, u"approved"_s, u"blocked"_s};
            static const QRegularExpression dated(QStringLiteral("^- \\d{4}-\\d\\d-\\d\\d: (PASS|FAIL|PENDING)\\b"),
                                                  QRegularExpression::MultilineOption);
            QString last; // of one plan the revision notes are dated as well, but not with such a word
            for (auto matches = dated.globalMatch(text); matches.hasNext();)
                last = matches.next().captured(1);
            if (isPlan)
                QVERIFY2(facts.verdictText.startsWith(last), qPrintable(file.fileName() + facts.verdictText));
            QVERIFY2(isPlan ? known.contains(facts.status) : facts == PlanFacts(), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(PlanFactsTest)
#include "tst_planfacts.moc"
