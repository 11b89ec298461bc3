// F404, F407, F621, F622, F701, F702, F704, F706, F707: statements that are written right and that
// Python's compiler refuses all the same. (F406 has a file of its own.)
#include "rules/syntax/invalid_syntax.h"

const Rule rule_pyflakes_refused_statements[] = {
    {
        .code = "F404",
        .name = "late-future-import",
        .summary = "A `__future__` import comes after other code",
        .why = "A `__future__` import changes how the compiler reads the file, so Python wants it "
               "before anything else but the docstring, and refuses the file otherwise.",
        .help = "Move the import to the top of the file, right below the docstring.",
        .bad = "import os\nfrom __future__ import annotations\n",
        .good = "from __future__ import annotations\nimport os\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F407",
        .name = "future-feature-not-defined",
        .summary = "`__future__` has no feature of that name",
        .why = "The list of features is part of the compiler. It refuses the file if it does not "
               "know one, be it a typo or a feature of a newer Python.",
        .help = "Correct the name, or remove it.",
        .bad = "from __future__ import anotations\n",
        .good = "from __future__ import annotations\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F621",
        .name = "expressions-in-star-assignment",
        .summary = "Too many targets stand before the star",
        .why = "CPython counts the targets in front of a starred one in a single byte; with more "
               "than 255 of them the file does not compile.",
        .help = "Assign the sequence to one name and take slices of it.",
        // 256 names: the shortest list that is too long.
        .bad = "(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,\n"
               "a, a, a, a, a, a, a, a, a, a, a, a, a, *rest) = row\n",
        .good = "a, *rest = row\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F622",
        .name = "multiple-starred-expressions",
        .summary = "Two stars in one assignment",
        .why = "With two starred targets nothing says which of them gets how many elements; Python "
               "refuses the file.",
        .help = "Keep one star, and split what it gets in a second statement.",
        .bad = "*head, middle, *tail = row\n",
        .good = "head, middle, *tail = row\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F701",
        .name = "break-outside-loop",
        .summary = "`break` stands outside of any loop",
        .why = "There is no loop to leave, so Python refuses the file. A function or class inside "
               "a loop does not count as a part of it, nor does the loop's `else`.",
        .help = "Use `return`, or move the statement into the loop.",
        .bad = "def find(row):\n    if row:\n        break\n",
        .good = "def find(row):\n    if row:\n        return\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F702",
        .name = "continue-outside-loop",
        .summary = "`continue` stands outside of any loop",
        .why = "There is no loop to go on with, so Python refuses the file. A function or class "
               "inside a loop does not count as a part of it, nor does the loop's `else`.",
        .help = "Use `return` or `pass`, or move the statement into the loop.",
        .bad = "def show(row):\n    if not row:\n        continue\n    print(row)\n",
        .good = "def show(row):\n    if not row:\n        return\n    print(row)\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F704",
        .name = "yield-outside-function",
        .summary = "`yield`, `yield from` or `await` stands outside of a function",
        .why = "Only a function can be suspended. At module level, in a class body and inside "
               "comprehensions `yield` is refused, and so is `await` outside of functions.",
        .help = "Move it into a function.",
        .bad = "yield 1\n",
        .good = "def numbers():\n    yield 1\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F706",
        .name = "return-outside-function",
        .summary = "`return` stands outside of a function",
        .why = "There is nothing to return from at module level or in a class body, so Python "
               "refuses the file. Often the indentation has slipped.",
        .help = "Indent it into the function; to end a script use `sys.exit()`.",
        .bad = "def total(rows):\n    count = len(rows)\nreturn count\n",
        .good = "def total(rows):\n    count = len(rows)\n    return count\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "F707",
        .name = "default-except-not-last",
        .summary = "A bare `except:` comes before other handlers",
        .why = "A bare `except:` takes every exception, so no handler behind it could ever run; "
               "Python refuses the file.",
        .help = "Move the bare `except:` behind all other handlers.",
        .bad = "try:\n    run()\nexcept:\n    stop()\nexcept ValueError:\n    retry()\n",
        .good = "try:\n    run()\nexcept ValueError:\n    retry()\nexcept:\n    stop()\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {0},
};
