/* An HTML page that stands alone: nothing is fetched, no script, and it prints on A4. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "report/say.h"

/* Down to the open <body>; the style of this page is put behind the common one. */
void page_begin(struct sheet *out, const struct say *say, const char *title, const char *style);
void page_end(struct sheet *out);

/* <tag> escaped text </tag>. attributes: as they are, with a space before them, or "". */
void page_tag(struct sheet *out, const char *tag, const char *attributes, const char *text);

/* A tick, as a picture that needs no font; `words` is what it is called. */
void page_tick(struct sheet *out, const char *words);

#endif
