/* Which screen of the wall is drawn, and what lies over all of them. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/notice.h"
#include "ui/span.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

#include <string.h>

enum { SHOWN_MAX = 4 * ROUND_QUESTIONS_MAX };

/* The steps of a question that has been asked, up to the present one. */
static int turn_steps(const struct round *round, int turn, struct wall_show *out)
{
	static const enum phase steps[] = { PHASE_ASK, PHASE_REVEAL, PHASE_EXPLAIN };
	bool present = class_on_wall(round) == turn;
	int count = 0;
	/* What was skipped was never revealed: it may come again another day. */
	if (round->turns[turn].skipped)
		return 0;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		if (present && round->phase == steps[i])
			break;
		if (present && round->phase == PHASE_CLOSED && steps[i] != PHASE_ASK)
			break;
		out[count++] = (struct wall_show){ steps[i], turn };
	}
	return count;
}

/* Is this behind the game itself: what was missed is taught, asked again, or it is over? */
static bool is_behind_game(const struct round *round)
{
	int turn = class_on_wall(round);
	return round->phase == PHASE_TEACH || round->phase == PHASE_GAIN || round->phase == PHASE_END
		|| (round->phase != PHASE_PODIUM && turn >= 0 && round->class->turns[turn].again_of >= 0);
}

/* What was on the wall before, oldest first: the questions, then the winners, what was asked again,
 * and what that gained. */
static int history(const struct round *round, struct wall_show out[SHOWN_MAX])
{
	int count = 0;
	bool winners = is_behind_game(round), again = false;
	for (int place = 0; round->class->state.begun && place <= round->at; place++) {
		int turn = round->queue[place];
		if (!round->turns[turn].asked)
			continue;
		again = round->class->turns[turn].again_of >= 0;
		if (again && winners) {
			out[count++] = (struct wall_show){ PHASE_PODIUM, -1 };
			winners = false;
		}
		count += turn_steps(round, turn, out + count);
	}
	if (round->class->state.begun && winners)
		out[count++] = (struct wall_show){ PHASE_PODIUM, -1 };
	if (round->phase == PHASE_END && again)
		out[count++] = (struct wall_show){ PHASE_GAIN, -1 };
	return count;
}

int wall_depth(const struct round *round)
{
	struct wall_show shown[SHOWN_MAX];
	return round->class ? history(round, shown) : 0;
}

struct wall_show wall_show(const struct model *model)
{
	const struct round *round = model->round;
	struct wall_show shown[SHOWN_MAX], now = { round->phase, round_turn_index(round) };
	int back = model->ui->wall.back;
	if (back <= 0)
		return now;
	int count = history(round, shown);
	return count == 0 ? now : shown[back < count ? count - back : 0];
}

static void timer_fill(const struct wall *wall, struct course *course)
{
	const struct round *round = wall->round;
	int64_t deadline = class_deadline(round);
	int64_t timer = class_timer_ms(round, wall->show.turn);
	bool asked = wall->show.phase == PHASE_ASK || wall->show.phase == PHASE_CLOSED;
	course->tall = timer && (asked || wall->show.phase == PHASE_REVEAL);
	if (!asked || wall->model->ui->wall.back > 0 || !timer)
		return;
	/* Its place stays when it has closed, and its height when it is revealed, so that nothing
	 * moves then. */
	course->timer_ms = timer + round->class->state.added_ms;
	course->still = deadline < 0;
	if (course->still)
		return;
	int64_t left = deadline - wall->model->round_ms;
	course->left_ms = left < 0 ? 0 : left > course->timer_ms ? course->timer_ms : left;
}

/* Who speaks, in the line's place, so that nothing moves when somebody buzzes. */
static void speaker_draw(const struct wall *wall, struct rect row)
{
	struct strip strip = { .look = wall->look, .list = wall->list, .size = 0 };
	struct text_style style = style_of(&strip, ROLE_ANSWER, FACE_HEAVY, false);
	int player = wall->round->class->state.buzzed;
	const char *words = arena_format(&wall->list->arena, _("%s: your answer"),
		team_name(wall->model, &wall->list->arena, player));
	int side = strip_line_height(&strip, style.role, style.face), x = side * 13 / 10;
	if (strip_text_height(&strip, style, words, row.w - x) > side)
		style.role = ROLE_LABEL; /* a long name, in larger type than it needs */
	int h = strip_text_height(&strip, style, words, row.w - x);
	team_badge(&strip, wall->model, player, (struct rect){ row.x, row.y, side, side });
	strip_text_at(&strip, style, words, row.x + x, row.y + (side > h ? (side - h) / 2 : 0),
		row.w - x);
}

/* The line above: where in the lesson, how many have answered, the time left. */
static void course_build(const struct wall *wall, struct rect *area)
{
	const struct round *round = wall->round;
	struct arena *arena = &wall->list->arena;
	struct class_count count = class_count(round, wall->show.turn);
	struct class_course at = class_course(round, wall->show.turn);
	struct course course = { .strong = at.place ? arena_format(arena, "%d / %d", at.place, at.total)
		: _("Once more"), .done_permille = at.total ? at.done * 1000 / at.total : 0 };
	if (round->class->turns[wall->show.turn].voided) {
		course.points = _("Does not count");
		course.unit = "";
	} else if (count.present > 0 && wall->show.phase != PHASE_SCORES) {
		bool closed = wall->show.phase == PHASE_CLOSED;
		course.points = closed ? _("Closed") : "";
		course.unit = arena_format(arena, _("%d of %d answered"), count.answered, count.present);
		if (closed)
			course.unit = arena_format(arena, "·\u00a0%s", course.unit);
		else if (wall->show.phase != PHASE_ASK && count.median_ms >= 0)
			course.unit = arena_format(arena, _("%s · median %s\u00a0s"), course.unit,
				span_decimal(arena, (double)count.median_ms / 1000));
	}
	timer_fill(wall, &course);
	/* Who buzzes stands there, large. */
	course.tall |= wall->show.phase == PHASE_ASK && class_has_way(round->class, WAY_BUZZER);
	course_draw(wall->list, wall->look, area, &course);
}

/* On the only display a notice takes the place of the line, and what the class reads stays where it
 * is. */
static void course_or_notice(const struct wall *wall, struct rect *area)
{
	struct drawlist *list = wall->list;
	const struct look *asked = wall->asked;
	struct rect row = *area;
	int first = list->count, wholes = list->wholes;
	bool speaks = wall->round->class->state.buzzed >= 0 && wall->model->ui->wall.back == 0;
	course_build(wall, area);
	if (!asked->notice && !speaks)
		return;
	list->count = first;
	list->wholes = wholes;
	if (!asked->notice) {
		speaker_draw(wall, row);
		return;
	}
	int taken = notice_draw(list, wall->look, asked->notice, asked->notice_fine, row);
	int more = row.y + taken + look_share(wall->look, 1) - area->y;
	if (more > 0) {
		area->y += more;
		area->h -= more;
	}
}

void wall_fit(const struct wall *wall, struct rect area,
	void (*build)(struct strip *strip, const void *context), const void *const *contexts,
	int count, enum wall_pages pages)
{
	struct drawlist *list = wall->list;
	int first = list->count, wholes = list->wholes, best = 0, fewest = 0;
	for (int i = 0; i <= count; i++) {
		list->count = first;
		list->wholes = wholes;
		strip_fit(list, wall->look, area, wall->model->ui->wall.page, build,
			contexts[i < count ? i : best]);
		if (list->pages == 1)
			return;
		if (!fewest || pages == PAGES_LAST
			|| list->pages < fewest + (pages == PAGES_FEWEST_LAST)) {
			fewest = list->pages;
			best = i;
		}
		if (i == count - 1 && best == i)
			return; /* it stands there */
	}
}

static void body_draw(const struct wall *wall, struct rect area)
{
	bool question = wall->show.turn >= 0;
	if (question)
		course_or_notice(wall, &area);
	if (question && wall->model->ui->wall.passage && wall->show.phase != PHASE_ASK
		&& wall->show.phase != PHASE_CLOSED) {
		wall_passage(wall, area);
		return;
	}
	switch (wall->show.phase) {
	case PHASE_LOBBY:
		wall_lobby(wall, area);
		break;
	case PHASE_PRACTICE:
		wall_practice(wall, area);
		break;
	case PHASE_BOARD:
		wall_board(wall, area);
		break;
	case PHASE_ASK:
	case PHASE_CLOSED:
		wall_ask(wall, area);
		break;
	case PHASE_REVEAL:
		wall_reveal(wall, area);
		break;
	case PHASE_EXPLAIN:
		wall_explain(wall, area);
		break;
	case PHASE_SCORES:
		wall_scores(wall, area);
		break;
	case PHASE_PODIUM:
		wall_podium(wall, area);
		break;
	case PHASE_TEACH:
		wall_teach(wall, area);
		break;
	case PHASE_GAIN:
		wall_gain(wall, area);
		break;
	case PHASE_END:
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
		wall_thanks(wall, area);
		break;
	}
}

struct message_words {
	const char *title, *about;
};

static void words_build(struct strip *strip, const void *context)
{
	const struct message_words *words = context;
	const struct theme *theme = strip->look->theme;
	strip_spring(strip);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, theme->ink,
		TEXT_CENTER | TEXT_BALANCE }, words->title);
	if (words->about) {
		strip_gap(strip, 2);
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, theme->muted,
			TEXT_CENTER | TEXT_BALANCE }, words->about);
	}
	strip_spring(strip);
}

static struct look wall_look(const struct look *asked)
{
	struct look look = *asked;
	look.wall = true;
	look.text_scale = 100;
	look.pad = look.touch = look.notice_fine = false;
	look.notice = look.page_of = NULL;
	look.inset_bottom = look.settle = 0;
	return look;
}

void wall_body(const struct model *model, const struct look *asked, struct drawlist *list,
	struct rect area)
{
	struct look look = wall_look(asked);
	struct wall wall = { .model = model, .look = &look, .asked = asked, .list = list,
		.round = model->round };
	if (model->round->paused) {
		struct message_words words = { _("Paused"), NULL };
		strip_fit(list, &look, area, 0, words_build, &words);
		return;
	}
	wall.show = wall_show(model);
	if (wall.show.turn >= 0)
		wall.view = view_init(model, &look, model->round, wall.show.turn);
	body_draw(&wall, area);
}

bool wall_tells(const struct model *model)
{
	return !model->round->paused && wall_show(model).turn >= 0;
}

void wall_draw(const struct model *model, const struct look *look, struct drawlist *list)
{
	drawlist_reset(list);
	list->pages = 1;
	struct draw *ground = drawlist_push(list, DRAW_RECT, (struct rect){ 0, 0, look->width,
		look->height });
	ground->color = model->ui->wall.blank ? 0 : look->theme->ground;
	if (model->ui->wall.blank)
		return;
	int side = look->width / 20 + 1, top = look->height / 20 + 1 + look->inset_top;
	wall_body(model, look, list, (struct rect){ side, top, look->width - 2 * side,
		look->height - top - look->height / 20 - 1 });
}

/* Keys and zones are for who drives the lesson. */
void wall_strip(struct drawlist *list)
{
	int kept = 0;
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind != DRAW_HOT && list->items[i].kind != DRAW_KEY)
			list->items[kept++] = list->items[i];
	list->count = kept;
}
