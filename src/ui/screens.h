/* One function a screen: model and look in, draw list out; nothing else is read or kept. */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "ui/ui.h"

void screen_home(const struct model *model, const struct look *look, struct drawlist *list);
void screen_setup(const struct model *model, const struct look *look, struct drawlist *list);
void screen_pause(const struct model *model, const struct look *look, struct drawlist *list);
void screen_read(const struct model *model, const struct look *look, struct drawlist *list);
void screen_history(const struct model *model, const struct look *look, struct drawlist *list);
void screen_settings(const struct model *model, const struct look *look, struct drawlist *list);
void screen_scoring(const struct model *model, const struct look *look, struct drawlist *list);
void screen_article(const struct model *model, const struct look *look, struct drawlist *list);
void screen_help(const struct model *model, const struct look *look, struct drawlist *list);
void screen_about(const struct model *model, const struct look *look, struct drawlist *list);
void screen_banks(const struct model *model, const struct look *look, struct drawlist *list);
void screen_findings(const struct model *model, const struct look *look, struct drawlist *list);
void screen_browse(const struct model *model, const struct look *look, struct drawlist *list);
void screen_entry(const struct model *model, const struct look *look, struct drawlist *list);
void screen_study(const struct model *model, const struct look *look, struct drawlist *list);
void screen_study_settings(const struct model *model, const struct look *look,
	struct drawlist *list);
void screen_why(const struct model *model, const struct look *look, struct drawlist *list);
void screen_set_aside(const struct model *model, const struct look *look, struct drawlist *list);
void screen_leech(const struct model *model, const struct look *look, struct drawlist *list);
void screen_note(const struct model *model, const struct look *look, struct drawlist *list);
void screen_renamed(const struct model *model, const struct look *look, struct drawlist *list);
void screen_clock(const struct model *model, const struct look *look, struct drawlist *list);
void screen_profiles(const struct model *model, const struct look *look, struct drawlist *list);
void screen_name(const struct model *model, const struct look *look, struct drawlist *list);
void screen_delete(const struct model *model, const struct look *look, struct drawlist *list);
void screen_locked(const struct model *model, const struct look *look, struct drawlist *list);
void screen_progress(const struct model *model, const struct look *look, struct drawlist *list);
void screen_plot(const struct model *model, const struct look *look, struct drawlist *list);
void screen_weak(const struct model *model, const struct look *look, struct drawlist *list);
void screen_card(const struct model *model, const struct look *look, struct drawlist *list);
void screen_damaged(const struct model *model, const struct look *look, struct drawlist *list);
void screen_backups(const struct model *model, const struct look *look, struct drawlist *list);
void screen_restore(const struct model *model, const struct look *look, struct drawlist *list);
void screen_class_setup(const struct model *model, const struct look *look, struct drawlist *list);
void screen_lesson(const struct model *model, const struct look *look, struct drawlist *list);
void screen_class(const struct model *model, const struct look *look, struct drawlist *list);
void screen_class_pause(const struct model *model, const struct look *look, struct drawlist *list);
void screen_teams(const struct model *model, const struct look *look, struct drawlist *list);
void screen_team(const struct model *model, const struct look *look, struct drawlist *list);
void screen_hands(const struct model *model, const struct look *look, struct drawlist *list);
void screen_correct(const struct model *model, const struct look *look, struct drawlist *list);
void screen_accept(const struct model *model, const struct look *look, struct drawlist *list);
void screen_rollover(const struct model *model, const struct look *look, struct drawlist *list);
void screen_lessons(const struct model *model, const struct look *look, struct drawlist *list);
void screen_team_sets(const struct model *model, const struct look *look, struct drawlist *list);
void screen_classes(const struct model *model, const struct look *look, struct drawlist *list);
void screen_ended(const struct model *model, const struct look *look, struct drawlist *list);
void screen_ended_one(const struct model *model, const struct look *look, struct drawlist *list);
void screen_title(const struct model *model, const struct look *look, struct drawlist *list);
void screen_kept_ask(const struct model *model, const struct look *look, struct drawlist *list);
void screen_mistakes(const struct model *model, const struct look *look, struct drawlist *list);
void screen_small(const struct model *model, const struct look *look, struct drawlist *list);

/* The round's phases. */
void screen_ask(const struct model *model, const struct look *look, struct drawlist *list);
void screen_sure(const struct model *model, const struct look *look, struct drawlist *list);
void screen_noted(const struct model *model, const struct look *look, struct drawlist *list);
void screen_reveal(const struct model *model, const struct look *look, struct drawlist *list);
void screen_front(const struct model *model, const struct look *look, struct drawlist *list);
void screen_back(const struct model *model, const struct look *look, struct drawlist *list);
void screen_end(const struct model *model, const struct look *look, struct drawlist *list);
void screen_cards_end(const struct model *model, const struct look *look, struct drawlist *list);
/* One question of a finished round, answered; and one card. */
void screen_look(const struct model *model, const struct look *look, struct drawlist *list);
void screen_look_card(const struct model *model, const struct look *look, struct drawlist *list);

#endif
