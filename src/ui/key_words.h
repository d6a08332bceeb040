/* What a key is called on the keyboard that is there. */
#ifndef UI_KEY_WORDS_H
#define UI_KEY_WORDS_H

#include "base/arena.h"
#include "ui/input.h"

/* "Q", "F5", "Space", "key 140"; labels: what the layout writes on the keys, NULL not known. */
const char *key_words(const struct key_labels *labels, struct arena *arena, int scancode);

#endif
