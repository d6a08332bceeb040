#include "ui/library.h"

#include "ui/control.h"
#include "ui/input.h"
#include "ui/words.h"

#include <string.h>

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

void library_field(struct strip *strip, const struct ui *ui, int field, const char *placeholder)
{
	const char *name = field == FIELD_SEARCH ? "search" : field == FIELD_PATH ? "path" : "name";
	bool typed = ui->field == field
		&& (!ui->focus[0] || !strcmp(ui->focus, name) || strip->look->touch);
	struct field shown = { .text = ui->fields[field], .compose = ui->compose,
		.caret = typed ? ui->caret : -1, .placeholder = placeholder, .wraps = field == FIELD_NOTE,
		.name = name, .action = { ACT_FIELD, field, 0, 0 } };
	field_draw(strip, &shown);
	strip_gap(strip, 1.6);
}

struct hint library_keys_hint(const struct ui *ui)
{
	return (struct hint){ .word = ui->keyboard ? _("hide the keys") : _("show the keys"),
		.name = "keyboard", .action = { ACT_KEYBOARD, 0, 0, 0 }, .pad = PAD_NORTH };
}
