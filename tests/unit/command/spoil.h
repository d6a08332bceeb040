/* Journals spoilt in one place or another; each fails the test where it cannot. */
#ifndef TESTS_COMMAND_SPOIL_H
#define TESTS_COMMAND_SPOIL_H

#include <stddef.h>

enum { SPOIL_ANSWERS = 1210 };

/* Answers of another bank, so many that they fill pages. */
void spoil_answers_add(const char *journal_path);
/* A page of them, in the middle of their table. */
void spoil_answers(const char *journal_path);
/* The index of events: no round can be read, and no event written. */
void spoil_index(const char *journal_path);
/* Articles: nothing of the game needs them. */
void spoil_articles(const char *journal_path);
/* Page 0 holds the list of tables. */
void spoil_page(const char *path, size_t page);

/* Runs it beside the program. */
void spoil_sql(const char *journal_path, const char *sql);

/* How many rows the caches hold. */
int spoil_folded(const char *journal_path);

/* The file's bytes, malloced. */
char *spoil_bytes(const char *path, size_t *len);

/* How many files of that pattern are in the folder; found (or NULL) is the first. */
int spoil_files(const char *folder, const char *pattern, char found[256]);

#endif
