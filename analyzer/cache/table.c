// Table: lookups in the cache's file. Nothing in it is believed: every offset is compared with what
// there is. It is read, not mapped, for a map of a file that somebody cuts short ends the program.
#include "cache/table.h"

#include <errno.h>
#include <unistd.h>

static const char MAGIC[8] = {'s', 'h', 'i', 'k', 'r', 'a', '\n', 1};
enum { MAGIC_NAME = 7 }; // bytes before the format's number

static bool read_at(const Table *self, void *bytes, size_t count, uint64_t offset) {
    char *at = bytes;
    while (count != 0) {
        const ssize_t got = pread(self->file, at, count, (off_t)offset);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        count -= (size_t)got;
        offset += (uint64_t)got;
    }
    return true;
}

bool table_open(Table *self, Arena *arena, int file, uint64_t size, uint64_t key,
                bool *is_damaged) {
    *self = (Table){.arena = arena, .file = file, .size = size};
    TableHead head;
    *is_damaged = false;
    if (file < 0) return false;
    *is_damaged = size < sizeof head || !read_at(self, &head, sizeof head, 0) ||
                  memcmp(head.magic, MAGIC, MAGIC_NAME) != 0;
    if (*is_damaged) return false;
    if (memcmp(head.magic, MAGIC, sizeof MAGIC) != 0 || head.key != key) return false;
    *is_damaged = head.size != size || size > TABLE_LARGEST ||
                  head.count > (size - sizeof head) / sizeof(TableItem);
    self->count = *is_damaged ? 0 : (uint32_t)head.count;
    return !*is_damaged;
}

void table_close(Table *self) {
    if (self->file >= 0) close(self->file);
    self->file = -1;
}

bool table_load(Table *self) {
    if (self->whole.length != 0) return true;
    char *const bytes = arena_alloc(self->arena, self->size);
    if (!read_at(self, bytes, self->size, 0)) return false;
    self->whole = (Text){bytes, self->size};
    return true;
}

TableItem table_item(const Table *self, uint32_t index) {
    TableItem item = {0};
    const uint64_t offset = sizeof(TableHead) + (uint64_t)index * sizeof item;
    if (self->whole.length != 0) {
        memcpy(&item, self->whole.bytes + offset, sizeof item);
    } else if (!read_at(self, &item, sizeof item, offset)) {
        item = (TableItem){0};
    }
    return item;
}

uint32_t table_find(const Table *self, uint64_t name) {
    uint32_t low = 0;
    uint32_t high = self->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        const TableItem item = table_item(self, middle);
        if (item.name == name) return middle;
        if (item.name < name) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return UINT32_MAX;
}

Text table_entry(const Table *self, const TableItem *item) {
    const uint64_t first = sizeof(TableHead) + (uint64_t)self->count * sizeof *item;
    if (item->offset < first || item->offset > self->size) return TEXT("");
    if (item->size > self->size - item->offset) return TEXT("");
    if (self->whole.length != 0)
        return text_slice(self->whole, item->offset, (size_t)item->offset + item->size);
    char *const bytes = arena_alloc(self->arena, (size_t)item->size + 1);
    if (!read_at(self, bytes, item->size, item->offset)) return TEXT("");
    return (Text){bytes, item->size};
}

void table_append_head(Buffer *out, uint64_t key, uint64_t size, uint32_t count) {
    TableHead head = {.key = key, .size = size, .count = count};
    memcpy(head.magic, MAGIC, sizeof MAGIC);
    buffer_append(out, (Text){(const char *)&head, sizeof head});
}
