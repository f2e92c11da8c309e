// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QSettings;

namespace Pointsman {

class Mailbox;
class WorkerPool;

/// Writes changes of a settings file on a thread of its own: the window never waits for the disk of the user's
/// configuration. Lives on the window's thread.
class SettingsWriter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsWriter)

public:
    using Change = std::function<void(QSettings &)>;

    explicit SettingsWriter(QString file, QObject *parent = nullptr);
    /// Writes what still waits; a disk that hangs is waited for two seconds.
    ~SettingsWriter() override;

    [[nodiscard]] const QString &file() const { return m_file; }
    /// Makes the change in the file soon, with all that come at the same moment.
    void write(Change change);

Q_SIGNALS:
    /// Whether what was written last is in the file.
    void written(bool isWritten);

private:
    void flush();

    QString m_file;
    std::vector<Change> m_changes;
    QTimer m_soon;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<WorkerPool> m_pool; ///< of one thread, so that changes keep their order
};

} // namespace Pointsman
