// Grammar: statements where Python does not allow them, for trees that have errors although the
// file is right. (Otherwise the checks over the tree know better: placement.c.)
#include "syntax/grammar.h"

static GrammarScope *scope_of(const Grammar *self) {
    return &self->scopes.items[self->scopes.count - 1];
}

void enter_scope(Grammar *self, GrammarScopeKind kind, bool is_async) {
    const GrammarScope scope = {kind, is_async, false};
    VEC_PUSH(self->arena, &self->scopes, scope);
}

void enter_loop(Grammar *self) {
    GrammarScope scope = *scope_of(self);
    scope.is_loop = true;
    VEC_PUSH(self->arena, &self->scopes, scope);
}

void leave_scope(Grammar *self) {
    self->scopes.count--;
}

void check_return_place(Grammar *self, uint32_t start) {
    if (!self->checks_placement || scope_of(self)->kind == GRAMMAR_FUNCTION) return;
    meaning_error(self, SYNTAX_RETURN_PLACE, start, self->previous_end,
                  "`return` statement outside of a function/method");
    meaning_error_of_rule(self, "F706");
}

void check_yield_place(Grammar *self, uint32_t start, bool is_from) {
    if (!self->checks_placement) return;
    if (scope_of(self)->kind != GRAMMAR_FUNCTION) {
        meaning_error(self, SYNTAX_YIELD_PLACE, start, self->previous_end,
                      "`%s` statement outside of a function", is_from ? "yield from" : "yield");
        meaning_error_of_rule(self, "F704");
    } else if (is_from && scope_of(self)->is_async) {
        meaning_error(self, SYNTAX_YIELD_FROM_IN_ASYNC, start, self->previous_end,
                      "`yield from` statement in async function; use `async for` instead");
        meaning_error_of_rule(self, "PLE1700");
    }
}

// `break` or `continue`, the current lexeme.
void check_loop_place(Grammar *self) {
    if (!self->checks_placement || scope_of(self)->is_loop) return;
    meaning_error(self, at(self, LEXEME_BREAK) ? SYNTAX_BREAK_PLACE : SYNTAX_CONTINUE_PLACE,
                  self->current.start, self->current.end, "%s",
                  at(self, LEXEME_BREAK) ? "`break` outside loop"
                                         : "`continue` not properly in loop");
    meaning_error_of_rule(self, at(self, LEXEME_BREAK) ? "F701" : "F702");
}

// `async with` and `async for`; notebooks have them at the top level.
void check_async_place(Grammar *self, uint32_t start) {
    const bool is_cell = self->source->kind == SOURCE_NOTEBOOK && self->scopes.count == 1;
    if (!self->checks_placement || scope_of(self)->is_async || is_cell) return;
    meaning_error(self, SYNTAX_AWAIT_PLACE, start, self->previous_end,
                  "`await` should be used within an async function");
    meaning_error_of_rule(self, "PLE1142");
}

void check_star_import_place(Grammar *self, uint32_t start, Range module) {
    if (!self->checks_placement || scope_of(self)->kind == GRAMMAR_MODULE) return;
    const Text name = source_slice(self->source, module);
    meaning_error(self, SYNTAX_STAR_IMPORT_PLACE, start, self->previous_end,
                  "`from %.*s import *` only allowed at module level", TEXT_ARGS(name));
    meaning_error_of_rule(self, "F406");
}
