// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/versiondifference.h"

#include "app/comparison/comparisonview.h"
#include "app/comparison/textdifferenceview.h"
#include "app/history/historyactions.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/historymodel.h"
#include "workspace/workspace.h"

#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pointsman {

VersionDifference::VersionDifference(const Services &services, HistoryActions &actions, bool isOfOne, QWidget *parent)
    : QWidget(parent), m_services(services), m_isOfOne(isOfOne), m_headline(plainLabel({}, this))
{
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new FlowLayout;
    for (QAction *action : actions.onSelected() + QList<QAction *>{actions.restoreField()}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Difference"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName()); // both take the focus
    m_fields = new ComparisonView(this);
    m_fields->setTitles(tr("Before"), tr("After"));
    m_fields->addAction(actions.restoreField());
    m_lines = new TextDifferenceView(this);
    m_tabs->addTab(m_fields, tr("Fields"));
    m_tabs->addTab(m_lines, tr("Text"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_headline);
    layout->addLayout(buttons); // not at the foot, where messages lie
    layout->addWidget(m_tabs, 1);
    connect(m_fields, &ComparisonView::currentFieldChanged, this,
            [this, &actions] { actions.setField(m_fields->currentField()); });
}

/// What goes with the widget's parts is no news any more.
VersionDifference::~VersionDifference()
{
    m_fields->disconnect(this);
}

QString VersionDifference::headlineOf(const std::vector<Version> &versions, const Snapshot *snapshot) const
{
    const auto words = [&](const Version &version) {
        const QString change = withTitles(version.words, projectOf(version, snapshot).get());
        return m_isOfOne ? change : HistoryModel::tr("%1: %2").arg(subjectWords(version, snapshot), change);
    };
    const Version &newer = versions.front();
    if (versions.size() == 1)
        return newer.isFirstSight ? tr("%1. What was there before is not known.").arg(words(newer))
                                  : tr("%1 (by %2)").arg(words(newer), originWords(newer.origin));
    const int count = static_cast<int>(versions.size());
    const QString from = count > 2 ? tr("From the oldest of %n selected: %1", nullptr, count) : tr("From: %1");
    return from.arg(words(versions.back())) + u'\n' + tr("To: %1").arg(words(newer));
}

void VersionDifference::setVersions(const std::vector<Version> &versions, const Snapshot *snapshot)
{
    const Version &newer = versions.front();
    const Version &older = versions.back();
    const bool isPair = versions.size() > 1;
    setPlainLines(m_headline, headlineOf(versions, snapshot));
    m_headline->setToolTip(
        plainToolTip(newer.subject == older.subject ? newer.subject : older.subject + u'\n' + newer.subject));
    const std::pair contents(isPair ? older.after : newer.before, newer.after);
    const std::tuple key(newer.path, newer.time, contents.first, contents.second);
    if (std::exchange(m_shown, key) == key)
        return;
    m_services.workspace.readInBackground(
        this,
        [file = m_services.workspace.historyFile(), contents] {
            return readDifference(file, contents.first, contents.second);
        },
        [this, key, isFirstSight = !isPair && newer.isFirstSight](const ShownDifference &shown) {
            if (key == m_shown)
                show(shown, isFirstSight);
        });
}

void VersionDifference::show(const ShownDifference &shown, bool isFirstSight)
{
    m_fields->setEmptyWords(!shown.problem.isEmpty() ? shown.problem
                            : shown.fields           ? tr("No field differs.")
                                                     : tr("One of the two is not understood: see its text."));
    const Differences fields = shown.fields.value_or(Differences());
    if (isFirstSight)
        m_fields->setFirstSight(fields);
    else
        m_fields->setDifferences(fields);
    m_lines->setLines(shown.lines);
    const bool isTextOnly = shown.problem.isEmpty() && !shown.fields;
    if (std::exchange(m_isTextOnly, isTextOnly) != isTextOnly)
        m_tabs->setCurrentWidget(isTextOnly ? static_cast<QWidget *>(m_lines) : m_fields);
}

} // namespace Pointsman
