/* W40: what stands where a text should be and tells nobody anything: filler, the name of the
 * field, a word where a sentence is wanted, or the same text again. */
#include "base/letter.h"
#include "base/utf8.h"
#include "review/review_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { GIST_WORDS = 3, SENTENCE_WORDS = 2, UNSPACED_LETTERS = 6, REPEATED_LETTERS = 3,
	EXPLANATION_SHARED = 3 };

/* Words are folded; lists are parted by single spaces. Filler wherever it stands alone: */
static const char FILLER[] = " todo tbd tba fixme xxx lorem ipsum dolor placeholder asdf asdfgh "
	"qwerty qwertz azerty blah blabla bla foo foobar untitled tktk idk ";
/* Filler where a sentence is wanted and nothing else is in it: */
static const char FIELDS[] = " gist explain explanation ask question answer text front back name "
	"topic voice why because choice option item wrong right correct true false reason hint note "
	"title here write type fill in put insert add something anything some my own your words word "
	"sentence example sample test dummy this that it is the a an of for to be done later missing "
	"paragraph statement unknown none empty ditto idem same as above see later "
	"reponse texte choix faux juste vrai bon mauvais titre sujet nom exemple essai ici ecrire "
	"ecrivez remplir completer a mettre quelque chose mes vos votre mots propres le la les de du "
	"un une resume paragraphe raison voir ";
/* With a number or a letter behind it, filler in a choice too: */
static const char LABELS[] = " choice option answer wrong right item left side topic voice gist "
	"text question paragraph distractor alternative pair card front back heading title name "
	"choix reponse faux juste sujet voix texte titre nom carte ";
/* Alone, no name: */
static const char NO_NAMES[] = " topic name title voice text test example sujet nom titre voix "
	"texte essai exemple thema titel ";

static bool is_in(const char *word, const char *list)
{
	size_t len = strlen(word);
	for (const char *at = list; len && (at = strstr(at, word)); at++)
		if (at > list && at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

static const char *word_text(const struct review *review, const struct words *words, int i)
{
	return review->vocabulary.texts[words->items[i].id];
}

/* "xxxx", "aaa"; not III, CC and MM, which count. */
static bool is_repeated(const char *word)
{
	size_t same = strspn(word, (char[]){ word[0], '\0' });
	return same >= REPEATED_LETTERS && !word[same] && !strchr("icm0123456789", word[0]);
}

/* "Todo" is a word of Spanish and Portuguese. */
static bool is_filler(const struct review *review, const struct words *words, int i)
{
	const char *word = word_text(review, words, i);
	if (strcmp(word, "todo") == 0 && !review->tongue && !words->items[i].shouted)
		return false;
	return is_in(word, FILLER) || is_repeated(word);
}

static bool is_letter(const struct word *word)
{
	return word->letters == 1 && !word->number;
}

/* "wrong 1", "Choice A", "option2" */
static bool is_label(const struct review *review, const struct words *words)
{
	if (words->count == 2)
		return is_in(word_text(review, words, 0), LABELS)
			&& (is_letter(&words->items[1]) || (words->items[1].number
				&& words->items[1].letters <= 2));
	if (words->count != 1 || !words->items[0].number)
		return false;
	const char *word = word_text(review, words, 0);
	size_t letters = strcspn(word, "0123456789");
	size_t digits = strspn(word + letters, "0123456789");
	return digits && !word[letters + digits]
		&& is_in(arena_copy((struct arena *)&review->arena, word, letters), LABELS);
}

/* Nothing but filler, or TODO at the beginning. */
static bool is_placeholder(const struct review *review, const struct words *words)
{
	int told = 0;
	for (int i = 0; i < words->count; i++) {
		bool filler = is_filler(review, words, i);
		bool repeated = i > 0 && words->items[i].id == words->items[i - 1].id;
		if (i == 0 && filler && strcmp(word_text(review, words, i), "todo") == 0)
			return true;
		told += !filler && !repeated;
	}
	return told == 0 || is_label(review, words);
}

/* A sentence of nothing but filler and the names of fields. */
static bool is_empty_talk(const struct review *review, const struct words *words)
{
	for (int i = 0; i < words->count; i++)
		if (!is_filler(review, words, i) && !is_letter(&words->items[i])
				&& !is_in(word_text(review, words, i), FIELDS))
			return false;
	return true;
}

/* Fewer words than a sentence has. */
static bool is_thin(const char *text, const struct words *words, int least)
{
	size_t len = strlen(text);
	int letters = 0;
	for (size_t at = 0; at < len;)
		letters += letter_is_unspaced(utf8_next(text, len, &at));
	return words->count < least && letters < UNSPACED_LETTERS;
}

static bool same_words(const struct words *a, const struct words *b)
{
	return a->count && a->count == b->count && words_find(*a, *b) == 0;
}

/* The words of a text as one number, so that equal texts are found by sorting. */
struct print {
	uint64_t words;
	int at;             /* whose they are */
};

/* How many before it have the same words, and the first of these. */
struct earlier {
	int count, first;
};

static uint64_t words_print(const struct words *words)
{
	uint64_t print = 14695981039346656037u; /* FNV-1a over the words' numbers */
	for (int i = 0; i < words->count; i++)
		print = (print ^ (uint64_t)words->items[i].id) * 1099511628211u;
	return print;
}

static int by_print(const void *a, const void *b)
{
	const struct print *x = a, *y = b;
	if (x->words != y->words)
		return x->words < y->words ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* Of `count` prints, `room` the most that `at` may be; they are sorted. */
static struct earlier *earlier_find(struct review *review, struct print *prints, size_t count,
	size_t room)
{
	struct earlier *earlier = arena_array(&review->arena, room + 1, sizeof *earlier);
	qsort(prints, count, sizeof *prints, by_print);
	for (size_t i = 1, first = 0; i < count; i++) {
		if (prints[i].words != prints[first].words)
			first = i;
		earlier[prints[i].at] = (struct earlier){ (int)(i - first), prints[first].at };
	}
	return earlier;
}

static const char *gist_fault(const struct review *review, int p, bool again)
{
	const struct bank *bank = review->bank;
	const struct words *gist = &review->gists[p];
	const char *text = bank->paragraphs[p].gist.in[review->language];
	bool heading = bank->paragraphs[p].heading;
	if (again)
		return "is that of another one";
	if (is_placeholder(review, gist) || (!heading && (is_thin(text, gist, GIST_WORDS)
			|| is_empty_talk(review, gist))))
		return "says nothing yet";
	if (review->article && !heading && p < review->article->count) {
		struct words own = words_split((struct vocabulary *)&review->vocabulary,
			review->article->paragraphs[p]);
		if (same_words(&own, gist))
			return "is the paragraph itself";
	}
	return NULL;
}

static struct earlier *gists_earlier(struct review *review)
{
	size_t room = (size_t)review->bank->paragraph_count, count = 0;
	struct print *prints = arena_array(&review->arena, room + 1, sizeof *prints);
	for (int p = 0; p < review->bank->paragraph_count; p++)
		if (review->gists[p].count)
			prints[count++] = (struct print){ words_print(&review->gists[p]), p };
	return earlier_find(review, prints, count, room);
}

static void gists_check(struct review *review)
{
	const struct bank *bank = review->bank;
	const struct earlier *earlier = gists_earlier(review);
	for (int p = 0; p < bank->paragraph_count; p++) {
		const char *fault = bank->paragraphs[p].gist.in[review->language]
			? gist_fault(review, p, earlier[p].count > 0) : NULL;
		if (fault)
			review_warn(review, W40, NULL, bank->paragraphs[p].place,
				"say in your own words what the paragraph says",
				"the gist of paragraph %d %s%s", p + 1, fault, review_language(review));
	}
}

static void name_check(struct review *review, struct text text, struct place place,
	const char *what, const char *id)
{
	const char *name = text.in ? text.in[review->language] : NULL;
	if (!name)
		return;
	struct words words = words_split(&review->vocabulary, name);
	bool alone = words.count == 1 && (is_letter(&words.items[0])
		|| is_in(word_text(review, &words, 0), NO_NAMES));
	/* One sign may be a name where signs are words. */
	if (is_placeholder(review, &words) || (alone && strlen(name) < 3)
			|| (alone && words.items[0].letters > 1))
		review_warn(review, W40, NULL, place, "write what players are to read",
			"the %s%s still holds \u201c%s\u201d%s", what, id, name, review_language(review));
}

static void names_check(struct review *review)
{
	const struct bank *bank = review->bank;
	name_check(review, bank->title, bank->place, "title", "");
	for (int i = 0; i < bank->topic_count; i++)
		name_check(review, bank->topics[i].name, bank->topics[i].place, "name of topic ",
			bank->topics[i].id);
	for (int i = 0; i < bank->voice_count; i++)
		name_check(review, bank->voices[i].name, bank->voices[i].place, "name of voice ",
			bank->voices[i].id);
}

/* "a", "b", "c" as choices: none where they are capitals and all of the choices are. */
static bool is_lettered(const struct question *question, const struct said_all *said,
	const struct said *part)
{
	bool picked = question->kind == KIND_CHOICE || question->kind == KIND_MULTI
		|| question->kind == KIND_ORDER;
	if ((!picked && question->kind != KIND_MATCH) || part->words.count != 1
			|| !is_letter(&part->words.items[0]) || strlen(part->text) > 1)
		return false;
	bool capitals = picked;
	for (int i = 0; i < said->count; i++) {
		const struct said *other = &said->items[i];
		if (other->role == PART_RIGHT || other->role == PART_WRONG)
			capitals &= other->words.count == 1 && is_letter(&other->words.items[0])
				&& other->words.items[0].capital;
	}
	return !capitals && (picked || !part->words.items[0].capital);
}

/* Signs alone, where another choice has words. */
static bool is_wordless(const struct said_all *said, const struct said *part)
{
	bool worded = false;
	for (int i = 0; i < said->count; i++)
		worded |= (said->items[i].role == PART_RIGHT || said->items[i].role == PART_WRONG)
			&& said->items[i].words.count > 0;
	return !part->words.count && worded;
}

/* What is wrong with a part; NULL where nothing is. */
static const char *part_fault(const struct review *review, const struct question *question,
	const struct said_all *said, const struct said *part)
{
	/* A card may ask with a word, and "Match." says all that is to be done. */
	bool brief = question->kind == KIND_CARD || question->kind == KIND_MATCH
		|| question->kind == KIND_ORDER;
	bool sentence = (part->role == PART_ASK && !brief) || part->role == PART_AFTER;
	switch (part->role) {
	case PART_UNIT:
		return NULL;
	case PART_HINT:
	case PART_NOTE:
		/* "It is a name." helps. */
		if (is_placeholder(review, &part->words))
			return "holds no more than";
		break;
	case PART_ASK:
	case PART_AFTER:
		if (is_placeholder(review, &part->words) || is_empty_talk(review, &part->words)
				|| (sentence && is_thin(part->text, &part->words, SENTENCE_WORDS)))
			return "holds no more than";
		break;
	case PART_RIGHT:
	case PART_WRONG:
		if (!part->words.count ? question->kind == KIND_CARD || is_wordless(said, part)
				: is_placeholder(review, &part->words) || is_lettered(question, said, part))
			return "still holds";
		break;
	}
	if (part->role != PART_ASK && part->words.count > 1
			&& same_words(&part->words, &said->items[0].words))
		return "says again what it asks:";
	return NULL;
}

static void question_check(struct review *review, int q)
{
	const struct question *question = &review->bank->questions[q];
	const struct said_all *said = &review->said[q];
	for (int i = 0; i < said->count; i++) {
		const struct said *part = &said->items[i];
		const char *fault = *part->text ? part_fault(review, question, said, part) : NULL;
		if (!fault)
			continue;
		review_warn(review, W40, question, question->place, "write the text",
			"%s %s \u201c%s\u201d%s", question->id, fault, part->text, review_language(review));
		return;
	}
}

/* The part that explains the answer: the last that comes after it. */
static const struct said *explanation(const struct review *review, int q)
{
	const struct said *found = NULL;
	for (int i = 0; i < review->said[q].count; i++)
		if (review->said[q].items[i].role == PART_AFTER)
			found = &review->said[q].items[i];
	return review->bank->questions[q].explain.in ? found : NULL;
}

/* One explanation for many questions. */
static void explanations_check(struct review *review)
{
	const struct bank *bank = review->bank;
	size_t room = (size_t)bank->question_count, count = 0;
	struct print *prints = arena_array(&review->arena, room + 1, sizeof *prints);
	for (int q = 0; q < bank->question_count; q++) {
		const struct said *own = explanation(review, q);
		if (own && own->words.count)
			prints[count++] = (struct print){ words_print(&own->words), q };
	}
	const struct earlier *earlier = earlier_find(review, prints, count, room);
	for (int q = 0; q < bank->question_count; q++) {
		const struct question *first = &bank->questions[earlier[q].first];
		if (earlier[q].count >= EXPLANATION_SHARED)
			review_warn(review, W40, &bank->questions[q], bank->questions[q].place,
				"explain this answer", "%s has the explanation of %s (line %d) and others%s",
				bank->questions[q].id, first->id, first->place.line, review_language(review));
	}
}

void check_placeholders(struct review *review)
{
	gists_check(review);
	names_check(review);
	explanations_check(review);
	for (int q = 0; q < review->bank->question_count; q++)
		question_check(review, q);
}
