// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "planning/nextcommand.h"

#include <QWidget>

class QLabel;

namespace Pointsman {

/// The command that takes the session on, and the fact that makes it the next one, to be copied with a click. Hidden
/// where there is none.
class NextCommandBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextCommandBar)

public:
    explicit NextCommandBar(const Services &services, QWidget *parent = nullptr);

    void setCommand(const std::optional<NextCommand> &next);

private:
    QLabel *m_fact;
    QLabel *m_command;
};

} // namespace Pointsman
