/* One card as it is remembered: what it asks and answers, how it fades, and its reviews. */
#include "core/deck.h"
#include "ui/act_parts.h"
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
	const struct deck_words words = { .yes = _("True"), .no = _("False"),
		.standings = { standing_words(STANDING_REPORTED), standing_words(STANDING_CLAIMED),
			standing_words(STANDING_OPINION) } };
	text_draw(strip, ROLE_LABEL, FACE_REGULAR, theme->muted, library_about(view, arena), 1);
	text_draw(strip, ROLE_QUESTION, FACE_HEAVY, theme->ink,
		card_front(arena, view->bank, card, strip->look->language), 1.4);
	text_draw(strip, ROLE_ANSWER, FACE_STRONG, theme->ink,
		card_back(arena, view->bank, card, strip->look->language, &words), 2.4);
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

/* How high the curve stands: a good part of the window, never more than a page. */
static int curve_height(const struct strip *strip, const struct plot *plot)
{
	int least = plot_least(strip, plot, strip->w), h = strip->height * 45 / 100;
	int room = strip_room(strip);
	h = h < least * 5 / 4 ? least * 5 / 4 : h;
	h = h > room ? room : h;
	return least && h >= least ? h : 0;
}

static void curve_draw(struct strip *strip, const struct studied *studied)
{
	struct text_style heading = { ROLE_BODY, FACE_STRONG, strip->look->theme->ink, TEXT_KEEP };
	struct text_style said = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	int h = curve_height(strip, studied->plot);
	if (h) {
		strip_text(strip, heading, studied->plot->title);
		strip_gap(strip, 1);
		plot_draw(strip, studied->plot, (struct rect){ strip->x, strip->y, strip->w, h },
			PLOT_PANEL);
		strip->y += h;
		strip_break(strip);
		strip_gap(strip, 1.4);
	}
	strip_text(strip, said, studied->plot->said);
	strip_gap(strip, 1.4);
	strip_break(strip);
}

static void card_build(struct strip *strip, const void *context)
{
	const struct studied *studied = context;
	int x = strip->x, w = strip->w, gap = look_share(strip->look, 5), top = strip->y;
	bool beside = strip->size > 0 && w > strip->height
		&& w > 40 * strip_px(strip, ROLE_BODY, FACE_REGULAR);
	if (beside && studied->curve)
		strip->w = (w - gap) / 2;
	sides_draw(strip, studied);
	if (!studied->curve) {
		prose_text(strip, _("This card has not been seen yet."));
		return;
	}
	if (!beside) {
		curve_draw(strip, studied);
		reviews_draw(strip, studied->curve);
		return;
	}
	reviews_draw(strip, studied->curve);
	int left = strip->y;
	strip->x = x + strip->w + gap;
	strip->y = top;
	curve_draw(strip, studied);
	strip->x = x;
	strip->w = w;
	strip->y = strip->y > left ? strip->y : left;
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
		hints[n++] = progress_save_hint(PICTURE_CARD);
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
