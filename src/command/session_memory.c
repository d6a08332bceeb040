/* What the learner remembers, kept beside the game: rows for each answer, the memory that is
 * folded from them, and the plan of what to study. */
#include "command/session_parts.h"

#include "core/answer_text.h"
#include "store/journal_learning.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

/* All rows of the bank, those of earlier runs of the program before those of this one. */
const struct learning *session_rows(struct session *session, int *count)
{
	struct rows *rows = &session->rows;
	if (!session->rows_whole) {
		struct rows whole;
		struct error error;
		rows_init(&whole);
		session->rows_broken = session->journal && session->bank && !rows_read(&whole,
			session->journal, session->bank->id, session->rows_before, &error);
		if (session->rows_broken)
			ui_notice(&session->ui, arena_format(&session->arena,
				_("Not all that was learnt before can be read: %s"), error.text));
		for (int i = 0; i < rows->count; i++)
			rows_push(&whole, &rows->items[i]);
		rows_close(rows);
		*rows = whole;
		session->rows_whole = true;
	}
	*count = rows->count;
	return rows->items;
}

/* The cache of one card, and of what is no card's. */
static void cache_card(struct session *session, const struct card_memory *card)
{
	char state[MEMORY_TEXT_MAX];
	card_memory_format(card, state);
	journal_keep_card(session->journal, session->bank->id, card->question_id, card->part, state,
		card->note);
}

static void cache_clock(struct session *session)
{
	char state[MEMORY_TEXT_MAX];
	memory_clock_format(&session->memory.clock, state);
	journal_keep_folded(session->journal, session->bank->id, MEMORY_VERSION,
		session->memory.clock.number, state);
}

static void cache_all(struct session *session)
{
	if (!session->journal || journal_reads_only(session->journal) || session->rows_broken)
		return;
	journal_forget_folded(session->journal, session->bank->id);
	for (int i = 0; i < session->memory.count; i++)
		cache_card(session, &session->memory.cards[i]);
	cache_clock(session);
}

void session_fold_anew(struct session *session)
{
	int count;
	const struct learning *rows = session_rows(session, &count);
	memory_fold(&session->memory, rows, count);
	session->study_known = session->progress_known = false;
	cache_all(session);
}

/* What was done last is taken back alone; what was done before, by folding all rows. */
static void undo(struct session *session, const struct learning *row, bool kept)
{
	struct memory *memory = &session->memory;
	struct memory_undone undone;
	if (!memory_undo(memory, row, &undone)) {
		session_fold_anew(session);
		return;
	}
	for (int i = 0; kept && i < undone.count; i++) {
		const char *id = undone.cards[i].question_id;
		const struct card_memory *card = memory_find(memory, id, undone.cards[i].part);
		if (card)
			cache_card(session, card);
		else
			journal_forget_card(session->journal, session->bank->id, id, undone.cards[i].part);
	}
	if (kept)
		cache_clock(session);
}

static bool card_read(void *context, const char *question_id, int part, const char *state,
	const char *note)
{
	struct memory *memory = context;
	struct card_memory card = { .question_id = question_id, .part = part, .note = note };
	/* One that cannot be read makes the number of cards wrong: then all are folded anew. */
	if (card_memory_parse(state, &card))
		memory_put(memory, &card);
	else
		memory->clock.number = 0;
	return memory->clock.number != 0;
}

/* From the cache, where it is of this version and of the last row; else from the rows. */
static void remember(struct session *session)
{
	struct journal *journal = session->journal;
	const char *bank_id = session->bank->id;
	char state[MEMORY_TEXT_MAX];
	int version = 0, turn_hour = session->memory.clock.turn_hour;
	int64_t number = 0, last = journal_last_learning(journal, bank_id);
	struct memory *memory = &session->memory;
	struct error error;
	session->rows_before = last;
	if (!last)
		return;
	bool cached = journal_folded(journal, bank_id, &version, &number, state, sizeof state, &error)
		&& version == MEMORY_VERSION && number == last && memory_clock_parse(state, &memory->clock)
		&& memory->clock.turn_hour == turn_hour
		&& journal_cards(journal, bank_id, card_read, memory, &error)
		&& memory->clock.number == last;
	if (!cached) {
		memory->clock.turn_hour = turn_hour;
		session_fold_anew(session);
	}
}

/* Of questions that their author has changed so that what was learnt is of no use. */
static void reset_changed(struct session *session, const struct now *now)
{
	const struct bank *bank = session->bank;
	int changed = 0;
	for (int i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		for (int part = 0; part < deck_cards_of(question); part++) {
			const struct card_memory *card = memory_find(&session->memory, question->id, part);
			if (!card || !card->seen || card->rev >= question->rev)
				continue;
			struct learning row = { .kind = LEARNING_RESET, .question_id = question->id,
				.part = part, .rev = question->rev, .hash = question->hash, .a = question->rev,
				.sequence = -1, .response_ms = -1 };
			session_learned(session, &row, now);
			changed++;
		}
	}
	if (changed)
		ui_notice(&session->ui, arena_format(&session->arena, ngettext(
			"%d card begins anew: its question was changed.",
			"%d cards begin anew: their questions were changed.", (unsigned long)changed),
			changed));
}

void session_clock_told(struct session *session, const struct now *now)
{
	session->doubted = false;
	reset_changed(session, now);
	if (session->misses)
		session_misses(session, session->misses, now);
}

/* Held against whatever was done last, with whichever bank: corrections are for all of them. */
void session_doubt(struct session *session, const struct now *now)
{
	struct memory_clock clock = session->memory.clock;
	int64_t newest;
	if (!session->remembering)
		return;
	if (session->journal && journal_newest_learning(session->journal, &newest)) {
		int64_t ms = newest + clock.clock_days * INT64_C(86400000);
		clock.last_ms = ms > clock.last_ms ? ms : clock.last_ms;
		clock.number = clock.number ? clock.number : 1;
	}
	session->doubted = doubt_find(&clock, now->utc_ms, now->offset_min, &session->doubt);
}

void session_remember(struct session *session, const struct now *now)
{
	session_forget(session);
	memory_init(&session->memory, session->settings.study.schedule.turn_hour);
	rows_init(&session->rows);
	session->remembering = true;
	if (!session->bank)
		return;
	if (session->journal)
		remember(session);
	session_doubt(session, now);
	if (!session->doubted && !(session->journal && journal_reads_only(session->journal)))
		reset_changed(session, now);
	session_renamed_find(session);
}

void session_forget(struct session *session)
{
	if (session->remembering) {
		memory_close(&session->memory);
		rows_close(&session->rows);
	}
	session->rows_before = 0;
	session->rows_whole = session->rows_broken = false;
	session->remembering = session->study_known = session->doubted = false;
	session->progress_known = session->has_leech = false;
	session->renamed.count = 0;
}

/* Is it about the bank whose memory is at hand? A round of another may be played on. */
static bool is_at_hand(const struct session *session, const struct bank *bank)
{
	return session->bank && strcmp(session->bank->id, bank->id) == 0;
}

static void learned(struct session *session, const struct bank *bank, struct learning *row,
	const struct now *now)
{
	bool kept = session->journal && !journal_reads_only(session->journal);
	row->utc_ms = now->utc_ms;
	row->offset_min = now->offset_min;
	row->running_ms = now->running_ms;
	row->day = schedule_day(memory_time(&session->memory, now->utc_ms), now->offset_min,
		session->memory.clock.turn_hour);
	row->number = session->memory.clock.number + 1;
	if (kept)
		row->number = journal_learn(session->journal,
			row->kind == LEARNING_CLOCK ? NULL : bank->id, row);
	session->study_known = session->progress_known = false;
	if (!is_at_hand(session, bank))
		return;
	rows_push(&session->rows, row);
	/* What was folded from some of the rows must not pass for all of them. */
	kept = kept && !session->rows_broken;
	if (row->kind == LEARNING_UNDO) {
		undo(session, row, kept);
		return;
	}
	const struct card_memory *card = memory_apply(&session->memory, row);
	if (kept && row->kind == LEARNING_RENAME)
		cache_all(session);
	else if (kept && card)
		cache_card(session, card);
	if (kept)
		cache_clock(session);
}

void session_learned(struct session *session, struct learning *row, const struct now *now)
{
	if (session->bank)
		learned(session, session->bank, row, now);
}

static struct learning row_of(const struct session *session, enum learning_kind kind,
	struct card card)
{
	const struct question *question = &session->round->bank->questions[card.question];
	return (struct learning){ .kind = kind, .round = session->round_id,
		.sequence = session->sequence, .question_id = question->id, .part = card.part,
		.rev = question->rev, .hash = question->hash, .response_ms = -1,
		.mode = mode_name(session->round->rules.mode) };
}

/* Is it one that does not stick? Then the learner is told. */
static void leech_find(struct session *session, struct card which)
{
	const struct bank *bank = session->round->bank;
	const struct card_memory *card = memory_find(&session->memory,
		bank->questions[which.question].id, which.part);
	if (!card || !is_at_hand(session, bank) || card->failures < FAILURES_OF_A_LEECH
		|| card->failures % FAILURES_A_DAY != 0)
		return;
	session->leech = which;
	session->has_leech = true;
}

static void review_learned(struct session *session, const struct review *review,
	const struct now *now)
{
	const struct round *round = session->round;
	struct learning row = row_of(session, LEARNING_REVIEW, review->card);
	char shown[ANSWER_TEXT_MAX] = "", given[ANSWER_TEXT_MAX] = "";
	if (review->turn >= 0) {
		answer_text_shown(round, review->turn, shown);
		answer_text_given(round, review->turn, given);
	}
	row.grade = review->grade;
	row.certainty = review->certainty;
	row.graded_self = review->self;
	row.response_ms = review->response_ms;
	row.shown = shown[0] ? shown : NULL;
	row.answered = given[0] ? given : NULL;
	learned(session, round->bank, &row, now);
	if (review->grade == GRADE_AGAIN && round->rules.mode == MODE_STUDY)
		leech_find(session, review->card);
}

/* A choice that was taken back is asked for again where it was asked for; else it is told of, for
 * nothing else on the screen changes. */
static void unsaid(struct session *session, struct card card)
{
	leech_find(session, card);
	if (!session->has_leech)
		ui_notice_fine(&session->ui, _("What you said of a card last is taken back."));
}

void session_reviewed(struct session *session, const struct reviews *reviews,
	const struct now *now)
{
	const struct bank *bank = session->round->bank;
	if (reviews->undone >= 0) {
		struct learning row = { .kind = LEARNING_UNDO, .round = session->round_id,
			.sequence = session->sequence, .a = reviews->undone, .response_ms = -1,
			.mode = mode_name(session->round->rules.mode) };
		session->has_leech = false;
		learned(session, bank, &row, now);
		if (reviews->unsaid)
			unsaid(session, reviews->card);
	}
	for (int i = 0; i < reviews->count; i++)
		review_learned(session, &reviews->items[i], now);
	if (reviews->put_aside) {
		struct learning row = row_of(session, reviews->aside_days ? LEARNING_BURY
			: LEARNING_SUSPEND, reviews->card);
		if (reviews->aside_days)
			row.a = study_now_make(&session->memory, now->utc_ms, now->offset_min).day
				+ reviews->aside_days;
		learned(session, bank, &row, now);
	}
	if (reviews->formed) {
		struct learning row = row_of(session, LEARNING_FORM, reviews->card);
		row.a = reviews->form;
		learned(session, bank, &row, now);
	}
}

void session_study(struct session *session, const struct now *now)
{
	if (!session->bank || !session->remembering)
		return;
	struct study_now moment = study_now_make(&session->memory, now->utc_ms, now->offset_min);
	bool due = session->study.next_ms && moment.ms >= session->study.next_ms;
	if (session->study_known && !due && moment.day == session->study_day)
		return;
	arena_reset(&session->study_arena);
	study_make(&session->study_arena, session->bank, &session->memory, &session->settings.study,
		moment, &session->study);
	session->study_known = true;
	session->progress_known = false; /* it was of an earlier moment */
	session->study_day = moment.day;
}
