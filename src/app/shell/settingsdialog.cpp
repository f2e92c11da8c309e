// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settingsdialog.h"

#include "app/history/historylimitsbox.h"
#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QSpinBox>

namespace Pointsman {

namespace {

QLabel *hint(const QString &text, QWidget *parent)
{
    QLabel *label = toneLabel(text, Tone::Muted, parent);
    label->setWordWrap(true);
    return label;
}

/// A whole number from 1 on; `set` gets it when it has been entered, not with each of its digits.
QSpinBox *numberBox(const char *name, int most, int value, QWidget *parent, const std::function<void(int)> &set)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(1, most);
    box->setValue(value);
    box->setKeyboardTracking(false);
    QObject::connect(box, &QSpinBox::valueChanged, box, set);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Services &services, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Preferences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(programs(services.settings, this));
    layout->addWidget(warnings(services.settings, this));
    layout->addWidget(new HistoryLimitsBox(services, this));
    layout->addStretch();
    layout->addWidget(buttons);
}

QWidget *SettingsDialog::programs(AppSettings &settings, QWidget *parent)
{
    auto *all = new QWidget(parent);
    auto *theme = new QComboBox(all);
    theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme())));
    connect(theme, &QComboBox::activated, theme,
            [theme, &settings] { settings.setTheme(static_cast<Theme>(theme->currentData().toInt())); });

    auto *editor = new QLineEdit(settings.editorCommand(), all);
    editor->setPlaceholderText(tr("what the desktop opens the file with"));
    connect(editor, &QLineEdit::editingFinished, editor,
            [editor, &settings] { settings.setEditorCommand(editor->text().trimmed()); });
    auto *terminal = new QLineEdit(settings.terminalCommand(), all);
    terminal->setPlaceholderText(tr("the first known terminal"));
    connect(terminal, &QLineEdit::editingFinished, terminal,
            [terminal, &settings] { settings.setTerminalCommand(terminal->text().trimmed()); });
    editor->setMinimumWidth(editor->fontMetrics().averageCharWidth() * 56);

    auto *form = new QFormLayout(all);
    form->setContentsMargins({});
    form->addRow(tr("&Look:"), theme);
    form->addRow(tr("&Editor:"), editor);
    form->addRow({}, hint(tr("Program and arguments, for example code --wait %f; %f is the file."), all));
    form->addRow(tr("&Terminal:"), terminal);
    form->addRow({}, hint(tr("Program and arguments, for example konsole --workdir %d; %d is the folder."), all));
    return all;
}

QGroupBox *SettingsDialog::warnings(AppSettings &settings, QWidget *parent)
{
    using namespace std::chrono;
    const RuleLimits limits = settings.ruleLimits();
    auto *all = new QGroupBox(tr("Warnings"), parent);
    auto *untouched = numberBox("untouchedDays", RuleLimits::mostDays,
                                int(duration_cast<days>(limits.untouchedAfter).count()), all, [&settings](int count) {
                                    RuleLimits changed = settings.ruleLimits();
                                    changed.untouchedAfter = days(count);
                                    settings.setRuleLimits(changed);
                                });
    auto *idle = numberBox("idleMinutes", RuleLimits::mostMinutes,
                           int(duration_cast<minutes>(limits.idleAfter).count()), all, [&settings](int count) {
                               RuleLimits changed = settings.ruleLimits();
                               changed.idleAfter = minutes(count);
                               settings.setRuleLimits(changed);
                           });
    auto *form = new QFormLayout(all);
    form->addRow(tr("Days until an active &session counts as untouched:"), untouched);
    form->addRow(tr("Minutes of &idleness until driving is told of:"), idle);
    return all;
}

} // namespace Pointsman
