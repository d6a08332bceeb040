/* A question on the wall, open or closed. Nothing here may look at which answer is right. */
#include "ui/ask.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

enum { BESIDE_MAX = 4, LEFT_PERCENT = 42 };

const char *wall_question(const struct wall *wall, struct arena *arena)
{
	/* Where there are several gaps, their answers name them. */
	return wall->view.question->gap_count > 1 ? view_gaps_open(&wall->view, arena)
		: view_ask(&wall->view, arena);
}

struct tile wall_option(const struct view *view, int place)
{
	return (struct tile){ .text = view_option(view, view->turn->shown[place]),
		.mark = option_letter(place), .shape = (int)option_shape(place), .color = place };
}

/* One below the other they stand where they will when they are revealed, each with its bar. */
struct asking {
	const struct wall *wall;
	bool stacked;
};

static void options_draw(struct strip *strip, const struct wall *wall, bool stacked)
{
	const struct view *view = &wall->view;
	int count = question_options(view->bank, view->question);
	struct tile tiles[CHOICES_MAX];
	for (int i = 0; i < count; i++)
		tiles[i] = wall_option(view, i);
	tiles_draw(strip, tiles, count, stacked ? 1 : tiles_columns(strip, tiles, count));
}

/* A few short ones beside each other: what there is to choose from stays on one page. */
static int plain_columns(struct strip *strip, const struct tile *tiles, int count)
{
	int w = (strip->w - (count - 1) * look_share(strip->look, 2)) / count;
	for (int i = 0; i < count; i++)
		if (count > BESIDE_MAX || tile_natural(strip, &tiles[i]) > w)
			return tiles_columns(strip, tiles, count);
	return count;
}

static void plain_tiles(struct strip *strip, const char *const *texts, int count, bool letters,
	bool stacked)
{
	struct tile tiles[RIGHTS_MAX];
	for (int i = 0; i < count; i++)
		tiles[i] = (struct tile){ .text = texts[i], .shape = -1, .color = -1,
			.mark = letters ? option_letter(i) : arena_format(&strip->list->arena, "%d", i + 1) };
	tiles_draw(strip, tiles, count, stacked ? 1 : plain_columns(strip, tiles, count));
}

/* Both sides of a match as they are shown at a desk: the left ones numbered, the right ones
 * lettered. */
static void match_draw(struct strip *strip, const struct view *view, bool stacked)
{
	const struct question *question = view->question;
	const char *left[PAIRS_MAX], *right[RIGHTS_MAX];
	int rights = question->pair_count + question->extra_count;
	for (int i = 0; i < question->pair_count; i++)
		left[i] = view_text(view, question->pairs[view->turn->left_shown[i]].left);
	for (int i = 0; i < rights; i++)
		right[i] = view_right(view, view->turn->shown[i]);
	if (!stacked) {
		/* In a line of text, which takes less, and stands above every page. */
		const char *line = "";
		for (int i = 0; i < question->pair_count; i++)
			line = arena_format(&strip->list->arena, "%s%s%d\u00a0%s", line, i ? " · " : "", i + 1,
				left[i]);
		strip_text(strip, (struct text_style){ ROLE_ANSWER, FACE_STRONG, strip->look->theme->ink,
			TEXT_BALANCE | TEXT_STICKY | TEXT_WHOLE | TEXT_KEEP }, line);
		strip_gap(strip, 1.5);
		int top = strip->y;
		plain_tiles(strip, right, rights, true, false);
		strip_together(strip, top);
		return;
	}
	/* Side by side, each a column. */
	int x = strip->x, w = strip->w, top = strip->y, gap = look_share(strip->look, 2);
	strip->w = (w - gap) * LEFT_PERCENT / 100;
	plain_tiles(strip, left, question->pair_count, false, true);
	int bottom = strip->y;
	strip->x += strip->w + gap;
	strip->w = w - gap - strip->w;
	strip->y = top;
	plain_tiles(strip, right, rights, true, true);
	strip->x = x;
	strip->w = w;
	strip->y = bottom > strip->y ? bottom : strip->y;
}

static void order_draw(struct strip *strip, const struct view *view, bool stacked)
{
	const char *texts[ITEMS_MAX];
	for (int i = 0; i < view->question->item_count; i++)
		texts[i] = view_text(view, view->question->items[view->turn->shown[i]]);
	plain_tiles(strip, texts, view->question->item_count, true, stacked);
}

static void gaps_draw(struct strip *strip, const struct view *view)
{
	for (int i = 0; i < view->question->gap_count; i++) {
		const struct gap *gap = &view->question->gaps[i];
		const char *texts[CHOICES_MAX];
		if (!gap->choice_count)
			continue;
		for (int j = 0; j < gap->choice_count; j++)
			texts[j] = view_text(view, gap->choices[view->turn->gap_shown[i][j]].text);
		if (view->question->gap_count > 1)
			strip_text(strip, (struct text_style){ ROLE_LABEL, FACE_STRONG,
				strip->look->theme->muted, TEXT_KEEP | TEXT_STICKY },
				arena_format(&strip->list->arena, _("Gap %d"), i + 1));
		strip_gap(strip, 0.4);
		plain_tiles(strip, texts, gap->choice_count, true, false);
		strip_gap(strip, 2);
	}
}

static void muted_text(struct strip *strip, const char *text)
{
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 },
		text);
}

/* How what has no choices is answered, by those who can. */
static void said_draw(struct strip *strip, const struct wall *wall)
{
	const char *unit = view_text(&wall->view, wall->view.question->unit);
	if (wall->view.question->kind == KIND_NUMBER && *unit)
		muted_text(strip, arena_format(&strip->list->arena, _("A number, in %s"), unit));
	if (class_has_way(wall->round->class, WAY_BUZZER))
		muted_text(strip, _("Buzz first, then say your answer."));
}

static void answers_draw(struct strip *strip, const struct wall *wall, bool stacked)
{
	switch (wall->view.question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		options_draw(strip, wall, stacked);
		break;
	case KIND_MATCH:
		match_draw(strip, &wall->view, stacked);
		break;
	case KIND_ORDER:
		order_draw(strip, &wall->view, stacked);
		break;
	case KIND_GAP:
		gaps_draw(strip, &wall->view);
		break;
	case KIND_NUMBER:
	case KIND_TYPED:
		said_draw(strip, wall);
		break;
	case KIND_CARD:
		break;
	}
}

static const char *hint_words(enum kind kind)
{
	return kind == KIND_MULTI || kind == KIND_TRUEFALSE || kind == KIND_MATCH || kind == KIND_ORDER
		? kind_words(kind) : NULL;
}

void wall_question_draw(struct strip *strip, const struct wall *wall, bool open)
{
	const struct theme *theme = strip->look->theme;
	const char *hint = hint_words(wall->view.question->kind);
	const struct text_style about = { ROLE_LABEL, FACE_REGULAR, theme->muted, TEXT_KEEP };
	if (hint && open)
		strip_text(strip, about, hint);
	else if (hint)
		strip->y += strip_text_height(strip, about, hint, strip->w);
	strip_text(strip, (struct text_style){ ROLE_QUESTION, FACE_HEAVY, theme->ink,
		TEXT_BALANCE | TEXT_STICKY }, wall_question(wall, &strip->list->arena));
	strip_gap(strip, 2.5);
}

static void ask_build(struct strip *strip, const void *context)
{
	const struct asking *asking = context;
	const struct wall *wall = asking->wall;
	wall_question_draw(strip, wall, true);
	strip_spring(strip);
	int top = strip->y;
	answers_draw(strip, wall, asking->stacked);
	/* Who chooses sees all that there is to choose from. */
	strip_together(strip, top);
}

void wall_ask(const struct wall *wall, struct rect area)
{
	const struct asking stacked = { wall, true }, free = { wall, false };
	const void *const contexts[] = { &stacked, &free };
	int first = wall->view.question->kind == KIND_GAP ? 1 : 0;
	wall_fit(wall, area, ask_build, contexts + first, 2 - first, PAGES_LAST);
}
