/* How long a large bank takes to open, beside what libconfig alone takes to parse and free it;
 * and how long `check` takes, beside opening it.
 *
 *   bank_open [QUESTIONS]   10000 where left out; medians of RUNS, in turn
 *
 * All read the same file, written to the working folder and removed again. Fails where opening
 * takes more than LIMIT times as long as libconfig, or checking more than CHECK_LIMIT times as
 * long as opening. */
#include "bankfile/load.h"
#include "review/review.h"

#include <libconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 9, QUESTIONS = 10000, LIMIT = 3, CHECK_LIMIT = 5 };

/* A question of each of four kinds in turn, of the size that people write. */
static void write_question(FILE *out, int number)
{
	fprintf(out, "  { id = \"question-%d\"; topic = \"topic-%d\"; level = %d; source = [ %d ];\n",
		number, number % 8, number % 3 + 1, number % 12 + 2);
	fprintf(out, "    ask = \"Which of the lines that closed in those years reopened as the %dth, "
		"according to the article?\";\n", number);
	fprintf(out, "    explain = \"The line from Vienna to Rome came back as number %d, after the "
		"two railways had bought old carriages and repaired them, as it tells.\";\n", number);
	if (number % 4 == 0)
		fprintf(out, "    kind = \"typed\";  accept = ( \"Vienna to Rome\", \"Vienna-Rome\", "
			"\"Rome\" );\n");
	else if (number % 4 == 1)
		fprintf(out, "    kind = \"match\";  pairs = ( { left = \"Vienna\"; right = \"Rome\" }, "
			"{ left = \"Paris\"; right = \"Nice\" }, { left = \"Berlin\"; right = \"Oslo\" } );\n");
	else
		fprintf(out, "    kind = \"choice\";  choices = (\n"
			"      { text = \"From Vienna to Rome, across the Alps\"; right = true },\n"
			"      { text = \"From Paris to Nice\"; why = \"It reopened a year later.\" },\n"
			"      { text = \"From Malm\xC3\xB6 to Troms\xC3\xB8\"; why = \"It is not "
			"mentioned.\" },\n"
			"      { text = \"From Berlin to Oslo\"; why = \"It never closed.\" } );\n");
	fprintf(out, "    hint = \"It crosses the highest mountains of the continent.\";\n"
		"    note = \"Ask who has been on one.\"; }");
}

static void write_bank(FILE *out, int questions)
{
	fputs("schema = 1;\n"
		"bank = { id = \"large\"; version = \"1\"; language = \"en\"; title = \"Large\"; };\n"
		"article = { paragraphs = ( { heading = true; gist = \"Heading\" }", out);
	for (int i = 0; i < 12; i++)
		fprintf(out, ",\n  { gist = \"What paragraph %d says, in words of one's own.\" }", i);
	fputs(" ); };\ntopics = (", out);
	for (int i = 0; i < 8; i++)
		fprintf(out, "%s\n  { id = \"topic-%d\"; name = \"Topic %d\" }", i ? "," : "", i, i);
	fputs(" );\nquestions = (\n", out);
	for (int i = 0; i < questions; i++) {
		write_question(out, i);
		fputs(i + 1 < questions ? ",\n" : "\n", out);
	}
	fputs(");\n", out);
}

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double time_libconfig(const char *path)
{
	double from = now_ms();
	config_t config;
	config_init(&config);
	if (config_read_file(&config, path) != CONFIG_TRUE)
		exit(2);
	config_destroy(&config);
	return now_ms() - from;
}

static double time_bank(const char *path, bool check)
{
	struct diagnostics list;
	struct bank *bank;
	double from = now_ms();
	diagnostics_init(&list);
	if (bank_load(path, &bank, &list) != LOAD_OK) {
		fprintf(stderr, "%s: %s\n", list.items[0].code, list.items[0].what);
		exit(2);
	}
	if (check)
		bank_review(bank, NULL, &list);
	bank_close(bank);
	diagnostics_close(&list);
	return now_ms() - from;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double times[RUNS])
{
	qsort(times, RUNS, sizeof *times, compare);
	return times[RUNS / 2];
}

int main(int argc, char **argv)
{
	int questions = argc > 1 ? (int)strtol(argv[1], NULL, 10) : QUESTIONS;
	char path[] = "bank_open.XXXXXX";
	int file = mkstemp(path);
	FILE *out = file < 0 ? NULL : fdopen(file, "w");
	if (!out) {
		perror("cannot write a bank here");
		return 2;
	}
	write_bank(out, questions);
	long size = ftell(out);
	if (fclose(out) != 0) {
		perror("cannot write a bank here");
		return 2;
	}
	double libconfig[RUNS], bank[RUNS], check[RUNS];
	for (int i = 0; i < RUNS; i++) {
		libconfig[i] = time_libconfig(path);
		bank[i] = time_bank(path, false);
		check[i] = time_bank(path, true);
	}
	unlink(path);
	double opened = median(bank), ratio = opened / median(libconfig);
	double check_ratio = median(check) / opened;
	printf("%d questions, %.1f MB: libconfig alone %.0f ms, bank_load %.0f ms, %.2f times; "
		"check %.0f ms, %.2f times opening\n", questions, (double)size / 1e6, median(libconfig),
		opened, ratio, median(check), check_ratio);
	return ratio > LIMIT || check_ratio > CHECK_LIMIT;
}
