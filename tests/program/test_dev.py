"""./dev, the script that people meet first."""

import os
import pathlib
import shutil
import subprocess
import unittest

from program import NOBODY, ROOT, ProgramTest

COMMANDS = ("lint", "build", "test", "install", "wheel", "new-rule", "docs", "format", "fuzz", "parity", "bench")


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
        shutil.copytree(ROOT / "dev.d", root / "dev.d")
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
            (("--report", "sarif=x", "--cache-dir", "x"), ("--report", "sarif=x", "--cache-dir", "x", example)),
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

    def test_install_builds_all_that_it_installs(self) -> None:
        """Also where only the binary has been built: the man page and completions are files of their own."""
        root = self.skeleton()
        (root / "build" / "release" / "build.ninja").touch()
        programs = self.folder / "bin"
        programs.mkdir()
        for name in ("ninja", "cmake", "npm"):
            (programs / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.folder}/called"\n')
            (programs / name).chmod(0o755)
        done = self.dev("install", "--prefix", "there", script=root / "dev", env={"PATH": f"{programs}:{os.environ['PATH']}"})
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        called = (self.folder / "called").read_text().splitlines()
        self.assertEqual(called[-2], f"ninja -C {root}/build/release shikra shikra_files")
        self.assertTrue(called[-1].startswith(f"cmake --install {root}/build/release --prefix {self.folder}/there"), called)

    def bare(self, **programs: str) -> tuple[pathlib.Path, dict[str, str]]:
        """A clone that was never built, and a PATH with the shell's tools and `programs` alone."""
        root = self.skeleton()
        shutil.rmtree(root / "build")
        bin_folder = self.folder / "bin"
        bin_folder.mkdir()
        for name in ("bash", "cat", "cmp", "env", "find", "grep", "mkdir", "mktemp", "rm", "sort", "tail", "true"):
            found = shutil.which(name)
            assert found is not None, name
            (bin_folder / name).symlink_to(found)
        for name, script in programs.items():
            (bin_folder / name.replace("_", "-")).write_text("#!/bin/bash\n" + script)
            (bin_folder / name.replace("_", "-")).chmod(0o755)
        for folder in (self.folder, root):
            folder.chmod(0o777)  # also for another user
        return root / "dev", {"PATH": str(bin_folder)}

    def as_user(self, script: pathlib.Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """./dev build as somebody who is not root."""
        return subprocess.run([str(script), "build"], cwd=self.folder, env=env, capture_output=True, text=True,
                              user=NOBODY if os.geteuid() == 0 else None, timeout=60, check=False)

    def test_missing_packages_without_apt(self) -> None:
        script, env = self.bare()
        done = self.dev("build", script=script, env=env)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        for package in ("gcc", "cmake", "ninja-build", "npm", "libpcre2-dev", "libjansson-dev", "libxxhash-dev",
                        "libcmocka-dev"):
            self.assertIn(f" {package} ", done.stderr.replace("\n", " "))

    def test_missing_packages_without_rights(self) -> None:
        done = self.as_user(*self.bare(apt_get="echo never >&2", sudo="exit 1"))
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn("run: sudo apt-get install ", done.stderr)
        self.assertNotIn("never", done.stderr)

    def test_missing_packages_with_sudo(self) -> None:
        """They are installed without a question, and a failure is shown."""
        log = 'echo "$@"; [[ $* != *install* ]] || { echo "E: no such thing"; exit 100; }'
        done = self.as_user(*self.bare(apt_get=log, sudo='[[ $1 == -n ]] && shift && exec "$@"'))
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn("--no-install-recommends install ", done.stderr)
        self.assertIn("E: no such thing\ndev: apt-get could not install ", done.stderr)

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
