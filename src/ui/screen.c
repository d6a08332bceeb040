/* Which screen is drawn, and what lies over every screen: the lasting line, the focus. */
#include "base/check.h"
#include "ui/control.h"
#include "ui/focus.h"
#include "ui/keyboard.h"
#include "ui/notice.h"
#include "ui/screens.h"
#include "ui/strip.h"
#include "ui/words.h"

#include <stdio.h>

/* LONGEST_MS: no movement of any screen takes longer. */
enum { SMALLEST_W = 320, SMALLEST_H = 240, SETTLE_MS = 200, LONGEST_MS = 250 };

static void screen_round(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round) {
		screen_home(model, look, list);
		return;
	}
	switch (model->round->phase) {
	case PHASE_IDLE:
		screen_home(model, look, list);
		break;
	case PHASE_ASK:
		screen_ask(model, look, list);
		break;
	case PHASE_SURE:
		screen_sure(model, look, list);
		break;
	case PHASE_NOTED:
		screen_noted(model, look, list);
		break;
	case PHASE_REVEAL:
		screen_reveal(model, look, list);
		break;
	case PHASE_FRONT:
		screen_front(model, look, list);
		break;
	case PHASE_BACK:
		screen_back(model, look, list);
		break;
	case PHASE_END:
		if (mode_has_pile(model->round->rules.mode))
			screen_cards_end(model, look, list);
		else
			screen_end(model, look, list);
		break;
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
	case PHASE_BOARD:
	case PHASE_CLOSED:
	case PHASE_EXPLAIN:
	case PHASE_SCORES:
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
		screen_class(model, look, list);
		break;
	}
}

static void (*const screens[SCREEN_COUNT])(const struct model *model, const struct look *look,
	struct drawlist *list) = {
	[SCREEN_HOME] = screen_home,
	[SCREEN_SETUP_QUIZ] = screen_setup,
	[SCREEN_SETUP_CARDS] = screen_setup,
	[SCREEN_ROUND] = screen_round,
	[SCREEN_PAUSE] = screen_pause,
	[SCREEN_READ] = screen_read,
	[SCREEN_HISTORY] = screen_history,
	[SCREEN_LOOK] = screen_look,
	[SCREEN_SETTINGS] = screen_settings,
	[SCREEN_SCORING] = screen_scoring,
	[SCREEN_ARTICLE] = screen_article,
	[SCREEN_HELP] = screen_help,
	[SCREEN_ABOUT] = screen_about,
	[SCREEN_BANKS] = screen_banks,
	[SCREEN_FINDINGS] = screen_findings,
	[SCREEN_BROWSE] = screen_browse,
	[SCREEN_ENTRY] = screen_entry,
	[SCREEN_STUDY] = screen_study,
	[SCREEN_STUDY_SETTINGS] = screen_study_settings,
	[SCREEN_WHY] = screen_why,
	[SCREEN_LEECH] = screen_leech,
	[SCREEN_NOTE] = screen_note,
	[SCREEN_RENAMED] = screen_renamed,
	[SCREEN_CLOCK] = screen_clock,
	[SCREEN_PROFILES] = screen_profiles,
	[SCREEN_NAME] = screen_name,
	[SCREEN_LOCKED] = screen_locked,
	[SCREEN_PROGRESS] = screen_progress,
	[SCREEN_PLOT] = screen_plot,
	[SCREEN_WEAK] = screen_weak,
	[SCREEN_CARD] = screen_card,
	[SCREEN_DAMAGED] = screen_damaged,
	[SCREEN_BACKUPS] = screen_backups,
	[SCREEN_RESTORE] = screen_restore,
	[SCREEN_DELETE] = screen_delete,
	[SCREEN_SET_ASIDE] = screen_set_aside,
	[SCREEN_CLASS_SETUP] = screen_class_setup,
	[SCREEN_LESSON] = screen_lesson,
	[SCREEN_CLASS] = screen_class,
	[SCREEN_CLASS_PAUSE] = screen_class_pause,
	[SCREEN_TEAMS] = screen_teams,
	[SCREEN_TEAM] = screen_team,
	[SCREEN_HANDS] = screen_hands,
	[SCREEN_CORRECT] = screen_correct,
	[SCREEN_ACCEPT] = screen_accept,
	[SCREEN_ROLLOVER] = screen_rollover,
	[SCREEN_LESSONS] = screen_lessons,
	[SCREEN_TEAM_SETS] = screen_team_sets,
	[SCREEN_CLASSES] = screen_classes,
	[SCREEN_ENDED] = screen_ended,
	[SCREEN_ENDED_ONE] = screen_ended_one,
	[SCREEN_TITLE] = screen_title,
	[SCREEN_KEPT_ASK] = screen_kept_ask,
	[SCREEN_MISTAKES] = screen_mistakes,
};

static void screen_now(const struct model *model, const struct look *look, struct drawlist *list)
{
	enum screen screen = ui_screen(model->ui);
	CHECK(screens[screen]);
	screens[screen](model, look, list);
}

static void focus_draw(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct draw *focus = focus_get(model->ui, list);
	if (!focus || look->touch)
		return;
	if (focus->flags & HOT_FOOT)
		return;
	/* A field that is typed into has its caret; it needs no ring as well. */
	if (focus->flags & HOT_FIELD && !model->ui->pad)
		return;
	struct draw *ring = drawlist_push(list, DRAW_ROUND, focus->rect);
	ring->edge = look->theme->ink;
	ring->width = look_share(look, 0.7);
	ring->radius = look_share(look, 1.4);
	ring->hollow = true;
	/* A second ring inside, for zones that are filled with ink themselves. */
	int width = ring->width;
	struct rect inner = { focus->rect.x + width, focus->rect.y + width, focus->rect.w - 2 * width,
		focus->rect.h - 2 * width };
	ring = drawlist_push(list, DRAW_ROUND, inner);
	ring->edge = look->theme->card;
	ring->width = look_share(look, 0.4);
	ring->radius = look_share(look, 1.4) - width;
	ring->hollow = true;
}

static void outline(struct drawlist *list, const struct look *look, struct rect rect,
	uint32_t color)
{
	struct draw *draw = drawlist_push(list, DRAW_ROUND, rect);
	draw->edge = color;
	draw->width = look_share(look, 0.7);
	draw->radius = look_share(look, 1.4);
	draw->hollow = true;
}

/* What is dragged follows the pointer as an outline, and what it would be dropped on is marked. */
static void drag_draw(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct drag *drag = &model->ui->drag;
	const struct draw *from = drag->moving ? drawlist_hot_named(list, drag->name) : NULL;
	if (!from)
		return;
	const struct draw *onto = drawlist_hot_at(list, drag->x, drag->y);
	struct rect rect = from->rect;
	rect.x += drag->x - drag->from_x;
	rect.y += drag->y - drag->from_y;
	if (onto && onto != from && onto->flags & HOT_DROP)
		outline(list, look, onto->rect, look->theme->accent);
	outline(list, look, rect, look->theme->ink);
}

/* In a round nothing is offered: it goes on with the bank as it was when the round began. Nor
 * while the keys on the screen leave little room: it waits until they are hidden. */
static const char *offer_shown(const struct model *model)
{
	const struct ui *ui = model->ui;
	if (keyboard_shown(model))
		return NULL;
	/* Who reads the mistakes has been told of them. */
	if (ui_screen(ui) == SCREEN_FINDINGS && model->findings)
		return NULL;
	return ui_in_round(ui) ? NULL : model->offer;
}

void ui_draw(const struct model *model, const struct look *asked, struct drawlist *list)
{
	struct look look = *asked;
	look.pad = model->ui->pad;
	look.touch = model->ui->touch;
	look.inset_top = look.inset_bottom = 0;
	look.page_of = model->ui->page == PAGE_OF_FOCUS && model->ui->focus[0] ? model->ui->focus
		: NULL;
	look.focus = look.touch || !model->ui->focus[0] ? NULL : model->ui->focus;
	look.settle = look_share(&look, 1.6) * (1000 - ui_moved(model, &look, SETTLE_MS)) / 1000;
	drawlist_reset(list);
	if (look.width < SMALLEST_W || look.height < SMALLEST_H) {
		screen_small(model, &look, list);
		return;
	}
	look.notice = model->ui->notice[0] ? model->ui->notice : NULL;
	look.notice_fine = model->ui->notice_fine;
	/* The screens that open where a profile is locked or damaged say so themselves. */
	bool told = ui_screen(model->ui) == SCREEN_LOCKED
		|| (ui_screen(model->ui) == SCREEN_DAMAGED && model->damage);
	const char *lasting = model->not_saved && !told
		? arena_format(&list->arena, _("Not saved: %s"), model->not_saved) : NULL;
	struct rect top = { look.width / 20 + 1, look.height / 20 + 1,
		look.width - 2 * (look.width / 20 + 1), 0 };
	const char *offer = offer_shown(model);
	if (lasting)
		look.inset_top = notice_height(list, &look, lasting, top.w) + look_share(&look, 0.8);
	if (offer)
		look.inset_top += offer_height(list, &look, offer, top.w) + look_share(&look, 0.8);
	if (keyboard_shown(model))
		look.inset_bottom = keyboard_height(&look);
	screen_now(model, &look, list);
	if (lasting)
		top.y += notice_draw(list, &look, lasting, false, top) + look_share(&look, 0.8);
	if (offer)
		offer_draw(list, &look, offer, top);
	if (look.inset_bottom)
		keyboard_draw(model, &look, list);
	focus_draw(model, &look, list);
	drag_draw(model, &look, list);
}

int ui_moved(const struct model *model, const struct look *look, int ms)
{
	CHECK(ms <= LONGEST_MS);
	int64_t since = model->now_ms - model->ui->entered_ms;
	if (look->still || since >= ms || since < 0)
		return 1000;
	/* Eases out: quick at first, then it settles. */
	int64_t left = 1000 - since * 1000 / ms;
	return (int)(1000 - left * left / 1000);
}

int64_t ui_wake(const struct model *model, const struct look *look)
{
	const struct round *round = model->round;
	enum screen screen = ui_screen(model->ui);
	bool plays = screen == SCREEN_ROUND || screen == SCREEN_CLASS || screen == SCREEN_HANDS;
	if (!plays || !round)
		return -1;
	if (ui_moved(model, look, LONGEST_MS) < 1000)
		return 16;
	int64_t deadline = round_deadline(round);
	if (round->phase != PHASE_ASK || round->paused || deadline < 0)
		return -1;
	int64_t left = deadline - model->round_ms;
	return left <= 0 ? 0 : (left - 1) % 1000 + 1;
}
