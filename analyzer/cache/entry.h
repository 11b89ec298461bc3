// An entry's bytes: a head of fixed size, then probes, notices and findings as numbers (LEB128) and
// texts. Private to cache/.
#ifndef SHIKRA_CACHE_ENTRY_H
#define SHIKRA_CACHE_ENTRY_H

#include "cache/cache.h"

typedef struct EntryHead {
    Digest seal;    // of all that follows
    Digest content; // of the file's bytes
    FileState state;
    CachedCounts counts;
} EntryHead;

// In the order of memory, as the file is read where it was written.
static inline EntryHead entry_head(Text entry) {
    EntryHead head;
    memcpy(&head, entry.bytes, sizeof head);
    return head;
}
// What the seal is about.
static inline Text entry_sealed(Text entry) {
    return text_skip(entry, sizeof(Digest));
}

// Appends an entry without a seal.
void entry_append(Buffer *out, const FileState *state, Digest hash, const CacheContent *content,
                  const Registry *registry);

// Calls back for each probe; false at the first that is answered with false.
typedef bool (*ProbeVisitor)(void *context, Text module, bool is_found);
bool entry_visit_probes(Text entry, ProbeVisitor visit, void *context);

#endif
