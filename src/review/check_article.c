/* W36: the article's own words, where it is at hand: too many in a row, or a quote that is not
 * in its paragraph. */
#include "review/review_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ROW_MOST = 12, ROW = ROW_MOST + 1 };

/* Fingerprints of every row of ROW words of the article, sorted. */
struct rows {
	uint64_t *items;
	size_t count;
};

static uint64_t row_print(const struct word *words)
{
	uint64_t print = 14695981039346656037u; /* FNV-1a over the words' numbers */
	for (int i = 0; i < ROW; i++)
		print = (print ^ (uint64_t)words[i].id) * 1099511628211u;
	return print;
}

static int by_print(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static struct rows rows_of(struct review *review)
{
	const struct article *article = review->article;
	struct rows rows = { NULL, 0 };
	struct words *split = arena_array(&review->arena, (size_t)article->count, sizeof *split);
	size_t room = 1;
	for (int i = 0; i < article->count; i++) {
		split[i] = words_split(&review->vocabulary, article->paragraphs[i]);
		room += (size_t)split[i].count;
	}
	rows.items = arena_array(&review->arena, room, sizeof *rows.items);
	for (int i = 0; i < article->count; i++)
		for (int w = 0; w + ROW <= split[i].count; w++)
			rows.items[rows.count++] = row_print(split[i].items + w);
	qsort(rows.items, rows.count, sizeof *rows.items, by_print);
	return rows;
}

static bool copies(const struct rows *rows, struct words words)
{
	for (int w = 0; w + ROW <= words.count; w++) {
		uint64_t print = row_print(words.items + w);
		if (rows->count && bsearch(&print, rows->items, rows->count, sizeof print, by_print))
			return true;
	}
	return false;
}

static bool quote_stands(const struct review *review, const struct question *question)
{
	size_t at, len;
	for (int i = 0; i < question->source_count; i++)
		if (question->sources[i] <= review->article->count && article_find_quote(
			review->article->paragraphs[question->sources[i] - 1], question->quote, &at, &len))
			return true;
	return false;
}

static void questions_check(struct review *review, const struct rows *rows)
{
	for (int q = 0; q < review->bank->question_count; q++) {
		const struct question *question = &review->bank->questions[q];
		bool copied = false;
		for (int i = 0; i < review->said[q].count; i++)
			copied |= copies(rows, review->said[q].items[i].words);
		if (copied)
			review_warn(review, W36, question, question->place, "say it in your own words",
				"%s has more than %d words in a row of the article%s", question->id, ROW_MOST,
				review_language(review));
		if (review->language == 0 && question->quote && !quote_stands(review, question))
			review_warn(review, W36, question, question->place,
				"quote the article to the letter, or name the right paragraph in source",
				"the quote of %s is not in its paragraph", question->id);
	}
}

void check_article(struct review *review)
{
	if (!review->article)
		return;
	struct rows rows = rows_of(review);
	for (int i = 0; i < review->bank->paragraph_count; i++)
		if (copies(&rows, review->gists[i]))
			review_warn(review, W36, NULL, review->bank->paragraphs[i].place,
				"say it in your own words",
				"the gist of paragraph %d has more than %d words in a row of the article%s", i + 1,
				ROW_MOST, review_language(review));
	questions_check(review, &rows);
}
