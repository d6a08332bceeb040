/* The right answer with how many chose what; then why; and the passage, when asked for. */
#include "ui/control.h"
#include "ui/lines.h"
#include "ui/quote_mark.h"
#include "ui/span.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"


enum { SHOWN_MAX = 8 };

/* Percent of the width; at the least size of the type it is the bars that give way. */
enum { BAR_NARROW = 24, BAR_LEAST = 32, BAR_MOST = 38 };

/* What stands on it, and how large the question is that was read before: the larger it is, the
 * less room there is for the answers. */
struct shown {
	const struct wall *wall;
	enum role role;
	bool as_asked;     /* the question and the answers stand as they did while it was open */
	bool lines;        /* the right answer in lines rather than in tiles */
	bool behind;       /* the question, which was read before, stands behind the answers */
};

static void question_draw(struct strip *strip, const struct shown *shown)
{
	struct text_style style = style_of(strip, shown->role, FACE_HEAVY, false);
	if (shown->as_asked) {
		wall_question_draw(strip, shown->wall, false);
		return;
	}
	style.flags = TEXT_BALANCE | TEXT_STICKY;
	strip_text(strip, style, wall_question(shown->wall, &strip->list->arena));
	strip_gap(strip, strip->size > 0 ? 2 : 0.8);
}

static void bar_of(struct strip *strip, struct rect rect, int votes, int voices, int most,
	bool right)
{
	const struct theme *theme = strip->look->theme;
	const char *text = voices ? arena_format(&strip->list->arena, _("%d · %d\u00a0%%"), votes,
		(200 * votes + voices) / (2 * voices)) : "0";
	struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), gap = look_share(strip->look, 1.5);
	int line = strip_line_height(strip, ROLE_BODY, FACE_STRONG);
	int w = lines_width(strip->look->metrics, FACE_STRONG, px,
		voices ? arena_format(&strip->list->arena, _("%d · %d\u00a0%%"), most, 100) : "0") + 2;
	int thick = line < rect.h ? line : rect.h, room = rect.w - w - gap;
	int length = most ? room * votes / most : 0;
	if (length > 0 && length < thick / 2)
		length = thick / 2;
	if (length > 0)
		box_push(strip->list, (struct rect){ rect.x, rect.y + (rect.h - thick) / 2, length, thick },
			right ? theme->good : theme->muted, theme->line, 0, look_share(strip->look, 0.6));
	strip_text_at(strip, style, text, rect.x + length + gap, rect.y + (rect.h - line) / 2, w);
}

static struct tile option_tile(const struct view *view, int place)
{
	struct tile tile = wall_option(view, place);
	if (question_right(view->bank, view->question) >> view->turn->shown[place] & 1)
		tile.state = TILE_RIGHT;
	return tile;
}

static void option_row(struct strip *strip, const struct shown *shown, int place,
	const struct class_count *count, int most, int bar)
{
	const struct view *view = &shown->wall->view;
	int option = view->turn->shown[place];
	struct tile tile = option_tile(view, place);
	bool right = tile.state == TILE_RIGHT;
	bool below = strip->look->height > strip->look->width;
	int gap = look_share(strip->look, 2), w = strip->w - bar - gap;
	if (most == 0 || below)
		w = strip->w;
	int h = tile_height(strip, &tile, w);
	tile_draw(strip, &tile, (struct rect){ strip->x, strip->y, w, h });
	if (most > 0 && below) {
		int line = strip_line_height(strip, ROLE_BODY, FACE_STRONG);
		h += gap / 2;
		bar_of(strip, (struct rect){ strip->x, strip->y + h, w, line }, count->votes[option],
			count->pickers, most, right);
		h += line;
	} else if (most > 0) {
		bar_of(strip, (struct rect){ strip->x + w + gap, strip->y, bar, h }, count->votes[option],
			count->pickers, most, right);
	}
	strip->y += h + (shown->as_asked ? tiles_gap(strip)
		: look_share(strip->look, strip->size > 0 ? 1.2 : 0.3));
	strip_break(strip);
}

/* Beside the choices: what the widest of them leaves, within bounds. */
static int bar_width(const struct strip *strip, const struct view *view, int options)
{
	int widest = 0, gap = look_share(strip->look, 2);
	for (int i = 0; i < options; i++) {
		struct tile tile = option_tile(view, i);
		int w = tile_natural(strip, &tile);
		widest = w > widest ? w : widest;
	}
	int left = strip->w - widest - gap;
	int least = strip->w * (strip->size > 0 ? BAR_LEAST : BAR_NARROW) / 100;
	int most = strip->w * BAR_MOST / 100;
	return left < least ? least : left > most ? most : left;
}

static void options_draw(struct strip *strip, const struct shown *shown)
{
	const struct wall *wall = shown->wall;
	struct class_count count = class_count(wall->round, wall->show.turn);
	int options = question_options(wall->view.bank, wall->view.question), most = 0;
	for (int i = 0; i < options; i++)
		most = count.votes[i] > most ? count.votes[i] : most;
	int bar = bar_width(strip, &wall->view, options);
	for (int i = 0; i < options; i++)
		option_row(strip, shown, i, &count, most, bar);
	/* Behind the last there is no gap, as there was none while it was open. */
	if (shown->as_asked)
		strip->y -= tiles_gap(strip);
}

void wall_right(struct strip *strip, const struct view *view, bool letters)
{
	struct right_part parts[RIGHT_PARTS_MAX];
	struct tile tiles[RIGHT_PARTS_MAX];
	int count = view_right_parts(view, &strip->list->arena, parts);
	for (int i = 0; i < count; i++) {
		bool option = parts[i].place >= 0;
		tiles[i] = (struct tile){ .text = parts[i].text, .shape = -1, .color = -1,
			.state = TILE_RIGHT };
		if (!option || letters)
			tiles[i].mark = parts[i].mark;
		if (option && letters) {
			tiles[i].shape = (int)option_shape(parts[i].place);
			tiles[i].color = parts[i].place;
		}
	}
	/* What is numbered is read downwards. */
	bool numbered = parts[0].mark && parts[0].place < 0;
	tiles_draw(strip, tiles, count, numbered ? 1 : tiles_columns(strip, tiles, count));
	strip_gap(strip, 2);
}

/* Who had it, where it was said aloud or typed. */
static void solvers_draw(struct strip *strip, const struct wall *wall)
{
	const struct class *class = wall->round->class;
	struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	int line = strip_line_height(strip, ROLE_BODY, FACE_STRONG) + look_share(strip->look, 0.8);
	for (int i = 0; i < class->player_count; i++) {
		if (!class_answered(wall->round, wall->show.turn, i)
			|| class_grade(wall->round, wall->show.turn, i).verdict != VERDICT_RIGHT)
			continue;
		team_draw(strip, wall->model, style, i, strip->x, strip->y, strip->w);
		strip->y += line;
		strip_break(strip);
	}
}

/* All on one page counts for more than a large question. */
static void shown_fit(const struct wall *wall, struct rect area,
	void (*build)(struct strip *strip, const void *context), const struct shown *shown,
	size_t count)
{
	const void *contexts[SHOWN_MAX];
	for (size_t i = 0; i < count; i++)
		contexts[i] = &shown[i];
	wall_fit(wall, area, build, contexts, (int)count, PAGES_LAST);
}

/* What is long in tiles stands in lines: there must be room for what else is told. */
static void right_again(struct strip *strip, const struct view *view)
{
	struct right_part parts[RIGHT_PARTS_MAX];
	int count = view_right_parts(view, &strip->list->arena, parts);
	if (count == 1) {
		wall_right(strip, view, true);
		return;
	}
	enum role role = parts[0].place >= 0 ? ROLE_ANSWER : ROLE_BODY;
	for (int i = 0; i < count; i++)
		strip_text(strip, style_of(strip, role, FACE_STRONG, false), arena_format(
			&strip->list->arena, "%s  %s", parts[i].mark, parts[i].text));
	strip_gap(strip, 2);
}

static void reveal_build(struct strip *strip, const void *context)
{
	const struct shown *shown = context;
	const struct wall *wall = shown->wall;
	bool options = question_options(wall->view.bank, wall->view.question) > 0;
	if (!shown->behind) {
		question_draw(strip, shown);
		strip_spring(strip);
	}
	if (options) {
		options_draw(strip, shown);
	} else {
		if (shown->lines)
			right_again(strip, &wall->view);
		else
			wall_right(strip, &wall->view, true);
		solvers_draw(strip, wall);
	}
	if (shown->behind) {
		int top = strip->y;
		question_draw(strip, shown);
		strip_together(strip, top);
	}
}

void wall_reveal(const struct wall *wall, struct rect area)
{
	const struct shown shown[] = {
		{ .wall = wall, .role = ROLE_QUESTION, .as_asked = true },
		{ .wall = wall, .role = ROLE_ANSWER }, { .wall = wall, .role = ROLE_BODY },
		{ .wall = wall, .role = ROLE_QUESTION, .behind = true },
	};
	const struct shown said[] = {
		{ .wall = wall, .role = ROLE_QUESTION, .as_asked = true },
		{ .wall = wall, .role = ROLE_ANSWER }, { .wall = wall, .role = ROLE_BODY },
		{ .wall = wall, .role = ROLE_BODY, .lines = true },
	};
	if (question_options(wall->view.bank, wall->view.question))
		shown_fit(wall, area, reveal_build, shown, sizeof shown / sizeof *shown);
	else
		shown_fit(wall, area, reveal_build, said, sizeof said / sizeof *said);
}

static void explain_fill(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct question *question = wall->view.question;
	const char *quote = question->quote;
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false), view_text(&wall->view,
		question->explain));
	if (quote) {
		strip_gap(strip, 1);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			quote_words(&strip->list->arena, quote));
	}
	strip_gap(strip, 1);
	strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true),
		view_source(&wall->view, &strip->list->arena));
}

static const char *why_of(const struct view *view, int option)
{
	const struct question *question = view->question;
	if (question->kind == KIND_TRUEFALSE)
		return view_text(view, question->why);
	return question->kind == KIND_CHOICE || question->kind == KIND_MULTI
		? view_text(view, question->choices[option].why) : "";
}

/* Why what somebody chose is wrong; the most chosen first would tell no more than the bars. */
static void whys_draw(struct strip *strip, const struct wall *wall)
{
	const struct view *view = &wall->view;
	struct class_count count = class_count(wall->round, wall->show.turn);
	unsigned right = question_right(view->bank, view->question);
	int options = question_options(view->bank, view->question);
	for (int i = 0; i < options; i++) {
		int option = view->turn->shown[i];
		const char *why = why_of(view, option);
		if (right >> option & 1 || !*why || (count.pickers && !count.votes[option]))
			continue;
		strip_gap(strip, 1.6);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			arena_format(&strip->list->arena, "%s  %s", option_letter(i),
				view_option(view, option)));
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false), why);
		strip_break(strip);
	}
}

static void explain_build(struct strip *strip, const void *context)
{
	const struct shown *shown = context;
	const struct wall *wall = shown->wall;
	question_draw(strip, shown);
	right_again(strip, &wall->view);
	panel_draw(strip, strip->look->theme->good, explain_fill, wall);
	whys_draw(strip, wall);
}

void wall_explain(const struct wall *wall, struct rect area)
{
	const struct shown shown[] = { { .wall = wall, .role = ROLE_ANSWER },
		{ .wall = wall, .role = ROLE_BODY }, { .wall = wall, .role = ROLE_ANSWER } };
	shown_fit(wall, area, explain_build, shown, sizeof shown / sizeof *shown);
}

static void passage_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct question *question = wall->view.question;
	for (int i = 0; i < question->source_count; i++) {
		int number = question->sources[i];
		const struct article *article = wall->model->article;
		const char *text = article && number <= article->count ? article->paragraphs[number - 1]
			: view_text(&wall->view, wall->view.bank->paragraphs[number - 1].gist);
		struct text_style style = style_of(strip, ROLE_LABEL, FACE_STRONG, true);
		strip_text(strip, style, arena_format(&strip->list->arena, _("Paragraph %d"), number));
		strip_gap(strip, 0.8);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false), text);
		strip_gap(strip, 2);
		strip_break(strip);
	}
}

void wall_passage(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, passage_build, wall);
}
