// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/overwrittenbox.h"

#include "app/actions/actionhelpers.h"
#include "app/dialogs/mergedialog.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "files/revert.h"
#include "models/overwrittenwords.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace Pointsman {

namespace {

// The projects stay in sight; who has decided these sees the next.
constexpr std::size_t mostLines = 4;

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
    connect(&services.workspace, &Workspace::overwrittenChanged, this, &OverwrittenBox::update);
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
    setPlain(m_count,
             all.size() > mostLines
                 ? tr("The oldest %1 of %2; both versions are kept until you decide.").arg(mostLines).arg(all.size())
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
    for (std::size_t i = 0; i < std::min(all.size(), mostLines); ++i)
        m_lines->addWidget(makeLine(all[i]));
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
    connect(mine, &QPushButton::clicked, this, [this, overwritten] { applyAgain(overwritten); });
    connect(theirs, &QPushButton::clicked, this, [this, overwritten] { keepTheirs(overwritten); });
    return line;
}

void OverwrittenBox::compare(qint64 operation)
{
    const auto &all = m_services.workspace.overwritten();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Overwritten &each) { return each.operation == operation; });
    if (found == all.end() || !found->merge)
        return;
    const bool isFieldByField = !found->path.isEmpty();
    const QString words =
        isFieldByField && !found->merge->isClean()
            ? tr("Another program has written over what you did. Choose what each field is to be, or take one side.")
            : tr("Another program has written over what you did. Undo takes back what you choose.");
    auto *dialog = new MergeDialog({overwrittenWords(*found, *m_snapshot), words, found->path, *found->merge,
                                    tr("Apply &Mine Again"), isFieldByField},
                                   window());
    connect(dialog, &MergeDialog::mineChosen, this, [this, what = *found] { applyAgain(what); });
    connect(dialog, &MergeDialog::theirsChosen, this, [this, what = *found] { keepTheirs(what); });
    connect(dialog, &MergeDialog::mergeChosen, this, [this, what = *found](const JsonObject &merged) {
        const FileChange change = documentChange(what.path, what.present, merged);
        if (change.before == change.after)
            return keepTheirs(what);
        m_services.workspace.writeMerged(
            what.operation, change, [services = m_services, what](const Result<FileChanges> &result) {
                tell(services, tr("Merge: %1").arg(what.words), result, tr("Merged:"), what.words);
            });
    });
    dialog->open();
}

void OverwrittenBox::applyAgain(const Overwritten &overwritten)
{
    m_services.workspace.applyAgain(
        overwritten.operation, [services = m_services, words = overwritten.words](const Result<FileChanges> &result) {
            tell(services, tr("Apply again: %1").arg(words), result, tr("Applied again:"), words);
        });
}

void OverwrittenBox::keepTheirs(const Overwritten &overwritten)
{
    m_services.workspace.keepTheirs(overwritten.operation);
    m_services.notices.post({MessageKind::Success, tr("Kept as it is:"), insteadWords(overwritten), {}});
}

} // namespace Pointsman
