#include "bankfile/load.h"
#include "bankfile/bank_read.h"
#include "bankfile/bytes.h"
#include "bankfile/file_read.h"
#include "bankfile/ids.h"
#include "bankfile/scan.h"
#include "base/digest.h"

#include <string.h>

/* Shape and content: the scanned text as a bank. */
static void read_bank(struct bank *bank, struct findings *findings, const struct scan *scan)
{
	struct arena scratch, folded;
	arena_init(&scratch);
	arena_init(&folded);
	struct reader reader = { .bank = bank, .findings = findings, .scratch = &scratch,
		.folded = &folded };
	struct tree tree;
	if (tree_open(&tree, findings, scan))
		bank_read(&reader, tree_root(&tree));
	tree_close(&tree);
	arena_close(&folded);
	arena_close(&scratch);
}

enum load bank_load_text(const char *file, const char *text, size_t len, struct bank **bank,
	struct diagnostics *list)
{
	struct findings findings;
	struct scan scan = { 0 };
	struct bank *read = bank_open();
	*bank = NULL;
	read->file = arena_copy(&read->arena, file, strlen(file));
	findings_init(&findings, read->file, text, len, list);
	if (bytes_check(&findings) && scan_text(&scan, &findings))
		read_bank(read, &findings, &scan);
	scan_close(&scan);
	bool good = findings.count == 0;
	findings_close(&findings);
	if (!good) {
		diagnostics_sort(list);
		bank_close(read);
		return LOAD_REFUSED;
	}
	read->source = arena_copy(&read->arena, text, len);
	read->source_len = len;
	read->hash = digest_bytes(digest_init(), text, len);
	*bank = read;
	return LOAD_OK;
}

enum load bank_load(const char *path, struct bank **bank, struct diagnostics *list)
{
	struct arena arena;
	const char *text;
	size_t len;
	*bank = NULL;
	arena_init(&arena);
	enum load load = file_read(path, &arena, &text, &len, list);
	if (load == LOAD_OK)
		load = bank_load_text(path, text, len, bank, list);
	else
		diagnostics_sort(list);
	arena_close(&arena);
	return load;
}

/* Where the bank's id stands: its text is read once more, since only a mistake needs to know. */
static struct place id_place(const struct bank *bank)
{
	struct place place = { 1, 1 };
	struct diagnostics list;
	struct findings findings;
	struct scan scan;
	struct tree tree;
	diagnostics_init(&list);
	findings_init(&findings, bank->file, bank->source, bank->source_len, &list);
	if (scan_text(&scan, &findings)) {
		if (tree_open(&tree, &findings, &scan)) {
			const config_setting_t *id = config_lookup(&tree.config, "bank.id");
			if (id)
				place = findings_place(&findings, tree_value_at(id));
		}
		tree_close(&tree);
	}
	scan_close(&scan);
	findings_close(&findings);
	diagnostics_close(&list);
	return place;
}

static void refuse_same_id(const struct bank *bank, const struct bank *first, struct arena *arena,
	struct diagnostics *list)
{
	struct place place = id_place(first);
	struct diagnostic diagnostic = { .file = bank->file, .place = id_place(bank),
		.level = DIAGNOSTIC_ERROR, .code = code_name(E501) };
	diagnostic.what = arena_format(arena, "two banks have the id \"%s\": this one and %s:%d:%d",
		bank->id, first->file, place.line, place.column);
	diagnostic.mend = "give one of them another id, or open only one";
	diagnostics_push(list, &diagnostic);
}

bool banks_check_across(struct bank *const *banks, int count, struct diagnostics *list)
{
	bool good = true;
	struct arena arena;
	struct ids ids;
	arena_init(&arena);
	ids_init(&ids, &arena, count);
	for (int i = 0; i < count; i++) {
		int first = ids_add(&ids, banks[i]->id, i);
		if (first < 0)
			continue;
		refuse_same_id(banks[i], banks[first], &arena, list);
		good = false;
	}
	if (!good)
		diagnostics_sort(list);
	arena_close(&arena);
	return good;
}
