// markdown: a job's summary for people, as $GITHUB_STEP_SUMMARY takes it: a table for each file,
// then one of the rules. GitHub refuses a summary of more than a megabyte; what would go beyond is
// left out and said to be.
#include "reporters/plain_text.h"
#include "reporters/terminal_text.h"

enum { MOST_BYTES = 700 * 1024 }; // of files; the rest is for the table of rules

// In a table's cell: what Markdown or HTML would act on as references, line ends visible.
static void append_cell(Buffer *out, Text text) {
    while (text.length != 0) {
        const char byte = text.bytes[0];
        size_t width = 1;
        if (byte != '\0' && strchr("|<>&*_[]\\~#!@:`", byte) != NULL) {
            buffer_printf(out, "&#%d;", byte);
        } else {
            append_clean_character(out, text, &width);
        }
        text = text_skip(text, width);
    }
}

// References mean nothing between backticks: there only the bar that ends a cell is escaped.
static void append_message(Buffer *out, Text text) {
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++) count += text.bytes[i] == '`';
    bool is_code = false;
    while (text.length != 0) {
        const size_t tick = count % 2 == 0 ? text_find_byte(text, '`', 0) : TEXT_NOT_FOUND;
        const Text part = text_slice(text, 0, tick);
        if (!is_code) {
            append_cell(out, part);
        } else {
            Text rest = part;
            size_t width = 1;
            for (; rest.length != 0; rest = text_skip(rest, width)) {
                width = 1;
                if (rest.bytes[0] == '|') buffer_append_byte(out, '\\');
                append_clean_character(out, rest, &width);
            }
        }
        text = text_skip(text, part.length);
        if (text.length == 0) return;
        buffer_append_byte(out, '`');
        text = text_skip(text, 1);
        is_code = !is_code;
    }
}

static void append_rule_link(Buffer *out, const Rule *rule) {
    if (rule_is_syntax_error(rule)) {
        buffer_append_c(out, rule->code);
        return;
    }
    buffer_printf(out, "[%s](", rule->code);
    append_rule_url(out, rule->code);
    buffer_append_byte(out, ')');
}

static void append_row(Buffer *out, const ReportedFinding *reported) {
    buffer_append_c(out, "| ");
    if (reported->start.cell != 0) buffer_printf(out, "cell %u, ", reported->start.cell);
    buffer_printf(out, "%u | ", reported->start.row);
    append_rule_link(out, reported->finding->rule);
    buffer_append_c(out, " | ");
    append_message(out, reported->finding->message);
    buffer_append_c(out, " |\n");
}

static void markdown_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    bool is_first = true;
    for (uint32_t i = 0; i < report->count; i++) {
        if (report->findings[i].finding->is_suppressed) continue;
        if (is_first) {
            buffer_append_c(out, "### ");
            append_cell(out, text_from_c(report->path));
            buffer_append_c(out, "\n\n| line | rule | finding |\n|---:|---|---|\n");
        }
        append_row(out, &report->findings[i]);
        is_first = false;
    }
    if (!is_first) buffer_append_byte(out, '\n');
}

static void append_notices(const RunSummary *summary, Buffer *out) {
    enum { MOST = 100 };
    uint32_t count = 0;
    for (const Notice *notice = summary->notices; notice != NULL; notice = notice->next) {
        if (notice->level != NOTICE_ERROR || count++ >= MOST) continue;
        buffer_append_c(out, "- ");
        if (notice->path != NULL) {
            append_cell(out, text_from_c(notice->path));
            buffer_append_c(out, ": ");
        }
        append_cell(out, text_from_c(notice->text));
        buffer_append_byte(out, '\n');
    }
    if (count > MOST) buffer_printf(out, "- and %u more\n", count - MOST);
}

static void markdown_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    if (summary->left_out_files != 0) {
        buffer_printf(out,
                      "The findings of %u more file%s are left out: GitHub takes no longer "
                      "summary.\n\n",
                      summary->left_out_files, summary->left_out_files == 1 ? "" : "s");
    }
    buffer_printf(out, "## shikra: %u finding%s in %u file%s\n\n", summary->finding_count,
                  summary->finding_count == 1 ? "" : "s", summary->file_count,
                  summary->file_count == 1 ? "" : "s");
    if (!summary->is_complete) {
        buffer_append_c(out, "**The run is incomplete:**\n\n");
        append_notices(summary, out);
        buffer_append_byte(out, '\n');
    }
    if (summary->finding_count == 0) return;
    buffer_append_c(out, "| count | rule | |\n|---:|---|---|\n");
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        const Rule *const rule = registry_rule(options->registry, i);
        if (summary->by_rule[i].findings == 0) continue;
        buffer_printf(out, "| %u | ", summary->by_rule[i].findings);
        append_rule_link(out, rule);
        buffer_append_c(out, " | ");
        append_message(out, text_from_c(rule->summary));
        buffer_append_c(out, " |\n");
    }
}

const Reporter reporter_markdown = {
    .name = "markdown",
    .summary = "tables for a job's summary, for $GITHUB_STEP_SUMMARY",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .most_bytes = MOST_BYTES,
    .file = markdown_file,
    .end = markdown_end,
};
