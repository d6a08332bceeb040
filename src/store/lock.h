/* Who may write to the journal: a lock on a file beside it, PATH.lock. It is the kernel's (flock),
 * so that it ends with the program however that ends; the file itself stays, empty. Those who
 * only read take no lock. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include "base/error.h"

/* Takes the lock of the file `path`, which need not be there, but its folder must. A program
 * that is just closing is waited for (200 ms). false: error is "cannot VERB PATH: why" and *lock
 * is -1. */
bool lock_take(int *lock, const char *path, const char *verb, struct error *error);

/* -1 is allowed, and what *lock becomes. */
void lock_leave(int *lock);

#endif
