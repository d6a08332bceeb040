#include "core/learning.h"
#include "base/check.h"
#include "core/fsrs.h"

#include <string.h>

const char *learning_kind_name(enum learning_kind kind)
{
	switch (kind) {
	case LEARNING_REVIEW:
		return "review";
	case LEARNING_UNDO:
		return "undo";
	case LEARNING_SUSPEND:
		return "suspend";
	case LEARNING_RESUME:
		return "resume";
	case LEARNING_BURY:
		return "bury";
	case LEARNING_NOTE:
		return "note";
	case LEARNING_MARK:
		return "mark";
	case LEARNING_UNMARK:
		return "unmark";
	case LEARNING_FORM:
		return "form";
	case LEARNING_RESET:
		return "reset";
	case LEARNING_RENAME:
		return "rename";
	case LEARNING_READY_BY:
		return "ready-by";
	case LEARNING_CLOCK:
		return "clock";
	case LEARNING_MISSED:
		return "missed";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool learning_is_review(const struct learning *row)
{
	return row->kind == LEARNING_REVIEW && row->question_id && row->grade >= GRADE_AGAIN
		&& row->grade <= GRADE_EASY;
}

bool learning_is_of(const struct learning *row, const char *question_id, int part)
{
	return row->question_id && row->part == part && strcmp(row->question_id, question_id) == 0;
}

bool learning_kind_find(const char *name, enum learning_kind *kind)
{
	for (int i = 0; i < LEARNING_KIND_COUNT; i++) {
		if (strcmp(name, learning_kind_name((enum learning_kind)i)) == 0) {
			*kind = (enum learning_kind)i;
			return true;
		}
	}
	return false;
}
