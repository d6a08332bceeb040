/* What an article offers to whoever writes a bank on it: its headings, who and what it names, its
 * numbers and quotations, and for each paragraph the kind of question that suits it. All is found
 * by the look of the words (capitals, digits, quotation marks, a few words of English and French)
 * and may be wrong: it makes examples that an author reads. Texts are cleaned: one line, a space
 * between words, nothing in them that is not seen. It never knows banks or files. */
#ifndef CORE_OUTLINE_H
#define CORE_OUTLINE_H

#include "core/article.h"
#include "core/bank.h"

enum {
	OUTLINE_PARAGRAPHS_MAX = 1000,
	OUTLINE_SPEAKERS_MAX = VOICES_MAX - 1, /* the article's author is a voice too */
	OUTLINE_NAMES = 4,
	OUTLINE_WRONG = 2,
	OUTLINE_NUMBERS = ITEMS_MAX,
};

struct outline_paragraph {
	const char *beginning;  /* its first words; all of it where `whole` */
	bool whole, heading;
	int words, letters;
	enum kind kind;         /* of the example; without meaning for a heading */

	/* What examples are made of, each NULL or counted 0 where the paragraph has none: */
	const char *names[OUTLINE_NAMES];   /* of people, places, things */
	int name_count;
	const char *wrong[OUTLINE_WRONG];   /* names that only other paragraphs have */
	int wrong_count;
	const char *numbers[OUTLINE_NUMBERS]; /* as they are written, with their units */
	int number_count, year_count;
	bool has_value;         /* one of the numbers has a unit or is a year */
	double value;
	const char *unit;       /* NULL for a year */
	const char *quote;      /* up to 12 words between quotation marks */
	const char *excerpt;    /* up to 12 words from its beginning */
	const char *phrase;     /* a few words of it, {1} in the place of one */
	const char *missing;    /* that one */
	int speaker;            /* index of who says something in it, -1 where nobody does */
};

struct outline {
	const char *language;   /* "en" or "fr" */
	bool spaced;            /* its words have spaces between them */
	const char *title;      /* the first line, where it looks like one; else NULL */
	struct outline_paragraph *paragraphs;
	int count, headings;
	bool broken;            /* many lines break off in a sentence: paragraphs over several lines? */
	const char *speakers[OUTLINE_SPEAKERS_MAX];
	int speaker_count;
};

/* Splits the text and looks at it; all lies in arena. language: "en", or NULL to guess. false:
 * error says in a sentence what is wrong with the text and how to mend it: not UTF-8, control
 * bytes, nothing in it, one line only, or too many. */
bool outline_read(struct arena *arena, const char *text, size_t len, const char *language,
	struct outline *outline, struct error *error);

/* A text, of a file's name say, cleaned in that way: bytes that are not UTF-8 go too. */
char *outline_clean(struct arena *arena, const char *text, size_t len);

#endif
