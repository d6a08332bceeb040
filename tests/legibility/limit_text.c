#include "limit_bank.h"

#include "base/random.h"
#include "base/utf8.h"

#include <string.h>

enum { WORD_BYTES = 640 };

const char *script_name(enum script script)
{
	static const char *const names[SCRIPT_COUNT] = { "words", "wide", "cjk", "arabic", "hebrew",
		"marks", "tiny" };
	return names[script];
}

/* One character from a row of them. */
static const char *one_of(struct random *random, const char *const *row, size_t count)
{
	return row[random_below(random, (uint32_t)count)];
}

#define ONE_OF(random, row) one_of(random, row, sizeof (row) / sizeof *(row))

static void append(char *word, const char *more)
{
	size_t len = strlen(word), add = strlen(more);
	if (len + add < WORD_BYTES)
		memcpy(word + len, more, add + 1);
}

static void word_latin(struct random *random, char *word)
{
	static const char *const words[] = { "the", "of", "General", "Yerovinkin", "said", "that", "it",
		"nobody", "remembers", "1998", "2 minutes", "a", "incomprehensibilities", "MI6", "went",
		"counter-intelligence", "Donaudampfschifffahrtsgesellschaftskapitän", "who", "reportedly",
		"Sir Richard Moore", "(perhaps)", "24/7", "is", "in", "why?", "then:", "fair", "to" };
	append(word, ONE_OF(random, words));
}

static void word_wide(struct random *random, char *word)
{
	static const char *const letters[] = { "W", "M", "@", "m", "Q" };
	for (uint32_t i = random_below(random, 4) ? 100 : 9; i > 0; i--)
		append(word, ONE_OF(random, letters));
}

static void word_cjk(struct random *random, char *word)
{
	static const char *const letters[] = { "情", "報", "機", "関", "は", "ロ", "シ", "ア", "人", "に", "話",
		"し", "か", "け", "る", "秘", "密", "年", "一", "国", "家", "的", "을", "르", "러", "시", "아" };
	static const char *const marks[] = { "、", "。", "「", "」", "ー", "，" };
	for (uint32_t i = 3 + random_below(random, 30); i > 0; i--)
		append(word, ONE_OF(random, letters));
	append(word, ONE_OF(random, marks));
}

static void word_arabic(struct random *random, char *word)
{
	static const char *const letters[] = { "ا", "ل", "م", "خ", "ب", "ر",
		"ت", "ي", "و", "ن", "س", "ع",
		"ه", "ة", "ق", "ك", "ى", "ئ", "لا", "ش", "د", "ذ", "ط", "غ" };
	static const char *const others[] = { "1998", "MI6", "(٢٠١٨)", "٪٥٠", "«", "»" };
	if (random_below(random, 6) == 0)
		append(word, ONE_OF(random, others));
	for (uint32_t i = 1 + random_below(random, 11); i > 0; i--)
		append(word, ONE_OF(random, letters));
}

static void word_hebrew(struct random *random, char *word)
{
	static const char *const letters[] = { "א", "ב", "ג", "ד", "ה", "ו",
		"ז", "ח", "ט", "י", "כ", "ל",
		"מ", "נ", "ס", "ע", "פ", "צ", "ק", "ר", "ש", "ת", "ם", "ן", "בּ", "שָׁ" };
	static const char *const others[] = { "2018", "Moore", "12,5", "(a)", "CIA-2" };
	if (random_below(random, 4) == 0) {
		append(word, ONE_OF(random, others));
		return;
	}
	for (uint32_t i = 1 + random_below(random, 12); i > 0; i--)
		append(word, ONE_OF(random, letters));
}

static void word_marks(struct random *random, char *word)
{
	static const char *const bases[] = { "a", "e", "W", "Ж", "ش", "1" };
	static const char *const marks[] = { "\u0301", "\u0308", "\u0323", "\u0330", "\u0361", "\u20dd",
		"\u0327", "\u0489" };
	static const char *const whole[] = { "👩‍👩‍👧‍👦", "🇫🇷", "ที่", "กำ",
		"क्षि", "त्र", "नी", "각", "☃️" };
	for (uint32_t i = 1 + random_below(random, 9); i > 0; i--) {
		if (random_below(random, 3) == 0) {
			append(word, ONE_OF(random, whole));
			continue;
		}
		append(word, ONE_OF(random, bases));
		for (uint32_t j = random_below(random, 8); j > 0; j--)
			append(word, ONE_OF(random, marks));
	}
}

static void word_make(struct random *random, enum script script, char word[WORD_BYTES])
{
	word[0] = '\0';
	switch (script) {
	case SCRIPT_WORDS:
	case SCRIPT_TINY:
		word_latin(random, word);
		break;
	case SCRIPT_WIDE:
		word_wide(random, word);
		break;
	case SCRIPT_CJK:
		word_cjk(random, word);
		break;
	case SCRIPT_ARABIC:
		word_arabic(random, word);
		break;
	case SCRIPT_HEBREW:
		word_hebrew(random, word);
		break;
	case SCRIPT_MARKS:
		word_marks(random, word);
		break;
	}
}

/* The first `count` characters, and whole ones: filled up where a space would be the last. */
static void cut(char *text, int count)
{
	size_t len = strlen(text), at = 0;
	for (int i = 0; i < count && at < len; i++)
		at = utf8_grapheme_end(text, len, at);
	text[at] = '\0';
	if (at && text[at - 1] == ' ')
		text[at - 1] = '.';
}

const char *limit_text(struct arena *arena, enum script script, int number, int count)
{
	struct random random;
	random_init(&random, (uint64_t)number, (uint64_t)script);
	char *text = arena_format(arena, "%d", number);
	if (script == SCRIPT_TINY)
		return number < 26 ? arena_format(arena, "%c", 'a' + number) : text;
	char word[WORD_BYTES];
	while ((int)utf8_graphemes(text, strlen(text)) <= count) {
		word_make(&random, script, word);
		text = arena_format(arena, "%s%s%s", text, script == SCRIPT_CJK ? "" : " ", word);
	}
	cut(text, count);
	return text;
}
