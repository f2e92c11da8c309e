// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/shortcutpage.h"

#include "app/settings/settingspages.h"
#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>

namespace Pointsman {

namespace {

/// A key alone would be taken from every other program.
bool isUsable(QKeyCombination keys)
{
    const bool isFunctionKey = keys.key() >= Qt::Key_F1 && keys.key() <= Qt::Key_F35;
    return isFunctionKey || (keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

ShortcutPage::ShortcutPage(AppSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_keys(new QKeySequenceEdit(settings.globalShortcut(), this))
    , m_refusal(toneLabel({}, Tone::Error, this))
    , m_state(settingHint({}, this))
{
    m_keys->setObjectName(QStringLiteral("globalShortcut"));
    m_keys->setAccessibleName(tr("Quick switcher, from anywhere"));
    m_keys->findChild<QLineEdit *>()->setAccessibleName(m_keys->accessibleName()); // it has the focus
    m_keys->installEventFilter(this);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_state->setObjectName(QStringLiteral("shortcutState"));
    auto *clear = new QPushButton(tr("&None"), this);
    clear->setAutoDefault(false);
    clear->setToolTip(tr("No keys open the quick switcher from outside the window."));
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutPage::take);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_keys->clear();
        take();
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_keys, 1);
    line->addWidget(clear);
    auto *form = new QFormLayout(this);
    auto *label = plainLabel(tr("&Quick switcher, from anywhere:"), this);
    label->setBuddy(m_keys); // a row that is a layout gives it none
    form->addRow(label, line);
    form->addRow({}, m_refusal);
    form->addRow({}, m_state);
    form->addRow(
        {}, settingHint(tr("Press the keys in the field, for example Ctrl+Alt+P. In the window itself Ctrl+K opens "
                           "it."),
                        this));
}

/// Esc is the dialog's: alone it could be no shortcut anyway.
bool ShortcutPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (!key || key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void ShortcutPage::setStateWords(const QString &words)
{
    m_state->setVisible(!words.isEmpty());
    setPlainLines(m_state, words);
}

/// The field takes up to four combinations in a row; only one can be grabbed.
void ShortcutPage::take()
{
    const QKeySequence typed = m_keys->keySequence();
    const bool isRefused = !typed.isEmpty() && !isUsable(typed[0]);
    m_refusal->setVisible(isRefused);
    if (isRefused) {
        setPlain(m_refusal, tr("%1 alone would be taken from every other program. Hold Ctrl, Alt or Meta with it.")
                                .arg(typed.toString(QKeySequence::NativeText)));
        m_keys->setKeySequence(m_settings.globalShortcut());
        return;
    }
    const QKeySequence keys = typed.isEmpty() ? typed : QKeySequence(typed[0]);
    m_keys->setKeySequence(keys);
    m_settings.setGlobalShortcut(keys);
}

} // namespace Pointsman
