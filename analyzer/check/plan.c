// Plan: the enabled rules sorted into buckets, by node kind and by called name.
#include "check/plan.h"

#include "base/memory.h"

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
    do name = qname_parent(names, name);
    while (name != QNAME_NONE && name != ancestor);
    return name != QNAME_NONE;
}

// "ftplib.*" is every QName below "ftplib", the wildcard's own among them.
static void add_call(Plan *self, QName name, const PlanEntry *entry) {
    const NameTable *const names = registry_names(self->registry);
    self->has_calls = true;
    if (!text_ends_with(qname_text(names, name), TEXT(".*"))) {
        add_entry(&self->by_call[name], entry);
        return;
    }
    const QName parent = qname_parent(names, name);
    for (QName other = 1; other < qname_count(names); other++) {
        if (is_below(names, other, parent)) add_entry(&self->by_call[other], entry);
    }
}

static void add_method(Plan *self, const char *method, const PlanEntry *entry) {
    const Atom name = name_table_find_atom(registry_names(self->registry), text_from_c(method));
    add_entry(&self->by_method[name], entry);
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

// True if a rule before the one at `index` has the same visit and runs it for both.
static bool is_table_planned(const Registry *registry, const RuleSet *enabled, uint32_t index) {
    const Rule *const rule = registry_rule(registry, index);
    for (uint32_t i = 0; i < index; i++) {
        const Rule *const other = registry_rule(registry, i);
        if (other->shares_visit && other->visit == rule->visit && rule_set_has(enabled, i)) {
            return true;
        }
    }
    return false;
}

// Buckets are slices of one array: count, then place.
static void build_buckets(Plan *self, const RuleSet *enabled) {
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < registry_count(self->registry); i++) {
            if (!rule_set_has(enabled, i)) continue;
            const Rule *const rule = registry_rule(self->registry, i);
            const PlanEntry entry = {rule, i, rule->shares_visit};
            if (rule->shares_visit && is_table_planned(self->registry, enabled, i)) continue;
            for (uint32_t k = 0; k < kind_count(rule); k++) {
                add_entry(&self->by_kind[rule->kinds[k]], pass != 0 ? &entry : NULL);
            }
            const QName *const calls = registry_calls(self->registry, i);
            for (uint32_t k = 0; rule->calls != NULL && rule->calls[k] != NULL; k++) {
                add_call(self, calls[k], pass != 0 ? &entry : NULL);
            }
            for (const char *const *name = rule->methods; name != NULL && *name != NULL; name++) {
                add_method(self, *name, pass != 0 ? &entry : NULL);
            }
        }
        if (pass != 0) return;
        const uint32_t name_count = qname_count(registry_names(self->registry));
        const size_t total = count_entries(self->by_kind, NODE_KIND_COUNT) +
                             count_entries(self->by_call, name_count) +
                             count_entries(self->by_method, self->method_limit);
        PlanEntry *next = self->entries = memory_zalloc(total, sizeof *next);
        next = slice_buckets(self->by_kind, NODE_KIND_COUNT, next);
        next = slice_buckets(self->by_call, name_count, next);
        slice_buckets(self->by_method, self->method_limit, next);
    }
}

Plan *plan_new(const Registry *registry, const Settings *settings) {
    Plan *const self = memory_zalloc(1, sizeof *self);
    self->registry = registry;
    self->by_call = memory_zalloc(qname_count(registry_names(registry)), sizeof *self->by_call);
    self->method_limit = name_table_atom_count(registry_names(registry));
    self->by_method = memory_zalloc(self->method_limit, sizeof *self->by_method);
    self->finishers = memory_zalloc(registry_count(registry), sizeof *self->finishers);
    self->asked = memory_zalloc(registry_count(registry), sizeof *self->asked);
    build_buckets(self, &settings->enabled);
    for (uint32_t kind = 0; kind < NODE_KIND_COUNT; kind++) {
        if (self->by_kind[kind].count != 0) self->dispatch[kind] = DISPATCH_KIND;
    }
    self->dispatch[NODE_CALL] |= DISPATCH_CALL;
    if (self->has_calls) self->dispatch[NODE_DECORATOR] |= DISPATCH_DECORATOR;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(&settings->enabled, i)) continue;
        const Rule *const rule = registry_rule(registry, i);
        const PlanEntry entry = {rule, i, rule->shares_visit};
        const bool is_done =
            rule->shares_visit && is_table_planned(registry, &settings->enabled, i);
        if (rule->finish != NULL && !is_done) self->finishers[self->finisher_count++] = entry;
        if (rule->applies != NULL) self->asked[self->asked_count++] = entry;
        if ((rule->needs & NEEDS_MODEL) != 0 || rule->calls != NULL) self->needs_model = true;
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
    free(self);
}

bool plan_needs_model(const Plan *self) {
    return self->needs_model;
}

const Registry *plan_registry(const Plan *self) {
    return self->registry;
}
