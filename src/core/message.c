#include "core/message.h"
#include "base/check.h"

#include <string.h>

const char *message_kind_name(enum message_kind kind)
{
	switch (kind) {
	case MESSAGE_CHOOSE: return "choose";
	case MESSAGE_START: return "start";
	case MESSAGE_PICK: return "pick";
	case MESSAGE_JOIN: return "join";
	case MESSAGE_MOVE: return "move";
	case MESSAGE_FILL: return "fill";
	case MESSAGE_TYPE: return "type";
	case MESSAGE_CONFIRM: return "confirm";
	case MESSAGE_CERTAINTY: return "certainty";
	case MESSAGE_RECONSIDER: return "reconsider";
	case MESSAGE_HINT: return "hint";
	case MESSAGE_SKIP: return "skip";
	case MESSAGE_TIMEUP: return "timeup";
	case MESSAGE_TAKE_BACK: return "take-back";
	case MESSAGE_OVERRULE: return "overrule";
	case MESSAGE_NEXT: return "next";
	case MESSAGE_FINISH: return "finish";
	case MESSAGE_PAUSE: return "pause";
	case MESSAGE_RESUME: return "resume";
	case MESSAGE_TURN: return "turn";
	case MESSAGE_GRADE: return "grade";
	case MESSAGE_ASIDE: return "aside";
	case MESSAGE_FORM: return "form";
	case MESSAGE_UNDO: return "undo";
	case MESSAGE_BUZZ: return "buzz";
	case MESSAGE_PLAYER: return "player";
	case MESSAGE_LEAVE: return "leave";
	case MESSAGE_EXTRA: return "extra";
	case MESSAGE_PRACTICE: return "practice";
	case MESSAGE_ON: return "on";
	case MESSAGE_STEP_BACK: return "step-back";
	case MESSAGE_MORE_TIME: return "more-time";
	case MESSAGE_COUNT: return "count";
	case MESSAGE_JUDGE: return "judge";
	case MESSAGE_VOID: return "void";
	case MESSAGE_ACCEPT: return "accept";
	case MESSAGE_CORRECT: return "correct";
	case MESSAGE_CELL: return "cell";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool message_kind_find(const char *name, enum message_kind *kind)
{
	for (int i = 0; i < MESSAGE_KIND_COUNT; i++)
		if (strcmp(name, message_kind_name((enum message_kind)i)) == 0) {
			*kind = (enum message_kind)i;
			return true;
		}
	return false;
}

const char *source_name(enum source source)
{
	switch (source) {
	case SOURCE_KEY: return "key";
	case SOURCE_MOUSE: return "mouse";
	case SOURCE_TOUCH: return "touch";
	case SOURCE_PAD: return "pad";
	case SOURCE_CLOCK: return "clock";
	case SOURCE_PROGRAM: return "program";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool source_find(const char *name, enum source *source)
{
	for (int i = 0; i < SOURCE_COUNT; i++)
		if (strcmp(name, source_name((enum source)i)) == 0) {
			*source = (enum source)i;
			return true;
		}
	return false;
}
