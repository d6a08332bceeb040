/* How the teams stand after a question. */
#include "ui/wall_parts.h"
#include "ui/wall_table.h"
#include "ui/words.h"

static void table_build(struct strip *strip, const void *context)
{
	strip->even = true;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink, 0 },
		_("Scores"));
	strip_gap(strip, 2);
	table_draw(strip, context, 0, strip->y);
}

static void nobody_build(struct strip *strip, const void *context)
{
	(void)context;
	strip_spring(strip);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_CENTER | TEXT_BALANCE }, _("On to the next question"));
	strip_spring(strip);
}

void wall_scores(const struct wall *wall, struct rect area)
{
	struct wall_table table;
	struct wall_tables tables;
	table_fill(&table, wall);
	tables_fill(&tables, &table, table.count <= TEAMS_FEW);
	wall_fit(wall, area, table.count ? table_build : nobody_build, tables.contexts, tables.count,
		PAGES_FEWEST_FIRST);
}
