// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/cutwords.h"
#include "app/support/pseudotranslator.h"
#include "app/support/samples.h"
#include "app/support/shownwords.h"
#include "app/support/windowtour.h"
#include "app/switcher/quickswitcher.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");

constexpr QSize smallScreen(1024, 768 - 28); // below the frame that a window manager adds

/// What files, people and clocks have said and what stands on keys, which is in no language of ours.
QString withoutForeign(QString text)
{
    static const QList<QRegularExpression> foreign{
        QRegularExpression(QStringLiteral(R"(</?\w+>|&\w+;)")), // of tool tips
        QRegularExpression(QStringLiteral(R"(\b(seed|spike|plan|pt)-[\w-]*(@[\dTZ:-]+)?)")),
        QRegularExpression(QStringLiteral(R"(\b01[0-9A-Z]{24}\b|\bhttps:\S+)")), // ids and addresses of a service
        QRegularExpression(QStringLiteral(R"([~\w.@-]*/[^\s,“”]*)")),
        QRegularExpression(QStringLiteral(R"(--resume\b)")), // of a command
        QRegularExpression(QStringLiteral(R"([\w.@-]+\.(json|md|sqlite|ini|desktop)\b)")),
        QRegularExpression(
            QStringLiteral(R"(\b(Alpha|Beta|Gamma|Delta|Look at it|Measure|(A better|The|Old) plan)\b)")),
        QRegularExpression(QStringLiteral(R"(\b(p|q|checkout|search|given|wp:WP03|developer|not-json)\b)")),
        QRegularExpression(QStringLiteral(R"(\b\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d{1,2} (Feb|Nov)\b)")),
        QRegularExpression(QStringLiteral(R"(\b((Ctrl|Shift|Alt)\+)+(\w+|.)|\bF\d\d?\b|\bEsc\b)")),
    };
    for (const QRegularExpression &each : foreign)
        text.remove(each);
    return text;
}

} // namespace

/// Every text of the window is marked for translation, and there is room for one that is longer by a third, at each
/// scale and from right to left as well: the same program is run for each of these.
class WindowWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_pseudo)); }
    void init();
    void cleanup();
    void everyPageAndWhatItOpens();
    void aWindowWithoutAnything();
    void aWindowAsSmallAsItGets();

private:
    void look(const QString &where, const QWidget &window);
    /// Tells each thing only of the first place in which it is seen.
    void fail(const QString &where, const QString &what)
    {
        if (!m_failures.contains(what))
            qWarning("%s: %s", qPrintable(where), qPrintable(what));
        m_failures.insert(what);
    }

    PseudoTranslator m_pseudo;
    std::unique_ptr<TemporaryTree> m_tree;
    QSet<QString> m_failures;
};

void WindowWordsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_failures.clear();
}

void WindowWordsTest::cleanup()
{
    m_tree.reset();
}

void WindowWordsTest::look(const QString &where, const QWidget &window)
{
    for (const ShownWords &words : shownWords(window)) {
        const QString rest = withoutForeign(PseudoTranslator::outside(words.text));
        if (std::any_of(rest.begin(), rest.end(), [](QChar each) { return each.isLetter(); }))
            fail(where, QStringLiteral("not marked: %1 “%2”").arg(words.where, words.text));
    }
    const bool isMain = window.inherits("QMainWindow");
    const QSize needed = isMain ? window.minimumSizeHint() : window.size();
    if (needed.boundedTo(smallScreen) != needed)
        fail(where, QStringLiteral("takes more than a small screen: %1 × %2").arg(needed.width()).arg(needed.height()));
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

void WindowWordsTest::everyPageAndWhatItOpens()
{
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    m_tree->write(activeIn(q), m_tree->read(activeIn(q)).left(60)); // broken
    writeMissions(*m_tree);
    m_tree->write(QStringLiteral("given.json"), missionDocument(QStringLiteral("given")));
    TestWindow test(*m_tree, {p, q});
    QuickSwitcher switcher(test.services());
    switcher.setSnapshot(test.workspace().snapshot());
    connect(&test.window(), &MainWindow::switcherRequested, &switcher, [&] { switcher.open(&test.window()); });
    WindowTour tour(test, std::bind_front(&WindowWordsTest::look, this));

    test.prompts().texts.push_back(m_tree->path(QStringLiteral("given.json")));
    tour.visit(QStringLiteral("now"));
    for (const QString &project : {p, q}) {
        test.window().showPage(Page::Project, m_tree->path(project));
        tour.visit(project);
    }
    for (const Page page : {Page::Missions, Page::Warnings, Page::History}) {
        test.window().showPage(page);
        QTableView *table = test.window().findChild<QTableView *>(
            page == Page::Missions ? QStringLiteral("missionsTable") : QStringLiteral("warningsTable"));
        if (table->isVisible())
            table->selectRow(0);
        tour.visit(QString::number(static_cast<int>(page)));
    }
    QVERIFY2(tour.inVain().isEmpty(), qPrintable(tour.inVain().join(u'|')));
    QVERIFY2(tour.opened().size() > 25, qPrintable(tour.opened().join(u'|')));
    for (const QString &question : test.prompts().asked)
        QVERIFY2(question.startsWith(u'⟦'), qPrintable(question));
    QVERIFY(m_failures.isEmpty()); // each has been told of
}

void WindowWordsTest::aWindowWithoutAnything()
{
    TestWindow test(*m_tree, {});
    WindowTour tour(test, std::bind_front(&WindowWordsTest::look, this));
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        test.window().showPage(page);
        tour.visit(QString::number(static_cast<int>(page)));
    }
    QVERIFY(m_failures.isEmpty()); // each has been told of
}

void WindowWordsTest::aWindowAsSmallAsItGets()
{
    writeProject(*m_tree, p);
    m_tree->write(activeIn(p), m_tree->read(activeIn(p)).left(60)); // so that there are warnings to count
    writeMissions(*m_tree);
    TestWindow test(*m_tree, {p});
    test.window().resize(1, 1);
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        test.window().showPage(page);
        QCoreApplication::processEvents();
        look(QStringLiteral("smallest, %1").arg(static_cast<int>(page)), test.window());
    }
    QVERIFY(m_failures.isEmpty()); // each has been told of
}

QTEST_MAIN(WindowWordsTest)
#include "tst_windowwords.moc"
