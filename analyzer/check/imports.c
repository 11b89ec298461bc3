// Symbols in fixes: what is imported already is found by binary search in an index of the file's
// imports, made when a fix first asks; a file can have as many findings as imports.
#include "check/imports.h"
#include "check/edits.h"

#include "syntax/literal.h"

#include <stdlib.h>

// A name that an import binds: `a.b` for `import a.b` and `a` for it, too; `m.x` for `from m import
// x`.
typedef struct ImportEntry {
    Text qualified;
    ScopeId scope;
    BindingId binding;
} ImportEntry;

// `from module import ...` among the module's own statements.
typedef struct FromEntry {
    Text module;
    Node statement;
} FromEntry;

struct ImportIndex {
    VEC(ImportEntry) names; // by name, scope, binding
    VEC(FromEntry) froms;   // by module, place
    VEC(Node) statements;   // the module's own imports, in order
};

// ---- The index ----

// Some order in which equal texts are equal: by length first, which mostly spares the bytes.
static int compare_texts(Text a, Text b) {
    if (a.length != b.length) return a.length < b.length ? -1 : 1;
    return a.length != 0 ? memcmp(a.bytes, b.bytes, a.length) : 0;
}

static int compare_names(const void *left, const void *right) {
    const ImportEntry *const a = left;
    const ImportEntry *const b = right;
    const int order = compare_texts(a->qualified, b->qualified);
    if (order != 0) return order;
    if (a->scope != b->scope) return a->scope < b->scope ? -1 : 1;
    return a->binding < b->binding ? -1 : a->binding > b->binding;
}

static int compare_froms(const void *left, const void *right) {
    const FromEntry *const a = left;
    const FromEntry *const b = right;
    const int order = compare_texts(a->module, b->module);
    if (order != 0) return order;
    return a->statement < b->statement ? -1 : a->statement > b->statement;
}

static void add_name(Check *check, ImportIndex *index, BindingId id) {
    const Binding *const binding = model_binding(check->model, id);
    const Text name = binding_qualified_name(check->model, binding, check->arena);
    const ImportEntry entry = {name, binding->scope, id};
    VEC_PUSH(check->arena, &index->names, entry);
    for (size_t i = 0; i < name.length && binding->kind == BINDING_SUBMODULE_IMPORT; i++) {
        if (name.bytes[i] != '.') continue;
        const ImportEntry part = {text_slice(name, 0, i), binding->scope, id};
        VEC_PUSH(check->arena, &index->names, part);
    }
}

static void add_statement(Check *check, ImportIndex *index, Node statement) {
    const Ast *const ast = check->ast;
    const uint16_t kind = ast_kind(ast, statement);
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    if (kind == NODE_IMPORT_FROM_STATEMENT) {
        const FromEntry entry = {ast_text(ast, module), statement};
        const bool is_star = ast_child_of_kind(ast, statement, NODE_WILDCARD_IMPORT) != 0;
        if (!is_star) VEC_PUSH(check->arena, &index->froms, entry);
    } else if (kind != NODE_IMPORT_STATEMENT && kind != NODE_FUTURE_IMPORT_STATEMENT) {
        return;
    }
    VEC_PUSH(check->arena, &index->statements, statement);
}

static const ImportIndex *import_index(Check *check) {
    if (check->imports != NULL) return check->imports;
    ImportIndex *const index = ARENA_NEW(check->arena, ImportIndex);
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        const BindingKind kind = model_binding(check->model, id)->kind;
        if (kind == BINDING_IMPORT || kind == BINDING_SUBMODULE_IMPORT ||
            kind == BINDING_FROM_IMPORT) {
            add_name(check, index, id);
        }
    }
    AST_EACH_CHILD(check->ast, statement, AST_ROOT) add_statement(check, index, statement);
    if (index->names.count > 1) {
        qsort(index->names.items, index->names.count, sizeof *index->names.items, compare_names);
    }
    if (index->froms.count > 1) {
        qsort(index->froms.items, index->froms.count, sizeof *index->froms.items, compare_froms);
    }
    return check->imports = index;
}

static bool is_entry_of(const ImportEntry *entry, Text qualified, ScopeId scope) {
    return entry->scope == scope && text_equal(entry->qualified, qualified);
}

// The last `from module import ...` that starts before `at`; 0 if there is none.
static Node find_from(const Check *check, const ImportIndex *index, Text module, uint32_t at) {
    uint32_t low = 0;
    uint32_t high = index->froms.count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        const FromEntry *const entry = &index->froms.items[middle];
        const int order = compare_texts(entry->module, module);
        if (order < 0 || (order == 0 && ast_start(check->ast, entry->statement) < at)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0 || !text_equal(index->froms.items[low - 1].module, module)) return 0;
    return index->froms.items[low - 1].statement;
}

// The module's last import that starts before `at`.
static Node last_import_before(const Check *check, const ImportIndex *index, uint32_t at) {
    uint32_t low = 0;
    uint32_t high = index->statements.count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (ast_start(check->ast, index->statements.items[middle]) < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? 0 : index->statements.items[low - 1];
}

// ---- What is imported already ----

// What `name` is bound to in `scope` when all is read; 0 if it is free there.
static BindingId bound_in(const Check *check, ScopeId scope, Text name) {
    const Atom atom = atom_find(&check->ast->atoms, name);
    if (atom == ATOM_NONE) return 0;
    const BindingId id = model_lookup(check->model, scope, atom);
    const BindingKind kind = model_binding(check->model, id)->kind;
    const bool is_nothing = kind == BINDING_DELETION || kind == BINDING_UNBOUND_EXCEPTION ||
                            kind == BINDING_ANNOTATION; // `x: int` alone gives it no value
    return id != 0 && is_nothing ? 0 : id;
}

// True if the place is read when `scope` has been read to its end: functions come last.
static bool is_deferred(const Check *check, const SymbolRequest *request, ScopeId scope) {
    if (request->is_asked_last) return true;
    for (ScopeId id = request->scope; id != scope && id != 0;) {
        const Scope *const inner = model_scope(check->model, id);
        if (inner->kind == SCOPE_FUNCTION || inner->kind == SCOPE_LAMBDA) return true;
        id = inner->parent;
    }
    return false;
}

static bool is_import_below(const Check *check, const SymbolRequest *request, BindingId id) {
    const Binding *const binding = model_binding(check->model, id);
    const bool is_import = binding->kind == BINDING_FROM_IMPORT || binding->kind == BINDING_IMPORT;
    return is_import && ast_start(check->ast, binding->statement) > request->at;
}

// What the name is bound to in `scope` as seen from the request's place, which knows nothing of
// imports that stand below it.
static BindingId seen_in(const Check *check, const SymbolRequest *request, ScopeId scope,
                         Text name) {
    BindingId id = bound_in(check, scope, name);
    if (id == 0 || is_deferred(check, request, scope)) return id;
    while (is_import_below(check, request, id)) id = model_binding(check->model, id)->shadows;
    return id;
}

static bool is_free(const Check *check, const SymbolRequest *request, Text name) {
    for (ScopeId id = request->scope; id != 0; id = model_scope(check->model, id)->parent) {
        if (id != request->scope && model_scope(check->model, id)->kind == SCOPE_CLASS) continue;
        if (seen_in(check, request, id, name) != 0) return false;
    }
    return true;
}

// The binding is what its name means in the request's scope, or another part of the same package is
// (`import a.b` before `import a.c`).
static bool is_in_view(const Check *check, const SymbolRequest *request, BindingId id) {
    const Binding *const binding = model_binding(check->model, id);
    const Text name = binding_name(check->model, binding);
    for (ScopeId scope = request->scope; scope != binding->scope;) {
        if (seen_in(check, request, scope, name) != 0) return false;
        scope = model_scope(check->model, scope)->parent;
    }
    const BindingId newest = seen_in(check, request, binding->scope, name);
    return newest == id || (binding->kind == BINDING_SUBMODULE_IMPORT &&
                            model_binding(check->model, newest)->kind == BINDING_SUBMODULE_IMPORT);
}

// The newest binding of that qualified name in `scope` that stands before the request's place and
// is in view there, or simply the newest before it, or the newest; 0 if there is none.
static BindingId find_entry(const Check *check, const ImportIndex *index,
                            const SymbolRequest *request, Text qualified, ScopeId scope) {
    enum { MOST_STEPS = 8 };
    const ImportEntry wanted = {qualified, scope, UINT32_MAX};
    uint32_t low = 0;
    uint32_t high = index->names.count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (compare_names(&index->names.items[middle], &wanted) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0) return 0;
    const ImportEntry *const newest = &index->names.items[low - 1];
    if (!is_entry_of(newest, qualified, scope)) return 0;
    BindingId found = 0;
    for (uint32_t i = low; i > 0 && low - i < MOST_STEPS; i--) {
        const ImportEntry *const entry = &index->names.items[i - 1];
        if (!is_entry_of(entry, qualified, scope)) break;
        const Node statement = model_binding(check->model, entry->binding)->statement;
        if (ast_start(check->ast, statement) > request->at) continue;
        if (is_in_view(check, request, entry->binding)) return entry->binding;
        if (found == 0) found = entry->binding;
    }
    return found != 0 ? found : newest->binding;
}

// How the symbol is called through the binding; length 0 if it is not.
static Text spelling(Check *check, const SymbolRequest *request, const Binding *binding) {
    const Text name = binding_name(check->model, binding);
    switch (binding->kind) {
    case BINDING_FROM_IMPORT: return name;
    case BINDING_IMPORT:
        return arena_printf(check->arena, "%.*s.%s", TEXT_ARGS(name), request->member);
    default: return arena_printf(check->arena, "%s.%s", request->module, request->member);
    }
}

typedef enum Found { FOUND_NOTHING, FOUND_USABLE, FOUND_UNUSABLE } Found;

// An import is as good as its place: before the use, and for whom that is for. The edit puts
// the statement in its own place, so that no other fix takes it away meanwhile.
static Found use_binding(Check *check, const SymbolRequest *request, BindingId id,
                         ImportedName *name) {
    const Binding *const binding = model_binding(check->model, id);
    const Range statement = ast_range(check->ast, binding->statement);
    if (statement.start > request->at) return FOUND_UNUSABLE;
    const bool is_for_types = (binding->flags & BINDING_FLAG_IN_TYPE_CHECKING) != 0;
    if (is_for_types && !request->is_for_types) return FOUND_UNUSABLE;
    name->text = spelling(check, request, binding);
    name->import = (Edit){statement.start, statement.end, source_slice(check->source, statement)};
    return FOUND_USABLE;
}

// True if the request's place comes before the import, in reading order, too.
static bool is_below(const Check *check, const SymbolRequest *request, BindingId id) {
    const Binding *const binding = model_binding(check->model, id);
    return ast_start(check->ast, binding->statement) > request->at &&
           !is_deferred(check, request, binding->scope);
}

static Found find_imported(Check *check, const SymbolRequest *request, ImportedName *name) {
    const Text module = text_from_c(request->module);
    Text rest = module;
    Text package = module;
    text_split_next(&rest, '.', &package);
    if (!atom_is_used(&check->ast->atoms, package)) return FOUND_NOTHING;
    const ImportIndex *const index = import_index(check);
    const Text member = ARENA_JOIN(check->arena, module, TEXT("."), text_from_c(request->member));
    for (ScopeId id = request->scope; id != 0; id = model_scope(check->model, id)->parent) {
        if (id != request->scope && model_scope(check->model, id)->kind == SCOPE_CLASS) continue;
        const BindingId by_member = find_entry(check, index, request, member, id);
        const BindingId by_module = find_entry(check, index, request, module, id);
        const BindingId found[] = {by_member, by_module};
        for (size_t i = 0; i < 2; i++) {
            const BindingKind kind = model_binding(check->model, found[i])->kind;
            if (found[i] == 0 || (kind == BINDING_FROM_IMPORT) != (i == 0)) continue;
            if (is_below(check, request, found[i])) continue;
            if (is_in_view(check, request, found[i])) {
                return use_binding(check, request, found[i], name);
            }
        }
    }
    return FOUND_NOTHING;
}

// ---- New imports ----

// `from m import a` becomes `from m import a, member`. Behind a trailing comma what stands between
// that and the parenthesis is repeated.
static Edit extend_from(Check *check, Node statement, const char *member) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Range range = ast_range(ast, statement);
    const uint32_t end = ast_end(ast, ast_last_child(ast, statement));
    const uint32_t comma = edit_trailing_comma(check, statement, ast_last_child(ast, statement));
    if (source_byte(source, comma) != ',') {
        const Text before = text_slice(source->text, range.start, end);
        const Text behind = text_slice(source->text, end, range.end);
        return (Edit){range.start, range.end,
                      arena_printf(check->arena, "%.*s, %s%.*s", TEXT_ARGS(before), member,
                                   TEXT_ARGS(behind)),
                      true};
    }
    const Text before = text_slice(source->text, range.start, range.end - 1);
    const Text gap = text_slice(source->text, comma + 1, range.end - 1);
    return (Edit){
        range.start, range.end,
        arena_printf(check->arena, "%.*s%s,%.*s)", TEXT_ARGS(before), member, TEXT_ARGS(gap))};
}

// Where the module's first statement behind its docstring begins, if comments stand before it; else
// right behind the docstring.
static uint32_t head_of_module(const Check *check, Node docstring) {
    const Ast *const ast = check->ast;
    uint32_t start = 0;
    if (docstring != 0) {
        const uint32_t line = source_line_of(check->source, ast_end(ast, docstring));
        start = source_line_range(check->source, line).end;
    }
    uint32_t i = 0;
    while (i < ast->comment_count && ast->comments[i].start < start) i++;
    const Node first = docstring != 0 ? ast_next(ast, docstring) : ast_first_child(ast, AST_ROOT);
    if (first == 0 || i == ast->comment_count || ast->comments[i].start > ast_start(ast, first)) {
        return start;
    }
    return source_line_range(check->source, source_line_of(check->source, ast_start(ast, first)))
        .start;
}

static Node module_docstring(const Ast *ast) {
    const Node first = ast_first_child(ast, AST_ROOT);
    return is_plain_string(ast, ast_statement_expression(ast, first)) ? first : 0;
}

Edit edit_add_import(Check *check, uint32_t at, Text import) {
    const Source *const source = check->source;
    const Node last = last_import_before(check, import_index(check), at);
    const Node anchor = last != 0 ? last : module_docstring(check->ast);
    uint32_t place = last != 0 ? 0 : head_of_module(check, anchor);
    if (anchor != 0) {
        const uint32_t behind = edit_skip_blanks(source, ast_end(check->ast, anchor));
        if (source_byte(source, behind) == ';') {
            const Text content = arena_printf(check->arena, " %.*s;", TEXT_ARGS(import));
            return (Edit){behind + 1, behind + 1, content, true};
        }
        const uint32_t line = source_line_of(source, ast_end(check->ast, anchor));
        if (last != 0) place = source_line_range(source, line).end;
    }
    return (Edit){place, place,
                  arena_printf(check->arena, "%.*s%s", TEXT_ARGS(import), edit_newline(check)),
                  true};
}

// True if the name means a package by its own name: `a` after `import a` or `import a.b`.
static bool is_package(const Check *check, BindingId id) {
    const Binding *const binding = model_binding(check->model, id);
    if ((binding->flags & BINDING_FLAG_ALIAS) != 0) return false;
    return binding->kind == BINDING_IMPORT || binding->kind == BINDING_SUBMODULE_IMPORT;
}

// An import of `a.b` takes nothing away: `a` is free, or the package already.
static bool head_is_free(const Check *check, const SymbolRequest *request) {
    Text rest = text_from_c(request->module);
    Text head;
    text_split_next(&rest, '.', &head);
    for (ScopeId id = request->scope; id != 0; id = model_scope(check->model, id)->parent) {
        if (id != request->scope && model_scope(check->model, id)->kind == SCOPE_CLASS) continue;
        const BindingId bound = seen_in(check, request, id, head);
        if (bound != 0 && (rest.length == 0 || !is_package(check, bound))) return false;
    }
    return true;
}

static bool import_member_of(Check *check, const SymbolRequest *request, ImportedName *name) {
    const Text member = text_from_c(request->member);
    if (!is_free(check, request, member)) return false;
    const Text import =
        arena_printf(check->arena, "from %s import %s", request->module, request->member);
    name->import = edit_add_import(check, request->at, import);
    name->text = member;
    return true;
}

bool import_is_there(Check *check, const SymbolRequest *request) {
    ImportedName name;
    return find_imported(check, request, &name) != FOUND_NOTHING;
}

bool import_symbol(Check *check, const SymbolRequest *request, ImportedName *name) {
    *name = (ImportedName){.needs_import = true};
    const Found found = find_imported(check, request, name);
    if (found != FOUND_NOTHING) return found == FOUND_USABLE;
    const Text module = text_from_c(request->module);
    const Node from = find_from(check, import_index(check), module, request->at);
    if (from != 0) {
        name->text = text_from_c(request->member);
        name->import = extend_from(check, from, request->member);
        return is_free(check, request, name->text);
    }
    if (request->is_member) return import_member_of(check, request, name);
    if (!head_is_free(check, request)) return false;
    name->text = arena_printf(check->arena, "%s.%s", request->module, request->member);
    name->import = edit_add_import(check, request->at,
                                   arena_printf(check->arena, "import %s", request->module));
    return true;
}

bool import_builtin(Check *check, const SymbolRequest *request, ImportedName *name) {
    if (is_free(check, request, text_from_c(request->member))) {
        *name = (ImportedName){.text = text_from_c(request->member)};
        return true;
    }
    return import_symbol(check, request, name);
}

void finding_set_fix_naming(Check *check, Finding *finding, FixApplicability applicability,
                            const ImportedName *name, Edit edit, const char *message) {
    const Edit edits[] = {name->import, edit};
    const uint32_t first = name->needs_import ? 0 : 1;
    finding_set_fix(check, finding, applicability, edits + first, 2 - first, message);
}
