/* What an edit of a bank does to each question's progress, and which new id an old one became. */
#include "core/bank_diff.h"
#include "core/rename.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

enum { MANY = 10000 };

struct fixture {
	struct bank *old, *new;
	struct arena arena;
	const struct bank_change *changes;
	int count;
};

static int setup(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture){ .old = make_bank(8), .new = make_bank(8) };
	arena_init(&fixture.arena);
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;
	arena_close(&fixture->arena);
	bank_close(fixture->old);
	bank_close(fixture->new);
	return 0;
}

static struct question *put(struct bank *bank, enum kind kind, const char *id, const char *ask)
{
	struct question *question = make_question(bank, kind, id);
	question->ask = make_text(bank, ask);
	question->explain = make_text(bank, "");
	question->answer = true;
	question->hash = 7;
	return question;
}

static void diff(struct fixture *fixture)
{
	fixture->changes = bank_diff(&fixture->arena, fixture->old, fixture->new, &fixture->count);
}

static void assert_change(const struct fixture *fixture, int place, enum change kind, int old,
	int new)
{
	assert_true(place < fixture->count);
	assert_int_equal(fixture->changes[place].kind, kind);
	assert_int_equal(fixture->changes[place].old_question, old);
	assert_int_equal(fixture->changes[place].new_question, new);
}

static void test_kinds_of_change(void **state)
{
	struct fixture *fixture = *state;
	put(fixture->old, KIND_TRUEFALSE, "gone", "The gate was painted green by the mayor.");
	put(fixture->old, KIND_TRUEFALSE, "same", "It rains.");
	put(fixture->old, KIND_TRUEFALSE, "text", "It snows.");
	put(fixture->old, KIND_TRUEFALSE, "rev", "It hails.");
	put(fixture->old, KIND_TRUEFALSE, "lower", "It pours.")->rev = 3;
	put(fixture->new, KIND_TRUEFALSE, "come", "Who carried the letters to the quay?");
	put(fixture->new, KIND_TRUEFALSE, "lower", "It pours.")->rev = 2;
	put(fixture->new, KIND_TRUEFALSE, "rev", "It hails.")->rev = 2;
	put(fixture->new, KIND_TRUEFALSE, "text", "It snows much.")->hash = 8;
	put(fixture->new, KIND_TRUEFALSE, "same", "It rains.");
	diff(fixture);
	/* The new bank's order, and what is gone behind it. */
	assert_int_equal(fixture->count, 6);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	assert_change(fixture, 1, CHANGE_REV, 4, 1);
	assert_change(fixture, 2, CHANGE_REV, 3, 2);
	assert_change(fixture, 3, CHANGE_TEXT, 2, 3);
	assert_change(fixture, 4, CHANGE_NONE, 1, 4);
	assert_change(fixture, 5, CHANGE_GONE, 0, -1);
	assert_false(bank_change_tells(&fixture->changes[4]));
	assert_true(bank_change_tells(&fixture->changes[3]));
}

static void test_empty(void **state)
{
	struct fixture *fixture = *state;
	diff(fixture);
	assert_int_equal(fixture->count, 0);
	put(fixture->old, KIND_TRUEFALSE, "gone", "It rains.");
	diff(fixture);
	assert_int_equal(fixture->count, 1);
	assert_change(fixture, 0, CHANGE_GONE, 0, -1);
}

/* A slip mended, and typography, make no other question; another kind does. */
static void test_renamed(void **state)
{
	struct fixture *fixture = *state;
	put(fixture->old, KIND_TRUEFALSE, "old-a",
		"The clock’s hands were cast of tin in the month of March.");
	put(fixture->old, KIND_TRUEFALSE, "old-b",
		"Three ferries left the quay by the clock each day.");
	put(fixture->new, KIND_CARD, "new-b", "Three ferries left the quay by the clock each day.");
	put(fixture->new, KIND_TRUEFALSE, "new-a",
		"The clock's HANDS were cast — of tin — in the month of May.");
	diff(fixture);
	assert_int_equal(fixture->count, 3);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 0, 1);
	assert_change(fixture, 2, CHANGE_GONE, 1, -1);
	/* Of fourteen words in each (the answer is one) thirteen are the same. */
	assert_true(fixture->changes[1].likeness == 13.0 / 15);
}

static void test_threshold(void **state)
{
	struct fixture *fixture = *state;
	/* With its answer each has ten words; eight shared of twelve are too few. */
	put(fixture->old, KIND_TRUEFALSE, "old-a", "one two three four five six seven eight nine");
	put(fixture->new, KIND_TRUEFALSE, "new-a", "one two three four five six seven Ten Eleven");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	/* Nine of eleven are enough. */
	fixture->new->questions[0].ask =
		make_text(fixture->new, "one two three four five six seven eight Ten");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_RENAMED, 0, 0);
	assert_true(fixture->changes[0].likeness > 0.81 && fixture->changes[0].likeness < 0.82);
}

/* Another answer to the same words is less like it, and a word said twice is not said once. */
static void test_answer_counts(void **state)
{
	struct fixture *fixture = *state;
	put(fixture->old, KIND_TRUEFALSE, "old-a", "The tower bore the clock.");
	put(fixture->new, KIND_TRUEFALSE, "no", "The tower bore the clock.")->answer = false;
	put(fixture->new, KIND_TRUEFALSE, "yes", "The tower bore the clock.");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 0, 1);
	assert_true(fixture->changes[1].likeness == 1);
	fixture->new->question_count = 0;
	fixture->new->questions[0] = (struct question){ .id = NULL };
	put(fixture->new, KIND_TRUEFALSE, "once", "The tower bore clock.");
	diff(fixture);
	assert_true(fixture->changes[0].likeness == 5.0 / 6);
}

static void test_french(void **state)
{
	struct fixture *fixture = *state;
	struct question *before = put(fixture->old, KIND_TYPED, "gare", "");
	struct question *now = put(fixture->new, KIND_TYPED, "gare-premiere", "");
	static const char *const fr[] = { "fr" };
	fixture->new->languages = fr; /* the bank turned French: its own language counts */
	before->ask = make_text_two(fixture->old, "Which line came first, by the article?",
		"Quelle ligne a rouvert la première, d’après l’article\u202f?");
	before->accept = make_accept(fixture->old, "Vienne-Rome", NULL);
	now->ask = make_text(fixture->new,
		"Quelle ligne a rouvert la PREMIERE, d'après l'article ?");
	now->accept = make_accept(fixture->new, "Vienne-Rome", NULL);
	fixture->old->languages = (const char *const[]){ "en", "fr" };
	diff(fixture);
	assert_change(fixture, 0, CHANGE_RENAMED, 0, 0);
	fixture->new->languages = (const char *const[]){ "en" };
	diff(fixture);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
}

/* Scripts that write without spaces have a word a sign. */
static void test_unspaced(void **state)
{
	struct fixture *fixture = *state;
	put(fixture->old, KIND_TRUEFALSE, "old-a", "夜行列車が再び走り始めた");
	put(fixture->new, KIND_TRUEFALSE, "new-a", "夜行列車は再び走り始めた");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_RENAMED, 0, 0);
}

/* A bank that gains a language asks nobody anything else than before. */
static void test_other_language(void **state)
{
	struct fixture *fixture = *state;
	struct question *before = put(fixture->old, KIND_VOICE, "who", "");
	struct question *now = put(fixture->new, KIND_VOICE, "who", "");
	before->ask = make_text(fixture->old, "Who says so?");
	now->ask = make_text_two(fixture->new, "Who says so?", "Qui le dit ?");
	before->hint = make_text_two(fixture->old, "A keeper.", "Un gardien.");
	now->hint = make_text(fixture->new, "A keeper.");
	now->hash = 8;
	diff(fixture);
	assert_int_equal(fixture->changes[0].kind, CHANGE_TEXT);
	assert_true(fixture->changes[0].foreign);
	now->voice = 2;
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
	now->voice = before->voice;
	now->typos = 1;
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
	now->typos = before->typos;
	now->hint = make_text(fixture->new, "A keepers.");
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
	now->hint = (struct text){ NULL };
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
	/* The text is there, and says something else now: it is right. */
	before->hint = now->hint = (struct text){ NULL };
	before->kind = now->kind = KIND_CHOICE;
	before->choices = make_choices(fixture->old, &before->choice_count, "*Oak", "Elm", NULL);
	now->choices = make_choices(fixture->new, &now->choice_count, "Oak", "*Elm", NULL);
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
	now->choices = make_choices(fixture->new, &now->choice_count, "*Oak", "Elm", NULL);
	diff(fixture);
	assert_true(fixture->changes[0].foreign);
	/* What was its language is none of the bank's any more. */
	fixture->old->languages = (const char *const[]){ "de", "fr" };
	diff(fixture);
	assert_false(fixture->changes[0].foreign);
}

static void test_ties(void **state)
{
	struct fixture *fixture = *state;
	/* Three that say the same become two: the first ones, in their order. */
	for (int i = 0; i < 3; i++)
		put(fixture->old, KIND_TRUEFALSE, arena_format(&fixture->arena, "old-%d", i),
			"The gate was built of oak.");
	for (int i = 0; i < 2; i++)
		put(fixture->new, KIND_TRUEFALSE, arena_format(&fixture->arena, "new-%d", i),
			"The gate was built of oak.");
	diff(fixture);
	assert_int_equal(fixture->count, 3);
	assert_change(fixture, 0, CHANGE_RENAMED, 0, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 1, 1);
	assert_change(fixture, 2, CHANGE_GONE, 2, -1);
	/* All as near as each other, none the same. */
	for (int i = 0; i < 2; i++)
		fixture->new->questions[i].ask =
			make_text(fixture->new, "Truly, the gate was built of oak.");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_RENAMED, 0, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 1, 1);
	/* The nearest first, though it stands last. */
	fixture->new->questions[0].ask =
		make_text(fixture->new, "Truly, the gate was built of oak.");
	fixture->new->questions[1].ask = make_text(fixture->new, "The gate was built of oak.");
	fixture->old->question_count = 1;
	diff(fixture);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 0, 1);
	/* And where neither is the same. */
	fixture->new->questions[0].ask =
		make_text(fixture->new, "Truly, once, the gate was built of oak.");
	fixture->new->questions[1].ask = make_text(fixture->new, "The gate once was built of oak.");
	diff(fixture);
	assert_change(fixture, 0, CHANGE_NEW, -1, 0);
	assert_change(fixture, 1, CHANGE_RENAMED, 0, 1);
}

static void test_parts(void **state)
{
	struct fixture *fixture = *state;
	struct question *before = put(fixture->old, KIND_MATCH, "match", "Which went where?");
	struct question *now = put(fixture->new, KIND_MATCH, "match", "Which went where?");
	before->pairs = make_pairs(fixture->old, &before->pair_count, "Alma", "Oslo", "Cato", "Turku",
		NULL);
	now->pairs = make_pairs(fixture->new, &now->pair_count, "Alma", "Oslo", "Cato", "Turku",
		"Bertha", "Riga", NULL);
	now->hash = 8;
	put(fixture->old, KIND_CARD, "card", "");
	put(fixture->new, KIND_CARD, "card", "")->reverse = true;
	put(fixture->old, KIND_TRUEFALSE, "off", "It rains.");
	put(fixture->new, KIND_TRUEFALSE, "off", "It rains.")->card = false;
	diff(fixture);
	assert_int_equal(fixture->changes[0].cards_before, 2);
	assert_int_equal(fixture->changes[0].cards_now, 3);
	assert_false(fixture->changes[0].moved);
	assert_int_equal(fixture->changes[1].cards_now, 2);
	/* Its flashcard is away, and its fingerprint is as it was. */
	assert_int_equal(fixture->changes[2].kind, CHANGE_NONE);
	assert_int_equal(fixture->changes[2].cards_now, 0);
	assert_true(bank_change_tells(&fixture->changes[2]));
	now->pairs = make_pairs(fixture->new, &now->pair_count, "Cato", "Turku", "Alma", "Oslo", NULL);
	diff(fixture);
	assert_true(fixture->changes[0].moved);
	now->rev = 2;
	diff(fixture);
	assert_false(fixture->changes[0].moved);
}

static void test_rename_find(void **state)
{
	struct fixture *fixture = *state;
	put(fixture->old, KIND_TRUEFALSE, "oak", "The gate was built of oak in spring.");
	put(fixture->old, KIND_TRUEFALSE, "unseen", "The lake froze over in the year of the fire.");
	put(fixture->old, KIND_TRUEFALSE, "stays", "The keeper sleeps beside the water at noon.");
	put(fixture->new, KIND_TRUEFALSE, "stays", "The keeper sleeps beside the water at noon.");
	put(fixture->new, KIND_TRUEFALSE, "lake", "The lake froze over in the year of the fire.");
	put(fixture->new, KIND_TRUEFALSE, "oak-gate", "The gate was built of oak in spring.");
	const char *const known[] = { "stays", "oak", "nowhere", "oak" };
	int count;
	const struct rename *found = rename_find(&fixture->arena, fixture->new, fixture->old, known, 4,
		&count);
	/* Of what was never asked nothing has to be carried over. */
	assert_int_equal(count, 1);
	assert_int_equal(found[0].old_question, 0);
	assert_int_equal(found[0].new_question, 2);
	assert_true(found[0].likeness == 1);
	/* What the journal knows by its new id has a past of its own. */
	const char *const both[] = { "oak", "oak-gate" };
	rename_find(&fixture->arena, fixture->new, fixture->old, both, 2, &count);
	assert_int_equal(count, 0);
	rename_find(&fixture->arena, fixture->new, fixture->old, NULL, 0, &count);
	assert_int_equal(count, 0);
}

static struct bank *pattern_bank(const char *prefix, const char *behind, bool own_words)
{
	struct bank *bank = make_bank(MANY);
	for (int i = 0; i < MANY; i++) {
		const char *number = own_words ? arena_format(&bank->arena, "%d", i) : "";
		put(bank, KIND_TRUEFALSE, arena_format(&bank->arena, "%s-%d", prefix, i),
			arena_format(&bank->arena, "In which year did the ferry %s leave the old quay for the "
				"last time, according to the article%s?", number, behind));
	}
	return bank;
}

/* Ten thousand of one pattern, all renamed: each finds its own; and where none has a word of its
 * own, nobody waits. */
static void test_many(void **state)
{
	struct fixture *fixture = *state;
	for (int alike = 0; alike < 2; alike++) {
		bank_close(fixture->old);
		bank_close(fixture->new);
		fixture->old = pattern_bank("old", "", !alike);
		fixture->new = pattern_bank("new", alike ? " then" : " once", !alike);
		diff(fixture);
		if (!alike)
			for (int i = 0; i < MANY; i++)
				assert_change(fixture, i, CHANGE_RENAMED, i, i);
		assert_int_equal(fixture->count, alike ? 2 * MANY : MANY);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_kinds_of_change, setup, teardown),
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(test_renamed, setup, teardown),
		cmocka_unit_test_setup_teardown(test_threshold, setup, teardown),
		cmocka_unit_test_setup_teardown(test_answer_counts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_french, setup, teardown),
		cmocka_unit_test_setup_teardown(test_unspaced, setup, teardown),
		cmocka_unit_test_setup_teardown(test_other_language, setup, teardown),
		cmocka_unit_test_setup_teardown(test_ties, setup, teardown),
		cmocka_unit_test_setup_teardown(test_parts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_rename_find, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
