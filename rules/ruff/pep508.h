// Requirements (PEP 508): `name[extra] >=1.0 ; python_version < "3.12"`, `name @ https://...`.
#ifndef SHIKRA_RULES_RUFF_PEP508_H
#define SHIKRA_RULES_RUFF_PEP508_H

#include "rules/ruff/pep440.h"

// False, with what is wrong and where, if the text is no requirement.
bool requirement_check(Arena *arena, Text requirement, TextError *error);

#endif
