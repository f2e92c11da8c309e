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
    /// What a program that uses Qt answers where it should have a node.
    [[nodiscard]] bool isNothing() const { return m_path.endsWith(u"/null"); }
    [[nodiscard]] QString name() const;
    /// In the words of AT-SPI, for example `push button` or `page tab`.
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool is(State state) const { return (states() & 1ULL << static_cast<int>(state)) != 0; }
    /// Whether it has room on the screen; hidden tabs say that they show, and have none.
    [[nodiscard]] bool hasRoom() const;
    /// Role and name, as a path of nodes is told by.
    [[nodiscard]] QString label() const;
    [[nodiscard]] std::vector<AccessibleNode> children() const;
    /// Another one of its program.
    [[nodiscard]] AccessibleNode other(const QString &path) const { return {m_bus, m_service, path}; }
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
    mutable std::optional<quint64> m_states;
};

/// Sees a node with the way to it: the labels of those above.
using NodeVisitor = std::function<void(const AccessibleNode &node, const QStringList &way)>;

/// Everything below a node and itself, as far as it shows: of lists and tables the rows in sight, among which each kind
/// of cell is, since all rows have the same columns. Menus are gone through whether they are open or not.
void visitShown(const AccessibleNode &node, const NodeVisitor &visit, const QStringList &way = {});

/// Notes which of the nodes that are visited take the focus, and which of them have no name.
struct NamesSeen
{
    void look(const AccessibleNode &node, const QStringList &way);

    int named = 0;
    QStringList unnamed; ///< with the way to each
};

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
    /// What a program that uses Qt has given this number; invalid where the program is not known.
    [[nodiscard]] AccessibleNode node(const QString &program, uint number) const;

private:
    [[nodiscard]] AccessibleNode findProgram(const QString &name) const;

    TemporaryTree m_tree;
    QProcess m_launcher;
    QString m_connectionName;
};

} // namespace Pointsman::Test
