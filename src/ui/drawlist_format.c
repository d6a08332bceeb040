/* Draw commands as lines of text, which tests compare and people read. */
#include "ui/drawlist.h"
#include "ui/input.h"

#include "base/check.h"

static const char *draw_kind_name(enum draw_kind kind)
{
	switch (kind) {
	case DRAW_RECT: return "rect";
	case DRAW_ROUND: return "round";
	case DRAW_TEXT: return "text";
	case DRAW_SHAPE: return "shape";
	case DRAW_ARC: return "arc";
	case DRAW_LINE: return "line";
	case DRAW_CLIP: return "clip";
	case DRAW_HOT: return "hot";
	case DRAW_KEY: return "key";
	}
	CHECK(!"a kind of draw command");
	return "";
}

static const char *shape_name(enum shape shape)
{
	switch (shape) {
	case SHAPE_TRIANGLE: return "triangle";
	case SHAPE_DIAMOND: return "diamond";
	case SHAPE_CIRCLE: return "circle";
	case SHAPE_SQUARE: return "square";
	case SHAPE_PENTAGON: return "pentagon";
	case SHAPE_STAR: return "star";
	case SHAPE_CHECK: return "check";
	case SHAPE_CROSS: return "cross";
	case SHAPE_LEFT: return "left";
	case SHAPE_RIGHT: return "right";
	case SHAPE_UP: return "up";
	case SHAPE_DOWN: return "down";
	case SHAPE_ERASE: return "erase";
	case SHAPE_ENTER: return "enter";
	case SHAPE_SHIFT: return "shift";
	}
	CHECK(!"a shape");
	return "";
}

static const char *role_name(enum role role)
{
	switch (role) {
	case ROLE_TITLE: return "title";
	case ROLE_QUESTION: return "question";
	case ROLE_ANSWER: return "answer";
	case ROLE_BODY: return "body";
	case ROLE_LABEL: return "label";
	case ROLE_KEY: return "key";
	}
	CHECK(!"a role of text");
	return "";
}

static const char *face_name(enum face face)
{
	switch (face) {
	case FACE_REGULAR: return "regular";
	case FACE_STRONG: return "strong";
	case FACE_HEAVY: return "heavy";
	}
	CHECK(!"a face");
	return "";
}

static const char *verb_name(enum verb verb)
{
	switch (verb) {
	case ACT_NONE: return "none";
	case ACT_MESSAGE: return "message";
	case ACT_SUBMIT: return "submit";
	case ACT_OPEN: return "open";
	case ACT_BACK: return "back";
	case ACT_HOME: return "home";
	case ACT_PAGE: return "page";
	case ACT_START: return "start";
	case ACT_CONTINUE: return "continue";
	case ACT_MISSED: return "missed";
	case ACT_SET: return "set";
	case ACT_FIELD: return "field";
	case ACT_TYPE: return "type";
	case ACT_ERASE: return "erase";
	case ACT_SHIFT: return "shift";
	case ACT_KEYBOARD: return "keyboard";
	case ACT_PICK_LEFT: return "pick-left";
	case ACT_PICK_RIGHT: return "pick-right";
	case ACT_UNJOIN: return "unjoin";
	case ACT_GRAB: return "grab";
	case ACT_LOOK: return "look";
	case ACT_LOOK_AT: return "look-at";
	case ACT_READ: return "read";
	case ACT_PASTE: return "paste";
	case ACT_FULLSCREEN: return "fullscreen";
	case ACT_QUIT: return "quit";
	case ACT_BANK: return "bank";
	case ACT_PATH: return "path";
	case ACT_RELOAD: return "reload";
	case ACT_ROWS: return "rows";
	case ACT_ENTRY: return "entry";
	case ACT_LEARN: return "learn";
	case ACT_MEMORY: return "memory";
	case ACT_RENAMED: return "renamed";
	case ACT_REOPEN: return "reopen";
	case ACT_NOTE: return "note";
	case ACT_CARD_NOW: return "card-now";
	case ACT_SET_ASIDE: return "set-aside";
	case ACT_BRING_BACK: return "bring-back";
	case ACT_WHY: return "why";
	case ACT_PROFILE: return "profile";
	case ACT_NAME: return "name";
	case ACT_DELETE: return "delete";
	case ACT_READ_ONLY: return "read-only";
	case ACT_RETRY: return "retry";
	case ACT_PICTURE: return "picture";
	case ACT_TABLE: return "table";
	case ACT_SAVE_PLOT: return "save-plot";
	case ACT_CARD: return "card";
	case ACT_BACKUP: return "backup";
	case ACT_RESTORE: return "restore";
	case ACT_DAMAGE: return "damage";
	case ACT_CLASS: return "class";
	case ACT_CELL: return "cell";
	case ACT_JUDGE: return "judge";
	case ACT_COUNT: return "count";
	case ACT_LESSON: return "lesson";
	case ACT_CORRECT: return "correct";
	case ACT_TEAM: return "team";
	case ACT_ROLLOVER: return "rollover";
	case ACT_KEPT: return "kept";
	}
	CHECK(!"a verb");
	return "";
}

static const char *format_round(struct arena *arena, const char *head, const struct draw *draw)
{
	const char *line = arena_format(arena, "%s #%06x radius %d", head, (unsigned)draw->color,
		draw->radius);
	if (draw->width)
		line = arena_format(arena, "%s edge %d #%06x%s", line, draw->width, (unsigned)draw->edge,
			draw->dashed ? " dashed" : "");
	if (draw->hollow)
		line = arena_format(arena, "%s hollow", line);
	if (draw->square & SQUARE_LEFT)
		line = arena_format(arena, "%s square-left", line);
	if (draw->square & SQUARE_RIGHT)
		line = arena_format(arena, "%s square-right", line);
	return line;
}

static const char *format_action(struct arena *arena, const char *head, const struct draw *draw)
{
	static const struct { unsigned flag; const char *name; } flags[] = {
		{ HOT_FIELD, "field" }, { HOT_DRAG, "drag" }, { HOT_DROP, "drop" },
		{ HOT_NO_FOCUS, "no-focus" }, { HOT_SELECTED, "selected" },
	};
	const struct action *act = &draw->action;
	const char *line = arena_format(arena, "%s %s %s %d,%d,%d", head,
		draw->name ? draw->name : "-", verb_name(act->verb), act->a, act->b, act->c);
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (draw->flags & flags[i].flag)
			line = arena_format(arena, "%s %s", line, flags[i].name);
	for (int i = 0; i < 2; i++)
		if (draw->key[i])
			line = arena_format(arena, "%s key-%s", line, scancode_name(draw->key[i]));
	if (draw->pad)
		line = arena_format(arena, "%s pad-%s", line, pad_name(draw->pad));
	return line;
}

const char *draw_format(struct arena *arena, const struct draw *draw)
{
	const char *kind = draw_kind_name(draw->kind);
	const char *head = arena_format(arena, "%s %d,%d %dx%d", kind, draw->rect.x,
		draw->rect.y, draw->rect.w, draw->rect.h);
	unsigned color = (unsigned)draw->color;
	switch (draw->kind) {
	case DRAW_RECT:
		return arena_format(arena, "%s #%06x", head, color);
	case DRAW_ROUND:
		return format_round(arena, head, draw);
	case DRAW_TEXT:
		return arena_format(arena, "%s #%06x %s %s %d whole %d \"%s\"", head, color,
			role_name(draw->role), face_name(draw->face), draw->px, draw->whole, draw->text);
	case DRAW_SHAPE:
		return arena_format(arena, "%s #%06x %s", head, color, shape_name(draw->shape));
	case DRAW_ARC:
		return arena_format(arena, "%s #%06x width %d turn %d", head, color, draw->width,
			draw->turn);
	case DRAW_LINE:
		return arena_format(arena, "%s #%06x width %d", head, color, draw->width);
	case DRAW_CLIP:
		return head;
	case DRAW_HOT:
	case DRAW_KEY:
		return format_action(arena, head, draw);
	}
	CHECK(!"a kind of draw command");
	return head;
}
