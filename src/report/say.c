#include "report/say.h"

#include <string.h>

const char *say_word(const struct say *say, const char *english)
{
	/* To the empty word a catalogue answers with its own head. */
	return say->word && *english ? say->word(english) : english;
}

void say_put(const struct say *say, struct sheet *sheet, const char *english)
{
	sheet_xml(sheet, say_word(say, english));
}

const char *say_language(const struct say *say)
{
	/* A catalogue says its own tag here. */
	return say_word(say, N_("en"));
}

void say_number(const struct say *say, struct sheet *sheet, double number, int decimals)
{
	/* The sign between whole numbers and decimals. */
	sheet_fixed(sheet, number, decimals, say_word(say, N_(".")), "\u2212");
}

void say_percent(const struct say *say, struct sheet *sheet, double share)
{
	say_number(say, sheet, share * 100, 0);
	sheet_put(sheet, "\u00a0%");
}

static const char *standing_word(enum standing standing)
{
	switch (standing) {
	case STANDING_REPORTED:
		return N_("Reported as a fact");
	case STANDING_CLAIMED:
		return N_("Somebody’s claim, passed on");
	case STANDING_OPINION:
		return N_("The author’s own view");
	}
	return "";
}

const char *say_option(const struct say *say, const struct bank *bank,
	const struct question *question, int option)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return text_in(question->choices[option].text, say->language);
	case KIND_TRUEFALSE:
		return say_word(say, option == 0 ? N_("True") : N_("False"));
	case KIND_VOICE:
		return text_in(bank->voices[option].name, say->language);
	case KIND_STANDING:
		return say_word(say, standing_word((enum standing)option));
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		break;
	}
	return "";
}

static const char *kind_word(enum kind kind)
{
	switch (kind) {
	case KIND_CHOICE:
		return N_("Choose one");
	case KIND_MULTI:
		return N_("Mark all that are right");
	case KIND_TRUEFALSE:
		return N_("True or false");
	case KIND_TYPED:
		return N_("Type the answer");
	case KIND_NUMBER:
		return N_("Type a number");
	case KIND_MATCH:
		return N_("Match");
	case KIND_ORDER:
		return N_("Put in order");
	case KIND_GAP:
		return N_("Fill the gaps");
	case KIND_VOICE:
		return N_("Who says so?");
	case KIND_STANDING:
		return N_("Fact, claim or view?");
	case KIND_CARD:
		return N_("Card");
	}
	return "";
}

const char *say_kind(const struct say *say, enum kind kind)
{
	return say_word(say, kind_word(kind));
}

const char *say_gaps(struct arena *arena, const struct say *say, const struct question *question,
	const char *const words[GAPS_MAX])
{
	struct sheet out = sheet_make(arena);
	for (const char *at = text_in(question->ask, say->language); *at;) {
		int gap = at[0] == '{' && at[1] >= '1' && at[1] <= '0' + GAPS_MAX && at[2] == '}'
			? at[1] - '1' : -1;
		if (gap >= 0 && gap < question->gap_count) {
			sheet_put(&out, words[gap]);
			at += 3;
		} else {
			sheet_bytes(&out, at++, 1);
		}
	}
	return out.text;
}
