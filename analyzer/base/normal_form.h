// The form in which Python compares identifiers.
#ifndef SHIKRA_BASE_NORMAL_FORM_H
#define SHIKRA_BASE_NORMAL_FORM_H

#include "base/arena.h"

// The name with each character in its NFKC form (PEP 3131): "foo" of "ｆｏｏ", with the eight
// readable bytes that atom_intern wants. The name itself if nothing changes. What NFKC makes of
// several characters together, of a letter and the accent behind it, stays as it is written.
Text name_normal_form(Text name, Arena *arena);

#endif
