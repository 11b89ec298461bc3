// The modules that a file imports for use at run time: one more import from them costs nothing.
#ifndef SHIKRA_RULES_TYPE_CHECKING_RUNTIME_MODULES_H
#define SHIKRA_RULES_TYPE_CHECKING_RUNTIME_MODULES_H

#include "rules/rule.h"

typedef struct RuntimeModule {
    Text module;
    ScopeId scope;
} RuntimeModule;

typedef struct RuntimeModules {
    RuntimeModule *items; // sorted
    uint32_t count;
} RuntimeModules;

RuntimeModules runtime_modules_find(const Check *check);
// True if `module` is among those of `scope` or a scope around it.
bool runtime_modules_has(const RuntimeModules *self, const Model *model, Text module,
                         ScopeId scope);

#endif
