// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineageview.h"
#include "app/picture/savepicture.h"
#include "app/picture/timelineview.h"
#include "app/shell/prompts.h"
#include "app/widgets/theme.h"
#include "models/markwords.h"
#include "support/snapshotbuilder.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using State = SessionModel::State;

namespace {

Lineage someLineage()
{
    SnapshotBuilder builder;
    const SnapshotPtr snapshot = builder.build(uR"(
        project web
          topic seed-a Add <b> & a title
          topic spike-a Look at it
          active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b)"_s);
    return lineageOf(*snapshot->projects[0], *snapshot->projects[0]->active, {});
}

std::vector<TimelineSession> someSessions()
{
    const auto day = [](int count) { return testNow() - std::chrono::hours(24 * count); };
    return {{u"/s/1"_s, u"seed-a"_s, u"Alpha & more"_s, State::Active, day(3), testNow()},
            {u"/s/2"_s, u"seed-b"_s, u"Beta"_s, State::Archived, day(20), day(18)},
            {u"/s/3"_s, u"seed-c"_s, u"Gamma"_s, State::Completed, day(40), day(30)}};
}

QPoint middleOf(const PictureArea &area, int box)
{
    return area.viewport()->mapFromGlobal(area.boxOnScreen(box).center());
}

/// All character data of a well-formed document; nothing where it is none.
std::optional<QString> textsOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QString texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            texts += reader.text();
    }
    return reader.hasError() ? std::nullopt : std::optional(texts);
}

void turn(TimelineView &view, const QPointF &at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(view.viewport(), &event);
}

} // namespace

/// The two pictures under keys, clicks and wheel, as a screen reader sees them, and as files.
class PictureViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickOpensWhatTheBoxStandsFor();
    void keysLeadFromBoxToBox();
    void aHoleOffersItsRemedyByMouseAndKey();
    void theCurrentBoxStaysWhenTheLineageChanges();
    void theMenuIsReachedByKeyboard();
    void aScreenReaderSeesTheBoxes();
    void theSavedLineageHasItsTitles();
    void aSavedDrawingNamesAFontThatOthersHave();
    void aPictureThatIsTooLargeForPngIsRefused();
    void aClickChoosesASessionAndADoubleClickOpensIt();
    void theSelectedSessionIsMarked();
    void aLanesNameChoosesItsLatestSession();
    void keysChooseSessions();
    void theWheelZoomsWhereThePointerIs();
    void whatIsSelectedElsewhereComesIntoSight();
    void titlesHaveTheRoomThatTheyNeed();
    void aPinIsToldToScreenReaders();
    void shiftAndTheWheelMoveThroughTheLanes();
    void zoomHasItsEnds();
    void allOfTheTimeFitsExactly();
    void draggingMovesInTime();
    void theZoomStaysWhenSessionsChange();
    void theSavedTimeLineHasItsTitles();
    void theDialogAsksBeforeAFileIsReplacedAndAddsTheEnding();

private:
    std::unique_ptr<LineageView> m_lineage;
    std::unique_ptr<TimelineView> m_timeline;
};

void PictureViewsTest::init()
{
    m_lineage = std::make_unique<LineageView>();
    m_lineage->resize(420, 700);
    m_lineage->setLineage(someLineage());
    m_lineage->show();
    m_timeline = std::make_unique<TimelineView>();
    m_timeline->resize(800, 300);
    m_timeline->setSessions(someSessions(), testNow());
    m_timeline->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_lineage.get()));
    QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
}

void PictureViewsTest::cleanup()
{
    m_lineage.reset();
    m_timeline.reset();
}

void PictureViewsTest::aClickOpensWhatTheBoxStandsFor()
{
    QSignalSpy opened(m_lineage.get(), &LineageView::itemOpened);
    QTest::mouseClick(m_lineage->viewport(), Qt::LeftButton, {}, middleOf(*m_lineage, 1));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<LineageItem>().topic, u"spike-a"_s);
    QCOMPARE(m_lineage->currentBox(), 1);
    // Beside the boxes a click does nothing.
    QTest::mouseClick(m_lineage->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(opened.size(), 1);
}

void PictureViewsTest::keysLeadFromBoxToBox()
{
    QSignalSpy opened(m_lineage.get(), &LineageView::itemOpened);
    m_lineage->activateWindow();
    m_lineage->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_lineage->hasFocus());
    QCOMPARE(m_lineage->currentBox(), 0); // who comes by a key sees at once where
    QTest::keyClick(m_lineage.get(), Qt::Key_Down);
    QCOMPARE(m_lineage->currentBox(), 1);
    QTest::keyClick(m_lineage.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<LineageItem>().title, u"Look at it"_s);
    QTest::keyClick(m_lineage.get(), Qt::Key_Up);
    QCOMPARE(m_lineage->currentBox(), 0);
    QTest::keyClick(m_lineage.get(), Qt::Key_End);
    QCOMPARE(m_lineage->currentBox(), m_lineage->boxCount() - 1);
}

void PictureViewsTest::aHoleOffersItsRemedyByMouseAndKey()
{
    QSignalSpy wanted(m_lineage.get(), &LineageView::remedyWanted);
    QSignalSpy opened(m_lineage.get(), &LineageView::itemOpened);
    const int button = m_lineage->boxCount() - 1;
    QCOMPARE(m_lineage->wordsOf(button).name, u"Finish with Tickets…"_s);
    QTest::mouseClick(m_lineage->viewport(), Qt::LeftButton, {}, middleOf(*m_lineage, button));
    QTest::keyClick(m_lineage.get(), Qt::Key_Space);
    QTest::keyClick(m_lineage.get(), Qt::Key_Up);
    QCOMPARE(m_lineage->currentBox(), button - 1); // the box that it stands on
    QTest::keyClick(m_lineage.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 3);
    for (const auto &each : wanted)
        QCOMPARE(each[0].value<LineageItem>().remedy, Remedy::Finish);
    QCOMPARE(opened.size(), 0);
}

void PictureViewsTest::theCurrentBoxStaysWhenTheLineageChanges()
{
    m_lineage->setCurrentBox(1);
    Lineage next = someLineage();
    next[0].items.push_back(next[0].items[0]); // all below moves
    next[0].items[1].id = u"seed-z"_s;
    m_lineage->setLineage(next);
    QCOMPARE(m_lineage->wordsOf(m_lineage->currentBox()).name, u"Spikes: 2: Look at it"_s);
    next[1].items.erase(next[1].items.begin());
    m_lineage->setLineage(next);
    QCOMPARE(m_lineage->currentBox(), -1);
}

void PictureViewsTest::theMenuIsReachedByKeyboard()
{
    m_lineage->setCurrentBox(1);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), m_lineage->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(m_lineage.get(), &event);
    auto *menu = m_lineage->findChild<QMenu *>();
    QVERIFY(menu);
    const auto actions = menu->actions();
    QCOMPARE(actions[0]->text(), u"Read"_s);
    const auto copy =
        std::find_if(actions.begin(), actions.end(), [](const QAction *each) { return each->text() == u"Copy ID"; });
    QVERIFY(copy != actions.end());
    (*copy)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"spike-a"_s);
    menu->close();
}

void PictureViewsTest::aScreenReaderSeesTheBoxes()
{
    QAccessibleInterface *picture = QAccessible::queryAccessibleInterface(m_lineage.get());
    QVERIFY(picture);
    QCOMPARE(picture->text(QAccessible::Name), u"The way of the session"_s);
    QCOMPARE(picture->childCount(), m_lineage->boxCount());
    QAccessibleInterface *hole = picture->child(2);
    QCOMPARE(hole->text(QAccessible::Name), u"Spikes: 2: spike-b"_s);
    QVERIFY(hole->text(QAccessible::Description).contains(u"its folder is missing"_s));
    QCOMPARE(hole->role(), QAccessible::Button);
    QCOMPARE(hole->rect(), m_lineage->boxOnScreen(2));
    QCOMPARE(picture->childAt(hole->rect().center().x(), hole->rect().center().y()), hole);
    QCOMPARE(hole->parent(), picture);
    QCOMPARE(picture->indexOfChild(hole), 2);
    m_lineage->setCurrentBox(2);
    QVERIFY(hole->state().selected);
    QVERIFY(!picture->child(0)->state().selected);

    QSignalSpy opened(m_lineage.get(), &LineageView::itemOpened);
    picture->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    m_lineage->setLineage({});
    QVERIFY(!hole->isValid()); // kept by a reader longer than the box is there

    QAccessibleInterface *line = QAccessible::queryAccessibleInterface(m_timeline.get());
    QCOMPARE(line->childCount(), 3);
    QCOMPARE(line->child(2)->text(QAccessible::Name), u"Gamma, completed"_s);
    QCOMPARE(line->child(2)->role(), QAccessible::ListItem);
}

void PictureViewsTest::theSavedLineageHasItsTitles()
{
    const Picture picture = m_lineage->picture(u"Add <b> & a title"_s);
    const auto texts = textsOf(svgOf(picture));
    QVERIFY(texts);
    for (const char *title : {"Add <b> & a title", "Look at it", "spike-b", "its folder is missing", "No plan"})
        QVERIFY2(texts->contains(QLatin1StringView(title)), title);
    QVERIFY(!texts->contains(u"&amp;"_s) && !texts->contains(u"&lt;"_s));
    QVERIFY(!texts->contains(u"Set Plan"_s)); // there is nothing to press in a file
    // Titles are not cut there, however narrow the view is.
    Lineage longer = someLineage();
    longer[1].items[0].title = QString(u"A title of many words "_s).repeated(3).trimmed();
    m_lineage->setLineage(longer);
    const QByteArray svg = svgOf(m_lineage->picture({}));
    QCOMPARE(svg.count(longer[1].items[0].title.toUtf8()), 2); // in words and as it is drawn
    const auto png = pngOf(picture);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.size(), (picture.size * 2).toSize());
    // Something is painted on one ground.
    QCOMPARE(image.pixelColor(1, 1), QApplication::palette().color(QPalette::Base));
    QVERIFY(image.pixelColor(image.width() / 2, 1) == image.pixelColor(1, 1));
    bool isPainted = false;
    for (int y = 0; y < image.height() && !isPainted; ++y)
        isPainted = image.pixelColor(image.width() / 8, y) != image.pixelColor(1, 1);
    QVERIFY(isPainted);
}

void PictureViewsTest::aSavedDrawingNamesAFontThatOthersHave()
{
    Picture picture = m_lineage->picture({});
    picture.font.setFamily(u"Sans Serif"_s); // which is another name for one of those that there are
    const QString svg = QString::fromUtf8(svgOf(picture));
    const QString wanted = u"font-family=\"'%1', sans-serif\""_s.arg(QFontInfo(picture.font).family());
    QVERIFY(svg.contains(wanted));
    QCOMPARE(svg.count(u"font-family="_s), svg.count(wanted));
}

void PictureViewsTest::aPictureThatIsTooLargeForPngIsRefused()
{
    Picture picture = m_lineage->picture(u"x"_s);
    picture.size.setHeight(1'000'000);
    QCOMPARE(pngOf(picture).error().code, ErrorCode::Refused);
}

void PictureViewsTest::aClickChoosesASessionAndADoubleClickOpensIt()
{
    QSignalSpy chosen(m_timeline.get(), &TimelineView::sessionChosen);
    QSignalSpy opened(m_timeline.get(), &TimelineView::sessionOpened);
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, middleOf(*m_timeline, 1));
    QCOMPARE(chosen.takeFirst()[0].toString(), u"/s/2"_s);
    QCOMPARE(opened.size(), 0);
    QTest::mouseDClick(m_timeline->viewport(), Qt::LeftButton, {}, middleOf(*m_timeline, 2));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"/s/3"_s);
}

/// Also where the focus is elsewhere, and other sessions stand in the same row.
void PictureViewsTest::theSelectedSessionIsMarked()
{
    QWidget other;
    other.setFocusPolicy(Qt::StrongFocus);
    other.show();
    m_timeline->select(u"/s/2"_s);
    other.activateWindow();
    other.setFocus();
    QTRY_VERIFY(!m_timeline->hasFocus());
    const auto hasRing = [this](int box) {
        const QRect onScreen = m_timeline->boxOnScreen(box);
        const QRect place(m_timeline->viewport()->mapFromGlobal(onScreen.topLeft()), onScreen.size());
        const QImage image = m_timeline->viewport()->grab(place.adjusted(-4, -4, 4, 4)).toImage();
        const QColor ring = toneColor(QApplication::palette(), Tone::Text);
        for (int y = 0; y < 4; ++y) {
            int pixels = 0;
            for (int x = 0; x < image.width(); ++x)
                pixels += qAbs(image.pixelColor(x, y).lightness() - ring.lightness()) < 40 ? 1 : 0;
            if (pixels > image.width() / 2)
                return true;
        }
        return false;
    };
    QVERIFY(hasRing(1));
    QVERIFY(!hasRing(0));
    m_timeline->select(u"/s/1"_s);
    QVERIFY(hasRing(0));
    QVERIFY(!hasRing(1));
}

void PictureViewsTest::aLanesNameChoosesItsLatestSession()
{
    auto sessions = someSessions();
    sessions.push_back(sessions[1]);
    sessions[3].path = u"/s/4"_s;
    sessions[3].from = sessions[3].to = testNow() - std::chrono::hours(2);
    m_timeline->setSessions(sessions, testNow());
    for (int i = 0; i < 9; ++i)
        turn(*m_timeline, QPointF(400, 100), 120); // what is chosen is out of sight
    QVERIFY(m_timeline->boxOnScreen(3).isEmpty());
    QSignalSpy chosen(m_timeline.get(), &TimelineView::sessionChosen);
    m_timeline->zoomIn();
    m_timeline->select(u"/s/2"_s);
    const int lane = middleOf(*m_timeline, 1).y();
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, QPoint(20, lane));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"/s/4"_s);
    QVERIFY(!m_timeline->boxOnScreen(3).isEmpty());
}

void PictureViewsTest::keysChooseSessions()
{
    QSignalSpy chosen(m_timeline.get(), &TimelineView::sessionChosen);
    QSignalSpy read(m_timeline.get(), &TimelineView::readRequested);
    m_timeline->select(u"/s/1"_s);
    QCOMPARE(chosen.size(), 0); // nobody chose it here
    QTest::keyClick(m_timeline.get(), Qt::Key_Down);
    QCOMPARE(chosen.takeFirst()[0].toString(), u"/s/2"_s);
    QTest::keyClick(m_timeline.get(), Qt::Key_Space);
    QCOMPARE(read.size(), 1);
}

void PictureViewsTest::theWheelZoomsWhereThePointerIs()
{
    QVERIFY(!m_timeline->isZoomed());
    const QRect before = m_timeline->boxOnScreen(1);
    const QPoint at = m_timeline->viewport()->mapFromGlobal(QPoint(before.left(), before.center().y()));
    for (int i = 0; i < 5; ++i)
        turn(*m_timeline, at, 120);
    QVERIFY(m_timeline->isZoomed());
    const QRect after = m_timeline->boxOnScreen(1);
    QVERIFY(after.width() > 2 * before.width());
    QVERIFY2(qAbs(after.left() - before.left()) <= 3, qPrintable(QString::number(after.left() - before.left())));
    for (int i = 0; i < 9; ++i)
        turn(*m_timeline, at, -120);
    QVERIFY(!m_timeline->isZoomed());
    QCOMPARE(m_timeline->boxOnScreen(1), before);
}

void PictureViewsTest::whatIsSelectedElsewhereComesIntoSight()
{
    m_timeline->select(u"/s/1"_s);
    for (int i = 0; i < 12; ++i)
        turn(*m_timeline, QPointF(400, 100), 120);
    QVERIFY(m_timeline->boxOnScreen(0).isEmpty()); // what is under the pointer stays
    m_timeline->select(u"/s/3"_s);
    QVERIFY(!m_timeline->boxOnScreen(2).isEmpty());
    m_timeline->select(u"/s/1"_s);
    QVERIFY(!m_timeline->boxOnScreen(0).isEmpty());
    // Also where its row comes later.
    auto sessions = someSessions();
    m_timeline->select(u"/s/4"_s);
    m_timeline->horizontalScrollBar()->setValue(m_timeline->horizontalScrollBar()->maximum());
    sessions.push_back(sessions[2]);
    sessions[3].path = u"/s/4"_s;
    m_timeline->setSessions(sessions, testNow());
    QCOMPARE(m_timeline->currentBox(), 3);
    QVERIFY(!m_timeline->boxOnScreen(3).isEmpty());
    // The keys keep in sight what is.
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_timeline.get(), Qt::Key_Plus);
        QVERIFY(!m_timeline->boxOnScreen(3).isEmpty());
    }
}

void PictureViewsTest::titlesHaveTheRoomThatTheyNeed()
{
    const auto namesRoom = [this] {
        return m_timeline->viewport()->width() - m_timeline->horizontalScrollBar()->pageStep();
    };
    const int narrow = namesRoom();
    auto sessions = someSessions();
    sessions[1].title = QString(26, u'm');
    m_timeline->setSessions(sessions, testNow());
    QVERIFY(namesRoom() > narrow);
    QVERIFY(namesRoom() >= m_timeline->fontMetrics().horizontalAdvance(sessions[1].title));
    sessions[1].title = QString(300, u'm');
    m_timeline->setSessions(sessions, testNow());
    QVERIFY(namesRoom() <= m_timeline->viewport()->width() / 2);
}

void PictureViewsTest::aPinIsToldToScreenReaders()
{
    QVERIFY(!m_timeline->wordsOf(1).description.contains(u"pinned"_s));
    auto sessions = someSessions();
    sessions[1].signs = PinnedSign;
    m_timeline->setSessions(sessions, testNow());
    QVERIFY(m_timeline->wordsOf(1).description.contains(u"pinned"_s));
}

void PictureViewsTest::shiftAndTheWheelMoveThroughTheLanes()
{
    m_timeline->resize(800, 110);
    QTRY_VERIFY(m_timeline->verticalScrollBar()->maximum() > 0);
    turn(*m_timeline, QPointF(500, 60), -120, Qt::ShiftModifier);
    QVERIFY(m_timeline->verticalScrollBar()->value() > 0);
    QVERIFY(!m_timeline->isZoomed());
}

void PictureViewsTest::zoomHasItsEnds()
{
    int steps = 0;
    while (m_timeline->canZoomIn() && steps < 200) {
        QTest::keyClick(m_timeline.get(), Qt::Key_Plus);
        ++steps;
    }
    QVERIFY(steps > 3 && steps < 200);
    QTest::keyClick(m_timeline.get(), Qt::Key_Minus);
    QVERIFY(m_timeline->canZoomIn());
    QTest::keyClick(m_timeline.get(), Qt::Key_0);
    QVERIFY(!m_timeline->isZoomed());
    QCOMPARE(m_timeline->horizontalScrollBar()->maximum(), 0);
}

void PictureViewsTest::allOfTheTimeFitsExactly()
{
    for (int minutes = 1; minutes <= 400; ++minutes) {
        std::vector<TimelineSession> sessions = someSessions();
        sessions.back().from -= std::chrono::milliseconds(797'919 * minutes);
        m_timeline->resize(600 + 3 * minutes, 300);
        m_timeline->setSessions(sessions, testNow());
        QCOMPARE(m_timeline->horizontalScrollBar()->maximum(), 0);
    }
}

void PictureViewsTest::draggingMovesInTime()
{
    m_timeline->zoomIn();
    m_timeline->zoomIn();
    const int before = m_timeline->horizontalScrollBar()->value();
    const QPoint from(600, 280); // below the lanes
    QCOMPARE(m_timeline->boxAt(from), -1);
    QTest::mousePress(m_timeline->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_timeline->viewport(), from + QPoint(-40, 0));
    QTest::mouseRelease(m_timeline->viewport(), Qt::LeftButton, {}, from + QPoint(-40, 0));
    QCOMPARE(m_timeline->horizontalScrollBar()->value(), before + 40);
    QTest::mouseMove(m_timeline->viewport(), from);
    QCOMPARE(m_timeline->horizontalScrollBar()->value(), before + 40);
}

void PictureViewsTest::theZoomStaysWhenSessionsChange()
{
    m_timeline->select(u"/s/2"_s);
    m_timeline->zoomIn();
    m_timeline->zoomIn();
    const QRect before = m_timeline->boxOnScreen(1);
    auto sessions = someSessions();
    sessions.push_back({u"/s/4"_s, u"seed-d"_s, u"Delta"_s, State::Archived, testNow() - std::chrono::hours(24 * 90),
                        testNow() - std::chrono::hours(24 * 80)});
    m_timeline->setSessions(sessions, testNow());
    QVERIFY(qAbs(m_timeline->boxOnScreen(1).left() - before.left()) <= 2);
    QCOMPARE(m_timeline->currentBox(), 1);
}

void PictureViewsTest::theSavedTimeLineHasItsTitles()
{
    const Picture picture = m_timeline->picture(u"Sessions of web"_s);
    const auto texts = textsOf(svgOf(picture));
    QVERIFY(texts);
    for (const char *title : {"Alpha & more", "Beta", "Gamma", "Sessions of web"})
        QVERIFY2(texts->contains(QLatin1StringView(title)), title);
    QCOMPARE(QImage::fromData(*pngOf(picture), "PNG").size(), (picture.size * 2).toSize());
}

void PictureViewsTest::theDialogAsksBeforeAFileIsReplacedAndAddsTheEnding()
{
    const QTemporaryDir folder;
    Prompts prompts;
    QStringList answers;
    prompts.askSaveFile(m_lineage.get(), u"Save"_s, folder.filePath(u"way"_s),
                        {{u"svg"_s, u"Drawing (*.svg)"_s}, {u"png"_s, u"Image (*.png)"_s}},
                        [&](const QString &path) { answers << path; });
    auto *dialog = m_lineage->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(!dialog->testOption(QFileDialog::DontConfirmOverwrite));
    QCOMPARE(dialog->selectedFiles(), QStringList(folder.filePath(u"way.svg"_s)));
    Q_EMIT dialog->filterSelected(u"Image (*.png)"_s);
    QCOMPARE(dialog->selectedFiles(), QStringList(folder.filePath(u"way.png"_s)));
    dialog->selectFile(u"other"_s); // without an ending
    static_cast<QDialog *>(dialog)->accept();
    QCOMPARE(answers, QStringList(folder.filePath(u"other.png"_s)));
}

QTEST_MAIN(PictureViewsTest)
#include "tst_pictureviews.moc"
