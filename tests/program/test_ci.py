"""What continuous integration runs of ours: the action's step, its example, pre-commit's hooks."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest
import unittest.mock

from program import ROOT, SLOWNESS, ProgramTest

TOOLS = ROOT / "build" / "tools"
ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.7"
FLAGGED = 'exec("x")\n'


def find_actionlint(build: pathlib.Path) -> "pathlib.Path | None":
    """actionlint, from the Go module if it is not installed, kept for the next run; None if it cannot be had."""
    folder = build / "actionlint"
    for program in (pathlib.Path(shutil.which("actionlint") or "none"), TOOLS / "bin" / "actionlint", folder / "actionlint"):
        if program.exists():
            return program
    if shutil.which("go") is None:
        return None
    subprocess.run(["go", "install", ACTIONLINT], env={**os.environ, "GOBIN": str(folder)}, capture_output=True, check=False)
    return folder / "actionlint" if (folder / "actionlint").exists() else None


class ActionTest(ProgramTest):
    def test_install(self) -> None:
        """Of a version that nobody has there is no wheel; it is not replaced by another one."""
        self.write("bin/python3", "#!/bin/sh\nexit 1\n").chmod(0o755)
        env = self.environment({"SHIKRA_WANTED": "99.0", "RUNNER_TEMP": str(self.folder),
                                "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}"})
        done = subprocess.run([ROOT / ".ci" / "action", "install"], cwd=self.folder, env=env, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("::error title=shikra::there is no wheel of shikra 99.0", done.stdout)

    def step(self, paths: str = ".", arguments: str = "") -> "subprocess.CompletedProcess[str]":
        env = self.environment({"SHIKRA": os.path.abspath(self.binary), "SHIKRA_PATHS": paths, "SHIKRA_ARGUMENTS": arguments,
                                "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"), "GITHUB_OUTPUT": str(self.folder / "output")})
        return subprocess.run([ROOT / ".ci" / "action", "check"], cwd=self.folder, env=env, capture_output=True, text=True, check=False)

    def test_findings(self) -> None:
        self.write("src/a b.py", FLAGGED)
        self.write("other.py", FLAGGED)
        done = self.step("src\n", "--isolated\n--select\nS102\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count("::error title=shikra (S102),file="), 1)
        self.assertEqual((self.folder / "output").read_text(), "status=1\n")
        self.assertIn("### src/a b.py", (self.folder / "summary.md").read_text())
        (run,) = json.loads((self.folder / "shikra.sarif").read_text())["runs"]
        self.assertEqual(len(run["results"]), 1)

    def test_clean_and_incomplete(self) -> None:
        self.write("a.py", "x = 1\n")
        self.assertEqual(self.step().returncode, 0)
        self.assertEqual(self.step("none.py").returncode, 0)
        self.assertEqual((self.folder / "output").read_text(), "status=0\nstatus=2\n")

    def test_arguments_are_no_shell_text(self) -> None:
        self.write("a.py", "x = 1\n")
        self.step("a.py; touch owned\n$(touch owned)\n", "`touch owned`\n")
        self.assertFalse((self.folder / "owned").exists())

    def test_actionlint(self) -> None:
        actionlint = find_actionlint(pathlib.Path(self.binary).resolve().parent)
        if actionlint is None:
            self.skipTest(f"skipped: actionlint cannot be had (go install {ACTIONLINT})")
        folder = self.folder / ".github" / "workflows"
        folder.mkdir(parents=True)
        (self.folder / ".git").mkdir()
        shutil.copy(ROOT / "action.yml", self.folder)
        example = (ROOT / "docs" / "workflows" / "shikra.yml").read_text()
        (folder / "shikra.yml").write_text(example)
        (folder / "here.yml").write_text(example.replace("shikra/shikra@v0.1.0", "./"))  # then the action is read, too
        for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
            shutil.copy(workflow, folder)
        done = subprocess.run([actionlint, "-no-color"], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, ""))


def pre_commit(build: pathlib.Path) -> "pathlib.Path | None":
    """pre-commit from PyPI in a venv of its own, kept for the next run; None if it cannot be had."""
    folder = build / "pre-commit"
    program = folder / "bin" / "pre-commit"
    if program.exists():
        return program
    made = subprocess.run([sys.executable, "-m", "venv", folder], capture_output=True, check=False).returncode == 0
    if made:
        subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", "pre-commit"], capture_output=True, check=False)
    return program if program.exists() else None


class PreCommitTest(ProgramTest):
    def run_in(self, folder: pathlib.Path, *arguments: "str | pathlib.Path") -> "subprocess.CompletedProcess[str]":
        identity = {f"GIT_{who}_{what}": "x@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        env = self.environment({**identity, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "GIT_CONFIG_NOSYSTEM": "1",
                                "PRE_COMMIT_HOME": str(self.folder / "cache")})
        return subprocess.run(arguments, cwd=folder, env=env, capture_output=True, text=True, check=False)

    def commit(self, folder: pathlib.Path) -> str:
        """All that is in a folder as one commit of a new repository; returns its name."""
        self.run_in(folder, "git", "init", "-q")
        self.run_in(folder, "git", "add", "-A", ".")
        done = self.run_in(folder, "git", "commit", "-qm", "hooks")
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.run_in(folder, "git", "rev-parse", "HEAD").stdout.strip()

    def refuses_and_takes(self, program: pathlib.Path, hooks: pathlib.Path, revision: str, name: str) -> None:
        """A commit with a finding is refused, in files that the configuration leaves in; one without is taken."""
        project = self.folder / "project"
        project.mkdir()
        self.write("project/.pre-commit-config.yaml", f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: {name}\n")
        self.write("project/pyproject.toml", '[tool.shikra]\nextend-exclude = ["left_out.py"]\nlint.select = ["S102"]\n')
        self.run_in(project, "git", "init", "-q")
        self.assertEqual(self.run_in(project, program, "install").returncode, 0)
        self.write("project/a.py", FLAGGED)
        self.write("project/left_out.py", FLAGGED)
        self.write("project/b.txt", FLAGGED)
        self.run_in(project, "git", "add", ".")
        refused = self.run_in(project, "git", "commit", "-m", "one")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("a.py:1:1", refused.stdout + refused.stderr)
        self.assertNotIn("left_out.py:", refused.stdout + refused.stderr)
        self.write("project/a.py", "x = 1\n")
        self.run_in(project, "git", "add", ".")
        taken = self.run_in(project, "git", "commit", "-m", "one")
        self.assertEqual(taken.returncode, 0, taken.stdout + taken.stderr)
        self.write("project/pyproject.toml", '[project]\nname = 1\n[tool.shikra]\nlint.select = ["RUF200"]\n')
        self.write("project/other.toml", "nothing\n")
        self.run_in(project, "git", "add", ".")
        refused = self.run_in(project, "git", "commit", "-m", "two")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("pyproject.toml:2:8", refused.stdout + refused.stderr)

    def program(self) -> pathlib.Path:
        program = pre_commit(pathlib.Path(self.binary).resolve().parent) if shutil.which("git") else None
        if program is None:
            self.skipTest("skipped: git, or pre-commit from PyPI, cannot be had")
        return program

    def test_with_the_binary_that_is_installed(self) -> None:
        program = self.program()
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "shikra").symlink_to(os.path.abspath(self.binary))
        hooks = self.folder / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.refuses_and_takes(program, hooks, self.commit(hooks), "shikra-system")

    @unittest.skipIf(SLOWNESS > 1, "the hook's binary is not the one under test")
    @unittest.skipUnless(os.environ.get("SHIKRA_TEST_WHEEL"), "takes minutes: ./dev test or SHIKRA_TEST_WHEEL=1 runs it")
    def test_built_by_pip(self) -> None:
        """From a repository with what git tracks here: pre-commit clones it and pip builds it."""
        program = self.program()
        tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\0")
        if shutil.which("npm") is None or "CMakeLists.txt" not in tracked:
            self.skipTest("skipped: this is no clone, or npm is not installed")
        hooks = self.folder / "hooks"
        for name in tracked:
            if (ROOT / name).is_file() and not name.startswith(("fixtures/", "docs/rules/", "tests/")):
                (hooks / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, hooks / name)
        settings = {"SKBUILD_CMAKE_BUILD_TYPE": "Debug", "CCACHE_BASEDIR": str(self.folder), "CCACHE_NOHASHDIR": "1"}
        if shutil.which("ccache"):
            settings["CMAKE_C_COMPILER_LAUNCHER"] = "ccache"
        with unittest.mock.patch.dict(os.environ, settings):
            self.refuses_and_takes(program, hooks, self.commit(hooks), "shikra")


if __name__ == "__main__":
    unittest.main()
