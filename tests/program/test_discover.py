"""Which files are checked: folders, ignore files, include and exclude."""

import os
import random
import shutil
import subprocess
import unittest

from program import ProgramTest


class DiscoverTest(ProgramTest):
    def tree(self, *names: str) -> None:
        for name in names:
            self.write(name, "")

    def files(self, *arguments: str) -> list[str]:
        """What would be checked, relative to the test's folder."""
        done = self.shikra("check", "--show-files", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [os.path.relpath(line, self.folder) for line in done.stdout.splitlines()]

    def repository(self) -> None:
        (self.folder / ".git").mkdir()


class DefaultsTest(DiscoverTest):
    def test_suffixes(self) -> None:
        self.tree("a.py", "b.pyi", "c.ipynb", "d.txt", "e.PY", "f", ".g.py", "h.py.orig", "sub/i.py")
        self.assertEqual(self.files(), [".g.py", "a.py", "b.pyi", "c.ipynb", "sub/i.py"])

    def test_a_named_file_counts_whatever_its_name(self) -> None:
        self.tree("script", "dist/a.py")
        self.assertEqual(self.files("script", "dist/a.py"), ["dist/a.py", "script"])

    def test_folders_that_are_left_out(self) -> None:
        kept = ["distance/a.py", "src/a.py"]
        self.tree(*kept, *(f"{name}/a.py" for name in (
            ".git", ".hg", ".svn", ".venv", "venv", ".tox", ".nox", "build", "dist", "node_modules", "site-packages",
            "__pypackages__", ".eggs", ".mypy_cache", ".ruff_cache", ".ipynb_checkpoints", "src/build", "src/deep/.tox")))
        self.assertEqual(self.files(), kept)

    def test_a_left_out_folder_that_is_named(self) -> None:
        self.tree("build/a.py", "build/dist/b.py")
        self.assertEqual(self.files("build"), ["build/a.py"])
        self.assertEqual(self.files("--force-exclude", "build", "build/a.py"), [])

    def test_a_checkout_in_a_folder_named_build(self) -> None:
        self.tree("build/project/a.py")
        done = subprocess.run([self.binary, "check", "--isolated", "--show-files", "--force-exclude", "."],
                              cwd=self.folder / "build" / "project", capture_output=True, text=True, check=False)
        self.assertIn("a.py", done.stdout)

    def test_each_file_once_in_order(self) -> None:
        self.tree("b.py", "a/c.py", "a.py")
        self.assertEqual(self.files(".", "a", "b.py", "./a/../b.py", str(self.folder)), ["a.py", "a/c.py", "b.py"])

    def test_all_of_a_folder_is_listed(self) -> None:
        """The kernel gives some 32 KiB of entries at a time; the longest name may just not fit."""
        for count in (*range(112, 124), 240):
            self.tree(*(f"of{count}/{number:03}{'n' * 249}.py" for number in range(count)))
            self.assertEqual(len(self.files(f"of{count}")), count)

    def test_all_of_a_file_is_read(self) -> None:
        last = "import os\n"
        sizes = [power + more for power in (4096, 32768, 65536, 131072, 1 << 20) for more in range(-20, 21, 4)]
        for size in sizes:
            self.write(f"of{size}.py", "#" * (size - len(last) - 1) + "\n" + last)
        done = self.shikra("check", "--isolated", "--select", "F401", "--output-format", "concise", ".")
        self.assertEqual(done.stdout.count("F401"), len(sizes))

    def test_many_folders_are_the_same_for_any_number_of_threads(self) -> None:
        self.repository()
        for outer in range(12):
            for inner in range(12):
                folder = f"f{outer}/g{inner}"
                self.tree(f"{folder}/a.py", f"{folder}/b.py", f"{folder}/deep/c.py")
                if inner == 1:
                    self.write(f"{folder}/.gitignore", "b.py\n")
                if inner == 2:
                    self.write(f"{folder}/shikra.toml", 'extend-exclude = ["deep"]\n')
                if inner == 3:
                    (self.folder / folder / "link.py").symlink_to("nowhere")
                if inner == 4:
                    (self.folder / folder / "deep").chmod(0)
        self.addCleanup(subprocess.run, ["chmod", "-R", "u+rwx", str(self.folder)], check=False)
        alone = self.shikra("check", "--show-files", "--jobs", "1", without_rights=True)
        self.assertEqual(len(alone.stdout.splitlines()), 12 * (12 * 3 - 1 - 1 - 1))
        self.assertEqual(alone.stderr.count("leads nowhere"), 12)
        self.assertEqual(alone.stderr.count("cannot read this folder"), 12)
        for jobs in ("2", "16"):
            for _ in range(5):
                other = self.shikra("check", "--show-files", "--jobs", jobs, without_rights=True)
                self.assertEqual((other.stdout, other.stderr), (alone.stdout, alone.stderr))

    def test_names_that_are_not_utf8(self) -> None:
        raw = os.fsencode(self.folder) + b"/a\xff\n.py"
        try:
            open(raw, "wb").close()
        except OSError:
            self.skipTest("the file system takes no such names")
        done = subprocess.run([self.binary, "check", "--isolated", "."], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_symbolic_links(self) -> None:
        self.tree("src/a.py", "src/deep/b.py")
        (self.folder / "src" / "deep" / "up").symlink_to("..")
        (self.folder / "link").symlink_to("src")
        (self.folder / "c.py").symlink_to("src/a.py")
        (self.folder / "folder.py").symlink_to("src")
        self.assertEqual(self.files(), ["c.py", "src/a.py", "src/deep/b.py"])
        self.assertEqual(self.files("link"), ["link/a.py", "link/deep/b.py"])

    def test_a_link_that_leads_nowhere(self) -> None:
        self.tree("a.py")
        (self.folder / "gone.py").symlink_to("nowhere")
        (self.folder / "self.py").symlink_to("self.py")
        done = self.shikra("check", ".")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("gone.py", done.stderr)
        self.assertIn("self.py", done.stderr)


class PatternTest(DiscoverTest):
    def configured(self, text: str, *arguments: str) -> list[str]:
        self.write("shikra.toml", text)
        return self.files(*arguments)

    def test_exclude_replaces_and_extend_exclude_adds(self) -> None:
        self.tree("a.py", "build/b.py", "old/c.py")
        self.assertEqual(self.configured("exclude = ['old']\n"), ["a.py", "build/b.py"])
        self.assertEqual(self.configured("extend-exclude = ['old']\n"), ["a.py"])

    def test_patterns_of_exclude(self) -> None:
        self.tree("a.py", "x/a.py", "x/b.py", "x/y/a.py", "z/x/a.py", "z/c.py")
        every = ["a.py", "x/a.py", "x/b.py", "x/y/a.py", "z/c.py", "z/x/a.py"]
        cases = {
            "a.py": ["x/b.py", "z/c.py"],
            "x": ["a.py", "z/c.py"],
            "x/": ["a.py", "z/c.py", "z/x/a.py"],
            "x/a.py": ["a.py", "x/b.py", "x/y/a.py", "z/c.py", "z/x/a.py"],
            "x/*.py": ["a.py", "z/c.py", "z/x/a.py"],  # a star crosses slashes
            "./x/b.py": ["a.py", "x/a.py", "x/y/a.py", "z/c.py", "z/x/a.py"],
            "**/x/a.py": ["a.py", "x/b.py", "x/y/a.py", "z/c.py"],
            "x/**": ["a.py", "z/c.py", "z/x/a.py"],
            "{a,b}.py": ["z/c.py"],
            "[!a].py": ["a.py", "x/a.py", "x/y/a.py", "z/x/a.py"],
            "?.py": [],
            "A.py": every,
            "/x": every,
        }
        for pattern, expected in cases.items():
            self.assertEqual(self.configured(f"extend-exclude = ['{pattern}']\n"), expected, pattern)

    def test_patterns_of_include(self) -> None:
        self.tree("a.py", "b.txt", "tool", "x/c.py", "x/d.txt", "x/tool")
        cases = {
            "include = ['*.txt']": ["b.txt", "x/d.txt"],
            "include = ['tool']": ["tool"],  # as ruff: the root's alone
            "include = ['**/tool']": ["tool", "x/tool"],
            "include = ['x/*.py']": ["x/c.py"],
            "extend-include = ['x/tool']": ["a.py", "x/c.py", "x/tool"],
            "include = []": [],
        }
        for setting, expected in cases.items():
            self.assertEqual(self.configured(f"{setting}\n"), expected, setting)

    def test_force_exclude(self) -> None:
        self.tree("old/a.py", "b.py")
        excluded = "extend-exclude = ['old']\n"
        self.assertEqual(self.configured(excluded, "old/a.py", "b.py"), ["b.py", "old/a.py"])
        self.assertEqual(self.configured(excluded, "--force-exclude", "old/a.py", "b.py"), ["b.py"])
        self.assertEqual(self.configured(excluded + "force-exclude = true\n", "old/a.py", "b.py"), ["b.py"])

    def test_each_folder_has_its_own_patterns(self) -> None:
        self.tree("a.py", "sub/a.py", "sub/b.py", "sub/deep/a.py")
        self.write("sub/shikra.toml", "extend-exclude = ['b.py', 'deep/a.py']\n")
        self.assertEqual(self.configured("extend-exclude = ['a.py']\n"), ["sub/a.py"])

    def test_standard_input(self) -> None:
        self.write("shikra.toml", "extend-exclude = ['old']\nlint.select = ['S102']\n")
        for name, force, expected in (("old/a.py", (), 1), ("old/a.py", ("--force-exclude",), 0),
                                      ("new/a.py", ("--force-exclude",), 1)):
            done = self.shikra("check", "-", "--stdin-filename", name, *force, stdin="exec(x)\n")
            self.assertEqual(done.returncode, expected, (name, force, done.stderr))


class IgnoreFileTest(DiscoverTest):
    def ignored(self, patterns: str) -> list[str]:
        self.write(".gitignore", patterns)
        return self.files()

    def test_patterns(self) -> None:
        self.repository()
        self.tree("a.py", "b c.py", "x/a.py", "x/y/a.py", "x/y/b.py", "!n.py", "#h.py")
        every = ["!n.py", "#h.py", "a.py", "b c.py", "x/a.py", "x/y/a.py", "x/y/b.py"]
        cases = {
            "a.py": ["!n.py", "#h.py", "b c.py", "x/y/b.py"],
            "/a.py": every[:2] + every[3:],
            "x/a.py": ["!n.py", "#h.py", "a.py", "b c.py", "x/y/a.py", "x/y/b.py"],
            "y/a.py": every,
            "**/y/a.py": ["!n.py", "#h.py", "a.py", "b c.py", "x/a.py", "x/y/b.py"],
            "x/**/a.py": ["!n.py", "#h.py", "a.py", "b c.py", "x/y/b.py"],
            "x/*": ["!n.py", "#h.py", "a.py", "b c.py"],
            "x/*.py": ["!n.py", "#h.py", "a.py", "b c.py", "x/y/a.py", "x/y/b.py"],
            "x/**": ["!n.py", "#h.py", "a.py", "b c.py"],
            "y/": ["!n.py", "#h.py", "a.py", "b c.py", "x/a.py"],
            "a.py/": every,
            "*.py\n!/a.py": ["a.py"],
            "x\n!x/a.py": ["!n.py", "#h.py", "a.py", "b c.py"],  # below an ignored folder nothing comes back
            "x/*\n!x/y\nx/y/*\n!x/y/b.py": ["!n.py", "#h.py", "a.py", "b c.py", "x/y/b.py"],
            "#h.py\n\\#h.py": ["!n.py", "a.py", "b c.py", "x/a.py", "x/y/a.py", "x/y/b.py"],
            "\\!n.py": every[1:],
            "b\\ c.py  ": every[:3] + every[4:],
            "[!b-z].py": ["!n.py", "#h.py", "b c.py", "x/y/b.py"],
            "[[:lower:]].py": ["!n.py", "#h.py", "b c.py"],
            "A.PY": every,
            "[a.py\n[]\n\\": every,
            "\ufeffa.py\r\n": ["!n.py", "#h.py", "b c.py", "x/y/b.py"],
        }
        for patterns, expected in cases.items():
            self.assertEqual(self.ignored(patterns), expected, patterns)

    def test_deeper_files_win(self) -> None:
        self.repository()
        self.tree("a.py", "x/a.py", "x/b.py", "x/y/a.py")
        self.write("x/.gitignore", "!a.py\nb.py\n")
        self.write("x/y/.gitignore", "/a.py\n")
        self.assertEqual(self.ignored("a.py\n"), ["x/a.py"])
        self.assertEqual(self.files("x"), ["x/a.py"])

    def test_only_in_a_repository(self) -> None:
        self.tree("a.py", "b.py")
        self.assertEqual(self.ignored("a.py\n"), ["a.py", "b.py"])
        self.repository()
        self.assertEqual(self.files(), ["b.py"])
        self.assertEqual(self.files("--config", "respect-gitignore=false"), ["a.py", "b.py"])
        self.assertEqual(self.files("a.py"), ["a.py"])

    def test_a_repository_within_a_repository(self) -> None:
        self.repository()
        self.tree("a.py", "inner/a.py", "inner/.git/HEAD")
        self.assertEqual(self.ignored("a.py\n"), ["inner/a.py"])

    def test_exclude_file_of_the_repository(self) -> None:
        self.repository()
        self.tree("a.py", "b.py", "c.py")
        self.write(".git/info/exclude", "a.py\nb.py\n")
        self.assertEqual(self.ignored("!b.py\n"), ["b.py", "c.py"])

    def test_the_users_own_ignore_file(self) -> None:
        self.repository()
        self.tree("a.py", "b.py")
        self.write(".home/.config/git/ignore", "a.py\n")
        self.assertEqual(self.files(), ["b.py"])

    def test_ignore_files_of_ripgrep(self) -> None:
        self.tree("a.py", "b.py", "x/a.py")
        self.write(".ignore", "a.py\n")
        self.assertEqual(self.files(), ["b.py"])
        self.repository()
        self.write("x/.ignore", "!a.py\n")
        self.assertEqual(self.ignored("b.py\nx/a.py\n"), ["x/a.py"])


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class GitTest(DiscoverTest):
    """Generated trees and patterns: the files that git does not ignore."""

    NAMES = ["a", "b", "ab", "A", "foo", "foo.py", "bar", ".x", "a b", "a[b", "a!b", "#c", "!d", "a\\b", "é", "a*b", "abc"]
    PATTERNS = NAMES + ["*", "**", "*.py", "a*", "*b", "?", "[ab]", "[!ab]", "[a-c]*", "[]a]", "[[:alpha:]]", "\\#c", "a\\*b",
                        "a\\ b", "a\\\\b", "[a", "[]", "[a-]", "a\\", "a**", "***", "f**o", "[z-a]", "[a\\]]", "[[:nope:]]"]

    def pattern(self, chance: random.Random) -> str:
        text = "/".join(chance.choice(self.PATTERNS) for _ in range(chance.choice((1, 1, 1, 2, 2, 3))))
        return "".join((chance.choice(("", "", "", "!")), chance.choice(("", "", "", "/")), text,
                        chance.choice(("", "", "", "/")), chance.choice(("",) * 9 + (" ", "\\ ", "\t"))))

    def grow(self, folder: str, depth: int, chance: random.Random) -> None:
        for name in chance.sample(self.NAMES, chance.randint(2, 6)):
            if depth < 3 and chance.random() < 0.4:
                self.grow(f"{folder}{name}/", depth + 1, chance)
            else:
                self.write(folder + name, "")
        if chance.random() < 0.5:
            patterns = (self.pattern(chance) for _ in range(chance.randint(1, 5)))
            self.write(f"{folder}.gitignore", "\n".join(patterns) + "\n")

    def test_as_git(self) -> None:
        for seed in range(25):
            home = self.folder
            self.folder = home / str(seed)
            self.folder.mkdir()
            self.grow("", 0, random.Random(seed))
            env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"}
            subprocess.run(["git", "init", "-q", "."], cwd=self.folder, env=env, check=True)
            listed = subprocess.run(["git", "ls-files", "-o", "--exclude-standard", "-z"], cwd=self.folder, env=env,
                                    capture_output=True, text=True, check=True).stdout
            found = self.files("--isolated", "--config", "include=['*']", "--config", "exclude=['.git']")
            self.assertEqual(sorted(found), sorted(filter(None, listed.split("\0"))), f"seed {seed}")
            self.folder = home


if __name__ == "__main__":
    unittest.main()
