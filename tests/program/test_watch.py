"""shikra check --watch, as someone uses it who edits files meanwhile."""

import os
import pathlib
import pty
import select
import signal
import subprocess
import sys
import time
import unittest

from program import SLOWNESS, ProgramTest


@unittest.skipUnless(sys.platform == "linux", "skipped: --watch is for Linux")
class WatchTest(ProgramTest):
    def start(self, *arguments: str, terminal: bool = False) -> None:
        self.terminal, out = pty.openpty() if terminal else os.pipe()
        self.process = subprocess.Popen([self.binary, "check", "--watch", *arguments], cwd=self.folder, env=self.environment(),
                                        stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        os.close(out)
        for clean_up, argument in ((os.close, self.terminal), (subprocess.Popen.wait, self.process), (subprocess.Popen.kill, self.process)):
            self.addCleanup(clean_up, argument)

    def round(self) -> str:
        """What one run prints."""
        text = b""
        deadline = time.monotonic() + 20 * SLOWNESS
        while b"Ctrl-C ends.\n" not in text.replace(b"\r", b""):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                self.fail(f"no run: {text!r}")
            text += os.read(self.terminal, 65536)
        return text.decode()

    def until(self, wanted: str) -> str:
        """The run that prints `wanted`: on a busy machine one change can be several runs."""
        deadline = time.monotonic() + 20 * SLOWNESS
        while wanted not in (text := self.round()):
            self.assertLess(time.monotonic(), deadline, text)
        return text

    def quiet(self, seconds: float = 0.4) -> None:
        self.assertEqual(select.select([self.terminal], [], [], seconds)[0], [], "there was a run, and no reason for it")

    def test_changes(self) -> None:
        path = self.write("a.py", "import os\n")
        self.start()
        self.until("F401")
        path.write_text("import os\nprint(os)\n")
        self.until("All checks passed!")
        path.unlink()
        self.until("Watching 0 files")
        self.write("b.py", "import os\n")
        self.until("b.py:1:8")

    def test_saved_by_rename(self) -> None:
        path = self.write("a.py", "import os\n")
        self.start()
        self.round()
        self.write("a.py.tmp", "exec(1)\n").rename(path)
        text = self.until("S102")
        self.assertNotIn("F401", text)
        path.rename(self.folder / "a.py~")
        self.write("a.py", "import re\n")
        self.until("`re` imported")
        self.quiet()

    def test_bursts_are_one_run(self) -> None:
        self.write("a.py", "")
        self.start()
        self.round()
        for i in range(200):
            self.write(f"pkg{i % 7}/m{i}.py", "import os\n")
        self.until("Found 200")
        self.quiet()

    def test_folders_come_and_go(self) -> None:
        self.write("a.py", "")
        self.start()
        self.round()
        path = self.write("new/deep/er/b.py", "import os\n")
        self.until("b.py:1:8")
        path.write_text("exec(1)\n")
        self.until("S102")
        (self.folder / "new").rename(self.folder / "old")
        self.until("old/deep/er/b.py")
        (self.folder / "old/deep/er/b.py").write_text("import re\n")
        self.assertIn("old/deep/er/b.py", self.until("`re` imported"))

    def test_configuration(self) -> None:
        self.write("src/a.py", "import os\nexec(1)\n")
        self.start("src")
        self.until("F401")
        config = self.write("pyproject.toml", "[tool.shikra.lint]\nselect = ['S']\n")
        text = self.until("S102")
        self.assertNotIn("F401", text)
        config.write_text("[tool.shikra.lint]\nselect = ['NOPE']\n")
        self.until("pyproject.toml:2:11")
        config.write_text("[tool.shikra.lint]\nselect = ['F']\n")
        self.until("F401")

    def test_what_is_no_change(self) -> None:
        self.write("a.py", "")
        self.write("venv/x.py", "")
        self.start()
        self.round()
        self.write("notes.txt", "x")
        self.write("venv/x.py", "import os\n")
        (self.folder / "__pycache__").mkdir()
        self.write("__pycache__/a.pyc", "x")
        self.write(".hidden/a.py", "x")
        self.quiet()

    def test_one_named_file(self) -> None:
        path = self.write("a.py", "")
        self.start("a.py")
        self.round()
        path.write_text("import os\n")
        self.until("F401")

    def test_fixes_settle(self) -> None:
        path = self.write("a.py", "import os\n")
        self.start("--fix")
        self.until("1 fixed")
        self.assertEqual(path.read_text(), "")
        deadline = time.monotonic() + 20 * SLOWNESS
        while select.select([self.terminal], [], [], 0.4)[0]:  # for what it wrote itself
            os.read(self.terminal, 65536)
            self.assertLess(time.monotonic(), deadline, "it goes on and on")

    def test_ends(self) -> None:
        self.write("a.py", "import os\n")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.start()
            self.round()
            self.process.send_signal(number)
            self.assertEqual(self.process.wait(20 * SLOWNESS), 0)
            self.assertEqual(os.read(self.terminal, 100), b"")

    def test_terminal(self) -> None:
        path = self.write("a.py", "import os\n")
        self.start("--output-format", "concise", terminal=True)
        self.assertTrue(self.round().startswith("\033[H\033[2J"))
        path.write_text("")
        self.assertTrue(self.round().startswith("\033[H\033[2J"))

    @unittest.skipIf(SLOWNESS > 1, "skipped: a sanitizer keeps what is freed")
    def test_memory_is_flat(self) -> None:
        path = self.write("a.py", "import os\n" * 100)
        self.start("--quiet", "--output-file", os.devnull)
        status = pathlib.Path(f"/proc/{self.process.pid}/status")

        def memory() -> int:
            return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        time.sleep(0.3)
        early = 0
        for i in range(12):
            path.write_text("import re\n" * (100 + i % 2))
            time.sleep(0.15)
            if i == 3:
                early = memory()
        self.assertLess(memory(), early + 300)

    def test_contradictions(self) -> None:
        for arguments in (("-",), ("--stdin-filename", "a.py")):
            done = self.shikra("check", "--watch", *arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn("--watch", done.stderr)


if __name__ == "__main__":
    unittest.main()
