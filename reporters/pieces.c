// Pieces: a stack for each rank. A run's pieces come in the order of output, so of one rank the
// last ones are the first to go; and once one had to go, no piece of its rank or a worse one can
// stay.
#include "reporters/pieces.h"

#include "base/memory.h"
#include "reporters/deflated.h"
#include "rules/rule.h"

#include <assert.h>
#include <stdlib.h>

typedef struct Frame {
    uint64_t length;
    uint64_t rank;
} Frame;

size_t piece_begin(Buffer *out, uint32_t rank) {
    const Frame frame = {0, rank};
    assert(rank < PIECE_RANKS);
    buffer_append(out, (Text){(const char *)&frame, sizeof frame});
    return out->length;
}

void piece_end(Buffer *out, size_t begin) {
    const uint64_t length = out->length - begin;
    memcpy(out->bytes + begin - sizeof(Frame) + offsetof(Frame, length), &length, sizeof length);
}

uint32_t finding_rank(const Finding *finding) {
    const Rule *const rule = finding->rule;
    if (finding->is_suppressed) return FINDING_RANKS - 1;
    return 2 * (uint32_t)(SEVERITY_ERROR - rule->severity) + (rule->category != CATEGORY_SECURITY);
}

uint32_t left_out_findings(const Reporter *reporter, const RunSummary *summary) {
    uint32_t count = 0;
    if (reporter->limits == NULL) return 0;
    for (uint32_t i = 0; i < FINDING_RANKS; i++)
        count += summary->left_out[reporter->limits->first_finding + i];
    return count;
}

void keeper_init(Keeper *self, const ReportLimits *limits, uint32_t *left_out) {
    *self = (Keeper){.limits = limits, .left_out = left_out, .open = PIECE_RANKS};
}

void keeper_release(Keeper *self) {
    for (uint32_t i = 0; i < PIECE_RANKS; i++) {
        buffer_release(&self->ranks[i].bytes);
        free(self->ranks[i].pieces);
    }
}

// ---- Adding ----

static void push(Keeper *self, uint32_t rank, Text bytes) {
    PieceStack *const stack = &self->ranks[rank];
    if (stack->count == stack->capacity) {
        stack->capacity = stack->capacity != 0 ? 2 * stack->capacity : 256;
        stack->pieces = memory_realloc(stack->pieces, stack->capacity * sizeof *stack->pieces);
    }
    stack->pieces[stack->count++] = (Piece){self->turn++, bytes.length};
    buffer_append(&stack->bytes, bytes);
    self->count++;
    self->size += bytes.length;
}

static void pop(Keeper *self, uint32_t rank) {
    PieceStack *const stack = &self->ranks[rank];
    const Piece piece = stack->pieces[--stack->count];
    stack->bytes.length -= piece.length;
    self->count--;
    self->size -= piece.length;
    self->left_out[rank]++;
    self->open = rank;
}

static bool is_too_much(const Keeper *self) {
    const ReportLimits *const limits = self->limits;
    return (limits->most_pieces != 0 && self->count > limits->most_pieces) ||
           (limits->most_bytes != 0 && self->size > limits->most_bytes);
}

static uint32_t worst_rank(const Keeper *self) {
    uint32_t rank = PIECE_RANKS;
    while (rank > 0 && self->ranks[rank - 1].count == 0) rank--;
    return rank - 1;
}

void keeper_add(Keeper *self, Text framed) {
    while (framed.length != 0) {
        Frame frame;
        assert(framed.length >= sizeof frame);
        memcpy(&frame, framed.bytes, sizeof frame);
        const Text bytes = text_slice(framed, sizeof frame, sizeof frame + frame.length);
        framed = text_skip(framed, sizeof frame + frame.length);
        if (frame.rank >= self->open) {
            self->left_out[frame.rank]++;
            continue;
        }
        push(self, (uint32_t)frame.rank, bytes);
        while (is_too_much(self)) pop(self, worst_rank(self));
    }
}

// ---- What it comes to when compressed ----

// Leaves the first `kept` of a rank.
static void cut(Keeper *self, uint32_t rank, uint32_t kept) {
    while (self->ranks[rank].count > kept) pop(self, rank);
}

void keeper_finish(Keeper *self) {
    const size_t most = self->limits->most_compressed;
    if (most == 0 || self->size <= most) return; // what is not compressed is no larger
    Deflated *const deflated = deflated_new();
    bool is_full = false;
    for (uint32_t rank = 0; rank < PIECE_RANKS; rank++) {
        const PieceStack *const stack = &self->ranks[rank];
        size_t at = 0;
        uint32_t kept = 0;
        for (; !is_full && kept < stack->count; kept++) {
            const size_t length = stack->pieces[kept].length;
            deflated_add(deflated, text_slice(buffer_text(&stack->bytes), at, at + length));
            at += length;
            is_full = deflated_size(deflated) > most;
            if (is_full) break;
        }
        cut(self, rank, kept);
    }
    deflated_free(deflated);
}

// ---- Taking ----

bool keeper_next(const Keeper *self, KeeperWalk *walk, Text *piece) {
    uint32_t best = PIECE_RANKS;
    uint32_t turn = UINT32_MAX;
    for (uint32_t rank = 0; rank < PIECE_RANKS; rank++) {
        const PieceStack *const stack = &self->ranks[rank];
        const uint32_t index = walk->index[rank];
        if (index >= stack->count || stack->pieces[index].turn >= turn) continue;
        turn = stack->pieces[index].turn;
        best = rank;
    }
    if (best == PIECE_RANKS) return false;
    const PieceStack *const stack = &self->ranks[best];
    const size_t at = walk->at[best];
    const size_t end = at + stack->pieces[walk->index[best]++].length;
    *piece = text_slice(buffer_text(&stack->bytes), at, end);
    walk->at[best] = end;
    return true;
}
