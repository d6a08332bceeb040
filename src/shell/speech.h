/* The language of the game's own words, from catalogues of gettext. */
#ifndef SHELL_SPEECH_H
#define SHELL_SPEECH_H

/* The system's language as its variables say ("fr_CH.UTF-8"); NULL where they say none. */
const char *speech_system(void);

/* From now on words are looked up in the language of this tag ("fr", "fr_CH.UTF-8"); English
 * where there is no catalogue for it. Cheap where nothing changes. */
void speech_set(const char *tag);

#endif
