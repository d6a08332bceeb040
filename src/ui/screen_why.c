/* Why a card comes back when it does: one sentence, with its numbers, for each grade that may be
 * given now, or for the one that was given. */
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/set_aside.h"
#include "ui/span.h"
#include "ui/words.h"

enum { GRADES = 4 };

struct why {
	const struct model *model;
	const struct card_memory *memory; /* NULL: never reviewed */
	struct schedule_rules rules;
	struct due due[GRADES];
	struct last_review last[GRADES];
	int count;   /* grades told of */
	int first;   /* the first of them */
	bool open;   /* one is to be given now */
};

static const char *grade_words(int grade)
{
	const char *const words[GRADES] = { _("Again"), _("Hard"), _("Good"), _("Easy") };
	return words[grade - 1];
}

/* What made it another interval than FSRS's own. */
static const char *reason_words(const struct why *why, const struct due *due, struct arena *arena)
{
	switch (due->reason) {
	case DUE_RECALL:
		return "";
	case DUE_FLOOR:
		return _("No card comes back in less than a minute.");
	case DUE_CAP:
		return arena_format(arena, _("Longer than %s is not allowed by your settings."),
			span_words(arena, why->rules.cap_days));
	case DUE_READY:
		return arena_format(arena, _("It comes sooner, so that you are ready on %s."),
			date_day_words(arena, why->rules.ready_day, why->model->moment.day));
	case DUE_ORDER:
		return _("An easier grade never brings a card back sooner than a harder one.");
	}
	return "";
}

static const char *sentence(const struct why *why, int i, struct arena *arena)
{
	const struct due *due = &why->due[i];
	const struct last_review *last = &why->last[i];
	const char *told = arena_format(arena,
		_("The chance that you recall it falls to %d\u00a0%%, your target, in %s; it is asked "
		"again in %s, at %d\u00a0%%. What you keep of it for long holds for %s, what is only "
		"fresh for %s; its difficulty is %s of 10."), why->rules.target_permille / 10,
		span_words(arena, due->bare_days), span_words(arena, due->days),
		(int)(due->recall * 100 + 0.5), span_words(arena, last->after.stability),
		span_words(arena, last->after.fast), span_decimal(arena, last->after.difficulty));
	const char *reason = reason_words(why, due, arena);
	/* In study a missed card comes round before its moment, as long as others are left. */
	if (why->open && why->first + i == GRADE_AGAIN)
		reason = _("It comes round again in this session, after some others.");
	return *reason ? arena_format(arena, "%s %s", told, reason) : told;
}

static void why_build(struct strip *strip, const void *context)
{
	const struct why *why = context;
	struct arena *arena = &strip->list->arena;
	if (why->memory && why->memory->seen)
		prose_muted(strip, arena_format(arena, ngettext("Asked %d time so far; missed: %d.",
			"Asked %d times so far; missed: %d.", (unsigned long)why->memory->last.reviews),
			why->memory->last.reviews, why->memory->failures));
	struct set_aside aside = set_aside_of(why->memory, why->model->moment.day);
	if (!why->open && why->count && (aside.suspended || aside.rests))
		prose_text(strip, _("It is set aside: what follows holds once it is asked again."));
	for (int i = 0; i < why->count; i++) {
		const char *title = arena_format(arena, _("%s: %s"), grade_words(why->first + i),
			span_words(arena, why->due[i].days));
		prose_heading(strip, title);
		prose_text(strip, sentence(why, i, arena));
		strip_gap(strip, 1);
		strip_break(strip);
	}
	if (!why->count)
		prose_text(strip, _("This card was never asked: nothing is known of it yet."));
}

/* While a card's back is open: what each grade would do. Else what the last one did. */
static struct why why_make(const struct model *model)
{
	const struct question *question = &model->bank->questions[model->ui->card.question];
	int part = model->ui->card.part;
	struct why why = { .model = model, .rules = model->settings->study.schedule };
	uint64_t hash = memory_card_hash(question->id, part);
	why.memory = model->memory ? memory_find(model->memory, question->id, part) : NULL;
	if (model->memory)
		why.rules.ready_day = model->memory->clock.ready_day;
	const struct last_review *before = why.memory && why.memory->seen ? &why.memory->last : NULL;
	bool open = ui_in_round(model->ui) && model->round && model->round->phase == PHASE_BACK;
	if (!open && !before)
		return why;
	why.open = open;
	why.first = open ? GRADE_AGAIN : before->grade;
	why.count = open ? GRADES : 1;
	for (int i = 0; i < why.count; i++)
		why.last[i] = open ? last_review_make(before, i + 1, model->moment.ms,
			model->moment.offset_min) : *before;
	if (open)
		schedule_offers(&why.rules, before, model->moment.ms, model->moment.offset_min, hash,
			why.due);
	else
		why.due[0] = schedule_due(&why.rules, before, hash);
	return why;
}

void screen_why(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = { prose_back_hint() };
	struct rect area = frame_draw(list, look, hints, 1);
	header_draw(list, look, &area, _("Why then?"), _("Spacing by FSRS-7"));
	const struct bank *bank = model->bank;
	if (!bank || model->ui->card.question >= bank->question_count)
		return;
	struct why why = why_make(model);
	prose_fit(list, look, area, model->ui->page, why_build, &why);
	prose_page_keys(list);
}
