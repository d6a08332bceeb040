#include "bankfile/lesson_file.h"

#include "bankfile/escape.h"
#include "bankfile/load.h"
#include "bankfile/own_file.h"
#include "bankfile/own_ids.h"
#include "base/check.h"
#include "core/fields.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LENGTH_MAX = 256, LEVELS = 3, TIMERS = 2 };

static const char *const KEYS[] = { "schema", "title", "bank", "questions", "length", "minutes",
	"levels", "order", "timer", "scoring", "board", "streak", "hidden", "again", "for_all" };
static const char *const ORDERS[] = { "mixed", "article", "chosen" };
static const char *const TIMER_WORDS[TIMERS] = { "off", "reading" };

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static void text_keep(char *out, size_t size, const char *text)
{
	snprintf(out, size, "%s", text);
}

/* Is it one of the bank's that a class can be asked? */
static bool question_holds(struct own_file *file, const config_setting_t *setting,
	const struct bank *bank, const char *id)
{
	int question = bank_find(bank, id);
	if (lesson_takes(bank, question))
		return true;
	if (question < 0)
		own_file_warn(file, W907, tree_value_at(setting), own_ids_near(file, bank, id),
			"the bank has no question %s; it is left out",
			findings_quote(&file->findings, id, strlen(id)));
	else
		own_file_warn(file, W907, tree_value_at(setting), "write a question that has an answer",
			"%s is a flashcard, and a class is asked none; it is left out",
			findings_quote(&file->findings, id, strlen(id)));
	return false;
}

static bool is_listed(const struct lesson *lesson, const char *id)
{
	for (int i = 0; i < lesson->id_count; i++)
		if (strcmp(lesson->ids[i], id) == 0)
			return true;
	return false;
}

static void read_question(struct own_file *file, const config_setting_t *setting,
	const struct bank *bank, struct lesson *lesson)
{
	const char *id = tree_is_string(setting) ? config_setting_get_string(setting) : NULL;
	const char *quoted = id ? findings_quote(&file->findings, id, strlen(id)) : "";
	if (!id)
		own_file_warn(file, W904, tree_value_at(setting), "write the ids of questions in quotes",
			"one of questions is no text; it is left out");
	else if (!own_ids_is(id))
		own_file_warn(file, W905, tree_value_at(setting),
			"an id is made of a to z, 0 to 9 and -", "%s is no id; it is left out", quoted);
	else if (is_listed(lesson, id))
		own_file_warn(file, W908, tree_value_at(setting), "write it once",
			"%s stands there twice; the second one is left out", quoted);
	else if (!bank || question_holds(file, setting, bank, id))
		text_keep(lesson->ids[lesson->id_count++], LESSON_ID_BYTES, id);
}

static void read_questions(struct own_file *file, const config_setting_t *root,
	const struct bank *bank, struct lesson *lesson)
{
	const config_setting_t *all = own_file_list(file, root, "questions");
	int length = all ? tree_length(all) : 0;
	if (bank && lesson->bank[0] && strcmp(lesson->bank, bank->id) != 0)
		bank = NULL;
	for (int i = 0; i < length; i++) {
		const config_setting_t *setting = tree_member(all, i);
		if (lesson->id_count == ROUND_QUESTIONS_MAX) {
			own_file_warn(file, W905, tree_value_at(setting), "make two lessons of it",
				"a lesson has %d questions at most; the others are left out", ROUND_QUESTIONS_MAX);
			return;
		}
		read_question(file, setting, bank, lesson);
	}
}

static void read_levels(struct own_file *file, const config_setting_t *root, struct rules *rules)
{
	const config_setting_t *levels = own_file_list(file, root, "levels");
	unsigned read = 0;
	if (!levels)
		return;
	for (int i = 0; i < tree_length(levels); i++) {
		const config_setting_t *level = tree_member(levels, i);
		int number = config_setting_type(level) == CONFIG_TYPE_INT
			? config_setting_get_int(level) : 0;
		if (number >= 1 && number <= LEVELS)
			read |= 1u << (unsigned)(number - 1);
		else
			own_file_warn(file, W905, tree_value_at(level), "write some of 1, 2 and 3",
				"one of levels is no level; it is ignored");
	}
	rules->levels = read ? read : rules->levels;
}

/* "off", "reading", or the seconds that a question has. */
static void read_timer(struct own_file *file, const config_setting_t *root, struct rules *rules)
{
	const config_setting_t *timer = own_file_member(root, "timer");
	int word = rules->reading, seconds = 0;
	if (!timer)
		return;
	if (tree_is_string(timer)) {
		own_file_choice(file, root, "timer", TIMER_WORDS, TIMERS, &word);
		rules->reading = word == 1;
		return;
	}
	if (config_setting_type(timer) != CONFIG_TYPE_INT)
		own_file_warn(file, W904, tree_value_at(timer),
			"write \"off\", \"reading\", or whole seconds", "timer is none; it is ignored");
	else
		own_file_whole(file, root, "timer", TIMER_MS_MIN / 1000, TIMER_MS_MAX / 1000, &seconds);
	if (seconds) {
		rules->reading = false;
		rules->timer_ms = seconds * 1000;
	}
}

/* What the rules take back when they are settled is said. */
static void check_scoring(struct own_file *file, const config_setting_t *root,
	const struct rules *rules)
{
	const config_setting_t *at = own_file_member(root, "scoring");
	bool by_time = rules->scoring == SCORING_SPEED || rules->scoring == SCORING_STEADY;
	if (by_time && !rules->timer_ms && !rules->reading)
		own_file_warn(file, W905, tree_value_at(at), "write timer = \"reading\"; or seconds",
			"scoring by %s needs a timer; it is ignored", FIELD_SCORINGS[rules->scoring]);
	if (rules->scoring == SCORING_BOARD && !rules->board)
		own_file_warn(file, W905, tree_value_at(at), "write board = true;",
			"scoring by the board needs a board; it is ignored");
	if (rules->streak && rules->scoring != SCORING_ACCURACY)
		own_file_warn(file, W905, tree_value_at(own_file_member(root, "streak")),
			"write scoring = \"accuracy\";",
			"a streak has a bonus by accuracy alone; it is ignored");
}

static void read_rules(struct own_file *file, const config_setting_t *root, struct lesson *lesson)
{
	struct rules *rules = &lesson->rules;
	int scoring = (int)rules->scoring;
	int order = lesson->id_count ? (int)ORDER_CHOSEN : (int)rules->order;
	own_file_whole(file, root, "length", 0, LENGTH_MAX, &rules->length);
	own_file_whole(file, root, "minutes", 0, LESSON_MINUTES_MAX, &lesson->minutes);
	read_levels(file, root, rules);
	own_file_choice(file, root, "order", ORDERS, COUNT(ORDERS), &order);
	rules->order = (enum order)order;
	read_timer(file, root, rules);
	own_file_choice(file, root, "scoring", FIELD_SCORINGS, SCORING_NAMES, &scoring);
	rules->scoring = (enum scoring)scoring;
	own_file_bool(file, root, "board", &rules->board);
	own_file_bool(file, root, "streak", &rules->streak);
	own_file_bool(file, root, "hidden", &rules->hidden);
	own_file_bool(file, root, "again", &rules->again);
	own_file_bool(file, root, "for_all", &rules->for_all);
	check_scoring(file, root, rules);
	rules_settle(rules);
}

/* Closes the file. */
static bool lesson_take(struct own_file *file, bool opened, const struct bank *bank,
	struct lesson *lesson, struct diagnostics *list)
{
	lesson_init(lesson);
	if (opened) {
		const config_setting_t *root = tree_root(&file->tree);
		own_file_schema(file);
		own_file_known(file, root, KEYS, COUNT(KEYS), "a lesson");
		own_file_title(file, root, lesson->title);
		own_ids_bank(file, root, "bank", lesson->bank);
		read_questions(file, root, bank, lesson);
		read_rules(file, root, lesson);
	}
	own_file_close(file);
	diagnostics_sort(list);
	return opened;
}

bool lesson_load(const char *path, const struct bank *bank, struct lesson *lesson,
	struct diagnostics *list)
{
	struct own_file file;
	return lesson_take(&file, own_file_open(&file, path, list), bank, lesson, list);
}

bool lesson_load_text(const char *name, const char *text, size_t len, const struct bank *bank,
	struct lesson *lesson, struct diagnostics *list)
{
	struct own_file file;
	return lesson_take(&file, own_file_open_text(&file, name, text, len, list), bank, lesson, list);
}

/* What a bank has as a group, or as groups, a lesson has as texts. */
static bool speaks_of_lesson(const config_setting_t *root)
{
	const config_setting_t *bank = own_file_member(root, "bank");
	const config_setting_t *questions = own_file_member(root, "questions");
	bool known = false;
	if ((bank && tree_is_group(bank)) || own_file_member(root, "article")
		|| (questions && tree_is_list(questions) && tree_length(questions)
		&& tree_is_group(tree_member(questions, 0))))
		return false;
	for (int i = 1; i < COUNT(KEYS); i++)
		known |= own_file_member(root, KEYS[i]) != NULL;
	return known;
}

bool lesson_is(const char *path)
{
	struct own_file file;
	struct diagnostics list;
	diagnostics_init(&list);
	bool is = own_file_open(&file, path, &list) && speaks_of_lesson(tree_root(&file.tree));
	own_file_close(&file);
	diagnostics_close(&list);
	return is;
}

static void write_head(FILE *out, const struct lesson *lesson)
{
	fprintf(out, "// A lesson of Readback. What is left out has its default.\nschema = %d;\n",
		SCHEMA);
	if (lesson->title[0]) {
		fputs("title = ", out);
		escape_libconfig(out, lesson->title);
		fputs(";\n", out);
	}
	if (lesson->bank[0])
		fprintf(out, "bank = \"%s\";\n", lesson->bank);
	if (!lesson->id_count)
		return;
	fputs("\n// As they are asked.\nquestions = (", out);
	for (int i = 0; i < lesson->id_count; i++)
		fprintf(out, "%s\n\t\"%s\"", i ? "," : "", lesson->ids[i]);
	fputs("\n);\n", out);
}

static void write_length(FILE *out, const struct lesson *lesson)
{
	const struct rules *rules = &lesson->rules;
	putc('\n', out);
	if (!lesson->id_count)
		fprintf(out, "length = %d;  // questions that are drawn; 0: all\n", rules->length);
	if (lesson->minutes)
		fprintf(out, "minutes = %d;  // as many questions as fit\n", lesson->minutes);
	if (rules->levels != LEVELS_ALL) {
		const char *comma = "";
		fputs("levels = [ ", out);
		for (unsigned i = 0; i < LEVELS; i++) {
			if (!(rules->levels >> i & 1u))
				continue;
			fprintf(out, "%s%u", comma, i + 1);
			comma = ", ";
		}
		fputs(" ];\n", out);
	}
	fprintf(out, "order = \"%s\";  // chosen (as listed above), mixed or article\n",
		ORDERS[rules->order]);
}

static void write_rules(FILE *out, const struct rules *rules)
{
	static const char *const words[] = { "false", "true" };
	if (rules->timer_ms)
		fprintf(out, "timer = %d;", rules->timer_ms / 1000);
	else
		fprintf(out, "timer = \"%s\";", TIMER_WORDS[rules->reading]);
	fputs("  // off, reading (by what is to be read), or seconds\n", out);
	fprintf(out, "scoring = \"%s\";  // accuracy, certainty, speed, steady or board\n"
		"board = %s;  // questions are picked from a board\n"
		"streak = %s;  // a bonus for right answers in a row\n"
		"hidden = %s;  // scores only at the end\n"
		"again = %s;  // what most got wrong is asked once more\n"
		"for_all = %s;  // what a team cannot answer in its way is left out\n",
		FIELD_SCORINGS[rules->scoring], words[rules->board], words[rules->streak],
		words[rules->hidden], words[rules->again], words[rules->for_all]);
}

static bool has_mistake(const char *path, const struct bank *bank)
{
	struct diagnostics list;
	struct lesson lesson;
	diagnostics_init(&list);
	lesson_load(path, bank, &lesson, &list);
	bool mistaken = list.count > 0;
	diagnostics_close(&list);
	return mistaken;
}

bool lesson_save(const char *path, const struct lesson *lesson, const struct bank *bank,
	struct error *error)
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	CHECK(out);
	write_head(out, lesson);
	write_length(out, lesson);
	write_rules(out, &lesson->rules);
	CHECK(fclose(out) == 0);
	bool saved = own_file_save(path, text, len, has_mistake(path, bank), error);
	free(text);
	return saved;
}
