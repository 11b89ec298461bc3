// S112: except clauses that catch everything and go on with the loop.
#include "rules/bandit/silent_handler.h"

static void visit(Check *check, Node clause) {
    const Node statement = silent_handler_statement(check, clause, NODE_CONTINUE_STATEMENT);
    if (statement == 0) return;
    report_range(check, silent_handler_range(check, clause, statement),
                 "`try`-`except`-`continue` detected, consider logging the exception");
}

const Rule rule_bandit_try_except_continue[] = {
    {
        .code = "S112",
        .name = "try-except-continue",
        .summary = "Every exception is caught and the loop goes on",
        .why = "The items that fail are dropped without a trace, whatever the reason. An attacker "
               "who makes an item fail keeps it from being checked, and a fault of our own looks "
               "like an empty result.",
        .help = "Catch the exceptions that are expected here, and log which item failed with "
                "`logger.exception(...)`.",
        .bad = "for key in keys:\n    try:\n        verify(key)\n    except Exception:\n"
               "        continue\n",
        .good = "for key in keys:\n    try:\n        verify(key)\n    except Exception:\n"
                "        logger.exception(\"bad key %s\", key)\n",
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
