#include "bankfile/settings_file.h"

#include "bankfile/escape.h"
#include "bankfile/file_write.h"
#include "bankfile/own_file.h"
#include "bankfile/theme_file.h"
#include "core/fields.h"
#include "core/lesson.h"

#include <stdio.h>
#include <string.h>

enum { LENGTH_MAX = 256, TEXT_SCALE_MIN = 100, TEXT_SCALE_MAX = 200, LEVELS = 3 };

static const char *const ORDERS[] = { "mixed", "article", "mixed" }; /* as chosen: of one lesson */
static const char *const TONGUES[] = { "system", "en", "fr" };
static const char *const FEEDBACKS[] = { "at-once", "at-end" };
static const char *const KEYS[] = { "theme", "text_scale", "still", "full_screen", "language",
	"quiz", "cards", "class", "study", "backups", "recent_banks" };
static const char *const QUIZ_KEYS[] = { "length", "levels", "order", "seconds", "scoring",
	"feedback" };
static const char *const CLASS_KEYS[] = { "length", "minutes", "levels", "order", "seconds",
	"reading", "scoring", "board", "streak", "hidden", "again", "for_all",
	"sounds", "wall" };
static const char *const STUDY_KEYS[] = { "target", "minutes_a_day", "new_a_day", "longest", "form",
	"day_turns_at" };
static const char *const BACKUP_KEYS[] = { "megabytes" };
static const char *const FORMS[] = { "fits", "recall", "question" };
enum { CARDS_KEYS = 3 }; /* the first of these */

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static void read_levels(struct own_file *file, const config_setting_t *group, struct rules *rules)
{
	const config_setting_t *levels = own_file_member(group, "levels");
	unsigned read = 0;
	if (!levels)
		return;
	bool good = tree_is_list(levels);
	for (int i = 0; good && i < tree_length(levels); i++) {
		const config_setting_t *level = tree_member(levels, i);
		int number = config_setting_type(level) == CONFIG_TYPE_INT ?
			config_setting_get_int(level) : 0;
		good = number >= 1 && number <= LEVELS;
		read |= good ? 1u << (unsigned)(number - 1) : 0;
	}
	if (good && read)
		rules->levels = read;
	else
		own_file_warn(file, W905, tree_value_at(levels), "write some of 1, 2 and 3, as in [ 1, 2 ]",
			"levels is not a list of levels; it is ignored");
}

/* Left out or wrong, the seconds stay 0: no timer. */
static void read_timer(struct own_file *file, const config_setting_t *group, struct rules *rules)
{
	int seconds = rules->timer_ms / 1000, least = TIMER_MS_MIN / 1000;
	own_file_whole(file, group, "seconds", 0, TIMER_MS_MAX / 1000, &seconds);
	if (seconds == 0 || seconds >= least)
		rules->timer_ms = seconds * 1000;
	else
		own_file_warn(file, W905, tree_value_at(own_file_member(group, "seconds")),
			arena_format(&file->arena, "write 0 for no timer, or at least %d", least),
			"seconds is %d; it is ignored", seconds);
}

static void read_common(struct own_file *file, const config_setting_t *group, struct rules *rules)
{
	int order = (int)rules->order;
	own_file_whole(file, group, "length", 0, LENGTH_MAX, &rules->length);
	read_levels(file, group, rules);
	own_file_choice(file, group, "order", ORDERS, ORDER_ARTICLE + 1, &order);
	rules->order = (enum order)order;
}

static void read_quiz(struct own_file *file, const config_setting_t *group, struct rules *rules)
{
	int scoring = (int)rules->scoring, feedback = (int)rules->feedback;
	own_file_known(file, group, QUIZ_KEYS, COUNT(QUIZ_KEYS), "quiz");
	read_common(file, group, rules);
	read_timer(file, group, rules);
	own_file_choice(file, group, "scoring", FIELD_SCORINGS, SCORING_SPEED + 1, &scoring);
	own_file_choice(file, group, "feedback", FEEDBACKS, COUNT(FEEDBACKS), &feedback);
	rules->scoring = (enum scoring)scoring;
	rules->feedback = (enum feedback)feedback;
	if (rules->scoring == SCORING_SPEED && rules->timer_ms == 0)
		own_file_warn(file, W905, tree_value_at(group), "write seconds = 30; or another scoring",
			"scoring by speed needs seconds; it is ignored");
	rules_settle(rules);
}

/* Order and levels of a lesson are a quiz's; `wall` is the display that it was on. */
static void read_class(struct own_file *file, const config_setting_t *group,
	struct settings *settings)
{
	struct rules *rules = &settings->lesson;
	int scoring = (int)rules->scoring;
	own_file_known(file, group, CLASS_KEYS, COUNT(CLASS_KEYS), "class");
	read_common(file, group, rules);
	own_file_whole(file, group, "minutes", 0, LESSON_MINUTES_MAX, &settings->lesson_minutes);
	read_timer(file, group, rules);
	own_file_choice(file, group, "scoring", FIELD_SCORINGS, SCORING_NAMES, &scoring);
	rules->scoring = (enum scoring)scoring;
	own_file_bool(file, group, "reading", &rules->reading);
	own_file_bool(file, group, "board", &rules->board);
	own_file_bool(file, group, "streak", &rules->streak);
	own_file_bool(file, group, "hidden", &rules->hidden);
	own_file_bool(file, group, "again", &rules->again);
	own_file_bool(file, group, "for_all", &rules->for_all);
	own_file_bool(file, group, "sounds", &settings->sounds);
	const config_setting_t *wall = own_file_member(group, "wall");
	const char *name = wall ? config_setting_get_string(wall) : NULL;
	if (name && strlen(name) < sizeof settings->wall)
		snprintf(settings->wall, sizeof settings->wall, "%s", name);
	else if (wall)
		own_file_warn(file, W904, tree_value_at(wall), "write the name of a display in quotes",
			"wall is no name of a display; it is ignored");
	rules_settle(rules);
}

static void read_study(struct own_file *file, const config_setting_t *group,
	struct study_settings *study)
{
	struct schedule_rules *schedule = &study->schedule;
	int target = schedule->target_permille / 10, form = (int)study->form;
	own_file_known(file, group, STUDY_KEYS, COUNT(STUDY_KEYS), "study");
	own_file_whole(file, group, "target", TARGET_MIN / 10, TARGET_MAX / 10, &target);
	schedule->target_permille = target * 10;
	own_file_whole(file, group, "minutes_a_day", 1, MINUTES_A_DAY_MAX, &study->minutes_a_day);
	own_file_whole(file, group, "new_a_day", 0, NEW_A_DAY_MAX, &study->new_a_day);
	own_file_whole(file, group, "longest", 1, FSRS_DAYS_MAX, &schedule->cap_days);
	own_file_choice(file, group, "form", FORMS, COUNT(FORMS), &form);
	study->form = (enum form)form;
	own_file_whole(file, group, "day_turns_at", 0, 23, &schedule->turn_hour);
}

static void read_settings(struct own_file *file, struct settings *settings)
{
	const config_setting_t *root = tree_root(&file->tree);
	int theme = (int)settings->theme, tongue = (int)settings->tongue;
	own_file_known(file, root, KEYS, COUNT(KEYS), "the file");
	own_file_choice(file, root, "theme", THEME_NAMES, THEME_COUNT, &theme);
	settings->theme = (enum theme_name)theme;
	own_file_whole(file, root, "text_scale", TEXT_SCALE_MIN, TEXT_SCALE_MAX, &settings->text_scale);
	own_file_bool(file, root, "still", &settings->still);
	own_file_bool(file, root, "full_screen", &settings->full_screen);
	own_file_choice(file, root, "language", TONGUES, COUNT(TONGUES), &tongue);
	settings->tongue = (enum tongue_name)tongue;
	own_file_texts(file, root, "recent_banks", settings->recent[0], RECENT_MAX, RECENT_BYTES);
	const config_setting_t *quiz = own_file_group(file, root, "quiz");
	if (quiz)
		read_quiz(file, quiz, &settings->quiz);
	const config_setting_t *cards = own_file_group(file, root, "cards");
	if (cards) {
		own_file_known(file, cards, QUIZ_KEYS, CARDS_KEYS, "cards");
		read_common(file, cards, &settings->cards);
		rules_settle(&settings->cards);
	}
	const config_setting_t *class = own_file_group(file, root, "class");
	if (class)
		read_class(file, class, settings);
	const config_setting_t *study = own_file_group(file, root, "study");
	if (study)
		read_study(file, study, &settings->study);
	const config_setting_t *backups = own_file_group(file, root, "backups");
	if (backups) {
		own_file_known(file, backups, BACKUP_KEYS, COUNT(BACKUP_KEYS), "backups");
		own_file_whole(file, backups, "megabytes", 1, BACKUP_MEGABYTES_MAX,
			&settings->backup_megabytes);
	}
}

/* Closes the file. */
static void settings_take(struct own_file *file, bool opened, struct settings *settings,
	struct diagnostics *list)
{
	*settings = settings_default();
	if (opened)
		read_settings(file, settings);
	own_file_close(file);
	diagnostics_sort(list);
}

void settings_load(const char *path, struct settings *settings, struct diagnostics *list)
{
	struct own_file file;
	settings_take(&file, own_file_open(&file, path, list), settings, list);
}

void settings_load_text(const char *name, const char *text, size_t len, struct settings *settings,
	struct diagnostics *list)
{
	struct own_file file;
	settings_take(&file, own_file_open_text(&file, name, text, len, list), settings, list);
}

static const char *levels_text(struct arena *arena, unsigned levels)
{
	const char *text = "";
	for (unsigned i = 0; i < LEVELS; i++)
		if (levels >> i & 1u)
			text = arena_format(arena, "%s%s%u", text, *text ? ", " : "", i + 1);
	return text;
}

static const char *common_text(struct arena *arena, const struct rules *rules)
{
	return arena_format(arena, "\tlength = %d;\n\tlevels = [ %s ];\n\torder = \"%s\";\n",
		rules->length, levels_text(arena, rules->levels), ORDERS[rules->order]);
}

/* The paths, a line each. */
static const char *recent_text(struct arena *arena, const struct settings *settings)
{
	const char *text = "";
	for (int i = 0; i < RECENT_MAX && settings->recent[i][0]; i++)
		text = arena_format(arena, "%s%s%s", text, i ? ",\n\t" : "\n\t",
			escape_quoted(arena, settings->recent[i]));
	return text;
}

static const char *class_text(struct arena *arena, const struct settings *settings)
{
	static const char *const words[] = { "false", "true" };
	const struct rules *rules = &settings->lesson;
	return arena_format(arena,
		"// The last class.\n"
		"class = {\n"
		"%s"
		"\tminutes = %d;  // that it may take, in place of its length; 0: not asked for\n"
		"\tseconds = %d;  // a question; 0: no timer, or\n"
		"\treading = %s;  // true: by what is to be read\n"
		"\tscoring = \"%s\";  // accuracy, certainty, speed, steady or board\n"
		"\tboard = %s;\n"
		"\tstreak = %s;\n"
		"\thidden = %s;  // true: scores only at the end\n"
		"\tagain = %s;  // what was missed is asked once more\n"
		"\tfor_all = %s;  // what a team cannot answer in its way is left out\n"
		"\tsounds = %s;\n"
		"\twall = %s;  // the display that it was on\n"
		"};\n",
		common_text(arena, rules), settings->lesson_minutes, rules->timer_ms / 1000,
		words[rules->reading],
		FIELD_SCORINGS[rules->scoring], words[rules->board], words[rules->streak],
		words[rules->hidden], words[rules->again], words[rules->for_all], words[settings->sounds],
		escape_quoted(arena, settings->wall));
}

static const char *study_text(struct arena *arena, const struct study_settings *study)
{
	return arena_format(arena,
		"// How cards come back.\n"
		"study = {\n"
		"\ttarget = %d;  // percent recalled when a card comes back, %d to %d\n"
		"\tminutes_a_day = %d;  // the daily promise, 1 to %d\n"
		"\tnew_a_day = %d;  // cards never asked before, 0 to %d\n"
		"\tlongest = %d;  // days between two reviews of a card, at most\n"
		"\tform = \"%s\";  // fits, recall or question\n"
		"\tday_turns_at = %d;  // the hour at which a new day begins, 0 to 23\n"
		"};\n",
		study->schedule.target_permille / 10, TARGET_MIN / 10, TARGET_MAX / 10,
		study->minutes_a_day, MINUTES_A_DAY_MAX, study->new_a_day, NEW_A_DAY_MAX,
		study->schedule.cap_days, FORMS[study->form], study->schedule.turn_hour);
}

static const char *settings_text(struct arena *arena, const struct settings *settings)
{
	static const char *const words[] = { "false", "true" };
	const struct rules *quiz = &settings->quiz;
	return arena_format(arena,
		"// Settings of Readback. The program writes this file anew when a setting changes: "
		"change\n"
		"// it while the program is closed. What is left out has its default.\n"
		"theme = \"%s\";  // paper, night or contrast\n"
		"text_scale = %d;  // percent, %d to %d\n"
		"still = %s;  // true: nothing moves\n"
		"full_screen = %s;\n"
		"language = \"%s\";  // system, en or fr\n"
		"\n"
		"// The last quiz and the last cards that were asked for.\n"
		"quiz = {\n"
		"%s"
		"\tseconds = %d;  // a question; 0: no timer\n"
		"\tscoring = \"%s\";  // accuracy, certainty or speed\n"
		"\tfeedback = \"%s\";  // at-once or at-end\n"
		"};\n"
		"cards = {\n"
		"%s"
		"};\n"
		"\n"
		"%s"
		"\n"
		"%s"
		"\n"
		"// Copies of the answers, in the folder \"backups\" beside them.\n"
		"backups = {\n"
		"\tmegabytes = %d;  // that those of a profile may take, 1 to %d\n"
		"};\n"
		"\n"
		"// Banks that were opened by their path.\n"
		"recent_banks = (%s\n"
		");\n",
		THEME_NAMES[settings->theme], settings->text_scale, TEXT_SCALE_MIN, TEXT_SCALE_MAX,
		words[settings->still], words[settings->full_screen], TONGUES[settings->tongue],
		common_text(arena, quiz),
		quiz->timer_ms / 1000, FIELD_SCORINGS[quiz->scoring], FEEDBACKS[quiz->feedback],
		common_text(arena, &settings->cards), class_text(arena, settings),
		study_text(arena, &settings->study),
		settings->backup_megabytes, BACKUP_MEGABYTES_MAX, recent_text(arena, settings));
}

bool settings_save(const char *path, const struct settings *settings, struct error *error)
{
	struct arena arena;
	arena_init(&arena);
	const char *text = settings_text(&arena, settings);
	/* What one slip makes unreadable is kept beside, not written over. It is looked at anew at each
	 * save: somebody may have changed it by hand since it was loaded. */
	const char *keep = own_file_unreadable(path) ? ".unreadable" : NULL;
	bool saved = file_write(path, text, strlen(text), keep, error);
	arena_close(&arena);
	return saved;
}
