#include "pupil.h"
#include "core/draw.h"
#include "make_bank.h"

#include <math.h>
#include <string.h>

void pupil_begin(struct pupil *pupil)
{
	*pupil = (struct pupil){ .bank = make_bank(100), .settings = study_settings_default() };
	pupil->settings.minutes_a_day = MINUTES_A_DAY_MAX;
	memory_init(&pupil->memory, TURN_HOUR_DEFAULT);
	arena_init(&pupil->arena);
}

void pupil_end(struct pupil *pupil)
{
	arena_close(&pupil->arena);
	memory_close(&pupil->memory);
	bank_close(pupil->bank);
}

void pupil_add(struct pupil *pupil, char letter, int count)
{
	for (int i = 0; i < count; i++)
		make_choice(pupil->bank, arena_format(&pupil->bank->arena, "%c%d", letter, i))->topic
			= i % 3;
}

void pupil_say(struct pupil *pupil, double day, struct learning row)
{
	row.number = ++pupil->rows;
	row.utc_ms = PUPIL_START + llround(day * DAY_MS);
	row.offset_min = pupil->offset_min;
	row.sequence = row.number;
	memory_apply(&pupil->memory, &row);
}

struct learning pupil_review(const char *id, int grade, double seconds)
{
	return (struct learning){ .kind = LEARNING_REVIEW, .question_id = id, .rev = 1,
		.grade = grade, .response_ms = seconds < 0 ? -1 : llround(seconds * 1000) };
}

void pupil_answer(struct pupil *pupil, double day, const char *id, int grade, double seconds)
{
	pupil_say(pupil, day, pupil_review(id, grade, seconds));
}

void pupil_know(struct pupil *pupil, double day, char letter)
{
	for (int i = 0; i < pupil->bank->question_count; i++)
		if (*pupil->bank->questions[i].id == letter)
			pupil_answer(pupil, day, pupil->bank->questions[i].id, GRADE_GOOD, -1);
}

const struct study *pupil_look(struct pupil *pupil, double day)
{
	pupil->now = study_now_make(&pupil->memory, PUPIL_START + llround(day * DAY_MS),
		pupil->offset_min);
	arena_reset(&pupil->arena);
	study_make(&pupil->arena, pupil->bank, &pupil->memory, &pupil->settings, pupil->now,
		&pupil->study);
	return &pupil->study;
}

const struct study_card *pupil_nth(const struct study *study, int place)
{
	return &study->cards[study->session[place]];
}

const char *pupil_id(const struct pupil *pupil, const struct study_card *card)
{
	return pupil->bank->questions[card->card.question].id;
}

const struct study_card *pupil_card(const struct pupil *pupil, const char *id, int part)
{
	for (int i = 0; i < pupil->study.count; i++) {
		const struct study_card *card = &pupil->study.cards[i];
		if (card->card.part == part && strcmp(pupil_id(pupil, card), id) == 0)
			return card;
	}
	return NULL;
}

int pupil_place(const struct pupil *pupil, const char *id, int part)
{
	for (int i = 0; i < pupil->study.session_count; i++)
		if (pupil_nth(&pupil->study, i) == pupil_card(pupil, id, part))
			return i;
	return -1;
}

int pupil_nearest(const struct pupil *pupil)
{
	const struct study *study = &pupil->study;
	int nearest = INT32_MAX;
	for (int i = 0; i < study->session_count; i++)
		for (int j = 0; j < i; j++)
			if (i - j < nearest && draw_related(pupil->bank, pupil_nth(study, i)->card.question,
					pupil_nth(study, j)->card.question))
				nearest = i - j;
	return nearest;
}

void pupil_add_match(struct pupil *pupil, const char *id)
{
	struct question *match = make_question(pupil->bank, KIND_MATCH, id);
	match->pairs = make_pairs(pupil->bank, &match->pair_count, "a", "1", "b", "2", "c", "3",
		NULL);
}

void pupil_answer_parts(struct pupil *pupil, double day, const char *id, int grade)
{
	for (int part = 0; part < 3; part++) {
		struct learning row = pupil_review(id, grade, -1);
		row.part = part;
		pupil_say(pupil, day, row);
	}
}
