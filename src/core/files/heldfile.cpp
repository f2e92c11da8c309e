// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/heldfile.h"

#include <unistd.h>

#include <utility>

namespace Pointsman {

HeldFile::HeldFile(int descriptor, FileContent content) : m_descriptor(descriptor), m_content(std::move(content)) {}

HeldFile::HeldFile(HeldFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_content(std::move(other.m_content))
{
}

HeldFile::~HeldFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

tl::expected<HeldFile, ReadProblem> HeldFile::open(const QString &path)
{
    int descriptor = -1;
    auto content = readFile(path, maximumStateFileSize, &descriptor);
    if (!content)
        return tl::unexpected(content.error());
    return HeldFile(descriptor, std::move(*content));
}

bool HeldFile::isStillAt(const QString &path) const
{
    const auto present = readFile(path);
    return present && present->stamp.sameFile(stamp()) && present->bytes == bytes();
}

} // namespace Pointsman
