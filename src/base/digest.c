#include "base/digest.h"

#include <string.h>

uint64_t digest_init(void)
{
	return UINT64_C(0xcbf29ce484222325);
}

uint64_t digest_bytes(uint64_t digest, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	for (size_t i = 0; i < len; i++)
		digest = (digest ^ at[i]) * UINT64_C(0x100000001b3);
	return digest;
}

uint64_t digest_number(uint64_t digest, int64_t number)
{
	unsigned char bytes[8];
	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)number >> (8 * i));
	return digest_bytes(digest, bytes, sizeof bytes);
}

uint64_t digest_text(uint64_t digest, const char *text)
{
	size_t len = text ? strlen(text) : 0;
	digest = digest_number(digest, text ? (int64_t)len : -1);
	return digest_bytes(digest, text, len);
}
