#include "capture.h"
#include "command/options.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static const struct option_text texts[] = {
	{ "--seed", "N", "the same draw each time" },
	{ "--quiz", NULL, "straight to a quiz" },
	{ "--se", "X", "its name begins another's" },
};

/* Reads words until the end or a mistake; "0=5 1 -=file" for what was found. */
static void assert_found(char **words, int count, const char *expected, const char *said)
{
	struct options options;
	struct option_found found;
	struct streams streams;
	struct capture capture;
	char got[256] = "";
	capture_begin(&streams);
	options_init(&options, "readback test", texts, 3, count, words);
	while (options_next(&options, &found)) {
		char name[2] = { found.option < 0 ? '-' : (char)('0' + found.option), '\0' };
		strncat(got, *got ? " " : "", sizeof got - strlen(got) - 1);
		strncat(got, name, sizeof got - strlen(got) - 1);
		if (found.value) {
			strncat(got, "=", sizeof got - strlen(got) - 1);
			strncat(got, found.value, sizeof got - strlen(got) - 1);
		}
	}
	capture_end(&streams, &capture);
	assert_string_equal(got, expected);
	assert_string_equal(capture.err, said);
	assert_string_equal(capture.out, "");
	assert_int_equal(options.mistake, *said != '\0');
}

#define FOUND(expected, said, ...) do { \
		char *words[] = { __VA_ARGS__ }; \
		assert_found(words, (int)(sizeof words / sizeof *words), expected, said); \
	} while (0)

static void test_found(void **state)
{
	(void)state;
	FOUND("0=5 1 -=file", "", "--seed", "5", "--quiz", "file");
	FOUND("0=5 0=", "", "--seed=5", "--seed=");
	FOUND("0=a=b 2=1", "", "--seed=a=b", "--se", "1");
	FOUND("-=- -=", "", "-", "");
	FOUND("1 -=--quiz -=--", "", "--quiz", "--", "--quiz", "--");
	FOUND("0=--quiz", "", "--seed", "--quiz");
	assert_found(NULL, 0, "", "");
}

static void test_refused(void **state)
{
	(void)state;
	FOUND("1", "readback test: unknown option --sed; readback test --help lists what there is\n",
		"--quiz", "--sed", "--quiz");
	FOUND("", "readback test: unknown option -q; readback test --help lists what there is\n", "-q");
	FOUND("", "readback test: unknown option --seeds=1; readback test --help lists what there is\n",
		"--seeds=1");
	FOUND("", "readback test: option --quiz takes no value; readback test --help lists what there "
		"is\n", "--quiz=yes");
	FOUND("1", "readback test: option --seed needs a value; readback test --help lists what there "
		"is\n", "--quiz", "--seed");
}

static void assert_value(const char *value, bool fine, int64_t number, const char *said)
{
	struct options options;
	struct streams streams;
	struct capture capture;
	int64_t got = 0;
	capture_begin(&streams);
	options_init(&options, "readback test", texts, 3, 0, NULL);
	bool taken = options_number(&options, "--seed", value, -5, 200, &got);
	capture_end(&streams, &capture);
	assert_int_equal(taken, fine);
	assert_int_equal(options.mistake, !fine);
	assert_string_equal(capture.err, said);
	if (fine)
		assert_true(got == number);
}

static void test_number(void **state)
{
	(void)state;
	assert_value("-5", true, -5, "");
	assert_value("200", true, 200, "");
	static const char *const wrong[] = { "-6", "201", "", "1x", "1.5", "99999999999999999999" };
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char said[128] = "readback test: --seed ";
		strncat(said, wrong[i], sizeof said - strlen(said) - 1);
		strncat(said, ": wanted a whole number from -5 to 200\n", sizeof said - strlen(said) - 1);
		assert_value(wrong[i], false, 0, said);
	}
}

static void test_size(void **state)
{
	(void)state;
	static const char *const wrong[] = { "0x5", "5x0", "16385x5", "5x16385",
		"5", "5x", "x5", "5x5x",
		"-5x5", "axb", "" };
	struct options options;
	struct streams streams;
	struct capture capture;
	int width, height;
	options_init(&options, "readback test", texts, 3, 0, NULL);
	assert_true(options_size(&options, "1x16384", &width, &height));
	assert_int_equal(width, 1);
	assert_int_equal(height, 16384);
	assert_false(options.mistake);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		capture_begin(&streams);
		bool taken = options_size(&options, wrong[i], &width, &height);
		capture_end(&streams, &capture);
		assert_false(taken);
		assert_says(capture.err, ": wanted WIDTHxHEIGHT in pixels, as in 1280x720\n");
	}
	assert_true(options.mistake);
}

static void test_theme(void **state)
{
	(void)state;
	struct options options;
	struct streams streams;
	struct capture capture;
	int theme = -1;
	options_init(&options, "readback test", texts, 3, 0, NULL);
	assert_true(options_theme(&options, "contrast", &theme));
	assert_int_equal(theme, 2);
	capture_begin(&streams);
	bool taken = options_theme(&options, "Night", &theme);
	capture_end(&streams, &capture);
	assert_false(taken);
	assert_string_equal(capture.err,
		"readback test: --theme Night: wanted paper, night or contrast\n");
}

static void test_help(void **state)
{
	(void)state;
	struct options options;
	struct streams streams;
	struct capture capture;
	capture_begin(&streams);
	options_init(&options, "readback test", texts, 3, 0, NULL);
	options_help(&options, "readback test FILE", "Tests.");
	capture_end(&streams, &capture);
	assert_string_equal(capture.err, "");
	assert_string_equal(capture.out, "usage: readback test FILE\nTests.\n\n"
		"  --seed N                 the same draw each time\n"
		"  --quiz                   straight to a quiz\n"
		"  --se X                   its name begins another's\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_size),
		cmocka_unit_test(test_theme),
		cmocka_unit_test(test_help),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
