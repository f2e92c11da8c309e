// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/leadtext.h"
#include "app/widgets/messagebar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Pointsman;

/// Messages queue, their actions work by keyboard, and only a success goes by itself.
class MessageBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void theNewestIsShownAndCloseLeadsBack();
    void anActionWorksByKeyboard_data();
    void anActionWorksByKeyboard();
    void escapeClosesIt();
    void aSuccessGoesAndAnErrorStays();
    void aSuccessWithTheFocusStays();
    void aSuccessReplacesAnOlderOne();
    void anInformationPassesLikeASuccess();
    void aRefusalGoesWithTheNextSuccess();
    void refusalsCanBeDismissed();
    void whatGoesOnStaysUntilItIsWithdrawn();
    void theSameMessageIsShownOnce();
    void itsPictureFollowsTheTheme();
    void foreignTextIsInert();

private:
    [[nodiscard]] QString shown() const { return m_bar->findChild<LeadText *>()->text(); }
    [[nodiscard]] QToolButton *button(const QString &text) const;

    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

void MessageBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_bar = new MessageBar;
    layout->addWidget(m_bar);
    layout->addWidget(new QLineEdit);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QToolButton *MessageBarTest::button(const QString &text) const
{
    const auto buttons = m_bar->findChildren<QToolButton *>();
    for (QToolButton *candidate : buttons)
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    return nullptr;
}

void MessageBarTest::theNewestIsShownAndCloseLeadsBack()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->post({MessageKind::Error, QStringLiteral("First"), {}, {}});
    m_bar->post({MessageKind::Warning, QStringLiteral("Second"), QStringLiteral("more"), {}});
    QCOMPARE(shown(), QStringLiteral("Second more"));
    QCOMPARE(m_bar->accessibleName(), QStringLiteral("Second more"));
    button(QStringLiteral("Close"))->click();
    QCOMPARE(shown(), QStringLiteral("First"));
    button(QStringLiteral("Close"))->click();
    QVERIFY(!m_bar->isVisible());
}

void MessageBarTest::anActionWorksByKeyboard_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
}

void MessageBarTest::anActionWorksByKeyboard()
{
    QFETCH(Qt::Key, key);
    int undone = 0;
    m_bar->post({MessageKind::Success, QStringLiteral("Done."), {}, {{QStringLiteral("Undo"), [&] { ++undone; }}}});
    m_window->findChild<QLineEdit *>()->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    for (int i = 0; i < 4 && m_window->focusWidget() != button(QStringLiteral("Undo")); ++i)
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), button(QStringLiteral("Undo")));
    QTest::keyClick(m_window->focusWidget(), key);
    QCOMPARE(undone, 1);
    QVERIFY(!m_bar->isVisible());
}

void MessageBarTest::escapeClosesIt()
{
    m_bar->post({MessageKind::Error, QStringLiteral("Bad"), {}, {}});
    button(QStringLiteral("Close"))->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
}

void MessageBarTest::aSuccessGoesAndAnErrorStays()
{
    m_bar->setSuccessDuration(std::chrono::milliseconds(1));
    m_bar->post({MessageKind::Error, QStringLiteral("Bad"), {}, {}});
    m_bar->post({MessageKind::Success, QStringLiteral("Good"), {}, {}});
    QTRY_COMPARE(m_bar->count(), 1);
    QCOMPARE(shown(), QStringLiteral("Bad"));
}

void MessageBarTest::aSuccessWithTheFocusStays()
{
    m_bar->setSuccessDuration(std::chrono::milliseconds(1));
    m_bar->post({MessageKind::Success, QStringLiteral("Good"), {}, {{QStringLiteral("Undo"), [] {}}}});
    button(QStringLiteral("Undo"))->setFocus();
    // Longer than the message would otherwise stay.
    QTest::qWait(30);
    QCOMPARE(m_bar->count(), 1);
    m_window->findChild<QLineEdit *>()->setFocus();
    QTRY_COMPARE(m_bar->count(), 0);
}

void MessageBarTest::aSuccessReplacesAnOlderOne()
{
    m_bar->post({MessageKind::Success, QStringLiteral("One"), {}, {}});
    m_bar->post({MessageKind::Success, QStringLiteral("Two"), {}, {}});
    QCOMPARE(m_bar->count(), 1);
    QCOMPARE(shown(), QStringLiteral("Two"));
}

void MessageBarTest::anInformationPassesLikeASuccess()
{
    m_bar->post({MessageKind::Info, QStringLiteral("Cancelled."), {}, {}});
    m_bar->post({MessageKind::Success, QStringLiteral("Done."), {}, {}});
    QCOMPARE(m_bar->count(), 1); // else it would come back after the newer one
    QCOMPARE(shown(), QStringLiteral("Done."));
    m_bar->setSuccessDuration(std::chrono::milliseconds(1));
    m_bar->post({MessageKind::Info, QStringLiteral("Cancelled."), {}, {}});
    QCOMPARE(shown(), QStringLiteral("Cancelled."));
    QTRY_COMPARE(m_bar->count(), 0);
}

void MessageBarTest::aRefusalGoesWithTheNextSuccess()
{
    m_bar->post({MessageKind::Warning, QStringLiteral("Switch: not done."), {}, {}, true});
    m_bar->post({MessageKind::Success, QStringLiteral("Switched."), {}, {}});
    QCOMPARE(m_bar->count(), 1);
    m_bar->closeCurrent();
    QVERIFY(!m_bar->isVisible());
}

void MessageBarTest::refusalsCanBeDismissed()
{
    m_bar->post({MessageKind::Warning, QStringLiteral("The list is read only."), {}, {}});
    m_bar->post({MessageKind::Error, QStringLiteral("Switch: not done."), {}, {}, true});
    m_bar->dismissRefusals();
    QCOMPARE(m_bar->count(), 1);
    QCOMPARE(shown(), QStringLiteral("The list is read only."));
}

void MessageBarTest::whatGoesOnStaysUntilItIsWithdrawn()
{
    const QString key = QStringLiteral("waiting");
    bool isAnswered = false;
    m_bar->post({MessageKind::Error, QStringLiteral("before"), {}, {}});
    m_bar->post({MessageKind::Warning,
                 QStringLiteral("waits"),
                 {},
                 {{QStringLiteral("Answer"), [&] { isAnswered = true; }}},
                 false,
                 key,
                 true});
    button(QStringLiteral("Close"))->click();
    QCOMPARE(shown(), QStringLiteral("before"));
    button(QStringLiteral("Close"))->click();
    QCOMPARE(shown(), QStringLiteral("waits"));
    QVERIFY(!button(QStringLiteral("Close")));     // there is nothing else that it would lead to
    QTRY_VERIFY(button(QStringLiteral("Answer"))); // shown with the next event
    button(QStringLiteral("Answer"))->click();
    QVERIFY(isAnswered);
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QCOMPARE(m_bar->count(), 1);
    m_bar->withdraw(key);
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::theSameMessageIsShownOnce()
{
    for (int i = 0; i < 3; ++i)
        m_bar->post({MessageKind::Error, QStringLiteral("Bad"), QStringLiteral("again"), {}});
    QCOMPARE(m_bar->count(), 1);
}

void MessageBarTest::foreignTextIsInert()
{
    m_bar->post({MessageKind::Error, QStringLiteral("<b>x</b>"), QStringLiteral("a\u202Eb"), {}});
    QCOMPARE(shown(), QStringLiteral("<b>x</b> a\\u{202E}b"));
}

void MessageBarTest::itsPictureFollowsTheTheme()
{
    const auto picture = [&] {
        for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
            if (!label->pixmap().isNull())
                return label->pixmap().toImage();
        }
        return QImage();
    };
    const QPalette light = QApplication::palette();
    const auto restore = qScopeGuard([&] { QApplication::setPalette(light); });
    const auto shownIn = [&](const QPalette &palette) {
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        return picture();
    };
    const QPalette dark(Qt::white, QColor(0x2b2b2b), Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white,
                        QColor(0x1e1e1e), QColor(0x232323));
    m_bar->post({MessageKind::Warning, QStringLiteral("Lead"), {}, {}});
    QVERIFY(!picture().isNull());
    const QImage followed = shownIn(dark);
    m_bar->closeCurrent();
    m_bar->post({MessageKind::Warning, QStringLiteral("Lead"), {}, {}});
    QCOMPARE(followed, picture());
}

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
