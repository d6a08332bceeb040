/* The round of a session: begun, applied, kept, and taken up again from the journal. */
#include "command/session_parts.h"

#include "command/past_round.h"
#include "ui/date.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

static bool is_open(const struct round *round)
{
	return round && round->phase != PHASE_IDLE && round->phase != PHASE_END;
}

int64_t session_round_time(const struct session *session, const struct now *now)
{
	if (!is_open(session->round) || session->round->paused)
		return session->round_ms;
	int64_t since = now->running_ms - session->marked_ms;
	return session->round_ms + (since > 0 ? since : 0);
}

static void time_mark(struct session *session, const struct now *now)
{
	session->round_ms = session_round_time(session, now);
	session->marked_ms = now->running_ms;
}

static int learner_day(const struct session *session, const struct now *now)
{
	return schedule_day(now->utc_ms, now->offset_min,
		session->settings.study.schedule.turn_hour);
}

static void event_push(struct session *session, const struct message *message,
	const struct now *now)
{
	if (!session->journal || journal_reads_only(session->journal))
		return;
	struct event event = { .round = session->round_id, .utc_ms = now->utc_ms,
		.offset_min = now->offset_min, .running_ms = now->running_ms,
		.day = learner_day(session, now),
		.message = *message };
	if (message->question >= 0) {
		const struct question *question = &session->round->bank->questions[message->question];
		event.question_id = question->id;
		event.question_rev = question->rev;
		event.question_hash = question->hash;
	}
	journal_push(session->journal, &event);
}

static void summary_push(struct session *session)
{
	if (!session->journal || journal_reads_only(session->journal))
		return;
	char text[SUMMARY_TEXT_MAX];
	struct summary summary = round_summary(session->round);
	summary_format(&summary, text);
	journal_summarise(session->journal, session->round_id, text, summary.ended);
}

bool session_apply(struct session *session, struct message *message, const struct now *now)
{
	if (!session->round)
		return false;
	time_mark(session, now);
	message->time_ms = session->round_ms;
	message->sequence = session->sequence + 1;
	struct effects effects;
	bool was_end = session->round->phase == PHASE_END;
	bool taken = round_apply(session->round, message, &effects);
	if (taken)
		session->sequence = message->sequence;
	if (effects.record) {
		event_push(session, message, now);
		session_reviewed(session, &effects.reviews, now);
		summary_push(session);
	}
	session->marked_ms = now->running_ms;
	/* What ended is of the past from now on, and what was left can be gone on with. */
	if (effects.record && (was_end || session->round->phase == PHASE_END || session->round->paused))
		session->unlearnt = true;
	return taken;
}

void session_commit(struct session *session)
{
	struct error error;
	bool kept = session->journal && !journal_reads_only(session->journal);
	if (kept && journal_commit(session->journal, &error)) {
		session->not_saved[0] = '\0';
	} else if (kept) {
		snprintf(session->not_saved, sizeof session->not_saved, "%s", error.text);
		session->spoilt = error.kind == ERROR_DAMAGED;
	}
	if (session->unlearnt)
		session_learn(session);
	session->unlearnt = false;
}

/* The round in memory makes room for another. */
static void round_replace(struct session *session, struct round *round, int64_t id,
	const struct now *now)
{
	round_close(session->round);
	session->round = round;
	session->round_id = id;
	session->has_leech = false;
	session->outdated = NULL;
	session->sequence = round ? round->last_sequence : 0;
	session->round_ms = round ? round->last_ms : 0;
	session->marked_ms = now->running_ms;
}

static int unfinished(const struct session *session, enum mode mode)
{
	const struct learner *learner = &session->learner;
	return mode == MODE_CARDS ? learner->unfinished_cards
		: mode == MODE_CLASS ? learner->unfinished_class
		: mode == MODE_STUDY ? learner->unfinished_study : learner->unfinished_quiz;
}

/* A class that has to stop comes to its scores first. */
static void round_finish(struct session *session, const struct now *now)
{
	struct message message = { .kind = MESSAGE_FINISH, .source = SOURCE_PROGRAM, .question = -1 };
	bool taken = session_apply(session, &message, now);
	if (taken && session->round->phase != PHASE_END)
		session_apply(session, &message, now);
}

/* A lobby that nobody came into: nothing is lost with it. Other classes wait in their list. */
static bool class_is_empty(const struct round *round)
{
	return !round->class->state.begun && !round->class->player_count;
}

/* Who starts another quiz of a bank has done with the one that was left; one of another bank
 * waits there. */
static void unfinished_end(struct session *session, const struct bank *bank, enum mode mode,
	const struct now *now)
{
	bool same = session->round && strcmp(session->round->bank->id, bank->id) == 0
		&& mode_apart(session->round->rules.mode) == mode_apart(mode);
	if (is_open(session->round) && same) {
		if (mode != MODE_CLASS || class_is_empty(session->round))
			round_finish(session, now);
		return;
	}
	if (mode == MODE_CLASS)
		return;
	int past = unfinished(session, mode);
	if (past < 0)
		return;
	int64_t id = session->learner.past[past].round;
	struct round *round = session_replay(session, id);
	if (!round)
		return;
	round_replace(session, round, id, now);
	round_finish(session, now);
}

/* Study asks what is due, in the order that was planned; where nothing is, what is due next. */
static void study_choose(struct session *session, const struct now *now)
{
	session_study(session, now);
	const struct study *study = &session->study;
	bool ahead = study->session_count == 0;
	int count = ahead ? study->ahead_count : study->session_count;
	for (int i = 0; i < count; i++) {
		const struct study_card *card = &study->cards[ahead ? study->ahead[i]
			: study->session[i]];
		bool today = card->memory && card->memory->last_day == session->study_day;
		struct message choose = { .kind = MESSAGE_CHOOSE, .source = SOURCE_PROGRAM,
			.question = card->card.question, .a = card->card.part,
			.b = round_chosen(card->as_question, card->state != STUDY_NEW,
				today ? card->memory->day_failures : 0) };
		session_apply(session, &choose, now);
	}
}

void session_begin(struct session *session, struct rules rules, const int *chosen, int chosen_count,
	const struct now *now)
{
	/* "What was missed" is played from the bank in which it was missed. */
	const struct round *viewed = session_viewed(session), *from = viewed ? viewed : session->round;
	bool missed = rules.chosen && rules.mode != MODE_CLASS;
	struct bank *bank = missed && from ? from->bank : session->bank;
	if (!bank)
		return;
	bank_hold(bank);
	unfinished_end(session, bank, rules.mode, now);
	uint64_t seed = (session->options.seeded ? session->options.seed : (uint64_t)now->utc_ms)
		+ (uint64_t)session->rounds_begun++;
	/* Without a journal, rounds of this run of the program are told apart all the same. */
	int64_t id = -(int64_t)session->rounds_begun;
	if (session->journal && !journal_reads_only(session->journal))
		id = journal_begin(session->journal, bank->id, text_in(bank->title, 0), bank->hash,
			bank->source, bank->source_len, ROUND_RULES_VERSION, now->utc_ms, now->offset_min);
	round_replace(session, round_open(bank), id, now);
	session->round_utc_ms = now->utc_ms;
	session->round_offset_min = now->offset_min;
	bank_close(bank);
	for (int i = 0; i < chosen_count; i++) {
		struct message choose = { .kind = MESSAGE_CHOOSE, .source = SOURCE_PROGRAM,
			.question = chosen[i] };
		session_apply(session, &choose, now);
	}
	if (rules.mode == MODE_STUDY)
		study_choose(session, now);
	struct message start = { .kind = MESSAGE_START, .source = SOURCE_PROGRAM, .question = -1,
		.a = (int64_t)(seed & INT64_MAX) };
	rules_format(&rules, start.text);
	session_apply(session, &start, now);
	session_commit(session);
	session_learn(session);
	ui_open(&session->ui, rules.mode == MODE_CLASS ? SCREEN_CLASS : SCREEN_ROUND, now->running_ms);
	session->ui.turn = -1;
	session_class_open(session);
}

struct round *session_replay(struct session *session, int64_t round_id)
{
	return session->journal ? past_round_open(session->journal, round_id, session->bank, NULL)
		: NULL;
}

/* A lesson is taken up where it stood, its clock stopped until the teacher goes on. */
static void class_resume(struct session *session, const struct now *now)
{
	struct message pause = { .kind = MESSAGE_PAUSE, .source = SOURCE_PROGRAM, .question = -1,
		.player = -1 };
	session_class_open(session);
	if (!session->round->paused)
		session_apply(session, &pause, now);
	ui_open(&session->ui, SCREEN_CLASS, now->running_ms);
	ui_open(&session->ui, SCREEN_CLASS_PAUSE, now->running_ms);
	session->ui.turn = -1;
	session_commit(session);
	session_class_settle(session);
}

/* Does a learner read the same in both? */
static bool banks_alike(const struct bank *a, const struct bank *b)
{
	bool alike = a->question_count == b->question_count;
	for (int i = 0; alike && i < a->question_count; i++)
		alike = a->questions[i].hash == b->questions[i].hash;
	return alike;
}

/* A round keeps its bank; whoever has edited it meanwhile should not wonder. */
static void outdated_find(struct session *session, int64_t started_ms, int offset_min)
{
	const struct bank *bank = session->bank, *played = session->round->bank;
	if (!bank || strcmp(bank->id, played->id) != 0 || banks_alike(played, bank))
		return;
	session->outdated = arena_format(&session->arena,
		_("These are the questions as they were on %s; the bank has changed since."),
		date_words(&session->arena, started_ms, offset_min));
}

/* Is this round the open one now? It may have been before. */
static bool round_take_up(struct session *session, int64_t id, const struct now *now)
{
	if (is_open(session->round) && session->round_id == id)
		return true;
	struct round *round = session_replay(session, id);
	if (!round || !is_open(round)) {
		round_close(round);
		return false;
	}
	round_replace(session, round, id, now);
	return true;
}

bool session_class_take_up(struct session *session, int64_t id, int64_t started_ms, int offset_min,
	const struct now *now)
{
	if (!round_take_up(session, id, now) || !session->round->class)
		return false;
	outdated_find(session, started_ms, offset_min);
	/* A trace in the journal that it is this one which is given now, though it stands still. */
	struct message resume = { .kind = MESSAGE_RESUME, .source = SOURCE_PROGRAM, .question = -1,
		.player = -1 };
	if (session->round->paused)
		session_apply(session, &resume, now);
	class_resume(session, now);
	return true;
}

/* One that cannot be played again any more ends in the list alone. */
static void unplayable_end(struct session *session, int64_t id)
{
	char text[SUMMARY_TEXT_MAX];
	struct summary summary = { .mode = MODE_CLASS, .points_max = 100, .ended = true };
	if (!session->journal || journal_reads_only(session->journal))
		return;
	summary_format(&summary, text);
	journal_summarise(session->journal, id, text, true);
}

void session_class_end(struct session *session, int64_t id, const struct now *now)
{
	struct round *open = session->round;
	int64_t open_id = session->round_id, sequence = session->sequence;
	int64_t round_ms = session->round_ms, marked_ms = session->marked_ms;
	const char *outdated = session->outdated;
	if (open && open_id == id) {
		round_finish(session, now);
	} else {
		struct round *round = session_replay(session, id);
		session->round = NULL;
		if (round) {
			round_replace(session, round, id, now);
			round_finish(session, now);
			round_close(session->round);
		} else {
			unplayable_end(session, id);
		}
		session->round = open;
		session->round_id = open_id;
		session->sequence = sequence;
		session->round_ms = round_ms;
		session->marked_ms = marked_ms;
		session->outdated = outdated;
	}
	session_commit(session);
	session_learn(session);
}

/* What was being played when the program ended: an older class that went on, or the newest round;
 * -1: it came to its end. */
static int newest_find(const struct session *session)
{
	const struct learner *learner = &session->learner;
	int class = learner->unfinished_class;
	if (class >= 0 && session->journal
		&& journal_last_round(session->journal) == learner->past[class].round)
		return class;
	return !learner->unfinished_quiz || !learner->unfinished_cards || !learner->unfinished_study
		|| !learner->unfinished_class ? 0 : -1;
}

bool session_resume(struct session *session, int mode, const struct now *now)
{
	int past = mode >= 0 ? unfinished(session, (enum mode)mode) : newest_find(session);
	if (past < 0 || !round_take_up(session, session->learner.past[past].round, now))
		return false;
	outdated_find(session, session->learner.past[past].started_ms,
		session->learner.past[past].offset_min);
	if (session->round->class) {
		class_resume(session, now);
		return true;
	}
	ui_open(&session->ui, SCREEN_ROUND, now->running_ms);
	session->ui.turn = -1;
	/* A clock that ran would have gone on without the learner. */
	enum message_kind kind = session->round->paused ? MESSAGE_RESUME : MESSAGE_PAUSE;
	bool ask_first = mode < 0 && (session->round->paused || session->round->rules.timer_ms);
	if (session->round->paused != ask_first) {
		struct message message = { .kind = kind, .source = SOURCE_PROGRAM, .question = -1 };
		session_apply(session, &message, now);
	}
	if (ask_first)
		ui_open(&session->ui, SCREEN_PAUSE, now->running_ms);
	session_commit(session);
	return true;
}

void session_reopen(struct session *session, const struct now *now)
{
	int past = session->learner.ended_study;
	if (past < 0)
		return;
	int64_t id = session->learner.past[past].round;
	if (!session->round || session->round_id != id) {
		struct round *round = session_replay(session, id);
		if (!round)
			return;
		round_replace(session, round, id, now);
	}
	struct message undo = { .kind = MESSAGE_UNDO, .source = SOURCE_PROGRAM, .question = -1 };
	if (!session_apply(session, &undo, now))
		return;
	outdated_find(session, session->learner.past[past].started_ms,
		session->learner.past[past].offset_min);
	session_commit(session);
	ui_open(&session->ui, SCREEN_ROUND, now->running_ms);
	session->ui.turn = -1;
}
