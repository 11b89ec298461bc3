// Cache: what linting a file found, kept for the next run, which then need not read the file.
//
// One file for a project, in a folder that git leaves alone. An entry holds all that a Lint says of
// one file (findings with fixes and places, suppressed ones too, and notices), so a run that takes
// it prints the same bytes. What a run adds to that (a baseline, changed lines) is applied behind
// it.
//
// What an entry is about is its identity: the build, the settings, the file's own rules, its path,
// the module it is. If that is the same, then so are the findings of the same bytes. Whether they
// are the same tells the file's state (size, inode, times) without a look at them; where it
// differs, as after a fresh checkout, their hash does. What a rule looked for on disk besides is in
// the entry, and looked for again.
//
// Trust. The cache may lie in a checkout, which may come from somebody who would like his files to
// be found clean. So every entry is sealed with a keyed hash (base/siphash.h) of itself under its
// identity; the key is random, made once for a user, and lies where a checkout does not reach: in
// the user's own cache folder, or beside the cache if it is in a folder that the user chose (and
// may carry from machine to machine). The same key is in the hash of contents, so that two texts
// with one hash cannot be made either. What the seal does not fit is as if it were not there;
// nothing is believed before it was compared, and reading an entry checks every length all the
// same. Folders and files that belong to somebody else are not used, and no link is followed to
// them.
//
// Runs do not wait for one another: each reads what is there and puts a whole new file in its
// place, and the last one wins. Whatever goes wrong, the run goes on without a cache.
#ifndef SHIKRA_CACHE_CACHE_H
#define SHIKRA_CACHE_CACHE_H

#include "base/buffer.h"
#include "base/siphash.h"
#include "check/check.h"
#include "source/file_bytes.h"
#include "suppress/identity.h"
#include "syntax/ast.h"

typedef struct Cache Cache;

#define CACHE_FOLDER ".shikra_cache" // in a project's root

typedef struct CacheOptions {
    const char *chosen; // folder that the user named, absolute; NULL: none
    const char *folder; // folder that the configuration names, absolute; NULL: CACHE_FOLDER
    const char *root;   // the project's, absolute
    bool reads_few;     // only some files are asked about: not all of the cache need be read
    bool is_errand;     // files given by name: a small gain is not worth a new cache
    ParserKind parser;
    bool ignores_noqa;
} CacheOptions;

// Opens what is there. NULL if no folder will do; `notices` say so if the user chose it.
Cache *cache_open(Arena *arena, NoticeList *notices, const Registry *registry,
                  const CacheOptions *options);

typedef struct CacheQuery {
    const Settings *settings;
    RuleSet enabled;
    const char *path; // as shown
    const char *absolute_path;
    Text module;
    FileState state;
} CacheQuery;

// What the cache knows of a file.
typedef struct CachedFile {
    Digest identity; // zeros: not looked up
    Text entry;      // empty: nothing is known; else it fits its seal
    bool is_certain; // its state has not changed: neither have its bytes
} CachedFile;

// Not for several threads; what it answers is good until cache_close.
CachedFile cache_look_up(Cache *self, const CacheQuery *query);

typedef struct CachedCounts {
    uint32_t reported; // findings that no comment silences
    uint32_t suppressed;
} CachedCounts;

CachedCounts cached_counts(const CachedFile *file);
// The hash that an entry was made for.
Digest cached_content(const CachedFile *file);

// What a file's findings are, apart from how they were found.
typedef struct CacheContent {
    FindingList findings;
    FindingPlace *places; // in their order
    const FindingIdentity *identities;
    NoticeList notices; // all about this file
    ImportProbes probes;
} CacheContent;

// Fills `self` from an entry; its texts are the entry's, the rest is in `arena`. `path` is the
// file's, for notices. False if the entry is malformed.
bool cached_content_read(CacheContent *self, const CachedFile *file, const Registry *registry,
                         Arena *arena, const char *path);

// What one thread adds.
typedef struct CacheWriter {
    const Cache *cache; // NULL: nothing is to be added
    Buffer bytes;       // entries
    Buffer items;       // their places in `bytes`
    uint64_t gain;      // what it would take to find all that out again, in bytes linted
} CacheWriter;

// The keyed hash of a file's bytes.
Digest cache_hash(const Cache *self, Text bytes);
// Adds an entry: `state` and `hash` are those of the bytes that were linted.
void cache_add(CacheWriter *self, const CachedFile *file, const FileState *state, Digest hash,
               const CacheContent *content, const Registry *registry);
// Adds a known entry anew, for bytes that are the same in another state.
void cache_renew(CacheWriter *self, const CachedFile *file, const FileState *state);

// Takes over what a thread has added, and releases it.
void cache_take(Cache *self, CacheWriter *writer);
// Writes the cache if there is something new and it is worth the while. Then releases it.
void cache_close(Cache *self, NoticeList *notices);
// Releases it.
void cache_abandon(Cache *self);

// Takes cache folders away: those of a project, and CACHE_FOLDER in its folders. Says on `out` what
// was removed, as "Removing cache at: PATH".
void cache_clean(const CacheOptions *options, Arena *arena, NoticeList *notices, Buffer *out);

#endif
