/* What is kept of classes: lessons and sets of teams, saved by a title, listed, asked about; what
 * is wrong with a file; classes that were left, and those that are over. */
#include "walk.h"

#include <stdio.h>
#include <string.h>

enum { MANY = 130 };

static const int64_t STARTED_MS = INT64_C(1795442700000);

static const char PATH[] = "/home/somebody/.local/share/readback/lessons/a-rather-long-name-of-a-"
	"lesson-that-somebody-has-typed-in-a-hurry.cfg";

static const char *const titles[] = { "Spies", "6B",
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	"Les espions de la Seconde Guerre mondiale, 4e, jeudi matin 1",
	"مراجعة الفصل الثالث: الحرب العالمية الثانية",
	"夜行列車が再び走り始めた夜行列車が再び走り始めた夜行列車が再び走り始めた夜行列車" };
static const char *const names[] = { "Les Œufs", "WWWWWWWWWWWWWWWWWWWW", NULL, "Bo",
	"Anne-Charlotte d’Este", "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊", "צוות הכחול 2018" };
static const char *const mistakes[] = { NULL,
	"the bank has no question \"first-place\"; it is left out", NULL,
	"a comma is missing between two members of a list" };
enum { TITLES = sizeof titles / sizeof *titles, NAMES = sizeof names / sizeof *names,
	MISTAKES = sizeof mistakes / sizeof *mistakes };

static struct lesson_list lessons_made(struct arena *arena, int count)
{
	struct lesson_list list = { arena_array(arena, (size_t)count, sizeof *list.items), count,
		count == MANY };
	for (int i = 0; i < count; i++)
		list.items[i] = (struct lesson_entry){ .path = PATH, .title = titles[i % TITLES],
			.bank = i % 5 == 2 ? "the-history-of-a-town-by-the-sea" : "", .fits = i % 5 < 2,
			.plan = { 1 + i * 7 % 40, INT64_C(1000) * (100 + 377 * i) },
			.mistake = mistakes[i % MISTAKES], .mistake_line = i % 8 ? i : 0,
			.mistakes = i % MISTAKES };
	return list;
}

static struct team_set_list teams_made(struct arena *arena, int count)
{
	struct team_set_list list = { arena_array(arena, (size_t)count, sizeof *list.items), count,
		false };
	for (int i = 0; i < count; i++)
		list.items[i] = (struct team_set_entry){ .path = PATH, .title = titles[i % TITLES],
			.teams = i % 7, .mistake = mistakes[(i + 1) % MISTAKES], .mistake_line = 7,
			.mistakes = (i + 1) % MISTAKES };
	return list;
}

static struct class_list classes_made(struct arena *arena, const struct bank *bank, int count)
{
	struct class_list list = { arena_array(arena, (size_t)count, sizeof *list.items), count,
		count == CLASSES_MAX };
	for (int i = 0; i < count; i++) {
		struct class_left *left = &list.items[i];
		*left = (struct class_left){ .round = count - i, .offset_min = 60,
			.started_ms = STARTED_MS - i * INT64_C(86400000),
			.bank_title = i % 3 ? text_in(bank->title, 0) : titles[2], .other_bank = i % 3 == 0,
			.names = i % 4 ? NULL : PATH, .report = i % 5 == 1 ? PATH : NULL, .told = true,
			.asked = i * 7 % 13, .playable = i % 6 != 5, .at = (enum class_left_at)(i % 3),
			.place = i + 1, .total = 256,
			.team_count = i % 4 == 3 ? 32 : i % 4 * 2 };
		for (int j = 0; j < left->team_count && j < CLASS_LEFT_TEAMS; j++)
			left->teams[j] = (struct class_left_team){ names[(i + j) % NAMES], j + 1,
				12345 - 4321 * j };
		if (!left->playable)
			left->team_count = 0;
	}
	return list;
}

static void see_lists(struct walk *walk, struct kept *kept)
{
	static const struct {
		enum screen screen;
		const char *what;
	} lists[KEPT_KINDS] = { { SCREEN_LESSONS, "lessons" }, { SCREEN_TEAM_SETS, "sets of teams" },
		{ SCREEN_CLASSES, "unfinished classes" }, { SCREEN_ENDED, "ended classes" } };
	static const int counts[] = { 0, 1, 7, CLASSES_MAX };
	struct stage *stage = &walk->stage;
	struct arena *arena = &stage->arena;
	for (int i = 0; i < KEPT_KINDS; i++)
		for (int j = 0; j < 4; j++) {
			kept->lessons = lessons_made(arena, j == 3 ? MANY : counts[j]);
			kept->teams = teams_made(arena, counts[j]);
			kept->classes = classes_made(arena, stage->bank, counts[j]);
			kept->ended = classes_made(arena, stage->bank, j == 3 ? MANY : counts[j]);
			stage_show(stage, lists[i].screen);
			walk_see(walk, arena_format(arena, "class, %d %s", counts[j], lists[i].what),
				INSPECT_REACH);
		}
	stage->ui.row = ROWS_MAX;
	stage_show(stage, SCREEN_LESSONS);
	walk_see(walk, "class, the last of many lessons", INSPECT_REACH);
	stage_show(stage, SCREEN_ENDED);
	stage->ui.row = ROWS_MAX;
	walk_see(walk, "class, the last of many ended classes", INSPECT_REACH);
	stage_show(stage, SCREEN_LESSONS);
	ui_notice(&stage->ui, "It was not saved: cannot save /home/somebody/.local/share/readback/"
		"lessons/spies.cfg: No space left on device");
	walk_see(walk, "class, lessons and a notice", INSPECT_REACH);
	stage->model.kept = NULL;
	stage_show(stage, SCREEN_LESSONS);
	walk_see(walk, "class, no lessons are kept", INSPECT_REACH);
	stage->model.kept = kept;
}

static void see_asked(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	for (int kind = 0; kind < KEPT_KINDS; kind++)
		for (int ask = 0; ask <= KEPT_ASK_USE; ask++) {
			if (kind == KEPT_ENDED || (kind == KEPT_CLASSES && ask != KEPT_ASK_DELETE))
				continue;
			stage->ui.kept = (struct kept_view){ (enum kept_kind)kind, (enum kept_ask)ask,
				2 + kind };
			stage_show(stage, SCREEN_KEPT_ASK);
			walk_see(walk, "class, asked before something is lost", INSPECT_REACH);
		}
	for (int kind = 0; kind < KEPT_CLASSES; kind++) {
		stage->ui.kept.kind = (enum kept_kind)kind;
		snprintf(stage->ui.fields[FIELD_TITLE], FIELD_BYTES, "%s", kind ? titles[2] : "");
		stage_show(stage, SCREEN_TITLE);
		walk_see(walk, "class, a title", INSPECT_REACH);
		stage->ui.keyboard = true;
		walk_see(walk, "class, a title by the keys on the screen", INSPECT_REACH);
		stage->ui.keyboard = false;
	}
}

/* Without names and with them, with a report and without, and one of which none can be made; then
 * what S says. */
static void see_ended(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	for (int i = 0; i < 6; i++) {
		stage->ui.kept = (struct kept_view){ .kind = KEPT_ENDED, .place = i };
		stage_show(stage, SCREEN_ENDED_ONE);
		walk_see(walk, "class, one that is over", INSPECT_REACH);
	}
	stage->ui.kept.place = 0;
	stage_show(stage, SCREEN_ENDED_ONE);
	ui_notice_fine(&stage->ui, "The report is saved as /home/somebody/.local/share/readback/"
		"profiles/12/reports/class-1234.html, and its numbers as .csv beside it.");
	walk_see(walk, "class, one that is over and a notice", INSPECT_REACH);
}

static void see_mistakes(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct diagnostics list;
	diagnostics_init(&list);
	for (int i = 0; i < 55; i++)
		diagnostics_push(&list, &(struct diagnostic){ .file = PATH, .place = { i % 9 ? i : 0, 2 },
			.code = "W907", .what = i % 2 ? mistakes[1] : mistakes[3],
			.mend = i % 3 ? "did you mean first-place?" : NULL });
	stage->model.mistakes = &list;
	stage->model.mistakes_of = PATH;
	for (int kind = 0; kind < KEPT_CLASSES; kind++) {
		stage->ui.kept.kind = (enum kept_kind)kind;
		stage_show(stage, SCREEN_MISTAKES);
		walk_see(walk, "class, mistakes in a file", INSPECT_REACH);
	}
	stage->model.mistakes = NULL;
	diagnostics_close(&list);
}

/* Set up from a file: by title, for so many minutes, with numbers that no chip offers. */
static void see_set_up(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage->learner.unfinished_classes = 12;
	stage->ui.lesson.length = 12;
	stage->ui.minutes = 25;
	snprintf(stage->ui.titles[KEPT_LESSONS], TITLE_BYTES, "%s", titles[3]);
	stage_show(stage, SCREEN_CLASS_SETUP);
	walk_see(walk, "class, set-up of a saved lesson", INSPECT_REACH);
	for (int i = stage->bank->question_count - 1; i >= 0; i--)
		if (stage->bank->questions[i].kind != KIND_CARD)
			stage->ui.picks.items[stage->ui.picks.count++] = i;
	stage->ui.minutes = 7;
	walk_see(walk, "class, set-up of picked questions in minutes", INSPECT_REACH);
	stage_show(stage, SCREEN_LESSON);
	walk_see(walk, "class, more questions than the time reaches", INSPECT_REACH);
	stage->learner.unfinished_class = 0;
	stage->learner.past_count = 1;
	stage->learner.past[0].summary.mode = MODE_CLASS;
	stage_show(stage, SCREEN_HOME);
	walk_see(walk, "home with unfinished classes", INSPECT_REACH | INSPECT_VARIES);
}

void walk_kept(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct kept kept = { .lessons = { .count = 0 } };
	stage_reset(stage);
	stage->model.kept = &kept;
	see_lists(walk, &kept);
	see_ended(walk);
	see_asked(walk);
	see_mistakes(walk);
	see_set_up(walk);
	stage->model.kept = NULL;
	stage_reset(stage);
}
