"""The Python package: what pip installs, and `python -m shikra`."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from program import ROOT, SLOWNESS, ProgramTest

PACKAGE = ROOT / "packaging" / "python"


class WheelTest(ProgramTest):
    def test_project_file_leaves_fixtures_alone(self) -> None:
        """It is the nearest one above them: what it says of shikra, ruff or Python would hold for them."""
        for line in (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines():
            self.assertFalse(line.startswith(("requires-python", "[tool.shikra", "[tool.ruff")), line)

    def test_licences(self) -> None:
        """The binary has the notice of each library that CMake links, as the wheel has."""
        said = self.shikra("version", "--licenses").stdout
        for part in ("PCRE2", "sljit", "jansson", "xxHash", "tree-sitter", "Unicode", "tree-sitter-python", "tree-sitter-toml"):
            self.assertIn(part, said)
        for name in re.findall(r"find_static\(\w+ ([a-z]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")):
            self.assertIn(f"licences/{name}", said)
        for notice in (ROOT / "LICENSE", *(ROOT / "third_party" / "licences").glob("*.txt")):
            self.assertIn(notice.read_text(encoding="utf-8"), said)

    def install(self, site: str, scripts: str) -> pathlib.Path:
        """The package as pip lays it out, with a binary that only shows what it is called with."""
        shutil.copytree(PACKAGE / "shikra", self.folder / site / "shikra")
        binary = self.write(f"{scripts}/shikra", '#!/bin/sh\nprintf "%s|" "$@"\nexit 3\n')
        binary.chmod(0o755)
        return self.folder / site

    def run_module(self, site: pathlib.Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([sys.executable, "-m", "shikra", *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              env={**os.environ, "PYTHONPATH": str(site)}, capture_output=True, text=True,
                              timeout=60, check=False)

    def test_module_becomes_the_binary(self) -> None:
        for name, site, scripts in (("prefix", "lib/python3.9/site-packages", "bin"), ("target", ".", "bin")):
            folder = self.install(f"{name}/{site}", f"{name}/{scripts}")
            done = self.run_module(folder, "check", "a b.py")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (3, "check|a b.py|", ""), name)

    def test_module_passes_over_what_cannot_run(self) -> None:
        site = self.install("v/lib/python3.9/site-packages", "v/bin")
        shutil.copytree(site / "shikra", site / "bin" / "shikra")  # a folder of that name
        self.assertEqual(self.run_module(site, "x").stdout, "x|")

    @unittest.skipIf(SLOWNESS > 1, "the wheel's binary is not the one under test")
    @unittest.skipUnless(os.environ.get("SHIKRA_TEST_WHEEL"), "takes minutes: ./dev test or SHIKRA_TEST_WHEEL=1 runs it")
    def test_sdist_and_wheel(self) -> None:
        done = subprocess.run([sys.executable, str(PACKAGE / "make_wheel.py"), "--unoptimised", "--output",
                               str(self.folder / "out")], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=1700, check=False)
        if done.returncode == 77:
            self.skipTest(done.stdout.strip().splitlines()[-1])
        self.assertEqual(done.returncode, 0, done.stdout)
        names = sorted(path.name for path in (self.folder / "out").iterdir())
        version = (ROOT / "VERSION").read_text(encoding="utf-8").strip()
        self.assertEqual(len(names), 2, names)
        self.assertTrue(names[0].startswith(f"shikra-{version}-py3-none-"), names)
        self.assertEqual(names[1], f"shikra-{version}.tar.gz")


if __name__ == "__main__":
    unittest.main()
