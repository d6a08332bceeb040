#include "bankfile/contrast.h"

#include "base/check.h"

#include <stddef.h>

struct colour_row {
	const char *name;
	size_t offset;
};

static const struct colour_row COLOURS[] = {
	[COLOUR_GROUND] = { "ground", offsetof(struct theme, ground) },
	[COLOUR_CARD] = { "card", offsetof(struct theme, card) },
	[COLOUR_INK] = { "ink", offsetof(struct theme, ink) },
	[COLOUR_MUTED] = { "muted", offsetof(struct theme, muted) },
	[COLOUR_LINE] = { "line", offsetof(struct theme, line) },
	[COLOUR_ACCENT] = { "accent", offsetof(struct theme, accent) },
	[COLOUR_GOOD] = { "good", offsetof(struct theme, good) },
	[COLOUR_GOOD_GROUND] = { "good_ground", offsetof(struct theme, good_ground) },
	[COLOUR_BAD] = { "bad", offsetof(struct theme, bad) },
	[COLOUR_BAD_GROUND] = { "bad_ground", offsetof(struct theme, bad_ground) },
	[COLOUR_ON_CHOICE] = { "on_choice", offsetof(struct theme, on_choice) },
};

static const struct contrast PAIRS[] = {
	{ COLOUR_INK, COLOUR_GROUND, 7.0 },
	{ COLOUR_INK, COLOUR_CARD, 7.0 },
	{ COLOUR_INK, COLOUR_GOOD_GROUND, 7.0 },
	{ COLOUR_INK, COLOUR_BAD_GROUND, 7.0 },
	{ COLOUR_MUTED, COLOUR_GROUND, 4.5 },
	{ COLOUR_MUTED, COLOUR_CARD, 4.5 },
	{ COLOUR_MUTED, COLOUR_GOOD_GROUND, 4.5 },
	{ COLOUR_MUTED, COLOUR_BAD_GROUND, 4.5 },
	{ COLOUR_ACCENT, COLOUR_GROUND, 4.5 },
	{ COLOUR_ACCENT, COLOUR_CARD, 4.5 },
	{ COLOUR_GOOD, COLOUR_GROUND, 4.5 },
	{ COLOUR_GOOD, COLOUR_CARD, 4.5 },
	{ COLOUR_GOOD, COLOUR_GOOD_GROUND, 4.5 },
	{ COLOUR_BAD, COLOUR_GROUND, 4.5 },
	{ COLOUR_BAD, COLOUR_CARD, 4.5 },
	{ COLOUR_BAD, COLOUR_BAD_GROUND, 4.5 },
	{ COLOUR_LINE, COLOUR_GROUND, 3.0 },
	{ COLOUR_LINE, COLOUR_CARD, 3.0 },
};
enum { PAIR_COUNT = sizeof PAIRS / sizeof *PAIRS, CHOICE_PAIRS = 3 };

const char *colour_name(int colour)
{
	CHECK(colour >= 0 && colour < COLOUR_COUNT);
	return colour >= COLOUR_CHOICE ? "choice" : COLOURS[colour].name;
}

uint32_t *colour_of(struct theme *theme, int colour)
{
	CHECK(colour >= 0 && colour < COLOUR_COUNT);
	if (colour >= COLOUR_CHOICE)
		return &theme->choice[colour - COLOUR_CHOICE];
	return (uint32_t *)(void *)((char *)theme + COLOURS[colour].offset);
}

bool contrast_pair(int index, struct contrast *pair)
{
	if (index < PAIR_COUNT) {
		*pair = PAIRS[index];
		return true;
	}
	int choice = COLOUR_CHOICE + (index - PAIR_COUNT) / CHOICE_PAIRS;
	const struct contrast pairs[CHOICE_PAIRS] = {
		{ COLOUR_ON_CHOICE, choice, 4.5 },
		{ choice, COLOUR_GROUND, 3.0 },
		{ choice, COLOUR_CARD, 3.0 },
	};
	*pair = pairs[(index - PAIR_COUNT) % CHOICE_PAIRS];
	return choice < COLOUR_COUNT;
}
