// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "base/moment.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace Pointsman {

/// A state file as it is on disk, without secrets. Of a mission file that cannot be parsed, and of any other that then
/// names a secret, nothing is shown but size and cause: what is secret may be anywhere in it.
class FileTab final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Session,
        Mission
    };

    FileTab(const Services &services, QWidget *parent = nullptr);

    /// Reads the file, in the background and only where it is another one or has changed.
    void showFile(const QString &path, std::optional<Moment> modified, Kind kind);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();

    Services m_services;
    QLabel *m_place;
    QPlainTextEdit *m_text;
    QString m_path;
    std::optional<Moment> m_modified;
    Kind m_kind = Kind::Session;
    bool m_isStale = false;
};

} // namespace Pointsman
