// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/mergedialog.h"

#include "app/comparison/comparisonview.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

constexpr QSize firstMergeSize(760, 380);

/// What all of mine makes of theirs, where no field can be chosen for itself.
Differences mineInsteadOfTheirs(Merge merge)
{
    const auto chosen = [&](Side side) {
        for (std::size_t i = 0; i < merge.conflicts().size(); ++i)
            merge.choose(i, side);
        return merge.merged().value_or(JsonObject());
    };
    return differencesBetween(chosen(Side::Theirs), chosen(Side::Mine));
}

/// Takes the choices over that were made of the same.
void takeChoices(Merge &merge, const Merge &chosen)
{
    const auto isSame = [](const FieldConflict &a, const FieldConflict &b) {
        return a.path == b.path && a.base == b.base && a.mine == b.mine && a.theirs == b.theirs && !a.isSecret;
    };
    for (std::size_t i = 0; i < merge.conflicts().size(); ++i) {
        for (std::size_t j = 0; j < chosen.conflicts().size(); ++j) {
            if (const auto side = chosen.chosen(j); side && isSame(merge.conflicts()[i], chosen.conflicts()[j]))
                merge.choose(i, *side);
        }
    }
}

} // namespace

MergeDialog::MergeDialog(const MergeQuestion &question, QWidget *parent)
    : VerbDialog(parent)
    , m_words(plainLabel({}, this))
    , m_place(new ElidedLabel(Tone::Muted, this))
    , m_view(new ComparisonView(this))
    , m_path(question.path)
    , m_hasChoices(hasChoices(question))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(question.title);
    resize(firstMergeSize);
    auto *heading = plainLabel(question.title, this);
    m_words->setObjectName(QStringLiteral("mergeWords"));
    m_words->setWordWrap(true);
    setPlain(m_place, question.path);
    m_place->setVisible(!question.path.isEmpty());
    m_view->setEmptyWords(tr("The two are the same."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_words);
    layout->addWidget(m_place);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);

    auto *theirs = buttons->addButton(tr("Keep &Theirs"), QDialogButtonBox::ActionRole);
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        reject();
    });
    if (m_hasChoices && !question.mineVerb.isEmpty()) {
        auto *mine = buttons->addButton(question.mineVerb, QDialogButtonBox::ActionRole);
        connect(mine, &QPushButton::clicked, this, [this] {
            Q_EMIT mineChosen();
            reject();
        });
    }
    const bool isMerge = m_hasChoices || question.mineVerb.isEmpty();
    furnish(heading, buttons,
            !isMerge                       ? question.mineVerb
            : question.mergeVerb.isEmpty() ? tr("&Merge")
                                           : question.mergeVerb);
    connect(m_view, &ComparisonView::decided, this, &MergeDialog::updateRefusal);
    renew(question);
    connect(this, &QDialog::accepted, this, [this, isMerge] {
        if (isMerge)
            Q_EMIT mergeChosen(*m_view->merge()->merged());
        else
            Q_EMIT mineChosen();
    });
}

bool MergeDialog::hasChoices(const MergeQuestion &question)
{
    return question.isFieldByField && !question.merge.isClean();
}

bool MergeDialog::canRenew(const MergeQuestion &question) const
{
    return hasChoices(question) == m_hasChoices && question.path == m_path;
}

void MergeDialog::renew(const MergeQuestion &question)
{
    setPlainLines(m_words, question.words);
    if (!m_hasChoices && !question.merge.isClean()) {
        m_view->setTitles(tr("Theirs"), tr("Mine"));
        m_view->setDifferences(mineInsteadOfTheirs(question.merge));
        return;
    }
    Merge merge = question.merge;
    if (m_view->merge())
        takeChoices(merge, *m_view->merge());
    m_view->setTitles(tr("Before"), tr("Mine"), tr("Theirs"));
    m_view->setMerge(merge);
    updateRefusal();
}

const std::optional<Merge> &MergeDialog::decided() const
{
    return m_view->merge();
}

void MergeDialog::updateRefusal()
{
    if (m_hasChoices)
        setRefusal(m_view->undecidedWords());
}

} // namespace Pointsman
