#include "review/tongue.h"

#include <stddef.h>
#include <string.h>

static bool ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), end_len = strlen(end);
	return len >= end_len && strcmp(text + len - end_len, end) == 0;
}

static bool starts_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* By the letter: "a useful", "an hour" are rare enough. */
static bool begins_with_vowel(const char *answer)
{
	return *answer && strchr("AEIOUaeiou", *answer);
}

static bool english_article_fits(const char *article, const char *answer)
{
	return begins_with_vowel(answer) == (strcmp(article, "an") == 0);
}

static bool english_is_plural(const char *answer)
{
	if (strstr(answer, " and "))
		return true;
	return ends_with(answer, "s") && !ends_with(answer, "ss") && !ends_with(answer, "us")
		&& !ends_with(answer, "is") && !ends_with(answer, "\u2019s") && !ends_with(answer, "'s");
}

/* "l’", "d’" and "qu’" stand before a vowel or a mute h. */
static bool french_article_fits(const char *article, const char *answer)
{
	(void)article;
	return begins_with_vowel(answer) || *answer == 'h' || *answer == 'H'
		|| starts_with(answer, "\u00c9") || starts_with(answer, "\u00e9")
		|| starts_with(answer, "\u00ca") || starts_with(answer, "\u00ea");
}

static bool french_is_plural(const char *answer)
{
	return starts_with(answer, "Les ") || starts_with(answer, "les ") || starts_with(answer, "Des ")
		|| starts_with(answer, "des ") || strstr(answer, " et ");
}

static const struct tongue TONGUES[] = {
	{ .language = "en",
		.negatives = { "not", "never", "except", "cannot", "neither", "nor", "without", "least" },
		.absolutes = { "always", "never", "only", "all", "every", "everyone", "everybody", "none",
			"nobody", "nothing", "no one", "completely", "entirely", "totally", "impossible" },
		.all_or_none = { "all of the above", "none of the above", "all of these", "none of these",
			"all of them", "none of them", "both of these", "both of them", "neither of them",
			"neither of these", "all the above", "none of the others", "all of the others" },
		.plural_verbs = { "are", "were", "have", "do" },
		.single_verbs = { "is", "was", "has", "does" },
		.articles = { "a", "an" },
		.article_fits = english_article_fits, .is_plural = english_is_plural, .lix_most = 45 },
	{ .language = "fr",
		.negatives = { "pas", "jamais", "sauf", "aucun", "aucune", "ni", "rien", "sans", "excepte",
			"hormis", "moins" },
		.absolutes = { "toujours", "jamais", "seulement", "uniquement", "tout", "toute", "tous",
			"toutes", "aucun", "aucune", "personne", "rien", "chaque", "completement",
			"entierement", "totalement", "impossible" },
		.all_or_none = { "toutes ces reponses", "aucune de ces reponses", "toutes les reponses",
			"aucune des reponses", "tout ce qui precede", "rien de tout cela", "rien de ce qui",
			"aucun d entre eux", "aucune d entre elles", "tous les deux", "toutes les deux",
			"ni l un ni l autre", "ni l une ni l autre", "aucun de ceux ci" },
		.plural_verbs = { "sont", "etaient", "ont", "furent" },
		.single_verbs = { "est", "etait", "a", "fut" },
		.articles = { "l", "d", "qu" },
		.article_fits = french_article_fits, .is_plural = french_is_plural, .lix_most = 50 },
};

const struct tongue *tongue_find(const char *language)
{
	size_t len = strcspn(language, "-_.");
	for (size_t i = 0; i < sizeof TONGUES / sizeof *TONGUES; i++)
		if (strlen(TONGUES[i].language) == len && strncmp(TONGUES[i].language, language, len) == 0)
			return &TONGUES[i];
	return NULL;
}

bool tongue_has(const char *const list[TONGUE_PHRASES], const char *word)
{
	for (int i = 0; i < TONGUE_PHRASES && list[i]; i++)
		if (strcmp(list[i], word) == 0)
			return true;
	return false;
}
