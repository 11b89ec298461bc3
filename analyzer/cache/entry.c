// Entries: written and read. Whatever the bytes are, reading ends within them.
#include "cache/entry.h"

#include "base/memory.h"
#include "rules/rule.h"

#include <stdlib.h>

enum { // flags of a finding
    SUPPRESSED = 1,
    HAS_FIX = 2,
    HAS_OWN_HELP = 4,
    NOQA_ELSEWHERE = 8,
    HAS_PARENT = 16,
};

// ---- Writing ----

static void append_number(Buffer *out, uint64_t number) {
    for (; number >= 0x80; number >>= 7) buffer_append_byte(out, (char)(number | 0x80));
    buffer_append_byte(out, (char)number);
}

// With a NUL, so that it is a C string, too, where it lies.
static void append_text(Buffer *out, Text text) {
    append_number(out, text.length);
    buffer_append(out, text);
    buffer_append_byte(out, '\0');
}

static void append_position(Buffer *out, Position position) {
    append_number(out, position.row);
    append_number(out, position.column);
    append_number(out, position.cell);
}

static void append_fix(Buffer *out, const Fix *fix, const Position *places) {
    append_number(out, fix->applicability);
    append_number(out, fix->isolation);
    append_text(out, fix->message);
    append_number(out, fix->count);
    for (uint32_t i = 0; i < fix->count; i++) {
        append_number(out, fix->edits[i].start);
        append_number(out, fix->edits[i].end);
        append_number(out, fix->edits[i].is_apart);
        append_text(out, fix->edits[i].content);
        append_position(out, places[2 * i]);
        append_position(out, places[2 * i + 1]);
    }
}

static uint32_t flags_of(const Finding *finding) {
    uint32_t flags = 0;
    if (finding->is_suppressed) flags |= SUPPRESSED;
    if (finding->fix != NULL) flags |= HAS_FIX;
    if (!text_is(finding->help, finding->rule->help)) flags |= HAS_OWN_HELP;
    if (finding->noqa_at != finding->range.start) flags |= NOQA_ELSEWHERE;
    if (finding->parent_at != finding->range.start) flags |= HAS_PARENT;
    return flags;
}

// Functions and classes around findings, each behind the one that it is in.
typedef struct Around {
    Buffer list;       // as they are written
    uint32_t *numbers; // by Definition.number, what stands for it in the list, from 1; 0: not there
    uint32_t size;     // of `numbers`
    uint32_t count;
} Around;

static void around_init(Around *self, const CacheContent *content) {
    *self = (Around){.size = 1};
    for (uint32_t i = 0; i < content->findings.count; i++) {
        const Definition *const around = content->identities[i].around;
        if (around != NULL && around->number >= self->size) self->size = around->number + 1;
    }
    self->numbers = memory_zalloc(self->size, sizeof *self->numbers);
}

static void around_add(Around *self, const Definition *definition) {
    const Definition *const outer = definition->around;
    append_number(&self->list, outer != NULL ? self->numbers[outer->number] : 0);
    append_number(&self->list, definition->is_class);
    append_text(&self->list, definition->name);
    self->numbers[definition->number] = ++self->count;
}

// Adds it behind those around it that are not there yet.
static void around_take(Around *self, const Definition *definition) {
    while (definition != NULL && self->numbers[definition->number] == 0) {
        const Definition *outermost = definition;
        while (outermost->around != NULL && self->numbers[outermost->around->number] == 0)
            outermost = outermost->around;
        around_add(self, outermost);
    }
}

static void append_around(Buffer *out, Around *self, const CacheContent *content) {
    around_init(self, content);
    for (uint32_t i = 0; i < content->findings.count; i++)
        around_take(self, content->identities[i].around);
    append_number(out, self->count);
    buffer_append(out, buffer_text(&self->list));
    buffer_release(&self->list);
}

static void append_identity(Buffer *out, const Around *around, const FindingIdentity *identity) {
    const Definition *const definition = identity->around;
    append_number(out, definition != NULL ? around->numbers[definition->number] : 0);
    buffer_append(out, (Text){(const char *)&identity->key, sizeof identity->key});
}

static void append_finding(Buffer *out, const Finding *finding, const FindingPlace *place,
                           const Registry *registry) {
    const uint32_t flags = flags_of(finding);
    append_number(out, flags);
    append_number(out, registry_index(registry, finding->rule));
    append_number(out, finding->range.start);
    append_number(out, finding->range.end);
    append_position(out, place->start);
    append_position(out, place->end);
    append_number(out, place->noqa_row);
    append_text(out, finding->message);
    if ((flags & NOQA_ELSEWHERE) != 0) append_number(out, finding->noqa_at);
    if ((flags & HAS_PARENT) != 0) append_number(out, finding->parent_at);
    if ((flags & HAS_OWN_HELP) != 0) append_text(out, finding->help);
    if ((flags & SUPPRESSED) != 0) append_text(out, finding->suppression);
    if ((flags & HAS_FIX) != 0) append_fix(out, finding->fix, place->edits);
}

static void append_notices(Buffer *out, const Notice *first) {
    uint32_t count = 0;
    for (const Notice *notice = first; notice != NULL; notice = notice->next) count++;
    append_number(out, count);
    for (const Notice *notice = first; notice != NULL; notice = notice->next) {
        append_number(out, notice->level);
        append_number(out, notice->line);
        append_number(out, notice->column);
        append_text(out, text_from_c(notice->text));
    }
}

void entry_append(Buffer *out, const FileState *state, Digest hash, const CacheContent *content,
                  const Registry *registry) {
    EntryHead head;
    memset(&head, 0, sizeof head); // no byte of it is left to chance
    head.content = hash;
    head.state = *state;
    for (uint32_t i = 0; i < content->findings.count; i++) {
        head.counts.suppressed += content->findings.items[i].is_suppressed;
        head.counts.reported += !content->findings.items[i].is_suppressed;
    }
    buffer_append(out, (Text){(const char *)&head, sizeof head});
    append_number(out, content->probes.count);
    for (uint32_t i = 0; i < content->probes.count; i++) {
        append_text(out, content->probes.items[i].module);
        append_number(out, content->probes.items[i].is_found);
    }
    append_notices(out, content->notices.first);
    Around around;
    append_around(out, &around, content);
    append_number(out, content->findings.count);
    for (uint32_t i = 0; i < content->findings.count; i++) {
        append_finding(out, &content->findings.items[i], &content->places[i], registry);
        append_identity(out, &around, &content->identities[i]);
    }
    free(around.numbers);
}

// ---- Reading ----

// What is wrong is said once, at the end: behind a fault everything is zero.
typedef struct Reader {
    Text rest;
    bool is_broken;
} Reader;

static Reader reader_of(Text entry) {
    return (Reader){.rest = text_skip(entry, sizeof(EntryHead)),
                    .is_broken = entry.length < sizeof(EntryHead)};
}

static uint64_t fail(Reader *self) {
    self->is_broken = true;
    self->rest.length = 0;
    return 0;
}

static uint64_t read_number(Reader *self, uint64_t most) {
    uint64_t number = 0;
    for (unsigned shift = 0, i = 0; i < self->rest.length && shift < 63; shift += 7) {
        const unsigned char byte = (unsigned char)self->rest.bytes[i++];
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (byte >= 0x80) continue;
        self->rest = text_skip(self->rest, i);
        return number <= most ? number : fail(self);
    }
    return fail(self);
}

static uint32_t read_u32(Reader *self) {
    return (uint32_t)read_number(self, UINT32_MAX);
}

// How many things follow, each of which takes `least` bytes or more.
static uint32_t read_count(Reader *self, size_t least) {
    const uint64_t count = read_number(self, UINT32_MAX);
    return (uint32_t)(count <= self->rest.length / least ? count : fail(self));
}

static Text read_text(Reader *self) {
    const uint64_t length = read_number(self, UINT32_MAX);
    if (length >= self->rest.length || self->rest.bytes[length] != '\0') {
        fail(self);
        return TEXT("");
    }
    const Text text = text_slice(self->rest, 0, length);
    self->rest = text_skip(self->rest, length + 1);
    return text;
}

static Position read_position(Reader *self) {
    Position position;
    position.row = read_u32(self);
    position.column = read_u32(self);
    position.cell = read_u32(self);
    return position;
}

static const Fix *read_fix(Reader *self, Arena *arena, FindingPlace *place) {
    Fix *const fix = ARENA_NEW(arena, Fix);
    fix->applicability = (FixApplicability)read_number(self, FIX_DISPLAY);
    fix->isolation = read_u32(self);
    fix->message = read_text(self);
    fix->count = read_count(self, 11);
    fix->edits = ARENA_ARRAY(arena, Edit, fix->count);
    Position *const places = ARENA_ARRAY(arena, Position, 2 * (size_t)fix->count);
    for (uint32_t i = 0; i < fix->count && !self->is_broken; i++) {
        fix->edits[i].start = read_u32(self);
        fix->edits[i].end = read_u32(self);
        fix->edits[i].is_apart = read_number(self, 1) != 0;
        fix->edits[i].content = read_text(self);
        places[2 * i] = read_position(self);
        places[2 * i + 1] = read_position(self);
    }
    place->edits = places;
    return fix;
}

static void read_finding(Reader *self, const Registry *registry, Arena *arena, Finding *finding,
                         FindingPlace *place) {
    const uint32_t flags = read_u32(self);
    finding->rule = registry_rule(
        registry, (uint32_t)read_number(self, registry_count(registry) - UINT64_C(1)));
    finding->range.start = finding->noqa_at = finding->parent_at = read_u32(self);
    finding->range.end = read_u32(self);
    place->start = read_position(self);
    place->end = read_position(self);
    place->noqa_row = read_u32(self);
    finding->message = read_text(self);
    finding->help = text_from_c(finding->rule->help);
    finding->is_suppressed = (flags & SUPPRESSED) != 0;
    if ((flags & NOQA_ELSEWHERE) != 0) finding->noqa_at = read_u32(self);
    if ((flags & HAS_PARENT) != 0) finding->parent_at = read_u32(self);
    if ((flags & HAS_OWN_HELP) != 0) finding->help = read_text(self);
    if ((flags & SUPPRESSED) != 0) finding->suppression = read_text(self);
    if ((flags & HAS_FIX) != 0) finding->fix = read_fix(self, arena, place);
}

static void read_notices(Reader *self, NoticeList *notices, const char *path) {
    const uint32_t count = read_count(self, 5);
    for (uint32_t i = 0; i < count && !self->is_broken; i++) {
        const NoticeLevel level = (NoticeLevel)read_number(self, NOTICE_ERROR);
        const uint32_t line = read_u32(self);
        const uint32_t column = read_u32(self);
        const Text text = read_text(self);
        if (!self->is_broken) notice_add_at(notices, level, path, line, column, "%s", text.bytes);
    }
}

// Of a list as append_around writes it; a number stands for one, 0 for none.
typedef struct AroundList {
    Definition *items;
    uint32_t count;
} AroundList;

static const Definition *read_around(Reader *self, const AroundList *list, uint32_t most) {
    const uint32_t number = (uint32_t)read_number(self, most);
    return number != 0 ? &list->items[number - 1] : NULL;
}

static AroundList read_around_list(Reader *self, Arena *arena) {
    AroundList list = {.count = read_count(self, 4)};
    list.items = ARENA_ARRAY(arena, Definition, list.count);
    for (uint32_t i = 0; i < list.count && !self->is_broken; i++) {
        list.items[i].number = i + 1;
        list.items[i].around = read_around(self, &list, i);
        list.items[i].is_class = read_number(self, 1) != 0;
        list.items[i].name = read_text(self);
    }
    return list;
}

static void read_identity(Reader *self, const AroundList *list, FindingIdentity *identity) {
    identity->around = read_around(self, list, list->count);
    if (self->rest.length < sizeof identity->key) {
        fail(self);
        return;
    }
    memcpy(&identity->key, self->rest.bytes, sizeof identity->key);
    self->rest = text_skip(self->rest, sizeof identity->key);
}

static bool skip_probe(void *context, Text module, bool is_found) {
    (void)context;
    (void)module;
    (void)is_found;
    return true;
}

static bool visit_probes(Reader *self, ProbeVisitor visit, void *context) {
    const uint32_t count = read_count(self, 3);
    for (uint32_t i = 0; i < count && !self->is_broken; i++) {
        const Text module = read_text(self);
        const bool is_found = read_number(self, 1) != 0;
        if (self->is_broken || !visit(context, module, is_found)) return false;
    }
    return !self->is_broken;
}

bool entry_visit_probes(Text entry, ProbeVisitor visit, void *context) {
    Reader reader = reader_of(entry);
    return visit_probes(&reader, visit, context);
}

bool cached_content_read(CacheContent *self, const CachedFile *file, const Registry *registry,
                         Arena *arena, const char *path) {
    Reader reader = reader_of(file->entry);
    *self = (CacheContent){.notices = notice_list(arena)};
    visit_probes(&reader, skip_probe, NULL);
    read_notices(&reader, &self->notices, path);
    const AroundList around = read_around_list(&reader, arena);
    const uint32_t count = read_count(&reader, 22);
    self->findings.items = ARENA_ARRAY(arena, Finding, count);
    self->findings.count = self->findings.capacity = count;
    self->places = ARENA_ARRAY(arena, FindingPlace, count);
    FindingIdentity *const identities = ARENA_ARRAY(arena, FindingIdentity, count);
    self->identities = identities;
    for (uint32_t i = 0; i < count && !reader.is_broken; i++) {
        read_finding(&reader, registry, arena, &self->findings.items[i], &self->places[i]);
        read_identity(&reader, &around, &identities[i]);
    }
    return !reader.is_broken && reader.rest.length == 0;
}

CachedCounts cached_counts(const CachedFile *file) {
    return entry_head(file->entry).counts;
}

Digest cached_content(const CachedFile *file) {
    return entry_head(file->entry).content;
}
