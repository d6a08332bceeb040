/* Keys by what is written on them; where that is not known, as on a US keyboard. */
#include "ui/key_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_called(const struct key_labels *labels, int code, const char *wanted)
{
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(key_words(labels, &arena, code), wanted);
	arena_close(&arena);
}

static void known_layout(void **state)
{
	(void)state;
	struct key_labels french = { .text = { [KEY_Q] = "A", [KEY_2] = "é" } };
	assert_called(&french, KEY_Q, "A");
	assert_called(&french, KEY_2, "é");
	assert_called(&french, KEY_W, "W");
	assert_called(&french, KEY_SPACE, "Space");
	assert_called(&french, KEY_LABELS + 1, "key 257");
}

static void no_layout(void **state)
{
	(void)state;
	assert_called(NULL, KEY_Q, "Q");
	assert_called(NULL, KEY_F5, "F5");
	assert_called(NULL, KEY_UP, "↑");
	assert_called(NULL, KEY_PAD_1, "Keypad 1");
	assert_called(NULL, KEY_PAD_0, "Keypad 0");
	assert_called(NULL, KEY_PAD_ENTER, "Keypad Enter");
	assert_called(NULL, KEY_MINUS, "-");
	assert_called(NULL, KEY_SEMICOLON, ";");
	assert_called(NULL, KEY_GRAVE, "`");
	assert_called(NULL, 225, "Left Shift");
	assert_called(NULL, 140, "key 140");
	assert_called(NULL, -1, "key -1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_layout),
		cmocka_unit_test(no_layout),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
