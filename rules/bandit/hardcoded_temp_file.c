// S108: paths below folders that everybody can write to.
#include "base/escape.h"
#include "rules/bandit/string_text.h"

static bool is_below(Text path, TextList folders) {
    for (uint32_t i = 0; i < folders.count; i++) {
        if (text_starts_with(path, text_from_c(folders.items[i]))) return true;
    }
    return false;
}

// An argument of something in `tempfile`, which makes names that nobody can guess.
static bool is_for_tempfile(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    Node parent = ast_parent(ast, ast_with_parentheses(ast, string));
    if (!argument_is_positional(ast, parent)) {
        parent = ast_parent(ast, parent);
    }
    if (!ast_is(ast, parent, NODE_ARGUMENT_LIST)) return false;
    const Node callee = ast_child(ast, ast_parent(ast, parent), FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, callee, check->arena);
    return text_is(name, "tempfile") || text_starts_with(name, TEXT("tempfile."));
}

// True if some folder begins with the byte.
static bool may_begin(const TextList *folders, char first) {
    for (uint32_t i = 0; i < folders->count; i++) {
        if (folders->items[i][0] == first || folders->items[i][0] == '\0') return true;
    }
    return false;
}

static void visit(Check *check, Node string) {
    const BanditSettings *const settings = &check->settings->bandit;
    const char first = string_text_first(check->ast, string);
    if (first != '\\' && !may_begin(&settings->hardcoded_tmp_directory, first) &&
        !may_begin(&settings->hardcoded_tmp_directory_extend, first)) {
        return;
    }
    LiteralPieces pieces = string_text(check, string);
    LiteralPiece piece;
    while (literal_pieces_next(&pieces, &piece)) {
        if (!is_below(piece.value, settings->hardcoded_tmp_directory) &&
            !is_below(piece.value, settings->hardcoded_tmp_directory_extend)) {
            continue;
        }
        if (is_for_tempfile(check, string)) return;
        report_range(check, piece.range,
                     "Probable insecure usage of temporary file or directory: \"%.*s\"",
                     TEXT_ARGS(text_escaped(check->arena, piece.value)));
    }
}

const Rule rule_bandit_hardcoded_temp_file[] = {
    {
        .code = "S108",
        .name = "hardcoded-temp-file",
        .summary = "A path in a folder that everybody can write to is fixed in the code",
        .why = "Whoever has an account on the machine can make that name first: a symbolic link "
               "there lets the program overwrite a file of its own user, a prepared file feeds "
               "it data, and what it writes others can read.",
        .help = "Use `tempfile.TemporaryDirectory()` or `tempfile.NamedTemporaryFile()`.",
        .bad = "path = \"/tmp/report.csv\"\n",
        .good = "import tempfile\n\nwith tempfile.NamedTemporaryFile(suffix=\".csv\") as file:\n"
                "    path = file.name\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "5.5",
        .cwe = 377, // insecure temporary file
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_STRING, NODE_CONCATENATED_STRING},
        .visit = visit,
    },
    {0},
};
