// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historylimitsbox.h"

#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "app/widgets/numberbox.h"
#include "workspace/workspace.h"

#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

constexpr qint64 mebibyte = 1'048'576;

QSpinBox *limitBox(const char *name, int least, int most, int step, QWidget *parent)
{
    QSpinBox *box = numberBox(name, least, most, parent);
    box->setSingleStep(step);
    box->setEnabled(false);
    return box;
}

Result<QString> setLimitsOf(const QString &file, const JournalLimits &limits)
{
    const auto journal = Journal::open(file);
    if (!journal)
        return tl::unexpected(journal.error());
    return (*journal)->setLimits(limits).map([&] { return (*journal)->notice(); });
}

} // namespace

/// What the history says, and what there is to tell of it.
struct HistoryLimitsBox::Found
{
    JournalLimits limits;
    QString notice;

    static Result<Found> in(const QString &file)
    {
        return Journal::open(file).and_then([](const std::unique_ptr<Journal> &journal) {
            return journal->limits().map([&](const JournalLimits &now) { return Found{now, journal->notice()}; });
        });
    }
};

HistoryLimitsBox::HistoryLimitsBox(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_days(limitBox("historyDays", 1, 36'500, 30, this))
    , m_versions(limitBox("historyVersions", 1'000, 10'000'000, 10'000, this))
    , m_mebibytes(limitBox("historyMebibytes", 16, 65'536, 64, this))
    , m_hint(toneLabel(tr("Whichever is reached first. What is older is taken out as new versions come, and cannot be "
                          "restored then."),
                       Tone::Muted, this))
{
    m_hint->setWordWrap(true);
    m_mebibytes->setSuffix(tr(" MiB"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Keep &days:"), m_days);
    form->addRow(tr("Keep &versions:"), m_versions);
    form->addRow(tr("Keep &at most:"), m_mebibytes);
    form->addRow(m_hint);
    const QString file = services.workspace.historyFile();
    if (!file.isEmpty()) {
        services.workspace.readInBackground(
            this, [file] { return Found::in(file); }, [this](const Result<Found> &found) { take(found); });
    }
}

void HistoryLimitsBox::take(const Result<Found> &found)
{
    if (!found)
        return setPlain(m_hint, tr("The history cannot be read: %1").arg(found.error().message));
    if (!found->notice.isEmpty())
        Q_EMIT m_services.workspace.historyTroubled(found->notice);
    const JournalLimits &limits = found->limits;
    m_days->setValue(limits.days);
    m_versions->setValue(limits.versions);
    m_mebibytes->setValue(static_cast<int>(std::min<qint64>(limits.bytes / mebibyte, m_mebibytes->maximum())));
    for (QSpinBox *box : std::array{m_days, m_versions, m_mebibytes}) {
        box->setEnabled(true);
        connect(box, &QSpinBox::valueChanged, this, &HistoryLimitsBox::save);
    }
}

/// The box may have gone when the answer comes, so that a failure is told in the window.
void HistoryLimitsBox::save()
{
    const JournalLimits limits{m_days->value(), m_versions->value(), m_mebibytes->value() * mebibyte};
    m_services.workspace.readInBackground(
        &m_services.workspace,
        [file = m_services.workspace.historyFile(), limits] { return setLimitsOf(file, limits); },
        [services = m_services](const Result<QString> &notice) {
            if (!notice)
                services.notices.postFailure(tr("Preferences"), notice.error());
            else if (!notice->isEmpty())
                Q_EMIT services.workspace.historyTroubled(*notice);
        });
}

} // namespace Pointsman
