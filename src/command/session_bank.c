/* The bank of a session: opened, left for another, taken up anew when its file was written. */
#include "command/session_parts.h"

#include "base/utf8.h"
#include "bankfile/load.h"
#include "core/draw.h"
#include "shell/files.h"
#include "shell/folders.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { FILE_SHOWN_MAX = 60 };

/* The end of a long path tells which file it is; its beginning gives way to what is said of it. */
static const char *file_words(struct arena *arena, const char *path)
{
	size_t len = strlen(path);
	if (len <= FILE_SHOWN_MAX)
		return path;
	size_t from = len;
	while (len - from < FILE_SHOWN_MAX)
		from = utf8_grapheme_begin(path, len, from);
	const char *slash = strchr(path + from, '/');
	return arena_format(arena, "…%s", slash ? slash : path + from);
}

/* The first mistake, how to mend it, and how many more there are. */
static char *trouble_words(struct arena *arena, const struct diagnostics *list)
{
	const struct diagnostic *first = &list->items[0];
	size_t more = list->count + list->left_out - 1;
	const char *file = file_words(arena, first->file);
	char *words = first->place.line
		? arena_format(arena, _("%s, line %d: %s."), file, first->place.line, first->what)
		: strstr(first->what, first->file) ? arena_format(arena, "%s.", first->what)
		: arena_format(arena, _("%s: %s."), file, first->what);
	if (first->mend)
		words = arena_format(arena, _("%s\nTo mend it: %s."), words, first->mend);
	if (more)
		words = arena_format(arena, ngettext("%s\nThere is %zu more mistake.",
			"%s\nThere are %zu more mistakes.", more), words, more);
	return words;
}

/* Reads a bank, and keeps what is wrong with it in place of what was wrong with another. */
static enum load bank_try(struct session *session, const char *path, struct bank **bank)
{
	diagnostics_close(&session->findings);
	diagnostics_init(&session->findings);
	session->findings_of = path;
	enum load load = bank_load(path, bank, &session->findings);
	diagnostics_sort(&session->findings);
	return load;
}

/* What was set up for another bank may name topics that this one lacks, or leave nothing of it. */
static void rules_widen(const struct bank *bank, struct rules *rules)
{
	if (bank->topic_count < TOPICS_MAX)
		rules->topics &= (UINT64_C(1) << bank->topic_count) - 1;
	if (!draw_fitting(bank, rules))
		rules->topics = 0;
	if (!draw_fitting(bank, rules))
		rules->levels = LEVELS_ALL;
}

static void setup_settle(struct session *session)
{
	rules_widen(session->bank, &session->settings.quiz);
	rules_widen(session->bank, &session->settings.cards);
	session->ui.quiz = session->settings.quiz;
	session->ui.cards = session->settings.cards;
}

static void findings_drop(struct session *session)
{
	diagnostics_close(&session->findings);
	diagnostics_init(&session->findings);
}

/* A file of what a class missed is taken up once its bank is open. */
static bool start_misses(struct session *session, const char *path)
{
	struct misses misses;
	if (!session_misses_are(path, &misses))
		return false;
	findings_drop(session);
	session->misses = path;
	return true;
}

static bool start_try(struct session *session, const char *path)
{
	enum load load = bank_try(session, path, &session->bank);
	if (load == LOAD_REFUSED && start_misses(session, path))
		return false;
	if (load != LOAD_OK) {
		/* The first trouble is what is told: it is about what was asked for first. */
		if (!session->bank_trouble) {
			findings_tell(&session->findings);
			session->bank_trouble = trouble_words(&session->arena, &session->findings);
			session->bank_path = path;
		}
		return false;
	}
	session->bank_path = path;
	setup_settle(session);
	return true;
}

/* The bank that was opened last, where none is named: its unfinished quiz waits there. */
static bool last_try(struct session *session)
{
	const char *path = session->settings.recent[0];
	if (session->options.bank_count || !path[0]
		|| bank_try(session, path, &session->bank) != LOAD_OK)
		return false;
	session->bank_path = arena_format(&session->arena, "%s", path);
	setup_settle(session);
	return true;
}

/* No bank was named beside what a class missed: its own, or the one that was open last. */
static bool misses_try(struct session *session)
{
	struct misses misses;
	session_misses_are(session->misses, &misses);
	const char *path = session_bank_search(session, misses.bank, session->misses);
	if (!path)
		path = session_bank_search(session, "", session->misses);
	return path && start_try(session, path);
}

void session_bank_open(struct session *session)
{
	const struct session_options *options = &session->options;
	arena_init(&session->shelf_arena);
	diagnostics_init(&session->findings);
	if (last_try(session))
		return;
	bool open = start_try(session, options->bank);
	/* Of several that were named, one with mistakes keeps none of the others away. */
	for (int i = 0; !open && i < options->bank_count; i++)
		open = strcmp(options->banks[i], options->bank) != 0
			&& start_try(session, options->banks[i]);
	if (!open && session->misses)
		open = misses_try(session);
	if (open && options->bank_count)
		settings_recent(&session->settings, session->bank_path);
}

static void offer_end(struct session *session)
{
	bank_close(session->changed);
	session->changed = NULL;
	session->offer = NULL;
}

void session_bank_close(struct session *session)
{
	offer_end(session);
	search_close(&session->search);
	bank_close(session->bank);
	diagnostics_close(&session->findings);
	arena_close(&session->shelf_arena);
}

/* The bank in the place of the one before it; what hangs on it follows. Takes it over. */
static void bank_take(struct session *session, struct bank *bank, const struct now *now)
{
	search_close(&session->search);
	session->found = NULL;
	session->found_count = 0;
	bank_close(session->bank);
	session->bank = bank;
	session->ui.picks.count = 0; /* they were of the other one */
	session->ui.titles[KEPT_LESSONS][0] = '\0';
	session->bank_trouble = NULL;
	setup_settle(session);
	arena_reset(&session->article_arena);
	session->article = (struct article){ NULL, 0 };
	session_article_open(session);
	session_learn(session);
	session_remember(session, now);
	session_commit(session);
}

void session_leave(struct session *session, const struct now *now)
{
	struct model model = session_model(session, now);
	struct outbox outbox = { .wishes = 0 };
	ui_perform(&session->ui, &model, (struct action){ ACT_HOME, 0, 0, 0 }, SOURCE_PROGRAM,
		&outbox);
	for (int i = 0; i < outbox.message_count; i++)
		session_apply(session, &outbox.messages[i], now);
	session_commit(session);
}

static void change_refused(struct session *session, const char *path, enum load load,
	const struct now *now)
{
	const char *words = files_there(path) ? trouble_words(&session->arena, &session->findings)
		: arena_format(&session->arena,
			_("%s cannot be found, or may not be read: look whether the path is right."),
			file_words(&session->arena, path));
	/* Who mistyped a path, or is in a question, stays there. */
	if (load == LOAD_UNREADABLE || ui_in_round(&session->ui))
		ui_notice(&session->ui, words);
	else
		ui_open(&session->ui, SCREEN_FINDINGS, now->running_ms);
	if (session->bank || load == LOAD_UNREADABLE)
		return;
	session->bank_path = path;
	session->bank_trouble = arena_format(&session->arena, "%s", words);
}

/* A folder is no bank, but may hold some: they are listed. */
static void folder_open(struct session *session, const char *folder, const struct now *now)
{
	bool any = session_folder(session, folder);
	if (any && !ui_in_round(&session->ui))
		ui_open(&session->ui, SCREEN_BANKS, now->running_ms);
	const char *words = any ? _("The banks of the folder %s are in the list now.")
		: _("There is no bank in the folder %s: their names end in .cfg.");
	words = arena_format(&session->arena, words, file_words(&session->arena, folder));
	if (any)
		ui_notice_fine(&session->ui, words);
	else
		ui_notice(&session->ui, words);
}

void session_bank_change(struct session *session, const char *path, const struct now *now)
{
	struct bank *bank;
	path = folder_resolve(&session->arena, path);
	if (files_folder(path)) {
		folder_open(session, path, now);
		return;
	}
	enum load load = bank_try(session, path, &bank);
	if (load == LOAD_REFUSED && session_misses(session, path, now)) {
		findings_drop(session);
		return;
	}
	if (load != LOAD_OK) {
		change_refused(session, path, load, now);
		return;
	}
	if (session_rows_wait(session)) {
		bank_close(bank);
		return;
	}
	session_leave(session, now);
	offer_end(session);
	session->options.article = NULL; /* it went with the bank before */
	session->bank_path = path;
	bank_take(session, bank, now);
	struct settings settings = session->settings;
	settings_recent(&settings, path);
	session_settings(session, &settings);
	session->ui.fields[FIELD_PATH][0] = session->ui.fields[FIELD_SEARCH][0] = '\0';
	ui_open(&session->ui, SCREEN_HOME, now->running_ms);
}

static const char *offer_words(struct session *session)
{
	size_t count = session->findings.count + session->findings.left_out;
	if (!count)
		return _("The bank’s file has changed: press here, or F5, to take the change up.");
	return arena_format(&session->arena, ngettext(
		"The bank’s file has changed, and has %zu mistake now: press here, or F5, to see it.",
		"The bank’s file has changed, and has %zu mistakes now: press here, or F5, to see them.",
		count), count);
}

void session_changed(struct session *session, const char *path, const struct now *now)
{
	struct bank *bank;
	path = arena_format(&session->arena, "%s", path ? path : session->bank_path);
	enum load load = bank_try(session, path, &bank);
	/* Between two writes of an editor it may be away for a moment. */
	if (load == LOAD_UNREADABLE) {
		findings_drop(session);
		return;
	}
	offer_end(session);
	session->ui.notice[0] = '\0'; /* what was said of the file is past */
	if (load != LOAD_OK) {
		session->offer = session->bank ? offer_words(session) : NULL;
		if (!session->bank)
			session->bank_trouble = trouble_words(&session->arena, &session->findings);
	} else if (session->bank && session->bank->hash == bank->hash) {
		bank_close(bank);
	} else if (session->bank) {
		session->changed = bank;
		session->offer = offer_words(session);
	} else {
		/* Nothing is open that could be lost. */
		bank_take(session, bank, now);
		ui_open(&session->ui, SCREEN_HOME, now->running_ms);
	}
}

static bool entry_place(struct session *session, int question)
{
	for (int i = 0; i < session->found_count; i++)
		if (session->found[i] == question) {
			session->ui.entry = i;
			return true;
		}
	return false;
}

/* The question that was read stays on the screen, though it may not hold the searched words any
 * more; where it is gone, the list is shown. */
static void entry_follow(struct session *session, const char *id, const struct now *now)
{
	int question = id ? bank_find(session->bank, id) : -1;
	bool there = question >= 0 && entry_place(session, question);
	if (question >= 0 && !there) {
		session->ui.fields[FIELD_SEARCH][0] = '\0';
		session_find(session);
		there = entry_place(session, question);
	}
	if (!there)
		session->ui.entry = 0;
	if (!there && ui_screen(&session->ui) == SCREEN_ENTRY)
		ui_back(&session->ui, now->running_ms);
}

/* There is nothing to take up: the file has mistakes, is away, or is as it was. */
static void reload_nothing(struct session *session, const struct now *now)
{
	if (session->findings.count)
		ui_open(&session->ui, SCREEN_FINDINGS, now->running_ms);
	else if (!files_there(session->bank_path))
		ui_notice(&session->ui, _("The bank’s file cannot be read now; you go on with what was "
			"read before."));
	else if (session->bank)
		ui_notice_fine(&session->ui, _("Nothing has changed in the bank’s file."));
}

void session_reload(struct session *session, const struct now *now)
{
	/* Whoever asks without being offered anything may know of a change that nobody told. */
	if (!session->changed && !session->offer)
		session_changed(session, NULL, now);
	if (!session->changed) {
		reload_nothing(session, now);
		return;
	}
	if (session_rows_wait(session))
		return;
	struct bank *bank = bank_hold(session->changed), *before = bank_hold(session->bank);
	const char *id = session->found && session->ui.entry < session->found_count
		? before->questions[session->found[session->ui.entry]].id : NULL;
	offer_end(session);
	bank_take(session, bank, now);
	session_find(session);
	entry_follow(session, id, now);
	bank_close(before);
	if (ui_screen(&session->ui) == SCREEN_FINDINGS)
		ui_back(&session->ui, now->running_ms);
	ui_notice_fine(&session->ui, _("The bank is as its file is now."));
}

void session_find(struct session *session)
{
	const char *words = session->ui.fields[FIELD_SEARCH];
	enum screen screen = ui_screen(&session->ui);
	bool browsed = screen == SCREEN_BROWSE || screen == SCREEN_ENTRY;
	if (!session->bank || !browsed)
		return;
	int language = bank_language(session->bank, session_language(session));
	struct search *search = &session->search;
	if (search->bank != session->bank || search->language != language) {
		search_close(search);
		search_open(search, session->bank, language);
		session->found = arena_array(&search->arena, (size_t)session->bank->question_count,
			sizeof *session->found);
	} else if (!strcmp(words, session->searched)) {
		return;
	}
	session->found_count = search_find(search, words, session->found);
	snprintf(session->searched, sizeof session->searched, "%s", words);
}
