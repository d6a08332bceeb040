/* A 64-bit fingerprint of values fed one by one (FNV-1a: Fowler, Noll, Vo). Numbers go in
 * as little-endian bytes whatever the machine, so that padding and byte order never count.
 * It tells versions apart; it does not resist an adversary. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

uint64_t digest_init(void);
uint64_t digest_bytes(uint64_t digest, const void *bytes, size_t len);
uint64_t digest_number(uint64_t digest, int64_t number);
/* The text's bytes and its length, so that "ab","c" and "a","bc" differ. text may be NULL. */
uint64_t digest_text(uint64_t digest, const char *text);

#endif
