#include "base/letter.h"
#include "base/utf8.h"
#include "report/svg_parts.h"

#include <string.h>

enum { LINES_MAX = 4 };

/* In ems. */
static double point_width(uint32_t point)
{
	if (letter_is_mark(point))
		return 0;
	if (letter_is_unspaced(point) || point >= 0x1100)
		return 1;
	if (letter_is_capital(point) || (point < 0x80 && strchr("mwMW%@", (int)point)))
		return 0.72;
	return point < 0x80 && strchr("iljtfrI.,:;'|!()[] ", (int)point) ? 0.33 : 0.57;
}

double svg_text_width(const char *text, size_t len, double size)
{
	double width = 0;
	for (size_t at = 0; at < len;)
		width += size * point_width(utf8_next(text, len, &at));
	return width;
}

size_t svg_text_fit(const char *text, double size, double width)
{
	size_t len = strlen(text), fits = 0;
	for (size_t at = 0; at < len; fits = at) {
		width -= size * point_width(utf8_next(text, len, &at));
		if (width < 0)
			break;
	}
	return fits;
}

static void text_begin(struct svg *svg, double x, double y, enum svg_anchor anchor,
	const char *colour)
{
	static const char *const anchors[] = { "", " text-anchor=\"middle\"", " text-anchor=\"end\"" };
	sheet_print(svg->out, "<text x=\"");
	sheet_number(svg->out, x);
	sheet_print(svg->out, "\" y=\"");
	sheet_number(svg->out, y);
	sheet_print(svg->out, "\"%s fill=\"%s\">", anchors[anchor], colour);
}

void svg_text(struct svg *svg, double x, double y, enum svg_anchor anchor, const char *colour,
	const char *text)
{
	text_begin(svg, x, y, anchor, colour);
	sheet_xml(svg->out, text);
	sheet_print(svg->out, "</text>\n");
}

void svg_text_cut(struct svg *svg, double x, double y, double width, const char *text)
{
	size_t fits = svg_text_fit(text, SVG_TEXT, width);
	if (text[fits])
		fits = svg_text_fit(text, SVG_TEXT, width - SVG_TEXT);
	text_begin(svg, x, y, ANCHOR_START, SVG_INK);
	sheet_xml_bytes(svg->out, text, fits);
	sheet_print(svg->out, "%s</text>\n", text[fits] ? "\xE2\x80\xA6" : "");
}

/* Where a line that holds so many bytes is best broken: at its last space. */
static size_t line_break(const char *text, size_t fits)
{
	if (!text[fits] || text[fits] == ' ')
		return fits;
	for (size_t at = fits; at > 0; at--)
		if (text[at - 1] == ' ')
			return at;
	return fits;
}

int svg_text_lines(struct svg *svg, double y, const char *text, bool draw)
{
	int lines = 0;
	while (*text == ' ')
		text++;
	while (*text) {
		size_t fits = svg_text_fit(text, SVG_TEXT, SVG_WIDTH - 2 * SVG_MARGIN);
		size_t len = line_break(text, fits ? fits : strlen(text));
		if (draw) {
			text_begin(svg, SVG_MARGIN, y + SVG_LINE * lines, ANCHOR_START, SVG_SOFT);
			sheet_xml_bytes(svg->out, text, len);
		}
		text += len;
		while (*text == ' ')
			text++;
		bool cut = ++lines == LINES_MAX && *text;
		if (draw)
			sheet_print(svg->out, "%s</text>\n", cut ? " \xE2\x80\xA6" : "");
		if (cut)
			break;
	}
	return lines;
}
