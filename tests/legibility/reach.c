#include "reach.h"

#include "ui/focus.h"

#include <string.h>

enum { ZONES_MAX = 512 };

struct reach {
	const struct model *model;
	const struct look *look;
	const struct drawlist *list;
	const struct draw *zones[ZONES_MAX];
	bool reached[ZONES_MAX];
	int count;
};

static struct reach reach_of(const struct model *model, const struct look *look,
	const struct drawlist *list)
{
	struct reach reach = { .model = model, .look = look, .list = list };
	for (int i = 0; i < list->count && reach.count < ZONES_MAX; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_HOT && draw->name && !(draw->flags & HOT_NO_FOCUS))
			reach.zones[reach.count++] = draw;
	}
	return reach;
}

/* Index of the zone that has the focus, or -1. */
static int focused(const struct reach *reach, const struct ui *ui)
{
	const struct draw *focus = focus_get(ui, reach->list);
	for (int i = 0; i < reach->count; i++)
		if (reach->zones[i] == focus)
			return i;
	return -1;
}

static void press(const struct reach *reach, struct ui *ui, enum input_kind kind, int code)
{
	struct model model = *reach->model;
	struct outbox outbox = { .wishes = 0 };
	model.ui = ui;
	ui_input(ui, &model, reach->list, reach->look, &(struct input){ .kind = kind, .code = code },
		&outbox);
}

static void judge_tab(struct reach *reach, struct faults *faults)
{
	struct ui ui = *reach->model->ui;
	ui.focus[0] = '\0';
	for (int i = 0; i <= reach->count; i++) {
		press(reach, &ui, INPUT_KEY, KEY_TAB);
		int at = focused(reach, &ui);
		if (at >= 0)
			reach->reached[at] = true;
	}
	for (int i = 0; i < reach->count; i++) {
		if (!reach->reached[i])
			faults_push_draw(faults, RULE_REACH, "Tab does not reach it", reach->zones[i]);
		reach->reached[i] = false;
	}
}

/* From each zone that was reached, all four ways, until nothing new comes. */
static void judge_arrows(struct reach *reach, struct faults *faults)
{
	int queue[ZONES_MAX], head = 0, tail = 0, from = -1;
	for (;;) {
		for (int pad = PAD_UP; pad <= PAD_RIGHT; pad++) {
			struct ui ui = *reach->model->ui;
			ui.focus[0] = '\0';
			if (from >= 0)
				focus_set(&ui, reach->zones[from]);
			press(reach, &ui, INPUT_PAD, pad);
			int at = focused(reach, &ui);
			if (at >= 0 && !reach->reached[at]) {
				reach->reached[at] = true;
				queue[tail++] = at;
			}
		}
		if (head == tail)
			break;
		from = queue[head++];
	}
	for (int i = 0; i < reach->count; i++)
		if (!reach->reached[i] && !reach->zones[i]->pad)
			faults_push_draw(faults, RULE_REACH, "a pad does not reach it", reach->zones[i]);
}

void reach_judge(const struct model *model, const struct look *look, const struct drawlist *list,
	struct faults *faults)
{
	struct reach reach = reach_of(model, look, list);
	judge_tab(&reach, faults);
	judge_arrows(&reach, faults);
}
