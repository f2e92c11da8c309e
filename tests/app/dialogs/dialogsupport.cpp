// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogsupport.h"

#include "app/dialogs/notelabel.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

namespace Pointsman::Test {

ProjectEntry projectWeb(const QString &path)
{
    Topics topics;
    const auto add = [&topics](const char *id, const char *title) {
        const QString text = QString::fromUtf8(id);
        topics[text] = {text, QString::fromUtf8(title), true, false};
    };
    add("seed-one", "Retry logic");
    add("seed-two", "Ticket title in the log");
    add("seed-three", "Kanban view");
    add("spike-x", "Chain prompts");
    add("spike-y", "Textual serve");
    add("plan-a", "Planning linkage");
    add("plan-b", "Cleanup");
    ProjectEntry project;
    project.project = {QStringLiteral("web"), path, {}};
    project.state = ProjectEntry::State::Ready;
    project.knowledgePath = path + QStringLiteral("/.tf/knowledge");
    project.topics = std::make_shared<const Topics>(topics);
    return project;
}

std::shared_ptr<const SessionEntry> session(const QString &seed, int day, bool isActive, const QStringList &spikes,
                                            const QString &plan)
{
    const auto two = QStringLiteral("%1").arg(day, 2, 10, QChar(u'0'));
    SessionEntry entry;
    entry.isActive = isActive;
    entry.session.id = QStringLiteral("%1@2026-02-%2T12-00-00Z").arg(seed, two);
    entry.session.state = isActive ? SessionState::Active : SessionState::Archived;
    entry.session.seed = seed;
    entry.session.spikes = spikes;
    entry.session.plan = plan;
    entry.session.created = QStringLiteral("2026-02-%1T12:00:00Z").arg(two);
    return std::make_shared<const SessionEntry>(entry);
}

SnapshotPtr snapshotOf(const ProjectEntry &project)
{
    Snapshot snapshot;
    snapshot.projects = {std::make_shared<const ProjectEntry>(project)};
    snapshot.missions = std::make_shared<const MissionsEntry>();
    return std::make_shared<const Snapshot>(snapshot);
}

bool open(QDialog *dialog)
{
    dialog->open();
    return dialog->isModal() && dialog->testAttribute(Qt::WA_DeleteOnClose) && QTest::qWaitForWindowActive(dialog);
}

QString note(QWidget *dialog, const char *name)
{
    return child<NoteLabel>(dialog, name)->words();
}

QStringList unnamedParts(const QWidget *dialog)
{
    QStringList unnamed;
    for (QWidget *part : dialog->findChildren<QWidget *>()) {
        // What hands the focus on, as the text of a number box, is no part of its own.
        if (part->focusPolicy() == Qt::NoFocus || part->focusProxy() || !part->isVisibleTo(dialog))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(part);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            unnamed << QLatin1StringView(part->metaObject()->className()) + u' ' + part->objectName();
    }
    return unnamed;
}

QStringList tabOrder(QDialog *dialog)
{
    QStringList names;
    QWidget *const first = QApplication::focusWidget();
    constexpr int enough = 50;
    for (int i = 0; i < enough; ++i) {
        QWidget *current = QApplication::focusWidget();
        names << (current->objectName().isEmpty() ? QStringLiteral("button") : current->objectName());
        QTest::keyClick(dialog, Qt::Key_Tab);
        if (QApplication::focusWidget() == first)
            return names;
    }
    return {};
}

} // namespace Pointsman::Test
