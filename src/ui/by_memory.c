#include "ui/by_memory.h"

#include "ui/date.h"
#include "ui/words.h"

enum { OFF, NOW, TOMORROW, WEEK, MONTH, READY, MOMENTS };

int by_memory_next(const struct model *model, int moment)
{
	int last = model->study && model->study->ready_day != NO_DAY ? READY : MONTH;
	return moment >= last ? OFF : moment + 1;
}

static int days_ahead(const struct model *model, int moment)
{
	static const int days[MOMENTS] = { 0, 0, 1, 7, 30, 0 };
	if (moment == READY && model->study->ready_day != NO_DAY)
		return model->study->ready_day - model->moment.day;
	return moment < 0 || moment >= MOMENTS ? 0 : days[moment];
}

const char *by_memory_words(const struct model *model, int moment, struct arena *arena)
{
	int days = days_ahead(model, moment);
	if (!days)
		return _("now");
	return arena_format(arena, _("on %s"),
		date_day_words(arena, model->moment.day + days, model->moment.day));
}

static bool rests_on(const struct question *question, int paragraph)
{
	for (int i = 0; i < question->source_count; i++)
		if (question->sources[i] == paragraph)
			return true;
	return false;
}

double by_memory_recall(const struct model *model, int moment, int paragraph, int *cards)
{
	const struct study *study = model->study;
	int64_t ms = model->moment.ms + (int64_t)days_ahead(model, moment) * 24 * 3600 * 1000;
	double sum = 0;
	*cards = 0;
	for (int i = 0; i < study->count; i++) {
		const struct study_card *card = &study->cards[i];
		if (!rests_on(&model->bank->questions[card->card.question], paragraph))
			continue;
		(*cards)++;
		if (card->memory && card->memory->seen)
			sum += memory_recall(card->memory, ms);
	}
	return *cards ? sum / *cards : 0;
}
