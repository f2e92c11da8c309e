// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittydialog.h"

#include "app/speckitty/speckittycommand.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "ui_speckittydialog.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

#include <utility>

namespace Pointsman {

namespace {

constexpr int showingInterval = 40; // milliseconds

struct AnswerWords
{
    QString label;
    QString toolTip;
};

AnswerWords wordsFor(const QString &answer)
{
    if (answer == QLatin1StringView("continue")) {
        return {
            SpecKittyDialog::tr("Continue"),
            SpecKittyDialog::tr("Drive all the same, side by side with the others: your work may collide. (continue)")};
    }
    if (answer == QLatin1StringView("hold"))
        return {SpecKittyDialog::tr("Hold"),
                SpecKittyDialog::tr("Do not drive for now; you can still watch and comment. (hold)")};
    if (answer == QLatin1StringView("reassign"))
        return {SpecKittyDialog::tr("Reassign"),
                SpecKittyDialog::tr("Suggest to the others that the work changes hands; you do not drive. (reassign)")};
    if (answer == QLatin1StringView("defer"))
        return {SpecKittyDialog::tr("Defer"),
                SpecKittyDialog::tr("Leave everything as it is and decide later. (defer)")};
    if (answer == QLatin1StringView("yes"))
        return {SpecKittyDialog::tr("Yes"), SpecKittyDialog::tr("Answers yes.")};
    return {SpecKittyDialog::tr("No"), SpecKittyDialog::tr("Answers no.")};
}

} // namespace

SpecKittyDialog::SpecKittyDialog(const QString &headline, const QString &program, const SpecKittyCommand &command,
                                 SecretBox &secrets, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SpecKittyDialog>()), m_run(program, command.arguments(), secrets)
{
    m_ui->setupUi(this);
    alignLabelsWithWindow(this);
    setWindowTitle(tr("spec-kitty"));
    m_ui->headlineLabel->setFont(boldFont(scaledFont(font(), 1.2)));
    setPlain(m_ui->headlineLabel, headline);
    m_ui->outputView->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_answers = new QHBoxLayout(m_ui->answerButtons);
    m_answers->setContentsMargins(0, 0, 0, 0);
    keepAtEnd();
    addButtons(command);
    hideQuestions();
    m_showing.setSingleShot(true);
    m_showing.setInterval(showingInterval);
    connect(&m_showing, &QTimer::timeout, this, &SpecKittyDialog::showOutput);
    connect(&m_run, &SpecKittyRun::outputChanged, this, [this] {
        if (!m_showing.isActive())
            m_showing.start();
    });
    connect(&m_run, &SpecKittyRun::stateChanged, this, &SpecKittyDialog::takeState);
    connect(&m_run, &SpecKittyRun::asked, this, &SpecKittyDialog::ask);
    connect(&m_run, &SpecKittyRun::askedFreely, this, [this](const QString &text, bool isSecret) {
        askForText(text, isSecret ? Entry::Secret : Entry::Answer, tr("Send"));
    });
    connect(&m_run, &SpecKittyRun::tokenNeeded, this, [this](const QString &variable, bool wasRefused) {
        const QString need = wasRefused
                                 ? tr("The token that spec-kitty was given in %1 was not accepted. Type another.")
                                 : tr("spec-kitty needs a token in %1.");
        askForText(
            tr("%1 It is given to spec-kitty alone, kept in memory until you quit Pointsman, and stored nowhere.")
                .arg(need.arg(variable)),
            Entry::Token, tr("Try Again"));
    });
    connect(m_ui->sendButton, &QPushButton::clicked, this, &SpecKittyDialog::send);
    m_run.start();
}

SpecKittyDialog::~SpecKittyDialog()
{
    m_run.disconnect(this);
}

void SpecKittyDialog::addButtons(const SpecKittyCommand &command)
{
    auto *copy = m_ui->buttons->addButton(tr("Copy Command"), QDialogButtonBox::ActionRole);
    copy->setToolTip(plainToolTip(tr("For a terminal: %1").arg(command.copyableText())));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [text = command.copyableText()] { QGuiApplication::clipboard()->setText(text); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SpecKittyDialog::reject);
    auto *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setToolTip(tr("Ends spec-kitty. What it has told your team by then stays."));
    m_ui->buttons->button(QDialogButtonBox::Close)->hide();
}

void SpecKittyDialog::takeState(SpecKittyRun::State state)
{
    setPlain(m_ui->stateLabel, stateWords());
    const bool isActive = m_run.isActive();
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setVisible(isActive);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setEnabled(!m_isCancelling);
    m_ui->buttons->button(QDialogButtonBox::Close)->setVisible(!isActive);
    if (state != SpecKittyRun::State::Waiting)
        hideQuestions();
    if (isActive)
        return;
    showOutput();
    if (state == SpecKittyRun::State::Cancelled)
        QDialog::reject();
    else if (state == SpecKittyRun::State::Finished && m_run.exitStatus() == 0)
        accept();
    else
        m_ui->buttons->button(QDialogButtonBox::Close)->setFocus();
}

QString SpecKittyDialog::stateWords() const
{
    if (m_isCancelling)
        return tr("Cancelling…");
    switch (m_run.state()) {
    case SpecKittyRun::State::Ready:
    case SpecKittyRun::State::Starting:
        return tr("Starting spec-kitty…");
    case SpecKittyRun::State::Running:
        return tr("spec-kitty is at work…");
    case SpecKittyRun::State::Waiting:
        return tr("spec-kitty waits for your answer.");
    case SpecKittyRun::State::FailedToStart:
        return tr("spec-kitty could not be started: %1").arg(m_run.failure());
    case SpecKittyRun::State::Cancelled:
        return tr("Cancelled.");
    case SpecKittyRun::State::Finished:
        break;
    }
    if (m_run.exitStatus() == 0)
        return tr("Done.");
    if (m_run.exitStatus() < 0)
        return tr("spec-kitty was ended before it was done.");
    return tr("spec-kitty did not do it (status %1). What it says is below.").arg(m_run.exitStatus());
}

void SpecKittyDialog::showOutput()
{
    m_showing.stop();
    const QString text = m_run.output();
    if (text == m_shown)
        return;
    // Adding keeps what the reader has selected and where they have scrolled to.
    auto *bar = m_ui->outputView->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    if (text.startsWith(m_shown)) {
        QTextCursor end(m_ui->outputView->document());
        end.movePosition(QTextCursor::End);
        end.insertText(text.mid(m_shown.size()));
    } else {
        m_ui->outputView->setPlainText(text);
    }
    m_shown = text;
    if (isAtEnd)
        bar->setValue(bar->maximum());
}

/// The buttons of a question take their room from the view, whose last lines say what it is about.
void SpecKittyDialog::keepAtEnd()
{
    auto *bar = m_ui->outputView->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [bar, end = bar->maximum()](int, int maximum) mutable {
        if (bar->value() == std::exchange(end, maximum))
            bar->setValue(maximum);
    });
}

void SpecKittyDialog::ask(const ToolQuestion &question)
{
    hideQuestions();
    showOutput();
    // Of a collision the line itself names letters only.
    const bool isCollision = question.answers.contains(QStringLiteral("hold"));
    setPlain(m_ui->questionLabel,
             isCollision ? tr("Others drive the same focus already. What do you want to do?") : question.text);
    QPushButton *mildest = nullptr; // the answer that changes least: a stray Return is to do no harm
    for (int index = 0; index < question.answers.size(); ++index) {
        const AnswerWords words = wordsFor(question.answers.at(index));
        auto *button = new QPushButton(words.label, m_ui->answerButtons);
        button->setObjectName(question.answers.at(index) + QLatin1StringView("Button"));
        button->setToolTip(plainToolTip(words.toolTip));
        button->setAutoDefault(true); // Return presses the one that has the focus
        connect(button, &QPushButton::clicked, this, [this, index] { m_run.answer(index); });
        m_answers->addWidget(button);
        const QString &answer = question.answers.at(index);
        if (!mildest || answer == QLatin1StringView("hold") || answer == QLatin1StringView("no"))
            mildest = button;
    }
    m_answers->addStretch();
    m_ui->questionArea->show();
    mildest->setFocus();
}

void SpecKittyDialog::askForText(const QString &label, Entry entry, const QString &sendText)
{
    hideQuestions();
    showOutput();
    m_entry = entry;
    setPlain(m_ui->textLabel, label);
    m_ui->textEdit->setAccessibleName(label);
    m_ui->textEdit->setEchoMode(entry == Entry::Answer ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->sendButton->setText(sendText);
    m_ui->sendButton->setDefault(true);
    m_ui->textArea->show();
    m_ui->textEdit->setFocus();
}

void SpecKittyDialog::send()
{
    const QString text = m_ui->textEdit->text();
    if (m_entry == Entry::Token && text.trimmed().isEmpty())
        return;
    // The field forgets it, its undo too, before anything else can look at it.
    m_ui->textEdit->clear();
    if (m_entry == Entry::Token)
        m_run.retryWithToken(text.toUtf8());
    else
        m_run.answerFreely(text);
}

void SpecKittyDialog::hideQuestions()
{
    while (QLayoutItem *item = m_answers->takeAt(0)) {
        if (item->widget()) {
            // It may be the one whose click is being answered.
            item->widget()->hide();
            item->widget()->setObjectName({});
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_ui->questionArea->hide();
    m_ui->textEdit->clear();
    m_ui->textArea->hide();
}

void SpecKittyDialog::reject()
{
    if (!m_run.isActive()) {
        QDialog::reject();
        return;
    }
    m_isCancelling = true;
    takeState(m_run.state());
    hideQuestions();
    m_run.cancel();
}

} // namespace Pointsman
