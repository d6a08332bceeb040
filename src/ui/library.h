/* What the screens of banks and of a bank's questions share. */
#ifndef UI_LIBRARY_H
#define UI_LIBRARY_H

#include "ui/frame.h"
#include "ui/view.h"

/* A question of the open bank outside any round: view_text, view_option, view_right_answer and
 * the like may be asked of it, nothing that was answered. */
struct view library_view(const struct model *model, const struct look *look,
	const struct question *question);

/* "Choose one · What it costs · level 2 · paragraph 4", in arena. */
const char *library_about(const struct view *view, struct arena *arena);

/* The screen's field, above its list; the placeholder is one word. */
void library_field(struct strip *strip, const struct ui *ui, int field, const char *placeholder);

/* Shows or hides the keys on the screen. */
struct hint library_keys_hint(const struct ui *ui);

#endif
