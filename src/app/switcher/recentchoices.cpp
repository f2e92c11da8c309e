// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/recentchoices.h"

#include "app/shell/appsettings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Pointsman {

namespace {

const QString &settingName()
{
    static const QString name = QStringLiteral("switcherRecent");
    return name;
}

} // namespace

QStringList RecentChoices::keys() const
{
    QStringList keys;
    const QJsonArray kept = QJsonDocument::fromJson(m_settings.remembered(settingName()).toUtf8()).array();
    for (const auto &key : kept) {
        if (keys.size() < mostKept)
            keys << key.toString();
    }
    return keys;
}

void RecentChoices::add(const QString &key)
{
    QStringList all = keys();
    all.removeAll(key);
    all.prepend(key);
    const QJsonArray kept = QJsonArray::fromStringList(all.mid(0, mostKept));
    m_settings.remember(settingName(), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace Pointsman
