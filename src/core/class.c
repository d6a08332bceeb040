#include "core/class.h"

#include "base/check.h"
#include "core/class_parts.h"

#include <stdio.h>
#include <string.h>

const char *way_name(enum way way)
{
	switch (way) {
	case WAY_KEYS: return "keys";
	case WAY_PAD: return "pad";
	case WAY_BUZZER: return "buzzer";
	case WAY_HANDS: return "hands";
	case WAY_PHONE: return "phone";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

int64_t class_player(enum way way, int colour)
{
	return (int64_t)way * CLASS_COLOURS + colour;
}

void class_keys_format(const uint16_t keys[CLASS_KEYS], char out[MESSAGE_TEXT_MAX])
{
	size_t len = 0;
	for (int i = 0; i < CLASS_KEYS; i++)
		len += (size_t)snprintf(out + len, MESSAGE_TEXT_MAX - len, i ? " %u" : "%u", keys[i]);
}

bool class_keys_parse(const char *text, uint16_t keys[CLASS_KEYS])
{
	memset(keys, 0, CLASS_KEYS * sizeof *keys);
	for (int i = 0; *text; i++) {
		unsigned number = 0;
		size_t digits = strspn(text, "0123456789");
		if (i == CLASS_KEYS || digits == 0 || digits > 3)
			return false;
		for (size_t j = 0; j < digits; j++)
			number = number * 10 + (unsigned)(text[j] - '0');
		keys[i] = (uint16_t)number;
		text += digits;
		if (*text && *text++ != ' ')
			return false;
	}
	return true;
}

bool class_has_way(const struct class *class, enum way way)
{
	for (int i = 0; i < class->player_count; i++)
		if (class->players[i].present && class->players[i].way == way)
			return true;
	return false;
}

bool way_takes(enum way way, enum kind kind)
{
	bool options = kind_picks_one(kind) || kind == KIND_MULTI;
	switch (way) {
	case WAY_KEYS:
	case WAY_PAD:
	case WAY_HANDS:
		return options;
	case WAY_BUZZER:
		return kind != KIND_CARD;
	case WAY_PHONE:
		return options || kind == KIND_TYPED || kind == KIND_NUMBER;
	}
	return false;
}

bool class_can_answer(const struct round *round, int turn, int player)
{
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	return way_takes(round->class->players[player].way, question->kind);
}

void class_open(struct round *round, struct arena *arena, int64_t now)
{
	struct class *class = arena_push(arena, sizeof *class);
	class->state.buzzed = class->state.chooser = -1;
	for (int i = 0; i < ROUND_QUESTIONS_MAX; i++)
		class->turns[i].again_of = -1;
	round->class = class;
	round_enter(round, PHASE_LOBBY, now);
}

/* A player comes, comes back, or is changed: a new one has the next number. */
static enum outcome player_change(struct round *round, const struct message *message)
{
	struct class *class = round->class;
	int player = message->player;
	uint16_t keys[CLASS_KEYS];
	if (player < 0 || player > class->player_count || player >= PLAYERS_MAX
		|| message->a < 0 || message->a > INT32_MAX
		|| message->b < 0 || message->b >= (int64_t)WAY_COUNT * CLASS_COLOURS
		|| !class_keys_parse(message->text, keys))
		return OUTCOME_REFUSED;
	enum way way = (enum way)(message->b / CLASS_COLOURS);
	if (way == WAY_HANDS && !class_hands_of(class, player)) {
		if (class->hands_count == CLASS_HANDS_MAX)
			return OUTCOME_REFUSED;
		class->hands[class->hands_count++].player = player;
	}
	struct player *at = &class->players[player];
	at->name = (int)message->a;
	at->way = way;
	at->colour = (int)(message->b % CLASS_COLOURS);
	at->present = true;
	memcpy(at->keys, keys, sizeof at->keys);
	if (player == class->player_count)
		class->player_count++;
	return OUTCOME_TAKEN;
}

static enum outcome player_leave(struct round *round, const struct message *message, int64_t now)
{
	struct class *class = round->class;
	if (message->player < 0 || message->player >= class->player_count)
		return OUTCOME_REFUSED;
	if (!class->players[message->player].present)
		return OUTCOME_IGNORED;
	class->players[message->player].present = false;
	class_settle(round, now);
	return OUTCOME_TAKEN;
}

static enum outcome player_extra(struct round *round, const struct message *message)
{
	struct class *class = round->class;
	if (message->player < 0 || message->player >= class->player_count
		|| message->a < 0 || message->a > CLASS_EXTRA_MAX)
		return OUTCOME_REFUSED;
	class->players[message->player].next_extra_permille = (int)message->a;
	return OUTCOME_TAKEN;
}

static enum outcome practise(struct round *round, int64_t now)
{
	if (round->phase != PHASE_LOBBY && round->phase != PHASE_PRACTICE)
		return OUTCOME_IGNORED;
	memset(round->class->practice, 0, sizeof round->class->practice);
	round_enter(round, round->phase == PHASE_LOBBY ? PHASE_PRACTICE : PHASE_LOBBY, now);
	return OUTCOME_TAKEN;
}

static enum outcome about_players(struct round *round, const struct message *message, int64_t now)
{
	if (round->phase == PHASE_END)
		return OUTCOME_IGNORED;
	if (message->kind == MESSAGE_PLAYER)
		return player_change(round, message);
	return message->kind == MESSAGE_LEAVE ? player_leave(round, message, now)
		: player_extra(round, message);
}

enum outcome class_apply(struct round *round, const struct message *message, int64_t now)
{
	switch (message->kind) {
	case MESSAGE_PLAYER:
	case MESSAGE_LEAVE:
	case MESSAGE_EXTRA:
		return about_players(round, message, now);
	case MESSAGE_PRACTICE:
		return practise(round, now);
	case MESSAGE_PICK:
	case MESSAGE_TYPE:
	case MESSAGE_CERTAINTY:
	case MESSAGE_CONFIRM:
	case MESSAGE_BUZZ:
		return class_take(round, message, now);
	case MESSAGE_COUNT:
		return class_count_hands(round, message, now);
	case MESSAGE_JUDGE:
		return class_judge(round, message, now);
	case MESSAGE_STEP_BACK:
		return class_step_back(round, now);
	case MESSAGE_ON:
	case MESSAGE_TIMEUP:
	case MESSAGE_SKIP:
	case MESSAGE_CELL:
	case MESSAGE_MORE_TIME:
	case MESSAGE_VOID:
	case MESSAGE_ACCEPT:
	case MESSAGE_CORRECT:
	case MESSAGE_FINISH:
		return class_step(round, message, now);
	case MESSAGE_CHOOSE:
	case MESSAGE_START:
	case MESSAGE_JOIN:
	case MESSAGE_MOVE:
	case MESSAGE_FILL:
	case MESSAGE_RECONSIDER:
	case MESSAGE_HINT:
	case MESSAGE_TAKE_BACK:
	case MESSAGE_OVERRULE:
	case MESSAGE_NEXT:
	case MESSAGE_PAUSE:
	case MESSAGE_RESUME:
	case MESSAGE_TURN:
	case MESSAGE_GRADE:
	case MESSAGE_ASIDE:
	case MESSAGE_FORM:
	case MESSAGE_UNDO:
		return OUTCOME_IGNORED;
	}
	return OUTCOME_REFUSED;
}
