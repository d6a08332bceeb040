/* Our own mistakes: CHECK holds in every build and ends the program in one place.
 * Never used for what a user, a file or the world can get wrong. */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

#define CHECK(condition) ((condition) ? (void)0 : die(__FILE__, __LINE__, #condition))

/* Prints the sentence on standard error and aborts; does not return. */
_Noreturn void die(const char *file, int line, const char *what);

#endif
