// S501: requests and httpx with `verify=False`.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node keyword = call_keyword(ast, call, "verify");
    bool value;
    if (!literal_boolean(ast, ast_child(ast, keyword, FIELD_VALUE), &value) || value) return;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, function, check->arena);
    const Text library = text_slice(name, 0, text_find_byte(name, '.', 0));
    report(check, keyword,
           "Probable use of `%.*s` call with `verify=False` disabling SSL certificate checks",
           TEXT_ARGS(library));
}

const Rule rule_bandit_request_with_no_cert_validation[] = {
    {
        .code = "S501",
        .name = "request-with-no-cert-validation",
        .summary = "A request is made without checking the server's certificate",
        .why = "With `verify=False` any machine on the way can pose as the server: it reads the "
               "passwords and tokens that are sent and answers what it likes. The encryption is "
               "then for nothing.",
        .help = "Leave `verify` out; for a private authority pass the path of its certificate: "
                "`verify=\"ca.pem\"`.",
        .bad = "import requests\n\nrequests.get(url, verify=False)\n",
        .good = "import requests\n\nrequests.get(url, verify=\"ca.pem\")\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "7.4",
        .cwe = 295,
        .is_default = true,
        .calls =
            (const char *const[]){
                "requests.delete", "requests.get",  "requests.head",     "requests.options",
                "requests.patch",  "requests.post", "requests.put",      "requests.request",
                "httpx.delete",    "httpx.get",     "httpx.head",        "httpx.options",
                "httpx.patch",     "httpx.post",    "httpx.put",         "httpx.request",
                "httpx.stream",    "httpx.Client",  "httpx.AsyncClient", NULL,
            },
        .visit = visit,
    },
    {0},
};
