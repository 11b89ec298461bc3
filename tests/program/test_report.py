"""What `shikra check` prints: excerpts, colours, statistics, output files, progress."""

import contextlib
import fcntl
import json
import os
import pathlib
import pty
import re
import signal
import stat
import struct
import subprocess
import termios
import time
import unittest

from program import ProgramTest

FLAGGED = 'exec("x")\n'
ESCAPE = "\x1b"


class ReportTest(ProgramTest):
    def check(self, *arguments: str, env: dict[str, str] | None = None) -> str:
        return self.shikra("check", "--isolated", "--select", "S102", *arguments, env=env).stdout

    def excerpt(self, *arguments: str) -> list[str]:
        """The lines of the first finding between the frame's ends."""
        lines = self.check("--output-format", "full", "--quiet", *arguments).split("\n\n")[0].splitlines()
        return [line for line in lines[3:] if not line.startswith(("help:", "fix:", "unsafe fix:"))][:-1]


class ExcerptTest(ReportTest):
    def check_marked(self, line: str, shown: str) -> None:
        """The carets stand under `exec` as a terminal shows it; `shown` is as wide as what is before it."""
        self.write("a.py", line + "\n")
        text, mark = self.excerpt("a.py")
        self.assertTrue(text.startswith("1 | "), text)
        self.assertEqual(mark, "  | " + " " * len(shown) + "^^^^", text)

    def test_plain(self) -> None:
        self.check_marked('exec("x")', "")

    def test_tabs(self) -> None:
        self.check_marked('if x:\texec("x")', "if x:   ")

    def test_wide_characters(self) -> None:
        self.check_marked('x = "日本🎉"; exec("x")', 'x = "123456"; ')

    def test_combining_characters(self) -> None:
        self.check_marked('x = "e\u0301\u200b"; exec("x")', 'x = "e"; ')

    def test_control_characters(self) -> None:
        self.check_marked('x = "\x1b[31m\x9b\u202e"; exec("x")', 'x = "\\x1b[31m\\x9b\\u202e"; ')
        self.assertNotIn(ESCAPE, self.check())

    def test_form_feed_and_bom(self) -> None:
        self.check_marked('\ufeffexec("x")', "")
        self.check_marked('x = 1; \fexec("x")', "x = 1; \\x0c")

    def test_line_ends(self) -> None:
        (self.folder / "a.py").write_bytes(b'x = 1\r\nexec("x")\r\ny = 2\r\n')
        self.assertEqual(self.excerpt("a.py"), ["1 | x = 1", '2 | exec("x")', "  | ^^^^", "3 | y = 2"])
        (self.folder / "a.py").write_bytes(b'x = 1\rexec("x")\ry = 2\r')
        self.assertEqual(self.excerpt("a.py"), ["1 | x = 1", '2 | exec("x")', "  | ^^^^", "3 | y = 2"])

    def test_neighbours(self) -> None:
        self.write("a.py", "a\nb\nc\n" + FLAGGED + "d\n\n\ne\n")
        self.assertEqual(self.excerpt("a.py"), ["2 | b", "3 | c", '4 | exec("x")', "  | ^^^^", "5 | d"])

    def test_digits_are_aligned(self) -> None:
        self.write("a.py", "x\n" * 8 + FLAGGED + "y\n")
        out = self.check("--output-format", "full")
        self.assertIn("\n  --> a.py:9:1\n   |\n 7 | x\n 8 | x\n 9 | exec", out)
        self.assertIn("\n10 | y\n   |\n", out)

    def test_long_line(self) -> None:
        self.write("a.py", "x = [" + "1, " * 350_000 + 'exec("x"), ' + "2, " * 1000 + "]\n")
        text, mark = self.excerpt("--config", "parse-timeout = 0", "a.py")
        self.assertLess(len(text), 180)
        self.assertTrue(text.startswith("1 | ...") and text.endswith("..."), text)
        self.assertEqual(text[mark.index("^"):][:4], "exec")

    def test_end_of_a_long_line(self) -> None:
        self.write("a.py", "x = [" + "日, " * 200 + 'exec("x")]\n')
        text, mark = self.excerpt("a.py")
        self.assertTrue(text.endswith('exec("x")]'), text)
        self.assertEqual(len(mark) - 4, len(re.sub("日", "xx", text[:text.index("exec")])))

    def test_several_lines(self) -> None:
        self.write("a.py", "def f(a, b=[\n    1,\n]):\n    pass\n")
        out = self.shikra("check", "--isolated", "--select", "B006").stdout.splitlines()
        self.assertEqual(out[2:9], ["  |",
                                    "1 |   def f(a, b=[",
                                    "  |  ____________^",
                                    "2 | |     1,",
                                    "3 | | ]):",
                                    "  | |_^",
                                    "4 |       pass"])

    def test_many_lines(self) -> None:
        self.write("a.py", "def f(a, b=[\n" + "    1,\n" * 500 + "]):\n    pass\n")
        out = self.shikra("check", "--isolated", "--select", "B006").stdout.splitlines()
        self.assertLess(len(out), 30)
        self.assertIn("    | | ...", out)
        self.assertIn("502 | | ]):", out)

    def test_notebook_rows_count_in_the_cell(self) -> None:
        cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
                 for source in (["x = 1\n", "y = 2"], ["z = 3\n", FLAGGED], ["w = 4"])]
        self.write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
        self.assertEqual(self.excerpt(), ["1 | z = 3", '2 | exec("x")', "  | ^^^^"])
        self.assertIn("n.ipynb:cell 2:2:1: S102", self.check("--output-format", "concise"))

    def test_fix_is_shown(self) -> None:
        self.write("a.py", "x = 1\nif x == None:\n    y = 2\n")
        out = self.shikra("check", "--isolated", "--select", "E711").stdout
        self.assertIn("unsafe fix: ", out)
        self.assertIn("\n2 - if x == None:\n2 + if x is None:\n", out)

    def test_hostile_paths(self) -> None:
        with open(os.path.join(os.fsencode(self.folder), b"e\x1b[31m\x9b\xff\n.py"), "w") as file:
            file.write(FLAGGED)
        for output_format in ("full", "concise", "github"):
            done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "--output-format", output_format],
                                  cwd=self.folder, capture_output=True, check=False)
            self.assertNotIn(b"\x1b", done.stdout)
            self.assertIn(b"e\\x1b[31m\\x9b\\xff\\x0a.py:1:1", done.stdout.replace(b"\n --> ", b""))


class FormatTest(ReportTest):
    def test_json_has_ruff_s_shape(self) -> None:
        self.write("a.py", FLAGGED + "x = = 1\n")
        error, = [f for f in json.loads(self.check("--output-format", "json")) if f["code"] == "invalid-syntax"]
        finding, = [f for f in json.loads(self.check("--output-format", "json")) if f["code"] == "S102"]
        expected = {"cell": None, "code": "S102", "end_location": {"column": 5, "row": 1},
                    "filename": str(self.folder / "a.py"), "fix": None, "location": {"column": 1, "row": 1},
                    "message": "Use of `exec` detected", "name": "exec-builtin", "noqa_row": 1, "severity": "error"}
        self.assertEqual({key: finding[key] for key in expected}, expected)
        self.assertTrue(finding["url"].startswith("https://"))
        self.assertTrue(finding["help"])
        self.assertEqual((error["name"], error["noqa_row"], error["url"]), ("invalid-syntax", None, None))

    def test_json_lines_are_the_same(self) -> None:
        self.write("a.py", FLAGGED * 3 + "if x == None: pass\n")
        arguments = ("check", "--isolated", "--select", "S102,E711", "--output-format")
        lines = self.shikra(*arguments, "json-lines").stdout.splitlines()
        self.assertEqual([json.loads(line) for line in lines], json.loads(self.shikra(*arguments, "json").stdout))
        self.assertEqual(len(lines), 4)

    def test_json_of_nothing(self) -> None:
        self.write("a.py", "")
        self.assertEqual(json.loads(self.check("--output-format", "json")), [])
        self.assertEqual(self.check("--output-format", "json-lines"), "")

    def test_json_fix(self) -> None:
        self.write("a.py", "if x == None: pass\n")
        finding, = json.loads(self.shikra("check", "--isolated", "--select", "E711", "--output-format", "json").stdout)
        self.assertEqual(finding["fix"]["applicability"], "unsafe")
        for edit in finding["fix"]["edits"]:
            self.assertEqual(sorted(edit), ["content", "end_location", "location"])

    def test_format_by_the_environment(self) -> None:
        run = ("check", "--isolated", "--select", "S102", "-")
        env = {"SHIKRA_OUTPUT_FORMAT": "json-lines"}
        self.assertEqual(json.loads(self.shikra(*run, stdin=FLAGGED, env=env).stdout)["code"], "S102")
        self.assertTrue(self.shikra(*run, "--output-format", "concise", stdin=FLAGGED, env=env).stdout.startswith("-:1:1: S102"))
        self.assertTrue(self.shikra(*run, "--statistics", stdin=FLAGGED, env={"SHIKRA_OUTPUT_FORMAT": "github"}).stdout.startswith("1\tS102"))
        self.assertIn("unknown output format `x`", self.shikra(*run, stdin=FLAGGED, env={"SHIKRA_OUTPUT_FORMAT": "x"}).stderr)

    def test_json_of_standard_input(self) -> None:
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "json", "-", stdin=FLAGGED)
        self.assertEqual(json.loads(done.stdout)[0]["filename"], "-")

    def test_json_of_hostile_names(self) -> None:
        with open(os.path.join(os.fsencode(self.folder), b"a\xff\x01\"\\\n.py"), "w") as file:
            file.write('def f(): return __import__("\u2028\u2029\x85") is "\x1b"\nexec("x")\n')
        out = self.check("--output-format", "json")
        self.assertTrue(json.loads(out)[0]["filename"].endswith('a\ufffd\x01"\\\n.py'))
        for raw in ("\x01", "\u2028", "\x1b"):
            self.assertNotIn(raw, out)

    def test_suppressed_findings_are_marked(self) -> None:
        self.write("a.py", 'exec("x")  # noqa: S102\n' + FLAGGED)
        shown = self.check("--output-format", "concise", "--show-suppressed").splitlines()
        self.assertEqual(shown[:3], ["a.py:1:1: S102 Use of `exec` detected (suppressed)",
                                     "a.py:2:1: S102 Use of `exec` detected", "Found 1 error."])
        first, second = json.loads(self.check("--output-format", "json", "--show-suppressed"))
        self.assertIn("noqa", first["suppression"])
        self.assertIsNone(second["suppression"])
        self.assertNotIn("line=1", self.check("--output-format", "github", "--show-suppressed"))

    def test_github_escapes(self) -> None:
        self.write("a,b:c%.py", FLAGGED)
        out = self.check("--output-format", "github")
        folder = str(self.folder).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        self.assertTrue(out.startswith(f"::error title=shikra (S102),file={folder}/a%2Cb%3Ac%25.py,"
                                       "line=1,col=1,endLine=1,endColumn=5::a,b:c%25.py:1:1: S102 Use of `exec` detected%0A"), out)
        self.assertEqual(out.count("\n"), 1)

    def test_github_columns_are_of_one_line(self) -> None:
        self.write("a.py", "def f(a=[\n]):\n    pass\n")
        out = self.shikra("check", "--isolated", "--select", "B006", "--output-format", "github").stdout
        self.assertIn(",line=1,endLine=2::", out)

    def test_many_findings_on_a_line(self) -> None:
        """Nothing walks a line or file for each finding: the runs would not end in time then."""
        self.write("a.py", "é = [" + 'exec("x"), ' * 20_000 + "]\n")
        for output_format in ("full", "concise", "json", "sarif", "github"):
            self.check("--config", "parse-timeout = 0", "--output-format", output_format, "-o", "out.txt")

    def test_statistics(self) -> None:
        self.write("a.py", FLAGGED * 12 + "if x == None: pass\n")
        arguments = ("check", "--isolated", "--select", "S102,E711", "--statistics")
        lines = self.shikra(*arguments).stdout.splitlines()
        self.assertEqual(lines[:3], ["12\tS102\texec-builtin", " 1\tE711\tnone-comparison", "Found 13 errors."])
        first, second = json.loads(self.shikra(*arguments, "--output-format", "json").stdout)
        self.assertEqual(first, {"code": "S102", "name": "exec-builtin", "count": 12, "fixable": False, "fixable_count": 0})
        self.assertEqual(second["code"], "E711")
        self.write("a.py", "")
        self.assertEqual(json.loads(self.shikra(*arguments, "--output-format", "json").stdout), [])


class OutputFileTest(ReportTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("a.py", FLAGGED)

    def output(self, name: str = "out.txt") -> str:
        return (self.folder / name).read_text()

    def test_a_file_that_is_replaced_keeps_its_mode(self) -> None:
        self.write("out.txt", "old").chmod(0o640)
        self.check("-o", "out.txt")
        self.assertIn("S102", self.output())
        self.assertEqual(stat.S_IMODE((self.folder / "out.txt").stat().st_mode), 0o640)

    def test_a_new_file_has_the_usual_mode(self) -> None:
        old = os.umask(0o027)
        try:
            self.check("-o", "out.txt")
        finally:
            os.umask(old)
        self.assertEqual(stat.S_IMODE((self.folder / "out.txt").stat().st_mode), 0o640)

    def test_a_link_stays_a_link(self) -> None:
        self.write("real/out.txt", "old")
        (self.folder / "link.txt").symlink_to("real/out.txt")
        (self.folder / "second.txt").symlink_to(self.folder / "link.txt")
        self.check("-o", "second.txt")
        self.assertTrue((self.folder / "second.txt").is_symlink() and (self.folder / "link.txt").is_symlink())
        self.assertIn("S102", self.output("real/out.txt"))

    def test_a_link_to_nothing_yet(self) -> None:
        (self.folder / "real").mkdir()
        (self.folder / "link.txt").symlink_to("real/new.txt")
        self.check("-o", "link.txt")
        self.assertIn("S102", self.output("real/new.txt"))

    def test_a_loop_of_links(self) -> None:
        (self.folder / "a.txt").symlink_to("b.txt")
        (self.folder / "b.txt").symlink_to("a.txt")
        done = self.shikra("check", "--isolated", "-o", "a.txt", "a.py")
        self.assertEqual(done.returncode, 2)
        self.assertIn("a.txt", done.stderr)

    def test_a_folder_is_refused(self) -> None:
        (self.folder / "out").mkdir()
        done = self.shikra("check", "--isolated", "-o", "out", "a.py")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("out", done.stderr)

    def test_a_read_only_file_is_not_replaced(self) -> None:
        self.write("out.txt", "old").chmod(0o444)
        self.folder.chmod(0o777)
        done = self.shikra("check", "--isolated", "-o", "out.txt", "a.py", without_rights=True)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(self.output(), "old")

    def test_a_device(self) -> None:
        done = self.shikra("check", "--isolated", "--select", "S102", "-o", "/dev/stdout", "--output-format", "concise")
        self.assertIn("a.py:1:1: S102", done.stdout)

    def test_silent_writes_the_file(self) -> None:
        done = self.shikra("check", "--isolated", "--select", "S102", "--silent", "--output-format", "json", "-o", "out.txt")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, "", ""))
        self.assertEqual(len(json.loads(self.output())), 1)

    def test_no_colours_in_a_file(self) -> None:
        self.check("-o", "out.txt", env={"FORCE_COLOR": "1"})
        self.assertNotIn(ESCAPE, self.output())


class TerminalTest(ReportTest):
    """Under a pseudo-terminal of 80 columns."""

    def start(self, *arguments: str, env: dict[str, str] | None = None, output: int | None = None
              ) -> tuple[subprocess.Popen[bytes], int]:
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = subprocess.Popen([self.binary, "check", "--isolated", "--select", "S102", *arguments], cwd=self.folder,
                                   env=self.environment(env), stdout=slave if output is None else output, stderr=slave)
        os.close(slave)
        return process, master

    @staticmethod
    def read_all(master: int) -> str:
        got = b""
        with contextlib.suppress(OSError):  # EIO: the other end is closed
            while chunk := os.read(master, 65536):
                got += chunk
        return got.decode().replace("\r\n", "\n")

    def on_terminal(self, *arguments: str, env: dict[str, str] | None = None) -> str:
        process, master = self.start(*arguments, env=env)
        out = self.read_all(master)
        process.wait(timeout=60)
        return out

    def test_colours(self) -> None:
        self.write("a.py", FLAGGED)
        self.assertIn(ESCAPE, self.on_terminal())
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR": "0"}, {"FORCE_COLOR": "0"}):
            self.assertNotIn(ESCAPE, self.on_terminal(env=env), env)
        self.assertNotIn(ESCAPE, self.on_terminal("--color", "never"))

    def test_colours_elsewhere(self) -> None:
        self.write("a.py", FLAGGED)
        self.assertNotIn(ESCAPE, self.check())
        for env in ({"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}):
            self.assertIn(ESCAPE, self.check(env=env), env)
        for env in ({"CLICOLOR_FORCE": "0"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}):
            self.assertNotIn(ESCAPE, self.check(env=env), env)

    def test_colours_change_nothing_else(self) -> None:
        self.write("a.py", 'if x:\n\texec("é")\n' + "def f(a=[\n]): pass\n")
        plain = self.check("--select", "B006")
        coloured = self.check("--select", "B006", "--color", "always")
        self.assertEqual(re.sub(ESCAPE + r"\[[0-9;]*m", "", coloured), plain)

    def test_hyperlinks(self) -> None:
        self.write("a.py", FLAGGED)
        link = re.compile(ESCAPE + r"\]8;;https://[^\x1b]*S102[^\x1b]*" + ESCAPE + r"\\.*S102.*" + ESCAPE + r"\]8;;" + ESCAPE + r"\\")
        self.assertNotRegex(self.on_terminal(), link)
        self.assertRegex(self.on_terminal(env={"TERM_PROGRAM": "WezTerm"}), link)
        self.assertRegex(self.check("--color", "always", env={"FORCE_HYPERLINK": "1"}), link)
        self.assertNotRegex(self.on_terminal(env={"TERM_PROGRAM": "WezTerm", "FORCE_HYPERLINK": "0"}), link)

    def test_lines_fit(self) -> None:
        self.write("a.py", "x = [" + "1, " * 100 + 'exec("x"), ' + "2, " * 100 + "]\n")
        out = self.on_terminal("--color", "never")
        self.assertIn("exec", out)
        self.assertLessEqual(max(len(line) for line in out.splitlines()), 80)

    def many_files(self) -> None:
        """Work for some tenths of a second, of which the first file is the least."""
        self.write("src/a.py", FLAGGED)
        body = self.write("src/b000.py", FLAGGED + "value = function(argument, [1, 2, 3])\n" * 1000)
        for i in range(1, 120):
            os.link(body, self.folder / "src" / f"b{i:03}.py")

    def test_output_does_not_wait_for_the_last_file(self) -> None:
        self.many_files()
        for output_format in ("concise", "json-lines", "github", "full"):
            process = subprocess.Popen([self.binary, "check", "--isolated", "--select", "S102", "--jobs", "1",
                                        "--output-format", output_format, "src"], cwd=self.folder, stdout=subprocess.PIPE)
            assert process.stdout is not None
            first = process.stdout.readline()
            still_runs = process.poll() is None
            process.kill()
            process.wait()
            process.stdout.close()
            self.assertTrue(first)
            self.assertTrue(still_runs, output_format)

    def progress_of(self, *arguments: str) -> str:
        """What a run that takes over a second shows on the terminal; its findings go into a pipe."""
        self.many_files()
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        process, master = self.start("--jobs", "1", "--output-format", "concise", *arguments, "src", output=writer)
        os.close(writer)
        os.read(reader, 1)
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.1)
        if process.poll() is not None:
            self.skipTest("the run was over before it could be held up")
        process.send_signal(signal.SIGCONT)
        while os.read(reader, 65536):
            pass
        process.wait(timeout=120)
        return self.read_all(master)

    def test_progress_bar(self) -> None:
        shown = self.progress_of()
        self.assertRegex(shown, r"\[=* *\] \d+/121 files")
        self.assertTrue(shown.endswith("\r\x1b[K"), shown[-40:])

    def test_no_progress_bar_when_quiet(self) -> None:
        self.assertEqual(self.progress_of("--quiet"), "")

    def test_no_progress_bar_in_a_short_run(self) -> None:
        self.write("a.py", "x = 1\n")
        self.assertEqual(self.on_terminal("--color", "never"), "All checks passed!\n")


if __name__ == "__main__":
    unittest.main()
