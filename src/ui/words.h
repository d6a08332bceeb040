/* Words of the game's own, for translation: _("...") is looked up, N_("...") only marked. */
#ifndef UI_WORDS_H
#define UI_WORDS_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

#endif
