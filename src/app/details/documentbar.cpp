// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/documentbar.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Pointsman {

namespace {

QString wordsOf(const ListedDocument &listed, const UnreadDocument *unread)
{
    const QString words =
        DocumentBar::tr("%1: %2").arg(printableShort(listed.title), printableShort(listed.document.label));
    if (!unread)
        return words;
    return (unread->isNew ? DocumentBar::tr("%1 (new)") : DocumentBar::tr("%1 (changed)")).arg(words);
}

} // namespace

DocumentBar::DocumentBar(QWidget *parent)
    : QWidget(parent), m_back(new QToolButton(this)), m_choice(new QComboBox(this)), m_next(new QToolButton(this))
{
    m_back->setArrowType(layoutDirection() == Qt::LeftToRight ? Qt::LeftArrow : Qt::RightArrow);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setAccessibleName(tr("Back to Previous Document"));
    const QString key = QKeySequence(QKeySequence::Back).toString(QKeySequence::NativeText);
    m_back->setToolTip(plainToolTip(tr("Back to Previous Document (%1)").arg(key)));
    m_back->setEnabled(false);
    m_choice->setAccessibleName(tr("Document"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_next->setObjectName(QStringLiteral("nextUnread"));
    m_next->setFocusPolicy(Qt::StrongFocus);
    m_next->setIcon(icon(Icon::Unseen, Tone::Accent));
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_next->setToolTip(tr("Shows the next document that you have not read as it is now: it is new or has changed."));
    m_next->setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(m_next);
    menu->setObjectName(QStringLiteral("unreadMenu"));
    const QAction *all = menu->addAction(tr("Mark All as &Read"));
    m_next->setMenu(menu);
    m_next->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_back);
    layout->addWidget(m_choice, 1);
    layout->addWidget(m_next);
    connect(m_back, &QToolButton::clicked, this, &DocumentBar::backRequested);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DocumentBar::takeChoice);
    connect(m_next, &QToolButton::clicked, this, &DocumentBar::chooseNextUnread);
    connect(all, &QAction::triggered, this, [this] { Q_EMIT readRequested(unreadPaths()); });
}

void DocumentBar::setDocuments(const DocumentList &documents)
{
    m_choice->setEnabled(!documents.empty());
    if (documents == m_documents)
        return;
    const QSignalBlocker blocker(m_choice);
    m_documents = documents;
    m_choice->clear();
    for (const ListedDocument &listed : m_documents)
        m_choice->addItem(wordsOf(listed, nullptr), listed.document.path);
    m_choice->setCurrentIndex(m_choice->findData(m_chosen));
    m_chosen = current();
    markUnread();
}

void DocumentBar::setUnread(const QHash<QString, UnreadDocument> &unread)
{
    m_unread = unread;
    markUnread();
}

void DocumentBar::setBackOffered(bool isOffered)
{
    m_back->setEnabled(isOffered);
}

void DocumentBar::markUnread()
{
    int count = 0;
    for (int row = 0; row < m_choice->count(); ++row) {
        const ListedDocument &listed = m_documents[static_cast<std::size_t>(row)];
        const auto found = m_unread.constFind(listed.document.path);
        const bool isUnread = found != m_unread.cend();
        count += isUnread ? 1 : 0;
        m_choice->setItemText(row, wordsOf(listed, isUnread ? &*found : nullptr));
        m_choice->setItemIcon(row, isUnread ? icon(Icon::Unseen, Tone::Accent) : QIcon());
        m_choice->setItemData(row, isUnread ? QVariant(boldFont(m_choice->font())) : QVariant(), Qt::FontRole);
        m_choice->setItemData(row, plainToolTip(printable(listed.document.path)), Qt::ToolTipRole);
    }
    m_next->setText(tr("%n unread", nullptr, count));
    m_next->setVisible(count > 0);
}

QStringList DocumentBar::unreadPaths() const
{
    QStringList paths;
    for (const ListedDocument &listed : m_documents) {
        if (m_unread.contains(listed.document.path))
            paths << listed.document.path;
    }
    return paths;
}

/// Behind the chosen one, then from the first on.
void DocumentBar::chooseNextUnread()
{
    const int count = m_choice->count();
    for (int step = 1; step <= count; ++step) {
        const int row = (m_choice->currentIndex() + step) % count;
        if (m_unread.contains(m_choice->itemData(row).toString()))
            return m_choice->setCurrentIndex(row);
    }
}

QString DocumentBar::current() const
{
    return m_choice->currentData().toString();
}

bool DocumentBar::choose(const QString &path)
{
    const int row = m_choice->findData(path);
    if (row >= 0)
        m_choice->setCurrentIndex(row);
    return row >= 0;
}

void DocumentBar::clear()
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(-1);
    m_chosen.clear();
}

void DocumentBar::takeChoice()
{
    const QString before = std::exchange(m_chosen, current());
    Q_EMIT chosen(before);
}

} // namespace Pointsman
