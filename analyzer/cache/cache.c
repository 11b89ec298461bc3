// Cache: identities, lookups, and what a run puts in the place of what it found.
#include "cache/cache.h"

#include "cache/build_id.h"
#include "cache/entry.h"
#include "cache/place.h"
#include "cache/table.h"

#include "base/memory.h"
#include "base/random.h"
#include "config/config.h"
#include "source/path.h"

#include <errno.h>
#include <stdlib.h>

// What became of an item of the old file.
typedef enum Use { UNUSED, USED, REPLACED } Use;

// What has been looked for on disk in this run.
typedef struct Probe {
    const Settings *settings;
    uint64_t module; // hash
    bool is_found;
} Probe;

struct Cache {
    Arena *arena;
    const Registry *registry;
    CacheOptions options;
    CachePlace place;
    Digest key;
    bool has_new_key;
    bool is_damaged;
    Table table;
    unsigned char *uses; // Use, by item
    Buffer conditions;   // what all identities of the last settings and rules begin with
    const Settings *settings;
    RuleSet enabled;
    Digest subject; // hash of `conditions`
    Buffer scratch;
    Probe *probes; // open addressing
    uint32_t probe_count;
    uint32_t probe_limit;
    CacheWriter added; // by all threads
};

enum { // what keyed hashes are for, so that none can be taken for another
    FOR_KEY = 'k',
    FOR_NAME = 'n',
    FOR_SEAL = 's',
    FOR_CONTENT = 'c',
};

// ---- Keyed hashes ----

static Digest derive(Digest key, int purpose) {
    const char byte = (char)purpose;
    return siphash(key, (Text){&byte, 1});
}

Digest cache_hash(const Cache *self, Text bytes) {
    return siphash(derive(self->key, FOR_CONTENT), bytes);
}

static uint64_t name_of(Digest identity) {
    return derive(identity, FOR_NAME).low;
}

static Digest seal_of(Digest identity, Text entry) {
    return siphash(derive(identity, FOR_SEAL), entry_sealed(entry));
}

// ---- Opening ----

static void open_table(Cache *self) {
    uint64_t size = 0;
    const int file = place_open(&self->place, &size);
    const uint64_t key = derive(self->key, FOR_KEY).low;
    if (!table_open(&self->table, self->arena, file, size, key, &self->is_damaged)) {
        table_close(&self->table);
        return;
    }
    if (!self->options.reads_few && !table_load(&self->table)) self->table.count = 0;
    self->uses = memory_zalloc(self->table.count + 1, 1);
}

Cache *cache_open(Arena *arena, NoticeList *notices, const Registry *registry,
                  const CacheOptions *options) {
    Cache *const self = ARENA_NEW(arena, Cache);
    self->arena = arena;
    self->registry = registry;
    self->options = *options;
    self->table.file = -1;
    if (!place_find(&self->place, arena, notices, options)) return NULL;
    if (place_read_key(&self->place, &self->key)) {
        open_table(self);
    } else {
        self->has_new_key = true;
        if (!random_bytes(&self->key, sizeof self->key)) return NULL;
    }
    self->added.cache = self;
    return self;
}

// ---- Identities ----

static void append_text(Buffer *out, Text text) {
    const uint64_t length = text.length;
    buffer_append(out, (Text){(const char *)&length, sizeof length});
    buffer_append(out, text);
}

// What files of the same settings have in common is put together once.
static void set_conditions(Cache *self, const CacheQuery *query) {
    const bool is_same = self->settings == query->settings &&
                         memcmp(&self->enabled, &query->enabled, sizeof self->enabled) == 0;
    if (is_same) return;
    self->settings = query->settings;
    self->enabled = query->enabled;
    Buffer *const bytes = &self->conditions;
    buffer_clear(bytes);
    buffer_append_c(bytes, SHIKRA_VERSION);
    build_id_append(bytes);
    buffer_append_byte(bytes, (char)self->options.parser);
    buffer_append_byte(bytes, (char)self->options.ignores_noqa);
    buffer_append(bytes, (Text){(const char *)&query->enabled, sizeof query->enabled});
    config_append_fingerprint(bytes, query->settings);
    self->subject = siphash(self->key, buffer_text(bytes));
}

static Digest identify(Cache *self, const CacheQuery *query) {
    set_conditions(self, query);
    Buffer *const bytes = &self->scratch;
    buffer_clear(bytes);
    Text place = text_from_c(query->absolute_path);
    Text below;
    if (path_strip(text_from_c(self->options.root), place, &below)) place = below; // it may move
    append_text(bytes, place);
    append_text(bytes, text_from_c(query->path)); // rules look at it, too
    append_text(bytes, query->module);
    return siphash(self->subject, buffer_text(bytes));
}

// ---- Probes ----

static void grow_probes(Cache *self) {
    const uint32_t limit = self->probe_limit != 0 ? 2 * self->probe_limit : 256;
    Probe *const probes = memory_zalloc(limit, sizeof *probes);
    for (uint32_t i = 0; i < self->probe_limit; i++) {
        if (self->probes[i].settings == NULL) continue;
        uint32_t slot = (uint32_t)self->probes[i].module & (limit - 1);
        while (probes[slot].settings != NULL) slot = (slot + 1) & (limit - 1);
        probes[slot] = self->probes[i];
    }
    free(self->probes);
    self->probes = probes;
    self->probe_limit = limit;
}

// Is the module still where it was, or was not? Asked once for each.
static bool probe_holds(void *context, Text module, bool was_found) {
    Cache *const self = context;
    if (2 * self->probe_count >= self->probe_limit) grow_probes(self);
    const uint64_t hash = siphash(self->key, module).low;
    uint32_t slot = (uint32_t)hash & (self->probe_limit - 1);
    for (; self->probes[slot].settings != NULL; slot = (slot + 1) & (self->probe_limit - 1)) {
        const Probe *const probe = &self->probes[slot];
        if (probe->module == hash && probe->settings == self->settings)
            return probe->is_found == was_found;
    }
    self->probes[slot] = (Probe){.settings = self->settings,
                                 .module = hash,
                                 .is_found = import_is_in_sources(self->settings, module)};
    self->probe_count++;
    return self->probes[slot].is_found == was_found;
}

// ---- Looking up ----

CachedFile cache_look_up(Cache *self, const CacheQuery *query) {
    CachedFile file = {.identity = identify(self, query)};
    if (self->table.count == 0) return file;
    const uint32_t index = table_find(&self->table, name_of(file.identity));
    if (index == UINT32_MAX) return file;
    self->uses[index] = REPLACED;
    const TableItem item = table_item(&self->table, index);
    const Text entry = table_entry(&self->table, &item);
    if (entry.length < sizeof(EntryHead) ||
        !digest_equal(entry_head(entry).seal, seal_of(file.identity, entry))) {
        self->is_damaged = true;
        return file;
    }
    if (!entry_visit_probes(entry, probe_holds, self)) return file;
    const FileState state = entry_head(entry).state;
    file.entry = entry;
    file.is_certain = file_state_equal(&state, &query->state);
    if (file.is_certain) self->uses[index] = USED;
    return file;
}

// ---- Adding ----

// Seals the bytes from `start` on and lists them, unless there are too many.
static void finish_entry(CacheWriter *self, Digest identity, size_t start, uint64_t gain) {
    const Text entry = text_skip(buffer_text(&self->bytes), start);
    if (entry.length > TABLE_LARGEST_ENTRY || self->bytes.length > TABLE_LARGEST) {
        self->bytes.length = start;
        return;
    }
    const Digest seal = seal_of(identity, entry);
    memcpy(self->bytes.bytes + start, &seal, sizeof seal);
    const TableItem item = {.name = name_of(identity),
                            .offset = (uint32_t)start,
                            .size = (uint32_t)entry.length & TABLE_LARGEST_ENTRY};
    buffer_append(&self->items, (Text){(const char *)&item, sizeof item});
    self->gain += gain;
}

void cache_add(CacheWriter *self, const CachedFile *file, const FileState *state, Digest hash,
               const CacheContent *content, const Registry *registry) {
    enum { AT_LEAST = 2000 }; // what the smallest file takes, in bytes of a large one
    const size_t start = self->bytes.length;
    entry_append(&self->bytes, state, hash, content, registry);
    finish_entry(self, file->identity, start, state->size + AT_LEAST);
}

void cache_renew(CacheWriter *self, const CachedFile *file, const FileState *state) {
    enum { AT_LEAST = 500, CHEAPER = 16 }; // reading and hashing against linting
    const size_t start = self->bytes.length;
    EntryHead head = entry_head(file->entry);
    head.state = *state;
    buffer_append(&self->bytes, (Text){(const char *)&head, sizeof head});
    buffer_append(&self->bytes, text_skip(file->entry, sizeof head));
    finish_entry(self, file->identity, start, state->size / CHEAPER + AT_LEAST);
}

void cache_take(Cache *self, CacheWriter *writer) {
    const size_t offset = self->added.bytes.length;
    if (offset + writer->bytes.length <= TABLE_LARGEST) {
        buffer_append(&self->added.bytes, buffer_text(&writer->bytes));
        for (size_t at = 0; at < writer->items.length; at += sizeof(TableItem)) {
            TableItem item;
            memcpy(&item, writer->items.bytes + at, sizeof item);
            item.offset += (uint32_t)offset;
            buffer_append(&self->added.items, (Text){(const char *)&item, sizeof item});
        }
        self->added.gain += writer->gain;
    }
    buffer_release(&writer->bytes);
    buffer_release(&writer->items);
}

// ---- Writing ----

// Would the next run gain more than it takes to write the file now?
static bool is_worth_it(const Cache *self) {
    enum { SMALL_CACHE = 256 * 1024, SMALL_GAIN = 32 * 1024, FASTER = 12 }; // writing than linting
    const CacheOptions *const options = &self->options;
    const uint64_t gain = self->added.gain;
    if (gain == 0) return false;
    if (self->table.size > SMALL_CACHE && gain * FASTER < self->table.size) return false;
    return !options->is_errand || options->chosen != NULL || gain >= SMALL_GAIN;
}

static int compare_items(const void *left, const void *right) {
    const TableItem *const a = left;
    const TableItem *const b = right;
    return a->name != b->name ? (a->name < b->name ? -1 : 1) : 0;
}

// The old file's entries that stay, behind the new ones: those that were used, and others for some
// time.
static void keep_old(Cache *self) {
    enum { OLDEST = 20 };
    if (self->table.count == 0 || !table_load(&self->table)) return;
    for (uint32_t i = 0; i < self->table.count; i++) {
        TableItem item = table_item(&self->table, i);
        if (self->uses[i] == REPLACED || item.age >= OLDEST) continue;
        const Text entry = table_entry(&self->table, &item);
        if (entry.length == 0 || self->added.bytes.length > TABLE_LARGEST / 2) continue;
        item.age = self->uses[i] == USED ? 0 : (item.age + 1) & 0xff;
        item.offset = (uint32_t)self->added.bytes.length;
        buffer_append(&self->added.bytes, entry);
        buffer_append(&self->added.items, (Text){(const char *)&item, sizeof item});
    }
}

static bool write_file(Cache *self) {
    keep_old(self);
    const uint32_t count = (uint32_t)(self->added.items.length / sizeof(TableItem));
    const size_t first = sizeof(TableHead) + self->added.items.length;
    TableItem *const items = memory_zalloc(count, sizeof *items);
    memcpy(items, self->added.items.bytes, self->added.items.length);
    for (uint32_t i = 0; i < count; i++) items[i].offset += (uint32_t)first;
    qsort(items, count, sizeof *items, compare_items);
    Buffer head = {0};
    table_append_head(&head, derive(self->key, FOR_KEY).low, first + self->added.bytes.length,
                      count);
    const Text parts[] = {buffer_text(&head),
                          {(const char *)items, count * sizeof *items},
                          buffer_text(&self->added.bytes)};
    const bool is_written = place_replace(&self->place, parts, 3);
    buffer_release(&head);
    free(items);
    return is_written;
}

void cache_close(Cache *self, NoticeList *notices) {
    if (self->is_damaged) {
        notice_add(notices, NOTICE_WARNING, NULL,
                   "the cache in %s is damaged: what is damaged was not used", self->place.folder);
    }
    if (is_worth_it(self)) {
        const bool has_key = !self->has_new_key || place_make_key(&self->place, self->key);
        const bool is_chosen = self->options.chosen != NULL;
        errno = 0;
        if (has_key && !write_file(self) && is_chosen) {
            notice_add(notices, NOTICE_WARNING, self->place.folder,
                       "the cache cannot be written: %s", strerror(errno));
        }
    }
    cache_abandon(self);
}

void cache_abandon(Cache *self) {
    table_close(&self->table);
    buffer_release(&self->conditions);
    buffer_release(&self->scratch);
    buffer_release(&self->added.bytes);
    buffer_release(&self->added.items);
    free(self->probes);
    free(self->uses);
}
