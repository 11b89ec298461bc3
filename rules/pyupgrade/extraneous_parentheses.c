// UP034: parentheses in parentheses.
#include "rules/rule.h"

// ruff reads the tokens once, from the left, and what it has read in vain it does not read again: a
// pair behind the comma of a tuple that stands right behind a bracket is missed, one before it is
// passed over. So does this: `resume` is where the reading goes on.

// Past white space, continuations and comments.
static uint32_t next_token(const Source *source, uint32_t at) {
    const Text text = source->text;
    while (at < text.length) {
        if (text.bytes[at] == '#') {
            while (at < text.length && text.bytes[at] != '\n') at++;
        } else if (byte_is_space(text.bytes[at]) || text.bytes[at] == '\\') {
            at++;
        } else {
            break;
        }
    }
    return at;
}

// The node that the bracket at the start of `node` belongs to; 0 if none is closed by one.
static Node parentheses_of(const Ast *ast, Node node) {
    while (node + 1 < ast->count && ast_start(ast, node + 1) == ast_start(ast, node)) node++;
    return ast->source->text.bytes[ast_end(ast, node) - 1] == ')' ? node : 0;
}

static bool is_yield(Text rest) {
    return text_starts_with(rest, TEXT("yield")) &&
           (rest.length == strlen("yield") || !byte_is_identifier(rest.bytes[strlen("yield")]));
}

// Where a comma or `yield` makes the inside of `parentheses` more than an expression in brackets;
// its end if none does.
static uint32_t first_separator(const Ast *ast, Node parentheses) {
    const Text text = ast->source->text;
    const uint32_t end = ast_end(ast, parentheses) - 1;
    Node node = parentheses + 1;
    uint32_t depth = 0;
    for (uint32_t at = ast_start(ast, parentheses) + 1; at < end;) {
        const char byte = text.bytes[at];
        while (node < ast->count && ast_start(ast, node) < at) node++;
        Node string = node; // `"a" in b` starts where "a" does
        while (string < ast->count && ast_start(ast, string) == at &&
               !ast_is(ast, string, NODE_STRING)) {
            string++;
        }
        if (string < ast->count && ast_start(ast, string) == at &&
            ast_is(ast, string, NODE_STRING)) {
            at = ast_end(ast, string);
            continue;
        }
        if (byte == '#') {
            at = next_token(ast->source, at);
            continue;
        }
        if (depth == 0 && byte == ',') return at;
        if (depth == 0 && byte == 'y' && !byte_is_identifier(text.bytes[at - 1]) &&
            is_yield(text_slice(text, at, end))) {
            return at;
        }
        if (byte == '(' || byte == '[' || byte == '{') depth++;
        if (byte == ')' || byte == ']' || byte == '}') depth--;
        at++;
    }
    return end;
}

static void report_inner(Check *check, Node inner) {
    const Range range = ast_range(check->ast, inner);
    Finding *const finding = report(check, inner, "Avoid extraneous parentheses");
    const Range content = {range.start + 1, range.end - 1};
    const Edit edit = {range.start, range.end, source_slice(check->source, content)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove extraneous parentheses");
}

// Reads on behind the bracket that `outer` starts with; reports the pair right behind it if it is
// one too many. Returns where to go on.
static uint32_t read_bracket(Check *check, Node outer) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    const uint32_t start = ast_start(ast, outer);
    const uint32_t second = next_token(check->source, start + 1);
    if (second >= text.length || text.bytes[second] != '(') return start + 1;
    if (outer + 1 >= ast->count || ast_start(ast, outer + 1) != second) return start + 1;
    const Node inner = parentheses_of(ast, outer + 1);
    if (inner == 0) return start + 1;
    const uint32_t end = ast_end(ast, inner) - 1;
    const uint32_t separator = first_separator(ast, inner);
    if (separator != end) return separator + 1;
    if (next_token(check->source, second + 1) == end) return end + 1; // `()`
    const uint32_t behind = next_token(check->source, end + 1);
    if (behind < text.length && text.bytes[behind] == ')') report_inner(check, inner);
    return behind + 1;
}

// The first `(` from `at` on, be it in a string, behind which another one stands; TEXT_NOT_FOUND if
// there is none.
static size_t find_pair(const Source *source, size_t from) {
    const Text text = source->text;
    const char *const end = text.bytes + text.length;
    const char *at = text.bytes + from;
    while ((at = memchr(at, '(', (size_t)(end - at))) != NULL) {
        at++;
        if (byte_is_identifier(*at) || *at == '"' || *at == ')') continue; // most
        const uint32_t next = next_token(source, (uint32_t)(at - text.bytes));
        if (next < text.length && text.bytes[next] == '(') return (size_t)(at - 1 - text.bytes);
    }
    return TEXT_NOT_FOUND;
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    size_t at = find_pair(check->source, 0);
    while (at != TEXT_NOT_FOUND) {
        const uint32_t start = (uint32_t)at;
        const Node node = ast_last_from(ast, start);
        const bool is_bracket = ast_start(ast, node) == start;
        at = find_pair(check->source, is_bracket ? read_bracket(check, node) : start + 1);
    }
}

const Rule rule_pyupgrade_extraneous_parentheses[] = {
    {
        .code = "UP034",
        .name = "extraneous-parentheses",
        .summary = "Parentheses stand around parentheses",
        .why = "`print((\"text\"))` means what `print(\"text\")` means, and looks like a tuple "
               "that has lost its comma.",
        .help = "Remove the inner parentheses.",
        .bad = "print((\"Shop\"))\n",
        .good = "print(\"Shop\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .finish = finish,
    },
    {0},
};
