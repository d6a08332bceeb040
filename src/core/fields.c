#include "core/fields.h"

#include <string.h>

const char *const FIELD_MODES[MODE_NAMES] = { "quiz", "warm-up", "cards", "study", "class" };
const char *const FIELD_SCORINGS[SCORING_NAMES] = { "accuracy", "certainty", "speed",
	"steady", "board" };
const char *const FIELD_SWITCH[SWITCH_NAMES] = { "no", "yes" };

bool field_next(const char **at, struct field *field)
{
	*at += strspn(*at, " ");
	size_t key_len = strcspn(*at, "= ");
	if (key_len == 0 || (*at)[key_len] != '=')
		return false;
	const char *value = *at + key_len + 1;
	size_t value_len = strcspn(value, " ");
	if (value_len == 0 || value_len >= sizeof field->value)
		return false;
	field->key = *at;
	field->key_len = key_len;
	memcpy(field->value, value, value_len);
	field->value[value_len] = '\0';
	*at = value + value_len;
	return true;
}

bool field_is(const struct field *field, const char *key)
{
	return strlen(key) == field->key_len && memcmp(key, field->key, field->key_len) == 0;
}

bool field_number(const struct field *field, uint64_t most, uint64_t *number)
{
	uint64_t value = 0;
	for (const char *digit = field->value; *digit; digit++) {
		if (*digit < '0' || *digit > '9')
			return false;
		uint64_t add = (uint64_t)(*digit - '0');
		if (value > (UINT64_MAX - add) / 10)
			return false;
		value = value * 10 + add;
	}
	if (value > most)
		return false;
	*number = value;
	return true;
}

bool field_name(const struct field *field, const char *const *names, int count, int *place)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], field->value) == 0) {
			*place = i;
			return true;
		}
	return false;
}
