/* A scanned text as libconfig's settings, each with its place. Ends with tree_close; the scan
 * must outlive it. */
#ifndef BANKFILE_TREE_H
#define BANKFILE_TREE_H

#include "bankfile/findings.h"
#include "bankfile/scan.h"

#include <libconfig.h>
#include <stdbool.h>

struct tree {
	config_t config;
};

/* false (E220) where libconfig refuses what the scan let pass. tree_close either way. */
bool tree_open(struct tree *tree, struct findings *findings, const struct scan *scan);
void tree_close(struct tree *tree);

const config_setting_t *tree_root(const struct tree *tree);

/* Offsets into the text: of a setting's name (of its value, in a list), and of its value. */
size_t tree_key_at(const config_setting_t *setting);
size_t tree_value_at(const config_setting_t *setting);

int tree_length(const config_setting_t *setting);
const config_setting_t *tree_member(const config_setting_t *setting, int index);

bool tree_is_group(const config_setting_t *setting);
/* ( ) or [ ] */
bool tree_is_list(const config_setting_t *setting);
bool tree_is_string(const config_setting_t *setting);

#endif
