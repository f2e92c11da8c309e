// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/documentsentence.h"

#include <QTest>

using namespace Pointsman;

class DocumentSentenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownIsADocument()
    {
        QVERIFY(isDocument(QStringLiteral("/k/topics/seed-a/seed.md")));
        QVERIFY(!isDocument(QStringLiteral("/k/.active-planning.json")));
        QVERIFY(!isDocument(QStringLiteral("/k/sessions/seed-a.md@2026-01-01T00-00-00Z.json")));
    }

    void aChangeIsToldByItsLines_data()
    {
        using Bytes = std::optional<QByteArray>;
        QTest::addColumn<Bytes>("before");
        QTest::addColumn<Bytes>("after");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Bytes &before, const Bytes &after, const char *words) {
            QTest::newRow(name) << before << after << QString::fromLatin1(words);
        };
        row("new", {}, "a\n", "seed.md written");
        row("gone", "a\n", {}, "seed.md removed");
        row("lines came", "a\n", "a\nb\nc\n", "seed.md: 2 line(s) added");
        row("lines went", "a\nb\n", "b\n", "seed.md: 1 line(s) removed");
        row("the same line again", "a\n", "a\na\n", "seed.md: 1 line(s) added");
        row("another", "a\nb\n", "a\nc\n", "seed.md: 1 line(s) added, 1 line(s) removed");
        row("moved", "a\nb\n", "b\na\n", "seed.md: lines in another order");
    }

    void aChangeIsToldByItsLines()
    {
        QFETCH(std::optional<QByteArray>, before);
        QFETCH(std::optional<QByteArray>, after);
        QFETCH(QString, words);
        const StateSentence sentence = describeDocument(QStringLiteral("/k/topics/seed-a/seed.md"), before, after);
        QCOMPARE(sentence.subject, QStringLiteral("seed-a"));
        QCOMPARE(sentence.words, words);
    }
};

QTEST_GUILESS_MAIN(DocumentSentenceTest)
#include "tst_documentsentence.moc"
