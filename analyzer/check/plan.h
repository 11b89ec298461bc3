// Plan's inside; private to check/.
#ifndef SHIKRA_CHECK_PLAN_H
#define SHIKRA_CHECK_PLAN_H

#include "rules/rule.h"

typedef struct PlanEntry {
    const Rule *rule;
    uint32_t index; // in the registry
} PlanEntry;

typedef struct Bucket {
    PlanEntry *entries;
    uint32_t count;
} Bucket;

struct Plan {
    const Registry *registry;
    Bucket by_kind[NODE_KIND_COUNT];
    Bucket *by_call;    // by QName
    Bucket *by_method;  // by Atom of the name table
    Atom method_limit;  // the atoms that by_method has are below this
    PlanEntry *entries; // owns what the buckets point into
    PlanEntry *finishers;
    uint32_t finisher_count;
    bool has_calls;
    bool needs_model;
};

#endif
