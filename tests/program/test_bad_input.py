"""Bad input gets a clear message with its path, the other files are still linted, exit status 2."""

import os
import pathlib
import signal
import subprocess
import time
import unittest

from program import ProgramTest

FLAGGED = 'exec("x")\n'


class BadInputTest(ProgramTest):
    def check_incomplete(self, *arguments: str, words: tuple[str, ...], without_rights: bool = False) -> None:
        """shikra names what is wrong, still reports good.py, and exits with 2."""
        self.write("good.py", FLAGGED)
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", *arguments, "good.py",
                           without_rights=without_rights)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("good.py:1:1: S102", done.stdout)
        for word in words:
            self.assertIn(word, done.stderr)

    def test_missing_path(self) -> None:
        self.check_incomplete("missing.py", words=("missing.py", "No such file"))

    def test_unreadable_file(self) -> None:
        self.write("secret.py", FLAGGED).chmod(0)
        self.check_incomplete("secret.py", words=("secret.py", "ermission"), without_rights=True)

    def test_unreadable_folder(self) -> None:
        self.write("locked/a.py", FLAGGED)
        (self.folder / "locked").chmod(0)
        self.addCleanup((self.folder / "locked").chmod, 0o700)
        self.check_incomplete(".", words=("locked", "ermission"), without_rights=True)

    def test_fifo_named(self) -> None:
        os.mkfifo(self.folder / "pipe.py")
        self.check_incomplete("pipe.py", words=("pipe.py",))

    def test_fifo_in_a_folder_is_passed_over(self) -> None:
        self.write("src/a.py", FLAGGED)
        os.mkfifo(self.folder / "src" / "pipe.py")
        done = self.shikra("check", "--isolated", "--select", "S102", "src")
        self.assertEqual(done.returncode, 1, done.stderr)

    def test_folder_named_like_a_file(self) -> None:
        self.write("folder.py/inside.py", FLAGGED)
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", ".")
        self.assertIn("folder.py/inside.py:1:1: S102", done.stdout)

    def test_file_over_the_limit(self) -> None:
        with open(self.folder / "huge.py", "wb") as huge:
            huge.truncate(1 << 30)
        self.check_incomplete("huge.py", words=("huge.py", "max-file-size"))

    def test_binary_file(self) -> None:
        (self.folder / "binary.py").write_bytes(bytes(range(256)) * 64)
        self.check_incomplete("binary.py", words=("binary.py",))

    def test_wrong_encoding_declaration(self) -> None:
        (self.folder / "coded.py").write_bytes(b"# coding: utf-8\nx = '\xff\xfe'\n")
        self.check_incomplete("coded.py", words=("coded.py", "utf-8"))

    def test_unknown_encoding(self) -> None:
        (self.folder / "coded.py").write_bytes(b"# coding: no-such-thing\nx = 1\n")
        self.check_incomplete("coded.py", words=("coded.py", "no-such-thing"))

    def test_encoding_that_bytes_do_not_fit(self) -> None:
        (self.folder / "coded.py").write_bytes(b"# coding: euc-jp\nx = 1\ny = '\xa4'\n")
        self.check_incomplete("coded.py", words=("coded.py:3:6", "0xa4", "offset 28", "euc-jp", "line 1"))
        (self.folder / "coded.py").write_bytes(b"x = 'h\xe9'\n")
        self.check_incomplete("coded.py", words=("coded.py:1:7", "0xe9", "UTF-8"))

    def test_utf16(self) -> None:
        (self.folder / "wide.py").write_bytes("x = 1\n".encode("utf-16"))
        self.check_incomplete("wide.py", words=("wide.py", "UTF-16"))

    def test_byte_order_mark_against_declaration(self) -> None:
        """Python refuses the file; what it says is clear all the same, so it is checked, too."""
        (self.folder / "coded.py").write_bytes(b"\xef\xbb\xbf# coding: latin-1\n" + FLAGGED.encode())
        self.write("good.py", FLAGGED)
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", ".")
        self.assertEqual(done.returncode, 2)
        self.assertIn("coded.py:2:1: S102", done.stdout)
        self.assertIn("coded.py:1: declares the encoding `latin-1`", done.stderr)

    def test_nul_byte(self) -> None:
        """A finding, not a failure: the rest of the file is checked."""
        for text in ("x = 1\0\n", "x = 1  # \0\n", "x = '\0'\n", "\0\n", "\n\0"):
            self.write("nul.py", FLAGGED + text)
            done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", ".")
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("nul.py:1:1: S102", done.stdout)
            self.assertIn("invalid-syntax", done.stdout)

    def test_code_that_only_python_can_read(self) -> None:
        """What the grammar cannot read costs findings, and that is told."""
        self.write("a.py", "try: pass\nexcept A,: pass\n")
        done = self.shikra("check", "--isolated", "--select", "F821", "a.py")
        self.assertIn("warning: a.py:2:9: Python takes this, but shikra can read it only in part", done.stderr)
        self.write("a.py", "x = = 1\n")
        self.assertEqual(self.shikra("check", "--isolated", "a.py").stderr, "")

    def test_broken_notebook(self) -> None:
        for text, words in (("{\n\"cells\": [", "broken.ipynb:2"), ("[]", "cells"), ('{"cells": [], "nbformat": 9}', "nbformat"),
                            ('{"cells": [{"cell_type": "code", "source": 5}]}', "cell 1"), ("[" * 100_000, "JSON"),
                            ('{"cells": [{"cell_type": "code", "source": "\\ud800"}]}', "JSON"), ("", "JSON")):
            self.write("broken.ipynb", text)
            self.check_incomplete("broken.ipynb", words=("broken.ipynb", words))

    def test_devices(self) -> None:
        self.check_incomplete("/dev/null", words=("/dev/null", "a device"))

    def test_standard_input_by_its_device(self) -> None:
        done = self.shikra("check", "--isolated", "--select", "S102", "/dev/stdin", stdin=FLAGGED)
        self.assertEqual(done.returncode, 2)
        self.assertIn("`-`", done.stderr)
        path = self.write("a.py", FLAGGED)
        with open(path, "rb") as file:
            done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "/dev/stdin"],
                                  stdin=file, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1, done.stderr)

    def test_standard_input_that_cannot_be_read(self) -> None:
        folder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        done = subprocess.run([self.binary, "check", "--isolated", "-"], stdin=folder, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("standard input: cannot be read", done.stderr)

    def test_standard_input_over_the_limit(self) -> None:
        done = self.shikra("check", "--isolated", "--max-file-size", "1K", "-", stdin="x = 1\n" * 1000)
        self.assertEqual(done.returncode, 2)
        self.assertIn("max-file-size", done.stderr)

    def test_nested_brackets(self) -> None:
        self.write("deep.py", "(" * 100_000 + ")" * 100_000 + "\n")
        self.write("open.py", "[" * 100_000 + "\n")
        done = self.shikra("check", "--isolated", "--select", "S102", ".")
        self.assertIn(done.returncode, (0, 1, 2), done.stderr)

    def test_nested_blocks(self) -> None:
        self.write("deep.py", "".join(" " * i + "if x:\n" for i in range(2000)) + " " * 2000 + "pass\n")
        done = self.shikra("check", "--isolated", ".")
        self.assertIn(done.returncode, (0, 1, 2), done.stderr)

    def test_long_line(self) -> None:
        self.write("long.py", "x = [" + "1, " * 350_000 + "]\n" + FLAGGED)
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "full",
                           "--config", "parse-timeout = 0", ".")  # slow with sanitizers
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("long.py:2:1", done.stdout)

    def test_long_line_with_many_findings(self) -> None:
        """Columns of a line that is not ASCII are not counted anew for every finding."""
        self.write("long.py", "x = 'é'; " + "exec(x); " * 100_000 + "\n")
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", "long.py")
        self.assertEqual(done.stdout.count("S102"), 100_000, done.stderr)
        self.assertIn("long.py:1:900001: S102", done.stdout)
        self.shikra("baseline", "--isolated", "--select", "S102", "-o", "known.json", "long.py")
        done = self.shikra("check", "--isolated", "--select", "S102", "--baseline", "known.json", "long.py")
        self.assertEqual(done.returncode, 0, done.stdout[:1000])

    def test_many_of_a_kind(self) -> None:
        """What a rule asks of each node takes no walk over all others: this would take minutes."""
        many = 50_000
        self.write("bases.py", "class C(" + "object, " * many + "): pass\n")
        self.write("caches.py", "import functools\nclass A:\n" + "    @functools.lru_cache\n" * many + "    def f(self) -> int: ...\n")
        self.write("calls.py", "import time\nasync def f():\n    x = " + "time.sleep(" * many + ")" * many + "\n")
        self.write("definitions.py", "def f(): pass\n" * many)
        self.write("deleted.pyi", "x = 1\n" + "y: x\n" * many + "del x\n" * many)
        self.write("exports.py", "__all__ = [" + "'f', " * many + "]\n" + "def f(): pass\n" * (many // 2))
        self.write("keys.py", "x = {" + "'a': 1, " * many + "}\n")
        self.write("literal.py", "from typing import Literal\nx: Literal[Literal[" + "1, " * many + "], 2]\n")
        self.write("least.py", "x = " + "min(1, " * many + "2" + ")" * many + "\n")
        self.write("loops.py", "for x in y: pass\n" * many)
        self.write("never.py", "from typing import Never, Union\nx: Union[Never, " + "int, " * many + "]\n")
        self.write("nevers.py", "from typing import Never, Union\nx: " + "Never | " * many + "None\ny: Union[" + "Never, " * many + "int]\n")
        self.write("off.py", "x = 1\n# fmt: off\n" * many)
        self.write("nested.py", "x: " + "(" * (many // 5) + "int" + " | None)" * (many // 5) + "\n")
        self.write("checked.py", "if " + " or ".join(["a in d and d[a]"] * many) + ": pass\n")
        self.write("optional.py", "from typing import Optional\nx: " + "Optional[" * (many // 5) + "int" + "]" * (many // 5) + "\n")
        self.write("unions.py", "from typing import Union\nx: " + "Union[None, " * many + "int" + "]" * many + "\n")
        self.write("sum.py", "x = " + "[1] + " * many + "[1]\n")
        done = self.shikra("check", "--isolated", "--preview", "--output-format", "concise", "--config", "parse-timeout = 0",
                           "--select", "ANN201,ASYNC251,B007,B019,F601,F821,PLW3301,RUF005,RUF019,RUF020,RUF028,RUF036,RUF041,UP004,UP045", ".")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(done.stdout.count("ASYNC251"), many)
        self.assertEqual(done.stdout.count("B019"), many)
        self.assertEqual(done.stdout.count("RUF019"), many)
        self.assertEqual(done.stdout.count("ANN201"), many + many // 2 + 1)

    def test_more_of_a_kind(self) -> None:
        """Neither names that rules look up in a file's scopes, nor fixes that repeat what stands inside, one for each node around."""
        many = 20_000
        self.write("defaults.py", "".join(f"def f{i}(a=g{i}()): pass\n" for i in range(many)))
        self.write("fields.py", "from dataclasses import dataclass\n" + "@dataclass\nclass C:\n    x: list = g()\n" * many)
        self.write("dotted.py", "def f(a=x" + ".y" * many + "()): pass\n")
        self.write("attributes.py", "x = " + "getattr(" * many + "y" + ", 'a')" * many + "\n")
        self.write("compared.py", "x = a" + " == None" * many + "\n")
        self.write("imports.py", "from x import " + ", ".join(f"y{i}" for i in range(10 * many)) + "\n")
        self.write("codes.py", "x = [" + "eval(a), " * (2 * many) + "]  # noqa: " + "S102, " * (2 * many) + "\n")
        self.write("unknown.py", "x = 1  # shikra: ignore[" + ", ".join(f"nothing{i}" for i in range(2 * many)) + "]\n")
        self.write("lambdas.py", "x = " + "lambda a: " * (5 * many) + "1\n")
        done = self.shikra("check", "--isolated", "--output-format", "concise", "--config", "parse-timeout = 0",
                           "--select", "B008,B009,E711,F401,RUF009,RUF102,S307", ".")
        self.assertEqual(done.returncode, 1, done.stderr)
        for code, count in (("B008", many + 1), ("B009", many), ("E711", many), ("RUF009", many),
                            ("F401", 10 * many), ("S307", 2 * many)):
            self.assertEqual(done.stdout.count(f" {code} "), count, code)

    def test_calls_in_one_another(self) -> None:
        """What is asked of a node about the nodes around takes no walk to the top for each."""
        many = 40_000
        self.write("super.py", "class A(B):\n    def f(self):\n        x = " + "g(super(A, self).h, " * many + "1" + ")" * many + "\n")
        self.write("strings.py", "x = " + "f(f'é{" * many + "a" + "}')" * many + "\n")
        done = self.shikra("check", "--isolated", "--preview", "--output-format", "concise", "--config", "parse-timeout = 0",
                           "--select", "UP008,RUF001,W605", ".")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(done.stdout.count("UP008"), many)

    def test_fixes_that_repeat_what_they_are_about(self) -> None:
        """Each of these has all of itself in its fix: together they have room, or there is no fix. No finding is lost."""
        many = 4000
        self.write("percent.py", "x = " + "'%s' % (" * many + "a" + ",)" * many + "\n")
        self.write("compared.py", "x = " + "(not (" * many + "a" + ") in b)" * many + "\n")
        self.write("first.py", "x = " + "list(" * many + "a" + ")[0]" * many + "\n")
        self.write("sums.py", "x = " + "sum(" * many + "a" + ", [])" * many + "\n")
        self.write("imports.py", "from x import " + ", ".join(f"some_name_{i}" for i in range(2 * many)) + "\n"
                   + "".join(f"some_name_{i}\n" for i in range(0, 2 * many, 2)))
        self.write("types.py", "from __future__ import annotations\nfrom x import " + ", ".join(f"T{i}" for i in range(many)) + "\n"
                   + "".join(f"def f{i}(x: T{i}): pass\n" for i in range(many)))
        done = self.shikra("check", "--isolated", "--output-format", "json", "--config", "parse-timeout = 0",
                           "--select", "E713,F401,RUF015,RUF017,TC002,UP031", ".")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertLess(len(done.stdout), 100_000_000)
        for code in ("E713", "F401", "RUF015", "RUF017", "TC002", "UP031"):
            self.assertEqual(done.stdout.count(f'"code": "{code}"'), many)

    def test_settings_that_are_unknown(self) -> None:
        self.write("shikra.toml", "".join(f"setting{i} = 1\n" for i in range(10_000)))
        done = self.shikra("check", ".")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown setting `setting0`", done.stderr)

    def test_nothing_but_continuations(self) -> None:
        """tree-sitter would look through all that follow after each."""
        for text in ("\\\n" * 100_000, "x = 1\n" + "  \\\r\n" * 50_000, "x = (\\\n" + "\\\n" * 100_000 + "1]\n"):
            (self.folder / "a.py").write_bytes(text.encode())
            done = self.shikra("check", "--isolated", "--output-format", "concise", "a.py")
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("invalid-syntax", done.stdout)

    def test_stars_of_one_call(self) -> None:
        many = 100_000
        self.write("a.py", "f(" + "*a, " * many + "b=1, *c)\n")
        done = self.shikra("check", "--isolated", "--output-format", "concise", "--config", "parse-timeout = 0", "--select", "B026", ".")
        self.assertEqual(done.stdout.count("B026"), 1, done.stderr)

    def test_strings_in_a_thousand_blocks(self) -> None:
        """The grammar's scanner writes down all blocks and strings around, in 1024 bytes."""
        for depth in (508, 509, 510, 511, 512, 1000):
            for inner in ("'a'", "f'{a}'", "f(f'{a}', [1, 'b'])", "f'{f\"{a}\"}'"):
                code = "".join(f"{' ' * i}def f():\n{' ' * i} {inner}\n" for i in range(depth)) + " " * depth + inner + " = =\n"
                self.write("a.py", code)
                done = self.shikra("check", "--isolated", "--select", "E9,F", "--output-format", "concise", "a.py")
                self.assertIn(done.returncode, (1, 2), done.stderr)

    def test_configuration_that_takes_too_long(self) -> None:
        """tree-sitter recovers from each error anew; there is an end to that."""
        self.write("shikra.toml", 'x = "' + "\\q" * 200_000 + "\n")
        done = self.shikra("check", ".")
        self.assertEqual(done.returncode, 2)
        self.assertIn("shikra.toml", done.stderr)
        self.assertIn("not valid TOML", done.stderr)

    def test_files_that_go_away_meanwhile(self) -> None:
        """Each file is checked or named as missing."""
        names = [f"f{i:04}.py" for i in range(1500)]
        for name in names:
            self.write(f"src/{name}", FLAGGED * 20)
        process = subprocess.Popen([self.binary, "check", "--isolated", "--select", "S102", "--output-format", "concise",
                                    "--jobs", "1", "src"], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert process.stdout is not None
        os.read(process.stdout.fileno(), 1)  # it has begun
        for name in reversed(names):
            (self.folder / "src" / name).unlink()
        output, errors = process.communicate(timeout=60)
        self.assertIn(process.returncode, (1, 2), errors)
        for name in names[1:]:
            self.assertTrue(f"src/{name}:1:1: S102" in output or f"src/{name}: cannot be read: No such file" in errors, name)

    def test_vanishing_files(self) -> None:
        """Files that go away between discovery and reading are named, the others are linted."""
        for i in range(300):
            self.write(f"src/f{i:03}.py", FLAGGED)
        (self.folder / "src" / "gone.py").symlink_to("nowhere.py")
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", "src", "src/gone.py")
        self.assertEqual(done.returncode, 2)
        self.assertIn("gone.py", done.stderr)
        self.assertEqual(done.stdout.count("S102"), 300)


class OutputTest(ProgramTest):
    def many_findings(self, files: int = 400) -> None:
        for i in range(files):
            self.write(f"src/f{i:04}.py", FLAGGED * 50)

    def command(self, *arguments: str) -> list[str]:
        return [self.binary, "check", "--isolated", "--select", "S102", *arguments]

    def test_closed_standard_output(self) -> None:
        self.many_findings()
        process = subprocess.Popen(self.command("src"), cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        process.wait(timeout=60)
        assert process.stderr is not None
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertGreaterEqual(process.returncode, 0, "killed by a signal")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_full_disk(self) -> None:
        self.many_findings(3)
        with open("/dev/full", "wb") as full:
            done = subprocess.run(self.command("src"), cwd=self.folder, stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"No space left", done.stderr)

    def test_output_file_is_whole_or_not_there(self) -> None:
        self.many_findings(3)
        done = self.shikra("check", "--isolated", "--select", "S102", "-o", "missing/out.txt", "src")
        self.assertEqual(done.returncode, 2)
        self.assertIn("missing/out.txt", done.stderr)
        done = self.shikra("check", "--isolated", "--select", "S102", "-o", "out.txt", "src")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("S102", (self.folder / "out.txt").read_text())
        self.assertEqual([p.name for p in self.folder.iterdir() if p.name.startswith("out.txt.")], [])

    def test_limited_file_size(self) -> None:
        """A limit on the size of files ends like a full disk: a message, no signal, nothing left behind."""
        self.many_findings(3)
        self.write("out.txt", "old")
        limit = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh"]
        done = subprocess.run([*limit, *self.command("-o", "out.txt", "src")], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"out.txt: cannot write", done.stderr)
        self.assertEqual((self.folder / "out.txt").read_text(), "old")
        self.assertEqual(list(self.folder.glob("out.txt.*")), [])

    def test_descriptors_that_are_closed_from_the_start(self) -> None:
        self.many_findings(3)
        closed = ["sh", "-c", 'exec "$@" >&-', "sh"]
        done = subprocess.run([*closed, *self.command("src")], cwd=self.folder, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot write", done.stderr)
        closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
        done = subprocess.run([*closed, *self.command("-o", "out.txt", "src", "missing.py")], cwd=self.folder, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertNotIn("missing.py", (self.folder / "out.txt").read_text())
        done = subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *self.command("-")], cwd=self.folder, capture_output=True,
                              check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard input", done.stderr)

    def test_interrupt(self) -> None:
        """SIGINT: a message, status 2, and the old output file still as it was."""
        self.many_findings(3000)
        self.write("out.json", "old")
        process = subprocess.Popen(self.command("--output-format", "json", "-o", "out.json", "--jobs", "2", "src"),
                                   cwd=self.folder, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 20
        while not list(self.folder.glob("out.json.*")) and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        if process.returncode == 1:
            self.skipTest("the run was over before the signal came")
        self.assertEqual(process.returncode, 2)
        self.assertIn(b"interrupted", errors)
        self.assertEqual((self.folder / "out.json").read_text(), "old")
        self.assertEqual(list(self.folder.glob("out.json.*")), [])


class ContradictionTest(ProgramTest):
    def check_refused(self, *arguments: str, words: tuple[str, ...]) -> None:
        done = self.shikra(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        for word in words:
            self.assertIn(word, done.stderr)

    def test_unknown_option(self) -> None:
        self.check_refused("check", "--slect", "S", words=("--slect", "--select"))

    def test_unknown_command(self) -> None:
        self.check_refused("chekc", words=("chekc", "shikra check"))

    def test_missing_value(self) -> None:
        self.check_refused("check", "--select", words=("--select", "value"))

    def test_wrong_jobs(self) -> None:
        for jobs in ("0", "-1", "many", "99999999999"):
            self.check_refused("check", "--jobs", jobs, words=("--jobs", jobs))

    def test_unknown_format(self) -> None:
        self.check_refused("check", "--output-format", "jsn", words=("jsn", "json"))

    def test_isolated_with_a_file(self) -> None:
        self.write("x.toml", "")
        self.check_refused("check", "--isolated", "--config", str(pathlib.Path("x.toml")), words=("--isolated", "x.toml"))

    def test_unknown_rule(self) -> None:
        self.check_refused("check", "--isolated", "--select", "S99999", words=("S99999",))

    def test_broken_configuration(self) -> None:
        self.write("a.py", FLAGGED)
        self.write("shikra.toml", "select = [\n")
        self.check_refused("check", words=("shikra.toml:",))

    def test_unknown_setting_has_position_and_suggestion(self) -> None:
        self.write("a.py", FLAGGED)
        self.write("shikra.toml", "[lint]\nselct = ['S']\n")
        self.check_refused("check", words=("shikra.toml:2:1", "selct", "select"))


if __name__ == "__main__":
    unittest.main()
