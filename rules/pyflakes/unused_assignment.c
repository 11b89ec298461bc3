// Fixes of F841, by what binds the name.
#include "rules/pyflakes/unused_assignment.h"

#include "check/edits.h"
#include "config/dummy_name.h"
#include "model/effect.h"

static void set_fix(Check *check, Finding *finding, const Binding *binding, Edit edit) {
    const Text name = binding_name(check->model, binding);
    const Text message =
        arena_printf(check->arena, "Remove assignment to unused variable `%.*s`", TEXT_ARGS(name));
    finding_set_fix(check, finding, binding->kind == BINDING_EXCEPTION ? FIX_SAFE : FIX_UNSAFE,
                    &edit, 1, message.bytes);
}

// ---- Assignments ----

// `x = f()` becomes `f()`, and `x = y = 1` becomes `y = 1`.
static void remove_target(Check *check, Finding *finding, const Binding *binding, Node assignment) {
    const uint32_t start = ast_start(check->ast, assignment);
    const uint32_t end = ast_start(check->ast, ast_child(check->ast, assignment, FIELD_RIGHT));
    set_fix(check, finding, binding, (Edit){start, end, TEXT("")});
}

static void rename_target(Check *check, Finding *finding, const Binding *binding) {
    const Range range = ast_range(check->ast, binding->node);
    const Text name = ast_text(check->ast, binding->node);
    const Text dummy = arena_printf(check->arena, "_%.*s", TEXT_ARGS(name));
    if (!name_is_dummy(check->settings, dummy)) return; // it would be found again
    set_fix(check, finding, binding, (Edit){range.start, range.end, dummy});
}

// The assignment of which the name is a target by itself, also in parentheses; 0 if it is one of
// several names.
static Node assignment_to(const Ast *ast, Node name) {
    Node target = name;
    Node parent = ast_parent(ast, target);
    while (ast_unparenthesized_target(ast, parent) == name) {
        target = parent;
        parent = ast_parent(ast, target);
    }
    return ast_is(ast, parent, NODE_ASSIGNMENT) ? parent : 0;
}

static void fix_assignment(Check *check, Finding *finding, const Binding *binding) {
    const Ast *const ast = check->ast;
    const Node assignment = assignment_to(ast, binding->node);
    if (assignment == 0) {
        if (!ast_is(ast, binding->statement, NODE_AUGMENTED_ASSIGNMENT)) {
            rename_target(check, finding, binding);
        }
        return;
    }
    const Node value = ast_child(ast, assignment, FIELD_RIGHT);
    const Node statement = ast_parent(ast, assignment);
    const bool is_alone =
        ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) && !ast_is(ast, value, NODE_ASSIGNMENT);
    if (value == 0) return;
    if (!is_alone || expression_has_effect(check->model, ast, value)) {
        remove_target(check, finding, binding, assignment);
        return;
    }
    set_fix(check, finding, binding, edit_delete_statement(check, statement));
    fix_isolate(check, finding, statement);
}

// ---- `as x` ----

// Past blanks, comments and line ends.
static uint32_t skip_to_token(const Source *source, uint32_t offset) {
    const Text text = source->text;
    for (;;) {
        offset = edit_skip_blanks(source, offset);
        if (offset >= text.length) return offset;
        if (text.bytes[offset] == '#') {
            const size_t end = text_find_byte(text, '\n', offset);
            offset = end == TEXT_NOT_FOUND ? (uint32_t)text.length : (uint32_t)end;
        } else if (text.bytes[offset] == '\n' || text.bytes[offset] == '\r') {
            offset++;
        } else {
            return offset;
        }
    }
}

// Where what is removed begins: behind the last token or line end before `as`.
static uint32_t start_of_as(const Source *source, uint32_t behind_value) {
    const uint32_t as = skip_to_token(source, behind_value);
    const Range line = source_line_range(source, source_line_of(source, as));
    const bool is_first = line.start > behind_value &&
                          text_trim(text_slice(source->text, line.start, as)).length == 0;
    // A backslash takes the line end away.
    return is_first && edit_skip_blanks(source, behind_value) < line.start ? line.start
                                                                           : behind_value;
}

static Node as_pattern_of(const Ast *ast, Node name) {
    return ast_ancestor_of_kind(ast, name, NODE_AS_PATTERN);
}

static void fix_as(Check *check, Finding *finding, const Binding *binding) {
    const Ast *const ast = check->ast;
    const Node pattern = as_pattern_of(ast, binding->node);
    if (pattern == 0) return;
    const Node alias = ast_child(ast, pattern, FIELD_ALIAS);
    if (ast_unparenthesized_target(ast, ast_first_child(ast, alias)) != binding->node) return;
    const uint32_t start = start_of_as(check->source, ast_end(ast, ast_first_child(ast, pattern)));
    const uint32_t end = skip_to_token(check->source, ast_end(ast, pattern));
    set_fix(check, finding, binding, (Edit){start, end, TEXT("")});
}

// ---- Handlers ----

static bool has_nonlocal_reference(const Check *check, const Binding *binding, uint32_t *steps) {
    ReferenceId id = binding->first_reference;
    while (id != 0 && *steps != 0) {
        const Reference *const reference = model_reference(check->model, id);
        const Node user = ast_parent(check->ast, reference->node);
        if (ast_is(check->ast, user, NODE_NONLOCAL_STATEMENT)) return true;
        id = reference->next;
        --*steps;
    }
    return false;
}

// True if only handlers bind the name in its function and one inside declares it `nonlocal`, which
// Python refuses if nothing binds it.
static bool is_needed_by_nonlocal(const Check *check, const Binding *binding) {
    uint32_t steps = 256; // more names and uses: better no fix than a long search
    bool is_declared = false;
    if (!check->ast->has_kind[NODE_NONLOCAL_STATEMENT]) return false;
    BindingId id = model_lookup(check->model, binding->scope, binding->name);
    while (id != 0 && steps != 0) {
        const Binding *const other = model_binding(check->model, id);
        if (other->kind != BINDING_EXCEPTION && other->kind != BINDING_UNBOUND_EXCEPTION)
            return false;
        is_declared = is_declared || has_nonlocal_reference(check, other, &steps);
        id = other->shadows;
        if (steps != 0) steps--;
    }
    return is_declared || steps == 0;
}

// ---- `x := y` ----

// Inside an assignment, as ruff has it; `print(x := y)` is left alone.
static bool is_in_assignment(const Ast *ast, Node name) {
    Node node = name;
    Node parent = ast_parent(ast, node);
    while (parent != AST_ROOT && !ast_is(ast, parent, NODE_EXPRESSION_STATEMENT) &&
           !ast_is(ast, parent, NODE_BLOCK)) {
        node = parent;
        parent = ast_parent(ast, node);
    }
    return ast_is(ast, parent, NODE_EXPRESSION_STATEMENT) && ast_is(ast, node, NODE_ASSIGNMENT) &&
           ast_child(ast, node, FIELD_TYPE) == 0;
}

void fix_unused_assignment(Check *check, Finding *finding, const Binding *binding) {
    switch (binding->kind) {
    case BINDING_ASSIGNMENT: fix_assignment(check, finding, binding); break;
    case BINDING_NAMED_EXPRESSION:
        if (is_in_assignment(check->ast, binding->node)) rename_target(check, finding, binding);
        break;
    case BINDING_WITH_ITEM: fix_as(check, finding, binding); break;
    case BINDING_EXCEPTION:
        if (!is_needed_by_nonlocal(check, binding)) fix_as(check, finding, binding);
        break;
    default: break;
    }
}
