"""`check --changed`: only findings on lines that git says are changed."""

import os
import shutil
import subprocess
import unittest

from program import ProgramTest

OLD = 'exec("a")\nx = 1\nexec("b")\n'


@unittest.skipUnless(shutil.which("git"), "skipped: git is not installed")
class ChangedTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.git("init", "-q", "-b", "main")
        self.write("a.py", OLD)
        self.write("sub/b.py", OLD)
        self.commit("one")

    def git(self, *arguments: str) -> str:
        identity = {f"GIT_{who}_{what}": "x@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        return subprocess.run(["git", *arguments], cwd=self.folder, env=self.environment({**identity, "GIT_CONFIG_NOSYSTEM": "1"}),
                              capture_output=True, text=True, check=True).stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def places(self, *arguments: str) -> list[str]:
        done = self.shikra("check", "--isolated", "--select", "S102", "--output-format", "concise", "--quiet", *(arguments or ("--changed",)))
        self.assertNotEqual(done.returncode, 2, done.stderr)
        return [line.split(": S102")[0] for line in done.stdout.splitlines()]

    def test_nothing_is_changed(self) -> None:
        self.assertEqual(self.places(), [])

    def test_changed_lines_only(self) -> None:
        self.write("a.py", "\n" + OLD.replace('"b"', '"c"') + 'exec("d")\n')
        self.assertEqual(self.places(), ["a.py:4:1", "a.py:5:1"])

    def test_staged_lines_and_the_index(self) -> None:
        self.write("a.py", OLD + 'exec("staged")\n')
        self.git("add", "a.py")
        self.assertEqual(self.places(), ["a.py:4:1"])
        self.assertEqual(self.places("--changed=:index"), [])
        self.write("a.py", OLD + 'exec("staged")\nexec("not")\n')
        self.assertEqual(self.places("--changed=:index"), ["a.py:5:1"])

    def test_new_files(self) -> None:
        self.write(".gitignore", "ignored.py\n")
        self.write("ignored.py", OLD)
        self.write("new.py", OLD)
        self.write("staged.py", OLD)
        self.git("add", "staged.py")
        self.assertEqual(self.places(), ["new.py:1:1", "new.py:3:1", "staged.py:1:1", "staged.py:3:1"])

    def test_renamed_and_deleted_files(self) -> None:
        self.git("mv", "a.py", "c.py")
        (self.folder / "sub/b.py").unlink()
        self.assertEqual(self.places(), [])
        self.write("c.py", OLD + 'exec("d")\n')
        self.git("add", "-A")
        self.assertEqual(self.places(), ["c.py:4:1"])

    def test_a_submodule_is_for_itself(self) -> None:
        other = self.folder / "other"
        for command in (("init", "-q", str(other)), ("-C", str(other), "commit", "-qm", "one", "--allow-empty"),
                        ("-c", "protocol.file.allow=always", "submodule", "add", "-q", "./other", "vendored")):
            self.git(*command)
        self.commit("submodule")
        self.write("vendored/a.py", OLD)
        self.assertEqual(self.places("--changed", "vendored"), [])
        done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "--output-format", "concise", "--changed"],
                              cwd=self.folder / "vendored", env=self.environment(), capture_output=True, text=True, check=False)
        self.assertEqual(done.stdout.count("S102"), 2, done.stderr)

    def test_revisions(self) -> None:
        self.git("checkout", "-qb", "work")
        self.write("a.py", OLD + 'exec("work")\n')
        self.commit("two")
        self.git("checkout", "-q", "main")
        self.write("sub/b.py", 'x = 2\n')
        self.commit("three")
        self.git("checkout", "-q", "work")
        self.assertEqual(self.places(), [])
        self.assertEqual(self.places("--changed=HEAD~1"), ["a.py:4:1"])
        self.assertEqual(self.places("--changed=main..."), ["a.py:4:1"])
        self.assertEqual(self.places("--changed=main"), ["a.py:4:1", "sub/b.py:1:1", "sub/b.py:3:1"])

    def test_hostile_names_and_lines(self) -> None:
        names = ('q"u\\o te.py', "new\nline.py", "tab\t.py", "ü.py", "b/a b.py", "+++ b.py")
        for name in names:
            self.write(name, "x = 1\n")
        self.commit("names")
        for name in names:
            self.write(name, "x = 1\n'''\n+++ b/a.py\n@@ -1 +1,9 @@\n'''\n" + 'exec("d")\n')
        self.assertEqual(len(self.places()), len(names))
        self.git("config", "diff.noprefix", "true")
        self.git("config", "diff.mnemonicPrefix", "true")
        self.git("config", "core.quotePath", "false")
        self.assertEqual(len(self.places()), len(names))

    def test_in_a_folder_below(self) -> None:
        self.write("sub/b.py", OLD + 'exec("d")\n')
        self.write("a.py", OLD + 'exec("d")\n')
        done = subprocess.run([self.binary, "check", "--isolated", "--select", "S102", "--output-format", "concise", "--changed"],
                              cwd=self.folder / "sub", env=self.environment(), capture_output=True, text=True, check=False)
        self.assertTrue(done.stdout.startswith("b.py:4:1: S102"), done.stdout + done.stderr)

    def test_a_syntax_error_is_reported_wherever_it_is(self) -> None:
        self.write("a.py", "def f(:\n")
        self.commit("broken")
        self.write("a.py", "def f(:\nx = 1\n")
        self.assertIn("invalid-syntax", self.shikra("check", "--isolated", "--changed").stdout)

    def test_before_the_first_commit(self) -> None:
        shutil.rmtree(self.folder / ".git")
        self.git("init", "-q")
        self.git("add", "a.py")
        self.assertEqual(len(self.places()), 4)

    def test_a_checkout_of_continuous_integration(self) -> None:
        """There `main` is origin/main, and a shallow checkout does not reach back to where the branches part."""
        self.git("checkout", "-qb", "work")
        self.write("a.py", OLD + 'exec("work")\n')
        self.commit("two")
        self.git("checkout", "-q", "main")
        self.write("sub/b.py", "x = 2\n")
        self.commit("three")
        for depth, says in (((), "did you mean `origin/main...`?"), (("--depth", "1", "--no-single-branch"), "did you mean")):
            self.git("clone", "-q", *depth, "-b", "work", f"file://{self.folder}", f"clone{len(depth)}")
            done = self.shikra("check", "--isolated", "--changed=main...", cwd=f"clone{len(depth)}")
            self.assertIn(says, done.stderr)
        whole = self.shikra("check", "--isolated", "--select", "S102", "--changed=origin/main...", "--output-format", "concise", "-q", cwd="clone0")
        self.assertEqual(whole.stdout.split(" ")[0], "a.py:4:1:")
        self.assertIn("fetch-depth: 0", self.shikra("check", "--isolated", "--changed=origin/main...", cwd="clone3").stderr)

    def test_errors(self) -> None:
        for arguments, says in ((("--changed=nosuch",), "nosuch"), (("--changed=main..HEAD",), "`main...`"), (("--changed=--output=x",), "--output=x"), (("--changed", "--fix"), "--no-fix"),
                                (("--changed", "--stdin-filename", "a.py"), "--stdin-filename")):
            done = self.shikra("check", "--isolated", *arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn(says, done.stderr)
        self.assertFalse(os.path.exists(self.folder / "x"))
        shutil.rmtree(self.folder / ".git")
        self.assertIn("git repository", self.shikra("check", "--isolated", "--changed").stderr)
        (self.folder / "empty").mkdir()
        done = self.shikra("check", "--isolated", "--changed", env={"PATH": str(self.folder / "empty")})
        self.assertIn("there is none", done.stderr)


if __name__ == "__main__":
    unittest.main()
