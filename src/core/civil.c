#include "core/civil.h"

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Counted in eras of 400 years that begin on 1 March of year 0, so that a leap day ends its
 * year ("civil_from_days" in H. Hinnant's "chrono-Compatible Low-Level Date Algorithms"). */
struct civil civil_of(int64_t days)
{
	days += 719468;
	int64_t era = floor_div(days, 146097), of_era = days - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int from_march = (int)((5 * of_year + 2) / 153);
	struct civil civil = { .year = year + era * 400,
		.month = from_march < 10 ? from_march + 3 : from_march - 9,
		.day = (int)(of_year - (153 * from_march + 2) / 5) + 1 };
	civil.year += civil.month <= 2;
	return civil;
}
