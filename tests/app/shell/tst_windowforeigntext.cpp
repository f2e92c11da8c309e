// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/heartbeat.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"
#include "base/ids.h"
#include "models/roles.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
#ifdef __SANITIZE_ADDRESS__
constexpr int slowness = 5; // what the sanitizers make of it
#else
constexpr int slowness = 2; // and of a build without optimisation, beside other tests
#endif
constexpr int longestAbsence = 200 * slowness; // ms
constexpr int inTime = 20'000;                 // ms

/// `members` in place of those of a JSON document.
QByteArray with(const QByteArray &document, const QJsonObject &members)
{
    QJsonObject object = QJsonDocument::fromJson(document).object();
    for (auto member = members.begin(); member != members.end(); ++member)
        object[member.key()] = *member;
    return QJsonDocument(object).toJson();
}

/// Whether a text that may be read as HTML has markup in it that came from a file.
bool isTaken(const QString &text)
{
    return text.contains(u"<img") || text.contains(u"<b>") || text.contains(u"<a ");
}

/// What could show foreign text as something else than itself: where it is, and what it says.
QStringList takenIn(const QWidget &window)
{
    QStringList taken;
    const auto look = [&](const QObject *object, const QString &text, const char *what) {
        if (isTaken(text)) {
            taken << QStringLiteral("%1 %2, %3: %4")
                         .arg(QLatin1StringView(object->metaObject()->className()), object->objectName(),
                              QLatin1StringView(what), text.left(200));
        }
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        look(widget, widget->toolTip(), "tool tip");
        look(widget, widget->whatsThis(), "what's this");
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        look(action, action->toolTip(), "tool tip");
        look(action, action->whatsThis(), "what's this");
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            look(label, label->text(), "text");
    }
    for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                look(view, model->index(row, column).data(Qt::ToolTipRole).toString(), "tool tip of a cell");
        }
    }
    return taken;
}

} // namespace

/// P15: foreign text is inert. Whatever a file says is shown as it is, and the window answers within 200 ms.
class WindowForeignTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileSaysIt_data();
    void aFileSaysIt();
    void messagesAndQuestionsShowIt();
    void theNameOfAProjectSaysIt();

private:
    void write(const QString &where, const QString &text);
    /// Goes to each page, row and tab, shows each tool tip and menu.
    void lookAtEverything();
    void lookAtTable(const QString &name);
    void showToolTips(QAbstractItemView *view);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowForeignTextTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    // Whoever opens it waits for ever.
    QCOMPARE(::mkfifo(QFile::encodeName(m_tree->path(QStringLiteral("fifo"))).constData(), 0600), 0);
    m_test = std::make_unique<TestWindow>(*m_tree);
}

void WindowForeignTextTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowForeignTextTest::aFileSaysIt_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("text");
    const std::pair<const char *, QString> texts[] = {
        {"image", QStringLiteral("foreign-text<img src=\"FIFO\">")},
        {"bold", QStringLiteral("<b>foreign-text</b>")},
        {"link", QStringLiteral("foreign-text [x](file:///etc/passwd) <a href=\"file:///etc/passwd\">y</a>")},
        {"directions", QStringLiteral("foreign-text \u202E\u2066 txt.exe")},
        {"very long", QStringLiteral("foreign-text").repeated(2000)},
        {"a mebibyte", QStringLiteral("foreign-text ----").repeated(1 << 16)}};
    for (const char *where : {"active", "snapshot", "mission", "pointer", "title", "document"}) {
        for (const auto &[name, text] : texts)
            QTest::addRow("%s: %s", where, name) << QString::fromUtf8(where) << text;
    }
}

void WindowForeignTextTest::write(const QString &where, const QString &text)
{
    const QJsonObject session{{QStringLiteral("session_id"), QString(text + u"@2026-02-02T09-00-00Z")},
                              {QStringLiteral("root_seed"), text},
                              {QStringLiteral("spikes"), QJsonArray{text}},
                              {QStringLiteral("plan"), text},
                              {QStringLiteral("created"), text}};
    const QJsonObject mission{{QStringLiteral("mission_id"), text},
                              {QStringLiteral("role"), text},
                              {QStringLiteral("focus"), text},
                              {QStringLiteral("joined_at"), text}};
    if (where == u"active")
        m_tree->replace(activeIn(p), with(sessionDocument(idA), session));
    else if (where == u"snapshot")
        m_tree->replace(snapshotIn(p, idB), with(sessionDocument(idB, QStringLiteral("archived")), session));
    else if (where == u"mission")
        m_tree->replace(missionIn(QStringLiteral("checkout")),
                        with(missionDocument(QStringLiteral("checkout")), mission));
    else if (where == u"pointer")
        m_tree->replace(missionPointer, pointerDocument(text));
    else if (where == u"title") {
        m_tree->replace(
            p + QStringLiteral("/.tf/knowledge/index.json"),
            QJsonDocument(QJsonObject{{QStringLiteral("topics"),
                                       QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("seed-a")},
                                                              {QStringLiteral("title"), text}}}}})
                .toJson());
    } else
        m_tree->replace(p + QStringLiteral("/.tf/knowledge/topics/seed-a/seed.md"), "# Alpha\n\n" + text.toUtf8());
}

void WindowForeignTextTest::aFileSaysIt()
{
    QFETCH(QString, where);
    QFETCH(QString, text);
    text.replace(QStringLiteral("FIFO"), m_tree->path(QStringLiteral("fifo")));
    m_test->window().showPage(Page::Project, m_tree->path(p));
    Heartbeat heartbeat;
    write(where, text);
    m_test->workspace().refresh();
    if (where == u"title")
        QTRY_VERIFY_WITH_TIMEOUT(m_test->label("activeTitle") != QStringLiteral("Alpha"), inTime);
    else if (where != u"document")
        QTRY_VERIFY_WITH_TIMEOUT(m_test->statusText().size() > 0, inTime);
    lookAtEverything();
    QVERIFY2(heartbeat.longestWork() < longestAbsence, qPrintable(QString::number(heartbeat.longestWork())));
    const QStringList taken = takenIn(m_test->window());
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u'\n')));
    if (where == u"active" || where == u"title") {
        const QString begin = printable(text).left(1000);
        QVERIFY(m_test->label("activeTitle").startsWith(begin));
        QVERIFY(m_test->navigator(SubtitleRole, Page::Project, m_tree->path(p)).toString().contains(text.left(1000)) ||
                m_test->navigator(SubtitleRole, Page::Project, m_tree->path(p)).toString().contains(begin));
    }
}

void WindowForeignTextTest::lookAtEverything()
{
    m_test->window().showPage(Page::Now);
    lookAtTable(QStringLiteral("now"));
    m_test->window().showPage(Page::Project, m_tree->path(p));
    lookAtTable(QStringLiteral("sessions"));
    m_test->window().showPage(Page::Missions);
    lookAtTable(QStringLiteral("missions"));
    m_test->window().showPage(Page::Warnings);
    lookAtTable(QStringLiteral("warnings"));
    for (const QAction *top : m_test->window().menuBar()->actions()) {
        top->menu<QMenu *>()->popup({10, 10});
        QTest::qWait(1);
        top->menu<QMenu *>()->close();
    }
}

void WindowForeignTextTest::lookAtTable(const QString &name)
{
    QTableView *table = m_test->table(name);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        for (QTabWidget *tabs : m_test->window().findChildren<QTabWidget *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(1);
            }
        }
    }
    for (QAbstractItemView *view : m_test->window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible())
            showToolTips(view);
    }
}

void WindowForeignTextTest::showToolTips(QAbstractItemView *view)
{
    for (int x = 5; x < view->viewport()->width(); x += 60) {
        for (int y = 5; y < std::min(view->viewport()->height(), 150); y += 20) {
            QHelpEvent help(QEvent::ToolTip, {x, y}, view->viewport()->mapToGlobal(QPoint(x, y)));
            QApplication::sendEvent(view->viewport(), &help);
            QVERIFY2(!isTaken(QToolTip::text()), qPrintable(QToolTip::text().left(200)));
            QTest::qWait(0);
        }
    }
    QToolTip::hideText();
}

void WindowForeignTextTest::messagesAndQuestionsShowIt()
{
    const QString image = QStringLiteral("<img src=\"%1\">").arg(m_tree->path(QStringLiteral("fifo")));
    Heartbeat heartbeat;
    m_test->window().findChild<MessageBar *>()->post(
        {MessageKind::Error, image, image.repeated(2), {{QStringLiteral("Undo"), [] {}}}});
    Prompts prompts;
    prompts.ask(&m_test->window(), {image, image, image, {QStringLiteral("Fix"), QStringLiteral("Cancel")}},
                [](int) {});
    QDialog *box = m_test->dialog();
    QVERIFY(box);
    QStringList taken;
    for (const QLabel *label : box->findChildren<QLabel *>()) {
        if (label->text().contains(u"<img") && label->textFormat() != Qt::PlainText)
            taken << label->objectName();
    }
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u' ')));
    box->close();
    QTest::qWait(1);
    QVERIFY2(heartbeat.longestWork() < longestAbsence, qPrintable(QString::number(heartbeat.longestWork())));
    QVERIFY(m_test->message().contains(image));
}

void WindowForeignTextTest::theNameOfAProjectSaysIt()
{
    const QString image = QStringLiteral("<img src=\"%1\">").arg(m_tree->path(QStringLiteral("fifo")));
    m_test->projects().rename(m_tree->path(p), image, {});
    QTRY_COMPARE(m_test->navigator(Qt::DisplayRole, Page::Project, m_tree->path(p)).toString(), image);
    Heartbeat heartbeat;
    lookAtEverything();
    QVERIFY2(heartbeat.longestWork() < longestAbsence, qPrintable(QString::number(heartbeat.longestWork())));
    const QStringList taken = takenIn(m_test->window());
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u'\n')));
}

QTEST_MAIN(WindowForeignTextTest)
#include "tst_windowforeigntext.moc"
