/* One function a subcommand: takes the arguments behind its name, returns the exit code.
 * Results go to standard output, trouble to standard error; whether standard output took it all
 * is for command_run to look at. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

enum { EXIT_FINE = 0, EXIT_TROUBLE = 1, EXIT_UNREADABLE = 2 };

/* The arguments behind the program's name. */
int command_run(int argc, char **argv);

int command_play(int argc, char **argv);      /* readback [BANK...] */
int command_check(int argc, char **argv);
int command_dump(int argc, char **argv);
int command_replay(int argc, char **argv);
int command_new(int argc, char **argv);
int command_proposals(int argc, char **argv);
int command_schedule(int argc, char **argv);
int command_bank(int argc, char **argv);
int command_simulate(int argc, char **argv);
int command_rehearse(int argc, char **argv);
int command_forget(int argc, char **argv);
int command_report(int argc, char **argv);
int command_worksheet(int argc, char **argv);
int command_journal(int argc, char **argv);   /* verify, export, import */

#endif
