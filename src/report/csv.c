#include "report/csv.h"
#include "core/number.h"
#include "report/sheet.h"

#include <math.h>

static void number_put(struct sheet *sheet, double number)
{
	char text[NUMBER_TEXT_MAX];
	sheet_put(sheet, ",");
	if (!isfinite(number))
		return;
	number_format(number, text);
	sheet_csv(sheet, text);
}

/* What the numbers are, as the axes say it. */
static void head_put(struct sheet *sheet, const struct plot *plot)
{
	sheet_print(sheet, "series,");
	sheet_csv(sheet, plot->x_name && *plot->x_name ? plot->x_name : "x");
	sheet_print(sheet, ",");
	sheet_csv(sheet, plot->y_name && *plot->y_name ? plot->y_name : "y");
	sheet_print(sheet, ",n,label,figure\r\n");
}

const char *csv_format(struct arena *arena, const struct plot *plot)
{
	struct sheet sheet = sheet_make(arena);
	head_put(&sheet, plot);
	for (int i = 0; i < plot->series_count; i++)
		for (int j = 0; j < plot->series[i].count; j++) {
			const struct plot_point *point = &plot->series[i].points[j];
			/* A gap in a curve is no row. */
			if (!point->label && !isfinite(point->x) && !isfinite(point->y))
				continue;
			sheet_csv(&sheet, plot->series[i].name);
			number_put(&sheet, point->x);
			number_put(&sheet, point->y);
			sheet_print(&sheet, ",%d,", point->n);
			sheet_csv(&sheet, point->label);
			sheet_print(&sheet, ",");
			sheet_csv(&sheet, point->figure);
			sheet_print(&sheet, "\r\n");
		}
	return sheet.text;
}
