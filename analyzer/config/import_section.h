// Where an imported module comes from: the standard library, a dependency, or the project itself.
#ifndef SHIKRA_CONFIG_IMPORT_SECTION_H
#define SHIKRA_CONFIG_IMPORT_SECTION_H

#include "config/settings.h"

typedef enum ImportSection {
    IMPORT_FUTURE,           // __future__
    IMPORT_STANDARD_LIBRARY, // of the target version
    IMPORT_THIRD_PARTY,      // and the user's own sections
    IMPORT_FIRST_PARTY,
    IMPORT_LOCAL_FOLDER, // relative
} ImportSection;

// What was looked for on disk, and whether it is there: on this, too, the answers depend.
typedef struct ImportProbe {
    Text module;
    bool is_found;
} ImportProbe;

typedef struct ImportProbes {
    ImportProbe *items;
    uint32_t count;
    uint32_t capacity;
    Arena *arena;
} ImportProbes;

// `module` as written in the import: "os.path", ".sibling". `package` is the outermost package that
// the file is in, empty if it is in none. Looks into `src` on disk for what nothing else tells,
// and adds what it looked for to `probes`.
ImportSection import_section(const Settings *settings, Text module, Text package,
                             ImportProbes *probes);
// True if `module` is below one of the folders of `src`, on disk.
bool import_is_in_sources(const Settings *settings, Text module);
// True if Python of that version (311) has the top-level module `name`.
bool is_standard_library(Text name, uint16_t version);

#endif
