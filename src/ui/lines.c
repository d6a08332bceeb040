#include "ui/lines.h"

#include "base/utf8.h"
#include "ui/bidi.h"
#include "ui/breaks.h"

#include <limits.h>
#include <linebreak.h>
#include <string.h>

/* One call's work: the caller's wishes and the lines so far. */
struct job {
	struct arena *arena;
	const struct metrics *metrics;
	enum face face;
	int px, width;
	bool balance;
	struct line *lines;
	int count, capacity;
};

/* One paragraph of it: a text without '\n'. */
struct paragraph_text {
	const char *text;
	size_t len;
	struct bidi *bidi; /* NULL: from the left */
	struct piece *pieces;
	int count, capacity;
	int64_t limit;     /* thousandths of an em */
};

/* Longer runs without a place to break are not measured whole: they are too wide. */
enum { UNIT_BYTES_MAX = 1024, UNIT_TOO_WIDE = INT_MAX / 4, TRIES = 10 };

/* Percent of a line's width up to which words are tried as one line all the same. */
enum { NEARLY = 115 };

static int measure(const struct job *job, const char *text, size_t len)
{
	return len ? job->metrics->width(job->metrics->context, job->face, text, len) : 0;
}

static int pixels(int px, int64_t thousandths)
{
	int64_t width = (thousandths * px + 999) / 1000;
	return width > INT_MAX ? INT_MAX : (int)width;
}

static bool is_space(char c)
{
	return c == ' ' || (c > 0 && c < ' ');
}

static struct piece *piece_push(struct job *job, struct paragraph_text *par, struct piece piece)
{
	if (par->count == par->capacity) {
		int capacity = par->capacity ? par->capacity * 2 : 64;
		struct piece *pieces = arena_array(job->arena, (size_t)capacity, sizeof *pieces);
		if (par->count)
			memcpy(pieces, par->pieces, (size_t)par->count * sizeof *pieces);
		par->pieces = pieces;
		par->capacity = capacity;
	}
	par->pieces[par->count] = piece;
	return &par->pieces[par->count++];
}

/* Spaces that do not break, and marks that belong to what stands before them. */
static bool leans_back(const char *text, size_t len)
{
	static const char *const leaning[] = { "\u00a0", "\u202f", "?", "!", ":", ";", "\u00bb" };
	for (size_t i = 0; i < sizeof leaning / sizeof *leaning; i++)
		if (len == strlen(leaning[i]) && !memcmp(text, leaning[i], len))
			return true;
	return false;
}

/* The last resort: a piece wider than a line, cut between graphemes into full lines. Spaces
 * where no line may break (before a mark) can stand in it; no part begins or ends with one that
 * carries no mark. */
static void piece_cut(struct job *job, struct paragraph_text *par, struct piece whole)
{
	struct piece part = whole, good = whole; /* good: up to the last good place for a cut */
	size_t cut = whole.from;                 /* where the next part begins behind that */
	int64_t width = 0; /* with the spaces so far behind the part */
	part.width = 0;
	for (size_t at = whole.from; at < whole.to;) {
		size_t end = utf8_grapheme_end(par->text, whole.to, at);
		width += measure(job, par->text + at, end - at);
		if (is_space(par->text[at]) && end == at + 1) {
			at = end;
			continue;
		}
		if (!leans_back(par->text + at, end - at)) {
			good = part;
			cut = at;
		}
		if (width > par->limit && at > part.from) {
			bool back = cut > part.from;
			piece_push(job, par, back ? good : part);
			at = cut = back ? cut : at;
			part = (struct piece){ .from = at };
			width = 0;
			continue;
		}
		part.width = (int)width;
		part.to = at = end;
	}
	piece_push(job, par, part);
}

/* libunibreak knows Unicode 6.2 and would part what later became one picture. *whole is the end
 * of a grapheme, 0 at first: it only grows, so that a long one is walked through once. */
static bool parts_grapheme(const struct paragraph_text *par, size_t at, size_t *whole)
{
	if (at >= par->len || (unsigned char)par->text[at] < 0x80)
		return false;
	while (*whole < at)
		*whole = utf8_grapheme_end(par->text, par->len, *whole);
	return *whole != at;
}

static struct piece piece_of(struct job *job, const struct paragraph_text *par, size_t from,
	size_t end, int space)
{
	struct piece piece = { .from = from, .to = end };
	while (piece.to > from && is_space(par->text[piece.to - 1]))
		piece.to--;
	size_t gap = from;
	while (gap > 0 && is_space(par->text[gap - 1]))
		gap--;
	piece.word = gap < from || from == 0;
	piece.gap = (int)(from - gap) * space;
	piece.joined = !piece.word && (unsigned char)par->text[from - 1] < 0x80;
	size_t len = piece.to - from;
	piece.width = len > UNIT_BYTES_MAX ? UNIT_TOO_WIDE : measure(job, par->text + from, len);
	return piece;
}

/* libunibreak 1.1 ends the program at the letters of flags and at U+FFFF, and broken UTF-8 is
 * not its business: they are replaced, byte for byte, by what breaks alike. */
static const char *breakable_text(struct job *job, const struct paragraph_text *par)
{
	char *copy = NULL;
	for (size_t at = 0, end = 0; at < par->len; at = end) {
		end = at + 1;
		if ((unsigned char)par->text[at] < 0x80)
			continue;
		end = at;
		uint32_t point = utf8_next(par->text, par->len, &end);
		bool flag = point >= 0x1F1E6 && point <= 0x1F1FF, broken = end - at == 1;
		if (!flag && !broken && point != 0xFFFF)
			continue;
		if (!copy)
			copy = arena_copy(job->arena, par->text, par->len);
		if (broken)
			copy[at] = '?';
		else
			utf8_put(flag ? 0x1F300 : 0xFFFD, copy + at);
	}
	return copy ? copy : par->text;
}

/* Cuts the paragraph wherever a line may break. */
static void pieces_find(struct job *job, struct paragraph_text *par)
{
	char *breaks = arena_push(job->arena, par->len);
	set_linebreaks_utf8((const utf8_t *)breakable_text(job, par), par->len, "", breaks);
	int space = measure(job, " ", 1);
	size_t from = 0, whole = 0;
	while (from < par->len && is_space(par->text[from]))
		from++;
	par->count = 0;
	for (size_t end = from + 1; end <= par->len; end++) {
		char here = breaks[end - 1];
		bool may = here == LINEBREAK_ALLOWBREAK || here == LINEBREAK_MUSTBREAK;
		if (end < par->len && (!may || is_space(par->text[end])))
			continue;
		if (parts_grapheme(par, end, &whole))
			continue;
		struct piece piece = piece_of(job, par, from, end, space);
		from = end;
		if (piece.to == piece.from)
			continue;
		if (piece.width > par->limit)
			piece_cut(job, par, piece);
		else
			piece_push(job, par, piece);
	}
}

/* Words are what stands between spaces: one or more pieces. */
static void pieces_glue(struct job *job, struct paragraph_text *par)
{
	struct word *words = arena_array(job->arena, (size_t)par->count, sizeof *words);
	enum glue *glue = arena_array(job->arena, (size_t)par->count, sizeof *glue);
	int count = 0;
	for (int i = 0; i < par->count; i++) {
		const struct piece *piece = &par->pieces[i];
		if (i == 0 || piece->word)
			words[count++] = (struct word){ .text = par->text + piece->from };
		words[count - 1].len = piece->to - (size_t)(words[count - 1].text - par->text);
	}
	glue_words(job->arena, words, count, glue);
	for (int i = 0, word = 0; i < par->count; i++) {
		if (i > 0 && par->pieces[i].word)
			par->pieces[i].glue = glue[word++];
	}
}

static const char *line_text(struct job *job, const struct paragraph_text *par, size_t from,
	size_t to)
{
	if (par->bidi)
		return bidi_line(job->arena, par->bidi, from, to);
	char *text = arena_copy(job->arena, par->text + from, to - from);
	for (char *c = text; *c; c++)
		if (is_space(*c))
			*c = ' ';
	return text;
}

static void line_push(struct job *job, const struct paragraph_text *par, const char *text,
	int width)
{
	if (job->count == job->capacity) {
		int capacity = job->capacity ? job->capacity * 2 : 8;
		struct line *lines = arena_array(job->arena, (size_t)capacity, sizeof *lines);
		if (job->count)
			memcpy(lines, job->lines, (size_t)job->count * sizeof *lines);
		job->lines = lines;
		job->capacity = capacity;
	}
	job->lines[job->count++] = (struct line){ .text = text, .width = pixels(job->px, width),
		.rtl = par->bidi && bidi_is_rtl(par->bidi) };
}

/* What fits on one line as a whole is not broken, though its words by themselves, without the
 * kerning between them, seem a little too wide. */
static bool paragraph_whole(struct job *job, const struct paragraph_text *par)
{
	int64_t sum = 0;
	for (int i = 0; i < par->count; i++)
		sum += par->pieces[i].width + (i ? par->pieces[i].gap : 0);
	if (sum <= par->limit || sum > par->limit * NEARLY / 100)
		return false;
	const char *text = line_text(job, par, par->pieces[0].from, par->pieces[par->count - 1].to);
	int width = measure(job, text, strlen(text));
	if ((int64_t)width * job->px > (int64_t)job->width * 1000)
		return false;
	line_push(job, par, text, width);
	return true;
}

/* Breaks the paragraph at par->limit; returns by how much the widest line, drawn as a whole,
 * is wider than the job's width (kerning and joined letters differ from the words' sum). */
static int64_t paragraph_try(struct job *job, struct paragraph_text *par)
{
	int64_t over = 0;
	pieces_find(job, par);
	if (par->count == 0) {
		line_push(job, par, "", 0);
		return 0;
	}
	if (paragraph_whole(job, par))
		return 0;
	pieces_glue(job, par);
	int *first = arena_array(job->arena, (size_t)par->count, sizeof *first);
	int lines = breaks_choose(job->arena, par->pieces, par->count, par->limit, job->balance, first);
	for (int i = 0; i < lines; i++) {
		int last = (i + 1 < lines ? first[i + 1] : par->count) - 1;
		size_t from = par->pieces[first[i]].from, to = par->pieces[last].to;
		const char *text = line_text(job, par, from, to);
		int width = measure(job, text, strlen(text));
		int64_t wide = (int64_t)width * job->px - (int64_t)job->width * 1000;
		if (wide > over && utf8_grapheme_end(par->text, to, from) < to)
			over = wide;
		line_push(job, par, text, width);
	}
	return over;
}

static void paragraph_break(struct job *job, const char *text, size_t len)
{
	struct paragraph_text par = { .text = text, .len = len };
	par.bidi = bidi_open(job->arena, text, len);
	int before = job->count;
	int64_t limit = (int64_t)job->width * 1000;
	for (int tries = 0; tries < TRIES; tries++) {
		job->count = before;
		par.limit = limit > 0 ? limit / job->px : 0;
		int64_t over = paragraph_try(job, &par);
		if (over == 0)
			break;
		/* In growing steps of whole pixels: each try may show another line that is too wide. */
		limit -= (over + 999) / 1000 * 1000 << tries;
	}
}

int lines_break(struct arena *arena, const struct metrics *metrics, enum face face, int px,
	const char *text, int width, unsigned flags, struct line **lines)
{
	struct job job = { .arena = arena, .metrics = metrics, .face = face, .px = px > 0 ? px : 1,
		.width = width > 0 ? width : 0, .balance = flags & LINES_BALANCE };
	/* Without its index libunibreak is slow beyond Latin; making it again takes a microsecond. */
	init_linebreak();
	for (;;) {
		size_t len = strcspn(text, "\n");
		paragraph_break(&job, text, len);
		if (!text[len])
			break;
		text += len + 1;
	}
	*lines = job.lines;
	return job.count;
}

int lines_width(const struct metrics *metrics, enum face face, int px, const char *text)
{
	struct arena scratch;
	arena_init(&scratch);
	size_t len = strlen(text);
	const struct bidi *bidi = bidi_open(&scratch, text, len);
	if (bidi)
		text = bidi_line(&scratch, bidi, 0, len);
	int width = metrics->width(metrics->context, face, text, strlen(text));
	arena_close(&scratch);
	return pixels(px, width);
}
