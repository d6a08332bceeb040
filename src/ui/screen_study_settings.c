/* How cards come back: what the learner may set about it. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/span.h"
#include "ui/words.h"

enum { VALUES_MAX = 6 };

struct row {
	const char *label, *name;
	enum setting setting;
	const int *values;
	int count, now;
	const char *(*words)(struct arena *arena, int value);
};

static const char *permille_words(struct arena *arena, int permille)
{
	return arena_format(arena, _("%d\u00a0%%"), permille / 10);
}

static const char *minutes_words(struct arena *arena, int minutes)
{
	return arena_format(arena, _("%d\u00a0min"), minutes);
}

static const char *number_text(struct arena *arena, int number)
{
	return arena_format(arena, "%d", number);
}

static const char *cap_words(struct arena *arena, int days)
{
	return span_short(arena, days);
}

static const char *hour_words(struct arena *arena, int hour)
{
	return arena_format(arena, _("%d:00"), hour);
}

static const char *form_words(struct arena *arena, int form)
{
	(void)arena;
	switch ((enum form)form) {
	case FORM_FITS:
		return _("As fits each");
	case FORM_RECALL:
		return _("Front and back");
	case FORM_QUESTION:
		return _("As questions");
	}
	return "";
}

/* A value that was set by hand, in the file, is one of those to choose from. */
static void row_chips(struct strip *strip, const struct row *row)
{
	struct arena *arena = &strip->list->arena;
	struct chip chips[VALUES_MAX + 1];
	bool known = false;
	int n = 0;
	for (int i = 0; i < row->count; i++)
		known |= row->values[i] == row->now;
	for (int i = 0; i <= row->count; i++) {
		bool extra = !known && (i == row->count || row->values[i] > row->now);
		if (i == row->count && !extra)
			break;
		int value = extra ? row->now : row->values[i];
		chips[n++] = (struct chip){ .text = row->words(arena, value), .on = value == row->now,
			.name = arena_format(arena, "%s-%d", row->name, value), .flags = HOT_CHECK,
			.action = { ACT_SET, (int)row->setting, value, 0 } };
		if (extra) {
			known = true;
			i--;
		}
	}
	chips_draw(strip, row->label, chips, n);
}

enum { TARGETS = 5, MINUTES = 5, NEWS = 5, FORMS = 3, CAPS = 5, HOURS = 4 };

static void settings_build(struct strip *strip, const void *context)
{
	static const int targets[TARGETS] = { 800, 850, 900, 950, 970 };
	static const int minutes[MINUTES] = { 5, 10, 15, 20, 30 }, news[NEWS] = { 0, 5, 10, 20, 30 };
	static const int forms[FORMS] = { FORM_FITS, FORM_RECALL, FORM_QUESTION };
	static const int caps[CAPS] = { 30, 90, 180, 365, 1826 }, hours[HOURS] = { 0, 2, 4, 6 };
	const struct model *model = context;
	const struct study_settings *study = &model->settings->study;
	const struct schedule_rules *schedule = &study->schedule;
	const struct row rows[] = {
		{ _("Recall aimed at"), "target", SET_TARGET, targets, TARGETS, schedule->target_permille,
			permille_words },
		{ _("Minutes a day"), "minutes", SET_MINUTES, minutes, MINUTES, study->minutes_a_day,
			minutes_words },
		{ _("New cards a day"), "new", SET_NEW, news, NEWS, study->new_a_day, number_text },
		{ _("Asked"), "form", SET_FORM, forms, FORMS, (int)study->form, form_words },
		{ _("Back within"), "longest", SET_CAP, caps, CAPS, schedule->cap_days, cap_words },
		{ _("A day begins at"), "turns", SET_TURN_HOUR, hours, HOURS, schedule->turn_hour,
			hour_words },
	};
	row_chips(strip, &rows[0]);
	prose_muted(strip, _("A card comes back when the chance that you recall it has fallen to this. "
		"Higher is more work: 97\u00a0% takes some 60\u00a0% more time than 90\u00a0%."));
	strip_gap(strip, 1);
	for (size_t i = 1; i < sizeof rows / sizeof *rows; i++)
		row_chips(strip, &rows[i]);
}

void screen_study_settings(const struct model *model, const struct look *look,
	struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH },
		prose_back_hint(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("How cards come back"), _("Kept for the next time"));
	prose_fit(list, look, area, model->ui->page, settings_build, model);
}
