// F521-F525: str.format templates that do not fit their arguments.
#include "rules/rule.h"
#include "syntax/format_string.h"

#include "base/buffer.h"

// One `"template".format(...)`.
typedef struct FormatCall {
    Node call;
    BraceFormat format;
    uint32_t positional; // arguments by position, with *args
    bool has_args;       // *args
    bool has_kwargs;     // **kwargs
} FormatCall;

static bool read_call(const Check *check, Node node, FormatCall *call) {
    const Ast *const ast = check->ast;
    const Node function = ast_first_child(ast, node);
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) return false;
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    if (!is_plain_string(ast, object)) return false;
    const Node arguments = call_arguments(ast, node);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    Text text;
    if (!literal_string(ast, object, check->arena, &text)) return false;
    *call = (FormatCall){.call = node};
    AST_EACH_CHILD(ast, argument, arguments) {
        call->has_args |= ast_is(ast, argument, NODE_LIST_SPLAT);
        call->has_kwargs |= ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
        call->positional += !ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) &&
                            !ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
    }
    brace_format_parse(&call->format, check->arena, text);
    return true;
}

static void append_name(Buffer *names, Text name) {
    if (names->length != 0) buffer_append_c(names, ", ");
    buffer_append(names, name);
}

static bool uses_number(const BraceFormat *format, uint64_t number) {
    if (number < format->automatic) return true;
    for (uint32_t i = 0; i < format->numbers.count; i++) {
        if (format->numbers.items[i] == number) return true;
    }
    return false;
}

static void report_names(Check *check, const FormatCall *call, const char *what, Buffer *names) {
    if (names->length != 0) {
        report(check, call->call, "`.format` call %s: %.*s", what, TEXT_ARGS(buffer_text(names)));
    }
    buffer_release(names);
}

static void check_unused_names(Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    Buffer names = {0};
    if (call->has_kwargs) return;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call->call)) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        const Text name = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
        if (!text_vec_has(&call->format.names, name)) append_name(&names, name);
    }
    report_names(check, call, "has unused named argument(s)", &names);
}

static void check_unused_positions(Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    Buffer names = {0};
    uint32_t position = 0;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call->call)) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        if (ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) continue;
        const bool is_splat = ast_is(ast, argument, NODE_LIST_SPLAT);
        if (!is_splat && !uses_number(&call->format, position)) {
            append_name(&names, arena_printf(check->arena, "%u", position));
        }
        position++;
    }
    report_names(check, call, "has unused arguments at position(s)", &names);
}

static void check_missing(Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    Buffer names = {0};
    if (call->has_args || call->has_kwargs) return;
    for (uint64_t i = call->positional; i < call->format.automatic; i++) {
        append_name(&names, arena_printf(check->arena, "%llu", (unsigned long long)i));
    }
    for (uint32_t i = 0; i < call->format.numbers.count; i++) {
        const uint64_t number = call->format.numbers.items[i];
        if (number < call->positional || number < call->format.automatic) continue;
        append_name(&names, arena_printf(check->arena, "%llu", (unsigned long long)number));
    }
    for (uint32_t i = 0; i < call->format.names.count; i++) {
        const Text name = call->format.names.items[i];
        if (call_keyword(ast, call->call, arena_copy_c(check->arena, name)) == 0) {
            append_name(&names, name);
        }
    }
    report_names(check, call, "is missing argument(s) for placeholder(s)", &names);
}

static void visit(Check *check, Node node) {
    FormatCall call;
    if (!read_call(check, node, &call)) return;
    if (call.format.error != NULL) {
        if (!rule_select(check, "F521")) return;
        report(check, node, "`.format` call has invalid format string: %s", call.format.error);
        return;
    }
    if (rule_select(check, "F522")) check_unused_names(check, &call);
    if (rule_select(check, "F523")) check_unused_positions(check, &call);
    if (rule_select(check, "F524")) check_missing(check, &call);
    const bool is_mixed = call.format.automatic != 0 && call.format.numbers.count != 0;
    if (is_mixed && rule_select(check, "F525")) {
        report(check, node, "`.format` string mixes automatic and manual numbering");
    }
}

// What the rules of this file have in common.
#define FORMAT_RULE                                                                                \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_VERY_HIGH, .is_default = true,                                          \
    .methods = (const char *const[]){"format", NULL}, .shares_visit = true, .visit = visit

const Rule rule_pyflakes_string_dot_format[] = {
    {
        .code = "F521",
        .name = "string-dot-format-invalid-format",
        .summary = "A `str.format` template cannot be read",
        .why = "Python raises ValueError when the line runs.",
        .help = "Close the braces, or double them if they are meant as text.",
        .bad = "\"{\".format(name)\n",
        .good = "\"{}\".format(name)\n",
        FORMAT_RULE,
    },
    {
        .code = "F522",
        .name = "string-dot-format-extra-named-arguments",
        .summary = "A `str.format` call has a named argument that the template does not use",
        .why = "Usually the placeholder for it is missing or misspelt, and the text lacks what it "
               "should say.",
        .help = "Add a placeholder for the argument, or remove it.",
        .bad = "\"{name}\".format(name=name, age=age)\n",
        .good = "\"{name}\".format(name=name)\n",
        FORMAT_RULE,
    },
    {
        .code = "F523",
        .name = "string-dot-format-extra-positional-arguments",
        .summary = "A `str.format` call has an argument that the template does not use",
        .why = "Usually a placeholder is missing, and the text lacks what it should say.",
        .help = "Add a placeholder for the argument, or remove it.",
        .bad = "\"{}\".format(name, age)\n",
        .good = "\"{} is {}\".format(name, age)\n",
        FORMAT_RULE,
    },
    {
        .code = "F524",
        .name = "string-dot-format-missing-arguments",
        .summary = "A `str.format` template has a placeholder without an argument",
        .why = "Python raises IndexError or KeyError when the line runs.",
        .help = "Give the argument, or remove the placeholder.",
        .bad = "\"{} is {}\".format(name)\n",
        .good = "\"{} is {}\".format(name, age)\n",
        FORMAT_RULE,
    },
    {
        .code = "F525",
        .name = "string-dot-format-mixing-automatic",
        .summary = "A `str.format` template mixes `{}` and `{0}`",
        .why = "Python raises ValueError when the line runs.",
        .help = "Number all placeholders, or none.",
        .bad = "\"{} {1}\".format(name, age)\n",
        .good = "\"{0} {1}\".format(name, age)\n",
        FORMAT_RULE,
    },
    {0},
};
