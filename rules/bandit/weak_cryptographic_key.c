// S505: keys that are too short.
#include "rules/rule.h"

// A function that makes keys, and how it is told their size.
typedef struct KeyMaker {
    const char *function;
    const char *kind;
    const char *keyword;
    int position;
} KeyMaker;

#define ASYMMETRIC "cryptography.hazmat.primitives.asymmetric."

static const KeyMaker MAKERS[] = {
    {ASYMMETRIC "dsa.generate_private_key", "DSA", "key_size", 0},
    {ASYMMETRIC "rsa.generate_private_key", "RSA", "key_size", 1},
    {"Crypto.PublicKey.DSA.generate", "DSA", "bits", 0},
    {"Crypto.PublicKey.RSA.generate", "RSA", "bits", 0},
    {"Cryptodome.PublicKey.DSA.generate", "DSA", "bits", 0},
    {"Cryptodome.PublicKey.RSA.generate", "RSA", "bits", 0},
};

// `rsa.generate_private_key(65537, 1024)`.
static void visit_maker(Check *check, Node call, const KeyMaker *maker) {
    enum { SHORTEST = 2048 };
    const Ast *const ast = check->ast;
    const Node size =
        ast_unparenthesized(ast, call_argument(ast, call, maker->keyword, maker->position));
    int64_t bits;
    if (!ast_is(ast, size, NODE_INTEGER) || !literal_integer(ast, size, &bits)) return;
    if (bits >= SHORTEST) return;
    report(check, size, "%s key sizes below %d bits are considered breakable", maker->kind,
           SHORTEST);
}

// `ec.generate_private_key(ec.SECP192R1)`.
static void visit_curve(Check *check, Node call) {
    static const char *const curves[] = {ASYMMETRIC "ec.SECP192R1", ASYMMETRIC "ec.SECT163K1",
                                         ASYMMETRIC "ec.SECT163R2", NULL};
    const Ast *const ast = check->ast;
    const Node curve = ast_unparenthesized(ast, call_argument(ast, call, "curve", 0));
    if (!ast_is(ast, curve, NODE_ATTRIBUTE) || !model_is_any(check->model, curve, curves)) return;
    report(check, curve, "EC key sizes below 224 bits are considered breakable");
}

static void visit(Check *check, Node call) {
    const Node callee = ast_child(check->ast, call, FIELD_FUNCTION);
    for (size_t i = 0; i < sizeof MAKERS / sizeof MAKERS[0]; i++) {
        if (!model_is(check->model, callee, MAKERS[i].function)) continue;
        visit_maker(check, call, &MAKERS[i]);
        return;
    }
    visit_curve(check, call);
}

const Rule rule_bandit_weak_cryptographic_key[] = {
    {
        .code = "S505",
        .name = "weak-cryptographic-key",
        .summary = "A cryptographic key is made too short",
        .why = "RSA and DSA keys under 2048 bits and elliptic curves under 224 bits can be broken "
               "with means that states and criminals have; what is signed or encrypted with them "
               "now must stay safe for years.",
        .help = "Use at least 2048 bits (better 3072) for RSA, and `ec.SECP256R1` or Ed25519.",
        .bad = "from cryptography.hazmat.primitives.asymmetric import rsa\n\n"
               "rsa.generate_private_key(public_exponent=65537, key_size=1024)\n",
        .good = "from cryptography.hazmat.primitives.asymmetric import rsa\n\n"
                "rsa.generate_private_key(public_exponent=65537, key_size=3072)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "7.5",
        .cwe = 326, // inadequate encryption strength
        .is_default = true,
        .calls =
            (const char *const[]){
                ASYMMETRIC "dsa.generate_private_key", ASYMMETRIC "rsa.generate_private_key",
                ASYMMETRIC "ec.generate_private_key", "Crypto.PublicKey.DSA.generate",
                "Crypto.PublicKey.RSA.generate", "Cryptodome.PublicKey.DSA.generate",
                "Cryptodome.PublicKey.RSA.generate", NULL},
        .visit = visit,
    },
    {0},
};
