/* Who and what an article names: runs of capitalised words that do not owe their capital to the
 * start of a sentence; and who speaks: names beside a verb of saying. */
#include "core/outline_parts.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAMES_MAX = 200, NAME_WORDS_MAX = 5, NAME_LETTERS_MAX = 40, NAME_BYTES_MAX = 160,
	FOLD = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS,
	SHOUT_MAX = 5, MENTIONS_MAX = 24, CROWDED_LEAST = 20, CROWDED_SHARE = 5, SKIPPED_MAX = 2,
	SENTENCE_MAX = 60,
};

static const char PARTICLES[] = " d de du des l la le van von der den del di da dos y e ";
/* A name may stand on either side of these. */
static const char SAYING[] =
	" said says say explained explains added adds recalled recalls argued argues admitted admits "
	"replied replies wrote writes thinks believes insisted insists announced announces declared "
	"declares claimed claims stated states noted notes dit disait déclare déclaré explique "
	"expliqué ajoute ajouté affirme affirmé raconte raconté estime estimé précise précisé répond "
	"répondu assure assuré confie confié regrette sagt sagte meint meinte dice dijo afirma "
	"afirmó говорит сказал сказала считает ";
/* Behind these stands who was spoken to. */
static const char TELLING[] =
	" told tells asked asks promised promises assured assures warned warns ";
static const char BEFORE_SAYING[] = " a ont has have had also later then l lui leur aussi nous ";

/* A set of words. */
struct set {
	const char **slots;
	size_t mask;
};

struct name {
	const char *text;
	const char *key, *first_key, *last_key;
	int words, count;
	int whole;               /* the longer name that this is a part of, else itself */
};

struct mention {
	int name, first, last;   /* tokens */
};

struct names {
	struct arena *arena;
	const struct tokens *split;
	struct outline *outline;
	struct set lowers;       /* words that are met with a small first letter */
	bool crowded;            /* so many capitals that one alone says little: German, a headline */
	struct name *items;
	int count;
};

static size_t slot_of(const struct set *set, const char *key)
{
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (const char *at = key; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 16777619u;
	size_t slot = hash & set->mask;
	while (set->slots[slot] && strcmp(set->slots[slot], key) != 0)
		slot = (slot + 1) & set->mask;
	return slot;
}

static bool set_has(const struct set *set, const char *key)
{
	return set->slots[slot_of(set, key)] != NULL;
}

static void lowers_collect(struct names *names)
{
	size_t words = 0, capitals = 0, size = 64;
	for (int p = 0; p < names->outline->count; p++)
		words += (size_t)names->split[p].count;
	while (size < 2 * words)
		size *= 2;
	names->lowers = (struct set){ arena_array(names->arena, size, sizeof(char *)), size - 1 };
	for (int p = 0; p < names->outline->count; p++)
		for (int i = 0; i < names->split[p].count; i++) {
			const struct token *token = &names->split[p].items[i];
			capitals += token->capital && !token->begins && !token_is_common(token);
			if (!token->capital)
				names->lowers.slots[slot_of(&names->lowers, token->key)] = token->key;
		}
	names->crowded = words > CROWDED_LEAST && capitals * CROWDED_SHARE > words;
}

static bool is_named(const struct token *token)
{
	return token->capital && !token_is_common(token)
		&& !(token->shouted && token->len > SHOUT_MAX);
}

static bool joins(const struct token *next, const struct token *last)
{
	return next->before == BETWEEN_SPACE || next->before == BETWEEN_HYPHEN
		|| (next->before == BETWEEN_APOSTROPHE && last->len == 1);
}

/* The last token of the name that begins at `first`. */
static int name_end(const struct tokens *tokens, int first)
{
	int last = first;
	for (int i = first + 1; i < tokens->count && i - first < NAME_WORDS_MAX; i++) {
		const struct token *token = &tokens->items[i];
		if (!joins(token, &tokens->items[i - 1]))
			break;
		if (is_named(token)) {
			last = i;
			continue;
		}
		/* "Bank of England", "Rue de la Paix": the name goes on behind a small word or two. */
		bool of = strcmp(token->key, "of") == 0 && last == first;
		if (token->capital || i - last > 2 || !(of || token_in(token->key, PARTICLES)))
			break;
	}
	return last;
}

static bool fits(const char *text)
{
	size_t len = strlen(text);
	return len >= 2 && len <= NAME_BYTES_MAX && !strpbrk(text, "{}")
		&& utf8_graphemes(text, len) <= NAME_LETTERS_MAX && utf8_graphemes(text, len) >= 2;
}

static int name_find(const struct names *names, const char *key)
{
	for (int i = 0; i < names->count; i++)
		if (strcmp(names->items[i].key, key) == 0)
			return i;
	return -1;
}

/* Index of the name from one token to another, new where it is; -1 where it is none. */
static int name_add(struct names *names, const struct tokens *tokens, int first, int last)
{
	char *text = tokens_text(names->arena, tokens, first, last);
	if (!fits(text))
		return -1;
	const char *key = utf8_fold(names->arena, text, FOLD);
	int found = name_find(names, key);
	if (found < 0 && names->count == NAMES_MAX)
		return -1;
	if (found < 0) {
		found = names->count++;
		names->items[found] = (struct name){ text, key, tokens->items[first].key,
			tokens->items[last].key, last - first + 1, 0, found };
	}
	names->items[found].count++;
	return found;
}

/* The name that begins at a token: false where none does. A first word that may owe its capital
 * to its place counts where it is met nowhere in small letters and the name goes on. */
static bool mention_read(const struct tokens *tokens, const struct names *names, int first,
	int *last)
{
	const struct token *token = &tokens->items[first];
	*last = first;
	if (!is_named(token))
		return false;
	*last = name_end(tokens, first);
	return !token->begins || (*last > first && !set_has(&names->lowers, token->key));
}

static void names_collect(struct names *names)
{
	for (int p = 0; p < names->outline->count; p++)
		for (int i = 0, last; i < names->split[p].count; i = last + 1)
			if (mention_read(&names->split[p], names, i, &last)
					&& !names->outline->paragraphs[p].heading
					&& !(names->crowded && last == i))
				name_add(names, &names->split[p], i, last);
}

/* "Lind" stands for "Mara Lind" once that name was met. */
static void names_join(struct names *names)
{
	for (int i = 0; i < names->count; i++) {
		struct name *part = &names->items[i];
		for (int j = 0; part->words == 1 && j < names->count; j++) {
			struct name *whole = &names->items[j];
			if (whole->words == 1 || whole->words > 3 || (strcmp(whole->last_key, part->key) != 0
					&& strcmp(whole->first_key, part->key) != 0))
				continue;
			part->whole = j;
			whole->count += part->count;
			break;
		}
	}
}

/* Of one word, it must be met twice. */
static bool is_kept(const struct names *names, int name)
{
	return names->items[name].words > 1 || names->items[name].count > 1;
}

/* The names of a paragraph, each once, in order. */
static int mentions_list(const struct names *names, int p, struct mention *mentions)
{
	int count = 0;
	const struct tokens *tokens = &names->split[p];
	for (int i = 0, last; i < tokens->count && count < MENTIONS_MAX; i = last + 1) {
		last = i;
		if (!is_named(&tokens->items[i]))
			continue;
		last = name_end(tokens, i);
		char *text = tokens_text(names->arena, tokens, i, last);
		int name = name_find(names, utf8_fold(names->arena, text, FOLD));
		if (name >= 0)
			mentions[count++] = (struct mention){ names->items[name].whole, i, last };
	}
	return count;
}

/* What is met least comes first: it says most of this paragraph. */
static void mentions_sort(const struct names *names, struct mention *mentions, int count)
{
	for (int i = 1; i < count; i++)
		for (int j = i; j > 0 && names->items[mentions[j].name].count
				< names->items[mentions[j - 1].name].count; j--) {
			struct mention swap = mentions[j];
			mentions[j] = mentions[j - 1];
			mentions[j - 1] = swap;
		}
}

static void names_list(const struct names *names, struct outline_paragraph *paragraph,
	struct mention *mentions, int count)
{
	mentions_sort(names, mentions, count);
	for (int i = 0; i < count && paragraph->name_count < OUTLINE_NAMES; i++) {
		const char *text = names->items[mentions[i].name].text;
		bool there = !is_kept(names, mentions[i].name);
		for (int j = 0; j < paragraph->name_count; j++)
			there |= paragraph->names[j] == text;
		if (!there)
			paragraph->names[paragraph->name_count++] = text;
	}
}

/* Does a comma or anything like it stand between this word and the one before? */
static bool set_off(const struct token *token)
{
	return token->before == BETWEEN_COMMA;
}

/* The first token of the sentence, or one so far before that no name there is meant. */
static int sentence_begin(const struct tokens *tokens, int at)
{
	for (int back = 0; back < SENTENCE_MAX && at > 0 && !tokens->items[at].begins; back++)
		at--;
	return at;
}

/* The name that speaks by the verb at `verb`: before it, behind it, or, where something is put
 * between ("Mara Lind, the baker, said"), at the sentence's start. false where none does. */
static bool speaker_at(const struct tokens *tokens, int verb, int *first, int *last)
{
	bool saying = token_in(tokens->items[verb].key, SAYING);
	int before = verb - 1;
	if (!saying && !token_in(tokens->items[verb].key, TELLING))
		return false;
	*first = verb + 1;
	if (saying && *first < tokens->count && tokens->items[*first].before == BETWEEN_SPACE
			&& is_named(&tokens->items[*first])) {
		*last = name_end(tokens, *first);
		return true;
	}
	for (int skipped = 0; before > 0 && skipped < SKIPPED_MAX
			&& token_in(tokens->items[before].key, BEFORE_SAYING); skipped++)
		before--;
	if (before < 0)
		return false;
	bool apart = set_off(&tokens->items[verb]);
	*first = sentence_begin(tokens, before);
	for (int i = *first; i <= before; i = *last + 1) {
		*last = i;
		if (!is_named(&tokens->items[i]))
			continue;
		*last = name_end(tokens, i);
		bool at_start = i == *first && tokens->items[i].begins && *last + 1 < tokens->count
			&& set_off(&tokens->items[*last + 1]);
		if (*last == before ? !apart : apart && at_start) {
			*first = i;
			return true;
		}
	}
	return false;
}

/* "according to Mara Lind", "selon Mara Lind" */
static bool source_at(const struct tokens *tokens, int at, int *first, int *last)
{
	bool english = strcmp(tokens->items[at].key, "to") == 0 && at > 0
		&& strcmp(tokens->items[at - 1].key, "according") == 0;
	*first = at + 1;
	if (!english && strcmp(tokens->items[at].key, "selon") != 0)
		return false;
	if (*first >= tokens->count || tokens->items[*first].before != BETWEEN_SPACE
			|| !is_named(&tokens->items[*first]))
		return false;
	*last = name_end(tokens, *first);
	return true;
}

static int speaker_index(struct outline *outline, const char *text)
{
	for (int i = 0; i < outline->speaker_count; i++)
		if (strcmp(outline->speakers[i], text) == 0)
			return i;
	if (outline->speaker_count == OUTLINE_SPEAKERS_MAX)
		return -1;
	outline->speakers[outline->speaker_count] = text;
	return outline->speaker_count++;
}

/* The first that speaks in it. */
static int speaker_find(struct names *names, int p)
{
	const struct tokens *tokens = &names->split[p];
	int first = 0, last = 0;
	for (int i = 0; i < tokens->count; i++) {
		if (!speaker_at(tokens, i, &first, &last) && !source_at(tokens, i, &first, &last))
			continue;
		if (first == last && set_has(&names->lowers, tokens->items[first].key))
			continue;
		int name = name_add(names, tokens, first, last);
		if (name >= 0)
			return speaker_index(names->outline, names->items[names->items[name].whole].text);
	}
	return -1;
}

static bool is_in(const char *text, const char *const *list, int count)
{
	for (int i = 0; i < count; i++)
		if (list[i] == text)
			return true;
	return false;
}

static int words_of(const char *text)
{
	int count = 1;
	for (; *text; text++)
		count += *text == ' ';
	return count;
}

/* How unlike two names look: a wrong choice should not be known by its length. */
static int unlike(const char *a, const char *b)
{
	int letters = (int)utf8_graphemes(a, strlen(a)) - (int)utf8_graphemes(b, strlen(b));
	return 4 * abs(words_of(a) - words_of(b)) + abs(letters);
}

/* Of the names that only other paragraphs have, those most like the paragraph's first; of those
 * the nearest. */
static void wrong_find(struct outline *outline, int p)
{
	struct outline_paragraph *paragraph = &outline->paragraphs[p];
	while (paragraph->wrong_count < OUTLINE_WRONG) {
		const char *best = NULL;
		int cost = 0;
		for (int i = 0; i < OUTLINE_NAMES * outline->count; i++) {
			/* Outwards from the paragraph, by turns. */
			int step = i / OUTLINE_NAMES, away = (step + 1) / 2;
			int other = ((p + (step % 2 ? away : -away)) + outline->count) % outline->count;
			const struct outline_paragraph *from = &outline->paragraphs[other];
			const char *text = i % OUTLINE_NAMES < from->name_count
				? from->names[i % OUTLINE_NAMES] : NULL;
			if (!text || is_in(text, paragraph->names, paragraph->name_count)
					|| is_in(text, paragraph->wrong, paragraph->wrong_count)
					|| (best && unlike(text, paragraph->names[0]) >= cost))
				continue;
			best = text;
			cost = unlike(text, paragraph->names[0]);
		}
		if (!best)
			return;
		paragraph->wrong[paragraph->wrong_count++] = best;
	}
}

void outline_names(struct arena *arena, const struct tokens *split, struct outline *outline)
{
	struct names names = { .arena = arena, .split = split, .outline = outline };
	struct mention mentions[MENTIONS_MAX];
	names.items = arena_array(arena, NAMES_MAX, sizeof *names.items);
	lowers_collect(&names);
	names_collect(&names);
	names_join(&names);
	for (int p = 0; p < outline->count; p++) {
		outline->paragraphs[p].speaker = -1;
		if (outline->paragraphs[p].heading)
			continue;
		outline->paragraphs[p].speaker = speaker_find(&names, p);
		names_list(&names, &outline->paragraphs[p], mentions, mentions_list(&names, p, mentions));
	}
	for (int p = 0; p < outline->count; p++)
		if (outline->paragraphs[p].name_count)
			wrong_find(outline, p);
}
