// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/fuzzymatch.h"

#include <QTest>

using namespace Pointsman;

namespace {

std::optional<int> score(const char *word, const char *text)
{
    return fuzzyScore(FuzzyWord(QString::fromUtf8(word)), FuzzyText(QString::fromUtf8(text)));
}

/// The text with each letter that matches in brackets.
QString marked(const QString &word, const QString &text)
{
    QString result = text;
    const std::vector<int> positions = fuzzyPositions(FuzzyWord(word), FuzzyText(text));
    for (auto position = positions.rbegin(); position != positions.rend(); ++position)
        result.insert(*position + 1, u']').insert(*position, u'[');
    return result.replace(QLatin1StringView("]["), QLatin1StringView());
}

} // namespace

/// What matches, what matches better, and which letters are marked.
class FuzzyMatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMatches_data();
    void whatMatches();
    void theFirstMatchesBetter_data();
    void theFirstMatchesBetter();
    void lettersOfTheBestMatchAreMarked_data();
    void lettersOfTheBestMatchAreMarked();
    void aQueryIsItsWords();
    void onlyTheBeginningOfAHugeTextIsCompared();
};

void FuzzyMatchTest::whatMatches_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    const auto add = [](const char *name, const char *word, const char *text, bool isMatch) {
        QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(text) << isMatch;
    };
    add("the text itself", "web ui", "web ui", true);
    add("any case", "WEB", "web ui", true);
    add("case of other alphabets", "Ärger", "ärger", true);
    add("first letters of words", "wut", "Web UI for tf", true);
    add("letters in order", "ckt", "checkout", true);
    add("letters out of order", "bew", "web", false);
    add("a letter that is not there", "webx", "web ui", false);
    add("more letters than the text", "webweb", "web", false);
    add("a letter as often as it is there", "ee", "web", false);
    add("two letters anywhere", "et", "checkout", true);
    add("three letters merely strewn about", "eot", "chequebook matter", false);
    add("nothing in nothing", "", "", false);
    add("something in nothing", "a", "", false);
}

void FuzzyMatchTest::whatMatches()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QFETCH(bool, isMatch);
    QCOMPARE(fuzzyScore(FuzzyWord(word), FuzzyText(text)).has_value(), isMatch);
    QCOMPARE(!fuzzyPositions(FuzzyWord(word), FuzzyText(text)).empty(), isMatch);
}

void FuzzyMatchTest::theFirstMatchesBetter_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    const auto add = [](const char *name, const char *word, const char *better, const char *worse) {
        QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(better) << QString::fromUtf8(worse);
    };
    add("start of the text over start of a word", "web", "web ui for tf", "tf for web ui");
    add("start of a word over its middle", "web", "the web ui", "the cobweb one");
    add("start behind a hyphen over the middle", "web", "checkout-web", "checkoutxweb");
    add("start of a hump over the middle", "web", "checkoutWebs", "checkoutwebs");
    add("a run over letters apart", "out", "checkout", "on ubuntu");
    add("a shorter text over a longer one", "web", "web ui", "web ui for all the others");
    add("first letters over letters inside", "kbm", "KB management", "akabama");
    add("close letters over distant ones", "plan", "pxlan", "p and q and then xlan");
}

void FuzzyMatchTest::theFirstMatchesBetter()
{
    QFETCH(QString, word);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto high = fuzzyScore(FuzzyWord(word), FuzzyText(better));
    const auto low = fuzzyScore(FuzzyWord(word), FuzzyText(worse));
    QVERIFY(high.has_value());
    QVERIFY2(!low || *high > *low, qPrintable(QStringLiteral("%1, %2").arg(*high).arg(low.value_or(0))));
}

void FuzzyMatchTest::lettersOfTheBestMatchAreMarked_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a run") << QStringLiteral("web") << QStringLiteral("tf[web] UI");
    QTest::newRow("the run, not the first letters") << QStringLiteral("out") << QStringLiteral("on up: check[out]");
    QTest::newRow("first letters") << QStringLiteral("wut") << QStringLiteral("[W]eb [U]I for [t]f");
    QTest::newRow("run at the end") << QStringLiteral("ui") << QStringLiteral("u i [UI]");
    QTest::newRow("a run and a word") << QStringLiteral("kbre") << QStringLiteral("[KB] management [re]st");
    QTest::newRow("a letter that grows when folded") << QStringLiteral("b") << QStringLiteral("ß[b]");
    QTest::newRow("one letter alone") << QStringLiteral("a") << QStringLiteral("[a]");
}

void FuzzyMatchTest::lettersOfTheBestMatchAreMarked()
{
    QFETCH(QString, word);
    QFETCH(QString, expected);
    QString text = expected;
    QCOMPARE(marked(word, text.remove(u'[').remove(u']')), expected);
}

void FuzzyMatchTest::aQueryIsItsWords()
{
    const auto words = fuzzyWords(QStringLiteral("  Web \t ui "));
    QCOMPARE(int(words.size()), 2);
    QCOMPARE(words[0].folded, QStringLiteral("web"));
    QCOMPARE(words[1].folded, QStringLiteral("ui"));
    QVERIFY(fuzzyWords(QStringLiteral("  ")).empty());
}

void FuzzyMatchTest::onlyTheBeginningOfAHugeTextIsCompared()
{
    const QString huge = QStringLiteral("web") + QString(1'000'000, u'x') + QStringLiteral("end");
    QVERIFY(fuzzyScore(FuzzyWord(QStringLiteral("web")), FuzzyText(huge)).has_value());
    QVERIFY(!fuzzyScore(FuzzyWord(QStringLiteral("end")), FuzzyText(huge)).has_value());
    QVERIFY(score("web", "web").has_value());
}

QTEST_APPLESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"
