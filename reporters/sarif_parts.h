// What SARIF's results and its run have in common.
#ifndef SHIKRA_REPORTERS_SARIF_PARTS_H
#define SHIKRA_REPORTERS_SARIF_PARTS_H

#include "reporters/reporter.h"
#include "rules/rule.h"

enum { SARIF_LONGEST_TEXT = 1024 }; // GitHub's limit for messages and descriptions, in characters

// `"key": "value"`.
void append_key_string(Buffer *out, const char *key, Text value);
// `"key": {"text": "value"}`.
void append_text_object(Buffer *out, const char *key, Text value);
// RFC 3986: unreserved characters and the slash stay, all other bytes become %XX.
void append_uri_path(Buffer *out, Text path);
// 3.4: the path below the root with the base id %SRCROOT%; an absolute URI for files outside of it.
// `index` among the run's artifacts; UINT32_MAX if it is none of them.
void append_artifact_location(const ReportOptions *options, const char *absolute, uint32_t index,
                              Buffer *out);
const char *sarif_level(Severity severity);

// sarif_result.c: a file's results, each a piece.
void append_sarif_results(const ReportOptions *options, const FileReport *report, Buffer *out);

#endif
