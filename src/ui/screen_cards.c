/* Flashcards: the front, the back with its four grades, and one of a past session. */
#include "ui/card_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/hints.h"
#include "ui/lines.h"
#include "ui/progress_said.h"
#include "ui/screens.h"
#include "ui/span.h"
#include "ui/view.h"
#include "ui/words.h"

struct shown_card {
	const struct model *model;
	const struct bank *bank;
	const struct pile *pile;
	struct card card;
	const struct question *question;
	bool back;
};

static struct shown_card card_of(const struct model *model, const struct round *round, int index,
	bool back)
{
	struct card card = round->pile.cards[index];
	return (struct shown_card){ .model = model, .bank = round->bank, .pile = &round->pile,
		.card = card, .question = &round->bank->questions[card.question], .back = back };
}

static struct shown_card card_now(const struct model *model, bool back)
{
	return card_of(model, model->round, pile_next(&model->round->pile), back);
}

static void counts_draw(const struct model *model, const struct look *look, struct drawlist *list,
	struct rect *area)
{
	struct course course = view_pile_course(look, &model->round->pile, list);
	course_draw(list, look, area, &course);
}

/* Large type needs all the room there is. */
static bool is_large(const struct look *look)
{
	return look->text_scale > 100;
}

static struct rect card_area(struct rect area, const struct look *look)
{
	int inset = look->width > look->height && !is_large(look) ? area.w / 12 : 0;
	area.x += inset;
	area.w -= 2 * inset;
	return area;
}

/* What is known of the card, where it is studied. */
static const struct card_memory *memory_of(const struct shown_card *shown)
{
	const struct model *model = shown->model;
	if (!model->memory || !shown->pile->study)
		return NULL;
	return memory_find(model->memory, shown->question->id, shown->card.part);
}

/* The learner's own note; and, where the answer was sure and wrong, what the article says. */
static void reminders_draw(struct strip *strip, const struct shown_card *shown)
{
	const struct card_memory *memory = memory_of(shown);
	const struct bank *bank = shown->bank;
	const struct theme *theme = strip->look->theme;
	struct text_style style = { ROLE_BODY, FACE_REGULAR, theme->ink, TEXT_CENTER | TEXT_BALANCE };
	int source = shown->question->source_count ? shown->question->sources[0] : 0;
	if (!memory)
		return;
	if (memory->sure_wrong && source) {
		strip_gap(strip, 2);
		strip_text(strip, (struct text_style){ ROLE_LABEL, FACE_STRONG, theme->muted,
			TEXT_CENTER | TEXT_BALANCE }, _("You were sure of something else. The article:"));
		strip_gap(strip, 0.6);
		strip_text(strip, style, text_in(bank->paragraphs[source - 1].gist, strip->look->language));
	}
	if (memory->note) {
		strip_gap(strip, 2);
		strip_text(strip, style, arena_format(&strip->list->arena, _("Your note: %s"),
			memory->note));
	}
}

static void front_build(struct strip *strip, const void *context)
{
	const struct shown_card *shown = context;
	const struct bank *bank = shown->bank;
	const struct theme *theme = strip->look->theme;
	struct text_style topic = { ROLE_LABEL, FACE_STRONG, theme->muted, 0 };
	struct text_style big = { ROLE_QUESTION, FACE_HEAVY, theme->ink, TEXT_CENTER | TEXT_BALANCE };
	struct text_style small = { ROLE_BODY, FACE_STRONG, theme->muted, TEXT_CENTER | TEXT_BALANCE };
	struct text_style tail = { ROLE_BODY, FACE_REGULAR, theme->muted, TEXT_CENTER | TEXT_BALANCE };
	int language = strip->look->language;
	const char *front = card_words_front(&strip->list->arena, bank, shown->card, language);
	/* On a back in large type it stands at the end, beside the paragraph. */
	bool first = !shown->back || !is_large(strip->look);
	const char *named = text_in(bank->topics[shown->question->topic].name, language);
	if (first) {
		strip_text(strip, topic, named);
		strip_gap(strip, 2);
	}
	strip_spring(strip);
	strip_text(strip, shown->back ? small : big, front);
	if (shown->back) {
		double gap = is_large(strip->look) ? 1.2 : 2.5;
		strip_gap(strip, gap);
		strip_text(strip, big, card_words_back(&strip->list->arena, bank, shown->card,
			language));
		const char *explain = text_in(shown->question->explain, language);
		if (*explain) {
			strip_gap(strip, gap);
			strip_text(strip, tail, explain);
		}
		strip_gap(strip, 1);
		int source = shown->question->sources[0];
		strip_text(strip, tail, first ? arena_format(&strip->list->arena, _("¶\u00a0%d"), source)
			: arena_format(&strip->list->arena, _("¶\u00a0%d · %s"), source, named));
		reminders_draw(strip, shown);
	}
	strip_spring(strip);
}

static void card_draw(const struct shown_card *shown, const struct look *look,
	struct drawlist *list, struct rect area)
{
	struct rect card = card_area(area, look);
	int pad = look_share(look, is_large(look) ? 1.6 : 2.6);
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
	if (round_can_undo(model->round))
		hints[n++] = hint_undo();
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
	const char *spans[GRADES]; /* until it comes back; NULL: nobody knows */
	int columns, w, h; /* of each */
	int gap;
};

/* Until the card comes back, for each grade. */
static void spans_make(const struct shown_card *shown, struct arena *arena,
	const char *spans[GRADES])
{
	const struct model *model = shown->model;
	const struct card_memory *memory = memory_of(shown);
	struct schedule_rules rules = model->settings->study.schedule;
	struct due due[GRADES];
	if (!model->memory || !shown->pile->study)
		return;
	rules.ready_day = model->memory->clock.ready_day;
	schedule_offers(&rules, memory && memory->seen ? &memory->last : NULL, model->moment.ms,
		model->moment.offset_min, memory_card_hash(shown->question->id, shown->card.part), due);
	/* What is missed comes round in this session, whenever it is due. */
	spans[0] = _("soon");
	for (int i = 1; i < GRADES; i++)
		spans[i] = span_short(arena, due[i].days);
}

static struct grades grades_lay(const struct shown_card *shown, const struct look *look,
	struct arena *arena, int room)
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
	spans_make(shown, arena, grades.spans);
	int air = look_share(look, 1.6);
	if (GRADES * (widest + air) + (GRADES - 1) * grades.gap > room)
		grades.columns = 2;
	grades.w = (room - (grades.columns - 1) * grades.gap) / grades.columns;
	int line = strip_line_height(&strip, ROLE_BODY, FACE_STRONG) + look_share(look, 2);
	int least = look_share(look, grades.columns == GRADES ? 8 : 5);
	if (grades.spans[0])
		line += strip_line_height(&strip, ROLE_LABEL, FACE_REGULAR);
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
		struct text_style span = { ROLE_LABEL, FACE_REGULAR, look->theme->muted, TEXT_CENTER };
		int line = strip_line_height(&strip, ROLE_BODY, FACE_STRONG);
		int below = grades->spans[i] ? strip_line_height(&strip, ROLE_LABEL, FACE_REGULAR) : 0;
		int y = rect.y + (rect.h - line - below) / 2;
		strip_text_at(&strip, style, grades->said[i], rect.x, y, rect.w);
		if (below)
			strip_text_at(&strip, span, grades->spans[i], rect.x, y + line, rect.w);
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
	/* Each grade shows its key; in large type that has to do. */
	if (!is_large(look) || look->pad)
		hints[n++] = (struct hint){ .key_text = "1", .to_text = "4", .word = _("how did it go?"),
			.pad = PAD_SOUTH };
	hints[n++] = hint_read();
	if (model->memory && shown.pile->study)
		hints[n++] = hint_why();
	if (model->memory && shown.pile->study)
		hints[n++] = hint_card();
	n = card_hints(model, hints, n);
	struct rect area = frame_draw(list, look, hints, n);
	counts_draw(model, look, list, &area);
	struct rect below = card_area(area, look);
	struct grades grades = grades_lay(&shown, look, &list->arena, below.w);
	int h = grades_height(&grades);
	below.y += area.h - h;
	area.h -= h + look_share(look, is_large(look) ? 1 : 2);
	card_draw(&shown, look, list, area);
	grades_draw(look, list, &grades, below);
}

/* How it went: the last grade, and how often it had to come round again before. */
static const char *went_words(const struct pile *pile, int card, struct arena *arena)
{
	const char *const grades[] = { _("put aside"), _("again"), _("hard"), _("good"), _("easy") };
	int grade = pile->last_grade[card], lapses = pile->lapses[card];
	if (!lapses || (lapses == 1 && grade == GRADE_AGAIN))
		return grades[grade];
	return arena_format(arena, "%s · %s", grades[grade], said_lapses(arena, lapses));
}

void screen_look_card(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct round *round = model->viewed ? model->viewed : model->round;
	int at = model->ui->looked_at, count = round_looked_count(round);
	int card = round_looked_card(round, at);
	struct shown_card shown = card_of(model, round, card, true);
	struct hint hints[HINTS_MAX];
	int n = hints_look(hints, at, count);
	hints[n++] = hint_read();
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	hints_look_ends(list, at, count);
	struct course course = { .strong = arena_format(&list->arena, "%d", at + 1),
		.muted = arena_format(&list->arena, "/ %d", count),
		.done_permille = (at + 1) * 1000 / count,
		.verdict = went_words(shown.pile, card, &list->arena),
		.good = shown.pile->last_grade[card] > GRADE_AGAIN };
	course_draw(list, look, &area, &course);
	card_draw(&shown, look, list, card_area(area, look));
}
