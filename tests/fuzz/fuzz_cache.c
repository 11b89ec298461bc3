// Fuzzes what reads a cache: entries without their seal, and the table around them.
#include "fuzz.h"

#include "cache/entry.h"
#include "cache/table.h"
#include "rules/rule.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void check(bool is_so) {
    if (!is_so) abort();
}

static void check_text(Text text, Text within) {
    check(text.bytes[text.length] == '\0');
    const bool is_inside =
        text.bytes >= within.bytes && text.bytes + text.length < within.bytes + within.length;
    check(is_inside || text.length == 0);
}

// What could be read is written as the same content.
static void check_content(const CacheContent *content, Text entry, const Registry *registry,
                          Arena *arena) {
    for (uint32_t i = 0; i < content->findings.count; i++) {
        const Finding *const finding = &content->findings.items[i];
        check_text(finding->message, entry);
        check(registry_index(registry, finding->rule) < registry_count(registry));
        uint32_t depth = 0;
        for (const Definition *at = content->identities[i].around; at != NULL; at = at->around) {
            check_text(at->name, entry);
            check(depth++ < entry.length); // no ring
        }
        for (uint32_t e = 0; finding->fix != NULL && e < finding->fix->count; e++)
            check_text(finding->fix->edits[e].content, entry);
    }
    Buffer again = {0};
    const FileState state = {0};
    entry_append(&again, &state, (Digest){0}, content, registry);
    const CachedFile file = {.entry = buffer_text(&again)};
    CacheContent other;
    check(cached_content_read(&other, &file, registry, arena, "a.py"));
    check(other.findings.count == content->findings.count);
    buffer_release(&again);
}

static bool count_probe(void *count, Text module, bool is_found) {
    *(size_t *)count += module.length + is_found;
    return true;
}

static void read_entry(Text bytes, const Registry *registry) {
    Arena arena;
    arena_init(&arena);
    Buffer entry = {0}; // a block of its own, so that a byte too far is noticed
    buffer_append(&entry, bytes);
    const CachedFile file = {.entry = buffer_text(&entry)};
    CacheContent content;
    size_t count = 0;
    entry_visit_probes(file.entry, count_probe, &count);
    if (cached_content_read(&content, &file, registry, &arena, "a.py")) {
        check_content(&content, file.entry, registry, &arena);
    }
    buffer_release(&entry);
    arena_release(&arena);
}

static void check_items(Table *table) {
    enum { MOST = 64 };
    for (uint32_t i = 0; i < table->count && i < MOST; i++) {
        const TableItem item = table_item(table, i);
        const Text entry = table_entry(table, &item);
        check(entry.length == 0 || entry.length == item.size);
        for (size_t at = 0; at < entry.length; at++) (void)*(volatile const char *)&entry.bytes[at];
        const uint32_t found = table_find(table, item.name);
        check(found == UINT32_MAX || table_item(table, found).name == item.name);
    }
}

// Behind a head that fits: magic and key are no hindrance to a fuzzer.
static void read_table(Text bytes, bool loads) {
    const uint64_t size = sizeof(TableHead) + bytes.length;
    Buffer head = {0};
    table_append_head(&head, 1, size, bytes.length != 0 ? (unsigned char)bytes.bytes[0] : 0);
    const int file = memfd_create("cache", MFD_CLOEXEC);
    const bool is_written =
        file >= 0 && write(file, head.bytes, head.length) == (ssize_t)head.length &&
        (bytes.length == 0 || write(file, bytes.bytes, bytes.length) == (ssize_t)bytes.length);
    buffer_release(&head);
    Arena arena;
    arena_init(&arena);
    Table table;
    bool is_damaged;
    if (table_open(&table, &arena, file, is_written ? size : 0, 1, &is_damaged)) {
        if (loads) check(table_load(&table));
        check_items(&table);
    }
    table_close(&table);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const Registry *const registry = &REGISTRY;
    const Text text = {(const char *)bytes, size};
    read_entry(text, registry);
    char *const framed = calloc(1, sizeof(EntryHead) + size + 1);
    memcpy(framed + sizeof(EntryHead), bytes, size);
    read_entry((Text){framed, sizeof(EntryHead) + size}, registry);
    free(framed);
    read_table(text, false);
    read_table(text, true);
    return 0;
}
