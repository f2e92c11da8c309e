// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/secretbox.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Pointsman;

class TestSecretBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_box.keep(variable, QByteArray(" sk-live-0123456789abcdef\n")); }

    void takesWhatItIsGiven();
    void isGivenToOneEnvironmentOnly();
    void hides_data();
    void hides();
    void tellsWhatMayBecomeASecret();
    void aRefusedOneIsStillHidden();

private:
    const QString variable = QStringLiteral("SAAS_AUTH_TOKEN");
    SecretBox m_box;
};

void TestSecretBox::takesWhatItIsGiven()
{
    QByteArray given("sk-live-0123456789abcdef");
    SecretBox box;
    box.keep(variable, std::move(given));
    QVERIFY(given.isEmpty()); // NOLINT(bugprone-use-after-move): that nothing is left is the point
    QVERIFY(box.has(variable));
    box.forget(variable);
    QVERIFY(!box.has(variable));
}

void TestSecretBox::isGivenToOneEnvironmentOnly()
{
    QProcessEnvironment environment;
    m_box.addTo(environment);
    QCOMPARE(environment.toStringList(), QStringList{QStringLiteral("SAAS_AUTH_TOKEN=sk-live-0123456789abcdef")});
    QVERIFY(!qEnvironmentVariableIsSet("SAAS_AUTH_TOKEN"));
}

void TestSecretBox::hides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("none") << "joined\n"
                          << "joined\n";
    QTest::newRow("whole") << "with sk-live-0123456789abcdef!"
                           << "with •••!";
    QTest::newRow("twice") << "sk-live-0123456789abcdef sk-live-0123456789abcdef"
                           << "••• •••";
    QTest::newRow("in a URL") << "https://x/?t=sk-live-0123456789abcdef&a"
                              << "https://x/?t=•••&a";
    QTest::newRow("broken in two lines") << "│ sk-live-0123 │\n│ 456789abcdef │"
                                         << "│ ••• │\n│ ••• │";
}

void TestSecretBox::hides()
{
    QFETCH(QString, text);
    QTEST(m_box.masked(text), "masked");
}

void TestSecretBox::tellsWhatMayBecomeASecret()
{
    QCOMPARE(m_box.unfinishedTail(QStringLiteral("token: sk-li")), 5);
    QCOMPARE(m_box.unfinishedTail(QStringLiteral("done")), 0);
}

void TestSecretBox::aRefusedOneIsStillHidden()
{
    SecretBox refused;
    m_box.moveTo(refused, variable);
    QVERIFY(!m_box.has(variable));
    QCOMPARE(refused.masked(QStringLiteral("bad sk-live-0123456789abcdef")), QStringLiteral("bad •••"));
}

QTEST_GUILESS_MAIN(TestSecretBox)
#include "tst_secretbox.moc"
