// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsdialog.h"

#include "app/history/historylimitsbox.h"
#include "app/settings/generalpage.h"
#include "app/settings/searchfolderspage.h"
#include "app/settings/settingspages.h"
#include "app/settings/shortcutpage.h"
#include "app/shell/appsettings.h"
#include "workspace/workspace.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace Pointsman {

namespace {

constexpr QSize firstSize(720, 420);
constexpr int roomAroundTitle = 40;
constexpr int airAroundTitle = 10; ///< above and below together: the focus goes around the words, not through them

QString lastPage()
{
    return QStringLiteral("settingsPage");
}

} // namespace

SettingsDialog::SettingsDialog(const Services &services, QWidget *parent, const SettingsSurroundings &surroundings)
    : QDialog(parent)
    , m_titles(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_general(
          new GeneralPage(services, surroundings.autostart.value_or(Autostart::beside(services.settings.file())), this))
    , m_shortcut(new ShortcutPage(services.settings, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Preferences"));
    resize(firstSize);
    m_titles->setObjectName(QStringLiteral("settingsTitles"));
    m_pages->setObjectName(QStringLiteral("settingsPages"));
    m_titles->setAccessibleName(tr("Kinds of preferences"));
    addPage(tr("General"), m_general);
    addPage(tr("Notifications"), notificationsPage(services.settings, this));
    addPage(tr("Programs"), programsPage(services.settings, this));
    addPage(tr("Projects"), new SearchFoldersPage(services, this));
    addPage(tr("Warnings"), warningsPage(services.settings, this));
    if (!services.workspace.historyFile().isEmpty())
        addPage(tr("History"), new HistoryLimitsBox(services, this));
    addPage(tr("Shortcut"), m_shortcut);
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + roomAroundTitle);
    connect(m_titles, &QListWidget::currentRowChanged, this, [this, settings = &services.settings](int row) {
        m_pages->setCurrentIndex(row);
        settings->remember(lastPage(), m_titles->item(row)->text());
    });
    const auto last = m_titles->findItems(services.settings.remembered(lastPage()), Qt::MatchExactly);
    m_titles->setCurrentItem(last.isEmpty() ? m_titles->item(0) : last.front());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_titles);
    columns->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    setWhyNoTray(surroundings.whyNoTray);
    setShortcutWords(surroundings.shortcutWords);
}

void SettingsDialog::setWhyNoTray(const QString &words)
{
    m_general->setWhyNoTray(words);
}

void SettingsDialog::setShortcutWords(const QString &words)
{
    m_shortcut->setStateWords(words);
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    auto *item = new QListWidgetItem(title, m_titles);
    const QFontMetrics font = m_titles->fontMetrics();
    item->setSizeHint({font.horizontalAdvance(title), font.height() + airAroundTitle});
    m_pages->addWidget(page);
}

} // namespace Pointsman
