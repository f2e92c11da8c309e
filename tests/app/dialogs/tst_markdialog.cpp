// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/markdialog.h"

#include "dialogsupport.h"
#include "workspace/marksfile.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The dialog for a name, a note and a pin of the user's own.
class TestMarkDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_chosen.clear(); }
    void cleanup() { delete m_dialog; }

    void onlyWhatIsTypedIsChosen()
    {
        openWith(Mark{{}, QStringLiteral("Old"), false, {}});
        QCOMPARE(field()->placeholderText(), QStringLiteral("Alpha"));
        QTest::keyClicks(field(), QStringLiteral("  My   work "));
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QCOMPARE(m_chosen.size(), 1U);
        QCOMPARE(m_chosen.front(), (MarkEdit{.name = QStringLiteral("My work")}));
        QTRY_VERIFY(!m_dialog);
    }

    void allOfItWorksByKeys()
    {
        openWith(Mark());
        QVERIFY(field()->hasFocus());
        QTest::keyClicks(field(), QStringLiteral("A"));
        QTest::keyClick(field(), Qt::Key_Tab);
        QVERIFY(note()->hasFocus());
        QTest::keyClicks(note(), QStringLiteral("One"));
        QTest::keyClick(note(), Qt::Key_Return);
        QTest::keyClicks(note(), QStringLiteral("Two"));
        QTest::keyClick(note(), Qt::Key_Tab);
        QTest::keyClick(pin(), Qt::Key_Space);
        m_dialog->verbButton()->click();
        QCOMPARE(m_chosen.front(),
                 (MarkEdit{.name = QStringLiteral("A"), .note = QStringLiteral("One\nTwo"), .isPinned = true}));
    }

    void whatIsLeftAsItIsChangesNothing()
    {
        openWith(Mark{QStringLiteral("My work"), QStringLiteral("Old"), true, {}});
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_chosen.empty());
    }

    void escapeChangesNothing()
    {
        openWith(Mark());
        QTest::keyClicks(field(), QStringLiteral("A"));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_chosen.empty());
    }

    void aNoteIsKeptByCtrlReturn()
    {
        openWith(Mark());
        note()->setFocus();
        QTest::keyClicks(note(), QStringLiteral("One"));
        QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_chosen.size(), 1U);
        QCOMPARE(m_chosen.front(), (MarkEdit{.note = QStringLiteral("One")}));
        QTRY_VERIFY(!m_dialog);
    }

    void aNoteIsNotThrownAwayWithoutAWord()
    {
        openWith(Mark{{}, QStringLiteral("Old"), false, {}});
        note()->setFocus();
        QTest::keyClicks(note(), QStringLiteral("New"));
        QTest::keyClick(note(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(Test::note(m_dialog, "noteNote").contains(QStringLiteral("not kept yet")));
        QTest::keyClicks(note(), QStringLiteral("er"));
        QCOMPARE(Test::note(m_dialog, "noteNote"), QString());
        QTest::keyClick(note(), Qt::Key_Escape);
        QVERIFY2(m_dialog->isVisible(), "it is another note by now");
        QTest::keyClick(note(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_chosen.empty());
    }

    void untouchedFieldsFollowWhatIsKept()
    {
        openWith(Mark());
        QTest::keyClicks(field(), QStringLiteral("Mine"));
        m_dialog->setMark({{}, QStringLiteral("Theirs"), true, {}});
        QCOMPARE(field()->text(), QStringLiteral("Mine"));
        QCOMPARE(note()->toPlainText(), QStringLiteral("Theirs"));
        QVERIFY(pin()->isChecked());
        m_dialog->verbButton()->click();
        QCOMPARE(m_chosen.front(), (MarkEdit{.name = QStringLiteral("Mine")}));
    }

    void whatSomebodyElseHasChangedMeanwhileIsTold()
    {
        openWith(Mark());
        QTest::keyClicks(field(), QStringLiteral("Mine"));
        QTest::keyClicks(note(), QStringLiteral("My note"));
        m_dialog->setMark({QStringLiteral("Theirs"), QStringLiteral("Their note"), false, {}});
        QCOMPARE(Test::note(m_dialog, "nameNote"), QStringLiteral("Meanwhile it was named “Theirs” elsewhere."));
        QVERIFY(Test::note(m_dialog, "noteNote").endsWith(QStringLiteral("Their note")));
        field()->setText(QStringLiteral("Theirs"));
        QCOMPARE(Test::note(m_dialog, "nameNote"), QString());
        m_dialog->verbButton()->click();
        QCOMPARE(m_chosen.front(), (MarkEdit{.note = QStringLiteral("My note")}));
    }

    void aNoteThatIsTooLongIsRefused()
    {
        openWith(Mark());
        note()->setPlainText(QString(MarksFile::longestNote + 3, u'x'));
        QVERIFY(!m_dialog->verbButton()->isEnabled());
        QVERIFY(Test::note(m_dialog, "noteNote").contains(u'3'));
        note()->setPlainText(QString(MarksFile::longestNote, u'x'));
        QVERIFY(m_dialog->verbButton()->isEnabled());
    }

    void aProjectNeedsAName()
    {
        MarkSubject subject{{QStringLiteral("/code/web"), {}}, QStringLiteral("web"), {}, true};
        subject.mark.name = QStringLiteral("Shop");
        openWith(subject);
        QCOMPARE(field()->text(), QStringLiteral("Shop"));
        field()->clear();
        QCOMPARE(m_dialog->refusal(), QStringLiteral("A project needs a name."));
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QVERIFY(m_dialog && m_chosen.empty());
    }

    void allPartsHaveNames()
    {
        openWith(Mark());
        QCOMPARE(unnamedParts(m_dialog), QStringList());
    }

private:
    void openWith(const Mark &mark)
    {
        openWith(MarkSubject{{QStringLiteral("/k"), QStringLiteral("seed-a")}, QStringLiteral("Alpha"), mark});
    }
    void openWith(const MarkSubject &subject)
    {
        m_dialog = new MarkDialog(subject, nullptr);
        connect(m_dialog, &MarkDialog::chosen, this, [this](const MarkEdit &edit) { m_chosen.push_back(edit); });
        QVERIFY(Test::open(m_dialog));
    }
    [[nodiscard]] QLineEdit *field() { return child<QLineEdit>(m_dialog, "nameField"); }
    [[nodiscard]] QPlainTextEdit *note() { return child<QPlainTextEdit>(m_dialog, "noteField"); }
    [[nodiscard]] QCheckBox *pin() { return child<QCheckBox>(m_dialog, "pinBox"); }

    QPointer<MarkDialog> m_dialog;
    std::vector<MarkEdit> m_chosen;
};

QTEST_MAIN(TestMarkDialog)
#include "tst_markdialog.moc"
