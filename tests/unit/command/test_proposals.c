/* What an author is told of what learners said: one line each, whatever they typed. */
#include "bankfile/load.h"
#include "command/proposals.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#define KINDS READBACK_TESTS_DIR "/tapes/kinds.cfg"

struct fixture {
	struct arena arena;
	struct bank *bank;
};

static int setup(void **state)
{
	static struct fixture fixture;
	struct diagnostics list;
	diagnostics_init(&list);
	arena_init(&fixture.arena);
	enum load load = bank_load(KINDS, &fixture.bank, &list);
	diagnostics_close(&list);
	*state = &fixture;
	return load == LOAD_OK ? 0 : -1;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;
	bank_close(fixture->bank);
	arena_close(&fixture->arena);
	return 0;
}

static void assert_line(void **state, struct proposal proposal, const char *line)
{
	struct fixture *fixture = *state;
	assert_string_equal(proposal_format(&fixture->arena, fixture->bank, &proposal), line);
}

static void test_spellings(void **state)
{
	assert_line(state, (struct proposal){ PROPOSAL_SPELLING, "maker", 0, "Aare", 2 },
		KINDS ":46: maker: \"Aare\" (2 times)");
	assert_line(state, (struct proposal){ PROPOSAL_SPELLING, "maker", 0, "Ore", 1 },
		KINDS ":46: maker: \"Ore\" (1 time)");
	assert_line(state, (struct proposal){ PROPOSAL_SPELLING, "smith", 0, "Åre", 1 },
		KINDS ": smith (no longer in the bank): \"Åre\" (1 time)");
}

static void test_checks(void **state)
{
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "maker", 0, "two towns of this name", 1 },
		KINDS ":46: maker: to be checked: \"two towns of this name\" (1 time)");
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "maker", 0, "", 3 },
		KINDS ":46: maker: to be checked (3 times)");
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "maker", 0, NULL, 3 },
		KINDS ":46: maker: to be checked (3 times)");
	/* Of several cards it is told which. */
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "ferries", 0, "", 1 },
		KINDS ":57: ferries, card 1: to be checked (1 time)");
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "ferries", 2, "", 1 },
		KINDS ":57: ferries, card 3: to be checked (1 time)");
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "smith", 1, "", 1 },
		KINDS ": smith, card 2 (no longer in the bank): to be checked (1 time)");
}

static void test_one_line(void **state)
{
	assert_line(state, (struct proposal){ PROPOSAL_CHECK, "maker", 0,
		"à\nb\x1b[1mc\x7f\t\xc2\x9b", 1 },
		KINDS ":46: maker: to be checked: \"à b [1mc    \" (1 time)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_spellings, setup, teardown),
		cmocka_unit_test_setup_teardown(test_checks, setup, teardown),
		cmocka_unit_test_setup_teardown(test_one_line, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
