"""`shikra baseline` and `check --baseline`: known findings are not reported again, wherever their lines move."""

import json
import os
import subprocess
from typing import Any
import unittest

from program import ProgramTest

CODE = 'import os\n\n\ndef f(x):\n    exec(x)\n    exec(x)\n\n\nclass A:\n    def g(self, x):\n        exec(x)\n'


class BaselineTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("src/a.py", CODE)
        self.made = self.shikra("baseline", "--isolated", "--select", "S102,S307,F401", "-o", "known.json", "src")

    def check(self, *arguments: str, select: str = "S102,S307,F401") -> "subprocess.CompletedProcess[str]":
        return self.shikra("check", "--isolated", "--select", select, "--output-format", "concise", "--baseline", "known.json",
                           *(arguments or ("src",)))

    def entries(self) -> list[Any]:
        return json.loads((self.folder / "known.json").read_text())["findings"]

    def test_what_is_written(self) -> None:
        self.assertEqual((self.made.returncode, self.made.stdout), (0, ""))
        self.assertIn("Wrote 4 known findings to known.json", self.made.stderr)
        self.assertEqual([(e["path"], e["rule"], e["in"], e["count"]) for e in self.entries()],
                         [("src/a.py", "F401", "", 1), ("src/a.py", "S102", "A.g", 1), ("src/a.py", "S102", "f", 2)])
        self.assertNotIn("exec", (self.folder / "known.json").read_text())

    def test_nothing_is_new(self) -> None:
        done = self.check()
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "All checks passed!\n", ""))

    def test_moved_and_indented_lines_are_known(self) -> None:
        self.write("src/a.py", "# moved\n" * 20 + CODE.replace("    exec(x)\n    exec", "    if x:\n        exec(x)\n    exec"))
        self.assertEqual(self.check().returncode, 0)

    def test_one_more_of_the_same_is_new(self) -> None:
        self.write("src/a.py", CODE.replace("    exec(x)\n    exec(x)\n", "    exec(x)\n" * 3))
        done = self.check()
        self.assertEqual(done.returncode, 1)
        self.assertIn("src/a.py:7:5: S102", done.stdout)
        self.assertIn("Found 1 error.", done.stdout)

    def test_the_same_line_elsewhere_is_new(self) -> None:
        self.write("src/a.py", CODE + "\n\ndef h(x):\n    exec(x)\n")
        self.assertIn("src/a.py:15:5: S102", self.check().stdout)
        self.write("src/b.py", CODE)
        self.assertIn("src/b.py:5:5: S102", self.check("src/b.py").stdout)

    def test_fixed_ones_are_counted_and_pruned(self) -> None:
        self.write("src/a.py", CODE.replace("    exec(x)\n    exec(x)\n", "    exec(x)\n").replace("import os\n", ""))
        before = self.entries()
        self.assertIn("2 known findings are fixed; --prune-baseline takes them out of known.json", self.check().stderr)
        self.assertEqual(self.entries(), before)
        self.assertIn("2 known findings are fixed and taken out of known.json", self.check("--prune-baseline", "src").stderr)
        self.assertEqual([(e["rule"], e["in"], e["count"]) for e in self.entries()], [("S102", "A.g", 1), ("S102", "f", 1)])
        self.assertEqual(self.check().stderr, "")

    def test_what_was_not_looked_for_is_not_fixed(self) -> None:
        self.write("src/b.py", "x = 1\n")
        before = self.entries()
        self.assertEqual(self.check("--prune-baseline", "src/b.py").stderr, "")
        self.assertEqual(self.check("--prune-baseline", "src", select="S307").stderr, "")
        self.assertEqual(self.entries(), before)

    def test_a_file_that_is_gone(self) -> None:
        self.write("src/b.py", "x = 1\n")
        (self.folder / "src/a.py").unlink()
        self.assertIn("4 known findings are fixed and taken out", self.check("--prune-baseline", "src").stderr)
        self.assertEqual(self.entries(), [])

    def test_the_setting(self) -> None:
        self.write("pyproject.toml", '[tool.shikra]\nbaseline = "build/known.json"\nlint.select = ["S102"]\n')
        (self.folder / "build").mkdir()
        self.assertEqual(self.shikra("baseline", "src").returncode, 0)
        self.assertEqual(json.loads((self.folder / "build/known.json").read_text())["findings"][0]["path"], "../src/a.py")
        self.assertEqual(self.shikra("check", "src").returncode, 0)
        self.assertEqual(self.shikra("check", "src", "--no-baseline").returncode, 1)
        done = subprocess.run([self.binary, "check", "a.py"], cwd=self.folder / "src", env=self.environment(), check=False)
        self.assertEqual(done.returncode, 0)

    def test_known_ones_are_shown_on_request_and_not_fixed(self) -> None:
        text = (self.folder / "src/a.py").read_text()
        self.assertIn("S102 Use of `exec` detected (suppressed)", self.check("--show-suppressed", "src").stdout)
        self.assertEqual(self.check("--fix", "src").returncode, 0)
        self.assertEqual((self.folder / "src/a.py").read_text(), text)
        done = self.shikra("check", "--isolated", "--select", "S102", "--baseline", "known.json", "--output-format", "sarif",
                           "--show-suppressed", "src")
        kinds = {s["kind"] for r in json.loads(done.stdout)["runs"][0]["results"] for s in r["suppressions"]}
        self.assertEqual(kinds, {"external"})

    def test_a_syntax_error_is_never_known(self) -> None:
        self.write("src/b.py", "def f(:\n")
        self.shikra("baseline", "--isolated", "-o", "known.json", "src")
        self.assertIn("invalid-syntax", self.check("src/b.py").stdout)

    def test_nothing_is_fixed_by_a_syntax_error(self) -> None:
        self.write("src/b.py", 'exec("b")\n')
        self.shikra("baseline", "--isolated", "--select", "S102", "-o", "known.json", "src")
        before = (self.folder / "known.json").read_text()
        self.write("src/b.py", "def f(:\n")
        done = self.check("--prune-baseline", "src")
        self.assertIn("invalid-syntax", done.stdout)
        self.assertEqual(((self.folder / "known.json").read_text(), done.stderr), (before, ""))

    def test_bad_files(self) -> None:
        for text in ("", "{", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}',
                     '{"version": 1, "findings": [{"path": "a", "rule": "S1", "in": "", "key": "xyz", "count": 1}]}',
                     '{"version": 1, "findings": [{"path": "a", "rule": "S1", "in": "", "key": "0123456789abcdef", "count": -1}]}'):
            self.write("known.json", text)
            done = self.check()
            self.assertEqual(done.returncode, 2, text)
            self.assertIn("known.json", done.stderr)
        self.assertIn("`shikra baseline`", done.stderr)
        self.write("known.json", '{"version": 1, "findings": [\n<<<<<<< HEAD\n]}\n')
        self.assertIn("known.json:2:1: cannot be read as a baseline", self.check().stderr)
        (self.folder / "known.json").unlink()
        self.assertEqual(self.check().stderr, "shikra: error: known.json: cannot be read as a baseline: No such file or directory; "
                         "`shikra baseline` writes it\n")
        self.assertEqual(self.check().returncode, 2)
        self.assertEqual(self.shikra("check", "--isolated", "--prune-baseline").returncode, 2)

    def test_jobs_do_not_matter(self) -> None:
        for index in range(20):
            self.write(f"src/b{index}.py", CODE)
        for jobs in ("1", "4"):
            self.shikra("baseline", "--isolated", "--select", "S102", "-j", jobs, "-o", f"known{jobs}.json", "src")
        self.assertEqual((self.folder / "known1.json").read_text(), (self.folder / "known4.json").read_text())

    def test_a_file_that_is_too_large(self) -> None:
        self.write("huge.json", "")
        os.truncate(self.folder / "huge.json", 100 << 20)
        done = self.shikra("check", "--isolated", "--baseline", "huge.json", ".")
        self.assertEqual(done.returncode, 2)
        self.assertIn("huge.json: is larger than 64 MB, too large for a baseline", done.stderr)


if __name__ == "__main__":
    unittest.main()
