// S110: except clauses that catch everything and pass.
#include "rules/bandit/silent_handler.h"

static void visit(Check *check, Node clause) {
    const Node statement = silent_handler_statement(check, clause, NODE_PASS_STATEMENT);
    if (statement == 0) return;
    report_range(check, silent_handler_range(check, clause, statement),
                 "`try`-`except`-`pass` detected, consider logging the exception");
}

const Rule rule_bandit_try_except_pass[] = {
    {
        .code = "S110",
        .name = "try-except-pass",
        .summary = "Every exception is caught and passed over",
        .why = "Whatever goes wrong in the `try` block leaves no trace: neither the failed check "
               "or the refused connection that shows an attack, nor the misspelt name. The "
               "program goes on with a state that nobody planned for.",
        .help = "Catch the exceptions that are expected here, and log the others with "
                "`logger.exception(...)`.",
        .bad = "try:\n    verify(token)\nexcept Exception:\n    pass\n",
        .good = "try:\n    verify(token)\nexcept Exception:\n    logger.exception(\"bad token\")\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .security_severity = "2.0",
        .cwe = 703, // improper check or handling of exceptional conditions
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
