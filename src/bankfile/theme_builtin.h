/* The text of assets/theme.cfg, which the build makes part of the program, so that the themes
 * are never missing. */
#ifndef BANKFILE_THEME_BUILTIN_H
#define BANKFILE_THEME_BUILTIN_H

#include <stddef.h>

extern const char theme_builtin[]; /* NUL-terminated */
extern const size_t theme_builtin_len;

#endif
