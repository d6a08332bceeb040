/* Each change of a bank's text, and whether it makes another question of the one that it
 * changes: whoever learnt it must then learn it anew. */
#include "corpus.h"
#include "bankfile/load.h"
#include "bankfile/question_hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct change {
	const char *id, *from, *to;
};

static const struct change COUNTS[] = {
	{ "first-line", "Which line reopened", "What line reopened" },
	{ "first-line", "text = \"Paris to Nice\"", "text = \"Paris to Lyon\"" },
	{ "first-line", "It reopened a year later.", "It did so a year later." },
	{ "first-line", "why = \"One did.\"; last = true", "why = \"One did.\"" },
	{ "first-line", "came first, in 2016.", "was first, in 2016." },
	{ "first-line", "It crosses the Alps.", "It crosses mountains." },
	{ "first-line", "first across the Alps again", "across the Alps again" },
	{ "first-line", "seconds = 30", "seconds = 31" },
	{ "first-line", "rev = 2", "rev = 3" },
	{ "first-line", "level = 1; source = [ 3 ]", "level = 1; source = [ 2 ]" },
	{ "reasons", "stayed away\"; right = true", "stayed away\"" },
	{ "full", "answer = false", "answer = true" },
	{ "full", "why = \"It was soon full.\"", "why = \"It was full.\"" },
	{ "route", "\"Rome\", \"Roma\"", "\"Rome\"" },
	{ "route", "case_sensitive = true", "case_sensitive = false" },
	{ "route", "accents = true", "accents = false" },
	{ "route", "typos = 0", "typos = 1" },
	{ "year", "value = 2016", "value = 2017" },
	{ "year", "tolerance = 0", "tolerance = 1" },
	{ "share", "unit = \"%\"", "unit = \"percent\"" },
	{ "degrees", "min = -12.5", "min = -12.6" },
	{ "cities", "right = \"Nice\"", "right = \"Lyon\"" },
	{ "cities", "left = \"From Paris\"", "left = \"From Lille\"" },
	{ "cities", "\"Oslo\", \"Madrid\"", "\"Oslo\"" },
	{ "story", "\"Cheap flights\", \"Closed lines\"", "\"Closed lines\", \"Cheap flights\"" },
	{ "sentence", "accept = ( \"2016\" )", "accept = ( \"2016\", \"16\" )" },
	{ "sentence", "text = \"cars\"", "text = \"vans\"" },
	{ "who", "says = \"minister\"", "says = \"author\"" },
	{ "who", "The transport minister", "The minister" },
	{ "claim", "is = \"claimed\"", "is = \"opinion\"" },
	{ "word", "front = \"couchette\"", "front = \"Couchette\"" },
	{ "word", "a bed in a train", "a bed on rails" },
	{ "word", "reverse = true", "reverse = false" },
	{ "word", "id = \"word\"; kind = \"card\"; topic = \"lines\"; level = 1; source = [ 2 ];",
		"id = \"word\"; kind = \"card\"; topic = \"lines\"; level = 1; source = [ 2 ]; rev = 2;" },
};

static const struct change DOES_NOT_COUNT[] = {
	{ "first-line", "Ask who has been on one.", "Ask the class." },
	{ "first-line", "tags = [ \"first\", \"Alps\" ]", "tags = [ \"first\" ]" },
	{ "first-line", "sisters = [ \"year\", \"route\" ]", "sisters = [ ]" },
	{ "first-line", "card = false", "card = true" },
	{ "first-line", "It is a real answer here.", "It is an answer." },
	{ "first-line", "topic = \"lines\"; level = 1", "topic = \"money\"; level = 2" },
	{ "first-line", "name = \"The lines\"", "name = \"All lines\"" },
	{ "first-line", "title = \"Night trains come back\"", "title = \"Night trains\"" },
	{ "first-line", "The transport minister", "The minister" },
	{ "first-line", "soon full.\", heading", "soon quite full.\", heading" },
	{ "first-line", "    hint = \"It crosses the Alps.\";",
		"\n  /* c */ hint : \"It \" \"crosses the Alps.\"," },
	{ "first-line", "answer = false", "answer = true" },
};

/* The text with what is changed, which must stand there. */
static const char *changed(struct arena *arena, const char *text, const struct change *change)
{
	const char *at = strstr(text, change->from);
	if (!at)
		fail_msg("not in the bank: %s", change->from);
	return arena_format(arena, "%.*s%s%s", (int)(at - text), text, change->to,
		at + strlen(change->from));
}

static uint64_t hash_in(struct arena *arena, const char *text, const char *id)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	if (bank_load_text("t", text, strlen(text), &bank, &list) != LOAD_OK)
		fail_msg("%s", corpus_findings(arena, &list));
	int index = bank_find(bank, id);
	assert_true(index >= 0);
	uint64_t hash = bank->questions[index].hash;
	assert_true(hash == question_hash(bank, &bank->questions[index]));
	bank_close(bank);
	diagnostics_close(&list);
	return hash;
}

static bool makes_another(const struct change *change)
{
	struct arena arena;
	arena_init(&arena);
	const char *text = corpus_read(&arena, corpus_path(&arena, "good_kinds.cfg"), NULL);
	uint64_t before = hash_in(&arena, text, change->id);
	uint64_t after = hash_in(&arena, changed(&arena, text, change), change->id);
	arena_close(&arena);
	return before != after;
}

static void test_what_is_seen_or_graded_counts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof COUNTS / sizeof *COUNTS; i++)
		if (!makes_another(&COUNTS[i]))
			fail_msg("should count: %s", COUNTS[i].from);
}

static void test_what_is_not_seen_does_not_count(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof DOES_NOT_COUNT / sizeof *DOES_NOT_COUNT; i++)
		if (makes_another(&DOES_NOT_COUNT[i]))
			fail_msg("should not count: %s", DOES_NOT_COUNT[i].from);
}

static void test_a_new_language_elsewhere_does_not_count(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *text = corpus_read(&arena, corpus_path(&arena, "good_kinds.cfg"), NULL);
	struct change elsewhere = { "", "\"A line opened in 2016.\"",
		"{ en = \"A line opened in 2016.\"; fr = \"Une ligne.\" }" };
	struct change here = { "", "\"In which year did it reopen?\"",
		"{ en = \"In which year did it reopen?\"; fr = \"Quand ?\" }" };
	uint64_t before = hash_in(&arena, text, "year");
	assert_true(hash_in(&arena, changed(&arena, text, &elsewhere), "year") == before);
	assert_true(hash_in(&arena, changed(&arena, text, &here), "year") != before);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_seen_or_graded_counts),
		cmocka_unit_test(test_what_is_not_seen_does_not_count),
		cmocka_unit_test(test_a_new_language_elsewhere_does_not_count),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
