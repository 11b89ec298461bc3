"""Formats for other tools: the shape that each one's documentation asks for, ruff's output, hostile paths and text."""

import json
import os
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree
from typing import Any

from program import ROOT, ProgramTest

FLAGGED = 'exec("x")\n'
CODE = ("import os, sys\n\n\ndef f(a=[], b=1):\n    \"\"\"x\n    y\"\"\"\n    return eval(\"1%::]]>&<\") == None\n"
        + "\n" * 5 + "x = 'é🎉'; exec('x')\n")
RULES = "S102,S307,E711,B006,ANN001,F401"
FORMATS = ("full", "concise", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "azure", "junit", "pylint", "rdjson",
           "sonarqube", "markdown", "html")
RUFF = pathlib.Path(os.environ.get("SHIKRA_RUFF", ROOT / "build" / "tools" / "bin" / "ruff"))


class FormatCase(ProgramTest):
    def output(self, output_format: str, *arguments: str, select: str = RULES) -> str:
        return self.shikra("check", "--isolated", "--select", select, "--output-format", output_format, *arguments).stdout

    def write_hostile(self) -> None:
        for name in (b"a;b]c%0A::d.py", b"new\nline::error ::x.py", b"e\x1b[31m\x01&<\"'>.py", b"latin\xe9.py", b"]]>|`*<b>.py"):
            with open(os.path.join(os.fsencode(self.folder), name), "wb") as file:
                file.write(b'def f(a, \xc3\xa9=[]): pass\n__all__ = ["\x1b]]>&\\n::error ::|`"]\n' + FLAGGED.encode())

    def write_notebook(self) -> None:
        cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
                 for source in (["x = 1\n", "y = 2"], ["z = 3\n", FLAGGED])]
        self.write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


class ShapeTest(FormatCase):
    def test_gitlab(self) -> None:
        self.write(".git/HEAD", "")
        self.write("src/a.py", CODE + "exec(1); exec(2)\nexec(1); exec(2)\n")
        issues = json.loads(self.output("gitlab"))
        for issue in issues:
            self.assertEqual(set(issue), {"type", "check_name", "categories", "description", "severity", "fingerprint", "location"})
            self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertEqual(issue["location"]["path"], "src/a.py")
            self.assertGreaterEqual(issue["location"]["positions"]["begin"]["line"], 1)
        fingerprints = {issue["fingerprint"] for issue in issues}
        self.assertEqual(len(fingerprints), len(issues))
        self.write("src/a.py", "# moved\n\n" + CODE + "exec(1); exec(2)\nexec(1); exec(2)\n")
        self.assertEqual({issue["fingerprint"] for issue in json.loads(self.output("gitlab"))}, fingerprints)

    def test_gitlab_names_files_of_the_checkout(self) -> None:
        self.write(".git/HEAD", "")
        self.write("src/a.py", FLAGGED)
        done = subprocess.run([self.binary, "check", "--isolated", "--output-format", "gitlab"], cwd=self.folder / "src",
                              capture_output=True, check=False)
        self.assertEqual(json.loads(done.stdout)[0]["location"]["path"], "src/a.py")

    def test_junit(self) -> None:
        self.write("a.py", CODE)
        self.write("clean.py", "x = 1\n")
        root = xml.etree.ElementTree.fromstring(self.output("junit"))
        self.assertEqual(root.tag, "testsuites")
        (suite,) = root
        self.assertEqual(int(suite.attrib["tests"]), len(suite))
        self.assertEqual(int(suite.attrib["failures"]), len(suite.findall("testcase/failure")))
        for case in suite:
            self.assertRegex(case.attrib["name"], r"^org\.shikra\.[A-Z]+\d+$")
            self.assertEqual(case.attrib["classname"], str(self.folder / "a"))

    def test_junit_without_findings_or_complete_run(self) -> None:
        self.write("a.py", "x = 1\n")
        root = xml.etree.ElementTree.fromstring(self.output("junit"))
        self.assertEqual([case.attrib["name"] for case in root.iter("testcase")], ["No errors found"])
        self.write("b.py", "# coding: no-such-thing\n")
        root = xml.etree.ElementTree.fromstring(self.output("junit"))
        (error,) = root.iter("error")
        self.assertIn("no-such-thing", error.text or "")

    def test_rdjson(self) -> None:
        self.write("a.py", CODE)
        result = json.loads(self.output("rdjson"))
        self.assertEqual(result["source"]["name"], "shikra")
        lines = CODE.encode().split(b"\n")
        for diagnostic in result["diagnostics"]:
            self.assertIn(diagnostic["severity"], ("ERROR", "WARNING", "INFO"))
            self.assertTrue(diagnostic["message"])
        place = result["diagnostics"][-1]["location"]["range"]  # columns are bytes
        self.assertEqual(lines[place["start"]["line"] - 1][place["start"]["column"] - 1:place["end"]["column"] - 1], b"exec")
        suggestions = [s for d in result["diagnostics"] for s in d.get("suggestions", [])]
        self.assertTrue(suggestions)
        for suggestion in suggestions:
            self.assertEqual(set(suggestion), {"range", "text"})

    def test_sonarqube(self) -> None:
        self.write("a.py", CODE + "def g(\n")
        report = json.loads(self.output("sonarqube"))
        known = {rule["id"]: rule for rule in report["rules"]}
        self.assertEqual(set(known), {issue["ruleId"] for issue in report["issues"]})
        for rule in report["rules"]:
            self.assertTrue(rule["name"] and rule["description"] and rule["engineId"])
            self.assertIn(rule["cleanCodeAttribute"], ("TRUSTWORTHY", "LOGICAL", "CONVENTIONAL"))
            (impact,) = rule["impacts"]
            self.assertIn(impact["softwareQuality"], ("SECURITY", "RELIABILITY", "MAINTAINABILITY"))
            self.assertIn(impact["severity"], ("LOW", "MEDIUM", "HIGH"))
        for issue in report["issues"]:
            self.assertEqual(issue["primaryLocation"]["filePath"], "a.py")
            place = issue["primaryLocation"]["textRange"]
            if "endLine" in place:
                self.assertLess((place["startLine"], place["startColumn"]), (place["endLine"], place["endColumn"]))

    def test_markdown(self) -> None:
        self.write("a.py", CODE)
        text = self.output("markdown")
        self.assertIn("### a.py\n\n| line | rule | finding |\n|---:|---|---|\n", text)
        self.assertIn("Use of `exec` detected", text)
        self.assertIn("| 1 | [S102](https://", text)
        self.assertNotIn("All checks", text)

    def test_markdown_fits_github(self) -> None:
        for index in range(40):
            self.write(f"a{index:02}.py", FLAGGED * 1000)
        text = self.output("markdown")
        self.assertLess(len(text.encode()), 1024 * 1024)
        shown = text.count("\n### ") + text.startswith("### ")
        self.assertIn(f"The findings of {40 - shown} more files are left out", text)
        self.assertIn("## shikra: 40000 findings in 40 files", text)

    def test_nothing_found(self) -> None:
        self.write("a.py", "x = 1\n")
        self.assertEqual(json.loads(self.output("gitlab")), [])
        self.assertEqual(json.loads(self.output("rdjson"))["diagnostics"], [])
        self.assertEqual(json.loads(self.output("sonarqube")), {"issues": [], "rules": []})
        self.assertEqual(self.output("azure") + self.output("pylint"), "")
        self.assertEqual(self.output("grouped"), "All checks passed!\n")


class HostileTest(FormatCase):
    def test_one_line_a_finding(self) -> None:
        self.write_hostile()
        count = len(json.loads(self.output("json")))
        self.assertGreater(count, 10)
        for output_format, start in (("azure", "##vso[task.logissue type=error;sourcepath="), ("github", "::error title=shikra"),
                                     ("pylint", "")):
            lines = self.output(output_format).splitlines()
            self.assertEqual(len(lines), count, output_format)
            for line in lines:
                self.assertTrue(line.startswith(start), line)
                self.assertNotIn("\x1b", line)

    def test_azure_properties(self) -> None:
        self.write("a;b]c%0A.py", FLAGGED)
        self.assertIn("/a%3Bb%5Dc%AZP250A.py;linenumber=1;columnnumber=1;code=S102;]", self.output("azure"))

    def test_json_and_xml_are_well_formed(self) -> None:
        self.write_hostile()
        count = len(json.loads(self.output("json")))
        self.assertEqual(len(json.loads(self.output("gitlab"))), count)
        self.assertEqual(len(json.loads(self.output("rdjson"))["diagnostics"]), count)
        self.assertEqual(len(json.loads(self.output("sonarqube"))["issues"]), count)
        root = xml.etree.ElementTree.fromstring(self.output("junit"))
        self.assertEqual(len(list(root.iter("failure"))), count)
        names = {suite.attrib["name"].rsplit("/", 1)[1] for suite in root}
        self.assertIn("new\nline::error ::x.py", names)
        self.assertIn("]]>|`*<b>.py", names)

    def test_markdown_is_no_markup(self) -> None:
        self.write_hostile()
        text = self.output("markdown")
        self.assertNotIn("<b>", text)
        self.assertNotIn("\x1b", text)
        rows = [line for line in text.splitlines() if re.match(r"\| \d+ \| \[", line)]
        for row in rows:
            self.assertEqual(row.replace("\\|", "").count("|"), 4, row)

    def test_notebooks(self) -> None:
        """Rows of a cell are none of the file's."""
        self.write_notebook()
        self.assertIn("n.ipynb:1: [S102]", self.output("pylint"))
        self.assertIn("  cell 2:2:1 S102", self.output("grouped"))
        self.assertIn("(cell 2, row 2)", json.loads(self.output("gitlab"))[0]["description"])
        self.assertNotIn("range", json.loads(self.output("rdjson"))["diagnostics"][0]["location"])
        self.assertNotIn("textRange", json.loads(self.output("sonarqube"))["issues"][0]["primaryLocation"])

    def test_jobs_do_not_matter(self) -> None:
        self.write_hostile()
        for output_format in FORMATS:
            if output_format in ("sarif", "html"):
                continue  # they have the command line
            self.assertEqual(self.output(output_format, "--jobs", "1"), self.output(output_format, "--jobs", "4"), output_format)


class ListTest(FormatCase):
    """Help, completions, the page of settings and messages name the same formats."""

    def test_formats_are_the_same_everywhere(self) -> None:
        listed = self.shikra("check", "--help").stdout.split("\nFormats:\n")[1].split("\n\n")[0]
        self.assertEqual({line.split()[0] for line in listed.splitlines()}, set(FORMATS))
        self.assertIn("words='" + " ".join(line.split()[0] for line in listed.splitlines()) + "'",
                      self.shikra("completions", "bash").stdout)
        page = self.shikra("config", "--reference").stdout
        for name in FORMATS:
            self.assertRegex(page, rf"\| `output-format` \|.*\b{name}\b")
            self.assertEqual(self.shikra("check", "--isolated", "--output-format", name).returncode, 0)
        self.assertIn("sonarqube", self.shikra("check", "--output-format", "zzzzzzzzzz").stderr)
        self.write("shikra.toml", 'output-format = "zzzzzzzzzzzzz"\n')
        self.assertIn("sonarqube", self.shikra("check").stderr)


@unittest.skipUnless(RUFF.exists(), "skipped: ruff is not installed (./dev parity installs it)")
class RuffTest(FormatCase):
    """Where ruff has the format: the same places, codes and messages, in the same order."""

    def both(self, output_format: str) -> tuple[str, str]:
        self.write("a.py", CODE)
        self.write("b/c.d.py", FLAGGED * 11)
        self.write_notebook()
        theirs = subprocess.run([RUFF, "check", "--isolated", "--no-cache", "--select", RULES, "--output-format", output_format],
                                cwd=self.folder, env=self.environment(), capture_output=True, text=True, check=False).stdout
        ours = self.output(output_format).replace(str(self.folder), "/project").replace("shikra", "ruff")
        return ours, theirs.replace(str(self.folder), "/project")

    def test_lines(self) -> None:
        for output_format in ("azure", "pylint", "grouped"):
            ours, theirs = self.both(output_format)
            ours = re.sub(r" \(cell \d+, row \d+\)", "", ours).split("\nFound ")[0]
            self.assertEqual(ours.splitlines(), theirs.split("\nFound ")[0].splitlines())

    def test_gitlab(self) -> None:
        def places(text: str) -> list[Any]:
            return [(i["check_name"], i["description"].split(" (cell")[0], i["location"]) for i in json.loads(text)]

        ours, theirs = self.both("gitlab")
        self.assertEqual(places(ours), places(theirs))

    def test_junit(self) -> None:
        def cases(text: str) -> list[Any]:
            return [(suite.attrib, case.attrib, case[1].attrib)
                    for suite in xml.etree.ElementTree.fromstring(text) for case in suite]

        ours, theirs = self.both("junit")
        self.assertEqual(cases(ours), cases(theirs))

    def test_rdjson(self) -> None:
        def diagnostics(text: str) -> list[Any]:
            # Their columns count characters, and their rows of notebooks are none of the file's.
            return [(d["code"].get("value"), d["message"], d["location"], d.get("suggestions"))
                    for d in json.loads(text)["diagnostics"]
                    if not d["location"]["path"].endswith(".ipynb") and d["location"]["range"]["start"]["line"] < 10]

        ours, theirs = self.both("rdjson")
        self.assertEqual(diagnostics(ours), diagnostics(theirs))


if __name__ == "__main__":
    unittest.main()
