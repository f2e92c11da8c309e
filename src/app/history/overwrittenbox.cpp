// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/overwrittenbox.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/undoing.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "app/widgets/tabplace.h"
#include "files/revert.h"
#include "models/overwrittenwords.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace Pointsman {

namespace {

// The projects stay in sight; who has decided these sees the next.
constexpr std::size_t mostOverwritten = 4;

QPushButton *addButton(QHBoxLayout *line, const QString &text)
{
    auto *button = new QPushButton(text, line->parentWidget());
    button->setAutoDefault(false);
    line->addWidget(button);
    return button;
}

} // namespace

OverwrittenBox::OverwrittenBox(const Services &services, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_snapshot(services.workspace.snapshot())
    , m_count(toneLabel({}, Tone::Muted, this))
    , m_lines(new QVBoxLayout)
    , m_tabPlace(makeTabPlace(this))
{
    setObjectName(QStringLiteral("overwrittenBox"));
    setAccessibleName(tr("Overwritten by another program"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("Overwritten by another program"), 1.1, this));
    head->addSpacing(8);
    head->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addLayout(m_lines);
    connect(&services.workspace, &Workspace::overwrittenChanged, this, [this] {
        update();
        updateDialog();
    });
    update();
}

void OverwrittenBox::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    update();
}

void OverwrittenBox::update()
{
    const std::vector<Overwritten> &all = m_services.workspace.overwritten();
    setVisible(!all.empty());
    setPlain(
        m_count,
        all.size() > mostOverwritten
            ? tr("The oldest %1 of %2; both versions are kept until you decide.").arg(mostOverwritten).arg(all.size())
            : tr("Both versions are kept until you decide."));
    QStringList shown;
    for (const Overwritten &each : all)
        shown << overwrittenWords(each, *m_snapshot) + insteadWords(each) + QString::number(each.operation);
    if (std::exchange(m_shown, shown) == shown)
        return;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(all.size(), mostOverwritten); ++i)
        m_lines->addWidget(makeLine(all[i]));
    for (int line = m_lines->count() - 1; line >= 0; --line)
        putIntoTabPlace(m_tabPlace, m_lines->itemAt(line)->widget());
}

QWidget *OverwrittenBox::makeLine(const Overwritten &overwritten)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    const QString what = overwrittenWords(overwritten, *m_snapshot);
    auto *words = plainLabel(tr("%1. Now: %2.").arg(what, insteadWords(overwritten)), line);
    words->setObjectName(QStringLiteral("overwrittenWords"));
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    auto *comparing = addButton(layout, tr("Compare…"));
    auto *mine = addButton(layout, tr("Apply Mine Again"));
    auto *theirs = addButton(layout, tr("Keep Theirs"));
    for (QPushButton *button : {comparing, mine, theirs})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), what));
    connect(comparing, &QPushButton::clicked, this, [this, operation = overwritten.operation] { compare(operation); });
    // What a line says is what the workspace has: it is made anew where that changes.
    const auto decide = [this, operation = overwritten.operation](auto decision) {
        return [this, operation, decision] {
            if (const auto now = find(operation))
                (this->*decision)(*now);
        };
    };
    connect(mine, &QPushButton::clicked, this, decide(&OverwrittenBox::applyAgain));
    connect(theirs, &QPushButton::clicked, this, decide(&OverwrittenBox::keepTheirs));
    return line;
}

std::optional<Overwritten> OverwrittenBox::find(qint64 operation) const
{
    const auto &all = m_services.workspace.overwritten();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Overwritten &each) { return each.operation == operation; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

MergeQuestion OverwrittenBox::questionOf(const Overwritten &what, bool isChanged) const
{
    const bool isFieldByField = !what.path.isEmpty();
    const QString words =
        isFieldByField && !what.merge->isClean()
            ? tr("Another program has written over what you did. Choose what each field is to be, or take one side.")
            : tr("Another program has written over what you did. Undo takes back what you choose.");
    const QString changed = tr("It was written once more while you were looking: this is what stands there now.");
    return {overwrittenWords(what, *m_snapshot),
            isChanged ? changed + u'\n' + words : words,
            what.path,
            *what.merge,
            tr("Apply &Mine Again"),
            isFieldByField};
}

void OverwrittenBox::compare(qint64 operation)
{
    if (const auto found = find(operation); found && found->merge)
        ask(*found, questionOf(*found, false));
}

void OverwrittenBox::ask(const Overwritten &what, const MergeQuestion &question)
{
    auto *dialog = new MergeDialog(question, window());
    m_dialog = dialog;
    m_compared = what;
    connect(dialog, &MergeDialog::mineChosen, this, [this] { applyAgain(m_compared); });
    connect(dialog, &MergeDialog::theirsChosen, this, [this] { keepTheirs(m_compared); });
    connect(dialog, &MergeDialog::mergeChosen, this, &OverwrittenBox::merge);
    dialog->open();
}

/// An open dialog shows what stands there now, and says so.
void OverwrittenBox::updateDialog()
{
    if (!m_dialog || !m_dialog->isVisible())
        return;
    const auto now = find(m_compared.operation);
    if (!now || !now->merge)
        return m_dialog->reject(); // there is nothing to decide any more
    const bool isSame = isShownAlike(*now, m_compared);
    m_compared = *now;
    if (isSame)
        return;
    const MergeQuestion question = questionOf(*now, true);
    if (m_dialog->canRenew(question))
        return m_dialog->renew(question);
    m_dialog->reject();
    ask(*now, question);
}

void OverwrittenBox::merge(const JsonObject &merged)
{
    Overwritten what = m_compared;
    what.merge = m_dialog->decided();
    const FileChange change = documentChange(what.path, what.present, merged);
    if (change.before == change.after)
        return keepTheirs(what);
    m_services.workspace.writeMerged(what.operation, change,
                                     [self = QPointer(this), what, merged](const Result<FileChanges> &result) {
                                         if (!self)
                                             return;
                                         // What was chosen is not lost; updateDialog() brings what stands there now.
                                         if (!result && self->m_services.undoing.isChangedSince(result.error()))
                                             self->ask(what, self->questionOf(what, true));
                                         else
                                             tell(self->m_services, tr("Merge: %1").arg(what.words), result,
                                                  tr("Merged:"), mergedWords(what, merged));
                                     });
}

void OverwrittenBox::applyAgain(const Overwritten &overwritten)
{
    m_services.workspace.applyAgain(
        overwritten, [services = m_services, words = overwritten.words](const Result<FileChanges> &result) {
            tell(services, tr("Apply again: %1").arg(words), result, tr("Applied again:"), words);
        });
}

void OverwrittenBox::keepTheirs(const Overwritten &overwritten)
{
    m_services.workspace.keepTheirs(
        overwritten, [services = m_services, overwritten](const Result<FileChanges> &result) {
            const QString words = insteadWords(overwritten);
            if (result)
                services.notices.post({MessageKind::Success, tr("Kept as it is:"), words, {}});
            else
                services.notices.postFailure(tr("Keep as it is: %1").arg(words), result.error());
        });
}

} // namespace Pointsman
