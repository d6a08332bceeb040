#include "command/state.h"

#include "command/session_parts.h"
#include "base/digest.h"
#include "core/class.h"
#include "core/grade.h"
#include "ui/act_parts.h"
#include "ui/focus.h"
#include "ui/set_aside.h"

#include <inttypes.h>
#include <string.h>

static const char *const screen_names[SCREEN_COUNT] = {
	[SCREEN_HOME] = "home",
	[SCREEN_SETUP_QUIZ] = "setup-quiz",
	[SCREEN_SETUP_CARDS] = "setup-cards",
	[SCREEN_ROUND] = "round",
	[SCREEN_PAUSE] = "pause",
	[SCREEN_READ] = "read",
	[SCREEN_HISTORY] = "history",
	[SCREEN_LOOK] = "look",
	[SCREEN_SETTINGS] = "settings",
	[SCREEN_SCORING] = "scoring",
	[SCREEN_ARTICLE] = "article",
	[SCREEN_HELP] = "help",
	[SCREEN_ABOUT] = "about",
	[SCREEN_BANKS] = "banks",
	[SCREEN_FINDINGS] = "findings",
	[SCREEN_BROWSE] = "browse",
	[SCREEN_ENTRY] = "entry",
	[SCREEN_STUDY] = "study",
	[SCREEN_STUDY_SETTINGS] = "study-settings",
	[SCREEN_WHY] = "why",
	[SCREEN_LEECH] = "leech",
	[SCREEN_NOTE] = "note",
	[SCREEN_RENAMED] = "renamed",
	[SCREEN_CLOCK] = "clock",
	[SCREEN_PROFILES] = "profiles",
	[SCREEN_NAME] = "name",
	[SCREEN_LOCKED] = "locked",
	[SCREEN_PROGRESS] = "progress",
	[SCREEN_PLOT] = "plot",
	[SCREEN_WEAK] = "weak",
	[SCREEN_CARD] = "card",
	[SCREEN_DAMAGED] = "damaged",
	[SCREEN_BACKUPS] = "backups",
	[SCREEN_RESTORE] = "restore",
	[SCREEN_DELETE] = "delete",
	[SCREEN_SET_ASIDE] = "set-aside",
	[SCREEN_CLASS_SETUP] = "class-setup",
	[SCREEN_LESSON] = "lesson",
	[SCREEN_CLASS] = "class",
	[SCREEN_CLASS_PAUSE] = "class-pause",
	[SCREEN_TEAMS] = "teams",
	[SCREEN_TEAM] = "team",
	[SCREEN_HANDS] = "hands",
	[SCREEN_CORRECT] = "correct",
	[SCREEN_ACCEPT] = "accept",
	[SCREEN_ROLLOVER] = "rollover",
	[SCREEN_LESSONS] = "lessons",
	[SCREEN_TEAM_SETS] = "team-sets",
	[SCREEN_CLASSES] = "classes",
	[SCREEN_ENDED] = "ended",
	[SCREEN_ENDED_ONE] = "ended-one",
	[SCREEN_TITLE] = "title",
	[SCREEN_KEPT_ASK] = "kept-ask",
	[SCREEN_MISTAKES] = "mistakes",
};

static const char *phase_name(enum phase phase)
{
	switch (phase) {
	case PHASE_IDLE:
		return "idle";
	case PHASE_ASK:
		return "ask";
	case PHASE_SURE:
		return "sure";
	case PHASE_NOTED:
		return "noted";
	case PHASE_REVEAL:
		return "reveal";
	case PHASE_FRONT:
		return "front";
	case PHASE_BACK:
		return "back";
	case PHASE_END:
		return "end";
	case PHASE_LOBBY:
		return "lobby";
	case PHASE_PRACTICE:
		return "practice";
	case PHASE_BOARD:
		return "board";
	case PHASE_CLOSED:
		return "closed";
	case PHASE_EXPLAIN:
		return "explain";
	case PHASE_SCORES:
		return "scores";
	case PHASE_PODIUM:
		return "podium";
	case PHASE_TEACH:
		return "teach";
	case PHASE_GAIN:
		return "gain";
	}
	return "?";
}

static const char *verdict_name(enum verdict verdict)
{
	switch (verdict) {
	case VERDICT_NONE:
		return "none";
	case VERDICT_RIGHT:
		return "right";
	case VERDICT_PART:
		return "part";
	case VERDICT_CLOSE:
		return "close";
	case VERDICT_WRONG:
		return "wrong";
	}
	return "?";
}

static void list_print(FILE *out, const char *name, const uint8_t *items, int count)
{
	fprintf(out, " %s", name);
	for (int i = 0; i < count; i++)
		fprintf(out, "%c%u", i ? ',' : ' ', items[i]);
}

static void answer_print(const struct round *round, const struct turn *turn, FILE *out)
{
	const struct question *question = &round->bank->questions[turn->question];
	int index = (int)(turn - round->turns);
	int options = question_options(round->bank, question);
	if (options) {
		list_print(out, "shown", turn->shown, options);
		fprintf(out, " marks %x", turn->answer.marks);
	}
	if (question->kind == KIND_MATCH) {
		list_print(out, "lefts", turn->left_shown, question->pair_count);
		list_print(out, "rights", turn->shown, question->pair_count + question->extra_count);
	}
	for (int i = 0; question->kind == KIND_MATCH && i < question->pair_count; i++)
		fprintf(out, "%s%d", i ? "," : " joined ", turn->answer.joined[i]);
	if (question->kind == KIND_ORDER)
		list_print(out, "order", turn->answer.order, question->item_count);
	for (int i = 0; question->kind == KIND_GAP && i < question->gap_count; i++)
		if (question->gaps[i].choice_count)
			list_print(out, "chips", turn->gap_shown[i], question->gaps[i].choice_count);
	for (int i = 0; question->kind == KIND_GAP && i < question->gap_count; i++)
		fprintf(out, " gap%d %d \"%s\"", i, turn->answer.filled[i], round->texts[index][i]);
	if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER)
		fprintf(out, " text \"%s\"", round->texts[index][0]);
}

static void turn_print(const struct round *round, FILE *out)
{
	const struct turn *turn = round_turn(round);
	const struct question *question = &round->bank->questions[turn->question];
	fprintf(out, "  question %d/%d %s (%s)", round->at + 1, round->turn_count, question->id,
		kind_name(question->kind));
	answer_print(round, turn, out);
	if (turn->certainty)
		fprintf(out, " certainty %d", turn->certainty);
	fprintf(out, "%s%s%s%s\n", turn->hinted ? " hinted" : "", turn->taken_back ? " taken-back" : "",
		turn->overruled ? " overruled" : "", turn->timed_out ? " timed-out" : "");
	if (turn->answered)
		fprintf(out, "  grade %d/%d %s points %d after %" PRId64 " ms\n", turn->grade.got,
			turn->grade.of, verdict_name(turn->grade.verdict), turn->points, turn->spent_ms);
}

static void cards_print(const struct round *round, FILE *out)
{
	const struct pile *pile = &round->pile;
	int at = pile_next(pile);
	if (at >= 0)
		fprintf(out, "  card %s part %d", round->bank->questions[pile->cards[at].question].id,
			pile->cards[at].part);
	else
		fputs("  no card", out);
	if (pile->study)
		fprintf(out, " due %d", pile_count(pile, CARD_DUE));
	fprintf(out, " new %d missed %d known %d to come %d", pile_count(pile, CARD_NEW),
		pile_count(pile, CARD_MISSED), pile_count(pile, CARD_KNOWN), pile->queue_count);
	fprintf(out, pile_count(pile, CARD_RESTS) ? " resting %d\n" : "\n",
		pile_count(pile, CARD_RESTS));
}

static const char *judged_name(int judged)
{
	return judged == JUDGED_RIGHT ? " judged right" : judged == JUDGED_WRONG ? " judged wrong" : "";
}

static void player_print(const struct session *session, int player, int turn, FILE *out)
{
	const struct round *round = session->round;
	const struct player *at = &round->class->players[player];
	const char *name = names_get(&session->names, at->name);
	fprintf(out, "  player %d \"%s\" %s colour %d%s score %d", player, name ? name : "",
		way_name(at->way), at->colour, at->present ? "" : " gone", class_score(round, player));
	if (at->extra_permille)
		fprintf(out, " extra %d", at->extra_permille);
	if (round->class->state.buzzed == player)
		fputs(" speaks", out);
	if (turn >= 0 && class_answered(round, turn, player)) {
		const struct class_answer *answer = class_answer_of(round, turn, player);
		fprintf(out, " answer %x%s%s after %d ms", answer->marks, judged_name(answer->judged),
			answer->confirmed ? " confirmed" : "", answer->t_ms);
		for (int i = 0; i < CHOICES_MAX && at->way == WAY_HANDS; i++)
			fprintf(out, "%s%d", i ? "," : " hands ", class_hands_up(round, turn, player, i));
		if (answer->certainty)
			fprintf(out, " certainty %d", answer->certainty);
	}
	fputs("\n", out);
}

static void keys_print(const struct rollover *rollover, uint64_t set, const char *what, FILE *out)
{
	if (set)
		fprintf(out, " %s", what);
	for (int i = 0; i < rollover->count; i++)
		if (set >> i & 1)
			fprintf(out, " %s", scancode_name(rollover->codes[i]));
}

/* The keyboard's test: what it asks for, and what it has found. */
static void rollover_print(const struct rollover *rollover, FILE *out)
{
	fputs("  keys", out);
	keys_print(rollover, rollover->asked, "asked", out);
	keys_print(rollover, rollover->best, "came", out);
	for (int i = 0; i < rollover->blocked_count; i++)
		keys_print(rollover, rollover->blocked[i], "blocked", out);
	fprintf(out, " sets %d\n", rollover->came_count);
}

/* Scores that were corrected, and the one that is being. */
static void corrections_print(const struct session *session, FILE *out)
{
	const struct class *class = session->round->class;
	const struct ui *ui = &session->ui;
	for (int i = 0; i < class->state.correction_count; i++) {
		const struct class_correction *at = &class->corrections[i];
		const char *words = names_words(&session->names, i);
		fprintf(out, "  correction %d: player %d points %d reason %d \"%s\"\n", i, at->player,
			at->points, (int)at->reason, words ? words : "");
	}
	if (ui_screen(ui) == SCREEN_CORRECT)
		fprintf(out, "  correcting player %d by %d reason %d\n", ui->corrected, ui->points,
			ui->reason);
}

/* The lesson: what is on the wall, and every player. */
static void class_print(const struct session *session, FILE *out)
{
	const struct round *round = session->round;
	const struct wall_view *wall = &session->ui.wall;
	int turn = round_turn_index(round);
	struct placement placement = session_placement(session);
	if (placement.wall >= 0)
		fprintf(out, "  wall on \"%s\", presenter on \"%s\"\n",
			session->displays.items[placement.wall].name,
			session->displays.items[placement.own].name);
	if (wall->back || wall->blank || wall->frozen || wall->passage || wall->pages > 1)
		fprintf(out, "  wall%s%s%s back %d page %d/%d\n", wall->blank ? " blank" : "",
			wall->frozen ? " frozen" : "", wall->passage ? " passage" : "", wall->back,
			wall->page + 1, wall->pages);
	if (turn >= 0)
		fprintf(out, "  question %d/%d %s%s%s%s deadline %" PRId64 "\n",
			class_course(round, turn).place, class_course(round, turn).total,
			round->bank->questions[round->turns[turn].question].id,
			round->class->turns[turn].voided ? " void" : "",
			round->turns[turn].skipped ? " skipped" : "",
			round->class->turns[turn].again_of >= 0 ? " again" : "", class_deadline(round));
	if (round->phase == PHASE_BOARD)
		fprintf(out, "  player %d picks\n", round->class->state.chooser);
	for (int i = 0; i < round->class->player_count; i++)
		player_print(session, i, turn, out);
	corrections_print(session, out);
	if (ui_screen(&session->ui) == SCREEN_ROLLOVER)
		rollover_print(&session->ui.rollover, out);
}

/* Which questions are picked for a lesson, in order. */
static void picks_print(const struct session *session, FILE *out)
{
	const struct picks *picks = &session->ui.picks;
	if (ui_screen(&session->ui) != SCREEN_LESSON)
		return;
	fprintf(out, "  picked:");
	for (int i = 0; i < picks->count; i++)
		fprintf(out, " %s", session->bank->questions[picks->items[i]].id);
	fputs("\n", out);
}

static void mistake_print(const char *mistake, int line, int mistakes, FILE *out)
{
	if (mistake)
		fprintf(out, ", %d mistakes, line %d: %s", mistakes, line, mistake);
	fputs("\n", out);
}

static void class_left_print(const struct class_left *left, FILE *out)
{
	static const char *const at[] = { "in the lobby", "at a question", "behind the last" };
	fprintf(out, "  class %" PRId64 " \"%s\" at %" PRId64, left->round, left->bank_title,
		left->started_ms);
	if (left->playable)
		fprintf(out, ", %s %d/%d, %d teams", at[left->at], left->place, left->total,
			left->team_count);
	for (int i = 0; i < left->team_count && i < CLASS_LEFT_TEAMS; i++)
		fprintf(out, ", %s %d", left->teams[i].name ? left->teams[i].name : "-",
			left->teams[i].score);
	fputs(left->playable ? "\n" : ", cannot go on\n", out);
}

static void class_ended_print(const struct class_left *left, FILE *out)
{
	fprintf(out, "  class %" PRId64 " \"%s\" at %" PRId64, left->round, left->bank_title,
		left->started_ms);
	if (left->playable)
		fprintf(out, ", %d asked, %d teams", left->asked, left->team_count);
	for (int i = 0; i < left->team_count && i < CLASS_LEFT_TEAMS; i++)
		fprintf(out, ", %s %d", left->teams[i].name ? left->teams[i].name : "-",
			left->teams[i].score);
	fprintf(out, "%s%s%s\n", !left->told ? ", not told" : left->playable ? "" : ", no report",
		left->names ? ", named" : "", left->report ? ", reported" : "");
}

/* What the lists hold, on their screens; and what is wrong with a file, on its own. */
static void kept_print(const struct session *session, FILE *out)
{
	const struct kept *kept = &session->kept;
	enum screen screen = ui_screen(&session->ui);
	for (int i = 0; screen == SCREEN_LESSONS && i < kept->lessons.count; i++) {
		const struct lesson_entry *entry = &kept->lessons.items[i];
		fprintf(out, "  lesson \"%s\" %d named, %d min%s", entry->title, entry->questions,
			entry->minutes, entry->fits ? "" : ", does not fit");
		if (entry->fits)
			fprintf(out, ", asks %d in %" PRId64 " s", entry->plan.questions,
				entry->plan.ms / 1000);
		mistake_print(entry->mistake, entry->mistake_line, entry->mistakes, out);
	}
	for (int i = 0; screen == SCREEN_TEAM_SETS && i < kept->teams.count; i++) {
		const struct team_set_entry *entry = &kept->teams.items[i];
		fprintf(out, "  teams \"%s\" %d", entry->title, entry->teams);
		mistake_print(entry->mistake, entry->mistake_line, entry->mistakes, out);
	}
	for (int i = 0; screen == SCREEN_CLASSES && i < kept->classes.count; i++)
		class_left_print(&kept->classes.items[i], out);
	for (int i = 0; screen == SCREEN_ENDED && i < kept->ended.count; i++)
		class_ended_print(&kept->ended.items[i], out);
	if (screen == SCREEN_ENDED_ONE && session->ui.kept.place < kept->ended.count)
		class_ended_print(&kept->ended.items[session->ui.kept.place], out);
	for (size_t i = 0; screen == SCREEN_MISTAKES && i < session->mistakes.count; i++)
		fprintf(out, "  line %d: %s\n", session->mistakes.items[i].place.line,
			session->mistakes.items[i].what);
}

/* What is set, on the screens that set it. */
static void set_print(const struct session *session, FILE *out)
{
	static const char *const themes[THEME_COUNT] = { "paper", "night", "contrast" };
	const struct settings *settings = &session->settings;
	enum screen screen = ui_screen(&session->ui);
	static const char *const tongues[TONGUE_COUNT] = { "", ", in en", ", in fr" };
	char text[RULES_TEXT_MAX];
	if (screen == SCREEN_SETTINGS)
		fprintf(out, "  theme %s, text %d%%%s%s%s\n", themes[settings->theme], settings->text_scale,
			settings->still ? ", still" : "", settings->full_screen ? ", full screen" : "",
			tongues[settings->tongue]);
	if (screen != SCREEN_SETUP_QUIZ && screen != SCREEN_SETUP_CARDS && screen != SCREEN_CLASS_SETUP)
		return;
	if (screen == SCREEN_CLASS_SETUP && session->ui.titles[KEPT_LESSONS][0])
		fprintf(out, "  lesson \"%s\"\n", session->ui.titles[KEPT_LESSONS]);
	if (screen == SCREEN_CLASS_SETUP && session->ui.minutes)
		fprintf(out, "  %d minutes\n", session->ui.minutes);
	if (screen == SCREEN_CLASS_SETUP && session->ui.picks.count)
		fprintf(out, "  %d questions picked\n", session->ui.picks.count);
	rules_format(screen == SCREEN_CLASS_SETUP ? &session->ui.lesson
		: screen == SCREEN_SETUP_CARDS ? &session->ui.cards : &session->ui.quiz, text);
	fprintf(out, "  %s\n", text);
}

/* How many questions the search found, and which is read. */
static void library_print(const struct session *session, const struct now *now, FILE *out)
{
	struct model model = session_model(session, now);
	const struct question *question = entry_question(&model);
	fprintf(out, " found %d", entry_count(&model));
	if (ui_screen(&session->ui) == SCREEN_ENTRY)
		fprintf(out, " reading %s", question ? question->id : "nothing");
}

/* The cards that are listed there, and why. */
static void set_aside_print(const struct session *session, const struct now *now, FILE *out)
{
	struct model model = session_model(session, now);
	const struct study_card *card;
	for (int i = 0; ui_screen(&session->ui) == SCREEN_SET_ASIDE
		&& (card = set_aside_at(&model, i)) != NULL; i++) {
		struct set_aside why = set_aside_why(card, model.moment.day);
		fprintf(out, "  %s.%d%s%s%s\n", model.bank->questions[card->card.question].id,
			card->card.part, why.suspended ? " suspended" : "", why.rests ? " rests" : "",
			why.marked ? " marked" : "");
	}
}

/* What there is to study, on the screen that tells of it. */
static void study_print(const struct session *session, const struct now *now, FILE *out)
{
	struct model model = session_model(session, now);
	const struct study *study = model.study;
	if (ui_screen(&session->ui) != SCREEN_STUDY || !study)
		return;
	fprintf(out, "  study %d cards, %d new, %d left for later, %.0f s; of %d: %d seen, kept %.3f\n",
		study->session_count, study->session_new, study->left, study->seconds, study->count,
		study->seen, study->kept);
	if (study->session_missed)
		fprintf(out, "  %d missed by a class\n", study->session_missed);
	if (study->apart)
		fprintf(out, "  %d apart from their relatives\n", study->apart);
	if (study->ahead_count)
		fprintf(out, "  ahead %d cards, %.0f s\n", study->ahead_count, study->ahead_seconds);
	if (study->left)
		fprintf(out, "  caught up in %d days\n", study->days_to_catch_up);
	if (study->ready_day != NO_DAY)
		fprintf(out, "  ready by day %d: recalled %.1f, with this session %.1f\n",
			study->ready_day - model.moment.day, study->ready_without, study->ready_with);
	for (int i = 0; i < study->session_count && i < 8; i++) {
		struct card card = study->cards[study->session[i]].card;
		fprintf(out, "%s%s.%d", i ? " " : "  first: ", model.bank->questions[card.question].id,
			card.part);
	}
	fputs(study->session_count ? "\n" : "", out);
}

/* The profile's folder has another name in every run. */
static void notice_print(const struct session *session, FILE *out)
{
	const char *notice = session->ui.notice, *journal = session->options.journal;
	const char *slash = journal ? strrchr(journal, '/') : NULL;
	struct arena arena;
	if (!notice[0])
		return;
	arena_init(&arena);
	const char *folder = slash ? arena_copy(&arena, journal, (size_t)(slash - journal)) : NULL;
	const char *at = folder ? strstr(notice, folder) : NULL;
	if (at)
		fprintf(out, "  notice \"%.*sPROFILE%s\"\n", (int)(at - notice), notice,
			at + strlen(folder));
	else
		fprintf(out, "  notice \"%s\"\n", notice);
	arena_close(&arena);
}

void state_print(const struct session *session, const struct now *now, FILE *out)
{
	const struct round *round = session->round;
	const struct ui *ui = &session->ui;
	const struct draw *focus = focus_get(ui, &session->list);
	fprintf(out, "  screen %s", screen_names[ui_screen(ui)]);
	if (round)
		fprintf(out, " phase %s%s at %" PRId64 " ms points %d done %d", phase_name(round->phase),
			round->paused ? " paused" : "", session_round_time(session, now), round_points(round),
			round_done(round));
	if (ui_screen(ui) == SCREEN_LOOK)
		fprintf(out, " at place %d", ui->looked_at + 1);
	if (ui_screen(ui) == SCREEN_READ)
		fprintf(out, " paragraph %d", ui->paragraph);
	if (ui_screen(ui) == SCREEN_BROWSE || ui_screen(ui) == SCREEN_ENTRY)
		library_print(session, now, out);
	if (session->profile)
		fprintf(out, " profile %d", session->profile);
	if (session->list.pages > 1)
		fprintf(out, " page %d/%d", session->list.page + 1, session->list.pages);
	fprintf(out, "%s%s\n", focus ? " focus " : "", focus ? focus->name : "");
	if (ui->field >= 0 && (ui->field >= GAPS_MAX || ui_screen(ui) == SCREEN_ROUND))
		fprintf(out, "  field %d \"%s\" caret %d%s%s%s\n", ui->field, ui->fields[ui->field],
			ui->caret,
			ui->compose[0] ? " composing " : "", ui->compose, ui->keyboard ? " keyboard" : "");
	if (round && round->class)
		class_print(session, out);
	else if (round && round_turn(round))
		turn_print(round, out);
	if (ui->left >= 0 && round && round->phase == PHASE_ASK)
		fprintf(out, "  taken up: left %d\n", ui->left);
	if (ui->grabbed >= 0 && round && round->phase == PHASE_ASK)
		fprintf(out, "  taken up: place %d\n", ui->grabbed);
	if (round && mode_has_pile(round->rules.mode))
		cards_print(round, out);
	picks_print(session, out);
	kept_print(session, out);
	set_print(session, out);
	study_print(session, now, out);
	set_aside_print(session, now, out);
	if (session->offer)
		fprintf(out, "  offer \"%s\"\n", session->offer);
	notice_print(session, out);
	if (session->not_saved[0])
		fprintf(out, "  not saved: %s\n", session->not_saved);
}

uint64_t state_digest(const struct session *session)
{
	uint64_t digest = digest_init();
	if (session->round)
		digest = digest_number(digest, (int64_t)round_digest(session->round));
	digest = digest_number(digest, session->learner.past_count);
	return digest;
}
