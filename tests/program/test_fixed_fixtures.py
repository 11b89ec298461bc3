"""Fixtures with fixes: fixtures/FAMILY/NAME[.VARIANT].py becomes NAME[.VARIANT].fixed.py by all fixes of its rules.

RENEW=1 writes the .fixed.py files that there are; read the diff before you keep it.
"""

import os
import pathlib
import re
import sys
import unittest
import warnings

from program import ROOT, ProgramTest


class FixedFixturesTest(ProgramTest):
    def fixed(self, fixture: pathlib.Path, family: str, rule: str) -> str:
        source = (ROOT / "rules" / family / f"{rule}.c").read_text()
        text = fixture.read_text()
        command = ["check", "--isolated", "--fix", "--unsafe-fixes", "-", "--stdin-filename", fixture.name,
                   "--select", ",".join(re.findall(r'\.code = "(\w+)"', source))]
        for setting in re.findall(r"^# config: (.*)$", text, re.MULTILINE):
            command += ["--config", setting if setting.startswith(("target-version", "lint.")) else f"lint.{setting}"]
        return self.shikra(*command, stdin=text).stdout

    def test_all(self) -> None:
        goldens = sorted((ROOT / "fixtures").glob("*/*.fixed.py"))
        self.assertTrue(goldens)
        for golden in goldens:
            with self.subTest(golden.name):
                fixture = golden.with_name(golden.name.replace(".fixed.py", ".py"))
                fixed = self.fixed(fixture, golden.parent.name, golden.name.split(".")[0])
                if "RENEW" in os.environ:
                    golden.write_text(fixed)
                self.assertEqual(fixed, golden.read_text())
                newest = re.search(r'target-version = "py3(\d+)"', fixed)
                if newest is None or int(newest[1]) <= sys.version_info.minor:  # else the syntax may be too new
                    compile(fixed, golden.name, "exec")


if __name__ == "__main__":
    unittest.main()
