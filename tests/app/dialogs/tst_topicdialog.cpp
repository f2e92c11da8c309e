// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/topicdialog.h"

#include "app/dialogs/candidatelist.h"
#include "dialogsupport.h"
#include "models/cellwords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class TestTopicDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void aSpikeOfTheSessionCannotBeAddedAgain();
    void spikesOfOtherSessionsSayWhose();
    void aSpikeIsAddedByKeysAlone();
    void aPlanSaysWhatItReplaces();
    void aSpikeSaysWhatItReplaces();
    void whatIsMissingCanLeaveTheSession();
    void aHoleIsNotFilledByAnotherOne();
    void whatIsThereComesFirst();
    void aRefusedIdIsToldAtTheField();
    void wordsThatNarrowTheListAreNoId();
    void aNameWithoutDocumentsNeedsMoreThanReturn();
    void whatChangesMeanwhileIsInTheFormAndTheTypedWordsStay();
    void itIsForTheSessionThatItWasOpenedFor();
    void anEmptyListSaysWhatBelongsThere();
    void allPartsHaveNames();

private:
    void openFor(TopicDialog::Kind kind, const QString &oldSpike = {});

    ProjectEntry m_project;
    QPointer<TopicDialog> m_dialog;
    QString m_chosen;
};

void TestTopicDialog::init()
{
    m_chosen.clear();
    m_project = projectWeb();
    m_project.active =
        session(QStringLiteral("seed-one"), 10, true, {QStringLiteral("spike-x")}, QStringLiteral("plan-a"));
    m_project.snapshots = {session(QStringLiteral("seed-two"), 9, false, {QStringLiteral("spike-y")})};
}

void TestTopicDialog::openFor(TopicDialog::Kind kind, const QString &oldSpike)
{
    m_dialog = new TopicDialog(kind, std::make_shared<const ProjectEntry>(m_project), nullptr, oldSpike);
    connect(m_dialog, &TopicDialog::chosen, this, [this](const TopicId &topic) { m_chosen = topic.text(); });
    QVERIFY(Test::open(m_dialog));
}

void TestTopicDialog::aSpikeOfTheSessionCannotBeAddedAgain()
{
    openFor(TopicDialog::Kind::Spike);
    const auto *model = child<CandidateList>(m_dialog, "topicList")->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("spike-x"));
    QVERIFY(!model->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("spike-x"));
    QVERIFY(note(m_dialog, "topicNote").contains(QStringLiteral("already")));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
}

void TestTopicDialog::spikesOfOtherSessionsSayWhose()
{
    openFor(TopicDialog::Kind::Spike);
    const auto *model = child<CandidateList>(m_dialog, "topicList")->model();
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("in “Ticket title in the log”"));
}

void TestTopicDialog::aSpikeIsAddedByKeysAlone()
{
    openFor(TopicDialog::Kind::Spike);
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("“Textual serve” joins “Retry logic”."));
    QTest::keyClick(child<CandidateList>(m_dialog, "topicList"), Qt::Key_Return);
    QCOMPARE(m_chosen, QStringLiteral("spike-y"));
    QTRY_VERIFY(!m_dialog);
}

void TestTopicDialog::aPlanSaysWhatItReplaces()
{
    openFor(TopicDialog::Kind::Plan);
    QCOMPARE(m_dialog->verbButton()->text().remove(u'&'), QStringLiteral("Replace Plan"));
    QTest::keyClicks(child<QLineEdit>(m_dialog, "topicField"), QStringLiteral("plan-b"));
    QCOMPARE(note(m_dialog, "preview"),
             QStringLiteral("“Cleanup” takes the place of “Planning linkage” as the plan of “Retry logic”."));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringLiteral("plan-b"));
}

void TestTopicDialog::aSpikeSaysWhatItReplaces()
{
    openFor(TopicDialog::Kind::Spike, QStringLiteral("spike-x"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Replace Spike"));
    QCOMPARE(m_dialog->verbButton()->text().remove(u'&'), QStringLiteral("Replace Spike"));
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("spike-x"));
    QVERIFY(note(m_dialog, "topicNote").contains(QStringLiteral("to be replaced")));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("spike-y"));
    QVERIFY(note(m_dialog, "preview").startsWith(QStringLiteral("“Textual serve” takes the place of “")));
    ProjectEntry meanwhile = m_project;
    meanwhile.active = session(QStringLiteral("seed-one"), 10, true, {}, QStringLiteral("plan-a"));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QVERIFY(m_dialog->refusal().contains(QStringLiteral("any more")));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(m_project));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringLiteral("spike-y"));
}

void TestTopicDialog::whatIsMissingCanLeaveTheSession()
{
    m_project.active = session(QStringLiteral("seed-one"), 10, true,
                               {QStringLiteral("spike-x"), QStringLiteral("spike-gone")}, QStringLiteral("plan-a"));
    openFor(TopicDialog::Kind::Detach);
    const auto *model = child<CandidateList>(m_dialog, "topicList")->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("spike, no documents"));
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("spike-y"));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("spike-gone"));
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("“spike-gone” leaves “Retry logic”."));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringLiteral("spike-gone"));
}

void TestTopicDialog::aHoleIsNotFilledByAnotherOne()
{
    Topics topics = *m_project.topics;
    for (const auto &id : {QStringLiteral("plan-a"), QStringLiteral("plan-aa")})
        topics[id] = {id, id, false, false};
    m_project.topics = std::make_shared<const Topics>(topics);
    openFor(TopicDialog::Kind::Plan);
    auto *list = child<CandidateList>(m_dialog, "topicList");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->firstId(), QStringLiteral("plan-b"));
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("plan-to-be-written"));
    QCOMPARE(m_dialog->refusal(), QStringLiteral("It has no documents either."));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("plan-b"));
    QVERIFY(m_dialog->refusal().isEmpty());
}

void TestTopicDialog::whatIsThereComesFirst()
{
    Topics topics = *m_project.topics;
    topics[QStringLiteral("plan-aa")] = {QStringLiteral("plan-aa"), QStringLiteral("A plan"), false, false};
    m_project.topics = std::make_shared<const Topics>(topics);
    m_project.active = session(QStringLiteral("seed-one"), 10, true);
    openFor(TopicDialog::Kind::Plan);
    const auto *model = child<CandidateList>(m_dialog, "topicList")->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(2, 1).data().toString(), QStringLiteral("plan-aa"));
}

void TestTopicDialog::wordsThatNarrowTheListAreNoId()
{
    openFor(TopicDialog::Kind::Spike);
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    for (const char *words : {"title log", "spike-", "spike-with a blank", "plan-a"}) {
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(words));
        QVERIFY2(!m_dialog->verbButton()->isEnabled(), words);
        QVERIFY2(note(m_dialog, "topicNote").contains(QStringLiteral("of the list")), words);
    }
    field->clear();
    QTest::keyClicks(field, QStringLiteral("spike-to-be-written"));
    QVERIFY(m_dialog->verbButton()->isEnabled());
}

void TestTopicDialog::aRefusedIdIsToldAtTheField()
{
    openFor(TopicDialog::Kind::Plan);
    QTest::keyClicks(child<QLineEdit>(m_dialog, "topicField"), QStringLiteral("../plan"));
    QVERIFY(!note(m_dialog, "topicNote").isEmpty());
    QCOMPARE(m_dialog->verbButton()->toolTip(), plainToolTip(m_dialog->refusal()));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
}

void TestTopicDialog::aNameWithoutDocumentsNeedsMoreThanReturn()
{
    openFor(TopicDialog::Kind::Spike);
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("spike-yy"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_dialog && m_chosen.isEmpty());
    QCOMPARE(m_dialog->verbButton()->text(), QStringLiteral("&Add Spike Anyway"));
    QTest::keyClick(field, Qt::Key_Backspace);
    QCOMPARE(m_dialog->verbButton()->text(), QStringLiteral("&Add Spike"));
    QTest::keyClick(field, Qt::Key_Y);
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringLiteral("spike-yy"));
}

void TestTopicDialog::whatChangesMeanwhileIsInTheFormAndTheTypedWordsStay()
{
    openFor(TopicDialog::Kind::Spike);
    auto *field = child<QLineEdit>(m_dialog, "topicField");
    QTest::keyClicks(field, QStringLiteral("spike-y"));
    QVERIFY(m_dialog->refusal().isEmpty());
    ProjectEntry meanwhile = m_project;
    meanwhile.active = session(QStringLiteral("seed-one"), 10, true,
                               {QStringLiteral("spike-x"), QStringLiteral("spike-y")}, QStringLiteral("plan-a"));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(field->text(), QStringLiteral("spike-y"));
    QVERIFY(m_dialog->refusal().contains(QStringLiteral("already")));
    QCOMPARE(m_dialog->session().spikes.size(), 2);
}

void TestTopicDialog::itIsForTheSessionThatItWasOpenedFor()
{
    openFor(TopicDialog::Kind::Spike);
    QTest::keyClicks(child<QLineEdit>(m_dialog, "topicField"), QStringLiteral("spike-y"));
    ProjectEntry meanwhile = m_project;
    meanwhile.active = session(QStringLiteral("seed-two"), 9, true);
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(m_dialog->refusal(), QStringLiteral("This session is no longer there."));
    meanwhile.snapshots.push_back(session(QStringLiteral("seed-one"), 10, false));
    m_dialog->setProject(std::make_shared<const ProjectEntry>(meanwhile));
    QCOMPARE(note(m_dialog, "topicNote"),
             QStringLiteral("“Retry logic” is not active any more: “Ticket title in the log” is."));
    QCOMPARE(m_dialog->verbButton()->text(), QStringLiteral("&Add Spike Anyway"));
    QCOMPARE(m_dialog->session().id, m_project.active->session.id);
    m_dialog->setProject(std::make_shared<const ProjectEntry>(m_project));
    QVERIFY(note(m_dialog, "topicNote").isEmpty());
}

void TestTopicDialog::anEmptyListSaysWhatBelongsThere()
{
    m_project.topics = std::make_shared<const Topics>();
    openFor(TopicDialog::Kind::Spike);
    QVERIFY(child<CandidateList>(m_dialog, "topicList")->sentence().contains(QStringLiteral("/tf-spike")));
}

void TestTopicDialog::allPartsHaveNames()
{
    openFor(TopicDialog::Kind::Spike);
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    QCOMPARE(tabOrder(m_dialog).mid(0, 2), QStringList({QStringLiteral("topicField"), QStringLiteral("topicList")}));
}

QTEST_MAIN(TestTopicDialog)
#include "tst_topicdialog.moc"
