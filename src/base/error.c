#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *error, const char *format, ...)
{
	if (error) {
		va_list args;
		va_start(args, format);
		vsnprintf(error->text, sizeof error->text, format, args);
		va_end(args);
		error->kind = ERROR_OTHER;
	}
	return false;
}

bool error_kind_set(struct error *error, enum error_kind kind)
{
	if (error)
		error->kind = kind;
	return false;
}
