#include "core/bank.h"
#include "base/check.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct bank *bank_open(void)
{
	struct arena arena;
	arena_init(&arena);
	struct bank *bank = arena_push(&arena, sizeof *bank);
	/* The bank lies in its own arena: closing the arena frees all there is. */
	bank->arena = arena;
	bank->holders = 1;
	return bank;
}

struct bank *bank_hold(struct bank *bank)
{
	CHECK(bank->holders > 0);
	bank->holders++;
	return bank;
}

void bank_close(struct bank *bank)
{
	if (!bank)
		return;
	CHECK(bank->holders > 0);
	if (--bank->holders > 0)
		return;
	struct arena arena = bank->arena;
	arena_close(&arena);
}

const char *text_in(struct text text, int language)
{
	if (!text.in)
		return "";
	const char *in = text.in[language];
	return in ? in : text.in[0];
}

int bank_find(const struct bank *bank, const char *id)
{
	for (int i = 0; i < bank->question_count; i++)
		if (strcmp(bank->questions[i].id, id) == 0)
			return i;
	return -1;
}

/* Length of a tag without encoding and modifier: "fr_CH.UTF-8" has 5. */
static size_t tag_len(const char *tag)
{
	return strcspn(tag, ".@");
}

static bool same_tag(const char *a, size_t a_len, const char *b, size_t b_len)
{
	if (a_len != b_len)
		return false;
	for (size_t i = 0; i < a_len; i++) {
		int x = a[i] == '_' ? '-' : tolower((unsigned char)a[i]);
		int y = b[i] == '_' ? '-' : tolower((unsigned char)b[i]);
		if (x != y)
			return false;
	}
	return true;
}

int bank_language(const struct bank *bank, const char *tag)
{
	if (!tag)
		return 0;
	/* The whole tag first, then without its last parts: "pt-BR" before "pt". */
	for (size_t len = tag_len(tag); len > 0;) {
		for (int i = 0; i < bank->language_count; i++)
			if (same_tag(tag, len, bank->languages[i], strlen(bank->languages[i])))
				return i;
		while (len > 0 && tag[len - 1] != '_' && tag[len - 1] != '-')
			len--;
		if (len > 0)
			len--;
	}
	/* "pt" is served by a bank in "pt-BR". */
	size_t len = strcspn(tag, "_-.@");
	for (int i = 0; i < bank->language_count; i++)
		if (same_tag(tag, len, bank->languages[i], strcspn(bank->languages[i], "_-")))
			return i;
	return 0;
}

const char *kind_name(enum kind kind)
{
	switch (kind) {
	case KIND_CHOICE: return "choice";
	case KIND_MULTI: return "multi";
	case KIND_TRUEFALSE: return "truefalse";
	case KIND_TYPED: return "typed";
	case KIND_NUMBER: return "number";
	case KIND_MATCH: return "match";
	case KIND_ORDER: return "order";
	case KIND_GAP: return "gap";
	case KIND_VOICE: return "voice";
	case KIND_STANDING: return "standing";
	case KIND_CARD: return "card";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool kind_find(const char *name, enum kind *kind)
{
	for (int i = 0; i < KIND_COUNT; i++)
		if (strcmp(name, kind_name((enum kind)i)) == 0) {
			*kind = (enum kind)i;
			return true;
		}
	return false;
}

const char *standing_name(enum standing standing)
{
	switch (standing) {
	case STANDING_REPORTED: return "reported";
	case STANDING_CLAIMED: return "claimed";
	case STANDING_OPINION: return "opinion";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool kind_picks_one(enum kind kind)
{
	switch (kind) {
	case KIND_CHOICE:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		return true;
	case KIND_MULTI:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		return false;
	}
	return false;
}

int question_options(const struct bank *bank, const struct question *question)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return question->choice_count;
	case KIND_TRUEFALSE:
		return 2;
	case KIND_VOICE:
		return bank->voice_count;
	case KIND_STANDING:
		return STANDING_COUNT;
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		return 0;
	}
	return 0;
}

static unsigned choices_right(const struct question *question)
{
	unsigned right = 0;
	for (int i = 0; i < question->choice_count; i++)
		if (question->choices[i].right)
			right |= 1u << i;
	return right;
}

unsigned question_right(const struct bank *bank, const struct question *question)
{
	(void)bank;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return choices_right(question);
	case KIND_TRUEFALSE:
		return question->answer ? 1u : 2u;
	case KIND_VOICE:
		return 1u << question->voice;
	case KIND_STANDING:
		return 1u << question->standing;
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		return 0;
	}
	return 0;
}
