/* Texts as they were read once, and how a page or a picture is written. */
#ifndef TESTS_REPORT_GOLDEN_H
#define TESTS_REPORT_GOLDEN_H

/* The text is that of the file of this name in unit/report; READBACK_BLESS=1 rewrites it. */
void assert_golden(const char *name, const char *text);

/* Tags closed in the order they were opened, attributes in quotation marks, no stray sign. */
void assert_well_formed(const char *text);

#endif
