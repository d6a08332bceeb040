/* What the series of a plot are called, each name behind a piece of what it looks like. */
#include "ui/control.h"
#include "ui/plot_parts.h"

static bool has_legend(const struct plot *plot)
{
	return plot->series_count > 1;
}

static int swatch_width(const struct pen *pen)
{
	return pen->plot->kind == PLOT_BARS ? pen->px * 5 / 4 : pen->px * 2;
}

static void swatch_draw(struct pen *pen, const struct plot_series *series, int x, int y)
{
	const struct theme *theme = pen->strip->look->theme;
	uint32_t color = pen_color(pen, series->tone);
	int w = swatch_width(pen) - pen->px / 2, middle = y + pen->line / 2;
	int width = pen_share(pen, 0.45);
	if (pen->plot->kind == PLOT_BARS) {
		int side = pen->px * 3 / 4;
		bool first = series == pen->plot->series;
		box_push(pen->strip->list, (struct rect){ x, middle - side / 2, side, side },
			first ? color : theme->card, color, width, 0);
	} else if (plot_is_loose(series)) {
		pen_shape(pen, pen_mark(series->tone), x + w - pen->px / 2, middle, pen->px * 4 / 5, color);
	} else if (series->dashed) {
		/* So few that their round ends leave gaps. */
		int pieces = series->tone == TONE_THIRD ? 4 : 2, step = (w - 2 * width) / pieces;
		int length = series->tone == TONE_THIRD ? 0 : step * 2 / 5;
		for (int i = 0; i < pieces; i++)
			pen_stroke(pen, x + width + i * step, middle, x + width + i * step + length, middle,
				width, color);
	} else {
		pen_stroke(pen, x + width, middle, x + w - width, middle, width, color);
	}
}

/* Goes through the names as they stand in rows; drawn or only measured. Returns the height. */
static int legend_walk(struct pen *pen, int w, bool draw)
{
	int x = 0, y = 0, swatch = swatch_width(pen), gap = pen->px * 3 / 2;
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, pen->strip->look->theme->ink, 0 };
	for (int i = 0; i < pen->plot->series_count; i++) {
		const struct plot_series *series = &pen->plot->series[i];
		int room = w - swatch, wide = pen_width(pen, series->name);
		int height = wide <= room ? pen->line
			: strip_text_height(pen->strip, style, series->name, room);
		wide = wide < room ? wide : room;
		if (x && x + swatch + wide > w) {
			x = 0;
			y += pen->line;
		}
		if (draw) {
			swatch_draw(pen, series, pen->rect.x + x, pen->rect.y + y);
			strip_text_at(pen->strip, style, series->name, pen->rect.x + x + swatch,
				pen->rect.y + y, wide);
		}
		x += swatch + wide + gap;
		y += height - pen->line;
	}
	return y + pen->line;
}

int legend_height(const struct pen *pen, int w)
{
	struct pen measure = *pen;
	return has_legend(pen->plot) ? legend_walk(&measure, w, false) + pen->line / 3 : 0;
}

void legend_draw(struct pen *pen)
{
	if (!has_legend(pen->plot))
		return;
	int h = legend_walk(pen, pen->rect.w, true) + pen->line / 3;
	pen->rect.y += h;
	pen->rect.h -= h;
}
