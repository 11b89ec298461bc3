// UP035: imports from where a name is no longer at home.
#include "rules/rule.h"

#include "check/edits.h"

#include "base/buffer.h"

typedef struct Home {
    const char *module;
    const char *member;
    uint16_t since;
    const char *better; // module, or name
} Home;

#define RENAMED(module, member, since, better)
#define MOVED(module, member, since, better) {module, member, since, better},
static const Home MOVED_HOMES[] = {
#include "rules/pyupgrade/deprecated_imports.def"
};
#undef RENAMED
#undef MOVED
#define MOVED(module, member, since, better)
#define RENAMED(module, member, since, better) {module, member, since, better},
static const Home RENAMED_HOMES[] = {
#include "rules/pyupgrade/deprecated_imports.def"
};
#undef RENAMED
#undef MOVED

static const char *const MODULES[] = {
    "backports.strenum", "collections", "mypy_extensions",   "pipes", "typing",
    "typing.io",         "typing.re",   "typing_extensions", NULL};
static const char *const TARGETS[] = {"collections", "collections.abc", "enum",     "re", "shlex",
                                      "types",       "typing",          "warnings", NULL};

// What a name's home is for the oldest Python; NULL if it may stay.
static const char *find_home(const Home *homes, size_t count, Text module, Text member,
                             uint16_t version) {
    const char *found = NULL;
    for (size_t i = 0; i < count; i++) {
        if (homes[i].since <= version && text_is(member, homes[i].member) &&
            text_is(module, homes[i].module)) {
            found = homes[i].better;
        }
    }
    return found;
}

// ---- One statement ----

typedef struct ImportedPart {
    Node node; // with its alias
    Text member;
    const char *home; // the module that it has moved to; NULL: none
} ImportedPart;

typedef struct Import {
    Node statement;
    Text module;
    VEC(ImportedPart) parts;
} Import;

static Import read_import(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    Import import = {
        .statement = statement,
        .module = module_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME), check->arena)};
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const bool is_alias = ast_is(ast, name, NODE_ALIASED_IMPORT);
        ImportedPart part = {.node = name};
        part.member = ast_text(ast, is_alias ? ast_child(ast, name, FIELD_NAME) : name);
        part.home = find_home(MOVED_HOMES, sizeof MOVED_HOMES / sizeof MOVED_HOMES[0],
                              import.module, part.member, check->settings->target_version);
        VEC_PUSH(check->arena, &import.parts, part);
    }
    return import;
}

static bool moves_to(const ImportedPart *part, const char *target) {
    return part->home != NULL && strcmp(part->home, target) == 0;
}

// `a, b as c`, or for a message "`a`, `b`".
static Text list_moved(Check *check, const Import *import, const char *target, bool is_message) {
    Buffer list = {0};
    for (uint32_t i = 0; i < import->parts.count; i++) {
        const ImportedPart *const part = &import->parts.items[i];
        if (!moves_to(part, target)) continue;
        if (list.length != 0) buffer_append_c(&list, ", ");
        if (is_message) buffer_append_byte(&list, '`');
        buffer_append(&list, is_message ? part->member : ast_text(check->ast, part->node));
        if (is_message) buffer_append_byte(&list, '`');
    }
    return buffer_move(&list, check->arena);
}

// ---- The fix ----

static uint32_t comma_behind(const Ast *ast, Node name) {
    const Text text = ast->source->text;
    uint32_t at = ast_end(ast, name);
    while (at < text.length && text.bytes[at] != ',') {
        if (text.bytes[at] == '#') {
            while (at < text.length && text.bytes[at] != '\n') at++;
        } else {
            at++;
        }
    }
    return at;
}

// What goes with part `index`: the comma before it, or for the first ones up to the next name.
static Range removed_range(const Ast *ast, const Import *import, uint32_t index, bool is_first) {
    const Node name = import->parts.items[index].node;
    if (!is_first) {
        const Node before = import->parts.items[index - 1].node;
        return (Range){comma_behind(ast, before), ast_end(ast, name)};
    }
    return (Range){ast_start(ast, name), ast_start(ast, import->parts.items[index + 1].node)};
}

// The statement without what moves to `target`; empty if that is all.
static Text rest_of(Check *check, const Import *import, const char *target) {
    const Ast *const ast = check->ast;
    const uint32_t count = import->parts.count;
    Buffer text = {0};
    uint32_t last = ast_start(ast, import->statement);
    bool is_first = true;
    uint32_t i = 0;
    for (; i < count && !(is_first && i + 1 == count); i++) {
        if (!moves_to(&import->parts.items[i], target)) {
            is_first = false;
            continue;
        }
        const Range range = removed_range(ast, import, i, is_first);
        if (range.start > last) {
            buffer_append(&text, source_slice(check->source, (Range){last, range.start}));
        }
        last = range.end;
    }
    const bool is_all = i < count && moves_to(&import->parts.items[i], target);
    if (!is_all) {
        const Range behind = {last, ast_end(ast, import->statement)};
        buffer_append(&text, source_slice(check->source, behind));
    } else {
        buffer_clear(&text);
    }
    return buffer_move(&text, check->arena);
}

static void fix(Check *check, Finding *finding, const Import *import, const char *target) {
    const Range range = ast_range(check->ast, import->statement);
    const Text rest = rest_of(check, import, target);
    Text content = arena_printf(check->arena, "from %s import %.*s", target,
                                TEXT_ARGS(list_moved(check, import, target, false)));
    if (rest.length != 0) {
        const Range line =
            source_line_range(check->source, source_line_of(check->source, range.start));
        const Text indent = source_slice(check->source, (Range){line.start, range.start});
        if (text_trim(indent).length != 0) return; // behind `if x:`
        const char *const newline = check->source->newline == NEWLINE_CRLF ? "\r\n" : "\n";
        content = arena_printf(check->arena, "%.*s%s%.*s%.*s", TEXT_ARGS(rest), newline,
                               TEXT_ARGS(indent), TEXT_ARGS(content));
    }
    const Edit edit = {range.start, range.end, content};
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1,
                    arena_printf(check->arena, "Import from `%s`", target).bytes);
}

// ---- The rule ----

static void check_moved(Check *check, const Import *import) {
    for (const char *const *target = TARGETS; *target != NULL; target++) {
        const Text names = list_moved(check, import, *target, true);
        if (names.length == 0) continue;
        Finding *const finding = report(check, import->statement, "Import from `%s` instead: %.*s",
                                        *target, TEXT_ARGS(names));
        fix(check, finding, import, *target);
    }
}

static void check_renamed(Check *check, const Import *import) {
    for (uint32_t i = 0; i < import->parts.count; i++) {
        const Text member = import->parts.items[i].member;
        const char *const better =
            find_home(RENAMED_HOMES, sizeof RENAMED_HOMES / sizeof RENAMED_HOMES[0], import->module,
                      member, check->settings->target_version);
        if (better == NULL) continue;
        report(check, import->statement, "`%.*s.%.*s` is deprecated, use `%s` instead",
               TEXT_ARGS(import->module), TEXT_ARGS(member), better);
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Text module = ast_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME));
    for (const char *const *known = MODULES; *known != NULL; known++) {
        if (!text_is(module, *known)) continue;
        const Import import = read_import(check, statement);
        check_moved(check, &import);
        check_renamed(check, &import);
    }
}

const Rule rule_pyupgrade_deprecated_import[] = {
    {
        .code = "UP035",
        .name = "deprecated-import",
        .summary = "A name is imported from a place that is deprecated for it",
        .why =
            "Names move: from backports into the standard library, from typing to the modules "
            "that have the classes themselves. The old place is deprecated and may go, or keeps a "
            "dependency alive that the oldest supported Python no longer needs.",
        .help = "Import it from its new home, or use what has replaced it.",
        .bad =
            "from typing import Sequence\n\n\ndef total(sizes: Sequence[int]) -> int:\n    return "
            "sum(sizes)\n",
        .good =
            "from collections.abc import Sequence\n\n\ndef total(sizes: Sequence[int]) -> int:\n"
            "    return sum(sizes)\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .kinds = {NODE_IMPORT_FROM_STATEMENT},
        .visit = visit,
    },
    {0},
};
