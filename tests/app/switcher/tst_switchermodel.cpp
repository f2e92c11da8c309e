// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherentries.h"
#include "app/switcher/switchermodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace Pointsman;

namespace {

const QString someText = QStringLiteral("project web\n"
                                        "  topic seed-log Add ticket title in the logging\n"
                                        "  active seed-log@2026-02-26T23-11-00Z spikes=spike-x\n"
                                        "  archived seed-log@2026-02-20T09-00-00Z\n"
                                        "project tf\n"
                                        "  topic seed-ui Web UI for tf\n"
                                        "  topic seed-tui Kanban-style TUI for tf\n"
                                        "  active seed-tui@2026-02-21T10-15-00Z warning=plan-missing\n"
                                        "  archived seed-ui@2026-02-23T17-40-00Z\n"
                                        "  completed seed-kb@2026-02-19T08-30-00Z tickets=a-1\n"
                                        "mission redesign-042 active\n"
                                        "mission search-007\n");

} // namespace

/// What is offered, in which order, and how the list follows the query and the snapshots.
class SwitcherModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void everythingIsOffered();
    void whatNeedsItsUserComesFirst();
    void anAgentThatWaitsComesBeforeWhatIsBroken();
    void sessionsOfOneSeedAreToldApart();
    void theSnapshotOfTheActiveSessionIsNotOfferedTwice();
    void keysAreUniqueAndStay();
    void entriesOfUnchangedProjectsStayTheSameObjects();
    void aKeyFiltersAndTheBestIsFirst_data();
    void aKeyFiltersAndTheBestIsFirst();
    void wordsAsTheyStandInATitleComeFirst();
    void aProjectIsMeantByLettersOfItsName();
    void whatWasUsedLatelyIsFirstWhereItIsMeant();
    void lettersAreMarkedWhereTheyMatch();
    void aNewSnapshotChangesOnlyItsRows();
    void documentsAreOfferedWithTheirSession();
    void ticketsAreFoundByIdAndTitle();
    void actionsAreReadFromTheMenus();
    void aGreyedActionIsLast();
    void noMoreRowsThanFitAreListed();
    void foreignNamesAreMadePrintable();

private:
    void build(const QString &text)
    {
        m_entries.setSnapshot(m_builder.build(text));
        m_model->setEntries(m_entries.all());
    }
    [[nodiscard]] QString titles() const { return columnText(*m_model, 0); }
    [[nodiscard]] SwitcherEntryPtr entry(const QString &title) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->index(row).data().toString() == title)
                return m_model->entryAt(m_model->index(row));
        }
        return nullptr;
    }

    SnapshotBuilder m_builder;
    SwitcherEntries m_entries{testNow};
    std::unique_ptr<SwitcherModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SwitcherModelTest::init()
{
    m_entries = SwitcherEntries(testNow);
    m_model = std::make_unique<SwitcherModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    build(someText);
}

void SwitcherModelTest::everythingIsOffered()
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines << m_model->index(row).data().toString() + QStringLiteral(" / ") +
                     m_model->index(row).data(SwitcherModel::DetailRole).toString();
    QVERIFY2(lines.contains(QStringLiteral("web / project")), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(QStringLiteral("tf / project · 1 warning")));
    QVERIFY(lines.contains(QStringLiteral("Web UI for tf / session · tf · archived")));
    QVERIFY(lines.contains(QStringLiteral("seed-kb / session · tf · completed")));
    QVERIFY(lines.contains(QStringLiteral("redesign-042 / mission · active")));
    QVERIFY(lines.contains(QStringLiteral("search-007 / mission")));
    QVERIFY(lines.contains(QStringLiteral("Switch to search-007 / mission · reaches every terminal")));
    QVERIFY(!titles().contains(u"Switch to redesign-042"));
    QCOMPARE(lines.size(), 10);
}

void SwitcherModelTest::whatNeedsItsUserComesFirst()
{
    build(someText + QStringLiteral("project old gone\nproject billing\n  active broken=Not_JSON\n"));
    QVERIFY2(titles().startsWith(QStringLiteral("billing|A session whose file cannot be read|tf|Kanban-style TUI "
                                                "for tf|old|web|")),
             qPrintable(titles()));
    // Then missions, and sessions from the latest on.
    QVERIFY2(titles().contains(u"|search-007|Add ticket title in the logging|Web UI for tf|"), qPrintable(titles()));
}

void SwitcherModelTest::anAgentThatWaitsComesBeforeWhatIsBroken()
{
    build(someText +
          QStringLiteral("project billing\n  active broken=Not_JSON\nproject calls\n  call message=May_I?\n"));
    QVERIFY2(titles().startsWith(QStringLiteral("calls|billing|")), qPrintable(titles()));
    QVERIFY(entry(QStringLiteral("calls"))->detail.contains(QStringLiteral("an agent waits for you")));
}

void SwitcherModelTest::sessionsOfOneSeedAreToldApart()
{
    m_model->setQuery(QStringLiteral("ticket title"));
    QCOMPARE(columnText(*m_model, 0, SwitcherModel::DetailRole),
             QStringLiteral("session · web · active · Feb 26, 11:11 PM|session · web · archived · Feb 20, 9:00 AM"));
}

void SwitcherModelTest::theSnapshotOfTheActiveSessionIsNotOfferedTwice()
{
    build(QStringLiteral("project p\n  active seed-a@2026-02-26T23-11-00Z\n  completed seed-a@2026-02-26T23-11-00Z\n"));
    QCOMPARE(titles(), QStringLiteral("p|seed-a"));
    build(QStringLiteral("project p\n  active seed-a@2026-02-26T23-11-00Z broken=x\n"
                         "  completed seed-a@2026-02-26T23-11-00Z\n"));
    QCOMPARE(titles(), QStringLiteral("p|seed-a|seed-a"));
}

void SwitcherModelTest::keysAreUniqueAndStay()
{
    const auto keys = [this] {
        QSet<QString> all;
        for (const SwitcherEntryPtr &each : m_entries.all())
            all.insert(each->key);
        return all;
    };
    const QSet<QString> before = keys();
    QCOMPARE(before.size(), qsizetype(m_entries.all().size()));
    QString switched = someText;
    build(switched.replace(QLatin1StringView("active seed-tui"), QLatin1StringView("archived seed-tui"))
              .replace(QLatin1StringView("archived seed-ui"), QLatin1StringView("active seed-ui")));
    QCOMPARE(keys(), before);
}

void SwitcherModelTest::entriesOfUnchangedProjectsStayTheSameObjects()
{
    const SwitcherEntryPtr web = entry(QStringLiteral("web"));
    const SwitcherEntryPtr kanban = entry(QStringLiteral("Kanban-style TUI for tf"));
    QString changed = someText;
    build(changed.replace(QLatin1StringView("tickets=a-1"), QLatin1StringView("tickets=a-1,a-2")));
    QCOMPARE(entry(QStringLiteral("web")), web);
    QVERIFY(entry(QStringLiteral("Kanban-style TUI for tf")) != kanban);
}

void SwitcherModelTest::aKeyFiltersAndTheBestIsFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words in any order") << QStringLiteral("ui web") << QStringLiteral("Web UI for tf");
    QTest::newRow("the project that a session is in")
        << QStringLiteral("kb tf") << QStringLiteral("seed-kb|Kanban-style TUI for tf");
    QTest::newRow("a kind of thing") << QStringLiteral("mission redes") << QStringLiteral("redesign-042");
    QTest::newRow("a state") << QStringLiteral("completed") << QStringLiteral("seed-kb");
    QTest::newRow("an id that is not shown") << QStringLiteral("seed-tui") << QStringLiteral("Kanban-style TUI for tf");
    QTest::newRow("the title over what is beside it")
        << QStringLiteral("web")
        << QStringLiteral("web|Web UI for tf|Add ticket title in the logging|"
                          "Add ticket title in the logging");
    QTest::newRow("nothing") << QStringLiteral("xyzzy") << QString();
}

void SwitcherModelTest::aKeyFiltersAndTheBestIsFirst()
{
    QFETCH(QString, query);
    m_model->setQuery(query);
    QTEST(titles(), "expected");
}

/// A word of it may also be a piece of a time or an id, of which entries have many.
void SwitcherModelTest::wordsAsTheyStandInATitleComeFirst()
{
    QString text = QStringLiteral("project p\n");
    for (const QString &number : {QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("2")})
        text += QStringLiteral(" topic seed-%1 Seed thing number %1\n archived seed-%1@2026-02-0%1T10-00-00Z\n")
                    .arg(number);
    build(text);
    m_model->setEntries(m_entries.all(), {entry(QStringLiteral("Seed thing number 1"))->key});
    m_model->setQuery(QStringLiteral("seed thing  Number 2"));
    QCOMPARE(m_model->entryAt(m_model->index(0))->title, QStringLiteral("Seed thing number 2"));
}

void SwitcherModelTest::aProjectIsMeantByLettersOfItsName()
{
    build(QStringLiteral("project checkout-web\n  topic seed-a Alpha\n  active seed-a@2026-02-26T23-11-00Z\n"
                         "project shop\n  topic seed-a Alpha\n  active seed-a@2026-02-26T23-11-00Z\n"));
    for (const char *second : {"cw", "chweb", "cowe"}) {
        m_model->setQuery(QStringLiteral("alpha ") + QLatin1StringView(second));
        QCOMPARE(columnText(*m_model, 0, SwitcherModel::DetailRole), QStringLiteral("session · checkout-web · active"));
    }
    // session · checkout-web
    QCOMPARE(m_model->index(0).data(SwitcherModel::DetailMarksRole).value<QList<int>>(), QList<int>({10, 15, 19, 20}));
    for (const char *strewn : {"et", "kuw"}) {
        m_model->setQuery(QStringLiteral("alpha ") + QLatin1StringView(strewn));
        QCOMPARE(titles(), QString());
    }
}

void SwitcherModelTest::whatWasUsedLatelyIsFirstWhereItIsMeant()
{
    const QString kb = entry(QStringLiteral("seed-kb"))->key;
    const QString ui = entry(QStringLiteral("Web UI for tf"))->key;
    const QString logging = entry(QStringLiteral("Add ticket title in the logging"))->key;
    m_model->setEntries(m_entries.all(), {kb, QStringLiteral("project:/is/gone"), ui});
    QVERIFY2(titles().startsWith(QStringLiteral("seed-kb|Web UI for tf|tf|Kanban")), qPrintable(titles()));
    m_model->setQuery(QStringLiteral("web"));
    QVERIFY2(titles().startsWith(QStringLiteral("Web UI for tf|web|")), qPrintable(titles()));
    // It is in that project, but its title has other letters.
    m_model->setEntries(m_entries.all(), {logging});
    QVERIFY2(titles().startsWith(QStringLiteral("web|Web UI for tf|")), qPrintable(titles()));
}

void SwitcherModelTest::lettersAreMarkedWhereTheyMatch()
{
    m_model->setQuery(QStringLiteral("arch web"));
    const QModelIndex first = m_model->index(0);
    QCOMPARE(first.data().toString(), QStringLiteral("Web UI for tf"));
    QCOMPARE(first.data(SwitcherModel::MarksRole).value<QList<int>>(), QList<int>({0, 1, 2}));
    // session · tf · archived
    QCOMPARE(first.data(SwitcherModel::DetailMarksRole).value<QList<int>>(), QList<int>({15, 16, 17, 18}));
}

void SwitcherModelTest::aNewSnapshotChangesOnlyItsRows()
{
    const QString text = someText.section(QLatin1StringView("mission "), 0, 0);
    build(text);
    const QPersistentModelIndex kept = m_model->index(3);
    const QString title = kept.data().toString();
    ModelSpy spy(*m_model);
    build(text);
    QCOMPARE(spy.take(), QString());
    build(text + QStringLiteral("project another\n"));
    QCOMPARE(spy.take(), QStringLiteral("insert 3-3"));
    QCOMPARE(kept.data().toString(), title);
}

void SwitcherModelTest::documentsAreOfferedWithTheirSession()
{
    const std::vector<SwitcherDocument> found{{QStringLiteral("/code/web/.tf/knowledge/topics/spike-x/spike.md"),
                                               QStringLiteral("spike.md"), QStringLiteral("spike-x")},
                                              {QStringLiteral("/code/web/.tf/knowledge/topics/seed-other/seed.md"),
                                               QStringLiteral("seed.md"), QStringLiteral("seed-other")}};
    QVERIFY(m_entries.setDocuments(QStringLiteral("/code/web"), found));
    QVERIFY(!m_entries.setDocuments(QStringLiteral("/code/web"), found));
    QVERIFY(!m_entries.setDocuments(QStringLiteral("/code/unknown"), found));
    m_model->setEntries(m_entries.all());
    m_model->setQuery(QStringLiteral("document"));
    // The other topic belongs to no session.
    QCOMPARE(titles(), QStringLiteral("spike-x: spike.md"));
    const SwitcherEntryPtr document = entry(QStringLiteral("spike-x: spike.md"));
    QVERIFY(document);
    QCOMPARE(document->file, found.front().path);
    QVERIFY(document->session->isActive);
    build(someText);
    m_model->setQuery(QStringLiteral("document"));
    QCOMPARE(titles(), QStringLiteral("spike-x: spike.md"));
}

void SwitcherModelTest::ticketsAreFoundByIdAndTitle()
{
    build(someText + QStringLiteral("project kanban\n  ticket kb-7 status=open title=Draw_the_board\n"));
    for (const auto *query : {"kb-7", "draw the board"}) {
        m_model->setQuery(QLatin1StringView(query));
        const auto found = entry(QStringLiteral("kb-7: Draw the board"));
        QVERIFY2(found, query);
        QCOMPARE(found->detail, QStringLiteral("ticket · kanban · open"));
        QCOMPARE(found->file, QStringLiteral("/code/kanban/.tickets/kb-7.md"));
    }
}

void SwitcherModelTest::actionsAreReadFromTheMenus()
{
    QMenuBar bar;
    QMenu *view = bar.addMenu(QStringLiteral("&View"));
    QAction *now = view->addAction(QStringLiteral("&Now"));
    now->setShortcut(Qt::CTRL | Qt::Key_1);
    view->addSeparator();
    QMenu *more = view->addMenu(QStringLiteral("Columns && More"));
    more->addAction(QStringLiteral("Spikes"));
    QAction *itself = view->addAction(QStringLiteral("Quick Switch…"));
    view->addAction(QStringLiteral("Hidden"))->setVisible(false);
    QStringList names;
    for (const SwitcherAction &action : actionsOf(bar, itself))
        names << action.menuPath + QStringLiteral(": ") + action.action->text();
    QCOMPARE(names, QStringList({QStringLiteral("View: &Now"), QStringLiteral("View > Columns & More: Spikes")}));

    m_entries.setActions(actionsOf(bar, itself));
    const SwitcherList before = m_entries.all();
    m_entries.setActions(actionsOf(bar, itself));
    QVERIFY(before == m_entries.all());
    m_model->setEntries(before);
    m_model->setQuery(QStringLiteral("view now"));
    QCOMPARE(titles(), QStringLiteral("Now"));
    QCOMPARE(m_model->index(0).data(SwitcherModel::DetailRole).toString(), QStringLiteral("action · View · Ctrl+1"));
    QCOMPARE(m_model->entryAt(m_model->index(0))->action, now);
}

void SwitcherModelTest::aGreyedActionIsLast()
{
    QAction archive(QStringLiteral("A&rchive web"));
    archive.setEnabled(false);
    QAction open(QStringLiteral("Open the web"));
    m_entries.setActions({{&archive, QStringLiteral("Session")}, {&open, QStringLiteral("File")}});
    m_model->setEntries(m_entries.all());
    m_model->setEntries(m_entries.all(), {entry(QStringLiteral("Archive web"))->key});
    QVERIFY2(titles().endsWith(QStringLiteral("|Archive web")), qPrintable(titles()));
    m_model->setQuery(QStringLiteral("archive web"));
    QVERIFY2(titles().endsWith(QStringLiteral("|Archive web")), qPrintable(titles()));
    const QModelIndex last = m_model->index(m_model->rowCount() - 1);
    QVERIFY(last.data(Qt::AccessibleTextRole).toString().endsWith(u"not available"));
    QVERIFY(!last.data(SwitcherModel::AvailableRole).toBool());
}

void SwitcherModelTest::noMoreRowsThanFitAreListed()
{
    QString many;
    for (int i = 0; i < 500; ++i)
        many += QStringLiteral("project p%1\n").arg(i);
    build(many);
    QCOMPARE(m_model->rowCount(), SwitcherModel::maximumRows);
    QCOMPARE(m_model->matchCount(), 500);
    m_model->setQuery(QStringLiteral("p499"));
    QCOMPARE(titles(), QStringLiteral("p499"));
}

void SwitcherModelTest::foreignNamesAreMadePrintable()
{
    build(QStringLiteral("project p\n  topic seed-a <b>Bold</b>\u202Etxt\n  active seed-a@2026-02-26T23-11-00Z\n"));
    QCOMPARE(titles(), QStringLiteral("p|<b>Bold</b>\\u{202E}txt"));
}

QTEST_MAIN(SwitcherModelTest)
#include "tst_switchermodel.moc"
