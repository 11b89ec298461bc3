// junit: a failed test case for each finding, a suite for each file, as JUnit's readers know them.
//
// The root has no counts, so that suites go out as they come: readers add up those of the suites.
#include "reporters/plain_text.h"

// As ruff's: the suffix of the last component is left out.
static Text without_suffix(Text path) {
    for (size_t i = path.length; i-- > 0 && path.bytes[i] != '/';) {
        if (path.bytes[i] == '.' && i > 0 && path.bytes[i - 1] != '/') {
            return text_slice(path, 0, i);
        }
    }
    return path;
}

static void append_case(Buffer *out, const FileReport *report, const ReportedFinding *reported) {
    static const char *const severities[] = {"note", "warning", "error"};
    const Finding *const finding = reported->finding;
    const bool is_in_cell = reported->start.cell != 0;
    buffer_printf(out, "        <testcase name=\"org.shikra.%s\" classname=\"",
                  finding->rule->code);
    append_xml(out, without_suffix(text_from_c(report->absolute_path)));
    buffer_append_byte(out, '"');
    if (!is_in_cell) {
        buffer_printf(out, " line=\"%u\" column=\"%u\"", reported->start.row,
                      reported->start.column);
    }
    buffer_printf(out,
                  ">\n            <properties>\n                <property name=\"severity\" "
                  "value=\"%s\"/>\n            </properties>\n            <failure message=\"",
                  severities[finding->rule->severity]);
    append_xml(out, finding->message);
    buffer_append_c(out, "\">");
    if (is_in_cell) buffer_printf(out, "cell %u, ", reported->start.cell);
    buffer_printf(out, "line %u, col %u, ", reported->start.row, reported->start.column);
    append_xml(out, finding->message);
    buffer_append_c(out, "</failure>\n        </testcase>\n");
}

static uint32_t count_failures(const FileReport *report) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < report->count; i++) {
        count += !report->findings[i].finding->is_suppressed;
    }
    return count;
}

static void junit_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_c(out,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"shikra\">\n");
}

static void junit_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    const uint32_t count = count_failures(report);
    if (count == 0) return;
    buffer_append_c(out, "    <testsuite name=\"");
    append_xml(out, text_from_c(report->absolute_path));
    buffer_printf(out,
                  "\" tests=\"%u\" skipped=\"0\" errors=\"0\" failures=\"%u\" "
                  "package=\"org.shikra\">\n",
                  count, count);
    for (uint32_t i = 0; i < report->count; i++) {
        if (!report->findings[i].finding->is_suppressed)
            append_case(out, report, &report->findings[i]);
    }
    buffer_append_c(out, "    </testsuite>\n");
}

// A report without any test is an error to many readers. What could not be checked is an error.
static void junit_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    if (!summary->is_complete) {
        buffer_append_c(out,
                        "    <testsuite name=\"shikra\" tests=\"1\" skipped=\"0\" "
                        "errors=\"1\" failures=\"0\" package=\"org.shikra\">\n"
                        "        <testcase name=\"org.shikra.not-checked\" classname=\"shikra\">\n"
                        "            <error message=\"the run is incomplete\">");
        for (const Notice *notice = summary->notices; notice != NULL; notice = notice->next) {
            if (notice->level != NOTICE_ERROR) continue;
            if (notice->path != NULL) {
                append_xml(out, text_from_c(notice->path));
                buffer_append_c(out, ": ");
            }
            append_xml(out, text_from_c(notice->text));
            buffer_append_byte(out, '\n');
        }
        buffer_append_c(out, "</error>\n        </testcase>\n    </testsuite>\n");
    } else if (summary->finding_count == 0) {
        buffer_append_c(out, "    <testsuite name=\"shikra\" tests=\"1\" skipped=\"0\" "
                             "errors=\"0\" failures=\"0\" package=\"org.shikra\">\n"
                             "        <testcase name=\"No errors found\" classname=\"shikra\"/>\n"
                             "    </testsuite>\n");
    }
    buffer_append_c(out, "</testsuites>\n");
}

const Reporter reporter_junit = {
    .name = "junit",
    .summary = "JUnit XML: a failed test for each finding",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .begin = junit_begin,
    .file = junit_file,
    .end = junit_end,
};
