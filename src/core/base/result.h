// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Pointsman {

/// The kinds of failure, one for each exit status of the command line that is not 0 (cli.md).
enum class ErrorCode
{
    Absent = 1,   ///< the asked-for thing is not there: no such session, not joined, nothing active
    Refused = 2,  ///< a bad id, argument or path, refused before any file was touched
    Invalid = 3,  ///< a state file or an input document cannot be understood
    Conflict = 4, ///< another program keeps changing the file, or changed it since
    System = 5,   ///< the operating system refused: permission, space, input or output
};

/// A failure that somebody has to be told: what kind, which file, and words that name the cause and the way out.
/// The first line of `message` begins as the originals' users know it where formats.md says so.
struct Error
{
    ErrorCode code;
    QString message;
    QString path; ///< absolute; empty where no file is concerned
};

/// A value or the reason why there is none. Functions that return one are marked [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure.
inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString path = {})
{
    return tl::unexpected(Error{code, std::move(message), std::move(path)});
}

} // namespace Pointsman
