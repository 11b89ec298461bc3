// The rule engine: one pass over the preorder arrays, dispatching to the plan's buckets.
#include "check/plan.h"

#include "base/clock.h"
#include "base/format.h"
#include "source/path.h"
#include "syntax/format_string.h"
#include "syntax/syntax_errors.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

ModelOptions model_options(const Settings *settings, Text module, Parser *parser) {
    const TypeCheckingSettings *const types = &settings->type_checking;
    return (ModelOptions){.target_version = settings->target_version,
                          .builtins = settings->builtins.items,
                          .typing_modules = settings->typing_modules.items,
                          .extend_generics = settings->pyflakes.extend_generics.items,
                          .module = module,
                          .parser = parser,
                          .runtime_types = {types->runtime_bases.required.items,
                                            types->runtime_bases.ambiguous.items,
                                            types->runtime_decorators.required.items,
                                            types->runtime_decorators.ambiguous.items}};
}

struct RuleState {
    RuleState *next;
    const Rule *rule;
    void *memory;
};

// Makes the entry's rule the one that runs; false if it does not run on this file.
static inline bool enter_rule(Check *check, const PlanEntry *entry) {
    check->rule = entry->rule;
    check->table = entry->table;
    return (check->visited.words[entry->word] & entry->bit) != 0;
}

// Of a visit that rules share it is the one that reports whose time it is.
static __attribute__((noinline)) void time_visit(Check *check, const PlanEntry *entry, Node node) {
    const uint64_t start = clock_nanoseconds();
    entry->visit(check, node);
    const uint64_t time = clock_nanoseconds() - start;
    const bool is_first = check->rule == entry->rule;
    check->rule_times[is_first ? entry->index
                               : registry_index(check->plan->registry, check->rule)] += time;
}

static inline void run_entry(Check *check, const PlanEntry *entry, Node node) {
    if (!enter_rule(check, entry)) return;
    if (check->rule_times == NULL) {
        entry->visit(check, node);
    } else {
        time_visit(check, entry, node);
    }
}

static inline void run_bucket(Check *check, const Bucket *bucket, Node node) {
    for (uint32_t i = 0; i < bucket->count; i++) run_entry(check, &bucket->entries[i], node);
}

static bool has_rule(const Bucket *bucket, const Rule *rule) {
    uint32_t i = 0;
    while (i < bucket->count && bucket->entries[i].rule != rule) i++;
    return i < bucket->count;
}

// Of a method that is one of a rule's `calls`, too, that rule has been told.
static void run_method(Check *check, const Bucket *method, const Bucket *called, Node call) {
    for (uint32_t i = 0; i < method->count; i++) {
        if (has_rule(called, method->entries[i].rule)) continue;
        run_entry(check, &method->entries[i], call);
    }
}

// By what the callee means, then by what it is called.
static void run_call(Check *check, Node call) {
    static const Bucket none = {.count = 0};
    const Plan *const plan = check->plan;
    const Node callee = ast_first_child(check->ast, call);
    const Bucket *called = &none;
    if (plan->has_calls) {
        const QName name = model_qname(check->model, callee);
        if (name != QNAME_NONE) called = &plan->by_call[name];
        run_bucket(check, called, call);
    }
    const Node attribute = ast_unparenthesized(check->ast, callee);
    if (!ast_is(check->ast, attribute, NODE_ATTRIBUTE)) return;
    const Atom method =
        ast_atom(check->ast, ast_end_of(check->ast, attribute) - 1); // its last leaf
    if (method < plan->method_limit) run_method(check, &plan->by_method[method], called, call);
}

// `@f` is a call of `f` that has no call node.
static void run_decorator(Check *check, Node decorator) {
    const Node expression = decorator_expression(check->ast, decorator);
    const QName name = model_qname(check->model, expression);
    if (name == QNAME_NONE) return;
    const Bucket *const bucket = &check->plan->by_call[name];
    for (uint32_t i = 0; i < bucket->count; i++) {
        const PlanEntry *const entry = &bucket->entries[i];
        if (entry->rule->calls_decorators) run_entry(check, entry, decorator);
    }
}

static void visit_node(Check *check, Node node, uint8_t dispatch) {
    if ((dispatch & DISPATCH_KIND) != 0) {
        run_bucket(check, &check->plan->by_kind[ast_kind(check->ast, node)], node);
        if (dispatch == DISPATCH_KIND) return;
    }
    if ((dispatch & DISPATCH_SYNTAX) != 0) syntax_pass_check(check->syntax, node);
    if ((dispatch & DISPATCH_CALL) != 0) run_call(check, node);
    if ((dispatch & DISPATCH_DECORATOR) != 0) run_decorator(check, node);
}

static bool is_visited(const Check *check, const Bucket *bucket) {
    for (uint32_t i = 0; i < bucket->count; i++) {
        const PlanEntry *const entry = &bucket->entries[i];
        if ((check->visited.words[entry->word] & entry->bit) != 0) return true;
    }
    return false;
}

// The plan's, without the kinds of which no rule applies to this file.
static void choose_kinds(const Check *check, uint8_t dispatch[NODE_KIND_COUNT]) {
    const Plan *const plan = check->plan;
    memcpy(dispatch, plan->dispatch, sizeof plan->dispatch);
    for (uint32_t i = 0; i < plan->asked_kind_count; i++) {
        const uint16_t kind = plan->asked_kinds[i];
        if (is_visited(check, &plan->by_kind[kind])) continue;
        dispatch[kind] &= (uint8_t)~DISPATCH_KIND;
    }
    if (check->syntax != NULL) return;
    for (uint32_t kind = 0; kind < NODE_KIND_COUNT; kind++) {
        dispatch[kind] &= (uint8_t)~DISPATCH_SYNTAX;
    }
}

static void visit_nodes(Check *check) {
    const Ast *const ast = check->ast;
    uint8_t dispatch[NODE_KIND_COUNT];
    Node selected[AST_CHUNK];
    choose_kinds(check, dispatch);
    for (Node first = AST_ROOT; first < ast->total; first += AST_CHUNK) {
        const uint32_t count = ast_select(ast, first, ast->total, dispatch, selected);
        for (uint32_t i = 0; i < count; i++) {
            visit_node(check, selected[i], dispatch[ast_kind(ast, selected[i])]);
        }
    }
}

// ---- Bindings, and the end ----

static uint64_t now_if_timed(const Check *check) {
    return check->rule_times != NULL ? clock_nanoseconds() : 0;
}

static void book_time(Check *check, const PlanEntry *entry, uint64_t start) {
    if (check->rule_times != NULL) {
        check->rule_times[entry->index] += clock_nanoseconds() - start;
    }
}

static void run_binding_bucket(Check *check, const Bucket *bucket, const Binding *binding) {
    const PlanEntry *const end = bucket->entries + bucket->count;
    for (const PlanEntry *entry = bucket->entries; entry < end; entry++) {
        if (!enter_rule(check, entry)) continue;
        const uint64_t start = now_if_timed(check);
        entry->rule->visit_binding(check, binding);
        book_time(check, entry, start);
    }
}

static void visit_bindings(Check *check) {
    const Bucket *const buckets = check->plan->by_binding;
    const uint32_t count = model_binding_count(check->model);
    for (BindingId id = 1; id <= count; id++) {
        const Binding *const binding = model_binding(check->model, id);
        const Bucket *const own = &buckets[binding->kind];
        if (own->count != 0) run_binding_bucket(check, own, binding);
        if (binding->shadows == 0 && binding->shadows_outside == 0) continue;
        run_binding_bucket(check, &buckets[BINDING_BUCKET_SHADOWING], binding);
    }
}

// Of rules that share it each gets a part for each of its findings, those from `first` on.
static void book_finish(Check *check, const PlanEntry *entry, uint64_t start, uint32_t first) {
    const uint32_t count = check->findings.count - first;
    if (check->rule_times == NULL || entry->table == NULL || count == 0) {
        book_time(check, entry, start);
        return;
    }
    const uint64_t part = (clock_nanoseconds() - start) / count;
    for (uint32_t i = first; i < check->findings.count; i++) {
        const Rule *const rule = check->findings.items[i].rule;
        check->rule_times[registry_index(check->plan->registry, rule)] += part;
    }
}

static void finish_rules(Check *check) {
    for (uint32_t i = 0; i < check->plan->finisher_count; i++) {
        const PlanEntry *const entry = &check->plan->finishers[i];
        if (!enter_rule(check, entry)) continue;
        const uint64_t start = now_if_timed(check);
        const uint32_t first = check->findings.count;
        entry->rule->finish(check);
        book_finish(check, entry, start, first);
    }
}

// ---- The file ----

static bool is_any_running(const Check *check, const uint16_t *table) {
    while (*table != UINT16_MAX && !rule_set_has(&check->running, *table)) table++;
    return *table != UINT16_MAX;
}

static void ask_rules(Check *check) {
    check->running = check->enabled;
    for (uint32_t i = 0; i < check->plan->asked_count; i++) {
        const PlanEntry *const entry = &check->plan->asked[i];
        if (!entry->rule->applies(check)) rule_set_remove(&check->running, entry->index);
    }
    for (size_t i = 0; i < sizeof check->visited.words / sizeof *check->visited.words; i++) {
        check->visited.words[i] = check->running.words[i] | check->plan->tables_visited.words[i];
    }
    for (uint32_t i = 0; i < check->plan->asked_table_count; i++) {
        const uint16_t *const table = check->plan->asked_tables[i];
        if (is_any_running(check, table)) rule_set_add(&check->visited, *table);
    }
}

// What rules say about an IPython command is about the text that stands in for it.
static void drop_findings_in_commands(Check *check) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < check->findings.count; i++) {
        const Finding *const finding = &check->findings.items[i];
        if (source_is_command(check->source, finding->range.start)) continue;
        check->findings.items[kept++] = *finding;
    }
    check->findings.count = kept;
}

static void init_check(Check *check, const CheckOptions *options, const Ast *ast, Arena *arena) {
    *check = (Check){.ast = ast,
                     .source = ast->source,
                     .settings = options->settings,
                     .arena = arena,
                     .plan = options->plan,
                     .enabled = options->enabled,
                     .rule_times = options->rule_times,
                     .probes = ARENA_NEW(arena, ImportProbes)};
    check->probes->arena = arena;
}

void check_run_toml(Check *check, const CheckOptions *options, const Ast *ast, Arena *arena) {
    init_check(check, options, ast, arena);
    check->running = check->enabled;
    TomlDocument document = {0};
    document.root = toml_parse_checked(arena, ast->source->text, &document.error);
    const Text name = path_name(text_from_c(ast->source->path));
    for (uint32_t i = 0; i < check->plan->toml_rule_count; i++) {
        const PlanEntry *const entry = &check->plan->toml_rules[i];
        if (!rule_set_has(&check->enabled, entry->index)) continue;
        if (!text_is(name, entry->rule->toml_file)) continue;
        const uint64_t start = now_if_timed(check);
        check->rule = entry->rule;
        entry->rule->visit_toml(check, &document);
        book_time(check, entry, start);
    }
    check_sort_findings(check);
}

static void start_syntax_pass(Check *check) {
    const uint16_t version = check->settings->syntax_version;
    if (check->rule_times == NULL) {
        check->syntax = syntax_pass_new(check->ast, check->arena, version);
        return;
    }
    const uint64_t start = clock_nanoseconds();
    SyntaxErrorList *const found = ARENA_NEW(check->arena, SyntaxErrorList);
    *found = syntax_errors_find(check->ast, check->arena, version);
    check->syntax_errors = found;
    check->syntax_time = clock_nanoseconds() - start;
}

void check_run(Check *check, const CheckOptions *options, const Ast *ast, const Model *model,
               Arena *arena) {
    init_check(check, options, ast, arena);
    check->model = model;
    ask_rules(check);
    if (check->plan->needs_syntax) start_syntax_pass(check);
    visit_nodes(check);
    if (check->plan->has_bindings) visit_bindings(check);
    finish_rules(check);
    if (check->source->command_count != 0) drop_findings_in_commands(check);
    check_sort_findings(check);
}

static Finding *add_finding(Check *check, Range range, const char *format, va_list arguments) {
    char message[1024];
    const size_t length = format_text(message, sizeof message, format, arguments);
    const size_t kept = length < sizeof message ? length : sizeof message - 1;
    const Finding finding = {.rule = check->rule,
                             .range = range,
                             .noqa_at = range.start,
                             .parent_at = range.start,
                             .message = arena_copy(check->arena, (Text){message, kept}),
                             .help = text_from_c(check->rule->help)};
    VEC_PUSH(check->arena, &check->findings, finding);
    return &check->findings.items[check->findings.count - 1];
}

bool rule_select(Check *check, const char *code) {
    const Registry *const registry = check->plan->registry;
    // Mostly the same few literals ask again and again. Those of a table stand side by side.
    SelectedRule *const known = &check->selected[(uintptr_t)code / 4 % SELECTED_RULES];
    assert(check->table != NULL);
    if (code == known->code && check->table == known->table) {
        check->rule = known->rule;
        return known->runs;
    }
    for (const uint16_t *index = check->table; *index != UINT16_MAX; index++) {
        const Rule *const rule = registry_rule(registry, *index);
        if (strcmp(rule->code, code) != 0) continue;
        check->rule = rule;
        *known = (SelectedRule){code, check->table, rule, rule_set_has(&check->running, *index)};
        return known->runs;
    }
    return false;
}

bool rule_runs(const Check *check, const char *code) {
    const uint32_t index = registry_find_code(check->plan->registry, text_from_c(code));
    return index != UINT32_MAX && rule_set_has(&check->running, index);
}

void *rule_state_if_any(const Check *check) {
    const RuleState *state = check->states;
    while (state != NULL && state->rule != check->rule) state = state->next;
    return state != NULL ? state->memory : NULL;
}

void *rule_state(Check *check, size_t size) {
    void *const known = rule_state_if_any(check);
    if (known != NULL) return known;
    RuleState *const state = ARENA_NEW(check->arena, RuleState);
    *state = (RuleState){check->states, check->rule, arena_zalloc(check->arena, 1, size)};
    check->states = state;
    return state->memory;
}

ParameterList check_parameters(Check *check, Node function) {
    if (check->function != function) {
        check->parameters = function_parameters(check->ast, function, check->arena);
        check->function = function;
    }
    return check->parameters;
}

const PercentFormat *check_percent_format(Check *check, Node operation) {
    Text text;
    if (check->percent_operation == operation) return check->percent_format;
    check->percent_operation = operation;
    check->percent_format = NULL;
    if (percent_template(check->ast, operation, check->arena, &text)) {
        PercentFormat *const format = ARENA_NEW(check->arena, PercentFormat);
        percent_format_parse(format, check->arena, text);
        check->percent_format = format;
    }
    return check->percent_format;
}

bool file_uses(const Check *check, const char *const *names) {
    for (; *names != NULL; names++) {
        const Text name = text_from_c(*names);
        if (atom_is_used(&check->ast->atoms, name)) return true;
        if (check->model != NULL && model_module_has(check->model, name)) return true;
    }
    return false;
}

bool rule_wants(const Check *check, QName name) {
    if (name == QNAME_NONE) return false;
    const Bucket *const bucket = &check->plan->by_call[name];
    for (uint32_t i = 0; i < bucket->count; i++) {
        if (bucket->entries[i].rule == check->rule) return true;
    }
    return false;
}

Finding *report(Check *check, Node node, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    Finding *const finding = add_finding(check, ast_range(check->ast, node), format, arguments);
    va_end(arguments);
    return finding;
}

Finding *report_range(Check *check, Range range, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    Finding *const finding = add_finding(check, range, format, arguments);
    va_end(arguments);
    return finding;
}

// `length` bytes more, of which `taken` have room already.
static bool take_room(Check *check, size_t length, size_t taken) {
    enum { SMALL = 1024, ROOM = 8 << 20, ROOM_PER_BYTE = 16 }; // no code that people write needs it
    const uint64_t room = ROOM + ROOM_PER_BYTE * (uint64_t)check->source->text.length;
    if (length <= taken) return true;
    if (length > SMALL && check->fixes_length + length - taken > room) return false;
    check->fixes_length += length - taken;
    return true;
}

bool fix_has_room(Check *check, size_t length) {
    if (!take_room(check, length, 0)) return false;
    check->fix_room = length;
    return true;
}

static bool edits_have_room(Check *check, const Edit *edits, uint32_t count) {
    enum { AROUND_IT = 128 }; // places and names of an edit, in JSON
    const size_t taken = check->fix_room;
    size_t length = 0;
    for (uint32_t i = 0; i < count; i++) length += edits[i].content.length + AROUND_IT;
    check->fix_room = 0;
    return take_room(check, length, taken);
}

void finding_share_fix(Check *check, Finding *finding, const Fix *fix) {
    if (fix != NULL && edits_have_room(check, fix->edits, fix->count)) finding->fix = fix;
}

void finding_set_fix(Check *check, Finding *finding, FixApplicability applicability,
                     const Edit *edits, uint32_t count, const char *message) {
    if (!edits_have_room(check, edits, count)) return;
    Fix *const fix = ARENA_NEW(check->arena, Fix);
    fix->applicability = applicability;
    fix->message = arena_copy(check->arena, text_from_c(message));
    fix->edits = arena_alloc(check->arena, count * sizeof *fix->edits);
    memcpy(fix->edits, edits, count * sizeof *fix->edits);
    fix->count = count;
    finding->fix = fix;
}

bool rule_is_syntax_error(const Rule *rule) {
    return *rule->code == 'i' && strcmp(rule->code, "invalid-syntax") == 0; // others: in capitals
}

static const Position *edit_places(const Source *source, const Fix *fix, uint32_t line,
                                   Arena *arena) {
    if (fix == NULL) return NULL;
    Position *const places = arena_alloc(arena, 2 * (size_t)fix->count * sizeof *places);
    for (uint32_t i = 0; i < fix->count; i++) {
        const Edit *const edit = &fix->edits[i];
        places[2 * i] = source_position_near(source, edit->start, &line);
        const bool is_at_end = edit->end == source->text.length; // as ruff has it
        const uint32_t end =
            is_at_end ? edit->end : source_end_in_cell(source, edit->start, edit->end);
        places[2 * i + 1] = source_position_near(source, end, &line);
    }
    return places;
}

FindingPlace *check_places(const Check *check, Arena *arena) {
    const Source *const source = check->source;
    const uint32_t count = check->findings.count;
    FindingPlace *const places = arena_alloc(arena, count * sizeof *places);
    uint32_t line = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Finding *const finding = &check->findings.items[i];
        const Position start = source_position_near(source, finding->range.start, &line);
        uint32_t near = line;
        const Position end = source_position_near(
            source, source_end_in_cell(source, finding->range.start, finding->range.end), &near);
        const bool is_there = finding->noqa_at == finding->range.start;
        const Position noqa = is_there ? start : source_position(source, finding->noqa_at);
        places[i] = (FindingPlace){.start = start,
                                   .end = end,
                                   .noqa_row = noqa.row,
                                   .edits = edit_places(source, finding->fix, line, arena)};
    }
    return places;
}
