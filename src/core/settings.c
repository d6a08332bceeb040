#include "core/settings.h"

struct settings settings_default(void)
{
	return (struct settings){
		.theme = THEME_NIGHT,
		.text_scale = 100,
		.quiz = rules_default(MODE_QUIZ),
		.cards = rules_default(MODE_CARDS),
	};
}
