/* The files of classes in a profile's folder, beside its journal:
 *   lessons/TITLE.cfg  lessons that were prepared     (bankfile/lesson_file.h)
 *   teams/TITLE.cfg    sets of teams that were saved  (bankfile/team_file.h)
 *   names/ROUND.cfg    the names in one class         (bankfile/names_file.h)
 * A folder that is missing is an empty one; it is made with its first file. */
#ifndef COMMAND_CLASS_SHELF_H
#define COMMAND_CLASS_SHELF_H

#include "core/lesson.h"
#include "core/team_set.h"

enum class_folder { CLASS_LESSONS, CLASS_TEAMS, CLASS_NAMES };
enum { CLASS_FOLDERS = CLASS_NAMES + 1 };

/* `profile` is the folder that holds the journal; all paths are in arena. */
const char *class_shelf_folder(struct arena *arena, const char *profile, enum class_folder folder);

/* A path for a new lesson or set of this title: made of its plain letters and digits, and of no
 * file that is there. */
const char *class_shelf_path(struct arena *arena, const char *profile, enum class_folder folder,
	const char *title);

/* What there is to choose from, by path; texts are in arena. bank: the one that is open, or
 * NULL. */
struct lesson_list class_shelf_lessons(struct arena *arena, const char *profile,
	const struct bank *bank);
struct team_set_list class_shelf_teams(struct arena *arena, const char *profile);

/* Each X.cfg of a folder once, by name, whatever is there of it: X.cfg, X.cfg.new, X.cfg.old. At
 * most `most` paths; *cut where there are more. */
int class_shelf_stems(struct arena *arena, const char *folder, const char **paths, int most,
	bool *cut);

/* Removes what saves that were cut off left beside this journal: such a file may hold names. Only
 * for who has it open to write. */
void class_shelf_sweep(const char *journal);

#endif
