// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace Pointsman::Demo {

/// Writes the demonstration's files below one folder. The first failure is kept, and everything after it is left out,
/// so that the writer of many files asks only once.
class Files
{
public:
    explicit Files(QString folder) : m_folder(std::move(folder)) {}

    /// Makes `relative` a new file with these permission bits, last changed at `changed`.
    void write(const QString &relative, const QByteArray &bytes, Moment changed, int mode = 0644);
    [[nodiscard]] QString path(const QString &relative) const { return m_folder + u'/' + relative; }
    /// The first failure, if there was one.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    QString m_folder;
    std::optional<Error> m_error;
};

} // namespace Pointsman::Demo
