// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window keeps up with its files: from another program's rename to the cell on screen, against an inotify
// reader that only wakes up; and with 100,000 sessions in one table how long its thread is away, how long a key in the
// filter takes, and what it costs when nothing happens.
#include "bench/benchtable.h"
#include "bench/livewindow.h"
#include "bench/manysnapshots.h"

#include "models/rowfilterproxymodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

#include <sys/inotify.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString project = QStringLiteral("p0");
constexpr int fewSessions = 10'000;
constexpr int manySessions = 100'000;

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

double millisecondsSince(SteadyClock::time_point start)
{
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, size_t(double(values.size()) * part)));
}

void printSpread(const char *name, const std::vector<double> &values)
{
    std::printf("%-28s %9.1f %9.1f %9.1f   median, 99th of a hundred, longest of %d\n", name, quantile(values, 0.5),
                quantile(values, 0.99), quantile(values, 1), int(values.size()));
    std::fflush(stdout);
}

/// Runs the event loop as a program does until `isDone`. Not QTest::qWaitFor(), which sleeps between its looks at it.
template <typename Condition>
void runUntil(Condition isDone, const char *what)
{
    constexpr int patience = 60'000;
    QElapsedTimer waited;
    waited.start();
    while (!isDone()) {
        if (waited.elapsed() > patience)
            qFatal("waited in vain: %s", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, patience);
    }
}

void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// How long the event loop was away each time, in milliseconds, of those that were longer than its timer asks for.
class Absences
{
public:
    Absences()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_absences.push_back(std::max(0.0, millisecondsSince(m_last) - interval));
            m_last = SteadyClock::now();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(interval);
    }
    Q_DISABLE_COPY_MOVE(Absences)
    [[nodiscard]] const std::vector<double> &all() const { return m_absences; }

private:
    static constexpr int interval = 2;
    QTimer m_timer;
    SteadyClock::time_point m_last = SteadyClock::now();
    std::vector<double> m_absences;
};

QTableView *sessionsOf(const LiveWindow &live)
{
    auto *table = live.window.findChild<QTableView *>(QStringLiteral("sessionsTable"));
    if (!table)
        qFatal("no table of sessions");
    return table;
}

/// Whether one of the rows that a screen has shows `text`.
bool shows(const QTableView *table, const QString &text)
{
    constexpr int onScreen = 20;
    for (int row = 0; row < std::min(onScreen, table->model()->rowCount()); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->index(row, column).data().toString().contains(text))
                return true;
        }
    }
    return false;
}

/// Tells when the table has been painted with a text.
class PaintWatch final : public QObject
{
public:
    PaintWatch(const QTableView *table, QString text) : m_table(table), m_text(std::move(text))
    {
        table->viewport()->installEventFilter(this);
    }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        m_isPainted = m_isPainted || (event->type() == QEvent::Paint && shows(m_table, m_text));
        return false;
    }

private:
    const QTableView *m_table;
    QString m_text;
    bool m_isPainted = false;
};

/// In milliseconds, from before the change until a reader of inotify is awake.
double wakeUp(const TemporaryTree &tree, const QString &file, const QByteArray &bytes)
{
    const int watch = inotify_init1(IN_CLOEXEC);
    const QByteArray folder = tree.path(file.section(u'/', 0, -2)).toUtf8();
    if (inotify_add_watch(watch, folder.constData(), IN_MOVED_TO) < 0)
        qFatal("no watch");
    double took = 0;
    SteadyClock::time_point start;
    std::thread reader([&] {
        alignas(inotify_event) char buffer[4096];
        if (read(watch, buffer, sizeof buffer) > 0)
            took = millisecondsSince(start);
    });
    start = SteadyClock::now();
    tree.replace(file, bytes);
    reader.join();
    close(watch);
    return took;
}

/// The n-th change of the active session: another plan, which no other row has.
QByteArray activeWithPlan(int number)
{
    const QByteArray plan = "\"plan-new-" + QByteArray::number(number) + '"';
    return nthDocument(fewSessions, QStringLiteral("active")).replace("\"plan-0\"", plan);
}

void measureChanges(const TemporaryTree &tree, LiveWindow &live)
{
    constexpr int changes = 100;
    const QString active = project + QStringLiteral("/.tf/knowledge/.active-planning.json");
    const QTableView *table = sessionsOf(live);
    std::vector<double> painted;
    std::vector<double> awake;
    for (int number = 0; number < changes; ++number) {
        const PaintWatch watch(table, QStringLiteral("plan-new-%1").arg(number));
        const auto start = SteadyClock::now();
        tree.replace(active, activeWithPlan(number));
        runUntil([&] { return watch.isPainted(); }, "a change that is painted");
        painted.push_back(millisecondsSince(start));
        runFor(300ms); // each change for itself
        awake.push_back(wakeUp(tree, project + QStringLiteral("/other.json"), "{}"));
    }
    printSpread("rename to painted cell", painted);
    printSpread("  an inotify reader awake", awake);
}

void measureKeys(LiveWindow &live)
{
    auto *table = sessionsOf(live);
    const auto *rows = qobject_cast<RowFilterProxyModel *>(table->model());
    auto *field = table->parentWidget()->findChild<QLineEdit *>();
    if (!field || !rows)
        qFatal("no filter");
    const auto settle = [rows] { runUntil([rows] { return rows->isSettled(); }, "a table that is settled"); };
    settle(); // the rows have just come
    std::vector<double> keys;
    for (const char *text : {"seed-42", "plan-7", "title", "2011-03"}) {
        for (const QChar letter : QString::fromLatin1(text)) {
            const auto start = SteadyClock::now();
            QTest::keyClick(field, letter.toLatin1());
            settle();
            table->viewport()->repaint();
            keys.push_back(millisecondsSince(start));
        }
        field->clear();
        settle();
    }
    printSpread("a key in the filter", keys);
}

void measureStorm(const TemporaryTree &tree)
{
    constexpr int perSecond = 300;
    constexpr int seconds = 10;
    std::thread writer([&tree] {
        auto next = SteadyClock::now();
        for (int number = 1; number <= perSecond * seconds; ++number) {
            tree.replace(snapshotPath(project, number), nthDocument(number, QStringLiteral("completed")));
            next += std::chrono::microseconds(1'000'000 / perSecond);
            std::this_thread::sleep_until(next);
        }
    });
    runFor(std::chrono::seconds(seconds));
    writer.join();
}

void measureRest()
{
    const auto processor = [] {
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
               double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
    };
    constexpr int seconds = 30; // six polls
    const double before = processor();
    runFor(std::chrono::seconds(seconds));
    std::printf("%-28s %9.3f   per cent of a processor, over %d seconds\n", "at rest",
                (processor() - before) / (seconds * 10), seconds);
}

/// One project with 10,000 sessions.
void benchChanges()
{
    const TemporaryTree tree;
    writeLargeProject(tree, project, fewSessions - 1);
    listProjects(tree, 1);
    LiveWindow live(tree.path());
    live.waitForAll();
    live.window.showPage(Page::Project, tree.path(project));
    runFor(3s); // the history keeps what was seen for the first time
    measureChanges(tree, live);
}

/// One project with 100,000 sessions.
void benchThread()
{
    const TemporaryTree tree;
    writeLargeProject(tree, project, manySessions - 1);
    listProjects(tree, 1);
    Absences loading;
    LiveWindow live(tree.path());
    live.waitForAll();
    printSpread("window away, loading", loading.all());
    live.window.showPage(Page::Project, tree.path(project));
    {
        const Absences meanwhile;
        measureKeys(live);
        printSpread("window away, filtering", meanwhile.all());
    }
    {
        const Absences meanwhile;
        for (int column = 0; column < sessionsOf(live)->model()->columnCount(); ++column) {
            sessionsOf(live)->sortByColumn(column, Qt::AscendingOrder);
            runFor(1s);
        }
        printSpread("window away, sorting", meanwhile.all());
    }
    const Absences meanwhile;
    measureStorm(tree);
    printSpread("window away, 300 a second", meanwhile.all());
}

/// Fifty projects with 40 sessions each.
void benchRest()
{
    constexpr int projects = 50;
    constexpr int sessions = 40;
    const TemporaryTree tree;
    for (int number = 0; number < projects; ++number)
        writeLargeProject(tree, QStringLiteral("p%1").arg(number), sessions - 1);
    listProjects(tree, projects);
    LiveWindow live(tree.path());
    live.waitForAll();
    runFor(10s); // the history keeps what was seen for the first time
    measureRest();
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::printf("milliseconds\n");
    const QString only = application.arguments().value(1);
    const std::pair<const char *, void (*)()> parts[]{
        {"changes", &benchChanges}, {"thread", &benchThread}, {"rest", &benchRest}};
    for (const auto &[name, bench] : parts) {
        if (only.isEmpty() || only == QLatin1StringView(name))
            bench();
    }
}
