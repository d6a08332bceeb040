/* What in a row no Readback wrote: an unknown kind, a number beyond what a clock or a learner can
 * give. Whoever reads rows may count on it; core/memory.h bounds them all the same. */
#include "base/digest.h"
#include "core/fsrs.h"
#include "core/learning.h"
#include "core/message.h"
#include "core/schedule.h"
#include "store/tables.h"

#include <string.h>

#define DAY_MINUTES 1440

struct range {
	enum table table;
	const char *column;
	int64_t least, most;
	const char *fault;
};

/* ms: the last of the year 9999. */
#define LAST_MOMENT INT64_C(253402300799999)
#define MOMENT(table, name) { table, name, 0, LAST_MOMENT, \
	"\"" name "\" must be a moment of the years 1970 to 9999" }
#define OFFSET(table) { table, "offset_min", -DAY_MINUTES, DAY_MINUTES, \
	"\"offset_min\" must be minutes within a day" }
#define DAY(table) { table, "day", -DAYS_MAX, DAYS_MAX, \
	"\"day\" must be -40000000 to 40000000" }

/* Whatever the row is about. */
static const struct range ranges[] = {
	MOMENT(TABLE_ROUND, "started_ms"), OFFSET(TABLE_ROUND),
	MOMENT(TABLE_EVENT, "utc_ms"), OFFSET(TABLE_EVENT), DAY(TABLE_EVENT),
	{ TABLE_EVENT, "certainty", 0, 3, "\"certainty\" must be 0 to 3" },
	MOMENT(TABLE_LEARNING, "utc_ms"), OFFSET(TABLE_LEARNING), DAY(TABLE_LEARNING),
	{ TABLE_LEARNING, "part", 0, 255, "\"part\" must be 0 to 255" },
	{ TABLE_LEARNING, "certainty", 0, 3, "\"certainty\" must be 0 to 3" },
	{ TABLE_LEARNING, "response_ms", -1, INT64_MAX, "\"response_ms\" must be -1 or more" },
};

static int64_t number_of(enum table table, const struct cell *cells, const char *name)
{
	return cells[table_column(table, name)].number;
}

static const char *text_of(enum table table, const struct cell *cells, const char *name)
{
	const char *text = cells[table_column(table, name)].text;
	return text ? text : "";
}

static const char *range_fault(enum table table, const struct cell *cells)
{
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		const struct range *range = &ranges[i];
		if (range->table != table)
			continue;
		int64_t number = number_of(table, cells, range->column);
		if (number < range->least || number > range->most)
			return range->fault;
	}
	return NULL;
}

/* A text that was lost with its pages is empty (recover.h). */
static const char *bank_fault(const struct cell *cells)
{
	const struct cell *text = &cells[table_column(TABLE_BANK, "text")];
	uint64_t hash = (uint64_t)number_of(TABLE_BANK, cells, "hash");
	return !text->text || !text->len
		|| digest_bytes(digest_init(), text->text, text->len) == hash ? NULL
		: "its text is not the one that was played: it does not fit \"hash\"";
}

/* Events have the clock's day; at which hour days turned then is not known. */
static const char *event_day_fault(const struct cell *cells)
{
	int64_t day = number_of(TABLE_EVENT, cells, "day");
	int64_t ms = number_of(TABLE_EVENT, cells, "utc_ms");
	int offset_min = (int)number_of(TABLE_EVENT, cells, "offset_min");
	return day >= schedule_day(ms, offset_min, 23) && day <= schedule_day(ms, offset_min, 0)
		? NULL : "\"day\" is not the day of \"utc_ms\"";
}

static const char *event_fault(const struct cell *cells)
{
	enum source source;
	enum message_kind kind;
	if (!source_find(text_of(TABLE_EVENT, cells, "source"), &source))
		return "its source is unknown";
	if (!message_kind_find(text_of(TABLE_EVENT, cells, "kind"), &kind))
		return "its kind is unknown";
	return strlen(text_of(TABLE_EVENT, cells, "text")) < MESSAGE_TEXT_MAX ? NULL
		: "its text is too long";
}

static const char *days_fault(enum learning_kind kind, int64_t a)
{
	bool may_lack = kind == LEARNING_BURY || kind == LEARNING_READY_BY;
	if (kind != LEARNING_CLOCK && !may_lack)
		return NULL;
	if ((a >= -DAYS_MAX && a <= DAYS_MAX) || (may_lack && a == NO_DAY))
		return NULL;
	return may_lack ? "\"a\" must be a day, -40000000 to 40000000, or -2147483648 for none"
		: "\"a\" must be days, -40000000 to 40000000";
}

static const char *learning_fault(const struct cell *cells)
{
	enum learning_kind kind;
	int64_t grade = number_of(TABLE_LEARNING, cells, "grade");
	if (!learning_kind_find(text_of(TABLE_LEARNING, cells, "kind"), &kind))
		return "its kind is unknown";
	if (kind != LEARNING_REVIEW && grade != 0)
		return "\"grade\" must be 0 where it is no review";
	if (kind == LEARNING_REVIEW && (grade < GRADE_AGAIN || grade > GRADE_EASY))
		return "\"grade\" must be 1 to 4 in a review";
	if (kind == LEARNING_REVIEW && !*text_of(TABLE_LEARNING, cells, "question_id"))
		return "\"question_id\" must name the question of a review";
	return days_fault(kind, number_of(TABLE_LEARNING, cells, "a"));
}

const char *table_fault(enum table table, const struct cell *cells)
{
	const char *fault = NULL;
	if (table != TABLE_BANK && table != TABLE_ARTICLE && cells[0].number < 1)
		return "its number is not above 0";
	if (table == TABLE_BANK)
		fault = bank_fault(cells);
	else if (table == TABLE_EVENT)
		fault = event_fault(cells);
	else if (table == TABLE_LEARNING)
		fault = learning_fault(cells);
	if (!fault)
		fault = range_fault(table, cells);
	return fault || table != TABLE_EVENT ? fault : event_day_fault(cells);
}
