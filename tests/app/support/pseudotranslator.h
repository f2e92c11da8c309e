// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace Pointsman::Test {

/// A language that nobody speaks: each text that is marked for translation in brackets and longer by a third, with its
/// placeholders, its mnemonic and its lines as they are. What stands outside of brackets was not marked.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// What of `text` is in no brackets.
    [[nodiscard]] static QString outside(const QString &text);
    /// What `text` would be without this language, so that a test finds by it what it clicks in either.
    [[nodiscard]] static QString inEnglish(QString text);
};

} // namespace Pointsman::Test
