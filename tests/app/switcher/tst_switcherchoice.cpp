// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherchoice.h"
#include "app/switcher/switcherentries.h"
#include "support/snapshotbuilder.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

namespace {

const QString titles = QStringLiteral("  topic seed-a Web UI for tf\n  topic seed-b Kanban-style TUI\n");
const QString active = QStringLiteral("  active seed-b@2026-02-21T10-15-00Z");
const QString archived = QStringLiteral("  archived seed-a@2026-02-23T17-40-00Z\n");

QString project(const QString &sessions, const QString &options = {})
{
    return QStringLiteral("project tf ") + options + u'\n' + titles + sessions;
}

} // namespace

/// What Enter does with each kind of entry, and the words that say so beforehand.
class SwitcherChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterAndItsWords_data();
    void enterAndItsWords();
    void aFreshWriteIsWarnedOf_data();
    void aFreshWriteIsWarnedOf();
    void whatTheWindowWroteIsNotWarnedOf();
    void whoWritesDocumentsMayAttachThemNext();
    void anActionSaysWhatItMeansOrWhyNot();
    void terminalAndEditorKnowWhere();
    void longTitlesAreCutInSentences();

private:
    [[nodiscard]] SwitcherEntryPtr entryOf(const QString &text, const QString &title)
    {
        SwitcherEntries entries(testNow);
        entries.setSnapshot(m_builder.build(text));
        for (const SwitcherEntryPtr &entry : entries.all()) {
            if (entry->title == title)
                return entry;
        }
        qFatal("test set-up failed: no %s", qPrintable(title));
    }

    SnapshotBuilder m_builder;
};

void SwitcherChoiceTest::enterAndItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<QString>("words");
    const QString web = QStringLiteral("Web UI for tf");
    QTest::newRow("an archived session") << project(active + u'\n' + archived) << web << Choice::SwitchSession
                                         << QStringLiteral(
                                                "switches tf to “Web UI for tf”; “Kanban-style TUI” is archived.");
    QTest::newRow("an archived session where none is active")
        << project(archived) << web << Choice::SwitchSession
        << QStringLiteral("switches tf to “Web UI for tf”; no session is active there now.");
    QTest::newRow("a completed session")
        << project(active + QStringLiteral("\n  completed seed-a@2026-02-23T17-40-00Z tickets=a-1\n")) << web
        << Choice::SwitchSession << QStringLiteral("reopens “Web UI for tf” in tf; “Kanban-style TUI” is archived.");
    QTest::newRow("the active session") << project(active) << QStringLiteral("Kanban-style TUI") << Choice::Show
                                        << QStringLiteral("shows “Kanban-style TUI”, which is active in tf.");
    QTest::newRow("a session that cannot be read")
        << project(archived.trimmed() + QStringLiteral(" broken=Not_JSON\n")) << web << Choice::Show
        << QStringLiteral("shows “Web UI for tf”. Its file cannot be understood, so it cannot be switched to: see its "
                          "warnings.");
    QTest::newRow("a session beside a broken active one")
        << project(active + QStringLiteral(" broken=Not_JSON\n") + archived) << web << Choice::Show
        << QStringLiteral("shows “Web UI for tf”. It cannot be switched to: the active session's file in tf cannot be "
                          "understood and is never written over. Repair it first.");
    const QString tf = QStringLiteral("tf");
    QTest::newRow("a project") << project(active) << tf << Choice::Show
                               << QStringLiteral("shows tf. “Kanban-style TUI” is active there.");
    QTest::newRow("a project without a session")
        << project({}) << tf << Choice::Show << QStringLiteral("shows tf. No session is active there.");
    QTest::newRow("a project that is gone") << project({}, QStringLiteral("gone")) << tf << Choice::Show
                                            << QStringLiteral("shows tf. Its folder is not there.");
    QTest::newRow("a project whose active file is broken")
        << project(active + QStringLiteral(" broken=Not_JSON")) << tf << Choice::Show
        << QStringLiteral("shows tf. Its active session's file cannot be understood.");
    const QString missions = QStringLiteral("mission one active\nmission two\n");
    QTest::newRow("the active mission") << missions << QStringLiteral("one") << Choice::Show
                                        << QStringLiteral("shows “one”, the active mission.");
    QTest::newRow("a mission") << missions << QStringLiteral("two") << Choice::Show
                               << QStringLiteral("shows the mission “two”.");
    QTest::newRow("the switch to a mission") << missions << QStringLiteral("Switch to two") << Choice::SwitchMission
                                             << QStringLiteral("makes “two” the active mission.");
}

void SwitcherChoiceTest::enterAndItsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    const SwitcherEntryPtr entry = entryOf(text, title);
    QTEST(choiceOf(*entry), "choice");
    const ChoiceWords words = choiceWords(*entry, testNow());
    QTEST(words.what, "words");
    QCOMPARE(words.warning.contains(u"every terminal"), choiceOf(*entry) == Choice::SwitchMission);
}

void SwitcherChoiceTest::aFreshWriteIsWarnedOf_data()
{
    QTest::addColumn<QString>("modified");
    QTest::addColumn<QString>("warning");
    // One for many seconds, for it is told each time that it changes.
    const auto words = [](const char *time) {
        return QStringLiteral("“Kanban-style TUI” was written less than %1 ago: what agents make next there goes to "
                              "the other session.")
            .arg(QLatin1StringView(time));
    };
    QTest::newRow("40 seconds ago") << QStringLiteral("2026-02-27T11:59:20Z") << words("a minute");
    QTest::newRow("just now") << QStringLiteral("2026-02-27T12:00:00Z") << words("a minute");
    QTest::newRow("by a clock that is ahead") << QStringLiteral("2026-02-27T12:00:30Z") << words("a minute");
    QTest::newRow("a minute ago") << QStringLiteral("2026-02-27T11:59:00Z") << words("two minutes");
    QTest::newRow("nearly two minutes ago") << QStringLiteral("2026-02-27T11:58:01Z") << words("two minutes");
    QTest::newRow("two minutes ago") << QStringLiteral("2026-02-27T11:58:00Z") << QString();
    QTest::newRow("in another time") << QStringLiteral("2026-02-28T12:00:00Z") << QString();
}

void SwitcherChoiceTest::whatTheWindowWroteIsNotWarnedOf()
{
    const auto writtenAt = [this](const char *time) {
        return entryOf(project(active + QStringLiteral(" modified=") + QLatin1StringView(time) + u'\n' + archived),
                       QStringLiteral("Web UI for tf"));
    };
    const LastWrites switched{{}, testNow() - 60s};
    QCOMPARE(choiceWords(*writtenAt("2026-02-27T11:59:00Z"), testNow(), switched).warning, QString());
    QCOMPARE(choiceWords(*writtenAt("2026-02-27T11:58:59Z"), testNow(), switched).warning, QString());
    // Somebody else wrote after it, or what the window did was another thing.
    QVERIFY(!choiceWords(*writtenAt("2026-02-27T11:59:01Z"), testNow(), switched).warning.isEmpty());
    QVERIFY(!choiceWords(*writtenAt("2026-02-27T11:58:50Z"), testNow(), switched).warning.isEmpty());
    // Nor does its own write hide what others do in the topics.
    const LastWrites both{testNow() - 30s, testNow() - 60s};
    QVERIFY(choiceWords(*writtenAt("2026-02-27T11:59:00Z"), testNow(), both).warning.startsWith(u"Documents in tf"));
}

void SwitcherChoiceTest::whoWritesDocumentsMayAttachThemNext()
{
    const QString text = project(active + QStringLiteral(" modified=2026-02-20T12:00:00Z\n") + archived);
    const auto entry = entryOf(text, QStringLiteral("Web UI for tf"));
    const auto warning = [&](std::optional<Moment> written) {
        return choiceWords(*entry, testNow(), {written}).warning;
    };
    QVERIFY2(warning(testNow() - 90s).startsWith(u"Documents in tf were written less than two minutes ago"),
             qPrintable(warning(testNow() - 90s)));
    QCOMPARE(warning(testNow() - 121s), QString());
    QCOMPARE(warning({}), QString());
    // Where none is active there is none that it would have been meant for.
    QCOMPARE(choiceWords(*entryOf(project(archived), QStringLiteral("Web UI for tf")), testNow(), {testNow()}).warning,
             QString());
}

void SwitcherChoiceTest::aFreshWriteIsWarnedOf()
{
    QFETCH(QString, modified);
    const QString text = project(active + QStringLiteral(" modified=%1\n").arg(modified) + archived);
    QTEST(choiceWords(*entryOf(text, QStringLiteral("Web UI for tf")), testNow()).warning, "warning");
    // Nothing changes for it where it stays the active one.
    QCOMPARE(choiceWords(*entryOf(text, QStringLiteral("Kanban-style TUI")), testNow()).warning, QString());
}

void SwitcherChoiceTest::anActionSaysWhatItMeansOrWhyNot()
{
    QAction action(QStringLiteral("A&rchive…"));
    action.setStatusTip(QStringLiteral("No session will be active in tf."));
    SwitcherEntries entries(testNow);
    entries.setActions({{&action, QStringLiteral("Session")}});
    const SwitcherEntryPtr possible = entries.all().front();
    QCOMPARE(choiceOf(*possible), Choice::Run);
    QCOMPARE(choiceWords(*possible, testNow()).what,
             QStringLiteral("runs “Archive…”. No session will be active in tf."));
    action.setEnabled(false);
    action.setStatusTip(QStringLiteral("Select a project first."));
    entries.setActions({{&action, QStringLiteral("Session")}});
    const SwitcherEntryPtr greyed = entries.all().front();
    QCOMPARE(choiceOf(*greyed), Choice::Nothing);
    QCOMPARE(choiceWords(*greyed, testNow()).what, QStringLiteral("cannot do this now. Select a project first."));
}

void SwitcherChoiceTest::terminalAndEditorKnowWhere()
{
    const QString text = project(archived) + QStringLiteral("mission one\n");
    const SwitcherEntryPtr session = entryOf(text, QStringLiteral("Web UI for tf"));
    QCOMPARE(folderOf(*session), QStringLiteral("/code/tf"));
    QCOMPARE(fileOf(*session), QStringLiteral("/code/tf/.tf/knowledge/sessions/seed-a@2026-02-23T17-40-00Z.json"));
    QCOMPARE(fileOf(*entryOf(text, QStringLiteral("tf"))), QString());
    QCOMPARE(folderOf(*entryOf(project({}, QStringLiteral("gone")), QStringLiteral("tf"))), QString());
    QCOMPARE(folderOf(*entryOf(text, QStringLiteral("one"))), QString());
}

void SwitcherChoiceTest::longTitlesAreCutInSentences()
{
    const QString title = QStringLiteral("long ").repeated(60).trimmed();
    const SwitcherEntryPtr entry =
        entryOf(QStringLiteral("project tf\n  topic seed-a ") + title + u'\n' + archived, title);
    QVERIFY(choiceWords(*entry, testNow()).what.size() < 200);
}

QTEST_MAIN(SwitcherChoiceTest)
#include "tst_switcherchoice.moc"
