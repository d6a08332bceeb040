#include "core/plot.h"

#include <math.h>

bool plot_is_point(const struct plot_point *point)
{
	return isfinite(point->x) && isfinite(point->y);
}

bool plot_is_loose(const struct plot_series *series)
{
	for (int i = 1; i < series->count; i++)
		if (plot_is_point(&series->points[i - 1]) && plot_is_point(&series->points[i]))
			return false;
	return series->marked;
}
