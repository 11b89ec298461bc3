// Grammar: what can be assigned to, annotated, deleted (language reference 7.2, 7.5).
#include "syntax/grammar.h"

static const char *use_name(TargetUse use) {
    switch (use) {
    case TARGET_AUGMENTED: return "augmented assignment";
    case TARGET_ANNOTATED: return "annotated assignment";
    case TARGET_DELETE: return "delete";
    default: return "assignment";
    }
}

static bool is_place(const Value *value) {
    switch (value->kind) {
    case VALUE_NAME:
    case VALUE_ATTRIBUTE:
    case VALUE_SUBSCRIPT:
    case VALUE_MISSING: return true;
    default: return false;
    }
}

// The elements of a target stand in front of it on the stack, each behind its own: those that are
// no sequence must be places.
static void check_elements(Grammar *self, const Value *top, TargetUse use) {
    const Value *const values = self->values.items;
    for (uint32_t i = top->first; &values[i] <= top; i++) {
        const Value *const value = &values[i];
        const bool is_sequence = value->kind == VALUE_TUPLE || value->kind == VALUE_LIST ||
                                 (value->kind == VALUE_STARRED && use == TARGET_ASSIGNMENT);
        if (!is_sequence && !is_place(value)) {
            ERROR_VALUE(self, *value, "Invalid %s target", use_name(use));
        }
    }
}

void check_target(Grammar *self, TargetUse use) {
    const Value *const value = top_value(self);
    const bool is_sequence = value->kind == VALUE_TUPLE || value->kind == VALUE_LIST;
    if (use == TARGET_ASSIGNMENT || use == TARGET_DELETE) {
        check_elements(self, value, use);
    } else if (use == TARGET_ANNOTATED && is_sequence) {
        ERROR_VALUE(self, *value, "Only single target (not %s) can be annotated",
                    value->kind == VALUE_TUPLE ? "tuple" : "list");
    } else if (!is_place(value)) {
        ERROR_VALUE(self, *value, "Invalid %s target", use_name(use));
    }
}

void check_single_star(Grammar *self) {
    const Value value = *top_value(self);
    if (value.kind != VALUE_STARRED) return;
    meaning_error(self, SYNTAX_STAR_PLACE, value.start, value.end,
                  "Starred expression cannot be used here");
}

void check_unpacking(Grammar *self, uint16_t since, const char *what) {
    const Value *const tuple = top_value(self);
    if (tuple->kind != VALUE_TUPLE || tuple->is_parenthesized || !is_before(self, since)) return;
    // The elements, last first: each reaches from its `first` to itself.
    for (const Value *value = tuple - 1; value >= &self->values.items[tuple->first];
         value = &self->values.items[value->first] - 1) {
        if (value->kind == VALUE_STARRED) {
            check_version(self, SYNTAX_NEW_UNPACKING, since, value->start, value->end, what);
        }
    }
}
