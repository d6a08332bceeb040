/* Teams' own keys, pads and buttons while a question is open. Each returns whether the input was
 * a team's: then it means nothing else. */
#ifndef UI_TEAM_KEYS_H
#define UI_TEAM_KEYS_H

#include "ui/ui.h"

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
