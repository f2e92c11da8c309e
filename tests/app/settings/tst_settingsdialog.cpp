// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsdialog.h"

#include "app/dialogs/dialogsupport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The preferences: each change holds at once, and all of it can be reached by the keyboard.
class SettingsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void theDesktopStartsItWhereThePageSaysSo();
    void anEntryThatCannotBeWrittenIsToldBelowItsSwitch();
    void eachKindOfNotificationHasItsSwitch();
    void closingAndHidingAreKept();
    void withoutATrayItSaysWhy();
    void foldersAreAddedEditedAndRemoved();
    void theShortcutIsOneCombinationWithAModifier();
    void theShortcutTellsWhatBecameOfIt();
    void allOfItIsReachedByKeyboard();
    void tabGoesFromTopToBottom();
    void noPageNeedsMoreThan600Pixels();

private:
    void openDialog(const SettingsSurroundings &surroundings);
    void openDialog() { openDialog({{}, {}, m_autostart}); }
    void goTo(const QString &title);

    std::unique_ptr<TestServices> m_services;
    Autostart m_autostart{{}, {}};
    QPointer<SettingsDialog> m_dialog;
};

void SettingsDialogTest::init()
{
    m_services = std::make_unique<TestServices>();
    m_autostart =
        Autostart(m_services->tree.path(QStringLiteral("autostart/pointsman.desktop")), QStringLiteral("/bin/true"));
}

void SettingsDialogTest::openDialog(const SettingsSurroundings &surroundings)
{
    m_dialog = new SettingsDialog(m_services->services(), nullptr, surroundings);
    QVERIFY(Test::open(m_dialog));
}

/// With the keyboard, from wherever the focus is.
void SettingsDialogTest::goTo(const QString &title)
{
    auto *titles = child<QListWidget>(m_dialog, "settingsTitles");
    titles->setFocus();
    QTest::keyClick(titles, Qt::Key_Home);
    while (titles->currentItem()->text() != title && titles->currentRow() + 1 < titles->count())
        QTest::keyClick(titles, Qt::Key_Down);
    QCOMPARE(titles->currentItem()->text(), title);
}

void SettingsDialogTest::theDesktopStartsItWhereThePageSaysSo()
{
    QVERIFY(m_autostart.setOn(true));
    openDialog();
    auto *box = child<QCheckBox>(m_dialog, "startAtLogin");
    QTRY_VERIFY(box->isEnabled());
    QVERIFY(box->isChecked());
    box->click();
    QTRY_VERIFY(!m_autostart.isOn());
    QVERIFY(!box->isChecked());
    box->click();
    QTRY_VERIFY(m_autostart.isOn());
}

void SettingsDialogTest::anEntryThatCannotBeWrittenIsToldBelowItsSwitch()
{
    m_services->tree.write(QStringLiteral("autostart"), "in the folder's place");
    openDialog();
    auto *box = child<QCheckBox>(m_dialog, "startAtLogin");
    QTRY_VERIFY(box->isEnabled());
    box->click();
    QTRY_VERIFY(child<QLabel>(m_dialog, "atLoginHint")->text().contains(m_autostart.file()));
    QTRY_VERIFY(!box->isChecked());
}

void SettingsDialogTest::eachKindOfNotificationHasItsSwitch()
{
    openDialog();
    goTo(QStringLiteral("Notifications"));
    const std::pair<const char *, NotificationKind> kinds[] = {{"notifyActive", NotificationKind::ActiveChanged},
                                                               {"notifyCompleted", NotificationKind::SessionCompleted},
                                                               {"notifyErrors", NotificationKind::NewError}};
    for (const auto &[name, kind] : kinds) {
        auto *box = child<QCheckBox>(m_dialog, name);
        QVERIFY(box->isVisible() && box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!m_services->settings.isNotified(kind));
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(m_services->settings.isNotified(kind));
    }
}

void SettingsDialogTest::closingAndHidingAreKept()
{
    openDialog();
    child<QCheckBox>(m_dialog, "startHidden")->click();
    QVERIFY(m_services->settings.startHidden());
    auto *closing = child<QComboBox>(m_dialog, "closeAction");
    closing->setFocus();
    QTest::keyClick(closing, Qt::Key_End);
    QCOMPARE(m_services->settings.closeAction(), CloseAction::Minimise);
    auto *theme = child<QComboBox>(m_dialog, "theme");
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(m_services->settings.theme(), Theme::Dark);
}

void SettingsDialogTest::withoutATrayItSaysWhy()
{
    const QString why = QStringLiteral("The panel shows no tray.");
    openDialog({why, {}, m_autostart});
    auto *hint = child<QLabel>(m_dialog, "noTrayHint");
    QVERIFY(hint->isVisible() && hint->text().contains(why));
    m_dialog->setWhyNoTray({});
    QVERIFY(!hint->isVisible());
}

void SettingsDialogTest::foldersAreAddedEditedAndRemoved()
{
    m_services->prompts.folder = QStringLiteral("/srv/projects");
    openDialog();
    goTo(QStringLiteral("Projects"));
    auto *folders = child<QListWidget>(m_dialog, "searchFolders");
    auto *add = child<QPushButton>(m_dialog, "addFolder");
    auto *remove = child<QPushButton>(m_dialog, "removeFolder");
    add->click();
    QCOMPARE(m_services->settings.searchFolders(),
             QStringList({QStringLiteral("~/code"), QStringLiteral("/srv/projects")}));
    folders->item(0)->setText(QStringLiteral("  ~/work "));
    QCOMPARE(m_services->settings.searchFolders(),
             QStringList({QStringLiteral("~/work"), QStringLiteral("/srv/projects")}));
    folders->setCurrentRow(0);
    remove->click();
    remove->click();
    QCOMPARE(m_services->settings.searchFolders(), QStringList());
    QVERIFY(!remove->isEnabled());
}

void SettingsDialogTest::theShortcutIsOneCombinationWithAModifier()
{
    openDialog();
    goTo(QStringLiteral("Shortcut"));
    auto *keys = child<QKeySequenceEdit>(m_dialog, "globalShortcut");
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(keys, Qt::Key_Q, Qt::ControlModifier); // a second one is not for grabbing
    const QKeySequence wanted(Qt::CTRL | Qt::ALT | Qt::Key_P);
    QTRY_COMPARE(m_services->settings.globalShortcut(), wanted);
    QCOMPARE(keys->keySequence(), wanted);
    QTest::keyClick(keys, Qt::Key_P);
    QTRY_COMPARE(keys->keySequence(), wanted); // refused
    QCOMPARE(m_services->settings.globalShortcut(), wanted);
    keys->parentWidget()->findChild<QPushButton *>()->click();
    QVERIFY(m_services->settings.globalShortcut().isEmpty());
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(keys, Qt::Key_Escape); // is the dialog's, also from this field
    QVERIFY(!m_dialog->isVisible());
}

void SettingsDialogTest::theShortcutTellsWhatBecameOfIt()
{
    openDialog({{}, QStringLiteral("Another program has it."), m_autostart});
    goTo(QStringLiteral("Shortcut"));
    auto *state = child<QLabel>(m_dialog, "shortcutState");
    QVERIFY(state->isVisible());
    QCOMPARE(state->text(), QStringLiteral("Another program has it."));
    m_dialog->setShortcutWords(QStringLiteral("It is yours."));
    QCOMPARE(state->text(), QStringLiteral("It is yours."));
}

void SettingsDialogTest::allOfItIsReachedByKeyboard()
{
    openDialog();
    auto *titles = child<QListWidget>(m_dialog, "settingsTitles");
    auto *box = child<QCheckBox>(m_dialog, "startAtLogin");
    QTRY_VERIFY(box->isEnabled());
    for (int page = 0; page < titles->count(); ++page) {
        titles->setCurrentRow(page);
        QCOMPARE(unnamedParts(m_dialog).join(u'\n'), QString());
        titles->setFocus();
        QSet<const QWidget *> reached;
        for (int presses = 0; presses < 20; ++presses) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            reached.insert(m_dialog->focusWidget());
        }
        QVERIFY(reached.contains(titles)); // nothing keeps the focus to itself
        const QWidget *shown = child<QStackedWidget>(m_dialog, "settingsPages")->currentWidget();
        for (const auto *part : shown->findChildren<QWidget *>()) {
            const bool isPart = part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) &&
                                !part->focusProxy() && qobject_cast<const QWidget *>(part->parent()) == shown;
            QVERIFY2(!isPart || reached.contains(part), qPrintable(part->objectName()));
        }
    }
}

void SettingsDialogTest::tabGoesFromTopToBottom()
{
    openDialog();
    QTRY_VERIFY(child<QCheckBox>(m_dialog, "startAtLogin")->isEnabled());
    child<QListWidget>(m_dialog, "settingsTitles")->setFocus();
    const QStringList order = tabOrder(m_dialog);
    QCOMPARE(order.mid(0, 5),
             QStringList({QStringLiteral("settingsTitles"), QStringLiteral("theme"), QStringLiteral("startAtLogin"),
                          QStringLiteral("startHidden"), QStringLiteral("closeAction")}));
}

void SettingsDialogTest::noPageNeedsMoreThan600Pixels()
{
    openDialog({QStringLiteral("Nobody on the session bus shows tray icons, and there is no tray on this display."),
                QStringLiteral("This desktop has no portal for shortcuts. Bind pointsman --switch in its settings."),
                m_autostart});
    QVERIFY(m_dialog->minimumSizeHint().height() <= 600);
    QVERIFY(m_dialog->height() <= 600);
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
