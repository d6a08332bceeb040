#include "other.h"

#include "store/journal.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

struct other other_open(const char *path)
{
	int told[2], end[2];
	char ready = 0;
	assert_int_equal(pipe(told), 0);
	assert_int_equal(pipe(end), 0);
	pid_t id = fork();
	if (id == 0) {
		struct journal *journal;
		struct error error;
		close(end[1]);
		ready = journal_open(&journal, path, &error) ? 'y' : 'n';
		if (write(told[1], &ready, 1) != 1 || read(end[0], &ready, 1) < 0)
			_exit(1);
		_exit(0);
	}
	close(told[1]);
	close(end[0]);
	assert_int_equal(read(told[0], &ready, 1), 1);
	close(told[0]);
	assert_int_equal(ready, 'y');
	return (struct other){ id, end[1] };
}

void other_close(struct other other)
{
	close(other.end);
	waitpid(other.id, NULL, 0);
}
