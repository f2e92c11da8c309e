// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/fakenotifications.h"
#include "app/notifications/notifier.h"
#include "app/notifications/privatebus.h"
#include "app/support/cutwords.h"
#include "app/support/pseudotranslator.h"
#include "app/support/samples.h"
#include "app/support/shownwords.h"
#include "app/support/windowsituations.h"
#include "app/tray/traysummary.h"
#include "history/journal.h"
#include "workspace/agentcalls.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QRegularExpression>
#include <QStyle>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

namespace {

const QString p = QStringLiteral("p");

constexpr int slow = 20'000;                 // ms; documents are looked at every five seconds
constexpr QSize smallScreen(1024, 768 - 28); // below the frame that a window manager adds
constexpr int lowWindow = 440;               // of a screen of 1366 × 768 at 150 %, below a panel and a title

/// A layout is made anew when the loop comes to it, and makes the ones in it necessary: as many as lie in each other.
void settle()
{
    constexpr int deepest = 12;
    for (int round = 0; round < deepest; ++round)
        QCoreApplication::sendPostedEvents();
}

/// What files, people and clocks have said and what stands on keys, which is in no language of ours. Words that could
/// be ours as well, as names and titles of the files, are left out only where they are all that is said.
QString withoutForeign(QString text, const QString &folder)
{
    for (const QString &each : {folder, QDir::homePath()})
        text.remove(QRegularExpression(QRegularExpression::escape(each) + QStringLiteral(R"([^\s,“”]*)")));
    static const QList<QRegularExpression> foreign{
        QRegularExpression(QStringLiteral(R"(</?\w+>|&\w+;)")), // of tool tips
        QRegularExpression(QStringLiteral(R"(\b(seed-[abcd]|spike-[ax]|plan-[acx]|pt-[12])\b(@[\dTZ:-]+)?)")),
        QRegularExpression(QStringLiteral(R"(\b01[0-9A-Z]{24}\b|\bhttps:\S+)")), // ids and addresses of a service
        QRegularExpression(QStringLiteral(R"((~|\.tf|\btopics)/[^\s,“”]*)")),
        QRegularExpression(QStringLiteral(R"(/tf-seed --resume\b)")), // a command
        QRegularExpression(QStringLiteral(R"([\w.@-]+\.(json|md|sqlite|ini|desktop)\b)")),
        QRegularExpression(QStringLiteral(R"(\b\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d{1,2} (Feb|Nov)\b)")),
        QRegularExpression(QStringLiteral(R"(\b((Ctrl|Shift|Alt)\+)+(\w+|.)|\bF\d\d?\b|\bEsc\b)")),
    };
    for (const QRegularExpression &each : foreign)
        text.remove(each);
    static const QRegularExpression whole(
        QStringLiteral(R"(^\s*(Alpha|Beta|Gamma|Delta|Look at it|Measure|(A better|The|Old) plan|)"
                       R"(p|q|checkout|search|given|elsewhere|wp:WP0[39]|developer|not-json)\s*$)"));
    static const QRegularExpression separator(QStringLiteral(R"([\n,;()“”·])"));
    return text.split(separator).replaceInStrings(whole, QString()).join(u' ');
}

} // namespace

/// Every text of the window is marked for translation, and there is room for one that is longer by a third, at each
/// scale and from right to left as well: the same program is run for each of these.
class WindowWordsTest final : public WindowSituations
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_pseudo)); }
    void wordsOfOursAreNotTakenForThoseOfFiles();
    void aWindowAsSmallAsItGets();
    void notificationsAndTheToolTipOfTheTray();

private:
    void look(const QString &where, QWidget &window) override;
    void read(const QString &where, const QString &text);
    [[nodiscard]] QStringList takeAmiss() override { return std::exchange(m_amiss, {}); }
    /// Tells each thing only of the first place in which it is seen.
    void fail(const QString &where, const QString &what)
    {
        if (!m_told.contains(what))
            m_amiss << where + QStringLiteral(": ") + what;
        m_told.insert(what);
    }

    PseudoTranslator m_pseudo;
    QSet<QString> m_told;
    QStringList m_amiss;
};

void WindowWordsTest::read(const QString &where, const QString &text)
{
    const QString rest = withoutForeign(PseudoTranslator::outside(text), tree().path());
    if (std::any_of(rest.begin(), rest.end(), [](QChar each) { return each.isLetter(); }))
        fail(where, QStringLiteral("not marked: ") + text);
}

void WindowWordsTest::look(const QString &where, QWidget &window)
{
    settle();
    for (const ShownWords &words : shownWords(window))
        read(where + QStringLiteral(": ") + words.where, words.text);
    if (window.inherits("QFileDialog"))
        return; // Qt lays it out
    const bool isMain = window.inherits("QMainWindow");
    const QSize needed = isMain ? window.minimumSizeHint() : window.size();
    if (needed.boundedTo(smallScreen) != needed)
        fail(where, QStringLiteral("takes more than a small screen: %1 × %2").arg(needed.width()).arg(needed.height()));
    const bool isWrapped = !isMain && window.layout() && window.layout()->hasHeightForWidth();
    const int least =
        isWrapped ? window.layout()->totalMinimumHeightForWidth(window.width()) : window.minimumSizeHint().height();
    if (least > lowWindow && !window.inherits("QMenu"))
        fail(where, QStringLiteral("cannot be made lower than %1").arg(least));
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool hasRest = label->sizeHint().width() + label->fontMetrics().averageCharWidth() < label->width();
        const bool isAtTheSide = QStyle::visualAlignment(Qt::LeftToRight, label->alignment()).testFlag(Qt::AlignLeft);
        if (label->isVisible() && label->isRightToLeft() && isAtTheSide && hasRest &&
            !label->inherits("Pointsman::ClampedLabel") &&
            !label->inherits("Pointsman::ElidedLabel")) // these paint themselves
            fail(where, QStringLiteral("stands far from where it begins: ") + label->text());
    }
    for (const QString &cut : cutWords(window))
        fail(where, QStringLiteral("does not fit: ") + cut);
}

void WindowWordsTest::wordsOfOursAreNotTakenForThoseOfFiles()
{
    for (const char *foreign : {"Alpha, checkout", "Look at it", "q (developer)", "seed-a@2026-02-01T09-00-00Z"})
        read(QStringLiteral("of files"), QString::fromLatin1(foreign));
    QCOMPARE(takeAmiss(), QStringList());
    const QStringList ours{QStringLiteral("search the given checkout"), QStringLiteral("elsewhere than p"),
                           QStringLiteral("plan-based"), QStringLiteral("Measure Alpha")};
    for (const QString &each : ours)
        read(QStringLiteral("of ours"), each);
    QCOMPARE(takeAmiss().size(), ours.size());
}

void WindowWordsTest::aWindowAsSmallAsItGets()
{
    test().window().resize(1, 1);
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        test().window().showPage(page);
        QCoreApplication::processEvents();
        look(QStringLiteral("smallest, %1").arg(static_cast<int>(page)), test().window());
    }
}

void WindowWordsTest::notificationsAndTheToolTipOfTheTray()
{
    PrivateBus bus;
    QVERIFY(bus.start());
    const FakeNotifications desktop(bus.address(), FakeNotifications::usualAbilities);
    NotificationServer server(QDBusConnection::connectToBus(bus.address(), QStringLiteral("words")), nullptr);
    const auto isKept = [this] {
        const auto journal = Journal::openExisting(test().workspace().historyFile());
        return journal && (*journal)->seenUpTo().value_or(std::nullopt).has_value();
    };
    QTRY_VERIFY(isKept());
    const auto no = [] { return false; };
    const Notifier notifier(test().services(), server, {no, no, no}, {50ms, 50ms});
    const auto isTold = [&](const QString &title) {
        return QTest::qWaitFor(
            [&] {
                const auto &all = desktop.shown();
                return std::any_of(all.begin(), all.end(), [&](const FakeNotifications::Shown &each) {
                    return PseudoTranslator::inEnglish(each.title).contains(title);
                });
            },
            slow);
    };
    tree().replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"), {}, QStringLiteral("plan-a")));
    QVERIFY(isTold(QStringLiteral("p: changed by another program")));
    const AgentCalls calls(tree().path(QStringLiteral("state/waiting")));
    QVERIFY(calls.add({{}, tree().path(p), {}, systemClock()(), {}}));
    QVERIFY(isTold(QStringLiteral("p: an agent waits for you")));
    const QString plan = QStringLiteral("p/.tf/knowledge/topics/plan-a/plan.md");
    tree().replace(plan, "---\nstatus: draft\n---\n");
    const auto work = [this] { return test().workspace().snapshot()->project(tree().path(p))->work; };
    QTRY_COMPARE_WITH_TIMEOUT(work()->plans.value(QStringLiteral("plan-a")).status, QStringLiteral("draft"), slow);
    tree().replace(plan, "---\nstatus: blocked\n---\n");
    QVERIFY(isTold(QStringLiteral("p: a plan has changed")));
    tree().replace(missionPointer, pointerDocument(QStringLiteral("search")));
    tree().replace(snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived")));
    tree().replace(activeIn(p), sessionDocument(idB));
    QVERIFY(isTold(QStringLiteral("2 thing(s) happened")));
    tree().replace(activeIn(p), sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    QVERIFY(isTold(QStringLiteral("?")));
    tree().replace(snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("completed")));
    tree().remove(activeIn(p));
    QVERIFY(isTold(QStringLiteral("completed")));
    tree().replace(missionPointer, "{");
    QVERIFY(isTold(QStringLiteral("new error")));
    for (const FakeNotifications::Shown &each : desktop.shown()) {
        read(QStringLiteral("notification"), each.title + each.text);
        for (int label = 1; label < each.actions.size(); label += 2) // beside their keys
            read(QStringLiteral("notification"), each.actions[label]);
    }
    read(QStringLiteral("tray"), TraySummary::of(*test().workspace().snapshot()).words);
}

QTEST_MAIN(WindowWordsTest)
#include "tst_windowwords.moc"
