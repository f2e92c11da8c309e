// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/detailspanel.h"

#include "app/actions/repairactions.h"
#include "app/details/documentstab.h"
#include "app/details/filetab.h"
#include "app/details/issuesbox.h"
#include "app/details/nextcommandbar.h"
#include "app/details/picturetab.h"
#include "app/details/ticketstab.h"
#include "app/history/historyview.h"
#include "app/widgets/clampedlabel.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/headarea.h"
#include "app/widgets/labels.h"
#include "app/widgets/pagescroll.h"
#include "models/cellwords.h"
#include "models/workwords.h"
#include "workspace/sessionmark.h"

#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int mostTabsWidth = 440;
constexpr int linesOfTitle = 2;
constexpr int linesOfText = 6;  ///< of a note or a field; with more the head would have to be scrolled far
constexpr int linesToRead = 20; ///< of the tabs with what belongs to them, where there is room
constexpr int leastLines = 15;  ///< of them, however much stands above

/// What stands in the place of its seed's title.
QString nameOfSeedless(const SessionEntry &entry)
{
    if (entry.isActive)
        return DetailsPanel::tr("The active session");
    return entry.session.id.isEmpty() ? QFileInfo(entry.path).fileName() : entry.session.id;
}

/// Content with what the widgets above leave, but for a least height. Qt's own insist on the height that their pages
/// would like to have, and cut what is above.
class RestTabs final : public QTabWidget
{
public:
    using QTabWidget::QTabWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {QTabWidget::sizeHint().width(), heightOf(linesToRead)}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QTabWidget::minimumSizeHint().width(), heightOf(leastLines)};
    }

private:
    [[nodiscard]] int heightOf(int lines) const
    {
        return std::max(QTabWidget::minimumSizeHint().height(), lines * fontMetrics().lineSpacing());
    }
};

} // namespace

DetailsPanel::DetailsPanel(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_title(new ClampedLabel(linesOfTitle, this))
    , m_note(new ClampedLabel(linesOfText, this))
    , m_issues(new IssuesBox(this))
    , m_facts(new QWidget(this))
    , m_form(new QFormLayout(m_facts))
    , m_next(new NextCommandBar(services, this))
    , m_head(makeHead())
    , m_tabs(new RestTabs(this))
    , m_documents(new DocumentsTab(services, this))
    , m_tickets(new TicketsTab(services, this))
    , m_picture(new PictureTab(services, this))
    , m_file(new FileTab(services, this))
    , m_history(new HistoryView(services, HistoryView::Kind::Tab, this))
    , m_services(services)
{
    m_title->setFont(boldFont(scaledFont(font(), 1.1)));
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_note->setObjectName(QStringLiteral("ownNote"));
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(4);
    m_facts->installEventFilter(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName()); // both take the focus
    m_pages = {{m_documents, tr("Documents")},
               {m_tickets, tr("Tickets")},
               {m_picture, tr("Picture")},
               {m_file, tr("File")},
               {m_history, tr("History")}};
    showTabs({m_documents, m_tickets, m_picture, m_file, m_history});
    // All of them are in sight, and the panel keeps its width where one is hidden; a language with very long words
    // must not make the window wider than a small screen.
    m_allTabsWidth = m_tabs->tabBar()->sizeHint().width();
    m_tabs->setUsesScrollButtons(m_allTabsWidth > mostTabsWidth);
    m_tabs->setMinimumWidth(std::min(m_allTabsWidth, mostTabsWidth));
    auto *layout = new QVBoxLayout(scrolledContent(this));
    layout->addWidget(m_title);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs, 1);
    m_rest = new QWidget(this); // takes the room that the tabs leave
    layout->addWidget(m_rest, 1);
    m_endWide = new QPushButton(tr("Back (Esc)"), this);
    layout->addWidget(m_endWide, 0, Qt::AlignLeft);
    offerEndOfWide();
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPanel::offerEndOfWide);
    connect(m_endWide, &QPushButton::clicked, this, [this] { Q_EMIT wideRequested(false); });
    auto *back = new QShortcut(QKeySequence::Back, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        if (m_documents->isVisible())
            m_documents->goBack();
    });
    connect(m_documents, &DocumentsTab::wideRequested, this, &DetailsPanel::wideRequested);
    connect(m_history, &HistoryView::wideRequested, this, [this](bool isWide) {
        m_isHistoryWanted = isWide;
        Q_EMIT wideRequested(isWide);
    });
    connect(m_issues, &IssuesBox::repairRequested, this, [this, services](const Issue &issue) {
        openRepair(services, {issue, m_project.path, m_project.name}, window());
    });
    followPicture();
}

HeadArea *DetailsPanel::makeHead()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_note, m_issues, m_facts, m_next})
        layout->addWidget(part);
    auto *head = new HeadArea(content, this);
    head->setAccessibleName(tr("Facts"));
    return head;
}

int DetailsPanel::tabsWidth() const
{
    return m_allTabsWidth - m_tabs->minimumWidth() + minimumSizeHint().width();
}

/// A tab that is only hidden leaves a gap in the bar, so the others are taken out.
void DetailsPanel::showTabs(const QList<QWidget *> &wanted)
{
    int place = 0;
    for (const auto &[page, title] : m_pages) {
        const int present = m_tabs->indexOf(page);
        if (!wanted.contains(page)) {
            m_tabs->removeTab(present);
            continue;
        }
        if (present < 0)
            m_tabs->insertTab(place, page, title);
        ++place;
    }
}

/// What is clicked in the picture is done where else it is offered.
void DetailsPanel::followPicture()
{
    connect(m_picture, &PictureTab::documentRequested, this, &DetailsPanel::showDocument);
    connect(m_picture, &PictureTab::ticketRequested, m_tickets, &TicketsTab::openTicket);
    connect(m_picture, &PictureTab::remedyRequested, this, [this](const LineageItem &item) {
        if (!item.issue || (item.remedy != Remedy::PreviewFix && item.remedy != Remedy::ShowWarning))
            return Q_EMIT stepRequested(item);
        if (item.remedy == Remedy::PreviewFix)
            openRepair(m_services, {*item.issue, m_project.path, m_project.name}, window());
        else
            Q_EMIT warningRequested(item.issue->path);
    });
}

void DetailsPanel::setUnread(UnreadDocuments &unread)
{
    m_documents->setUnread(unread);
}

void DetailsPanel::showSession(const std::shared_ptr<const ProjectEntry> &project,
                               const std::shared_ptr<const SessionEntry> &session)
{
    showContent(project && session);
    if (!project || !session)
        return;
    setPlain(m_title, session->session.seed.isEmpty() ? nameOfSeedless(*session) : titleOf(*project, *session));
    showMark(markOf(*project, *session));
    m_project = project->project;
    m_issues->setIssues(session->issues);
    setFields(fieldsOf(*project, *session));
    m_next->setCommand(nextOf(*project, *session));
    m_documents->showSession(*project, session->session);
    m_tickets->showSession(*project, *session);
    m_picture->showSession(project, session);
    const bool isUnknown = session->isBroken && session->session.id.isEmpty();
    showTabs(isUnknown ? QList<QWidget *>{m_documents, m_file, m_history}
                       : QList<QWidget *>{m_documents, m_tickets, m_picture, m_file, m_history});
    m_file->showFile(session->path, session->modified);
    m_history->setSubject(project->knowledgePath, session->session.id, session->path);
}

void DetailsPanel::showMission(const std::shared_ptr<const MissionEntry> &mission,
                               const std::shared_ptr<const MissionsEntry> &missions)
{
    showContent(mission && missions);
    if (!mission || !missions)
        return;
    setPlain(m_title, missions->titleOf(mission->id));
    const Mark mark = missions->markOf(mission->id);
    showMark(mark);
    m_project = {};
    m_issues->setIssues(mission->issues);
    m_next->setCommand({});
    std::vector<Field> fields = fieldsOf(*mission);
    if (!mark.name.isEmpty())
        fields.insert(fields.begin(), {tr("Mission"), mission->id, {}, true});
    if (!mark.projectPath.isEmpty())
        fields.push_back({tr("Project"), mark.projectPath, mark.projectPath, true});
    setFields(fields);
    showTabs({m_file, m_history});
    m_file->showFile(mission->path, mission->modified);
    m_history->setSubject(missions->homePath, mission->id, mission->path);
}

/// What the user has noted about what is selected.
void DetailsPanel::showMark(const Mark &mark)
{
    setPlainLines(m_note, mark.note);
    m_note->setVisible(!mark.note.isEmpty());
}

/// The panel keeps its place where nothing is selected, so that the table does not jump while one filters.
void DetailsPanel::showContent(bool isSelected)
{
    m_facts->setVisible(isSelected);
    m_tabs->setVisible(isSelected);
    m_rest->setVisible(!isSelected);
    offerEndOfWide();
    if (isSelected)
        return;
    m_issues->setIssues({});
    m_next->setCommand({});
    showMark({});
    setPlain(m_title, tr("Nothing is selected"));
}

void DetailsPanel::setFields(const std::vector<Field> &fields)
{
    int row = 0;
    for (const Field &field : fields) {
        if (field.text.isEmpty())
            continue;
        makeRow(row, field.isId);
        auto *label = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        auto *text = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
        setPlain(label, field.label);
        label->setBuddy(text); // a name of its own would be read in place of what it says
        setPlain(text, field.text);
        text->setToolTip(plainToolTip(printableLines(field.toolTip)));
        ++row;
    }
    while (m_form->rowCount() > row)
        m_form->removeRow(m_form->rowCount() - 1);
    shareHeightAgain();
}

/// Where the fields were filled before they were shown, the form has the right height, but shares it among its rows as
/// if each had one line, until it is laid out once more; the labels' own updateGeometry() comes too early for that.
void DetailsPanel::shareHeightAgain()
{
    QTimer::singleShot(0, m_form, [form = m_form] { form->invalidate(); });
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_facts && event->type() == QEvent::Show)
        shareHeightAgain();
    return QWidget::eventFilter(watched, event);
}

/// A row of the form for an id or for words; the one that is there already where it is of that kind.
void DetailsPanel::makeRow(int row, bool isId)
{
    if (row < m_form->rowCount()) {
        const QWidget *present = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        if ((qobject_cast<const ElidedLabel *>(present) != nullptr) == isId)
            return;
        m_form->removeRow(row);
    }
    QLabel *label = rowLabel({}, m_facts); // before the value, as it is read out
    if (isId)
        m_form->insertRow(row, label, new ElidedLabel(Tone::Text, m_facts));
    else
        m_form->insertRow(row, label, new ClampedLabel(linesOfText, m_facts));
}

void DetailsPanel::showDocument(const QString &which)
{
    m_tabs->setCurrentWidget(m_documents);
    m_documents->showDocument(which);
}

/// In wide reading there is room for nothing but what is read.
void DetailsPanel::setWide(bool isWide)
{
    const bool isOfHistory = std::exchange(m_isHistoryWanted, false);
    m_documents->setWide(isWide);
    m_history->setWide(isWide);
    m_head->setVisible(!isWide);
    m_isWide = isWide;
    offerEndOfWide();
    if (isWide && !isOfHistory) {
        m_tabs->setCurrentWidget(m_documents);
        m_documents->focusText();
    }
}

void DetailsPanel::offerEndOfWide()
{
    const bool hasOwn = m_tabs->currentWidget() == m_documents || m_tabs->currentWidget() == m_history;
    m_endWide->setVisible(m_isWide && (m_tabs->isHidden() || !hasOwn));
}

void DetailsPanel::find()
{
    if (m_tabs->isHidden())
        return;
    if (m_tabs->currentWidget() == m_history)
        return m_history->focusFilter();
    m_tabs->setCurrentWidget(m_documents);
    m_documents->find();
}

} // namespace Pointsman
