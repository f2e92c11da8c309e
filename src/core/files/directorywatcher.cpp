// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/directorywatcher.h"

#include "base/handover.h"
#include "base/leftbehind.h"
#include "base/mailbox.h"
#include "files/changenotifier.h"

#include <QDeadlineTimer>

namespace Pointsman {

DirectoryWatcher::DirectoryWatcher(QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_thread(std::make_unique<QThread>())
    , m_notifier(new ChangeNotifier)
{
    m_notifier->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_notifier, &QObject::deleteLater);
    connect(m_notifier, &ChangeNotifier::changed, m_notifier,
            [this, mailbox = m_mailbox](const QString &key) { mailbox->post([this, key] { Q_EMIT changed(key); }); });
    connect(m_notifier, &ChangeNotifier::watchable, m_notifier,
            [this, mailbox = m_mailbox](const QString &key, bool isWatchable) {
                mailbox->post([this, key, isWatchable] { Q_EMIT watchable(key, isWatchable); });
            });
    m_thread->setObjectName(QStringLiteral("watcher"));
    m_thread->start();
}

DirectoryWatcher::~DirectoryWatcher()
{
    m_mailbox->close();
    m_thread->quit();
    if (m_thread->wait(patienceAtTheEnd))
        return;
    (void)m_thread.release();
    leaveThreadBehind();
}

void DirectoryWatcher::watch(const QString &key, const QStringList &directories)
{
    const HandOver over;
    QMetaObject::invokeMethod(
        m_notifier,
        [notifier = m_notifier, key, directories] {
            takeOver();
            notifier->watch(key, directories);
        },
        Qt::QueuedConnection);
}

} // namespace Pointsman
