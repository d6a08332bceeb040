/* A class at play: teams, or later single players, who answer the same question at once under a
 * teacher who goes on from step to step. The part of a round that belongs to it; its messages
 * come through round_apply as all others do. Points are never kept: scores are folds over what
 * was answered and corrected, so that nothing counts twice. It lies in its round's memory. It
 * knows no names, only their numbers, and no keys, pads or windows. */
#ifndef CORE_CLASS_H
#define CORE_CLASS_H

#include "core/round.h"

enum {
	PLAYERS_MAX = 1024,
	CLASS_COLOURS = 6,
	CLASS_KEYS = CHOICES_MAX + 1, /* one for each choice, and one that confirms */
	CLASS_CONFIRM = CHOICES_MAX,  /* its place */
	CLASS_HANDS_MAX = 8,      /* groups that raise hands */
	CLASS_SEATS_MAX = 999,    /* hands raised for one choice */
	CLASS_STEPS_MAX = 64,     /* steps back in a row */
	CLASS_CORRECTIONS_MAX = 256,
	CLASS_ACCEPTED_MAX = 64,
	CLASS_TEXTS_MAX = 65536,  /* typed answers, changes too */
	CLASS_AGAIN_MAX = 3,      /* questions that are taught and asked again */
	CLASS_POINTS_MAX = 100000, /* of one correction, either way */
	CLASS_MORE_MS_MAX = 10 * 60 * 1000,
	CLASS_EXTRA_MAX = 1000,   /* permille more time */
};

/* How a player answers. */
enum way { WAY_KEYS, WAY_PAD, WAY_BUZZER, WAY_HANDS, WAY_PHONE };
enum { WAY_COUNT = WAY_PHONE + 1 };

/* Why a score was corrected. */
enum reason { REASON_MISJUDGED, REASON_KEY_FAILED, REASON_FAIR_PLAY, REASON_HELPED, REASON_OTHER };
enum { REASON_COUNT = REASON_OTHER + 1 };

struct player {
	int name;            /* its number, in a file of its own */
	enum way way;
	int colour;          /* below CLASS_COLOURS; its shape goes with it */
	bool present;
	uint16_t keys[CLASS_KEYS]; /* keys: scancodes, 0 none; a buzzer's is the first */
	int extra_permille;  /* more time than the others have */
	int next_extra_permille; /* from the next question on */
};

enum judged { JUDGED_NOT, JUDGED_WRONG, JUDGED_RIGHT };

/* What a player answered to one question, as it stood when the question closed. */
struct class_answer {
	uint8_t marks;       /* bit i: option i (the bank's index) */
	uint8_t certainty;   /* 0 not said */
	uint8_t judged;      /* enum judged: said aloud */
	bool confirmed;
	bool there;          /* when it closed: present, and able to answer */
	int32_t text;        /* typed: number of a text, from 1; 0 none */
	int32_t t_ms;        /* from opening to the last change, without what stood still */
};

struct class_turn {
	struct class_answer *answers; /* PLAYERS_MAX; NULL until it was first opened */
	bool closed, voided;
	bool left_out;       /* nobody who is there could have answered it */
	int again_of;        /* the turn that it asks again, after teaching; -1: of the game itself */
};

struct class_hands {
	int player;
	uint16_t counts[ROUND_QUESTIONS_MAX][CHOICES_MAX];
};

struct class_correction {
	int player, points;
	enum reason reason;
};

struct class_accepted {
	int turn, text;
};

/* What a step of the teacher changes, whole: taking it back puts it back. */
struct class_state {
	bool begun;          /* a question was opened */
	int64_t added_ms;    /* more time for the open question */
	int64_t held_ms;     /* that it stood still while somebody spoke */
	int64_t buzz_ms;     /* when who speaks buzzed */
	int buzzed;          /* who speaks, -1 nobody */
	int chooser;         /* board: whose pick it is, -1 nobody's */
	int again[CLASS_AGAIN_MAX], again_count, again_at;
	int correction_count, accepted_count;
};

/* What a step changes of all else, as it was before. */
struct class_head {
	enum phase phase;
	int64_t phase_ms, open_ms;
	int at, turn_count;
	struct class_state state;
};

struct class_step {
	struct class_head head;
	enum message_kind kind;
	int turn;            /* whose flags and answer it changed, -1 none */
	struct turn was;
	struct class_turn was_class;
	int player;
	struct class_answer answer;
	int swapped;         /* place in the queue that changed with the next one, -1 none */
};

struct class {
	struct player players[PLAYERS_MAX];
	int player_count;    /* those who left, too */
	int wanted;          /* questions of the lesson; turns behind them are spares */
	struct class_turn turns[ROUND_QUESTIONS_MAX];
	struct class_hands hands[CLASS_HANDS_MAX];
	int hands_count;
	struct class_correction corrections[CLASS_CORRECTIONS_MAX];
	struct class_accepted accepted[CLASS_ACCEPTED_MAX];
	uint8_t practice[PLAYERS_MAX]; /* marks on the practice question */
	const char **texts;  /* typed, [0] unused; room for CLASS_TEXTS_MAX once one is there */
	int text_count;
	struct class_step steps[CLASS_STEPS_MAX]; /* the last at (step_count - 1) % CLASS_STEPS_MAX */
	int step_count, steps_left;
	struct class_state state;
};

const char *way_name(enum way way); /* "keys", "pad", ... */

/* For MESSAGE_PLAYER: its b, and its text, which names the keys: "20 26 8 21 0 0 40". */
int64_t class_player(enum way way, int colour);
void class_keys_format(const uint16_t keys[CLASS_KEYS], char out[MESSAGE_TEXT_MAX]);
/* "" are no keys; false where it is no such list. */
bool class_keys_parse(const char *text, uint16_t keys[CLASS_KEYS]);

/* The turn whose question is on the wall, or was last; -1 before the first. */
int class_on_wall(const struct round *round);
/* Which of the lesson's questions a turn is, from 1, and of how many: those that were left out,
 * and those to come that nobody could answer, are none of them. place 0: nor is the turn. */
struct class_course {
	int place, total, done; /* done: those that are closed */
};
struct class_course class_course(const struct round *round, int turn);
/* The place in the queue of the next question that somebody can answer; -1: there is none. */
int class_next(const struct round *round);

/* Can it be answered in that way at all? Keys, pads and hands pick; a buzzer says. */
/* Is somebody there who answers in that way? */
bool class_has_way(const struct class *class, enum way way);
bool way_takes(enum way way, enum kind kind);
/* Can all who are there answer it in their ways, or by the rules somebody? A class in which nobody
 * plays is asked all. */
bool class_askable(const struct round *round, int turn);
bool class_can_answer(const struct round *round, int turn, int player);

/* Did the player answer this turn (said, picked, raised or typed something)? */
bool class_answered(const struct round *round, int turn, int player);
const struct class_answer *class_answer_of(const struct round *round, int turn, int player);
/* The text that an answer names; "" where it names none. */
const char *class_text(const struct round *round, int text);
/* Hands of a player for an option of a turn. */
int class_hands_up(const struct round *round, int turn, int player, int option);

/* How right it is as it stands, 0 of 1 where nothing was answered. Hands: the share that was
 * right of all that were raised; in multi (right ones - wrong ones) / (right options x the most
 * hands for one), not below 0. */
struct grade class_grade(const struct round *round, int turn, int player);

/* Does a turn count: is it closed, not void, and of the game itself, not asked again? */
bool class_counts(const struct round *round, int turn);

/* Points of a turn that is closed and not void, its streak's bonus with them; else 0. What was
 * asked again counts for none. */
int class_points(const struct round *round, int turn, int player);
int class_corrected(const struct round *round, int player);
/* The sum of both over all turns. May be negative by corrections, or by certainty. */
int class_score(const struct round *round, int player);
/* Place of each player, from 1, ties sharing one: places[i], 0 for those who never were there
 * when anything counted and have left. `before`: as it was before the last closed turn. */
void class_places(const struct round *round, int places[PLAYERS_MAX], bool before);
/* All players by these places, equal ones as they came, and then those who have none. Returns how
 * many have one. */
int class_ranked(const struct round *round, const int places[PLAYERS_MAX], int order[PLAYERS_MAX]);

/* The bonus for the n-th right answer in a row, from 1: 10 for each before it, 50 at the most. */
int class_streak_bonus(int in_a_row);

/* Time in ms, longer by a player's extra; reading: of the words on the wall (60 ms a character of
 * the longest language, and 2 s); timer: 0 without one; always above reading otherwise. */
int64_t class_reading_ms(const struct round *round, int turn);
int64_t class_timer_ms(const struct round *round, int turn);
/* The same for a question that is not in any round yet. */
int64_t class_question_reading_ms(const struct bank *bank, const struct question *question);
int64_t class_question_timer_ms(const struct bank *bank, const struct rules *rules,
	const struct question *question);
/* Round time at which the open question closes for a player, and for the last who may still
 * answer; -1 without a timer, and while somebody speaks. */
int64_t class_deadline_of(const struct round *round, int player);
int64_t class_deadline(const struct round *round);

/* Is there a step to take back? Which kind it was: MESSAGE_ON, MESSAGE_SKIP, ... */
bool class_can_step_back(const struct round *round);
enum message_kind class_last_step(const struct round *round);

/* core/class_count.c: what a turn came to. */
struct class_count {
	int present;          /* who is there and could answer */
	int answered, confirmed;
	int votes[CHOICES_MAX]; /* for each option: players, or hands */
	int voices;           /* players or hands that answered */
	int pickers;          /* of those, who picked, so that a vote may be theirs: not who said it */
	int right;            /* of the voices, wholly right ones */
	int64_t median_ms;    /* time of those who answered, -1 where nobody did */
};
struct class_count class_count(const struct round *round, int turn);

/* The share of right answers so far, in permille, over turns that closed before `turn` (or all:
 * turn = -1); -1 where there were none. For a class against its own earlier self. */
int class_share(const struct round *round, int player, int turn);

/* core/class_disputed.c: what was typed and judged wrong in a turn of the game that is closed, the
 * same spelt alike, most given first; how many. MESSAGE_ACCEPT makes one of them right. None where
 * the question is not one to be typed. */
enum { CLASS_DISPUTED_MAX = 32 };
struct class_disputed {
	int text;             /* as the first of them typed it */
	int players;
};
int class_disputed(const struct round *round, int turn,
	struct class_disputed out[CLASS_DISPUTED_MAX]);

/* Turns of the game that most got wrong, worst first: at most CLASS_AGAIN_MAX; how many. */
int class_missed(const struct round *round, int out[CLASS_AGAIN_MAX]);

/* The question to be answered by a cell of the board: the place in the queue of the first that is
 * still to come of that topic and level (1 to 3) and can be answered, or -1. And
 * what it is worth. */
int class_cell(const struct round *round, int topic, int level);
int class_cell_value(int level);

#endif
