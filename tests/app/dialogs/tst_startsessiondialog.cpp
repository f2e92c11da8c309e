// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/startsessiondialog.h"

#include "app/dialogs/candidatelist.h"
#include "dialogsupport.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class TestStartSessionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void seedsWithoutASessionComeFirst();
    void aSeedIsFoundByWordsOfItsTitleAndStartedByReturn();
    void theOnlySeedIsChosenWhereNothingIsActive();
    void goingThroughTheListFillsTheField();
    void anIdWithoutDocumentsIsAllowedWithAWarning();
    void refusedIdsAreToldAtTheField_data();
    void refusedIdsAreToldAtTheField();
    void aBrokenActiveSessionPreventsTheStart();
    void withoutAnActiveSessionItSaysSo();
    void theProjectIsAskedForWhereNoneIsGiven();
    void aSeedThatComesUpMeanwhileIsInTheListAtOnce();
    void aProjectThatIsGoneIsNotReplacedByItsNeighbour();
    void allPartsHaveNamesAndAnOrder();
    void foreignTextStaysPlain();

private:
    void openFor(const ProjectEntry &project, const QString &path);
    void type(const char *text) { QTest::keyClicks(child<QLineEdit>(m_dialog, "seedField"), QLatin1StringView(text)); }

    TestServices m_services;
    ProjectEntry m_project;
    QPointer<StartSessionDialog> m_dialog;
    QStringList m_chosen;
};

void TestStartSessionDialog::init()
{
    m_chosen.clear();
    m_project = projectWeb();
    m_project.active = session(QStringLiteral("seed-one"), 10, true);
    m_project.snapshots = {session(QStringLiteral("seed-three"), 9, false)};
}

void TestStartSessionDialog::openFor(const ProjectEntry &project, const QString &path)
{
    m_dialog = new StartSessionDialog(m_services.services(), snapshotOf(project), path, nullptr);
    connect(m_dialog, &StartSessionDialog::chosen, this,
            [this](const QString &where, const TopicId &seed) { m_chosen << where << seed.text(); });
    // The snapshot of the test stands; the workspace's own is another.
    m_services.workspace.disconnect(m_dialog);
    QVERIFY(Test::open(m_dialog));
}

void TestStartSessionDialog::seedsWithoutASessionComeFirst()
{
    openFor(m_project, m_project.project.path);
    auto *list = child<CandidateList>(m_dialog, "seedList");
    QStringList rows;
    for (int row = 0; row < list->count(); ++row)
        rows << list->model()->index(row, 1).data().toString() + u' ' + list->model()->index(row, 2).data().toString();
    QCOMPARE(rows, QStringList({QStringLiteral("seed-two no session"), QStringLiteral("seed-three 1 session"),
                                QStringLiteral("seed-one active now")}));
}

void TestStartSessionDialog::aSeedIsFoundByWordsOfItsTitleAndStartedByReturn()
{
    openFor(m_project, m_project.project.path);
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(!m_dialog->verbButton()->toolTip().isEmpty());
    type("log ticket");
    QCOMPARE(child<CandidateList>(m_dialog, "seedList")->count(), 1);
    auto *field = child<QLineEdit>(m_dialog, "seedField");
    QTest::keyClick(field, Qt::Key_Return); // takes it
    QCOMPARE(field->text(), QStringLiteral("seed-two"));
    QVERIFY(m_chosen.isEmpty());
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("Archives “Retry logic”, starts “Ticket title in the log”."));
    QTest::keyClick(field, Qt::Key_Return); // starts it
    QCOMPARE(m_chosen, QStringList({m_project.project.path, QStringLiteral("seed-two")}));
    QTRY_VERIFY(!m_dialog);
}

void TestStartSessionDialog::theOnlySeedIsChosenWhereNothingIsActive()
{
    m_project.active.reset();
    m_project.snapshots.clear();
    m_project.topics = std::make_shared<const Topics>(
        Topics{{QStringLiteral("seed-two"), {QStringLiteral("seed-two"), QStringLiteral("Only"), true, false}}});
    openFor(m_project, m_project.project.path);
    QCOMPARE(child<QLineEdit>(m_dialog, "seedField")->text(), QStringLiteral("seed-two"));
    QVERIFY(m_dialog->verbButton()->isEnabled());
}

void TestStartSessionDialog::goingThroughTheListFillsTheField()
{
    openFor(m_project, m_project.project.path);
    auto *field = child<QLineEdit>(m_dialog, "seedField");
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(field->text(), QStringLiteral("seed-two"));
    auto *list = child<CandidateList>(m_dialog, "seedList");
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(field->text(), QStringLiteral("seed-three"));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_chosen.value(1), QStringLiteral("seed-three"));
}

void TestStartSessionDialog::anIdWithoutDocumentsIsAllowedWithAWarning()
{
    openFor(m_project, m_project.project.path);
    type("seed-new");
    QVERIFY(note(m_dialog, "seedNote").startsWith(QStringLiteral("No documents for this seed yet.")));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen.value(1), QStringLiteral("seed-new"));
}

void TestStartSessionDialog::refusedIdsAreToldAtTheField_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("leaves its folder") << QStringLiteral("../seed");
    QTest::newRow("dot") << QStringLiteral(".");
    QTest::newRow("backslash") << QStringLiteral("a\\b");
    QTest::newRow("too long") << QString(201, u'a');
}

void TestStartSessionDialog::refusedIdsAreToldAtTheField()
{
    QFETCH(QString, text);
    openFor(m_project, m_project.project.path);
    auto *field = child<QLineEdit>(m_dialog, "seedField");
    QTest::keyClicks(field, text);
    QVERIFY(!note(m_dialog, "seedNote").isEmpty());
    QCOMPARE(field->accessibleDescription(), note(m_dialog, "seedNote"));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
}

void TestStartSessionDialog::aBrokenActiveSessionPreventsTheStart()
{
    SessionEntry broken = *m_project.active;
    broken.isBroken = true;
    m_project.active = std::make_shared<const SessionEntry>(broken);
    openFor(m_project, m_project.project.path);
    type("seed-two");
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(note(m_dialog, "preview").contains(QStringLiteral("cannot be read")));
}

void TestStartSessionDialog::withoutAnActiveSessionItSaysSo()
{
    m_project.active = nullptr;
    openFor(m_project, m_project.project.path);
    QCOMPARE(note(m_dialog, "preview"), QStringLiteral("No session is active in web."));
}

void TestStartSessionDialog::theProjectIsAskedForWhereNoneIsGiven()
{
    openFor(m_project, {});
    auto *combo = child<QComboBox>(m_dialog, "projectCombo");
    QVERIFY(combo->isVisible());
    QCOMPARE(combo->currentText(), QStringLiteral("web"));
    type("seed-two");
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringList({m_project.project.path, QStringLiteral("seed-two")}));
}

void TestStartSessionDialog::aSeedThatComesUpMeanwhileIsInTheListAtOnce()
{
    const QString path = m_services.tree.path(QStringLiteral("live"));
    m_services.tree.makeFolder(QStringLiteral("live/.tf/knowledge/topics/seed-old"));
    m_services.projects.add(path, {});
    const auto isReady = [this, path] {
        const auto project = m_services.workspace.snapshot()->project(path);
        return project && project->state == ProjectEntry::State::Ready;
    };
    QTRY_VERIFY(isReady());
    m_dialog = new StartSessionDialog(m_services.services(), m_services.workspace.snapshot(), path, nullptr);
    QVERIFY(Test::open(m_dialog));
    auto *list = child<CandidateList>(m_dialog, "seedList");
    QCOMPARE(list->count(), 1);
    m_services.tree.makeFolder(QStringLiteral("live/.tf/knowledge/topics/seed-new"));
    QTRY_COMPARE(list->count(), 2);
}

void TestStartSessionDialog::aProjectThatIsGoneIsNotReplacedByItsNeighbour()
{
    const QString second = m_services.tree.path(QStringLiteral("second"));
    for (const QString &name : {QStringLiteral("first"), QStringLiteral("second")}) {
        const QString path = m_services.tree.path(name);
        m_services.tree.makeFolder(name + QStringLiteral("/.tf/knowledge/topics/seed-old"));
        m_services.projects.add(path, {});
        QTRY_VERIFY(m_services.workspace.snapshot()->project(path));
    }
    QTRY_VERIFY(!m_services.workspace.snapshot()->isLoading());
    m_dialog = new StartSessionDialog(m_services.services(), m_services.workspace.snapshot(), {}, nullptr);
    QVERIFY(Test::open(m_dialog));
    auto *combo = child<QComboBox>(m_dialog, "projectCombo");
    const int others = combo->count() - 1;
    combo->setCurrentIndex(combo->findData(second));
    type("seed-old");
    QVERIFY(m_dialog->verbButton()->isEnabled());
    m_services.projects.remove(second, {});
    QTRY_VERIFY(!m_dialog->verbButton()->isEnabled());
    QCOMPARE(m_dialog->refusal(), QStringLiteral("The project is no longer in your list."));
    QCOMPARE(combo->count(), others);
    QCOMPARE(combo->currentIndex(), -1);
    combo->setCurrentIndex(combo->findText(QStringLiteral("first")));
    QVERIFY(m_dialog->verbButton()->isEnabled());
}

void TestStartSessionDialog::allPartsHaveNamesAndAnOrder()
{
    openFor(m_project, {});
    type("seed-two");
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    const QStringList order = tabOrder(m_dialog);
    QCOMPARE(order.first(), QStringLiteral("seedField"));
    QCOMPARE(order.value(1), QStringLiteral("seedList"));
    QCOMPARE(order.last(), QStringLiteral("projectCombo"));
    QVERIFY(m_dialog->verbButton()->isDefault());
}

void TestStartSessionDialog::foreignTextStaysPlain()
{
    m_project.project.name = QStringLiteral("<b>web</b>\u202e");
    openFor(m_project, m_project.project.path);
    auto *heading = child<QLabel>(m_dialog, "heading");
    QCOMPARE(heading->textFormat(), Qt::PlainText);
    QVERIFY(heading->text().contains(QStringLiteral("<b>web</b>\\u{202E}")));
}

QTEST_MAIN(TestStartSessionDialog)
#include "tst_startsessiondialog.moc"
