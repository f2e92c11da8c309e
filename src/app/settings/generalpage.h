// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/autostart.h"
#include "app/shell/services.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace Pointsman {

/// How the program looks, starts and ends.
class GeneralPage final : public QWidget
{
    Q_OBJECT

public:
    GeneralPage(const Services &services, const Autostart &autostart, QWidget *parent);

    /// Why closing the window has nothing to go to; empty: there is a tray.
    void setWhyNoTray(const QString &words);

private:
    struct Wish;

    void addLook(QFormLayout *form);
    void addStart(QFormLayout *form);
    void addClosing(QFormLayout *form);
    void readAutostart();
    void writeAutostart(bool isOn);

    Services m_services;
    Autostart m_autostart;
    std::shared_ptr<Wish> m_wish;
    int m_writing = 0; ///< wishes that are not carried out yet
    QCheckBox *m_atLogin;
    QLabel *m_atLoginHint;
    QLabel *m_noTray;
};

} // namespace Pointsman
