/* Raw bytes as a bank: whatever they are, the loader says what is wrong or loads a bank that can
 * be dumped and written back. */
#include "bank_round_trip.h"
#include "bankfile/load.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	enum load load = bank_load_text("fuzz.cfg", (const char *)data, size, &bank, &list);
	if ((load == LOAD_OK) != (bank != NULL) || (load == LOAD_OK) != (list.count == 0))
		abort();
	if (bank)
		bank_round_trip(bank);
	bank_close(bank);
	diagnostics_close(&list);
	return 0;
}
