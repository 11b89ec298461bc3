"""How files are read: encodings, line ends, notebooks."""

import json
import unittest

from program import ProgramTest


class SourceTest(ProgramTest):
    def concise(self, *arguments: str) -> list[str]:
        done = self.shikra("check", "--isolated", "--select", "S102", "--quiet", "--output-format", "concise", *arguments)
        self.assertEqual(done.stderr, "")
        return [line.split(" S102 ")[0] for line in done.stdout.splitlines()]


class EncodingTest(SourceTest):
    def test_declared_encodings(self) -> None:
        for name, text in (("latin-1", "é"), ("cp1252", "€"), ("koi8-r", "жук"), ("euc-jp", "日本"), ("shift_jis", "ソ"),
                           ("gbk", "中文"), ("iso-8859-15", "€"), ("utf8", "日本")):
            code = f"# -*- coding: {name} -*-\nx = '{text}'; exec(x)\n"
            (self.folder / "a.py").write_bytes(code.encode(name))
            self.assertEqual(self.concise("a.py"), [f"a.py:2:{9 + len(text)}:"], name)
            full = self.shikra("check", "--isolated", "--select", "S102", "a.py").stdout
            self.assertIn(f"x = '{text}'; exec(x)", full, name)

    def test_byte_order_mark(self) -> None:
        (self.folder / "a.py").write_bytes(b"\xef\xbb\xbfexec(x)\n")
        self.assertEqual(self.concise("a.py"), ["a.py:1:1:"])

    def test_line_ends(self) -> None:
        (self.folder / "a.py").write_bytes(b"exec(x)\rexec(x)\r\nexec(x)\n\r\x0cexec(x)")
        self.assertEqual(self.concise("a.py"), ["a.py:1:1:", "a.py:2:1:", "a.py:3:1:", "a.py:5:2:"])

    def test_empty_files(self) -> None:
        for text in ("", "\n", "\ufeff", "# c", "\x0c"):
            self.write("a.py", text)
            self.assertEqual(self.concise("a.py"), [], repr(text))


class NotebookTest(SourceTest):
    def notebook(self, *cells: object, language: str = "python") -> None:
        made = [cell if isinstance(cell, dict) else {"cell_type": "code", "source": cell, "metadata": {}, "outputs": [],
                                                     "execution_count": None} for cell in cells]
        self.write("nb.ipynb", json.dumps({"cells": made, "metadata": {"language_info": {"name": language}}, "nbformat": 4,
                                           "nbformat_minor": 5}))

    MARKDOWN = {"cell_type": "markdown", "source": ["# exec(x)"], "metadata": {}}

    def test_positions_name_the_cell(self) -> None:
        self.notebook(self.MARKDOWN, ["import os\n", "exec(x)"], self.MARKDOWN, "y = 1\n\nexec(y)\n")
        self.assertEqual(self.concise("."), ["nb.ipynb:cell 2:2:1:", "nb.ipynb:cell 4:3:1:"])
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "json", ".")
        self.assertEqual([(found["cell"], found["location"]) for found in json.loads(done.stdout)],
                         [(2, {"column": 1, "row": 2}), (4, {"column": 1, "row": 3})])

    def test_messages_name_the_cell(self) -> None:
        self.notebook(self.MARKDOWN, "import os, re\nimport re", "for os in []:\n    if re:\n        print(os); \n\nawait x;",
                      "[await y for z in []]")
        done = self.shikra("check", "--isolated", "--select", "E703,F402,F704,F811,PLE1142", "--output-format", "concise", ".")
        self.assertEqual([line.split(":", 1)[1] for line in done.stdout.splitlines() if line.startswith("nb.ipynb")],
                         ["cell 2:2:8: F811 [*] Redefinition of unused `re` from cell 2, line 1: `re` redefined here",
                          "cell 3:1:5: F402 Import `os` from cell 2, line 1 shadowed by loop variable",
                          "cell 3:3:18: E703 [*] Statement ends with an unnecessary semicolon",
                          "cell 4:1:2: PLE1142 `await` should be used within an async function",
                          "cell 4:1:2: F704 `await` statement outside of a function"])

    def test_commands(self) -> None:
        self.notebook("%matplotlib inline\nfiles = !ls\nif files:\n    !rm x\nexec?\nexec(x)", "%%bash\nexec(x)", "%%time\nexec(x)")
        self.assertEqual(self.concise("."), ["nb.ipynb:cell 1:6:1:", "nb.ipynb:cell 3:2:1:"])
        full = self.shikra("check", "--isolated", "--select", "S102", ".").stdout
        self.assertIn("!rm x", full)

    def test_imports_may_stand_behind_commands(self) -> None:
        self.notebook("%matplotlib inline\nimport a", "!ls\nimport b\nx = 1\nimport c", "files = !ls\nimport d")
        done = self.shikra("check", "--isolated", "--select", "E402", "--output-format", "json", ".")
        self.assertEqual([(found["cell"], found["location"]["row"]) for found in json.loads(done.stdout)], [(2, 4), (3, 2)])

    def test_other_languages(self) -> None:
        self.notebook("exec(x)", language="R")
        self.assertEqual(self.concise("."), [])

    def test_a_statement_ends_in_its_cell(self) -> None:
        for cells in (("x = '''", "'''\n"), ("if x:", "    pass"), ("x = \\", "1")):
            self.notebook(*cells)
            done = self.shikra("check", "--isolated", "--output-format", "concise", ".")
            self.assertIn("nb.ipynb:cell 1:", done.stdout, cells)
            self.assertIn("invalid-syntax", done.stdout, cells)

    def test_suppression_in_a_cell(self) -> None:
        self.notebook("exec(x)  # noqa: S102", "exec(x)")
        self.assertEqual(self.concise("."), ["nb.ipynb:cell 2:1:1:"])

    def test_standard_input(self) -> None:
        self.notebook("exec(x)")
        text = (self.folder / "nb.ipynb").read_text()
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", "-", "--stdin-filename", "a.ipynb",
                           stdin=text)
        self.assertIn("a.ipynb:cell 1:1:1: S102", done.stdout)


if __name__ == "__main__":
    unittest.main()
