#include "review/figures.h"

#include "base/utf8.h"
#include "review/lix.h"
#include "review/review_parts.h"

#include <string.h>

/* What the guessers see of a choice. */
struct seen {
	struct words words;
	size_t length; /* graphemes */
	bool right;
};

static bool has_word(struct words words, int id)
{
	for (int i = 0; i < words.count; i++)
		if (words.items[i].id == id)
			return true;
	return false;
}

/* How many of its words, each counted once, the other text has too. */
static int shared(struct words words, struct words other)
{
	int count = 0;
	for (int i = 0; i < words.count; i++) {
		bool again = false;
		for (int j = 0; j < i; j++)
			again |= words.items[j].id == words.items[i].id;
		count += !again && has_word(other, words.items[i].id);
	}
	return count;
}

static int weight(enum guesser guesser, struct words ask, const struct seen *seen, int count, int i)
{
	int sum = 0;
	switch (guesser) {
	case GUESS_LONGEST:
		return (int)seen[i].length;
	case GUESS_LIKE_QUESTION:
		return shared(seen[i].words, ask);
	case GUESS_LIKE_OTHERS:
		for (int j = 0; j < count; j++)
			sum += j == i ? 0 : shared(seen[i].words, seen[j].words);
		return sum;
	}
	return 0;
}

/* The chance that the right one is picked among those of the greatest weight. */
static double guess(enum guesser guesser, struct words ask, const struct seen *seen, int count)
{
	int best = -1, equals = 0, right = 0;
	for (int i = 0; i < count; i++) {
		int here = weight(guesser, ask, seen, count, i);
		if (here > best) {
			best = here;
			equals = right = 0;
		}
		equals += here == best;
		right += here == best && seen[i].right;
	}
	return equals ? (double)right / equals : 0;
}

static int see(const struct said_all *said, struct seen seen[CHOICES_MAX])
{
	int count = 0;
	for (int i = 0; i < said->count && count < CHOICES_MAX; i++) {
		const struct said *part = &said->items[i];
		if (part->role == PART_RIGHT || part->role == PART_WRONG)
			seen[count++] = (struct seen){ part->words,
				utf8_graphemes(part->text, strlen(part->text)), part->role == PART_RIGHT };
	}
	return count;
}

static void language_measure(struct figures *figures, const struct bank *bank, int language)
{
	struct review review = { .bank = bank };
	review_language_open(&review, language);
	struct lix lix = review_lix(&review);
	double sums[GUESSERS] = { 0 }, chance = 0;
	int asked = 0;
	figures->lix[language] = lix_of(&lix);
	for (int q = 0; q < bank->question_count; q++) {
		struct seen seen[CHOICES_MAX];
		if (bank->questions[q].kind != KIND_CHOICE)
			continue;
		int count = see(&review.said[q], seen);
		asked++;
		chance += 1.0 / count;
		for (int g = 0; g < GUESSERS; g++)
			sums[g] += guess((enum guesser)g, review.said[q].items[0].words, seen, count);
	}
	for (int g = 0; g < GUESSERS; g++)
		figures->guessers[language][g] = asked ? 100 * sums[g] / asked : 0;
	figures->chance = asked ? 100 * chance / asked : 0;
	figures->choices = asked;
	arena_close(&review.arena);
}

struct figures figures_of(struct arena *arena, const struct bank *bank)
{
	struct figures figures = { .of_paragraph = arena_array(arena,
		(size_t)bank->paragraph_count + 1, sizeof *figures.of_paragraph) };
	for (int q = 0; q < bank->question_count; q++) {
		const struct question *question = &bank->questions[q];
		figures.of_kind[question->kind]++;
		figures.of_level[question->level]++;
		figures.of_topic[question->topic]++;
		for (int i = 0; i < question->source_count; i++)
			figures.of_paragraph[question->sources[i]]++;
	}
	for (int language = 0; language < bank->language_count; language++)
		language_measure(&figures, bank, language);
	return figures;
}

static void paragraphs_print(const struct figures *figures, const struct bank *bank, FILE *out)
{
	int texts = 0, sum = 0;
	fprintf(out, "  by paragraph:");
	for (int i = 0; i < bank->paragraph_count; i++) {
		if (bank->paragraphs[i].heading)
			continue;
		fprintf(out, " %d:%d", i + 1, figures->of_paragraph[i + 1]);
		texts++;
		sum += figures->of_paragraph[i + 1];
	}
	fprintf(out, "; %.1f on average\n", texts ? (double)sum / texts : 0);
}

void figures_print(const struct figures *figures, const struct bank *bank, FILE *out)
{
	fprintf(out, "%s: %d questions\n  by kind:", bank->file, bank->question_count);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		fprintf(out, " %s %d", kind_name((enum kind)kind), figures->of_kind[kind]);
	fprintf(out, "\n  by level: 1 recall %d, 2 connect %d, 3 judge %d\n  by topic:",
		figures->of_level[1], figures->of_level[2], figures->of_level[3]);
	for (int t = 0; t < bank->topic_count; t++)
		fprintf(out, " %s %d", bank->topics[t].id, figures->of_topic[t]);
	putc('\n', out);
	paragraphs_print(figures, bank, out);
	for (int language = 0; language < bank->language_count; language++) {
		const double *guessers = figures->guessers[language];
		fprintf(out, "  in %s: LIX %.1f; guessing the %d choice question%s: chance %.1f %%, "
			"the longest %.1f %%, most like the question %.1f %%, most like the others %.1f %%\n",
			bank->languages[language], figures->lix[language], figures->choices,
			figures->choices == 1 ? "" : "s", figures->chance,
			guessers[GUESS_LONGEST], guessers[GUESS_LIKE_QUESTION], guessers[GUESS_LIKE_OTHERS]);
	}
}
