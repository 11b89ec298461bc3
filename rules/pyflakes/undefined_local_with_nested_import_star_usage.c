// F406: star imports inside functions and classes.
#include "rules/syntax/invalid_syntax.h"

const Rule rule_pyflakes_undefined_local_with_nested_import_star_usage[] = {
    {
        .code = "F406",
        .name = "undefined-local-with-nested-import-star-usage",
        .summary = "`from module import *` stands inside a function or class",
        .why = "Python accepts a star import at module level only: the file does not compile.",
        .help = "Import the names that are used, or move the import to the top of the module.",
        .bad = "def area(r):\n    from math import *\n    return pi * r * r\n",
        .good = "def area(r):\n    from math import pi\n    return pi * r * r\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {0},
};
