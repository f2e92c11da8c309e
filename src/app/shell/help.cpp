// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/help.h"

#include "app/widgets/labels.h"
#include "app/widgets/rowdelegate.h"
#include "app/widgets/tableheader.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMap>
#include <QMessageBox>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Help)
};

} // namespace

void showShortcuts(QMainWindow *window)
{
    QMap<QString, QString> shortcuts; // by label
    for (const QAction *action : window->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty())
            shortcuts.insert(action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText));
    }
    shortcuts.insert(Help::tr("Read the documents of the selected session wide"), Help::tr("Space"));
    shortcuts.insert(Help::tr("Back to the document before"),
                     QKeySequence(QKeySequence::Back).toString(QKeySequence::NativeText));
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Help::tr("Keyboard Shortcuts"));
    auto *table = new QTableWidget(static_cast<int>(shortcuts.size()), 2, dialog);
    table->setAccessibleName(dialog->windowTitle());
    table->setHorizontalHeader(new TableHeader(table));
    table->setHorizontalHeaderLabels({Help::tr("Action"), Help::tr("Keys")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new RowDelegate(table));
    int row = 0;
    for (auto shortcut = shortcuts.cbegin(); shortcut != shortcuts.cend(); ++shortcut, ++row) {
        table->setItem(row, 0, new QTableWidgetItem(shortcut.key()));
        table->setItem(row, 1, new QTableWidgetItem(shortcut.value()));
    }
    table->selectRow(0); // so that it is seen where the keys are
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    table->resizeColumnsToContents();
    const int columns = table->columnWidth(0) + table->columnWidth(1) + 2 * table->frameWidth() +
                        table->verticalScrollBar()->sizeHint().width();
    const int margins = layout->contentsMargins().left() + layout->contentsMargins().right();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    dialog->resize(columns + margins, table->fontMetrics().height() * 30);
    dialog->open();
}

void showAbout(QMainWindow *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Help::tr("About Pointsman"));
    box->setTextFormat(Qt::PlainText);
    box->setText(Help::tr("Pointsman %1").arg(QStringLiteral(POINTSMAN_VERSION)));
    box->setInformativeText(Help::tr("Planning sessions and missions of all your projects, live in one window.\n\nFree "
                                     "software under the GNU General Public License, version 3 or later."));
    alignLabelsWithWindow(box);
    box->setIconPixmap(window->windowIcon().pixmap(64));
    box->open();
}

} // namespace Pointsman
