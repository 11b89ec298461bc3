// UP032: `"{}".format(x)`, which an f-string says in place.
#include "rules/pyupgrade/format_call.h"

#include "check/edits.h"
#include "model/effect.h"
#include "syntax/identifier.h"

#include "base/buffer.h"

#include <stdlib.h>

enum { MOST_LEVELS = 1000 }; // of expressions around a call

// ---- What can stand in an f-string ----

// Before Python 3.12 a field has neither quotes nor line ends.
static bool fits_in_field(const Check *check, Node argument) {
    const Text text = ast_text(check->ast, argument);
    for (size_t i = 0; i < text.length; i++) {
        if (strchr("'\"\n\r", text.bytes[i]) != NULL) return false;
    }
    return true;
}

static Node argument_value(const Ast *ast, Node argument) {
    const bool is_named = ast_is(ast, argument, NODE_KEYWORD_ARGUMENT);
    return ast_unparenthesized(ast, is_named ? ast_child(ast, argument, FIELD_VALUE) : argument);
}

static bool can_convert_arguments(const Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call->arguments, NODE_ARGUMENT_LIST)) {
        return fits_in_field(check, call->arguments);
    }
    AST_EACH_CHILD(ast, argument, call->arguments) {
        if (ast_is(ast, argument, NODE_LIST_SPLAT) || ast_is(ast, argument, NODE_DICTIONARY_SPLAT))
            return false;
        if (!fits_in_field(check, argument_value(ast, argument))) return false;
    }
    return ast_first_child(ast, call->arguments) != 0;
}

// ---- Which argument a field means ----

typedef struct NamedValue {
    Text name;
    Node value;
} NamedValue;

// The call's arguments: by position, and by name, sorted.
typedef struct Arguments {
    Node *positional;
    uint32_t positional_count;
    NamedValue *named;
    uint32_t named_count;
} Arguments;

static int compare_names(const void *left, const void *right) {
    return text_compare(((const NamedValue *)left)->name, ((const NamedValue *)right)->name);
}

static Arguments read_arguments(const Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    const bool is_list = ast_is(ast, call->arguments, NODE_ARGUMENT_LIST);
    const uint32_t most = is_list ? ast_child_count(ast, call->arguments) : 1;
    Arguments self = {.positional = ARENA_ARRAY(check->arena, Node, most + 1),
                      .named = ARENA_ARRAY(check->arena, NamedValue, most + 1)};
    if (!is_list) {
        self.positional[self.positional_count++] = call->arguments;
        return self;
    }
    AST_EACH_CHILD(ast, argument, call->arguments) {
        const Node value = argument_value(ast, argument);
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) {
            const Text name = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
            self.named[self.named_count++] = (NamedValue){name, value};
        } else {
            self.positional[self.positional_count++] = value;
        }
    }
    qsort(self.named, self.named_count, sizeof *self.named, compare_names);
    return self;
}

static Node named_value(const Arguments *self, Text name) {
    const NamedValue key = {name, 0};
    const NamedValue *const found =
        bsearch(&key, self->named, self->named_count, sizeof *self->named, compare_names);
    return found != NULL ? found->value : 0;
}

// The values of `fields`, in order; false if one has none, or one that does something twice.
static bool find_values(const Check *check, const FormatCall *call, Node *values) {
    const Arguments arguments = read_arguments(check, call);
    uint32_t automatic = 0;
    bool has_number = false;
    for (uint32_t i = 0; i < call->fields.count; i++) {
        const FormatField *const field = &call->fields.items[i];
        uint32_t number;
        if (field->is_nested) return false;
        const bool is_number = format_field_number(field, &number);
        has_number |= is_number;
        if (field->name.length == 0) number = automatic++;
        if (automatic != 0 && has_number) return false;
        if (!is_number && field->name.length != 0) {
            values[i] = named_value(&arguments, field->name);
        } else {
            values[i] = number < arguments.positional_count ? arguments.positional[number] : 0;
        }
        if (values[i] == 0) return false;
    }
    return true;
}

static int compare_nodes(const void *left, const void *right) {
    const Node a = *(const Node *)left;
    const Node b = *(const Node *)right;
    return (a > b) - (a < b);
}

// Used twice, it would be evaluated twice.
static bool repeats_effect(const Check *check, const Node *values, uint32_t count) {
    Node *const sorted = ARENA_ARRAY(check->arena, Node, count + 1);
    if (count != 0) {
        memcpy(sorted, values, count * sizeof *values);
        qsort(sorted, count, sizeof *sorted, compare_nodes);
    }
    for (uint32_t i = 1; i < count; i++) {
        if (sorted[i] == sorted[i - 1] && (i == 1 || sorted[i] != sorted[i - 2]) &&
            expression_has_effect(check->model, check->ast, sorted[i])) {
            return true;
        }
    }
    return false;
}

// Each of the strings by itself: that two of them evaluate the same is how it is usually written.
static bool repeats_in_string(const Check *check, const FormatCall *call, const Node *values) {
    uint32_t start = 0;
    for (uint32_t i = 1; i <= call->fields.count; i++) {
        const FormatField *const fields = call->fields.items;
        if (i != call->fields.count && fields[i].string == fields[start].string) continue;
        if (repeats_effect(check, values + start, i - start)) return true;
        start = i;
    }
    return false;
}

// ---- The f-string ----

static bool needs_parentheses(const Ast *ast, Node value, bool has_access) {
    switch (ast_kind(ast, value)) {
    case NODE_NAMED_EXPRESSION:
    case NODE_LAMBDA: return true; // their colon would start a format specification
    case NODE_INTEGER: {
        const Text text = ast_text(ast, value);
        for (size_t i = 0; i < text.length; i++) {
            if (!byte_is_digit(text.bytes[i]) && text.bytes[i] != '_') return false;
        }
        return has_access;
    }
    case NODE_BINARY_OPERATOR:
    case NODE_UNARY_OPERATOR:
    case NODE_NOT_OPERATOR:
    case NODE_BOOLEAN_OPERATOR:
    case NODE_COMPARISON_OPERATOR:
    case NODE_CONDITIONAL_EXPRESSION:
    case NODE_AWAIT:
    case NODE_YIELD:
        if (has_access) return true;
        break;
    default: break;
    }
    return text_starts_with(ast_text(ast, value), TEXT("{")); // `{{` is a brace
}

// `.name` as it is, `[0]` as a number, `[key]` as a string; false for what is none of them.
static bool append_access(Buffer *out, Text access, char quote) {
    while (access.length != 0) {
        const bool is_index = access.bytes[0] == '[';
        size_t end = 1;
        while (end < access.length &&
               (is_index ? access.bytes[end] != ']' : strchr(".[", access.bytes[end]) == NULL)) {
            if (strchr("'\"\\", access.bytes[end]) != NULL) return false;
            end++;
        }
        const Text part = text_slice(access, 1, end);
        const FormatField index = {.name = part};
        uint32_t number;
        if (!is_index) {
            if (access.bytes[0] != '.' || !is_attribute_name(part)) return false;
            buffer_printf(out, ".%.*s", TEXT_ARGS(part));
        } else if (format_field_number(&index, &number)) {
            buffer_printf(out, "[%u]", number);
        } else {
            if (part.length == 0) return false;
            buffer_printf(out, "[%c%.*s%c]", quote, TEXT_ARGS(part), quote);
        }
        access = text_skip(access, end + is_index);
    }
    return true;
}

static bool append_field(const Check *check, Buffer *out, const FormatField *field, Node value) {
    const Ast *const ast = check->ast;
    const StringParts parts = string_parts(ast, field->string);
    const char own = check->source->text.bytes[parts.content.start - 1];
    const char other = parts.quote == 1 && own == '"' ? '\'' : '"';
    const bool is_wrapped = needs_parentheses(ast, value, field->access.length != 0);
    buffer_printf(out, is_wrapped ? "{(%.*s)" : "{%.*s", TEXT_ARGS(ast_text(ast, value)));
    if (!append_access(out, field->access, other)) return false;
    buffer_append(out, field->conversion);
    if (field->spec.length != 0) buffer_printf(out, ":%.*s", TEXT_ARGS(field->spec));
    buffer_append_byte(out, '}');
    return true;
}

// Text of a string that becomes none: `{{` is `{` there. (`\N{...}` has single braces.)
static void append_unescaped(Buffer *out, Text text) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        buffer_append_byte(out, byte);
        const bool is_brace = byte == '{' || byte == '}';
        if (is_brace && i + 1 < text.length && text.bytes[i + 1] == byte) i++;
    }
}

static void append_prefix(Buffer *out, const StringParts *parts) {
    buffer_append_c(out, (parts->flags & STRING_RAW) != 0 ? "rf" : "f");
}

// Appends `string`, whose fields start at number `*next`.
static bool append_string(const Check *check, Buffer *out, const FormatCall *call, Node string,
                          const Node *values, uint32_t *next) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    const StringParts parts = string_parts(ast, string);
    uint32_t at = ast_start(ast, string) + parts.prefix;
    if (*next == call->fields.count || call->fields.items[*next].string != string) {
        append_unescaped(out, ast_text(ast, string));
        return true;
    }
    append_prefix(out, &parts);
    for (; *next < call->fields.count; (*next)++) {
        const FormatField *const field = &call->fields.items[*next];
        if (field->string != string) break;
        buffer_append(out, text_slice(source, at, field->range.start));
        if (!append_field(check, out, field, values[*next])) return false;
        at = field->range.end;
    }
    buffer_append(out, text_slice(source, at, ast_end(ast, string)));
    return true;
}

// The call as a string: what stands up to the dot, with its strings rewritten.
static bool write_string(const Check *check, Buffer *out, const FormatCall *call,
                         const Node *values) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    const Node object = ast_first_child(ast, ast_child(ast, call->call, FIELD_FUNCTION));
    uint32_t next = 0;
    uint32_t at = ast_start(ast, call->call);
    for (Node string = string_first(ast, call->object); string != 0;
         string = string_next(ast, call->object, string)) {
        const Range content = string_parts(ast, string).content;
        const bool is_empty = content.start == content.end;
        if (!is_empty || next == 0) { // behind an f-string it says nothing
            buffer_append(out, text_slice(source, at, ast_start(ast, string)));
        }
        if ((!is_empty || next == 0) && !append_string(check, out, call, string, values, &next))
            return false;
        at = ast_end(ast, string);
    }
    const size_t dot = text_find_byte(source, '.', ast_end(ast, object));
    buffer_append(out, text_slice(source, at, dot));
    return true;
}

// Django's catalogues have the text of the template, which an f-string would not be; as ruff has
// it, whatever stands in such a call may be one.
static bool is_translated(const Check *check, Node node) {
    static const char *const gettext[] = {"django.utils.translation.gettext",
                                          "django.utils.translation.gettext_lazy", NULL};
    const Ast *const ast = check->ast;
    if (atom_find(&ast->atoms, TEXT("django")) == ATOM_NONE) return false;
    for (uint32_t level = 0; level < MOST_LEVELS; level++) {
        node = ast_parent(ast, node);
        if (node == AST_ROOT || ast_is(ast, node, NODE_BLOCK)) return false;
        if (ast_is(ast, node, NODE_CALL) &&
            model_is_any(check->model, ast_child(ast, node, FIELD_FUNCTION), gettext)) {
            return true;
        }
    }
    return false;
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    FormatCall call;
    Buffer out = {0};
    if (!format_call_read(check, node, &call) || !can_convert_arguments(check, &call)) return;
    Node *const values = ARENA_ARRAY(check->arena, Node, call.fields.count + 1);
    if (!find_values(check, &call, values)) return;
    if (repeats_in_string(check, &call, values) || is_translated(check, node)) return;
    const uint32_t start = ast_start(ast, node);
    const Range behind = {ast_end(ast, ast_child(ast, node, FIELD_FUNCTION)), ast_end(ast, node)};
    if (start != 0 && byte_is_identifier(check->source->text.bytes[start - 1])) {
        buffer_append_byte(&out, ' '); // `assert"{}".format(x)`
    }
    if (write_string(check, &out, &call, values)) {
        Finding *const finding = report(check, node, "Use f-string instead of `format` call");
        const Text content = arena_copy(check->arena, buffer_text(&out));
        const Edit edit = {start, behind.end, content, false};
        if (!range_has_comment(ast, behind)) {
            finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Convert to f-string");
        }
    }
    buffer_release(&out);
}

const Rule rule_pyupgrade_f_string[] = {
    {
        .code = "UP032",
        .name = "f-string",
        .summary = "`str.format` is called where an f-string says the same",
        .why = "In an f-string each value stands where it is shown: nobody has to count "
               "placeholders and arguments, and a missing one cannot happen. It is faster, too.",
        .help = "Write an f-string.",
        .bad = "line = \"{}: {}\".format(name, count)\n",
        .good = "line = f\"{name}: {count}\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .methods = (const char *const[]){"format", NULL},
        .visit = visit,
    },
    {0},
};
