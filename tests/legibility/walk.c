#include "walk.h"

#include <stdio.h>
#include <string.h>

struct size {
	int w, h;
};

static const struct size sizes[] = { { 1024, 768 }, { 1280, 720 }, { 1366, 768 }, { 1920, 1080 },
	{ 3840, 2160 }, { 1080, 1920 } };
static const struct size odd_sizes[] = { { 320, 240 }, { 400, 300 }, { 320, 900 }, { 2400, 240 },
	{ 640, 480 }, { 8000, 320 }, { 200, 150 }, { 8000, 200 } };
static const int scales[] = { 100, 150, 200 };
enum { SIZES = 6, ODD_SIZES = 8, SCALES = 3, HANDS = 3, LOOKS = SIZES * SCALES * THEME_COUNT * 2,
	STRIDE = 41, WHERE = 160 };

void walk_open(struct walk *walk, const struct plan *plan, const char *bank_name, struct bank *bank)
{
	*walk = (struct walk){ .plan = plan, .bank_name = bank_name,
		.language = plan->lang ? bank_language(bank, plan->lang) : 0 };
	stage_open(&walk->stage, bank);
	inspector_init(&walk->inspector);
}

void walk_close(struct walk *walk)
{
	inspector_close(&walk->inspector);
	stage_close(&walk->stage);
}

/* hand: 0 keyboard, 1 pad, 2 finger. */
static void see(struct walk *walk, const char *scene, unsigned flags, struct look *look, int theme,
	int hand)
{
	static const char *const themes[] = { "paper", "night", "contrast" };
	static const char *const hands[] = { "", ", pad", ", touch" };
	char where[WHERE];
	struct ui *ui = &walk->stage.ui;
	bool pad = ui->pad, touch = ui->touch;
	snprintf(where, sizeof where, "%s: %s at %dx%d, %d %%, %s%s%s", walk->bank_name, scene,
		look->width, look->height, look->text_scale, themes[theme],
		look->metrics == &metrics_stand_in ? "" : ", fonts", hands[hand]);
	look->still = true;
	look->language = walk->language;
	ui->pad = ui->pad || hand == 1;
	ui->touch = ui->touch || hand == 2;
	long before = faults_total(&walk->inspector.faults);
	inspect(&walk->inspector, &walk->stage.model, ui, look, flags, where);
	if (walk->plan->verbose && faults_total(&walk->inspector.faults) > before) {
		printf("%s: %ld\n", where, faults_total(&walk->inspector.faults) - before);
		inspect_print(&walk->inspector, &walk->stage.model, ui, look);
	}
	ui->pad = pad;
	ui->touch = touch;
	walk->looks++;
}

static void see_number(struct walk *walk, const char *scene, unsigned flags, int number, int hand)
{
	int theme = number % THEME_COUNT, scale = number / THEME_COUNT % SCALES;
	int size = number / THEME_COUNT / SCALES % SIZES;
	bool fonts = number / THEME_COUNT / SCALES / SIZES;
	if (fonts && !walk->plan->fonts)
		return;
	struct look look;
	look_init(&look, sizes[size].w, sizes[size].h, scales[scale], &walk->plan->themes[theme],
		fonts ? walk->plan->fonts : &metrics_stand_in);
	see(walk, scene, flags, &look, theme, hand);
}

static void see_odd(struct walk *walk, const char *scene, unsigned flags, int number)
{
	const struct size *size = &odd_sizes[number % ODD_SIZES];
	struct look look;
	look_init(&look, size->w, size->h, number / ODD_SIZES % 2 ? 200 : 100, &walk->plan->themes[0],
		&metrics_stand_in);
	see(walk, scene, flags & ~(unsigned)INSPECT_REACH, &look, 0, 0);
}

/* The strides are prime to the numbers of looks, so that each look comes in its turn. */
void walk_see(struct walk *walk, const char *scene, unsigned flags)
{
	if (walk->plan->only && !strstr(scene, walk->plan->only))
		return;
	long turn = walk->scenes++;
	int count = walk->plan->all ? LOOKS : walk->plan->few;
	for (int i = 0; i < count; i++)
		see_number(walk, scene, flags, (int)((turn * count + i) * STRIDE % LOOKS),
			(int)((turn + i) % HANDS));
	/* A projector is none of these. */
	if (flags & INSPECT_WALL)
		return;
	for (int i = 0; i < (walk->plan->all ? ODD_SIZES * 2 : turn % 3 == 0); i++)
		see_odd(walk, scene, flags, (int)(turn / 3 + i));
}

void walk_all(struct walk *walk)
{
	walk_study(walk);
	walk_around(walk);
	walk_questions(walk);
	walk_cards(walk);
	walk_ends(walk);
	walk_class(walk);
	walk_kept(walk);
}
