// UP013, UP014: `X = TypedDict("X", {...})` and `X = NamedTuple("X", [...])`.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/unparse.h"
#include "syntax/identifier.h"

#include "base/buffer.h"

typedef struct ClassField {
    Text name;
    Node type;
} ClassField;

// The class that the call makes.
typedef struct NewClass {
    Node call;
    Text name;
    bool is_dict;   // a TypedDict
    bool is_unsure; // something that was given would be lost
    VEC(ClassField) fields;
    Node keywords; // the first argument that is one of the class itself; 0 if there is none
} NewClass;

// True for what no annotation may have once `from __future__ import annotations` comes.
static bool is_no_annotation(const Ast *ast, Node type) {
    for (Node node = type; node < ast_end_of(ast, type); node++) {
        if (ast_is(ast, node, NODE_NAMED_EXPRESSION) || ast_is(ast, node, NODE_YIELD) ||
            ast_is(ast, node, NODE_AWAIT))
            return true;
    }
    return false;
}

static bool add_field(const Check *check, NewClass *self, Text name, Node type) {
    if (is_no_annotation(check->ast, type)) self->is_unsure = true;
    const ClassField field = {name, ast_unparenthesized(check->ast, type)};
    VEC_PUSH(check->arena, &self->fields, field);
    return true;
}

// From a string that can be an attribute's name. A TypedDict's fields are no attributes: what a
// class would mangle or keep for itself stays a string.
static bool add_named(const Check *check, NewClass *self, Node key, Node type) {
    Text name;
    key = ast_unparenthesized(check->ast, key);
    if (!is_plain_string(check->ast, key)) return false;
    if (!literal_string(check->ast, key, check->arena, &name)) return false;
    const bool is_hidden = name_is_dunder(name) || (self->is_dict && name_is_mangled(name));
    return is_attribute_name(name) && !is_hidden && add_field(check, self, name, type);
}

// `name=type` from `first` on.
static bool add_keywords(const Check *check, NewClass *self, Node first) {
    const Ast *const ast = check->ast;
    for (Node argument = first; argument != 0; argument = ast_next(ast, argument)) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) return false;
        const Text name = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
        if (self->is_dict && text_is(name, "total")) self->is_unsure = true; // it is no field
        add_field(check, self, name, ast_child(ast, argument, FIELD_VALUE));
    }
    return true;
}

static bool add_dictionary(const Check *check, NewClass *self, Node dictionary) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, pair, dictionary) {
        if (!ast_is(ast, pair, NODE_PAIR)) return false;
        if (!add_named(check, self, ast_child(ast, pair, FIELD_KEY),
                       ast_child(ast, pair, FIELD_VALUE))) {
            return false;
        }
    }
    return true;
}

// `dict(a=int)`
static bool add_dict_call(const Check *check, NewClass *self, Node call) {
    const Ast *const ast = check->ast;
    if (!text_is(ast_text(ast, ast_child(ast, call, FIELD_FUNCTION)), "dict")) return false;
    Node first = ast_first_child(ast, call_arguments(ast, call));
    for (; first != 0 && argument_is_positional(ast, first); first = ast_next(ast, first)) {
        self->is_unsure = true;
    }
    return add_keywords(check, self, first);
}

static bool add_pairs(const Check *check, NewClass *self, Node list) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, item, list) {
        const Node pair = ast_unparenthesized(ast, item);
        if (!ast_is(ast, pair, NODE_TUPLE) || ast_child_count(ast, pair) != 2) return false;
        if (!add_named(check, self, ast_first_child(ast, pair), ast_last_child(ast, pair))) {
            return false;
        }
    }
    return true;
}

static bool is_positional(const Ast *ast, Node argument) {
    return argument != 0 && !ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) &&
           !ast_is(ast, argument, NODE_LIST_SPLAT) && !ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
}

static bool read_fields(const Check *check, NewClass *self) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, self->call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    const Node first = ast_first_child(ast, arguments);
    const Node second = ast_next(ast, first);
    if (!is_positional(ast, first)) return false;
    if (!is_positional(ast, second)) return add_keywords(check, self, second);
    const Node fields = ast_unparenthesized(ast, second);
    self->keywords = ast_next(ast, second);
    if (is_positional(ast, self->keywords) || ast_is(ast, self->keywords, NODE_LIST_SPLAT)) {
        return false;
    }
    if (!self->is_dict) {
        return self->keywords == 0 && ast_is(ast, fields, NODE_LIST) &&
               add_pairs(check, self, fields);
    }
    if (ast_is(ast, fields, NODE_DICTIONARY)) return add_dictionary(check, self, fields);
    return ast_is(ast, fields, NODE_CALL) && add_dict_call(check, self, fields);
}

// ---- The fix ----

static void append_head(const Check *check, Buffer *out, const NewClass *self) {
    const Ast *const ast = check->ast;
    const Node base = ast_child(ast, self->call, FIELD_FUNCTION);
    buffer_printf(out, "class %.*s(%.*s", TEXT_ARGS(self->name),
                  TEXT_ARGS(unparse(ast, base, UNPARSE_ARGUMENT, check->arena)));
    for (Node argument = self->keywords; argument != 0; argument = ast_next(ast, argument)) {
        const bool is_splat = ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
        const Node value =
            is_splat ? ast_last_child(ast, argument) : ast_child(ast, argument, FIELD_VALUE);
        const Text name = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
        const Text text = unparse(ast, value, UNPARSE_ARGUMENT, check->arena);
        buffer_printf(out, ", %.*s%s%.*s", TEXT_ARGS(name), is_splat ? "**" : "=", TEXT_ARGS(text));
    }
    buffer_append_c(out, "):");
}

static Text write_class(Check *check, const NewClass *self) {
    Buffer out = {0};
    const Text indentation = edit_indentation(check);
    append_head(check, &out, self);
    for (uint32_t i = 0; i < self->fields.count; i++) {
        const ClassField *const field = &self->fields.items[i];
        const Text type = unparse(check->ast, field->type, UNPARSE_ARGUMENT, check->arena);
        buffer_printf(&out, "%s%.*s%.*s: %.*s", edit_newline(check), TEXT_ARGS(indentation),
                      TEXT_ARGS(field->name), TEXT_ARGS(type));
    }
    if (self->fields.count == 0) {
        buffer_printf(&out, "%s%.*spass", edit_newline(check), TEXT_ARGS(indentation));
    }
    return buffer_move(&out, check->arena);
}

static void fix(Check *check, Finding *finding, Node statement, const NewClass *self) {
    Text blank;
    const Range range = ast_range(check->ast, statement);
    // In a block the lines would need its indentation; behind `;` they would take what follows.
    if (!edit_line_start(check, statement, &blank) || blank.length != 0) return;
    if (self->is_unsure || !edit_ends_line(check, statement)) return;
    const Edit edit = {range.start, range.end, write_class(check, self), false};
    const Text title =
        arena_printf(check->arena, "Convert `%.*s` to class syntax", TEXT_ARGS(self->name));
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1, title.bytes);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value = ast_with_parentheses(ast, call);
    const Node assignment = ast_parent(ast, value);
    if (!ast_is(ast, assignment, NODE_ASSIGNMENT) || ast_field(ast, value) != FIELD_RIGHT) return;
    const Node statement = ast_parent(ast, assignment);
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return; // `a = b = ...`
    const Node target = ast_unparenthesized_target(ast, ast_child(ast, assignment, FIELD_LEFT));
    if (!ast_is(ast, target, NODE_IDENTIFIER) || ast_child(ast, assignment, FIELD_TYPE) != 0)
        return;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    NewClass made = {.call = call, .name = ast_text(ast, target)};
    made.is_dict = model_is_typing(check->model, function, "TypedDict");
    if (!made.is_dict && !model_is_typing(check->model, function, "NamedTuple")) return;
    if (!rule_select(check, made.is_dict ? "UP013" : "UP014")) return;
    if (!read_fields(check, &made)) return;
    Finding *const finding =
        report(check, statement, "Convert `%.*s` from `%s` functional to class syntax",
               TEXT_ARGS(made.name), made.is_dict ? "TypedDict" : "NamedTuple");
    fix(check, finding, statement, &made);
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"TypedDict", "NamedTuple", NULL});
}

// What the rules of this file have in common.
#define CLASS_RULE                                                                                 \
    .since = "0.1.0", .category = CATEGORY_TYPING, .severity = SEVERITY_INFO,                      \
    .precision = PRECISION_VERY_HIGH, .fix = FIX_SOMETIMES, .needs = NEEDS_MODEL,                  \
    .shares_visit = true, .applies = applies, .kinds = {NODE_CALL}, .visit = visit

const Rule rule_pyupgrade_convert_functional_to_class[] = {
    {
        .code = "UP013",
        .name = "convert-typed-dict-functional-to-class",
        .summary = "A TypedDict is made by a call",
        .why = "A class says its name once, can have a docstring and comments on its fields, and "
               "is what readers and tools look for.",
        .help = "Write a class that inherits from `TypedDict`.",
        .bad = "from typing import TypedDict\n\nUser = TypedDict(\"User\", {\"name\": str})\n",
        .good = "from typing import TypedDict\n\n\nclass User(TypedDict):\n    name: str\n",
        CLASS_RULE,
    },
    {
        .code = "UP014",
        .name = "convert-named-tuple-functional-to-class",
        .summary = "A NamedTuple is made by a call",
        .why = "A class says its name once, can have a docstring, defaults and methods, and is "
               "what readers and tools look for.",
        .help = "Write a class that inherits from `NamedTuple`.",
        .bad = "from typing import NamedTuple\n\nPoint = NamedTuple(\"Point\", [(\"x\", int)])\n",
        .good = "from typing import NamedTuple\n\n\nclass Point(NamedTuple):\n    x: int\n",
        CLASS_RULE,
    },
    {0},
};
