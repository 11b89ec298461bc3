// S202: archives that are unpacked with whatever paths they hold.
#include "rules/rule.h"

// `filter="data"` and `filter="tar"` refuse paths that lead out of the folder.
static bool has_safe_filter(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node filter = ast_child(ast, call_keyword(ast, call, "filter"), FIELD_VALUE);
    LiteralPieces pieces = literal_pieces(ast, ast_unparenthesized(ast, filter), check->arena);
    LiteralPiece piece;
    return pieces.is_whole && literal_pieces_next(&pieces, &piece) &&
           (text_is(piece.value, "data") || text_is(piece.value, "tar"));
}

static bool is_tarfile(const Ast *ast, Node module) {
    if (ast_is(ast, module, NODE_ALIASED_IMPORT)) module = ast_child(ast, module, FIELD_NAME);
    return ast_is(ast, module, NODE_DOTTED_NAME) &&
           text_is(ast_text(ast, ast_first_child(ast, module)), "tarfile");
}

static bool imports_tarfile(const Ast *ast, Node statement) {
    if (ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT)) {
        return is_tarfile(ast, ast_child(ast, statement, FIELD_MODULE_NAME));
    }
    if (!ast_is(ast, statement, NODE_IMPORT_STATEMENT)) return false;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        if (is_tarfile(ast, name)) return true;
    }
    return false;
}

static Node unpacking_method(const Ast *ast, Node call) {
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node method = ast_child(ast, callee, FIELD_ATTRIBUTE);
    return method != 0 && text_is(ast_text(ast, method), "extractall") ? callee : 0;
}

// First import of tarfile at module level and in a function; UINT32_MAX if there is none.
typedef struct Imports {
    Node in_module;
    Node in_function;
} Imports;

static Imports find_imports(const Ast *ast) {
    Imports imports = {UINT32_MAX, UINT32_MAX};
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!imports_tarfile(ast, node)) continue;
        Node *const first =
            enclosing_function(ast, node) != 0 ? &imports.in_function : &imports.in_module;
        if (*first == UINT32_MAX) *first = node;
    }
    return imports;
}

// Functions run after the module: an import there is known to them, but not the other way round.
static bool is_after_import(const Ast *ast, Node call, const Imports *imports) {
    if (enclosing_function(ast, call) == 0) return imports->in_module < call;
    return imports->in_module != UINT32_MAX || imports->in_function < call;
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    // Hardly any file has both names: the others need no walk.
    if (!atom_is_used(&ast->atoms, TEXT("extractall"))) return;
    if (!atom_is_used(&ast->atoms, TEXT("tarfile"))) return;
    const Imports imports = find_imports(ast);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_CALL)) continue;
        const Node callee = unpacking_method(ast, node);
        if (callee == 0 || has_safe_filter(check, node)) continue;
        if (is_after_import(ast, node, &imports)) {
            report(check, callee, "Uses of `tarfile.extractall()`");
        }
    }
}

const Rule rule_bandit_tarfile_unsafe_members[] = {
    {
        .code = "S202",
        .name = "tarfile-unsafe-members",
        .summary = "`extractall()` unpacks an archive without a filter",
        .why = "An archive can hold paths like `../../.ssh/authorized_keys`, absolute paths and "
               "links that lead out of the folder: whoever made it writes files where the "
               "program may. Only Python 3.14 filters by default.",
        .help = "Pass `filter=\"data\"`.",
        .bad = "import tarfile\n\nwith tarfile.open(path) as archive:\n"
               "    archive.extractall(folder)\n",
        .good = "import tarfile\n\nwith tarfile.open(path) as archive:\n"
                "    archive.extractall(folder, filter=\"data\")\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "7.5",
        .cwe = 22, // path traversal
        .is_default = true,
        .finish = finish,
    },
    {0},
};
