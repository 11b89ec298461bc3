"""Suppression comments in whole runs: warnings, --ignore-noqa, notebooks, hostile files. What each form means: fixtures/ruff."""

import json
import datetime
import unittest

from program import ProgramTest


class SuppressTest(ProgramTest):
    def check(self, text: str, *arguments: str, name: str = "a.py", select: str = "S102,E711,RUF100") -> tuple[list[str], str]:
        """"row:column CODE" of each finding, and standard error."""
        self.write(name, text)
        done = self.shikra("check", "--isolated", "--select", select, "--output-format", "json", *arguments, name)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        found = [f"{f['location']['row']}:{f['location']['column']} {f['code']}" for f in json.loads(done.stdout)]
        return found, done.stderr

    def test_invalid_ones_warn_and_silence_nothing(self) -> None:
        found, errors = self.check("x = 1\nexec('')  # noqa: s102\n")
        self.assertEqual(found, ["2:1 S102"])
        self.assertRegex(errors, r"warning: a\.py:2: Invalid `# noqa` directive")

    def test_warnings_are_said_once_although_rules_read_the_comments_too(self) -> None:
        text = "import os, sys  # noqa: s102\nimport io, re  # noqa: F401\nx = 1  # noqa\n"
        for select in ("S102", "F401", "F401,PGH004", "PGH004,RUF100", "F401,PGH004,RUF100,RUF103"):
            found, errors = self.check(text, select=select)
            self.assertEqual(errors.count("warning: "), 0 if select == "S102" else 1, select + errors)
        self.assertEqual(found, ["1:8 F401", "1:12 F401", "3:8 PGH004", "3:8 RUF100"])

    def test_ignore_noqa(self) -> None:
        text = "exec('')  # noqa\nx = 1  # noqa\nexec('')  # ruff: ignore[S102]\nexec('')  # nosec\n"
        self.assertEqual(self.check(text)[0], ["2:8 RUF100"])
        self.assertEqual(self.check(text, "--ignore-noqa")[0], ["1:1 S102", "2:8 RUF100", "3:1 S102", "4:1 S102"])

    def test_names_in_ruff_s_comments_need_preview(self) -> None:
        text = "exec('')  # ruff: ignore[exec-builtin]\n"
        self.assertEqual(self.check(text)[0], ["1:1 S102"])
        self.assertEqual(self.check(text, "--preview")[0], [])
        self.assertEqual(self.check(text.replace("ruff:", "shikra:"))[0], [])

    def test_unknown_names_in_ours_warn(self) -> None:
        found, errors = self.check("exec('')  # shikra: ignore[exec-bultin]\n")
        self.assertEqual(found, ["1:1 S102"])
        self.assertIn("did you mean `exec-builtin`", errors)

    def test_per_file_ignores(self) -> None:
        text = "exec('')  # noqa: S102\n"
        self.assertEqual(self.check(text, "--per-file-ignores", "a.py:S102")[0], ["1:11 RUF100"])
        self.assertEqual(self.check("x = 1  # noqa\n", "--per-file-ignores", "a.py:RUF100")[0], [])

    def test_codes_of_rules_that_only_ruff_has(self) -> None:
        """Whether they are of use, only ruff knows; unless nobody selects them."""
        text = "x = 1  # noqa: E501\n"
        self.assertEqual(self.check(text)[0], ["1:8 RUF100"])
        self.assertEqual(self.check(text, "--extend-select", "E5")[0], [])
        self.assertEqual(self.check(text, "--extend-select", "E5", "--ignore", "E501")[0], ["1:8 RUF100"])
        self.assertEqual(self.check(text, select="ALL")[0], [])
        self.assertEqual(self.check("x = 1  # noqa: V1\n", "--config", "lint.external=['V']")[0], [])

    def test_what_does_not_parse(self) -> None:
        found, _ = self.check("exec('')  # noqa\nx = 1  # noqa\nexec('')\ndef f(:  # noqa\n")
        self.assertEqual([f for f in found if "S102" in f or "RUF100" in f], ["3:1 S102"])
        self.assertTrue([f for f in found if f.startswith("4:")], "a syntax error cannot be suppressed")

    def test_notebooks(self) -> None:
        cells = [["exec('')  # noqa\n", "exec('')"], ["x = 1  # noqa"], ["# ruff: noqa: E711\n", "x == None"]]
        book = {"cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
                          for source in cells],
                "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
        self.assertEqual(self.check(json.dumps(book), name="a.ipynb")[0], ["2:1 S102", "1:8 RUF100"])

    def test_many_comments_cost_no_more_than_reading_them(self) -> None:
        count = 20_000
        texts = {
            "lines": "exec('')  # noqa: S102\n" * count,
            "ignores": "# ruff: ignore[S102]\nexec('')\n" * count,
            "nested": "# ruff: disable[S102]\n" * count + "exec('')\n" * count,
            "pairs": "# ruff: disable[S102]\nexec('')\n# ruff: enable[S102]\n" * count,
            "file": "# ruff: noqa: S101\n" * count + "exec('')\n" * count,
            "nosec": "exec('')  # nosec B101\n" * count,
            "codes": "exec('')  # noqa: " + ",".join(["S102"] * count) + "\n",
            "one line": "exec('')" + "# noqa" * count + "# ruff: ignore[S1" * count + "\n",
        }
        for name, text in texts.items():
            self.write("a.py", text)
            done = self.shikra("check", "--isolated", "--select", "S102,RUF100", "--statistics", "a.py")
            self.assertIn(done.returncode, (0, 1), done.stderr)


class UntilTest(ProgramTest):
    """`# shikra: ignore[...] until=DATE`."""

    def check(self, comment: str) -> "tuple[bool, str]":
        self.write("a.py", f'exec("x")  {comment}\n')
        done = self.shikra("check", "--isolated", "--select", "S102,RUF100", "--output-format", "concise", "a.py")
        self.assertNotIn("RUF100", done.stdout)
        return "S102" not in done.stdout, done.stderr

    def test_days(self) -> None:
        today = datetime.datetime.now(datetime.timezone.utc).date()
        day = datetime.timedelta(days=1)
        for date, holds in ((today + day, True), (today, True), (today - day, False), (datetime.date(2001, 1, 1), False)):
            if date == today and datetime.datetime.now(datetime.timezone.utc).date() != today:
                continue  # midnight came in between
            is_silent, said = self.check(f"# shikra: ignore[S102] until={date} because")
            self.assertEqual(is_silent, holds, date)
            self.assertEqual("a.py:1: " in said and "its day is over" in said, not holds, said)

    def test_no_dates(self) -> None:
        for date in ("", "tomorrow", "2027-13-01", "2027-1-1", "20270101", "2999-01-011", "2999-00-01"):
            is_silent, said = self.check(f"# shikra: ignore[S102] until={date}")
            self.assertFalse(is_silent, date)
            self.assertIn("takes a date such as 2027-01-01", said)

    def test_without_a_finding(self) -> None:
        """What is wrong with it is said all the same, by the run that knows the file, too."""
        self.write("a.py", "x = 1  # shikra: ignore[S102] until=soon\ny = 2  # shikra: ignore[S102] until=2001-01-01\n"
                           "z = 3  # shikra: ignore[S102] until=2999-01-01\nw = 4  # noqa:S102 shikra\n")
        for arguments in (("--isolated",), ("--no-cache",), (".",), (".",)):
            done = self.shikra("check", "--select", "S102", *arguments)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertEqual([line.split(": ")[2].split(":")[1] for line in done.stderr.splitlines()], ["1", "2"], done.stderr)
            self.assertIn("takes a date such as 2027-01-01", done.stderr)
            self.assertIn("its day is over", done.stderr)

    def test_many_unknown_names(self) -> None:
        self.write("a.py", "x = 1  # shikra: ignore[exec-builtim]\n" * 40)
        done = self.shikra("check", "--isolated", "--select", "S102", "a.py")
        self.assertEqual((done.stderr.count("unknown rule"), done.stderr.count("did you mean `exec-builtin`")), (40, 16))

    def test_the_other_forms(self) -> None:
        for year, rows in (("2999", []), ("2001", [2, 4])):
            self.write("a.py", f'# shikra: disable[S102] until={year}-01-01\nexec("x")\n# shikra: enable[S102]\nexec("x")'
                               f'  # shikra: ignore[exec-builtin] until={year}-01-01\n')
            done = self.shikra("check", "--isolated", "--select", "S102,RUF1", "--output-format", "concise", "a.py")
            self.assertEqual([int(line.split(":")[1]) for line in done.stdout.splitlines() if "S102" in line], rows)
        self.write("a.py", '# shikra: file-ignore[S102] until=2001-01-01\nexec("x")\n')
        self.assertEqual(self.shikra("check", "--isolated", "--select", "S102", "a.py").returncode, 1)

    def test_for_ruff_it_is_a_remark(self) -> None:
        self.assertEqual(self.check("# ruff: ignore[S102] until=2001-01-01"), (True, ""))


if __name__ == "__main__":
    unittest.main()
