/* Home, set-up, pause, reading, history, settings and what explains the game. */
#include "walk.h"

#include "ui/progress_plot.h"

#include <stdio.h>
#include <string.h>

static const char NOT_SAVED[] = "cannot write /home/somebody/.local/share/readback/profile.sqlite: "
	"No "
	"space left on device";
static const char TROUBLE[] = "/home/somebody/Documents/School/2026/A_very_long_name_of_a_file_"
	"that_has_"
	"nowhere_to_break.cfg:1024:17: a comma is missing between two choices [E205]";

static void field_put(char *field, const char *text)
{
	snprintf(field, FIELD_BYTES, "%s", text);
}

static void see_home(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	walk_see(walk, "home, first start", INSPECT_REACH | INSPECT_VARIES);
	stage_past(stage, 16, true, true);
	walk_see(walk, "home, two unfinished", INSPECT_REACH | INSPECT_VARIES);
	stage_past(stage, 16, true, false);
	stage->model.bank_trouble = TROUBLE;
	walk_see(walk, "home, bank trouble", INSPECT_REACH | INSPECT_VARIES);
	stage_past(stage, 16, false, true);
	stage->model.not_saved = NOT_SAVED;
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "home, not saved", INSPECT_REACH | INSPECT_VARIES);
	stage_past(stage, 16, false, false);
	stage->model.not_saved = NULL;
	stage->ui.notice[0] = '\0';
	stage->model.article = &stage->article;
	walk_see(walk, "home", INSPECT_REACH | INSPECT_VARIES);
	stage_reset(stage);
	stage->model.bank = NULL;
	stage->model.bank_trouble = TROUBLE;
	walk_see(walk, "home without a bank", INSPECT_REACH | INSPECT_VARIES);
}

static void see_setup(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_show(stage, SCREEN_SETUP_QUIZ);
	walk_see(walk, "set-up of a quiz", INSPECT_REACH);
	stage->ui.quiz.scoring = SCORING_SPEED;
	stage->ui.quiz.timer_ms = 30 * 1000;
	stage->ui.quiz.levels = 1;
	stage->ui.quiz.topics = 2;
	walk_see(walk, "set-up of a fast quiz", INSPECT_REACH);
	stage->ui.quiz.levels = 4;
	stage->ui.quiz.scoring = SCORING_CERTAINTY;
	walk_see(walk, "set-up of an empty quiz", INSPECT_REACH);
	stage_show(stage, SCREEN_SETUP_CARDS);
	walk_see(walk, "set-up of cards", INSPECT_REACH);
}

static void see_pause(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_begin(stage, rules_default(MODE_QUIZ), NULL, 0);
	stage_show(stage, SCREEN_PAUSE);
	walk_see(walk, "pause in a quiz", INSPECT_REACH);
	stage_begin(stage, rules_default(MODE_CARDS), NULL, 0);
	stage_show(stage, SCREEN_PAUSE);
	stage->model.not_saved = NOT_SAVED;
	walk_see(walk, "pause among cards", INSPECT_REACH);
}

static void see_read(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	for (int article = 0; article < 2; article++) {
		stage->model.article = article ? &stage->article : NULL;
		stage_show(stage, SCREEN_READ);
		stage->ui.paragraph = 0;
		walk_see(walk, article ? "read the article" : "read", INSPECT_REACH);
		for (int i = 1; i <= stage->bank->paragraph_count; i += article ? 4 : 3) {
			stage->ui.paragraph = i;
			walk_see(walk, article ? "read a paragraph of the article" : "read a paragraph",
				INSPECT_REACH | INSPECT_VARIES);
		}
	}
}

/* The passage behind each question, its words marked. */
static void see_passages(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	for (int i = 0; i < stage->bank->question_count; i += 3) {
		const struct question *question = &stage->bank->questions[i];
		if (question->kind == KIND_CARD)
			continue;
		stage_reset(stage);
		stage_begin(stage, rules_default(MODE_QUIZ), &i, 1);
		stage_answer(stage, ANSWERED_RIGHT);
		stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
		stage_show(stage, SCREEN_READ);
		stage->ui.paragraph = question->sources[0];
		stage->model.article = i % 2 ? &stage->article : NULL;
		walk_see(walk, "read a passage", INSPECT_REACH | INSPECT_VARIES);
	}
}

static void see_history(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_show(stage, SCREEN_HISTORY);
	walk_see(walk, "history of nothing", INSPECT_REACH);
	stage_past(stage, 1, true, false);
	walk_see(walk, "history of one", INSPECT_REACH);
	stage_past(stage, 40, true, true);
	walk_see(walk, "history", INSPECT_REACH);
}

static void see_words(struct walk *walk)
{
	static const struct {
		enum screen screen;
		const char *name;
	} screens[] = { { SCREEN_SETTINGS, "settings" }, { SCREEN_SCORING, "scoring" },
		{ SCREEN_ARTICLE, "article" }, { SCREEN_HELP, "help" }, { SCREEN_ABOUT, "about" } };
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		stage_show(stage, screens[i].screen);
		walk_see(walk, screens[i].name, INSPECT_REACH);
	}
	stage_show(stage, SCREEN_STUDY_SETTINGS);
	stage->settings.study.schedule.target_permille = 930; /* as written into the file */
	walk_see(walk, "study settings", INSPECT_REACH);
	stage->model.article = &stage->article;
	stage_show(stage, SCREEN_ARTICLE);
	ui_notice(&stage->ui, "The text has 17 paragraphs and the bank 18: line 5 is \xe2\x80\x9cWhy "
		"they went"
		"\xe2\x80\x9d, and the bank has a heading there.");
	walk_see(walk, "article, refused", INSPECT_REACH);
}

static const char OFFER[] = "The bank\xe2\x80\x99s file has changed, and has 50 mistakes now: "
	"press here, or F5, to see them.";

static struct shelf shelf_made(const struct stage *stage)
{
	struct shelf shelf = { .count = 0, .cut = true };
	const char *title = stage->bank ? text_in(stage->bank->title, 0) : "A bank";
	shelf.items[shelf.count++] = (struct shelf_bank){ .path = "spy.cfg", .title = title,
		.questions = 75, .languages = 2, .open = true };
	shelf.items[shelf.count++] = (struct shelf_bank){ .path = TROUBLE, .trouble = NOT_SAVED,
		.mistakes = 1 };
	for (int i = 0; i < 20; i++)
		shelf.items[shelf.count++] = (struct shelf_bank){ .path =
			arena_format((struct arena *)&stage->arena, "/home/somebody/banks/%d/%s", i,
				i % 4 ? "history.cfg" : TROUBLE), .title = title, .questions = i + 1,
			.languages = 1 };
	return shelf;
}

static void see_banks(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct shelf none = { .count = 0 }, shelf = shelf_made(stage);
	stage_reset(stage);
	stage->model.shelf = &none;
	stage_show(stage, SCREEN_BANKS);
	walk_see(walk, "no banks", INSPECT_REACH);
	stage->model.shelf = &shelf;
	walk_see(walk, "banks", INSPECT_REACH);
	field_put(stage->ui.fields[FIELD_PATH], TROUBLE);
	stage->model.offer = OFFER;
	walk_see(walk, "banks, a path", INSPECT_REACH);
	stage->ui.keyboard = true;
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "banks, a path by the keys on the screen", INSPECT_REACH);
	stage->model.shelf = NULL;
}

static void see_findings(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct diagnostics list;
	diagnostics_init(&list);
	for (int i = 0; i < 55; i++)
		diagnostics_push(&list, &(struct diagnostic){ .file = TROUBLE,
			.place = { i % 9 ? 10 * i : 0, i }, .level = DIAGNOSTIC_ERROR, .code = "E205",
			.what = i % 3 ? NOT_SAVED : "a comma is missing between two members of a list",
			.mend = i % 2 ? TROUBLE : NULL });
	stage_reset(stage);
	stage_show(stage, SCREEN_FINDINGS);
	walk_see(walk, "findings of nothing", INSPECT_REACH);
	stage->model.findings = &list;
	stage->model.findings_of = TROUBLE;
	walk_see(walk, "findings", INSPECT_REACH);
	stage->model.findings = NULL;
	diagnostics_close(&list);
}

static void see_browse(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	int found[] = { 0 };
	stage_reset(stage);
	stage_show(stage, SCREEN_BROWSE);
	walk_see(walk, "all questions", INSPECT_REACH);
	stage->model.found = found;
	field_put(stage->ui.fields[FIELD_SEARCH], TROUBLE);
	stage->model.offer = OFFER;
	walk_see(walk, "none found", INSPECT_REACH);
	stage->model.found_count = 1;
	stage->ui.keyboard = true;
	walk_see(walk, "one found", INSPECT_REACH);
	stage->model.found = NULL;
	stage->ui.keyboard = false;
	stage->model.offer = NULL;
	for (int i = 0; i < stage->bank->question_count; i += 2) {
		stage->ui.entry = i;
		stage_show(stage, SCREEN_ENTRY);
		walk_see(walk, "one question read", INSPECT_REACH);
	}
}

enum { MANY = 250 };

/* Names as long and as wide as they may be, and profiles that have none. */
static struct profile_list profiles_made(struct arena *arena, int count)
{
	static const char *const names[] = { NULL, "Mia", "Léo",
		"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "Anne-Charlotte de Saint-Exupéry",
		"مريم بنت عبد الرحمن", "夜行列車が再び走り始めた夜行列車が再び走り始めた夜行列車が再び走り始" };
	struct profile_list list = { arena_array(arena, (size_t)count, sizeof *list.items), count, 60 };
	for (int i = 0; i < count; i++)
		list.items[i] = (struct profile){ .number = i * 3, .name = names[(size_t)i % 7],
			.used_ms = i % 3 ? INT64_C(1795442700000) - i : 0, .open = i == 3, .busy = i % 5 == 2 };
	return list;
}

static void see_profiles(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	struct profile_list one = profiles_made(&stage->arena, 1);
	struct profile_list some = profiles_made(&stage->arena, 8);
	struct profile_list many = profiles_made(&stage->arena, MANY);
	one.items[0].open = true;
	stage->model.profiles = &one;
	stage_show(stage, SCREEN_PROFILES);
	walk_see(walk, "one profile", INSPECT_REACH);
	stage->model.profiles = &some;
	walk_see(walk, "profiles", INSPECT_REACH);
	stage->model.profiles = &many;
	walk_see(walk, "profiles, the first of many", INSPECT_REACH);
	stage->ui.row = 2 * ROWS_MAX;
	stage->model.not_saved = NOT_SAVED;
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "profiles, the last of many", INSPECT_REACH);
	stage->model.profiles = &some;
	stage->ui.named = some.items[3].number;
	field_put(stage->ui.fields[FIELD_NAME], some.items[3].name);
	stage_show(stage, SCREEN_NAME);
	walk_see(walk, "a profile's name", INSPECT_REACH);
	stage_show(stage, SCREEN_DELETE);
	walk_see(walk, "a profile to be deleted", INSPECT_REACH);
	stage->ui.named = -1;
	stage->ui.keyboard = true;
	stage->model.not_saved = NULL;
	walk_see(walk, "a new profile's name by the keys on the screen", INSPECT_REACH);
	stage->ui.keyboard = false;
	stage->model.not_saved = NOT_SAVED;
	stage_show(stage, SCREEN_LOCKED);
	walk_see(walk, "a locked profile", INSPECT_REACH);
	stage->model.profiles = &one;
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "the locked default profile", INSPECT_REACH);
	stage->model.profiles = &some;
	stage->model.not_saved = NULL;
	stage_show(stage, SCREEN_SETTINGS);
	walk_see(walk, "settings with a profile", INSPECT_REACH);
	stage_past(stage, 16, false, false);
	stage_show(stage, SCREEN_HOME);
	walk_see(walk, "home of one of several", INSPECT_REACH | INSPECT_VARIES);
	stage->model.profiles = NULL;
}

static const char HOME[] = "/home/somebody/.local/share/readback/journal";

static void see_damaged(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct arena *arena = &stage->arena;
	stage_reset(stage);
	struct profile_list some = profiles_made(arena, 8);
	struct damage damage = { .path = arena_format(arena, "%s.db", HOME),
		.what = arena_format(arena, "%s.db is damaged: Tree 4 page 4711 cell 12: btreeInitPage() "
			"returns error code 11", HOME), .offset_min = 60 };
	stage->model.damage = &damage;
	stage->model.not_saved = NOT_SAVED;
	stage_show(stage, SCREEN_DAMAGED);
	walk_see(walk, "a damaged journal without a backup", INSPECT_REACH);
	stage->model.profiles = &some;
	damage.backup = "journal-2026-11-23T14-05-06.db";
	damage.backup_ms = INT64_C(1795442700000);
	damage.backup_age_ms = INT64_C(190000000);
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "a damaged journal with a backup", INSPECT_REACH);
	damage.recovered = true;
	damage.aside = arena_format(arena, "%s-damaged-2026-11-25T01-02-03.db", HOME);
	damage.backup_age_ms = 0;
	walk_see(walk, "a damaged journal of which nothing was read", INSPECT_REACH);
	damage.answers = 1199203;
	damage.answers_of = 1210321;
	damage.rounds = damage.rounds_of = 4021;
	stage->ui.notice[0] = '\0';
	walk_see(walk, "a damaged journal that was read", INSPECT_REACH);
	damage.missing = true;
	damage.aside = damage.path;
	damage.answers = damage.rounds = 0;
	walk_see(walk, "a journal that is gone", INSPECT_REACH);
}

static struct backup_list backups_made(struct arena *arena, int count)
{
	struct backup_list list = { arena_array(arena, (size_t)count, sizeof *list.items), count, 60 };
	for (int i = 0; i < count; i++)
		list.items[i] = (struct backup_entry){ .name = "journal-2026-11-23T14-05-06.db",
			.utc_ms = INT64_C(1795442700000) - i * INT64_C(86400000),
			.bytes = i % 5 ? i * INT64_C(33333333) : i * 1000, .before_restore = i % 4 == 1 };
	return list;
}

static void see_backups(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	struct backup_list none = { NULL, 0, 60 }, some = backups_made(&stage->arena, 33);
	struct backup_list many = backups_made(&stage->arena, MANY);
	stage->model.backups = &none;
	stage_show(stage, SCREEN_BACKUPS);
	walk_see(walk, "no backups", INSPECT_REACH);
	stage->model.backups = &some;
	walk_see(walk, "backups", INSPECT_REACH);
	stage->model.backups = &many;
	stage->ui.row = ROWS_MAX;
	stage->model.not_saved = NOT_SAVED;
	ui_notice(&stage->ui, TROUBLE);
	walk_see(walk, "many backups", INSPECT_REACH);
	stage_show(stage, SCREEN_RESTORE);
	walk_see(walk, "a backup to be put back", INSPECT_REACH);
	stage->model.not_saved = NULL;
	stage_show(stage, SCREEN_SETTINGS);
	walk_see(walk, "settings with backups", INSPECT_REACH);
}

static void see_without_bank(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage->model.bank = NULL;
	for (int screen = 0; screen < SCREEN_COUNT; screen++) {
		if (screen == SCREEN_LOOK || screen == SCREEN_PAUSE || screen == SCREEN_HOME)
			continue;
		stage_show(stage, (enum screen)screen);
		walk_see(walk, "without a bank", INSPECT_REACH | INSPECT_VARIES);
	}
}

/* What an overview and its pictures show follows their size; so does which numbers stand there. */
static void see_progress(struct walk *walk)
{
	static const struct {
		const char *name;
		int days, fresh;
	} pasts[] = { { "nothing", 0, 0 }, { "one day", 1, 2 }, { "a week", 7, 3 },
		{ "a season", 90, 3 }, { "a year", 360, 12 } };
	struct stage *stage = &walk->stage;
	for (size_t i = 0; i < sizeof pasts / sizeof *pasts; i++) {
		const char *name = pasts[i].name;
		stage_reset(stage);
		stage_studied(stage, pasts[i].days, pasts[i].fresh);
		stage_show(stage, SCREEN_PROGRESS);
		walk_see(walk, arena_format(&stage->arena, "progress of %s", name),
			INSPECT_REACH | INSPECT_VARIES);
		for (int picture = 0; picture < PICTURES_LEAFED; picture++) {
			stage->ui.picture = picture;
			stage_show(stage, SCREEN_PLOT);
			walk_see(walk, arena_format(&stage->arena, "picture %d of %s", picture, name),
				INSPECT_REACH | INSPECT_VARIES);
			stage->ui.table = true;
			walk_see(walk, arena_format(&stage->arena, "numbers %d of %s", picture, name),
				INSPECT_REACH);
			stage->ui.table = false;
		}
		stage_show(stage, SCREEN_WEAK);
		walk_see(walk, arena_format(&stage->arena, "weakest cards of %s", name), INSPECT_REACH);
		for (int place = 0; place < stage->studied.progress.weak_count; place += 7) {
			stage_card(stage, place);
			walk_see(walk, arena_format(&stage->arena, "a card of %s", name),
				INSPECT_REACH | INSPECT_VARIES);
		}
	}
	stage_reset(stage);
	stage_show(stage, SCREEN_CARD);
	walk_see(walk, "a card never seen", INSPECT_REACH);
}

void walk_around(struct walk *walk)
{
	see_home(walk);
	see_setup(walk);
	see_pause(walk);
	see_read(walk);
	see_passages(walk);
	see_history(walk);
	see_words(walk);
	see_banks(walk);
	see_findings(walk);
	see_browse(walk);
	see_profiles(walk);
	see_progress(walk);
	see_damaged(walk);
	see_backups(walk);
	see_without_bank(walk);
}
