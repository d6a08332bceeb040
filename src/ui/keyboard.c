#include "ui/keyboard.h"

#include "base/utf8.h"
#include "ui/control.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { ROWS = 4, LAYERS = 3 };

/* Layers: small letters, capitals, digits with signs and accents. The last row is the same. */
static const char *const rows[LAYERS][ROWS - 1] = {
	{ "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-" },
	{ "QWERTYUIOP", "ASDFGHJKL'", "ZXCVBNM,.-" },
	{ "1234567890", "éèêàâçùûîô", "äöüßñœæ%/_+~" },
};

bool keyboard_shown(const struct model *model)
{
	const struct ui *ui = model->ui;
	if (!ui->keyboard || ui->field < 0)
		return false;
	return ui->field >= GAPS_MAX || (ui_screen(ui) == SCREEN_ROUND && model->round
		&& model->round->phase == PHASE_ASK);
}

static int row_height(const struct look *look)
{
	int least = look_share(look, 4.8);
	struct strip strip = { .look = look };
	int text = strip_line_height(&strip, ROLE_LABEL, FACE_STRONG);
	return text > least ? text : least;
}

int keyboard_height(const struct look *look)
{
	return ROWS * (row_height(look) + look_share(look, 0.5)) + look_share(look, 1.5);
}

static void key_draw(struct strip *strip, struct rect rect, const char *text, int shape,
	const char *name, struct action action)
{
	const struct look *look = strip->look;
	box_push(strip->list, rect, look->theme->card, look->theme->line, look_share(look, 0.2),
		look_share(look, 0.8));
	if (shape >= 0) {
		int side = rect.h / 2;
		struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, (struct rect){
			rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side });
		draw->shape = (enum shape)shape;
		draw->color = look->theme->ink;
	} else {
		struct text_style style = { ROLE_LABEL, FACE_STRONG, look->theme->ink, TEXT_CENTER };
		int h = strip_line_height(strip, ROLE_LABEL, FACE_STRONG);
		strip_text_at(strip, style, text, rect.x, rect.y + (rect.h - h) / 2, rect.w);
	}
	hot_push(strip->list, rect, name, action);
}

static void keys_draw(struct strip *strip, const char *keys, int h)
{
	size_t len = strlen(keys), at = 0;
	int count = (int)utf8_graphemes(keys, len), gap = look_share(strip->look, 0.5);
	int w = (strip->w - (count - 1) * gap) / count;
	for (int i = 0; i < count; i++) {
		size_t from = at;
		int point = (int)utf8_next(keys, len, &at);
		const char *text = arena_copy(&strip->list->arena, keys + from, at - from);
		key_draw(strip, (struct rect){ strip->x + i * (w + gap), strip->y, w, h }, text, -1,
			arena_format(&strip->list->arena, "type-%s", text),
			(struct action){ ACT_TYPE, point, 0, 0 });
	}
	strip->y += h + gap;
}

static void last_row(struct strip *strip, int layer, int h)
{
	static const struct {
		const char *name, *text;
		int shape, tenths;
	} keys[] = {
		{ "type-shift", NULL, SHAPE_SHIFT, 15 },
		{ "type-signs", "", -1, 15 },
		{ "type-space", "", -1, 40 },
		{ "type-erase", NULL, SHAPE_ERASE, 15 },
		{ "type-enter", NULL, SHAPE_ENTER, 15 },
	};
	const struct action actions[] = {
		{ ACT_SHIFT, layer == 1 ? 0 : 1, 0, 0 },
		{ ACT_SHIFT, layer == 2 ? 0 : 2, 0, 0 },
		{ ACT_TYPE, ' ', 0, 0 },
		{ ACT_ERASE, 0, 0, 0 },
		{ ACT_SUBMIT, 0, 0, 0 },
	};
	int gap = look_share(strip->look, 0.5), x = strip->x, room = strip->w - 4 * gap;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *text = i == 1 ? layer == 2 ? "abc" : "123" : _("space");
		int w = room * keys[i].tenths / 100;
		key_draw(strip, (struct rect){ x, strip->y, w, h }, text, keys[i].shape, keys[i].name,
			actions[i]);
		x += w + gap;
	}
}

void keyboard_draw(const struct model *model, const struct look *look, struct drawlist *list)
{
	int mx = look->width / 20 + 1, my = look->height / 20 + 1, h = row_height(look);
	struct strip strip = { .look = look, .list = list, .size = 0, .x = mx,
		.w = look->width - 2 * mx,
		.y = look->height - my - keyboard_height(look) + look_share(look, 1.5) };
	int layer = model->ui->layer < LAYERS ? model->ui->layer : 0;
	for (int row = 0; row < ROWS - 1; row++)
		keys_draw(&strip, rows[layer][row], h);
	last_row(&strip, layer, h);
}
