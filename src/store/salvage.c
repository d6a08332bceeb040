#include "store/salvage.h"

#include "base/check.h"

#include <stdlib.h>

/* They bound the time to some seconds. */
enum { PROBES_MOST = 20000, ASKED_MOST = 4000000 };

struct range {
	int64_t low, high;
};

struct salvage {
	sqlite3_stmt *up, *down;
	int columns;
	enum salvage_verdict (*visit)(void *context, sqlite3_stmt *row, int64_t key);
	void *context;
	bool stopped, damaged;
	uint8_t *known;      /* a bit for each key from 0 to `most`; NULL: keys may be anything */
	uint8_t *strange;    /* the same, met with a strange row */
	int64_t most;
	struct range *ranges; /* to be looked at, first come first: large ones before small ones */
	int next, count, capacity;
};

static void range_push(struct salvage *salvage, int64_t low, int64_t high)
{
	if (low > high)
		return;
	if (salvage->count == salvage->capacity) {
		salvage->capacity = salvage->capacity ? 2 * salvage->capacity : 64;
		salvage->ranges = realloc(salvage->ranges,
			(size_t)salvage->capacity * sizeof *salvage->ranges);
		CHECK(salvage->ranges);
	}
	salvage->ranges[salvage->count++] = (struct range){ low, high };
}

static void row_visit(struct salvage *salvage, sqlite3_stmt *row, int64_t key)
{
	bool has_bit = salvage->known && key >= 0 && key <= salvage->most;
	uint8_t bit = (uint8_t)(1u << (key & 7));
	if (has_bit && salvage->known[key >> 3] & bit)
		return;
	switch (salvage->visit(salvage->context, row, key)) {
	case SALVAGE_KNOWN:
		if (has_bit)
			salvage->known[key >> 3] |= bit;
		break;
	case SALVAGE_STRANGE:
		salvage->damaged = true;
		if (has_bit)
			salvage->strange[key >> 3] |= bit;
		break;
	case SALVAGE_STOP:
		salvage->stopped = true;
		break;
	}
}

/* Reads from one end of the range until the other or a page that cannot be read, and takes what
 * was read off the range. Keys that do not ascend are damage, too: a tree that bites its tail. */
static void range_read(struct salvage *salvage, sqlite3_stmt *statement, struct range *range)
{
	bool up = statement == salvage->up;
	sqlite3_bind_int64(statement, 1, range->low);
	sqlite3_bind_int64(statement, 2, range->high);
	int code;
	while ((code = sqlite3_step(statement)) == SQLITE_ROW && !salvage->stopped) {
		int64_t key = sqlite3_column_int64(statement, salvage->columns);
		if (key < range->low || key > range->high)
			break;
		row_visit(salvage, statement, key);
		bool last = key == (up ? range->high : range->low);
		if (up)
			range->low = last ? key : key + 1;
		else
			range->high = last ? key : key - 1;
		if (last)
			code = SQLITE_DONE;
		if (last)
			break;
	}
	sqlite3_reset(statement);
	if (code == SQLITE_DONE)
		*range = (struct range){ 1, 0 };
	else
		salvage->damaged = true;
}

static void range_look(struct salvage *salvage, struct range range)
{
	range_read(salvage, salvage->up, &range);
	if (range.low <= range.high)
		range_read(salvage, salvage->down, &range);
	if (range.high > salvage->most)
		range.high = salvage->most;
	if (range.low >= range.high || salvage->stopped)
		return;
	/* Neither end can be read. */
	int64_t middle = (int64_t)(((uint64_t)range.high - (uint64_t)range.low) / 2
		+ (uint64_t)range.low);
	range_push(salvage, range.low, middle);
	range_push(salvage, middle + 1, range.high);
}

static sqlite3_stmt *prepare(sqlite3 *sqlite, enum table table, const char *which,
	const char *order)
{
	const char *key = table_shape(table)->key;
	char *behind = sqlite3_mprintf("WHERE %s %s ORDER BY %s %s", key, which, key, order);
	CHECK(behind);
	sqlite3_stmt *statement = table_select(sqlite, table, behind);
	sqlite3_free(behind);
	return statement;
}

/* A tree whose signposts are wrong ends too early when it is read along, and still knows a row
 * that it is asked for. */
static void keys_ask(struct salvage *salvage, sqlite3_stmt *one)
{
	int64_t most = salvage->most < ASKED_MOST ? salvage->most : ASKED_MOST;
	for (int64_t key = 1; one && key <= most && !salvage->stopped; key++) {
		if (salvage->known[key >> 3] & 1u << (key & 7))
			continue;
		sqlite3_bind_int64(one, 1, key);
		if (sqlite3_step(one) == SQLITE_ROW)
			row_visit(salvage, one, key);
		sqlite3_reset(one);
	}
}

static int64_t strange_count(const struct salvage *salvage)
{
	int64_t count = 0;
	for (int64_t key = 0; salvage->known && key <= salvage->most; key++)
		count += (salvage->strange[key >> 3] & ~salvage->known[key >> 3]) >> (key & 7) & 1;
	return count;
}

bool salvage_table(sqlite3 *sqlite, enum table table, int64_t most,
	enum salvage_verdict (*visit)(void *context, sqlite3_stmt *row, int64_t key),
	void *context, int64_t *strange)
{
	struct salvage salvage = { .up = prepare(sqlite, table, "BETWEEN ?1 AND ?2", "ASC"),
		.down = prepare(sqlite, table, "BETWEEN ?1 AND ?2", "DESC"),
		.columns = table_shape(table)->count, .visit = visit, .context = context, .most = most };
	bool there = salvage.up && salvage.down;
	if (most >= 0) {
		salvage.known = calloc((size_t)most / 8 + 1, 1);
		salvage.strange = calloc((size_t)most / 8 + 1, 1);
		CHECK(salvage.known && salvage.strange);
	}
	if (there)
		range_push(&salvage, INT64_MIN, INT64_MAX);
	while (salvage.next < salvage.count && salvage.next < PROBES_MOST && !salvage.stopped)
		range_look(&salvage, salvage.ranges[salvage.next++]);
	if (salvage.damaged && salvage.known) {
		sqlite3_stmt *one = prepare(sqlite, table, "= ?1", "ASC");
		keys_ask(&salvage, one);
		sqlite3_finalize(one);
	}
	sqlite3_finalize(salvage.up);
	sqlite3_finalize(salvage.down);
	if (strange)
		*strange = strange_count(&salvage);
	free(salvage.ranges);
	free(salvage.known);
	free(salvage.strange);
	return there && !salvage.stopped;
}
