/* What the files of the session share and nobody else may use. */
#ifndef COMMAND_SESSION_PARTS_H
#define COMMAND_SESSION_PARTS_H

#include "command/session.h"
#include "core/misses.h"

struct model session_model(const struct session *session, const struct now *now);

/* The past round that is being looked through; NULL where none is. */
const struct round *session_viewed(const struct session *session);

/* Round time now: it stands still in a pause. */
int64_t session_round_time(const struct session *session, const struct now *now);

/* Begins a round with these rules and chosen questions; an unfinished one of the same mode is
 * ended first. */
void session_begin(struct session *session, struct rules rules, const int *chosen, int chosen_count,
	const struct now *now);

/* Takes up the newest unfinished round of this mode (-1: of any mode, if it is the newest of
 * all); false where there is none. */
bool session_resume(struct session *session, int mode, const struct now *now);

/* Takes up the session of study that ended last, its last grade undone. */
void session_reopen(struct session *session, const struct now *now);

/* A past round, replayed from the journal; NULL where it cannot be. The caller closes it. */
struct round *session_replay(struct session *session, int64_t round_id);

/* A class: is a lesson being given (on its own screens)? */
bool session_in_class(const struct session *session);
/* A name for a number of the class that is open, kept in a file of its own; "" takes it away. */
void session_class_name(struct session *session, int number, const char *name);
/* What was written about the correction that is made next; "" are none. */
void session_class_words(struct session *session, const char *typed);
/* What was written about corrections that are no more goes: taken back, or never made. */
void session_class_settle(struct session *session);
/* The names of this class of the journal's go, and the reports that hold them; what was answered
 * stays. A notice says so, or why not. */
void session_class_forget(struct session *session, int64_t round);
/* What this class of the journal's came to, saved as files beside the journal, or only what it
 * missed, as a file for a desk; a notice says where, or why not. */
void session_report(struct session *session, int64_t round);
void session_report_misses(struct session *session, int64_t round);
/* Where those are, in the session's arena; NULL where nothing is kept. */
const char *session_reports_folder(struct session *session);
/* The folder that holds the journal, in the session's arena; NULL where nothing is kept. */
const char *session_home(struct session *session);
/* The file of a class's names, in the session's arena; NULL where nothing is kept. */
const char *session_names_path(struct session *session, int64_t round);
/* The names of a class as far as its file can be read; the caller closes them. */
void session_names_read(struct session *session, int64_t round, struct names *names);
/* The names of the class that is open now are read; those of another are dropped. */
void session_class_open(struct session *session);
/* Lessons, sets of teams and classes: what the outbox wishes about them. */
void session_kept(struct session *session, const struct outbox *outbox, const struct now *now);
/* Lists the classes that were left (KEPT_CLASSES), or those that are over (KEPT_ENDED): these
 * without what follows from `told` on, which session_ended_read fills in where it is to be seen.
 * folder: the profile's, NULL where nothing is kept. */
void session_classes_look(struct session *session, enum kept_kind kind, const char *folder);
void session_ended_read(struct session *session);
/* Saves or forgets (KEPT_REPORT, KEPT_MISSES, KEPT_FORGET) of one that is over. */
void session_ended_carry(struct session *session, int place, enum kept_wish wish,
	const char *folder);
/* This class of the journal's goes on where it stood, its clock stopped; it was begun then. false
 * where it cannot: it ended, or another version of the rules played it. */
bool session_class_take_up(struct session *session, int64_t id, int64_t started_ms, int offset_min,
	const struct now *now);
/* And this one is ended where it stands; the round that is open stays open. */
void session_class_end(struct session *session, int64_t id, const struct now *now);
/* The displays are others now, or changed places. */
void session_displays(struct session *session, const struct displays *displays);
void session_swap(struct session *session);

/* Applies a message and queues its row. */
bool session_apply(struct session *session, struct message *message, const struct now *now);

/* To disk with all that waits, before anything is shown. */
void session_commit(struct session *session);

/* Reads from the journal what screens show of the past. */
void session_learn(struct session *session);

/* Reads what is remembered of the open bank's cards; what was changed in it since begins anew. */
void session_remember(struct session *session, const struct now *now);
void session_forget(struct session *session);
/* Works out what is remembered of the open bank, and what is kept of that, from all its rows. */
void session_fold_anew(struct session *session);
/* A row about the open bank, or the learner: kept, and part of the memory from now on. The
 * moment is filled in. */
void session_learned(struct session *session, struct learning *row, const struct now *now);
/* What a message that the round took shows of the learner's memory. */
void session_reviewed(struct session *session, const struct reviews *reviews,
	const struct now *now);
/* Finds questions that have taken over another's text under a new id; and the answer about them. */
void session_renamed_find(struct session *session);
void session_renamed_answer(struct session *session, bool same, const struct now *now);
/* Looks whether the clock is to be believed. */
void session_doubt(struct session *session, const struct now *now);
/* The question about the clock was answered: what waited for it is done. */
void session_clock_told(struct session *session, const struct now *now);
/* Brings the plan of what to study up to date, where it is not. */
void session_study(struct session *session, const struct now *now);
/* Brings what the pictures of progress show up to date, where one is looked at. */
void session_progress(struct session *session, const struct now *now);
/* Saves a picture (enum picture) as SVG and CSV, and says where. */
void session_save_plot(struct session *session, int picture, const struct now *now);
/* All rows about the open bank, in order; valid until the next one. */
const struct learning *session_rows(struct session *session, int *count);

/* Keeps the article's own text, from memory or from a file, if it fits the bank. */
void session_article(struct session *session, const char *text, const char *path);

/* The article that was kept before, or that the options name. */
void session_article_open(struct session *session);

/* Opens the bank that the options name; what is wrong with it is kept to be shown. */
void session_bank_open(struct session *session);
void session_bank_close(struct session *session);

/* Opens another bank in the place of this one; where it cannot be, this one stays and what is
 * wrong with the other is shown. A round that is open is left as it stands: it is in the
 * journal, and in memory. */
void session_bank_change(struct session *session, const char *path, const struct now *now);

/* The open bank's file was written: what is in it now (path: read that one instead) is offered,
 * or its mistakes are. */
void session_changed(struct session *session, const char *path, const struct now *now);
/* Where the file says what a class missed: its questions come first in study from now on, its bank
 * is opened where it is another. false: it is no such file. */
bool session_misses(struct session *session, const char *path, const struct now *now);
/* The same question alone; what it says, held against no bank. */
bool session_misses_are(const char *path, struct misses *misses);
/* The file of a bank of this id ("": of any), in arena: among those named, those opened before, in
 * the folders of the file `beside` and of the open bank, and in those that are known. NULL: there
 * is none. */
const char *session_bank_search(struct session *session, const char *id, const char *beside);
/* Takes up what is offered. */
void session_reload(struct session *session, const struct now *now);

/* Looks which banks there are to choose from. Which of them can be played is told by reading
 * each: one in every call of session_shelf_read, while there are some that wait for it. */
void session_shelf(struct session *session);
bool session_shelf_waits(const struct session *session);
void session_shelf_read(struct session *session);
/* Lists the banks of this folder too, first; false where it holds none. */
bool session_folder(struct session *session, const char *folder);

/* Opens the journal of the profile that played last; false where another program has it open:
 * then a screen asks what to do, and nothing begins yet. */
bool session_journal_open(struct session *session, const struct now *now);
/* Begins: what is known of the past, and what the options ask for. Once. */
void session_start(struct session *session, const struct now *now);
/* Goes on without a journal, because another program has it. */
void session_read_only(struct session *session, const struct now *now);
/* Tries to open the profile's journal again. */
void session_retry(struct session *session, const struct now *now);

/* The journal's file of a profile, and what the profile is called on the screen; both in the
 * session's arena. */
const char *session_journal_path(struct session *session, int number);
const char *session_profile_words(struct session *session, int number);
/* Everything that was the profile's makes room, its journal is closed. */
void session_part(struct session *session);
/* This profile plays from now on, with its journal (NULL: nothing is kept), from home. */
void session_enter(struct session *session, int number, struct journal *journal,
	const struct now *now);
/* Are there rows that would be lost with the journal? Then a notice says so. */
bool session_rows_wait(struct session *session);

/* The journal at that path, of the profile that plays, is damaged in this way: a screen asks what
 * to do. Nothing has the path open, or the session has. */
void session_damaged(struct session *session, const char *path, const char *what,
	const struct now *now);
/* The journal is not there, or empty, though there are backups of it: that is told; true. */
bool session_missing(struct session *session, const char *path, const struct now *now);
/* The same of the journal that is open; a round stands still meanwhile. */
void session_spoilt(struct session *session, const struct now *now);
/* What a damaged journal could not take any more goes to the one that takes its place. */
void session_outlasting_give(struct session *session, struct journal *journal);
/* Does what was chosen there. */
void session_damage(struct session *session, enum damage_way way, const struct now *now);
/* Ends the examination that is under way, and waits for that. */
void session_examine_stop(struct session *session);
/* Takes what an examination found, if it is done. */
void session_told(struct session *session, const struct now *now);

/* Says so where the last backup on leaving could not be made. */
void session_backup_tell(struct session *session);
/* Looks which backups there are. */
void session_backups(struct session *session, const struct now *now);
/* Puts back the one at that place in the list; where it cannot be, all stays as it is. */
void session_restore(struct session *session, int place, const struct now *now);
/* Puts a backup in the place of the journal, which nobody has open, and plays on with it; false,
 * with error: the journal is as it was, and closed. */
bool session_backup_take(struct session *session, const char *name, const struct now *now,
	struct error *error);

/* Looks which profiles there are. */
void session_profiles(struct session *session, const struct now *now);
/* Another profile plays: the journal of the one before is closed, its round is left as it stands.
 * Where the other's journal cannot be opened, or this one's rows are not on disk, all stays. */
void session_profile_change(struct session *session, int number, const struct now *now);
/* Makes a profile of this name and changes to it; names one anew. */
void session_profile_new(struct session *session, const char *name, const struct now *now);
void session_profile_name(struct session *session, int number, const char *name,
	const struct now *now);
void session_profile_delete(struct session *session, int number, const struct now *now);

/* An open round is left as it stands: what is half typed is kept, its clock stands still. */
void session_leave(struct session *session, const struct now *now);

/* Brings what the search found up to date. */
void session_find(struct session *session);

/* The tag of the language that the game speaks. */
const char *session_language(const struct session *session);
/* Says so where the options ask for one that neither the game nor the bank has. */
void session_language_tell(struct session *session);

/* Takes the settings over and saves them. */
void session_settings(struct session *session, const struct settings *settings);

/* Prints findings on standard error. */
void findings_tell(const struct diagnostics *list);

#endif
