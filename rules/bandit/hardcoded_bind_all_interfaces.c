// S104: the address of all network interfaces in a string.
#include "rules/bandit/string_text.h"

static void visit(Check *check, Node string) {
    const char first = string_text_first(check->ast, string);
    if (first != '0' && first != '\\') return;
    LiteralPieces pieces = string_text(check, string);
    LiteralPiece piece;
    while (literal_pieces_next(&pieces, &piece)) {
        if (!text_is(piece.value, "0.0.0.0")) continue;
        report_range(check, piece.range, "Possible binding to all interfaces");
    }
}

const Rule rule_bandit_hardcoded_bind_all_interfaces[] = {
    {
        .code = "S104",
        .name = "hardcoded-bind-all-interfaces",
        .summary = "`0.0.0.0`, the address of all network interfaces, is fixed in the code",
        .why = "A server that listens on 0.0.0.0 can be reached from every network that the "
               "machine is in: the office, the neighbour's container, perhaps the internet. What "
               "was meant for the local machine is then open to all of them.",
        .help = "Listen on `127.0.0.1` or on one interface's address, and let deployment "
                "configuration widen that where it is wanted.",
        .bad = "server.bind((\"0.0.0.0\", 8080))\n",
        .good = "server.bind((\"127.0.0.1\", 8080))\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "5.3",
        .cwe = 1327, // binding to an unrestricted IP address
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_STRING, NODE_CONCATENATED_STRING},
        .visit = visit,
    },
    {0},
};
