"""--fix, --diff and their kin."""

import json
import os
import stat
import unittest

from program import ProgramTest

BROKEN = 'if x == None:\n    y = f"a";\nif not a in b: pass\n'
SAFE = 'if x == None:\n    y = "a"\nif a not in b: pass\n'
UNSAFE = 'if x is None:\n    y = "a"\nif a not in b: pass\n'
SELECT = ("--isolated", "--select", "E711,E703,E713,F541")


class FixTest(ProgramTest):
    def content(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def test_safe_fixes(self) -> None:
        self.write("a.py", BROKEN)
        done = self.shikra("check", *SELECT, "--fix", "--output-format", "concise")
        self.assertEqual(self.content("a.py").decode(), SAFE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("Found 4 errors (3 fixed, 1 remaining).", done.stdout)
        self.assertIn("E711", done.stdout)
        self.assertNotIn("E713", done.stdout)

    def test_unsafe_fixes(self) -> None:
        self.write("a.py", BROKEN)
        done = self.shikra("check", *SELECT, "--fix", "--unsafe-fixes")
        self.assertEqual(self.content("a.py").decode(), UNSAFE)
        self.assertEqual((done.returncode, done.stdout), (0, "Found 4 errors (4 fixed, 0 remaining).\n"))
        self.write("a.py", BROKEN)
        done = self.shikra("check", *SELECT, "--fix", "--unsafe-fixes", "--exit-non-zero-on-fix")
        self.assertEqual(done.returncode, 1)

    def test_diff_changes_nothing(self) -> None:
        self.write("a.py", BROKEN)
        done = self.shikra("check", *SELECT, "--diff")
        self.assertEqual(self.content("a.py").decode(), BROKEN)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout,
                         "--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n if x == None:\n-    y = f\"a\";\n-if not a in b: pass\n"
                         "+    y = \"a\"\n+if a not in b: pass\n")
        self.assertEqual(done.stderr, "Would fix 3 errors.\n")
        self.write("a.py", SAFE)
        self.assertEqual(self.shikra("check", *SELECT, "--diff").returncode, 0)

    def test_fix_only_and_show_fixes(self) -> None:
        self.write("a.py", BROKEN)
        done = self.shikra("check", *SELECT, "--fix-only", "--show-fixes")
        self.assertEqual((done.returncode, done.stdout), (0, "Fixed 3 errors.\n"))
        self.assertEqual(done.stderr, "Fixed 3 errors:\n- a.py:\n    1 \N{MULTIPLICATION SIGN} E703 (useless-semicolon)\n"
                         "    1 \N{MULTIPLICATION SIGN} E713 (not-in-test)\n"
                         "    1 \N{MULTIPLICATION SIGN} F541 (f-string-missing-placeholders)\n")

    def test_fix_only_does_not_say_that_nothing_is_left(self) -> None:
        self.write("a.py", UNSAFE.replace("is None", "== None"))
        done = self.shikra("check", *SELECT, "--fix-only")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_standard_input(self) -> None:
        done = self.shikra("check", *SELECT, "--fix", "-", stdin=BROKEN)
        self.assertEqual(done.stdout, SAFE)

    def test_standard_input_speaks_on_standard_error(self) -> None:
        """The text alone is on standard output: what remains, in whichever format, is beside it."""
        text = "import os\nexec(x)\n"
        select = ("check", "--isolated", "--select", "F401,S102", "--fix", "-", "--output-format")
        done = self.shikra(*select, "concise", stdin=text)
        self.assertEqual((done.returncode, done.stdout), (1, "exec(x)\n"))
        self.assertEqual(done.stderr, "-:1:1: S102 Use of `exec` detected\nFound 2 errors (1 fixed, 1 remaining).\n")
        done = self.shikra(*select, "json", stdin=text)
        self.assertEqual(done.stdout, "exec(x)\n")
        self.assertEqual([item["code"] for item in json.loads(done.stderr)], ["S102"])
        done = self.shikra(*select, "full", "--statistics", stdin=text)
        self.assertEqual((done.stdout, done.stderr.split()[:2]), ("exec(x)\n", ["1", "S102"]))
        done = self.shikra(*select, "full", "--silent", "--report", "concise=a.txt", stdin=text)
        self.assertEqual((done.stdout, done.stderr), ("exec(x)\n", ""))
        self.assertIn("-:1:1: S102", self.content("a.txt").decode())
        done = self.shikra(*select, "json", "--output-file", "fixed.py", stdin=text)
        self.assertEqual((done.stdout, self.content("fixed.py")), ("", b"exec(x)\n"))

    def test_standard_input_that_is_not_checked_comes_out_as_it_is(self) -> None:
        self.write("shikra.toml", "force-exclude = true\nextend-exclude = ['old']\n[lint]\nselect = ['F401']\n")
        for name, text in (("old/a.py", "import os\n"), ("pyproject.toml", "[project]\n")):
            done = self.shikra("check", "--fix", "-", "--stdin-filename", name, stdin=text)
            self.assertEqual((done.returncode, done.stdout), (0, text), name)
            done = self.shikra("check", "--diff", "-", "--stdin-filename", name, stdin=text)
            self.assertEqual((done.returncode, done.stdout), (0, ""), name)

    def test_diffs_alone_are_printed(self) -> None:
        self.write("a.py", "import os\n")
        for output_format in ("json", "sarif", "junit", "html"):
            done = self.shikra("check", "--isolated", "--select", "F401", "--diff", "--output-format", output_format)
            self.assertEqual(done.stdout, "--- a.py\n+++ a.py\n@@ -1 +0,0 @@\n-import os\n", output_format)

    def test_configuration(self) -> None:
        self.write("shikra.toml", "fix = true\n[lint]\nselect = ['E', 'F541']\nunfixable = ['E713']\n")
        self.write("a.py", BROKEN)
        self.shikra("check")
        self.assertEqual(self.content("a.py").decode(), SAFE.replace("a not in b", "not a in b"))
        self.write("shikra.toml", "fix = true\n[lint]\nselect = ['E', 'F541']\nfixable = ['E713']\n")
        self.write("a.py", BROKEN)
        self.shikra("check")
        self.assertEqual(self.content("a.py").decode(), BROKEN.replace("not a in b", "a not in b"))

    def test_fixable_rules_on_the_command_line(self) -> None:
        self.write("shikra.toml", "lint.fixable = ['E703']\n")
        select = ("check", "--select", "E703,E713,F541", "--fix", "-")
        for option, expected in ((("--fixable", "E713"), SAFE.replace('"a"', 'f"a";')),
                                 (("--extend-fixable", "E713"), SAFE.replace('"a"', 'f"a"')),
                                 (("--fixable", "ALL", "--unfixable", "F5,E713"), BROKEN.replace(";", ""))):
            self.assertEqual(self.shikra(*select, *option, stdin=BROKEN).stdout, expected, option)

    def offered(self, *options: str) -> list[str]:
        """Of the findings in BROKEN, in their order: how safe the fix is that is offered, if one is."""
        done = self.shikra("check", "--select", "E711,E703,E713,F541", "--output-format", "json", "-", *options, stdin=BROKEN)
        fixes = {item["code"]: item["fix"] for item in json.loads(done.stdout)}
        return [fixes[code] and fixes[code]["applicability"] for code in ("E711", "F541", "E703", "E713")]

    def test_fixes_that_may_not_be_applied_are_not_offered(self) -> None:
        """As in ruff: no report promises what --fix would not do."""
        self.assertEqual(self.offered("--unfixable", "E"), [None, "safe", None, None])
        done = self.shikra("check", *SELECT, "--unfixable", "E7,F", "-", "--output-format", "concise", stdin=BROKEN)
        self.assertNotIn("[*]", done.stdout)
        self.assertNotIn("fixable", done.stdout)

    def test_the_more_specific_selector_decides_what_is_fixable(self) -> None:
        for options, expected in ((("--fixable", "E713", "--unfixable", "E"), [None, None, None, "safe"]),
                                  (("--fixable", "E", "--unfixable", "E71"), [None, None, "safe", None]),
                                  (("--extend-fixable", "E713", "--unfixable", "E7"), [None, "safe", None, "safe"]),
                                  (("--fixable", "E7", "--unfixable", "E7"), [None] * 4)):
            self.assertEqual(self.offered(*options), expected, options)

    def test_a_configuration_may_make_fixable_what_its_base_has_not(self) -> None:
        self.write("base.toml", "lint.unfixable = ['E713', 'E703']\n")
        self.write("shikra.toml", "extend = 'base.toml'\nlint.extend-fixable = ['E713']\n")
        self.assertEqual(self.offered(), ["unsafe", "safe", None, "safe"])
        self.write("shikra.toml", "extend = 'base.toml'\nlint.fixable = ['E']\n")
        self.assertEqual(self.offered(), ["unsafe", None, "safe", "safe"])

    def test_which_fixes_are_safe(self) -> None:
        self.write("base.toml", "[lint]\nextend-safe-fixes = ['E']\nextend-unsafe-fixes = ['E703']\n")
        self.write("shikra.toml", "extend = 'base.toml'\nlint.extend-unsafe-fixes = ['F']\n")
        self.assertEqual(self.offered(), ["safe", "unsafe", "unsafe", "safe"])
        self.assertEqual(self.offered("--config", "lint.extend-unsafe-fixes = ['E']"), ["unsafe"] * 4)
        self.write("a.py", BROKEN)
        self.shikra("check", "--select", "E711,E703,F541", "--fix")
        self.assertEqual(self.content("a.py").decode(), BROKEN.replace("== None", "is None"))

    def test_parentheses_come_last(self) -> None:
        """What is inside of them is mended first, as in ruff: they may then be needless (RUF021)."""
        text = 'if "c" in t and t["c"] or u: pass\nif [a] + b and c or d: pass\n'
        done = self.shikra("check", "--isolated", "--select", "RUF005,RUF019,RUF021", "--fix", "--unsafe-fixes", "-", stdin=text)
        self.assertEqual(done.stdout, 'if t.get("c") or u: pass\nif ([a, *b] and c) or d: pass\n')

    def test_suppressed_findings_are_not_fixed(self) -> None:
        text = 'y = f"a"  # noqa: F541\n'
        self.write("a.py", text)
        self.shikra("check", *SELECT, "--fix")
        self.assertEqual(self.content("a.py").decode(), text)

    def test_a_file_with_a_syntax_error_is_left_alone(self) -> None:
        text = BROKEN + "def (:\n"
        self.write("a.py", text)
        done = self.shikra("check", *SELECT, "--fix", "--unsafe-fixes")
        self.assertEqual((self.content("a.py").decode(), done.returncode), (text, 1))

    def test_the_file_stays_as_it_was_otherwise(self) -> None:
        cases = {
            "crlf.py": b"x = 1;\r\ny = f'a'\r\n",
            "cr.py": b"x = 1;\ry = f'a'\r",
            "bom.py": b"\xef\xbb\xbfx = 1;\ny = f'a'\n",
            "latin.py": b"# coding: latin-1\ns = '\xe9'; y = f'\xe4';\n",
            "no_end.py": b"y = f'a'",
        }
        for name, data in cases.items():
            (self.folder / name).write_bytes(data)
            os.chmod(self.folder / name, 0o755)
        self.shikra("check", *SELECT, "--fix", *cases)
        for name, data in cases.items():
            self.assertEqual(self.content(name), data.replace(b";\r", b"\r").replace(b";\n", b"\n").replace(b"f'", b"'"), name)
            self.assertEqual(stat.S_IMODE((self.folder / name).stat().st_mode), 0o755)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir() if p.is_file()), sorted(cases))

    def test_a_file_that_python_refuses_is_left_alone(self) -> None:
        text = "import os\nx = 1;\nf() = 2\n"
        self.write("a.py", text)
        self.shikra("check", *SELECT, "--fix")
        self.assertEqual(self.content("a.py").decode(), text)

    def test_unused_imports(self) -> None:
        self.write("a.py", "import a, b\nfrom c import (\n    d,\n    e,  # keep\n    f,\n)\nif a: import g\n"
                   "def h():\n    import i\n    import j\nimport k; l = 1; import m\nimport n  # noqa: F401\n"
                   "from o import (\n    p,  # noqa: F401\n    q\n)\nprint(a, e)\n")
        self.shikra("check", "--isolated", "--select", "F401", "--fix")
        self.assertEqual(self.content("a.py").decode(),
                         "import a\nfrom c import (\n    e,  # keep\n    )\nif a: pass\ndef h():\n    pass\n"
                         "l = 1; \nimport n  # noqa: F401\nfrom o import (\n    p,  # noqa: F401\n    \n)\nprint(a, e)\n")

    def assert_fixed(self, codes: str, text: str, fixed: str) -> None:
        self.write("a.py", text)
        self.shikra("check", "--isolated", "--select", codes, "--fix", "--unsafe-fixes")
        self.assertEqual(self.content("a.py").decode(), fixed)

    def test_names_that_need_an_import(self) -> None:
        codes = "ASYNC115,ASYNC116"
        body = "async def f():\n    await {}\n    await {}\n"
        cases = [  # imports, the function that is called; the same fixed
            ("import trio\n", "trio.sleep", "import trio\nimport trio.lowlevel\n",
             "trio.lowlevel.checkpoint", "trio.sleep_forever"),
            ("import trio as t\n", "t.sleep", "import trio as t\nimport trio.lowlevel\n",
             "trio.lowlevel.checkpoint", "t.sleep_forever"),
            ("from trio import (\n    sleep,  # c\n)\n", "sleep",
             "from trio import (\n    sleep,  # c\nsleep_forever,  # c\n)\nimport trio.lowlevel\n",
             "trio.lowlevel.checkpoint", "sleep_forever"),
            ("from trio import sleep, sleep_forever\nfrom trio.lowlevel import checkpoint\n", "sleep",
             "from trio import sleep, sleep_forever\nfrom trio.lowlevel import checkpoint\n", "checkpoint", "sleep_forever"),
            ("import trio; import os; x = 1\n", "trio.sleep", "import trio; import os; import trio.lowlevel; x = 1\n",
             "trio.lowlevel.checkpoint", "trio.sleep_forever"),
            ("import trio\r\n", "trio.sleep", "import trio\r\nimport trio.lowlevel\r\n",
             "trio.lowlevel.checkpoint", "trio.sleep_forever"),
        ]
        for imports, call, fixed_imports, checkpoint, forever in cases:
            with self.subTest(imports):
                text = imports + body.format(f"{call}(0)", f"{call}(1e6)")
                fixed = fixed_imports + body.format(f"{checkpoint}()", f"{forever}()")
                if "\r" in imports:
                    text, fixed = (t.replace("\r", "").replace("\n", "\r\n") for t in (text, fixed))
                self.assert_fixed(codes, text, fixed)

    def test_names_that_cannot_be_imported(self) -> None:
        # `anyio` is something else there.
        text = "from anyio import sleep\nimport x as anyio\nasync def f(sleep_forever):\n    await sleep(0)\n    await sleep(1e6)\n"
        self.assert_fixed("ASYNC115,ASYNC116", text, text)
        text = '"""doc"""\nasync def f():\n    import trio\n    await trio.sleep(0)\n'
        self.assert_fixed("ASYNC115", text, '"""doc"""\nimport trio.lowlevel\nasync def f():\n    import trio\n'
                                            '    await trio.lowlevel.checkpoint()\n')

    def test_a_missing_await(self) -> None:
        text = "import trio\nasync def f():\n    trio.sleep(1)\ndef g(): trio.sleep(1)\n"
        self.assert_fixed("ASYNC105", text, text.replace("    trio", "    await trio"))

    def notebook(self, sources: list) -> dict:
        cells = [{"cell_type": "code", "source": s, "metadata": {}, "outputs": [{"z": "\u00e9", "a": 1.50}]} for s in sources]
        cells.insert(1, {"source": ["import os\n"], "cell_type": "markdown", "metadata": {}})
        return {"nbformat": 4, "unknown": [1e3, -0.0, {}], "cells": cells, "metadata": {"source": ["x"]}, "nbformat_minor": 5}

    def test_notebooks(self) -> None:
        sources = [["import os\n", "y = f'\u00e9'  # \"\\\n", "print(y)"], "!ls {os}\nx = f'a'\n", ["if x == None:\n", "    y = f'\t'"],
                   ["# f'a'"], []]
        fixed = [["y = '\u00e9'  # \"\\\n", "print(y)"], "!ls {os}\nx = 'a'\n", ["if x is None:\n", "    y = '\t'"], ["# f'a'"], []]
        layouts = ({"indent": 1, "ensure_ascii": False}, {"indent": 4}, {"separators": (",", ":")}, {"indent": "\t", "separators": (" , ", " : ")})
        for layout in layouts:
            with self.subTest(layout):
                dump = lambda sources: json.dumps(self.notebook(sources), **layout) + "\n"
                self.write("a.ipynb", dump(sources))
                done = self.shikra("check", "--isolated", "--select", "F401,F541,E711", "--fix", "--unsafe-fixes", "a.ipynb")
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                text = self.content("a.ipynb").decode()
                self.assertEqual(json.loads(text), self.notebook(fixed))
                if layout.get("ensure_ascii") is False:
                    self.assertEqual(text, dump(fixed))
                piped = self.shikra("check", "--isolated", "--select", "F401,F541,E711", "--fix", "--unsafe-fixes", "-",
                                    "--stdin-filename", "a.ipynb", stdin=dump(sources))
                self.assertEqual(piped.stdout, text)

    def fixed_cells(self, codes: str, sources: list) -> list:
        self.write("a.ipynb", json.dumps(self.notebook(sources)))
        self.shikra("check", "--isolated", "--select", codes, "--fix", "--unsafe-fixes", "a.ipynb")
        cells = json.loads(self.content("a.ipynb"))["cells"]
        return [c["source"] for c in cells if c["cell_type"] == "code"]

    def test_cells_that_change_their_ends(self) -> None:
        before = [["x = 1\n", "import os"], ["import sys"], ["def f():\n", "    raise ValueError"], ["import re\n", "\n"]]
        after = [["x = 1"], [], ["from typing import Never\n", "def f() -> Never:\n", "    raise ValueError"], ["\n"]]
        self.assertEqual(self.fixed_cells("F401,ANN", before), after)

    def test_commands_are_left_alone(self) -> None:
        text = json.dumps(self.notebook([["for x in y:\n", "    pass\n", "else:\n", "    !ls\n", "    z()"]]))
        self.write("a.ipynb", text)
        self.shikra("check", "--isolated", "--select", "PLW0120", "--fix", "a.ipynb")
        self.assertEqual(self.content("a.ipynb").decode(), text)

    def test_semicolons_that_hide_a_value(self) -> None:
        before = [["f(a,\n", "  b);"], ["x = 1;\n", "f(x);"], ["if x:\n", "    y;"], ["f(x);"], ["# next\n", "z"]]
        after = [["f(a,\n", "  b);"], ["x = 1\n", "f(x);"], ["if x:\n", "    y"], ["f(x);"], ["# next\n", "z"]]
        self.assertEqual(self.fixed_cells("E703", before), after)

    def test_too_new_is_no_obstacle(self) -> None:
        """What only an older Python refuses can be fixed all the same, as ruff has it."""
        self.write("a.py", "def f[T](a: T):\n    return 1\n")
        self.shikra("check", "--isolated", "--target-version", "py310", "--select", "ANN", "--fix", "--unsafe-fixes", "a.py")
        self.assertEqual(self.content("a.py").decode(), "def f[T](a: T) -> int:\n    return 1\n")
        for code in ("@(lambda x: x)(lambda y: 1).a\ndef f(): pass\n",
                     "async def f(): return [[x async for x in y] for y in z]\n"):
            self.write("a.py", f"import os\n{code}")
            done = self.shikra("check", "--isolated", "--target-version", "py38", "--select", "F401", "--fix", "a.py")
            self.assertIn("on Python 3.8", done.stdout)
            self.assertEqual(self.content("a.py").decode(), code)

    def test_what_means_nothing_is_no_obstacle(self) -> None:
        """What is written right can be fixed around, as ruff has it, whether the rule with the code is on or not."""
        for code in ("return 5\n", "*a = 1\n", "def f(a, a): pass\n", "break\n", "f(b=1, b=2)\n", "class A: await x\n",
                     "from __future__ import braces\n", "x, *y, *z = a\n", "def f():\n    x\n    global x\n"):
            for select in ("F401", "F401,F4,F6,F7,PLE"):
                self.write("a.py", f"import os\n{code}")
                done = self.shikra("check", "--isolated", "--select", select, "--fix", "a.py")
                self.assertEqual((self.content("a.py").decode(), done.returncode, done.stderr), (code, 1, ""))
                self.assertIn("1 fixed", done.stdout)

    def test_a_fix_adds_nothing_that_python_refuses(self) -> None:
        """Also to a file where Python refuses something already, of the same kind or another."""
        code = "def f():\n    print(e := 1)\n    def g():\n        nonlocal e\n"
        for refused in ("", "return\n", "def h():\n    nonlocal e\n"):
            for select in ("T201", "T201,F706,PLE0117"):
                self.write("a.py", code + refused)
                done = self.shikra("check", "--isolated", "--select", select, "--fix", "--unsafe-fixes", "a.py")
                self.assertEqual(self.content("a.py").decode(), code + refused)
                self.assertIn("would have broken the file", done.stderr)

    def test_a_refused_decorator_may_become_another(self) -> None:
        self.write("a.py", '@"{}".format(a).b\ndef f(): pass\n')
        done = self.shikra("check", "--isolated", "--select", "UP032", "--target-version", "py38", "--fix", "a.py")
        self.assertEqual(self.content("a.py").decode(), '@f"{a}".b\ndef f(): pass\n', done.stderr)

    def test_a_refusal_of_another_kind_allows_none(self) -> None:
        self.write("a.py", 'def f(a, a): pass\ndef g():\n    print(e := 1)\n    def h():\n        nonlocal e\n')
        done = self.shikra("check", "--isolated", "--select", "T201", "--fix", "--unsafe-fixes", "a.py")
        self.assertIn("print(e := 1)", self.content("a.py").decode())
        self.assertIn("would have broken the file", done.stderr)

    def test_comments_are_not_added_to_what_python_refuses(self) -> None:
        code = "import os\nreturn 5\n"
        self.write("a.py", code)
        self.shikra("check", "--isolated", "--select", "F401", "--add-noqa", "a.py")
        self.assertEqual(self.content("a.py").decode(), code)

    def test_edits_end_in_their_cell(self) -> None:
        """What is deleted up to the end of a cell does not end in the next one."""
        sources = (["from typing import TYPE_CHECKING\n", "if TYPE_CHECKING: pass"], ["x = 1"])
        self.write("a.ipynb", json.dumps(self.notebook(sources)))
        done = self.shikra("check", "--isolated", "--select", "TC005", "--output-format", "json", "a.ipynb")
        (edit,) = json.loads(done.stdout)[0]["fix"]["edits"]
        self.assertEqual((edit["location"], edit["end_location"]), ({"row": 2, "column": 1}, {"row": 2, "column": 23}))

    def test_notebooks_as_diff(self) -> None:
        text = json.dumps(self.notebook([["import os\n", "x = 1"], ["y = f'a'"], ["z = 1"]]))
        self.write("a.ipynb", text)
        done = self.shikra("check", "--isolated", "--select", "F401,F541", "--diff", "a.ipynb")
        self.assertEqual(done.stdout, "--- a.ipynb:cell 1\n+++ a.ipynb:cell 1\n@@ -1,2 +1 @@\n-import os\n x = 1\n"
                                      "--- a.ipynb:cell 3\n+++ a.ipynb:cell 3\n@@ -1 +1 @@\n-y = f'a'\n+y = 'a'\n")
        self.assertEqual(self.content("a.ipynb").decode(), text)

    def test_notebooks_of_old_formats(self) -> None:
        cell = {"cell_type": "code", "input": ["y = f'a'"], "language": "python", "outputs": []}
        book = {"worksheets": [{"cells": [cell]}, {}, {"cells": [{**cell, "cell_type": "heading"}, cell]}], "nbformat": 3, "metadata": {}}
        self.write("a.ipynb", json.dumps(book))
        self.shikra("check", "--isolated", "--select", "F541", "--fix", "a.ipynb")
        fixed = {**cell, "input": ["y = 'a'"]}
        book["worksheets"] = [{"cells": [fixed]}, {}, {"cells": [{**cell, "cell_type": "heading"}, fixed]}]
        self.assertEqual(json.loads(self.content("a.ipynb")), book)


if __name__ == "__main__":
    unittest.main()
