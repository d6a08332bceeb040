/* Cards at random places in their life. */
#ifndef TESTS_CORE_CARDS_H
#define TESTS_CORE_CARDS_H

#include "base/random.h"
#include "core/schedule.h"

#define CARDS_EPOCH INT64_C(1795569060000) /* 2026-11-25 01:11 UTC */

/* Reviewed one to nine times, from a minute to months apart; somewhere in the world. */
struct last_review cards_random(struct random *random);

/* A state within bounds, such as no reviews may lead to. */
struct fsrs cards_any_state(struct random *random);

#endif
