// What Python refuses a text as a whole for, wherever the parser saw it: NUL bytes, and cells of a
// notebook that only the next cell completes.
#include "syntax/syntax_checks.h"

static bool is_reported(const SyntaxChecker *self, uint32_t offset) {
    for (uint32_t i = 0; i < self->errors.count; i++) {
        const Range range = self->errors.items[i].range;
        if (range.start <= offset && offset <= range.end) return true;
    }
    return false;
}

static void check_nul(SyntaxChecker *self) {
    const uint32_t at = self->ast->source->nul_at;
    if (at == SOURCE_NO_OFFSET || is_reported(self, at)) return;
    syntax_error_at(self, SYNTAX_FORM, (Range){at, at + 1},
                    "source code cannot contain null bytes");
}

// Python gets each cell on its own: a statement must end in the cell where it begins. (A tree with
// errors has been diagnosed: its statements are guesses.)
static void check_cells(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    const Source *const source = ast->source;
    const SourceCell *const behind = source->cells + source->cell_count;
    AST_EACH_CHILD(ast, node, AST_ROOT) {
        const SourceCell *const next = source_cell_at(source, ast_start(ast, node)) + 1;
        if (next >= behind || ast_end(ast, node) <= next->start) continue;
        const uint32_t end = next->start - 1;
        syntax_error_at(self, SYNTAX_FORM, (Range){end, end}, "unexpected EOF while parsing");
    }
}

void check_whole_text(SyntaxChecker *self) {
    check_nul(self);
    if (self->ast->source->cell_count > 1 && !self->ast->has_error) check_cells(self);
}
