/* Somebody at a desk: a session with files of its own, keys pressed, and what is to be read. */
#ifndef TESTS_COMMAND_DESK_H
#define TESTS_COMMAND_DESK_H

#include "capture.h"
#include "folder.h"
#include "command/session.h"

#define TAPES READBACK_TESTS_DIR "/tapes/"

struct desk {
	const struct test_folder *folder;
	char journal[128], settings[128], themes[128];
	struct session_options options;
	struct session session;
	struct now now;
	struct capture said; /* when the session was opened */
};

/* Files in the folder, the bank few.cfg, seed 9; nothing is opened yet. malloced. */
struct desk *desk_make(void **state);

/* Opens the session as the options say, and draws. */
void desk_open(struct desk *desk);
void desk_close(struct desk *desk);
void desk_free(struct desk *desk);
/* Both of them. */
void desk_leave(struct desk *desk);

/* Each draws anew, 1280x720 with the stand-in font. */
void desk_key(struct desk *desk, const char *name);
void desk_type(struct desk *desk, const char *text);
void desk_press(struct desk *desk, const char *zone);
void desk_wait(struct desk *desk, int64_t ms);

/* From home: a quiz in the article's order, as far as its first question. */
void desk_begin_quiz(struct desk *desk);
/* From home, by the settings: a profile of this name, which plays from then on. */
void desk_make_profile(struct desk *desk, const char *name);

void desk_assert_screen(const struct desk *desk, enum screen screen);
/* Fails where no line of the screen holds these words. */
void desk_assert_reads(const struct desk *desk, const char *words);

/* So many bytes a file may grow to from here on; a full disk for whoever writes more (who must
 * ignore SIGXFSZ). -1: as many as it likes. */
void desk_disk_limit(int bytes);

/* Rows of the journal's event table, read from beside it; the session must be closed. */
int desk_rows(const struct desk *desk);

/* A quiz, its first question answered. */
void desk_answer_first(struct desk *desk);
/* Opens, and leaves a quiz in its second question. */
void desk_leave_quiz(struct desk *desk);

#endif
