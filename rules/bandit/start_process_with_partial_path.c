// S607: processes whose program is looked for along PATH.
#include "rules/bandit/process.h"

#include "base/utf8.h"

// `/bin/ls`, `./run`, `\\server\x`, `C:...`.
static bool is_full_path(Text path) {
    if (path.length == 0) return false;
    if (path.bytes[0] == '/' || path.bytes[0] == '\\' || path.bytes[0] == '.') return true;
    size_t width;
    const uint32_t drive = utf8_decode(path, &width);
    const bool is_letter =
        drive >= 0x80 || byte_is_upper((char)drive) || byte_is_lower((char)drive);
    return is_letter && width < path.length && path.bytes[width] == ':';
}

// The command itself, or the first item of a list.
static Node program_of(const Ast *ast, Node command) {
    if (!ast_is(ast, command, NODE_LIST) && !ast_is(ast, command, NODE_TUPLE)) return command;
    return ast_unparenthesized(ast, ast_first_child(ast, command));
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node command = process_command(check, call);
    const Node program = program_of(ast, command);
    Text path;
    if (!is_plain_string(ast, program)) return;
    if (!literal_string(ast, program, check->arena, &path) || is_full_path(path)) return;
    report(check, command, "Starting a process with a partial executable path");
}

const Rule rule_bandit_start_process_with_partial_path[] = {
    {
        .code = "S607",
        .name = "start-process-with-partial-path",
        .summary = "A process is started whose program has no full path",
        .why = "The program is looked for in the folders of PATH. Whoever can set PATH, or write "
               "to a folder that comes early in it, has another program run in its place. Where "
               "the environment is trusted that does not matter, so this rule is off unless "
               "selected.",
        .help = "Give the full path, or find it once with `shutil.which`.",
        .bad = "import subprocess\n\nsubprocess.run([\"git\", \"fetch\"])\n",
        .good = "import subprocess\n\nsubprocess.run([\"/usr/bin/git\", \"fetch\"])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .security_severity = "3.0",
        .cwe = 426,
        .is_default = false,
        .calls = (const char *const[]){SUBPROCESS_CALLS, SHELL_CALLS, NO_SHELL_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
