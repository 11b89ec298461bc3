"""Formats in the eyes of the programs that read them: hostile names, text beyond ASCII, notebooks, suppressed findings, syntax errors.

Programs that are not installed are skipped: consumers.py gets them, which ./dev test calls.
"""

import collections
import json
import os
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

import consumers
from program import SLOWNESS, ProgramTest

FLAGGED = 'exec("x")\n'
INSTALL = "python3 tests/program/consumers.py installs it"


class ConsumerCase(ProgramTest):
    def write_project(self) -> None:
        self.write(".git/HEAD", "ref: refs/heads/main\n")
        self.write("src/a.py", "import os, sys\n\n\ndef f(a=[], b=1):\n    \"\"\"x\n    y\"\"\"\n    return eval(\"1%::]]>&<\") == None\n")
        self.write("src/é ü#?%41.py", "# 🎉\r\nx = 'é🎉'; exec('x')\r\nclass A:\r\n    def g(self): exec('''a\r\n🎉''')\r\n")
        self.write("src/quiet.py", 'exec("x")  # noqa: S102\n' + FLAGGED)
        self.write("src/broken.py", FLAGGED + "def f(:\n    x = = 1\n")
        self.write("src/empty.py", "")
        cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
                 for source in (["x = 1\n", "y = 2"], ["z = 3\n", FLAGGED])]
        self.write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))

    def write_hostile(self) -> None:
        for name in (b"a;b]c%0A::d.py", b"new\nline::error ::x.py", b"e\x1b[31m\x01&<\"'>.py", b"]]>|`*<b>.py"):
            with open(os.path.join(os.fsencode(self.folder), name), "wb") as file:
                file.write(b'def f(a, \xc3\xa9=[]): pass\n__all__ = ["\x1b]]>&\\n::error ::|`"]\n' + FLAGGED.encode())

    def output(self, output_format: str, *arguments: str, select: str = "ALL") -> str:
        return self.shikra("check", "--isolated", "--select", select, "--output-format", output_format, *arguments).stdout

    def run_program(self, *command: str, stdin: str = "", **env: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, cwd=self.folder, env=self.environment(env), input=stdin, capture_output=True, text=True,
                              timeout=120 * SLOWNESS, check=False)


@unittest.skipUnless(consumers.MULTITOOL.exists(), f"skipped: SARIF Multitool is not there; {INSTALL}")
class SarifTest(ConsumerCase):
    def complaints(self, *arguments: str) -> collections.Counter[str]:
        """What the validator says against the schema, the specification and what GitHub wants, but for matters of taste."""
        (self.folder / "log.sarif").write_text(self.output("sarif", *arguments))
        done = self.run_program(str(consumers.MULTITOOL), "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note",
                                "--output", "verdict.sarif", **consumers.MULTITOOL_ENVIRONMENT)
        self.assertTrue((self.folder / "verdict.sarif").exists(), done.stdout + done.stderr)
        (run,) = json.loads((self.folder / "verdict.sarif").read_text())["runs"]
        self.assertTrue(run["invocations"][0]["executionSuccessful"], done.stdout)
        return collections.Counter(result["ruleId"] for result in run["results"] if result.get("level") != "note")

    def test_valid(self) -> None:
        self.write_project()
        self.assertEqual(self.complaints(), collections.Counter())
        self.assertEqual(self.complaints("--show-suppressed"), collections.Counter())

    def test_hostile(self) -> None:
        self.write_hostile()
        self.assertEqual(self.complaints("--show-suppressed"), collections.Counter())

    def test_incomplete_and_empty(self) -> None:
        self.write("a.py", "# coding: no-such-thing\n")
        self.assertEqual(self.complaints(), collections.Counter())
        self.write("a.py", "x = 1\n")
        self.assertEqual(self.complaints(), collections.Counter())


@unittest.skipUnless(consumers.GO_PROGRAM.exists(), f"skipped: reviewdog is not there; {INSTALL}")
class ReviewdogTest(ConsumerCase):
    """It reads both formats into its own, in which it prints what it has understood."""

    def understood(self, output_format: str) -> list[dict[str, object]]:
        done = self.run_program(str(consumers.GO_PROGRAM), f"-f={output_format}", "-reporter=rdjson", "-filter-mode=nofilter", "-diff=true",
                                stdin=self.output(output_format))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return list(json.loads(done.stdout)["diagnostics"])

    def setUp(self) -> None:
        super().setUp()
        self.write_project()
        (self.folder / ".git" / "HEAD").unlink()
        (self.folder / ".git").rmdir()
        self.run_program("git", "init", "--quiet")

    def test_rdjson(self) -> None:
        findings = json.loads(self.output("json"))
        self.assertGreater(len(findings), 15)
        seen = self.understood("rdjson")
        self.assertEqual([str(one["message"]).split(" (cell")[0] for one in seen], [one["message"] for one in findings])
        self.assertEqual([one["code"]["value"] for one in seen], [one["code"] for one in findings])  # type: ignore[index]
        for ours, theirs in zip(findings, seen):
            place = theirs["location"]
            self.assertTrue(ours["filename"].endswith(place["path"].removeprefix(str(self.folder) + "/")))  # type: ignore[index]
            if ours["cell"] is None:
                self.assertEqual(place["range"]["start"]["line"], ours["location"]["row"])  # type: ignore[index]
        self.assertTrue(any("suggestions" in one for one in seen))

    def test_sarif(self) -> None:
        findings = json.loads(self.output("json"))
        seen = self.understood("sarif")
        self.assertEqual([one["code"]["value"] for one in seen], [one["code"] for one in findings])  # type: ignore[index]
        for ours, theirs in zip(findings, seen):
            self.assertTrue(str(theirs["message"]).startswith(ours["message"]))
            self.assertIn(theirs["severity"], ("ERROR", "WARNING", "INFO"))

    def test_hostile(self) -> None:
        self.write_hostile()
        count = len(json.loads(self.output("json")))
        self.assertEqual(len(self.understood("rdjson")), count)
        self.assertEqual(len(self.understood("sarif")), count)


@unittest.skipUnless(consumers.PYTHON.exists(), f"skipped: junitparser is not there; {INSTALL}")
class JunitTest(ConsumerCase):
    SCRIPT = """
import json, sys
import junitparser
suites = junitparser.JUnitXml.fromstring(sys.stdin.buffer.read())
cases = [[case.classname, case.name, [type(result).__name__ for result in case.result], [result.message for result in case.result]]
         for suite in suites for case in suite]
print(json.dumps({"tests": suites.tests, "failures": suites.failures, "errors": suites.errors, "cases": cases,
                  "suites": [[suite.name, suite.tests, suite.failures, len(list(suite))] for suite in suites]}))
"""

    def parsed(self) -> dict[str, object]:
        done = self.run_program(str(consumers.PYTHON), "-c", self.SCRIPT, stdin=self.output("junit"))
        self.assertEqual(done.returncode, 0, done.stderr)
        return dict(json.loads(done.stdout))

    def test_counts_and_messages(self) -> None:
        self.write_project()
        self.write_hostile()
        findings = json.loads(self.output("json"))
        report = self.parsed()
        cases = report["cases"]
        assert isinstance(cases, list) and isinstance(report["suites"], list)
        self.assertEqual(report["failures"], len(findings))
        self.assertEqual([case[2] for case in cases], [["Failure"]] * len(findings))
        for name, tests, failures, count in report["suites"]:
            self.assertEqual((tests, failures), (count, count), name)

    def test_nothing_found(self) -> None:
        self.write("a.py", "x = 1\n")
        report = self.parsed()
        self.assertEqual((report["failures"], report["errors"]), (0, 0))

    def test_text_is_text(self) -> None:
        self.write_hostile()
        for text in xml.etree.ElementTree.fromstring(self.output("junit")).itertext():
            self.assertNotIn("\x1b", text)


def unescaped(text: str, escaped: str) -> str:
    """As GitHub's runner reads a workflow command: %25 last."""
    for byte in escaped + "%":
        text = text.replace(f"%{ord(byte):02X}", byte)
    return text


@unittest.skipUnless(consumers.COMMANDS.exists() and shutil.which("node"), f"skipped: Azure's and GitHub's libraries are not there; {INSTALL}")
class CommandsTest(ConsumerCase):
    """Logging commands, one a line, whatever names and messages are."""

    def library(self, which: str, stdin: str) -> str:
        done = self.run_program("node", str(consumers.PINNED / "commands.js"), which, stdin=stdin,
                                NODE_PATH=str(consumers.FOLDER / "node_modules"))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def write_all(self) -> list[dict[str, object]]:
        self.write_project()
        self.write_hostile()
        return list(json.loads(self.output("json")))

    def test_azure(self) -> None:
        findings = self.write_all()
        commands = json.loads(self.library("azure", self.output("azure")))
        self.assertEqual(len(commands), len(findings))
        for finding, command in zip(findings, commands):
            self.assertEqual(command["command"], "task.logissue")
            self.assertEqual(command["properties"]["code"], finding["code"])
            if finding["cell"] is None:
                self.assertEqual(command["properties"]["linenumber"], str(finding["location"]["row"]))  # type: ignore[index]
            if str(finding["filename"]).isprintable():
                self.assertEqual(command["properties"]["sourcepath"], finding["filename"])
            if str(finding["message"]).isprintable() and finding["cell"] is None:
                self.assertEqual(command["message"], finding["message"])

    def test_github(self) -> None:
        """Taken apart and written again by GitHub's library a command is the same."""
        findings = self.write_all()
        said = self.output("github")
        commands = []
        for line in said.splitlines():
            head, message = line.removeprefix("::error ").split("::", 1)
            properties = {key: unescaped(value, ":,\r\n") for key, value in (part.split("=", 1) for part in head.split(","))}
            names = {"line": "startLine", "col": "startColumn"}
            commands.append([unescaped(message, "\r\n"), {names.get(key, key): int(value) if value.isdigit() else value
                                                           for key, value in properties.items()}])
        self.assertEqual(len(commands), len(findings))

        def parts(line: str) -> tuple[list[str], str]:
            head, message = line.split("::", 2)[1:]
            return sorted(head.removeprefix("error ").split(",")), message
        self.assertEqual([parts(line) for line in self.library("github", json.dumps(commands)).splitlines()],
                         [parts(line) for line in said.splitlines()])


@unittest.skipUnless(consumers.JARS.exists() and shutil.which("java"), f"skipped: violations-lib is not there; {INSTALL}")
class ViolationsTest(ConsumerCase):
    def understood(self, parser: str, output_format: str) -> list[dict[str, object]]:
        self.write(f"report/{output_format}.report", self.output(output_format))
        done = self.run_program("java", "-cp", f"{consumers.JARS}/*", str(consumers.PINNED / "Reports.java"), parser,
                                f"report/{output_format}.report")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("SEVERE", done.stderr)
        return list(json.loads(done.stdout))

    def test_gitlab(self) -> None:
        """By the parser of Code Climate's format, of which GitLab's is a part."""
        self.write_project()
        self.write_hostile()
        findings = json.loads(self.output("json"))
        seen = self.understood("CODECLIMATE", "gitlab")
        self.assertGreater(len(seen), 15)
        told = {(str(one["message"]).split(": ")[0], one["startLine"]) for one in seen}
        self.assertEqual(told, {(one["code"], one["location"]["row"] if one["cell"] is None else 1) for one in findings})
        self.assertEqual({one["category"] for one in seen}, {"Security", "Bug Risk", "Clarity", "Style"} & {one["category"] for one in seen})

    def test_sarif_and_junit(self) -> None:
        self.write_project()
        findings = json.loads(self.output("json"))
        seen = self.understood("SARIF", "sarif")
        self.assertEqual({one["rule"] for one in seen}, {one["code"] for one in findings})
        self.assertGreater(len(self.understood("JUNIT", "junit")), 10)


if __name__ == "__main__":
    unittest.main()
