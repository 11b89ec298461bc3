"""--add-noqa: a comment for each finding."""

import os
import stat
import unittest

from program import ProgramTest

SELECT = ("--isolated", "--select", "F,E4,E7,B,S")

BEFORE = '''\
import os
import sys  # comment
import re, json\x20\x20
import abc  # noqa: E501
import xml  # noqa: E501 why
import glob  # why # noqa:W291,F811
import csv  # noqa
x = """
  %s %s
""" % (1,)
def f():
    l = 1
from foo import (
    a,
    b,
)
import io  # ruff: ignore[F401]
y = 1 + \\
    l
'''

AFTER = '''\
import os  # noqa: F401
import sys  # comment  # noqa: F401
import re, json  # noqa: E401, F401
import abc  # noqa: E501, F401
import xml  # noqa: E501, F401
import glob  # why  # noqa: F401, F811, W291
import csv  # noqa
x = """
  %s %s
""" % (1,)  # noqa: F507
def f():
    l = 1  # noqa: E741, F841
from foo import (  # noqa: E402
    a,  # noqa: F401
    b,  # noqa: F401
)
import io  # ruff: ignore[F401]  # noqa: E402
y = 1 + \\
    l  # noqa: F821
'''


class AddNoqaTest(ProgramTest):
    def content(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def test_a_repeated_import_does_not_hide_an_unused_one(self) -> None:
        self.write("a.py", "import os\nimport os\nfrom sys import path\nos.x\n")
        self.shikra("check", "--isolated", "--select", "F", "--add-noqa", "a.py")
        self.assertEqual((self.folder / "a.py").read_text(),
                         "import os\nimport os  # noqa: F811\nfrom sys import path  # noqa: F401\nos.x\n")

    def test_unused_comments_are_silenced_as_well(self) -> None:
        """RUF100 is what `# noqa: RUF100` silences: the next run is clean, as in ruff."""
        self.write("a.py", "import os  # noqa: E501\nx = 1  # noqa: F401\ny = 1  # noqa\n")
        select = ("check", "--isolated", "--select", "F,RUF100", "a.py")
        self.shikra(*select, "--add-noqa")
        self.assertEqual((self.folder / "a.py").read_text(),
                         "import os  # noqa: E501, F401, RUF100\nx = 1  # noqa: F401, RUF100\ny = 1  # noqa\n")
        self.assertNotIn("a.py:1", self.shikra(*select, "--output-format", "concise").stdout)

    def test_a_comment_alone_on_its_line_stays_where_it_is(self) -> None:
        self.write("a.py", "x = [\n    1,\n    # noqa: E501\n]\n# noqa: E501\n")
        self.shikra("check", "--isolated", "--select", "RUF100", "--add-noqa", "a.py")
        self.assertEqual((self.folder / "a.py").read_text(),
                         "x = [\n    1,\n    # noqa: E501, RUF100\n]\n# noqa: E501, RUF100\n")

    def test_a_file_that_is_silenced_gets_no_comments(self) -> None:
        for comment in ("# flake8: noqa", "# ruff: noqa", "# ruff: noqa F401"):
            self.write("a.py", f"{comment}\nimport os\n")
            self.shikra("check", "--isolated", "--select", "F,PGH004", "--add-noqa", "a.py")
            self.assertEqual((self.folder / "a.py").read_text(), f"{comment}\nimport os\n")

    def test_comments_as_ruff_writes_them(self) -> None:
        self.write("a.py", BEFORE)
        done = self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual(self.content("a.py").decode(), AFTER)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", "Added 13 noqa directives.\n"))

    def test_nothing_is_left_and_nothing_is_added_twice(self) -> None:
        self.write("a.py", BEFORE)
        self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual(self.shikra("check", *SELECT).returncode, 0)
        done = self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.content("a.py").decode(), AFTER)

    def test_files_stay_as_they_were(self) -> None:
        self.write("crlf.py", "")
        path = self.folder / "crlf.py"
        path.write_bytes(b"# coding: latin-1\r\nimport os  # \xe9\r\n")
        path.chmod(0o640)
        self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual(self.content("crlf.py"), b"# coding: latin-1\r\nimport os  # \xe9  # noqa: F401\r\n")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o640)

    def test_what_is_left_alone(self) -> None:
        broken = "def f(:\n    import os\n"
        notebook = '{"cells": [{"cell_type": "code", "source": ["import os"], "metadata": {}, "outputs": []}], ' \
                   '"metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n'
        self.write("broken.py", broken)
        self.write("a.ipynb", notebook)
        self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual(self.content("broken.py").decode(), broken)
        self.assertEqual(self.content("a.ipynb").decode(), notebook)

    def test_a_comment_behind_one_that_cannot_be_read_is_added_once(self) -> None:
        self.write("a.py", "l = 1 # noqa: e501,\n")
        self.shikra("check", *SELECT, "--add-noqa")
        self.assertEqual(self.content("a.py").decode(), "l = 1 # noqa: e501,  # noqa: E741\n")

    def test_not_together_with_diff(self) -> None:
        self.write("a.py", BEFORE)
        done = self.shikra("check", *SELECT, "--add-noqa", "--diff")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--add-noqa", done.stderr)


class ReasonTest(ProgramTest):
    def test_reason(self) -> None:
        """As ruff writes it: behind the codes, in the place of an old reason."""
        source = 'import os\nexec("x")  # noqa: S999\nimport sys  # hi\nimport re  # noqa: E501 - old\n'
        for reason, behind in (("because it is old", " because it is old"), ("", ""), ("a # b", " a # b"), (" lead", "  lead")):
            self.write("a.py", source)
            done = self.shikra("check", "--isolated", "--select", "F401,S102", f"--add-noqa={reason}", "a.py")
            self.assertEqual((done.returncode, done.stderr), (0, "Added 4 noqa directives.\n"))
            self.assertEqual((self.folder / "a.py").read_text(), "".join(f"{line}{behind}\n" for line in (
                "import os  # noqa: F401", 'exec("x")  # noqa: S102, S999', "import sys  # hi  # noqa: F401",
                "import re  # noqa: E501, F401")))

    def test_reason_is_one_line(self) -> None:
        self.write("a.py", "import os\n")
        done = self.shikra("check", "--isolated", "--add-noqa=a\nb", "a.py")
        self.assertEqual(done.returncode, 2)
        self.assertIn("one line", done.stderr)
        self.assertEqual((self.folder / "a.py").read_text(), "import os\n")


if __name__ == "__main__":
    unittest.main()
