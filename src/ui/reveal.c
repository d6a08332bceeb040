#include "ui/reveal.h"

#include "ui/control.h"
#include "ui/span.h"
#include "ui/words.h"

static void options_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	int count = question_options(view->bank, question);
	unsigned right = question_right(view->bank, question);
	struct tile tiles[CHOICES_MAX];
	for (int i = 0; i < count; i++) {
		int option = view->turn->shown[i];
		bool is_right = right >> option & 1, picked = view->turn->answer.marks >> option & 1;
		enum tile_state state = is_right
			? picked || kind_picks_one(question->kind) ? TILE_RIGHT : TILE_MISSED
			: picked ? TILE_WRONG : TILE_FADED;
		tiles[i] = (struct tile){ .text = view_option(view, option), .mark = option_letter(i),
			.shape = (int)option_shape(i), .color = i, .state = state,
			.note = state == TILE_MISSED ? _("missed") : NULL };
	}
	tiles_draw(strip, tiles, count, tiles_columns(strip, tiles, count));
}

static void line_tile(struct strip *strip, const char *text, const char *mark,
	enum tile_state state)
{
	/* What is right but was answered otherwise wears no check: the line below says what was. */
	struct tile tile = { .text = text, .mark = mark, .shape = -1, .color = -1, .state = state,
		.plain = state == TILE_MISSED };
	tiles_draw(strip, &tile, 1, 1);
	strip_gap(strip, 1);
}

static void line_wrong(struct strip *strip, const char *text)
{
	struct text_style style = style_of(strip, ROLE_LABEL, FACE_STRONG, true);
	style.color = strip->look->theme->bad;
	style.flags = TEXT_KEEP;
	strip->y -= look_share(strip->look, 0.6);
	strip_text(strip, style, text);
	strip_gap(strip, 1);
}

static void label(struct strip *strip, const char *text)
{
	struct text_style style = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	style.flags = TEXT_KEEP;
	strip_text(strip, style, text);
	strip_gap(strip, 0.4);
}

static void typed_draw(struct strip *strip, const struct view *view)
{
	const char *given = view_given_answer(view, &strip->list->arena);
	const char *right = view_right_answer(view, &strip->list->arena);
	bool fine = view->turn->grade.verdict == VERDICT_RIGHT;
	label(strip, _("The answer"));
	line_tile(strip, right, NULL, *given ? TILE_RIGHT : TILE_MISSED);
	if (!*given) {
		line_wrong(strip, _("You gave no answer"));
		return;
	}
	label(strip, _("Yours"));
	line_tile(strip, given, NULL, fine ? TILE_RIGHT : TILE_WRONG);
}

static void match_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	for (int place = 0; place < question->pair_count; place++) {
		int left = view->turn->left_shown[place], joined = view->turn->answer.joined[left];
		bool fine = joined == left;
		const char *pair = arena_format(&strip->list->arena, "%s – %s",
			view_text(view, question->pairs[left].left), view_right(view, left));
		line_tile(strip, pair, arena_format(&strip->list->arena, "%d", place + 1),
			fine ? TILE_RIGHT : TILE_MISSED);
		if (!fine)
			line_wrong(strip, joined >= 0 ? arena_format(&strip->list->arena,
				_("You joined it to: %s"),
				view_right(view, joined)) : _("You joined it to nothing."));
	}
}

static void order_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	for (int i = 0; i < question->item_count; i++) {
		int had = 0;
		while (had < question->item_count - 1 && view->turn->answer.order[had] != i)
			had++;
		bool fine = had == i;
		line_tile(strip, view_text(view, question->items[i]),
			arena_format(&strip->list->arena, "%d", i + 1), fine ? TILE_RIGHT : TILE_MISSED);
		if (!fine)
			line_wrong(strip, arena_format(&strip->list->arena, _("You had it in place %d."),
				had + 1));
	}
}

static void gaps_draw(struct strip *strip, const struct view *view)
{
	for (int i = 0; i < view->question->gap_count; i++) {
		const char *given = view_gap_answer(view, i), *right = view_gap_right(view, i);
		bool fine = view->turn->overruled || view_gap_fine(view, i);
		label(strip, arena_format(&strip->list->arena, _("Gap %d"), i + 1));
		line_tile(strip, right, NULL, fine || *given ? TILE_RIGHT : TILE_MISSED);
		if (!fine && *given)
			line_tile(strip, given, NULL, TILE_WRONG);
		else if (!fine)
			line_wrong(strip, _("You gave no answer"));
	}
}

/* Why what was picked is wrong; NULL where there is nothing to say. */
static const char *why_wrong(const struct view *view, int option)
{
	const struct question *question = view->question;
	if (question->kind == KIND_TRUEFALSE)
		return view_text(view, question->why);
	if (question->kind == KIND_CHOICE || question->kind == KIND_MULTI)
		return view_text(view, question->choices[option].why);
	return "";
}

static void whys_draw(struct strip *strip, const struct view *view)
{
	int count = question_options(view->bank, view->question);
	unsigned wrong = view->turn->answer.marks & ~question_right(view->bank, view->question);
	/* What was marked and never answered was not chosen. */
	const char *format = view->turn->grade.verdict == VERDICT_NONE
		? _("You had marked “%s”. %s") : _("You chose “%s”. %s");
	for (int i = 0; i < count; i++) {
		if (!(wrong >> i & 1))
			continue;
		const char *why = why_wrong(view, i);
		if (!*why)
			continue;
		strip_gap(strip, 0.8);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			arena_format(&strip->list->arena, format, view_option(view, i), why));
	}
}

static const char *points_words(const struct view *view, struct drawlist *list)
{
	const struct turn *turn = view->turn;
	if (view->round->rules.mode != MODE_QUIZ)
		return NULL;
	const char *points = number_words(list, turn->points);
	unsigned long count = (unsigned long)(turn->points < 0 ? -turn->points : turn->points);
	const char *text = arena_format(&list->arena, ngettext("%s point", "%s points", count), points);
	if (turn->taken_back)
		return arena_format(&list->arena, _("%s; a slip was taken back"), text);
	return turn->hinted ? arena_format(&list->arena, _("%s; a hint was used"), text) : text;
}

/* Where it stands; in study also when the card comes back. */
static const char *source_words(const struct view *view, struct arena *arena)
{
	const struct model *model = view->model;
	const char *source = view_source(view, arena);
	const struct card_memory *memory = model->memory
		? memory_find(model->memory, view->question->id, 0) : NULL;
	if (view->past || view->round->rules.mode != MODE_STUDY || !memory || !memory->seen)
		return source;
	if (memory->last.grade == GRADE_AGAIN)
		return arena_format(arena, _("%s · comes round again"), source);
	struct schedule_rules rules = model->settings->study.schedule;
	rules.ready_day = model->memory->clock.ready_day;
	struct due due = schedule_due(&rules, &memory->last, memory_card_hash(view->question->id, 0));
	return arena_format(arena, _("%s · back in %s"), source, span_words(arena, due.days));
}

/* In study, what was missed is read again at once, in the bank's own words. */
static void passage_draw(struct strip *strip, const struct view *view)
{
	int source = view->question->source_count ? view->question->sources[0] : 0;
	if (view->round->rules.mode != MODE_STUDY || view->turn->grade.verdict == VERDICT_RIGHT
		|| source < 1 || source > view->bank->paragraph_count)
		return;
	strip_gap(strip, 0.8);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
		view_text(view, view->bank->paragraphs[source - 1].gist));
}

static void explain_fill(struct strip *strip, const void *context)
{
	const struct view *view = context;
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
		view_text(view, view->question->explain));
	whys_draw(strip, view);
	if (view->turn->grade.verdict == VERDICT_CLOSE && !view->turn->overruled) {
		strip_gap(strip, 0.8);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			_("Your spelling is one slip too far from it to count."));
	}
	passage_draw(strip, view);
	strip_gap(strip, 1);
	const char *source = source_words(view, &strip->list->arena);
	const char *points = points_words(view, strip->list);
	strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true),
		points ? arena_format(&strip->list->arena, "%s · %s", source, points) : source);
}

static void answers_draw(struct strip *strip, const struct view *view)
{
	switch (view->question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		options_draw(strip, view);
		break;
	case KIND_TYPED:
	case KIND_NUMBER:
		typed_draw(strip, view);
		break;
	case KIND_MATCH:
		match_draw(strip, view);
		break;
	case KIND_ORDER:
		order_draw(strip, view);
		break;
	case KIND_GAP:
		gaps_draw(strip, view);
		break;
	case KIND_CARD:
		break;
	}
}

void reveal_build(struct strip *strip, const void *context)
{
	const struct view *view = context;
	struct text_style ask = style_of(strip, ROLE_QUESTION, FACE_HEAVY, false);
	ask.flags = TEXT_BALANCE;
	const char *text = view_text(view, view->question->ask);
	if (view->question->kind == KIND_GAP) {
		const char *words[GAPS_MAX];
		for (int i = 0; i < view->question->gap_count; i++)
			words[i] = view_gap_right(view, i);
		text = view_gaps(view, &strip->list->arena, words);
	}
	strip_text(strip, ask, text);
	strip_gap(strip, 2);
	answers_draw(strip, view);
	strip_gap(strip, 2);
	strip_break(strip);
	panel_draw(strip, view->turn->grade.verdict == VERDICT_RIGHT ? strip->look->theme->good
		: strip->look->theme->bad, explain_fill, view);
}
