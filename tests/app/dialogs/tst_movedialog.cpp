// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/movedialog.h"

#include "app/dialogs/candidatelist.h"
#include "dialogsupport.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using namespace Pointsman::Test;

class TestMoveDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void theActiveSessionComesFirstAndTheOwnIsLeftOut();
    void itOpensSoWideThatNothingInItIsCut();
    void aSpikeIsMovedByKeysAlone();
    void aPlanDoesNotGoWhereThereIsAnother();
    void whereTheProposedSessionHasAPlanItSaysSoAndWhatToDo();
    void whereNoSessionCanTakeItItSaysWhy();
    void itBeginsWithWhatIsProposed();
    void whatChangesMeanwhileIsInTheFormAndTheChoiceStays();
    void whatIsTheSameLeavesAnOpenListAlone();
    void withoutAnotherSessionItSaysSo();
    void allPartsHaveNames();

private:
    void openFor(const std::shared_ptr<const SessionEntry> &from);

    ProjectEntry m_project;
    QPointer<MoveDialog> m_dialog;
    QStringList m_chosen;
};

void TestMoveDialog::init()
{
    m_chosen.clear();
    m_project = projectWeb();
    m_project.active = session(QStringLiteral("seed-one"), 10, true, {}, QStringLiteral("plan-b"));
    m_project.snapshots = {
        session(QStringLiteral("seed-three"), 8, false),
        session(QStringLiteral("seed-two"), 9, false, {QStringLiteral("spike-x")}, QStringLiteral("plan-a")),
        session(QStringLiteral("seed-one"), 10, false)}; // what the active one has left behind
}

void TestMoveDialog::openFor(const std::shared_ptr<const SessionEntry> &from)
{
    m_dialog = new MoveDialog(std::make_shared<const ProjectEntry>(m_project), from, nullptr);
    connect(m_dialog, &MoveDialog::chosen, this,
            [this](const TopicId &topic, const SessionId &to) { m_chosen << topic.text() << to.text(); });
    QVERIFY(Test::open(m_dialog));
}

void TestMoveDialog::theActiveSessionComesFirstAndTheOwnIsLeftOut()
{
    openFor(m_project.snapshots[1]);
    auto *list = child<CandidateList>(m_dialog, "sessionList");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Retry logic")));
    QCOMPARE(list->model()->index(0, 2).data().toString(), QStringLiteral("active"));
}

void TestMoveDialog::itOpensSoWideThatNothingInItIsCut()
{
    const auto longOne = session(QStringLiteral("seed-of-many-words"), 7, false, {}, QStringLiteral("plan-a"));
    m_project.snapshots.push_back(longOne);
    openFor(m_project.snapshots[1]);
    const auto *list = child<CandidateList>(m_dialog, "sessionList");
    const QAbstractItemView *view = list;
    for (int column = 0; column < list->model()->columnCount(); ++column)
        QVERIFY(list->columnWidth(column) >= view->sizeHintForColumn(column));
    QVERIFY(m_dialog->width() <= m_dialog->screen()->availableGeometry().width());
    m_dialog->propose(QStringLiteral("plan-a"), m_project.active->session.id);
    const QString tip = list->model()->index(2, 1).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(longOne->session.id), "of an id that cannot be chosen as well");
}

void TestMoveDialog::aSpikeIsMovedByKeysAlone()
{
    openFor(m_project.snapshots[1]);
    auto *list = child<CandidateList>(m_dialog, "sessionList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QCOMPARE(note(m_dialog, "preview"),
             QStringLiteral("“Chain prompts” leaves “Ticket title in the log” and joins “Retry logic”."));
    const auto linesOf = [this](const char *name) {
        QStringList lines;
        for (const auto *lists = child<QListWidget>(m_dialog, name); lines.size() < lists->count();)
            lines << lists->item(int(lines.size()))->text();
        return lines;
    };
    QCOMPARE(linesOf("leaving"), QStringList({u"− Spike: Chain prompts"_s, u"Plan: Planning linkage"_s}));
    QCOMPARE(linesOf("arriving"), QStringList({u"Plan: Cleanup"_s, u"+ Spike: Chain prompts"_s}));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList({QStringLiteral("spike-x"), QStringLiteral("seed-one@2026-02-10T12-00-00Z")}));
    QTRY_VERIFY(!m_dialog);
}

void TestMoveDialog::aPlanDoesNotGoWhereThereIsAnother()
{
    openFor(m_project.snapshots[1]);
    auto *topics = child<QComboBox>(m_dialog, "topicCombo");
    QTest::keyClick(topics, Qt::Key_Down);
    QCOMPARE(topics->currentText(), QStringLiteral("Plan: Planning linkage"));
    auto *list = child<CandidateList>(m_dialog, "sessionList");
    QVERIFY(!list->model()->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("“Cleanup”")));
    QCOMPARE(list->model()->index(0, 2).data().toString(), QStringLiteral("active, has a plan"));
    QVERIFY(list->model()->index(1, 0).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
}

void TestMoveDialog::whereTheProposedSessionHasAPlanItSaysSoAndWhatToDo()
{
    openFor(m_project.snapshots[1]);
    m_dialog->propose(QStringLiteral("plan-a"), m_project.active->session.id);
    const QString words = note(m_dialog, "preview");
    QVERIFY2(words.contains(QStringLiteral("“Retry logic” has a plan of its own: “Cleanup”. Move that one")),
             qPrintable(words));
    QVERIFY(m_dialog->verbButton()->toolTip().contains(m_dialog->refusal()));
    child<CandidateList>(m_dialog, "sessionList")->select(m_project.snapshots[0]->session.id);
    m_dialog->setProject(std::make_shared<const ProjectEntry>(m_project)); // which says anew what can be done
    QVERIFY(m_dialog->refusal().isEmpty());
}

void TestMoveDialog::whereNoSessionCanTakeItItSaysWhy()
{
    m_project.snapshots.erase(m_project.snapshots.begin());
    openFor(m_project.snapshots[0]);
    auto *topics = child<QComboBox>(m_dialog, "topicCombo");
    topics->setCurrentIndex(topics->findData(QStringLiteral("plan-a")));
    QVERIFY2(m_dialog->refusal().startsWith(QStringLiteral("None of the other sessions can take it: each has a plan.")),
             qPrintable(m_dialog->refusal()));
}

void TestMoveDialog::itBeginsWithWhatIsProposed()
{
    openFor(m_project.snapshots[1]);
    m_dialog->propose(QStringLiteral("spike-x"), QStringLiteral("seed-three@2026-02-08T12-00-00Z"));
    QVERIFY(note(m_dialog, "preview").contains(QStringLiteral("Chain prompts")));
    m_dialog->verbButton()->click();
    QCOMPARE(m_chosen, QStringList({QStringLiteral("spike-x"), QStringLiteral("seed-three@2026-02-08T12-00-00Z")}));
    QTRY_VERIFY(!m_dialog);
}

void TestMoveDialog::whatChangesMeanwhileIsInTheFormAndTheChoiceStays()
{
    openFor(m_project.snapshots[1]);
    auto *topics = child<QComboBox>(m_dialog, "topicCombo");
    topics->setCurrentIndex(topics->findData(QStringLiteral("plan-a")));
    child<CandidateList>(m_dialog, "sessionList")->select(m_project.snapshots[0]->session.id);
    ProjectEntry meanwhile = m_project;
    meanwhile.snapshots[1] = session(QStringLiteral("seed-two"), 9, false,
                                     {QStringLiteral("spike-x"), QStringLiteral("spike-y")}, QStringLiteral("plan-a"));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(topics->count(), 3);
    QCOMPARE(topics->currentData().toString(), QStringLiteral("plan-a"));
    QCOMPARE(child<CandidateList>(m_dialog, "sessionList")->currentId(), m_project.snapshots[0]->session.id);
    QVERIFY(m_dialog->refusal().isEmpty());
    meanwhile.snapshots[1] = session(QStringLiteral("seed-two"), 9, false, {QStringLiteral("spike-x")});
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QVERIFY2(m_dialog->refusal().endsWith(QStringLiteral("is not in this session any more.")),
             qPrintable(m_dialog->refusal()));
    topics->setCurrentIndex(0);
    QVERIFY(m_dialog->refusal().isEmpty());
    meanwhile.snapshots.erase(meanwhile.snapshots.begin() + 1);
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(m_dialog->refusal(), QStringLiteral("This session is no longer there."));
}

void TestMoveDialog::whatIsTheSameLeavesAnOpenListAlone()
{
    openFor(m_project.snapshots[1]);
    auto *topics = child<QComboBox>(m_dialog, "topicCombo");
    const QSignalSpy removed(topics->model(), &QAbstractItemModel::rowsRemoved);
    m_dialog->setProject(std::make_shared<const ProjectEntry>(m_project));
    QCOMPARE(removed.size(), 0);
    QCOMPARE(topics->currentData().toString(), QStringLiteral("spike-x"));
}

void TestMoveDialog::withoutAnotherSessionItSaysSo()
{
    const auto from = m_project.snapshots[1];
    m_project.active = nullptr;
    m_project.snapshots = {from};
    openFor(from);
    QCOMPARE(child<CandidateList>(m_dialog, "sessionList")->sentence(),
             QStringLiteral("This project has no other session."));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
}

void TestMoveDialog::allPartsHaveNames()
{
    openFor(m_project.snapshots[1]);
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    QCOMPARE(tabOrder(m_dialog).mid(0, 2), QStringList({QStringLiteral("topicCombo"), QStringLiteral("sessionList")}));
}

QTEST_MAIN(TestMoveDialog)
#include "tst_movedialog.moc"
