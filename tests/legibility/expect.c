#include "expect_parts.h"

#include "core/deck.h"
#include "core/progress.h"
#include "core/statistics.h"
#include "ui/set_aside.h"

#include <string.h>

static const double QUESTION = 3.0, ANSWER = 2.4, REST = 1.6;

void expects_init(struct expects *expects)
{
	memset(expects, 0, sizeof *expects);
	arena_init(&expects->arena);
}

void expects_close(struct expects *expects)
{
	arena_close(&expects->arena);
}

void expect_push(struct expects *expects, const char *text, double cap)
{
	if (text && text[0] && expects->count < EXPECTS_MAX)
		expects->items[expects->count++] = (struct expect){ text, cap };
}

void expect_text(struct expects *expects, struct text text, int language, double cap)
{
	expect_push(expects, text_in(text, language), cap);
}

/* A gap's sentence in the parts between its gaps, else the question. */
void expect_ask(struct expects *expects, const struct question *question, int language,
	double cap)
{
	const char *ask = text_in(question->ask, language);
	if (question->kind != KIND_GAP) {
		expect_push(expects, ask, cap);
		return;
	}
	const char *from = ask;
	for (const char *at = ask;; at++) {
		bool gap = at[0] == '{' && at[1] >= '1' && at[1] <= '0' + question->gap_count
			&& at[2] == '}';
		if (*at && !gap)
			continue;
		expect_push(expects, arena_copy(&expects->arena, from, (size_t)(at - from)), cap);
		if (!*at)
			return;
		from = at + 3;
	}
}

void expect_options(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap)
{
	for (int i = 0; i < question->choice_count; i++)
		expect_text(expects, question->choices[i].text, language, cap);
	for (int i = 0; question->kind == KIND_VOICE && i < bank->voice_count; i++)
		expect_text(expects, bank->voices[i].name, language, cap);
}

void expect_answering(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap)
{
	expect_options(expects, bank, question, language, cap);
	for (int i = 0; i < question->pair_count; i++) {
		expect_text(expects, question->pairs[i].left, language, cap);
		expect_text(expects, question->pairs[i].right, language, cap);
	}
	for (int i = 0; i < question->extra_count; i++)
		expect_text(expects, question->extra[i], language, cap);
	for (int i = 0; i < question->item_count; i++)
		expect_text(expects, question->items[i], language, cap);
	for (int i = 0; i < question->gap_count; i++)
		for (int j = 0; j < question->gaps[i].choice_count; j++)
			expect_text(expects, question->gaps[i].choices[j].text, language, cap);
	expect_text(expects, question->unit, language, REST);
}

static void push_ask_screen(struct expects *expects, const struct round *round, int language)
{
	const struct turn *turn = round_turn(round);
	const struct question *question = &round->bank->questions[turn->question];
	expect_ask(expects, question, language, QUESTION);
	expect_answering(expects, round->bank, question, language, ANSWER);
	if (turn->hinted)
		expect_text(expects, question->hint, language, REST);
}

/* What was picked, joined or typed. */
static void push_given(struct expects *expects, const struct round *round, int index, int language,
	double cap)
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = &round->bank->questions[turn->question];
	for (int i = 0; i < question->choice_count; i++)
		if (turn->answer.marks >> i & 1)
			expect_text(expects, question->choices[i].text, language, cap);
	for (int i = 0; i < TURN_TEXTS; i++)
		expect_push(expects, round->texts[index][i], cap);
	for (int i = 0; i < question->pair_count; i++) {
		int right = turn->answer.joined[i];
		if (right >= 0 && right < question->pair_count)
			expect_text(expects, question->pairs[right].right, language, cap);
		else if (right >= 0)
			expect_text(expects, question->extra[right - question->pair_count], language, cap);
	}
}

void expect_right(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap)
{
	for (int i = 0; i < question->choice_count; i++)
		if (question->choices[i].right)
			expect_text(expects, question->choices[i].text, language, cap);
	for (int i = 0; i < question->pair_count; i++) {
		expect_text(expects, question->pairs[i].left, language, cap);
		expect_text(expects, question->pairs[i].right, language, cap);
	}
	for (int i = 0; i < question->item_count; i++)
		expect_text(expects, question->items[i], language, cap);
	if (question->kind == KIND_VOICE)
		expect_text(expects, bank->voices[question->voice].name, language, cap);
	const struct spellings *own = question->accept.in ? &question->accept.in[0] : NULL;
	if (own && own->count && bank->language_count == 1)
		expect_push(expects, own->items[0], cap);
}

static void push_reveal(struct expects *expects, const struct round *round, int index, int language)
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = &round->bank->questions[turn->question];
	expect_ask(expects, question, language, QUESTION);
	expect_options(expects, round->bank, question, language, ANSWER);
	expect_right(expects, round->bank, question, language, ANSWER);
	expect_text(expects, question->explain, language, REST);
	unsigned wrong = turn->answer.marks & ~question_right(round->bank, question);
	for (int i = 0; i < question->choice_count; i++)
		if (wrong >> i & 1)
			expect_text(expects, question->choices[i].why, language, REST);
	if (question->kind == KIND_TRUEFALSE && wrong)
		expect_text(expects, question->why, language, REST);
	if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER)
		expect_push(expects, round->texts[index][0], ANSWER);
}

static void push_end(struct expects *expects, const struct round *round, int language)
{
	int missed[ROUND_QUESTIONS_MAX], count = round_missed(round, missed);
	for (int i = 0; i < count; i++) {
		const struct turn *turn = &round->turns[missed[i]];
		const struct question *question = &round->bank->questions[turn->question];
		expect_ask(expects, question, language, REST);
		expect_right(expects, round->bank, question, language, REST);
		if (turn->answered)
			push_given(expects, round, missed[i], language, REST);
	}
	for (int i = 0; round->rules.mode == MODE_QUIZ && i < round->bank->topic_count; i++)
		if (tally_topic(round, i).asked)
			expect_text(expects, round->bank->topics[i].name, language, REST);
	expect_text(expects, round->bank->title, language, REST);
}

static void push_card(struct expects *expects, const struct round *round, int index, int language,
	bool back)
{
	struct card card = round->pile.cards[index];
	const struct question *question = &round->bank->questions[card.question];
	const struct deck_words said = { .yes = "", .no = "", .standings = { "", "", "" } };
	expect_push(expects, card_front(&expects->arena, round->bank, card, language),
		back ? REST : QUESTION);
	expect_text(expects, round->bank->topics[question->topic].name, language, REST);
	if (!back)
		return;
	if (question->kind != KIND_TRUEFALSE && question->kind != KIND_STANDING)
		expect_push(expects, card_back(&expects->arena, round->bank, card, language, &said),
			ANSWER);
	expect_text(expects, question->explain, language, REST);
}

static void push_cards_end(struct expects *expects, const struct round *round, int language)
{
	for (int i = 0; i < round->pile.card_count; i++)
		if (round->pile.lapses[i])
			expect_push(expects, card_front(&expects->arena, round->bank, round->pile.cards[i],
				language),
				REST);
}

static void push_look(struct expects *expects, const struct round *round, int place, int language)
{
	int card = round_looked_card(round, place);
	if (card >= 0)
		push_card(expects, round, card, language, true);
	else
		push_reveal(expects, round, round->queue[place], language);
}

static void push_phase(struct expects *expects, const struct round *round, int language)
{
	switch (round->phase) {
	case PHASE_IDLE:
		break;
	case PHASE_ASK:
		push_ask_screen(expects, round, language);
		break;
	case PHASE_SURE:
	case PHASE_NOTED:
		expect_ask(expects, &round->bank->questions[round_turn(round)->question], language,
			QUESTION);
		push_given(expects, round, round_turn_index(round), language, ANSWER);
		break;
	case PHASE_REVEAL:
		push_reveal(expects, round, round_turn_index(round), language);
		break;
	case PHASE_FRONT:
	case PHASE_BACK:
		push_card(expects, round, pile_next(&round->pile), language, round->phase == PHASE_BACK);
		break;
	case PHASE_END:
		if (mode_has_pile(round->rules.mode))
			push_cards_end(expects, round, language);
		else
			push_end(expects, round, language);
		break;
	case PHASE_LOBBY: case PHASE_PRACTICE: case PHASE_BOARD: case PHASE_CLOSED:
	case PHASE_EXPLAIN: case PHASE_SCORES: case PHASE_PODIUM: case PHASE_TEACH:
	case PHASE_GAIN:
		break;
	}
}

static void push_read(struct expects *expects, const struct model *model, int language)
{
	const struct bank *bank = model->bank;
	int middle = model->ui->paragraph;
	if (middle > bank->paragraph_count)
		middle = bank->paragraph_count;
	for (int i = 1; i <= bank->paragraph_count; i++)
		if (!middle || i == middle)
			expect_push(expects, model->article ? model->article->paragraphs[i - 1]
				: text_in(bank->paragraphs[i - 1].gist, language), REST);
	expect_text(expects, bank->article_title, language, REST);
}

static void push_about(struct expects *expects, const struct bank *bank, int language)
{
	expect_text(expects, bank->title, language, REST);
	for (int i = 0; i < bank->author_count; i++)
		expect_push(expects, bank->authors[i], REST);
	expect_push(expects, bank->licence, REST);
	expect_text(expects, bank->note, language, REST);
	expect_text(expects, bank->article_title, language, REST);
	expect_push(expects, bank->article_author, REST);
	expect_push(expects, bank->article_publisher, REST);
	expect_push(expects, bank->article_url, REST);
}

static void push_history(struct expects *expects, const struct learner *learner)
{
	for (int i = 0; i < learner->past_count; i++)
		if (learner->past[i].other_bank)
			expect_push(expects, learner->past[i].bank_title, REST);
}

static void push_browse(struct expects *expects, const struct model *model, int language)
{
	int count = model->found ? model->found_count : model->bank->question_count;
	for (int i = model->ui->row; i < count && i < model->ui->row + ROWS_MAX; i++) {
		const struct question *question =
			&model->bank->questions[model->found ? model->found[i] : i];
		expect_ask(expects, question, language, REST);
		expect_text(expects, question->front, language, REST);
		expect_text(expects, model->bank->topics[question->topic].name, language, REST);
	}
}

/* All that an author wrote into a question. */
static void push_entry(struct expects *expects, const struct model *model, int language)
{
	const struct bank *bank = model->bank;
	int place = model->ui->entry;
	if (place >= (model->found ? model->found_count : bank->question_count))
		return;
	const struct question *question = &bank->questions[model->found ? model->found[place] : place];
	const struct text said[] = { question->front, question->explain, question->hint,
		question->note, question->why };
	expect_ask(expects, question, language, QUESTION);
	expect_answering(expects, bank, question, language, ANSWER);
	expect_right(expects, bank, question, language, ANSWER);
	expect_text(expects, question->back, language, ANSWER);
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		expect_text(expects, said[i], language, REST);
	for (int i = 0; i < question->choice_count; i++)
		expect_text(expects, question->choices[i].why, language, REST);
	for (int i = 0; i < question->gap_count; i++)
		for (int j = 0; j < question->gaps[i].choice_count; j++)
			expect_text(expects, question->gaps[i].choices[j].why, language, REST);
	for (int l = 0; question->accept.in && l < bank->language_count; l++)
		for (int i = 0; i < question->accept.in[l].count; i++)
			expect_push(expects, question->accept.in[l].items[i],
				l == language && !i ? ANSWER : REST);
	expect_push(expects, question->quote, REST);
	expect_push(expects, question->id, REST);
}

static bool has_progress(const struct model *model)
{
	return model->progress && model->progress->reviews;
}

static void push_weak(struct expects *expects, const struct model *model, int language)
{
	for (int i = 0; has_progress(model) && i < model->progress->weak_count; i++)
		expect_push(expects, card_front(&expects->arena, model->bank, model->progress->weak[i].card,
			language), REST);
}

static void push_set_aside(struct expects *expects, const struct model *model, int language)
{
	const struct study_card *card;
	for (int i = 0; (card = set_aside_at(model, i)) != NULL; i++)
		expect_push(expects, card_front(&expects->arena, model->bank, card->card, language), REST);
}

static void push_studied(struct expects *expects, const struct model *model, int language)
{
	const struct question *question = &model->bank->questions[model->ui->card.question];
	const struct deck_words said = { .yes = "", .no = "", .standings = { "", "", "" } };
	if (model->ui->card.question >= model->bank->question_count)
		return;
	expect_push(expects, card_front(&expects->arena, model->bank, model->ui->card, language),
		QUESTION);
	expect_text(expects, model->bank->topics[question->topic].name, language, REST);
	if (question->kind != KIND_TRUEFALSE && question->kind != KIND_STANDING)
		expect_push(expects,
			card_back(&expects->arena, model->bank, model->ui->card, language, &said),
			ANSWER);
}

static void push_banks(struct expects *expects, const struct shelf *shelf)
{
	for (int i = 0; shelf && i < shelf->count; i++) {
		expect_push(expects, shelf->items[i].title, REST);
		expect_push(expects, shelf->items[i].path, REST);
		expect_push(expects, shelf->items[i].trouble, REST);
	}
}

static void push_findings(struct expects *expects, const struct diagnostics *findings)
{
	for (size_t i = 0; findings && i < findings->count; i++) {
		expect_push(expects, findings->items[i].what, REST);
		expect_push(expects, findings->items[i].mend, REST);
	}
}

/* The names that stand in the list; of those without one the game's own words. */
static void push_profiles(struct expects *expects, const struct model *model)
{
	const struct profile_list *list = model->profiles;
	for (int i = model->ui->row; list && i < list->count && i < model->ui->row + ROWS_MAX; i++)
		expect_push(expects, list->items[i].name, REST);
}

/* The card, and the paragraph that it rests on. */
static void push_leech(struct expects *expects, const struct model *model, int language)
{
	const struct bank *bank = model->bank;
	const struct question *question = &bank->questions[model->ui->card.question];
	if (!model->memory)
		return;
	expect_push(expects, card_front(&expects->arena, bank, model->ui->card, language), REST);
	expect_text(expects, bank->paragraphs[question->sources[0] - 1].gist, language, REST);
}

/* The paths that stand in sentences, whole. */
static void push_damaged(struct expects *expects, const struct damage *damage)
{
	if (!damage)
		return;
	expect_push(expects, damage->recovered ? damage->aside : damage->path, REST);
	if (!damage->recovered)
		expect_push(expects, damage->what, REST);
}

static void push_topics(struct expects *expects, const struct bank *bank, int language)
{
	for (int i = 0; bank->topic_count > 1 && i < bank->topic_count; i++)
		expect_text(expects, bank->topics[i].name, language, REST);
}

static void push_screen(struct expects *expects, const struct model *model, int language)
{
	switch (ui_screen(model->ui)) {
	case SCREEN_HOME:
	case SCREEN_STUDY:
		expect_text(expects, model->bank->title, language, REST);
		break;
	case SCREEN_SETUP_QUIZ:
	case SCREEN_SETUP_CARDS:
		push_topics(expects, model->bank, language);
		break;
	case SCREEN_ROUND:
		if (model->round)
			push_phase(expects, model->round, language);
		break;
	case SCREEN_READ:
		push_read(expects, model, language);
		break;
	case SCREEN_HISTORY:
		push_history(expects, model->learner);
		break;
	case SCREEN_LOOK:
		push_look(expects, model->viewed ? model->viewed : model->round, model->ui->looked_at,
			language);
		break;
	case SCREEN_ABOUT:
		push_about(expects, model->bank, language);
		break;
	case SCREEN_CLASS_SETUP: case SCREEN_LESSONS: case SCREEN_TEAM_SETS: case SCREEN_CLASSES:
	case SCREEN_ENDED: case SCREEN_ENDED_ONE: case SCREEN_TITLE: case SCREEN_KEPT_ASK:
	case SCREEN_MISTAKES:
		expect_kept(expects, model, language);
		break;
	case SCREEN_BROWSE:
		push_browse(expects, model, language);
		break;
	case SCREEN_ENTRY:
		push_entry(expects, model, language);
		break;
	case SCREEN_BANKS:
		push_banks(expects, model->shelf);
		break;
	case SCREEN_FINDINGS:
		push_findings(expects, model->findings);
		break;
	case SCREEN_PROFILES:
		push_profiles(expects, model);
		break;
	case SCREEN_WEAK:
		push_weak(expects, model, language);
		break;
	case SCREEN_CARD:
		push_studied(expects, model, language);
		break;
	case SCREEN_SETTINGS:
		expect_push(expects, model->profiles && profile_open(model->profiles)
			? profile_open(model->profiles)->name : NULL, REST);
		break;
	case SCREEN_DAMAGED:
		push_damaged(expects, model->damage);
		break;
	case SCREEN_LEECH:
		push_leech(expects, model, language);
		break;
	case SCREEN_SET_ASIDE:
		push_set_aside(expects, model, language);
		break;
	case SCREEN_STUDY_SETTINGS: case SCREEN_WHY: case SCREEN_NOTE: case SCREEN_RENAMED:
	case SCREEN_CLOCK: case SCREEN_PROGRESS: case SCREEN_PLOT: case SCREEN_NAME:
	case SCREEN_LOCKED:
	case SCREEN_BACKUPS:
	case SCREEN_RESTORE: case SCREEN_DELETE:
	case SCREEN_PAUSE: case SCREEN_SCORING: case SCREEN_ARTICLE: case SCREEN_HELP:
	case SCREEN_LESSON: case SCREEN_CLASS: case SCREEN_CLASS_PAUSE:
	case SCREEN_TEAMS: case SCREEN_TEAM: case SCREEN_HANDS: case SCREEN_CORRECT:
	case SCREEN_ROLLOVER: case SCREEN_ACCEPT:
		break;
	}
}

void expects_fill(struct expects *expects, const struct model *model, int language, bool wall)
{
	arena_reset(&expects->arena);
	expects->count = 0;
	if (ui_screen(model->ui) != SCREEN_LOCKED
		&& (ui_screen(model->ui) != SCREEN_DAMAGED || !model->damage))
		expect_push(expects, model->not_saved, REST);
	expect_push(expects, model->ui->notice, REST);
	if (ui_screen(model->ui) != SCREEN_ROUND && !model->ui->keyboard)
		expect_push(expects, model->offer, REST);
	if (ui_in_round(model->ui) && model->round && model->round->class)
		expect_class(expects, model, language, wall);
	else if (model->bank)
		push_screen(expects, model, language);
	else if (ui_screen(model->ui) == SCREEN_FINDINGS)
		push_findings(expects, model->findings);
	else if (ui_screen(model->ui) == SCREEN_BANKS)
		push_banks(expects, model->shelf);
	else if (ui_screen(model->ui) == SCREEN_HOME)
		expect_push(expects, model->bank_trouble, REST);
}
