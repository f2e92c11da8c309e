// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/searchfolderspage.h"

#include "app/settings/settingspages.h"
#include "app/shell/appsettings.h"
#include "app/shell/prompts.h"
#include "app/widgets/labels.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pointsman {

SearchFoldersPage::SearchFoldersPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_folders(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    QLabel *label = plainLabel(tr("&Folders to search for projects:"), this);
    label->setBuddy(m_folders);
    m_folders->setObjectName(QStringLiteral("searchFolders"));
    m_folders->setAccessibleName(tr("Folders to search for projects"));
    for (const QString &folder : services.settings.searchFolders())
        add(folder);
    m_folders->setCurrentRow(0);
    auto *choose = new QPushButton(tr("&Add…"), this);
    choose->setObjectName(QStringLiteral("addFolder"));
    m_remove->setObjectName(QStringLiteral("removeFolder"));
    for (QPushButton *button : {choose, m_remove})
        button->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_services.prompts.askFolder(this, tr("Folder to Search"), QDir::homePath(), [this](const QString &folder) {
            add(QDir::toNativeSeparators(folder));
            save();
        });
    });
    connect(m_remove, &QPushButton::clicked, this, &SearchFoldersPage::removeCurrent);
    connect(m_folders, &QListWidget::itemChanged, this, &SearchFoldersPage::save);
    connect(m_folders, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    m_remove->setEnabled(m_folders->count() > 0);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    setTabOrder(choose, m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_folders, 1);
    layout->addLayout(buttons);
    layout->addWidget(settingHint(tr("File > Find Projects looks there, four levels down. F2 edits a line."), this));
}

void SearchFoldersPage::add(const QString &folder)
{
    auto *item = new QListWidgetItem(folder, m_folders);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_folders->setCurrentItem(item);
}

void SearchFoldersPage::removeCurrent()
{
    delete m_folders->takeItem(m_folders->currentRow());
    save();
}

/// A line that was emptied is no folder.
void SearchFoldersPage::save()
{
    QStringList folders;
    for (int row = 0; row < m_folders->count(); ++row) {
        const QString folder = m_folders->item(row)->text().trimmed();
        if (!folder.isEmpty() && !folders.contains(folder))
            folders << folder;
    }
    m_services.settings.setSearchFolders(folders);
}

} // namespace Pointsman
