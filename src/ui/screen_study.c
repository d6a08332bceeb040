/* What is due, how long it takes, and what it comes to: where a session of study begins. */
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/set_aside.h"
#include "ui/span.h"
#include "ui/start_bar.h"
#include "ui/words.h"

enum { WEEK = 7, MONTH = 30 };

static const char *session_words(const struct study *study, struct arena *arena)
{
	int fresh = study->session_new, missed = study->session_missed;
	int due = study->session_count - fresh - missed;
	const char *dues = arena_format(arena, ngettext("%d due", "%d due", (unsigned long)due), due);
	const char *news = arena_format(arena, ngettext("%d new card", "%d new cards",
		(unsigned long)fresh), fresh);
	const char *words = !missed ? "" : arena_format(arena, ngettext(
		"%d missed in class", "%d missed in class", (unsigned long)missed), missed);
	if (due || (!fresh && !missed))
		words = arena_format(arena, "%s%s%s", words, *words ? ", " : "", dues);
	return fresh ? arena_format(arena, "%s%s%s", words, *words ? ", " : "", news) : words;
}

static const char *title_words(const struct study *study, struct arena *arena)
{
	int count = study->session_count;
	if (!count)
		return _("Nothing is due now");
	return arena_format(arena, ngettext("%d card", "%d cards", (unsigned long)count), count);
}

/* When there is something again, where there is nothing now. */
static const char *next_words(const struct model *model, struct arena *arena)
{
	const struct study *study = model->study;
	if (!study->next_ms && study->counts[STUDY_NEW] && !model->settings->study.new_a_day)
		return _("No new cards are asked: your settings say so.");
	if (!study->next_ms && study->counts[STUDY_NEW])
		return _("That was all for today. New cards come tomorrow.");
	if (!study->next_ms)
		return _("All cards rest, or are not asked any more.");
	double days = (double)(study->next_ms - model->moment.ms) / (24.0 * 3600 * 1000);
	return arena_format(arena, _("The next card is due in %s."), span_words(arena, days));
}

/* What could be asked before its day, and that it is not worth as much then. */
static const char *ahead_words(const struct model *model, struct arena *arena)
{
	const struct study *study = model->study;
	double days = (double)(study->ahead_ms - model->moment.ms) / (24.0 * 3600 * 1000);
	return arena_format(arena, ngettext(
		"You can study ahead: the next %d card (%s), due within %s. Before its day it gains less.",
		"You can study ahead: the next %d cards (%s), due within %s. Before its day a card gains "
		"less.", (unsigned long)study->ahead_count), study->ahead_count,
		span_about(arena, study->ahead_seconds), span_words(arena, days));
}

/* What is due and has no place beside what is asked now. */
static const char *apart_words(const struct study *study, struct arena *arena)
{
	return arena_format(arena, ngettext(
		"%d more is due and comes in the next session: here it would stand beside a card that "
		"gives it away.",
		"%d more are due and come in the next session: here they would stand beside cards that "
		"give them away.", (unsigned long)study->apart), study->apart);
}

/* The promise: how much of what waits is shown, and when it will have been caught up with. */
static const char *promise_words(const struct model *model, struct arena *arena)
{
	const struct study *study = model->study;
	int minutes = model->settings->study.minutes_a_day;
	if (study->left) {
		const char *more = arena_format(arena, ngettext(
			"%d more is due and can wait: these are the cards that gain most for your time.",
			"%d more are due and can wait: these are the cards that gain most for your time.",
			(unsigned long)study->left), study->left);
		const char *caught = arena_format(arena, ngettext(
			"At %d\u00a0min a day nothing will be left over after %d day.",
			"At %d\u00a0min a day nothing will be left over after %d days.",
			(unsigned long)study->days_to_catch_up), minutes, study->days_to_catch_up);
		return arena_format(arena, "%s %s", more, caught);
	}
	if (study->beyond)
		return _("You have done what you promised for today. This is more, if you like.");
	return NULL;
}

static void kept_draw(struct strip *strip, const struct study *study)
{
	struct arena *arena = &strip->list->arena;
	int percent = (int)(study->kept * 100 + 0.5);
	if (!study->seen) {
		prose_text(strip, _("Cards come back when you are about to forget them: a few minutes "
			"a day keep the article in your head."));
		return;
	}
	bar_draw(strip, _("Recall kept"), percent * 10, arena_format(arena, _("%d\u00a0%%"), percent),
		NULL, strip->look->theme->good);
	prose_muted(strip, arena_format(arena, ngettext(
		"So likely you recall, now, the %d card that you have seen, of %d.",
		"So likely, on average, you recall each of the %d cards that you have seen, of %d.",
		(unsigned long)study->seen), study->seen, study->count));
}

/* Never beyond what the journal takes. */
static int day_later(int day, int days)
{
	return schedule_days((int64_t)day + days);
}

static struct chip ready_chip(const char *text, bool on, const char *name, int day)
{
	return (struct chip){ .text = text, .on = on, .name = name, .flags = HOT_CHECK,
		.action = { ACT_LEARN, LEARNING_READY_BY, day, 0 } };
}

static void ready_draw(struct strip *strip, const struct model *model)
{
	const struct study *study = model->study;
	struct arena *arena = &strip->list->arena;
	int today = model->moment.day, day = study->ready_day;
	struct chip chips[6];
	int n = 0;
	chips[n++] = ready_chip(_("No date"), day == NO_DAY, "ready-none", NO_DAY);
	if (day == NO_DAY) {
		chips[n++] = ready_chip(_("In a week"), false, "ready-week", day_later(today, WEEK));
		chips[n++] = ready_chip(_("In a month"), false, "ready-month", day_later(today, MONTH));
	} else {
		chips[n++] = ready_chip(date_day_words(arena, day, today), true, "ready-day", day);
		if (day > today + 1)
			chips[n++] = ready_chip(_("a day sooner"), false, "ready-sooner", day_later(day, -1));
		chips[n++] = ready_chip(_("a day later"), false, "ready-later", day_later(day, 1));
		chips[n++] = ready_chip(_("a week later"), false, "ready-week", day_later(day, WEEK));
		chips[n++] = ready_chip(_("a month later"), false, "ready-month", day_later(day, MONTH));
	}
	chips_draw(strip, _("Ready by"), chips, n);
	if (day == NO_DAY)
		return;
	unsigned long count = (unsigned long)study->count;
	const char *then = date_day_words(arena, day, today);
	const char *with = study->session_count ? arena_format(arena, ngettext(
		"On %s you would recall about %.0f of %d card; with this session, %.0f.",
		"On %s you would recall about %.0f of %d cards; with this session, %.0f.", count), then,
		study->ready_without, study->count, study->ready_with)
		: arena_format(arena, ngettext("On %s you would recall about %.0f of %d card.",
			"On %s you would recall about %.0f of %d cards.", count), then,
			study->ready_without, study->count);
	prose_muted(strip, with);
}

static void more_draw(struct strip *strip, const struct model *model)
{
	struct chip chips[6];
	int n = 0, aside = set_aside_count(model);
	if (model->study->ahead_count)
		chips[n++] = (struct chip){ .text = _("Study ahead"), .name = "ahead",
			.action = { ACT_START, MODE_STUDY, 0, 0 }, .key = { KEY_S },
			.cap = "S" };
	if (model->study->seen)
		chips[n++] = (struct chip){ .text = _("Progress"), .name = "progress",
			.action = { ACT_OPEN, SCREEN_PROGRESS, 0, 0 }, .key = { KEY_P },
			.cap = "P" };
	if (model->study->seen)
		chips[n++] = (struct chip){ .text = _("Weakest cards"), .name = "weak",
			.action = { ACT_OPEN, SCREEN_WEAK, 0, 0 }, .key = { KEY_W }, .cap = "W" };
	if (model->study->seen)
		chips[n++] = (struct chip){ .text = _("The article by memory"), .name = "by-memory",
			.action = { ACT_MEMORY, 1, 0, 0 }, .key = { KEY_A }, .cap = "A" };
	if (aside)
		chips[n++] = (struct chip){ .text = arena_format(&strip->list->arena,
			_("Set aside: %d"), aside), .name = "set-aside",
			.action = { ACT_OPEN, SCREEN_SET_ASIDE, 0, 0 } };
	chips[n++] = (struct chip){ .text = _("How cards come back"), .name = "study-settings",
		.action = { ACT_OPEN, SCREEN_STUDY_SETTINGS, 0, 0 } };
	chips_draw(strip, _("More"), chips, n);
}

static void study_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct arena *arena = &strip->list->arena;
	const struct study *study = model->study;
	const char *promise = promise_words(model, arena);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, title_words(study, arena));
	strip_gap(strip, 0.6);
	prose_text(strip, study->session_count
		? arena_format(arena, "%s\u00a0· %s", session_words(study, arena),
			span_about(arena, study->seconds)) : next_words(model, arena));
	if (promise)
		prose_muted(strip, promise);
	if (study->apart)
		prose_muted(strip, apart_words(study, arena));
	if (study->ahead_count)
		prose_muted(strip, ahead_words(model, arena));
	strip_gap(strip, 1.6);
	strip_break(strip);
	kept_draw(strip, study);
	strip_gap(strip, 1.6);
	strip_break(strip);
	ready_draw(strip, model);
	strip_gap(strip, 1);
	more_draw(strip, model);
}

void screen_study(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct study *study = model->study;
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = hint_move();
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH };
	if (look->pad && study && study->session_count)
		hints[n++] = (struct hint){ .word = _("start"), .pad = PAD_START };
	if (model->learner && model->learner->ended_study >= 0)
		hints[n++] = (struct hint){ .key_text = "Z", .word = _("undo the last"), .name = "undo",
			.action = { ACT_REOPEN, 0, 0, 0 }, .key = { KEY_Z }, .pad = PAD_WEST };
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Study"),
		model->bank ? text_in(model->bank->title, look->language) : NULL);
	if (!study)
		return;
	if (study->session_count)
		start_bar_draw(list, look, &area, _("You can leave at any moment: every answer is kept."),
			_("Start"), (struct action){ ACT_START, MODE_STUDY, 0, 0 });
	prose_fit(list, look, area, model->ui->page, study_build, model);
}
