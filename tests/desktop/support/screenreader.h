// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/support/virtualdesktop.h"

#include <functional>
#include <optional>
#include <vector>

namespace Pointsman::Test {

/// One node of the accessibility tree of a program, as it is when it is asked first.
class AccessibleNode
{
public:
    enum class State // the numbers of AT-SPI
    {
        Active = 1,
        Enabled = 8,
        Focusable = 11,
        Showing = 25
    };

    AccessibleNode() = default;
    AccessibleNode(QDBusConnection bus, QString service, QString path);

    [[nodiscard]] bool isValid() const { return !m_path.isEmpty(); }
    [[nodiscard]] QString name() const;
    /// In the words of AT-SPI, for example `push button` or `page tab`.
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool is(State state) const { return (states() & 1ULL << static_cast<int>(state)) != 0; }
    /// Whether it has room on the screen; hidden tabs say that they show, and have none.
    [[nodiscard]] bool hasRoom() const;
    /// Role and name, as a path of nodes is told by.
    [[nodiscard]] QString label() const;
    [[nodiscard]] std::vector<AccessibleNode> children() const;
    /// Does what a click does; whether the node has that.
    bool press() const;

private:
    [[nodiscard]] quint64 states() const;
    [[nodiscard]] QVariantList call(const char *interface, const char *method,
                                    const QVariantList &arguments = {}) const;

    QDBusConnection m_bus{QString()};
    QString m_service;
    QString m_path;
    mutable std::optional<QString> m_name;
    mutable std::optional<QString> m_role;
};

/// Sees a node with the way to it: the labels of those above.
using NodeVisitor = std::function<void(const AccessibleNode &node, const QStringList &way)>;

/// Everything below a node and itself, as far as it shows; of long lists and tables only the first rows.
void visitShown(const AccessibleNode &node, const NodeVisitor &visit, const QStringList &way = {});

/// What a screen reader sees of the programs on a virtual desktop: AT-SPI, on the bus of its own that it has.
class ScreenReader
{
    Q_DISABLE_COPY_MOVE(ScreenReader)

public:
    ScreenReader();
    ~ScreenReader();

    /// Whether this system has what is needed, the package at-spi2-core.
    [[nodiscard]] static bool isInstalled();
    /// Programs have to be started after it.
    [[nodiscard]] bool start(const VirtualDesktop &desktop);
    /// The windows of the program of that name which show.
    [[nodiscard]] std::vector<AccessibleNode> windows(const QString &program) const;

private:
    TemporaryTree m_tree;
    QProcess m_launcher;
    QString m_connectionName;
};

} // namespace Pointsman::Test
