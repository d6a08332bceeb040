/* What must hold of every bank that loads, whatever it is made of. */
#ifndef BANK_ROUND_TRIP_H
#define BANK_ROUND_TRIP_H

#include "core/bank.h"

/* Written back and loaded again, it has the same dump, and its hashes. Aborts where not. */
void bank_round_trip(const struct bank *bank);

#endif
