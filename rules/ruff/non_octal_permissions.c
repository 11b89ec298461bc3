// RUF064: `os.chmod(path, 644)`.
#include "rules/rule.h"

#include "syntax/expression_type.h"

typedef struct ModeFunction {
    const char *name;
    int position; // of the argument named `mode`
} ModeFunction;

static const ModeFunction FUNCTIONS[] = {
    {"os.chmod", 1},    {"os.fchmod", 1},    {"os.lchmod", 1},     {"os.mkdir", 1},
    {"os.makedirs", 1}, {"os.mkfifo", 1},    {"os.mknod", 1},      {"os.open", 2},
    {"dbm.open", 2},    {"dbm.gnu.open", 2}, {"dbm.ndbm.open", 2},
};

static bool is_path_method(Text name) {
    return text_is(name, "chmod") || text_is(name, "lchmod") || text_is(name, "mkdir") ||
           text_is(name, "touch");
}

// A call of Path, or a name that one was assigned to.
static bool is_path(const Check *check, Node object) {
    static const char *const classes[] = {"pathlib.Path", "pathlib.PosixPath",
                                          "pathlib.WindowsPath", NULL};
    const Node value = name_value(check->model, check->ast, object);
    return is_instantiation(check->model, check->ast, value != 0 ? value : object, classes);
}

// The argument that is a mode; 0 if the call takes none.
static Node mode_argument(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (model_is(check->model, function, "os.umask")) return call_argument(ast, call, "mask", 0);
    for (size_t i = 0; i < sizeof FUNCTIONS / sizeof FUNCTIONS[0]; i++) {
        if (model_is(check->model, function, FUNCTIONS[i].name)) {
            return call_argument(ast, call, "mode", FUNCTIONS[i].position);
        }
    }
    const Node method = ast_child(ast, function, FIELD_ATTRIBUTE);
    if (!ast_is(ast, function, NODE_ATTRIBUTE) || !is_path_method(ast_text(ast, method))) return 0;
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    return is_path(check, object) ? call_argument(ast, call, "mode", 0) : 0;
}

// The usual mode that a number is, or that its decimal digits spell; 0 if it is none.
static uint32_t usual_mode(int64_t number) {
    static const struct {
        uint16_t mode;
        uint16_t spelling;
    } modes[] = {{0400, 400}, {0440, 440}, {0444, 444}, {0600, 600}, {0640, 640}, {0644, 644},
                 {0660, 660}, {0664, 664}, {0666, 666}, {0700, 700}, {0744, 744}, {0750, 750},
                 {0755, 755}, {0770, 770}, {0775, 775}, {0776, 776}, {0777, 777}};
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (modes[i].mode == number || modes[i].spelling == number) return modes[i].mode;
    }
    return 0;
}

static bool has_only(Text text, const char *bytes) {
    size_t i = 0;
    while (i < text.length && text.bytes[i] != '\0' && strchr(bytes, text.bytes[i]) != NULL) i++;
    return i == text.length;
}

static void fix(Check *check, Finding *finding, Node number, Text text, int64_t value) {
    const Range range = ast_range(check->ast, number);
    Edit edit = {range.start, range.end, TEXT("")};
    if (has_only(text, "0")) { // only its spelling changes
        edit.content = arena_printf(check->arena, "0o%.*s", TEXT_ARGS(text));
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Replace with octal literal");
        return;
    }
    const uint32_t mode = usual_mode(value);
    if (mode == 0 || !has_only(text, "0123456789_")) return;
    edit.content = arena_printf(check->arena, "0o%o", mode);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with octal literal");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node number = ast_unparenthesized(ast, mode_argument(check, call));
    int64_t value = INT64_MAX; // of larger ones, which are no usual modes
    if (!ast_is(ast, number, NODE_INTEGER) || expression_types(ast, number) != TYPE_INT) return;
    if (!literal_integer(ast, number, &value)) value = INT64_MAX;
    const Text text = ast_text(ast, number);
    const bool is_octal = text.length > 1 && byte_lower(text.bytes[1]) == 'o';
    if (is_octal || text_is(text, "0")) return;
    Finding *const finding = report(check, number, "Non-octal mode");
    fix(check, finding, number, text, value);
}

static const char *const CALLS[] = {"os.umask", "os.chmod",    "os.fchmod",    "os.lchmod",
                                    "os.mkdir", "os.makedirs", "os.mkfifo",    "os.mknod",
                                    "os.open",  "dbm.open",    "dbm.gnu.open", "dbm.ndbm.open",
                                    NULL};
static const char *const METHODS[] = {"chmod", "lchmod", "mkdir", "touch", NULL};

const Rule rule_ruff_non_octal_permissions[] = {
    {
        .code = "RUF064",
        .name = "non-octal-permissions",
        .summary = "A file mode is not written in octal",
        .why = "Each octal digit of a mode is one of owner, group and others. A decimal number "
               "hides that, and usually the `0o` was forgotten: 644 is 0o1204, with which "
               "strangers may read the file and its owner may not.",
        .help = "Write the mode in octal: `0o644`.",
        .bad = "import os\n\nos.chmod(path, 644)\n",
        .good = "import os\n\nos.chmod(path, 0o644)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 732, // incorrect permission assignment
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .calls = CALLS,
        .methods = METHODS,
        .visit = visit,
    },
    {0},
};
