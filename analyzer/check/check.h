// Check: the rule engine for one file. Rules are dispatched by node kind and by callee name in one
// pass over the Ast; what they report becomes Findings.
#ifndef SHIKRA_CHECK_CHECK_H
#define SHIKRA_CHECK_CHECK_H

#include "config/import_section.h"
#include "model/function.h"
#include "model/model.h"

typedef struct Rule Rule;
typedef struct Registry Registry;
typedef struct Plan Plan;
typedef struct ImportIndex ImportIndex;
typedef struct TomlDocument TomlDocument;
typedef struct RuleState RuleState;
typedef struct SyntaxChecker SyntaxChecker;
typedef struct FileDirectives FileDirectives;

typedef enum FixApplicability { FIX_SAFE, FIX_UNSAFE, FIX_DISPLAY } FixApplicability;

// Replace [start, end) of the source's text by `content`.
typedef struct Edit {
    uint32_t start;
    uint32_t end;
    Text content;
    bool is_apart; // an import: what lies between it and the fix's other edits is left to others
} Edit;

typedef struct Fix {
    FixApplicability applicability;
    Text message; // "Remove unused import: `os`"
    Edit *edits;  // in order, not overlapping
    uint32_t count;
    uint32_t isolation; // of the fixes with the same number only one is applied in a round; 0: none
} Fix;

typedef struct Finding {
    const Rule *rule;
    Range range;      // in bytes of the source's text
    uint32_t noqa_at; // offset whose logical line a `# noqa` must stand on; range.start by default
    uint32_t
        parent_at;  // another such offset, of the statement it is a part of; range.start by default
    Text message;   // what is wrong here: one sentence, no full stop, as ruff words it
    Text help;      // what to write instead here; the rule's `help` by default
    const Fix *fix; // NULL if there is none
    bool is_suppressed;  // by a comment or the baseline; `suppression` says which
    bool is_known;       // by the baseline
    bool is_unchanged;   // on lines that --changed is not about: as if it were not there
    uint8_t syntax_kind; // SyntaxErrorKind: of a syntax error, whichever rule reports it
    Text suppression;    // the comment, for SARIF's justification
} Finding;

// Where a finding is in rows and columns.
typedef struct FindingPlace {
    Position start;
    Position end;          // exclusive
    uint32_t noqa_row;     // row on which a noqa comment belongs
    const Position *edits; // of the fix, two for each edit: its start, its end
} FindingPlace;

typedef struct FindingList {
    Finding *items;
    uint32_t count;
    uint32_t capacity;
} FindingList;

// How a file's model is to be made. `module` is the file's own, `parser` may be NULL.
ModelOptions model_options(const Settings *settings, Text module, Parser *parser);

// What rule_select answered.
typedef struct SelectedRule {
    const char *code;
    const uint16_t *table;
    const Rule *rule;
    bool runs;
} SelectedRule;

enum { SELECTED_RULES = 16 }; // a power of two

// What rules see. Everything is const but the findings.
typedef struct Check {
    const Rule *rule;      // the one whose `visit` runs
    const uint16_t *table; // of its table those that are in the plan, if they share the visit
    const Ast *ast;
    const Source *source;
    const Model *model; // NULL if no enabled rule needs it
    const Settings *settings;
    Arena *arena; // the file's: scratch memory for rules
    const Plan *plan;
    RuleSet enabled; // the settings' rules less per-file-ignores
    RuleSet running; // of those the ones that apply to this file
    RuleSet visited; // they, and of tables that share a visit the first rule (engine)
    SelectedRule selected[SELECTED_RULES]; // by the code's address: the last answers
    SyntaxChecker *syntax; // goes over the nodes with the rules (engine); NULL: it does not
    uint64_t *rule_times;  // nanoseconds by registry index, or NULL: nobody wants to know
    // If there are rule_times, the search for syntax errors goes alone. What it found, and its
    // nanoseconds.
    const struct SyntaxErrorList *syntax_errors;
    uint64_t syntax_time;
    char quote; // see file_quote; 0: nobody has asked yet
    FindingList findings;
    Node function; // the one whose parameters were asked for last, and they
    ParameterList parameters;
    Node percent_operation; // the last whose format was asked for, and that
    const struct PercentFormat *percent_format;
    const ImportIndex *imports; // for fixes; made when the first one asks (check/imports.h)
    Text indentation;           // for fixes; found when the first one asks (check/edits.h)
    RuleState *states;          // what rules keep between their visits: rule_state
    FileDirectives *directives; // read when somebody first asks (suppress/suppress.h)
    ImportProbes *probes;       // what was looked for on disk
    uint64_t fixes_length;      // bytes that reports of the fixes have, or nearly
    size_t fix_room;            // of them those taken for a fix that is being made
    bool is_of_today;           // tomorrow other findings may be suppressed
    bool is_misread;            // Python takes the file and the grammar does not
} Check;

// Reports the rule that is running at `node`. printf-like; quote code with backticks as ruff does.
__attribute__((format(printf, 3, 4))) Finding *report(Check *check, Node node, const char *format,
                                                      ...);
__attribute__((format(printf, 3, 4))) Finding *report_range(Check *check, Range range,
                                                            const char *format, ...);
// Whether the file's fixes have room for one that writes `length` bytes: code that has thousands of
// findings in one another, or in one statement, would have all of itself written again for each of
// them. Small fixes always have room. To be asked once, before a fix is made that repeats much
// code: finding_set_fix then counts only what the fix has beyond that.
bool fix_has_room(Check *check, size_t length);
// Gives a finding a fix of `count` edits (copied), if there is room for it.
void finding_set_fix(Check *check, Finding *finding, FixApplicability applicability,
                     const Edit *edits, uint32_t count, const char *message);
// Gives it one that another finding has, too; NULL: none.
void finding_share_fix(Check *check, Finding *finding, const Fix *fix);

// For a visit that the rules of a table share: makes the one with `code` the one that reports.
// False if it does not run on this file. The code is a literal: its address is compared, too.
bool rule_select(Check *check, const char *code);
// True if the rule with `code`, of any table, runs on this file.
bool rule_runs(const Check *check, const char *code);
// What the rule that runs keeps from one visit to the next and for `finish`: `size` bytes, zeros
// when a file's first visit asks for them. Of a table that shares its visit ask before rule_select.
void *rule_state(Check *check, size_t size);
// The same, or NULL if no visit has asked.
void *rule_state_if_any(const Check *check);
// function_parameters of what is visited: read once for all rules that look at a function. Not to
// be changed.
ParameterList check_parameters(Check *check, Node function);
// Likewise the format of `"%s" % x`, be it right or not; NULL for an operation that is none.
const struct PercentFormat *check_percent_format(Check *check, Node operation);
// True if one of the identifiers (NULL-terminated) is in the file or in its module's own name: what
// a rule's `applies` asks about names that it knows through imports.
bool file_uses(const Check *check, const char *const *names);

// invalid-syntax: it has no code but its name, no page, and no comment suppresses it.
bool rule_is_syntax_error(const Rule *rule);

// True if the identifier is in the file: what `applies` asks about a name that a rule cannot do
// without.
static inline bool file_has(const Check *check, KnownAtom name) {
    return check->ast->atoms.uses_known[name];
}

// True if `name` is among the `.calls` of the rule that is running.
bool rule_wants(const Check *check, QName name);

// All rules of this build, sorted by code. The build makes it (generate_registry.c).
extern const Registry REGISTRY;
uint32_t registry_count(const Registry *self);
const Rule *registry_rule(const Registry *self, uint32_t index);
// By code ("S307") or name ("suspicious-eval-usage"); UINT32_MAX if there is none.
uint32_t registry_find(const Registry *self, Text code_or_name);
// By code alone, in logarithmic time.
uint32_t registry_find_code(const Registry *self, Text code);
uint32_t registry_index(const Registry *self, const Rule *rule);
// All names that the rules ask for, for interning.
const NameTable *registry_names(const Registry *self);
// The names in the rule's `.calls`, one by one.
const QName *registry_calls(const Registry *self, uint32_t index);
// Those in its `.methods`; all of them, of all rules, are below the limit.
const Atom *registry_methods(const Registry *self, uint32_t index);
Atom registry_method_limit(const Registry *self);

// Which rules run on what, for one Settings. Made once, const, shared by threads.
Plan *plan_new(const Registry *registry, const Settings *settings);
void plan_free(Plan *self);
bool plan_needs_model(const Plan *self);
// True if it has rules about what the others' findings were silenced by.
bool plan_needs_noqa(const Plan *self);
const Registry *plan_registry(const Plan *self);

typedef struct CheckOptions {
    const Plan *plan;
    const Settings *settings;
    RuleSet enabled;      // a subset of the plan's
    uint64_t *rule_times; // what each rule takes is added here (nanoseconds); or NULL
} CheckOptions;

// The places of the findings, in their order.
FindingPlace *check_places(const Check *check, Arena *arena);

// By where they start; of those at one place syntax errors first, then by the rules' names.
void check_sort_findings(Check *check);

// True if rules of `enabled` visit the TOML file of that path.
bool plan_wants_toml(const Plan *self, const RuleSet *enabled, const char *path);

// Runs the plan's rules about TOML over one such file; `ast` is empty (ast_init_empty).
void check_run_toml(Check *check, const CheckOptions *options, const Ast *ast, Arena *arena);

// Runs the plan over one file. `check` is filled in; findings are sorted.
void check_run(Check *check, const CheckOptions *options, const Ast *ast, const Model *model,
               Arena *arena);

#endif
