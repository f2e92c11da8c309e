// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/changedialog.h"

#include "app/comparison/changewords.h"
#include "app/comparison/comparisonview.h"
#include "app/comparison/textdifferenceview.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"
#include "base/ids.h"
#include "compare/documentsentence.h"
#include "files/revert.h"
#include "files/statedocument.h"
#include "history/lastplace.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Pointsman {

namespace {

constexpr QSize firstSize(760, 420);

} // namespace

ChangeDialog::ChangeDialog(const ChangePlan &plan, const QString &title, const QString &verb, QWidget *parent)
    : VerbDialog(parent), m_plan(plan), m_content(new QVBoxLayout)
{
    setObjectName(QStringLiteral("changeDialog"));
    setWindowTitle(title);
    resize(firstSize);
    auto *heading = plainLabel(title, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addLayout(m_content, 1);
    layout->addWidget(buttons);
    if (!plan.words.isEmpty())
        addNote(plan.words);
    const bool isFree = plan.changedSince.empty();
    const bool isGone = std::all_of(plan.changedSince.begin(), plan.changedSince.end(),
                                    [](const ChangedSince &changed) { return changed.isGone; });
    furnish(heading, buttons, isFree ? verb : isGone ? tr("Write Again") : tr("Merge"));
    if (isFree)
        showChanges();
    else
        showChangedSince(verb);
    if (!plan.lostSecrets.isEmpty())
        addNote(tr("These fields are left out, since no file that can be understood has their values: %1")
                    .arg(printable(plan.lostSecrets.join(QStringLiteral(", ")))));
    connect(this, &QDialog::accepted, this, &ChangeDialog::acceptMerge);
}

QLabel *ChangeDialog::addNote(const QString &words)
{
    auto *note = plainLabel({}, this);
    setPlainLines(note, words);
    note->setWordWrap(true);
    m_content->addWidget(note);
    return note;
}

/// What `fill` adds is shown or hidden as one.
QWidget *ChangeDialog::addSection(const std::function<void()> &fill)
{
    auto *section = new QWidget(this);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
    QVBoxLayout *around = std::exchange(m_content, layout);
    fill();
    m_content = around;
    m_content->addWidget(section, 1);
    return section;
}

void ChangeDialog::addPlace(const QString &path)
{
    auto *place = new ElidedLabel(Tone::Muted, this);
    setPlain(place, path);
    m_content->addWidget(place);
}

void ChangeDialog::addLines(const QString &name, const QByteArray &before, const QByteArray &after)
{
    auto *lines = new TextDifferenceView(this);
    lines->setAccessibleName(name);
    lines->setLines(textDifference(QString::fromUtf8(before), QString::fromUtf8(after)));
    m_content->addWidget(lines, 1);
}

/// A document has no fields: line by line.
void ChangeDialog::addTextDifference(const FileChange &change)
{
    addPlace(change.path);
    addLines(tr("Differences"), change.before.value_or(QByteArray()), change.after.value_or(QByteArray()));
    if (const QString words = changeWords(change); !words.isEmpty())
        addNote(words);
}

ComparisonView *ChangeDialog::addComparison(const QString &path)
{
    addPlace(path);
    auto *view = new ComparisonView(this);
    m_content->addWidget(view, 1);
    return view;
}

void ChangeDialog::showChanges()
{
    if (m_plan.changes.empty()) {
        addNote(tr("It is so already: nothing would be written."));
        m_content->addStretch();
        setRefusal(tr("It is so already."));
        return;
    }
    addNote(tr("This is what will be written. Undo takes it back."));
    for (const FileChange &change : m_plan.changes)
        showChange(change);
}

void ChangeDialog::showChange(const FileChange &change)
{
    if (isDocument(change.path) && change.renamedTo.isEmpty())
        return addTextDifference(change);
    ComparisonView *view = addComparison(change.path);
    view->setTitles(tr("Now"), tr("Then"));
    const auto before = documentIn(change.before);
    const auto after = documentIn(change.after);
    if (before && after)
        view->setDifferences(differencesBetween(*before, *after));
    else if (after)
        view->setFirstSight(differencesBetween({}, *after));
    const QString words = changeWords(change);
    view->setEmptyWords(!before || !after ? tr("The whole content is replaced: one of the two is not understood.")
                        : words.isEmpty() ? tr("Only blanks or the order of fields differ.")
                                          : words);
    if (!words.isEmpty() && (change.before || change.after))
        addNote(words);
    if (after && !before)
        addNote(tr("What the file holds now is not understood, and all of it is replaced."));
}

void ChangeDialog::addChangedText(const ChangedSince &changed)
{
    const ChangedText &text = *changed.text;
    addPlace(changed.path);
    const QString written = tr("Written since:");
    addNote(written);
    addLines(written, text.left, text.now);
    const QString then = text.merged ? tr("What Merge makes of it:") : tr("What would become of it:");
    addNote(then);
    addLines(then, text.now, text.merged.value_or(text.before));
}

void ChangeDialog::showChangedSince(const QString &verb)
{
    const auto &files = m_plan.changedSince;
    const auto isGone = [](const ChangedSince &changed) { return changed.isGone; };
    if (!std::all_of(files.begin(), files.end(), isGone))
        addNote(tr("Going on all the same would lose what was written since, so it is not done."));
    const bool isAnyText =
        std::any_of(files.begin(), files.end(), [](const ChangedSince &changed) { return changed.text.has_value(); });
    for (const ChangedSince &changed : files) {
        if (changed.isGone) {
            addPlace(changed.path);
            addNote(
                tr("Another program has removed this file since. It would be written again; nothing is lost by that."));
            continue;
        }
        if (changed.text) {
            addChangedText(changed);
            continue;
        }
        ComparisonView *view = addComparison(changed.path);
        if (!changed.merge) {
            view->setTitles(tr("As it was left"), tr("Now, would be lost"));
            view->setDifferences(changed.lost);
            view->setEmptyWords(tr("The whole content would be lost."));
            continue;
        }
        view->setTitles(tr("As it was left"), tr("%1 would write", "an action: Undo, Restore").arg(verb), tr("Now"));
        view->setMerge(*changed.merge);
        m_merge = view;
    }
    if (!m_plan.changes.empty()) {
        if (m_merge)
            addNote(tr("Nothing of either is lost: Merge keeps both."));
        else if (isAnyText)
            addNote(tr("The two touch different lines: Merge keeps both."));
        else
            m_content->addStretch();
        m_merge = nullptr; // nothing has to be decided
    } else if (m_merge && m_plan.present) {
        addNote(tr("Both touch the same field. Choose what it is to be, then merge; all else is kept."));
        addOthers();
        connect(m_merge, &ComparisonView::decided, this, &ChangeDialog::follow);
        follow();
    } else {
        m_merge = nullptr;
        if (isAnyText)
            addNote(
                tr("Both touch the same lines, so neither is written over. Edit the document, or restore one of its "
                   "versions in the history."));
        setRefusal(tr("The two cannot be brought together here."));
    }
}

void ChangeDialog::addOthers()
{
    m_writtenNote = addNote(tr("This is written with it:"));
    for (const FileChange &change : m_plan.others) {
        QWidget *written = addSection([&] { showChange(change); });
        QWidget *left = addSection([&] {
            addPlace(change.path);
            addNote(tr("This file stays as it is: what it holds would be nowhere else, as you choose now."));
        });
        m_others.push_back({change, written, left});
    }
}

/// What is written beside the file depends on what is chosen of it.
void ChangeDialog::follow()
{
    setRefusal(m_merge->undecidedWords());
    bool isAnyWritten = false;
    for (const Other &other : m_others) {
        const bool isLeft = isLastPlace(other.change, *m_merge->merge());
        other.written->setVisible(!isLeft);
        other.left->setVisible(isLeft);
        isAnyWritten |= !isLeft;
    }
    m_writtenNote->setVisible(isAnyWritten);
}

void ChangeDialog::acceptMerge()
{
    if (m_merge) {
        std::copy_if(m_plan.others.begin(), m_plan.others.end(), std::back_inserter(m_plan.changes),
                     [this](const FileChange &other) { return !isLastPlace(other, *m_merge->merge()); });
        m_plan.changes.push_back(
            documentChange(m_plan.changedSince.front().path, *m_plan.present, *m_merge->merge()->merged()));
    }
    Q_EMIT chosen(m_plan.changes);
}

} // namespace Pointsman
