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

// `module` as written in the import: "os.path", ".sibling". `package` is the outermost package that
// the file is in, empty if it is in none. Looks into `src` on disk for what nothing else tells.
ImportSection import_section(const Settings *settings, Text module, Text package);
// True if Python of that version (311) has the top-level module `name`.
bool is_standard_library(Text name, uint16_t version);

#endif
