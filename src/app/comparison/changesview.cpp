// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/changesview.h"

#include "app/comparison/changewords.h"
#include "app/comparison/comparisonview.h"
#include "app/comparison/textdifferenceview.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"
#include "app/widgets/tabplace.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

QString textIn(const std::optional<QByteArray> &bytes)
{
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_tabPlace(makeTabPlace(this))
{
    m_layout->setContentsMargins({});
}

void ChangesView::setChanges(const FileChanges &changes)
{
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    m_layout->addWidget(m_content);
    bool hasDifference = false;
    for (const FileChange &change : changes) {
        addPath(change.path);
        if (const QString words = changeWords(change); !words.isEmpty())
            addWords(words);
        // The copy that is kept has nothing to be compared with.
        if (!change.before)
            continue;
        addDifference(change);
        hasDifference = true;
    }
    if (!hasDifference)
        layout->addStretch();
    putIntoTabPlace(m_tabPlace, m_content);
}

void ChangesView::addPath(const QString &path)
{
    auto *place = new ElidedLabel(Tone::Muted, m_content);
    setPlain(place, path);
    m_content->layout()->addWidget(place);
}

void ChangesView::addWords(const QString &words)
{
    QLabel *label = plainLabel({}, m_content);
    setPlainLines(label, words);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    m_content->layout()->addWidget(label);
}

void ChangesView::addDifference(const FileChange &change)
{
    auto *tabs = new QTabWidget(m_content); // first, as Tab goes through them
    auto *fields = new ComparisonView(m_content);
    fields->setTitles(tr("Now"), tr("Then"));
    const auto before = documentIn(change.before);
    const auto after = documentIn(change.after);
    const bool isUnderstood = before && after;
    if (isUnderstood)
        fields->setDifferences(differencesBetween(*before, *after));
    fields->setEmptyWords(isUnderstood ? tr("Only blanks or the order of fields differ; see Text.")
                                       : tr("One of the two is not understood; see Text."));
    auto *lines = new TextDifferenceView(m_content);
    lines->setLines(textDifference(textIn(change.before), textIn(change.after)));
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(tr("Before and after"));
    tabs->tabBar()->setAccessibleName(tabs->accessibleName()); // both take the focus
    tabs->addTab(fields, tr("F&ields"));
    tabs->addTab(lines, tr("Te&xt"));
    if (!isUnderstood)
        tabs->setCurrentWidget(lines);
    static_cast<QVBoxLayout *>(m_content->layout())->addWidget(tabs, 1);
}

} // namespace Pointsman
