/* What a session knows of the past and keeps beside the game: the history, the article. */
#include "command/session_parts.h"

#include "base/utf8.h"
#include "shell/files.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

struct looking_back {
	struct session *session;
	struct learner *learner;
};

/* A title can be longer than its place in the list: cut between characters, never inside one. */
static void title_copy(struct past_round *past, const char *title)
{
	snprintf(past->bank_title, sizeof past->bank_title, "%s", title);
	past->bank_title[utf8_valid(past->bank_title, strlen(past->bank_title))] = '\0';
}

static bool past_add(void *context, const struct round_row *row)
{
	struct looking_back *looking = context;
	struct learner *learner = looking->learner;
	const struct bank *bank = looking->session->bank;
	struct past_round *past = &learner->past[learner->past_count];
	*past = (struct past_round){ .round = row->round, .started_ms = row->started_ms,
		.offset_min = row->offset_min, .other_bank = !bank || strcmp(bank->id, row->bank_id) != 0 };
	if (!row->summary || !summary_parse(row->summary, &past->summary))
		return true;
	past->summary.ended = row->ended;
	title_copy(past, row->bank_title);
	learner->past_count++;
	return learner->past_count < HISTORY_MAX;
}

/* The round in memory can be ahead of the disk, or, where nothing can be saved, not be there. */
static void present_add(struct session *session)
{
	struct learner *learner = &session->learner;
	const struct round *round = session->round;
	if (!round || round->phase == PHASE_IDLE)
		return;
	for (int i = 0; i < learner->past_count; i++)
		if (learner->past[i].round == session->round_id) {
			learner->past[i].summary = round_summary(round);
			return;
		}
	if (learner->past_count < HISTORY_MAX)
		learner->past_count++;
	memmove(&learner->past[1], &learner->past[0],
		(size_t)(learner->past_count - 1) * sizeof *learner->past);
	learner->past[0] = (struct past_round){ .round = session->round_id,
		.started_ms = session->round_utc_ms, .offset_min = session->round_offset_min,
		.other_bank = !session->bank || strcmp(session->bank->id, round->bank->id) != 0,
		.summary = round_summary(round) };
	title_copy(&learner->past[0], text_in(round->bank->title, 0));
}

static bool is_of_today(const struct session *session, const struct past_round *past)
{
	return schedule_day(past->started_ms, past->offset_min,
		session->settings.study.schedule.turn_hour) == session->today;
}

/* The newest that was left before its end, of quizzes, of cards or of study; -1 where none was.
 * Study of another day is not gone on with: other cards are due. */
static int unfinished_find(const struct session *session, enum mode mode)
{
	const struct learner *learner = &session->learner;
	for (int i = 0; i < learner->past_count; i++) {
		const struct past_round *past = &learner->past[i];
		enum mode kind = mode_apart(past->summary.mode);
		bool stale = kind == MODE_STUDY && !is_of_today(session, past);
		if (!past->summary.ended && !past->other_bank && kind == mode && !stale)
			return i;
	}
	return -1;
}

/* Several may wait: that one of them is meant in which something happened last. */
static int unfinished_class(struct session *session)
{
	const struct learner *learner = &session->learner;
	int64_t last = session->journal ? journal_last_round(session->journal) : 0;
	for (int i = 0; i < learner->past_count; i++) {
		const struct past_round *past = &learner->past[i];
		if (past->round == last && past->summary.mode == MODE_CLASS && !past->summary.ended
			&& !past->other_bank)
			return i;
	}
	return unfinished_find(session, MODE_CLASS);
}

/* Those before the history, too; the present one may not be on disk. */
static int unfinished_classes(const struct session *session)
{
	const struct learner *learner = &session->learner;
	int count = 0, kept = session->journal
		? journal_unfinished(session->journal, "mode=class ") : 0;
	for (int i = 0; i < learner->past_count; i++)
		count += learner->past[i].summary.mode == MODE_CLASS && !learner->past[i].summary.ended;
	return count > kept ? count : kept;
}

/* The last session of study, where nothing was played since. */
static int ended_study_find(const struct session *session)
{
	const struct past_round *last = session->learner.past;
	bool ended = session->learner.past_count && last->summary.mode == MODE_STUDY
		&& last->summary.ended && !last->other_bank && last->summary.answered > 0;
	return ended ? 0 : -1;
}

void session_learn(struct session *session)
{
	struct learner *learner = &session->learner;
	struct looking_back looking = { session, learner };
	struct error error;
	learner->past_count = 0;
	if (session->journal && !journal_rounds(session->journal, HISTORY_MAX, past_add, &looking,
		&error))
		snprintf(session->not_saved, sizeof session->not_saved, "%s", error.text);
	present_add(session);
	learner->unfinished_quiz = unfinished_find(session, MODE_QUIZ);
	learner->unfinished_cards = unfinished_find(session, MODE_CARDS);
	learner->unfinished_class = unfinished_class(session);
	learner->unfinished_classes = unfinished_classes(session);
	learner->unfinished_study = unfinished_find(session, MODE_STUDY);
	learner->ended_study = ended_study_find(session);
	/* A journal that another program holds is no sign of a newcomer. */
	learner->first_start = learner->past_count == 0
		&& (session->journal ? !journal_reads_only(session->journal) : !session->options.journal);
}

static bool article_take(struct session *session, const char *text, size_t len, struct error *error)
{
	struct arena arena;
	struct article article;
	arena_init(&arena);
	if (!article_fit(&arena, session->bank, text, len, &article, error)) {
		arena_close(&arena);
		return false;
	}
	arena_close(&session->article_arena);
	session->article_arena = arena;
	session->article = article;
	return true;
}

void session_article(struct session *session, const char *text, const char *path)
{
	struct error error = { .text = "" };
	struct arena arena;
	arena_init(&arena);
	size_t len = text ? strlen(text) : 0;
	if (!session->bank)
		error_set(&error, "%s", _("there is no bank open that it could go with"));
	else if (path)
		text = files_read(&arena, path, ARTICLE_BYTES_MAX, &len, &error);
	if (!error.text[0] && text && article_take(session, text, len, &error)) {
		ui_notice(&session->ui, _("The article’s own text is there now."));
		if (session->journal && !journal_reads_only(session->journal)
			&& !journal_keep_article(session->journal, session->bank->id, text,
			len, &error))
			ui_notice(&session->ui, arena_format(&arena,
				_("The article’s own text is there, but only until you leave: %s"), error.text));
	} else {
		ui_notice(&session->ui, arena_format(&arena, _("This text was not taken: %s"),
			error.text));
	}
	arena_close(&arena);
}

void session_article_open(struct session *session)
{
	struct error error;
	struct arena arena;
	size_t len = 0;
	if (!session->bank)
		return;
	if (session->options.article) {
		session_article(session, NULL, session->options.article);
		if (!session->article.count)
			fprintf(stderr, "readback: %s\n", session->ui.notice);
		return;
	}
	arena_init(&arena);
	const char *text = session->journal
		? journal_article(session->journal, session->bank->id, &arena, &len) : NULL;
	/* A bank that has changed since may not fit any more: then the gists are shown. */
	if (text)
		article_take(session, text, len, &error);
	arena_close(&arena);
}
