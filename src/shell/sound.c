#include "shell/sound.h"

#include "base/check.h"

#include <SDL.h>
#include <SDL_mixer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	RATE = 44100,
	PIECE = 1024, /* samples that are mixed ahead: 23 ms, and 43 wake-ups a second */
};

/* Linked with, it would bring some sixty libraries into every start. */
static const char LIBRARY[] = "libSDL2_mixer-2.0.so.0";

struct sound {
	void *library;
	bool audio, device;  /* SDL's audio and the mixer's device are open */
	Mix_Chunk *chunks[CUE_COUNT];
	int (*open)(int frequency, Uint16 format, int channels, int piece, const char *device,
		int changes);
	void (*close)(void);
	Mix_Chunk *(*load)(SDL_RWops *file, int close);
	void (*release)(Mix_Chunk *chunk);
	int (*play)(int channel, Mix_Chunk *chunk, int loops, int ticks);
	int (*playing)(int channel);
};

static const char *file_of(enum cue cue)
{
	switch (cue) {
	case CUE_NONE: return NULL;
	case CUE_QUESTION: return "question";
	case CUE_CLOSING: return "closing";
	case CUE_RIGHT: return "right";
	case CUE_PODIUM: return "podium";
	}
	CHECK(!"a cue");
	return NULL;
}

/* C knows no conversion from a pointer to data to one to a function. */
static bool take(const struct sound *sound, const char *name, void *function)
{
	void *found = SDL_LoadFunction(sound->library, name);
	memcpy(function, &found, sizeof found);
	return found != NULL;
}

static bool library_open(struct sound *sound)
{
	sound->library = SDL_LoadObject(LIBRARY);
	return sound->library
		&& take(sound, "Mix_OpenAudioDevice", &sound->open)
		&& take(sound, "Mix_CloseAudio", &sound->close)
		&& take(sound, "Mix_LoadWAV_RW", &sound->load)
		&& take(sound, "Mix_FreeChunk", &sound->release)
		&& take(sound, "Mix_PlayChannelTimed", &sound->play)
		&& take(sound, "Mix_Playing", &sound->playing);
}

static bool device_open(struct sound *sound)
{
	sound->audio = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
	sound->device = sound->audio && sound->open(RATE, MIX_DEFAULT_FORMAT, 2, PIECE, NULL,
		SDL_AUDIO_ALLOW_FREQUENCY_CHANGE | SDL_AUDIO_ALLOW_CHANNELS_CHANGE) == 0;
	return sound->device;
}

static bool files_load(struct sound *sound, const char *share)
{
	char path[4096];
	for (int i = CUE_NONE + 1; i < CUE_COUNT; i++) {
		snprintf(path, sizeof path, "%s/assets/sounds/%s.wav", share, file_of((enum cue)i));
		SDL_RWops *file = SDL_RWFromFile(path, "rb");
		sound->chunks[i] = file ? sound->load(file, 1) : NULL;
		if (!sound->chunks[i])
			return false;
	}
	return true;
}

bool sound_open(struct sound **out, const char *share, struct error *error)
{
	struct sound *sound = calloc(1, sizeof *sound);
	CHECK(sound);
	*out = sound;
	bool library = library_open(sound);
	if (library && device_open(sound) && files_load(sound, share))
		return true;
	if (library)
		error_set(error, "no sound: %s", SDL_GetError());
	else
		error_set(error, "no sound: the library SDL2_mixer is missing (package "
			"libsdl2-mixer-2.0-0)");
	sound_close(sound);
	*out = NULL;
	return false;
}

void sound_close(struct sound *sound)
{
	if (!sound)
		return;
	for (int i = 0; i < CUE_COUNT; i++)
		if (sound->chunks[i])
			sound->release(sound->chunks[i]);
	if (sound->device)
		sound->close();
	if (sound->audio)
		SDL_QuitSubSystem(SDL_INIT_AUDIO);
	/* The library stays: some of those that it brings lose what they hold when they go. */
	free(sound);
}

void sound_play(struct sound *sound, enum cue cue)
{
	if (sound && cue != CUE_NONE)
		sound->play(0, sound->chunks[cue], 0, -1);
}

bool sound_plays(const struct sound *sound)
{
	return sound && sound->playing(-1) > 0;
}
