/* Editing one line of typed text: graphemes in, out and past. Used by every field. */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

/* Puts text in at the caret: line ends become spaces, what leaves no trace is left out, and so is
 * invalid UTF-8. false: what did not fit into `size` bytes (the NUL among them) was left out, by
 * whole graphemes. */
bool edit_insert(char *line, size_t size, int *caret, const char *text);
/* Every line end becomes as many spaces as it has bytes: offsets stay. */
void edit_flatten(char *line);
void edit_erase_before(char *line, int *caret);
void edit_erase_behind(char *line, int *caret);
void edit_left(const char *line, int *caret);
void edit_right(const char *line, int *caret);

#endif
