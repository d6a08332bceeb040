#include "report/class_report_parts.h"

struct class_sheet class_sheet_make(struct arena *arena, const struct class_report *report)
{
	struct class_sheet sheet = { .report = report, .round = report->round, .say = &report->say,
		.arena = arena };
	sheet.out = sheet_make(arena);
	sheet.turn_count = class_closed_turns(report->round, sheet.turns);
	sheet.items = class_items_make(arena, report->round);
	return sheet;
}

bool class_report_is_empty(const struct round *round)
{
	struct arena arena;
	bool empty = true;
	arena_init(&arena);
	struct class_items items = class_items_make(&arena, round);
	for (int i = 0; i < items.table.items; i++)
		empty = empty && !items_facility(&items.table, i).known;
	arena_close(&arena);
	return empty;
}

int class_sheet_item(const struct class_sheet *sheet, int turn)
{
	for (int i = 0; i < sheet->items.table.items; i++)
		if (sheet->items.turns[i] == turn)
			return i;
	return -1;
}

const struct question *class_sheet_question(const struct class_sheet *sheet, int turn)
{
	return &sheet->round->bank->questions[sheet->round->turns[turn].question];
}

const char *class_sheet_ask(const struct class_sheet *sheet, int turn)
{
	static const char *const open[GAPS_MAX] = { "__1__", "__2__", "__3__", "__4__" };
	return say_gaps(sheet->arena, sheet->say, class_sheet_question(sheet, turn), open);
}

const char *class_sheet_team(const struct class_sheet *sheet, int player)
{
	const struct names *names = sheet->report->names;
	const char *name = names
		? names_get(names, sheet->round->class->players[player].name) : NULL;
	return name ? name
		: arena_format(sheet->arena, say_word(sheet->say, N_("Team %d")), player + 1);
}

struct figure class_sheet_figure(const struct class_sheet *sheet, int turn,
	enum class_figure which)
{
	const struct item_table *table = &sheet->items.table;
	int item = class_sheet_item(sheet, turn);
	if (item < 0)
		return (struct figure){ .known = false };
	switch (which) {
	case CLASS_FACILITY:
		return items_facility(table, item);
	case CLASS_CORRECTED:
		return items_corrected(table, item, class_items_options(sheet->round, turn));
	case CLASS_DISCRIMINATION:
		return items_discrimination(table, item);
	case CLASS_POINT_BISERIAL:
		return items_point_biserial(table, item);
	case CLASS_MEDIAN_TIME:
		return items_median_time(table, item);
	}
	return (struct figure){ .known = false };
}

struct class_sum class_sheet_sum(const struct class_sheet *sheet, int player)
{
	struct class_sum sum = { 0 };
	const struct item_table *table = &sheet->items.table;
	for (int i = 0; i < table->items; i++) {
		const struct item_cell *cell = &table->cells[player * table->items + i];
		sum.there += cell->state != ITEM_ABSENT;
		sum.answered += cell->state == ITEM_ANSWERED;
		sum.right += cell->state == ITEM_ANSWERED && cell->got == cell->of;
	}
	return sum;
}

static void bar_push(struct class_bars *bars, int place, const char *text, int count, bool right)
{
	bars->items[bars->count++] = (struct class_bar){ place, text, count, right };
}

/* How many answered right, in part and wrong: those who said it aloud, or all where there is
 * nothing to pick from. */
static void verdicts_count(const struct class_sheet *sheet, int turn, bool said,
	int counts[VERDICT_WRONG + 1])
{
	for (int i = 0; i < sheet->round->class->player_count; i++) {
		bool aloud = class_answer_of(sheet->round, turn, i)->judged != JUDGED_NOT;
		if (!class_answered(sheet->round, turn, i) || (said && !aloud))
			continue;
		enum verdict verdict = class_grade(sheet->round, turn, i).verdict;
		counts[verdict == VERDICT_CLOSE ? VERDICT_WRONG : verdict]++;
	}
}

static void verdicts_push(const struct class_sheet *sheet, int turn, bool said,
	struct class_bars *bars)
{
	const struct say *say = sheet->say;
	int counts[VERDICT_WRONG + 1] = { 0 };
	verdicts_count(sheet, turn, said, counts);
	bool any = counts[VERDICT_RIGHT] || counts[VERDICT_PART] || counts[VERDICT_WRONG];
	if (said && !any)
		return;
	bar_push(bars, -1, say_word(say, said ? N_("Said it right") : N_("Right")),
		counts[VERDICT_RIGHT], true);
	if (counts[VERDICT_PART])
		bar_push(bars, -1, say_word(say, N_("Partly right")), counts[VERDICT_PART], false);
	bar_push(bars, -1, say_word(say, said ? N_("Said it wrong") : N_("Wrong")),
		counts[VERDICT_WRONG], false);
}

static int silent_count(const struct round *round, int turn)
{
	int count = 0;
	for (int i = 0; i < round->class->player_count; i++)
		count += class_answer_of(round, turn, i)->there && !class_answered(round, turn, i)
			&& round->class->players[i].way != WAY_HANDS;
	return count;
}

struct class_bars class_bars_make(const struct class_sheet *sheet, int turn)
{
	const struct round *round = sheet->round;
	const struct question *question = class_sheet_question(sheet, turn);
	int options = question_options(round->bank, question);
	unsigned right = question_right(round->bank, question);
	struct class_count count = class_count(round, turn);
	struct class_bars bars = { .voices = count.voices, .silent = silent_count(round, turn) };
	for (int i = 0; i < options; i++) {
		int option = round->turns[turn].shown[i];
		bar_push(&bars, i, say_option(sheet->say, round->bank, question, option),
			count.votes[option], right >> option & 1);
	}
	verdicts_push(sheet, turn, options > 0, &bars);
	return bars;
}
