// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settingswriter.h"

#include "base/mailbox.h"
#include "workspace/settingsformat.h"
#include "workspace/workerpool.h"

#include <QSettings>

namespace Pointsman {

SettingsWriter::SettingsWriter(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_pool(std::make_unique<WorkerPool>(1))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_soon.callOnTimeout(this, &SettingsWriter::flush);
}

SettingsWriter::~SettingsWriter()
{
    flush();
    m_mailbox->close();
    endWorkers(std::move(m_pool));
}

void SettingsWriter::write(Change change)
{
    m_changes.push_back(std::move(change));
    m_soon.start();
}

void SettingsWriter::flush()
{
    if (m_changes.empty())
        return;
    m_pool->start([this, mailbox = m_mailbox, file = m_file, changes = std::exchange(m_changes, {})] {
        QSettings settings(file, settingsFormat());
        for (const Change &change : changes)
            change(settings);
        settings.sync();
        const bool isWritten = settings.status() == QSettings::NoError;
        mailbox->post([this, isWritten] { Q_EMIT written(isWritten); });
    });
}

} // namespace Pointsman
