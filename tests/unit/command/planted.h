/* Words that are looked for in every byte of every file. */
#ifndef TESTS_COMMAND_PLANTED_H
#define TESTS_COMMAND_PLANTED_H

/* How many files below a folder hold these bytes, in their names or in what they are. */
int planted_search(const char *folder, const char *planted);

#endif
