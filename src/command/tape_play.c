#include "command/tape_play.h"

#include "bankfile/file_write.h"
#include "core/class.h"
#include "shell/files.h"
#include "ui/drawlist.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PUT_BYTES_MAX = 1 << 20 };
enum { SPAN_MOST = 100000 }; /* days, as many hours or minutes */

struct now tape_play_now(const struct tape_play *play)
{
	return (struct now){ .running_ms = play->running_ms,
		.utc_ms = play->tape->at_ms + play->running_ms + play->clock_ms,
		.offset_min = play->offset_min };
}

/* Both windows, the wall first: the presenter sees it in small. */
static void windows_draw(struct tape_play *play, const struct now *now)
{
	struct placement placement = session_placement(&play->session);
	if (placement.wall >= 0) {
		const struct display *display = &play->displays.items[placement.wall];
		session_wall(&play->session, play->metrics, display->w, display->h, now);
	}
	session_draw(&play->session, play->metrics, play->width, play->height, now);
}

static void draw(struct tape_play *play)
{
	struct now now = tape_play_now(play);
	windows_draw(play, &now);
	/* What is due at once is done before the next line, as it is between two keys. */
	while (session_wake(&play->session, &now) == 0) {
		session_tick(&play->session, &now);
		windows_draw(play, &now);
	}
}

void tape_play_open(struct tape_play *play, const struct tape *tape,
	const struct session_options *options, const struct metrics *metrics, int width, int height)
{
	*play = (struct tape_play){ .options = *options, .tape = tape, .metrics = metrics,
		.width = width, .height = height, .offset_min = tape->offset_min };
	if (tape->bank)
		play->options.bank = tape->bank;
	play->options.seed = tape->seed;
	play->options.seeded = true;
	if (tape->go)
		play->options.go = !strcmp(tape->go, "quiz") ? GO_QUIZ
			: !strcmp(tape->go, "cards") ? GO_CARDS : !strcmp(tape->go, "class") ? GO_CLASS
			: GO_STUDY;
	struct now now = tape_play_now(play);
	session_open(&play->session, &play->options, &now);
	draw(play);
}

/* As the window leaves it. */
void tape_play_close(struct tape_play *play)
{
	struct now now = tape_play_now(play);
	session_backup(&play->session, &now);
	session_close(&play->session);
}

static void input(struct tape_play *play, struct input input)
{
	struct now now = tape_play_now(play);
	session_input(&play->session, &input, &now);
	draw(play);
}

/* A number that is the whole word. */
static bool number(const char *word, int64_t *value)
{
	char *end;
	*value = strtoll(word, &end, 10);
	return *word && !*end && *value > -INT64_C(1000000000000) && *value < INT64_C(1000000000000);
}

static bool share(const char *word, double *value)
{
	char *end;
	*value = strtod(word, &end);
	return *word && !*end && isfinite(*value) && *value >= 0 && *value <= 1;
}

/* The middle of a zone. */
static bool zone(const struct tape_play *play, const char *name, int *x, int *y)
{
	const struct draw *hot = drawlist_hot_named(&play->session.list, name);
	if (!hot)
		return false;
	*x = hot->rect.x + hot->rect.w / 2;
	*y = hot->rect.y + hot->rect.h / 2;
	return true;
}

static bool point(const struct tape_play *play, const struct tape_line *line, int *x, int *y)
{
	double across, down;
	if (line->count == 2)
		return zone(play, line->words[1], x, y);
	if (line->count != 3 || !share(line->words[1], &across) || !share(line->words[2], &down))
		return false;
	*x = (int)(across * (play->width - 1));
	*y = (int)(down * (play->height - 1));
	return true;
}

static bool play_press(struct tape_play *play, const struct tape_line *line, bool touch)
{
	int x, y;
	if (!point(play, line, &x, &y))
		return false;
	input(play, (struct input){ .kind = INPUT_DOWN, .x = x, .y = y, .touch = touch });
	input(play, (struct input){ .kind = INPUT_UP, .x = x, .y = y, .touch = touch });
	return true;
}

static bool play_drag(struct tape_play *play, const struct tape_line *line, bool touch)
{
	int x, y, to_x, to_y;
	if (line->count != 3 || !zone(play, line->words[1], &x, &y)
		|| !zone(play, line->words[2], &to_x, &to_y))
		return false;
	input(play, (struct input){ .kind = INPUT_DOWN, .x = x, .y = y, .touch = touch });
	for (int i = 1; i <= 4; i++)
		input(play, (struct input){ .kind = INPUT_MOVE, .x = x + (to_x - x) * i / 4,
			.y = y + (to_y - y) * i / 4, .touch = touch });
	input(play, (struct input){ .kind = INPUT_UP, .x = to_x, .y = to_y, .touch = touch });
	return true;
}

/* key NAME [shift] [ctrl] [means NAME] [bounced]: `means` where a layout has another letter there,
 * `bounced` where a worn clicker tells one press twice. */
static bool play_key(struct tape_play *play, const struct tape_line *line)
{
	if (line->count < 2)
		return false;
	struct input key = { .kind = INPUT_KEY, .code = scancode_find(line->words[1]) };
	for (int i = 2; i < line->count; i++) {
		if (!strcmp(line->words[i], "shift"))
			key.mods |= MOD_SHIFT;
		else if (!strcmp(line->words[i], "ctrl"))
			key.mods |= MOD_CTRL;
		else if (!strcmp(line->words[i], "bounced"))
			key.bounced = true;
		else if (!strcmp(line->words[i], "means") && i + 1 < line->count)
			key.meant = scancode_find(line->words[++i]);
		else
			return false;
	}
	if (key.code == KEY_NONE)
		return false;
	input(play, key);
	return true;
}

/* hold KEY, release KEY: what a keyboard's test is told. A held key does nothing else. */
static bool play_held(struct tape_play *play, const struct tape_line *line)
{
	int code = line->count == 2 ? scancode_find(line->words[1]) : KEY_NONE;
	if (code == KEY_NONE)
		return false;
	input(play, (struct input){ .code = code,
		.kind = line->words[0][0] == 'h' ? INPUT_KEY : INPUT_KEY_UP });
	return true;
}

static bool play_text(struct tape_play *play, const struct tape_line *line, enum input_kind kind)
{
	if (line->count != 2)
		return false;
	input(play, (struct input){ .kind = kind, .text = line->words[1] });
	return true;
}

static bool play_file(struct tape_play *play, const struct tape_line *line)
{
	if (line->count != 2)
		return false;
	struct arena arena;
	arena_init(&arena);
	bool edit = !strcmp(line->words[0], "edit");
	input(play, (struct input){ .kind = edit ? INPUT_CHANGED : INPUT_DROP,
		.text = tape_path(&arena, play->tape, line->words[1]) });
	arena_close(&arena);
	return true;
}

/* Whoever has the profile's folder open beside the game writes into it. */
static bool play_put(struct tape_play *play, const struct tape_line *line)
{
	struct arena arena;
	struct error error;
	size_t len;
	if (line->count != 3 || !play->options.data || strstr(line->words[1], ".."))
		return false;
	arena_init(&arena);
	const char *text = files_read(&arena, tape_path(&arena, play->tape, line->words[2]),
		PUT_BYTES_MAX, &len, &error);
	bool put = text && file_write(arena_format(&arena, "%s/%s", play->options.data,
		line->words[1]), text, len, NULL, &error);
	arena_close(&arena);
	return put;
}

/* pad NAME, button N: of a device, where it is named; plug, unplug: one comes and goes. */
static bool play_device(struct tape_play *play, const struct tape_line *line)
{
	int64_t device = 0, code = 0;
	bool plugs = !strcmp(line->words[0], "plug") || !strcmp(line->words[0], "unplug");
	bool pad = !strcmp(line->words[0], "pad");
	const char *named = plugs ? line->words[1] : line->count > 2 ? line->words[2] : NULL;
	if (line->count < 2 || line->count > (plugs ? 2 : 3)
		|| (named && (!number(named, &device) || device < 1 || device > 64)))
		return false;
	if (pad)
		code = pad_find(line->words[1]);
	else if (plugs)
		code = line->words[0][0] == 'p';
	else if (!number(line->words[1], &code) || code < 0 || code > 255)
		return false;
	if (pad && code == PAD_NONE)
		return false;
	input(play, (struct input){ .kind = pad ? INPUT_PAD : plugs ? INPUT_DEVICE : INPUT_BUTTON,
		.code = (int)code, .device = (int)device });
	return true;
}

static bool size_of(const char *word, int *width, int *height)
{
	int end = 0;
	return sscanf(word, "%5dx%5d%n", width, height, &end) == 2 && !word[end] && *width > 0
		&& *height > 0;
}

/* displays "LAPTOP" 1366x768 "HDMI-1" 1920x1080: these and no others. */
static bool play_displays(struct tape_play *play, const struct tape_line *line)
{
	struct displays displays = { .count = 0 };
	if (line->count % 2 == 0)
		return false;
	for (int i = 1; i < line->count; i += 2) {
		struct display *display = &displays.items[displays.count];
		display->index = displays.count++;
		snprintf(display->name, sizeof display->name, "%s", line->words[i]);
		if (!size_of(line->words[i + 1], &display->w, &display->h))
			return false;
	}
	play->displays = displays;
	input(play, (struct input){ .kind = INPUT_DISPLAYS, .displays = &play->displays });
	return true;
}

static bool play_number(struct tape_play *play, const struct tape_line *line)
{
	int64_t value;
	if (line->count != 2)
		return false;
	if (!number(line->words[1], &value) || value < -1000 || value > 1000)
		return false;
	input(play, (struct input){ .kind = INPUT_WHEEL, .code = (int)value });
	return true;
}

static bool play_size(struct tape_play *play, const struct tape_line *line)
{
	int width, height;
	if (line->count != 2 || !size_of(line->words[1], &width, &height))
		return false;
	play->width = width;
	play->height = height;
	input(play, (struct input){ .kind = INPUT_SIZE, .x = width, .y = height });
	return true;
}

static bool play_send(struct tape_play *play, const struct tape_line *line)
{
	bool class = play->session.round && play->session.round->class;
	struct message message = { .source = SOURCE_PROGRAM, .question = -1, .player = class ? -1 : 0 };
	int at = 1, numbers = 0;
	int64_t value;
	if (class && line->count > 3 && !strcmp(line->words[1], "by") && number(line->words[2], &value)
		&& value >= 0 && value < PLAYERS_MAX) {
		message.player = (int)value;
		at = 3;
	}
	if (line->count <= at || !message_kind_find(line->words[at++], &message.kind))
		return false;
	if (at < line->count && play->session.round
		&& bank_find(play->session.round->bank, line->words[at]) >= 0)
		message.question = bank_find(play->session.round->bank, line->words[at++]);
	/* What stands in quotation marks is text, though it be a number. */
	for (; at < line->count && numbers < 2 && !line->quoted[at]
		&& number(line->words[at], &value); at++)
		*(numbers++ ? &message.b : &message.a) = value;
	bool wordy = message.kind == MESSAGE_START || message.kind == MESSAGE_TYPE
		|| message.kind == MESSAGE_FILL || message.kind == MESSAGE_OVERRULE;
	if (at < line->count && wordy)
		snprintf(message.text, sizeof message.text, "%s", line->words[at++]);
	if (at < line->count)
		return false;
	struct now now = tape_play_now(play);
	session_message(&play->session, &message, &now);
	draw(play);
	return true;
}

/* A number of milliseconds, or of days, hours, minutes: "3d". */
static bool span(const char *word, int64_t *ms)
{
	static const int64_t units[] = { 24 * 3600 * 1000, 3600 * 1000, 60 * 1000 };
	static const char names[] = "dhm";
	size_t len = strlen(word);
	const char *unit = len ? strchr(names, word[len - 1]) : NULL;
	char digits[16];
	if (!unit)
		return number(word, ms);
	if (len > sizeof digits - 1)
		return false;
	snprintf(digits, sizeof digits, "%.*s", (int)len - 1, word);
	if (!number(digits, ms) || *ms < -SPAN_MOST || *ms > SPAN_MOST)
		return false;
	*ms *= units[unit - names];
	return true;
}

static void time_told(struct tape_play *play)
{
	struct now now = tape_play_now(play);
	session_tick(&play->session, &now);
	draw(play);
}

static bool play_wait(struct tape_play *play, const struct tape_line *line)
{
	int64_t ms;
	if (line->count != 2 || !span(line->words[1], &ms) || ms < 0)
		return false;
	play->running_ms += ms;
	time_told(play);
	return true;
}

static bool play_clock(struct tape_play *play, const struct tape_line *line)
{
	int64_t ms;
	if (line->count != 2 || !span(line->words[1], &ms))
		return false;
	play->clock_ms += ms;
	time_told(play);
	return true;
}

static bool play_zone(struct tape_play *play, const struct tape_line *line)
{
	int hours, minutes, end = 0;
	char sign;
	if (line->count != 2
		|| sscanf(line->words[1], "%c%2d:%2d%n", &sign, &hours, &minutes, &end) != 3
		|| line->words[1][end] || (sign != '+' && sign != '-') || hours > 23 || minutes > 59)
		return false;
	play->offset_min = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
	time_told(play);
	return true;
}

static bool play_restart(struct tape_play *play)
{
	tape_play_close(play);
	struct now now = tape_play_now(play);
	session_open(&play->session, &play->options, &now);
	play->session.displays = play->displays;
	draw(play);
	return true;
}

static bool line_play(struct tape_play *play, const struct tape_line *line)
{
	const char *verb = line->words[0];
	if (!strcmp(verb, "key"))
		return play_key(play, line);
	if (!strcmp(verb, "hold") || !strcmp(verb, "release"))
		return play_held(play, line);
	if (!strcmp(verb, "text"))
		return play_text(play, line, INPUT_TEXT);
	if (!strcmp(verb, "paste"))
		return play_text(play, line, INPUT_PASTE);
	if (!strcmp(verb, "compose"))
		return play_text(play, line, INPUT_COMPOSE);
	if (!strcmp(verb, "drop") || !strcmp(verb, "edit"))
		return play_file(play, line);
	if (!strcmp(verb, "click") || !strcmp(verb, "touch"))
		return play_press(play, line, verb[0] == 't');
	if (!strcmp(verb, "drag") || !strcmp(verb, "swipe"))
		return play_drag(play, line, verb[0] == 's');
	if (!strcmp(verb, "pad") || !strcmp(verb, "button") || !strcmp(verb, "plug")
		|| !strcmp(verb, "unplug"))
		return play_device(play, line);
	if (!strcmp(verb, "displays"))
		return play_displays(play, line);
	if (!strcmp(verb, "wheel"))
		return play_number(play, line);
	if (!strcmp(verb, "put"))
		return play_put(play, line);
	if (!strcmp(verb, "size"))
		return play_size(play, line);
	if (!strcmp(verb, "send"))
		return play_send(play, line);
	if (!strcmp(verb, "wait"))
		return play_wait(play, line);
	if (!strcmp(verb, "clock"))
		return play_clock(play, line);
	if (!strcmp(verb, "zone"))
		return play_zone(play, line);
	return !strcmp(verb, "restart") && line->count == 1 && play_restart(play);
}

/* Lines of zones fail most often because the screen has no such zone now. */
static const char *zone_missing(const struct tape_play *play, const struct tape_line *line)
{
	static const char *const verbs[] = { "click", "touch", "drag", "swipe" };
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		for (int w = 1; !strcmp(line->words[0], verbs[i]) && w < line->count && w < 3; w++) {
			double number;
			if (!share(line->words[w], &number)
				&& !drawlist_hot_named(&play->session.list, line->words[w]))
				return line->words[w];
		}
	return NULL;
}

bool tape_play_line(struct tape_play *play, const struct tape_line *line, struct error *error)
{
	if (line_play(play, line))
		return true;
	const char *zone = zone_missing(play, line);
	if (zone)
		return error_set(error, "%s:%d: cannot play \"%s\": the screen has no zone %s now",
			play->tape->file, line->number, line->text, zone);
	return error_set(error, "%s:%d: cannot play \"%s\"; replay --help lists what can be",
		play->tape->file, line->number, line->text);
}
