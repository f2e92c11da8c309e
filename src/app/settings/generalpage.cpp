// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/generalpage.h"

#include "app/settings/settingspages.h"
#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <atomic>
#include <mutex>

namespace Pointsman {

/// What was wished last is carried out last, on whichever worker, and also once the page is closed.
struct GeneralPage::Wish
{
    std::mutex writing;
    std::atomic<bool> isOn = false;
};

GeneralPage::GeneralPage(const Services &services, const Autostart &autostart, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_autostart(autostart)
    , m_wish(std::make_shared<Wish>())
    , m_atLogin(new QCheckBox(tr("Start at log&in"), this))
    , m_atLoginHint(settingHint({}, this))
    , m_noTray(settingHint({}, this))
{
    m_atLoginHint->setObjectName(QStringLiteral("atLoginHint"));
    m_noTray->setObjectName(QStringLiteral("noTrayHint"));
    auto *form = new QFormLayout(this);
    addLook(form);
    addStart(form);
    addClosing(form);
    readAutostart();
}

void GeneralPage::addLook(QFormLayout *form)
{
    auto *theme = new QComboBox(this);
    theme->setObjectName(QStringLiteral("theme"));
    theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(m_services.settings.theme())));
    connect(theme, &QComboBox::activated, this,
            [this, theme] { m_services.settings.setTheme(static_cast<Theme>(theme->currentData().toInt())); });
    form->addRow(tr("&Look:"), theme);
    setTabOrder(theme, m_atLogin); // which was there before it
}

void GeneralPage::addStart(QFormLayout *form)
{
    m_atLogin->setObjectName(QStringLiteral("startAtLogin"));
    m_atLogin->setEnabled(false); // until it is known whether it does
    connect(m_atLogin, &QCheckBox::toggled, this, &GeneralPage::writeAutostart);
    form->addRow(tr("Start:"), m_atLogin);
    form->addRow({}, m_atLoginHint);
    m_atLoginHint->hide(); // as long as nothing went wrong
    auto *hidden = new QCheckBox(tr("Start &hidden, in the tray"), this);
    hidden->setObjectName(QStringLiteral("startHidden"));
    hidden->setChecked(m_services.settings.startHidden());
    connect(hidden, &QCheckBox::toggled, this, [this](bool isHidden) { m_services.settings.setStartHidden(isHidden); });
    form->addRow({}, hidden);
}

void GeneralPage::addClosing(QFormLayout *form)
{
    auto *closing = new QComboBox(this);
    closing->setObjectName(QStringLiteral("closeAction"));
    closing->addItem(tr("goes on running in the tray"), static_cast<int>(CloseAction::ToTray));
    closing->addItem(tr("quits"), static_cast<int>(CloseAction::Quit));
    closing->addItem(tr("minimises"), static_cast<int>(CloseAction::Minimise));
    closing->setCurrentIndex(closing->findData(static_cast<int>(m_services.settings.closeAction())));
    connect(closing, &QComboBox::activated, this, [this, closing] {
        m_services.settings.setCloseAction(static_cast<CloseAction>(closing->currentData().toInt()));
    });
    form->addRow(tr("&Closing the window:"), closing);
    form->addRow({}, m_noTray);
}

void GeneralPage::setWhyNoTray(const QString &words)
{
    m_noTray->setVisible(!words.isEmpty());
    setPlain(m_noTray, tr("There is no tray now, so the window is shown at the start, and closing it quits or "
                          "minimises. %1")
                           .arg(words));
}

/// The file is what counts: a desktop's own settings may have changed it.
void GeneralPage::readAutostart()
{
    m_services.workspace.readInBackground(
        this, [autostart = m_autostart] { return autostart.isOn(); },
        [this](bool isOn) {
            if (m_writing > 0)
                return;
            const QSignalBlocker blocker(m_atLogin);
            m_atLogin->setChecked(isOn);
            m_atLogin->setEnabled(true);
        });
}

/// The box stays enabled meanwhile: it would lose the focus.
void GeneralPage::writeAutostart(bool isOn)
{
    m_wish->isOn = isOn;
    ++m_writing;
    m_services.workspace.readInBackground(
        this,
        [autostart = m_autostart, wish = m_wish] {
            const std::scoped_lock lock(wish->writing);
            return autostart.setOn(wish->isOn);
        },
        [this](const Result<void> &written) {
            --m_writing;
            m_atLoginHint->setVisible(!written);
            setTone(m_atLoginHint, written ? Tone::Muted : Tone::Error);
            setPlain(m_atLoginHint, written ? QString() : written.error().message);
            readAutostart();
        });
}

} // namespace Pointsman
