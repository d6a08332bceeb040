/* Which keys block each other on this keyboard: the teams hold keys down, all at once, and those
 * that arrive light up. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/key_words.h"
#include "ui/lines.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/words.h"

enum { LISTED_MAX = 8 };

static bool has(uint64_t set, int key)
{
	return set >> key & 1;
}

/* Keys as caps beside each other, all of one size, below each whose it is. */
struct caps {
	const struct model *model;
	uint64_t set, lit;
	int w, h, under; /* of one; height of the names below */
};

static struct text_style team_style(const struct strip *strip)
{
	return style_of(strip, ROLE_ANSWER, FACE_STRONG, false);
}

static void cap_draw(struct strip *strip, const struct caps *caps, int key, int x)
{
	const struct rollover *rollover = &caps->model->ui->rollover;
	const struct theme *theme = strip->look->theme;
	bool lit = has(caps->lit, key);
	struct text_style name = { ROLE_TITLE, FACE_HEAVY, lit ? theme->ground : theme->ink,
		TEXT_CENTER };
	int line = strip_line_height(strip, ROLE_TITLE, FACE_HEAVY);
	int team = rollover->teams[key];
	struct rect box = { x, strip->y, caps->w, caps->h - caps->under - look_share(strip->look, 1) };
	box_push(strip->list, box, lit ? theme->good : theme->card, lit ? theme->good : theme->line,
		look_share(strip->look, 0.4), look_share(strip->look, 1.4));
	strip_text_at(strip, name, key_words(caps->model->labels,
		&strip->list->arena, rollover->codes[key]), box.x,
		box.y + (box.h - line) / 2, box.w);
	int w = team_width(strip, caps->model, team_style(strip), team);
	w = w < caps->w ? w : caps->w;
	team_draw(strip, caps->model, team_style(strip), team, x + (caps->w - w) / 2,
		strip->y + caps->h - caps->under, w);
}

static int cap_width(const struct strip *strip, const struct caps *caps, int key)
{
	const struct rollover *rollover = &caps->model->ui->rollover;
	int px = strip_px(strip, ROLE_TITLE, FACE_HEAVY), least = look_share(strip->look, 26);
	int name = px + lines_width(strip->look->metrics, FACE_HEAVY, px,
		key_words(caps->model->labels, &strip->list->arena, rollover->codes[key]));
	int team = team_width(strip, caps->model, team_style(strip), rollover->teams[key]);
	least = name > least ? name : least;
	least = team > least ? team : least;
	return least < strip->w ? least : strip->w;
}

static void caps_measure(const struct strip *strip, struct caps *caps)
{
	const struct rollover *rollover = &caps->model->ui->rollover;
	for (int i = 0; i < rollover->count; i++) {
		int wide = has(caps->set, i) ? cap_width(strip, caps, i) : 0;
		caps->w = wide > caps->w ? wide : caps->w;
	}
	for (int i = 0; i < rollover->count; i++) {
		int high = has(caps->set, i) ? team_height(strip, caps->model, team_style(strip),
			rollover->teams[i], caps->w) : 0;
		caps->under = high > caps->under ? high : caps->under;
	}
	caps->h = strip_line_height(strip, ROLE_TITLE, FACE_HEAVY) + caps->under
		+ look_share(strip->look, 6 + 8 * strip->size);
}

static void caps_draw(struct strip *strip, const struct model *model, uint64_t set, uint64_t lit)
{
	struct caps caps = { .model = model, .set = set, .lit = lit };
	int gap = look_share(strip->look, 2.5), x = 0;
	caps_measure(strip, &caps);
	for (int i = 0; i < model->ui->rollover.count; i++) {
		if (!has(set, i))
			continue;
		if (x && x + caps.w > strip->w) {
			x = 0;
			strip->y += caps.h + gap;
			strip_break(strip);
		}
		cap_draw(strip, &caps, i, strip->x + x);
		x += caps.w + gap;
	}
	strip->y += caps.h + gap;
	strip_break(strip);
}

static void title_draw(struct strip *strip, const char *words)
{
	struct text_style title = style_of(strip, ROLE_QUESTION, FACE_HEAVY, false);
	title.flags = TEXT_BALANCE;
	strip_text(strip, title, words);
	strip_gap(strip, 2.5);
}

static void told_draw(struct strip *strip, const char *words)
{
	strip_text(strip, style_of(strip, ROLE_ANSWER, FACE_REGULAR, false), words);
}

static void asked_build(struct strip *strip, const struct model *model)
{
	const struct rollover *rollover = &model->ui->rollover;
	title_draw(strip, _("Hold these keys down, all at once"));
	strip_spring(strip);
	caps_draw(strip, model, rollover->asked, rollover->best);
	strip_spring(strip);
	told_draw(strip, rollover_arrived(rollover) ? _("All of them arrive. Let go.") : rollover->best
		? _("Each that arrives lights up. If you hold them all and one stays dark, press PgDn.")
		: _("Many keyboards lose keys where several are held at once. Here you see whether this "
			"one does."));
}

static void found_build(struct strip *strip, const struct model *model)
{
	const struct rollover *rollover = &model->ui->rollover;
	bool tried = rollover->came_count > 0;
	if (!rollover->blocked_count) {
		title_draw(strip, tried ? _("All keys that were tried arrive together")
			: _("No key was held: nothing is known yet"));
		told_draw(strip, tried
			? _("One key of each team at a time: no team takes another’s answer away.")
			: _("Begin again, and hold the keys that are shown."));
		return;
	}
	title_draw(strip, _("These keys do not arrive together"));
	for (int i = 0; i < rollover->blocked_count && i < LISTED_MAX; i++)
		caps_draw(strip, model, rollover->blocked[i], 0);
	strip_spring(strip);
	told_draw(strip, _("Give one of these teams keys elsewhere on the keyboard, or a gamepad, and "
		"try again."));
}

static void rollover_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	if (model->ui->rollover.asked)
		asked_build(strip, model);
	else
		found_build(strip, model);
}

void screen_rollover(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round || !model->round->class) {
		screen_home(model, look, list);
		return;
	}
	bool asked = model->ui->rollover.asked != 0;
	const struct hint hints[] = {
		{ .key_text = _("PgDn"), .word = asked ? _("all are held") : _("begin again"),
			.name = "next", .action = { ACT_ROLLOVER, !asked, 0, 0 }, .key = { KEY_PAGE_DOWN },
			.main = true },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Keyboard test"), NULL);
	strip_fit(list, look, area, model->ui->page, rollover_build, model);
}
