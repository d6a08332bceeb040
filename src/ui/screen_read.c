/* The article to read: all its paragraphs, or one among its neighbours with the words behind a
 * question marked. The learner's own copy where there is one, else the bank's own words. */
#include "ui/by_memory.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/quote_mark.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <string.h>

enum { COLUMN_EMS = 40, READING_SCALE = 145 };

struct reading {
	const struct model *model;
	const struct look *look;
	const struct bank *bank;
	const struct article *article;   /* NULL: the bank's own words */
	const struct question *question; /* whose words are marked; NULL none */
	int middle;                      /* paragraph from 1; 0: all */
	enum role role;                  /* of the one in the middle */
	bool neighbours;
	int by_memory;                   /* whose recall is shown (ui/by_memory.h); 0: not */
};

static bool opened_from(const struct ui *ui, enum screen screen)
{
	for (int i = 0; i < ui->depth; i++)
		if (ui->stack[i] == screen)
			return true;
	return false;
}

static const struct round *round_read(const struct model *model)
{
	if (opened_from(model->ui, SCREEN_LOOK))
		return model->viewed ? model->viewed : model->round;
	return opened_from(model->ui, SCREEN_ROUND) ? model->round : NULL;
}

/* The question that was on the screen before; none while it is still open. */
static const struct question *question_read(const struct model *model, const struct round *round)
{
	if (!round)
		return NULL;
	if (opened_from(model->ui, SCREEN_LOOK)) {
		int index = round_looked_question(round, model->ui->looked_at);
		return index >= 0 ? &round->bank->questions[index] : NULL;
	}
	if (round->phase != PHASE_REVEAL && round->phase != PHASE_BACK)
		return NULL;
	int question = round_question(round);
	return question >= 0 ? &round->bank->questions[question] : NULL;
}

static struct reading reading_of(const struct model *model, const struct look *look)
{
	const struct round *round = round_read(model);
	struct reading reading = { .model = model, .look = look,
		.bank = round ? round->bank : model->bank,
		.middle = model->ui->paragraph };
	if (!reading.bank)
		return reading;
	reading.question = question_read(model, round);
	const struct article *article = model->article;
	bool same = model->bank && !strcmp(reading.bank->id, model->bank->id);
	if (article && same && article->count == reading.bank->paragraph_count)
		reading.article = article;
	if (reading.middle > reading.bank->paragraph_count)
		reading.middle = reading.bank->paragraph_count;
	return reading;
}

static const char *paragraph_text(const struct reading *reading, int number)
{
	return reading->article ? reading->article->paragraphs[number - 1]
		: text_in(reading->bank->paragraphs[number - 1].gist, reading->look->language);
}

/* The number in the margin, on the line of a text of that role; the text goes beside it until
 * margin_leave. */
static int margin_enter(struct strip *strip, int number, enum role role)
{
	struct text_style style = { ROLE_LABEL, FACE_STRONG, strip->look->theme->muted, 0 };
	int px = strip_px(strip, ROLE_LABEL, FACE_STRONG), margin = px * 5 / 2;
	int higher = (strip_px(strip, role, FACE_REGULAR) - px)
		* strip->look->metrics->ascent[FACE_REGULAR] / 1000;
	const char *text = arena_format(&strip->list->arena, "%d", number);
	strip_text_at(strip, style, text, strip->x, strip->y + higher, margin);
	strip->x += margin;
	strip->w -= margin;
	return margin;
}

static void margin_leave(struct strip *strip, int margin)
{
	strip->x -= margin;
	strip->w += margin;
}

static void paragraph_draw(struct strip *strip, const struct reading *reading, int number,
	bool muted)
{
	const struct theme *theme = strip->look->theme;
	bool heading = reading->bank->paragraphs[number - 1].heading;
	uint32_t color = muted ? theme->muted : theme->ink;
	int margin = margin_enter(strip, number, ROLE_BODY);
	struct text_style style = { ROLE_BODY, heading ? FACE_HEAVY : FACE_REGULAR, color, 0 };
	strip_text(strip, style, paragraph_text(reading, number));
	margin_leave(strip, margin);
	strip_gap(strip, heading ? 1 : 1.8);
	if (!heading)
		strip_break(strip);
}

/* Lines longer than this are hard to follow from one to the next. */
static void column_narrow(struct strip *strip, enum role role)
{
	int most = strip_px(strip, role, FACE_REGULAR) * COLUMN_EMS;
	if (strip->w > most)
		strip->w = most;
}

/* From one colour to another by a share of 0 to 1. */
static uint32_t blend(uint32_t from, uint32_t to, double share)
{
	uint32_t mixed = 0;
	for (int shift = 16; shift >= 0; shift -= 8) {
		double a = from >> shift & 255, b = to >> shift & 255;
		mixed |= (uint32_t)(a + (b - a) * share + 0.5) << shift;
	}
	return mixed;
}

struct remembered {
	const struct reading *reading;
	int number, cards;
	double recall;
};

static void remembered_fill(struct strip *strip, const void *context)
{
	const struct remembered *remembered = context;
	struct arena *arena = &strip->list->arena;
	struct text_style style = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	struct text_style figure = { ROLE_LABEL, FACE_STRONG, strip->look->theme->ink, 0 };
	int margin = margin_enter(strip, remembered->number, ROLE_BODY);
	strip_text(strip, style, paragraph_text(remembered->reading, remembered->number));
	strip_text(strip, figure, arena_format(arena, ngettext("%d\u00a0%% recalled · %d card",
		"%d\u00a0%% recalled · %d cards", (unsigned long)remembered->cards),
		(int)(remembered->recall * 100 + 0.5), remembered->cards));
	margin_leave(strip, margin);
}

/* A paragraph with the recall of its cards: the edge's colour, and the figure in words. */
static void remembered_draw(struct strip *strip, const struct reading *reading, int number)
{
	struct remembered remembered = { .reading = reading, .number = number };
	const struct theme *theme = strip->look->theme;
	remembered.recall = by_memory_recall(reading->model, reading->by_memory, number,
		&remembered.cards);
	if (!remembered.cards) {
		paragraph_draw(strip, reading, number, !reading->bank->paragraphs[number - 1].heading);
		return;
	}
	/* Squared: what was learnt is mostly recalled to more than half. */
	double share = remembered.recall * remembered.recall;
	panel_draw(strip, blend(theme->line, theme->good, share), remembered_fill, &remembered);
	strip_gap(strip, 1.2);
	strip_break(strip);
}

static void whole_build(struct strip *strip, const void *context)
{
	const struct reading *reading = context;
	column_narrow(strip, ROLE_BODY);
	for (int i = 1; i <= reading->bank->paragraph_count && !strip_over(strip); i++) {
		if (reading->by_memory)
			remembered_draw(strip, reading, i);
		else
			paragraph_draw(strip, reading, i, false);
	}
}

static bool is_source(const struct reading *reading, int number)
{
	for (int i = 0; reading->question && i < reading->question->source_count; i++)
		if (reading->question->sources[i] == number)
			return true;
	return false;
}

/* The words of the article behind the question: underlined where they stand, else told. */
static void quote_draw(struct strip *strip, const struct reading *reading, int first)
{
	const char *quote = reading->question ? reading->question->quote : NULL;
	const char *text = paragraph_text(reading, reading->middle);
	struct text_style style = { ROLE_BODY, FACE_STRONG, strip->look->theme->ink, 0 };
	size_t at, len;
	if (!quote || !is_source(reading, reading->middle))
		return;
	if (reading->article && (!article_find_quote(text, quote, &at, &len)
		|| quote_underline(strip, first, text, at, len)))
		return;
	strip_gap(strip, 1.2);
	strip_break(strip);
	strip_text(strip, style, quote_words(&strip->list->arena, quote));
}

static void middle_fill(struct strip *strip, const void *context)
{
	const struct reading *reading = context;
	const struct theme *theme = strip->look->theme;
	bool heading = reading->bank->paragraphs[reading->middle - 1].heading;
	struct text_style style = { reading->role, heading ? FACE_HEAVY : FACE_REGULAR, theme->ink, 0 };
	int margin = margin_enter(strip, reading->middle, reading->role), first = strip->list->count;
	strip_text(strip, style, paragraph_text(reading, reading->middle));
	quote_draw(strip, reading, first);
	margin_leave(strip, margin);
}

struct neighbour {
	const struct reading *reading;
	int number;
};

static void neighbour_fill(struct strip *strip, const void *context)
{
	const struct neighbour *neighbour = context;
	struct text_style style = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	int margin = margin_enter(strip, neighbour->number, ROLE_BODY);
	strip_text(strip, style, paragraph_text(neighbour->reading, neighbour->number));
	margin_leave(strip, margin);
}

/* What the question rests on too is set off like the paragraph in the middle. */
static void neighbour_draw(struct strip *strip, const struct reading *reading, int number)
{
	struct neighbour neighbour = { reading, number };
	if (is_source(reading, number)) {
		panel_draw(strip, strip->look->theme->accent, neighbour_fill, &neighbour);
		strip_gap(strip, 1.8);
		strip_break(strip);
		return;
	}
	/* As far in as the text of the panel is. */
	int inset = look_share(strip->look, 2.6) + look_share(strip->look, 0.9);
	strip->x += inset;
	strip->w -= 2 * inset;
	paragraph_draw(strip, reading, number, true);
	strip->x -= inset;
	strip->w += 2 * inset;
}

static void middle_build(struct strip *strip, const void *context)
{
	const struct reading *reading = context;
	column_narrow(strip, reading->role);
	if (reading->neighbours && reading->middle > 1)
		neighbour_draw(strip, reading, reading->middle - 1);
	panel_draw(strip, strip->look->theme->accent, middle_fill, reading);
	strip_gap(strip, 1.8);
	if (reading->neighbours && reading->middle < reading->bank->paragraph_count)
		neighbour_draw(strip, reading, reading->middle + 1);
}

/* As large, and with as much around it, as goes on one page. */
static void middle_fit(struct drawlist *list, struct reading *reading, struct rect area, int page)
{
	static const struct {
		enum role role;
		bool neighbours;
	} ways[] = { { ROLE_ANSWER, true }, { ROLE_BODY, true }, { ROLE_BODY, false } };
	enum { WAYS = sizeof ways / sizeof *ways };
	int first = list->count, wholes = list->wholes;
	for (int i = 0; i < WAYS; i++) {
		list->count = first;
		list->wholes = wholes;
		reading->role = ways[i].role;
		reading->neighbours = ways[i].neighbours;
		strip_fit(list, reading->look, area, page, middle_build, reading);
		if (list->pages == 1)
			return;
	}
}

/* Is anything known of what the learner recalls of the bank that is read? */
static bool is_remembered(const struct reading *reading)
{
	const struct model *model = reading->model;
	return model->study && model->study->seen && reading->bank == model->bank;
}

static int read_hints(const struct reading *reading, struct hint *hints)
{
	int n = 0, at = reading->middle;
	if (at > 1)
		hints[n++] = (struct hint){ .key_text = "←", .word = _("before"), .name = "before",
			.action = { ACT_READ, at - 1, 0, 0 }, .key = { KEY_LEFT }, .pad = PAD_LEFT };
	if (at && at < reading->bank->paragraph_count)
		hints[n++] = (struct hint){ .key_text = "→", .word = _("after"), .name = "after",
			.action = { ACT_READ, at + 1, 0, 0 }, .key = { KEY_RIGHT }, .pad = PAD_RIGHT };
	if (at)
		hints[n++] = (struct hint){ .key_text = "A", .word = _("all"), .name = "all",
			.action = { ACT_OPEN, SCREEN_READ, 0, 0 }, .key = { KEY_A }, .pad = PAD_NORTH };
	if (!at && is_remembered(reading)) {
		const char *word = reading->by_memory ? _("another day") : _("by memory");
		hints[n++] = (struct hint){ .key_text = "M", .word = word, .name = "by-memory",
			.action = { ACT_MEMORY, 0, 0, 0 }, .key = { KEY_M }, .pad = PAD_WEST };
	}
	hints[n++] = prose_back_hint();
	return n;
}

/* The article's title; the bank's, where its author named none. */
static const char *title_words(const struct reading *reading, struct arena *arena)
{
	int language = reading->look->language;
	const char *title = text_in(reading->bank->article_title, language);
	if (!title || !*title)
		title = text_in(reading->bank->title, language);
	return reading->by_memory ? arena_format(arena, _("By memory: %s"), title) : title;
}

/* Whose words these are, or when they are recalled so well. */
static const char *side_words(const struct reading *reading, struct arena *arena)
{
	if (reading->by_memory)
		return arena_format(arena, _("Recalled %s"),
			by_memory_words(reading->model, reading->by_memory, arena));
	return reading->article ? _("The article’s own text") : _("In this bank’s own words");
}

void screen_read(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct look large = prose_look(look, READING_SCALE);
	struct reading reading = reading_of(model, &large);
	if (!reading.middle && is_remembered(&reading))
		reading.by_memory = model->ui->by_memory;
	struct hint hints[HINTS_MAX];
	int count = reading.bank ? read_hints(&reading, hints) : 0;
	if (!count)
		hints[count++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, count);
	if (!reading.bank)
		return;
	if (reading.middle == 1)
		key_push_dead(list, KEY_LEFT, PAD_LEFT);
	if (reading.middle == reading.bank->paragraph_count)
		key_push_dead(list, KEY_RIGHT, PAD_RIGHT);
	header_draw(list, look, &area, title_words(&reading, &list->arena),
		side_words(&reading, &list->arena));
	if (reading.middle)
		middle_fit(list, &reading, area, model->ui->page);
	else
		strip_fit(list, &large, area, model->ui->page, whole_build, &reading);
	prose_page_keys(list);
}
