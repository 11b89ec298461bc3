// Plan: the enabled rules sorted into buckets, by node kind and by called name.
#include "check/plan.h"

#include "base/memory.h"
#include "source/path.h"
#include "syntax/syntax_errors.h"

#include <stdlib.h>

static uint32_t kind_count(const Rule *rule) {
    uint32_t count = 0;
    while (count < RULE_MAX_KINDS && rule->kinds[count] != NODE_NULL) count++;
    return count;
}

// Counts an entry, and places it if it is given.
static void add_entry(Bucket *bucket, const PlanEntry *entry) {
    if (entry != NULL) bucket->entries[bucket->count] = *entry;
    bucket->count++;
}

static bool is_below(const NameTable *names, QName name, QName ancestor) {
    if (name == qname_count(names)) return false;
    do name = qname_parent(names, name);
    while (name != QNAME_NONE && name != ancestor);
    return name != QNAME_NONE;
}

// "ftplib.*" is every QName below "ftplib", the wildcard's own among them. They follow "ftplib",
// since the registry's names are in alphabetical order.
static void add_call(Plan *self, QName name, const PlanEntry *entry) {
    const NameTable *const names = registry_names(self->registry);
    self->has_calls = true;
    if (!text_ends_with(qname_text(names, name), TEXT(".*"))) {
        add_entry(&self->by_call[name], entry);
        return;
    }
    const QName parent = qname_parent(names, name);
    for (QName below = parent + 1; is_below(names, below, parent); below++)
        add_entry(&self->by_call[below], entry);
}

// Gives `count` buckets that have been counted their slices, from `next` on.
static PlanEntry *slice_buckets(Bucket *buckets, uint32_t count, PlanEntry *next) {
    for (uint32_t i = 0; i < count; i++) {
        buckets[i].entries = next;
        next += buckets[i].count;
        buckets[i].count = 0;
    }
    return next;
}

static size_t count_entries(const Bucket *buckets, uint32_t count) {
    size_t total = 0;
    for (uint32_t i = 0; i < count; i++) total += buckets[i].count;
    return total;
}

static void add_bindings(Plan *self, const Rule *rule, const PlanEntry *entry) {
    if (rule->bindings == 0) return;
    for (uint32_t i = 0; i < BINDING_BUCKET_COUNT; i++) {
        if ((rule->bindings >> i & 1) == 0) continue;
        self->has_bindings = true;
        add_entry(&self->by_binding[i], entry);
    }
}

static bool shares_visit(const Rule *rule, const Rule *other) {
    return other->visit == rule->visit && other->visit_binding == rule->visit_binding &&
           other->finish == rule->finish;
}

// The enabled rules that share their visit with others. Returns how many.
static uint32_t list_sharing(const Plan *self, const RuleSet *enabled, uint16_t *sharing) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < registry_count(self->registry); i++) {
        if (registry_rule(self->registry, i)->shares_visit && rule_set_has(enabled, i))
            sharing[count++] = (uint16_t)i;
    }
    return count;
}

// Whether all rules of the table apply to some files only.
static bool is_table_asked(const Plan *self, const uint16_t *table) {
    while (*table != UINT16_MAX && registry_rule(self->registry, *table)->applies != NULL) table++;
    return *table == UINT16_MAX && self->asked_table_count < MOST_ASKED_TABLES;
}

// For each of them the list of those that share its visit.
static void list_tables(Plan *self, const RuleSet *enabled) {
    const uint32_t count = registry_count(self->registry);
    uint16_t sharing[RULE_LIMIT];
    const uint32_t sharing_count = list_sharing(self, enabled, sharing);
    self->tables = memory_zalloc(2 * (size_t)sharing_count + 1, sizeof *self->tables);
    self->table_of = memory_zalloc(count, sizeof *self->table_of);
    uint16_t *next = self->tables;
    for (uint32_t i = 0; i < sharing_count; i++) {
        if (self->table_of[sharing[i]] != NULL) continue;
        const Rule *const rule = registry_rule(self->registry, sharing[i]);
        const uint16_t *const table = next;
        for (uint32_t other = i; other < sharing_count; other++) {
            if (!shares_visit(rule, registry_rule(self->registry, sharing[other]))) continue;
            self->table_of[sharing[other]] = table;
            *next++ = sharing[other];
        }
        *next++ = UINT16_MAX;
        if (is_table_asked(self, table)) {
            self->asked_tables[self->asked_table_count++] = table;
        } else {
            rule_set_add(&self->tables_visited, sharing[i]);
        }
    }
}

// True if an earlier rule's visit is this one's, too.
static bool is_table_planned(const Plan *self, uint32_t index) {
    return self->table_of[index] != NULL && self->table_of[index][0] != index;
}

static PlanEntry entry_of(const Plan *self, uint32_t index) {
    const Rule *const rule = registry_rule(self->registry, index);
    return (PlanEntry){.rule = rule,
                       .visit = rule->visit,
                       .table = self->table_of[index],
                       .bit = rule_set_bit(index),
                       .word = rule_set_word(index),
                       .index = index};
}

// Buckets are slices of one array: count, then place.
static void build_buckets(Plan *self, const RuleSet *enabled) {
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < registry_count(self->registry); i++) {
            if (!rule_set_has(enabled, i)) continue;
            const Rule *const rule = registry_rule(self->registry, i);
            const PlanEntry entry = entry_of(self, i);
            if (is_table_planned(self, i)) continue;
            add_bindings(self, rule, pass != 0 ? &entry : NULL);
            for (uint32_t k = 0; k < kind_count(rule); k++) {
                add_entry(&self->by_kind[rule->kinds[k]], pass != 0 ? &entry : NULL);
            }
            const QName *const calls = registry_calls(self->registry, i);
            for (uint32_t k = 0; rule->calls != NULL && rule->calls[k] != NULL; k++) {
                add_call(self, calls[k], pass != 0 ? &entry : NULL);
            }
            const Atom *const methods = registry_methods(self->registry, i);
            for (uint32_t k = 0; rule->methods != NULL && rule->methods[k] != NULL; k++) {
                add_entry(&self->by_method[methods[k]], pass != 0 ? &entry : NULL);
            }
        }
        if (pass != 0) return;
        const uint32_t name_count = qname_count(registry_names(self->registry));
        const size_t total = count_entries(self->by_kind, NODE_KIND_COUNT) +
                             count_entries(self->by_binding, BINDING_BUCKET_COUNT) +
                             count_entries(self->by_call, name_count) +
                             count_entries(self->by_method, self->method_limit);
        PlanEntry *next = self->entries = memory_alloc(total * sizeof *next);
        next = slice_buckets(self->by_kind, NODE_KIND_COUNT, next);
        next = slice_buckets(self->by_binding, BINDING_BUCKET_COUNT, next);
        next = slice_buckets(self->by_call, name_count, next);
        slice_buckets(self->by_method, self->method_limit, next);
    }
}

static bool are_asked(const Plan *self, const Bucket *bucket) {
    for (uint32_t i = 0; i < bucket->count; i++) {
        const PlanEntry *const entry = &bucket->entries[i];
        if (entry->rule->applies == NULL) return false;
        if (rule_set_has(&self->tables_visited, entry->index)) return false;
    }
    return bucket->count != 0;
}

static void list_kinds(Plan *self) {
    for (uint32_t kind = 0; kind < NODE_KIND_COUNT; kind++) {
        const Bucket *const bucket = &self->by_kind[kind];
        if (bucket->count != 0) self->dispatch[kind] = DISPATCH_KIND;
        if (are_asked(self, bucket)) self->asked_kinds[self->asked_kind_count++] = (uint16_t)kind;
    }
}

Plan *plan_new(const Registry *registry, const Settings *settings) {
    Plan *const self = memory_zalloc(1, sizeof *self);
    self->registry = registry;
    self->by_call = memory_zalloc(qname_count(registry_names(registry)), sizeof *self->by_call);
    self->method_limit = registry_method_limit(registry);
    self->by_method = memory_zalloc(self->method_limit, sizeof *self->by_method);
    self->finishers = memory_alloc(registry_count(registry) * sizeof *self->finishers);
    self->asked = memory_alloc(registry_count(registry) * sizeof *self->asked);
    self->toml_rules = memory_alloc(registry_count(registry) * sizeof *self->toml_rules);
    list_tables(self, &settings->enabled);
    build_buckets(self, &settings->enabled);
    list_kinds(self);
    self->dispatch[NODE_CALL] |= DISPATCH_CALL;
    if (self->has_calls) self->dispatch[NODE_DECORATOR] |= DISPATCH_DECORATOR;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(&settings->enabled, i)) continue;
        const Rule *const rule = registry_rule(registry, i);
        const PlanEntry entry = entry_of(self, i);
        if (rule->finish != NULL && !is_table_planned(self, i)) {
            self->finishers[self->finisher_count++] = entry;
        }
        if (rule->visit_toml != NULL) self->toml_rules[self->toml_rule_count++] = entry;
        if (rule->applies != NULL) self->asked[self->asked_count++] = entry;
        const bool needs_model =
            (rule->needs & NEEDS_MODEL) != 0 || rule->calls != NULL || rule->bindings != 0;
        if (needs_model) self->needs_model = true;
        if ((rule->needs & NEEDS_NOQA) != 0) self->needs_noqa = true;
        if ((rule->needs & NEEDS_SYNTAX) != 0) self->needs_syntax = true;
    }
    for (uint16_t kind = 0; self->needs_syntax && kind < NODE_KIND_COUNT; kind++) {
        if (syntax_pass_wants(kind)) self->dispatch[kind] |= DISPATCH_SYNTAX;
    }
    return self;
}

void plan_free(Plan *self) {
    if (self == NULL) return;
    free(self->by_call);
    free(self->by_method);
    free(self->entries);
    free(self->finishers);
    free(self->asked);
    free(self->toml_rules);
    free(self->tables);
    free(self->table_of);
    free(self);
}

bool plan_wants_toml(const Plan *self, const RuleSet *enabled, const char *path) {
    const Text name = path_name(text_from_c(path));
    for (uint32_t i = 0; i < self->toml_rule_count; i++) {
        const PlanEntry *const entry = &self->toml_rules[i];
        if (!rule_set_has(enabled, entry->index)) continue;
        if (text_is(name, entry->rule->toml_file)) return true;
    }
    return false;
}

bool plan_needs_model(const Plan *self) {
    return self->needs_model;
}

bool plan_needs_noqa(const Plan *self) {
    return self->needs_noqa;
}

const Registry *plan_registry(const Plan *self) {
    return self->registry;
}
