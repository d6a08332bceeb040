/* One card as it is remembered: what it asks and answers, how it fades, and its reviews. */
#include "ui/act_parts.h"
#include "ui/card_words.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/lines.h"
#include "ui/plot.h"
#include "ui/progress_parts.h"
#include "ui/progress_plot.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

struct studied {
	struct view view;
	const struct progress_curve *curve; /* NULL: never seen */
	const struct plot *plot;
};

static void text_draw(struct strip *strip, enum role role, enum face face, uint32_t color,
	const char *text, double gap)
{
	strip_text(strip, (struct text_style){ role, face, color, 0 }, text);
	strip_gap(strip, gap);
	strip_break(strip);
}

static void sides_draw(struct strip *strip, const struct studied *studied)
{
	const struct theme *theme = strip->look->theme;
	const struct view *view = &studied->view;
	struct arena *arena = &strip->list->arena;
	struct card card = view->model->ui->card;
	text_draw(strip, ROLE_LABEL, FACE_REGULAR, theme->muted, library_about(view, arena), 1);
	text_draw(strip, ROLE_QUESTION, FACE_HEAVY, theme->ink,
		card_words_front(arena, view->bank, card, strip->look->language), 1.4);
	text_draw(strip, ROLE_ANSWER, FACE_STRONG, theme->ink,
		card_words_back(arena, view->bank, card, strip->look->language), 2.4);
}

static const char *key_name(int key)
{
	return key == KEY_B ? "B" : key == KEY_U ? "U" : key == KEY_N ? "N" : key == KEY_M ? "M" : "F";
}

static struct chip chip_of(const char *text, const char *name, int key, enum learning_kind kind,
	int number)
{
	return (struct chip){ .text = text, .name = name, .key = { key }, .cap = key_name(key),
		.action = { ACT_LEARN, (int)kind, number, 0 } };
}

static const struct card_memory *memory_of(const struct model *model)
{
	return model->memory ? memory_find(model->memory, card_question(model)->id,
		model->ui->card.part) : NULL;
}

static bool rests_now(const struct model *model, const struct card_memory *memory)
{
	return memory->rests_until != NO_DAY && model->moment.day < memory->rests_until;
}

/* What the learner said of it; that it is set aside is told with its curve, where it has one. */
static void state_draw(struct strip *strip, const struct model *model, bool curve)
{
	const struct card_memory *memory = memory_of(model);
	struct arena *arena = &strip->list->arena;
	if (!memory)
		return;
	if (memory->note)
		prose_text(strip, arena_format(arena, _("Your note: %s"), memory->note));
	if (memory->marked)
		prose_text(strip, _("It is marked, to be checked by the author."));
	if (curve)
		return;
	if (memory->suspended)
		prose_text(strip, _("It is not asked any more."));
	else if (rests_now(model, memory))
		prose_text(strip, arena_format(arena, _("It rests until %s."),
			date_day_words(arena, memory->rests_until, model->moment.day)));
}

/* What can be done with the card. */
static void actions_draw(struct strip *strip, const struct model *model)
{
	const struct question *question = card_question(model);
	const struct card_memory *memory = memory_of(model);
	bool suspended = memory && memory->suspended, marked = memory && memory->marked;
	bool rests = memory && rests_now(model, memory);
	enum form form = memory ? memory->form : FORM_FITS;
	struct chip chips[6];
	int n = 0;
	if (!model->memory)
		return;
	/* The first has the focus: what is pressed once too often opens a note, and loses nothing. */
	chips[n++] = (struct chip){ .text = memory && memory->note ? _("Change the note")
		: _("Add a note"), .name = "note", .action = { ACT_NOTE, 0, 0, 0 }, .key = { KEY_N },
		.cap = key_name(KEY_N), .flags = HOT_DEFAULT };
	chips[n++] = rests ? chip_of(_("Rest no more"), "unbury", KEY_B, LEARNING_BURY,
		model->moment.day)
		: chip_of(_("Rest till tomorrow"), "bury", KEY_B, LEARNING_BURY, model->moment.day + 1);
	chips[n++] = suspended ? chip_of(_("Ask it again"), "resume", KEY_U, LEARNING_RESUME, 0)
		: chip_of(_("Never ask it"), "suspend", KEY_U, LEARNING_SUSPEND, 0);
	chips[n++] = marked ? chip_of(_("No longer to be checked"), "unmark", KEY_M, LEARNING_UNMARK, 0)
		: chip_of(_("To be checked by the author"), "mark", KEY_M, LEARNING_MARK, 0);
	if (study_has_question_form(question) && form != FORM_QUESTION)
		chips[n++] = chip_of(_("Ask it as a question"), "form-question", KEY_F, LEARNING_FORM,
			FORM_QUESTION);
	else if (study_has_question_form(question))
		chips[n++] = chip_of(_("Ask it as a front and a back"), "form-recall", KEY_F,
			LEARNING_FORM, FORM_RECALL);
	chips_draw(strip, NULL, chips, n);
	strip_gap(strip, 1.4);
	strip_break(strip);
}

static const char *review_words(struct arena *arena, const struct progress_review *review,
	bool first)
{
	const char *const grades[] = { "", _("again"), _("hard"), _("good"), _("easy") };
	const char *const sure[] = { "", _("guessing"), _("fairly sure"), _("certain") };
	const struct learning *row = review->row;
	const char *text = row->grade >= GRADE_AGAIN && row->grade <= GRADE_EASY ? grades[row->grade]
		: "";
	if (row->certainty >= 1 && row->certainty <= 3)
		text = arena_format(arena, "%s · %s", text, sure[row->certainty]);
	if (row->response_ms >= 0)
		text = arena_format(arena, _("%s · %d\u00a0s"), text, (int)(row->response_ms / 1000));
	return first ? text : arena_format(arena, _("%s · %s expected"), text,
		percent_words(arena, review->recall));
}

/* The latest first. */
static void reviews_draw(struct strip *strip, const struct progress_curve *curve)
{
	struct arena *arena = &strip->list->arena;
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), w = lines_width(strip->look->metrics,
		FACE_STRONG, px, "00\u00a0Mmm\u00a00000, 00:00") + 2 * px;
	int percent = w * 100 / strip->w;
	prose_heading(strip, _("Reviews"));
	for (int i = curve->review_count - 1; i >= 0 && !strip_over(strip); i--) {
		const struct learning *row = curve->reviews[i].row;
		prose_row(strip, date_words(arena, row->utc_ms, row->offset_min),
			review_words(arena, &curve->reviews[i], i == 0), percent <= 60 ? percent : 1);
	}
}

/* How high the curve stands below its heading: a good part of the window, never more than a page.
 * 0: only words. */
static int curve_height(const struct strip *strip, const struct plot *plot, int heading)
{
	int least = plot_least(strip, plot, strip->w), h = strip->height * 45 / 100;
	int room = strip_room(strip);
	if (!plot_stands(strip, plot))
		return 0;
	h = h < least * 5 / 4 ? least * 5 / 4 : h;
	h = h > room - heading ? room - heading : h;
	h = h < least ? least : h;
	/* Where letters of this size leave it no room, it does not fit. */
	return least && h <= room ? h : strip->height;
}

static void picture_draw(struct strip *strip, const struct plot *plot, int h)
{
	plot_draw(strip, plot, (struct rect){ strip->x, strip->y, strip->w, h }, PLOT_PANEL);
	strip->y += h;
	strip_break(strip);
	strip_gap(strip, 1.4);
}

static void curve_draw(struct strip *strip, const struct studied *studied)
{
	const struct plot *plot = studied->plot;
	struct text_style heading = { ROLE_BODY, FACE_STRONG, strip->look->theme->ink, TEXT_KEEP };
	int gap = look_share(strip->look, 1);
	int above = strip_text_height(strip, heading, plot->title, strip->w) + gap;
	int h = curve_height(strip, plot, above);
	/* Where a page has no room for the heading as well, the words stand with that. */
	bool apart = h && h + above > strip_room(strip);
	if (h) {
		strip_text(strip, heading, plot->title);
		strip->y += gap;
	}
	if (h && !apart)
		picture_draw(strip, plot, h);
	text_draw(strip, ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, plot->said, 1.4);
	if (apart)
		picture_draw(strip, plot, h);
}

/* What it says on the left, how it fades on the right. */
static void beside_draw(struct strip *strip, const struct studied *studied)
{
	int x = strip->x, w = strip->w, gap = look_share(strip->look, 5), top = strip->y;
	strip->w = (w - gap) / 2;
	sides_draw(strip, studied);
	state_draw(strip, studied->view.model, true);
	reviews_draw(strip, studied->curve);
	int left = strip->y;
	strip->x = x + strip->w + gap;
	strip->y = top;
	curve_draw(strip, studied);
	strip->x = x;
	strip->w = w;
	strip->y = strip->y > left ? strip->y : left;
	strip_gap(strip, 1.4);
	strip_break(strip);
	actions_draw(strip, studied->view.model);
}

/* Beside each other they do not stand on pages. */
static bool beside_fits(const struct strip *strip, const struct studied *studied)
{
	struct strip measure = *strip;
	int count = strip->list->count, wholes = strip->list->wholes;
	if (!studied->curve || strip->w <= strip->height
		|| strip->w <= 40 * strip_px(strip, ROLE_BODY, FACE_REGULAR))
		return false;
	if (strip->size > 0)
		return true;
	beside_draw(&measure, studied);
	strip->list->count = count;
	strip->list->wholes = wholes;
	return measure.y <= strip->height;
}

static void card_build(struct strip *strip, const void *context)
{
	const struct studied *studied = context;
	if (beside_fits(strip, studied)) {
		beside_draw(strip, studied);
		return;
	}
	sides_draw(strip, studied);
	state_draw(strip, studied->view.model, studied->curve);
	actions_draw(strip, studied->view.model);
	if (!studied->curve) {
		prose_text(strip, _("This card was not graded yet."));
		return;
	}
	curve_draw(strip, studied);
	reviews_draw(strip, studied->curve);
}

void screen_card(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct question *question = card_question(model);
	const struct progress_curve *curve = model->curve;
	struct hint hints[HINTS_MAX];
	int n = 0;
	if (!model->progress || !curve || !curve->review_count
		|| curve->card.question != model->ui->card.question
		|| curve->card.part != model->ui->card.part)
		curve = NULL;
	if (question && question->source_count)
		hints[n++] = hint_read();
	if (question && curve)
		hints[n++] = hint_why();
	if (question && curve)
		hints[n++] = progress_save_hint(PICTURE_CARD);
	if (question && model->memory)
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("choose"),
			.pad = PAD_SOUTH };
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Card"), NULL);
	if (!question)
		return;
	struct studied studied = { library_view(model, look, question), curve, curve
		? progress_plot(&list->arena, model, look->language, PICTURE_CARD) : NULL };
	strip_fit(list, look, area, model->ui->page, card_build, &studied);
	prose_page_keys(list);
}
