"""Commands other than check, help, and what is said about a wrong command line."""

import json
import shutil
import subprocess
import unittest

from program import ProgramTest


class HelpTest(ProgramTest):
    def commands(self) -> list[str]:
        lines = self.shikra("--help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()
        return [line.split()[0] for line in lines]

    def test_every_command_has_help(self) -> None:
        self.assertLessEqual({"check", "rule", "rules", "config", "ast", "completions"}, set(self.commands()))
        for command in self.commands():
            for arguments in ((command, "--help"), (command, "-h"), ("help", command)):
                done = self.shikra(*arguments)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("Usage: shikra " + (command if command != "help" else "COMMAND"), done.stdout)
                self.assertEqual(done.stderr, "")

    def test_lines_fit(self) -> None:
        for command in self.commands():
            for letter in ("-h", "--help"):
                for line in self.shikra(command, letter).stdout.splitlines():
                    self.assertLessEqual(len(line), 120, line)

    def test_short_help_has_a_line_for_each_option(self) -> None:
        short, long = self.shikra("check", "-h").stdout, self.shikra("check", "--help").stdout
        for option in ("--select", "--output-format", "--jobs", "--exit-zero", "--statistics"):
            self.assertIn(option, short)
        self.assertGreater(len(long), 1.5 * len(short))
        self.assertIn("Exit status: 0", short)

    def test_without_arguments(self) -> None:
        done = self.shikra()
        self.assertEqual(done.returncode, 0)
        self.assertIn("shikra check", done.stdout)

    def test_version(self) -> None:
        for arguments in (("--version",), ("-V",), ("version",), ("check", "--version")):
            self.assertRegex(self.shikra(*arguments).stdout, r"^shikra \d+\.\d+\.\d+\n$")


class WrongCommandLineTest(ProgramTest):
    def check_refused(self, *arguments: str, says: str) -> None:
        done = self.shikra(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn(says, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1)

    def test_nearest_option(self) -> None:
        self.check_refused("check", "--slect", "S", says="did you mean `--select`?")
        self.check_refused("check", "--format", "json", says="did you mean `--output-format`?")
        self.check_refused("check", "--statistic", says="did you mean `--statistics`?")
        self.check_refused("check", "--nothing-like-it", says="see `shikra check --help`")
        self.check_refused("check", "-x", says="unknown option `-x`")

    def test_nearest_command(self) -> None:
        self.check_refused("checks", says="did you mean `shikra check`?")
        self.check_refused("confg", says="did you mean `shikra config`?")
        self.write("src/app.py", "")
        self.check_refused("src/app.py", says="`shikra check src/app.py`")
        self.check_refused("src/other.py", says="`shikra help`")
        self.check_refused("lint", says="did you mean `shikra check`?")
        self.check_refused("format", says="lays out no code")
        self.check_refused("help", "nonsense", says="no command `nonsense`")

    def test_standard_input_goes_alone(self) -> None:
        self.check_refused("check", "a.py", "-", says="goes alone, not with `a.py`")
        self.check_refused("check", "-", "a.py", "--stdin-filename", "b.py", says="goes alone, not with `a.py`")

    def test_no_rules(self) -> None:
        """`--select "$RULES"` with nothing in it must not pass for a clean run."""
        self.check_refused("check", "--select", "", says="--select: names no rule")
        self.check_refused("check", "--select=,", says="--select: names no rule")
        self.assertEqual(self.shikra("check", "--ignore", "").returncode, 0)

    def test_option_before_the_command(self) -> None:
        self.check_refused("--select", "S", "check", says="`shikra check --select`")

    def test_operands_that_nobody_wants(self) -> None:
        self.check_refused("version", "x", says="`x`")
        self.check_refused("config", "a", "b", says="`b`")
        self.check_refused("completions", "bash", "zsh", says="`zsh`")

    def test_value_for_a_flag(self) -> None:
        self.check_refused("check", "--quiet=yes", says="--quiet=yes")

    def test_control_characters_are_shown(self) -> None:
        done = self.shikra("check", "--isolated", "missing\x1b[31m.py")
        self.assertIn("missing\\x1b[31m.py", done.stderr)


class RulesTest(ProgramTest):
    def test_rule_as_text(self) -> None:
        out = self.shikra("rule", "S102").stdout
        for part in ("S102 exec-builtin", "Why it matters", "What to write instead", "Flagged", "Fine", "CWE-95"):
            self.assertIn(part, out)
        self.assertEqual(self.shikra("rule", "exec-builtin").stdout, out)

    def test_rule_as_json(self) -> None:
        rule = json.loads(self.shikra("rule", "S102", "--output-format", "json").stdout)
        self.assertEqual((rule["code"], rule["name"], rule["cwe"], rule["category"]), ("S102", "exec-builtin", 95, "security"))
        self.assertEqual(json.loads(self.shikra("rule", "exec-builtin", "--json").stdout), rule)
        several = json.loads(self.shikra("rule", "S102", "E711", "--json").stdout)
        self.assertEqual([one["code"] for one in several], ["E711", "S102"])

    def test_rule_as_markdown(self) -> None:
        out = self.shikra("rule", "S102", "--output-format", "markdown").stdout
        self.assertTrue(out.startswith("# S102 exec-builtin\n"))
        self.assertIn("```python\n", out)

    def test_prefix(self) -> None:
        out = self.shikra("rule", "E71").stdout
        self.assertIn("E711 none-comparison", out)
        self.assertIn("E712 true-false-comparison", out)

    def test_unknown_rule(self) -> None:
        for command in ("rule", "rules"):
            done = self.shikra(command, "S1O2")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("S102", done.stderr)
        self.assertEqual(self.shikra("rule").returncode, 2)

    def test_rules(self) -> None:
        rules = json.loads(self.shikra("rules", "--json").stdout)
        lines = self.shikra("rules").stdout.splitlines()
        self.assertEqual(len(lines), len(rules) + 2)
        self.assertTrue(lines[-1].startswith(f"{len(rules)} rules"))
        self.assertEqual([line[2:].split()[0] for line in lines[:-2]], [rule["code"] for rule in rules])

    def test_some_rules(self) -> None:
        codes = [rule["code"] for rule in json.loads(self.shikra("rules", "--json", "S102", "E711", "E712").stdout)]
        self.assertEqual(codes, ["E711", "E712", "S102"])
        self.assertTrue(all(line[2:].startswith("ANN") for line in self.shikra("rules", "ANN").stdout.splitlines()[:-2]))

    def test_colours(self) -> None:
        self.assertIn("\x1b", self.shikra("rule", "S102", "--color", "always").stdout)
        self.assertIn("\x1b", self.shikra("rules", env={"FORCE_COLOR": "1"}).stdout)
        self.assertNotIn("\x1b", self.shikra("rules").stdout)


class CompletionsTest(ProgramTest):
    def complete(self, *words: str) -> list[str]:
        """What bash offers for the last word."""
        script = self.write("completions.bash", self.shikra("completions", "bash").stdout)
        lines = f'source {script}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shikra; printf "%s\\n" "${{COMPREPLY[@]}}"'
        done = subprocess.run(["bash", "-c", lines, "bash", "shikra", *words], capture_output=True, text=True, check=True)
        return done.stdout.split()

    @unittest.skipUnless(shutil.which("bash"), "no bash here")
    def test_bash(self) -> None:
        self.assertEqual(self.complete("chec"), ["check"])
        self.assertEqual(sorted(self.complete("check", "--output-f")), ["--output-file", "--output-format"])
        self.assertEqual(self.complete("check", "--output-format", "sa"), ["sarif"])
        self.assertEqual(self.complete("rule", "--output-format", "j"), ["json"])
        self.assertEqual(self.complete("completions", "f"), ["fish"])

    def test_other_shells(self) -> None:
        self.assertTrue(self.shikra("completions", "zsh").stdout.startswith("#compdef shikra\n"))
        self.assertIn("-l select -x", self.shikra("completions", "fish").stdout)
        for shell in ("zsh", "fish"):
            path = shutil.which(shell)
            if path is not None:
                script = self.write(f"script.{shell}", self.shikra("completions", shell).stdout)
                subprocess.run([path, "-n", script], check=True)

    def test_unknown_shell(self) -> None:
        done = self.shikra("completions", "tcsh")
        self.assertEqual(done.returncode, 2)
        self.assertIn("bash", done.stderr)


class AstTest(ProgramTest):
    def test_positions_and_text(self) -> None:
        self.write("a.py", 'é = "\x1b"\n')
        out = self.shikra("ast", "a.py").stdout
        self.assertIn('left: identifier 1:1-1:2 "é"', out)
        self.assertNotIn("\x1b", out)

    def test_model(self) -> None:
        self.write("a.py", "from subprocess import Popen as P\ndef f(x): return P(x), y\n")
        lines = self.shikra("ast", "--model", "a.py").stdout.splitlines()
        self.assertEqual(lines, ["scope 1: module 1:1",
                                 'scope 2: function "f" 2:1, in scope 1',
                                 'binding 1: from import "P" 1:33, in scope 1, means "subprocess.Popen", used',
                                 "  reference 2:18, in scope 2",
                                 'binding 2: function "f" 2:5, in scope 1',
                                 'binding 3: argument "x" 2:7, in scope 2, used',
                                 "  reference 2:20, in scope 2",
                                 'unresolved "y" 2:24, in scope 2'])

    def test_bad_input(self) -> None:
        self.assertEqual(self.shikra("ast").returncode, 2)
        done = self.shikra("ast", "missing.py")
        self.assertEqual(done.returncode, 2)
        self.assertIn("missing.py", done.stderr)


class ConfigTest(ProgramTest):
    def test_origin_of_each_setting(self) -> None:
        self.write("pyproject.toml", "[tool.shikra]\ntarget-version = 'py312'\n")
        self.write("pkg/a.py", "")
        out = self.shikra("config", "pkg/a.py", "--select", "S102").stdout
        self.assertRegex(out, r'target-version = "py312" +# .*pyproject\.toml:2')
        self.assertRegex(out, r"lint\.select = .*S102.*--select")

    def test_wrong_setting(self) -> None:
        self.write("pyproject.toml", "[tool.shikra]\ntarget-versoin = 'py312'\n")
        done = self.shikra("config")
        self.assertEqual(done.returncode, 2)
        self.assertIn("pyproject.toml:2:1", done.stderr)
        self.assertIn("target-version", done.stderr)


if __name__ == "__main__":
    unittest.main()
