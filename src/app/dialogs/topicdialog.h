// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "base/ids.h"
#include "workspace/snapshot.h"

namespace Pointsman {

class TopicChoice;
namespace Ui {
class TopicDialog;
}

/// Asks which spike joins the active session, or which plan becomes its plan.
class TopicDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopicDialog)

public:
    enum class Kind
    {
        Spike,
        Plan
    };

    /// `project` has an active session.
    TopicDialog(Kind kind, std::shared_ptr<const ProjectEntry> project, QWidget *parent);
    ~TopicDialog() override;

    void accept() override;

Q_SIGNALS:
    void chosen(const Pointsman::TopicId &topic);

private:
    void fillTexts();
    void update();
    void showTopicNote();
    [[nodiscard]] QString whyNot() const;
    /// Whether `text` only narrows the list and names no topic.
    [[nodiscard]] bool isSearch(const QString &text) const;
    [[nodiscard]] QString previewOf(const QString &topic) const;
    [[nodiscard]] QLatin1StringView prefix() const;

    std::unique_ptr<Ui::TopicDialog> m_ui;
    Kind m_kind;
    std::shared_ptr<const ProjectEntry> m_project;
    TopicChoice *m_choice;
};

} // namespace Pointsman
