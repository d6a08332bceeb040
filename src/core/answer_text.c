#include "core/answer_text.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct writer {
	char *out;
	size_t len;
};

static void put(struct writer *writer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void put(struct writer *writer, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	int added = vsnprintf(writer->out + writer->len, ANSWER_TEXT_MAX - writer->len, format, list);
	va_end(list);
	if (added > 0)
		writer->len += (size_t)added;
	if (writer->len > ANSWER_TEXT_MAX - 1)
		writer->len = ANSWER_TEXT_MAX - 1;
}

static void put_list(struct writer *writer, const uint8_t *items, int count)
{
	for (int i = 0; i < count; i++)
		put(writer, "%s%u", i ? "," : "", items[i]);
}

static void put_text(struct writer *writer, const char *text)
{
	put(writer, "\"");
	for (const char *at = text; *at; at++)
		put(writer, *at == '"' ? "\"\"" : "%c", *at);
	put(writer, "\"");
}

/* What was cut may end inside a character. */
static void finish(struct writer *writer)
{
	writer->out[utf8_valid(writer->out, writer->len)] = '\0';
}

void answer_text_shown(const struct round *round, int index, char out[ANSWER_TEXT_MAX])
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = &round->bank->questions[turn->question];
	struct writer writer = { .out = out };
	out[0] = '\0';
	put_list(&writer, turn->shown, question_options(round->bank, question));
	if (question->kind == KIND_MATCH) {
		put_list(&writer, turn->left_shown, question->pair_count);
		put(&writer, "|");
		put_list(&writer, turn->shown, question->pair_count + question->extra_count);
	}
	if (question->kind == KIND_ORDER)
		put_list(&writer, turn->shown, question->item_count);
	bool chips = false;
	for (int i = 0; question->kind == KIND_GAP && i < question->gap_count; i++)
		chips |= question->gaps[i].choice_count > 0;
	for (int i = 0; chips && i < question->gap_count; i++) {
		put(&writer, "%s", i ? "|" : "");
		put_list(&writer, turn->gap_shown[i], question->gaps[i].choice_count);
	}
	finish(&writer);
}

static void put_marks(struct writer *writer, unsigned marks)
{
	for (int i = 0; i < CHOICES_MAX; i++)
		if (marks >> i & 1)
			put(writer, "%s%d", writer->len ? "," : "", i);
}

static void put_joined(struct writer *writer, const struct answer *answer, int pairs)
{
	for (int i = 0; i < pairs; i++)
		if (answer->joined[i] >= 0)
			put(writer, "%s%d-%d", writer->len ? "," : "", i, answer->joined[i]);
}

static void put_gaps(struct writer *writer, const struct round *round, int index,
	const struct question *question)
{
	for (int i = 0; i < question->gap_count; i++) {
		put(writer, "%s", i ? "|" : "");
		if (!question->gaps[i].choice_count)
			put_text(writer, round->texts[index][i]);
		else if (round->turns[index].answer.filled[i] >= 0)
			put(writer, "%d", round->turns[index].answer.filled[i]);
	}
}

void answer_text_given(const struct round *round, int index, char out[ANSWER_TEXT_MAX])
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = &round->bank->questions[turn->question];
	struct writer writer = { .out = out };
	out[0] = '\0';
	if (!turn->answered)
		return;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		put_marks(&writer, turn->answer.marks);
		break;
	case KIND_TYPED:
	case KIND_NUMBER:
		put_text(&writer, round->texts[index][0]);
		break;
	case KIND_MATCH:
		put_joined(&writer, &turn->answer, question->pair_count);
		break;
	case KIND_ORDER:
		put_list(&writer, turn->answer.order, question->item_count);
		break;
	case KIND_GAP:
		put_gaps(&writer, round, index, question);
		break;
	case KIND_CARD:
		break;
	}
	finish(&writer);
}
