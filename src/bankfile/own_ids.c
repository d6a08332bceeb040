#include "bankfile/own_ids.h"

#include "bankfile/load.h"
#include "bankfile/near.h"

#include <string.h>

bool own_ids_is(const char *id)
{
	size_t len = strlen(id);
	return len >= 2 && len < OWN_ID_BYTES && id[0] != '-'
		&& strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == len;
}

void own_ids_bank(struct own_file *file, const config_setting_t *root, const char *name,
	char out[OWN_ID_BYTES])
{
	const char *id = own_file_text(file, root, name);
	if (id && own_ids_is(id))
		memcpy(out, id, strlen(id) + 1);
	else if (id)
		own_file_warn(file, W905, tree_value_at(own_file_member(root, name)),
			"write the id that the bank gives itself", "%s is %s, which is no id; it is ignored",
			name, findings_quote(&file->findings, id, strlen(id)));
}

/* Only as long as somebody may read it: banks have many questions. */
const char *own_ids_near(struct own_file *file, const struct bank *bank, const char *id)
{
	struct near near;
	if (file->list->count >= DIAGNOSTICS_PER_FILE)
		return NULL;
	near_init(&near, id);
	for (int i = 0; i < bank->question_count; i++)
		near_show(&near, bank->questions[i].id);
	const char *best = near_best(&near);
	return best ? arena_format(&file->arena, "did you mean %s?", best)
		: "readback dump lists the ids of a bank";
}
