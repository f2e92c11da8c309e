// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittydialog.h"

#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/speckittycommand.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::FakeSpecKitty;

class TestSpecKittyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesByItselfOnSuccess();
    void staysOpenOnFailureWithWhatWasSaid();
    void questionsAreButtons();
    void whatIsAskedAboutStaysInSight();
    void whereTheReaderHasScrolledToStaysInSight();
    void escapeCancelsAndClosesAtTheEnd();
    void theTokenIsNowhereToBeSeen();
    void aTokenThatIsNotAcceptedIsToldOf();
    void copiesTheCommand();

private:
    static SpecKittyCommand command()
    {
        return SpecKittyCommand::drive(*MissionId::parse(QStringLiteral("m-1")), true);
    }
    template <typename Widget>
    static Widget *part(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<Widget *>(QString::fromLatin1(name));
    }
    /// More than the view has room for, and a question as soon as the file `read` is there.
    static QByteArray manyLinesAndAQuestion()
    {
        return "for line in $(seq 60); do echo line $line; done; while [ ! -e \"$here/read\" ]; do sleep 0.05; done\n"
               "echo 'Collision: bob drives wp:WP03'; printf 'What to do? [c/h/r/d]: '; read answer";
    }
    /// Every text that any part of the dialog holds, shown or not.
    static QString texts(const QDialog &dialog);

    SecretBox m_secrets;
    const QString m_headline = QStringLiteral("Telling your team that you drive m-1");
};

QString TestSpecKittyDialog::texts(const QDialog &dialog)
{
    QStringList all;
    const auto widgets = dialog.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        for (const char *property : {"text", "plainText", "toolTip", "accessibleName", "accessibleDescription"})
            all << widget->property(property).toString();
    }
    return all.join(u'\n');
}

void TestSpecKittyDialog::closesByItselfOnSuccess()
{
    const FakeSpecKitty fake;
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestSpecKittyDialog::staysOpenOnFailureWithWhatWasSaid()
{
    const FakeSpecKitty fake("echo 'Not joined to mission m-1'; exit 1");
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    dialog.open();
    QTRY_COMPARE(dialog.run().state(), SpecKittyRun::State::Finished);
    QVERIFY(dialog.isVisible());
    QCOMPARE(part<QPlainTextEdit>(dialog, "outputView")->toPlainText(), QStringLiteral("Not joined to mission m-1\n"));
    QVERIFY(part<QLabel>(dialog, "stateLabel")->text().contains(QStringLiteral("status 1")));
    auto *buttons = part<QDialogButtonBox>(dialog, "buttons");
    QVERIFY(!buttons->button(QDialogButtonBox::Cancel)->isVisible());
    buttons->button(QDialogButtonBox::Close)->click();
    QVERIFY(!dialog.isVisible());
}

void TestSpecKittyDialog::questionsAreButtons()
{
    FakeSpecKitty fake("printf 'Action [c/h/r/d]: '; read answer; echo $answer > \"$here/answer\"");
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    QTRY_VERIFY(part<QPushButton>(dialog, "holdButton"));
    for (const char *name : {"continueButton", "holdButton", "reassignButton", "deferButton"}) {
        QVERIFY(part<QPushButton>(dialog, name)->isVisible());
        QVERIFY(!part<QPushButton>(dialog, name)->toolTip().isEmpty());
    }
    part<QPushButton>(dialog, "holdButton")->click();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(fake.tree().read(QStringLiteral("answer")), QByteArray("h\n"));
    QVERIFY(!part<QPushButton>(dialog, "holdButton"));
}

/// The buttons of the answers take their room from the view.
void TestSpecKittyDialog::whatIsAskedAboutStaysInSight()
{
    FakeSpecKitty fake(manyLinesAndAQuestion());
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    dialog.open();
    const auto *view = part<QPlainTextEdit>(dialog, "outputView");
    const QScrollBar *bar = view->verticalScrollBar();
    QTRY_VERIFY(view->toPlainText().endsWith(QStringLiteral("line 60\n")));
    QCOMPARE(bar->value(), bar->maximum());
    const int height = view->height();
    fake.tree().write(QStringLiteral("read"), {});
    QTRY_VERIFY(part<QPushButton>(dialog, "holdButton"));
    QTRY_VERIFY(view->height() < height);
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    dialog.resize(dialog.width(), dialog.height() - 40);
    QTRY_VERIFY(view->height() < height - 40);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestSpecKittyDialog::whereTheReaderHasScrolledToStaysInSight()
{
    FakeSpecKitty fake(manyLinesAndAQuestion());
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    dialog.open();
    const auto *view = part<QPlainTextEdit>(dialog, "outputView");
    QTRY_VERIFY(view->toPlainText().endsWith(QStringLiteral("line 60\n")));
    view->verticalScrollBar()->setValue(3);
    const int height = view->height();
    fake.tree().write(QStringLiteral("read"), {});
    QTRY_VERIFY(part<QPushButton>(dialog, "holdButton"));
    QTRY_VERIFY(view->height() < height);
    QCOMPARE(view->verticalScrollBar()->value(), 3);
}

void TestSpecKittyDialog::escapeCancelsAndClosesAtTheEnd()
{
    const FakeSpecKitty fake("echo $$ > \"$here/process\"; exec sleep 600");
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QTRY_VERIFY(fake.number(QStringLiteral("process")) > 0);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QTRY_COMPARE(rejected.size(), 1);
    QVERIFY(!Test::isAlive(fake.number(QStringLiteral("process"))));
}

void TestSpecKittyDialog::theTokenIsNowhereToBeSeen()
{
    const QString token = QStringLiteral("sk-live-0123456789abcdef");
    const FakeSpecKitty fake("[ -n \"$SAAS_AUTH_TOKEN\" ] || { echo 'SAAS_AUTH_TOKEN not set'; exit 1; }\n"
                             "echo \"refused: $SAAS_AUTH_TOKEN\"; exit 2");
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    dialog.open();
    auto *field = part<QLineEdit>(dialog, "textEdit");
    QTRY_VERIFY(field->isVisible());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(part<QLabel>(dialog, "textLabel")->text().contains(QStringLiteral("SAAS_AUTH_TOKEN")));
    QTest::keyClicks(field, token);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(dialog.run().exitStatus(), 2);
    QTRY_COMPARE(part<QPlainTextEdit>(dialog, "outputView")->toPlainText(), QStringLiteral("refused: •••\n"));
    QVERIFY(!texts(dialog).contains(token));
    QVERIFY(!command().copyableText().contains(token));
    field->undo();
    QVERIFY(field->text().isEmpty());
}

void TestSpecKittyDialog::aTokenThatIsNotAcceptedIsToldOf()
{
    const FakeSpecKitty fake("[ -n \"$SAAS_AUTH_TOKEN\" ] || { echo 'SAAS_AUTH_TOKEN not set'; exit 1; }\n"
                             "echo 'HTTP 401'; exit 1");
    SecretBox secrets;
    SpecKittyDialog dialog(m_headline, fake.program(), command(), secrets);
    dialog.open();
    auto *field = part<QLineEdit>(dialog, "textEdit");
    QTRY_VERIFY(field->isVisible());
    const auto asked = [&] { return part<QLabel>(dialog, "textLabel")->text(); };
    QVERIFY2(asked().startsWith(u"spec-kitty needs a token"), qPrintable(asked()));
    QTest::keyClicks(field, QStringLiteral("sk-live-0123456789abcdef"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY2(asked().startsWith(u"The token that spec-kitty was given in SAAS_AUTH_TOKEN was not accepted."),
                 qPrintable(asked()));
    QTRY_VERIFY(field->isVisible());
}

void TestSpecKittyDialog::copiesTheCommand()
{
    const FakeSpecKitty fake("sleep 600");
    SpecKittyDialog dialog(m_headline, fake.program(), command(), m_secrets);
    dialog.open();
    const auto buttons = part<QDialogButtonBox>(dialog, "buttons")->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == QStringLiteral("Copy Command"))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("spec-kitty mission drive set active --mission m-1"));
}

QTEST_MAIN(TestSpecKittyDialog)
#include "tst_speckittydialog.moc"
