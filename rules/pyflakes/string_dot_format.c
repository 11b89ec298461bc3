// F521-F525: str.format templates that do not fit their arguments.
#include "check/edits.h"
#include "model/effect.h"
#include "rules/rule.h"
#include "syntax/format_string.h"

#include "base/buffer.h"

// One `"template".format(...)`.
typedef struct FormatCall {
    Node call;
    BraceFormat format;
    uint32_t positional; // arguments by position, with *args
    bool is_generator;   // the one argument is `x for x in y`
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
    const bool is_generator = ast_is(ast, arguments, NODE_GENERATOR_EXPRESSION);
    if (!is_generator && !ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    Text text;
    if (!literal_string(ast, object, check->arena, &text)) return false;
    *call = (FormatCall){
        .call = node, .positional = is_generator ? 1 : 0, .is_generator = is_generator};
    AST_EACH_CHILD(ast, argument, is_generator ? 0 : arguments) {
        call->has_args |= ast_is(ast, argument, NODE_LIST_SPLAT);
        call->has_kwargs |= ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
        call->positional += argument_is_positional(ast, argument);
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

// NULL if there are no names to report.
static Finding *report_names(Check *check, const FormatCall *call, const char *what, Text names) {
    if (names.length == 0) return NULL;
    return report(check, call->call, "`.format` call %s: %.*s", what, TEXT_ARGS(names));
}

// ---- Arguments that are not used, and the call without them ----

typedef struct Unused {
    Buffer names;
    bool *is_removed; // by the order in the call
    bool is_all;      // nothing else is given
    bool has_effect;  // one of them may do something
} Unused;

static Unused unused_new(const Check *check, const FormatCall *call) {
    const uint32_t count = call_argument_count(check->ast, call->call) + 1;
    return (Unused){.is_removed = arena_zalloc(check->arena, count, sizeof(bool)), .is_all = true};
}

static void note_unused(const Check *check, Unused *self, Node argument, uint32_t index,
                        Text name) {
    append_name(&self->names, name);
    self->is_removed[index] = true;
    self->has_effect |= expression_has_effect(check->model, check->ast, argument);
}

// The template alone, where it has no braces; its parentheses stay if it is written on two lines.
static bool write_template(const Check *check, const FormatCall *call, Text *content) {
    const Ast *const ast = check->ast;
    const Node object = ast_first_child(ast, ast_first_child(ast, call->call));
    const Text text = ast_text(ast, ast_unparenthesized(ast, object));
    *content = text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND ? text : ast_text(ast, object);
    return text_find_byte(text, '{', 0) == TEXT_NOT_FOUND &&
           text_find_byte(text, '}', 0) == TEXT_NOT_FOUND;
}

static void fix_unused(Check *check, Finding *finding, const FormatCall *call, const Unused *unused,
                       bool may_end_call, const char *title) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, call->call);
    const Node arguments = call_arguments(ast, call->call);
    Text content;
    if (!fix_has_room(check, ast_text(ast, call->call).length)) return;
    if (!may_end_call || !unused->is_all || !write_template(check, call, &content)) {
        const Text head = text_slice(check->source->text, range.start, ast_start(ast, arguments));
        const Text rest = edit_without_elements(check, arguments, unused->is_removed);
        content = arena_printf(check->arena, "%.*s%.*s", TEXT_ARGS(head), TEXT_ARGS(rest));
    }
    const Edit edit = {range.start, range.end, content};
    const Text message =
        arena_printf(check->arena, "%s: %.*s", title, TEXT_ARGS(buffer_text(&unused->names)));
    finding_set_fix(check, finding, unused->has_effect ? FIX_UNSAFE : FIX_SAFE, &edit, 1,
                    message.bytes);
}

static void check_unused_names(Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    if (call->is_generator) return;
    Unused unused = unused_new(check, call);
    uint32_t index = 0;
    if (call->has_kwargs) return;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call->call)) {
        const Text name = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) &&
            !text_vec_has(&call->format.names, name)) {
            note_unused(check, &unused, argument, index, name);
        }
        index++;
    }
    Finding *const finding =
        report_names(check, call, "has unused named argument(s)", buffer_text(&unused.names));
    if (finding != NULL) {
        fix_unused(check, finding, call, &unused, false, "Remove extra named arguments");
    }
    buffer_release(&unused.names);
}

static void check_unused_positions(Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    if (call->is_generator) {
        if (!uses_number(&call->format, 0)) {
            report_names(check, call, "has unused arguments at position(s)", TEXT("0"));
        }
        return;
    }
    Unused unused = unused_new(check, call);
    uint32_t position = 0;
    uint32_t index = 0;
    bool is_movable = true; // none that is used moves to another position
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call->call)) {
        const uint32_t own = index++;
        const bool is_named = !argument_is_positional(ast, argument);
        const bool is_splat = ast_is(ast, argument, NODE_LIST_SPLAT);
        if (is_named || is_splat || uses_number(&call->format, position)) {
            unused.is_all = false;
            if (!is_named && unused.names.length != 0) is_movable = false;
        } else {
            note_unused(check, &unused, argument, own, arena_printf(check->arena, "%u", position));
        }
        if (!is_named) position++;
    }
    Finding *const finding = report_names(check, call, "has unused arguments at position(s)",
                                          buffer_text(&unused.names));
    if (finding != NULL && is_movable) {
        fix_unused(check, finding, call, &unused, true,
                   "Remove extra positional arguments at position(s)");
    }
    buffer_release(&unused.names);
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
        if (number < call->positional) continue;
        append_name(&names, arena_printf(check->arena, "%llu", (unsigned long long)number));
    }
    for (uint32_t i = 0; i < call->format.names.count; i++) {
        const Text name = call->format.names.items[i];
        if (call_keyword(ast, call->call, arena_copy_c(check->arena, name)) == 0) {
            append_name(&names, name);
        }
    }
    report_names(check, call, "is missing argument(s) for placeholder(s)", buffer_text(&names));
    buffer_release(&names);
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
    .methods = (const char *const[]){"format", NULL}, .needs = NEEDS_MODEL, .shares_visit = true,  \
    .visit = visit

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
        .fix = FIX_SOMETIMES,
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
        .fix = FIX_SOMETIMES,
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
