// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pointsman {

/// Lets screen readers see the boxes of a PictureArea: each with role, name, description, place and, by its press
/// action, what a click does. A box is not a widget, since a time line may have thousands. To be called before the
/// first one is shown; once is enough, more does no harm.
void makePicturesAccessible();

} // namespace Pointsman
