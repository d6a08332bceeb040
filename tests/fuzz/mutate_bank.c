#include "mutate_bank.h"
#include "mutate_pieces.h"
#include "mutate_text.h"

#include <stdbool.h>
#include <string.h>

enum { TRIES = 40, CHANGES_MAX = 6, INSERTED_ID_MAX = 1000000 };

/* Draws a place and changes what stands there; false where the place does not suit it. */
typedef bool change_function(struct pieces *pieces, struct random *random);

static size_t draw(const struct pieces *pieces, struct random *random)
{
	return random_below(random, (uint32_t)pieces->count);
}

static const char *draw_from(const char *const *words, size_t count, struct random *random)
{
	return words[random_below(random, (uint32_t)count)];
}

static bool change_text(struct pieces *pieces, struct random *random)
{
	size_t at = draw(pieces, random);
	int most = text_limit(pieces_key(pieces, at));
	if (!piece_is_string(&pieces->items[at]) || !most)
		return false;
	pieces->items[at].text = text_make(pieces->arena, random, most);
	return true;
}

/* "text" becomes { en = "text"; fr = "..." }, in a language that the bank may or may not have. */
static bool translate(struct pieces *pieces, struct random *random)
{
	static const char *const languages[] = { "en", "fr", "de", "ar", "pt-BR" };
	size_t at = draw(pieces, random);
	int most = text_limit(pieces_key(pieces, at));
	const char *own = strlen(pieces_key(pieces, at)) > 2 ? "en" : "fr";
	if (!piece_is_string(&pieces->items[at]) || !most)
		return false;
	const char *other = draw_from(languages, 5, random);
	const char *text = text_make(pieces->arena, random, most);
	pieces->items[at].text = strcmp(own, other) == 0 ?
		arena_format(pieces->arena, "{ %s = %s }", own, pieces->items[at].text) :
		arena_format(pieces->arena, "{ %s = %s; %s = %s }", own, pieces->items[at].text, other,
			text);
	return true;
}

static bool change_number(struct pieces *pieces, struct random *random)
{
	static const char *const numbers[] = { "1", "2", "3", "1.0", "2L", "0x3", "0", "-1", "60",
		"1e3", ".5", "2016", "4", "999999999" };
	size_t at = draw(pieces, random);
	if (!piece_is_number(&pieces->items[at]))
		return false;
	size_t most = random_below(random, 3) ? 3 : sizeof numbers / sizeof *numbers;
	pieces->items[at].text = draw_from(numbers, most, random);
	return true;
}

static bool is_required(const char *key)
{
	static const char *const keys[] = { "schema", "bank", "article", "topics", "questions", "id",
		"version", "language", "title", "paragraphs", "gist", "name", "kind", "topic", "level",
		"source", "ask", "explain", "choices", "text", "right", "accept", "pairs", "left", "items",
		"gaps", "says", "is", "front", "back", "answer", "code", "min", "max", "value", "voices" };
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(keys[i], key) == 0)
			return true;
	return false;
}

/* Takes `key = value;` out. */
static bool remove_setting(struct pieces *pieces, struct random *random)
{
	size_t at = draw(pieces, random);
	if (at + 2 >= pieces->count || !piece_is_name(&pieces->items[at]) ||
		!piece_is(&pieces->items[at + 1], "="))
		return false;
	if (is_required(pieces->items[at].text) && random_below(random, 20))
		return false;
	size_t end = pieces_value_end(pieces, at + 2);
	end += end < pieces->count && piece_is(&pieces->items[end], ";");
	pieces_remove(pieces, at, end - at);
	return true;
}

/* A member of a list: where it begins and where the comma or bracket behind it stands. */
struct member {
	size_t begin, end;
	bool first, last;
};

static bool draw_member(const struct pieces *pieces, struct random *random, struct member *member)
{
	size_t at = draw(pieces, random);
	size_t holder = pieces_holder(pieces, at);
	while (holder < pieces->count && piece_is(&pieces->items[holder], "{")) {
		at = holder;
		holder = pieces_holder(pieces, at);
	}
	if (holder == pieces->count || piece_is(&pieces->items[at], ","))
		return false;
	member->begin = at;
	member->end = pieces_value_end(pieces, at);
	if (member->end >= pieces->count)
		return false;
	member->first = at == holder + 1;
	member->last = !piece_is(&pieces->items[member->end], ",");
	return true;
}

static bool remove_member(struct pieces *pieces, struct random *random)
{
	struct member member;
	if (!draw_member(pieces, random, &member) || (member.first && member.last))
		return false;
	if (member.last)
		pieces_remove(pieces, member.begin - 1, member.end - member.begin + 1);
	else
		pieces_remove(pieces, member.begin, member.end + 1 - member.begin);
	return true;
}

/* Gives the id and the texts of a doubled member other values, so that nothing stands twice. */
static void make_anew(struct pieces *pieces, struct random *random, size_t begin, size_t end)
{
	for (size_t i = begin; i < end; i++) {
		const char *key = pieces_key(pieces, i);
		if (!piece_is_string(&pieces->items[i]))
			continue;
		if (strcmp(key, "id") == 0)
			pieces->items[i].text = arena_format(pieces->arena, "\"new-%u\"",
				random_below(random, INSERTED_ID_MAX));
		else if (text_limit(key) && strcmp(key, "ask") != 0)
			pieces->items[i].text = text_make(pieces->arena, random, text_limit(key));
	}
}

static bool double_member(struct pieces *pieces, struct random *random)
{
	struct member member;
	if (!draw_member(pieces, random, &member))
		return false;
	size_t size = member.end - member.begin;
	pieces_insert(pieces, member.end, (struct piece){ "", "," });
	for (size_t i = 0; i < size; i++)
		pieces_insert(pieces, member.end + 1 + i, pieces->items[member.begin + i]);
	make_anew(pieces, random, member.end + 1, member.end + 1 + size);
	return true;
}

/* Moves a member behind the one after it. */
static bool swap_members(struct pieces *pieces, struct random *random)
{
	struct member member;
	if (!draw_member(pieces, random, &member) || member.last)
		return false;
	size_t size = member.end - member.begin;
	size_t end = pieces_value_end(pieces, member.end + 1);
	pieces_insert(pieces, end, (struct piece){ "", "," });
	for (size_t i = 0; i < size; i++)
		pieces_insert(pieces, end + 1 + i, pieces->items[member.begin + i]);
	pieces_remove(pieces, member.begin, size + 1);
	return true;
}

/* What libconfig lets an author write in more than one way. */
static bool change_separator(struct pieces *pieces, struct random *random)
{
	static const char *const gaps[] = { " ", "\n", "\r\n", "\t", " /* { */ ", " // \"\n", "\n#\n" };
	size_t at = draw(pieces, random);
	struct piece *piece = &pieces->items[at];
	if (piece_is(piece, "=")) {
		piece->text = ":";
	} else if (piece_is(piece, ";")) {
		piece->text = random_below(random, 2) ? "," : " ";
	} else if (piece_is_string(piece) && at > 1 && piece_is(&pieces->items[at - 1], "=")) {
		piece->text = arena_format(pieces->arena, "\"\" %s", piece->text);
	} else {
		piece->gap = draw_from(gaps, sizeof gaps / sizeof *gaps, random);
	}
	return true;
}

static bool flip_truth(struct pieces *pieces, struct random *random)
{
	struct piece *piece = &pieces->items[draw(pieces, random)];
	bool is_true = piece_is(piece, "true");
	if (!is_true && !piece_is(piece, "false"))
		return false;
	piece->text = is_true ? "False" : "TRUE";
	return true;
}

static bool add_setting(struct pieces *pieces, struct random *random)
{
	static const char *const settings[] = { "x_note = ( 1, \"a\", { b = 2 } );",
		"hint = \"A hint.\";", "seconds = 30;", "rev = 7.0;", "tags = ( \"one\", \"two\" );",
		"card = false;", "allow = ( { code = \"W30\"; why = \"So.\" } );", "quote = \"a b c\";",
		"last = true;", "colour = 1;", "heading = true;", "reverse = true;", "typos = 2;" };
	size_t at = draw(pieces, random);
	if (!piece_is(&pieces->items[at], "{"))
		return false;
	const char *setting = draw_from(settings, sizeof settings / sizeof *settings, random);
	pieces_insert(pieces, at + 1, (struct piece){ " ", setting });
	return true;
}

/* As somebody does who does not know the format. */
static bool break_something(struct pieces *pieces, struct random *random)
{
	static const char *const junk[] = { "(", ")", "[", "]", "{", "}", ",", ";", "=", "\"", "x", "1",
		"\"\"", "\"x\"", "true", "nan", "\xE2\x80\x9C", "@include \"x\"", "/*", "\\", "kind", "id",
		"\xE2\x80\xAE", "\x01", "\xFF", "99999999999", "'", "choice", "\"choice\"", "\"gap\"" };
	size_t at = draw(pieces, random);
	const char *piece = draw_from(junk, sizeof junk / sizeof *junk, random);
	switch (random_below(random, 4)) {
	case 0:
		pieces_remove(pieces, at, 1);
		break;
	case 1:
		pieces_insert(pieces, at, (struct piece){ " ", piece });
		break;
	case 2:
		pieces->items[at].text = piece;
		break;
	case 3:
		pieces_insert(pieces, at, pieces->items[draw(pieces, random)]);
		break;
	}
	return true;
}

static change_function *const GENTLE[] = { change_text, change_text, change_text, change_text,
	translate, change_number, remove_setting, remove_member, double_member, double_member,
	swap_members, change_separator, change_separator, flip_truth, add_setting };

static void change_once(struct pieces *pieces, struct random *random)
{
	change_function *change = GENTLE[random_below(random, sizeof GENTLE / sizeof *GENTLE)];
	for (int i = 0; i < TRIES && pieces->count > 0; i++)
		if (change(pieces, random))
			return;
}

char *mutate_bank(struct arena *arena, const char *text, size_t len, struct random *random,
	size_t *out_len)
{
	struct pieces pieces;
	pieces_read(&pieces, arena, text, len);
	for (int i = 1 + (int)random_below(random, CHANGES_MAX); i > 0; i--)
		change_once(&pieces, random);
	if (pieces.count > 0 && random_below(random, 3) == 0)
		break_something(&pieces, random);
	return pieces_join(&pieces, out_len);
}
