#include "report/page.h"

static const char STYLE[] =
	"@page{size:A4;margin:12mm}\n"
	"*{box-sizing:border-box}\n"
	"body{font:10pt/1.35 Inter,'Noto Sans','DejaVu Sans',sans-serif;color:#1c1c1c;background:#fff;"
	"max-width:186mm;margin:8mm auto;padding:0 4mm;overflow-wrap:break-word}\n"
	"@media print{body{margin:0;padding:0;max-width:none}}\n"
	"h1{font-size:16pt;line-height:1.2;margin:0 0 1mm}\n"
	"h2{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}\n"
	"h3{font-size:10pt;line-height:1.3;margin:0 0 1mm;break-after:avoid}\n"
	"p{margin:0 0 1mm}\n"
	"table{border-collapse:collapse}\n"
	"th{font-weight:600;text-align:left}\n"
	".tick{width:.8em;height:.8em;vertical-align:baseline}\n";

void page_begin(struct sheet *out, const struct say *say, const char *title, const char *style)
{
	sheet_put(out, "<!DOCTYPE html>\n<html lang=\"");
	sheet_xml(out, say_language(say));
	/* What the page could be made to fetch, no reader of it fetches. */
	sheet_put(out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"style-src 'unsafe-inline'\"/>\n"
		"<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
	sheet_xml(out, title);
	sheet_put(out, "</title>\n<style>\n");
	sheet_put(out, STYLE);
	sheet_put(out, style);
	sheet_put(out, "</style>\n</head>\n<body>\n");
}

void page_end(struct sheet *out)
{
	sheet_put(out, "</body>\n</html>\n");
}

void page_tag(struct sheet *out, const char *tag, const char *attributes, const char *text)
{
	sheet_print(out, "<%s%s>", tag, attributes);
	sheet_xml(out, text);
	sheet_print(out, "</%s>", tag);
}

void page_tick(struct sheet *out, const char *words)
{
	sheet_put(out, "<svg class=\"tick\" viewBox=\"0 0 10 10\" role=\"img\"><title>");
	sheet_xml(out, words);
	sheet_put(out, "</title><path d=\"M1 5.5L4 8.5L9 1.5\" fill=\"none\" stroke=\"#1c1c1c\" "
		"stroke-width=\"2\"/></svg>");
}
