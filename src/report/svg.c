#include "report/svg.h"
#include "report/svg_parts.h"

#include <string.h>

enum { TITLE_SIZE = 22, TITLE_Y = 42, LEGEND_Y = 70 };

const char *svg_colour(enum plot_tone tone)
{
	switch (tone) {
	case TONE_FIRST:
		return "#1f5fa8";
	case TONE_SECOND:
		return "#c2571a";
	case TONE_THIRD:
		return "#2f7d4f";
	case TONE_MUTED:
		return "#8a8a8a";
	}
	return SVG_INK;
}

static void head_put(struct svg *svg)
{
	struct sheet *out = svg->out;
	sheet_print(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
		"viewBox=\"0 0 %d %d\" role=\"img\"\n  font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', "
		"sans-serif\" font-size=\"%d\" fill=\"%s\">\n<title>", SVG_WIDTH, SVG_HEIGHT, SVG_WIDTH,
		SVG_HEIGHT, SVG_TEXT, SVG_INK);
	sheet_xml(out, svg->plot->title);
	sheet_print(out, "</title>\n<desc>");
	sheet_xml(out, svg->plot->said);
	sheet_print(out, "</desc>\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n"
		"<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"600\">", SVG_WIDTH, SVG_HEIGHT,
		SVG_MARGIN, TITLE_Y, TITLE_SIZE);
	const char *title = svg->plot->title ? svg->plot->title : "";
	size_t fits = svg_text_fit(title, TITLE_SIZE, SVG_WIDTH - 3 * SVG_MARGIN);
	sheet_xml_bytes(out, title, fits);
	sheet_print(out, "%s</text>\n", title[fits] ? "\xE2\x80\xA6" : "");
}

/* A piece of what it looks like, from x on. */
static void sample_put(struct svg *svg, const struct plot_series *series, double x)
{
	struct sheet *out = svg->out;
	if (svg->plot->kind == PLOT_LINES && plot_is_loose(series)) {
		sheet_print(out, "<g fill=\"%s\">\n", svg_colour(series->tone));
		svg_mark(svg, x + 12, LEGEND_Y - 5, series->tone, NULL);
		sheet_print(out, "</g>\n");
		return;
	}
	sheet_print(out, "<line x1=\"");
	sheet_number(out, x);
	sheet_print(out, "\" y1=\"%d\" x2=\"", LEGEND_Y - 5);
	sheet_number(out, x + 24);
	sheet_print(out, "\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"%s/>\n", LEGEND_Y - 5,
		svg_colour(series->tone), svg->plot->kind == PLOT_LINES || series->dashed ? 3 : 12,
		series->dashed ? " stroke-dasharray=\"6 5\"" : "");
}

/* A sample as it is drawn, and the name behind it. */
static void legend_put(struct svg *svg)
{
	double x = SVG_MARGIN;
	for (int i = 0; i < svg->plot->series_count; i++) {
		const struct plot_series *series = &svg->plot->series[i];
		const char *name = series->name ? series->name : "";
		double width = svg_text_width(name, strlen(name), SVG_TEXT);
		if (x + 34 + width > SVG_WIDTH - SVG_MARGIN)
			break;
		sample_put(svg, series, x);
		svg_text(svg, x + 34, LEGEND_Y, ANCHOR_START, SVG_INK, name);
		x += 34 + width + 28;
	}
}

/* How much a shade is. */
static void key_put(struct svg *svg)
{
	double x = SVG_MARGIN;
	for (int i = 0; i < svg->plot->key_count; i++) {
		const struct plot_point *point = &svg->plot->key[i];
		sheet_print(svg->out, "<rect x=\"");
		sheet_number(svg->out, x);
		sheet_print(svg->out, "\" y=\"%d\" width=\"14\" height=\"14", LEGEND_Y - 12);
		svg_shade(svg, &svg->plot->series[0], point->y);
		sheet_print(svg->out, "</rect>\n");
		svg_text(svg, x + 22, LEGEND_Y, ANCHOR_START, SVG_INK, point->label);
		x += 22 + svg_text_width(point->label, strlen(point->label), SVG_TEXT) + 28;
	}
}

static void caption_put(struct svg *svg)
{
	const char *said = svg->plot->said ? svg->plot->said : "";
	int lines = svg_text_lines(svg, 0, said, false);
	double y = SVG_HEIGHT - 20 - SVG_LINE * (lines - 1);
	svg_text_lines(svg, y, said, true);
	svg->bottom = lines ? y - 40 : SVG_HEIGHT - SVG_MARGIN;
}

static void kind_put(struct svg *svg)
{
	switch (svg->plot->kind) {
	case PLOT_BARS:
		svg_axes(svg);
		svg_bars(svg);
		break;
	case PLOT_LINES:
		svg_axes(svg);
		svg_lines(svg);
		break;
	case PLOT_POINTS:
		svg_axes(svg);
		svg_points(svg);
		break;
	case PLOT_SHARES:
		svg_shares(svg);
		break;
	case PLOT_CALENDAR:
		svg_calendar(svg);
		break;
	}
}

const char *svg_format(struct arena *arena, const struct plot *plot)
{
	struct sheet sheet = sheet_make(arena);
	struct svg svg = { .out = &sheet, .plot = plot, .left = SVG_MARGIN,
		.right = SVG_WIDTH - SVG_MARGIN, .top = TITLE_Y + 24 };
	head_put(&svg);
	if (plot->series_count > 1) {
		legend_put(&svg);
		svg.top = LEGEND_Y + 20;
	}
	if (plot->key_count)
		svg.top = LEGEND_Y + 20;
	caption_put(&svg);
	svg_ranges(&svg);
	key_put(&svg);
	kind_put(&svg);
	sheet_print(&sheet, "</svg>\n");
	return sheet.text;
}
