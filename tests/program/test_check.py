"""`shikra check` as its users run it."""

import json
import pathlib
import unittest

from program import ProgramTest

FLAGGED = 'exec("x")\n'


class CheckTest(ProgramTest):
    def test_clean_run(self) -> None:
        self.write("a.py", "x = 1\n")
        done = self.shikra("check")
        self.assertEqual((done.returncode, done.stdout), (0, "All checks passed!\n"))

    def test_exit_zero(self) -> None:
        self.write("a.py", FLAGGED)
        self.assertEqual(self.shikra("check", "--select", "S102").returncode, 1)
        self.assertEqual(self.shikra("check", "--select", "S102", "--exit-zero").returncode, 0)

    def test_quiet_and_silent(self) -> None:
        self.write("a.py", FLAGGED)
        quiet = self.shikra("check", "--select", "S102", "--quiet", "--output-format", "concise")
        self.assertEqual(quiet.stdout, "a.py:1:1: S102 Use of `exec` detected\n")
        silent = self.shikra("check", "--select", "S102", "--silent")
        self.assertEqual((silent.returncode, silent.stdout, silent.stderr), (1, "", ""))

    def test_standard_input(self) -> None:
        done = self.shikra("check", "-", "--select", "S102", "--stdin-filename", "pkg/x.py",
                           "--output-format", "concise", "--quiet", stdin=FLAGGED)
        self.assertEqual((done.returncode, done.stdout), (1, "pkg/x.py:1:1: S102 Use of `exec` detected\n"))

    def test_standard_input_follows_the_name_s_configuration(self) -> None:
        self.write("pkg/shikra.toml", "[lint]\nignore = ['S102']\n")
        done = self.shikra("check", "-", "--stdin-filename", "pkg/x.py", stdin=FLAGGED)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_paths_are_sorted_and_unique(self) -> None:
        for name in ("b.py", "a/z.py", "a/b.py", "c.py"):
            self.write(name, FLAGGED)
        done = self.shikra("check", "--select", "S102", "--quiet", "--output-format", "concise", ".", "c.py", "a")
        names = [line.split(":")[0] for line in done.stdout.splitlines()]
        self.assertEqual(names, ["a/b.py", "a/z.py", "b.py", "c.py"])

    def test_order_of_what_is_at_one_place(self) -> None:
        """As ruff has it: syntax errors, then by the rules' names, not their codes."""
        self.write("a.py", "@exec('')[0]\ndef f():\n    l = lambda: 0\n    y\n")
        done = self.shikra("check", "--isolated", "--select", "S102,E,F,B", "--target-version", "py38", "--output-format", "json")
        codes = [(found["location"]["row"], found["code"]) for found in json.loads(done.stdout)]
        self.assertEqual(codes, [(1, "invalid-syntax"), (1, "S102"), (3, "E741"), (3, "E731"), (3, "F841"), (4, "F821"), (4, "B018")])

    def test_any_number_of_jobs_prints_the_same(self) -> None:
        for i in range(60):
            self.write(f"src/f{i}.py", FLAGGED * (i + 1) + "def f(a): return a\n")
        for output_format in ("full", "concise", "json", "json-lines", "sarif", "github"):
            arguments = ("check", "--select", "S,ANN", "--output-format", output_format, "src")
            outputs = []
            for jobs in ("1", "2", "7"):
                text = self.shikra(*arguments, "--jobs", jobs).stdout
                outputs.append(self.without_times(text.replace(f"--jobs {jobs}", "--jobs N")))
            self.assertEqual(outputs[0], outputs[1], output_format)
            self.assertEqual(outputs[0], outputs[2], output_format)

    @staticmethod
    def without_times(text: str) -> str:
        if not text.startswith("{") or '"runs"' not in text:
            return text
        log = json.loads(text)
        for run in log["runs"]:
            for invocation in run["invocations"]:
                invocation.pop("startTimeUtc", None)
                invocation.pop("endTimeUtc", None)
        return json.dumps(log)

    def test_nearest_configuration(self) -> None:
        self.write("pyproject.toml", "[tool.shikra.lint]\nselect = ['S102']\n")
        self.write("a.py", FLAGGED)
        self.write("sub/shikra.toml", "[lint]\nselect = ['S101']\n")
        self.write("sub/b.py", FLAGGED + "assert x\n")
        done = self.shikra("check", "--quiet", "--output-format", "concise")
        self.assertEqual([line.split(" ")[1] + " " + line.split(":")[0] for line in done.stdout.splitlines()],
                         ["S102 a.py", "S101 sub/b.py"])

    def test_per_file_ignores(self) -> None:
        self.write("shikra.toml", "[lint]\nselect = ['S102']\n[lint.per-file-ignores]\n'tests/*' = ['S102']\n")
        self.write("tests/a.py", FLAGGED)
        self.write("b.py", FLAGGED)
        done = self.shikra("check", "--quiet", "--output-format", "concise")
        self.assertEqual(done.stdout, "b.py:1:1: S102 Use of `exec` detected\n")

    def test_gitignore_and_excludes(self) -> None:
        (self.folder / ".git").mkdir()
        self.write(".gitignore", "ignored.py\n")
        for name in ("ignored.py", "build/x.py", "kept.py"):
            self.write(name, FLAGGED)
        done = self.shikra("check", "--select", "S102", "--quiet", "--output-format", "concise")
        self.assertEqual([line.split(":")[0] for line in done.stdout.splitlines()], ["kept.py"])
        named = self.shikra("check", "--select", "S102", "--quiet", "--output-format", "concise", "ignored.py")
        self.assertEqual(named.returncode, 1)
        forced = self.shikra("check", "--select", "S102", "--force-exclude", "build/x.py")
        self.assertEqual(forced.returncode, 0, forced.stdout)

    def test_show_files(self) -> None:
        self.write("a.py", "")
        self.write("b.txt", "")
        done = self.shikra("check", "--show-files")
        self.assertEqual([pathlib.Path(p).name for p in done.stdout.splitlines()], ["a.py"])

    def test_noqa_and_ignore_noqa(self) -> None:
        self.write("a.py", 'exec("x")  # noqa: S102\n')
        self.assertEqual(self.shikra("check", "--select", "S102").returncode, 0)
        self.assertEqual(self.shikra("check", "--select", "S102", "--ignore-noqa").returncode, 1)

    def test_statistics(self) -> None:
        self.write("a.py", FLAGGED * 3)
        done = self.shikra("check", "--select", "S102", "--statistics")
        self.assertRegex(done.stdout, r"3\s+S102\s")

    def test_syntax_error_does_not_hide_the_rest(self) -> None:
        self.write("a.py", FLAGGED + "def f(:\n    pass\n")
        done = self.shikra("check", "--select", "S102", "--quiet", "--output-format", "concise")
        self.assertIn("a.py:1:1: S102", done.stdout)
        self.assertIn("a.py:2:", done.stdout)
        self.assertIn("invalid-syntax", done.stdout)

    def test_colour(self) -> None:
        self.write("a.py", FLAGGED)
        self.assertNotIn("\x1b", self.shikra("check", "--select", "S102").stdout)
        self.assertIn("\x1b", self.shikra("check", "--select", "S102", "--color", "always").stdout)
        self.assertIn("\x1b", self.shikra("check", "--select", "S102", env={"FORCE_COLOR": "1"}).stdout)
        both = self.shikra("check", "--select", "S102", env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
        self.assertNotIn("\x1b", both.stdout)


class OtherCommandsTest(ProgramTest):
    def test_rule(self) -> None:
        for asked in ("S102", "exec-builtin"):
            done = self.shikra("rule", asked)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("exec-builtin", done.stdout)
            self.assertIn("CWE-95", done.stdout)

    def test_unknown_rule(self) -> None:
        done = self.shikra("rule", "S1O2")
        self.assertEqual(done.returncode, 2)
        self.assertIn("S102", done.stderr)

    def test_rules_as_json(self) -> None:
        rules = json.loads(self.shikra("rules", "--json").stdout)
        self.assertIn("S102", [rule["code"] for rule in rules])
        for rule in rules:
            for key in ("code", "name", "summary", "why", "help"):
                self.assertTrue(rule[key], f"{rule['code']} has no {key}")

    def test_config_names_the_origin(self) -> None:
        self.write("shikra.toml", "[lint]\nselect = ['S102']\n")
        self.write("a.py", "")
        done = self.shikra("config", "a.py")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"lint\.select.*S102.*shikra\.toml:2")

    def test_ast(self) -> None:
        self.write("a.py", "f(x)\n")
        done = self.shikra("ast", "a.py")
        self.assertIn('function: identifier 1:1-1:2 "f"', done.stdout)

    def test_version_and_help(self) -> None:
        self.assertRegex(self.shikra("--version").stdout, r"^shikra \d+\.\d+\.\d+\n$")
        self.assertIn("Usage", self.shikra("--help").stdout)
        short, long = self.shikra("check", "-h").stdout, self.shikra("check", "--help").stdout
        self.assertIn("--select", short)
        self.assertGreater(len(long), len(short))


if __name__ == "__main__":
    unittest.main()
