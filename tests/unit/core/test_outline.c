/* What an article offers an author: headings, names, numbers, quotations, and a kind for each
 * paragraph. */
#include "core/outline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct outline outline;
	struct error error;
};

static int setup(void **state)
{
	struct fixture *fixture = malloc(sizeof *fixture);
	if (!fixture)
		return -1;
	arena_init(&fixture->arena);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;
	arena_close(&fixture->arena);
	free(fixture);
	return 0;
}

static const struct outline *read_text(struct fixture *fixture, const char *text)
{
	if (!outline_read(&fixture->arena, text, strlen(text), NULL, &fixture->outline,
			&fixture->error))
		fail_msg("%s", fixture->error.text);
	return &fixture->outline;
}

/* The one paragraph, with another one below it. */
static const struct outline_paragraph *read_one(struct fixture *fixture, const char *paragraph)
{
	const char *text = arena_format(&fixture->arena, "%s\nMore is told here, in passing.\n",
		paragraph);
	return &read_text(fixture, text)->paragraphs[0];
}

static void assert_refused(struct fixture *fixture, const char *text, size_t len, const char *why)
{
	assert_false(outline_read(&fixture->arena, text, len, NULL, &fixture->outline,
		&fixture->error));
	if (!strstr(fixture->error.text, why))
		fail_msg("\"%s\" lacks \"%s\"", fixture->error.text, why);
	/* One sentence, to be printed behind a name. */
	assert_null(strchr(fixture->error.text, '\n'));
}

#define REFUSED(text, why) assert_refused(*state, text, sizeof text - 1, why)

static void test_what_is_no_article_is_refused(void **state)
{
	REFUSED("", "there is no text in it");
	REFUSED(" \n\t\r\n\xEF\xBB\xBF\n", "there is no text in it");
	REFUSED("...\n---\n", "there are no words in it");
	REFUSED("One line and no more.\n", "it is one line only");
	REFUSED("One.\rTwo.\rThree.\r", "line ends are CR alone");
	REFUSED("One.\nTwo\0.\n", "line 2 has a NUL byte");
	REFUSED("One.\nTwo.\nThree\x1b[0m.\n", "line 3 has the control byte 0x1B");
	REFUSED("One.\nTwo\x7f.\n", "line 2 has the control byte 0x7F");
	REFUSED("One.\nCaf\xe9.\n", "line 2 is not UTF-8 (byte 0xE9)");
	REFUSED("<!DOCTYPE html>\n<p>One.\n", "it is a web page");
	REFUSED("{\\rtf1\\ansi\nOne.}\n", "it is rich text");
	REFUSED("\xff\xfeO\0n\0e\0", "UTF-16");
	REFUSED("O\0n\0e\0.\0", "UTF-16");
}

static void test_too_many_paragraphs_are_refused(void **state)
{
	struct fixture *fixture = *state;
	char *text = arena_push(&fixture->arena, 2 * OUTLINE_PARAGRAPHS_MAX + 3);
	for (int i = 0; i <= OUTLINE_PARAGRAPHS_MAX; i++)
		memcpy(text + 2 * i, "a\n", 2);
	assert_refused(fixture, text, strlen(text), "it has 1001 paragraphs");
	text[2 * OUTLINE_PARAGRAPHS_MAX] = '\0';
	assert_int_equal(read_text(fixture, text)->count, OUTLINE_PARAGRAPHS_MAX);
}

/* As many as the article has for everybody else: check, and the game. */
static void test_paragraphs_are_the_articles(void **state)
{
	const struct outline *outline = read_text(*state,
		"\xEF\xBB\xBFOne two.\r\n\r\n  Three   four\tfive.  \r\n\xE2\x80\x8B\n");
	assert_int_equal(outline->count, 3);
	assert_string_equal(outline->paragraphs[1].beginning, "Three four five.");
	assert_true(outline->paragraphs[1].whole);
	assert_int_equal(outline->paragraphs[1].words, 3);
	assert_string_equal(outline->paragraphs[2].beginning, "");
}

static void test_headings(void **state)
{
	const struct outline *outline = read_text(*state,
		"A day at the mill\n"
		"The miller gets up early and looks at the wind before he looks at anything else.\n"
		"What the wind says\n"
		"It says little in summer.\n"
		"Ingredients:\n"
		"200 g of flour\n"
		"2 eggs\n"
		"a cup of milk\n"
		"She said:\n"
		"“Come in.”\n"
		"The end\n");
	static const bool headings[] = { true, false, true, false, true, false, false, false, true,
		false, false };
	for (int p = 0; p < outline->count; p++)
		if (outline->paragraphs[p].heading != headings[p])
			fail_msg("paragraph %d: %d", p + 1, outline->paragraphs[p].heading);
	assert_string_equal(outline->title, "A day at the mill");
	assert_int_equal(outline->headings, 4);
	assert_null(read_text(*state, "The miller gets up.\nHe looks.\n")->title);
}

static void test_the_language_is_guessed(void **state)
{
	assert_string_equal(read_text(*state, "The mill is in the town.\nIt is old.")->language, "en");
	assert_string_equal(read_text(*state, "Le moulin est à la mer.\nIl dort.")->language, "fr");
	assert_string_equal(read_text(*state, "Мельница стоит.\nДавно.")->language, "en");
	assert_false(read_text(*state, "老桥关闭四年后重新开放，许多人在雨中等候。\n"
		"大家都笑了。\n")->spaced);
	assert_true(read_text(*state, "The mill is old.\nVery old.")->spaced);
}

static void assert_names(const struct outline_paragraph *paragraph, int count, ...)
{
	va_list args;
	va_start(args, count);
	for (int i = 0; i < count; i++) {
		const char *name = va_arg(args, const char *);
		bool found = false;
		for (int j = 0; j < paragraph->name_count; j++)
			found |= strcmp(paragraph->names[j], name) == 0;
		if (!found)
			fail_msg("no %s", name);
	}
	va_end(args);
	assert_int_equal(paragraph->name_count, count);
}

static void test_names(void **state)
{
	assert_names(read_one(*state, "Then old Mara Lind of Port Selby came."), 2, "Mara Lind",
		"Port Selby");
	/* A part of a name stands for it. */
	assert_names(read_one(*state, "Mara Lind came. The dog knew Lind."), 1, "Mara Lind");
	/* One word must be met twice, and not owe its capital to its place. */
	assert_names(read_one(*state, "We saw Selby once. Nobody saw it twice."), 0);
	assert_names(read_one(*state, "We saw Selby. Then Selby saw us."), 1, "Selby");
	assert_names(read_one(*state, "In May, on Monday, I was in Selby; in May Selby is wet."), 1,
		"Selby");
	assert_names(read_one(*state, "They like the Bank of England and Rue de la Paix."), 2,
		"Bank of England", "Rue de la Paix");
	assert_names(read_one(*state, "“We know Jean-Luc O’Hara,” he said."), 1, "Jean-Luc O’Hara");
	assert_names(read_one(*state, "Говорят, что Анна Соколова дома."), 1, "Анна Соколова");
	/* Where every noun has a capital, one alone is no name. */
	assert_names(read_one(*state, "Dann sah der Hund die Katze, und die Katze sah den Hund "
		"im Garten, den Frau Anna Vogt dem Hund und der Katze gab, und nie den Hund."), 1,
		"Anna Vogt");
	assert_names(read_one(*state, "SEE OUR GREAT WINTER OFFERS TODAY, all of them."), 0);
}

static void assert_speaker(struct fixture *fixture, const char *text, const char *name)
{
	const struct outline_paragraph *paragraph = read_one(fixture, text);
	if (!name != (paragraph->speaker < 0))
		fail_msg("%s: speaker %d", text, paragraph->speaker);
	if (name)
		assert_string_equal(fixture->outline.speakers[paragraph->speaker], name);
}

static void test_speakers(void **state)
{
	assert_speaker(*state, "“It holds,” said Mara Lind.", "Mara Lind");
	assert_speaker(*state, "Mara Lind says that it holds.", "Mara Lind");
	assert_speaker(*state, "Mara Lind, the baker, said that it holds.", "Mara Lind");
	assert_speaker(*state, "It holds, according to Lind.", "Lind");
	assert_speaker(*state, "Mara Lind told Emil Roth that it holds.", "Mara Lind");
	assert_speaker(*state, "Il tient, a dit Élodie Marchand.", "Élodie Marchand");
	assert_speaker(*state, "Selon Paul d’Arcy, il tient.", "Paul d’Arcy");
	assert_speaker(*state, "„Er hält“, sagt Anna Vogt.", "Anna Vogt");
	assert_speaker(*state, "«Он стоит», — сказала Анна Соколова.", "Анна Соколова");
	assert_speaker(*state, "She said that it holds, and Mara Lind was silent.", NULL);
	assert_speaker(*state, "He was told that Mara Lind had left.", NULL);
}

static void assert_number(struct fixture *fixture, const char *text, double value,
	const char *unit)
{
	const struct outline_paragraph *paragraph = read_one(fixture, text);
	if (!paragraph->has_value)
		fail_msg("%s: no number", text);
	if (paragraph->value < value || paragraph->value > value)
		fail_msg("%s: %g", text, paragraph->value);
	if (unit)
		assert_string_equal(paragraph->unit, unit);
	else
		assert_null(paragraph->unit);
}

static void test_numbers(void **state)
{
	assert_number(*state, "It was built in 1888.", 1888, NULL);
	assert_number(*state, "In 1888 it was 120 metres long.", 120, "metres");
	assert_number(*state, "The town has 5,000 new homes now.", 5000, "homes");
	assert_number(*state, "It cost 1\u00A0250\u00A0000 euros then.", 1250000, "euros");
	assert_number(*state, "Le pont et la route, c’est 12,5 % de plus.", 12.5, "%");
	assert_number(*state, "In 1888 300 men came, and 4000 sheep.", 300, "men");
	assert_number(*state, "Room 7 has 2 windows.", 2, "windows");
	assert_false(read_one(*state, "It left at 19:30, on 3/4, from line 47 of 9.")->has_value);
	assert_false(read_one(*state, "It has 999999999999999 grains of sand.")->has_value);
}

static void test_quotations(void **state)
{
	assert_string_equal(read_one(*state, "He said “never open the oven” and left.")->quote,
		"never open the oven");
	assert_string_equal(read_one(*state, "Il dit : « Nous avons attendu longtemps ».")->quote,
		"Nous avons attendu longtemps");
	assert_string_equal(read_one(*state, "“one two three four five six seven eight nine ten, "
		"eleven twelve, thirteen” he said")->quote,
		"one two three four five six seven eight nine ten, eleven twelve");
	/* Too short to be looked for, or never closed. */
	assert_null(read_one(*state, "The “old” bridge.")->quote);
	assert_null(read_one(*state, "The “old bridge of stone is there.")->quote);
	/* What could not be found again is not offered. */
	assert_null(read_one(*state, "He said “never \u202Eopen the oven” and left.")->quote);
}

static void test_phrases(void **state)
{
	const struct outline_paragraph *paragraph = read_one(*state,
		"Well, the miller gets up early and looks at clouds.");
	assert_string_equal(paragraph->phrase, "the {1} gets up early and looks at clouds");
	assert_string_equal(paragraph->missing, "miller");
	assert_null(read_one(*state, "It is so.")->phrase);
	assert_null(read_one(*state, "老桥关闭四年后重新开放，许多人在雨中等候。")->phrase);
}

/* Whatever is in a paragraph, its example has what its kind needs. */
static void test_kinds_have_their_matter(void **state)
{
	const struct outline *outline = read_text(*state,
		"In 1888 Mara Lind built the mill with 12 men, and Emil Roth paid.\n"
		"“It will stand for a hundred years,” said Mara Lind.\n"
		"First came the storm. Then came the frost. Finally the sun came.\n"
		"Emil Roth, Ada Berg and Otto Vance came to see Port Selby.\n"
		"Nobody was there on that day, and the wind turned the sails alone.\n"
		"It was dark, and the river carried the wheel into the valley.\n");
	static const enum kind kinds[] = { KIND_NUMBER, KIND_VOICE, KIND_ORDER, KIND_MATCH,
		KIND_TRUEFALSE, KIND_GAP };
	for (int p = 0; p < outline->count; p++)
		if (outline->paragraphs[p].kind != kinds[p])
			fail_msg("paragraph %d: %s", p + 1, kind_name(outline->paragraphs[p].kind));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_what_is_no_article_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_too_many_paragraphs_are_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_paragraphs_are_the_articles, setup, teardown),
		cmocka_unit_test_setup_teardown(test_headings, setup, teardown),
		cmocka_unit_test_setup_teardown(test_the_language_is_guessed, setup, teardown),
		cmocka_unit_test_setup_teardown(test_names, setup, teardown),
		cmocka_unit_test_setup_teardown(test_speakers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_numbers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_quotations, setup, teardown),
		cmocka_unit_test_setup_teardown(test_phrases, setup, teardown),
		cmocka_unit_test_setup_teardown(test_kinds_have_their_matter, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
