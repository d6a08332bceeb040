/* Where one begins: what there is on this article, as cards to choose from. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/profile_words.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/span.h"
#include "ui/words.h"

#include <string.h>

enum { BANNERS_MAX = 4, CARDS = 3, CHIPS_MAX = 9, SECONDS_A_QUESTION = 20 };

/* A card: what it is called, what it does, how things stand. */
struct entry {
	const char *title, *about, *last; /* about and last may be NULL */
	const char *name;
	struct action action;
	unsigned flags;
};

struct home {
	const char *title, *subtitle, *trouble;
	bool damaged;             /* there is a bank, and it was refused */
	struct entry banners[BANNERS_MAX], cards[CARDS];
	int banner_count, card_count;
	struct chip chips[CHIPS_MAX];
	int chip_count;
	bool terse; /* large type: cards without what they do */
};

static const char *subtitle_words(struct arena *arena, const struct bank *bank)
{
	int count = bank->question_count;
	/* Headings too: this is how the article's paragraphs are numbered wherever one is named. */
	int paragraphs = bank->paragraph_count;
	int minutes = (count * SECONDS_A_QUESTION + 30) / 60;
	/* An estimate is not to look like a measurement. */
	if (minutes > 10)
		minutes = (minutes + 2) / 5 * 5;
	if (minutes < 1)
		minutes = 1;
	const char *a = _("Questions and cards on one article");
	const char *b = arena_format(arena, ngettext("%d paragraph", "%d paragraphs",
		(unsigned long)paragraphs), paragraphs);
	const char *c = arena_format(arena,
		ngettext("about\u00a0%d\u00a0minute", "about\u00a0%d\u00a0minutes", (unsigned long)minutes),
		minutes);
	return arena_format(arena, "%s\u00a0· %s\u00a0· %s", a, b, c);
}

static const char *continue_words(struct arena *arena, const struct past_round *past)
{
	const struct summary *summary = &past->summary;
	int at = summary->answered + 1;
	if (summary->questions <= 0)
		return NULL;
	if (at > summary->questions)
		at = summary->questions;
	/* A class may stand before or behind the close of a question, which a summary does not tell. */
	if (summary->mode == MODE_CLASS)
		return arena_format(arena, ngettext("%d question", "%d questions",
			(unsigned long)summary->questions), summary->questions);
	if (mode_has_pile(summary->mode))
		return arena_format(arena, _("%d of %d known"), summary->right, summary->questions);
	return arena_format(arena, _("Question %d of %d"), at, summary->questions);
}

static struct entry continue_entry(struct arena *arena, const struct past_round *past)
{
	struct entry entry = { .last = continue_words(arena, past) };
	switch (past->summary.mode) {
	case MODE_QUIZ:
	case MODE_WARMUP:
		entry.title = past->summary.mode == MODE_QUIZ ? _("Continue the quiz")
			: _("Continue the warm-up");
		entry.name = "continue-quiz";
		entry.action = (struct action){ ACT_CONTINUE, MODE_QUIZ, 0, 0 };
		break;
	case MODE_CLASS:
		entry.title = _("Continue the class");
		entry.name = "continue-class";
		entry.action = (struct action){ ACT_CONTINUE, MODE_CLASS, 0, 0 };
		break;
	case MODE_CARDS:
		entry.title = _("Continue the flashcards");
		entry.name = "continue-cards";
		entry.action = (struct action){ ACT_CONTINUE, MODE_CARDS, 0, 0 };
		break;
	case MODE_STUDY:
		entry.title = _("Continue studying");
		entry.name = "continue-study";
		entry.action = (struct action){ ACT_CONTINUE, MODE_STUDY, 0, 0 };
		break;
	}
	return entry;
}

/* Of several the one that is meant is chosen from a list. */
static struct entry classes_entry(struct arena *arena, const struct learner *learner)
{
	int count = learner->unfinished_classes;
	if (count == 1)
		return continue_entry(arena, &learner->past[learner->unfinished_class]);
	return (struct entry){ .title = _("Continue a class"), .name = "classes",
		.last = arena_format(arena, ngettext("%d unfinished", "%d unfinished",
			(unsigned long)count), count),
		.action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_CLASSES, 0 } };
}

static const struct past_round *last_quiz(const struct learner *learner)
{
	for (int i = 0; learner && i < learner->past_count; i++) {
		const struct past_round *past = &learner->past[i];
		if (past->summary.ended && past->summary.mode == MODE_QUIZ && !past->other_bank)
			return past;
	}
	return NULL;
}

static int question_total(const struct bank *bank)
{
	int count = 0;
	for (int i = 0; i < bank->question_count; i++)
		count += bank->questions[i].kind != KIND_CARD;
	return count;
}

static struct entry quiz_entry(const struct model *model, struct arena *arena)
{
	struct entry entry = { .title = _("Quiz"), .name = "quiz",
		.about = _("Scored questions, with the passage behind every answer."),
		.action = { ACT_OPEN, SCREEN_SETUP_QUIZ, 0, 0 } };
	const struct past_round *past = last_quiz(model->learner);
	int count = question_total(model->bank);
	if (past)
		entry.last = arena_format(arena, _("Last time %d of %d"), past->summary.right,
			past->summary.questions);
	else
		entry.last = arena_format(arena, ngettext("%d question", "%d questions",
			(unsigned long)count), count);
	return entry;
}

/* How many are due and how long that takes; where nothing is, how much is kept. */
static const char *due_words(const struct study *study, struct arena *arena)
{
	int due = study->session_count - study->session_new - study->session_missed;
	const char *time = span_about(arena, study->seconds);
	if (study->session_missed)
		return arena_format(arena, ngettext("%d missed in class · %s",
			"%d missed in class · %s", (unsigned long)study->session_missed),
			study->session_missed, time);
	if (!study->seen)
		return arena_format(arena, ngettext("%d card", "%d cards", (unsigned long)study->count),
			study->count);
	if (due)
		return arena_format(arena, ngettext("%d due · %s", "%d due · %s", (unsigned long)due), due,
			time);
	if (study->session_new)
		return arena_format(arena, ngettext("%d new · %s", "%d new · %s",
			(unsigned long)study->session_new), study->session_new, time);
	return arena_format(arena, _("Nothing due · %d\u00a0%% kept"), (int)(study->kept * 100 + 0.5));
}

static struct entry study_entry(const struct model *model, struct arena *arena)
{
	return (struct entry){ .title = _("Study"), .name = "study",
		.about = _("Flashcards, spaced so that you remember."),
		.last = model->study ? due_words(model->study, arena) : NULL,
		.action = { ACT_OPEN, SCREEN_STUDY, 0, 0 } };
}

static struct entry class_entry(void)
{
	return (struct entry){ .title = _("Class"), .name = "class",
		.about = _("On the projector, by teams."), .last = _("No internet, no accounts"),
		.action = { ACT_OPEN, SCREEN_CLASS_SETUP, 0, 0 } };
}

static const char *warmup_words(const struct bank *bank, struct arena *arena)
{
	int total = question_total(bank), count = total < WARMUP_LENGTH ? total : WARMUP_LENGTH;
	return arena_format(arena, ngettext("%d question", "%d questions", (unsigned long)count),
		count);
}

static void banners_fill(struct home *home, const struct model *model, struct arena *arena)
{
	const struct learner *learner = model->learner;
	if (!learner)
		return;
	if (learner->unfinished_study >= 0)
		home->banners[home->banner_count++] =
			continue_entry(arena, &learner->past[learner->unfinished_study]);
	if (learner->unfinished_quiz >= 0)
		home->banners[home->banner_count++] =
			continue_entry(arena, &learner->past[learner->unfinished_quiz]);
	if (learner->unfinished_cards >= 0)
		home->banners[home->banner_count++] =
			continue_entry(arena, &learner->past[learner->unfinished_cards]);
	if (learner->unfinished_class >= 0)
		home->banners[home->banner_count++] = classes_entry(arena, learner);
	if (learner->first_start && !home->banner_count)
		home->banners[home->banner_count++] = (struct entry){ .title = _("Warm-up"),
			.about = _("New here? A few questions before you read: nothing is scored, and each "
				"answer is shown at once."),
			.last = warmup_words(model->bank, arena), .name = "warm-up",
			.action = { ACT_START, MODE_WARMUP, 0, 0 } };
}

static void chips_fill(struct home *home, const struct model *model, struct arena *arena)
{
	const struct learner *learner = model->learner;
	bool first = home->banner_count && home->banners[0].action.verb == ACT_START;
	bool read = model->study && model->study->seen; /* it is for who has not read yet */
	home->chips[home->chip_count++] = (struct chip){ .text = _("Read first"), .name = "read",
		.action = { ACT_OPEN, SCREEN_READ, 0, 0 }, .key = { KEY_R } };
	if (!first && !read && !(learner && learner->unfinished_quiz >= 0)) /* which it would end */
		home->chips[home->chip_count++] = (struct chip){ .text = _("Warm-up"),
			.name = "warm-up", .action = { ACT_START, MODE_WARMUP, 0, 0 } };
	home->chips[home->chip_count++] = (struct chip){ .text = _("Flashcards"),
		.name = "cards", .action = { ACT_OPEN, SCREEN_SETUP_CARDS, 0, 0 } };
	if (model->study && model->study->seen)
		home->chips[home->chip_count++] = (struct chip){ .text = _("Progress"),
			.name = "progress", .action = { ACT_OPEN, SCREEN_PROGRESS, 0, 0 },
			.key = { KEY_P } };
	if (learner && learner->past_count)
		home->chips[home->chip_count++] = (struct chip){ .text = _("History"),
			.name = "history", .action = { ACT_OPEN, SCREEN_HISTORY, 0, 0 } };
	home->chips[home->chip_count++] = (struct chip){ .text = _("All questions"),
		.name = "browse", .action = { ACT_OPEN, SCREEN_BROWSE, 0, 0 }, .key = { KEY_B } };
	home->chips[home->chip_count++] = (struct chip){ .text = _("Open a bank"),
		.name = "banks", .action = { ACT_OPEN, SCREEN_BANKS, 0, 0 }, .key = { KEY_O } };
	if (model->profiles && model->profiles->count > 1 && profile_open(model->profiles))
		home->chips[home->chip_count++] = (struct chip){ .name = "profiles",
			.text = arena_format(arena, _("Profile: %s"),
				profile_words(arena, profile_open(model->profiles))),
			.action = { ACT_OPEN, SCREEN_PROFILES, 0, 0 } };
	home->chips[home->chip_count++] = (struct chip){ .text = _("Quit"), .name = "quit",
		.action = { ACT_QUIT, 0, 0, 0 } };
}

static struct home home_fill(const struct model *model, const struct look *look,
	struct arena *arena)
{
	struct home home = { .title = text_in(model->bank->title, look->language),
		.subtitle = subtitle_words(arena, model->bank), .trouble = model->bank_trouble };
	banners_fill(&home, model, arena);
	home.cards[home.card_count++] = study_entry(model, arena);
	home.cards[home.card_count++] = quiz_entry(model, arena);
	home.cards[home.card_count++] = class_entry();
	(home.banner_count ? &home.banners[0] : &home.cards[0])->flags = HOT_DEFAULT;
	chips_fill(&home, model, arena);
	return home;
}

static struct text_style title_style(const struct strip *strip, enum role role)
{
	return (struct text_style){ role, FACE_HEAVY, strip->look->theme->ink, 0 };
}

static struct text_style about_style(const struct strip *strip)
{
	return (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 };
}

static struct text_style last_style(const struct strip *strip)
{
	return (struct text_style){ ROLE_BODY, FACE_STRONG, strip->look->theme->ink, 0 };
}

static int entry_pad(const struct strip *strip)
{
	return look_share(strip->look, 2 + 0.8 * strip->size);
}

/* Width left for text in one of so many columns. */
static int column_inner(const struct strip *strip, int columns)
{
	int gap = look_share(strip->look, 2);
	return (strip->w - (columns - 1) * gap) / columns - 2 * entry_pad(strip);
}

static bool titles_fit(const struct strip *strip, const struct entry *entries, int count,
	int columns, enum role role)
{
	int inner = column_inner(strip, columns), px = strip_px(strip, role, FACE_HEAVY);
	for (int i = 0; i < count; i++)
		if (lines_width(strip->look->metrics, FACE_HEAVY, px, entries[i].title) > inner)
			return false;
	return true;
}

/* Does no word of what an entry says of its state break inside? */
static bool states_fit(const struct strip *strip, const struct entry *entries, int count,
	int columns)
{
	int inner = column_inner(strip, columns), px = strip_px(strip, ROLE_BODY, FACE_STRONG);
	for (int i = 0; i < count; i++)
		for (const char *at = entries[i].last; at && *at; at += strspn(at, " ")) {
			size_t len = strcspn(at, " ");
			if (lines_width(strip->look->metrics, FACE_STRONG, px,
				arena_copy(&strip->list->arena, at, len)) > inner)
				return false;
			at += len;
		}
	return true;
}

/* How a row of entries is laid out. */
struct plan {
	int columns, w;
	enum role role; /* of the titles */
	bool terse;     /* without what they do */
	bool flat;      /* title and state on one line */
};

static int entry_height(const struct strip *strip, const struct plan *plan,
	const struct entry *entry)
{
	const char *about = plan->terse ? NULL : entry->about;
	int pad = entry_pad(strip), inner = plan->w - 2 * pad;
	int h = 2 * pad + strip_text_height(strip, title_style(strip, plan->role), entry->title, inner);
	if (about)
		h += look_share(strip->look, 0.6) +
			strip_text_height(strip, about_style(strip), about, inner);
	if (entry->last && !plan->flat)
		h += look_share(strip->look, about ? 1.6 : 0.6)
			+ strip_text_height(strip, last_style(strip), entry->last, inner);
	return h;
}

static int last_width(const struct strip *strip, const struct entry *entry)
{
	return lines_width(strip->look->metrics, FACE_STRONG, strip_px(strip, ROLE_BODY, FACE_STRONG),
		entry->last) + 1;
}

/* Do title and state fit beside each other? */
static bool flat_fits(const struct strip *strip, const struct entry *entry, enum role role)
{
	int title = lines_width(strip->look->metrics, FACE_HEAVY, strip_px(strip, role, FACE_HEAVY),
		entry->title);
	int last = entry->last ? last_width(strip, entry) + look_share(strip->look, 3) : 0;
	return title + last <= column_inner(strip, 1);
}

static bool higher_than_page(const struct strip *strip, const struct plan *plan,
	const struct entry *entries, int count)
{
	for (int i = 0; strip->size == 0 && i < count; i++)
		if (entry_height(strip, plan, &entries[i]) > strip_room(strip))
			return true;
	return false;
}

static struct plan plan_make(const struct strip *strip, const struct entry *entries, int count,
	bool terse)
{
	int px = strip_px(strip, ROLE_BODY, FACE_REGULAR), gap = look_share(strip->look, 2);
	struct plan plan = { .columns = count, .role = ROLE_QUESTION, .terse = terse };
	if (terse || !titles_fit(strip, entries, count, count, plan.role))
		plan.role = ROLE_ANSWER;
	if (!titles_fit(strip, entries, count, count, plan.role)
		|| !states_fit(strip, entries, count, count)
		|| (!terse && column_inner(strip, count) < 9 * px))
		plan.columns = 1;
	plan.w = (strip->w - (plan.columns - 1) * gap) / plan.columns;
	if (plan.columns > 1 && higher_than_page(strip, &plan, entries, count)) {
		plan.columns = 1;
		plan.w = strip->w;
	}
	plan.flat = terse && plan.columns == 1;
	for (int i = 0; i < count; i++)
		plan.flat = plan.flat && flat_fits(strip, &entries[i], plan.role);
	return plan;
}

static void entry_texts(struct strip *strip, const struct plan *plan, const struct entry *entry,
	struct rect inner)
{
	struct text_style last = last_style(strip);
	int title = strip_text_height(strip, title_style(strip, plan->role), entry->title, inner.w);
	int y = plan->flat ? inner.y + (inner.h - title) / 2 : inner.y;
	strip_text_at(strip, title_style(strip, plan->role), entry->title, inner.x, y, inner.w);
	if (entry->about && !plan->terse)
		strip_text_at(strip, about_style(strip), entry->about, inner.x,
			y + title + look_share(strip->look, 0.6), inner.w);
	if (!entry->last)
		return;
	if (plan->flat) {
		int w = last_width(strip, entry), h = strip_line_height(strip, ROLE_BODY, FACE_STRONG);
		strip_text_at(strip, last, entry->last, inner.x + inner.w - w, inner.y + (inner.h - h) / 2,
			w);
	} else {
		int h = strip_text_height(strip, last, entry->last, inner.w);
		int below = inner.y + inner.h - h, line = strip_line_height(strip, ROLE_BODY, FACE_STRONG);
		strip_text_at(strip, last, entry->last, inner.x, below, inner.w);
		/* Higher than a page, it is cut below its title. */
		if (plan->columns == 1 && strip->size == 0 && inner.h > strip_room(strip) - 2 * line)
			strip_split(strip, last, below - line, h + line, 0);
	}
}

static void entry_draw(struct strip *strip, const struct plan *plan, const struct entry *entry,
	struct rect rect)
{
	const struct theme *theme = strip->look->theme;
	int pad = entry_pad(strip);
	box_push(strip->list, rect, theme->card, theme->line, look_share(strip->look, 0.3),
		look_share(strip->look, 1.8));
	entry_texts(strip, plan, entry,
		(struct rect){ rect.x + pad, rect.y + pad, rect.w - 2 * pad, rect.h - 2 * pad });
	struct draw *hot = hot_push(strip->list, rect, entry->name, entry->action);
	hot->flags = entry->flags;
	/* What the footer says of this key holds on every page. */
	hot->key[0] = entry->flags & HOT_DEFAULT ? KEY_ENTER : KEY_NONE;
}

/* Entries in rows. `left`: height that they may fill, where there is so much. */
static void entries_draw(struct strip *strip, const struct home *home, const struct entry *entries,
	int count, int left)
{
	if (!count)
		return;
	struct plan plan = plan_make(strip, entries, count, home->terse);
	int rows = count / plan.columns, gap = look_share(strip->look, 2);
	int least = left / rows - gap;
	/* No higher than looks well: a hand of cards beside each other, a line below each other. */
	int most = plan.columns > 1 ? strip->height * 2 / 5 : look_share(strip->look, 20);
	least = least < most ? least : most;
	for (int i = 0; i < count; i += plan.columns) {
		int row = least;
		for (int j = i; j < i + plan.columns && j < count; j++) {
			int h = entry_height(strip, &plan, &entries[j]);
			row = h > row ? h : row;
		}
		for (int j = i; j < i + plan.columns && j < count; j++)
			entry_draw(strip, &plan, &entries[j],
				(struct rect){ strip->x + (j - i) * (plan.w + gap), strip->y, plan.w, row });
		strip->y += row;
		strip_break(strip);
		strip->y += gap;
	}
}

static void trouble_fill(struct strip *strip, const void *context)
{
	const struct home *home = context;
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 },
		home->trouble);
}

static void home_build(struct strip *strip, const void *context)
{
	const struct home *home = context;
	const struct look *look = strip->look;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, look->theme->ink, TEXT_BALANCE },
		home->title);
	strip_gap(strip, 1);
	strip_text(strip, about_style(strip), home->subtitle);
	strip_gap(strip, 1.6);
	if (home->trouble) {
		panel_draw(strip, look->theme->bad, trouble_fill, home);
		strip_gap(strip, 1.6);
	}
	strip_break(strip);
	strip_spring(strip);
	entries_draw(strip, home, home->banners, home->banner_count, 0);
	int chips = look_share(look, 8) + strip_line_height(strip, ROLE_LABEL, FACE_STRONG) / 2;
	entries_draw(strip, home, home->cards, home->card_count, strip->height - strip->y - chips);
	chips_draw(strip, NULL, home->chips, home->chip_count);
}

static void no_bank_build(struct strip *strip, const void *context)
{
	const struct home *home = context;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, home->damaged ? _("This bank cannot be played")
		: _("There is no bank of questions to play"));
	strip_gap(strip, 2);
	panel_draw(strip, strip->look->theme->bad, trouble_fill, home);
	strip_gap(strip, 2);
	prose_text(strip, home->damaged
		? _("Mend it and save the file: it is looked at again, and opened. Or open another bank.")
		: _("Open another bank: those that come with the game are listed."));
}

static struct home no_bank_fill(const struct model *model)
{
	return (struct home){ .damaged = model->bank_trouble != NULL,
		.trouble = model->bank_trouble ? model->bank_trouble
		: _("No bank was found.") };
}

static int home_hints(const struct model *model, struct hint *hints)
{
	int n = 0;
	if (model->bank) {
		hints[n++] = hint_move();
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("start"), .pad = PAD_SOUTH };
	}
	if (!model->bank) {
		if (model->findings)
			hints[n++] = (struct hint){ .key_text = "M", .word = _("all mistakes"),
				.name = "findings", .action = { ACT_OPEN, SCREEN_FINDINGS, 0, 0 },
				.key = { KEY_M }, .pad = PAD_WEST };
		hints[n++] = (struct hint){ .key_text = "O", .word = _("open a bank"), .name = "banks",
			.action = { ACT_OPEN, SCREEN_BANKS, 0, 0 }, .key = { KEY_O }, .pad = PAD_SOUTH };
	}
	hints[n++] = (struct hint){ .key_text = "F1", .word = _("help"), .name = "help",
		.action = { ACT_OPEN, SCREEN_HELP, 0, 0 }, .pad = PAD_BACK };
	if (!model->bank)
		hints[n++] = (struct hint){ .key_text = _("Ctrl Q"), .word = _("quit"), .name = "quit",
			.action = { ACT_QUIT, 0, 0, 0 }, .pad = PAD_EAST };
	hints[n++] = (struct hint){ .key_text = "F11", .word = _("full screen"), .name = "full-screen",
		.action = { ACT_FULLSCREEN, 0, 0, 0 }, .right = true };
	return n;
}

void screen_home(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	struct rect area = frame_draw(list, look, hints, home_hints(model, hints));
	struct hint settings = { .key_text = ",", .word = _("Settings"), .name = "settings",
		.action = { ACT_OPEN, SCREEN_SETTINGS, 0, 0 }, .key = { KEY_COMMA }, .pad = PAD_NORTH };
	header_key_draw(list, look, &area, "Readback", &settings);
	if (!model->bank) {
		struct home none = no_bank_fill(model);
		prose_fit(list, look, area, model->ui->page, no_bank_build, &none);
		return;
	}
	struct home home = home_fill(model, look, &list->arena);
	int first = list->count, wholes = list->wholes;
	strip_fit(list, look, area, model->ui->page, home_build, &home);
	if (list->pages == 1)
		return;
	list->count = first;
	list->wholes = wholes;
	home.terse = true;
	strip_fit(list, look, area, model->ui->page, home_build, &home);
}
