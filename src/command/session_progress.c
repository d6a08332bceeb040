/* The pictures of progress: computed when one is looked at, and saved when asked for. */
#include "command/session_parts.h"

#include "bankfile/file_write.h"
#include "report/csv.h"
#include "report/svg.h"
#include "ui/progress_plot.h"
#include "ui/words.h"

#include <string.h>

static bool is_looked_at(const struct session *session)
{
	enum screen screen = ui_screen(&session->ui);
	return screen == SCREEN_PROGRESS || screen == SCREEN_PLOT || screen == SCREEN_WEAK
		|| screen == SCREEN_CARD;
}

static struct schedule_rules session_rules(const struct session *session)
{
	struct schedule_rules rules = session->settings.study.schedule;
	rules.ready_day = session->memory.clock.ready_day;
	return rules;
}

/* Of the moment of the other pictures: all tell the same recall. */
static void curve_make(struct session *session)
{
	struct card card = session->ui.card, had = session->curve.card;
	bool known = session->curve_known && had.question == card.question && had.part == card.part;
	if (ui_screen(&session->ui) != SCREEN_CARD || known
		|| card.question >= session->bank->question_count)
		return;
	int count;
	const struct learning *rows = session_rows(session, &count);
	struct schedule_rules rules = session_rules(session);
	session->curve_known = true;
	progress_curve_compute(&session->curve, &session->progress_arena, session->bank, card, rows,
		count, &rules, session->progress.now);
}

void session_progress(struct session *session, const struct now *now)
{
	if (!session->bank || !session->remembering || !is_looked_at(session))
		return;
	struct study_now moment = study_now_make(&session->memory, now->utc_ms, now->offset_min);
	if (!session->progress_known || session->progress.now.day != moment.day) {
		int count;
		const struct learning *rows = session_rows(session, &count);
		struct schedule_rules rules = session_rules(session);
		arena_reset(&session->progress_arena);
		progress_compute(&session->progress, &session->progress_arena, session->bank, rows, count,
			&session->memory, &rules, moment);
		/* What home and study tell is of the same moment, too. */
		session->study_known = false;
		session_study(session, now);
		session->progress_known = true;
		session->curve_known = false;
	}
	curve_make(session);
}

/* Letters, digits and hyphens of a name: the others mean something to some system. */
static const char *plain(struct arena *arena, const char *text)
{
	char *name = arena_push(arena, strlen(text) + 1);
	static const char fine[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
	size_t len = 0;
	for (; *text; text++)
		name[len++] = strchr(fine, *text) ? *text : '-';
	return name;
}

static bool save(const char *path, const char *text, struct error *error)
{
	return file_write(path, text, strlen(text), NULL, error);
}

void session_save_plot(struct session *session, int picture, const struct now *now)
{
	struct model model = session_model(session, now);
	if (!model.progress || !session->options.data || picture < 0 || picture >= PICTURE_COUNT
		|| (picture == PICTURE_CARD && !model.curve))
		return;
	struct arena arena;
	struct error error;
	arena_init(&arena);
	const struct plot *plot = progress_plot(&arena, &model, session->look.language,
		(enum picture)picture);
	const char *stem = arena_format(&arena, "%s/pictures/%s-%s", session->options.data,
		plain(&arena, session->bank->id), plain(&arena, plot->file));
	if (picture == PICTURE_CARD)
		stem = arena_format(&arena, "%s-%s-%d", stem,
			plain(&arena, session->bank->questions[session->ui.card.question].id),
			session->ui.card.part);
	bool saved = save(arena_format(&arena, "%s.svg", stem), svg_format(&arena, plot), &error)
		&& save(arena_format(&arena, "%s.csv", stem), csv_format(&arena, plot), &error);
	if (saved)
		ui_notice_fine(&session->ui, arena_format(&session->arena,
			_("Saved as %s.svg, and its numbers as .csv beside it."), stem));
	else
		ui_notice(&session->ui, arena_format(&session->arena,
			_("The picture was not saved: %s"), error.text));
	arena_close(&arena);
}
