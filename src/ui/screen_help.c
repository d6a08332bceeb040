/* All keys, in groups. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <string.h>

/* A key and what it does; with `does` left out, the heading of a group. */
struct key_row {
	const char *key, *does;
};

#define CLASS_ROWS N_("A class: its steps, also by a clicker")

static const struct key_row rows[] = {
	{ N_("On every screen"), NULL },
	{ "F1", N_("this help") },
	{ "F11", N_("full screen and back") },
	{ N_("Esc"), N_("back; in a round: pause") },
	{ N_("Arrows, Tab"), N_("move the frame that shows what is chosen") },
	{ N_("Enter or Space"), N_("press what is chosen") },
	{ N_("Page Up, Page Down"), N_("turn the page where there is more; so does the wheel") },
	{ N_("Ctrl Q"), N_("quit; everything is kept") },
	{ N_("At home"), NULL },
	{ "B", N_("all questions of the bank, with their answers, to be searched") },
	{ "O", N_("open another bank") },
	{ "P", N_("progress, once something is learnt") },
	{ "F5", N_("take up what has changed in the bank’s file") },
	{ N_("While a question is open"), NULL },
	{ N_("H"), N_("a hint; it costs points") },
	{ N_("S"), N_("skip: the question comes back at the end") },
	{ N_("Enter"), N_("answer, where one key alone does not") },
	{ N_("Answering"), NULL },
	{ N_("1 to 6, or A to F"), N_("choose one; or mark and unmark several, then Enter") },
	{ N_("Letters, digits"), N_("type an answer, then Enter; Ctrl V pastes") },
	{ N_("Tab"), N_("to the next gap, and out of a field to the keys H and S") },
	{ N_("1 to 5, then A to G"), N_("match: take one on the left, join it to one on the right") },
	{ N_("Backspace"), N_("match: part the last pair") },
	{ N_("1 to 6, ↑ and ↓"), N_("order: take one up, move it; its key again puts it down") },
	{ N_("1 to 3"), N_("say how sure you are; Backspace goes back to the answer") },
	{ N_("When the answer is shown"), NULL },
	{ N_("Space"), N_("the next question") },
	{ N_("R"), N_("read the passage that it rests on") },
	{ N_("Z"), N_("it was a slip: answer once more") },
	{ N_("I"), N_("I was right: my spelling counts") },
	{ N_("Flashcards and study"), NULL },
	{ N_("Space"), N_("turn the card") },
	{ N_("1 to 4"), N_("how it went: again, hard, good, easy") },
	{ N_("Z"), N_("undo the last; in study also after the end, from the screen Study") },
	{ N_("W"), N_("why the card comes back when it does") },
	{ N_("C"), N_("about the card: its past, a note, a rest, never again") },
	{ N_("At the end"), NULL },
	{ N_("M"), N_("play what was missed") },
	{ N_("L"), N_("look through all questions again") },
	{ N_("With a gamepad"), NULL },
	{ N_("Cross or stick"), N_("move the frame") },
	{ N_("A"), N_("press what is chosen") },
	{ N_("B"), N_("back, pause") },
	{ N_("X, Y, Start, Back"), N_("what the foot of the screen says") },
	{ N_("LB, RB"), N_("turn the page where there is more") },
	{ N_("With a mouse or a finger"), NULL },
	{ N_("Press"), N_("everything with an edge, and the words beside the keys below") },
	{ N_("Drag"), N_("pairs onto each other and lines into order; two presses do the same") },
	{ CLASS_ROWS, NULL },
	{ N_("Page Down"), N_("go on: ask, close, reveal, explain, scores, the next question") },
	{ N_("Page Up"), N_("look back at what was shown; nothing changes by it") },
	{ N_(". or B"), N_("make the wall blank, and show it again") },
	{ N_("F5 or Esc"), N_("pause, and go on") },
	{ "F9", N_("take the last step back") },
	{ N_("A class: before it begins"), NULL },
	{ "N", N_("a new team") },
	{ "K", N_("test the keyboard") },
	{ "T", N_("try the keys on a question that does not count") },
	{ N_("A class: while a question is open"), NULL },
	{ "+", N_("ten more seconds") },
	{ "F2", N_("count the hands that are up; again: of the next team that raises hands") },
	{ "F3", N_("skip the question: it does not count") },
	{ N_("Page Down, Page Up"), N_("while somebody speaks: it is right, it is wrong") },
	{ N_("A class: when a question is closed"), NULL },
	{ N_("R or F10"), N_("show the passage on the wall") },
	{ N_("V or F4"), N_("the question does not count, or counts after all") },
	{ N_("A or F3"), N_("accept a typed answer that was judged wrong, for all") },
	{ N_("C or F12"), N_("correct a team’s score") },
	{ N_("A class: at any time"), NULL },
	{ "F6", N_("the teams: one comes late, leaves, or gets another name") },
	{ "F7", N_("freeze the wall as it is, and let it go on") },
	{ "F8", N_("the two displays change places") },
	{ N_("A class: at its end"), NULL },
	{ "S", N_("save the report") },
	{ "M", N_("save what was missed, for a desk") },
	{ N_("Del"), N_("forget the names") },
};

enum { ROWS = sizeof rows / sizeof *rows };

/* In a class its own keys come first. */
static int first_row(const struct model *model)
{
	const struct ui *ui = model->ui;
	int first = 0;
	bool before = ui->depth > 1 && ui->stack[ui->depth - 2] == SCREEN_CLASS_SETUP;
	if (!before && (!ui_in_round(ui) || !model->round || !model->round->class))
		return 0;
	while (rows[first].does || strcmp(rows[first].key, CLASS_ROWS) != 0)
		first++;
	return first;
}

static void help_build(struct strip *strip, const void *context)
{
	int first = first_row(context);
	for (int row = 0; row < ROWS && !strip_over(strip); row++) {
		int i = (first + row) % ROWS;
		if (rows[i].does)
			prose_row(strip, _(rows[i].key), _(rows[i].does), 30);
		else
			prose_heading(strip, _(rows[i].key));
	}
}

void screen_help(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[] = {
		{ .key_text = "P", .word = _("how points work"), .name = "scoring",
			.action = { ACT_OPEN, SCREEN_SCORING, 0, 0 }, .key = { KEY_P }, .pad = PAD_NORTH },
		prose_back_hint(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Help: all keys"), NULL);
	struct look large = prose_look(look, PROSE_SCALE);
	strip_fit(list, &large, area, model->ui->page, help_build, model);
	prose_page_keys(list);
	/* In a class it is the key of a clicker that leads out. */
	if (ui_in_round(model->ui))
		key_push(list, KEY_F5, 0, (struct action){ ACT_BACK, 0, 0, 0 });
}
