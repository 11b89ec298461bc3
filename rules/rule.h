// What a rule is, and everything a rule may use. The only header that a file under rules/ includes.
//
// A rule file defines `const Rule rule_<family>_<name>[]`: its one rule (or, where the field has
// one table, several) and an entry of zeros at the end. The engine visits each node of the kinds it
// names and each call whose callee it names, in the order of the source; the rule answers with
// `report`.
#ifndef SHIKRA_RULES_RULE_H
#define SHIKRA_RULES_RULE_H

#include "check/check.h"
#include "config/settings.h"
#include "config/toml.h"
#include "model/call.h"
#include "model/function.h"
#include "model/instance.h"
#include "model/model.h"
#include "model/truth.h"
#include "model/value.h"
#include "syntax/ast.h"
#include "syntax/literal.h"

// A TOML file, for Rule.visit_toml. Positions in it are offsets in the source's text.
struct TomlDocument {
    const TomlValue *root; // NULL: the file is no TOML
    TomlError error;       // why
};

typedef enum Severity {
    SEVERITY_INFO,    // SARIF note
    SEVERITY_WARNING, // SARIF warning
    SEVERITY_ERROR,   // SARIF error
} Severity;

// How often a finding is right; SARIF `precision`.
typedef enum Precision {
    PRECISION_VERY_HIGH,
    PRECISION_HIGH,
    PRECISION_MEDIUM,
    PRECISION_LOW,
} Precision;

typedef enum FixAvailability { FIX_NONE, FIX_SOMETIMES, FIX_ALWAYS } FixAvailability;

typedef enum RuleCategory {
    CATEGORY_SECURITY,
    CATEGORY_TYPING,
    CATEGORY_CORRECTNESS,
    CATEGORY_SUSPICIOUS,
    CATEGORY_ASYNC,
    CATEGORY_STYLE,
    CATEGORY_SUPPRESSION,
} RuleCategory;

typedef enum RuleNeeds {
    NEEDS_MODEL = 1,  // scopes, bindings, qualified names. Implied by .calls and by most rules
    NEEDS_NOQA = 2,   // runs after suppression is known (RUF100)
    NEEDS_SYNTAX = 4, // syntax errors
} RuleNeeds;

enum { RULE_MAX_KINDS = 12 };

// For Rule.bindings: bindings of one kind, and those that shadow another, whatever they are.
#define BINDS(kind) (UINT32_C(1) << (kind))
#define BINDS_IMPORT                                                                               \
    (BINDS(BINDING_IMPORT) | BINDS(BINDING_SUBMODULE_IMPORT) | BINDS(BINDING_FROM_IMPORT))
#define BINDS_SHADOWING (UINT32_C(1) << 31)

typedef struct Rule {
    const char *code;         // "S102", as users select it
    const char *name;         // "exec-builtin", ruff's name where ruff has the rule
    const char *summary;      // what it finds: one line, no full stop
    const char *why;          // why it matters: two or three sentences
    const char *help;         // what to write instead: one sentence, shown under each finding
    const char *bad;          // shortest example that is flagged exactly once
    const char *good;         // the same, right
    const char *example_path; // of the examples, if the rule asks for one ("test_x.py"); or NULL
    uint16_t example_version; // Python that the examples are for (308), if not the newest; or 0
    const char *since;        // the shikra version that first had it
    RuleCategory category;
    Severity severity;
    Precision precision;
    const char *security_severity; // "0.0" to "10.0" for security rules (CVSS-like), or NULL
    uint16_t cwe;                  // 0 if none fits
    FixAvailability fix;
    bool is_default;   // on without any select
    bool is_preview;   // off, whatever is selected, unless the setting `preview` is on
    uint32_t needs;    // RuleNeeds
    bool shares_visit; // the rules of this table are visited once: see rule_select
    bool (*applies)(const Check *check); // asked once per file: false if there can be nothing to
                                         // report; NULL: always true
    uint16_t kinds[RULE_MAX_KINDS];      // node kinds to visit, 0-terminated
    const char *const *calls;   // qualified names whose calls to visit ("ssl.wrap", "ftplib.*"),
                                // NULL-terminated, or NULL
    bool calls_decorators;      // visit decorators, too, that name one of `calls`: `@mark_safe`
    const char *const *methods; // attributes whose calls to visit whatever they are called on
                                // ("format" for `x.format()`), NULL-terminated, or NULL;
                                // a call that `calls` names, too, is visited once
    void (*visit)(Check *check, Node node); // the node, or the call
    uint32_t bindings; // bindings to visit: BINDS(BINDING_LOOP_VARIABLE), BINDS_SHADOWING, ...
    void (*visit_binding)(Check *check, const Binding *binding); // in order, after all nodes
    void (*finish)(Check *check);                                // once per file, after all visits
    const char *toml_file; // "pyproject.toml": the name of the TOML files to visit, or NULL
    void (*visit_toml)(Check *check, const TomlDocument *document); // instead of all other visits
} Rule;

// One file under rules/ with its table of rules.
typedef struct RuleFile {
    const char *family; // folder: "bandit"
    const char *name;   // file without ".c": "exec_builtin"
    const Rule *rules;  // ends with an entry without a code
} RuleFile;

// Generated from the files under rules/; ends with an entry without a family.
extern const RuleFile RULE_FILES[];

#endif
