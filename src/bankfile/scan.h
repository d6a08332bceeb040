/* Our own reading of a bank's text before libconfig's: its syntax, and where everything stands.
 * What passes is accepted by libconfig and means the same to it. The list of nodes is in the
 * order of libconfig's settings (a setting before its members), so that walking both in step
 * gives each setting its place. */
#ifndef BANKFILE_SCAN_H
#define BANKFILE_SCAN_H

#include "bankfile/findings.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCAN_DEPTH_MAX = 16, SCAN_KEYS_MAX = 128, SCAN_NODES_MAX = 2000000 };

/* Offsets into the text: of the name (of the value, for a member of a list), and of the value. */
struct node {
	uint32_t key, value;
};

struct scan {
	struct arena arena;
	struct node *nodes;
	size_t count, capacity;
};

/* Adds E201 to E222. True where there were none; the caller closes the scan either way. */
bool scan_text(struct scan *scan, struct findings *findings);

void scan_close(struct scan *scan);

#endif
