#include "core/theme.h"

#include <math.h>

static double channel_linear(uint32_t colour, unsigned shift)
{
	double c = (double)(colour >> shift & 0xFFu) / 255.0;
	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour)
{
	return 0.2126 * channel_linear(colour, 16) + 0.7152 * channel_linear(colour, 8) +
		0.0722 * channel_linear(colour, 0);
}

double theme_contrast(uint32_t a, uint32_t b)
{
	double one = luminance(a), other = luminance(b);
	return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}
