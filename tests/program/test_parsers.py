"""The two parsers: the same trees, the same findings, and what `shikra ast` says about them."""

import json
import pathlib
import re
import sysconfig
import unittest

from program import ROOT, SLOWNESS, ProgramTest

STDLIB = pathlib.Path(sysconfig.get_paths()["stdlib"])
LEFT_OUT = {"test", "tests", "lib2to3", "site-packages", "dist-packages"}  # bad syntax on purpose; not Python's own


class ParsersTest(ProgramTest):
    def test_same_trees_over_the_standard_library(self) -> None:
        paths = [p for p in sorted(STDLIB.iterdir()) if p.name not in LEFT_OUT and (p.suffix == ".py" or p.is_dir())]
        paths = [p for p in paths if p.is_file() or any(p.glob("*.py"))][::SLOWNESS]
        result = self.shikra("ast", "--compare", *map(str, paths))
        summary = result.stdout.splitlines()[-1]
        self.assertRegex(summary, r", 0 differences, ", result.stdout)
        self.assertGreater(int(summary.split()[0]), 100 // SLOWNESS, summary)

    def findings(self, parser: str) -> list[dict]:
        """Those in the fixtures, but for what stock does not read as Python does.

        That is `*a.b` and `*f(x)`, and files with Python that the grammar lacks, whose tree has errors with stock.
        """
        compared = self.shikra("ast", "--compare", str(ROOT / "fixtures"))
        unlike = set(re.findall(r"^(.*): not compared: ", compared.stdout, re.M))
        result = self.shikra("check", "--isolated", "--no-respect-gitignore", "--select", "ALL", "--preview",
                             "--output-format", "json", "--parser", parser, str(ROOT / "fixtures"))
        lines: dict[str, list[str]] = {}
        kept = []
        for finding in json.loads(result.stdout):
            name = finding["filename"]
            if name in unlike:
                continue
            if name not in lines:
                lines[name] = pathlib.Path(name).read_text(encoding="latin-1").split("\n")
            if not re.search(r"\*\w+[.(\[]", lines[name][finding["location"]["row"] - 1]):
                kept.append(finding)
        return kept

    def test_same_findings_with_both(self) -> None:
        fast = self.findings("fast")
        self.assertEqual(fast, self.findings("stock"))
        self.assertGreater(len(fast), 100)

    def test_time_names_fallbacks(self) -> None:
        self.write("good.py", "x = 1\n")
        self.write("bad.py", "y = = 2\n")
        self.write("pyproject.toml", "[project]\nname = 'x'\n")
        result = self.shikra("ast", "--time", ".")
        self.assertIn("bad.py:1:6: fell back: a syntax error\n", result.stdout)
        self.assertRegex(result.stdout, re.compile(r"^2 files, 14 bytes, \d+ nodes, 1 fallbacks, [\d.]+ s, ", re.M))

    def test_unknown_parser(self) -> None:
        result = self.shikra("ast", "--parser", "slow", "x.py")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--parser takes fast or stock, not", result.stderr)


if __name__ == "__main__":
    unittest.main()
