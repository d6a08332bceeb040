#include "ui/library.h"

#include "ui/control.h"
#include "ui/input.h"
#include "ui/words.h"

struct view library_view(const struct model *model, const struct look *look,
	const struct question *question)
{
	return (struct view){ .model = model, .look = look, .bank = model->bank,
		.question = question, .past = true };
}

const char *library_about(const struct view *view, struct arena *arena)
{
	const struct question *question = view->question;
	const char *topic = view_text(view, view->bank->topics[question->topic].name);
	return arena_format(arena, _("%s · %s · level\u00a0%d · %s"), kind_words(question->kind), topic,
		question->level, view_source(view, arena));
}

void library_field(struct drawlist *list, const struct look *look, struct rect *area,
	const struct ui *ui, int field, const char *placeholder)
{
	/* Beside a list the field is small: it must leave room for rows at any size of type. */
	struct strip strip = { .look = look, .list = list, .size = 0, .x = area->x, .w = area->w,
		.y = area->y, .height = area->h };
	bool typed = ui->field == field && (!ui->focus[0] || look->touch);
	struct field shown = { .text = ui->fields[field], .compose = ui->compose,
		.caret = typed ? ui->caret : -1, .placeholder = placeholder,
		.name = field == FIELD_SEARCH ? "search" : "path", .action = { ACT_FIELD, field, 0, 0 } };
	field_draw(&strip, &shown);
	strip_gap(&strip, 1.6);
	area->h -= strip.y - area->y;
	area->y = strip.y;
}

struct hint library_keys_hint(const struct ui *ui)
{
	return (struct hint){ .word = ui->keyboard ? _("hide the keys") : _("show the keys"),
		.name = "keyboard", .action = { ACT_KEYBOARD, 0, 0, 0 }, .pad = PAD_NORTH };
}
