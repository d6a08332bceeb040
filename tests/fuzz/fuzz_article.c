/* Raw bytes as the article's own text: it fits the shipped bank, every quotation found in it, or
 * the first difference is told in words. */
#include "core/article.h"
#include "shipped_bank.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void judge_quotes(const struct bank *bank, const struct article *article)
{
	for (int i = 0; i < bank->question_count; i++) {
		const char *quote = bank->questions[i].quote;
		bool found = !quote;
		for (int j = 0; !found && j < article->count; j++) {
			size_t at = 0, len = 0;
			found = article_find_quote(article->paragraphs[j], quote, &at, &len);
			if (found && at + len > strlen(article->paragraphs[j]))
				abort();
		}
		if (!found)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct article article;
	struct error error = { .text = "" };
	struct bank *bank = shipped_bank();
	arena_init(&arena);
	if (article_fit(&arena, bank, (const char *)data, size, &article, &error))
		judge_quotes(bank, &article);
	else if (!error.text[0])
		abort();
	/* As one paragraph, whatever it is. */
	char *text = arena_copy(&arena, (const char *)data, size);
	for (int i = 0; i < bank->question_count; i++) {
		size_t at = 0, len = 0;
		if (bank->questions[i].quote
			&& article_find_quote(text, bank->questions[i].quote, &at, &len)
			&& at + len > strlen(text))
			abort();
	}
	arena_close(&arena);
	bank_close(bank);
	return 0;
}
