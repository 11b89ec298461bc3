"""Rules about TOML files: RUF200 and pyproject.toml."""

import json
import unittest

from program import ProgramTest

BROKEN = '[project]\nversion = "1.0"\n'
WRONG = "RUF200 Failed to parse pyproject.toml: missing field `name`"


class TomlRulesTest(ProgramTest):
    def concise(self, *arguments: str, stdin: str | None = None) -> list[str]:
        done = self.shikra("check", "--isolated", "--quiet", "--output-format", "concise", *arguments, stdin=stdin)
        self.assertEqual(done.stderr, "")
        return done.stdout.splitlines()

    def setUp(self) -> None:
        super().setUp()
        self.write("pyproject.toml", BROKEN)
        self.write("sub/pyproject.toml", "project = 1\n")
        self.write("sub/other.toml", BROKEN)
        self.write("a.py", "import os\n")

    def test_found_in_folders(self) -> None:
        expected = [f"pyproject.toml:1:1: {WRONG}",
                    "sub/pyproject.toml:1:11: RUF200 Failed to parse pyproject.toml: invalid type: integer `1`, expected struct Project"]
        self.assertEqual(self.concise("--select", "RUF200", "."), expected)
        self.assertEqual(self.concise("--select", "RUF200,F", "."), ["a.py:1:8: F401 [*] `os` imported but unused", *expected])
        self.assertEqual(self.concise("--select", "RUF200", "--exclude", "sub", "."), expected[:1])
        self.assertEqual(self.concise("--select", "RUF200", "--per-file-ignores", "sub/*:RUF200", "."), expected[:1])

    def test_named(self) -> None:
        self.assertEqual(self.concise("--select", "RUF200", "sub/pyproject.toml", "sub/other.toml"),
                         ["sub/pyproject.toml:1:11: RUF200 Failed to parse pyproject.toml: "
                          "invalid type: integer `1`, expected struct Project"])
        self.assertEqual(self.concise("--select", "ALL", "sub/other.toml"), [])

    def test_not_asked_for(self) -> None:
        self.assertEqual(self.concise("--select", "F", "pyproject.toml", "sub"), [])
        done = self.shikra("check", "--isolated", "--select", "F", "--output-format", "markdown", ".")
        self.assertIn("in 1 file", done.stdout)

    def test_include_decides(self) -> None:
        self.write("shikra.toml", 'include = ["*.py"]\nlint.select = ["RUF200"]\n')
        done = self.shikra("check", ".")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_standard_input(self) -> None:
        found = [f"x/pyproject.toml:1:1: {WRONG}"]
        self.assertEqual(self.concise("--select", "RUF200", "--stdin-filename", "x/pyproject.toml", "-", stdin=BROKEN), found)
        self.assertEqual(self.concise("--select", "ALL", "--stdin-filename", "x.toml", "-", stdin=BROKEN), [])

    def test_comments_do_not_suppress(self) -> None:
        self.write("pyproject.toml", "# ruff: noqa\n# coding: nowhere\nproject = 1 # noqa: RUF200\n")
        self.assertEqual(len(self.concise("--select", "RUF100,RUF200", "pyproject.toml")), 1)

    def test_never_changed(self) -> None:
        for option in (["--fix", "--unsafe-fixes"], ["--add-noqa"]):
            self.shikra("check", "--isolated", "--select", "RUF200", *option, "pyproject.toml")
            self.assertEqual((self.folder / "pyproject.toml").read_text(), BROKEN)

    def test_cache(self) -> None:
        arguments = ("check", "--isolated", "--select", "RUF200", "--output-format", "concise", "--verbose", "--cache-dir", "cache")
        first, second = (self.shikra(*arguments, ".") for _ in range(2))
        self.assertEqual(first.stdout, second.stdout)

    def test_formats(self) -> None:
        for name in ("full", "sarif", "html", "json", "junit", "gitlab", "grouped"):
            done = self.shikra("check", "--isolated", "--select", "RUF200", "--output-format", name, ".")
            self.assertEqual((done.returncode, done.stderr), (1, ""), name)
            self.assertIn("missing field", done.stdout, name)

    def test_positions(self) -> None:
        self.write("pyproject.toml", '\ufeff[project]\nname = "é"\nversion = "é1"\n')
        found = json.loads(self.shikra("check", "--isolated", "--select", "RUF200", "--output-format", "json", "pyproject.toml").stdout)
        self.assertEqual((found[0]["location"], found[0]["end_location"]), ({"column": 11, "row": 3}, {"column": 15, "row": 3}))

    def test_not_utf8(self) -> None:
        (self.folder / "pyproject.toml").write_bytes(b"# \xff\n")
        done = self.shikra("check", "--isolated", "--select", "RUF200", "pyproject.toml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("UTF-8", done.stderr)


if __name__ == "__main__":
    unittest.main()
