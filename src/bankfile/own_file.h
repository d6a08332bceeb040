/* A libconfig file of the user's own (settings, colours, lessons, teams), read so that no mistake
 * in it stops anything: what is wrong is named with its place and passed over. Warnings only:
 *   W901 the file cannot be read         W904 a value of the wrong type
 *   W902 its syntax: all of it ignored   W905 a value that is not allowed
 *   W903 an unknown key                  W906 too little contrast
 *   W907 a question that cannot be asked W908 the same twice
 *   W909 written by a newer program
 * It owns the text and the settings until own_file_close. */
#ifndef BANKFILE_OWN_FILE_H
#define BANKFILE_OWN_FILE_H

#include "bankfile/findings.h"
#include "bankfile/scan.h"
#include "bankfile/tree.h"
#include "base/error.h"
#include "core/names.h"

#include <stdbool.h>
#include <stddef.h>

enum own_code { W901, W902, W903, W904, W905, W906, W907, W908, W909 };

struct own_file {
	const char *name;
	struct diagnostics *list;   /* the caller's */
	struct diagnostics mistakes;
	struct arena arena;
	struct findings findings;
	struct scan scan;
	struct tree tree;
	bool open;
};

/* false where there is nothing to read: the file is missing (no mistake), unreadable, or its
 * syntax is wrong. own_file_close either way. name must outlive it. */
bool own_file_open(struct own_file *file, const char *path, struct diagnostics *list);
bool own_file_open_text(struct own_file *file, const char *name, const char *text, size_t len,
	struct diagnostics *list);
void own_file_close(struct own_file *file);

/* Is there a file of which nothing could be used? */
bool own_file_unreadable(const char *path);

/* Puts a text in place of the file, whole or not at all (file_write.h). Where `keep` says so, what
 * is there now stays beside it as PATH.old, PATH.old-2, ...: no such file is written over. */
bool own_file_save(const char *path, const char *text, size_t len, bool keep,
	struct error *error);

/* Removes the file and all that lies beside it under its name and a further ending (PATH.new,
 * PATH.old). true where nothing is left; error: "cannot forget X: why". */
bool own_file_remove(const char *path, struct error *error);

/* The number of the schema that the file says it has: W909 where it is newer than this program's,
 * which is SCHEMA. Left out it is SCHEMA. */
void own_file_schema(struct own_file *file);

/* The title of a group (title_settle); where it has none, or none that fits (W905), the name of the
 * file is one; "" where that does not fit either. */
void own_file_title(struct own_file *file, const config_setting_t *group, char out[TITLE_BYTES]);

/* Adds a warning at a setting's value, or at its name. mend may be NULL. */
void own_file_warn(struct own_file *file, enum own_code code, size_t at, const char *mend,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The member of a group with this name; NULL where left out. */
const config_setting_t *own_file_member(const config_setting_t *group, const char *name);

/* W903 for each member of the group that none of the names is; `what` has those keys. */
void own_file_known(struct own_file *file, const config_setting_t *group, const char *const *names,
	int count, const char *what);

/* The member as a list; NULL where left out or (W904) no list. */
const config_setting_t *own_file_list(struct own_file *file, const config_setting_t *group,
	const char *name);
/* The member's text, as long as the file is open; NULL where left out or (W904) no text. */
const char *own_file_text(struct own_file *file, const config_setting_t *group, const char *name);

/* The member as a group; NULL where left out or (W904) no group. */
const config_setting_t *own_file_group(struct own_file *file, const config_setting_t *group,
	const char *name);

/* Each leaves *out alone where the member is left out or wrong. */
void own_file_bool(struct own_file *file, const config_setting_t *group, const char *name,
	bool *out);
void own_file_whole(struct own_file *file, const config_setting_t *group, const char *name, int min,
	int max, int *out);
/* Texts of a list in ( ) or [ ], at most `most`, each in a row of `size` bytes; what is no text or
 * too long is passed over. */
void own_file_texts(struct own_file *file, const config_setting_t *group, const char *name,
	char *rows, int most, size_t size);
/* The place of the text among the names. */
void own_file_choice(struct own_file *file, const config_setting_t *group, const char *name,
	const char *const *names, int count, int *out);

#endif
