"""--report: one run, several formats."""

import json
import unittest

from program import ProgramTest

FLAGGED = 'exec("x")\n'


class ReportsTest(ProgramTest):
    def test_each_is_what_a_run_of_its_own_writes(self) -> None:
        for i in range(70):
            self.write(f"p/{i}.py", FLAGGED * (i % 3))
        formats = ("concise", "json", "gitlab", "junit", "markdown", "full", "sonarqube")
        reports = [word for name in formats for word in ("--report", f"{name}=out/{name}")]
        (self.folder / "out").mkdir()
        for jobs in ("1", "4"):
            done = self.shikra("check", "p", "--output-format", "github", "-j", jobs, *reports)
            self.assertEqual((done.returncode, done.stderr), (1, ""))
            self.assertEqual(done.stdout, self.shikra("check", "p", "--output-format", "github").stdout)
            for name in formats:
                alone = self.shikra("check", "p", "--output-format", name).stdout
                self.assertEqual((self.folder / "out" / name).read_text(), alone, name)

    def test_sarif_has_its_own_limits(self) -> None:
        self.write("a.py", FLAGGED * 3)
        self.assertEqual(self.shikra("check", "--report", "sarif=a.sarif", "--report", "json=a.json").returncode, 1)
        (run,) = json.loads((self.folder / "a.sarif").read_text())["runs"]
        self.assertEqual(len(run["results"]), 3)
        self.assertEqual(len(json.loads((self.folder / "a.json").read_text())), 3)

    def test_beside_what_is_no_report(self) -> None:
        self.write("a.py", FLAGGED)
        done = self.shikra("check", "--silent", "--report", "json=a.json")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(len(json.loads((self.folder / "a.json").read_text())), 1)
        done = self.shikra("check", "--statistics", "--report", "concise=a.txt")
        self.assertIn("S102", done.stdout)
        self.assertIn("a.py:1:1: S102", (self.folder / "a.txt").read_text())
        done = self.shikra("check", "-", "--fix", "--select", "F401,S102", "--report", "concise=a.txt", stdin="import os\n" + FLAGGED)
        self.assertEqual(done.stdout, FLAGGED)
        self.assertIn("S102", (self.folder / "a.txt").read_text())

    def test_trend_of_the_page_beside(self) -> None:
        self.write("a.py", FLAGGED)
        self.shikra("check", "--report", "json=old.json")
        self.write("a.py", FLAGGED * 2)
        self.assertEqual(self.shikra("check", "--report", "html=a.html", "--trend", "old.json").stderr, "")
        self.assertTrue('"fresh": 1, "gone": 0' in (self.folder / "a.html").read_text())

    def test_mistakes(self) -> None:
        self.write("a.py", FLAGGED)
        for arguments, part in ((("--report", "json"), "FORMAT=FILE"), (("--report", "jsn=x"), "unknown output format `jsn`"),
                                (("--report", "json="), "FORMAT=FILE"), (("--report", "json=none/x"), "none/x"),
                                (("--report", "json=x", "--diff"), "--diff"), (("--report", "json=x", "--add-noqa"), "--add-noqa")):
            done = self.shikra("check", "-o", "first", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(part, done.stderr)
            self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.py"], arguments)


if __name__ == "__main__":
    unittest.main()
