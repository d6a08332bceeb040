#include "report/csv.h"
#include "core/civil.h"
#include "core/number.h"
#include "report/sheet.h"

#include <inttypes.h>
#include <math.h>

/* No calendar goes so far. */
static const double DAYS_TOLD = 1e9;

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
	sheet_print(sheet, plot->x_is_days ? ",n,label,figure,date\r\n" : ",n,label,figure\r\n");
}

/* ISO 8601, which spreadsheets take for a date in every language. */
static void date_put(struct sheet *sheet, double day)
{
	sheet_put(sheet, ",");
	if (!isfinite(day) || fabs(day) > DAYS_TOLD)
		return;
	struct civil date = civil_of((int64_t)floor(day));
	sheet_print(sheet, "%04" PRId64 "-%02d-%02d", date.year, date.month, date.day);
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
			if (plot->x_is_days)
				date_put(&sheet, plot->day_zero + point->x);
			sheet_print(&sheet, "\r\n");
		}
	return sheet.text;
}
