/* What time it is: asked here and in main only, handed on as numbers. */
#ifndef SHELL_CLOCK_H
#define SHELL_CLOCK_H

#include <stdint.h>

/* Milliseconds that never jump, from an unnamed moment. */
int64_t clock_ms(void);

/* Milliseconds since 1970-01-01 00:00 UTC. */
int64_t clock_utc_ms(void);

/* Local time minus UTC at that moment, in minutes. */
int clock_offset_min(int64_t utc_ms);

#endif
