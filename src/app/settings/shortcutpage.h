// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;

namespace Pointsman {

class AppSettings;

/// The keys that open the quick switcher from anywhere, and what has become of them.
class ShortcutPage final : public QWidget
{
    Q_OBJECT

public:
    ShortcutPage(AppSettings &settings, QWidget *parent);

    /// What has become of the shortcut, or how to get one.
    void setStateWords(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();

    AppSettings &m_settings;
    QKeySequenceEdit *m_keys;
    QLabel *m_refusal;
    QLabel *m_state;
};

} // namespace Pointsman
