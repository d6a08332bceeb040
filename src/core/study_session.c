/* Which cards make today's session, and in what order. */
#include "core/draw.h"
#include "core/study_parts.h"

#include <stdlib.h>

enum {
	CATCH_UP_MOST = 60, /* days looked ahead */
	LOOK_AHEAD = 8,     /* cards, of which the one that follows best comes next */
	/* How ill two cards stand: each outweighs all of the lesser that can come together. */
	LOOK_ALIKE = 10, NEAR = 100, BESIDE = 10000,
};
static const double MINUTE = 60;

struct choosing {
	const struct bank *bank;
	struct study *study;
	double budget, taken; /* seconds */
	int *chosen;          /* indexes into study->cards */
	int count;
};

/* A key and its card: sorted as pairs, so that nothing at file scope is needed. */
struct ranked {
	double rank;
	int card;
};

static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->card - y->card;
}

static bool is_missed(const struct study_card *card)
{
	return card->memory && card->memory->missed;
}

/* What a class missed is asked whether it is due or not, unless it rests. */
static bool asks_missed(const struct study_card *card)
{
	return is_missed(card) && (card->state == STUDY_NEW || card->state == STUDY_WAITS
		|| card->state == STUDY_DUE);
}

/* Sure and wrong comes first, then what gains most a minute. */
static double rank_of(const struct study_card *card)
{
	return (card->memory->sure_wrong ? -1e6 : 0) - card->value;
}

static void take(struct choosing *choosing, int card)
{
	choosing->chosen[choosing->count++] = card;
	choosing->taken += choosing->study->cards[card].seconds;
}

static bool has_card_of(const struct choosing *choosing, int question)
{
	for (int i = 0; i < choosing->count; i++)
		if (choosing->study->cards[choosing->chosen[i]].card.question == question)
			return true;
	return false;
}

/* What a class missed, the most missed first, before all else. Of a question's cards one: the
 * others come in the next session. */
static void take_missed(struct arena *arena, struct choosing *choosing)
{
	struct study *study = choosing->study;
	struct ranked *ranked = arena_array(arena, (size_t)study->count, sizeof *ranked);
	int count = 0;
	for (int i = 0; i < study->count; i++)
		if (asks_missed(&study->cards[i]))
			ranked[count++] = (struct ranked){ -study->cards[i].memory->missed, i };
	qsort(ranked, (size_t)count, sizeof *ranked, compare_ranked);
	for (int i = 0; i < count && choosing->count < STUDY_CARDS_MAX; i++) {
		const struct study_card *card = &study->cards[ranked[i].card];
		if (has_card_of(choosing, card->card.question))
			continue;
		if (choosing->count && choosing->taken + card->seconds > choosing->budget)
			break;
		take(choosing, ranked[i].card);
	}
	study->session_missed = choosing->count;
}

/* Those that are due, the best first, as many as the promise has room for, and one at least. */
static void take_due(struct arena *arena, struct choosing *choosing)
{
	struct study *study = choosing->study;
	struct ranked *ranked = arena_array(arena, (size_t)study->count, sizeof *ranked);
	int count = 0;
	for (int i = 0; i < study->count; i++)
		if (study->cards[i].state == STUDY_DUE && !is_missed(&study->cards[i]))
			ranked[count++] = (struct ranked){ rank_of(&study->cards[i]), i };
	qsort(ranked, (size_t)count, sizeof *ranked, compare_ranked);
	for (int i = 0; i < count; i++) {
		double seconds = study->cards[ranked[i].card].seconds;
		bool room = choosing->count < STUDY_CARDS_MAX
			&& (choosing->taken + seconds <= choosing->budget || !choosing->count);
		if (room)
			take(choosing, ranked[i].card);
		else
			study->left++;
	}
}

static bool has_relative(const struct choosing *choosing, int question, const int *cards, int count)
{
	for (int i = 0; i < count; i++)
		if (draw_related(choosing->bank, question,
			choosing->study->cards[cards[i]].card.question))
			return true;
	return false;
}

/* How many new ones a day: more where a day to be ready by asks for it. */
static int new_wanted(const struct study *study, const struct study_settings *settings,
	const struct memory *memory, const struct study_now *now)
{
	int most = settings->new_a_day, ready = settings->schedule.ready_day;
	int done = memory->clock.today == now->day ? memory->clock.today_new : 0;
	if (ready != NO_DAY && ready > now->day) {
		int all = study->counts[STUDY_NEW] + done, days = ready - now->day;
		int needed = (all + days - 1) / days;
		most = needed > most ? needed : most;
	}
	return most > done ? most - done : 0;
}

/* New ones in the article's order, of relatives one; from those that are due they only stand
 * apart, or they would wait for days on which no relative is due. */
static void take_new(struct choosing *choosing, int want)
{
	struct study *study = choosing->study;
	const int *fresh = choosing->chosen + choosing->count;
	int missed = study->session_missed;
	for (int i = 0; i < study->count && want > 0 && choosing->count < STUDY_CARDS_MAX; i++) {
		const struct study_card *card = &study->cards[i];
		if (card->state != STUDY_NEW || is_missed(card)
			|| has_relative(choosing, card->card.question, choosing->chosen, missed)
			|| has_relative(choosing, card->card.question, fresh, study->session_new))
			continue;
		if (choosing->count && choosing->taken + card->seconds > choosing->budget)
			return;
		take(choosing, i);
		study->session_new++;
		want--;
	}
}

/* Those that fall due next, the earliest first, as many as a day's promise has room for. What was
 * asked today gains next to nothing by being asked again. */
static void take_ahead(struct arena *arena, struct choosing *choosing,
	const struct study_now *now, int turn_hour)
{
	struct study *study = choosing->study;
	struct ranked *ranked = arena_array(arena, (size_t)study->count, sizeof *ranked);
	int count = 0;
	for (int i = 0; i < study->count; i++) {
		const struct study_card *card = &study->cards[i];
		if (card->state == STUDY_WAITS && card->memory->last_day < now->day)
			ranked[count++] = (struct ranked){ (double)study_due_ms(card, now, turn_hour), i };
	}
	qsort(ranked, (size_t)count, sizeof *ranked, compare_ranked);
	for (int i = 0; i < count && choosing->count < STUDY_CARDS_MAX; i++) {
		double seconds = study->cards[ranked[i].card].seconds;
		if (choosing->count && choosing->taken + seconds > choosing->budget)
			return;
		take(choosing, ranked[i].card);
	}
}

/* Where a chosen card would best stand: what a class missed first, then those known to be wrong,
 * new ones spread evenly among the rest. */
static struct ranked *places_make(struct arena *arena, const struct choosing *choosing)
{
	const struct study *study = choosing->study;
	struct ranked *places = arena_array(arena, (size_t)choosing->count, sizeof *places);
	int olds = choosing->count - study->session_new - study->session_missed, old = 0, fresh = 0;
	for (int i = 0; i < choosing->count; i++) {
		const struct study_card *card = &study->cards[choosing->chosen[i]];
		double place = i < study->session_missed ? i - 2.0 * STUDY_CARDS_MAX
			: card->state == STUDY_NEW ? (fresh++ + 0.5) / (study->session_new + 0.0)
			: (old++ + 0.25) / (olds + 0.0);
		if (!is_missed(card) && card->state != STUDY_NEW && card->memory->sure_wrong)
			place -= 1;
		places[i] = (struct ranked){ place, choosing->chosen[i] };
	}
	qsort(places, (size_t)choosing->count, sizeof *places, compare_ranked);
	return places;
}

/* How ill two cards stand so many steps apart: relatives near each other weigh most, side by side
 * more than all else; then a topic or a kind twice in a row: look-alikes are best told apart when
 * they come mixed with others. */
static int stand_badly(const struct choosing *choosing, int a, int b, int steps)
{
	const struct study_card *cards = choosing->study->cards;
	int first = cards[a].card.question, second = cards[b].card.question, bad = 0;
	const struct question *x = &choosing->bank->questions[first];
	const struct question *y = &choosing->bank->questions[second];
	if (draw_related(choosing->bank, first, second))
		bad += steps == 1 ? BESIDE : NEAR * (STUDY_APART + 1 - steps);
	if (steps == 1)
		bad += LOOK_ALIKE * (x->topic == y->topic) + 3 * (x->kind == y->kind);
	return bad;
}

/* How ill a card would stand there among those placed already, less what it mends by parting two
 * of them. */
static int fits_badly(const struct choosing *choosing, int card, int place)
{
	const struct study *study = choosing->study;
	int bad = 0, placed = study->session_count;
	for (int steps = 1; steps <= STUDY_APART; steps++) {
		if (place - steps >= 0)
			bad += stand_badly(choosing, card, study->session[place - steps], steps);
		if (place + steps <= placed)
			bad += stand_badly(choosing, card, study->session[place + steps - 1], steps);
	}
	if (place > 0 && place < placed)
		bad -= stand_badly(choosing, study->session[place - 1], study->session[place], 1);
	return bad;
}

/* Where a card stands least ill: last if that is no worse, and never before those that were known
 * to be wrong. Whom it comes between only stand further apart. */
static int place_best(const struct choosing *choosing, int card, int *least)
{
	const struct study *study = choosing->study;
	int best = study->session_count;
	*least = fits_badly(choosing, card, best);
	for (int place = best - 1; place >= 0 && *least >= LOOK_ALIKE; place--) {
		const struct study_card *next = &study->cards[study->session[place]];
		if ((next->memory && next->memory->sure_wrong)
			|| (is_missed(next) && !is_missed(&study->cards[card])))
			break;
		int bad = fits_badly(choosing, card, place);
		if (bad < *least) {
			best = place;
			*least = bad;
		}
	}
	return best;
}

static void insert(struct study *study, int card, int place)
{
	for (int i = study->session_count++; i > place; i--)
		study->session[i] = study->session[i - 1];
	study->session[place] = card;
}

/* How many of the first that wait may come next: what a class missed goes before the others. */
static int next_among(const struct study *study, const struct ranked *places, int left)
{
	int missed = 0;
	while (missed < left && is_missed(&study->cards[places[missed].card]))
		missed++;
	return missed ? missed : left;
}

/* Next comes, of the first few that wait, the one that follows best. What is left for the end
 * because it is like the others there goes back between earlier ones; a card that could only stand
 * right beside its relative is left for another time. */
static void order(struct choosing *choosing, struct ranked *places)
{
	struct study *study = choosing->study;
	int left = choosing->count;
	while (left > 0) {
		int best = 0, least = fits_badly(choosing, places[0].card, study->session_count);
		int among = next_among(study, places, left);
		for (int i = 1; i < left && (i < LOOK_AHEAD || least >= NEAR) && least > 0; i++) {
			if (i >= among && least < BESIDE - NEAR)
				break;
			int bad = fits_badly(choosing, places[i].card, study->session_count);
			if (bad < least) {
				best = i;
				least = bad;
			}
		}
		int card = places[best].card;
		left--;
		for (int i = best; i < left; i++)
			places[i] = places[i + 1];
		int place = place_best(choosing, card, &least);
		/* Parting look-alikes mends less than NEAR. */
		if (least < BESIDE - NEAR)
			insert(study, card, place);
		else if (is_missed(&study->cards[card]))
			study->session_missed--;
		else if (study->cards[card].state == STUDY_NEW)
			study->session_new--;
		else if (study->cards[card].state == STUDY_DUE)
			study->apart++;
	}
}

/* A card that was asked today, as forecasts see it: recalled, and due again by its interval. */
static int due_day_after(const struct study_card *card, const struct study_settings *settings,
	const struct study_now *now, int day)
{
	int64_t ms = now->ms + (int64_t)(day - now->day) * 24 * 3600 * 1000;
	struct last_review last = last_review_make(&card->memory->last, GRADE_GOOD, ms,
		now->offset_min);
	double days = fsrs_interval(&last.after, settings->schedule.target_permille / 1000.0);
	if (days > settings->schedule.cap_days)
		days = settings->schedule.cap_days;
	return day + (days < 1 ? 1 : (int)days);
}

/* Days until nothing that is due is left undone, at the daily promise, new cards waiting. */
static int catch_up(struct arena *arena, const struct study *study,
	const struct study_settings *settings, const struct study_now *now)
{
	int *due = arena_array(arena, (size_t)study->count, sizeof *due);
	for (int i = 0; i < study->count; i++) {
		enum study_state state = study->cards[i].state;
		due[i] = state == STUDY_DUE ? now->day : state == STUDY_WAITS ? study->cards[i].due.day
			: INT32_MAX;
	}
	for (int i = 0; i < study->session_count; i++)
		if (study->cards[study->session[i]].state == STUDY_DUE)
			due[study->session[i]] = due_day_after(&study->cards[study->session[i]], settings, now,
				now->day);
	for (int day = 1; day <= CATCH_UP_MOST; day++) {
		double seconds = settings->minutes_a_day * MINUTE;
		bool left = false;
		for (int i = 0; i < study->count; i++) {
			if (due[i] > now->day + day)
				continue;
			seconds -= study->cards[i].seconds;
			left |= seconds < 0;
			if (seconds >= 0)
				due[i] = due_day_after(&study->cards[i], settings, now, now->day + day);
		}
		if (!left)
			return day;
	}
	return CATCH_UP_MOST;
}

/* Ordered as a session is, and kept beside it: nobody need ask these now. */
static void choose_ahead(struct arena *arena, struct choosing *choosing,
	const struct study_now *now, int turn_hour)
{
	struct study *study = choosing->study;
	choosing->taken = choosing->count = 0;
	take_ahead(arena, choosing, now, turn_hour);
	order(choosing, places_make(arena, choosing));
	study->ahead = study->session;
	study->ahead_count = study->session_count;
	study->session_count = 0;
	for (int i = 0; i < study->ahead_count; i++) {
		const struct study_card *card = &study->cards[study->ahead[i]];
		int64_t due = study_due_ms(card, now, turn_hour);
		study->ahead_seconds += card->seconds;
		study->ahead_ms = due > study->ahead_ms ? due : study->ahead_ms;
	}
}

void study_choose(struct arena *arena, const struct bank *bank, const struct memory *memory,
	const struct study_settings *settings, const struct study_now *now, struct study *study)
{
	double promise = settings->minutes_a_day * MINUTE;
	double done = memory->clock.today == now->day ? (double)memory->clock.today_ms / 1000 : 0;
	/* Once the promise is kept, whoever wants more gets as much again. */
	study->beyond = done > 0 && promise - done < (promise < 2 * MINUTE ? promise / 2 : MINUTE);
	struct choosing choosing = { .bank = bank, .study = study,
		.budget = study->beyond ? promise : promise - done };
	choosing.chosen = arena_array(arena, (size_t)study->count + 1, sizeof *choosing.chosen);
	study->session = arena_array(arena, (size_t)study->count + 1, sizeof *study->session);
	take_missed(arena, &choosing);
	take_due(arena, &choosing);
	if (!study->left)
		take_new(&choosing, new_wanted(study, settings, memory, now));
	order(&choosing, places_make(arena, &choosing));
	for (int i = 0; i < study->session_count; i++)
		study->seconds += study->cards[study->session[i]].seconds;
	if (!study->session_count) {
		choosing.budget = promise;
		choose_ahead(arena, &choosing, now, settings->schedule.turn_hour);
	}
	if (study->left)
		study->days_to_catch_up = catch_up(arena, study, settings, now);
}
