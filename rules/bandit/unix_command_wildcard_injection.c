// S609: a `*` for the shell in a command that takes file names for options.
#include "rules/bandit/process.h"

typedef struct Words {
    bool has_command;
    bool has_wildcard;
} Words;

static void add_words(const Check *check, Node string, Words *words) {
    static const char *const commands[] = {"chown", "chmod", "tar", "rsync"};
    LiteralPieces pieces =
        literal_pieces(check->ast, ast_unparenthesized(check->ast, string), check->arena);
    LiteralPiece piece;
    if (!pieces.is_whole || !literal_pieces_next(&pieces, &piece)) return;
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        words->has_command |= text_contains(piece.value, text_from_c(commands[i]));
    }
    words->has_wildcard |= text_find_byte(piece.value, '*', 0) != TEXT_NOT_FOUND;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (is_subprocess(check, call) && shell_use(check, call) == SHELL_UNUSED) return;
    const Node command = process_command(check, call);
    Words words = {0};
    if (ast_is(ast, command, NODE_LIST)) {
        AST_EACH_CHILD(ast, element, command) add_words(check, element, &words);
    } else {
        add_words(check, command, &words);
    }
    if (!words.has_command || !words.has_wildcard) return;
    report(check, command, "Possible wildcard injection in call due to `*` usage");
}

const Rule rule_bandit_unix_command_wildcard_injection[] = {
    {
        .code = "S609",
        .name = "unix-command-wildcard-injection",
        .summary = "A shell expands `*` for chown, chmod, tar or rsync",
        .why = "Whoever can make a file in that folder can name it like an option: with a file "
               "called `--checkpoint-action=exec=sh x.sh`, `tar *` runs their script, and "
               "`--reference=other` lets them choose the owner.",
        .help = "Put `./` before the wildcard (`tar cf a.tar ./*`), or list the files in Python "
                "and call without a shell.",
        .bad = "import subprocess\n\nsubprocess.run(\"tar cf backup.tar *\", shell=True)\n",
        .good = "import os\nimport subprocess\n\n"
                "subprocess.run([\"tar\", \"cf\", \"backup.tar\", \"--\", *os.listdir()])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "7.0",
        .cwe = 88, // argument injection
        .is_default = true,
        .calls = (const char *const[]){SUBPROCESS_CALLS, SHELL_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
