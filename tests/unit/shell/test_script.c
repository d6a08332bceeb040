/* Scripts that the shaper must be told. */
#include "shell/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void known_scripts(void **state)
{
	(void)state;
	static const struct { uint32_t point; const char *script; } cases[] = {
		{ 'A', "Zzzz" }, { 0xE9, "Zzzz" }, { 0x416, "Zzzz" }, { 0x3B1, "Zzzz" },
		{ 0x58F, "Zzzz" }, { 0x590, "Hebr" }, { 0x5FF, "Hebr" }, { 0x600, "Arab" },
		{ 0x633, "Arab" }, { 0xFEDF, "Arab" }, { 0xFEFF, "Zzzz" }, { 0x928, "Deva" },
		{ 0xE01, "Thai" }, { 0x1100, "Hang" }, { 0xAC00, "Zzzz" }, { 0x4E2D, "Zzzz" },
		{ 0x10FFFF, "Zzzz" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(script_of(cases[i].point), cases[i].script);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(known_scripts) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
