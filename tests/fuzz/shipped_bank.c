#include "shipped_bank.h"

#include "bankfile/load.h"

#include <stdlib.h>

struct bank *shipped_bank(void)
{
	/* Loaded once: a target has no other place between its runs. */
	static struct bank *bank;
	if (!bank) {
		struct diagnostics list;
		diagnostics_init(&list);
		if (bank_load(SHIPPED_BANK, &bank, &list) != LOAD_OK)
			abort();
		diagnostics_close(&list);
	}
	return bank_hold(bank);
}
