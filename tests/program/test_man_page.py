"""shikra(1): what is installed beside the program."""

import os
import pathlib
import shutil
import subprocess
import unittest

from program import SLOWNESS, ProgramTest


class ManPageTest(ProgramTest):
    def page(self) -> str:
        done = self.shikra("help", "--man")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_has_every_command_option_and_format(self) -> None:
        page = self.page().replace("\\-", "-")
        names = [line.split()[0] for line in self.shikra("help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
        for name in names:
            self.assertIn(f"\n.B shikra {name}", page)
            for word in self.shikra(name, "-h").stdout.split():
                if word.startswith("--") and word[2:].isalpha():
                    self.assertIn(word, page)
        self.assertIn("\n.B sarif\n", page)

    def test_mandoc(self) -> None:
        if shutil.which("mandoc") is None:
            self.skipTest("skipped: mandoc is not installed")
        done = subprocess.run(["mandoc", "-Tlint", "-Wwarning"], input=self.page(), capture_output=True, text=True, check=False)
        said = [line for line in done.stdout.splitlines() if "missing date" not in line and "unknown manual" not in line]
        self.assertEqual(said, [])

    def test_man(self) -> None:
        if shutil.which("man") is None or shutil.which("groff") is None:
            self.skipTest("skipped: man or groff is not installed")
        page = self.write("shikra.1", self.page())
        done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    @unittest.skipIf(SLOWNESS > 1, "the same for each build")
    def test_installed(self) -> None:
        """By cmake, where each shell and man look."""
        build = pathlib.Path(self.binary).resolve().parent
        if shutil.which("cmake") is None or not (build / "cmake_install.cmake").exists():
            self.skipTest("skipped: no build folder")
        done = subprocess.run(["cmake", "--install", str(build), "--prefix", str(self.folder / "prefix")], capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        share = self.folder / "prefix" / "share"
        self.assertEqual((share / "man" / "man1" / "shikra.1").read_text(), self.page())
        for shell, name in (("bash", "bash-completion/completions/shikra"), ("zsh", "zsh/site-functions/_shikra"),
                            ("fish", "fish/vendor_completions.d/shikra.fish")):
            self.assertEqual((share / name).read_text(), self.shikra("completions", shell).stdout)


if __name__ == "__main__":
    unittest.main()
