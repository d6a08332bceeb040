#include "core/pace.h"

#include "base/utf8.h"

#include <string.h>

/* What was measured of none, but chosen so that what stands on the wall can be read aloud (some 16
 * characters a second) and talked about for a moment. */
enum {
	LOBBY_MS = 20 * 1000, BOARD_MS = 6 * 1000, CLOSED_MS = 1500, REVEAL_MS = 4 * 1000,
	OPTION_MS = 1000, EXPLAIN_MS = 4 * 1000, CHARACTER_MS = 60, SCORES_MS = 6 * 1000,
	PODIUM_MS = 15 * 1000, TEACH_MS = 6 * 1000, GAIN_MS = 10 * 1000,
};

static int64_t text_ms(struct text text)
{
	const char *in = text_in(text, 0);
	return CHARACTER_MS * (int64_t)utf8_graphemes(in, strlen(in));
}

static int64_t passages_ms(const struct bank *bank, const struct question *question)
{
	int64_t ms = 0;
	for (int i = 0; i < question->source_count; i++)
		ms += text_ms(bank->paragraphs[question->sources[i] - 1].gist);
	return ms;
}

int64_t pace_stay_ms(const struct bank *bank, const struct question *question, enum phase phase)
{
	switch (phase) {
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
		return LOBBY_MS;
	case PHASE_BOARD:
		return BOARD_MS;
	case PHASE_CLOSED:
		return CLOSED_MS;
	case PHASE_REVEAL:
		return REVEAL_MS + (question ? OPTION_MS * question_options(bank, question) : 0);
	case PHASE_EXPLAIN:
		return EXPLAIN_MS + (question ? text_ms(question->explain) : 0);
	case PHASE_SCORES:
		return SCORES_MS;
	case PHASE_PODIUM:
		return PODIUM_MS;
	case PHASE_TEACH:
		return TEACH_MS + (question ? passages_ms(bank, question) : 0);
	case PHASE_GAIN:
		return GAIN_MS;
	case PHASE_ASK:
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
	case PHASE_END:
		return 0;
	}
	return 0;
}
