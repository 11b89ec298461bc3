"""SARIF: the schema, what GitHub documents, fingerprints, URIs, and what is hard about text."""

import gzip
import hashlib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import unittest
import urllib.parse
from typing import Any

from line_hash import line_hashes
from program import ROOT, ProgramTest

FLAGGED = 'exec("x")\n'
SHARED = pathlib.Path(os.environ.get("SHIKRA_SARIF", ROOT.parent / "shared" / "sarif"))


class SarifCase(ProgramTest):
    def run_of(self, *arguments: str, status: int = 1) -> Any:
        done = self.shikra("check", "--isolated", "--output-format", "sarif", *(arguments or (".",)))
        self.assertEqual(done.returncode, status, done.stderr)
        log = json.loads(done.stdout)
        self.assertEqual(log["version"], "2.1.0")
        (run,) = log["runs"]
        return run

    def write_bytes(self, name: bytes, content: bytes) -> None:
        with open(os.path.join(os.fsencode(self.folder), name), "wb") as file:
            file.write(content)

    @staticmethod
    def place(result: Any) -> Any:
        return result["locations"][0]["physicalLocation"]


class SarifTest(SarifCase):
    def test_what_github_requires(self) -> None:
        self.write("a.py", FLAGGED + "def f(a, b=[]): return a == None\n")
        run = self.run_of("--select", "S102,B006,E711")
        driver = run["tool"]["driver"]
        for key in ("name", "version", "semanticVersion", "informationUri", "rules"):
            self.assertTrue(driver[key], key)
        for rule in driver["rules"]:
            for path in ("id", "name", "shortDescription.text", "fullDescription.text", "help.text", "help.markdown",
                         "defaultConfiguration.level", "properties.tags", "properties.precision", "helpUri"):
                value = rule
                for key in path.split("."):
                    value = value[key]
                self.assertTrue(value, f"{rule['id']} {path}")
            self.assertIn(rule["properties"]["problem.severity"], ("error", "warning", "recommendation"))
        by_id = {rule["id"]: rule for rule in driver["rules"]}
        self.assertIn("external/cwe/cwe-095", by_id["S102"]["properties"]["tags"])
        self.assertIn("security", by_id["S102"]["properties"]["tags"])
        self.assertRegex(by_id["S102"]["properties"]["security-severity"], r"^\d+\.\d$")
        self.assertEqual(len(run["results"]), 3)
        for result in run["results"]:
            self.assertEqual(driver["rules"][result["ruleIndex"]]["id"], result["ruleId"])
            self.assertIn(result["level"], ("note", "warning", "error"))
            self.assertTrue(result["message"]["text"])
            self.assertTrue(result["partialFingerprints"]["primaryLocationLineHash"])
            self.assertTrue(self.place(result)["region"]["snippet"]["text"])
            self.assertIn("contextRegion", self.place(result))
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        self.assertTrue(run["automationDetails"]["id"].endswith("/"))
        (invocation,) = run["invocations"]
        self.assertTrue(invocation["executionSuccessful"])
        self.assertEqual(invocation["exitCode"], 1)
        self.assertEqual(invocation["workingDirectory"]["uri"], self.folder.as_uri() + "/")

    def test_uris(self) -> None:
        for name in ("plain.py", "a b.py", "ü/日本.py", "q?u#e%20.py", "co:lon;&=+$,@.py", "d'q\"\\.py"):
            self.write(name, FLAGGED)
        self.write_bytes(b"latin\xe9.py", FLAGGED.encode())
        run = self.run_of("--select", "S102", "--no-cache")
        uris = [self.place(result)["artifactLocation"] for result in run["results"]]
        for location in uris:
            self.assertRegex(location["uri"], r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$")
            self.assertEqual(location["uriBaseId"], "%SRCROOT%")
            self.assertEqual(run["artifacts"][location["index"]]["location"]["uri"], location["uri"])
        names = {urllib.parse.unquote_to_bytes(location["uri"]) for location in uris}
        expected = {os.path.relpath(os.path.join(folder, name), os.fsencode(self.folder))
                    for folder, _, files in os.walk(os.fsencode(self.folder)) for name in files}
        self.assertEqual(names, expected)
        self.assertEqual(run["originalUriBaseIds"]["%SRCROOT%"]["uri"], self.folder.as_uri() + "/")

    def test_paths_are_those_of_the_checkout(self) -> None:
        (self.folder / ".git").mkdir()
        self.write("packages/one/a.py", FLAGGED)
        done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "--output-format", "sarif"],
                              cwd=self.folder / "packages" / "one", capture_output=True, check=False)
        (run,) = json.loads(done.stdout)["runs"]
        self.assertEqual(self.place(run["results"][0])["artifactLocation"]["uri"], "packages/one/a.py")
        self.assertEqual(run["originalUriBaseIds"]["%SRCROOT%"]["uri"], self.folder.as_uri() + "/")

    def test_a_file_outside_has_an_absolute_uri(self) -> None:
        self.write("outside/a b.py", FLAGGED)
        inner = self.folder / "inner"
        (inner / ".git").mkdir(parents=True)
        done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "--output-format", "sarif",
                               "../outside"], cwd=inner, capture_output=True, check=False)
        location = self.place(json.loads(done.stdout)["runs"][0]["results"][0])["artifactLocation"]
        self.assertEqual(location["uri"], (self.folder / "outside" / "a b.py").as_uri())
        self.assertNotIn("uriBaseId", location)

    def test_fingerprints(self) -> None:
        """As GitHub computes them, whatever the file's line ends, characters and length."""
        texts = {
            "lf.py": FLAGGED * 3 + "x = 1\n" + FLAGGED,
            "crlf.py": FLAGGED.replace("\n", "\r\n") * 3,
            "cr.py": FLAGGED.replace("\n", "\r") * 3,
            "mixed.py": 'exec("x")\r\n\nexec("y")\r \rexec("z")\n',
            "wide.py": '# 🎉é\nexec("日本")\n\t' + "\n" + FLAGGED,
            "bom.py": "\ufeff" + FLAGGED * 2,
            "tail.py": 'exec("x")',
            "long.py": 'exec("' + "y" * 500 + '")\n' * 2 + FLAGGED,
        }
        for name, text in texts.items():
            (self.folder / name).write_bytes(text.encode())
        seen = set()
        for result in self.run_of("--select", "S102")["results"]:
            place = self.place(result)
            name = place["artifactLocation"]["uri"]
            expected = line_hashes(texts[name])[place["region"]["startLine"]]
            self.assertEqual(result["partialFingerprints"]["primaryLocationLineHash"], expected, f"{name} {place['region']}")
            seen.add(name)
        self.assertEqual(seen, set(texts))

    def test_fingerprints_of_other_encodings(self) -> None:
        """GitHub reads every file as UTF-8."""
        raw = '# coding: latin-1\nx = "é"\nexec("ü")\n'.encode("latin-1")
        self.write_bytes(b"latin.py", raw)
        (result,) = self.run_of("--select", "S102")["results"]
        expected = line_hashes(raw.decode(errors="replace"))[3]
        self.assertEqual(result["partialFingerprints"]["primaryLocationLineHash"], expected)

    def test_columns_count_code_points(self) -> None:
        text = '🎉 = "é"; exec("日🎉本")\n'.replace("🎉 =", "é =") + 'x = "🎉🎉"; exec("é")\n'
        self.write("a.py", text)
        lines = text.split("\n")
        for number, result in enumerate(self.run_of("--select", "S102")["results"]):
            region = self.place(result)["region"]
            self.assertEqual(region["startLine"], number + 1)
            column = lines[number].index("exec")
            self.assertEqual((region["startColumn"], region["endColumn"]), (column + 1, column + 5))
            offset = region["charOffset"]
            self.assertEqual(text[offset:offset + region["charLength"]], "exec")
            self.assertEqual(region["snippet"]["text"], "exec")
            context = self.place(result)["contextRegion"]
            self.assertEqual(context["snippet"]["text"], text)
            self.assertEqual((context["startLine"], context["endLine"]), (1, 2))

    def test_logical_locations(self) -> None:
        self.write("a.py", "class A:\n    def f(self):\n        def g(): exec('x')\n    exec('y')\nexec('z')\n")
        results = self.run_of("--select", "S102")["results"]
        names = [[(logical["fullyQualifiedName"], logical["kind"]) for logical in r["locations"][0].get("logicalLocations", [])]
                 for r in results]
        self.assertEqual(names, [[("A.f.g", "function")], [("A", "type")], []])

    def test_suppressions(self) -> None:
        self.write("a.py", 'exec("x")  # noqa: S102\n' + FLAGGED)
        plain = self.run_of("--select", "S102")["results"]
        self.assertEqual([self.place(result)["region"]["startLine"] for result in plain], [2])
        self.assertNotIn("suppressions", plain[0])
        first, second = self.run_of("--select", "S102", "--show-suppressed")["results"]
        (suppression,) = first["suppressions"]
        self.assertEqual((suppression["kind"], suppression["status"]), ("inSource", "accepted"))
        self.assertIn("noqa", suppression["justification"])
        self.assertEqual(second["suppressions"], [])

    def test_suppressed_findings_do_not_fail_the_run(self) -> None:
        self.write("a.py", 'exec("x")  # noqa: S102\n')
        run = self.run_of("--select", "S102", "--show-suppressed", status=0)
        self.assertEqual(len(run["results"]), 1)

    def test_notifications(self) -> None:
        self.write("a.py", FLAGGED)
        self.write_bytes(b"bad coding.py", b"# coding: no-such-thing\n")
        run = self.run_of("--select", "S102", status=2)
        self.assertEqual(len(run["results"]), 1)
        (invocation,) = run["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertEqual(invocation["exitCode"], 2)
        (notification,) = invocation["toolExecutionNotifications"]
        self.assertEqual(notification["level"], "error")
        self.assertIn("no-such-thing", notification["message"]["text"])
        uri = notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(uri, "bad%20coding.py")
        descriptor = run["tool"]["driver"]["notifications"][notification["descriptor"]["index"]]
        self.assertEqual(descriptor["id"], notification["descriptor"]["id"])

    def test_syntax_errors_are_results(self) -> None:
        self.write("a.py", FLAGGED + "x = = 1\n")
        run = self.run_of("--select", "S102")
        self.assertEqual([result["ruleId"] for result in run["results"]], ["S102", "invalid-syntax"])
        error = run["results"][1]
        self.assertEqual(error["level"], "error")
        self.assertEqual(run["tool"]["driver"]["rules"][error["ruleIndex"]]["id"], "invalid-syntax")
        self.assertTrue(run["invocations"][0]["executionSuccessful"])

    def test_fixes(self) -> None:
        text = "import sys\nif sys.argv == None:\n    pass\n"
        self.write("a.py", text)
        (result,) = self.run_of("--select", "E711")["results"]
        (fix,) = result["fixes"]
        (change,) = fix["artifactChanges"]
        self.assertEqual(change["artifactLocation"]["uri"], "a.py")
        lines = text.splitlines()
        for replacement in reversed(change["replacements"]):
            region = replacement["deletedRegion"]
            self.assertEqual(region["startLine"], region["endLine"])
            line = lines[region["startLine"] - 1]
            lines[region["startLine"] - 1] = (line[:region["startColumn"] - 1] + replacement["insertedContent"]["text"]
                                              + line[region["endColumn"] - 1:])
        self.assertEqual(lines[1], "if sys.argv is None:")
        self.assertTrue(fix["description"]["text"])

    def test_a_notebook_s_rows_count_in_its_cells(self) -> None:
        cells = [{"cell_type": "markdown", "metadata": {}, "source": ["# title"]},
                 {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": ["x = 1\n", FLAGGED]}]
        notebook = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
        self.write("n.ipynb", json.dumps(notebook))
        (result,) = self.run_of("--select", "S102")["results"]
        self.assertEqual(self.place(result)["region"]["startLine"], 2)
        self.assertEqual(result["properties"]["cell"], 2)
        self.assertIn("cell 2", result["message"]["text"])

    def test_category(self) -> None:
        self.write("a.py", FLAGGED)
        self.assertEqual(self.run_of()["automationDetails"]["id"], "shikra/")
        self.assertEqual(self.run_of("--sarif-category", "back end")["automationDetails"]["id"], "back end/")

    def test_no_findings(self) -> None:
        self.write("a.py", "x = 1\n")
        run = self.run_of("--select", "S102", status=0)
        self.assertEqual(run["results"], [])
        self.assertEqual([artifact["location"]["uri"] for artifact in run["artifacts"]], ["a.py"])

    def test_text_has_github_s_length(self) -> None:
        self.write("a.py", f"import {'é' * 3000}\nfrom a import ({', '.join(f'name{i}' for i in range(500))})\n")
        for result in self.run_of("--select", "F401")["results"]:
            self.assertLessEqual(len(result["message"]["text"]), 1024)

    def test_a_fix_as_long_as_a_book_is_left_out(self) -> None:
        self.write("a.py", f"a = str('{'x' * 100_000}')\nb = str('{'x' * 1000}')\n")
        long, short = self.run_of("--select", "UP018")["results"]
        self.assertNotIn("fixes", long)
        self.assertIn("fixes", short)


class LimitTest(SarifCase):
    """What is more than GitHub takes is left out by severity, then in path order, and the log says so."""

    def cut_run(self, *select: str, jobs: str = "2") -> tuple[Any, str]:
        done = self.shikra("check", "--isolated", "--select", *select, "--jobs", jobs, "--output-format", "sarif", "-o", "log.sarif")
        self.assertEqual(done.returncode, 1)
        (run,) = json.loads((self.folder / "log.sarif").read_text())["runs"]
        self.assertTrue(run["invocations"][0]["executionSuccessful"])
        return run, done.stderr

    @staticmethod
    def notice(run: Any) -> str:
        (notice,) = run["invocations"][0]["toolExecutionNotifications"]
        descriptor = run["tool"]["driver"]["notifications"][notice["descriptor"]["index"]]
        assert descriptor["id"] == notice["descriptor"]["id"] == "left-out"
        return str(notice["message"]["text"])

    def test_results(self) -> None:
        self.write("a.py", "def f(a) -> None: pass\n" * 20_000)  # notes
        self.write("b.py", FLAGGED * 15_000)  # warnings
        self.write("c.py", "def g(:\n" * 100)  # errors
        run, messages = self.cut_run("ANN001,S102")
        order = {"error": 0, "warning": 1, "note": 2}
        counts = {level: sum(result["level"] == level for result in run["results"]) for level in order}
        self.assertEqual(sum(counts.values()), 25_000)
        self.assertEqual(counts["warning"], 15_000)
        self.assertGreaterEqual(counts["error"], 100)
        left_out = 20_000 - counts["note"]
        self.assertIn(f"{left_out} results are left out, the least severe ones: 0 errors, 0 warnings, {left_out} notes", self.notice(run))
        self.assertIn(f"{left_out} findings, of the least severe, are left out", messages)
        places = [(self.place(r)["artifactLocation"]["uri"], self.place(r)["region"]["startLine"]) for r in run["results"]]
        self.assertEqual(places, sorted(places))
        self.assertEqual(max(row for uri, row in places if uri == "a.py"), counts["note"])
        self.assertEqual(self.cut_run("ANN001,S102", jobs="1")[0]["results"], run["results"])

    def test_security_goes_before_what_is_as_severe(self) -> None:
        self.write("a.py", "import os\n" * 25_000)
        self.write("b.py", FLAGGED * 10)
        run, _ = self.cut_run("F811,S102")
        rules = [result["ruleId"] for result in run["results"]]
        self.assertEqual((len(rules), rules.count("S102")), (25_000, 10))

    def test_what_is_suppressed_goes_first(self) -> None:
        self.write("a.py", "exec('x')  # noqa: S102\n" * 20_000)
        self.write("b.py", FLAGGED * 20_000)
        run, _ = self.cut_run("S102", "--show-suppressed")
        self.assertEqual(sum(bool(result["suppressions"]) for result in run["results"]), 5_000)
        self.assertIn("15000 suppressed", self.notice(run))

    def test_compressed_size(self) -> None:
        """Source that hardly compresses: hexadecimal digests of numbers."""
        lines = ("".join(hashlib.sha512(b"%d" % (16 * i + j)).hexdigest() for j in range(4)) for i in range(25_000))
        self.write("a.py", "".join(f'exec("{line}")\n' for line in lines))
        run, messages = self.cut_run("S102")
        size = len(gzip.compress((self.folder / "log.sarif").read_bytes(), 6))
        self.assertLess(size, 10_000_000)
        self.assertGreater(size, 5_000_000)
        self.assertLess(len(run["results"]), 25_000)
        self.assertIn("results are left out", self.notice(run))
        self.assertIn("10 MB", messages)

    def test_nothing_is_left_out_of_what_fits(self) -> None:
        self.write("a.py", FLAGGED * 25_000)
        run, messages = self.cut_run("S102")
        self.assertEqual(len(run["results"]), 25_000)
        self.assertEqual(run["invocations"][0]["toolExecutionNotifications"], [])
        self.assertEqual(messages, "")

    def test_rules(self) -> None:
        self.write("a.py", FLAGGED)
        rules = self.run_of("--select", "ALL")["tool"]["driver"]["rules"]
        self.assertLess(len(rules), 25_000)
        for rule in rules:
            self.assertLessEqual(len(rule["properties"]["tags"]), 20)
            self.assertLessEqual(len(rule["name"]), 255)
            self.assertLessEqual(len(rule["shortDescription"]["text"]), 1024)
            self.assertLessEqual(len(rule["fullDescription"]["text"]), 1024)


class HostileTest(SarifCase):

    def test_hostile_text(self) -> None:
        self.write("a.py", 'exec("\x1b[31m\u2028\u202e\x7f\\"")\n')
        self.write('new\nline"\x01.py', FLAGGED)
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "sarif")
        self.assertNotIn("\x1b", done.stdout)
        self.assertEqual(len(json.loads(done.stdout)["runs"][0]["results"]), 2)


@unittest.skipUnless(SHARED.is_dir(), "skipped: ../shared/sarif with the schema and the checker is not there")
class CheckerTest(SarifCase):
    """All that is hard, in the eyes of the schema and of the checker in ../shared/sarif."""

    def make_log(self) -> pathlib.Path:
        self.write("a b/ü.py", FLAGGED + "def f(a, b=[]):\n    return a == None\n")
        self.write("crlf.py", "# 🎉\r\n" + FLAGGED.replace("\n", "\r\n") * 2)
        self.write("broken.py", "def f(:\n")
        self.write("quiet.py", 'exec("x")  # noqa: S102\n')
        self.write_bytes(b"bad.py", b"# coding: no-such-thing\n")
        self.shikra("check", "--isolated", "--select", "S,B,E,ANN", "--show-suppressed", "--output-format", "sarif",
                    "-o", "log.sarif")
        return self.folder / "log.sarif"

    def test_schema(self) -> None:
        if importlib.util.find_spec("jsonschema") is None:
            self.skipTest("skipped: the Python package jsonschema is not installed")
        import jsonschema

        log = json.loads(self.make_log().read_text())
        for name in ("gh-sarif-schema-2.1.0.json", "sarif-schema-2.1.0.json"):
            schema = json.loads((SHARED / name).read_text())
            validator = jsonschema.validators.validator_for(schema)(schema)
            self.assertEqual([error.message for error in validator.iter_errors(log)], [], name)

    def test_checker(self) -> None:
        if importlib.util.find_spec("jsonschema") is None:
            self.skipTest("skipped: the Python package jsonschema is not installed")
        log = self.make_log()
        done = subprocess.run([sys.executable, "-B", SHARED / "sarif_check.py", str(log), "--root", str(self.folder)],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count(": VALID"), 2, done.stdout)
        self.assertNotIn("REQUIRED:", done.stdout)
        for good in ("bad ruleIndex 0", "not percent-encoded 0", "dup rule ids 0", "ruleIds without rule: []",
                     "different: 0", "tags>20: 0", "fullDescription>1024: 0"):
            self.assertIn(good, done.stdout)


if __name__ == "__main__":
    unittest.main()
