// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/statusbar.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/changewords.h"
#include "models/versionwords.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QSet>

namespace Pointsman {

namespace {

/// That a file is gone is known at a second look only. So long after something was done here it is most likely this.
constexpr qint64 echoMs = 300;

/// What a change is of. The pointer to the active mission has nothing to call it by where it names none.
QString subjectOf(const Change &change, const Snapshot &snapshot)
{
    if (const auto project = snapshot.project(change.projectPath))
        return subjectTitle(change, project.get());
    return change.subject.isEmpty() ? StatusBar::tr("Missions") : snapshot.missions->titleOf(change.subject);
}

bool isOfGoneFile(const Change &change)
{
    static const QSet<QLatin1StringView> kinds{
        QLatin1StringView("session-archived"), QLatin1StringView("session-completed"),
        QLatin1StringView("session-removed"), QLatin1StringView("snapshot-removed"), QLatin1StringView("mission-left")};
    return kinds.contains(change.kind);
}

} // namespace

StatusBar::StatusBar(Clock clock, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(std::move(clock))
    , m_lastChange(new ElidedLabel(Tone::Muted, this))
    , m_summary(toneLabel({}, Tone::Muted, this))
    , m_watching(toneLabel({}, Tone::Ok, this))
{
    m_lastChange->setObjectName(QStringLiteral("lastChange"));
    m_lastChange->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_watching->setObjectName(QStringLiteral("watching"));
    addWidget(m_lastChange, 1);
    addPermanentWidget(m_summary);
    addPermanentWidget(m_watching);
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 2);
}

void StatusBar::tellChanges(const Snapshot &before, const Snapshot &after)
{
    // What was told of a project that is listed no more, as one whose folder is another one now, is past.
    if (!m_toldProject.isEmpty() && !after.project(m_toldProject)) {
        m_toldProject.clear();
        m_lastChange->clear();
        m_lastChange->setToolTip(plainToolTip({}));
    }
    auto changes = changesBetween(before, after);
    if (m_sinceDone.isValid() && !m_sinceDone.hasExpired(echoMs))
        std::erase_if(changes, &isOfGoneFile);
    if (changes.empty())
        return;
    const Change &change = mostImportant(changes);
    const auto project = after.project(change.projectPath);
    const QString subject = subjectOf(change, after);
    const QString where =
        project && subject != project->project.name ? tr("%1, %2").arg(project->project.name, subject) : subject;
    QString text = tr("%1: %2").arg(where, withTitles(change.words, project.get()));
    if (changes.size() > 1)
        text += tr(" (and %n more)", nullptr, static_cast<int>(changes.size()) - 1);
    setLastChange(text, change.projectPath);
}

void StatusBar::tellDone(const Message &message)
{
    const bool goesOn = message.lead.endsWith(u':'); // "Taken back:", and what
    QString words = goesOn ? message.lead + u' ' + message.text.section(u'\n', 0, 0) : message.lead;
    if (words.endsWith(u'.'))
        words.chop(1);
    setLastChange(words, {});
    m_sinceDone.start();
}

void StatusBar::setLastChange(const QString &words, const QString &projectPath)
{
    const auto now = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock().time_since_epoch()).count());
    const QString text = tr("%1: %2").arg(QLocale().toString(now.time(), QLocale::ShortFormat), words);
    m_toldProject = projectPath;
    setPlain(m_lastChange, text);
    m_lastChange->setToolTip(plainToolTip(printableShort(text)));
}

void StatusBar::setSummary(const QString &summary)
{
    setPlain(m_summary, summary);
}

void StatusBar::setWatching(const Snapshot &snapshot)
{
    const int stores = static_cast<int>(snapshot.projects.size());
    const int polled = static_cast<int>(snapshot.polled.size());
    if (snapshot.isLoading())
        setPlain(m_watching, tr("reading…"));
    else if (polled == 0)
        setPlain(m_watching, tr("watching"));
    else
        setPlain(m_watching, tr("watching %1 of %2, polling %3").arg(stores + 1 - polled).arg(stores + 1).arg(polled));
    setTone(m_watching, polled == 0 ? Tone::Ok : Tone::Warning);
    m_watching->setToolTip(plainToolTip(
        polled == 0 ? tr("Changes by other programs are announced by the system.")
                    : tr("Changes here are not announced by the system and are looked for every second:\n%1")
                          .arg(printableLines(snapshot.polled.join(u'\n')))));
}

} // namespace Pointsman
