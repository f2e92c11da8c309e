// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/shownwords.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMetaProperty>
#include <QTabBar>
#include <QTextEdit>

#include <array>

namespace Pointsman::Test {

namespace {

constexpr int rowsRead = 30;
constexpr std::array<const char *, 10> properties{
    "text",    "title",     "placeholderText", "prefix",      "suffix",
    "toolTip", "statusTip", "accessibleName",  "description", "accessibleDescription"};

class Reader
{
public:
    void read(const QWidget &widget)
    {
        m_where = placeOf(widget);
        const bool isField = widget.inherits("QLineEdit") || widget.inherits("QTextEdit") ||
                             widget.inherits("QPlainTextEdit") || widget.inherits("QAbstractSpinBox");
        for (const char *property : properties) {
            if (!isField || qstrcmp(property, "text") != 0)
                add(property, widget.property(property));
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                add("tab", tabs->tabText(tab));
                add("tab's tool tip", tabs->tabToolTip(tab));
            }
        }
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            add("choice", combo->currentText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            readView(*view);
        if (!isField && !qobject_cast<const QAbstractItemView *>(&widget))
            readPicture(widget);
        for (const QAction *action : widget.actions()) {
            add("action", action->text());
            add("action's tool tip", action->toolTip());
        }
    }

    std::vector<ShownWords> words;

private:
    void add(const char *what, const QVariant &text)
    {
        if (text.canConvert<QString>() && !text.toString().isEmpty())
            words.push_back({m_where + u' ' + QLatin1StringView(what), text.toString()});
    }

    void readView(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        if (const auto *header = qobject_cast<const QHeaderView *>(&view)) {
            for (int section = 0; section < header->count(); ++section) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    add("title", model->headerData(section, header->orientation(), role));
            }
            return;
        }
        if (view.window()->inherits("QFileDialog"))
            return; // files and folders
        m_isComparison = view.inherits("Pointsman::ComparisonView");
        readRows(*model, view.rootIndex());
    }

    void readRows(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int row = 0; row < std::min(model.rowCount(parent), rowsRead); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                add("cell", index.data());
                if (m_isComparison)
                    break; // beside the names of the fields is what the documents say
                add("cell's tool tip", index.data(Qt::ToolTipRole));
                add("cell's name", index.data(Qt::AccessibleTextRole));
            }
            readRows(model, model.index(row, 0, parent));
        }
    }

    /// What is painted has parts of its own, which no widget stands for.
    void readPicture(const QWidget &widget)
    {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
        for (int child = 0; accessible && child < accessible->childCount(); ++child) {
            const QAccessibleInterface *part = accessible->child(child);
            if (!part || part->object())
                continue;
            for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                add("part", part->text(text));
        }
    }

    QString m_where;
    bool m_isComparison = false;
};

} // namespace

QString placeOf(const QWidget &widget)
{
    QString place;
    for (const QWidget *each = &widget; each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        if (place.isEmpty() || !each->objectName().isEmpty() || each->isWindow())
            place.prepend(QLatin1StringView(each->metaObject()->className()) + u'(' + each->objectName() +
                          (place.isEmpty() ? QStringLiteral(")") : QStringLiteral(") > ")));
    }
    return place;
}

std::vector<ShownWords> shownWords(const QWidget &window)
{
    Reader reader;
    reader.words.push_back({placeOf(window) + QStringLiteral(" window title"), window.windowTitle()});
    reader.read(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if ((widget->isVisible() && widget->window() == &window) || widget->inherits("QMenu"))
            reader.read(*widget);
    }
    return std::move(reader.words);
}

} // namespace Pointsman::Test
