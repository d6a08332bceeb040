/* Flashcards: the front, the back with its four grades, and the end of a session. */
#include "core/deck.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/hints.h"
#include "ui/lines.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

#include <string.h>

struct shown_card {
	const struct model *model;
	const struct pile *pile;
	struct card card;
	const struct question *question;
	bool back;
};

static struct shown_card card_now(const struct model *model, bool back)
{
	const struct pile *pile = &model->round->pile;
	struct shown_card shown = { .model = model, .pile = pile, .back = back };
	shown.card = pile->cards[pile_next(pile)];
	shown.question = &model->round->bank->questions[shown.card.question];
	return shown;
}

static struct deck_words words(void)
{
	return (struct deck_words){ .yes = _("True"), .no = _("False"),
		.standings = { _("Reported as a fact"), _("A claim, passed on"),
		_("The author’s own view") } };
}

/* "5 new", "2 missed", "11 known" at the right of the bar; colour stands beside the word. */
static void counts_draw(const struct model *model, const struct look *look, struct drawlist *list,
	struct rect *area)
{
	const struct pile *pile = &model->round->pile;
	int fresh = pile_count(pile, CARD_NEW), missed = pile_count(pile, CARD_MISSED);
	int known = pile_count(pile, CARD_KNOWN);
	struct course course = { .strong = _("Cards"),
		.done_permille = pile->card_count ? known * 1000 / pile->card_count : 0,
		.counts = { arena_format(&list->arena, _("%d new"), fresh),
			arena_format(&list->arena, _("%d missed"), missed),
			arena_format(&list->arena, _("%d known"), known) },
		.count_colors = { look->theme->choice[0], look->theme->choice[1],
		look->theme->choice[2] } };
	course_draw(list, look, area, &course);
}

static struct rect card_area(struct rect area, const struct look *look)
{
	int inset = look->width > look->height ? area.w / 12 : 0;
	area.x += inset;
	area.w -= 2 * inset;
	return area;
}

/* Of a judgement the word alone: its explanation follows in smaller type. */
static const char *back_words(const struct shown_card *shown, struct arena *arena, int language)
{
	struct deck_words said = words();
	const char *back = card_back(arena, shown->model->round->bank, shown->card, language, &said);
	bool judged = shown->question->kind == KIND_TRUEFALSE || shown->question->kind == KIND_STANDING;
	return judged ? arena_copy(arena, back, strcspn(back, "\n")) : back;
}

static void front_build(struct strip *strip, const void *context)
{
	const struct shown_card *shown = context;
	const struct bank *bank = shown->model->round->bank;
	const struct theme *theme = strip->look->theme;
	struct text_style topic = { ROLE_LABEL, FACE_STRONG, theme->muted, 0 };
	struct text_style big = { ROLE_QUESTION, FACE_HEAVY, theme->ink, TEXT_CENTER | TEXT_BALANCE };
	struct text_style small = { ROLE_BODY, FACE_STRONG, theme->muted, TEXT_CENTER | TEXT_BALANCE };
	struct text_style tail = { ROLE_BODY, FACE_REGULAR, theme->muted, TEXT_CENTER | TEXT_BALANCE };
	int language = strip->look->language;
	const char *front = card_front(&strip->list->arena, bank, shown->card, language);
	strip_text(strip, topic, text_in(bank->topics[shown->question->topic].name, language));
	strip_gap(strip, 2);
	strip_spring(strip);
	strip_text(strip, shown->back ? small : big, front);
	if (shown->back) {
		strip_gap(strip, 2.5);
		strip_text(strip, big, back_words(shown, &strip->list->arena, language));
		const char *explain = text_in(shown->question->explain, language);
		if (*explain) {
			strip_gap(strip, 2.5);
			strip_text(strip, tail, explain);
		}
		strip_gap(strip, 1);
		strip_text(strip, tail, arena_format(&strip->list->arena, _("¶\u00a0%d"),
			shown->question->sources[0]));
	}
	strip_spring(strip);
}

static void card_draw(const struct shown_card *shown, const struct look *look,
	struct drawlist *list, struct rect area)
{
	struct rect card = card_area(area, look);
	int pad = look_share(look, 2.6);
	/* A turning card narrows to its edge and widens again. */
	int moved = ui_moved(shown->model, look, 180), w = card.w * (300 + moved * 7 / 10) / 1000;
	struct rect box = { card.x + (card.w - w) / 2, card.y, w, card.h };
	box_push(list, box, look->theme->card, look->theme->line, look_share(look, 0.25),
		look_share(look, 2.2));
	struct rect inner = { card.x + pad, card.y + pad, card.w - 2 * pad, card.h - 2 * pad };
	if (moved == 1000)
		strip_fit(list, look, inner, shown->model->ui->page, front_build, shown);
}

static int card_hints(const struct model *model, struct hint *hints, int n)
{
	if (pile_can_undo(&model->round->pile))
		hints[n++] = (struct hint){ .key_text = "Z", .word = _("undo"), .name = "undo",
			.action = { ACT_MESSAGE, MESSAGE_UNDO, 0, 0 }, .key = { KEY_Z }, .pad = PAD_WEST };
	hints[n++] = hint_pause();
	return n;
}

void screen_front(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct shown_card shown = card_now(model, false);
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("turn the card"), .name = "turn",
		.action = { ACT_MESSAGE, MESSAGE_TURN, 0, 0 }, .key = { KEY_SPACE, KEY_ENTER },
		.pad = PAD_SOUTH };
	n = card_hints(model, hints, n);
	struct rect area = frame_draw(list, look, hints, n);
	counts_draw(model, look, list, &area);
	hot_push(list, card_area(area, look), "card",
		(struct action){ ACT_MESSAGE, MESSAGE_TURN, 0, 0 })->flags
		= HOT_NO_FOCUS;
	card_draw(&shown, look, list, area);
}

/* The four grades are large where the text is not. */
static struct strip grades_strip(const struct look *look, struct drawlist *list)
{
	return (struct strip){ .look = look, .list = list, .size = look->text_scale > 100 ? 0 : 0.4 };
}

enum { GRADES = 4 };

/* How the grades stand: beside each other, or in two rows where a word would not fit. */
struct grades {
	const char *said[GRADES];
	int columns, w, h; /* of each */
	int gap;
};

static struct grades grades_lay(const struct look *look, struct arena *arena, int room)
{
	const char *const words[] = { _("Again"), _("Hard"), _("Good"), _("Easy") };
	struct grades grades = { .columns = GRADES, .gap = look_share(look, 1.4) };
	struct strip strip = grades_strip(look, NULL);
	int px = strip_px(&strip, ROLE_BODY, FACE_STRONG), widest = 0;
	for (int i = 0; i < GRADES; i++) {
		/* The key and its word are one line. */
		grades.said[i] = look->touch || look->pad ? words[i]
			: arena_format(arena, "%d\u00a0\u00a0%s", i + 1, words[i]);
		int w = lines_width(look->metrics, FACE_STRONG, px, grades.said[i]) + 1;
		widest = w > widest ? w : widest;
	}
	int air = look_share(look, 1.6);
	if (GRADES * (widest + air) + (GRADES - 1) * grades.gap > room)
		grades.columns = 2;
	grades.w = (room - (grades.columns - 1) * grades.gap) / grades.columns;
	int line = strip_line_height(&strip, ROLE_BODY, FACE_STRONG) + look_share(look, 2);
	int least = look_share(look, grades.columns == GRADES ? 8 : 5);
	grades.h = line > least ? line : least;
	return grades;
}

static int grades_height(const struct grades *grades)
{
	int rows = GRADES / grades->columns;
	return rows * grades->h + (rows - 1) * grades->gap;
}

static void grades_draw(const struct look *look, struct drawlist *list,
	const struct grades *grades, struct rect area)
{
	static const char *const names[] = { "again", "hard", "good", "easy" };
	const int colors[] = { 1, 4, 2, 0 };
	struct strip strip = grades_strip(look, list);
	for (int i = 0; i < GRADES; i++) {
		struct rect rect = { area.x + i % grades->columns * (grades->w + grades->gap),
			area.y + i / grades->columns * (grades->h + grades->gap), grades->w, grades->h };
		box_push(list, rect, look->theme->card, look->theme->choice[colors[i]],
			look_share(look, 0.35), look_share(look, 1.4));
		struct text_style style = { ROLE_BODY, FACE_STRONG, look->theme->ink, TEXT_CENTER };
		strip_text_at(&strip, style, grades->said[i], rect.x,
			rect.y + (rect.h - strip_line_height(&strip, ROLE_BODY, FACE_STRONG)) / 2, rect.w);
		struct draw *hot = hot_push(list, rect, names[i],
			(struct action){ ACT_MESSAGE, MESSAGE_GRADE, i + 1, 0 });
		hot->key[0] = KEY_1 + i;
		hot->flags = i == 2 ? HOT_DEFAULT : 0;
	}
}

void screen_back(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct shown_card shown = card_now(model, true);
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = (struct hint){ .key_text = "1", .to_text = "4", .word = _("how did it go?"),
		.pad = PAD_SOUTH };
	hints[n++] = hint_read();
	n = card_hints(model, hints, n);
	struct rect area = frame_draw(list, look, hints, n);
	counts_draw(model, look, list, &area);
	struct rect below = card_area(area, look);
	struct grades grades = grades_lay(look, &list->arena, below.w);
	int h = grades_height(&grades);
	below.y += area.h - h;
	area.h -= h + look_share(look, 2);
	card_draw(&shown, look, list, area);
	grades_draw(look, list, &grades, below);
}

static void end_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct pile *pile = &model->round->pile;
	const struct theme *theme = strip->look->theme;
	int known = pile_count(pile, CARD_KNOWN), again = 0;
	for (int i = 0; i < pile->card_count; i++)
		again += pile->lapses[i] > 0;
	strip_spring(strip);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, theme->ink, TEXT_BALANCE },
		arena_format(&strip->list->arena,
			known == pile->card_count ? ngettext("%d card known", "All %d cards known",
			(unsigned long)known)
			: _("%d cards known"), known));
	strip_gap(strip, 2);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, theme->muted, 0 },
		again ? arena_format(&strip->list->arena, ngettext("%d had to come round again.",
			"%d had to come round again.", (unsigned long)again), again)
		: _("None had to come round again."));
	strip_gap(strip, 3);
	for (int i = 0; i < pile->card_count; i++) {
		if (!pile->lapses[i])
			continue;
		struct deck_words said = words();
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_STRONG, theme->ink, 0 },
			card_front(&strip->list->arena, model->round->bank, pile->cards[i],
				strip->look->language));
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, theme->muted, 0 },
			card_back(&strip->list->arena, model->round->bank, pile->cards[i],
				strip->look->language, &said));
		strip_gap(strip, 1.4);
		strip_break(strip);
	}
	strip_spring(strip);
}

void screen_cards_end(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("home"), .name = "home",
		.action = { ACT_HOME, 0, 0, 0 }, .key = { KEY_ENTER, KEY_ESCAPE }, .pad = PAD_SOUTH };
	if (pile_can_undo(&model->round->pile))
		hints[n++] = (struct hint){ .key_text = "Z", .word = _("undo the last"), .name = "undo",
			.action = { ACT_MESSAGE, MESSAGE_UNDO, 0, 0 }, .key = { KEY_Z }, .pad = PAD_WEST };
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Cards"), text_in(model->round->bank->title, look->language));
	strip_fit(list, look, area, model->ui->page, end_build, model);
}
