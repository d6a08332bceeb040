/* A journal of schema 1 as the program that knew no other made it, with rows. */
#ifndef TESTS_STORE_SCHEMA_1_H
#define TESTS_STORE_SCHEMA_1_H

extern const char schema_1_sql[];

#endif
