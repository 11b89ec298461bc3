"""./dev, the script that people meet first."""

import os
import pathlib
import shutil
import subprocess
import unittest

from program import ROOT, ProgramTest

COMMANDS = ("lint", "build", "test", "install", "new-rule", "docs", "format", "fuzz", "parity", "bench")


class DevTest(ProgramTest):
    def dev(self, *arguments: str, script: pathlib.Path = ROOT / "dev",
            env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(script), *arguments], cwd=self.folder, env={**os.environ, **(env or {})},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)

    def test_help(self) -> None:
        for done in (self.dev(), self.dev("help"), self.dev("--help")):
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            for command in COMMANDS:
                self.assertIn(f"\n  {command} ", done.stdout)

    def test_help_of_each_command(self) -> None:
        for command in COMMANDS:
            done = self.dev(command, "--help")
            self.assertEqual((done.returncode, done.stderr), (0, ""), command)
            self.assertTrue(done.stdout.startswith(f"Usage: ./dev {command}"), done.stdout)

    def test_unknown_command(self) -> None:
        done = self.dev("tset")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("`tset`", done.stderr)

    def skeleton(self) -> pathlib.Path:
        """A copy of what new-rule looks at, with a binary that only shows what it is called with."""
        root = self.folder / "a clone"
        for name in ("analyzer", "reporters", "third_party"):
            (root / name).mkdir(parents=True)
        shutil.copytree(ROOT / "rules", root / "rules")
        for name in ("dev", "VERSION", "CMakeLists.txt", "CMakePresets.json"):
            shutil.copy(ROOT / name, root / name)
        (root / "third_party" / "package-lock.json").touch()
        release = root / "build" / "release"
        release.mkdir(parents=True)
        (release / "shikra").write_text('#!/bin/sh\nprintf "%s|" "$(pwd)" "$@"\n')
        (release / "shikra").chmod(0o755)
        (release / ".built").touch()
        return root

    def test_lint_passes_its_arguments_on(self) -> None:
        root = self.skeleton()
        here, example = self.folder, root / "fixtures" / "projects" / "example"
        for arguments, expected in (
            ((), (example,)),
            (("--select", "S"), ("--select", "S", example)),
            (("--select=S", "-q"), ("--select=S", "-q", example)),
            (("src", "a b.py"), ("src", "a b.py")),
            (("-j", "1", "src"), ("-j", "1", "src")),
            (("-",), ("-",)),
            (("--", "-odd.py"), ("--", "-odd.py")),
        ):
            done = self.dev("lint", *arguments, script=root / "dev", env={"CDPATH": "/:/tmp"})
            self.assertEqual(done.stdout, "|".join(map(str, (here, "check", *expected))) + "|", done.stderr)

    def test_lint_through_a_link(self) -> None:
        link = self.folder / "linked"
        link.symlink_to(self.skeleton() / "dev")
        self.assertEqual(self.dev("lint", "src", script=link).stdout, f"{self.folder}|check|src|")

    def test_new_rule_compiles(self) -> None:
        root = self.skeleton()
        for family, code in (("bandit", "S9999"), ("pyflakes", "F9999"), ("brand_new", "NEW1")):
            done = self.dev("new-rule", family, "made_up", code, script=root / "dev")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"# expect: {code}", (root / "fixtures" / family / "made_up.py").read_text())
            build = pathlib.Path(self.binary).parent
            compiled = subprocess.run(
                ["cc", "-std=c11", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                 "-Wno-missing-field-initializers", f"-I{ROOT / 'analyzer'}", f"-I{ROOT}", f"-I{build / 'generated'}",
                 str(root / "rules" / family / "made_up.c")], capture_output=True, text=True, check=False)
            self.assertEqual(compiled.returncode, 0, compiled.stderr)

    def test_new_rule_refuses(self) -> None:
        root = self.skeleton()
        for arguments, word in (
            (("bandit", "made_up", "S102"), "exec_builtin.c"),  # taken
            (("bandit", "exec_builtin", "S9999"), "there already"),
            (("bandit", "made-up", "S9999"), "made-up"),
            (("../bandit", "made_up", "S9999"), "../bandit"),
            (("bandit", "made_up", "s102"), "s102"),
            (("bandit", "made_up"), "Usage"),
        ):
            done = self.dev("new-rule", *arguments, script=root / "dev")
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn(word, done.stderr)


if __name__ == "__main__":
    unittest.main()
