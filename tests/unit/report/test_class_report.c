/* A class's report: the figures of the worked examples to the last digit, every text escaped,
 * nothing from outside, and the page and its tables as they were read. */
#include "classes.h"
#include "golden.h"
#include "make_bank.h"
#include "report/class_report.h"
#include "report/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct class_report report_of(const struct play *play)
{
	return (struct class_report){ .round = play->round, .title = "Night trains",
		.date = "25 Nov 2026, 09:00" };
}

static void assert_holds(const char *text, const char *words)
{
	if (!strstr(text, words))
		fail_msg("\"%s\" is missing in: %s", words, text);
}

static const char *const SIX[] = { "1111", "1110", "1101", "1010", "1000", "0100" };

/* The figures are those of tests/unit/core/test_items.c, worked there by hand; of three options
 * (R - W / 2) / 6 is 0.75, 0.5, 0.25 and 0. */
static void test_six(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct play play = class_play(class_bank(4), "", SIX, 6);
	const struct class_report report = report_of(&play);
	const char *page = class_report_page(&arena, &report);
	assert_well_formed(page);
	assert_golden("class_six.html", page);
	assert_holds(page, "KR-20\u00a0= 0.42 (N\u00a0=\u00a06)");
	const char *questions = class_report_questions(&arena, &report);
	assert_golden("class_six_questions.csv", questions);
	assert_holds(questions, "\r\n1,q1,choice,Ask q1?,0,0.833333,6,0.750000,6,0.333333,6,0.233550,6,"
		"3.500,6,6,");
	assert_holds(questions, "\r\n2,q2,choice,Ask q2?,0,0.666667,6,0.500000,6,0.222222,6,");
	assert_holds(questions, "\r\n4,q4,choice,Ask q4?,0,0.333333,6,0.000000,6,0.333333,6,0.433013,");
	assert_golden("class_six_teams.csv", class_report_teams(&arena, &report));
	assert_golden("class_six_answers.csv", class_report_answers(&arena, &report));
	play_close(&play);
	arena_close(&arena);
}

/* Those of the forty simulated ones there, all of three options. */
static void test_forty(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"0101010010", "1100000000", "1111111110", "1000000000", "1010110000", "0000000000",
		"1111111110", "1111000010", "1111010110", "1111000000", "1110100000", "1111000000",
		"1110000000", "1110000000", "1000000000", "1110001000", "1111111100", "1111001010",
		"1110010100", "1111111111", "0011011000", "1010100000", "1101110000", "1111001000",
		"1111010000", "1101000000", "1111111110", "1111100000", "1110011000", "1111110110",
		"1111001101", "1011101000", "1111110000", "1111111111", "1000000000", "1101001000",
		"1111101010", "1111111111", "1100010000", "0000000000",
	};
	static const char *const rows[] = {
		"1,q1,choice,Ask q1?,0,0.900000,40,0.850000,40,0.181818,40,0.263064,40,20.500,40,40,",
		"2,q2,choice,Ask q2?,0,0.775000,40,0.662500,40,0.467532,40,0.448630,40,",
		"3,q3,choice,Ask q3?,0,0.725000,40,0.587500,40,0.590909,40,0.516991,40,",
		"8,q8,choice,Ask q8?,0,0.275000,40,-0.087500,40,0.818182,40,0.701659,40,",
		"10,q10,choice,Ask q10?,0,0.100000,40,-0.350000,40,0.303030,40,0.445301,40,",
	};
	struct arena arena;
	arena_init(&arena);
	struct play play = class_play(class_bank(10), "", lines, 40);
	const struct class_report report = report_of(&play);
	const char *questions = class_report_questions(&arena, &report);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_holds(questions, rows[i]);
	const char *page = class_report_page(&arena, &report);
	assert_well_formed(page);
	assert_holds(page, "KR-20\u00a0= 0.82 (N\u00a0=\u00a040)");
	assert_holds(page, "<td class=\"n\">\u22120.35<small>40</small></td>");
	/* Of forty nothing is grey. */
	assert_null(strstr(page, " few\">"));
	play_close(&play);
	arena_close(&arena);
}

/* Every kind of answer, hands, buzzers and phones, one void, one asked again. */
static struct play mixed(void)
{
	struct bank *bank = make_bank(4);
	make_choice(bank, "choice");
	struct question *multi = make_question(bank, KIND_MULTI, "multi");
	multi->choices = make_choices(bank, &multi->choice_count, "*red", "*green", "blue", NULL);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "crimson", NULL);
	make_question(bank, KIND_TRUEFALSE, "true")->answer = true;
	struct play play = play_class(bank, "order=article length=0");
	static const int ways[] = { WAY_PHONE, WAY_HANDS, WAY_BUZZER, WAY_PHONE };
	for (int i = 0; i < 4; i++)
		play_enter(&play, ways[i]);
	class_go_to(&play, PHASE_ASK);
	play.now += 2500;
	play_pick(&play, 0, false);
	play_player(&play, 1, MESSAGE_COUNT, 0, 12);
	play_player(&play, 1, MESSAGE_COUNT, 1, 8);
	play_player(&play, 2, MESSAGE_BUZZ, 0, 0);
	play_player(&play, -1, MESSAGE_JUDGE, 0, 0);
	class_go_to(&play, PHASE_SCORES);
	class_go_to(&play, PHASE_ASK);
	play_pick(&play, 0, true);
	play_player(&play, 3, MESSAGE_PICK, 0, 0);
	class_go_to(&play, PHASE_SCORES);
	class_go_to(&play, PHASE_ASK);
	for (int i = 0; i < 4; i += 3) {
		struct message type = { .kind = MESSAGE_TYPE, .question = 2, .player = i,
			.sequence = ++play.sequence, .time_ms = play.now };
		snprintf(type.text, sizeof type.text, "%s", i ? "=1+1" : "<b>\"crimson\" & , Red</b>");
		assert_true(round_apply(play.round, &type, &play.effects));
	}
	class_go_to(&play, PHASE_SCORES);
	class_go_to(&play, PHASE_ASK);
	play_player(&play, -1, MESSAGE_VOID, 0, 0);
	class_go_to(&play, PHASE_TEACH);
	class_go_to(&play, PHASE_ASK);
	play_pick(&play, 0, true);
	class_go_to(&play, PHASE_CLOSED);
	return play;
}

static void test_mixed(void **state)
{
	(void)state;
	struct arena arena;
	struct names names;
	arena_init(&arena);
	names_init(&names);
	struct play play = mixed();
	for (int i = 0; i < 4; i++)
		play.round->class->players[i].name = i + 1;
	names_put(&names, 1, "A \"very\" <i>odd</i> & 'name'");
	names_put(&names, 2, "=HYPERLINK(\"x\")");
	names_put(&names, 4, "-3");
	struct class_report report = report_of(&play);
	report.names = &names;
	report.title = "<script>alert(1)</script>";
	const char *page = class_report_page(&arena, &report);
	assert_well_formed(page);
	assert_golden("class_mixed.html", page);
	assert_null(strstr(page, "<script"));
	assert_null(strstr(page, "<i>"));
	assert_holds(page, "A &quot;very&quot; &lt;i&gt;odd&lt;/i&gt; &amp; &#39;name&#39;");
	assert_holds(page, "not defined where a team did not answer every question");
	assert_golden("class_mixed_questions.csv", class_report_questions(&arena, &report));
	const char *teams = class_report_teams(&arena, &report);
	assert_golden("class_mixed_teams.csv", teams);
	assert_holds(teams, "\r\n2,\"'=HYPERLINK(\"\"x\"\")\",hands,");
	assert_holds(teams, "\r\n3,Team 3,buzzer,");
	assert_holds(teams, "\r\n4,-3,phone,");
	const char *answers = class_report_answers(&arena, &report);
	assert_golden("class_mixed_answers.csv", answers);
	assert_holds(answers, ",'=1+1,");
	names_close(&names);
	play_close(&play);
	arena_close(&arena);
}

/* Each with its reason; the teacher's words where the names hold them, and nothing where they are
 * forgotten, or where the correction was taken back. */
static void test_corrections(void **state)
{
	(void)state;
	struct arena arena;
	struct names names;
	arena_init(&arena);
	names_init(&names);
	struct play play = class_play(class_bank(4), "", SIX, 6);
	struct class_report report = report_of(&play);
	assert_null(strstr(class_report_page(&arena, &report), "Corrected scores"));
	play_player(&play, 1, MESSAGE_CORRECT, -1030, REASON_FAIR_PLAY);
	play_player(&play, 0, MESSAGE_CORRECT, 20, REASON_OTHER);
	play_player(&play, 0, MESSAGE_CORRECT, 7, REASON_OTHER);
	play_player(&play, -1, MESSAGE_STEP_BACK, 0, 0);
	names_words_put(&names, 1, "the <b>key</b> & all");
	names_words_put(&names, 2, "taken back");
	report.names = &names;
	const char *page = class_report_page(&arena, &report);
	assert_well_formed(page);
	assert_holds(page, "<th>In the teacher’s words</th></tr>");
	assert_holds(page, "<tr><td>Team 2</td><td class=\"n\">\u22121030</td><td>Fair play</td>"
		"<td></td></tr>\n<tr><td>Team 1</td><td class=\"n\">+20</td><td>Another reason</td>"
		"<td>the &lt;b&gt;key&lt;/b&gt; &amp; all</td></tr>\n</tbody>");
	assert_null(strstr(page, "taken back"));
	report.names = NULL;
	page = class_report_page(&arena, &report);
	assert_holds(page, "<td>Fair play</td></tr>");
	assert_null(strstr(page, "words</th>"));
	names_close(&names);
	play_close(&play);
	arena_close(&arena);
}

/* Nothing is fetched, whatever a bank or a name says. */
static void test_nothing_from_outside(void **state)
{
	(void)state;
	static const char *const never[] = { "http:", "https:", "//", "src=", "href=", "url(",
		"@import", "<script", "<link", "<img", "<iframe", " onclick" };
	struct arena arena;
	arena_init(&arena);
	struct play play = class_play(class_bank(4), "", SIX, 6);
	const struct class_report report = report_of(&play);
	const char *page = class_report_page(&arena, &report);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		assert_null(strstr(page, never[i]));
	assert_holds(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\"");
	play_close(&play);
	arena_close(&arena);
}

static void test_empty(void **state)
{
	(void)state;
	static const char *const silent[] = { "--", "--" };
	struct play play = play_class(class_bank(2), "");
	assert_true(class_report_is_empty(play.round));
	class_go_to(&play, PHASE_ASK);
	assert_true(class_report_is_empty(play.round));
	class_go_to(&play, PHASE_CLOSED);
	assert_true(class_report_is_empty(play.round)); /* nobody plays */
	play_close(&play);
	play = play_class(class_bank(2), "");
	play_enter(&play, WAY_KEYS);
	class_go_to(&play, PHASE_ASK);
	play_player(&play, -1, MESSAGE_SKIP, 0, 0);
	assert_true(class_report_is_empty(play.round)); /* all is void */
	play_close(&play);
	play = class_play(class_bank(2), "", silent, 2);
	assert_false(class_report_is_empty(play.round));
	play_close(&play);
}

/* Another language: its words, its decimal sign, its texts of the bank where it has them. */
static const char *strange(const char *english)
{
	return !*english ? "Project-Id-Version" : strcmp(english, ".") == 0 ? ","
		: strcmp(english, "en") == 0 ? "xx"
		: strcmp(english, "Facility") == 0 ? "Leichtigkeit" : english;
}

static void test_language(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct bank *bank = class_bank(4);
	bank->questions[0].ask = make_text_two(bank, "Why?", "Pourquoi ?");
	struct play play = class_play(bank, "", SIX, 6);
	struct class_report report = report_of(&play);
	report.say = (struct say){ strange, 1 };
	const char *page = class_report_page(&arena, &report);
	assert_holds(page, "<html lang=\"xx\">");
	assert_holds(page, ">Leichtigkeit<");
	assert_null(strstr(page, "Project-Id-Version"));
	assert_holds(page, "KR-20\u00a0= 0,42 (N\u00a0=\u00a06)");
	assert_holds(page, "Pourquoi ?");
	assert_holds(page, "Ask q2?");
	/* For programs numbers are the same everywhere. */
	assert_holds(class_report_questions(&arena, &report), ",0.833333,6,");
	play_close(&play);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_six),
		cmocka_unit_test(test_forty),
		cmocka_unit_test(test_mixed),
		cmocka_unit_test(test_corrections),
		cmocka_unit_test(test_nothing_from_outside),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
