/* Study: what the learner says of a card or of the days, and what is opened about them. */
#include "ui/act_parts.h"
#include "ui/by_memory.h"
#include "ui/set_aside.h"

#include <stdio.h>

static bool is_about_card(enum learning_kind kind)
{
	return kind != LEARNING_READY_BY && kind != LEARNING_CLOCK;
}

/* What is said of a card of the session that is played goes by the round, which can undo it; one
 * that is still to come leaves the session. */
static void tell_round(const struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	const struct round *round = model->round;
	bool suspends = action.a == LEARNING_SUSPEND, forms = action.a == LEARNING_FORM;
	bool rests = action.a == LEARNING_BURY && action.b > model->moment.day;
	if (!(rests || suspends || forms) || !round || model->bank != round->bank
		|| round->rules.mode != MODE_STUDY)
		return;
	bool comes = round->phase != PHASE_END && pile_find(&round->pile, ui->card) >= 0;
	if (!comes && !(ui_in_round(ui) && pile_holds(&round->pile, ui->card)))
		return;
	int number = rests ? action.b - model->moment.day : forms ? action.b : ASIDE_SUSPENDED;
	struct message *message = act_send(model, source, forms ? MESSAGE_FORM : MESSAGE_ASIDE,
		number, ui->card.part, outbox);
	message->question = ui->card.question;
}

static void learn(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	enum learning_kind kind = (enum learning_kind)action.a;
	int before = outbox->message_count;
	if (is_about_card(kind))
		tell_round(ui, model, action, source, outbox);
	/* What a message of the round does is in its own row. */
	if (outbox->message_count > before)
		return;
	outbox->learning = (struct learning){ .kind = kind, .a = action.b, .sequence = -1 };
	if (is_about_card(kind)) {
		if (!model->bank || ui->card.question >= model->bank->question_count)
			return;
		const struct question *question = &model->bank->questions[ui->card.question];
		outbox->learning.question_id = question->id;
		outbox->learning.part = ui->card.part;
		outbox->learning.rev = question->rev;
		outbox->learning.hash = question->hash;
	}
	outbox->wishes |= WISH_LEARNING;
}

/* The card that is on the screen. */
static void card_settle(struct ui *ui, const struct model *model)
{
	const struct round *round = model->round;
	if (!round || ui_screen(ui) != SCREEN_ROUND)
		return;
	int card = pile_next(&round->pile);
	if ((round->phase == PHASE_FRONT || round->phase == PHASE_BACK) && card >= 0)
		ui->card = round->pile.cards[card];
	else if (round_question(round) >= 0)
		ui->card = (struct card){ round_question(round), 0 };
}

/* What was written before can be changed. */
static void note_begin(struct ui *ui, const struct model *model)
{
	const struct question *question = card_question(model);
	const struct card_memory *memory = question && model->memory
		? memory_find(model->memory, question->id, ui->card.part) : NULL;
	snprintf(ui->fields[FIELD_NOTE], FIELD_BYTES, "%s",
		memory && memory->note ? memory->note : "");
}

static void set_aside_settle(struct ui *ui, const struct model *model, int place)
{
	const struct study_card *card = set_aside_at(model, place);
	if (!card)
		return;
	ui->weak = place;
	ui->card = card->card;
}

/* One reason at a time: what is neither asked nor marked takes two presses. The focus goes to the
 * card behind it. */
static void bring_back(struct ui *ui, const struct model *model, bool unmark, enum source source,
	struct outbox *outbox)
{
	int place = set_aside_meant(ui), count = set_aside_count(model);
	const struct study_card *card = set_aside_at(model, place);
	struct set_aside why = card ? set_aside_why(card, model->moment.day)
		: (struct set_aside){ false, false, false };
	if (unmark ? !why.marked : !why.suspended && !why.rests)
		return;
	enum learning_kind kind = unmark ? LEARNING_UNMARK : why.suspended ? LEARNING_RESUME
		: LEARNING_BURY;
	ui->card = card->card;
	learn(ui, model, (struct action){ ACT_LEARN, (int)kind,
		kind == LEARNING_BURY ? model->moment.day : 0, 0 }, source, outbox);
	bool stays = why.suspended + why.rests + why.marked > 1;
	if (!stays && place == count - 1)
		place--;
	if (place >= 0)
		act_row_focus(ui, place);
	else
		ui->focus[0] = '\0';
}

void act_study(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox)
{
	if (action.verb == ACT_LEARN)
		learn(ui, model, action, source, outbox);
	if (action.verb == ACT_MEMORY)
		ui->by_memory = action.a ? 1 : by_memory_next(model, ui->by_memory);
	if (action.verb == ACT_WHY || action.verb == ACT_CARD_NOW)
		card_settle(ui, model);
	if (action.verb == ACT_SET_ASIDE)
		set_aside_settle(ui, model, action.a);
	if (action.verb == ACT_BRING_BACK)
		bring_back(ui, model, action.a, source, outbox);
	if (action.verb == ACT_NOTE)
		note_begin(ui, model);
	if (action.verb == ACT_REOPEN)
		outbox->wishes |= WISH_REOPEN;
	if (action.verb == ACT_RENAMED) {
		outbox->wishes |= WISH_RENAMED;
		outbox->number = action.a;
	}
}
