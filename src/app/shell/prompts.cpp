// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/prompts.h"

#include "app/widgets/labels.h"
#include "models/cellwords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace Pointsman {

namespace {

/// The files of a prompt, where a folder has no size that a screen reader could read out.
class NamedFiles final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const bool isNameless = role == Qt::AccessibleTextRole && index.data().toString().isEmpty();
        return isNameless ? noneWord() : QIdentityProxyModel::data(index, role);
    }
};

/// What all prompts for files and folders have.
void furnish(QFileDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setProxyModel(new NamedFiles(&dialog));
}

} // namespace

void Prompts::ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("questionPrompt"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    if (!question.detail.isEmpty()) {
        // Its label does not follow the box's text format: it would read what files say as HTML, images and all.
        box->setInformativeText(QStringLiteral(" "));
        box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel"))->setTextFormat(Qt::PlainText);
        box->setInformativeText(question.detail);
    }
    alignLabelsWithWindow(box);
    QList<QAbstractButton *> buttons;
    for (const QString &answer : question.answers) {
        const bool isWayOut = buttons.size() == question.answers.size() - 1;
        auto *button = box->addButton(answer, isWayOut ? QMessageBox::RejectRole : QMessageBox::AcceptRole);
        if (isWayOut) {
            box->setEscapeButton(button);
            box->setDefaultButton(button);
        }
        buttons << button;
    }
    connect(box, &QMessageBox::buttonClicked, this, [buttons, answered = std::move(answered)](QAbstractButton *button) {
        answered(static_cast<int>(buttons.indexOf(button)));
    });
    box->open();
}

void Prompts::askFolder(QWidget *parent, const QString &title, const QString &start,
                        std::function<void(const QString &)> answered)
{
    auto *dialog = new QFileDialog(parent, title, start);
    dialog->setObjectName(QStringLiteral("folderPrompt"));
    furnish(*dialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(answered));
    dialog->open();
}

void Prompts::askFile(QWidget *parent, const QString &title, const QString &filter,
                      std::function<void(const QString &)> answered)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setObjectName(QStringLiteral("filePrompt"));
    furnish(*dialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(answered));
    dialog->open();
}

void Prompts::askSaveFile(QWidget *parent, const QString &title, const QString &proposed,
                          const std::vector<FileKind> &kinds, std::function<void(const QString &)> answered)
{
    QStringList names;
    for (const FileKind &kind : kinds)
        names << kind.name;
    auto *dialog = new QFileDialog(parent, title, QFileInfo(proposed).path());
    dialog->setObjectName(QStringLiteral("savePrompt"));
    furnish(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(names);
    dialog->selectFile(QFileInfo(proposed).fileName() + u'.' + kinds.front().ending);
    // The dialog itself adds the ending: it is the whole name that it asks about where there is such a file.
    dialog->setDefaultSuffix(kinds.front().ending);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kinds](const QString &name) {
        for (const FileKind &kind : kinds) {
            if (kind.name != name)
                continue;
            const QFileInfo chosen(dialog->selectedFiles().value(0));
            dialog->setDefaultSuffix(kind.ending);
            dialog->selectFile(chosen.completeBaseName() + u'.' + kind.ending);
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, std::move(answered));
    dialog->open();
}

} // namespace Pointsman
