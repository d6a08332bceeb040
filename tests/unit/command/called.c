#include "called.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

struct capture *said;

int called_setup(void **state)
{
	said = malloc(sizeof *said);
	return said ? folder_setup(state) : -1;
}

int called_teardown(void **state)
{
	free(said);
	said = NULL;
	return folder_teardown(state);
}

void assert_said(int code, const char *out, const char *err)
{
	assert_string_equal(said->err, err);
	assert_string_equal(said->out, out);
	assert_int_equal(said->code, code);
}
