/* Which scripts need to be named to the shaper: without a name HarfBuzz joins no Arabic letters
 * and orders no Indic vowels. Pure. */
#ifndef SHELL_SCRIPT_H
#define SHELL_SCRIPT_H

#include <stdint.h>

/* ISO 15924's four letters, or "Zzzz" for a code point that needs no shaping of its script. */
const char *script_of(uint32_t point);

#endif
