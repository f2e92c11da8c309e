// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/cutwords.h"

#include "app/shell/navigator.h"
#include "app/support/pseudotranslator.h"
#include "app/support/shownwords.h"
#include "app/widgets/clampedlabel.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/navigatordelegate.h"
#include "app/widgets/tableheader.h"
#include "models/roles.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>

namespace Pointsman::Test {

namespace {

constexpr int rounding = 1; // pixels; sizes are whole ones at each scale

class Ruler
{
public:
    void measure(const QWidget &widget)
    {
        m_widget = &widget;
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            measureLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            need(button->text(), button->sizeHint().width(), button->width());
        else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            need(box->title(), box->minimumSizeHint().width(), box->width());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            measureTabs(*tabs);
        else if (const auto *header = qobject_cast<const TableHeader *>(&widget))
            measureHeader(*header);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            measureCombo(*combo);
        else if (const auto *navigator = qobject_cast<const Navigator *>(&widget))
            measureNavigator(*navigator);
        else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            need(line->placeholderText(), line->fontMetrics().horizontalAdvance(line->placeholderText()),
                 line->contentsRect().width());
        if (const auto *table = qobject_cast<const QTableView *>(&widget))
            measureCells(*table);
        measureScrolling(widget);
        const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
        if (isWord(widget) && !isScrolled(widget) && !widget.window()->rect().contains(place))
            cut << placeOf(widget) + QStringLiteral(" is outside of its window");
    }

    QStringList cut;

private:
    void need(const QString &words, int wanted, int there)
    {
        if (!words.isEmpty() && wanted > there + rounding)
            cut << QStringLiteral("%1 “%2”: %3 of %4").arg(placeOf(*m_widget), words).arg(there).arg(wanted);
    }

    void measureLabel(const QLabel &label)
    {
        const bool leavesOut = qobject_cast<const ElidedLabel *>(&label) || qobject_cast<const ClampedLabel *>(&label);
        if (leavesOut || label.text().isEmpty())
            return;
        if (label.wordWrap())
            need(label.text(), label.heightForWidth(label.width()), label.height());
        else
            need(label.text(), label.sizeHint().width(), label.width());
    }

    void measureTabs(const QTabBar &tabs)
    {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            if (!tabs.isTabVisible(tab))
                continue;
            need(tabs.tabText(tab), tabs.fontMetrics().size(Qt::TextShowMnemonic, tabs.tabText(tab)).width(),
                 tabs.tabRect(tab).width());
            need(tabs.tabText(tab), tabs.tabRect(tab).right(), tabs.width());
        }
    }

    void measureHeader(const TableHeader &header)
    {
        for (int section = 0; section < header.count(); ++section) {
            const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
            const QVariant tip = header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole);
            if (!header.isSectionHidden(section) && tip.toString() != title) // where it is, it is told there
                need(title, header.titleWidth(section), header.sectionSize(section));
        }
    }

    void measureCombo(const QComboBox &combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        const QRect room =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        if (!combo.isEditable() && combo.toolTip().isEmpty())
            need(combo.currentText(), combo.fontMetrics().horizontalAdvance(combo.currentText()), room.width());
    }

    /// The names of projects, which are the user's own, may be cut.
    void measureNavigator(const Navigator &navigator)
    {
        QStyleOptionViewItem option;
        option.initFrom(&navigator);
        const auto *model = navigator.model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex heading = model->index(group, 0);
            for (int row = 0; row < model->rowCount(heading); ++row)
                measurePage(model->index(row, 0, heading), navigator, option);
        }
    }

    void measurePage(const QModelIndex &page, const Navigator &navigator, QStyleOptionViewItem &option)
    {
        if (static_cast<Page>(page.data(PageRole).toInt()) == Page::Project)
            return;
        option.rect = navigator.visualRect(page);
        const QString name = page.data().toString();
        need(name, option.fontMetrics.horizontalAdvance(name), NavigatorDelegate::nameRect(option, page).width());
    }

    /// Times, counts and states say something else where they are cut; a title or a file only less, and its tool tip
    /// the rest.
    void measureCells(const QTableView &table)
    {
        static const QStringList whole{
            QStringLiteral("State"),         QStringLiteral("Created"), QStringLiteral("Updated"),
            QStringLiteral("Spikes"),        QStringLiteral("Tickets"), QStringLiteral("Warnings"),
            QStringLiteral("Role"),          QStringLiteral("Driving"), QStringLiteral("Severity"),
            QStringLiteral("Last Activity"), QStringLiteral("Joined"),  QStringLiteral("Since"),
            QStringLiteral("Repair")};
        const QAbstractItemModel *model = table.model();
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString title = model->headerData(column, Qt::Horizontal).toString();
            if (table.isColumnHidden(column) || !whole.contains(PseudoTranslator::inEnglish(title)))
                continue;
            for (int row = 0; row < model->rowCount(); ++row) {
                const QModelIndex cell = model->index(row, column);
                need(title + u'/' + cell.data().toString(), table.sizeHintForIndex(cell).width(),
                     table.columnWidth(column));
            }
        }
    }

    void measureScrolling(const QWidget &widget)
    {
        const auto *area = qobject_cast<const QScrollArea *>(&widget);
        if (area && area->horizontalScrollBar()->isVisible())
            cut << placeOf(widget) + QStringLiteral(" scrolls sideways");
    }

    [[nodiscard]] static bool isWord(const QWidget &widget)
    {
        return qobject_cast<const QLabel *>(&widget) || qobject_cast<const QAbstractButton *>(&widget) ||
               qobject_cast<const QLineEdit *>(&widget);
    }

    [[nodiscard]] static bool isScrolled(const QWidget &widget)
    {
        for (const QWidget *each = widget.parentWidget(); each; each = each->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(each))
                return true;
        }
        return false;
    }

    const QWidget *m_widget = nullptr;
};

} // namespace

QStringList cutWords(const QWidget &window)
{
    Ruler ruler;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            ruler.measure(*widget);
    }
    return ruler.cut;
}

} // namespace Pointsman::Test
