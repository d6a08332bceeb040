#include "ui/glue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

enum { WORDS_MAX = 32 };

/* The text as it holds together: '=' for hard, '~' for soft, ' ' for none. */
static void assert_glued(const char *text, const char *expected)
{
	struct word words[WORDS_MAX];
	enum glue glue[WORDS_MAX];
	int count = 0;
	for (const char *at = text; *at; at += *at == ' ') {
		size_t len = strcspn(at, " ");
		words[count++] = (struct word){ .text = at, .len = len };
		at += len;
	}
	struct arena arena;
	arena_init(&arena);
	glue_words(&arena, words, count, glue);
	char got[512] = "";
	for (int i = 0; i < count; i++) {
		strncat(got, words[i].text, words[i].len);
		if (i + 1 < count)
			strncat(got, &" ~="[glue[i]], 1);
	}
	assert_int_equal(glue[count - 1], GLUE_NONE);
	assert_string_equal(got, expected);
	arena_close(&arena);
}

static void names_hold_together(void **state)
{
	(void)state;
	assert_glued("the spymaster Sir Richard Moore called",
		"the spymaster Sir=Richard=Moore called");
	assert_glued("of the Russian Foreign Ministry warned",
		"of the Russian=Foreign=Ministry warned");
	assert_glued("he met Charles de Gaulle there", "he met Charles=de=Gaulle there");
	assert_glued("the Bank of England said", "the Bank=of=England said");
	assert_glued("by J. K. Rowling now", "by J.=K.=Rowling now");
	assert_glued("said Dr. Jane Doe.", "said Dr.=Jane=Doe.");
	assert_glued("to \xD0\x9E\xD0\xBB\xD0\xB5\xD0\xB3 \xD0\x95\xD1\x80 now",
		"to \xD0\x9E\xD0\xBB\xD0\xB5\xD0\xB3=\xD0\x95\xD1\x80 now");
}

static void a_single_capital_is_no_name(void **state)
{
	(void)state;
	assert_glued("the CIA and MI6 are calling", "the CIA and MI6 are calling");
	assert_glued("a former GRU officer", "a former GRU officer");
	assert_glued("when I Paris", "when I Paris");
}

static void punctuation_and_possession_end_a_name(void **state)
{
	(void)state;
	assert_glued("in London, Sergei Skripal", "in London, Sergei=Skripal");
	assert_glued("see Russia's Foreign Ministry", "see Russia's Foreign=Ministry");
	assert_glued("the West \xE2\x80\x9CRussia Today\xE2\x80\x9D Moscow",
		"the West \xE2\x80\x9CRussia=Today\xE2\x80\x9D Moscow");
}

static void a_sentence_start_is_unsure_but_for_titles(void **state)
{
	(void)state;
	assert_glued("Did Sergei Skripal survive?", "Did~Sergei=Skripal survive?");
	assert_glued("Sir Richard spoke.", "Sir=Richard spoke.");
	assert_glued("It ended. Then Moore spoke.", "It ended. Then~Moore spoke.");
	assert_glued("It ended. General Oleg died.", "It ended. General=Oleg died.");
}

static void a_title_in_capitals_is_no_name(void **state)
{
	(void)state;
	assert_glued("who How To Read Between All Lines", "who How To Read Between All Lines");
}

static void numbers_hold_to_what_they_count(void **state)
{
	(void)state;
	assert_glued("in 2 minutes or 1,500 days", "in 2=minutes or 1,500=days");
	assert_glued("see paragraph 7 there", "see paragraph=7 there");
	assert_glued("at No. 4 now", "at No.=4 now");
	assert_glued("about 20 % more", "about 20=% more");
	assert_glued("in March 2023, when", "in March=2023, when");
	assert_glued("in 2018 two people", "in 2018 two people");
	assert_glued("In 20 minutes. See 3 men", "In 20=minutes. See 3=men");
	assert_glued("since 20, at most", "since 20, at most");
	assert_glued("with polonium-210 dissolved", "with polonium-210 dissolved");
}

static void marks_behind_a_space_stay(void **state)
{
	(void)state;
	assert_glued("dure la pause ?", "dure la pause=?");
	assert_glued("\xC2\xAB un mot \xC2\xBB !", "\xC2\xAB=un mot=\xC2\xBB=!");
	assert_glued("he came \xE2\x80\x93 and left", "he came~\xE2\x80\x93 and left");
}

static void words_that_lead_on(void **state)
{
	(void)state;
	assert_glued("les Russes \xC3\xA0 parler", "les Russes \xC3\xA0~parler");
	assert_glued("\xC3\x80 quoi bon", "\xC3\x80~quoi bon");
	assert_glued("la reine \xC3\xA0, dit-on, Paris", "la reine \xC3\xA0, dit-on, Paris");
	assert_glued("one question \xC2\xB7 two lines", "one question~\xC2\xB7 two lines");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_hold_together),
		cmocka_unit_test(a_single_capital_is_no_name),
		cmocka_unit_test(punctuation_and_possession_end_a_name),
		cmocka_unit_test(a_sentence_start_is_unsure_but_for_titles),
		cmocka_unit_test(a_title_in_capitals_is_no_name),
		cmocka_unit_test(numbers_hold_to_what_they_count),
		cmocka_unit_test(marks_behind_a_space_stay),
		cmocka_unit_test(words_that_lead_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
