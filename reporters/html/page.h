// The HTML report's page around its data: page.html with report.css and report.js in it, made into
// C by embed.cmake at build time.
#ifndef SHIKRA_REPORTERS_HTML_PAGE_H
#define SHIKRA_REPORTERS_HTML_PAGE_H

#include "base/text.h"

extern const Text HTML_PAGE_BEFORE; // up to where the JSON begins
extern const Text HTML_PAGE_AFTER;

#endif
