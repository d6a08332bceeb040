/* Which displays the system has, as core/displays.h wants them; of those that mirror each other
 * the first alone. Video must be open. */
#ifndef SHELL_DISPLAYS_READ_H
#define SHELL_DISPLAYS_READ_H

#include "core/displays.h"

struct displays displays_read(void);

#endif
