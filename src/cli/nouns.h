// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace Pointsman {

// Each describes one noun, with its verbs, to the parser.
void addSession(const Command &program);
void addMission(const Command &program);
void addDoctor(const Command &program);
void addPrompt(const Command &program);
void addWatch(const Command &program);
void addNotify(const Command &program);
void addProject(const Command &program);
void addUndo(const Command &program);
void addRedo(const Command &program);
void addHistory(const Command &program);

} // namespace Pointsman
