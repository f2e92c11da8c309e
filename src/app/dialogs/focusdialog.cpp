// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/focusdialog.h"

#include "app/dialogs/backlogfacts.h"
#include "app/dialogs/idcompleter.h"
#include "ui_focusdialog.h"

#include <QPushButton>
#include <QRadioButton>

#include <algorithm>
#include <utility>

namespace Pointsman {

namespace {

constexpr QLatin1StringView none("none");
constexpr QLatin1StringView packagePrefix("wp:");
constexpr QLatin1StringView stepPrefix("step:");

/// What the other missions are at, without the prefix, each once.
std::vector<Candidate> targetsOf(const MissionsEntry &missions)
{
    QStringList targets;
    for (const auto &mission : missions.missions) {
        const QString focus = mission->mission.focus;
        if (focus.startsWith(packagePrefix) || focus.startsWith(stepPrefix))
            targets << focus.mid(focus.indexOf(u':') + 1);
    }
    targets.removeDuplicates();
    targets.removeAll(QString());
    std::vector<Candidate> candidates;
    for (const QString &target : std::as_const(targets))
        candidates.push_back({target, {}, {}, {}, {}});
    return candidates;
}

} // namespace

FocusDialog::FocusDialog(const MissionsEntry &missions, const MissionEntry &mission, Reach reach, QWidget *parent)
    : VerbDialog(parent)
    , m_ui(std::make_unique<Ui::FocusDialog>())
    , m_present(mission.mission.focus.isEmpty() ? QString(none) : mission.mission.focus)
{
    m_ui->setupUi(this);
    fillTexts(missions.titleOf(mission.id), reach);
    fillFocus(m_present);
    m_ui->targetField->setCompleter(new IdCompleter(targetsOf(missions), this));
    connect(m_ui->targetField, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_hasTyped = true;
        takePrefix(text);
        update();
    });
    for (QRadioButton *button : {m_ui->noneButton, m_ui->packageButton, m_ui->stepButton})
        connect(button, &QRadioButton::toggled, this, &FocusDialog::update);
    update();
}

FocusDialog::~FocusDialog() = default;

void FocusDialog::accept()
{
    if (!refusal().isEmpty())
        return;
    Q_EMIT chosen(focus());
    VerbDialog::accept();
}

void FocusDialog::fillTexts(const QString &mission, Reach reach)
{
    furnish(m_ui->heading, m_ui->buttons, tr("S&et Focus"));
    m_ui->heading->setText(tr("What are you working on in %1?").arg(printable(mission)));
    switch (reach) {
    case Reach::Team:
        m_ui->meaning->showNote(Tone::Muted, tr("Tells your team which work package or step you are at."));
        break;
    case Reach::OnlyThisComputer:
        m_ui->meaning->showNote(Tone::Warning, tr("Changes the file alone: your team will not see it."));
        break;
    }
    m_ui->targetNote->setField(m_ui->targetField);
}

void FocusDialog::fillFocus(const QString &focus)
{
    const bool isPackage = focus.startsWith(packagePrefix);
    const bool isStep = focus.startsWith(stepPrefix);
    if (isPackage || isStep)
        m_ui->targetField->setText(focus.mid(focus.indexOf(u':') + 1));
    m_ui->stepButton->setChecked(isStep);
    m_ui->packageButton->setChecked(!isStep); // what is asked for most, also where there is none yet
    m_ui->targetField->setFocus();
    m_ui->targetField->selectAll();
}

/// A focus as it is shown everywhere, wp:WP03, names its kind as well.
void FocusDialog::takePrefix(const QString &text)
{
    const std::pair<QLatin1StringView, QRadioButton *> kinds[] = {{packagePrefix, m_ui->packageButton},
                                                                  {stepPrefix, m_ui->stepButton}};
    for (const auto &[prefix, button] : kinds) {
        if (text.startsWith(prefix)) {
            button->setChecked(true);
            m_ui->targetField->setText(text.mid(prefix.size()));
        }
    }
}

void FocusDialog::update()
{
    const bool hasTarget = !m_ui->noneButton->isChecked();
    m_ui->targetField->setEnabled(hasTarget);
    m_ui->targetLabel->setEnabled(hasTarget);
    m_ui->targetField->setPlaceholderText(m_ui->stepButton->isChecked() ? tr("for example 12")
                                                                        : tr("for example WP03"));
    const QString reason = whyNot();
    setRefusal(reason);
    const bool isTold = hasTarget && !reason.isEmpty() && (m_hasTyped || !m_ui->targetField->text().isEmpty());
    m_ui->targetNote->showNote(Tone::Error, isTold ? reason : QString());
    if (!reason.isEmpty())
        m_ui->preview->clearNote();
    else if (focus() == m_present)
        m_ui->preview->showNote(Tone::Muted, tr("The focus is %1 already.").arg(focus()));
    else
        m_ui->preview->showNote(Tone::Text, tr("The focus becomes %1; now it is %2.").arg(focus(), m_present));
}

QString FocusDialog::focus() const
{
    if (m_ui->noneButton->isChecked())
        return none;
    return (m_ui->stepButton->isChecked() ? stepPrefix : packagePrefix) + m_ui->targetField->text().trimmed();
}

QString FocusDialog::whyNot() const
{
    if (m_ui->noneButton->isChecked())
        return {};
    const QString target = m_ui->targetField->text().trimmed();
    if (target.isEmpty())
        return m_ui->stepButton->isChecked() ? tr("Say which step.") : tr("Say which work package.");
    const bool isOdd = std::any_of(target.begin(), target.end(),
                                   [](QChar c) { return c.isSpace() || c == u':' || c == u'/' || c == u'\\'; });
    return isOdd ? tr("An id has no blanks, colons or slashes.") : whyNotPlain(target);
}

} // namespace Pointsman
