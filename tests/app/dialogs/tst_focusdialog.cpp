// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/focusdialog.h"

#include "dialogsupport.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class TestFocusDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_chosen.clear(); }
    void cleanup() { delete m_dialog; }
    void eachKindIsChosenByKeysAlone_data();
    void eachKindIsChosenByKeysAlone();
    void anEmptyTargetIsRefusedAtTheField();
    void aFocusAsItIsShownNamesItsKind();
    void thePresentFocusIsShown();
    void whatOtherMissionsAreAtCompletes();
    void aFocusThatNobodyElseWillSeeIsToldAsSuch();
    void allPartsHaveNames();

private:
    void openWith(const QString &present, const QStringList &used = {},
                  FocusDialog::Reach reach = FocusDialog::Reach::Team);
    QLineEdit *field() { return child<QLineEdit>(m_dialog, "targetField"); }

    QPointer<FocusDialog> m_dialog;
    QStringList m_chosen;
};

void TestFocusDialog::openWith(const QString &present, const QStringList &used, FocusDialog::Reach reach)
{
    MissionsEntry missions;
    const auto add = [&missions](const QString &id, const QString &focus) {
        MissionEntry mission;
        mission.id = id;
        mission.mission.focus = focus;
        missions.missions.push_back(std::make_shared<const MissionEntry>(mission));
    };
    add(QStringLiteral("checkout-042"), present);
    for (const QString &focus : used)
        add(QStringLiteral("other"), focus);
    m_dialog = new FocusDialog(missions, *missions.missions.front(), reach, nullptr);
    connect(m_dialog, &FocusDialog::chosen, this, [this](const QString &focus) { m_chosen << focus; });
    QVERIFY(Test::open(m_dialog));
}

void TestFocusDialog::eachKindIsChosenByKeysAlone_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("focus");
    QTest::newRow("none") << QByteArray("noneButton") << QString() << QStringLiteral("none");
    QTest::newRow("package") << QByteArray("packageButton") << QStringLiteral("WP03") << QStringLiteral("wp:WP03");
    QTest::newRow("step") << QByteArray("stepButton") << QStringLiteral(" 12 ") << QStringLiteral("step:12");
}

void TestFocusDialog::eachKindIsChosenByKeysAlone()
{
    QFETCH(QByteArray, button);
    QFETCH(QString, target);
    QFETCH(QString, focus);
    openWith(QStringLiteral("wp:WP01"));
    auto *choice = child<QRadioButton>(m_dialog, button.constData());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    if (!target.isEmpty()) {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), target);
    }
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("The focus becomes %1; now it is wp:WP01.").arg(focus));
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList({focus}));
    QTRY_VERIFY(!m_dialog);
}

void TestFocusDialog::anEmptyTargetIsRefusedAtTheField()
{
    openWith(QStringLiteral("step:4"));
    field()->setFocus();
    field()->selectAll();
    QTest::keyClick(field(), Qt::Key_Delete);
    QCOMPARE(note(m_dialog, "targetNote"), QStringLiteral("Say which step."));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
}

void TestFocusDialog::aFocusAsItIsShownNamesItsKind()
{
    openWith(QStringLiteral("wp:WP01"));
    field()->setFocus();
    field()->selectAll();
    QTest::keyClicks(field(), QStringLiteral("step:12"));
    QVERIFY(child<QRadioButton>(m_dialog, "stepButton")->isChecked());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList({QStringLiteral("step:12")}));
}

void TestFocusDialog::thePresentFocusIsShown()
{
    openWith(QStringLiteral("step:4"));
    QVERIFY(child<QRadioButton>(m_dialog, "stepButton")->isChecked());
    QCOMPARE(field()->text(), QStringLiteral("4"));
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("The focus is step:4 already."));
}

void TestFocusDialog::whatOtherMissionsAreAtCompletes()
{
    openWith({}, {QStringLiteral("wp:WP03"), QStringLiteral("step:12"), QStringLiteral("wp:WP03")});
    QCOMPARE(field()->completer()->model()->rowCount(), 2);
    QVERIFY(note(m_dialog, "targetNote").isEmpty()); // nothing was typed yet, so nothing is wrong yet
}

void TestFocusDialog::aFocusThatNobodyElseWillSeeIsToldAsSuch()
{
    openWith({}, {}, FocusDialog::Reach::OnlyThisComputer);
    QVERIFY(note(m_dialog, "meaning").contains(QStringLiteral("your team will not see it")));
}

void TestFocusDialog::allPartsHaveNames()
{
    openWith(QStringLiteral("wp:WP01"));
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    QVERIFY(m_dialog->verbButton()->isDefault());
}

QTEST_MAIN(TestFocusDialog)
#include "tst_focusdialog.moc"
