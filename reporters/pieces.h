// Pieces: what a reporter with limits puts out of a file, so that of a run that is too large the
// best part is kept. A piece is a whole (one result of SARIF); any of them may be left out.
//
// Pieces are framed in the bytes that a reporter's `file` appends. Streaming reporters have no
// frames, and their bytes are written as they come.
#ifndef SHIKRA_REPORTERS_PIECES_H
#define SHIKRA_REPORTERS_PIECES_H

#include "reporters/reporter.h"

// Begins a piece of `rank` (0 is the best, below PIECE_RANKS); the end takes what is returned. What
// is appended to `out` between the two is the piece. Pieces do not nest.
size_t piece_begin(Buffer *out, uint32_t rank);
void piece_end(Buffer *out, size_t begin);

// A finding's rank: the severest first, security before others, suppressed ones last.
enum { FINDING_RANKS = 7 };
uint32_t finding_rank(const Finding *finding);

// Findings that `end` was told are not in the report.
uint32_t left_out_findings(const Reporter *reporter, const RunSummary *summary);

typedef struct Piece {
    uint32_t turn; // among all that were added
    size_t length;
} Piece;

// Those of one rank, one behind the other: what has to go goes from the end.
typedef struct PieceStack {
    Buffer bytes;
    Piece *pieces;
    uint32_t count;
    uint32_t capacity;
} PieceStack;

// Keeps what fits: the better rank first, within a rank what came first. What is held is never more
// than the limits, however much is added.
typedef struct Keeper {
    const ReportLimits *limits;
    PieceStack ranks[PIECE_RANKS];
    uint32_t open; // ranks below it are still taken
    uint32_t turn;
    uint32_t count;
    size_t size;
    uint32_t *left_out; // by rank
} Keeper;

// `left_out` has room for PIECE_RANKS numbers, which are counted up.
void keeper_init(Keeper *self, const ReportLimits *limits, uint32_t *left_out);
void keeper_release(Keeper *self);
// Takes the pieces of one file's bytes, in the order of output.
void keeper_add(Keeper *self, Text framed);
// Leaves out what is too much when compressed. After the last piece was added, before the first is
// taken.
void keeper_finish(Keeper *self);
// The pieces in the order in which they were added; false behind the last one.
typedef struct KeeperWalk {
    uint32_t index[PIECE_RANKS];
    size_t at[PIECE_RANKS];
} KeeperWalk;
bool keeper_next(const Keeper *self, KeeperWalk *walk, Text *piece);

#endif
