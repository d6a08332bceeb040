#include "capture.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

enum { ARGUMENTS_MAX = 16 };

static int stream_divert(FILE *stream, char path[64])
{
	fflush(stream);
	int kept = dup(fileno(stream));
	snprintf(path, 64, "/tmp/readback-said-XXXXXX");
	int file = mkstemp(path);
	assert_true(kept >= 0 && file >= 0);
	assert_true(dup2(file, fileno(stream)) >= 0);
	close(file);
	return kept;
}

static void stream_restore(FILE *stream, int kept, const char *path, char *text)
{
	fflush(stream);
	assert_true(dup2(kept, fileno(stream)) >= 0);
	close(kept);
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	text[fread(text, 1, CAPTURE_BYTES - 1, file)] = '\0';
	fclose(file);
	unlink(path);
}

void capture_begin(struct streams *streams)
{
	streams->out = stream_divert(stdout, streams->out_path);
	streams->err = stream_divert(stderr, streams->err_path);
}

void capture_end(struct streams *streams, struct capture *capture)
{
	stream_restore(stdout, streams->out, streams->out_path, capture->out);
	stream_restore(stderr, streams->err, streams->err_path, capture->err);
}

static void run(struct capture *capture, const char *out, int (*command)(int argc, char **argv),
	va_list arguments)
{
	char *argv[ARGUMENTS_MAX + 1];
	int argc = 0;
	for (const char *word = va_arg(arguments, const char *); word;
		word = va_arg(arguments, const char *)) {
		assert_true(argc < ARGUMENTS_MAX);
		argv[argc++] = strdup(word);
	}
	argv[argc] = NULL;
	struct streams streams;
	capture_begin(&streams);
	int file = out ? open(out, O_WRONLY) : -1;
	if (out)
		dup2(file, STDOUT_FILENO);
	capture->code = command(argc, argv);
	fflush(stdout);
	clearerr(stdout);
	if (out)
		close(file);
	capture_end(&streams, capture);
	for (int i = 0; i < argc; i++)
		free(argv[i]);
}

void capture_run(struct capture *capture, int (*command)(int argc, char **argv), ...)
{
	va_list arguments;
	va_start(arguments, command);
	run(capture, NULL, command, arguments);
	va_end(arguments);
}

void capture_run_full(struct capture *capture, int (*command)(int argc, char **argv), ...)
{
	va_list arguments;
	if (access("/dev/full", W_OK) != 0)
		skip();
	va_start(arguments, command);
	run(capture, "/dev/full", command, arguments);
	va_end(arguments);
}

void assert_says(const char *text, const char *words)
{
	if (!strstr(text, words))
		fail_msg("\"%s\" lacks \"%s\"", text, words);
}

int lines_of(const char *text)
{
	int count = 0;
	for (; *text; text++)
		count += *text == '\n';
	return count;
}
