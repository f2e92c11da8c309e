// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <QWidget>

namespace Pointsman {

/// A bold first part and the rest in one wrapped paragraph. Plain text: QLabel could do it only as HTML.
class LeadText final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadText(QWidget *parent = nullptr);

    void setText(const QString &lead, const QString &rest);
    [[nodiscard]] QString text() const { return QString(m_lead + QChar(u' ') + m_rest).trimmed(); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Breaks the paragraph into lines of `width`; its height.
    qreal layOut(QTextLayout *layout, qreal width) const;

    QString m_lead;
    QString m_rest;
};

} // namespace Pointsman
