/* A bank that loads can be played and drawn: a whole random round, each step of it drawn for one
 * random look and judged as the legibility test does. Aborts where a text is lost, cut or stands
 * where it must not. */
#ifndef PLAY_BANK_H
#define PLAY_BANK_H

#include "core/bank.h"

/* The same text of a bank plays the same round. */
void play_bank(struct bank *bank);

#endif
