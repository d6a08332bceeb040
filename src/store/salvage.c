#include "store/salvage.h"

#include "base/check.h"

#include <stdlib.h>

/* Damage that leaves so many readable pieces is not met; it bounds the time, a second or so. */
enum { PROBES_MOST = 100000 };

struct range {
	int64_t low, high;
};

struct salvage {
	sqlite3_stmt *up, *down;
	int columns;
	bool (*visit)(void *context, sqlite3_stmt *row, int64_t key);
	void *context;
	bool stopped;
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
		salvage->stopped = !salvage->visit(salvage->context, statement, key);
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
}

static void range_look(struct salvage *salvage, struct range range, int64_t most)
{
	range_read(salvage, salvage->up, &range);
	if (range.low <= range.high)
		range_read(salvage, salvage->down, &range);
	if (range.high > most)
		range.high = most;
	if (range.low >= range.high || salvage->stopped)
		return;
	/* Neither end can be read. */
	int64_t middle = (int64_t)(((uint64_t)range.high - (uint64_t)range.low) / 2
		+ (uint64_t)range.low);
	range_push(salvage, range.low, middle);
	range_push(salvage, middle + 1, range.high);
}

static sqlite3_stmt *prepare(sqlite3 *sqlite, enum table table, const char *order)
{
	const char *key = table_shape(table)->key;
	char *behind = sqlite3_mprintf("WHERE %s BETWEEN ?1 AND ?2 ORDER BY %s %s", key, key, order);
	CHECK(behind);
	sqlite3_stmt *statement = table_select(sqlite, table, behind);
	sqlite3_free(behind);
	return statement;
}

bool salvage_table(sqlite3 *sqlite, enum table table, int64_t most,
	bool (*visit)(void *context, sqlite3_stmt *row, int64_t key), void *context)
{
	struct salvage salvage = { .up = prepare(sqlite, table, "ASC"),
		.down = prepare(sqlite, table, "DESC"), .columns = table_shape(table)->count,
		.visit = visit, .context = context };
	bool there = salvage.up && salvage.down;
	if (there)
		range_push(&salvage, INT64_MIN, INT64_MAX);
	while (salvage.next < salvage.count && salvage.next < PROBES_MOST && !salvage.stopped)
		range_look(&salvage, salvage.ranges[salvage.next++], most);
	sqlite3_finalize(salvage.up);
	sqlite3_finalize(salvage.down);
	free(salvage.ranges);
	return there && !salvage.stopped;
}
