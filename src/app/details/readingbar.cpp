// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/readingbar.h"

#include "app/history/historyactions.h"
#include "app/shell/notices.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/timewords.h"
#include "workspace/workspace.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

QToolButton *textButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ReadingBar::ReadingBar(const Services &services, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_actions(new HistoryActions(services, this))
    , m_words(toneLabel({}, Tone::Accent, this))
    , m_what(textButton(tr("What Changed"), this))
    , m_putBack(textButton(tr("Put It Back…"), this))
    , m_seenButton(textButton(tr("Seen"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_words->setObjectName(QStringLiteral("changedSinceRead"));
    m_words->setWordWrap(true);
    m_what->setCheckable(true);
    m_what->setToolTip(tr("Shows the lines that came and went, in place of the document."));
    m_putBack->setToolTip(
        plainToolTip(tr("Puts that version back. Shows first what will be written; the present one stays in the "
                        "history.")));
    m_seenButton->setToolTip(tr("From now on tells what changes after this."));
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_what);
    buttons->addWidget(m_putBack);
    buttons->addWidget(m_seenButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    hide();
    connect(m_what, &QToolButton::toggled, this, &ReadingBar::differenceWanted);
    connect(m_putBack, &QToolButton::clicked, m_actions->restore(), &QAction::trigger);
    connect(m_seenButton, &QToolButton::clicked, this, &ReadingBar::takeAsSeen);
}

void ReadingBar::clear()
{
    m_shown = {};
    take({});
}

void ReadingBar::showDocument()
{
    m_what->setChecked(false);
}

/// Where the history does not have it yet, it is told so when it has.
void ReadingBar::takeAsSeen()
{
    const bool hadFocus = m_seenButton->hasFocus(); // which else goes to whatever comes next
    m_seen = m_shown;
    take({});
    look(m_shown);
    if (hadFocus)
        Q_EMIT left();
}

bool ReadingBar::isSeen(const MarkdownText &shown) const
{
    return m_seen.path == shown.path && m_seen.bytes == shown.bytes && !shown.path.isEmpty();
}

/// One look after the other: of what changes meanwhile only the last is of interest.
void ReadingBar::look(const MarkdownText &shown)
{
    const QString file = m_services.workspace.historyFile();
    if (shown.path != m_shown.path)
        take({});
    m_shown = shown;
    m_isLookDue = m_isLooking;
    if (file.isEmpty() || m_isLooking)
        return;
    m_isLooking = true;
    // A program may write it while the window is only somewhere on the screen.
    const ReadMark mark = isSeen(shown) ? ReadMark::Seen : window()->isActiveWindow() ? ReadMark::Set : ReadMark::Keep;
    m_services.workspace.readInBackground(
        this, [file, shown, mark] { return readingOf(file, shown, mark); },
        [this, shown, mark](const Result<Reading> &reading) {
            m_isLooking = false;
            takeAnswer(shown, reading, mark);
            if (m_isLookDue && !m_shown.path.isEmpty())
                look(m_shown);
        });
}

/// What was looked up before the user said that they have seen it does not know of that, and does not count.
void ReadingBar::takeAnswer(const MarkdownText &shown, const Result<Reading> &result, ReadMark mark)
{
    const bool isOutdated = shown.path != m_shown.path || (isSeen(shown) && mark != ReadMark::Seen);
    if (mark == ReadMark::Seen && (!result || result->isKnown) && isSeen(shown))
        m_seen = {};
    if (!result) { // that the history cannot be read is told by who shows it
        if (mark == ReadMark::Seen)
            m_services.notices.postFailure(m_seenButton->text(), result.error());
        return;
    }
    if (!result->notice.isEmpty())
        Q_EMIT m_services.workspace.historyTroubled(result->notice);
    if (result->isNewlyRead)
        Q_EMIT newlyRead();
    if (!isOutdated)
        take(*result);
}

void ReadingBar::take(const Reading &reading)
{
    m_reading = reading;
    setVisible(reading.readVersion.has_value());
    m_actions->setSelection(reading.readVersion);
    if (!reading.readVersion)
        return m_what->setChecked(false);
    const auto linesOf = [&](TextLine::Kind kind) {
        return static_cast<int>(std::count_if(reading.lines.begin(), reading.lines.end(),
                                              [kind](const TextLine &line) { return line.kind == kind; }));
    };
    // Who has never read it is not told that they have.
    const QString words = reading.base.wasRead ? tr("Changed since you read the version of %1: +%2 −%3 lines")
                                               : tr("Changed since the version of %1: +%2 −%3 lines");
    setPlain(m_words, words.arg(shortTime(reading.readVersion->time, m_services.clock(), QLocale()))
                          .arg(linesOf(TextLine::Kind::Added))
                          .arg(linesOf(TextLine::Kind::Removed)));
    if (m_what->isChecked())
        Q_EMIT differenceWanted(true);
}

} // namespace Pointsman
