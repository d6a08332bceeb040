/* Typed answers: the first byte picks a question of the shipped bank that is typed into, the rest
 * is what somebody typed. Its grade is within bounds. */
#include "core/grade.h"
#include "shipped_bank.h"
#include "ui/edit.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first from `at` on that is typed into. */
static const struct question *question_of(const struct bank *bank, int at)
{
	for (;; at++) {
		const struct question *question = &bank->questions[at % bank->question_count];
		if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER
			|| question->kind == KIND_GAP)
			return question;
	}
}

static void judge(const struct bank *bank, const struct question *question, const char *text)
{
	struct answer answer;
	char texts[TURN_TEXTS][MESSAGE_TEXT_MAX] = { "" };
	memset(&answer, 0, sizeof answer);
	for (int i = 0; i < TURN_TEXTS; i++)
		memcpy(texts[i], text, strlen(text) + 1);
	for (int i = 0; i < GAPS_MAX; i++)
		answer.filled[i] = -1;
	struct grade grade = grade_answer(bank, question, &answer,
		(const char(*)[MESSAGE_TEXT_MAX])texts);
	if (grade.got < 0 || grade.of < 1 || grade.got > grade.of)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char typed[4096], text[MESSAGE_TEXT_MAX] = "";
	int caret = 0;
	if (!size)
		return 0;
	struct bank *bank = shipped_bank();
	size_t len = size - 1 < sizeof typed ? size - 1 : sizeof typed - 1;
	memcpy(typed, data + 1, len);
	typed[len] = '\0';
	edit_insert(text, sizeof text, &caret, typed);
	judge(bank, question_of(bank, data[0]), text);
	bank_close(bank);
	return 0;
}
