// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settingsdialog.h"

#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace Pointsman {

namespace {

QLabel *hint(const QString &text, QWidget *parent)
{
    QLabel *label = toneLabel(text, Tone::Muted, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(AppSettings &settings, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *theme = new QComboBox(this);
    theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme())));
    connect(theme, &QComboBox::activated, this,
            [theme, &settings] { settings.setTheme(static_cast<Theme>(theme->currentData().toInt())); });

    auto *editor = new QLineEdit(settings.editorCommand(), this);
    editor->setPlaceholderText(tr("what the desktop opens the file with"));
    connect(editor, &QLineEdit::editingFinished, this,
            [editor, &settings] { settings.setEditorCommand(editor->text().trimmed()); });
    auto *terminal = new QLineEdit(settings.terminalCommand(), this);
    terminal->setPlaceholderText(tr("the first known terminal"));
    connect(terminal, &QLineEdit::editingFinished, this,
            [terminal, &settings] { settings.setTerminalCommand(terminal->text().trimmed()); });
    editor->setMinimumWidth(editor->fontMetrics().averageCharWidth() * 48);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Look:"), theme);
    form->addRow(tr("&Editor:"), editor);
    form->addRow({}, hint(tr("Program and arguments, for example code --wait %f; %f is the file."), this));
    form->addRow(tr("&Terminal:"), terminal);
    form->addRow({}, hint(tr("Program and arguments, for example konsole --workdir %d; %d is the folder."), this));
    form->addRow(buttons);
}

} // namespace Pointsman
