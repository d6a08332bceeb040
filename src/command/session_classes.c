/* The classes of the journal, as lists: those that were left before their end, and those that are
 * over, of which what they came to can be saved, and the names forgotten. */
#include "command/session_parts.h"

#include "command/class_files.h"
#include "command/class_shelf.h"
#include "command/past_round.h"
#include "core/class.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { NAMED_MAX = 4096 };

/* While a list is made. */
struct looking {
	struct session *session;
	enum kept_kind kind;
	struct class_list *list;
	int most;
	const char *reports;            /* the folder of those */
	const char **named;             /* files of names */
	int named_count;
};

/* What is there of a class's names and of its report. */
static void files_find(const struct looking *looking, struct class_left *left)
{
	left->names = NULL;
	for (int i = 0; i < looking->named_count && !left->names; i++)
		if (strtoll(strrchr(looking->named[i], '/') + 1, NULL, 10) == left->round)
			left->names = looking->named[i];
	left->report = looking->reports
		? class_files_find(&looking->session->kept_arenas[looking->kind], looking->reports,
		left->round) : NULL;
}

static struct looking looking_of(struct session *session, enum kept_kind kind, const char *folder)
{
	struct arena *arena = &session->kept_arenas[kind];
	struct looking looking = { .session = session, .kind = kind,
		.list = kind == KEPT_ENDED ? &session->kept.ended : &session->kept.classes,
		.most = kind == KEPT_ENDED ? ENDED_MAX : CLASSES_MAX,
		.named = arena_array(arena, NAMED_MAX, sizeof *looking.named) };
	bool cut = false;
	if (!folder)
		return looking;
	looking.named_count = class_shelf_stems(arena, class_shelf_folder(arena, folder, CLASS_NAMES),
		looking.named, NAMED_MAX, &cut);
	looking.reports = arena_format(arena, "%s/reports", folder);
	return looking;
}

static bool is_meant(const struct round_row *row, enum kept_kind kind, struct summary *summary)
{
	return row->summary && summary_parse(row->summary, summary) && summary->mode == MODE_CLASS
		&& row->ended == (kind == KEPT_ENDED);
}

static bool class_add(void *context, const struct round_row *row)
{
	const struct looking *looking = context;
	const struct session *session = looking->session;
	struct class_list *list = looking->list;
	struct summary summary;
	if (!is_meant(row, looking->kind, &summary))
		return true;
	struct class_left left = { .round = row->round, .started_ms = row->started_ms,
		.offset_min = row->offset_min,
		.other_bank = !session->bank || strcmp(session->bank->id, row->bank_id) != 0 };
	files_find(looking, &left);
	/* A lobby that nobody came into: nothing could be told of it. */
	if (looking->kind == KEPT_ENDED && row->rules_version == ROUND_RULES_VERSION
		&& !summary.answered && !left.names && !left.report)
		return true;
	if (list->count == looking->most) {
		list->cut = true;
		return false;
	}
	left.bank_title = arena_format(&looking->session->kept_arenas[looking->kind], "%s",
		row->bank_title);
	list->items[list->count++] = left;
	return true;
}

/* The best come first, and of equals who came first. */
static void team_add(struct class_left *left, struct class_left_team team)
{
	int place = left->team_count < CLASS_LEFT_TEAMS ? left->team_count : CLASS_LEFT_TEAMS;
	left->team_count++;
	while (place > 0 && left->teams[place - 1].score < team.score) {
		if (place < CLASS_LEFT_TEAMS)
			left->teams[place] = left->teams[place - 1];
		place--;
	}
	if (place < CLASS_LEFT_TEAMS)
		left->teams[place] = team;
}

static void teams_tell(struct arena *arena, struct class_left *left, const struct round *round,
	const struct names *names)
{
	const struct class *class = round->class;
	for (int i = 0; i < class->player_count; i++) {
		const char *name = class->players[i].present ? names_get(names, class->players[i].name)
			: NULL;
		if (class->players[i].present)
			team_add(left, (struct class_left_team){ name ? arena_format(arena, "%s", name) : NULL,
				i + 1, class_score(round, i) });
	}
}

static void class_tell(struct arena *arena, struct class_left *left, const struct round *round,
	const struct names *names)
{
	struct class_course course = class_course(round, class_on_wall(round));
	bool behind = round->phase == PHASE_PODIUM || round->phase == PHASE_TEACH
		|| round->phase == PHASE_GAIN;
	left->playable = true;
	left->at = !round->class->state.begun ? LEFT_IN_LOBBY
		: behind || !course.place ? LEFT_BEHIND_LAST : LEFT_AT_QUESTION;
	left->place = course.place;
	left->total = course.total;
	left->asked = course.done;
	teams_tell(arena, left, round, names);
}

/* The one that is open is ahead of the disk where that is full. *bank: one that is at hand; the
 * class's afterwards. */
static void class_read(struct session *session, enum kept_kind kind, struct class_left *left,
	struct bank **bank)
{
	struct arena *arena = &session->kept_arenas[kind];
	struct names names;
	left->told = true;
	left->team_count = 0;
	if (session->round && session->round_id == left->round) {
		class_tell(arena, left, session->round, &session->names);
		return;
	}
	struct round *round = session->journal ? past_round_open(session->journal, left->round,
		*bank ? *bank : session->bank, NULL) : NULL;
	if (round && round->class) {
		session_names_read(session, left->round, &names);
		class_tell(arena, left, round, &names);
		names_close(&names);
		bank_close(*bank);
		*bank = bank_hold(round->bank);
	}
	round_close(round);
}

static void classes_read(struct session *session, enum kept_kind kind, struct class_list *list,
	int from, int to)
{
	struct bank *bank = NULL;
	for (int i = from; i < to && i < list->count; i++)
		if (!list->items[i].told)
			class_read(session, kind, &list->items[i], &bank);
	bank_close(bank);
}

void session_classes_look(struct session *session, enum kept_kind kind, const char *folder)
{
	struct looking looking = looking_of(session, kind, folder);
	struct error error;
	*looking.list = (struct class_list){ arena_array(&session->kept_arenas[kind],
		(size_t)looking.most, sizeof *looking.list->items), 0, false };
	if (session->journal && !journal_rounds(session->journal, INT_MAX, class_add, &looking, &error))
		ui_notice(&session->ui, error.text);
	if (kind == KEPT_CLASSES)
		classes_read(session, kind, looking.list, 0, looking.list->count);
}

void session_ended_read(struct session *session)
{
	const struct ui *ui = &session->ui;
	struct class_list *list = &session->kept.ended;
	enum screen screen = ui_screen(ui);
	int from = ui->row < list->count ? ui->row : 0;
	if (screen == SCREEN_ENDED)
		classes_read(session, KEPT_ENDED, list, from, from + ROWS_MAX);
	else if (screen == SCREEN_ENDED_ONE)
		classes_read(session, KEPT_ENDED, list, ui->kept.place, ui->kept.place + 1);
}

void session_ended_carry(struct session *session, int place, enum kept_wish wish,
	const char *folder)
{
	struct class_left *left = &session->kept.ended.items[place];
	if (wish == KEPT_FORGET)
		session_class_forget(session, left->round);
	else if (wish == KEPT_MISSES)
		session_report_misses(session, left->round);
	else
		session_report(session, left->round);
	const struct looking looking = looking_of(session, KEPT_ENDED, folder);
	files_find(&looking, left);
	left->told = false;
}
