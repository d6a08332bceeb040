#include "core/outline_parts.h"

#include "base/letter.h"
#include "base/utf8.h"

#include <string.h>

enum { PILE_MAX = 16, NUMBER_BYTES_MAX = 24 };

static const char COMMON[] =
	" a about after all also although always an and another any are as at be because been before "
	"being both but by can cannot could did do does during each even every few first for from "
	"had has have he her here his how however i if in into is it its just last later less many "
	"may me meanwhile might more most mr mrs ms much must my neither never next no nor not "
	"nothing now of on once one only or other our out over perhaps second several shall she "
	"should since so some soon still such than that the their them then there these they third "
	"this those though through to today together tomorrow too two under until up us very was we "
	"were what when where whether which while who whoever whose why will with without would yes "
	"yesterday yet you your three four five six seven eight nine ten let nobody everyone "
	"everybody everything somebody someone something anyone none monday tuesday wednesday "
	"thursday friday saturday sunday january february march april june july august september "
	"october november december ai au aux avec avant alors apres après aucun aucune aussi car ce "
	"ceci cela celle celui ces cet cette ceux chaque chez comme comment d dans de depuis des "
	"deux donc du elle elles en encore enfin ensuite est et eu eux hier ici il ils j je jamais l "
	"la le les leur leurs lors lorsque lui m ma mais malgré même mes moi mon n ne ni nos notre "
	"nous on ont or ou où par parce parfois pas pendant personne peu plus plusieurs pour "
	"pourquoi puis puisque qu quand que quel quelle quelques qui quoi rien s sa sans se selon "
	"ses si son sont sous souvent sur t ta tandis tant tes toi ton toujours tous tout toute "
	"toutes très trois tu un une vers voici voilà vos votre vous y à étaient était être quatre "
	"cinq dix aujourd c lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars "
	"avril mai juin juillet août septembre octobre novembre décembre der die das den dem ein "
	"eine einen einem einer und ich er sie wir ihr ist im am vom zum zur mit von bei nach seit "
	"für auf aus als auch wenn dann aber doch nicht frau herr el los las una y con por para pero "
	"sin se su este esta cuando ";

/* A dot behind these ends no sentence. */
static const char SHORTENED[] = " mr mrs ms dr st prof mme mlle m no vs etc ca approx ";

bool token_in(const char *key, const char *words)
{
	size_t len = strlen(key);
	for (const char *at = words; len && (at = strstr(at, key)); at++)
		if (at > words && at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

bool token_is_common(const struct token *token)
{
	return token_in(token->key, COMMON);
}

static bool is_space(uint32_t point)
{
	return utf8_is_space(point) || (point >= '\t' && point <= '\r') || point == 0x85
		|| point == 0x1680 || point == 0x2028 || point == 0x2029 || point == 0x205F;
}

/* Cuts marks that are piled too high on one character; returns the new length. */
static size_t piles_cut(char *text, size_t len)
{
	size_t to = 0;
	for (size_t at = 0; at < len;) {
		size_t end = utf8_grapheme_end(text, len, at), from = at;
		for (int pile = 0; at < end && pile < PILE_MAX; pile++)
			utf8_next(text, len, &at);
		memmove(text + to, text + from, at - from);
		to += at - from;
		at = end;
	}
	return to;
}

/* Piles are cut last: what is not seen may have parted them. */
char *outline_clean(struct arena *arena, const char *text, size_t len)
{
	char *clean = arena_push(arena, len + 1);
	size_t to = 0;
	bool space = false;
	for (size_t at = 0; at < len;) {
		size_t from = at;
		uint32_t point = utf8_next(text, len, &at);
		/* Joiners are not seen either, yet letters and pictures are put together by them. */
		bool joins = point == 0x200C || point == 0x200D;
		bool broken = point == 0xFFFD && at - from == 1;
		space |= is_space(point);
		if (is_space(point) || (utf8_is_unseen(point) && !joins) || broken)
			continue;
		if (space && to)
			clean[to++] = ' ';
		space = false;
		memcpy(clean + to, text + from, at - from);
		to += at - from;
	}
	/* What is left of one may join what stood behind it. */
	for (size_t before = to + 1; to < before;) {
		before = to;
		to = piles_cut(clean, to);
	}
	clean[to] = '\0';
	return clean;
}

char *tokens_text(struct arena *arena, const struct tokens *tokens, int first, int last)
{
	const struct token *from = &tokens->items[first], *to = &tokens->items[last];
	return outline_clean(arena, tokens->text + from->at, to->at + to->len - from->at);
}

static bool is_digit(const char *text, size_t len, size_t at)
{
	return at < len && text[at] >= '0' && text[at] <= '9';
}

static size_t digits(const char *text, size_t len, size_t at)
{
	size_t count = 0;
	while (is_digit(text, len, at + count))
		count++;
	return count;
}

/* Behind 1,234.5 or 1 234: a space goes on to another three digits, where up to three were before
 * it. "In 1888 300 men" is two numbers. */
static size_t number_end(const char *text, size_t len, size_t at)
{
	size_t group = digits(text, len, at);
	at += group;
	while (at < len) {
		size_t next = digits(text, len, at + 1);
		bool mark = (text[at] == '.' || text[at] == ',') && next > 0;
		bool space = text[at] == ' ' && next == 3 && group <= 3;
		if (!mark && !space)
			break;
		at += 1 + next;
	}
	return at;
}

static bool is_word(uint32_t point)
{
	return letter_is_word(point) || letter_is_mark(point);
}

static size_t word_end(const char *text, size_t len, size_t at)
{
	for (size_t behind = at; behind < len; at = behind) {
		uint32_t point = utf8_next(text, len, &behind);
		if (!is_word(point) && point != 0xAD && point != 0x200C && point != 0x200D)
			break;
	}
	return at;
}

/* Part of a date, a time, a score or a fraction: no number that could be asked for. */
static bool is_part(const char *text, size_t len, size_t from, size_t end)
{
	static const char joints[] = ":/-.,'+*=#";
	bool before = from >= 2 && strchr(joints, text[from - 1]) && text[from - 1]
		&& is_digit(text, len, from - 2);
	bool behind = end < len && text[end] && strchr(joints, text[end])
		&& is_digit(text, len, end + 1);
	bool minus = from >= 1 && (text[from - 1] == '-' || text[from - 1] == '#');
	return before || behind || minus;
}

static const char *key_of(struct arena *arena, const char *text, size_t len)
{
	char *key = arena_copy(arena, text, len);
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)key[i] >= 0x80)
			return utf8_fold(arena, key, UTF8_FOLD_CASE);
		if (key[i] >= 'A' && key[i] <= 'Z')
			key[i] = (char)(key[i] - 'A' + 'a');
	}
	return key;
}

static struct token token_make(struct arena *arena, const char *text, size_t len, size_t at)
{
	struct token token = { .at = at };
	size_t end = is_digit(text, len, at) ? number_end(text, len, at) : at;
	token.number = end > at && word_end(text, len, end) == end && !is_part(text, len, at, end)
		&& end - at <= NUMBER_BYTES_MAX;
	if (word_end(text, len, end) > end || end == at)
		end = word_end(text, len, at);
	token.len = end - at;
	size_t from = at;
	token.capital = letter_is_capital(utf8_next(text, len, &from));
	token.shouted = token.capital && from < end;
	while (from < end && token.shouted) {
		uint32_t point = utf8_next(text, len, &from);
		token.shouted = letter_is_capital(point) || letter_is_digit(point);
	}
	token.key = key_of(arena, text + at, token.len);
	return token;
}

static bool ends_sentence(uint32_t point)
{
	return point == '.' || point == '!' || point == '?' || point == 0x2026 || point == 0x3002
		|| point == 0xFF01 || point == 0xFF1F || point == 0x061F || point == 0x0964
		|| point == 0x06D4;
}

static bool opens_quote(uint32_t point)
{
	return point == 0x201C || point == 0x201E || point == 0xAB || point == 0x2018;
}

/* What stands between two words; *opens where the second may have its capital from a quotation. */
static enum between between_read(const char *text, size_t from, size_t to, bool *opens)
{
	enum between between = BETWEEN_NOTHING;
	*opens = false;
	for (size_t at = from; at < to;) {
		uint32_t point = utf8_next(text, to, &at);
		enum between next = is_space(point) ? BETWEEN_SPACE : ends_sentence(point) ? BETWEEN_STOP
			: point == '-' ? BETWEEN_HYPHEN
			: point == '\'' || point == 0x2019 ? BETWEEN_APOSTROPHE : BETWEEN_COMMA;
		*opens |= opens_quote(point) || point == '"' || point == ':';
		/* A hyphen or an apostrophe with anything beside it joins no words. */
		if (between && next != between && next < BETWEEN_COMMA && between < BETWEEN_COMMA)
			next = BETWEEN_COMMA;
		between = next > between ? next : between;
	}
	return between;
}

/* "Mr. Lind", "J. Lind" */
static bool is_shortened(const struct token *token)
{
	return (token->capital && token->len == 1) || token_in(token->key, SHORTENED);
}

struct tokens tokens_split(struct arena *arena, const char *text)
{
	struct tokens tokens = { text, strlen(text), NULL, 0 };
	tokens.items = arena_array(arena, tokens.len / 2 + 1, sizeof *tokens.items);
	size_t behind = 0;
	for (size_t at = 0, next; at < tokens.len; at = next) {
		next = at;
		if (!is_word(utf8_next(text, tokens.len, &next)))
			continue;
		struct token token = token_make(arena, text, tokens.len, at);
		const struct token *last = tokens.count ? &tokens.items[tokens.count - 1] : NULL;
		bool opens;
		token.before = between_read(text, behind, at, &opens);
		if (token.before == BETWEEN_STOP && last && is_shortened(last) && at - behind == 2)
			token.before = BETWEEN_SPACE;
		token.begins = !last || opens || token.before == BETWEEN_STOP;
		next = behind = at + token.len;
		tokens.items[tokens.count++] = token;
	}
	return tokens;
}
