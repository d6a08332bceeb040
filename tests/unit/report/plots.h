/* A plot of each kind, small and whole. */
#ifndef TESTS_REPORT_PLOTS_H
#define TESTS_REPORT_PLOTS_H

#include "core/plot.h"

enum { PLOTS = 5 };

extern const struct plot PLOT_EACH[PLOTS];

#endif
