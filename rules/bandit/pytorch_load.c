// S614: models that `torch.load` unpickles whole (bandit's B614).
#include "rules/rule.h"

// True, also as text; `weights_only` has no position.
static bool has_only_weights(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value =
        ast_unparenthesized(ast, call_argument(ast, call, "weights_only", CALL_KEYWORD_ONLY));
    bool is_true = false;
    Text text;
    if (literal_boolean(ast, value, &is_true)) return is_true;
    return literal_string(ast, value, check->arena, &text) && text_is(text, "True");
}

static void visit(Check *check, Node call) {
    if (has_only_weights(check, call)) return;
    report(check, call, "Use of unsafe PyTorch load");
}

const Rule rule_bandit_pytorch_load[] = {
    {
        .code = "S614",
        .name = "pytorch-load",
        .summary = "`torch.load` without `weights_only=True`",
        .why = "A model file is a pickle: loading it runs whatever code it holds. Before PyTorch "
               "2.6 that is the default, and `weights_only=False` asks for it in all versions.",
        .help = "Pass `weights_only=True`, or keep the weights as safetensors.",
        .bad = "import torch\nmodel = torch.load(\"model.pt\")\n",
        .good = "import torch\nmodel = torch.load(\"model.pt\", weights_only=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "6.5",
        .cwe = 502,
        .is_default = true,
        .calls = (const char *const[]){"torch.load", "torch.serialization.load", NULL},
        .visit = visit,
    },
    {0},
};
