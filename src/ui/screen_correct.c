/* A team's score is corrected: whose, by how much, why, and in the teacher's own words. */
#include "core/class.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/library.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/words.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS = 6, FIGURES = 3, PAST_SHOWN = 3 };

static const char POINTS_ZONE[] = "points";

/* "+10", "−10". */
static const char *change_words(struct drawlist *list, int points)
{
	return arena_format(&list->arena, "%s%s", points > 0 ? "+" : "", number_words(list, points));
}

struct figure_pair {
	const char *label, *figure;
	int label_w, figure_w;
};

/* A figure behind its label, or below it where they do not all fit beside each other; returns the
 * height. */
static int figure_draw(struct strip *strip, const struct figure_pair *pair, struct rect place,
	bool below, bool muted)
{
	struct text_style label = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	struct text_style figure = style_of(strip, ROLE_ANSWER, FACE_HEAVY, muted);
	int line = strip_line_height(strip, figure.role, figure.face);
	int low = line - strip_line_height(strip, label.role, label.face);
	if (!below) {
		strip_text_at(strip, label, pair->label, place.x, place.y + low * 2 / 3, pair->label_w);
		strip_text_at(strip, figure, pair->figure, place.x + place.w - pair->figure_w, place.y,
			pair->figure_w);
		return line;
	}
	int h = strip_text_at(strip, label, pair->label, place.x, place.y, place.w);
	return h + strip_text_at(strip, figure, pair->figure, place.x, place.y + h, place.w);
}

/* What the score is, what it changes by, what it comes to: side by side. */
static void figures_draw(struct strip *strip, const struct model *model)
{
	const struct ui *ui = model->ui;
	struct drawlist *list = strip->list;
	const struct metrics *metrics = strip->look->metrics;
	int score = class_score(model->round, ui->corrected), most = 0;
	int column = strip->w / FIGURES, gap = look_share(strip->look, 1.2);
	struct figure_pair pairs[FIGURES] = { { _("Score now"), number_words(list, score), 0, 0 },
		{ _("Change"), change_words(list, ui->points), 0, 0 },
		{ _("Score then"), number_words(list, score + ui->points), 0, 0 } };
	/* Room for any figure: nothing moves while it grows. */
	int room = lines_width(metrics, FACE_HEAVY, strip_px(strip, ROLE_ANSWER, FACE_HEAVY),
		"−10\u00a0000");
	bool below = false;
	for (int i = 0; i < FIGURES; i++) {
		pairs[i].label_w = lines_width(metrics, FACE_REGULAR, strip_px(strip, ROLE_LABEL,
			FACE_REGULAR), pairs[i].label) + 1;
		pairs[i].figure_w = lines_width(metrics, FACE_HEAVY, strip_px(strip, ROLE_ANSWER,
			FACE_HEAVY), pairs[i].figure) + 1;
		below |= pairs[i].label_w + room + 3 * gap > column;
	}
	for (int i = 0; i < FIGURES; i++) {
		int w = below ? column - gap : pairs[i].label_w + gap + pairs[i].figure_w;
		int h = figure_draw(strip, &pairs[i], (struct rect){ strip->x + i * column, strip->y, w,
			0 }, below, i < FIGURES - 1);
		most = h > most ? h : most;
	}
	strip->y += most;
	strip_gap(strip, 1.2);
	strip_break(strip);
}

/* On in the column of the chips; returns how far it is in. */
static int column_enter(struct strip *strip)
{
	int indent = chips_indent(strip);
	strip->x += indent;
	strip->w -= indent;
	return indent;
}

static void column_leave(struct strip *strip, int indent)
{
	strip->x -= indent;
	strip->w += indent;
}

static void team_row(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	struct arena *arena = &strip->list->arena;
	struct chip *chips = arena_array(arena, (size_t)class->player_count, sizeof *chips);
	for (int i = 0; i < class->player_count; i++)
		chips[i] = (struct chip){ .text = team_name(model, arena, i),
			.on = model->ui->corrected == i, .name = arena_format(arena, "team-%d", i),
			.action = { ACT_CORRECT, CORRECT_PLAYER, i, 0 } };
	if (class->player_count > 1)
		chips_draw(strip, _("Team"), chips, class->player_count);
}

/* Whose score it is, with the team's sign, and the figures behind it. */
static void score_row(struct strip *strip, const struct model *model)
{
	struct text_style name = style_of(strip, ROLE_LABEL, FACE_STRONG, false);
	int player = model->ui->corrected, indent = chips_indent(strip);
	int w = indent ? indent - look_share(strip->look, 1.2) : strip->w;
	int h = team_height(strip, model, name, player, w);
	int line = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY);
	strip_gap(strip, 0.8);
	strip->y += indent && h < line ? (line - h) / 2 : 0;
	team_draw(strip, model, name, player, strip->x, strip->y, w);
	strip->y -= indent && h < line ? (line - h) / 2 : 0;
	int bottom = strip->y + h;
	strip->y = indent ? strip->y : bottom;
	column_enter(strip);
	figures_draw(strip, model);
	column_leave(strip, indent);
	if (strip->y < bottom)
		strip->y = bottom;
}

static void points_row(struct strip *strip)
{
	static const int steps[STEPS] = { -100, -10, -1, 1, 10, 100 };
	struct arena *arena = &strip->list->arena;
	struct chip chips[STEPS];
	for (int i = 0; i < STEPS; i++)
		chips[i] = (struct chip){ .text = change_words(strip->list, steps[i]),
			.name = arena_format(arena, "%s%+d", POINTS_ZONE, steps[i]),
			.action = { ACT_CORRECT, CORRECT_POINTS, steps[i], 0 } };
	chips_draw(strip, _("Points"), chips, STEPS);
}

static void reason_row(struct strip *strip, const struct model *model)
{
	struct chip chips[REASON_COUNT];
	for (int i = 0; i < REASON_COUNT; i++)
		chips[i] = (struct chip){ .text = class_reason_words((enum reason)i),
			.on = model->ui->reason == i,
			.name = arena_format(&strip->list->arena, "reason-%d", i),
			.action = { ACT_CORRECT, CORRECT_REASON, i, 0 } };
	chips_draw(strip, _("Because"), chips, REASON_COUNT);
}

static bool is_typed(const struct ui *ui)
{
	return ui->field == FIELD_WORDS;
}

static void words_row(struct strip *strip, const struct model *model)
{
	const struct ui *ui = model->ui;
	struct field field = { .text = ui->fields[FIELD_WORDS], .compose = ui->compose,
		.caret = is_typed(ui) ? ui->caret : -1, .wraps = true, .name = "words",
		.placeholder = _("In your words; kept with the names"),
		.action = { ACT_FIELD, FIELD_WORDS, 0, 0 } };
	int indent = column_enter(strip);
	field_draw(strip, &field);
	column_leave(strip, indent);
}

/* The last ones that were made, the newest first. */
static void past_rows(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	struct arena *arena = &strip->list->arena;
	int count = class->state.correction_count;
	if (!count)
		return;
	prose_heading(strip, _("Corrected last"));
	for (int i = count - 1; i >= 0 && i >= count - PAST_SHOWN; i--) {
		const struct class_correction *past = &class->corrections[i];
		const char *words = model->names ? names_words(model->names, i) : NULL;
		const char *reason = class_reason_words(past->reason);
		prose_row(strip, arena_format(arena, "%s\u00a0 %s", team_name(model, arena, past->player),
			change_words(strip->list, past->points)), words
			? arena_format(arena, _("%s: “%s”"), reason, words) : reason,
			chips_indent(strip) ? 25 : 40);
	}
}

static void correct_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	team_row(strip, model);
	score_row(strip, model);
	points_row(strip);
	reason_row(strip, model);
	words_row(strip, model);
	past_rows(strip, model);
}

/* What Enter does: it presses what has the focus. NULL: there is no such thing, or it is the field;
 * then the score is corrected by Enter, too. */
static const char *enter_words(const struct model *model, struct drawlist *list)
{
	const char *focus = model->ui->focus;
	size_t len = strlen(POINTS_ZONE);
	if (!*focus || is_typed(model->ui) || !strcmp(focus, "keep"))
		return NULL;
	if (!strncmp(focus, POINTS_ZONE, len))
		return change_words(list, (int)strtol(focus + len, NULL, 10));
	return !strncmp(focus, "team-", strlen("team-")) || !strncmp(focus, "reason-",
		strlen("reason-")) ? _("choose") : _("do it");
}

static int correct_hints(const struct ui *ui, const char *enter, bool typed, struct hint *hints)
{
	int n = 0;
	hints[n++] = hint_move();
	if (enter)
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = enter, .pad = PAD_SOUTH };
	hints[n++] = (struct hint){ .key_text = enter ? "F2" : _("Enter"), .word = _("correct it"),
		.name = "keep", .action = { ACT_CORRECT, CORRECT_KEEP, 0, 0 },
		.key = { KEY_F2, KEY_ENTER }, .pad = PAD_START, .main = ui->points != 0 };
	/* In the field they are letters. */
	if (!typed)
		hints[n++] = (struct hint){ .key_text = ".", .word = ui->wall.blank ? _("show")
			: _("blank"), .name = "blank", .action = { ACT_CLASS, CLASS_BLANK, 0, 0 },
			.key = { KEY_PERIOD, KEY_B } };
	if (typed && (ui->pad || ui->touch))
		hints[n++] = library_keys_hint(ui);
	hints[n] = hint_back();
	hints[n].action = (struct action){ ACT_CORRECT, CORRECT_LEAVE, 0, 0 };
	hints[n++].key[1] = KEY_F5;
	return n;
}

/* What the footer says of Enter depends on the focus. */
static struct rect hints_frame(struct drawlist *list, const struct look *look,
	const struct model *model)
{
	struct hint_set sets[4];
	enum { SETS = sizeof sets / sizeof *sets };
	const char *const words[SETS] = { _("choose"), _("do it"), change_words(list, -100),
		enter_words(model, list) };
	for (int i = 0; i < SETS; i++)
		sets[i].count = correct_hints(model->ui, words[i],
			i == SETS - 1 && is_typed(model->ui), sets[i].hints);
	return frame_steady(list, look, sets, SETS);
}

/* In the only window the class sees what the wall shows: nothing. Any of a clicker's keys brings
 * back what was begun. */
static void blank_draw(const struct look *look, struct drawlist *list)
{
	static const int keys[] = { KEY_PERIOD, KEY_B, KEY_PAGE_DOWN, KEY_PAGE_UP, KEY_F5, KEY_ESCAPE };
	list->pages = 1;
	drawlist_push(list, DRAW_RECT, (struct rect){ 0, 0, look->width, look->height });
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		key_push(list, keys[i], 0, (struct action){ ACT_CLASS, CLASS_BLANK, 0, 0 });
}

void screen_correct(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct ui *ui = model->ui;
	if (!model->round || !model->round->class
		|| ui->corrected >= model->round->class->player_count) {
		screen_class(model, look, list);
		return;
	}
	if (ui->wall.blank && !model->wall) {
		blank_draw(look, list);
		return;
	}
	struct rect area = hints_frame(list, look, model);
	/* A clicker's first key leaves: its second goes on in the lesson. */
	key_push(list, KEY_PAGE_DOWN, 0, (struct action){ ACT_CORRECT, CORRECT_LEAVE, 0, 0 });
	header_draw(list, look, &area, _("Correct a score"), NULL);
	prose_fit(list, look, area, ui->page, correct_build, model);
}
