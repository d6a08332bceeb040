#include "ui/class_hints.h"

#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/team_keys.h"
#include "ui/wall.h"
#include "ui/words.h"

/* What a letter does between the questions, a function key does too: for classes in which a team
 * has the letter. */
static const struct {
	int letter, key;
	const char *text;
} also[] = { { KEY_V, KEY_F4, "F4" }, { KEY_R, KEY_F10, "F10" }, { KEY_C, KEY_F12, "F12" },
	{ KEY_A, KEY_F3, "F3" }, { KEY_T, KEY_F4, "F4" } };

static void also_set(const struct class *class, struct hint *hints, int count)
{
	for (int i = 0; i < count; i++)
		for (size_t j = 0; j < sizeof also / sizeof *also; j++) {
			if (hints[i].key[0] != also[j].letter)
				continue;
			hints[i].key[1] = also[j].key;
			if (team_owns(class, also[j].letter))
				hints[i].key_text = also[j].text;
		}
}

static struct hint hint_of(const char *key_text, const char *word, const char *name, int act,
	int key, int other)
{
	return (struct hint){ .key_text = key_text, .word = word, .name = name,
		.action = { ACT_CLASS, act, 0, 0 }, .key = { key, other } };
}

static int lobby_hints(const struct model *model, struct hint *hints)
{
	bool practice = model->round->phase == PHASE_PRACTICE;
	const struct class *class = model->round->class;
	int n = 0;
	hints[n++] = (struct hint){ .key_text = "N", .word = _("new team"), .name = "team-new",
		.action = { ACT_TEAM, TEAM_NEW, 0, 0 }, .key = { KEY_N } };
	if (class->player_count)
		hints[n++] = (struct hint){ .key_text = "F6", .word = _("teams"), .name = "teams",
			.action = { ACT_OPEN, SCREEN_TEAMS, 0, 0 }, .key = { KEY_F6 } };
	else
		hints[n++] = (struct hint){ .key_text = "L", .word = _("saved teams"), .name = "team-sets",
			.action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_TEAMS, 0 }, .key = { KEY_L } };
	hints[n++] = hint_of("T", practice ? _("enough practice") : _("try the keys"), "practice",
		CLASS_PRACTICE, KEY_T, 0);
	if (!practice && rollover_useful(model->round))
		hints[n++] = hint_rollover();
	return n;
}

/* While a question is open teams' letters are theirs: the function keys serve then. */
static int ask_hints(const struct model *model, struct hint *hints)
{
	const struct round *round = model->round;
	int n = 0;
	if (round->class->state.buzzed >= 0) {
		hints[n++] = hint_of(_("PgUp"), _("wrong"), "wrong", CLASS_LOOK_BACK, KEY_PAGE_UP, 0);
		return n;
	}
	if (class_timer_ms(round, round_turn_index(round)))
		hints[n++] = hint_of("+", _("10\u00a0s more"), "more-time", CLASS_MORE_TIME, KEY_PAD_PLUS,
			KEY_EQUALS);
	if (hands_player(model->ui, round) >= 0)
		hints[n++] = (struct hint){ .key_text = "F2", .word = _("count hands"), .name = "hands",
			.action = { ACT_OPEN, SCREEN_HANDS, 0, 0 }, .key = { KEY_F2 } };
	if (round->class->turns[round_turn_index(round)].again_of < 0)
		hints[n++] = hint_of("F3", _("skip"), "skip", CLASS_SKIP, KEY_F3, 0);
	return n;
}

static int behind_hints(const struct model *model, struct hint *hints)
{
	const struct round *round = model->round;
	const struct class *class = round->class;
	/* What is looked back to is what V speaks of. */
	int turn = model->ui->wall.back > 0 ? wall_show(model).turn : class_on_wall(round), n = 0;
	bool shown = round->phase == PHASE_REVEAL || round->phase == PHASE_EXPLAIN
		|| round->phase == PHASE_SCORES;
	if (round->phase == PHASE_CLOSED && hands_player(model->ui, round) >= 0)
		hints[n++] = (struct hint){ .key_text = "F2", .word = _("count hands"), .name = "hands",
			.action = { ACT_OPEN, SCREEN_HANDS, 0, 0 }, .key = { KEY_F2 } };
	if (shown)
		hints[n++] = hint_of("R", model->ui->wall.passage ? _("hide the passage") : _("passage"),
			"passage", CLASS_PASSAGE, KEY_R, 0);
	if (turn >= 0 && class->turns[turn].again_of < 0 && !round->turns[turn].skipped
		&& (shown || round->phase == PHASE_CLOSED))
		hints[n++] = hint_of("V", class->turns[turn].voided ? _("count it after all")
			: _("do not count it"), "void",
			CLASS_VOID, KEY_V, 0);
	struct class_disputed disputed[CLASS_DISPUTED_MAX];
	if ((shown || round->phase == PHASE_CLOSED) && class_disputed(round, turn, disputed))
		hints[n++] = (struct hint){ .key_text = "A", .word = _("accept an answer"),
			.name = "accept", .action = { ACT_OPEN, SCREEN_ACCEPT, 0, 0 }, .key = { KEY_A } };
	hints[n++] = (struct hint){ .key_text = "F6", .word = _("teams"), .name = "teams",
		.action = { ACT_OPEN, SCREEN_TEAMS, 0, 0 }, .key = { KEY_F6 } };
	if (class->player_count)
		hints[n++] = (struct hint){ .key_text = "C", .word = _("correct"), .name = "correct",
			.action = { ACT_CORRECT, CORRECT_OPEN, 0, 0 }, .key = { KEY_C } };
	return n;
}

static int end_hints(const struct model *model, struct hint *hints)
{
	int n = 0;
	hints[n++] = hint_of("S", _("save the report"), "report", CLASS_REPORT, KEY_S, 0);
	hints[n++] = hint_of("M", _("save what was missed"), "misses", CLASS_MISSES, KEY_M, 0);
	if (model->names && (model->names->count || model->names->word_count))
		hints[n++] = hint_of(_("Del"), _("forget the names"), "forget", CLASS_FORGET, KEY_DELETE,
			0);
	return n;
}

static int phase_hints(const struct model *model, struct hint *hints)
{
	switch (model->round->phase) {
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
		return lobby_hints(model, hints);
	case PHASE_ASK:
		return ask_hints(model, hints);
	case PHASE_CLOSED:
	case PHASE_REVEAL:
	case PHASE_EXPLAIN:
	case PHASE_SCORES:
	case PHASE_PODIUM:
		return behind_hints(model, hints);
	case PHASE_END:
		return end_hints(model, hints);
	case PHASE_BOARD:
	case PHASE_TEACH:
	case PHASE_GAIN:
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
		return 0;
	}
	return 0;
}

int class_hints(const struct model *model, struct hint hints[HINTS_MAX])
{
	const struct ui *ui = model->ui;
	int n = 0;
	bool page = ui->wall.page + 1 < ui->wall.pages, back = ui->wall.back > 0;
	bool judged = model->round->class->state.buzzed >= 0;
	bool over = model->round->phase == PHASE_END && !page && !back;
	hints[n] = hint_of(_("PgDn"), ui->wall.blank ? _("show") : page ? _("next page")
		: back ? _("forward") : class_on_words(model), "on", CLASS_ON, KEY_PAGE_DOWN, 0);
	hints[n].main = true;
	n += !over;
	n += phase_hints(model, hints + n);
	if (!judged && (wall_depth(model->round) || ui->wall.pages > 1))
		hints[n++] = hint_of(_("PgUp"), _("look back"), "look-back", CLASS_LOOK_BACK,
			KEY_PAGE_UP, 0);
	if (class_can_step_back(model->round))
		hints[n++] = hint_of("F9", _("step back"), "step-back", CLASS_STEP_BACK, KEY_F9, 0);
	hints[n++] = hint_of(".", ui->wall.blank ? _("show") : _("blank"), "blank", CLASS_BLANK,
		KEY_PERIOD, KEY_B);
	hints[n] = hint_of("F5", model->round->phase == PHASE_END ? _("home") : _("pause"), "pause",
		CLASS_PAUSE, KEY_F5, KEY_ESCAPE);
	hints[n++].right = true;
	if (model->round->class->state.begun || model->round->phase == PHASE_PRACTICE)
		also_set(model->round->class, hints, n);
	return n;
}

/* A key that no hint in sight has already. */
static void push_free(struct drawlist *list, int key, struct action action)
{
	if (key && !drawlist_takes(list, key))
		key_push(list, key, 0, action);
}

void class_keys_push(struct drawlist *list, const struct model *model)
{
	struct hint hints[HINTS_MAX];
	int count = class_hints(model, hints);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < 2; j++)
			push_free(list, hints[i].key[j], hints[i].action);
	push_free(list, KEY_PAGE_DOWN, (struct action){ ACT_CLASS, CLASS_ON, 0, 0 });
	if (model->round->phase == PHASE_END) {
		push_free(list, KEY_V, (struct action){ ACT_CLASS, CLASS_STEP_BACK, 0, 0 });
		push_free(list, KEY_C, (struct action){ ACT_CLASS, CLASS_STEP_BACK, 0, 0 });
		push_free(list, KEY_F9, (struct action){ ACT_CLASS, CLASS_STEP_BACK, 0, 0 });
	}
	push_free(list, KEY_F2, (struct action){ ACT_CLASS, CLASS_HANDS, 0, 0 });
	if (!model->round->class->player_count)
		push_free(list, KEY_C, (struct action){ ACT_CORRECT, CORRECT_OPEN, 0, 0 });
	push_free(list, KEY_F8, (struct action){ ACT_CLASS, CLASS_SWAP, 0, 0 });
	push_free(list, KEY_F7, (struct action){ ACT_CLASS, CLASS_FREEZE, 0, 0 });
	push_free(list, KEY_F6, (struct action){ ACT_OPEN, SCREEN_TEAMS, 0, 0 });
}
