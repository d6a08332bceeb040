#include "ui/prose.h"

#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/words.h"

enum { COLUMN_EMS = 6 };

void prose_heading(struct strip *strip, const char *text)
{
	struct text_style style = { ROLE_BODY, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE | TEXT_KEEP };
	if (strip->y > 0)
		strip_gap(strip, 1.6);
	strip_text(strip, style, text);
	strip_gap(strip, 0.5);
}

void prose_text(struct strip *strip, const char *text)
{
	struct text_style style = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	strip_text(strip, style, text);
	strip_gap(strip, 1);
	strip_break(strip);
}

static struct text_style muted_style(const struct strip *strip)
{
	return (struct text_style){ ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
}

int prose_muted_height(const struct strip *strip, const char *text)
{
	return strip_text_height(strip, muted_style(strip), text, strip->w);
}

void prose_muted(struct strip *strip, const char *text)
{
	strip_text(strip, muted_style(strip), text);
	strip_gap(strip, 1);
	strip_break(strip);
}

void prose_row(struct strip *strip, const char *left, const char *right, int percent)
{
	const struct theme *theme = strip->look->theme;
	struct text_style strong = { ROLE_BODY, FACE_STRONG, theme->ink, TEXT_KEEP };
	struct text_style plain = { ROLE_BODY, FACE_REGULAR, theme->ink, TEXT_KEEP };
	int px = strip_px(strip, ROLE_BODY, FACE_REGULAR);
	int column = strip->w * percent / 100, gap = px;
	bool whole = lines_width(strip->look->metrics, FACE_STRONG,
		strip_px(strip, ROLE_BODY, FACE_STRONG), left) <= column - gap;
	if (!whole && column - gap < COLUMN_EMS * px) {
		strip_text(strip, strong, left);
		plain.color = theme->muted;
		strip_text(strip, plain, right);
	} else {
		int a = strip_text_at(strip, strong, left, strip->x, strip->y, column - gap);
		int b = strip_text_at(strip, plain, right, strip->x + column, strip->y, strip->w - column);
		if (strip->size == 0 && b > strip_room(strip))
			strip_split(strip, plain, strip->y, b, 0);
		strip->y += a > b ? a : b;
	}
	strip_gap(strip, 0.8);
	strip_break(strip);
}

struct hint prose_back_hint(void)
{
	return (struct hint){ .key_text = _("Esc"), .word = _("back"), .name = "back",
		.action = { ACT_BACK, 0, 0, 0 }, .key = { KEY_ESCAPE, KEY_BACKSPACE }, .pad = PAD_EAST,
		.right = true };
}

void prose_page_keys(struct drawlist *list)
{
	if (list->pages < 2)
		return;
	key_push(list, KEY_DOWN, PAD_DOWN, (struct action){ ACT_PAGE, 1, 0, 0 });
	key_push(list, KEY_SPACE, 0, (struct action){ ACT_PAGE, 1, 0, 0 });
	key_push(list, KEY_UP, PAD_UP, (struct action){ ACT_PAGE, -1, 0, 0 });
}

struct look prose_look(const struct look *look, int percent)
{
	struct look reading = *look;
	if (reading.text_scale < percent)
		reading.text_scale = percent;
	return reading;
}

void prose_fit(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context)
{
	static const int percents[] = { 150, 125, 100 };
	enum { PERCENTS = sizeof percents / sizeof *percents };
	int first = list->count, wholes = list->wholes;
	for (int i = 0; i < PERCENTS; i++) {
		struct look large = *look;
		large.text_scale = look->text_scale * percents[i] / 100;
		list->count = first;
		list->wholes = wholes;
		strip_fit(list, &large, area, page, build, context);
		if (list->pages == 1)
			return;
	}
}
