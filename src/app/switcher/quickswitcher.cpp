// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/quickswitcher.h"

#include "app/actions/actionhelpers.h"
#include "app/switcher/choicepanel.h"
#include "app/switcher/recentchoices.h"
#include "app/switcher/switcherchoice.h"
#include "app/switcher/switcherdelegate.h"
#include "app/switcher/switchermodel.h"
#include "app/widgets/labels.h"
#include "planning/documents.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace Pointsman {

namespace {

constexpr int widthInLetters = 108;
constexpr int switcherMargin = 10;

/// While it is closed its entries are kept up, so that it opens at once, but not at every one of many changes.
constexpr std::chrono::milliseconds prepareAfter{500};

/// So many new entries are made before others have their turn: the palette's first picture, the window.
constexpr std::size_t entriesAtOnce = 1500;
constexpr std::size_t allEntries = std::numeric_limits<std::size_t>::max();

/// While it is open many changes are shown as one: a list that moves is hard to read.
constexpr std::chrono::milliseconds refillAfter{150};

/// A window manager that does not give it the focus by then does not mean to.
constexpr std::chrono::milliseconds longestHolding{1500};

/// How far below the upper edge of what it is opened over it begins, as a share of its height.
constexpr qreal topShare = 0.14;

} // namespace

QuickSwitcher::QuickSwitcher(const Services &services)
    : QWidget(nullptr, Qt::Dialog | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_services(services)
    , m_snapshot(services.workspace.snapshot())
    , m_entries(services.clock)
    , m_model(new SwitcherModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(plainLabel({}, this))
    , m_choice(new ChoicePanel(this))
    , m_prepare(new QTimer(this))
    , m_refill(new QTimer(this))
    , m_second(new QTimer(this))
    , m_holding(new QTimer(this))
{
    // The program goes on when it closes, also where no other window is on screen.
    setAttribute(Qt::WA_QuitOnClose, false);
    setObjectName(QStringLiteral("quickSwitcher"));
    setWindowTitle(tr("Quick Switch"));
    makeLayout();
    m_prepare->setSingleShot(true);
    m_refill->setSingleShot(true);
    m_refill->setInterval(refillAfter);
    m_second->setInterval(std::chrono::seconds(1));
    m_holding->setSingleShot(true);
    m_holding->setInterval(longestHolding);
    connect(m_holding, &QTimer::timeout, this, &QuickSwitcher::letKeysGo);
    connect(m_prepare, &QTimer::timeout, this, &QuickSwitcher::prepare);
    connect(m_refill, &QTimer::timeout, this, &QuickSwitcher::refill);
    connect(m_second, &QTimer::timeout, this, &QuickSwitcher::showChoice);
    connect(m_field, &QLineEdit::textChanged, this, &QuickSwitcher::search);
    connect(m_list, &QListView::clicked, this, &QuickSwitcher::click);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuickSwitcher::showChoice);
    connect(&services.workspace, &Workspace::snapshotChanged, this, &QuickSwitcher::setSnapshot);
    m_prepare->start(prepareAfter);
}

QuickSwitcher::~QuickSwitcher() = default;

void QuickSwitcher::makeLayout()
{
    m_field->setFont(scaledFont(font(), 1.15));
    m_field->setTextMargins(switcherMargin / 2, switcherMargin / 4, switcherMargin / 2, switcherMargin / 4);
    m_field->setPlaceholderText(tr("Project, session, mission, document or action"));
    m_field->setAccessibleName(tr("Quick switch: letters of what to find"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SwitcherDelegate(m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->installEventFilter(this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(2 * switcherMargin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(switcherMargin, switcherMargin, switcherMargin, switcherMargin);
    layout->setSpacing(switcherMargin * 3 / 4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_field, m_list, m_nothing, m_choice})
        layout->addWidget(part);
    layout->addStretch();
}

void QuickSwitcher::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!isVisible())
        m_prepare->start(prepareAfter);
    else if (!m_refill->isActive())
        m_refill->start();
}

void QuickSwitcher::open(const QWidget *window)
{
    const bool wasOpen = isVisible();
    m_refill->stop();
    m_readFor.clear();
    m_topicWrites.clear();
    m_recent = RecentChoices(m_services.settings).keys();
    m_field->clear();
    fill(entriesAtOnce);
    select(0);
    if (!wasOpen)
        moveOver(window);
    m_second->start();
    QWidget::show();
    raise();
    activateWindow();
    m_field->setFocus();
    holdKeys();
    showChoice();
    findDocuments();
}

/// Until the window manager has made it the active window, keys go to the one before. Whoever types on is not to
/// choose by half of the letters.
void QuickSwitcher::holdKeys()
{
    if (isActiveWindow())
        return;
    qApp->installEventFilter(this);
    m_holding->start();
}

void QuickSwitcher::letKeysGo()
{
    qApp->removeEventFilter(this);
    m_holding->stop();
}

void QuickSwitcher::prepare()
{
    if (!isVisible() && !m_entries.setSnapshot(m_snapshot, entriesAtOnce))
        m_prepare->start(0);
}

/// Takes what is new since the last time.
void QuickSwitcher::fill(std::size_t most)
{
    m_isWhole = m_entries.setSnapshot(m_snapshot, most);
    if (m_actionSource)
        m_entries.setActions(m_actionSource());
    m_model->setEntries(m_entries.all(), m_recent);
    if (!m_list->currentIndex().isValid())
        select(0);
    showChoice();
    fitHeight();
}

/// After its first picture, and before any key: what Enter does never hangs on how far the list has come.
void QuickSwitcher::fillWholly()
{
    if (m_isWhole)
        return;
    fill(allEntries);
    select(0);
}

/// What is chosen stays so, wherever it goes; what Enter would do is never another thing of its place, but the first
/// one where it is gone.
void QuickSwitcher::refill()
{
    if (!isVisible())
        return;
    const SwitcherEntryPtr chosen = current();
    const int top = chosen ? m_list->visualRect(m_list->currentIndex()).top() : 0;
    fill(allEntries);
    const SwitcherEntryPtr now = current();
    if (chosen && now && now->key != chosen->key)
        select(0);
    else if (chosen && m_list->visualRect(m_list->currentIndex()).top() != top)
        m_list->scrollTo(m_list->currentIndex());
    findDocuments();
}

/// Folders are listed by workers; what is known of an earlier time stands until they answer.
void QuickSwitcher::findDocuments()
{
    for (const auto &project : m_snapshot->projects) {
        const QString &path = project->project.path;
        if (m_readFor.value(path) == project || project->knowledgePath.isEmpty())
            continue;
        m_readFor.insert(path, project);
        QStringList topics;
        for (const auto &[id, session] : linkedTopics(*project))
            topics << id;
        m_services.workspace.readInBackground(
            this, [knowledge = project->knowledgePath, topics] { return documentsOf(knowledge, topics); },
            [this, path](const std::vector<SwitcherDocument> &documents) {
                if (m_entries.setDocuments(path, documents) && isVisible() && !m_refill->isActive())
                    m_refill->start();
            });
    }
}

void QuickSwitcher::search(const QString &query)
{
    fillWholly();
    m_model->setQuery(query);
    select(0);
    showChoice();
    fitHeight();
}

void QuickSwitcher::select(int row)
{
    const int last = m_model->rowCount() - 1;
    const QModelIndex index = m_model->index(std::clamp(row, 0, std::max(last, 0)));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

SwitcherEntryPtr QuickSwitcher::current() const
{
    return m_model->entryAt(m_list->currentIndex());
}

void QuickSwitcher::showChoice()
{
    const SwitcherEntryPtr entry = current();
    m_list->setVisible(entry != nullptr);
    m_choice->setVisible(entry != nullptr);
    m_nothing->setVisible(!entry);
    // The focus stays in the field, so that is what a screen reader has to be told by.
    QString said;
    if (entry) {
        const bool isCut = m_model->matchCount() > m_model->rowCount();
        m_choice->showEntry(*entry, m_services.clock(), lastWrites(*entry),
                            isCut ? tr("the first %1 of %2").arg(m_model->rowCount()).arg(m_model->matchCount())
                                  : QString());
        said = m_list->currentIndex().data(Qt::AccessibleTextRole).toString() + u'\n' + m_choice->said();
    } else {
        const QString query = m_field->text().trimmed();
        setPlain(m_nothing, query.isEmpty() ? tr("There is nothing yet: add a project first.")
                                            : tr("Nothing is found for %1.").arg(quoted(query)));
        said = m_nothing->text();
    }
    if (m_field->accessibleDescription() == said)
        return;
    m_field->setAccessibleDescription(said);
    QAccessibleEvent changed(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    fitHeight();
}

LastWrites QuickSwitcher::lastWrites(const SwitcherEntry &entry)
{
    LastWrites writes{topicWrite(entry)};
    const auto done = m_services.workspace.undoable();
    const bool isOurs = done && done->origin.kind == Origin::Kind::Window;
    if (isOurs && entry.project && done->store == entry.project->knowledgePath)
        writes.own = done->time;
    return writes;
}

/// Nothing as long as it is not known: then the choice is shown once more when it is.
std::optional<Moment> QuickSwitcher::topicWrite(const SwitcherEntry &entry)
{
    if (choiceOf(entry) != Choice::SwitchSession || !isVisible())
        return {};
    const QString &path = entry.project->project.path;
    if (!m_topicWrites.contains(path)) {
        m_topicWrites.insert(path, {});
        m_services.workspace.readInBackground(
            this, [knowledge = entry.project->knowledgePath] { return lastTopicWrite(KnowledgeDirectory(knowledge)); },
            [this, path](std::optional<Moment> written) {
                if (!written || !isVisible())
                    return;
                m_topicWrites.insert(path, written);
                showChoice();
            });
    }
    return m_topicWrites.value(path);
}

/// As high as what it shows; its upper edge stays where it is.
void QuickSwitcher::fitHeight()
{
    const int rows = std::min(m_model->rowCount(), mostRowsOnScreen);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    layout()->activate();
    const int height = layout()->totalHeightForWidth(width());
    resize(width(), height > 0 ? height : sizeHint().height());
}

void QuickSwitcher::moveOver(const QWidget *window)
{
    const bool isOver = window && window->isVisible() && !window->isMinimized();
    const QScreen *screen = isOver ? window->screen() : QGuiApplication::screenAt(QCursor::pos());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    const QRect over = isOver ? window->frameGeometry() : room;
    resize(std::min(fontMetrics().averageCharWidth() * widthInLetters, room.width() - 2 * switcherMargin), height());
    fitHeight();
    const int x = over.center().x() - width() / 2;
    const int y = over.top() + qRound(over.height() * topShare);
    move(std::clamp(x, room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height())));
}

bool QuickSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isOfKey && m_holding->isActive() && watched != m_field) {
        event->accept(); // it is no shortcut of the other window either
        if (event->type() == QEvent::KeyPress)
            QCoreApplication::sendEvent(m_field, event);
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease)
        m_clickModifiers = static_cast<QMouseEvent *>(event)->modifiers();
    return QWidget::eventFilter(watched, event);
}

bool QuickSwitcher::event(QEvent *event)
{
    // It is there for one choice: whoever turns to something else has made another one.
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        close();
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Hide)
        letKeysGo();
    if (event->type() == QEvent::Hide)
        m_second->stop();
    return QWidget::event(event);
}

void QuickSwitcher::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    const QColor edge = readableOn(borderColor(palette()), palette().color(QPalette::Window), 3.0);
    painter.setPen(edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (!m_isWhole)
        QTimer::singleShot(0, this, &QuickSwitcher::fillWholly);
}

} // namespace Pointsman
