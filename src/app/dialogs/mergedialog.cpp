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

constexpr QSize firstSize(760, 380);

} // namespace

MergeDialog::MergeDialog(const MergeQuestion &question, QWidget *parent)
    : VerbDialog(parent), m_view(new ComparisonView(this))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(question.title);
    resize(firstSize);
    auto *heading = plainLabel(question.title, this);
    auto *words = plainLabel({}, this);
    setPlainLines(words, question.words);
    words->setObjectName(QStringLiteral("mergeWords"));
    words->setWordWrap(true);
    auto *place = new ElidedLabel(Tone::Muted, this);
    setPlain(place, question.path);
    place->setVisible(!question.path.isEmpty());
    m_view->setTitles(tr("Before"), tr("Mine"), tr("Theirs"));
    m_view->setMerge(question.merge);
    m_view->setEmptyWords(tr("The two are the same."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addWidget(place);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);

    auto *theirs = buttons->addButton(tr("Keep &Theirs"), QDialogButtonBox::ActionRole);
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        reject();
    });
    const bool hasChoices = question.isFieldByField && !question.merge.isClean();
    if (hasChoices && !question.mineVerb.isEmpty()) {
        auto *mine = buttons->addButton(question.mineVerb, QDialogButtonBox::ActionRole);
        connect(mine, &QPushButton::clicked, this, [this] {
            Q_EMIT mineChosen();
            reject();
        });
    }
    const bool isMerge = hasChoices || question.mineVerb.isEmpty();
    furnish(heading, buttons,
            !isMerge                       ? question.mineVerb
            : question.mergeVerb.isEmpty() ? tr("&Merge")
                                           : question.mergeVerb);
    if (hasChoices)
        followChoices();
    connect(this, &QDialog::accepted, this, [this, isMerge] {
        if (isMerge)
            Q_EMIT mergeChosen(*m_view->merge()->merged());
        else
            Q_EMIT mineChosen();
    });
}

void MergeDialog::followChoices()
{
    const auto update = [this] { setRefusal(m_view->undecidedWords()); };
    connect(m_view, &ComparisonView::decided, this, update);
    update();
}

} // namespace Pointsman
