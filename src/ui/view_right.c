/* The right answer, part by part. */
#include "ui/view.h"

static int options_parts(const struct view *view, struct right_part out[RIGHT_PARTS_MAX])
{
	unsigned right = question_right(view->bank, view->question);
	int options = question_options(view->bank, view->question), count = 0;
	for (int i = 0; i < options; i++) {
		int option = view->turn->shown[i];
		if (right >> option & 1)
			out[count++] = (struct right_part){ option_letter(i), view_option(view, option), i };
	}
	return count;
}

static int pairs_parts(const struct view *view, struct arena *arena,
	struct right_part out[RIGHT_PARTS_MAX])
{
	const struct question *question = view->question;
	for (int i = 0; i < question->pair_count; i++) {
		int left = view->turn->left_shown[i];
		out[i] = (struct right_part){ arena_format(arena, "%d", i + 1), arena_format(arena,
			"%s – %s", view_text(view, question->pairs[left].left), view_right(view, left)), -1 };
	}
	return question->pair_count;
}

static int items_parts(const struct view *view, struct arena *arena,
	struct right_part out[RIGHT_PARTS_MAX])
{
	const struct question *question = view->question;
	for (int i = 0; i < question->item_count; i++)
		out[i] = (struct right_part){ arena_format(arena, "%d", i + 1),
			view_text(view, question->items[i]), -1 };
	return question->item_count;
}

int view_right_parts(const struct view *view, struct arena *arena,
	struct right_part out[RIGHT_PARTS_MAX])
{
	switch (view->question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		return options_parts(view, out);
	case KIND_MATCH:
		return pairs_parts(view, arena, out);
	case KIND_ORDER:
		return items_parts(view, arena, out);
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_GAP:
	case KIND_CARD:
		break;
	}
	out[0] = (struct right_part){ NULL, view_right_answer(view, arena), -1 };
	return 1;
}
