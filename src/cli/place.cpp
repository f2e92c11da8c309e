// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace Pointsman {

void Place::advance(const std::string &word)
{
    if (m_valueOf) {
        keepGlobal(*std::exchange(m_valueOf, nullptr), word);
    } else if (!m_isOnlyValues && word == "--") {
        m_isOnlyValues = true;
    } else if (!m_isOnlyValues && word.starts_with('-') && word != "-") {
        passOption(word);
    } else if (const CLI::App *next = findWord(word)) {
        m_word = next;
    } else {
        ++m_arguments;
    }
}

const CLI::Option *Place::findOption(const std::string &name) const
{
    for (const CLI::App *word = m_word; word; word = word->get_parent()) {
        if (const CLI::Option *option = word->get_option_no_throw(name); option && !option->get_positional())
            return option;
    }
    return nullptr;
}

const CLI::App *Place::findWord(const std::string &name) const
{
    const auto words =
        m_word->get_subcommands([&](const CLI::App *word) { return takesWord() && word->get_name() == name; });
    return words.empty() ? nullptr : words.front();
}

void Place::passOption(const std::string &word)
{
    const size_t equals = word.find('=');
    const CLI::Option *option = findOption(word.substr(0, equals));
    if (!option)
        return;
    const bool hasValue = equals != std::string::npos;
    if (takesValue(*option) && hasValue)
        keepGlobal(*option, word.substr(equals + 1));
    else if (takesValue(*option))
        m_valueOf = option;
    else if (!hasValue)
        m_options.json = m_options.json || option->check_lname("json");
    else if (m_flagWithValue.empty())
        m_flagWithValue = word.substr(0, equals);
}

void Place::keepGlobal(const CLI::Option &option, const std::string &value)
{
    if (option.check_lname("knowledge-dir"))
        m_options.knowledgeDirectory = QString::fromStdString(value);
    else if (option.check_lname("spec-kitty-home"))
        m_options.specKittyHome = QString::fromStdString(value);
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

} // namespace Pointsman
