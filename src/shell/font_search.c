/* Any other script: one question to fontconfig, in a configuration of its own, so that nothing
 * else in the process that uses fontconfig is disturbed. */
#include "shell/fonts_parts.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

static FcPattern *wanted(enum face face, uint32_t point)
{
	static const int weights[FACE_COUNT] = {
		[FACE_REGULAR] = FC_WEIGHT_REGULAR, [FACE_STRONG] = FC_WEIGHT_SEMIBOLD,
		[FACE_HEAVY] = FC_WEIGHT_EXTRABOLD,
	};
	FcPattern *pattern = FcPatternCreate();
	FcCharSet *points = FcCharSetCreate();
	if (pattern && points) {
		FcCharSetAddChar(points, point);
		FcPatternAddCharSet(pattern, FC_CHARSET, points);
		FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)"sans-serif");
		FcPatternAddInteger(pattern, FC_WEIGHT, weights[face]);
		FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
		/* Pictures in colour come at one size only and have no outline. */
		FcPatternAddBool(pattern, FC_COLOR, FcFalse);
	}
	if (points)
		FcCharSetDestroy(points);
	return pattern;
}

/* fontconfig gives its nearest font even where none has the code point. */
static char *usable_path(FcPattern *match, uint32_t point, long *index)
{
	FcCharSet *points = NULL;
	FcChar8 *path = NULL;
	FcBool color = FcFalse, scalable = FcTrue;
	int number = 0;
	FcPatternGetBool(match, FC_COLOR, 0, &color);
	FcPatternGetBool(match, FC_SCALABLE, 0, &scalable);
	if (FcPatternGetCharSet(match, FC_CHARSET, 0, &points) != FcResultMatch
		|| !FcCharSetHasChar(points, point) || color || !scalable
		|| FcPatternGetString(match, FC_FILE, 0, &path) != FcResultMatch)
		return NULL;
	FcPatternGetInteger(match, FC_INDEX, 0, &number);
	*index = number & 0xFFFF; /* the upper half names an instance of a variable font */
	return strdup((const char *)path);
}

char *font_search(struct fonts *fonts, enum face face, uint32_t point, long *index)
{
	if (!fonts->config_tried) {
		fonts->config = FcInitLoadConfigAndFonts();
		fonts->config_tried = true;
	}
	FcPattern *pattern = fonts->config ? wanted(face, point) : NULL;
	if (!pattern)
		return NULL;
	FcConfigSubstitute(fonts->config, pattern, FcMatchPattern);
	FcDefaultSubstitute(pattern);
	FcResult result;
	FcPattern *match = FcFontMatch(fonts->config, pattern, &result);
	char *path = match ? usable_path(match, point, index) : NULL;
	if (match)
		FcPatternDestroy(match);
	FcPatternDestroy(pattern);
	return path;
}

void font_search_close(struct fonts *fonts)
{
	if (fonts->config)
		FcConfigDestroy(fonts->config);
	fonts->config = NULL;
}
