/* A plot's numbers as a table. */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "base/arena.h"
#include "core/plot.h"

/* RFC 4180: a line of names (series,x,y,n,label,figure; for x and y what the axes are called, where
 * they have names), then one a point; lines end in CR LF. What is no number is an empty field.
 * Where x counts days, a last field, "date", is the day as 2026-11-25. In arena. */
const char *csv_format(struct arena *arena, const struct plot *plot);

#endif
