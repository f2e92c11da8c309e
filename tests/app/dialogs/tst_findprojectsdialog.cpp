// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/findprojectsdialog.h"

#include "app/dialogs/candidatelist.h"
#include "dialogsupport.h"

#include <QFile>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

/// Clicks a button in the moment in which something appears.
class ClickWhenShown final : public QObject
{
    Q_OBJECT

public:
    ClickWhenShown(QWidget *awaited, QAbstractButton *button) : m_button(button) { awaited->installEventFilter(this); }

    bool isClicked = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !std::exchange(isClicked, true))
            m_button->click();
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractButton *m_button;
};

} // namespace

class TestFindProjectsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void whatIsFoundIsCheckedUnlessItIsListed();
    void whatIsUncheckedIsNotAdded();
    void aChosenFolderIsSearchedAtOnce();
    void itBeginsWithTheFoldersOfTheSettings();
    void aFolderThatIsNotThereIsToldAtTheField();
    void linksAndClosedFoldersDoNotHoldItUp();
    void withoutProjectsItSaysSo();
    void howDeepItLooksIsToldWhereThatMatters();
    void aSearchCanBeStopped();
    void aStoppedSearchSaysSo();
    void closingWhileItSearchesIsSafe();
    void allPartsHaveNames();

private:
    void openDialog();
    void search(const QString &folder);
    CandidateList *list() { return child<CandidateList>(m_dialog, "projectList"); }
    QPushButton *searchButton() { return child<QPushButton>(m_dialog, "searchButton"); }

    std::unique_ptr<TestServices> m_services;
    QPointer<FindProjectsDialog> m_dialog;
    QStringList m_chosen;
};

void TestFindProjectsDialog::init()
{
    m_chosen.clear();
    m_services = std::make_unique<TestServices>();
    for (const char *name : {"one", "two", "deep/three"})
        m_services->tree.makeFolder(QStringLiteral("code/%1/.tf/knowledge").arg(QLatin1StringView(name)));
}

void TestFindProjectsDialog::openDialog()
{
    m_dialog = new FindProjectsDialog(m_services->services(), nullptr);
    connect(m_dialog, &FindProjectsDialog::chosen, this, [this](const QStringList &folders) { m_chosen = folders; });
    QVERIFY(Test::open(m_dialog));
}

void TestFindProjectsDialog::search(const QString &folder)
{
    auto *field = child<QLineEdit>(m_dialog, "folderField");
    field->selectAll();
    QTest::keyClicks(field, folder);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(note(m_dialog, "progressNote").contains(QStringLiteral("new")));
}

void TestFindProjectsDialog::whatIsFoundIsCheckedUnlessItIsListed()
{
    const QString two = m_services->tree.path(QStringLiteral("code/two"));
    bool isListed = false;
    m_services->projects.add(two, [&isListed](const Result<Project> &project) { isListed = project.has_value(); });
    QTRY_VERIFY(isListed && m_services->workspace.snapshot()->project(two));
    openDialog();
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    search(m_services->tree.path(QStringLiteral("code")));
    QCOMPARE(list()->count(), 3);
    QCOMPARE(m_dialog->verbButton()->text().remove(u'&'), QStringLiteral("Add 2 Projects"));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringList({m_services->tree.path(QStringLiteral("code/deep/three")),
                                    m_services->tree.path(QStringLiteral("code/one"))}));
    QTRY_VERIFY(!m_dialog);
}

void TestFindProjectsDialog::whatIsUncheckedIsNotAdded()
{
    openDialog();
    search(m_services->tree.path(QStringLiteral("code")));
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Space);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList({m_services->tree.path(QStringLiteral("code/one")),
                                    m_services->tree.path(QStringLiteral("code/two"))}));
}

void TestFindProjectsDialog::aChosenFolderIsSearchedAtOnce()
{
    openDialog();
    m_services->prompts.folder = m_services->tree.path(QStringLiteral("code/one"));
    QTest::mouseClick(child<QPushButton>(m_dialog, "browseButton"), Qt::LeftButton);
    QTRY_COMPARE(list()->count(), 1);
    QCOMPARE(m_dialog->verbButton()->text().remove(u'&'), QStringLiteral("Add 1 Project"));
}

void TestFindProjectsDialog::itBeginsWithTheFoldersOfTheSettings()
{
    m_services->tree.makeFolder(QStringLiteral("work/four/.tf/knowledge"));
    m_services->settings.setSearchFolders({m_services->tree.path(QStringLiteral("code/deep")),
                                           m_services->tree.path(QStringLiteral("later")),
                                           m_services->tree.path(QStringLiteral("work"))});
    openDialog();
    QTest::mouseClick(searchButton(), Qt::LeftButton);
    QTRY_COMPARE(list()->count(), 2);
    QVERIFY(note(m_dialog, "folderNote").contains(m_services->tree.path(QStringLiteral("later"))));
    QTest::mouseClick(m_dialog->verbButton(), Qt::LeftButton);
    QCOMPARE(m_chosen, QStringList({m_services->tree.path(QStringLiteral("code/deep/three")),
                                    m_services->tree.path(QStringLiteral("work/four"))}));
}

void TestFindProjectsDialog::aFolderThatIsNotThereIsToldAtTheField()
{
    openDialog();
    search(m_services->tree.path(QStringLiteral("code")));
    auto *field = child<QLineEdit>(m_dialog, "folderField");
    field->selectAll();
    QTest::keyClicks(field, m_services->tree.path(QStringLiteral("nowhere")));
    QTest::mouseClick(searchButton(), Qt::LeftButton);
    QTRY_VERIFY(!note(m_dialog, "folderNote").isEmpty());
    QCOMPARE(list()->count(), 0); // what another folder had is not what was asked for
    QVERIFY(note(m_dialog, "progressNote").isEmpty());
    QVERIFY(!m_dialog->verbButton()->isEnabled());
}

void TestFindProjectsDialog::linksAndClosedFoldersDoNotHoldItUp()
{
    const TemporaryTree &tree = m_services->tree;
    QVERIFY(QFile::link(tree.path(QStringLiteral("code")), tree.path(QStringLiteral("code/deep/loop"))));
    tree.makeFolder(QStringLiteral("code/closed"));
    QFile::setPermissions(tree.path(QStringLiteral("code/closed")), {});
    openDialog();
    search(tree.path(QStringLiteral("code")));
    QCOMPARE(list()->count(), 3);
    QFile::setPermissions(tree.path(QStringLiteral("code/closed")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestFindProjectsDialog::withoutProjectsItSaysSo()
{
    m_services->tree.makeFolder(QStringLiteral("empty"));
    openDialog();
    search(m_services->tree.path(QStringLiteral("empty")));
    QVERIFY(list()->sentence().startsWith(QStringLiteral("No project was found.")));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(!note(m_dialog, "progressNote").contains(QStringLiteral("levels down")));
}

void TestFindProjectsDialog::howDeepItLooksIsToldWhereThatMatters()
{
    m_services->tree.makeFolder(QStringLiteral("code/1/2/3/4/5"));
    openDialog();
    search(m_services->tree.path(QStringLiteral("code")));
    QVERIFY2(note(m_dialog, "progressNote").contains(QStringLiteral("more than 4 levels down were not looked into")),
             qPrintable(note(m_dialog, "progressNote")));
}

void TestFindProjectsDialog::aSearchCanBeStopped()
{
    FolderSearch search(m_services->workspace);
    bool isFinished = false;
    connect(&search, &FolderSearch::finished, this, [&isFinished](const FoundProjects &, bool isWhole) {
        isFinished = true;
        QVERIFY(!isWhole);
    });
    search.start({m_services->tree.path(QStringLiteral("code"))});
    QVERIFY(search.isRunning());
    search.stop();
    QTRY_VERIFY(isFinished);
    QVERIFY(!search.isRunning());
}

void TestFindProjectsDialog::aStoppedSearchSaysSo()
{
    openDialog();
    auto *field = child<QLineEdit>(m_dialog, "folderField");
    field->setText(m_services->tree.path(QStringLiteral("code")));
    auto *button = child<QPushButton>(m_dialog, "searchButton");
    // Its answer waits for the event loop: nobody has heard yet that it is through, however fast it was.
    ClickWhenShown stop(child<QProgressBar>(m_dialog, "progressBar"), button);
    button->click();
    QTRY_VERIFY(stop.isClicked);
    QTRY_COMPARE(button->text(), QStringLiteral("&Search"));
    QVERIFY2(note(m_dialog, "progressNote").contains(u"Stopped; there may be more."),
             qPrintable(note(m_dialog, "progressNote")));
}

void TestFindProjectsDialog::closingWhileItSearchesIsSafe()
{
    openDialog();
    auto *field = child<QLineEdit>(m_dialog, "folderField");
    field->setText(m_services->tree.path(QStringLiteral("code")));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_chosen.isEmpty());
}

void TestFindProjectsDialog::allPartsHaveNames()
{
    openDialog();
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    QCOMPARE(tabOrder(m_dialog).mid(0, 4),
             QStringList({QStringLiteral("folderField"), QStringLiteral("browseButton"), QStringLiteral("searchButton"),
                          QStringLiteral("projectList")}));
}

QTEST_MAIN(TestFindProjectsDialog)
#include "tst_findprojectsdialog.moc"
