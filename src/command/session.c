#include "command/session.h"

#include "bankfile/settings_file.h"
#include "bankfile/theme_file.h"
#include "command/session_parts.h"
#include "shell/speech.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { RETRY_MS = 5000, DUE_SEEN_MS = 24 * 3600 * 1000 };

void findings_tell(const struct diagnostics *list)
{
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < list->count; i++)
		fputs(diagnostic_format(&arena, &list->items[i]), stderr);
	arena_close(&arena);
}

static void looks_open(struct session *session)
{
	const struct session_options *options = &session->options;
	struct diagnostics list;
	diagnostics_init(&list);
	session->settings = settings_default();
	if (options->settings)
		settings_load(options->settings, &session->settings, &list);
	themes_load(options->themes, session->themes, &list);
	if (options->theme >= 0)
		session->settings.theme = (enum theme_name)options->theme;
	if (options->text_scale)
		session->settings.text_scale = options->text_scale;
	if (options->still)
		session->settings.still = true;
	findings_tell(&list);
	session->full_screen = session->settings.full_screen;
	ui_init(&session->ui, &session->settings);
	if (list.count) {
		const struct diagnostic *first = &list.items[0];
		ui_notice(&session->ui, arena_format(&session->arena, "%s:%d: %s", first->file,
			first->place.line, first->what));
	}
	diagnostics_close(&list);
}

static void time_tell(struct session *session, const struct now *now)
{
	int day = schedule_day(now->utc_ms, now->offset_min,
		session->settings.study.schedule.turn_hour);
	if (day == session->today)
		return;
	/* What was left open yesterday is planned anew. */
	session->today = day;
	session_learn(session);
	session_doubt(session, now);
}

/* A round that is open stands still. */
static void round_pause(struct session *session, const struct now *now)
{
	const struct round *round = session->round;
	if (ui_screen(&session->ui) != SCREEN_ROUND || !round || round->phase == PHASE_IDLE
		|| round->phase == PHASE_END || round->paused)
		return;
	struct message pause = { .kind = MESSAGE_PAUSE, .source = SOURCE_PROGRAM, .question = -1 };
	session_apply(session, &pause, now);
	session_commit(session);
}

/* A jump is asked about at once, before anything is counted by it; true: it is asked now. */
static bool doubt_tell(struct session *session, const struct now *now)
{
	bool asked = ui_screen(&session->ui) == SCREEN_CLOCK;
	if (!session->doubted) {
		session->doubt_told = false;
		if (asked)
			ui_back(&session->ui, now->running_ms); /* it was set right meanwhile */
		return asked;
	}
	if (session->doubt_told || asked || !session->started)
		return false;
	round_pause(session, now);
	session->doubt_told = true;
	ui_open(&session->ui, SCREEN_CLOCK, now->running_ms);
	return true;
}

static void renamed_tell(struct session *session, const struct now *now)
{
	enum screen screen = ui_screen(&session->ui);
	if ((screen != SCREEN_HOME && screen != SCREEN_STUDY) || session->doubted
		|| !session->renamed.count || session->renamed_told)
		return;
	session->renamed_told = true;
	ui_open(&session->ui, SCREEN_RENAMED, now->running_ms);
}

/* While a card is being asked nobody looks at the plan. */
static bool plan_is_seen(const struct session *session)
{
	return ui_screen(&session->ui) != SCREEN_ROUND || !session->round
		|| session->round->phase == PHASE_END;
}

/* What was missed too often is told of once the answer to it was looked at. */
static void leech_tell(struct session *session, const struct now *now)
{
	const struct round *round = session->round;
	if (!session->has_leech || !round || ui_screen(&session->ui) != SCREEN_ROUND
		|| round->phase == PHASE_REVEAL)
		return;
	session->has_leech = false;
	session->ui.card = session->leech;
	round_pause(session, now);
	ui_open(&session->ui, SCREEN_LEECH, now->running_ms);
}

/* A round that was taken up asks what it asked then. */
static void outdated_tell(struct session *session)
{
	enum screen screen = ui_screen(&session->ui);
	if (!session->outdated || (screen != SCREEN_ROUND && screen != SCREEN_PAUSE
		&& screen != SCREEN_CLASS_PAUSE))
		return;
	ui_notice_fine(&session->ui, session->outdated);
	session->outdated = NULL;
}

static void screens_settle(struct session *session, const struct now *now)
{
	leech_tell(session, now);
	renamed_tell(session, now);
	if (plan_is_seen(session))
		session_study(session, now);
	session_progress(session, now);
	session_ended_read(session);
	struct model model = session_model(session, now);
	ui_settle(&session->ui, &model);
	outdated_tell(session);
	session_find(session);
}

/* Where the options ask to go; a round that was left is gone on with. */
static void go(struct session *session, const struct now *now)
{
	static const int modes[] = { [GO_HOME] = -1, [GO_QUIZ] = MODE_QUIZ, [GO_CARDS] = MODE_CARDS,
		[GO_STUDY] = MODE_STUDY, [GO_CLASS] = MODE_CLASS };
	int mode = modes[session->options.go];
	/* Nothing is planned by a clock that may be wrong. */
	if (doubt_tell(session, now))
		return;
	if (session_resume(session, mode, now) || mode < 0)
		return;
	if (mode == MODE_CLASS) {
		ui_open(&session->ui, SCREEN_CLASS_SETUP, now->running_ms);
		return;
	}
	struct rules rules = mode == MODE_QUIZ ? session->settings.quiz
		: mode == MODE_CARDS ? session->settings.cards : rules_default(MODE_STUDY);
	session_study(session, now);
	if (mode == MODE_STUDY && !session->study.session_count)
		ui_open(&session->ui, SCREEN_STUDY, now->running_ms); /* it says so */
	else
		session_begin(session, rules, NULL, 0, now);
}

void session_open(struct session *session, const struct session_options *options,
	const struct now *now)
{
	memset(session, 0, sizeof *session);
	session->options = *options;
	arena_init(&session->arena);
	arena_init(&session->article_arena);
	arena_init(&session->study_arena);
	arena_init(&session->progress_arena);
	arena_init(&session->profiles_arena);
	arena_init(&session->damage_arena);
	arena_init(&session->backups_arena);
	names_init(&session->names);
	for (int i = 0; i < KEPT_KINDS; i++)
		arena_init(&session->kept_arenas[i]);
	diagnostics_init(&session->mistakes);
	drawlist_init(&session->wall);
	drawlist_init(&session->list);
	looks_open(session);
	session->today = schedule_day(now->utc_ms, now->offset_min,
		session->settings.study.schedule.turn_hour);
	session_bank_open(session);
	session_language_tell(session);
	if (session_journal_open(session, now))
		session_start(session, now);
	screens_settle(session, now);
}

void session_start(struct session *session, const struct now *now)
{
	session->started = true;
	session_learn(session);
	session_remember(session, now);
	session_article_open(session);
	/* What a class missed is what was asked for. */
	bool misses = session->misses && !session->doubted
		&& session_misses(session, session->misses, now);
	if (!misses || session->options.go != GO_HOME)
		go(session, now);
	session_commit(session);
	session_backup_tell(session);
}

void session_close(struct session *session)
{
	session_examine_stop(session);
	session_forget(session);
	arena_close(&session->study_arena);
	arena_close(&session->progress_arena);
	journal_waiting_drop(session->outlasting);
	journal_close(session->journal);
	round_close(session->round);
	round_close(session->viewed);
	session_bank_close(session);
	drawlist_close(&session->list);
	arena_close(&session->article_arena);
	arena_close(&session->profiles_arena);
	arena_close(&session->damage_arena);
	arena_close(&session->backups_arena);
	names_close(&session->names);
	for (int i = 0; i < KEPT_KINDS; i++)
		arena_close(&session->kept_arenas[i]);
	diagnostics_close(&session->mistakes);
	drawlist_close(&session->wall);
	arena_close(&session->arena);
	memset(session, 0, sizeof *session);
}

void session_settings(struct session *session, const struct settings *settings)
{
	struct error error;
	if (settings->tongue != session->settings.tongue)
		session->options.lang = NULL; /* what was asked for at the start is past */
	session->settings = *settings;
	session->study_known = session->progress_known = false;
	if (session->options.settings && !settings_save(session->options.settings, settings, &error))
		ui_notice(&session->ui, arena_format(&session->arena, _("The settings were not kept: %s"),
			error.text));
}

static void past_look(struct session *session, int past, const struct now *now)
{
	if (past < 0 || past >= session->learner.past_count)
		return;
	struct round *round = session_replay(session, session->learner.past[past].round);
	if (!round || !round_looked_count(round)) {
		round_close(round);
		ui_notice(&session->ui, _("This round cannot be looked through: it holds no questions, "
			"or an older version of the rules played it."));
		return;
	}
	round_close(session->viewed);
	session->viewed = round;
	session->ui.looked_at = 0;
	ui_open(&session->ui, SCREEN_LOOK, now->running_ms);
}

/* true: it is asked now what is to be done about it. */
static bool spoilt_tell(struct session *session, const struct now *now)
{
	bool anew = session->spoilt && !session->damage.path;
	if (anew)
		session_spoilt(session, now);
	return anew;
}

static void journal_carry(struct session *session, const struct outbox *outbox,
	const struct now *now)
{
	if (outbox->wishes & WISH_PROFILES)
		session_profiles(session, now);
	if (outbox->wishes & WISH_PROFILE)
		session_profile_change(session, outbox->number, now);
	if (outbox->wishes & WISH_PROFILE_NEW)
		session_profile_new(session, outbox->text, now);
	if (outbox->wishes & WISH_PROFILE_NAME)
		session_profile_name(session, outbox->number, outbox->text, now);
	if (outbox->wishes & WISH_PROFILE_DELETE)
		session_profile_delete(session, outbox->number, now);
	if (outbox->wishes & WISH_READ_ONLY)
		session_read_only(session, now);
	if (outbox->wishes & WISH_RETRY)
		session_retry(session, now);
	if (outbox->wishes & WISH_DAMAGE)
		session_damage(session, (enum damage_way)outbox->number, now);
	if (outbox->wishes & WISH_BACKUPS)
		session_backups(session, now);
	if (outbox->wishes & WISH_RESTORE)
		session_restore(session, outbox->number, now);
	/* Whatever leads home before the question is answered, another bank say: it stands. */
	if (session->locked && !session->started && ui_screen(&session->ui) == SCREEN_HOME)
		ui_open(&session->ui, SCREEN_LOCKED, now->running_ms);
	spoilt_tell(session, now);
	if (session->damage.path && ui_screen(&session->ui) == SCREEN_HOME)
		ui_open(&session->ui, SCREEN_DAMAGED, now->running_ms);
}

static void wishes_carry(struct session *session, const struct outbox *outbox,
	const struct now *now)
{
	if (outbox->wishes & WISH_LEARNING) {
		struct learning row = outbox->learning;
		row.response_ms = row.sequence = -1;
		session_learned(session, &row, now);
		if (row.kind == LEARNING_CLOCK)
			session_clock_told(session, now);
		session_commit(session);
	}
	if (outbox->wishes & WISH_FORGET)
		session_class_forget(session, session->round_id);
	if (outbox->wishes & WISH_REPORT && !outbox->number)
		session_report(session, session->round_id);
	else if (outbox->wishes & WISH_REPORT)
		session_report_misses(session, session->round_id);
	if (outbox->wishes & WISH_KEPT)
		session_kept(session, outbox, now);
	if (outbox->wishes & WISH_SWAP)
		session_swap(session);
	if (outbox->wishes & WISH_SAVE_PLOT)
		session_save_plot(session, outbox->number, now);
	if (outbox->wishes & WISH_RENAMED)
		session_renamed_answer(session, outbox->number != 0, now);
	if (outbox->wishes & WISH_REOPEN)
		session_reopen(session, now);
	if (outbox->wishes & WISH_FULL_SCREEN)
		session->full_screen = outbox->settings.full_screen;
	if (outbox->wishes & WISH_START)
		session_begin(session, outbox->start_rules, outbox->chosen, outbox->chosen_count, now);
	/* After the start: what is set for the next time must not be kept of a round that is not. */
	if (outbox->wishes & WISH_SAVE_SETTINGS) {
		session_settings(session, &outbox->settings);
		/* Where days turn at another hour, all of them are counted anew. */
		if (session->remembering && session->memory.clock.turn_hour
			!= session->settings.study.schedule.turn_hour)
			session_remember(session, now);
	}
	if (outbox->wishes & WISH_CONTINUE)
		session_resume(session, outbox->number, now);
	if (outbox->wishes & WISH_LOOK)
		past_look(session, outbox->number, now);
	if (outbox->wishes & WISH_ARTICLE)
		session_article(session, outbox->text, outbox->path);
	if (outbox->wishes & WISH_SHELF)
		session_shelf(session);
	if (outbox->wishes & WISH_BANK)
		session_bank_change(session, outbox->path, now);
	if (outbox->wishes & WISH_RELOAD)
		session_reload(session, now);
	journal_carry(session, outbox, now);
	session->wishes |= outbox->wishes & (WISH_QUIT | WISH_FULL_SCREEN | WISH_PASTE);
}

/* Whoever leaves while answers wait for the disk is told so once. */
static void quit_ask(struct session *session, struct outbox *outbox)
{
	bool waits = session->outlasting || (session->journal && journal_waiting(session->journal));
	if (!(outbox->wishes & WISH_QUIT) || !waits || session->quit_asked)
		return;
	session->quit_asked = true;
	outbox->wishes &= ~(unsigned)WISH_QUIT;
	ui_notice(&session->ui, _("There are answers that could not be saved yet. Quit once more to "
		"leave without them."));
}

static void outbox_carry(struct session *session, struct outbox *outbox, const struct now *now)
{
	/* Before the team's own row: a name without a team is no loss, a team without its name is. So
	 * it is with what is written about a correction. */
	if (outbox->wishes & WISH_CLASS_NAME)
		session_class_name(session, outbox->number, outbox->text);
	if (outbox->wishes & WISH_CLASS_WORDS)
		session_class_words(session, outbox->text);
	for (int i = 0; i < outbox->message_count; i++)
		session_apply(session, &outbox->messages[i], now);
	session_commit(session);
	session_class_settle(session);
	quit_ask(session, outbox);
	wishes_carry(session, outbox, now);
	screens_settle(session, now);
}

static void clock_tick(struct session *session, const struct now *now)
{
	struct round *round = session->round;
	if (session->journal && journal_waiting(session->journal))
		session_commit(session);
	if (!round || round->phase != PHASE_ASK || round->paused)
		return;
	int64_t deadline = round_deadline(round);
	if (deadline < 0 || session_round_time(session, now) < deadline)
		return;
	struct model model = session_model(session, now);
	struct outbox outbox = { .wishes = 0 };
	if (!round->class)
		ui_flush(&session->ui, &model, SOURCE_CLOCK, &outbox);
	outbox.messages[outbox.message_count++] = (struct message){ .kind = MESSAGE_TIMEUP,
		.source = SOURCE_CLOCK, .question = round_question(round),
		.player = round->class ? -1 : 0 };
	outbox_carry(session, &outbox, now);
}

void session_input(struct session *session, const struct input *input, const struct now *now)
{
	time_tell(session, now);
	/* What was pressed was meant for another screen. */
	if (doubt_tell(session, now)) {
		screens_settle(session, now);
		return;
	}
	struct model model = session_model(session, now);
	struct outbox outbox = { .wishes = 0 };
	if (input->kind == INPUT_CHANGED)
		session_changed(session, input->text, now);
	if (input->kind == INPUT_TOLD)
		session_told(session, now);
	if (input->kind == INPUT_DISPLAYS)
		session_displays(session, input->displays);
	if (input->kind == INPUT_LAYOUT)
		session->labels = *input->labels;
	ui_input(&session->ui, &model, &session->list, &session->look, input, &outbox);
	/* Closing is no reason to lose what was half typed. */
	if (outbox.wishes & WISH_QUIT)
		ui_flush(&session->ui, &model, SOURCE_PROGRAM, &outbox);
	outbox_carry(session, &outbox, now);
	clock_tick(session, now);
}

void session_tick(struct session *session, const struct now *now)
{
	time_tell(session, now);
	doubt_tell(session, now);
	if (plan_is_seen(session))
		session_study(session, now);
	if (session_shelf_waits(session))
		session_shelf_read(session);
	clock_tick(session, now);
	if (spoilt_tell(session, now))
		screens_settle(session, now);
}

bool session_message(struct session *session, struct message *message, const struct now *now)
{
	bool taken = session_apply(session, message, now);
	session_commit(session);
	session_class_settle(session);
	screens_settle(session, now);
	return taken;
}

static bool in_round(const struct session *session)
{
	return session->round && ui_in_round(&session->ui);
}

const struct round *session_viewed(const struct session *session)
{
	/* From the end of a round it is that round which is looked through, else a past one. */
	for (int i = 0; i < session->ui.depth && !in_round(session); i++)
		if (session->ui.stack[i] == SCREEN_LOOK)
			return session->viewed;
	return NULL;
}

struct model session_model(const struct session *session, const struct now *now)
{
	const struct round *viewed = session_viewed(session);
	struct model model = {
		.ui = &session->ui,
		.bank = viewed ? viewed->bank : in_round(session) ? session->round->bank : session->bank,
		.round = session->round,
		.viewed = viewed,
		.learner = &session->learner,
		.settings = &session->settings,
		.article = session->article.count ? &session->article : NULL,
		.not_saved = session->not_saved[0] ? session->not_saved : NULL,
		.bank_trouble = session->bank_trouble,
		.shelf = &session->shelf,
		.profiles = session->options.data ? &session->profiles : NULL,
		.damage = session->damage.path ? &session->damage : NULL,
		.backups = session->options.journal ? &session->backups : NULL,
		.findings = session->findings.count ? &session->findings : NULL,
		.findings_of = session->findings_of,
		.offer = session->offer,
		.found = session->found,
		.found_count = session->found_count,
		.memory = session->remembering && session->bank ? &session->memory : NULL,
		.study = session->study_known ? &session->study : NULL,
		.progress = session->progress_known && session->progress.reviews ? &session->progress
			: NULL,
		.curve = session->progress_known && session->curve_known ? &session->curve : NULL,
		.renamed = session->renamed.count ? &session->renamed : NULL,
		.doubt = session->doubted ? &session->doubt : NULL,
		.version = READBACK_VERSION,
		.names = &session->names,
		.labels = &session->labels,
		.kept = session->options.journal ? &session->kept : NULL,
		.mistakes = session->mistakes.count ? &session->mistakes : NULL,
		.mistakes_of = session->mistakes_of,
		.full_screen = session->full_screen,
		.now_ms = now->running_ms,
		.round_ms = session_round_time(session, now),
	};
	if (session_placement(session).wall >= 0 && session->wall.count) {
		model.wall = &session->wall;
		model.wall_w = session->wall_w;
		model.wall_h = session->wall_h;
	}
	if (model.memory)
		model.moment = study_now_make(&session->memory, now->utc_ms, now->offset_min);
	/* The article was held against the bank that is open now. */
	if (model.bank != session->bank) {
		model.article = NULL;
		if (!session->bank || strcmp(model.bank->id, session->bank->id) != 0)
			model.memory = NULL;
		model.study = NULL;
		model.progress = NULL;
		model.curve = NULL;
	}
	return model;
}

void session_draw(struct session *session, const struct metrics *metrics, int width, int height,
	const struct now *now)
{
	speech_set(session_language(session));
	struct model model = session_model(session, now);
	look_init(&session->look, width, height, session->settings.text_scale,
		&session->themes[session->settings.theme], metrics);
	session->look.still = session->settings.still;
	if (model.bank)
		session->look.language = bank_language(model.bank, session_language(session));
	ui_draw(&model, &session->look, &session->list);
	if (session_in_class(session) && !model.wall) {
		int pages = session->ui.wall.pages;
		session->ui.wall.pages = session->list.pages;
		session->ui.wall.page = session->list.page;
		/* The keys in its foot turn pages, or do not: they are told as they are now. */
		if (pages != session->list.pages)
			ui_draw(&model, &session->look, &session->list);
	}
}

/* Until another card is due, where that is seen; -1: not today. */
static int64_t due_in(const struct session *session, const struct now *now)
{
	const struct study *study = &session->study;
	if (!plan_is_seen(session) || !session->study_known || !study->next_ms)
		return -1;
	int64_t left = study->next_ms - memory_time(&session->memory, now->utc_ms);
	return left > DUE_SEEN_MS ? -1 : left < RETRY_MS ? RETRY_MS : left;
}

int64_t session_wake(const struct session *session, const struct now *now)
{
	struct model model = session_model(session, now);
	int64_t wake = session_shelf_waits(session) ? 0 : ui_wake(&model, &session->look);
	int64_t due = due_in(session, now);
	if (due >= 0 && (wake < 0 || wake > due))
		wake = due;
	if (session->journal && journal_waiting(session->journal) && (wake < 0 || wake > RETRY_MS))
		wake = RETRY_MS;
	return wake;
}
