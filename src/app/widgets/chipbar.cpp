// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chipbar.h"

#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "models/cellwords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Pointsman {

namespace {

/// A pill: tinted and bold where it is chosen.
class ChipButton final : public QAbstractButton
{
public:
    explicit ChipButton(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        // As wide as it would be when chosen, so that nothing moves when it is.
        const QFontMetrics metrics(boldFont(chipFont()));
        return {metrics.horizontalAdvance(text()) + metrics.height() * 5 / 4, metrics.height() + 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QPalette colors = QApplication::palette();
        const Tone tone = isChecked() ? Tone::Accent : Tone::Text;
        // A chip lies on the window, which may be as grey as a tint of the base would be.
        QColor ground = blended(toneColor(colors, tone), colors.color(QPalette::Window), isChecked() ? 0.18 : 0.09);
        if (underMouse())
            ground = blended(toneColor(colors, tone), ground, 0.08);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(toneColor(colors, Tone::Accent), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(readableOn(isEnabled() ? toneColor(colors, tone) : toneColor(colors, Tone::Muted), ground));
        painter.setFont(isChecked() ? boldFont(chipFont()) : chipFont());
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    [[nodiscard]] QFont chipFont() const { return scaledFont(font(), 0.94); }
};

} // namespace

ChipBar::ChipBar(const QString &accessibleName, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setLayout(new FlowLayout(nullptr, 6));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

void ChipBar::setChips(const std::vector<Chip> &chips)
{
    const auto chosen = current();
    const auto old = m_group->buttons();
    for (QAbstractButton *button : old) {
        const int id = m_group->id(button);
        if (std::none_of(chips.begin(), chips.end(), [id](const Chip &chip) { return chip.id == id; })) {
            m_group->removeButton(button);
            delete button;
        }
    }
    for (const Chip &chip : chips) {
        QAbstractButton *button = m_group->button(chip.id);
        if (!button) {
            button = new ChipButton(this);
            m_group->addButton(button, chip.id);
        }
        const QString text = printableShort(chip.text);
        button->setText(
            chip.count ? tr("%1 %2", "a choice and how many rows it has").arg(text, QLocale().toString(*chip.count))
                       : text);
        // An ampersand in a foreign name is no mnemonic.
        button->setShortcut({});
        button->setToolTip(plainToolTip(printableShort(chip.toolTip)));
        button->setAccessibleName(button->text());
        layout()->removeWidget(button);
        layout()->addWidget(button);
        button->updateGeometry();
        button->update();
        button->show();
    }
    if (!chips.empty() && !(chosen && m_group->button(*chosen)))
        setCurrent(chips.front().id);
    updateGeometry();
}

std::optional<int> ChipBar::current() const
{
    return m_group->checkedButton() ? std::optional(m_group->checkedId()) : std::nullopt;
}

void ChipBar::setCurrent(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
}

} // namespace Pointsman
