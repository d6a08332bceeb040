/* Words find the questions in which they stand, wherever in them that is. */
#include "core/search.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

struct fixture {
	struct bank *bank;
	struct search search;
	int found[8];
};

static int setup(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture){ .bank = make_bank(8) };
	struct bank *bank = fixture.bank;
	struct question *choice = make_choice(bank, "sky");
	choice->ask = make_text_two(bank, "Which colour has the sky?", "Quelle couleur a le ciel ?");
	struct question *typed = make_question(bank, KIND_TYPED, "cafe");
	typed->ask = make_text(bank, "Where did they meet?");
	typed->accept = make_accept(bank, "Café Müller", NULL);
	typed->note = make_text(bank, "It closed in 1998.");
	struct question *voice = make_question(bank, KIND_VOICE, "who");
	voice->voice = 1;
	voice->topic = 2;
	voice->quote = "the bridge at dawn";
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;
	search_close(&fixture->search);
	bank_close(fixture->bank);
	return 0;
}

static void assert_finds(struct fixture *fixture, const char *words, int count, int first)
{
	assert_int_equal(search_find(&fixture->search, words, fixture->found), count);
	if (count)
		assert_int_equal(fixture->found[0], first);
}

static void test_everywhere(void **state)
{
	struct fixture *fixture = *state;
	search_open(&fixture->search, fixture->bank, 0);
	assert_finds(fixture, "", 3, 0);
	assert_finds(fixture, "  ", 3, 0);
	assert_finds(fixture, "colour", 1, 0);
	assert_finds(fixture, "blue", 1, 0);        /* a wrong choice */
	assert_finds(fixture, "1998", 1, 1);        /* a note */
	assert_finds(fixture, "minister", 1, 2);    /* the voice that says so */
	assert_finds(fixture, "gamma", 1, 2);       /* its topic */
	assert_finds(fixture, "bridge", 1, 2);      /* its quotation */
	assert_finds(fixture, "nothing-like-this", 0, 0);
}

static void test_folded(void **state)
{
	struct fixture *fixture = *state;
	search_open(&fixture->search, fixture->bank, 0);
	assert_finds(fixture, "CAFE", 1, 1);
	assert_finds(fixture, "muller", 1, 1);
	assert_finds(fixture, "c\u00e1f\u00e9-m\u00fcl", 1, 1);
}

/* Each word must stand in the question; none across two of its texts. */
static void test_all_words(void **state)
{
	struct fixture *fixture = *state;
	search_open(&fixture->search, fixture->bank, 0);
	assert_finds(fixture, "sky blue", 1, 0);
	assert_finds(fixture, "sky 1998", 0, 0);
	assert_finds(fixture, "skyred", 0, 0);
	assert_finds(fixture, "sky ? blue !", 1, 0);
	assert_finds(fixture, "? \u00ab \u2013", 3, 0);
	assert_finds(fixture, "a b c d e f g h i j k l m n o p q", 0, 0);
}

static void test_language(void **state)
{
	struct fixture *fixture = *state;
	search_open(&fixture->search, fixture->bank, 1);
	assert_finds(fixture, "couleur", 1, 0);
	assert_finds(fixture, "colour", 0, 0);
	search_close(&fixture->search);
	search_close(&fixture->search);
	assert_null(fixture->search.bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_everywhere, setup, teardown),
		cmocka_unit_test_setup_teardown(test_folded, setup, teardown),
		cmocka_unit_test_setup_teardown(test_all_words, setup, teardown),
		cmocka_unit_test_setup_teardown(test_language, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
