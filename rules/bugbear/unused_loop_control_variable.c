// B007: loop variables that the body does not use.
#include "rules/bugbear/atom_list.h"

#include "config/dummy_name.h"
#include "syntax/name_role.h"

static uint64_t bit_of(Atom name) {
    return UINT64_C(1) << name % 64;
}

// The names in the loop's body that may be targets, however they are used there.
static AtomList names_in_body(Check *check, Node body, const NodeList *targets) {
    const Ast *const ast = check->ast;
    uint64_t bits = 0; // most names have none that a target has
    for (uint32_t i = 0; i < targets->count; i++) bits |= bit_of(ast_atom(ast, targets->items[i]));
    AtomList names = {0};
    const Node end = ast_end_of(ast, body);
    for (Node node = body; node < end; node++) {
        const Atom name = ast_atom(ast, node);
        if (name == ATOM_NONE || (bits & bit_of(name)) == 0) continue;
        if (name_role(ast, node) != NAME_NONE) VEC_PUSH(check->arena, &names, name);
    }
    atoms_sort(&names);
    return names;
}

// Of `x, x` only the last stands for the name.
static bool comes_again(const Ast *ast, const NodeList *names, uint32_t index) {
    enum { LONGEST_LOOK = 64 };
    for (uint32_t i = index + 1; i < names->count && i - index < LONGEST_LOOK; i++) {
        if (ast_atom(ast, names->items[i]) == ast_atom(ast, names->items[index])) return true;
    }
    return false;
}

// A call that can read variables by their names.
static bool reads_by_name(const Check *check, Node body) {
    static const char *const readers[] = {"builtins.eval",   "builtins.exec", "builtins.globals",
                                          "builtins.locals", "builtins.vars", NULL};
    for (Node node = body; node < ast_end_of(check->ast, body); node++) {
        if (!ast_is(check->ast, node, NODE_CALL)) continue;
        const Node function = ast_child(check->ast, node, FIELD_FUNCTION);
        if (model_is_any(check->model, function, readers)) return true;
    }
    return false;
}

// True if nobody reads the name in its scope, whatever it is bound to there before (but for what is
// deleted) and after; not of one that is bound so often that asking for each of its loops would
// take long.
static bool is_never_read(const Check *check, Node name) {
    enum { MOST_BINDINGS = 1000 };
    const BindingId id = model_resolve(check->model, name);
    if (id == 0) return false;
    const Binding *const own = model_binding(check->model, id);
    const Binding *each =
        model_binding(check->model, model_lookup(check->model, own->scope, own->name));
    for (uint32_t i = 0; i < MOST_BINDINGS; i++) {
        if ((each->flags & BINDING_FLAG_USED) != 0) return false; // or one that it shadows
        if (each == own) return true;
        each = model_binding(check->model, each->shadows);
    }
    return false;
}

static void fix(Check *check, Finding *finding, Node name) {
    const Text text = ast_text(check->ast, name);
    const Text renamed = arena_printf(check->arena, "_%.*s", TEXT_ARGS(text));
    if (!name_is_dummy(check->settings, renamed) || !is_never_read(check, name)) return;
    const Range range = ast_range(check->ast, name);
    const Edit edit = {range.start, range.end, renamed};
    const Text message = arena_printf(check->arena, "Rename unused `%.*s` to `%.*s`",
                                      TEXT_ARGS(text), TEXT_ARGS(renamed));
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, message.bytes);
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node body = ast_child(ast, loop, FIELD_BODY);
    NodeList targets = {0};
    target_names(ast, ast_child(ast, loop, FIELD_LEFT), check->arena, &targets);
    if (targets.count == 0 || body == 0) return;
    const AtomList used = names_in_body(check, body, &targets);
    bool is_looked_through = false;
    bool is_certain = true;
    for (uint32_t i = 0; i < targets.count; i++) {
        const Node name = targets.items[i];
        const Text text = ast_text(ast, name);
        if (atoms_have(&used, ast_atom(ast, name)) || comes_again(ast, &targets, i)) continue;
        if (name_is_dummy(check->settings, text)) continue;
        if (!is_looked_through) is_certain = !reads_by_name(check, body);
        is_looked_through = true;
        Finding *const finding =
            report(check, name, "Loop control variable `%.*s` %s within loop body", TEXT_ARGS(text),
                   is_certain ? "not used" : "may not be used");
        if (is_certain) fix(check, finding, name);
    }
}

const Rule rule_bugbear_unused_loop_control_variable[] = {
    {
        .code = "B007",
        .name = "unused-loop-control-variable",
        .summary = "A loop variable is not used in the loop",
        .why = "Either the loop only counts, which an underscore makes plain, or another "
               "variable is used by mistake.",
        .help = "Name it `_` or with a leading underscore, or use it.",
        .bad = "for item in items:\n    count()\n",
        .good = "for _ in items:\n    count()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FOR_STATEMENT},
        .visit = visit,
    },
    {0},
};
