#include "command/proposals.h"

#include "base/utf8.h"
#include "core/deck.h"

#include <string.h>

/* One line, whatever was typed: what a terminal would obey becomes a space. */
static const char *one_line(struct arena *arena, const char *text)
{
	char *line = arena_copy(arena, text, strlen(text));
	size_t len = strlen(line);
	for (size_t at = 0, from = 0; at < len; from = at) {
		uint32_t point = utf8_next(line, len, &at);
		if (point < ' ' || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029)
			memset(line + from, ' ', at - from);
	}
	return line;
}

/* Which of a question's cards it is, where it has several: from 1, as people count. */
static const char *part_words(struct arena *arena, const struct question *question, int part)
{
	int cards = question ? deck_cards_of(question) : 0;
	return cards > 1 || part > 0 ? arena_format(arena, ", card %d", part + 1) : "";
}

static const char *said_words(struct arena *arena, const struct proposal *proposal)
{
	const char *text = proposal->text ? one_line(arena, proposal->text) : "";
	switch (proposal->kind) {
	case PROPOSAL_SPELLING:
		return arena_format(arena, "\"%s\"", text);
	case PROPOSAL_CHECK:
		return *text ? arena_format(arena, "to be checked: \"%s\"", text) : "to be checked";
	}
	return "";
}

const char *proposal_format(struct arena *arena, const struct bank *bank,
	const struct proposal *proposal)
{
	int index = bank_find(bank, proposal->question_id);
	const struct question *question = index >= 0 ? &bank->questions[index] : NULL;
	const char *place = question
		? arena_format(arena, "%s:%d", bank->file, question->place.line) : bank->file;
	const char *part = proposal->kind == PROPOSAL_CHECK
		? part_words(arena, question, proposal->part) : "";
	return arena_format(arena, "%s: %s%s%s: %s (%d time%s)", place, proposal->question_id, part,
		question ? "" : " (no longer in the bank)", said_words(arena, proposal), proposal->times,
		proposal->times == 1 ? "" : "s");
}
