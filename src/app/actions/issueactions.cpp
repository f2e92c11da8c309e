// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/issueactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/repairactions.h"
#include "app/shell/launcher.h"
#include "app/widgets/labels.h"
#include "workspace/ignoredissues.h"
#include "workspace/pendingwork.h"
#include "workspace/repairoutcome.h"

#include <QMenu>
#include <QWidget>

namespace Pointsman {

namespace {

/// As the text of an action: an ampersand in it is no mnemonic.
QString actionText(const QString &text)
{
    return printableShort(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

IssueActions::IssueActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_fix(makeAction(this, Icon::Fix, tr("&Preview Fix…"), Qt::CTRL | Qt::Key_Period))
    , m_otherFixes(makeAction(this, Icon::Fix, tr("&Other Fixes")))
    , m_show(makeAction(this, Icon::Switch, tr("Show &Where"), Qt::CTRL | Qt::Key_J))
    , m_openFile(makeAction(this, Icon::Editor, tr("Open in Edi&tor")))
    , m_showFolder(makeAction(this, Icon::FolderOpen, tr("Show Fo&lder")))
    , m_ignore(makeAction(this, Icon::Remove, tr("Hide This Warnin&g"), Qt::CTRL | Qt::SHIFT | Qt::Key_I))
    , m_ignoreCode(makeAction(this, Icon::Remove, tr("Hide Its &Code Here")))
    , m_takeBack(makeAction(this, Icon::Undo, tr("Ta&ke Back"), Qt::CTRL | Qt::SHIFT | Qt::Key_U))
{
    auto *menu = new QMenu(window);
    menu->setObjectName(QStringLiteral("otherFixes"));
    m_otherFixes->setMenu(menu);
    connect(m_fix, &QAction::triggered, this, [this] { openRepair(m_services, *m_placed, m_window); });
    connect(m_show, &QAction::triggered, this, &IssueActions::rowRequested);
    connect(m_openFile, &QAction::triggered, this, [this] { m_services.launcher.openInEditor(m_placed->issue.path); });
    connect(m_showFolder, &QAction::triggered, this,
            [this] { m_services.launcher.showInFileManager(m_placed->issue.path); });
    connect(m_ignore, &QAction::triggered, this, [this] { ignore(one()); });
    connect(m_ignoreCode, &QAction::triggered, this, [this] { ignore(everyOfItsCode()); });
    connect(m_takeBack, &QAction::triggered, this, &IssueActions::takeBack);
    connect(&services.workspace.pending(), &PendingWork::changed, this, &IssueActions::offerAll);
    offerAll();
}

void IssueActions::setIssue(const std::optional<PlacedIssue> &placed)
{
    const bool isAnother = !m_placed || !placed || m_placed->issue != placed->issue;
    m_placed = placed;
    offerAll();
    if (isAnother)
        takeRepairs({});
    // Which missions can be made active is on disk.
    if (m_placed && (isAnother || m_placed->issue.repair == RepairKind::ClearPointer))
        askForRepairs();
}

void IssueActions::offerAll()
{
    const QString none = m_placed ? QString() : tr("Select a finding first.");
    const bool hasRepair = m_placed && m_placed->issue.repair != RepairKind::None;
    offer(m_fix, hasRepair ? repairPlan({m_placed->issue.repair}) : QString(),
          hasRepair   ? m_services.workspace.pending().whyNot(m_placed->projectPath)
          : !m_placed ? none
                      : tr("There is no repair by a click for this."));
    const bool isOfPointer = m_placed && m_placed->issue.subjectKind == SubjectKind::ActiveMission;
    offer(m_show, tr("Leads to the row that this is about."), isOfPointer ? tr("This belongs to no row.") : none);
    offer(m_openFile, m_placed ? m_placed->issue.path : QString(), none);
    offer(m_showFolder, m_placed ? m_placed->issue.path : QString(), none);
    offerIgnoring();
}

void IssueActions::offerIgnoring()
{
    const bool isIgnored = m_placed && m_placed->isIgnored;
    m_ignore->setVisible(!isIgnored);
    m_ignoreCode->setVisible(!isIgnored);
    m_takeBack->setVisible(isIgnored);
    offer(m_takeBack, tr("Tells of it again, in all counts as well."),
          isIgnored ? QString() : tr("This is not hidden."));
    if (!m_placed) {
        offer(m_ignore, {}, tr("Select a finding first."));
        offer(m_ignoreCode, {}, tr("Select a finding first."));
        return;
    }
    const QString why = m_placed->issue.repair == RepairKind::None
                            ? QString()
                            : tr("Only a finding without a repair can be hidden; this one can be fixed.");
    offer(m_ignore,
          tr("Leaves this one out of the list and of all counts. Hidden ones are under View > Hidden Warnings."), why);
    const QString code = m_placed->issue.code;
    m_ignoreCode->setText(m_placed->projectPath.isEmpty() ? tr("Hide “%1” in &All Missions").arg(code)
                                                          : tr("Hide “%1” in This Pro&ject").arg(code));
    const bool isBelow = everyOfItsCode().covers(m_placed->issue);
    offer(m_ignoreCode, tr("Leaves %1 out of the list and of all counts.").arg(wordsOf(everyOfItsCode())),
          !why.isEmpty() ? why
          : isBelow      ? QString()
                         : tr("Its file lies outside; hide this one alone."));
}

/// The other repairs of the finding, if it has several.
void IssueActions::askForRepairs()
{
    if (m_placed->issue.repair == RepairKind::None)
        return;
    const MissionHome home(m_services.workspace.snapshot()->missions->homePath);
    m_services.workspace.readInBackground(
        this,
        [issue = m_placed->issue, home, history = m_services.workspace.historyFile()] {
            return repairsOf(issue, home, history);
        },
        [this, number = ++m_asked](const std::vector<Repair> &repairs) {
            if (number == m_asked)
                takeRepairs(repairs);
        });
}

void IssueActions::takeRepairs(const std::vector<Repair> &repairs)
{
    m_otherFixes->menu()->clear();
    for (std::size_t i = 1; i < repairs.size(); ++i) {
        QAction *action = m_otherFixes->menu()->addAction(actionText(repairPlan(repairs[i])));
        connect(action, &QAction::triggered, this,
                [this, repair = repairs[i]] { openRepair(m_services, *m_placed, m_window, repair); });
    }
    m_otherFixes->setVisible(repairs.size() > 1);
    offer(m_otherFixes, tr("Each shows first what it would change."));
}

IgnoredIssue IssueActions::one() const
{
    return {m_placed->issue.code, m_placed->issue.path, false};
}

IgnoredIssue IssueActions::everyOfItsCode() const
{
    const SnapshotPtr snapshot = m_services.workspace.snapshot();
    const auto project = snapshot->project(m_placed->projectPath);
    return {m_placed->issue.code, project ? project->knowledgePath : snapshot->missions->homePath, true};
}

QString IssueActions::wordsOf(const IgnoredIssue &ignored) const
{
    if (!ignored.isOfFolder)
        return tr("%1 of %2")
            .arg(quoted(ignored.code), quoted(titleOfSubject(*m_placed, *m_services.workspace.snapshot())));
    return m_placed->projectPath.isEmpty()
               ? tr("every %1 of the missions").arg(quoted(ignored.code))
               : tr("every %1 in %2").arg(quoted(ignored.code), printableShort(m_placed->projectName));
}

void IssueActions::ignore(const IgnoredIssue &what)
{
    setIgnored(m_services, {what}, true, wordsOf(what));
}

/// All that it is ignored by, or it would stay so.
void IssueActions::takeBack()
{
    std::vector<IgnoredIssue> by;
    QStringList words;
    for (const IgnoredIssue &ignored : m_services.workspace.ignored()) {
        if (ignored.covers(m_placed->issue)) {
            by.push_back(ignored);
            words << wordsOf(ignored);
        }
    }
    setIgnored(m_services, by, false, words.join(QStringLiteral(", ")));
}

} // namespace Pointsman
