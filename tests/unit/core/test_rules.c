#include "core/fields.h"
#include "core/message.h"
#include "core/rules.h"
#include "core/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_defaults(void **state)
{
	(void)state;
	struct rules quiz = rules_default(MODE_QUIZ);
	assert_int_equal(quiz.length, 10);
	assert_int_equal(quiz.order, ORDER_MIXED);
	assert_int_equal(quiz.timer_ms, 0);
	assert_int_equal(quiz.scoring, SCORING_ACCURACY);
	assert_int_equal(quiz.feedback, FEEDBACK_AT_ONCE);
	assert_int_equal(quiz.levels, LEVELS_ALL);
	assert_int_equal(quiz.topics, 0);
	assert_int_equal(rules_default(MODE_WARMUP).length, WARMUP_LENGTH);
	struct settings settings = settings_default();
	assert_int_equal(settings.theme, THEME_NIGHT);
	assert_int_equal(settings.text_scale, 100);
	assert_false(settings.still || settings.full_screen);
	assert_int_equal(settings.quiz.mode, MODE_QUIZ);
	assert_int_equal(settings.cards.mode, MODE_CARDS);
}

static void test_settle(void **state)
{
	(void)state;
	struct rules rules = rules_default(MODE_QUIZ);
	rules.scoring = SCORING_SPEED;
	rules_settle(&rules);
	assert_int_equal(rules.scoring, SCORING_ACCURACY);
	rules.scoring = SCORING_SPEED;
	rules.timer_ms = 1;
	rules.length = 1000;
	rules.levels = 8;
	rules_settle(&rules);
	assert_int_equal(rules.scoring, SCORING_SPEED);
	assert_int_equal(rules.timer_ms, TIMER_MS_MIN);
	assert_int_equal(rules.length, 256);
	assert_int_equal(rules.levels, LEVELS_ALL);
	rules.feedback = FEEDBACK_AT_END;
	rules.mode = MODE_WARMUP;
	rules_settle(&rules);
	assert_int_equal(rules.timer_ms, 0);
	assert_int_equal(rules.scoring, SCORING_ACCURACY);
	assert_int_equal(rules.feedback, FEEDBACK_AT_ONCE);
	assert_int_equal(rules.length, WARMUP_LENGTH);
}

static void assert_same_rules(const struct rules *a, const struct rules *b)
{
	assert_int_equal(a->mode, b->mode);
	assert_int_equal(a->length, b->length);
	assert_true(a->topics == b->topics);
	assert_int_equal(a->levels, b->levels);
	assert_int_equal(a->order, b->order);
	assert_int_equal(a->timer_ms, b->timer_ms);
	assert_int_equal(a->scoring, b->scoring);
	assert_int_equal(a->feedback, b->feedback);
	assert_int_equal(a->chosen, b->chosen);
}

/* All values of every key, with the longest numbers. */
static void test_text_form_round_trips(void **state)
{
	(void)state;
	for (unsigned bits = 0; bits < 3 * 3 * 2 * 2 * 2 * 7; bits++) {
		struct rules rules = {
			.mode = (enum mode)(bits % 3), .scoring = (enum scoring)(bits / 3 % 3),
			.order = (enum order)(bits / 9 % 2), .feedback = (enum feedback)(bits / 18 % 2),
			.chosen = bits / 36 % 2, .levels = bits / 72 % 7 + 1,
			.length = 256, .topics = UINT64_MAX - bits, .timer_ms = bits % 5 ? TIMER_MS_MAX : 0,
		};
		rules_settle(&rules);
		char text[RULES_TEXT_MAX];
		rules_format(&rules, text);
		assert_true(strlen(text) < RULES_TEXT_MAX - 50);
		assert_true(strlen(text) < MESSAGE_TEXT_MAX);
		struct rules read;
		assert_true(rules_parse(text, &read));
		assert_same_rules(&read, &rules);
	}
}

static void test_keys_left_out(void **state)
{
	(void)state;
	struct rules rules, wanted = rules_default(MODE_QUIZ);
	assert_true(rules_parse("", &rules));
	assert_same_rules(&rules, &wanted);
	assert_true(rules_parse("  length=20   timer=30000 scoring=speed ", &rules));
	assert_int_equal(rules.length, 20);
	assert_int_equal(rules.timer_ms, 30000);
	assert_int_equal(rules.scoring, SCORING_SPEED);
	wanted = rules_default(MODE_CARDS);
	assert_true(rules_parse("mode=cards", &rules));
	assert_same_rules(&rules, &wanted);
	assert_true(rules_parse("length=5 mode=cards", &rules)); /* whatever stands first */
	assert_int_equal(rules.length, 5);
	assert_int_equal(rules.mode, MODE_CARDS);
}

static void test_nonsense(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"mode=exam", "mode=", "mode", "=quiz", "length=-1", "length=257", "length=1x", "length= 1",
		"levels=0", "levels=8", "timer=1", "timer=600001", "topics=18446744073709551616",
		"topics=99999999999999999999999999999", "order=random", "scoring=most", "feedback=never",
		"chosen=maybe", "colour=red", "mode=quiz\nlength=1", "x=1 mode=quiz", "mode=quiz =",
	};
	struct rules rules = rules_default(MODE_WARMUP), before = rules;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (rules_parse(texts[i], &rules))
			fail_msg("\"%s\" was taken", texts[i]);
	assert_same_rules(&rules, &before);
}

static void test_fields(void **state)
{
	(void)state;
	const char *at = "a=1 long-key=value  b=18446744073709551615";
	struct field field;
	uint64_t number;
	assert_true(field_next(&at, &field));
	assert_true(field_is(&field, "a"));
	assert_false(field_is(&field, "ab"));
	assert_false(field_is(&field, ""));
	assert_true(field_number(&field, 1, &number));
	assert_false(field_number(&field, 0, &number));
	assert_true(field_next(&at, &field));
	assert_true(field_is(&field, "long-key"));
	assert_false(field_number(&field, UINT64_MAX, &number));
	static const char *const names[] = { "other", "value" };
	int place;
	assert_true(field_name(&field, names, 2, &place));
	assert_int_equal(place, 1);
	assert_false(field_name(&field, names, 1, &place));
	assert_true(field_next(&at, &field));
	assert_true(field_number(&field, UINT64_MAX, &number));
	assert_true(number == UINT64_MAX);
	assert_false(field_next(&at, &field));
	assert_int_equal(*at, '\0');
}

static void test_message_names(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_KIND_COUNT; i++) {
		enum message_kind kind;
		assert_true(message_kind_find(message_kind_name((enum message_kind)i), &kind));
		assert_int_equal(kind, i);
	}
	for (int i = 0; i < SOURCE_COUNT; i++) {
		enum source source;
		assert_true(source_find(source_name((enum source)i), &source));
		assert_int_equal(source, i);
	}
	enum message_kind kind;
	enum source source;
	assert_false(message_kind_find("answer", &kind));
	assert_false(source_find("", &source));
	assert_string_equal(message_kind_name(MESSAGE_TAKE_BACK), "take-back");
	assert_string_equal(source_name(SOURCE_PAD), "pad");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_settle),
		cmocka_unit_test(test_text_form_round_trips),
		cmocka_unit_test(test_keys_left_out),
		cmocka_unit_test(test_nonsense),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_message_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
