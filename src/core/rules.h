/* What a round was asked to be: chosen before it starts, unchanged while it runs. Plain
 * data with a text form ("mode=quiz length=10 ..."), which the start message carries. */
#ifndef CORE_RULES_H
#define CORE_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mode {
	MODE_QUIZ,
	MODE_WARMUP,
	MODE_CARDS, /* flashcards as drawn, missed ones round again */
	MODE_STUDY, /* the cards named before the start, in that order: those that are due */
	MODE_CLASS, /* teams before a wall */
};
enum order { ORDER_MIXED, ORDER_ARTICLE, ORDER_CHOSEN /* as named before the start */ };
/* STEADY and BOARD are a class's alone. */
enum scoring { SCORING_ACCURACY, SCORING_CERTAINTY, SCORING_SPEED, SCORING_STEADY, SCORING_BOARD };
enum feedback { FEEDBACK_AT_ONCE, FEEDBACK_AT_END };

enum {
	RULES_TEXT_MAX = 256,
	WARMUP_LENGTH = 5,
	TIMER_MS_MIN = 5 * 1000,
	TIMER_MS_MAX = 10 * 60 * 1000,
	LEVELS_ALL = 7,
};

struct rules {
	enum mode mode;
	int length;          /* questions or cards; 0: all that fit a round */
	uint64_t topics;     /* bit i: topic i; 0: all */
	unsigned levels;     /* bit 0 recall, 1 connect, 2 judge; LEVELS_ALL */
	enum order order;
	int timer_ms;        /* a question; 0: off */
	enum scoring scoring;
	enum feedback feedback;
	bool chosen;         /* only the questions named before the start, whatever topics say */
	/* A class's alone. */
	bool reading;        /* time by the length of what is to be read; timer_ms is 0 then */
	bool board;          /* questions are picked from a board of topics by levels */
	bool streak;         /* a bonus for several right in a row */
	bool hidden;         /* no scores are shown before the end */
	bool again;          /* what most got wrong is taught and asked again at the end */
	bool for_all;        /* what a team that is there cannot answer in its way is left out */
};

const char *mode_name(enum mode mode); /* "quiz", "warm-up", ... */
/* Is it played with a pile of cards? */
bool mode_has_pile(enum mode mode);
/* Rounds of like modes end each other: a quiz and a warm-up (MODE_QUIZ); all others are left by
 * themselves. */
enum mode mode_apart(enum mode mode);

/* A quiz of 10, mixed, without timer, by accuracy, feedback at once. */
struct rules rules_default(enum mode mode);

/* Speed without a timer becomes accuracy; a warm-up and study are unscored, at
 * once, untimed; a class's are given at once, and what only a class has is no other's. */
void rules_settle(struct rules *rules);

/* Writes the text form, at most RULES_TEXT_MAX bytes with its NUL. */
void rules_format(const struct rules *rules, char out[RULES_TEXT_MAX]);

/* Reads the text form; keys left out keep their default, an unknown key or a value out of
 * range makes it return false. The result is settled. */
bool rules_parse(const char *text, struct rules *rules);

#endif
