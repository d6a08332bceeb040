#include "ui/set_aside.h"

#include "ui/date.h"
#include "ui/focus.h"
#include "ui/words.h"

struct set_aside set_aside_why(const struct study_card *card, int today)
{
	return set_aside_of(card->memory, today);
}

struct set_aside set_aside_of(const struct card_memory *memory, int today)
{
	if (!memory)
		return (struct set_aside){ false, false, false };
	return (struct set_aside){ memory->suspended,
		memory->rests_until != NO_DAY && today < memory->rests_until, memory->marked };
}

static const char *words_add(struct arena *arena, const char *words, const char *more)
{
	return *words ? arena_format(arena, "%s · %s", words, more) : more;
}

const char *set_aside_words(struct arena *arena, const struct card_memory *memory, int today)
{
	struct set_aside why = set_aside_of(memory, today);
	const char *words = why.suspended ? _("Not asked any more") : "";
	if (why.rests)
		words = words_add(arena, words, arena_format(arena, _("Rests until %s"),
			date_day_words(arena, memory->rests_until, today)));
	return why.marked ? words_add(arena, words, _("To be checked by the author")) : words;
}

static bool is_aside(const struct model *model, int card)
{
	struct set_aside why = set_aside_why(&model->study->cards[card], model->moment.day);
	return why.suspended || why.rests || why.marked;
}

int set_aside_count(const struct model *model)
{
	int count = 0;
	for (int i = 0; model->study && i < model->study->count; i++)
		count += is_aside(model, i);
	return count;
}

const struct study_card *set_aside_at(const struct model *model, int place)
{
	for (int i = 0; model->study && place >= 0 && i < model->study->count; i++)
		if (is_aside(model, i) && place-- == 0)
			return &model->study->cards[i];
	return NULL;
}

int set_aside_meant(const struct ui *ui)
{
	int row = focus_row(ui);
	return row < 0 ? 0 : row;
}
