// Choices: snapshots to go back to.
#include "syntax/fast/choices.h"

#include "base/memory.h"

#include <stdlib.h>

void choices_init(Choices *self) {
    self->saved = memory_alloc(MAX_SAVED_ENTRIES * sizeof *self->saved);
    choices_clear(self);
}

void choices_release(Choices *self) {
    free(self->saved);
}

void choices_clear(Choices *self) {
    self->count = 0;
    self->return_count = 0;
    self->protected_count = 0;
    self->change_count = 0;
    self->saved_count = 0;
}

bool choices_add(Choices *self, const StackEntry *stack, Cursor cursor, Token token,
                 const Lexer *lexer, Detour detour, uint16_t conflict) {
    const uint32_t depth = (uint32_t)(cursor.top - stack) + 1;
    if (self->count == 0) self->saved_count = 0;
    if (self->count == MAX_CHOICES || self->saved_count + depth > MAX_SAVED_ENTRIES) return false;
    Choice *const choice = &self->items[self->count++];
    choice->cursor = cursor;
    choice->token = token;
    choice->detour = detour;
    choice->conflict = conflict;
    choice->next = 1;
    choice->is_inside_format = lexer->is_inside_format;
    choice->at = lexer->at;
    choice->bracket_depth = lexer->bracket_depth;
    choice->line_start = lexer->line_start;
    choice->comment_count = lexer->comment_count;
    choice->indent_count = lexer->indent_count;
    choice->delimiter_count = lexer->delimiter_count;
    choice->change_count = self->change_count;
    choice->saved_start = self->saved_count;
    memcpy(choice->delimiters, lexer->delimiters,
           lexer->delimiter_count * sizeof lexer->delimiters[0]);
    memcpy(&self->saved[self->saved_count], stack, depth * sizeof *stack);
    self->saved_count += depth;
    self->protected_count = cursor.node_count;
    return true;
}

static void restore_lexer(const Choice *choice, Lexer *lexer) {
    lexer->is_inside_format = choice->is_inside_format;
    lexer->at = choice->at;
    lexer->bracket_depth = choice->bracket_depth;
    lexer->line_start = choice->line_start;
    lexer->comment_count = choice->comment_count;
    lexer->indent_count = choice->indent_count; // below it nothing has changed: INDENT settles
    lexer->delimiter_count = choice->delimiter_count;
    memcpy(lexer->delimiters, choice->delimiters,
           choice->delimiter_count * sizeof lexer->delimiters[0]);
}

bool choices_return(Choices *self, StackEntry *stack, Lexer *lexer, Tree *tree, Cursor *cursor,
                    Token *token, Detour *detour, uint16_t *action) {
    if (self->count == 0) return false;
    if (++self->return_count > MAX_RETURNS) return false;
    Choice *const choice = &self->items[self->count - 1];
    while (self->change_count > choice->change_count) {
        const Change *const change = &self->changes[--self->change_count];
        tree->nodes[change->index] = change->old;
    }
    restore_lexer(choice, lexer);
    const uint32_t depth = (uint32_t)(choice->cursor.top - stack) + 1;
    memcpy(stack, &self->saved[choice->saved_start], depth * sizeof *stack);
    self->saved_count = choice->saved_start + depth;
    *cursor = choice->cursor;
    *token = choice->token;
    *detour = choice->detour;
    const Conflict *const conflict = &CONFLICTS[choice->conflict];
    *action = conflict->alternatives[choice->next++];
    if (choice->next >= conflict->count) self->count--;
    self->protected_count = self->count != 0 ? self->items[self->count - 1].cursor.node_count : 0;
    return true;
}

bool choices_protect(Choices *self, const Tree *tree, uint32_t index) {
    if (index >= self->protected_count) return true;
    if (self->change_count == MAX_CHANGES) return false;
    self->changes[self->change_count++] = (Change){index, tree->nodes[index]};
    return true;
}
