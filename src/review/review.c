#include "review/review_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool is_allowed(const struct allow *allow, int count, enum warning warning)
{
	for (int i = 0; i < count; i++)
		if (strcmp(allow[i].code, warning_name(warning)) == 0)
			return true;
	return false;
}

/* A question's own allow goes before the bank's, so that the bank's is not needed for it. */
static bool takes(struct review *review, enum warning warning, const struct question *question)
{
	const struct bank *bank = review->bank;
	if (question && is_allowed(question->allow, question->allow_count, warning)) {
		review->needed[question - bank->questions] |= 1u << warning;
		return false;
	}
	if (is_allowed(bank->allow, bank->allow_count, warning)) {
		review->needed_bank[warning] = true;
		return false;
	}
	return true;
}

void review_warn(struct review *review, enum warning warning, const struct question *question,
	struct place place, const char *mend, const char *format, ...)
{
	char what[1024];
	va_list args;
	if (!takes(review, warning, question))
		return;
	va_start(args, format);
	vsnprintf(what, sizeof what, format, args);
	va_end(args);
	struct diagnostic diagnostic = { .file = review->bank->file, .place = question
		? question->place : place, .level = DIAGNOSTIC_WARNING, .code = warning_name(warning),
		.what = what, .mend = mend };
	diagnostics_push(review->list, &diagnostic);
}

const char *review_language(const struct review *review)
{
	static const char *const none = "";
	if (review->bank->language_count < 2)
		return none;
	return arena_format((struct arena *)&review->arena, " (in %s)",
		review->bank->languages[review->language]);
}

bool review_tells(const struct review *review, const struct word *word)
{
	return !review->is_name[word->id] && !review->is_name[word->stem]
		&& review->questions_with[word->stem] <= COMMON_QUESTIONS;
}

static struct said_all question_split(struct review *review, const struct question *question)
{
	struct parts parts = parts_of(&review->arena, review->bank, question);
	struct said_all said = { arena_array(&review->arena, (size_t)parts.count, sizeof *said.items),
		parts.count };
	for (int i = 0; i < parts.count; i++) {
		const char *text = part_in(&parts.items[i], review->language);
		said.items[i] = (struct said){ parts.items[i].role, parts.items[i].group, text,
			words_split(&review->vocabulary, text) };
	}
	return said;
}

/* In how many questions each stem stands, whatever the part. */
static void stems_count(struct review *review)
{
	const struct bank *bank = review->bank;
	size_t size = (size_t)review->vocabulary.count;
	int *last = arena_array(&review->arena, size, sizeof *last);
	review->questions_with = arena_array(&review->arena, size, sizeof *review->questions_with);
	for (int q = 0; q < bank->question_count; q++)
		for (int i = 0; i < review->said[q].count; i++) {
			struct words words = review->said[q].items[i].words;
			for (int w = 0; w < words.count; w++) {
				int stem = words.items[w].stem;
				review->questions_with[stem] += last[stem] != q + 1;
				last[stem] = q + 1;
			}
		}
}

static void names_mark(struct review *review, const struct named *named, int count,
	struct words *split)
{
	for (int i = 0; i < count; i++)
		split[i] = words_split(&review->vocabulary, text_in(named[i].name, review->language));
}

static void names_find(struct review *review)
{
	const struct bank *bank = review->bank;
	struct words names[TOPICS_MAX + VOICES_MAX] = { { NULL, 0, 0 } };
	int count = bank->topic_count + bank->voice_count;
	names_mark(review, bank->topics, bank->topic_count, names);
	names_mark(review, bank->voices, bank->voice_count, names + bank->topic_count);
	review->is_name = arena_array(&review->arena, (size_t)review->vocabulary.count,
		sizeof *review->is_name);
	for (int i = 0; i < count; i++)
		for (int w = 0; w < names[i].count; w++) {
			review->is_name[names[i].items[w].id] = true;
			review->is_name[names[i].items[w].stem] = true;
		}
}

void review_language_open(struct review *review, int language)
{
	const struct bank *bank = review->bank;
	arena_init(&review->arena);
	review->language = language;
	review->tongue = tongue_find(bank->languages[language]);
	vocabulary_init(&review->vocabulary, &review->arena);
	review->said = arena_array(&review->arena, (size_t)bank->question_count, sizeof *review->said);
	for (int q = 0; q < bank->question_count; q++)
		review->said[q] = question_split(review, &bank->questions[q]);
	review->gists = arena_array(&review->arena, (size_t)bank->paragraph_count,
		sizeof *review->gists);
	for (int i = 0; i < bank->paragraph_count; i++) {
		const char *gist = bank->paragraphs[i].gist.in
			? bank->paragraphs[i].gist.in[language] : NULL;
		review->gists[i] = words_split(&review->vocabulary, gist ? gist : "");
	}
	names_find(review);
	stems_count(review);
}

void bank_review(const struct bank *bank, const struct article *article,
	struct diagnostics *list)
{
	struct review review = { .bank = bank, .article = article, .list = list };
	struct arena whole;
	arena_init(&whole);
	review.needed = arena_array(&whole, (size_t)bank->question_count, sizeof *review.needed);
	for (int language = 0; language < bank->language_count; language++) {
		review_language_open(&review, language);
		check_choices(&review);
		check_wording(&review);
		check_shared_words(&review);
		check_near(&review);
		check_answers_elsewhere(&review);
		check_accepted(&review);
		check_reading_level(&review);
		check_article(&review);
		check_placeholders(&review);
		arena_close(&review.arena);
	}
	arena_init(&review.arena);
	review.language = 0;
	check_balance(&review);
	check_texts_there(&review);
	check_allows(&review);
	arena_close(&review.arena);
	arena_close(&whole);
}
