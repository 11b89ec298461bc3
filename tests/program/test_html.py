"""The HTML report without a browser: its data, what is escaped, what is left out, the trend. (In one: test_html_browser.py.)"""

import base64
import hashlib
import json
import re
import unittest
from typing import Any

from program import ProgramTest

FLAGGED = 'exec("x")\n'
EVIL = '</script><script>document.title="taken"</script><img src=x onerror=alert(1)><!--<script>'
DATA = '<script type="application/json" id="data">'


class HtmlCase(ProgramTest):
    def page(self, *arguments: str, select: str = "S,F,B,E,ANN001", status: int = 1) -> str:
        done = self.shikra("check", "--isolated", "--select", select, "--output-format", "html", "-o", "report.html", *arguments)
        self.assertEqual(done.returncode, status, done.stderr)
        self.messages = done.stderr
        return (self.folder / "report.html").read_text()

    def data(self, *arguments: str, **options: Any) -> Any:
        return json.loads(self.page(*arguments, **options).split(DATA)[1].split("</script>")[0])

    @staticmethod
    def findings(data: Any) -> list[Any]:
        return [item for item in data["items"] if isinstance(item, list)]

    def trend(self, *arguments: str, **options: Any) -> Any:
        return self.data("--trend", "before.json", *arguments, **options)["run"]["trend"]

    def remember(self, *arguments: str, select: str = "S,F,B,E,ANN001") -> None:
        self.shikra("check", "--isolated", "--select", select, "--output-format", "json", "-o", "before.json", *arguments)


class PageTest(HtmlCase):
    def test_data(self) -> None:
        self.write(".git/HEAD", "")
        self.write("src/a.py", "import os\n\n\ndef f(a=[]):\n    exec(a)\n")
        data = self.data(select="S102,B006,F401")
        self.assertEqual(data["items"][0], {"file": "src/a.py", "counts": [1, 2, 0]})
        found = self.findings(data)
        self.assertEqual([item[0] for item in found], ["F401", "B006", "S102"])
        self.assertEqual(found[2][1:6], [5, 5, 5, 9, "Use of `exec` detected"])
        excerpt = data["items"][-1]
        self.assertEqual(excerpt, {"l": 4, "s": ["def f(a=[]):\n    ", "exec", "(a)"]})
        self.assertEqual((data["run"]["findings"], data["run"]["files"], data["run"]["complete"]), (3, 1, True))
        self.assertEqual({rule["code"]: rule["count"] for rule in data["rules"].values()}, {"F401": 1, "B006": 1, "S102": 1})

    def test_nothing_of_a_file_is_markup(self) -> None:
        self.write("a.py", f"exec('{EVIL}')\n__all__ = ['{EVIL}']\n# {EVIL}\nexec(1)\n")
        self.write("<script>b.py", FLAGGED)
        text = self.page()
        self.assertEqual(text.count("<script"), 2)
        self.assertEqual(text.count("</script"), 2)
        self.assertNotIn("<img", text)
        self.assertEqual(text.count("<!--"), 1)
        items = json.loads(text.split(DATA)[1].split("</script>")[0])["items"]
        self.assertIn(EVIL, json.dumps(items).replace('\\"', '"'))

    def test_only_what_is_in_the_page_may_run(self) -> None:
        self.write("a.py", FLAGGED)
        text = self.page()
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        parts = dict(part.split(" ", 1) for part in policy.split("; "))
        self.assertEqual(parts["default-src"], "'none'")
        for name, start, end in (("style-src", "<style>", "</style>"), ("script-src", "<script>", "</script>")):
            content = text.split(start)[1].split(end)[0]
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            self.assertEqual(parts[name], f"'sha256-{digest}'")
        self.assertNotRegex(text.split(DATA)[0], r'(src|href)="(?!data:)')

    def test_excerpts_are_bounded(self) -> None:
        self.write("a.py", "x = 1; " * 40_000 + 'exec("y")' + "; z = 2" * 40_000 + "\n" + f'exec("{"é" * 50_000}")\n'
                   + "exec(\n" + "    1,\n" * 5000 + ")\n")
        data = self.data(select="S102,B")
        for item in data["items"]:
            if "l" in item:
                self.assertLess(len("".join(item["s"]).encode()), 4000)

    def test_long_marked_ranges_are_cut(self) -> None:
        self.write("a.py", "def f():\n    return mark_safe(\n" + "        1 +\n" * 50 + "        2)\nfrom django.utils.safestring import mark_safe\n")
        excerpt = self.data(select="S308")["items"][-1]
        self.assertLess(len("".join(excerpt["s"]).split("\n")), 14)

    def test_findings_beyond_what_a_browser_takes(self) -> None:
        self.write("a.py", "def f(a): pass\n" * 60_000)
        self.write("b.py", FLAGGED * 10_000)
        page = self.page(select="ANN001,S102,F811")
        self.assertLess(len(page), 18 * 1024 * 1024)
        data = json.loads(page.split(DATA)[1].split("</script>")[0])
        run = data["run"]
        listed = len(self.findings(data))
        excerpts = sum("l" in item for item in data["items"])
        self.assertEqual(listed + run["leftOut"]["findings"], run["findings"])
        self.assertEqual(excerpts + run["leftOut"]["excerpts"], run["findings"])
        self.assertGreater(run["leftOut"]["excerpts"], 0)
        rules = [item[0] for item in self.findings(data)]
        self.assertEqual(rules.count("S102"), 10_000)
        for before, item in zip(data["items"], data["items"][1:]):
            if "l" in item:
                self.assertIsInstance(before, list)

    def test_notebooks_and_suppressed_findings(self) -> None:
        cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": ["x = 1\n", "exec('1')"]}] * 2
        self.write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
        self.write("q.py", 'exec("x")  # noqa: S102\n')
        data = self.data("--show-suppressed", select="S102")
        found = self.findings(data)
        self.assertEqual([(item[1], item[8]) for item in found], [(2, 1), (2, 2), (1, 0)])
        self.assertEqual([item["l"] for item in data["items"] if "l" in item], [1, 1, 1])
        self.assertEqual((found[2][7], found[2][10]), (8, "# noqa: S102"))
        self.assertEqual(data["items"][-3], {"file": "q.py", "counts": [0, 0, 0]})

    def test_incomplete_runs_say_so(self) -> None:
        self.write("a.py", "# coding: no-such-thing\n")
        run = self.data(status=2)["run"]
        self.assertFalse(run["complete"])
        self.assertIn("no-such-thing", run["notices"][0])


class TrendTest(HtmlCase):
    def refused(self) -> str:
        done = self.shikra("check", "--isolated", "--output-format", "html", "-o", "report.html", "--trend", "before.json")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertFalse((self.folder / "report.html").exists())
        return done.stderr

    def test_counts(self) -> None:
        self.write("a.py", "import os\n" + FLAGGED * 3)
        self.write("gone.py", FLAGGED)
        self.remember()
        (self.folder / "gone.py").unlink()
        self.write("a.py", "\n\n" + FLAGGED * 4)
        trend = self.trend()
        self.assertEqual([trend[key] for key in ("fresh", "gone", "unchanged", "notCompared")], [1, 2, 3, 0])
        self.assertEqual(trend["rules"], [["F401", 0, 1, 0], ["S102", 1, 1, 3]])
        self.assertEqual(trend["previous"], "before.json")

    def test_what_is_new_is_marked(self) -> None:
        self.write("a.py", FLAGGED)
        self.remember()
        self.write("a.py", "import os\n" + FLAGGED)
        data = self.data("--trend", "before.json")
        self.assertEqual([(item[0], item[7] & 1) for item in self.findings(data)], [("F401", 1), ("S102", 0)])

    def test_what_is_not_checked_is_not_gone(self) -> None:
        self.write("a.py", "import os\n" + FLAGGED)
        self.write("b.py", FLAGGED)
        self.remember()
        trend = self.trend("a.py", select="S102")
        self.assertEqual([trend[key] for key in ("fresh", "gone", "unchanged", "notCompared")], [0, 0, 1, 2])

    def test_a_report_of_another_checkout(self) -> None:
        self.write("src/a.py", FLAGGED)
        self.write("src/b.py", FLAGGED)
        self.remember()
        report = json.loads((self.folder / "before.json").read_text())
        for entry in report:
            entry["filename"] = entry["filename"].replace(str(self.folder), "/home/runner/work/src")
        self.write("before.json", json.dumps(report))
        (self.folder / "src/b.py").unlink()
        trend = self.trend()
        self.assertEqual([trend[key] for key in ("fresh", "gone", "unchanged")], [0, 1, 1])

    def test_suppressed_findings_of_the_earlier_report_do_not_count(self) -> None:
        self.write("a.py", 'exec("x")  # noqa: S102\n' + FLAGGED)
        self.remember("--show-suppressed", select="S102")
        trend = self.trend(select="S102")
        self.assertEqual([trend[key] for key in ("fresh", "gone", "unchanged")], [0, 0, 1])

    def test_reports_that_are_none(self) -> None:
        self.write("a.py", FLAGGED)
        entry = {"filename": "a.py", "code": "S102", "message": "x"}
        for text in ("", "{}", "[", "[1]", "[[]]", '[{"filename": 1}]', "null", '"x"', "[" * 100_000, "\x00", '[{"filename": "a", "message": "b", "code": 5}]',
                     json.dumps([entry, {**entry, "message": None}]), '[{"filename": "a\\u0000b", "code": null, "message": "x"}]'):
            self.write("before.json", text)
            self.assertIn("before.json", self.refused())

    def test_hostile_reports(self) -> None:
        self.write("a.py", FLAGGED)
        for entry in ({"filename": "", "code": "", "message": ""}, {"filename": "/" * 5000, "code": EVIL, "message": EVIL},
                      {"filename": "x" * 100_000, "code": "y" * 100_000, "message": "z" * 100_000, "more": [[[[]]]]},
                      {"filename": "../../a.py", "code": None, "message": "\u202e"}):
            self.write("before.json", json.dumps([entry] * 100))
            page = self.page("--trend", "before.json", select="S102")
            self.assertEqual(page.count("</script"), 2)
        self.write("before.json", json.dumps([{"filename": f"/x/{i}/y.py", "code": "S102", "message": str(i)} for i in range(50_000)]))
        self.assertEqual(self.trend()["gone"], 50_000)

    def test_a_report_that_is_too_large(self) -> None:
        self.write("a.py", FLAGGED)
        with open(self.folder / "before.json", "wb") as file:
            file.truncate(65 * 1024 * 1024)
        self.assertIn("64 MB", self.refused())

    def test_it_is_about_the_page(self) -> None:
        self.write("a.py", FLAGGED)
        self.remember()
        done = self.shikra("check", "--isolated", "--trend", "before.json")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--output-format html", done.stderr)
        self.assertEqual(self.shikra("check", "--isolated", "--trend", "none.json", "--output-format", "html").returncode, 2)


if __name__ == "__main__":
    unittest.main()
