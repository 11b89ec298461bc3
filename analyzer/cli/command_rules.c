// `shikra rule` and `shikra rules`.
#include "cli/commands.h"
#include "cli/terminal.h"
#include "config/selector.h"
#include "reporters/explain.h"
#include "reporters/terminal_text.h"

#include <unistd.h>

typedef enum RuleFormat { FORMAT_TEXT, FORMAT_JSON, FORMAT_MARKDOWN } RuleFormat;

static bool choose_format(const CommandContext *context, RuleFormat *format) {
    static const char *const names[] = {"text", "json", "markdown"};
    const Arguments *const arguments = context->arguments;
    *format = arguments->wants_json ? FORMAT_JSON : FORMAT_TEXT;
    if (arguments->output_format == NULL) return true;
    for (RuleFormat i = FORMAT_TEXT; i <= FORMAT_MARKDOWN; i++) {
        if (strcmp(arguments->output_format, names[i]) != 0) continue;
        *format = i;
        return true;
    }
    notice_add(context->notices, NOTICE_ERROR, NULL,
               "unknown output format `%s`; there are text, json, markdown",
               arguments->output_format);
    return false;
}

static void append_rule(const CommandContext *context, const Rule *rule, RuleFormat format,
                        bool is_first, Buffer *out) {
    switch (format) {
    case FORMAT_TEXT:
        if (!is_first) buffer_append_byte(out, '\n');
        explain_text(rule, terminal_use_color(context->arguments->color, STDOUT_FILENO), out);
        break;
    case FORMAT_JSON:
        buffer_append_c(out, is_first ? "\n" : ",\n");
        explain_json(rule, "  ", out);
        break;
    case FORMAT_MARKDOWN:
        if (!is_first) buffer_append_byte(out, '\n');
        explain_markdown(rule, out);
        break;
    }
}

// The rules that `asked` selects, or a notice with the nearest right spelling.
static bool find_rules(const CommandContext *context, const Registry *registry, const char *asked,
                       RuleSet *rules) {
    const Selector selector = selector_parse(registry, text_from_c(asked));
    if (selector.kind == SELECTOR_RULES) {
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) rules->words[w] |= selector.rules.words[w];
        return true;
    }
    const char *const nearest = selector_suggest(registry, text_from_c(asked));
    if (nearest != NULL) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "no rule `%s`; did you mean `%s`?", asked,
                   nearest);
    } else {
        notice_add(context->notices, NOTICE_ERROR, NULL, "no rule `%s`; `shikra rules` lists them",
                   asked);
    }
    return false;
}

// One line a rule, in columns as wide as these rules need.
static void append_list(const CommandContext *context, const Registry *registry,
                        const RuleSet *rules, Buffer *out) {
    const ReportOptions options = {
        .use_color = terminal_use_color(context->arguments->color, STDOUT_FILENO)};
    int code_width = 0;
    int name_width = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(rules, i)) continue;
        const int code = (int)strlen(registry_rule(registry, i)->code);
        const int name = (int)strlen(registry_rule(registry, i)->name);
        if (code > code_width) code_width = code;
        if (name > name_width) name_width = name;
        count++;
    }
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(rules, i)) continue;
        const Rule *const rule = registry_rule(registry, i);
        buffer_append_c(out, rule->is_default ? "* " : "  ");
        append_styled(out, &options, STYLE_PATH, rule->code);
        buffer_printf(out, "%*s %-*s %s\n", code_width - (int)strlen(rule->code), "", name_width,
                      rule->name, rule->summary);
    }
    buffer_printf(out, "\n%u rule%s; those with * are on by default.\n", count,
                  count == 1 ? "" : "s");
}

static uint32_t count_rules(const RuleSet *rules) {
    uint32_t count = 0;
    for (size_t w = 0; w < RULE_LIMIT / 64; w++)
        count += (uint32_t)__builtin_popcountll(rules->words[w]);
    return count;
}

static int print_rules(const CommandContext *context, const Registry *registry,
                       const RuleSet *rules, RuleFormat format) {
    Buffer out = {0};
    bool is_first = true;
    // `shikra rule CODE` is about one rule: no array around it, as with ruff.
    const bool is_array = format == FORMAT_JSON &&
                          (context->arguments->command == COMMAND_RULES || count_rules(rules) != 1);
    if (is_array) buffer_append_byte(&out, '[');
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(rules, i)) continue;
        const Rule *const rule = registry_rule(registry, i);
        if (format == FORMAT_JSON && !is_array) {
            explain_json(rule, "", &out);
            buffer_append_byte(&out, '\n');
        } else {
            append_rule(context, rule, format, is_first, &out);
        }
        is_first = false;
    }
    if (is_array) buffer_append_c(&out, "\n]\n");
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    return status;
}

static bool find_asked_rules(const CommandContext *context, const Registry *registry,
                             RuleSet *rules) {
    const Arguments *const arguments = context->arguments;
    bool is_right = true;
    for (uint32_t i = 0; i < arguments->paths.count; i++) {
        if (!find_rules(context, registry, arguments->paths.items[i], rules)) is_right = false;
    }
    if (arguments->paths.count == 0) *rules = selector_parse(registry, TEXT("ALL")).rules;
    return is_right;
}

int command_rule(const CommandContext *context) {
    RuleFormat format;
    if (!choose_format(context, &format)) return EXIT_INCOMPLETE;
    if (context->arguments->paths.count == 0) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "name a rule: `shikra rule S307`");
        return EXIT_INCOMPLETE;
    }
    const Registry *const registry = &REGISTRY;
    RuleSet rules = {0};
    const bool is_right = find_asked_rules(context, registry, &rules);
    const int status = is_right ? print_rules(context, registry, &rules, format) : EXIT_INCOMPLETE;
    return status;
}

int command_rules(const CommandContext *context) {
    RuleFormat format;
    if (!choose_format(context, &format)) return EXIT_INCOMPLETE;
    const Registry *const registry = &REGISTRY;
    RuleSet rules = {0};
    int status = EXIT_INCOMPLETE;
    if (!find_asked_rules(context, registry, &rules)) {
        // the notices say which is wrong
    } else if (format == FORMAT_TEXT) {
        Buffer out = {0};
        append_list(context, registry, &rules, &out);
        status = command_print(context, buffer_text(&out));
        buffer_release(&out);
    } else {
        status = print_rules(context, registry, &rules, format);
    }
    return status;
}
