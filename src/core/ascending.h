/* Lists of numbers or dates: such choices are shown in order, since a shuffled row of years
 * only costs the reader time. */
#ifndef CORE_ASCENDING_H
#define CORE_ASCENDING_H

#include <stdbool.h>
#include <stdint.h>

/* Are these all numbers with one unit ("4 km", "$1,200", "in 2006"), or all dates ("2006", "May
 * 2018", "12 May 2018", "May 12, 2018", "12 mai 2018", "2018-05-12")? Then order becomes the
 * places of texts from the least to the greatest, equal ones as they stand. English and French
 * names of months. count is at most 16. */
bool ascending_order(const char *const *texts, int count, uint8_t *order);

#endif
