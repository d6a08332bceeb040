/* The question is open: its text, its hint, what answers it, and the keys that matter. */
#include "ui/ask.h"
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/words.h"

static void options_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	int count = question_options(view->bank, question);
	bool one = kind_picks_one(question->kind);
	struct tile tiles[CHOICES_MAX];
	for (int i = 0; i < count; i++) {
		int option = view->turn->shown[i];
		bool picked = view->turn->answer.marks >> option & 1;
		tiles[i] = (struct tile){ .text = view_option(view, option), .mark = option_letter(i),
			.shape = (int)option_shape(i), .color = i, .state = picked ? TILE_PICKED : TILE_OPEN,
			.name = arena_format(&strip->list->arena, "choice-%d", option),
			.action = { ACT_MESSAGE, MESSAGE_PICK, option, 0 },
			.flags = one ? 0 : HOT_CHECK, .key = { KEY_1 + i, KEY_A + i } };
		/* Picking what is picked already is meant as "yes, that one". */
		if (one && picked)
			tiles[i].action = (struct action){ ACT_SUBMIT, 0, 0, 0 };
	}
	tiles_draw(strip, tiles, count, tiles_columns(strip, tiles, count));
}

static void typed_draw(struct strip *strip, const struct view *view)
{
	const struct ui *ui = view->model->ui;
	const struct question *question = view->question;
	struct field field = { .text = ui->fields[0], .compose = ui->compose,
		.caret = ui->field == 0 ? ui->caret : -1, .placeholder = _("Your answer"),
		.name = "field-0", .action = { ACT_FIELD, 0, 0, 0 } };
	field_draw(strip, &field);
	const char *unit = view_text(view, question->unit);
	const char *told = question->kind == KIND_TYPED
		? question->case_sensitive ? _("Capitals count")
			: _("Capitals and small slips are forgiven")
		: *unit ? arena_format(&strip->list->arena, _("A number, in %s"), unit) : _("A number");
	strip_gap(strip, 1);
	strip_text(strip, (struct text_style){ ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 },
		told);
}

static void answers_draw(struct strip *strip, const struct view *view)
{
	switch (view->question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		strip_spring(strip);
		options_draw(strip, view);
		break;
	case KIND_TYPED:
	case KIND_NUMBER:
		typed_draw(strip, view);
		break;
	case KIND_MATCH:
		ask_match(strip, view);
		break;
	case KIND_ORDER:
		ask_order(strip, view);
		break;
	case KIND_GAP:
		ask_gaps(strip, view);
		break;
	case KIND_CARD:
		break;
	}
}

static void hint_fill(struct strip *strip, const void *context)
{
	const struct view *view = context;
	struct text_style style = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	strip_text(strip, style, view_text(view, view->question->hint));
}

static void ask_build(struct strip *strip, const void *context)
{
	const struct view *view = context;
	struct text_style style = { ROLE_QUESTION, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE | TEXT_STICKY };
	const char *ask = view_text(view, view->question->ask);
	if (view->question->kind == KIND_GAP)
		ask = ask_gap_sentence(view, &strip->list->arena);
	if (view->question->kind == KIND_MULTI || view->question->kind == KIND_TRUEFALSE)
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted,
			TEXT_KEEP }, kind_words(view->question->kind));
	int top = strip->y;
	strip_text(strip, style, ask);
	if (view->question->kind == KIND_GAP) {
		int most = strip_text_height(strip, style, ask_gap_longest(strip, view), strip->w);
		if (strip->y - top < most) /* so that nothing moves when a gap is filled */
			strip->y = top + most;
	}
	if (view->turn->hinted) {
		strip_gap(strip, 1.5);
		panel_draw(strip, strip->look->theme->accent, hint_fill, view);
	}
	strip_gap(strip, 2.5);
	answers_draw(strip, view);
}

static const char *hint_word(const struct rules *rules)
{
	if (rules->mode != MODE_QUIZ)
		return _("hint");
	switch (rules->scoring) {
	case SCORING_ACCURACY:
		return _("hint, −25 points");
	case SCORING_CERTAINTY:
		return _("hint, at most “fairly sure”");
	case SCORING_SPEED:
		return _("hint, half the points");
	case SCORING_STEADY:
	case SCORING_BOARD:
		break; /* a class's alone */
	}
	return "";
}

/* The keys that answer this kind. */
static int answer_hints(const struct view *view, struct hint *hints)
{
	const struct question *question = view->question;
	int options = question_options(view->bank, question), n = 0;
	static const char *const digits[] = { "0", "1", "2", "3", "4", "5", "6" };
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		hints[n++] = (struct hint){ .key_text = "1", .to_text = digits[options], .pad = PAD_SOUTH,
			.word = round_pick_confirms(view->round) ? _("answer") : _("pick") };
		break;
	case KIND_MULTI:
		hints[n++] = (struct hint){ .key_text = "1", .to_text = digits[options], .pad = PAD_SOUTH,
			.word = _("mark") };
		break;
	case KIND_MATCH:
		hints[n++] = (struct hint){ .key_text = "1", .to_text = digits[question->pair_count],
			.pad = PAD_SOUTH, .word = _("pick") };
		hints[n++] = (struct hint){ .key_text = "A", .pad = 0, .word = _("join"),
			.to_text = option_letter(question->pair_count + question->extra_count - 1) };
		if (view->model->ui->join_count)
			hints[n++] = (struct hint){ .key_text = _("Backspace"), .word = _("undo"),
				.name = "unjoin",
				.action = { ACT_UNJOIN, 0, 0, 0 }, .key = { KEY_BACKSPACE }, .pad = PAD_BACK };
		break;
	case KIND_ORDER:
		hints[n++] = (struct hint){ .key_text = "1", .to_text = digits[question->item_count],
			.pad = PAD_SOUTH, .word = view->model->ui->grabbed < 0
			? _("pick up") : _("put it there") };
		if (view->model->ui->grabbed >= 0)
			hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .pad = PAD_UP,
				.word = _("move") };
		break;
	case KIND_GAP:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_CARD:
		break;
	}
	return n;
}

static int ask_hints(const struct view *view, struct hint *hints)
{
	const struct round *round = view->round;
	const struct ui *ui = view->model->ui;
	bool field = ui->field >= 0;
	int n = answer_hints(view, hints);
	if (field) /* with a mouse alone too: nobody knows whether a keyboard is there */
		hints[n++] = (struct hint){ .word = ui->keyboard ? _("hide the keys") : _("show the keys"),
			.name = "keyboard", .action = { ACT_KEYBOARD, 0, 0, 0 }, .pad = PAD_BACK };
	if (!round_pick_confirms(round))
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("answer"), .name = "confirm",
			.action = { ACT_SUBMIT, 0, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_START,
			.main = ui_can_submit(ui, view->model) };
	/* In a field letters are text: there F2 and F3 stand for them, and everywhere else too. */
	if (round_has_hint(round))
		hints[n++] = (struct hint){ .key_text = field ? "F2" : "H", .name = "hint",
			.word = hint_word(&round->rules), .action = { ACT_MESSAGE, MESSAGE_HINT, 0, 0 },
			.key = { KEY_F2, field ? 0 : KEY_H }, .pad = PAD_NORTH };
	if (round_can_skip(round))
		hints[n++] = (struct hint){ .key_text = field ? "F3" : "S", .word = _("skip"),
			.name = "skip", .action = { ACT_MESSAGE, MESSAGE_SKIP, 0, 0 },
			.key = { KEY_F3, field ? 0 : KEY_S }, .pad = PAD_WEST };
	if (!field && round_can_undo(round))
		hints[n++] = hint_undo();
	hints[n++] = hint_pause();
	return n;
}

void screen_ask(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct view view = view_init(model, look, model->round, round_turn_index(model->round));
	struct hint hints[HINTS_MAX];
	int count = ask_hints(&view, hints);
	struct rect area = frame_draw(list, look, hints, count);
	struct course course = view_course(&view, list);
	course_draw(list, look, &area, &course);
	strip_fit(list, look, area, model->ui->page, ask_build, &view);
}
