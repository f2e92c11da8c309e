// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingspages.h"

#include "app/shell/appsettings.h"
#include "app/widgets/labels.h"
#include "app/widgets/numberbox.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct SettingsPages
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SettingsPages)
};

/// A command that is kept when the field is left.
QLineEdit *commandField(const char *name, const QString &command, const QString &placeholder, QWidget *parent,
                        const std::function<void(const QString &)> &keep)
{
    auto *field = new QLineEdit(command, parent);
    field->setObjectName(QLatin1StringView(name));
    field->setPlaceholderText(placeholder);
    QObject::connect(field, &QLineEdit::editingFinished, field, [field, keep] { keep(field->text().trimmed()); });
    return field;
}

/// A field for one of the limits, counted in `Unit`.
template <typename Unit>
QSpinBox *limitBox(const char *name, int most, std::chrono::seconds RuleLimits::*limit, AppSettings &settings,
                   QWidget *parent)
{
    QSpinBox *box = numberBox(name, 1, most, parent);
    box->setValue(static_cast<int>(std::chrono::duration_cast<Unit>(settings.ruleLimits().*limit).count()));
    QObject::connect(box, &QSpinBox::valueChanged, box, [&settings, limit](int count) {
        RuleLimits changed = settings.ruleLimits();
        changed.*limit = Unit(count);
        settings.setRuleLimits(changed);
    });
    return box;
}

} // namespace

QLabel *settingHint(const QString &text, QWidget *parent)
{
    QLabel *label = toneLabel(text, Tone::Muted, parent);
    label->setWordWrap(true);
    return label;
}

QWidget *notificationsPage(AppSettings &settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(
        plainLabel(SettingsPages::tr("Tell me when, outside of Pointsman's window and tray menu,"), page));
    const auto addKind = [&](const char *name, NotificationKind kind, const QString &text) {
        auto *box = new QCheckBox(text, page);
        box->setObjectName(QLatin1StringView(name));
        box->setChecked(settings.isNotified(kind));
        QObject::connect(box, &QCheckBox::toggled, box,
                         [&settings, kind](bool isOn) { settings.setNotified(kind, isOn); });
        layout->addWidget(box);
    };
    addKind("notifyActive", NotificationKind::ActiveChanged,
            SettingsPages::tr("an &active session or mission is changed"));
    addKind("notifyCompleted", NotificationKind::SessionCompleted, SettingsPages::tr("a session is &completed"));
    addKind("notifyErrors", NotificationKind::NewError, SettingsPages::tr("a new &error comes up"));
    addKind("notifyPlans", NotificationKind::PlanChanged,
            SettingsPages::tr("the status of a &plan changes, for example to blocked"));
    addKind("notifyAgents", NotificationKind::AgentWaits, SettingsPages::tr("an agent &waits for you"));
    layout->addWidget(settingHint(
        SettingsPages::tr("Nothing is told of what you do there yourself, nor while the window has the focus; that "
                          "an agent waits is told all the same, unless the page Now says it. What "
                          "pointsman-cli does is told: agents use it too, and nobody can know who called it. What "
                          "happens at the same time comes as one notification."),
        page));
    layout->addStretch();
    return page;
}

QWidget *programsPage(AppSettings &settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *form = new QFormLayout(page);
    form->addRow(SettingsPages::tr("&Editor:"),
                 commandField("editorCommand", settings.editorCommand(),
                              SettingsPages::tr("what the desktop opens the file with"), page,
                              [&settings](const QString &command) { settings.setEditorCommand(command); }));
    form->addRow(
        {}, settingHint(SettingsPages::tr("Program and arguments, for example code --wait %f; %f is the file."), page));
    form->addRow(SettingsPages::tr("&Terminal:"),
                 commandField("terminalCommand", settings.terminalCommand(),
                              SettingsPages::tr("the first known terminal"), page,
                              [&settings](const QString &command) { settings.setTerminalCommand(command); }));
    form->addRow(
        {}, settingHint(SettingsPages::tr("Program and arguments, for example konsole --workdir %d; %d is the folder."),
                        page));
    return page;
}

QWidget *warningsPage(AppSettings &settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *form = new QFormLayout(page);
    form->addRow(SettingsPages::tr("Days until an active &session counts as untouched:"),
                 limitBox<std::chrono::days>("untouchedDays", RuleLimits::mostDays, &RuleLimits::untouchedAfter,
                                             settings, page));
    form->addRow(
        SettingsPages::tr("Minutes of &idleness until driving is told of:"),
        limitBox<std::chrono::minutes>("idleMinutes", RuleLimits::mostMinutes, &RuleLimits::idleAfter, settings, page));
    form->addRow(settingHint(SettingsPages::tr("The command line goes by the same."), page));
    return page;
}

} // namespace Pointsman
