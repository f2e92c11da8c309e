// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/markdialog.h"

#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "ui_markdialog.h"
#include "workspace/marksfile.h"

#include <QLayout>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace Pointsman {

namespace {

constexpr int linesOfNote = 6;
constexpr qsizetype shownOfNote = 120; // of the one that would be replaced

QString keyOfKeeping()
{
    return QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
}

} // namespace

MarkDialog::MarkDialog(const MarkSubject &subject, QWidget *parent)
    : VerbDialog(parent), m_ui(std::make_unique<Ui::MarkDialog>()), m_subject(subject), m_first(subject.mark)
{
    m_ui->setupUi(this);
    fillTexts();
    m_ui->nameField->setMaxLength(MarksFile::longestName);
    m_ui->nameField->setText(m_first.name);
    m_ui->nameField->selectAll();
    m_ui->noteField->setPlainText(m_first.note);
    m_ui->noteField->setMinimumHeight(m_ui->noteField->fontMetrics().lineSpacing() * linesOfNote);
    m_ui->pinBox->setChecked(m_first.isPinned);
    connect(m_ui->nameField, &QLineEdit::textChanged, this, &MarkDialog::update);
    connect(m_ui->noteField, &QPlainTextEdit::textChanged, this, &MarkDialog::update);
    connect(m_ui->pinBox, &QCheckBox::toggled, this, &MarkDialog::update);
    // In the note Return is a new line.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, &MarkDialog::accept);
    m_ui->noteField->setToolTip(plainToolTip(tr("%1 keeps it.").arg(keyOfKeeping())));
    m_ui->nameField->setFocus();
    update();
}

MarkDialog::~MarkDialog() = default;

void MarkDialog::fillTexts()
{
    furnish(m_ui->heading, m_ui->buttons, tr("&Keep"));
    setPlain(m_ui->heading, m_subject.name());
    m_ui->meaning->showNote(
        Tone::Muted, m_subject.isProject ? tr("For you alone: nothing in the project's folder is changed.")
                                         : tr("For you alone: it is shown in place of the title and changes none of "
                                              "the files that ticketflow and spec-kitty read."));
    m_ui->nameField->setPlaceholderText(printableShort(m_subject.title));
    m_ui->nameNote->setField(m_ui->nameField);
    m_ui->noteNote->setField(m_ui->noteField);
}

void MarkDialog::setMark(const Mark &mark)
{
    const bool isNameMine = name() != m_first.name;
    const bool isNoteMine = note() != m_first.note;
    const bool isPinMine = m_ui->pinBox->isChecked() != m_first.isPinned;
    m_subject.mark = mark;
    if (!isNameMine) {
        m_first.name = mark.name;
        m_ui->nameField->setText(mark.name);
    }
    if (!isNoteMine && m_first.note != mark.note) { // else the cursor would leap
        m_first.note = mark.note;
        m_ui->noteField->setPlainText(mark.note);
    }
    if (!isPinMine) {
        m_first.isPinned = mark.isPinned;
        m_ui->pinBox->setChecked(mark.isPinned);
    }
    setPlain(m_ui->heading, m_subject.name());
    update();
}

void MarkDialog::accept()
{
    if (!refusal().isEmpty())
        return;
    const Mark &present = m_subject.mark;
    MarkEdit edit;
    if (name() != m_first.name && name() != present.name)
        edit.name = name();
    if (note() != m_first.note && note() != present.note)
        edit.note = note();
    const bool isPinned = m_ui->pinBox->isChecked();
    if (isPinned != present.isPinned)
        edit.isPinned = isPinned;
    if (!edit.isEmpty())
        Q_EMIT chosen(edit);
    VerbDialog::accept();
}

void MarkDialog::reject()
{
    if (note() == m_first.note || note() == m_subject.mark.note || std::exchange(m_isLossTold, true))
        return VerbDialog::reject();
    showNoteNote(Tone::Warning, tr("What you have written is not kept yet. Esc or Cancel once more throws it away, %1 "
                                   "keeps it.")
                                    .arg(keyOfKeeping()));
}

void MarkDialog::update()
{
    m_isLossTold = false;
    setRefusal(whyNot());
    const auto told = [&](const QString &mine, const QString &first, const QString &theirs) {
        return mine != first && mine != theirs && theirs != first;
    };
    m_ui->nameNote->showNote(Tone::Warning, told(name(), m_first.name, m_subject.mark.name)
                                                ? tr("Meanwhile it was named “%1” elsewhere.").arg(m_subject.name())
                                                : QString());
    if (note().size() > MarksFile::longestNote) {
        showNoteNote(Tone::Error, refusal());
    } else {
        showNoteNote(Tone::Warning, told(note(), m_first.note, m_subject.mark.note)
                                        ? tr("Meanwhile the note was changed elsewhere. Keeping yours replaces: %1")
                                              .arg(m_subject.mark.noteInShort().left(shownOfNote))
                                        : QString());
    }
}

/// What there is to say of the note, below it.
void MarkDialog::showNoteNote(Tone tone, const QString &words)
{
    m_ui->noteNote->showNote(tone, words);
    // Words that wrap get their room; where they become fewer, nothing moves under the pointer.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

QString MarkDialog::name() const
{
    return m_ui->nameField->text().simplified();
}

QString MarkDialog::note() const
{
    return m_ui->noteField->toPlainText().trimmed();
}

QString MarkDialog::whyNot() const
{
    if (m_subject.isProject && name().isEmpty())
        return tr("A project needs a name.");
    const int tooMany = static_cast<int>(note().size() - MarksFile::longestNote);
    return tooMany > 0 ? tr("The note is too long by %n character(s).", nullptr, tooMany) : QString();
}

} // namespace Pointsman
