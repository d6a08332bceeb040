#include "core/simulate.h"
#include "base/check.h"
#include "core/schedule.h"
#include "core/simulate_parts.h"

#define HOUR_MS INT64_C(3600000)

enum { FIRST_HOUR = 9, SESSION_HOURS = 12 }; /* of the first session; over which they lie */

const struct simulate_policy SIMULATE_FSRS[SIMULATE_POLICIES] = {
	{ 800, 0 }, { 850, 0 }, { 900, 0 }, { 950, 0 }, { 970, 0 },
};
const struct simulate_policy SIMULATE_FIXED[SIMULATE_POLICIES] = {
	{ 0, 14 }, { 0, 7 }, { 0, 4 }, { 0, 2 }, { 0, 1 },
};

struct card {
	struct truth truth;
	struct random random;     /* its luck */
	struct last_review last;  /* what FSRS knows */
	struct due due;
	int last_day, due_day;    /* due_day: with fixed intervals */
	int asks;                 /* in this session */
};

struct simulation {
	const struct simulate_setup *setup;
	const struct simulate_policy *policy;
	struct schedule_rules rules;
	struct card *cards;
	int *queue, head, queued; /* a ring of setup->cards places: none stands in it twice */
	int shown;                /* cards that were shown at all */
	int day;
	int64_t now, spent_ms;
	struct simulate_result result;
};

static void queue_push(struct simulation *simulation, int card)
{
	int count = simulation->setup->cards;
	CHECK(simulation->queued < count);
	simulation->queue[(simulation->head + simulation->queued++) % count] = card;
}

static int queue_next(struct simulation *simulation)
{
	int card = simulation->queue[simulation->head];
	simulation->head = (simulation->head + 1) % simulation->setup->cards;
	simulation->queued--;
	return card;
}

static bool is_due(const struct simulation *simulation, const struct card *card)
{
	if (!simulation->policy->target_permille)
		return simulation->day >= card->due_day;
	return schedule_is_due(&card->due, simulation->now, simulation->day);
}

static void met_count(struct simulation *simulation, const struct card *card, bool right)
{
	if (!card->truth.seen || card->last_day == simulation->day)
		return;
	simulation->result.met++;
	simulation->result.met_right += right;
	if (simulation->policy->target_permille && !card->due.by_day)
		return;
	simulation->result.waited++;
	simulation->result.waited_right += right;
}

/* What the policy makes of the answer. */
static void answer_take(struct simulation *simulation, int place, bool right)
{
	struct card *card = &simulation->cards[place];
	card->due_day = simulation->day + simulation->policy->every_days;
	if (!simulation->policy->target_permille)
		return;
	card->last = last_review_make(card->truth.seen ? &card->last : NULL,
		right ? GRADE_GOOD : GRADE_AGAIN, simulation->now, 0);
	card->due = schedule_due(&simulation->rules, &card->last,
		simulation->setup->seed * 1000003 + (uint64_t)place);
}

static void card_ask(struct simulation *simulation, int place)
{
	struct card *card = &simulation->cards[place];
	bool seen = card->truth.seen;
	double chance = seen ? truth_recall(&card->truth, simulation->now)
		: SIMULATE_KNOWN_PERCENT / 100.0;
	bool right = simulate_chance(&card->random) < chance;
	int seconds = right ? SIMULATE_SECONDS_RIGHT : SIMULATE_SECONDS_WRONG;
	seconds += seen ? 0 : SIMULATE_SECONDS_FIRST;
	met_count(simulation, card, right);
	answer_take(simulation, place, right);
	truth_review(&card->truth, right, simulation->now);
	simulation->result.reviews++;
	simulation->result.failures += !right;
	simulation->now += seconds * 1000;
	simulation->spent_ms += seconds * 1000;
	card->last_day = simulation->day;
	if (!right && ++card->asks < SIMULATE_ASKS_MAX)
		queue_push(simulation, place);
}

static void session_play(struct simulation *simulation, int session)
{
	const struct simulate_setup *setup = simulation->setup;
	int64_t begins = (simulation->day * 24 + FIRST_HOUR) * HOUR_MS
		+ session * SESSION_HOURS * HOUR_MS / setup->sessions;
	if (simulation->now < begins)
		simulation->now = begins;
	for (int i = 0; i < simulation->shown; i++)
		if (is_due(simulation, &simulation->cards[i]))
			queue_push(simulation, i);
	for (int i = 0; session == 0 && i < SIMULATE_NEW_A_DAY; i++)
		if (simulation->shown < setup->cards)
			queue_push(simulation, simulation->shown++);
	for (int i = 0; i < simulation->shown; i++)
		simulation->cards[i].asks = 0;
	while (simulation->queued)
		card_ask(simulation, queue_next(simulation));
}

/* When the day ends, of the cards seen. */
static double recall_measure(const struct simulation *simulation)
{
	int64_t ends = schedule_day_begins(simulation->day + 1, 0, simulation->rules.turn_hour);
	double sum = 0;
	for (int i = 0; i < simulation->shown; i++)
		sum += truth_recall(&simulation->cards[i].truth, ends);
	return sum / simulation->shown;
}

static void cards_init(struct simulation *simulation, struct arena *arena)
{
	const struct simulate_setup *setup = simulation->setup;
	size_t count = (size_t)setup->cards;
	simulation->cards = arena_array(arena, count, sizeof *simulation->cards);
	simulation->queue = arena_array(arena, count, sizeof *simulation->queue);
	for (int i = 0; i < setup->cards; i++) {
		struct card *card = &simulation->cards[i];
		random_init(&card->random, setup->seed, (uint64_t)i);
		truth_init(&card->truth, setup->law, &card->random);
	}
}

struct simulate_result simulate_run(struct arena *arena, const struct simulate_setup *setup,
	const struct simulate_policy *policy)
{
	struct simulation simulation = { .setup = setup, .policy = policy,
		.rules = schedule_rules_default() };
	double sum = 0;
	CHECK(setup->cards > 0 && setup->days > 0 && setup->sessions > 0);
	simulation.rules.target_permille = policy->target_permille;
	cards_init(&simulation, arena);
	for (simulation.day = 0; simulation.day < setup->days; simulation.day++) {
		for (int session = 0; session < setup->sessions; session++)
			session_play(&simulation, session);
		simulation.result.recall_last = recall_measure(&simulation);
		sum += simulation.result.recall_last;
	}
	simulation.result.recall_mean = sum / setup->days;
	simulation.result.minutes = (double)simulation.spent_ms / 60000;
	return simulation.result;
}
