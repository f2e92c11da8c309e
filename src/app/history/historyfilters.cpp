// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historyfilters.h"

#include "app/widgets/flowlayout.h"
#include "base/ids.h"
#include "models/cellwords.h"
#include "models/historymodel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 250ms;
constexpr int fieldCharacters = 26;
constexpr int fewestCharacters = 12;
constexpr int projectCharacters = 30; // of the box; its list shows each name whole
/// Of nobody: how the files were when the history first saw them. Stands among the kinds of origin.
constexpr int firstSeen = -1;

} // namespace

HistoryFilters::HistoryFilters(bool hasProjects, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_project(new QComboBox(this))
    , m_origin(new QComboBox(this))
    , m_file(new QToolButton(this))
    , m_changedSoon(new QTimer(this))
{
    m_text->setPlaceholderText(tr("Filter: words, titles, files"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_project->setAccessibleName(tr("Project"));
    m_project->addItem(tr("All projects"));
    m_project->setMaximumWidth(m_project->fontMetrics().averageCharWidth() * projectCharacters);
    connect(m_project, &QComboBox::currentIndexChanged, this, &HistoryFilters::tellProject);
    m_origin->setAccessibleName(tr("By"));
    m_origin->addItem(tr("By anyone"));
    for (const auto kind :
         {Origin::Kind::Window, Origin::Kind::CommandLine, Origin::Kind::OtherProgram, Origin::Kind::Git})
        m_origin->addItem(originWords({kind, {}}), static_cast<int>(kind));
    m_origin->addItem(tr("first seen"), firstSeen);
    m_file->setText(tr("Only This File"));
    m_file->setCheckable(true);
    m_file->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new FlowLayout(this);
    layout->addWidget(m_text);
    if (hasProjects)
        layout->addWidget(m_project);
    m_project->setVisible(hasProjects);
    layout->addWidget(m_origin);
    layout->addWidget(m_file);
    offerFile({});
    fit();
    connectAll();
}

/// A long name is cut in the box.
void HistoryFilters::tellProject()
{
    m_project->setToolTip(m_project->currentIndex() > 0 ? plainToolTip(m_project->currentText()) : QString());
}

void HistoryFilters::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    fit();
}

void HistoryFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isCompact)
        fit();
}

void HistoryFilters::fit()
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const int whole = std::max(metrics.averageCharWidth() * fieldCharacters,
                               metrics.horizontalAdvance(m_text->placeholderText()) +
                                   2 * style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_text));
    const int beside = width() - m_origin->sizeHint().width() - layout()->spacing();
    m_text->setFixedWidth(m_isCompact ? std::clamp(beside, metrics.averageCharWidth() * fewestCharacters, whole)
                                      : whole);
    m_file->setVisible(!m_isCompact || m_file->isChecked());
}

void HistoryFilters::connectAll()
{
    m_changedSoon->setSingleShot(true);
    m_changedSoon->setInterval(typingPause);
    connect(m_changedSoon, &QTimer::timeout, this, &HistoryFilters::changed);
    connect(m_text, &QLineEdit::textChanged, m_changedSoon, qOverload<>(&QTimer::start));
    connect(m_project, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
    connect(m_origin, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
    connect(m_file, &QToolButton::toggled, this, &HistoryFilters::keepToFile);
}

VersionFilter HistoryFilters::filter() const
{
    VersionFilter filter;
    filter.text = m_text->text().trimmed();
    filter.path = m_path;
    if (const QString store = m_project->currentData().toString(); !store.isEmpty())
        filter.stores = {store};
    const QVariant kind = m_origin->currentData();
    if (kind == firstSeen)
        filter.firstSights = VersionFilter::FirstSights::Only;
    else if (kind.isValid())
        filter.origin = static_cast<Origin::Kind>(kind.toInt());
    return filter;
}

bool HistoryFilters::isFiltering() const
{
    const VersionFilter present = filter();
    return !present.text.isEmpty() || !present.path.isEmpty() || !present.stores.isEmpty() ||
           m_origin->currentIndex() > 0;
}

void HistoryFilters::setSnapshot(const Snapshot &snapshot)
{
    std::vector<std::pair<QString, QString>> stores;
    for (const auto &project : snapshot.projects) {
        if (!project->knowledgePath.isEmpty())
            stores.emplace_back(printable(project->project.name), project->knowledgePath);
    }
    if (!snapshot.missions->homePath.isEmpty())
        stores.emplace_back(tr("spec-kitty"), snapshot.missions->homePath);
    for (int i = m_project->count() - 1; i > 0; --i) {
        const std::pair shown(m_project->itemText(i), m_project->itemData(i).toString());
        if (std::find(stores.begin(), stores.end(), shown) == stores.end())
            m_project->removeItem(i);
    }
    for (const auto &[name, store] : stores) {
        if (m_project->findData(store) < 0)
            m_project->addItem(name, store);
    }
}

void HistoryFilters::offerFile(const QString &path)
{
    m_offered = path;
    m_file->setEnabled(m_file->isChecked() || !path.isEmpty());
    m_file->setToolTip(plainToolTip(printable(m_file->isChecked() ? m_path : path)));
}

void HistoryFilters::forgetFile()
{
    m_file->setChecked(false);
}

void HistoryFilters::clear()
{
    m_text->clear();
    m_project->setCurrentIndex(0);
    m_origin->setCurrentIndex(0);
    forgetFile();
}

void HistoryFilters::keepToFile(bool isOn)
{
    m_path = isOn ? m_offered : QString();
    m_file->setText(isOn ? tr("Only %1").arg(printable(QFileInfo(m_path).fileName())) : tr("Only This File"));
    fit();
    Q_EMIT changed();
}

QWidget *HistoryFilters::last() const
{
    return m_file;
}

void HistoryFilters::focusText()
{
    m_text->setFocus();
    m_text->selectAll();
}

} // namespace Pointsman
