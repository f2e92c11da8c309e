// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittyprompt.h"

#include <QTest>

using namespace Pointsman;

class TestSpecKittyPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheAnswers_data();
    void knowsTheAnswers();
    void namesTheMissingVariable_data();
    void namesTheMissingVariable();
};

void TestSpecKittyPrompt::knowsTheAnswers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("replies");
    QTest::newRow("letters marked") << "[c]ontinue, [h]old, [r]eassign, [d]efer: "
                                    << "continue hold reassign defer"
                                    << "c h r d";
    QTest::newRow("letters in round brackets") << "(C)ontinue or (h)old?"
                                               << "continue hold"
                                               << "c h";
    QTest::newRow("words listed") << "Choose (continue/hold/reassign/defer): "
                                  << "continue hold reassign defer"
                                  << "continue hold reassign defer";
    QTest::newRow("words with commas") << "Action [continue, hold, defer] > "
                                       << "continue hold defer"
                                       << "continue hold defer";
    QTest::newRow("as rich asks") << "Action [c/h/r/d]: "
                                  << "continue hold reassign defer"
                                  << "c h r d";
    QTest::newRow("with a default") << "Action [c/h/r/d] (d): "
                                    << "continue hold reassign defer"
                                    << "c h r d";
    QTest::newRow("yes or no") << "Proceed? [y/N]"
                               << "yes no"
                               << "y n";
    QTest::newRow("yes or no in words") << "Proceed (yes/no)?"
                                        << "yes no"
                                        << "yes no";
    QTest::newRow("without brackets") << "Others drive it. Continue, hold, reassign or defer? "
                                      << "continue hold reassign defer"
                                      << "continue hold reassign defer";
    QTest::newRow("without brackets, of two") << "Your decision: continue or hold: "
                                              << "continue hold"
                                              << "continue hold";
    QTest::newRow("without brackets, one unknown") << "Split, continue or hold? "
                                                   << ""
                                                   << "";
    QTest::newRow("without brackets, the last unknown") << "Continue, hold or split? "
                                                        << ""
                                                        << "";
    QTest::newRow("a sentence with them") << "Do you want to continue or not? "
                                          << ""
                                          << "";
    QTest::newRow("a line about them") << "see continue/hold"
                                       << ""
                                       << "";
    QTest::newRow("others") << "Colour (blue/green): "
                            << ""
                            << "";
    QTest::newRow("one of them unknown") << "Action [c/h/x]: "
                                         << ""
                                         << "";
    QTest::newRow("still being written") << "Action [c/h"
                                         << ""
                                         << "";
    QTest::newRow("progress") << "Connecting..."
                              << ""
                              << "";
}

void TestSpecKittyPrompt::knowsTheAnswers()
{
    QFETCH(QString, line);
    const auto question = recogniseQuestion(line);
    QTEST(question ? question->answers.join(u' ') : QString(), "answers");
    QTEST(question ? question->replies.join(u' ') : QString(), "replies");
}

void TestSpecKittyPrompt::namesTheMissingVariable_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("variable");
    QTest::newRow("as spec-kitty says it") << "❌ SAAS_AUTH_TOKEN environment variable not set\n"
                                              "Set your authentication token to join missions:\n"
                                              "  export SAAS_AUTH_TOKEN=your_token_here\n"
                                           << "SAAS_AUTH_TOKEN";
    QTest::newRow("required") << "Error: SPEC_KITTY_TOKEN is required"
                              << "SPEC_KITTY_TOKEN";
    QTest::newRow("missing key") << "missing SAAS_API_KEY"
                                 << "SAAS_API_KEY";
    QTest::newRow("mentioned only") << "Using SAAS_AUTH_TOKEN\nHTTP 500\n"
                                    << "";
    QTest::newRow("another variable") << "EDITOR is not set"
                                      << "";
    QTest::newRow("lower case") << "session_token missing"
                                << "";
}

void TestSpecKittyPrompt::namesTheMissingVariable()
{
    QFETCH(QString, output);
    QTEST(missingVariable(output), "variable");
}

QTEST_GUILESS_MAIN(TestSpecKittyPrompt)
#include "tst_speckittyprompt.moc"
