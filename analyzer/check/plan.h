// Plan's inside; private to check/.
#ifndef SHIKRA_CHECK_PLAN_H
#define SHIKRA_CHECK_PLAN_H

#include "rules/rule.h"

typedef struct PlanEntry {
    const Rule *rule;
    void (*visit)(Check *check, Node node); // the rule's
    const uint16_t *table; // with shares_visit: the rules of its table that are in the plan, by
                           // their index; UINT16_MAX at the end. Else NULL
    uint64_t bit;          // its place in Check.visited, `index` taken apart
    uint32_t word;
    uint32_t index; // in the registry
} PlanEntry;

// What the engine does at nodes of a kind.
typedef enum Dispatch {
    DISPATCH_KIND = 1,      // by_kind has rules
    DISPATCH_CALL = 2,      // a call: by what it means and is called
    DISPATCH_DECORATOR = 4, // a call without a call node
    DISPATCH_SYNTAX = 8,    // the search for syntax errors looks at it
} Dispatch;

typedef struct Bucket {
    PlanEntry *entries;
    uint32_t count;
} Bucket;

enum {
    BINDING_BUCKET_COUNT = 32, // one for each bit of Rule.bindings
    BINDING_BUCKET_SHADOWING = 31,
};

enum { MOST_ASKED_TABLES = 32 }; // further ones are visited in every file

struct Plan {
    const Registry *registry;
    uint8_t dispatch[NODE_KIND_COUNT]; // Dispatch flags
    Bucket by_kind[NODE_KIND_COUNT];
    uint16_t asked_kinds[NODE_KIND_COUNT]; // those whose rules are all among `asked`
    uint32_t asked_kind_count;
    Bucket by_binding[BINDING_BUCKET_COUNT];
    Bucket *by_call;           // by QName
    Bucket *by_method;         // by Atom of the name table
    Atom method_limit;         // the atoms that by_method has are below this
    PlanEntry *entries;        // owns what the buckets point into
    uint16_t *tables;          // owns what the entries' `table` points into
    const uint16_t **table_of; // by registry index
    RuleSet tables_visited;    // of each table the first rule, which has the table's entries; not
                               // of these tables, whose rules have `applies`:
    const uint16_t *asked_tables[MOST_ASKED_TABLES];
    uint32_t asked_table_count;
    PlanEntry *finishers;
    uint32_t finisher_count;
    PlanEntry *asked; // rules with `applies`
    uint32_t asked_count;
    PlanEntry *toml_rules; // rules with `visit_toml`
    uint32_t toml_rule_count;
    bool has_calls;
    bool has_bindings;
    bool needs_model;
    bool needs_syntax;
    bool needs_noqa;
};

#endif
