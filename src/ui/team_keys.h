/* Teams' own keys, pads and buttons while a question is open. Each returns whether the input was
 * a team's: then it means nothing else. */
#ifndef UI_TEAM_KEYS_H
#define UI_TEAM_KEYS_H

#include "core/class.h"
#include "ui/ui.h"

/* Is that key one of a team's that is there? */
bool team_owns(const struct class *class, int code);
/* Is a digit above the letters the key of a team that is there? While a question is open it is that
 * team's, then, also where hands are counted. */
bool team_has_digits(const struct class *class);

bool team_key(const struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox);
bool team_pad(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox);
bool team_button(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox);

/* The device was pulled out: its teams have it again when it is back, or take another that they
 * press. Was it any team's? */
bool team_device_gone(struct ui *ui, int device);

#endif
