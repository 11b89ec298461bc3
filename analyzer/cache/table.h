// The cache's file: a head, items sorted by name, then entries. Private to cache/.
#ifndef SHIKRA_CACHE_TABLE_H
#define SHIKRA_CACHE_TABLE_H

#include "base/buffer.h"
#include "base/siphash.h"

typedef struct TableItem {
    uint64_t name;   // of the entry's identity
    uint32_t offset; // of the entry in the file
    uint32_t size : 24;
    uint32_t age : 8; // how often the file was written anew without anybody asking for it
} TableItem;

typedef struct TableHead {
    char magic[8];
    uint64_t key;  // a hash under the key: tells at once what another key made
    uint64_t size; // of the whole file
    uint64_t count;
} TableHead;

enum { TABLE_LARGEST = 1 << 30, TABLE_LARGEST_ENTRY = (1 << 24) - 1 };

// An open file, read where it is asked for, or whole.
typedef struct Table {
    Arena *arena;
    int file; // -1: there is none
    uint64_t size;
    Text whole; // its bytes, if they have been read
    uint32_t count;
} Table;

// Reads the head of `file` (or takes -1). False if it is no table for this key; `is_damaged` if it
// is none for another key or of another format either.
bool table_open(Table *self, Arena *arena, int file, uint64_t size, uint64_t key, bool *is_damaged);
void table_close(Table *self);
// Reads the rest. False if it cannot.
bool table_load(Table *self);

// Index of the item with this name; UINT32_MAX if there is none. Ends whatever the file holds.
uint32_t table_find(const Table *self, uint64_t name);
TableItem table_item(const Table *self, uint32_t index);
// The item's entry; empty if it is not within the file.
Text table_entry(const Table *self, const TableItem *item);

// For one that is written.
void table_append_head(Buffer *out, uint64_t key, uint64_t size, uint32_t count);

#endif
