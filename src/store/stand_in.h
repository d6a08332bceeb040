/* Rounds that are lost, while what was learnt in them is not: each gets a row in its place, ended
 * and without an event, on a bank without a text. So whatever names the round has it, and its
 * number is never given again; no list shows it. */
#ifndef STORE_STAND_IN_H
#define STORE_STAND_IN_H

#include <sqlite3.h>
#include <stdbool.h>

/* For all that was learnt, within the caller's transaction. false: it cannot be written. */
bool stand_in_rounds(sqlite3 *sqlite);

#endif
