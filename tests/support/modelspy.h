// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace Pointsman {

/// Writes down what a model announces, one line a signal: "insert 1-2", "remove 0-0", "move 3-3 to 1", "change 1-1",
/// "layout", "reset". take() gives the lines since the last time.
class ModelSpy
{
public:
    explicit ModelSpy(const QAbstractItemModel &model)
    {
        using Model = QAbstractItemModel;
        const auto note = [this](const char *what, int first, int last) {
            m_lines << QStringLiteral("%1 %2-%3").arg(QLatin1StringView(what)).arg(first).arg(last);
        };
        QObject::connect(&model, &Model::rowsInserted, &m_context,
                         [=](const QModelIndex &, int first, int last) { note("insert", first, last); });
        QObject::connect(&model, &Model::rowsRemoved, &m_context,
                         [=](const QModelIndex &, int first, int last) { note("remove", first, last); });
        QObject::connect(&model, &Model::rowsMoved, &m_context,
                         [=, this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                             note("move", first, last);
                             m_lines.last() += QStringLiteral(" to %1").arg(to);
                         });
        QObject::connect(
            &model, &Model::dataChanged, &m_context,
            [=](const QModelIndex &first, const QModelIndex &last) { note("change", first.row(), last.row()); });
        QObject::connect(&model, &Model::layoutChanged, &m_context, [this] { m_lines << QStringLiteral("layout"); });
        QObject::connect(&model, &Model::modelReset, &m_context, [this] { m_lines << QStringLiteral("reset"); });
    }
    Q_DISABLE_COPY_MOVE(ModelSpy)

    [[nodiscard]] QString take() { return std::exchange(m_lines, {}).join(QLatin1StringView(", ")); }

private:
    QObject m_context;
    QStringList m_lines;
};

/// The texts of a column from top to bottom.
[[nodiscard]] inline QString columnText(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data(role).toString();
    return texts.join(u'|');
}

} // namespace Pointsman
