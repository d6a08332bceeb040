/* A bank: the questions on one article, as loaded. Immutable once loaded; everything it
 * points to lives in its arena and ends with bank_close. Who plays from a bank keeps a
 * reference (bank_hold), so that a reload never pulls it away. It never knows files. */
#ifndef CORE_BANK_H
#define CORE_BANK_H

#include "base/arena.h"
#include "base/diagnostic.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	BANK_LANGUAGES_MAX = 8,
	CHOICES_MAX = 6,
	PAIRS_MAX = 5,
	EXTRA_MAX = 2,
	ITEMS_MAX = 6,
	GAPS_MAX = 4,
	ACCEPT_MAX = 20,
	VOICES_MAX = 6,
	TOPICS_MAX = 64,
};

enum kind {
	KIND_CHOICE,
	KIND_MULTI,
	KIND_TRUEFALSE,
	KIND_TYPED,
	KIND_NUMBER,
	KIND_MATCH,
	KIND_ORDER,
	KIND_GAP,
	KIND_VOICE,
	KIND_STANDING,
	KIND_CARD,
};
enum { KIND_COUNT = KIND_CARD + 1 };

enum standing { STANDING_REPORTED, STANDING_CLAIMED, STANDING_OPINION };
enum { STANDING_COUNT = STANDING_OPINION + 1 };

/* A text in the bank's languages: in[i] is that of bank->languages[i] and may be NULL for
 * i > 0; in[0], the bank's own language, never is. A text left out has in == NULL. */
struct text {
	const char *const *in;
};

/* A list of spellings in one language. */
struct spellings {
	const char *const *items;
	int count;
};

/* What a typed answer may be: one list a language, as struct text; spelt by the union of all. */
struct accept {
	const struct spellings *in; /* bank->language_count lists; NULL where left out */
};

struct choice {
	struct text text, why;
	bool right, last;
};

struct pair {
	struct text left, right;
};

struct gap { /* either choices or accept */
	const struct choice *choices;
	int choice_count;
	struct accept accept;
};

struct allow {
	const char *code;
	struct text why;
};

struct question {
	const char *id;
	enum kind kind;
	int topic;             /* index into bank->topics */
	int level;             /* 1 recall, 2 connect, 3 judge */
	const int *sources;    /* paragraph numbers, from 1 */
	int source_count;
	struct text ask, explain, hint, note;
	const char *quote;     /* NULL where none */
	const char *const *tags;
	int tag_count;
	int seconds;           /* 0: the game's own */
	int rev;               /* 1 where left out */
	const int *sisters;    /* indexes of questions */
	int sister_count;
	bool card;             /* may become a flashcard */
	const struct allow *allow;
	int allow_count;
	struct place place;    /* where its group begins */
	uint64_t hash;         /* of all that the learner can see or is graded by */

	const struct choice *choices; /* choice, multi */
	int choice_count;
	bool answer;           /* truefalse: is it true? */
	struct text why;       /* truefalse: why the other side is wrong */
	struct accept accept;  /* typed */
	bool case_sensitive, accents;
	int typos;             /* -1: by length */
	bool has_value;        /* number: value and tolerance were given, not min and max */
	double value, tolerance, min, max; /* min and max always hold */
	struct text unit;
	const struct pair *pairs; /* match */
	int pair_count;
	const struct text *extra;
	int extra_count;
	const struct text *items; /* order, in the right order */
	int item_count;
	const struct gap *gaps;
	int gap_count;
	int voice;             /* voice: index into bank->voices */
	enum standing standing;
	struct text front, back; /* card */
	bool reverse;
};

struct paragraph {
	bool heading;
	struct text gist;
	struct place place;    /* where its group begins */
};

struct named { /* a topic or a voice */
	const char *id;
	struct text name;
	struct place place;    /* where its group begins */
};

struct bank {
	struct arena arena;
	int holders;
	const char *file;
	const char *source;    /* the file's text, for the journal */
	size_t source_len;
	uint64_t hash;         /* of source */

	const char *id, *version, *licence;
	struct place place;    /* where its group `bank` begins */
	const char *const *languages; /* [0] is the bank's own */
	int language_count;
	struct text title, note;
	const char *const *authors;
	int author_count;
	const struct allow *allow;
	int allow_count;

	struct text article_title;
	const char *article_author, *article_publisher, *article_published, *article_url;
	const struct paragraph *paragraphs; /* number n is paragraphs[n - 1] */
	int paragraph_count;

	const struct named *topics, *voices;
	int topic_count, voice_count;
	struct question *questions;
	int question_count;
};

/* The arena is initialised and holders is 1; the loader fills the rest. */
struct bank *bank_open(void);
struct bank *bank_hold(struct bank *bank);
/* Drops one holder; the last one frees the bank. NULL is allowed. */
void bank_close(struct bank *bank);

/* The text in the language of that index, else in the bank's own; "" where left out. */
const char *text_in(struct text text, int language);

/* Index of the question with this id, or -1. */
int bank_find(const struct bank *bank, const char *id);

/* Index of the bank's language that fits a tag such as "fr_CH.UTF-8"; 0 where none does. */
int bank_language(const struct bank *bank, const char *tag);

/* "choice", "multi", ... as banks write them. */
const char *kind_name(enum kind kind);
/* Returns false where no kind has that name. */
bool kind_find(const char *name, enum kind *kind);
const char *standing_name(enum standing standing);

/* Kinds answered by picking exactly one option: choice, truefalse, voice, standing. */
bool kind_picks_one(enum kind kind);

/* Options to pick from (choice, multi: the choices; truefalse: 0 true, 1 false; voice: the
 * bank's voices; standing: the three), 0 for every other kind. */
int question_options(const struct bank *bank, const struct question *question);
/* Bit i is set where option i is right. */
unsigned question_right(const struct bank *bank, const struct question *question);

#endif
