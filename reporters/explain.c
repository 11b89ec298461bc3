// A rule's text for people.
#include "reporters/explain.h"

#include "config/selector.h"

const char *severity_name(Severity severity) {
    static const char *const names[] = {"info", "warning", "error"};
    return names[severity];
}

const char *precision_name(Precision precision) {
    static const char *const names[] = {"very-high", "high", "medium", "low"};
    return names[precision];
}

static const char *fix_name(FixAvailability fix) {
    static const char *const names[] = {"none", "sometimes", "always"};
    return names[fix];
}

// Breaks at blanks, at 96 columns.
static void append_wrapped(Buffer *out, const char *indent, const char *string) {
    Text rest = text_from_c(string);
    Text word;
    size_t column = 0;
    while (text_split_next(&rest, ' ', &word)) {
        if (column != 0 && column + 1 + word.length > 96) {
            buffer_append_byte(out, '\n');
            column = 0;
        }
        buffer_append_c(out, column == 0 ? indent : " ");
        buffer_append(out, word);
        column += word.length + 1;
    }
    buffer_append_byte(out, '\n');
}

static void append_code(Buffer *out, const char *indent, const char *code) {
    Text rest = text_from_c(code);
    Text line;
    while (text_split_next(&rest, '\n', &line)) {
        if (line.length == 0 && rest.bytes == NULL) break;
        buffer_printf(out, "%s%.*s\n", line.length != 0 ? indent : "", TEXT_ARGS(line));
    }
}

static const char *default_name(const Rule *rule) {
    if (rule->is_preview) return "only with the setting `preview`";
    return rule->is_default ? "yes" : "no";
}

void explain_text(const Rule *rule, bool use_color, Buffer *out) {
    const char *const bold = use_color ? "\x1b[1m" : "";
    const char *const plain = use_color ? "\x1b[0m" : "";
    buffer_printf(out, "%s%s %s%s\n", bold, rule->code, rule->name, plain);
    append_wrapped(out, "", rule->summary);
    buffer_printf(out, "\n%s, %s", category_name(rule->category), severity_name(rule->severity));
    if (rule->cwe != 0) buffer_printf(out, ", CWE-%u", rule->cwe);
    if (rule->security_severity != NULL)
        buffer_printf(out, ", security severity %s", rule->security_severity);
    buffer_printf(out, ", %s by default%s, fix: %s, since %s\n", rule->is_default ? "on" : "off",
                  rule->is_preview ? " (needs the setting `preview`)" : "", fix_name(rule->fix),
                  rule->since);
    buffer_printf(out, "\n%sWhy it matters%s\n", bold, plain);
    append_wrapped(out, "  ", rule->why);
    buffer_printf(out, "\n%sWhat to write instead%s\n", bold, plain);
    append_wrapped(out, "  ", rule->help);
    buffer_printf(out, "\n%sFlagged%s\n", bold, plain);
    append_code(out, "    ", rule->bad);
    buffer_printf(out, "\n%sFine%s\n", bold, plain);
    append_code(out, "    ", rule->good);
}

void explain_markdown(const Rule *rule, Buffer *out) {
    buffer_printf(out, "# %s %s\n\n%s.\n\n", rule->code, rule->name, rule->summary);
    buffer_printf(out, "- Category: %s\n- Severity: %s\n- Precision: %s\n",
                  category_name(rule->category), severity_name(rule->severity),
                  precision_name(rule->precision));
    if (rule->cwe != 0) {
        buffer_printf(out, "- Weakness: [CWE-%u](https://cwe.mitre.org/data/definitions/%u.html)\n",
                      rule->cwe, rule->cwe);
    }
    if (rule->security_severity != NULL)
        buffer_printf(out, "- Security severity: %s\n", rule->security_severity);
    buffer_printf(out, "- On by default: %s\n- Fix: %s\n- Since: %s\n", default_name(rule),
                  fix_name(rule->fix), rule->since);
    const char *const language = rule->toml_file != NULL ? "toml" : "python";
    buffer_printf(out,
                  "\n## Why it matters\n\n%s\n\n## What to write instead\n\n%s\n\n## Example\n\n"
                  "```%s\n%s```\n\nFine:\n\n```%s\n%s```\n\n",
                  rule->why, rule->help, language, rule->bad, language, rule->good);
    if (rule->toml_file != NULL) {
        buffer_append_c(out, "To allow it in a file: the setting `lint.per-file-ignores`.\n");
    } else {
        buffer_printf(out, "To allow one place: `# noqa: %s` at the end of its line.\n",
                      rule->code);
    }
}

static void append_member(Buffer *out, const char *indent, const char *key, const char *value) {
    buffer_printf(out, "%s  \"%s\": ", indent, key);
    if (value == NULL) {
        buffer_append_c(out, "null");
    } else {
        buffer_append_json_string(out, text_from_c(value));
    }
    buffer_append_c(out, ",\n");
}

void explain_json(const Rule *rule, const char *indent, Buffer *out) {
    buffer_printf(out, "%s{\n", indent);
    append_member(out, indent, "code", rule->code);
    append_member(out, indent, "name", rule->name);
    append_member(out, indent, "summary", rule->summary);
    append_member(out, indent, "why", rule->why);
    append_member(out, indent, "help", rule->help);
    append_member(out, indent, "bad", rule->bad);
    append_member(out, indent, "good", rule->good);
    append_member(out, indent, "category", category_name(rule->category));
    append_member(out, indent, "severity", severity_name(rule->severity));
    append_member(out, indent, "precision", precision_name(rule->precision));
    append_member(out, indent, "security_severity", rule->security_severity);
    append_member(out, indent, "fix", fix_name(rule->fix));
    append_member(out, indent, "since", rule->since);
    buffer_printf(out, "%s  \"cwe\": %u,\n%s  \"default\": %s,\n%s  \"preview\": %s\n%s}", indent,
                  rule->cwe, indent, rule->is_default ? "true" : "false", indent,
                  rule->is_preview ? "true" : "false", indent);
}
