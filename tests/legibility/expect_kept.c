/* What the lists of lessons, teams and classes must say whole: titles, what is wrong with a file,
 * who plays. */
#include "expect_parts.h"

static const double REST = 1.6;

static bool is_listed(const struct model *model, int place)
{
	return place >= model->ui->row && place < model->ui->row + ROWS_MAX;
}

static void push_lessons(struct expects *expects, const struct model *model)
{
	const struct lesson_list *list = &model->kept->lessons;
	for (int i = 0; i < list->count; i++)
		if (is_listed(model, i)) {
			expect_push(expects, list->items[i].title, REST);
			expect_push(expects, list->items[i].mistake, REST);
			expect_push(expects, list->items[i].fits ? NULL : list->items[i].bank, REST);
		}
}

static void push_teams(struct expects *expects, const struct model *model)
{
	const struct team_set_list *list = &model->kept->teams;
	for (int i = 0; i < list->count; i++)
		if (is_listed(model, i)) {
			expect_push(expects, list->items[i].title, REST);
			expect_push(expects, list->items[i].mistake, REST);
		}
}

static void push_class(struct expects *expects, const struct model *model,
	const struct class_left *left, int language)
{
	if (left->other_bank)
		expect_push(expects, left->bank_title, REST);
	else
		expect_text(expects, model->bank->title, language, REST);
	for (int j = 0; j < left->team_count && j < CLASS_LEFT_TEAMS; j++)
		expect_push(expects, left->teams[j].name, REST);
}

static void push_classes(struct expects *expects, const struct model *model,
	const struct class_list *list, int language)
{
	for (int i = 0; i < list->count; i++)
		if (is_listed(model, i))
			push_class(expects, model, &list->items[i], language);
}

/* What can be saved or forgotten lies somewhere. */
static void push_ended(struct expects *expects, const struct model *model, int language)
{
	const struct class_left *left = &model->kept->ended.items[model->ui->kept.place];
	push_class(expects, model, left, language);
	expect_push(expects, left->names, REST);
	expect_push(expects, left->report, REST);
}

static void push_mistakes(struct expects *expects, const struct model *model)
{
	const struct diagnostics *list = model->mistakes;
	expect_push(expects, list ? model->mistakes_of : NULL, REST);
	for (size_t i = 0; list && i < list->count; i++) {
		expect_push(expects, list->items[i].what, REST);
		expect_push(expects, list->items[i].mend, REST);
	}
}

void expect_kept(struct expects *expects, const struct model *model, int language)
{
	const struct kept_view *view = &model->ui->kept;
	switch (ui_screen(model->ui)) {
	case SCREEN_CLASS_SETUP:
		expect_push(expects, model->ui->titles[KEPT_LESSONS], REST);
		expect_text(expects, model->bank->note, language, REST);
		break;
	case SCREEN_LESSONS:
		if (model->kept)
			push_lessons(expects, model);
		break;
	case SCREEN_TEAM_SETS:
		if (model->kept)
			push_teams(expects, model);
		break;
	case SCREEN_CLASSES:
		if (model->kept)
			push_classes(expects, model, &model->kept->classes, language);
		break;
	case SCREEN_ENDED:
		if (model->kept)
			push_classes(expects, model, &model->kept->ended, language);
		break;
	case SCREEN_ENDED_ONE:
		push_ended(expects, model, language);
		break;
	case SCREEN_KEPT_ASK:
		expect_push(expects, kept_title(model->kept, view->kind, view->place), REST);
		break;
	case SCREEN_MISTAKES:
		push_mistakes(expects, model);
		break;
	default: /* the title is typed, and may be longer than its field */
		break;
	}
}
