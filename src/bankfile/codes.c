#include "bankfile/codes.h"
#include "base/check.h"

struct code_row {
	const char *name, *says;
};

#define CODE(code, says) [code] = { #code, says }

static const struct code_row CODES[] = {
	CODE(E001, "the file cannot be opened or read"),

	CODE(E101, "not a regular file: a folder, a pipe or a device"),
	CODE(E102, "the file is over 32 MiB"),
	CODE(E103, "the file is UTF-16 or UTF-32, not UTF-8"),
	CODE(E104, "a NUL byte"),
	CODE(E105, "a control character, or a tab inside a text"),
	CODE(E106, "bytes that are not UTF-8"),
	CODE(E107, "a mark that overrides or embeds the direction of text"),

	CODE(E201, "@include"),
	CODE(E202, "a text is not closed on its line; reported where it opens"),
	CODE(E203, "a comment is not closed; reported where it opens"),
	CODE(E204, "a bracket is not closed, or closed by another kind; reported where it opens"),
	CODE(E205, "a comma is missing between two members of a list"),
	CODE(E206, "a comma with nothing before or behind it"),
	CODE(E207, "two texts in a list without a comma between them, which would become one"),
	CODE(E208, "curly, low, angled or single quotation marks in place of straight double ones"),
	CODE(E209, "an unknown escape after a backslash"),
	CODE(E210, "the escape \\x00"),
	CODE(E211, "an escape that makes a control character or a broken one"),
	CODE(E212, "a text or name over 64 KiB"),
	CODE(E213, "brackets nested deeper than 16"),
	CODE(E214, "a whole number that does not fit in 32 bits"),
	CODE(E215, "inf, nan or a number too large to hold"),
	CODE(E216, "something that begins like a number and is none"),
	CODE(E217, "an array [ ] that mixes types"),
	CODE(E218, "a group, list or array inside an array [ ]"),
	CODE(E219, "over 128 keys in one group"),
	CODE(E220, "anything else that cannot stand where it stands"),
	CODE(E221, "the same key twice in one group"),
	CODE(E222, "over 2,000,000 values in one file"),

	CODE(E301, "a key is missing"),
	CODE(E302, "an unknown key"),
	CODE(E303, "a value of the wrong type"),
	CODE(E304, "an unknown kind of question"),
	CODE(E305, "questions is a group, not a list"),
	CODE(E306, "the schema is newer than the program"),
	CODE(E307, "a key that does not belong to this kind of question"),
	CODE(E308, "keys that exclude each other, or half of a pair"),
	CODE(E309, "not a language"),
	CODE(E310, "a translated text lacks the bank's own language"),
	CODE(E311, "over 8 languages in one bank"),

	CODE(E401, "an id that is not of the form [a-z0-9][a-z0-9-]{1,63}"),
	CODE(E402, "the same id twice"),
	CODE(E403, "a number out of its range"),
	CODE(E404, "an empty text"),
	CODE(E405, "a text over its limit"),
	CODE(E406, "too few of something"),
	CODE(E407, "too many of something"),
	CODE(E408, "a topic that the bank does not have"),
	CODE(E409, "a voice that the bank does not have"),
	CODE(E410, "a sister that is no question of the bank"),
	CODE(E411, "no right choice"),
	CODE(E412, "two right choices where one is wanted"),
	CODE(E413, "two choices, items, left sides, topics or voices that read the same"),
	CODE(E414, "a gap without its mark in the question"),
	CODE(E415, "a mark without its gap, or a mark twice"),
	CODE(E416, "two right-hand sides that read the same"),
	CODE(E417, "min over max"),
	CODE(E418, "a paragraph that the article does not have"),
	CODE(E419, "a heading as a source"),
	CODE(E420, "a standing that is none of the three"),
	CODE(E421, "a voice question in a bank without voices"),
	CODE(E422, "a quotation over 12 words"),
	CODE(E423, "something listed twice, or a question as its own sister"),
	CODE(E424, "two choices that both want to be last"),
	CODE(E425, "an allow for something that is not a warning's code"),
	CODE(E426, "over 16 marks piled on one character"),

	CODE(E501, "two banks with the same id"),
	CODE(E502, "the article given does not have the bank’s paragraphs"),
};

const char *code_name(enum code code)
{
	CHECK((unsigned)code < CODE_COUNT && CODES[code].name);
	return CODES[code].name;
}

const char *code_says(enum code code)
{
	CHECK((unsigned)code < CODE_COUNT && CODES[code].says);
	return CODES[code].says;
}
