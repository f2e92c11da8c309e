// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsdialog.h"

#include "app/dialogs/dialogsupport.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The preferences without a mouse.
class SettingsKeyboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void eachLetterOfALabelLeadsToItsField();
    void tabGoesAsOneReads();
    void spaceTwiceIsAsBefore();
    void whatIsWishedLastHoldsAlthoughThePageIsClosed();

private:
    [[nodiscard]] QPoint placeOf(const QWidget *part) const { return part->mapTo(m_dialog, part->rect().center()); }

    std::unique_ptr<TestServices> m_services;
    TemporaryTree m_desktop;
    const Autostart m_autostart{m_desktop.path(QStringLiteral("autostart/pointsman.desktop")),
                                QStringLiteral("/bin/true")};
    QPointer<SettingsDialog> m_dialog;
};

void SettingsKeyboardTest::init()
{
    m_services = std::make_unique<TestServices>();
    m_services->settings.setSearchFolders({QStringLiteral("~/code")});
    QVERIFY(m_autostart.setOn(false));
    m_dialog = new SettingsDialog(m_services->services(), nullptr, {{}, {}, m_autostart});
    QVERIFY(Test::open(m_dialog));
    QTRY_VERIFY(child<QCheckBox>(m_dialog, "startAtLogin")->isEnabled());
}

void SettingsKeyboardTest::eachLetterOfALabelLeadsToItsField()
{
    for (const auto *label : m_dialog->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'&') || label->buddy(), qPrintable(label->text()));
}

void SettingsKeyboardTest::tabGoesAsOneReads()
{
    auto *titles = child<QListWidget>(m_dialog, "settingsTitles");
    const auto *pages = child<QStackedWidget>(m_dialog, "settingsPages");
    constexpr int oneLine = 6; // parts of one row need not be of one height
    for (int page = 0; page < titles->count(); ++page) {
        titles->setCurrentRow(page);
        titles->setFocus();
        QTest::keyClick(titles, Qt::Key_Tab);
        const QWidget *previous = nullptr;
        for (; pages->isAncestorOf(m_dialog->focusWidget()); QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab)) {
            const QWidget *current = m_dialog->focusWidget();
            QVERIFY2(current != previous, qPrintable(current->objectName()));
            if (previous) {
                const QPoint way = placeOf(current) - placeOf(previous);
                QVERIFY2(way.y() > oneLine || (way.y() > -oneLine && way.x() > 0),
                         qPrintable(previous->objectName() + QStringLiteral(" > ") + current->objectName()));
            }
            previous = current;
        }
        QVERIFY2(previous, qPrintable(titles->currentItem()->text()));
        QVERIFY(qobject_cast<QPushButton *>(m_dialog->focusWidget())); // Close
    }
}

void SettingsKeyboardTest::spaceTwiceIsAsBefore()
{
    auto *box = child<QCheckBox>(m_dialog, "startAtLogin");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isEnabled() && m_dialog->focusWidget() == box);
    QTRY_VERIFY(m_autostart.isOn());
    QTest::keyClick(box, Qt::Key_Space);
    QTest::keyClick(box, Qt::Key_Space);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!box->isChecked());
    QTRY_VERIFY(!m_autostart.isOn());
    QCOMPARE(m_dialog->focusWidget(), box);
    QTRY_VERIFY(!box->isChecked());
}

void SettingsKeyboardTest::whatIsWishedLastHoldsAlthoughThePageIsClosed()
{
    auto *box = child<QCheckBox>(m_dialog, "startAtLogin");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(m_autostart.isOn());
    for (int presses = 0; presses < 3; ++presses)
        QTest::keyClick(box, Qt::Key_Space);
    delete m_dialog;
    QTRY_VERIFY(!m_autostart.isOn());
}

QTEST_MAIN(SettingsKeyboardTest)
#include "tst_settingskeyboard.moc"
