// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittyoutput.h"

#include "app/widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SpecKittyOutput)
};

} // namespace

void showSpecKittyOutput(QWidget *window, const QString &headline, const QString &output)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("specKittyOutput"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("What spec-kitty Said"));
    auto *label = plainLabel(headline, dialog);
    label->setWordWrap(true);
    auto *view = new QPlainTextEdit(output, dialog);
    view->setObjectName(QStringLiteral("outputView"));
    view->setAccessibleName(dialog->windowTitle());
    view->setReadOnly(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(label);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    dialog->resize(560, 320);
    dialog->open();
}

} // namespace Pointsman
