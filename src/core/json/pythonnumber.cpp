// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pythonnumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Pointsman {

namespace {

/// sys.int_info.default_max_str_digits: Python refuses a longer integer.
constexpr std::size_t maximumIntegerDigits = 4300;

/// A decimal value: 0.DIGITS * 10^exponent, digits without zeros at either end; zero has none.
struct Decimal
{
    std::string digits;
    long long exponent = 0;
    bool operator==(const Decimal &) const = default;
};

/// The exponent's value, held within what no float can reach however many digits a file of ours can have.
long long exponentOf(std::string_view text)
{
    constexpr long long limit = 1'000'000'000'000;
    const bool isNegative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    long long value = 0;
    for (const char c : text)
        value = std::min(limit, value * 10 + (c - '0'));
    return isNegative ? -value : value;
}

Decimal decimalOf(std::string_view text)
{
    if (text.front() == '-')
        text.remove_prefix(1);
    const std::size_t mark = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, mark);
    const std::size_t point = mantissa.find('.');
    Decimal result;
    result.digits = mantissa.substr(0, point);
    result.exponent = static_cast<long long>(result.digits.size());
    if (point != std::string_view::npos)
        result.digits += mantissa.substr(point + 1);
    const std::size_t zeros = std::min(result.digits.find_first_not_of('0'), result.digits.size());
    result.digits.erase(0, zeros);
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    if (result.digits.empty())
        return {};
    result.exponent -= static_cast<long long>(zeros);
    if (mark != std::string_view::npos)
        result.exponent += exponentOf(text.substr(mark + 1));
    return result;
}

/// float.__repr__ of a finite value: the shortest digits that read back as it.
std::string pythonRepr(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::scientific).ptr;
    const std::string shortest(buffer.begin(), end);
    const Decimal decimal = decimalOf(shortest);
    const std::string sign = std::signbit(value) ? "-" : "";
    if (decimal.digits.empty())
        return sign + "0.0";

    const long long exponent = decimal.exponent - 1;
    if (exponent < -4 || exponent >= 16) {
        std::string result = sign + decimal.digits.substr(0, 1);
        if (decimal.digits.size() > 1)
            result += "." + decimal.digits.substr(1);
        const std::string power = std::to_string(std::abs(exponent));
        return result + (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
    }
    if (exponent < 0)
        return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + decimal.digits;
    std::string whole = decimal.digits;
    const auto places = static_cast<std::size_t>(decimal.exponent);
    whole.append(places > whole.size() ? places - whole.size() : 0, '0');
    const std::string fraction = whole.substr(places);
    return sign + whole.substr(0, places) + "." + (fraction.empty() ? "0" : fraction);
}

std::optional<std::string> pythonInteger(std::string_view text)
{
    if (text == "-0")
        return "0";
    const std::size_t digits = text.size() - (text.front() == '-' ? 1 : 0);
    return digits > maximumIntegerDigits ? std::nullopt : std::optional(std::string(text));
}

} // namespace

std::optional<std::string> pythonNumber(std::string_view text)
{
    if (text.find_first_of(".eE") == std::string_view::npos)
        return pythonInteger(text);
    const Decimal wanted = decimalOf(text);
    if (wanted.digits.empty())
        return text.front() == '-' ? "-0.0" : "0.0";
    double value = 0;
    const auto reading = std::from_chars(text.data(), text.data() + text.size(), value);
    if (reading.ec != std::errc() || !std::isfinite(value))
        return {};
    std::string written = pythonRepr(value);
    return decimalOf(written) == wanted ? std::optional(std::move(written)) : std::nullopt;
}

} // namespace Pointsman
