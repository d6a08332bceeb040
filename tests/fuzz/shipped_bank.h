/* The bank that comes with the game, for targets that need one; aborts where it does not load. */
#ifndef SHIPPED_BANK_H
#define SHIPPED_BANK_H

#include "core/bank.h"

#define SHIPPED_BANK READBACK_SOURCE_DIR "/questions/spy-services.cfg"

/* Others, for targets that open files. */
#define OTHER_BANK READBACK_TESTS_DIR "/tapes/few.cfg"
#define BROKEN_BANK READBACK_TESTS_DIR "/tapes/changed/broken.cfg"

/* To be given back with bank_close. */
struct bank *shipped_bank(void);

#endif
