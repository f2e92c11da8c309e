// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/everythingsaid.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QMetaProperty>
#include <QSet>
#include <QWidget>

namespace Pointsman::Test {

namespace {

// Above all roles of Qt and of our models.
constexpr int rolesAsked = Qt::UserRole + 64;

void hear(const QVariant &value, QStringList &texts)
{
    if (value.typeId() == QMetaType::QStringList)
        texts << value.toStringList();
    else if (value.canConvert<QString>())
        texts << value.toString();
}

void hearModel(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < rolesAsked; ++role)
                hear(index.data(role), texts);
        }
        hearModel(model, model.index(row, 0, parent), texts);
    }
}

void hearObject(const QObject &object, QStringList &texts)
{
    const QMetaObject *meta = object.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        // Reading others may make and destroy objects.
        if (property.typeId() == QMetaType::QString || property.typeId() == QMetaType::QStringList)
            hear(property.read(&object), texts);
    }
}

} // namespace

QString everythingSaid(const QWidget &window)
{
    QStringList texts;
    QSet<const QAbstractItemModel *> models;
    hearObject(window, texts);
    for (const QObject *object : window.findChildren<QObject *>()) {
        hearObject(*object, texts);
        if (const auto *model = qobject_cast<const QAbstractItemModel *>(object))
            models << model;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(object))
            models << view->model();
        if (const auto *completer = qobject_cast<const QCompleter *>(object))
            models << completer->model();
    }
    models.remove(nullptr);
    for (const QAbstractItemModel *model : std::as_const(models)) {
        hearModel(*model, {}, texts);
        for (int section = 0; section < model->columnCount(); ++section) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                hear(model->headerData(section, Qt::Horizontal, role), texts);
        }
    }
    return texts.join(u'\n');
}

} // namespace Pointsman::Test
