/* A command called as main calls it, and what it said. */
#ifndef TESTS_COMMAND_CAPTURE_H
#define TESTS_COMMAND_CAPTURE_H

enum { CAPTURE_BYTES = 256 * 1024 };

struct capture {
	int code;
	char out[CAPTURE_BYTES], err[CAPTURE_BYTES];
};

/* Arguments end with NULL. */
void capture_run(struct capture *capture, int (*command)(int argc, char **argv), ...);

/* The same with no room left on the disk behind standard output; skips the test where the system
 * has no such device. */
void capture_run_full(struct capture *capture, int (*command)(int argc, char **argv), ...);

/* From here until capture_end both streams go to files. */
struct streams {
	int out, err; /* the real ones */
	char out_path[64], err_path[64];
};
void capture_begin(struct streams *streams);
void capture_end(struct streams *streams, struct capture *capture);

/* Fails the test where `text` lacks the words. */
void assert_says(const char *text, const char *words);

/* How many ends of lines are in it. */
int lines_of(const char *text);

#endif
