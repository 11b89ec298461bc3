// S324: MD4, MD5 and SHA-1 from hashlib, weak methods of crypt.
#include "rules/rule.h"

static const char *const WEAK_METHODS[] = {"crypt.METHOD_CRYPT", "crypt.METHOD_MD5",
                                           "crypt.METHOD_BLOWFISH", NULL};

static bool is_weak_algorithm(Text name) {
    static const char *const weak[] = {"md4", "md5", "sha", "sha1"};
    for (size_t i = 0; i < sizeof weak / sizeof weak[0]; i++) {
        if (text_equal_ignore_case(name, text_from_c(weak[i]))) return true;
    }
    return false;
}

// `usedforsecurity=False` says that nobody relies on the hash.
static bool is_for_security(const Ast *ast, Node call) {
    bool value;
    const Node node = call_argument(ast, call, "usedforsecurity", CALL_KEYWORD_ONLY);
    return !literal_boolean(ast, node, &value) || value;
}

static void report_weak(Check *check, Node node, const char *library, Text what) {
    report(check, node, "Probable use of insecure hash functions in `%s`: `%.*s`", library,
           TEXT_ARGS(what));
}

// `hashlib.md5(...)`, `hashlib.new("md5", ...)`.
static void visit_hashlib(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!is_for_security(ast, call)) return;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (!model_is(check->model, function, "hashlib.new")) {
        const Text name = model_qualified_name(check->model, function, check->arena);
        report_weak(check, function, "hashlib", text_skip(name, strlen("hashlib.")));
        return;
    }
    const Node argument = ast_unparenthesized(ast, call_argument(ast, call, "name", 0));
    Text name;
    if (!is_plain_string(ast, argument)) return;
    if (!literal_string(ast, argument, check->arena, &name) || !is_weak_algorithm(name)) return;
    report_weak(check, argument, "hashlib", name);
}

// `crypt.crypt(word, salt=...)`, `crypt.mksalt(method)`.
static void visit_crypt(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const Node argument = model_is(check->model, function, "crypt.crypt")
                              ? call_argument(ast, call, "salt", 1)
                              : call_argument(ast, call, "method", 0);
    const Node method = ast_unparenthesized(ast, argument);
    if (!model_is_any(check->model, method, WEAK_METHODS)) return;
    report_weak(check, method, "crypt", model_qualified_name(check->model, method, check->arena));
}

static void visit(Check *check, Node call) {
    static const char *const crypt[] = {"crypt.crypt", "crypt.mksalt", NULL};
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    if (model_is_any(check->model, function, crypt)) {
        visit_crypt(check, call);
    } else {
        visit_hashlib(check, call);
    }
}

const Rule rule_bandit_hashlib_insecure_hash_function[] = {
    {
        .code = "S324",
        .name = "hashlib-insecure-hash-function",
        .summary = "A broken hash function of hashlib or crypt is used",
        .why = "For MD4, MD5 and SHA-1 two inputs with the same hash can be made with modest "
               "means, so what they sign or identify can be swapped. Passwords hashed by them, or "
               "by crypt's old methods, are guessed by the billion a second.",
        .help = "Use `hashlib.sha256` or stronger, `hashlib.scrypt` for passwords; where nothing "
                "depends on it, say `usedforsecurity=False`.",
        .bad = "import hashlib\n\ndigest = hashlib.md5(data).hexdigest()\n",
        .good = "import hashlib\n\ndigest = hashlib.sha256(data).hexdigest()\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "5.9",
        .cwe = 328,
        .is_default = true,
        .calls = (const char *const[]){"hashlib.new", "hashlib.md4", "hashlib.md5", "hashlib.sha",
                                       "hashlib.sha1", "crypt.crypt", "crypt.mksalt", NULL},
        .visit = visit,
    },
    {0},
};
