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

/// A state file as it is on disk, with a word in the place of each secret (withoutSecretValues()). Of one in which
/// secrets cannot be told from the rest only size and cause are shown.
class FileTab final : public QWidget
{
    Q_OBJECT

public:
    FileTab(const Services &services, QWidget *parent = nullptr);

    /// Reads the file, in the background and only where it is another one or has changed.
    void showFile(const QString &path, std::optional<Moment> modified);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();

    Services m_services;
    QLabel *m_place;
    QPlainTextEdit *m_text;
    QString m_path;
    std::optional<Moment> m_modified;
    bool m_isStale = false;
};

} // namespace Pointsman
