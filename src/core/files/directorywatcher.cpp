// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/directorywatcher.h"

#include "files/changenotifier.h"

namespace Pointsman {

DirectoryWatcher::DirectoryWatcher(QObject *parent) : QObject(parent), m_notifier(new ChangeNotifier)
{
    m_notifier->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_notifier, &QObject::deleteLater);
    connect(m_notifier, &ChangeNotifier::changed, this, &DirectoryWatcher::changed);
    connect(m_notifier, &ChangeNotifier::watchable, this, &DirectoryWatcher::watchable);
    m_thread.setObjectName(QStringLiteral("watcher"));
    m_thread.start();
}

DirectoryWatcher::~DirectoryWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

void DirectoryWatcher::watch(const QString &key, const QStringList &directories)
{
    QMetaObject::invokeMethod(
        m_notifier, [notifier = m_notifier, key, directories] { notifier->watch(key, directories); },
        Qt::QueuedConnection);
}

} // namespace Pointsman
