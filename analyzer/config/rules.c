// Which rules are on, and whose fixes may be applied: selections and per-file-ignores.
//
// As in ruff, each layer is a selection of its own: within it the more specific selector wins, and
// of equally specific ones the one that disables; `select` starts from nothing, and without it
// the layer changes what the layers before it have made. The `ignore` of an empty `select` stays in
// force for the next layer.
#include "config/options.h"
#include "config/selector.h"
#include "config/values.h"

#include "rules/rule.h"

typedef struct Selection {
    const TomlValue *enabling[2];  // select, extend-select
    const TomlValue *disabling[4]; // ignore, extend-ignore, and those of the layer before
} Selection;

// The options that make one.
typedef struct SelectionNames {
    const char *enabling[2];
    const char *disabling[2]; // NULL: there is no such option
} SelectionNames;

static const SelectionNames ENABLED = {{"lint.select", "lint.extend-select"},
                                       {"lint.ignore", "lint.extend-ignore"}};
static const SelectionNames FIXABLE = {{"lint.fixable", "lint.extend-fixable"},
                                       {"lint.unfixable", NULL}};

// One item of these lists.
typedef struct Choice {
    const TomlValue *item;
    Selector selector;
    bool enables;
} Choice;

typedef struct Selecting {
    const OptionContext *context;
    Settings *settings;
    RuleSet *rules;    // of the settings, what is selected
    RuleSet on;        // what the selection enables
    RuleSet off;       // what it disables
    VEC(Choice) items; // of the selection that is applied, those that enable first
    VEC(CodeChoice) choices;
} Selecting;

static void add_rules(RuleSet *self, const RuleSet *other) {
    for (size_t w = 0; w < RULE_LIMIT / 64; w++) self->words[w] |= other->words[w];
}

static void remove_rules(RuleSet *self, const RuleSet *other) {
    for (size_t w = 0; w < RULE_LIMIT / 64; w++) self->words[w] &= ~other->words[w];
}

static Selector parse(const OptionContext *context, const TomlValue *item) {
    return selector_parse(context->registry, code_redirect(item->text));
}

static void note_choice(Selecting *self, const TomlValue *item, bool enables) {
    const Text code = code_redirect(item->text);
    const bool is_all = text_is(code, "ALL");
    if (code.length == 0 || !byte_is_upper(code.bytes[0])) return; // a name or a category
    const CodeChoice choice = {is_all ? "" : arena_copy_c(self->context->arena, code), enables};
    VEC_PUSH(self->context->arena, &self->choices, choice);
}

static bool is_told(const NoticeList *notices, Text text) {
    const Notice *notice = notices->first;
    while (notice != NULL && !text_is(text, notice->text)) notice = notice->next;
    return notice != NULL;
}

// Asked for by its code or name, such a rule would be silent for no visible reason.
static void warn_of_preview(const Selecting *self, const TomlValue *item,
                            const Selector *selector) {
    if (self->settings->is_preview || selector->specificity != SPECIFIC_RULE) return;
    const OptionContext *const context = self->context;
    const uint32_t index = registry_find(context->registry, code_redirect(item->text));
    if (index == UINT32_MAX || !registry_rule(context->registry, index)->is_preview) return;
    const Text text = arena_printf(context->arena,
                                   "selecting `%.*s` has no effect: it is a preview rule, which "
                                   "needs `preview = true` or `--preview`",
                                   TEXT_ARGS(item->text));
    if (is_told(context->notices, text)) return; // several configurations, one command line
    notice_add(context->notices, NOTICE_WARNING, NULL, "%s", text.bytes);
}

static void parse_list(Selecting *self, const TomlValue *list, bool enables) {
    if (list == NULL) return;
    for (const TomlValue *item = list->first; item != NULL; item = item->next) {
        const Choice choice = {item, parse(self->context, item), enables};
        if (choice.selector.kind != SELECTOR_UNKNOWN) {
            VEC_PUSH(self->context->arena, &self->items, choice);
        }
    }
}

static void choose(Selecting *self, const Choice *choice) {
    const RuleSet *const rules = &choice->selector.rules;
    if (self->rules == &self->settings->enabled) {
        note_choice(self, choice->item, choice->enables);
        if (choice->enables) warn_of_preview(self, choice->item, &choice->selector);
    }
    add_rules(choice->enables ? &self->on : &self->off, rules);
    remove_rules(choice->enables ? &self->off : &self->on, rules);
}

static bool is_empty(const TomlValue *list) {
    return list == NULL || list->first == NULL;
}

static void apply_selection(Selecting *self, const Selection *selection) {
    self->on = (RuleSet){0};
    self->off = (RuleSet){0};
    if (selection->enabling[0] != NULL) {
        *self->rules = (RuleSet){0};
        self->choices.count = 0;
    }
    self->items.count = 0;
    for (size_t i = 0; i < 2; i++) parse_list(self, selection->enabling[i], true);
    for (size_t i = 0; i < 4; i++) parse_list(self, selection->disabling[i], false);
    for (Specificity level = 0; level < SPECIFIC_COUNT; level++) {
        for (uint32_t i = 0; i < self->items.count; i++) {
            if (self->items.items[i].selector.specificity == level) {
                choose(self, &self->items.items[i]);
            }
        }
    }
    add_rules(self->rules, &self->on);
    remove_rules(self->rules, &self->off);
}

static void apply_selections(Selecting *self, const SelectionNames *names,
                             const Layer *const *layers, uint32_t count) {
    Selection selection = {0};
    for (uint32_t i = 0; i < count; i++) {
        for (size_t k = 0; k < 2; k++) {
            selection.enabling[k] = layer_value(layers[i], names->enabling[k]);
            selection.disabling[k] =
                names->disabling[k] != NULL ? layer_value(layers[i], names->disabling[k]) : NULL;
        }
        apply_selection(self, &selection);
        const bool carries = selection.enabling[0] != NULL && is_empty(selection.enabling[0]) &&
                             is_empty(selection.enabling[1]);
        selection.disabling[2] = carries ? selection.disabling[0] : NULL;
        selection.disabling[3] = carries ? selection.disabling[1] : NULL;
    }
}

// ---- per-file-ignores ----

typedef VEC(PerFileIgnore) PerFileVec;

static void add_per_file(const OptionContext *context, const Layer *layer, const char *name,
                         PerFileVec *ignores) {
    const TomlValue *const table = layer_value(layer, name);
    if (table == NULL) return;
    for (const TomlValue *entry = table->first; entry != NULL; entry = entry->next) {
        PerFileIgnore ignore = {0};
        ignore.globs = glob_of(context->arena, layer, entry->key, &ignore.is_negated);
        for (const TomlValue *item = entry->first; item != NULL; item = item->next) {
            const Selector selector = parse(context, item);
            add_rules(&ignore.rules, &selector.rules);
        }
        VEC_PUSH(context->arena, ignores, ignore);
    }
}

// The last table of `per-file-ignores`, and all that extend it.
static void apply_per_file(const OptionContext *context, const Layer *const *layers, uint32_t count,
                           Settings *settings) {
    PerFileVec ignores = {0};
    uint32_t base = count;
    while (base > 0 && layer_value(layers[base - 1], "lint.per-file-ignores") == NULL) base--;
    if (base > 0) {
        add_per_file(context, layers[base - 1], "lint.per-file-ignores", &ignores);
    } else {
        for (uint32_t i = 0; i < settings->per_file_ignore_count; i++) {
            VEC_PUSH(context->arena, &ignores, settings->per_file_ignores[i]);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        add_per_file(context, layers[i], "lint.extend-per-file-ignores", &ignores);
    }
    settings->per_file_ignores = ignores.items;
    settings->per_file_ignore_count = ignores.count;
}

// ---- Fixes ----

// Most say nothing of fixes, and then nobody need ask for each finding.
static bool is_about_fixes(const Layer *layer) {
    static const char *const names[] = {"lint.fixable", "lint.extend-fixable", "lint.unfixable",
                                        "lint.extend-safe-fixes", "lint.extend-unsafe-fixes"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (layer_value(layer, names[i]) != NULL) return true;
    }
    return false;
}

static void apply_fixable(const OptionContext *context, const Layer *const *layers, uint32_t count,
                          Settings *settings) {
    for (uint32_t i = 0; i < count; i++) settings->judges_fixes |= is_about_fixes(layers[i]);
    Selecting self = {.context = context, .settings = settings, .rules = &settings->fixable};
    apply_selections(&self, &FIXABLE, layers, count);
}

static void collect_at(const OptionContext *context, const TomlValue *list, Specificity level,
                       RuleSet *rules) {
    for (const TomlValue *item = list != NULL ? list->first : NULL; item != NULL;
         item = item->next) {
        const Selector selector = parse(context, item);
        if (selector.specificity == level) add_rules(rules, &selector.rules);
    }
}

// One list over all layers: the more specific selector wins, and of equally specific ones that for
// unsafe.
static void apply_safety(const OptionContext *context, const Layer *const *layers, uint32_t count,
                         Settings *settings) {
    for (Specificity level = 0; level < SPECIFIC_COUNT; level++) {
        RuleSet safe = {0};
        RuleSet unsafe = {0};
        for (uint32_t i = 0; i < count; i++) {
            const Layer *const layer = layers[i];
            collect_at(context, layer_value(layer, "lint.extend-safe-fixes"), level, &safe);
            collect_at(context, layer_value(layer, "lint.extend-unsafe-fixes"), level, &unsafe);
        }
        add_rules(&settings->safely_fixable, &safe);
        remove_rules(&settings->safely_fixable, &unsafe);
        remove_rules(&settings->unsafely_fixable, &safe);
        add_rules(&settings->unsafely_fixable, &unsafe);
    }
}

// ---- preview ----

// As in ruff: without the setting `preview` such rules are off even if they are selected by code.
static void remove_preview_rules(const Registry *registry, Settings *settings) {
    if (settings->is_preview) return;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (registry_rule(registry, i)->is_preview) rule_set_remove(&settings->enabled, i);
    }
}

void layers_apply_rules(const OptionContext *context, const Layer *const *layers, uint32_t count,
                        Settings *settings) {
    Selecting self = {.context = context, .settings = settings, .rules = &settings->enabled};
    apply_selections(&self, &ENABLED, layers, count);
    remove_preview_rules(context->registry, settings);
    settings->code_choices = (CodeChoices){self.choices.items, self.choices.count};
    apply_per_file(context, layers, count, settings);
    apply_fixable(context, layers, count, settings);
    apply_safety(context, layers, count, settings);
    const uint32_t syntax = registry_find(context->registry, TEXT("invalid-syntax"));
    if (syntax != UINT32_MAX) rule_set_add(&settings->enabled, syntax);
}
