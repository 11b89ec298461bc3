"""Completions as one types: bash and zsh in a terminal, with a Tab; fish by its own engine. Shells that are not there are skipped."""

import os
import pty
import select
import shutil
import subprocess
import time
import unittest

from program import SLOWNESS, ProgramTest

# What is typed, and what the line is behind it: each has one completion.
COMPLETED = (
    ("shikra chec", "shikra check "),
    ("shikra check --output-form", "shikra check --output-format"),
    ("shikra check --output-format sar", "shikra check --output-format sarif "),
    ("shikra check --output-format=sar", "shikra check --output-format=sarif "),
    ("shikra check --target-version py31", None),
    ("shikra check --select S10", None),
    ("shikra check --select S102,B00", None),
    ("shikra check --unsafe", "shikra check --unsafe-fixes "),
    ("shikra check --cache-dir fo", "shikra check --cache-dir folder/"),
    ("shikra check --color a", None),
    ("shikra rule --output-format j", "shikra rule --output-format json "),
    ("shikra rule S102", "shikra rule S102 "),
    ("shikra migrate --from fl", "shikra migrate --from flake8 "),
    ("shikra completions f", "shikra completions fish "),
    ("shikra help serv", "shikra help server "),
    ("shikra check sour", "shikra check source.py "),
)
OFFERED = (
    ("shikra check --target-version py31", {"py310", "py314"}),
    ("shikra check --select S10", {"S101", "S102", "S108"}),
    ("shikra check --color a", {"auto", "always"}),
)


class ShellTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("source.py", "x = 1\n")
        self.write("folder/a.py", "x = 1\n")
        self.write("bin/.keep", "")
        (self.folder / "bin" / "shikra").symlink_to(self.binary)
        self.env = self.environment({"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "TERM": "dumb", "INPUTRC": "/dev/null"})
        (self.folder / ".home").mkdir()

    def script(self, shell: str, name: str) -> str:
        done = self.shikra("completions", shell)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return str(self.write(name, done.stdout))

    def typed(self, command: list[str], start: str, lines: "list[str]") -> list[str]:
        """The lines after a Tab behind each of `lines`. `start` makes Control-G write the line to the file "lines"."""
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.folder)
            os.execvpe(command[0], command, self.env)
        out = self.folder / "lines"
        out.touch()
        screen = b""

        def read_until(count: int) -> bool:
            nonlocal screen
            end = time.monotonic() + 20 * SLOWNESS
            while len(out.read_text().splitlines()) < count and time.monotonic() < end:
                if select.select([terminal], [], [], 0.05)[0]:
                    screen += os.read(terminal, 65536)
            return len(out.read_text().splitlines()) >= count
        try:
            os.write(terminal, start.encode())
            self.assertTrue(read_until(1), screen)
            for i, line in enumerate(lines):
                os.write(terminal, f"{line}\t\x07".encode())
                self.assertTrue(read_until(i + 2), screen)
                os.write(terminal, b"\x15")
        finally:
            os.kill(process, 9)
            os.waitpid(process, 0)
            os.close(terminal)
        return out.read_text().splitlines()[1:]

    def check(self, got: list[str]) -> None:
        wanted = [line for _, line in COMPLETED if line is not None]
        for one, line in zip(got, wanted, strict=True):
            self.assertEqual(one.rstrip("= "), line.rstrip("= "))


@unittest.skipUnless(shutil.which("bash"), "skipped: bash is not there")
class BashTest(ShellTest):
    def test_typed(self) -> None:
        script = self.script("bash", "completions.bash")
        start = f"source {script}; bind -x '\"\\C-g\": printf \"%s\\n\" \"$READLINE_LINE\" >> lines'; echo ready >> lines\n"
        self.check(self.typed(["bash", "--norc", "-i"], start, [typed for typed, line in COMPLETED if line is not None]))

    def test_lists_of_rules(self) -> None:
        script = self.script("bash", "completions.bash")
        lines = f'source {script}; compopt() {{ :; }}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shikra; printf "%s\\n" "${{COMPREPLY[@]}}"'
        for words, some in (*(((*typed.split(),), some) for typed, some in OFFERED), (("shikra", "check", "--ignore", "S102,B00"), {"S102,B002"})):
            done = subprocess.run(["bash", "-c", lines, "bash", *words], capture_output=True, text=True, check=True)
            self.assertLessEqual(some, set(done.stdout.split()), words)


@unittest.skipUnless(shutil.which("zsh"), "skipped: zsh is not there")
class ZshTest(ShellTest):
    DUMP = "dump() { print -r -- $BUFFER >> lines }; zle -N dump; bindkey '^G' dump; bindkey '^U' kill-whole-line; unsetopt list_beep; echo ready >> lines\n"

    def test_sourced(self) -> None:
        script = self.script("zsh", "completions.zsh")
        start = f"PS1='> '; autoload -Uz compinit; compinit -u -D; source {script}; {self.DUMP}"
        self.check(self.typed(["zsh", "-f", "-i"], start, [typed for typed, line in COMPLETED if line is not None]))

    def test_installed(self) -> None:
        self.script("zsh", "site-functions/_shikra")
        start = f"PS1='> '; fpath=({self.folder}/site-functions $fpath); autoload -Uz compinit; compinit -u -D; {self.DUMP}"
        self.assertEqual(self.typed(["zsh", "-f", "-i"], start, ["shikra serv", "shikra check --select S102,B002", "shikra check -o sour"]),
                         ["shikra server ", "shikra check --select S102,B002,", "shikra check -o source.py "])


@unittest.skipUnless(shutil.which("fish"), "skipped: fish is not there")
class FishTest(ShellTest):
    def offered(self, line: str) -> list[str]:
        script = self.folder / "completions.fish"
        if not script.exists():
            self.script("fish", "completions.fish")
        done = subprocess.run(["fish", "--no-config", "-c", f"source {script}; complete -C $argv[1]", line], cwd=self.folder, env=self.env,
                              capture_output=True, text=True, timeout=60 * SLOWNESS, check=True)
        self.assertEqual(done.stderr, "")
        return [one.split("\t")[0] for one in done.stdout.splitlines()]

    def test_one_completion(self) -> None:
        for typed, line in COMPLETED:
            if line is not None:
                word = line.split()[-1]
                offered = self.offered(typed)
                self.assertTrue(word in offered, (typed, offered[:20]))

    def test_offered(self) -> None:
        for typed, some in OFFERED:
            self.assertLessEqual(some, set(self.offered(typed)), typed)
        self.assertIn("S102,B002", self.offered("shikra check --select S102,B00"))
        self.assertIn("--select=S102,B002", self.offered("shikra check --select=S102,B00"))

    def test_optional_values_take_no_word(self) -> None:
        self.assertIn("source.py", self.offered("shikra check --changed so"))


if __name__ == "__main__":
    unittest.main()
