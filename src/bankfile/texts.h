/* Texts in the bank's languages: plain strings or groups of languages, held against their
 * limits in characters as a reader counts them. */
#ifndef BANKFILE_TEXTS_H
#define BANKFILE_TEXTS_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

enum {
	ASK_MAX = 240,
	CHOICE_MAX = 110,
	CHOICE_OF_MANY_MAX = 80, /* where there are more than CHOICES_FEW */
	CHOICES_FEW = 4,
	SIDE_MAX = 60,
	GIST_MAX = 400,
	EXPLAIN_MAX = 400,
	WHY_MAX = 200,
	HINT_MAX = 200,
	NOTE_MAX = 200,
	FRONT_MAX = 160,
	BACK_MAX = 240,
	ACCEPTED_MAX = 60,
	UNIT_MAX = 20,
	NAME_MAX_SHOWN = 80, /* title, author, publisher, licence, tag, version, date */
	URL_MAX = 200,
	TOPIC_MAX = 40,      /* and a voice's name */
	QUOTE_WORDS_MAX = 12,
	GRAPHEME_POINTS_MAX = 16,
};

enum emptiness { EMPTY_REFUSED, EMPTY_ALLOWED };

/* Finds the languages used anywhere below the root and fills the bank's languages, its own
 * first ("und" where it is not known). E309, E311. */
void texts_collect_languages(struct reader *reader, const config_setting_t *root, const char *own);

/* A plain string: E303, E404, E405, E426. "" where the setting is NULL or wrong. */
const char *texts_read_plain(struct reader *reader, const config_setting_t *setting, int max,
	enum emptiness emptiness);

/* A text or a group of languages: the same, and E310. Left out (in == NULL) where the setting
 * is NULL or wrong. */
struct text texts_read(struct reader *reader, const config_setting_t *setting, int max,
	enum emptiness emptiness);

/* Accepted spellings: a list of texts or a group of languages with one each. */
struct accept texts_read_accept(struct reader *reader, const config_setting_t *setting);

/* A list of `least` to `most` plain strings of at most max characters; it lies in the bank. */
const char *const *texts_read_list(struct reader *reader, const config_setting_t *setting,
	int least, int most, int max, const char *what, int *count);

/* Adds `code` at each text that reads like one before it in some language, folded. `what` is
 * "choices", places[i] the offset of texts[i]. */
void texts_check_unlike(struct reader *reader, enum code code, const struct text *texts,
	const size_t *places, int count, const char *what);

/* Adds E422 where a quotation is longer than QUOTE_WORDS_MAX. */
void texts_check_quote(struct reader *reader, const config_setting_t *setting, const char *quote);

/* True for "en", "pt-BR". */
bool texts_is_language(const char *tag);

/* True for a group whose members are languages, by the key it stands under. NULL is none. */
bool texts_is_translation(const config_setting_t *setting);

#endif
