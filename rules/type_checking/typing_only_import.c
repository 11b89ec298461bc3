// TC001, TC002, TC003: imports that only annotations use.
#include "rules/type_checking/imports.h"
#include "rules/type_checking/move_imports.h"
#include "rules/type_checking/runtime_modules.h"

#include "config/import_section.h"

typedef struct Candidate {
    BindingId id;
    ImportSection section;
} Candidate;

typedef struct CandidateList {
    Candidate *items;
    uint32_t count;
    uint32_t capacity;
    Text
        module; // the one whose section was asked for last, and that: it may take looks at the disk
    ImportSection section;
} CandidateList;

// ---- Which imports ----

static bool has_only_typing_uses(const Check *check, BindingId id) {
    Use use;
    const Reference *reference = use_first(check->model, id, &use);
    if (reference == NULL) return false; // F401's matter
    for (; reference != NULL; reference = use_next(check->model, &use)) {
        if (!is_typing_use(check, reference)) return false;
    }
    return true;
}

// `exempt-modules` names modules; what is in them is exempt with them.
static bool is_exempt(const Check *check, Text qualified) {
    const TextList *const exempt = &check->settings->type_checking.exempt_modules;
    for (uint32_t i = 0; i < exempt->count; i++) {
        const Text module = text_from_c(exempt->items[i]);
        if (!text_starts_with(qualified, module)) continue;
        if (qualified.length == module.length || qualified.bytes[module.length] == '.') return true;
    }
    return false;
}

static ImportSection section_of(const Check *check, const Binding *binding, Text qualified,
                                CandidateList *list) {
    const Text module =
        binding->kind == BINDING_FROM_IMPORT ? import_module(check, binding) : qualified;
    if (list->module.length == 0 || !text_equal(module, list->module)) {
        list->section =
            import_section(check->settings, module, model_package(check->model), check->probes);
        list->module = module;
    }
    return list->section;
}

static void visit_binding(Check *check, const Binding *binding) {
    if (!is_newest_in_function(check->model, binding)) return;
    if ((binding->flags & BINDING_FLAG_IN_TYPE_CHECKING) != 0) return;
    if (check->source->kind == SOURCE_STUB) return;
    const BindingId id = model_binding_id(check->model, binding);
    if (!has_only_typing_uses(check, id)) return;
    const Text qualified = binding_qualified_name(check->model, binding, check->arena);
    if (is_exempt(check, qualified)) return;
    CandidateList *const list = rule_state(check, sizeof *list);
    const Candidate candidate = {id, section_of(check, binding, qualified, list)};
    if (candidate.section != IMPORT_FUTURE) VEC_PUSH(check->arena, list, candidate);
}

// ---- Reporting ----

static const char *const CODES[] = {"TC001", "TC002", "TC003"};

static const char *code_of(ImportSection section) {
    switch (section) {
    case IMPORT_STANDARD_LIBRARY: return CODES[2];
    case IMPORT_THIRD_PARTY: return CODES[1];
    default: return CODES[0];
    }
}

static const char *kind_of(ImportSection section) {
    switch (section) {
    case IMPORT_STANDARD_LIBRARY: return "standard library";
    case IMPORT_THIRD_PARTY: return "third-party";
    default: return "application";
    }
}

static void report_candidate(Check *check, const Candidate *candidate, const Fix *fix) {
    const Binding *const binding = model_binding(check->model, candidate->id);
    const Text qualified = binding_qualified_name(check->model, binding, check->arena);
    Finding *const finding =
        report(check, binding->node, "Move %s import `%.*s` into a type-checking block",
               kind_of(candidate->section), TEXT_ARGS(qualified));
    set_import_parent(check, finding, binding);
    finding_share_fix(check, finding, fix);
}

// The candidates [first, end) stand in one statement; those of one rule move together.
static void report_statement(Check *check, const Candidate *first, const Candidate *end, Node block,
                             const char *code) {
    VEC(BindingId) imports = {0};
    for (const Candidate *candidate = first; candidate < end; candidate++) {
        if (code_of(candidate->section) == code) VEC_PUSH(check->arena, &imports, candidate->id);
    }
    if (imports.count == 0 || !rule_select(check, code)) return;
    const ImportGroup group = {model_binding(check->model, first->id)->statement, imports.items,
                               imports.count};
    const Fix *const fix = move_into_block(check, &group, block);
    for (const Candidate *candidate = first; candidate < end; candidate++) {
        if (code_of(candidate->section) == code) report_candidate(check, candidate, fix);
    }
}

// Those of which the module is needed at run time anyway are taken out.
static void drop_implicit(const Check *check, CandidateList *candidates) {
    const RuntimeModules modules = runtime_modules_find(check);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < candidates->count; i++) {
        const Candidate candidate = candidates->items[i];
        const Binding *const binding = model_binding(check->model, candidate.id);
        const Text module = import_module(check, binding);
        if (runtime_modules_has(&modules, check->model, module, binding->scope)) continue;
        candidates->items[kept++] = candidate;
    }
    candidates->count = kept;
}

static void finish(Check *check) {
    CandidateList *const candidates = rule_state_if_any(check);
    if (candidates == NULL || candidates->count == 0) return;
    if (!check->settings->type_checking.strict) drop_implicit(check, candidates);
    const Node block = find_type_checking_block(check);
    const Candidate *const end = candidates->items + candidates->count;
    for (const Candidate *first = candidates->items; first < end;) {
        const Node statement = model_binding(check->model, first->id)->statement;
        const Candidate *next = first + 1;
        while (next < end && model_binding(check->model, next->id)->statement == statement) next++;
        for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
            report_statement(check, first, next, block, CODES[i]);
        }
        first = next;
    }
}

// What the rules of this file have in common.
#define TYPING_IMPORT_RULE                                                                         \
    .since = "0.1.0", .category = CATEGORY_TYPING, .severity = SEVERITY_INFO,                      \
    .precision = PRECISION_HIGH, .fix = FIX_SOMETIMES, .needs = NEEDS_MODEL, .shares_visit = true, \
    .bindings = BINDS_IMPORT, .visit_binding = visit_binding, .finish = finish

const Rule rule_type_checking_typing_only_import[] = {
    {
        .code = "TC001",
        .name = "typing-only-first-party-import",
        .summary = "A module of the project is imported for annotations alone",
        .why = "The import runs the other module although nothing of it is needed when the program "
               "runs. Between modules of one project such imports are what makes cycles.",
        .help = "Import it under `if TYPE_CHECKING:`.",
        .bad = "from __future__ import annotations\n\nfrom .shop import Shop\n\n\n"
               "def close(shop: Shop): ...\n",
        .good = "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\n"
                "if TYPE_CHECKING:\n    from .shop import Shop\n\n\n"
                "def close(shop: Shop): ...\n",
        TYPING_IMPORT_RULE,
    },
    {
        .code = "TC002",
        .name = "typing-only-third-party-import",
        .summary = "A dependency is imported for annotations alone",
        .why = "Loading a library takes time and memory, in programs that never call it. A library "
               "that is needed for type hints only need not be installed where the program runs.",
        .help = "Import it under `if TYPE_CHECKING:`.",
        .bad = "from __future__ import annotations\n\nfrom pandas import DataFrame\n\n\n"
               "def show(table: DataFrame): ...\n",
        .good = "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\n"
                "if TYPE_CHECKING:\n    from pandas import DataFrame\n\n\n"
                "def show(table: DataFrame): ...\n",
        TYPING_IMPORT_RULE,
    },
    {
        .code = "TC003",
        .name = "typing-only-standard-library-import",
        .summary = "A standard module is imported for annotations alone",
        .why = "Even standard modules take their time to load: `asyncio`, `decimal` or `email` "
               "bring dozens of others. A command line tool is slower to start by all of them.",
        .help = "Import it under `if TYPE_CHECKING:`.",
        .bad = "from __future__ import annotations\n\nfrom decimal import Decimal\n\n\n"
               "def pay(amount: Decimal): ...\n",
        .good = "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\n"
                "if TYPE_CHECKING:\n    from decimal import Decimal\n\n\n"
                "def pay(amount: Decimal): ...\n",
        TYPING_IMPORT_RULE,
    },
    {0},
};
