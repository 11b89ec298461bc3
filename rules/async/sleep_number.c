// ASYNC115, ASYNC116: trio.sleep and anyio.sleep with a number that means something else.
#include "rules/rule.h"

#include "check/edits.h"
#include "check/imports.h"

#include <stdlib.h>

enum { SECONDS_OF_A_DAY = 24 * 60 * 60 };

typedef struct Sleep {
    bool is_trio;
    Node seconds; // the only argument; 0 if there are others
} Sleep;

static Sleep sleep_read(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    Sleep self = {.is_trio = model_is(check->model, callee, "trio.sleep")};
    if (call_argument_count(ast, call) == 1) {
        self.seconds = ast_unparenthesized(
            ast, call_argument(ast, call, self.is_trio ? "seconds" : "delay", 0));
    }
    return self;
}

static bool is_complex(Text number) {
    return text_ends_with(number, TEXT("j")) || text_ends_with(number, TEXT("J"));
}

static bool is_zero(const Ast *ast, Node node) {
    int64_t value = 1;
    if (!ast_is(ast, node, NODE_INTEGER) || is_complex(ast_text(ast, node))) return false;
    return literal_integer(ast, node, &value) && value == 0;
}

static bool is_longer_than_a_day(const Ast *ast, Node node, Arena *arena) {
    const Text text = ast_text(ast, node);
    if (is_complex(text)) return false;
    if (ast_is(ast, node, NODE_INTEGER)) {
        int64_t value = INT64_MAX; // what does not fit is longer, too
        return !literal_integer(ast, node, &value) || value > SECONDS_OF_A_DAY;
    }
    if (!ast_is(ast, node, NODE_FLOAT)) return false;
    char *const digits = arena_alloc(arena, text.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != '_') digits[length++] = text.bytes[i];
    }
    digits[length] = '\0';
    return strtod(digits, NULL) > (double)SECONDS_OF_A_DAY;
}

// Puts a call of `member` in the place of the call.
static void set_fix(Check *check, Finding *finding, Node call, FixApplicability applicability,
                    const char *module, const char *member) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const SymbolRequest request = {.module = module,
                                   .member = member,
                                   .is_member = strchr(module, '.') == NULL,
                                   .scope = model_scope_of(check->model, callee),
                                   .at = ast_start(ast, callee)};
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return;
    Edit edits[3];
    uint32_t count = 0;
    edits[count++] = name.import;
    const Range arguments = ast_range(ast, call_arguments(ast, call));
    edits[count++] = (Edit){ast_start(ast, callee), ast_end(ast, callee), name.text};
    edits[count++] = (Edit){arguments.start, arguments.end, TEXT("()")};
    if (range_has_comment(ast, ast_range(ast, call))) applicability = FIX_UNSAFE;
    const Text message = arena_printf(check->arena, "Replace with `%s.%s()`%c", module, member, 0);
    finding_set_fix(check, finding, applicability, edits, count, message.bytes);
}

static void visit_zero(Check *check, Node call) {
    const Sleep sleep = sleep_read(check, call);
    if (!is_zero(check->ast, sleep.seconds)) return;
    const char *const library = sleep.is_trio ? "trio" : "anyio";
    Finding *const finding = report(
        check, call, "Use `%s.lowlevel.checkpoint()` instead of `%s.sleep(0)`", library, library);
    set_fix(check, finding, call, FIX_SAFE, sleep.is_trio ? "trio.lowlevel" : "anyio.lowlevel",
            "checkpoint");
}

static void visit_long(Check *check, Node call) {
    const Sleep sleep = sleep_read(check, call);
    if (!is_longer_than_a_day(check->ast, sleep.seconds, check->arena)) return;
    const char *const library = sleep.is_trio ? "trio" : "anyio";
    Finding *const finding = report(
        check, call, "`%s.sleep()` with >24 hour interval should usually be `%s.sleep_forever()`",
        library, library);
    set_fix(check, finding, call, FIX_UNSAFE, library, "sleep_forever");
}

const Rule rule_async_sleep_number[] = {
    {
        .code = "ASYNC115",
        .name = "async-zero-sleep",
        .summary = "A sleep of 0 seconds only lets others run",
        .why = "`sleep(0)` does not sleep: it gives other tasks a turn and lets a cancellation "
               "through. trio and anyio have a function whose name says that, and that takes less "
               "time.",
        .help = "Call `lowlevel.checkpoint()`.",
        .bad = "import trio\n\nasync def spin():\n    await trio.sleep(0)\n",
        .good = "import trio\n\nasync def spin():\n    await trio.lowlevel.checkpoint()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"anyio.sleep", "trio.sleep", NULL},
        .visit = visit_zero,
    },
    {
        .code = "ASYNC116",
        .name = "long-sleep-not-forever",
        .summary = "A sleep of more than a day stands for one that never ends",
        .why = "Nobody waits a day for a task to go on: such a number stands for ever, and "
               "whoever reads it has to guess that. And in a process that runs for long enough it "
               "does end.",
        .help = "Call `sleep_forever()`.",
        .bad = "import trio\n\nasync def serve():\n    await trio.sleep(1_000_000)\n",
        .good = "import trio\n\nasync def serve():\n    await trio.sleep_forever()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"anyio.sleep", "trio.sleep", NULL},
        .visit = visit_long,
    },
    {0},
};
