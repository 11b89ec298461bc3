// RUF043: `match="..."` of pytest.raises with characters that mean something in a pattern.
#include "rules/rule.h"

// A plain literal no part of which is raw: who writes r"" knows that it is a pattern.
static bool is_unmarked(const Ast *ast, Node value) {
    if (!is_plain_string(ast, value)) return false;
    if (ast_is(ast, value, NODE_STRING)) return (string_parts(ast, value).flags & STRING_RAW) == 0;
    AST_EACH_CHILD(ast, part, value) {
        if ((string_parts(ast, part).flags & STRING_RAW) != 0) return false;
    }
    return true;
}

static bool has_metacharacter(Text pattern) {
    for (size_t i = 0; i < pattern.length; i++) {
        if (pattern.bytes[i] == '\\') {
            i++;
            if (i < pattern.length && strchr("AbBdDsSwWZ", pattern.bytes[i]) != NULL) return true;
        } else if (pattern.bytes[i] != '\0' && strchr(".^$*+?{[|()", pattern.bytes[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value =
        ast_unparenthesized(ast, call_argument(ast, call, "match", CALL_KEYWORD_ONLY));
    Text pattern;
    if (value == 0 || !is_unmarked(ast, value)) return;
    if (!literal_string(ast, value, check->arena, &pattern) || !has_metacharacter(pattern)) return;
    report(check, value,
           "Pattern passed to `match=` contains metacharacters but is neither escaped nor raw");
}

const Rule rule_ruff_pytest_raises_ambiguous_pattern[] = {
    {
        .code = "RUF043",
        .name = "pytest-raises-ambiguous-pattern",
        .summary = "`match=` of `pytest.raises` looks like a message and is a pattern",
        .why = "`match` is searched as a regular expression: a full stop stands for any character, "
               "parentheses vanish. The test passes for messages that it should not accept, or "
               "fails for the right one, and a reader cannot tell which was meant.",
        .help = "Use `re.escape()` for a message, a raw string for a pattern.",
        .bad = "import pytest\n\nwith pytest.raises(ValueError, match=\"no value (yet).\"):\n    "
               "read()\n",
        .good = "import re\n\nimport pytest\n\nwith pytest.raises(ValueError, "
                "match=re.escape(\"no value (yet).\")):\n    read()\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .calls = (const char *const[]){"pytest.raises", NULL},
        .visit = visit,
    },
    {0},
};
