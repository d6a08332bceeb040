/* What a session knows of the past and keeps beside the game: the history, the article. */
#include "command/session_parts.h"
#include "shell/files.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

struct learning {
	struct session *session;
	struct learner *learner;
};

static bool past_add(void *context, const struct round_row *row)
{
	struct learning *learning = context;
	struct learner *learner = learning->learner;
	const struct bank *bank = learning->session->bank;
	struct past_round *past = &learner->past[learner->past_count];
	*past = (struct past_round){ .round = row->round, .started_ms = row->started_ms,
		.offset_min = row->offset_min, .other_bank = !bank || strcmp(bank->id, row->bank_id) != 0 };
	if (!row->summary || !summary_parse(row->summary, &past->summary))
		return true;
	past->summary.ended = row->ended;
	snprintf(past->bank_title, sizeof past->bank_title, "%s", row->bank_title);
	int at = learner->past_count++;
	bool open = !row->ended && !past->other_bank;
	if (open && past->summary.mode == MODE_CARDS && learner->unfinished_cards < 0)
		learner->unfinished_cards = at;
	else if (open && past->summary.mode != MODE_CARDS && learner->unfinished_quiz < 0)
		learner->unfinished_quiz = at;
	return learner->past_count < HISTORY_MAX;
}

void session_learn(struct session *session)
{
	struct learner *learner = &session->learner;
	struct learning learning = { session, learner };
	struct error error;
	learner->past_count = 0;
	learner->unfinished_quiz = learner->unfinished_cards = -1;
	if (session->journal && !journal_rounds(session->journal, HISTORY_MAX, past_add, &learning,
		&error))
		snprintf(session->not_saved, sizeof session->not_saved, "%s", error.text);
	learner->first_start = learner->past_count == 0;
}

/* A title can be longer than its place in the list: cut between characters, never inside one. */
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
		error_set(&error, "%s", _("There is no bank open that the article could go with."));
	else if (path)
		text = files_read(&arena, path, ARTICLE_BYTES_MAX, &len, &error);
	if (!error.text[0] && text && article_take(session, text, len, &error)) {
		ui_notice(&session->ui, _("The article’s own text is there now."));
		if (session->journal && !journal_keep_article(session->journal, session->bank->id, text,
			len, &error))
			ui_notice(&session->ui, error.text);
	} else {
		ui_notice(&session->ui, error.text);
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
