// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <string>

class QProcessEnvironment;

namespace Pointsman {

/// Tokens that the user typed, by the environment variable they are for. Memory only: overwritten when forgotten and at
/// the end of the program; never in a setting, a log or our own environment.
class SecretBox
{
    Q_DISABLE_COPY_MOVE(SecretBox)

public:
    SecretBox() = default;
    ~SecretBox();

    /// Keeps `secret`, without the blanks around it, and overwrites the given bytes. An empty one is not kept.
    void keep(const QString &variable, QByteArray &&secret);
    void forget(const QString &variable);
    /// Hands one that did not do to `other`, which goes on hiding it.
    void moveTo(SecretBox &other, const QString &variable);
    [[nodiscard]] bool has(const QString &variable) const { return m_secrets.count(variable) > 0; }

    /// The variable of the one that is kept; empty where none or several are.
    [[nodiscard]] QString only() const { return m_secrets.size() == 1 ? m_secrets.begin()->first : QString(); }

    /// Adds all of them to what one process is given.
    void addTo(QProcessEnvironment &environment) const;
    /// `text` with `•••` for every secret and for every longer piece of one, as where a line was broken within it.
    [[nodiscard]] QString masked(const QString &text) const;
    /// How many characters at the end of `text` may be the begin of a secret of which the rest is yet to come.
    [[nodiscard]] qsizetype unfinishedTail(const QString &text) const;

private:
    std::map<QString, std::string> m_secrets;
};

} // namespace Pointsman
