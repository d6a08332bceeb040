#include "ui/card_words.h"

#include "ui/words.h"

#include <string.h>

const char *card_words_front(struct arena *arena, const struct bank *bank, struct card card,
	int language)
{
	return card_front(arena, bank, card, language);
}

const char *card_words_back(struct arena *arena, const struct bank *bank, struct card card,
	int language)
{
	struct deck_words said = { .yes = _("True"), .no = _("False"),
		.standings = { _("Reported as a fact"), _("A claim, passed on"),
		_("The author’s own view") } };
	const struct question *question = &bank->questions[card.question];
	const char *back = card_back(arena, bank, card, language, &said);
	bool judged = question->kind == KIND_TRUEFALSE || question->kind == KIND_STANDING;
	return judged ? arena_copy(arena, back, strcspn(back, "\n")) : back;
}
