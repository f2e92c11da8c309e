// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Pointsman;

using Target = void (*)(const QByteArray &);
Q_DECLARE_METATYPE(Target)

/// What the fuzzers begin with and what they found so far, each in base64 on a line: each input once, with the same
/// promises.
class FuzzCorpusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachInputKeepsThePromises_data()
    {
        QTest::addColumn<Target>("target");
        QTest::addColumn<QString>("name");
        QTest::newRow("document") << Target(Fuzz::document) << QStringLiteral("document");
        QTest::newRow("names") << Target(Fuzz::names) << QStringLiteral("names");
        QTest::newRow("call") << Target(Fuzz::call) << QStringLiteral("call");
        QTest::newRow("settings") << Target(Fuzz::settings) << QStringLiteral("settings");
    }

    void eachInputKeepsThePromises()
    {
        QFETCH(Target, target);
        QFETCH(QString, name);
        int count = 0;
        QDirIterator files(QStringLiteral(FUZZ_CORPUS "/") + name, QDir::Files);
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            target(file.readAll());
        }
        QFile found(QStringLiteral(FUZZ_CORPUS "/%1.found").arg(name));
        QVERIFY(found.open(QIODevice::ReadOnly));
        const QByteArrayList inputs = found.readAll().split('\n');
        for (const QByteArray &input : inputs)
            target(QByteArray::fromBase64(input));
        QVERIFY2(count >= 10, "the corpus is not there");
    }
};

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
