// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/finishdialog.h"

#include "app/dialogs/candidatelist.h"
#include "dialogsupport.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class TestFinishDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void planAndDocumentArePresetAndTheBacklogsTicketsChecked();
    void whatASessionHadIsPreset();
    void anEmptiedDocumentStaysEmptyForAnotherOne();
    void withoutADocumentOneMustBeNamed();
    void aDocumentThatIsNotThereIsAWarning_data();
    void aDocumentThatIsNotThereIsAWarning();
    void returnAddsATicketAndDoesNotFinish();
    void whatWasCheckedStaysWhenAnotherTopicIsNamed();
    void whatChangesMeanwhileIsInTheFormAndTheTicksStay();
    void itIsForTheSessionThatItWasOpenedFor();
    void aRefusedTopicIsToldAtTheField();
    void allPartsHaveNamesAndAnOrder();

private:
    void openDialog();
    QLineEdit *field(const char *name) { return child<QLineEdit>(m_dialog, name); }
    CandidateList *tickets() { return child<CandidateList>(m_dialog, "ticketList"); }

    std::unique_ptr<TestServices> m_services;
    ProjectEntry m_project;
    QPointer<FinishDialog> m_dialog;
    QStringList m_chosen;
};

void TestFinishDialog::init()
{
    m_chosen.clear();
    m_services = std::make_unique<TestServices>();
    const TemporaryTree &tree = m_services->tree;
    m_project = projectWeb(tree.path(QStringLiteral("web")));
    m_project.active = session(QStringLiteral("seed-one"), 10, true, {}, QStringLiteral("plan-a"));
    tree.makeFolder(QStringLiteral("web/.tf/knowledge"));
    tree.write(QStringLiteral("web/.tickets/w-9.md"), "---\nid: w-9\n---\n# Not of this plan\n");
    tree.write(QStringLiteral("web/.tf/knowledge/topics/plan-a/backlog.md"),
               "| ID | Title |\n| --- | --- |\n| w-1 | First |\n| w-2 | Second |\n");
}

void TestFinishDialog::openDialog()
{
    m_dialog = new FinishDialog(m_services->services(), std::make_shared<const ProjectEntry>(m_project), nullptr);
    connect(m_dialog, &FinishDialog::chosen, this,
            [this](const TopicId &topic, const QString &markdown, const QStringList &ids) {
                m_chosen << topic.text() << markdown << ids;
            });
    QVERIFY(Test::open(m_dialog));
    QTRY_VERIFY(tickets()->count() > 0);
}

void TestFinishDialog::planAndDocumentArePresetAndTheBacklogsTicketsChecked()
{
    openDialog();
    QCOMPARE(field("topicField")->text(), QStringLiteral("plan-a"));
    QCOMPARE(field("markdownField")->text(), QStringLiteral("topics/plan-a/backlog.md"));
    QCOMPARE(tickets()->count(), 3);
    QCOMPARE(note(m_dialog, "preview"),
             QStringLiteral("Completes “Retry logic” with 2 tickets. Then no session is active in web."));
    tickets()->setFocus();
    QTest::keyClick(tickets(), Qt::Key_End);
    QTest::keyClick(tickets(), Qt::Key_Space);
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringList({QStringLiteral("plan-a"), QStringLiteral("topics/plan-a/backlog.md"),
                                    QStringLiteral("w-1"), QStringLiteral("w-2"), QStringLiteral("w-9")}));
    QTRY_VERIFY(!m_dialog);
}

void TestFinishDialog::whatASessionHadIsPreset()
{
    auto finished = std::make_shared<SessionEntry>(*m_project.active);
    finished->session.backlog = Backlog{QStringLiteral("plan-b"),
                                        QStringLiteral("topics/plan-b/gone.md"),
                                        {QStringLiteral("w-9"), QStringLiteral("w-404")}};
    m_project.active = finished;
    openDialog();
    QCOMPARE(field("topicField")->text(), QStringLiteral("plan-b"));
    QCOMPARE(field("markdownField")->text(), QStringLiteral("topics/plan-b/gone.md"));
    QStringList checked = tickets()->checkedIds();
    checked.sort();
    QCOMPARE(checked, QStringList({QStringLiteral("w-404"), QStringLiteral("w-9")}));
}

void TestFinishDialog::anEmptiedDocumentStaysEmptyForAnotherOne()
{
    openDialog();
    QLineEdit *document = field("markdownField");
    document->selectAll();
    QTest::keyClick(document, Qt::Key_Backspace);
    QTRY_COMPARE(tickets()->count(), 1); // what no document names
    QVERIFY(document->text().isEmpty());
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QTest::keyClicks(document, QStringLiteral("topics/plan-b/other.md"));
    QCOMPARE(document->text(), QStringLiteral("topics/plan-b/other.md"));
}

void TestFinishDialog::withoutADocumentOneMustBeNamed()
{
    m_services->tree.remove(QStringLiteral("web/.tf/knowledge/topics/plan-a/backlog.md"));
    openDialog();
    QVERIFY(field("markdownField")->text().isEmpty());
    QVERIFY(!note(m_dialog, "markdownNote").isEmpty());
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(!m_dialog->verbButton()->toolTip().isEmpty());
}

void TestFinishDialog::aDocumentThatIsNotThereIsAWarning_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QStringLiteral("topics/none.md") << QStringLiteral("no such document");
    QTest::newRow("outside") << QStringLiteral("../../x.md") << QStringLiteral("leads out");
}

void TestFinishDialog::aDocumentThatIsNotThereIsAWarning()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    openDialog();
    field("markdownField")->selectAll();
    QTest::keyClicks(field("markdownField"), path);
    QTRY_VERIFY2(note(m_dialog, "markdownNote").contains(words), qPrintable(note(m_dialog, "markdownNote")));
    QVERIFY(m_dialog->verbButton()->isEnabled());
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen.value(1), path);
}

void TestFinishDialog::returnAddsATicketAndDoesNotFinish()
{
    openDialog();
    field("ticketField")->setFocus();
    QTest::keyClicks(field("ticketField"), QStringLiteral("w-77"));
    QTest::keyClick(field("ticketField"), Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
    QCOMPARE(tickets()->checkedIds(),
             QStringList({QStringLiteral("w-1"), QStringLiteral("w-2"), QStringLiteral("w-77")}));
    QVERIFY(field("ticketField")->text().isEmpty());
    QTest::keyClicks(field("ticketField"), QStringLiteral("  "));
    QTest::mouseClick(child<QPushButton>(m_dialog, "addTicketButton"), Qt::LeftButton);
    QVERIFY(!note(m_dialog, "ticketNote").isEmpty());
}

void TestFinishDialog::whatWasCheckedStaysWhenAnotherTopicIsNamed()
{
    openDialog();
    tickets()->setFocus();
    QTest::keyClick(tickets(), Qt::Key_End);
    QTest::keyClick(tickets(), Qt::Key_Space);
    QVERIFY(tickets()->checkedIds().contains(QStringLiteral("w-9")));
    field("topicField")->setFocus();
    field("topicField")->selectAll();
    QTest::keyClicks(field("topicField"), QStringLiteral("plan-b"));
    QTRY_COMPARE(tickets()->count(), 1);
    QCOMPARE(tickets()->checkedIds(), QStringList({QStringLiteral("w-9")}));
    QVERIFY(field("markdownField")->text().isEmpty());
}

void TestFinishDialog::whatChangesMeanwhileIsInTheFormAndTheTicksStay()
{
    openDialog();
    tickets()->setFocus();
    QTest::keyClick(tickets(), Qt::Key_Home);
    QTest::keyClick(tickets(), Qt::Key_Space);
    QCOMPARE(tickets()->checkedIds(), QStringList({QStringLiteral("w-2")}));
    m_services->tree.write(QStringLiteral("web/.tickets/w-10.md"), "---\nid: w-10\n---\n# Just written\n");
    m_dialog->setProject(std::make_shared<const ProjectEntry>(m_project));
    QTRY_COMPARE(tickets()->count(), 4);
    QCOMPARE(tickets()->checkedIds(), QStringList({QStringLiteral("w-2")}));
}

void TestFinishDialog::itIsForTheSessionThatItWasOpenedFor()
{
    openDialog();
    ProjectEntry meanwhile = m_project;
    meanwhile.active.reset();
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(m_dialog->refusal(), QStringLiteral("This session is no longer there."));
    meanwhile.snapshots.push_back(session(QStringLiteral("seed-one"), 10, false));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("“Retry logic” is not active any more."));
    QCOMPARE(m_dialog->verbButton()->text(), QStringLiteral("&Finish Session Anyway"));
}

void TestFinishDialog::aRefusedTopicIsToldAtTheField()
{
    openDialog();
    field("topicField")->selectAll();
    QTest::keyClicks(field("topicField"), QStringLiteral("../x"));
    QVERIFY(!note(m_dialog, "topicNote").isEmpty());
    QVERIFY(!m_dialog->verbButton()->isEnabled());
}

void TestFinishDialog::allPartsHaveNamesAndAnOrder()
{
    openDialog();
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    field("topicField")->setFocus();
    QCOMPARE(tabOrder(m_dialog).mid(0, 5),
             QStringList({QStringLiteral("topicField"), QStringLiteral("markdownField"), QStringLiteral("ticketField"),
                          QStringLiteral("addTicketButton"), QStringLiteral("ticketList")}));
}

QTEST_MAIN(TestFinishDialog)
#include "tst_finishdialog.moc"
