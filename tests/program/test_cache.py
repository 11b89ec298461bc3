"""The cache: a run that takes what an earlier one found prints the same bytes, and takes nothing that may have changed."""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time
import unittest

from program import SLOWNESS, ProgramTest
from test_formats import FORMATS

FLAGGED = 'import os\n\n\ndef f(a, b=[]):\n    exec(a)  # noqa: S102\n    exec(b)\n    return eval("é") == None\n'
CLEAN = "def g(a: int) -> int:\n    return a + 1\n"
RULES = "S,F,B,ANN,E711,RUF100,TC,UP"
SETTLED = 0.25  # seconds after which a file's times can be trusted


class CacheCase(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("shikra.toml", "")
        self.write("pkg/__init__.py", "from .a import f\n")
        self.write("pkg/a.py", FLAGGED)
        self.write("pkg/clean.py", CLEAN)
        self.write("stub.pyi", "import os\ndef f(a): ...\n")
        self.write("broken.py", "def f(:\n    pass\n")
        self.write("odd.py", "x = 1  # noqa:S102 F401,,\ny = 2  # noqa: nonsense-here\n# shikra: ignore[\n")
        cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
                 for source in (["x = 1\n", "y = 2"], ["z = 3\n", 'exec("x")\n', "!ls\n"])]
        self.write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))

    def check(self, *arguments: str, **more: "object") -> "subprocess.CompletedProcess[str]":
        return self.shikra("check", "--select", RULES, *arguments, **more)  # type: ignore[arg-type]

    def known(self, *arguments: str, **more: "object") -> int:
        """Of how many files the cache knew the findings."""
        done = self.check("--verbose", *arguments, **more)
        found = re.search(r"The cache knew (\d+) of", done.stderr)
        return int(found.group(1)) if found else -1

    def assert_same(self, *arguments: str, **more: "object") -> None:
        """A run with the cache says what one without it says."""
        cold, warm = self.check("--no-cache", *arguments, **more), self.check(*arguments, **more)
        self.assertEqual((warm.returncode, self.plain(warm.stdout), warm.stderr),
                         (cold.returncode, self.plain(cold.stdout), cold.stderr), arguments)

    @staticmethod
    def plain(text: str) -> str:
        text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "", text)
        return text.replace(" --no-cache", "").replace(" --verbose", "")

    @staticmethod
    def about_cache(done: "subprocess.CompletedProcess[str]") -> str:
        """What is said on standard error that is not about odd.py."""
        return "".join(line for line in done.stderr.splitlines(True) if "odd.py" not in line)

    @property
    def file(self) -> pathlib.Path:
        return self.folder / ".shikra_cache" / "findings"


class SameBytesTest(CacheCase):
    def test_every_format(self) -> None:
        self.check()
        for output_format in FORMATS:
            with self.subTest(output_format):
                self.assert_same("--output-format", output_format)
        time.sleep(SETTLED)
        self.check("--output-format", "concise")
        for output_format in FORMATS:
            for more in ((), ("--show-suppressed",), ("--ignore-noqa",), ("--quiet",), ("--jobs", "1"), ("--exit-zero",)):
                with self.subTest(output_format, more=more):
                    self.assert_same("--output-format", output_format, *more)

    def test_no_format_lints_anew(self) -> None:
        self.check()
        time.sleep(SETTLED)
        self.check()
        for output_format in FORMATS:
            with self.subTest(output_format):
                self.assertEqual(self.known("--output-format", output_format), 7)
                self.assertEqual(self.known("--output-format", output_format, "--show-suppressed"), 7)

    def test_only_what_is_fixed_is_linted_anew(self) -> None:
        self.write("safe.py", "import os\n")
        self.check()
        time.sleep(SETTLED)
        self.check()
        for arguments, anew in ((("--diff",), 4), (("--diff", "--unsafe-fixes"), 5)):
            with self.subTest(arguments):
                self.assertEqual(self.known(*arguments), 8 - anew)
                self.assert_same(*arguments)
        self.write("shikra.toml", 'lint.fixable = ["S"]\n')
        self.check()
        self.assertEqual(self.known("--diff"), 8)
        self.assert_same("--diff")

    def test_trend(self) -> None:
        earlier = self.check("--no-cache", "--output-format", "json").stdout
        self.write("before.json", earlier)
        self.write("pkg/a.py", CLEAN)  # what it had is gone, as a run that knows it says, too
        self.check()
        self.assert_same("--output-format", "html", "--trend", "before.json")

    def test_modes(self) -> None:
        self.check()
        for arguments in (("--statistics",), ("--statistics", "--output-format", "json"), ("--diff",), ("--diff", "--unsafe-fixes"),
                          ("pkg",), ("pkg/a.py",), ("--silent",), ("--isolated",), ("--fix-only", "--diff")):
            with self.subTest(arguments):
                self.assert_same(*arguments)

    def test_what_is_known(self) -> None:
        self.assertEqual(self.known("--output-format", "concise"), 0)
        self.assertEqual(self.known("--output-format", "concise"), 7, "by content: the files are too new")
        time.sleep(SETTLED)
        self.assertEqual(self.known("--output-format", "concise"), 7)
        before = self.file.stat()
        self.assertEqual(self.known("--output-format", "concise"), 7)
        self.assertEqual(self.file.stat().st_ino, before.st_ino, "nothing new: nothing is written")
        self.assertEqual(self.known("--output-format", "concise", "--no-cache"), -1)
        self.assertEqual(self.known("--timings"), -1)

    def test_baseline(self) -> None:
        self.check()
        self.shikra("baseline", "--select", RULES, "-o", "known.json")
        self.assert_same("--baseline", "known.json")
        self.assertEqual(self.known("--baseline", "known.json", "--output-format", "concise"), 7)
        written = (self.folder / "known.json").read_text()
        self.shikra("baseline", "--select", RULES, "-o", "again.json", "--no-cache")
        self.assertEqual((self.folder / "again.json").read_text(), written)
        self.write("pkg/clean.py", "def g(a):\n    return a\n")
        self.assert_same("--baseline", "known.json")
        self.write("pkg/a.py", CLEAN)
        self.check("--baseline", "known.json")
        self.assert_same("--baseline", "known.json")
        self.shikra("check", "--select", RULES, "--baseline", "known.json", "--prune-baseline")
        self.assertNotIn("pkg/a.py", (self.folder / "known.json").read_text())

    def test_changed_lines(self) -> None:
        def git(*arguments: str) -> None:
            subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@t", *arguments], cwd=self.folder, check=True,
                           capture_output=True, env=self.environment())
        git("init", "-q")
        git("add", ".")
        git("commit", "-qm", "one")
        self.write("pkg/a.py", FLAGGED + "exec(1)\n")
        self.check()
        self.assert_same("--changed")
        self.assertIn("a.py:8", self.check("--changed", "--output-format", "concise").stdout)
        self.assertNotIn(".shikra_cache", subprocess.run(["git", "status", "--porcelain"], cwd=self.folder, check=True,
                                                         capture_output=True, text=True).stdout)

    def test_fixes(self) -> None:
        self.check()
        shutil.copytree(self.folder, self.folder.parent / (self.folder.name + "-copy"))
        copy = self.folder.parent / (self.folder.name + "-copy")
        self.addCleanup(shutil.rmtree, copy)
        self.check("--fix", "--unsafe-fixes")
        subprocess.run([self.binary, "check", "--select", RULES, "--fix", "--unsafe-fixes", "--no-cache"], cwd=copy,
                       capture_output=True, check=False, env=self.environment())
        self.assertEqual((self.folder / "pkg/a.py").read_text(), (copy / "pkg/a.py").read_text())
        self.assertNotEqual((self.folder / "pkg/a.py").read_text(), FLAGGED)
        self.assert_same()
        self.check("--add-noqa")
        self.assertEqual(self.check("pkg").returncode, 0)
        self.assert_same()


class ChangeTest(CacheCase):
    def setUp(self) -> None:
        super().setUp()
        self.write("pkg/__init__.py", "")
        self.check()
        time.sleep(SETTLED)
        self.check()

    def test_edit(self) -> None:
        self.write("pkg/clean.py", "import sys\n" + CLEAN)
        self.assertEqual(self.known("--output-format", "concise"), 6)
        self.assert_same()

    def test_edit_of_the_same_size_at_the_same_time(self) -> None:
        path = self.folder / "pkg/clean.py"
        before = path.stat()
        path.write_text(CLEAN.replace("a: int", "a     "))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertIn("ANN001", self.check("pkg/clean.py").stdout)
        for _ in range(20):  # in the same tick of the clock as the run before
            for text, code in ((CLEAN, 0), (CLEAN.replace("a: int", "a     "), 1)):
                path.write_text(text)
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
                self.assertEqual(self.check("pkg").stdout.count("clean.py"), code)

    def test_touch(self) -> None:
        os.utime(self.folder / "pkg/a.py")
        self.assertEqual(self.known("--output-format", "concise"), 7)
        self.assert_same()

    def test_deleted_and_renamed(self) -> None:
        (self.folder / "pkg/a.py").rename(self.folder / "pkg/b.py")
        self.assert_same()
        (self.folder / "pkg/b.py").unlink()
        self.assert_same()

    def test_another_file_takes_the_place(self) -> None:
        os.replace(self.folder / "pkg/clean.py", self.folder / "pkg/a.py")
        self.assert_same()

    def test_settings(self) -> None:
        for text in ('target-version = "py38"', 'lint.ignore = ["S"]', 'lint.per-file-ignores = {"pkg/*" = ["F"]}',
                     '[lint.flake8-annotations]\nignore-fully-untyped = true', 'builtins = ["nowhere"]',
                     'per-file-target-version = {"*.py" = "py314"}', 'lint.external = ["nonsense-here"]'):
            with self.subTest(text):
                self.write("shikra.toml", text + "\n")
                self.assert_same()
                self.assert_same()

    def test_settings_without_effect(self) -> None:
        self.write("shikra.toml", 'output-format = "concise"\nexclude = ["nothing"]\n')
        self.assertEqual(self.known(), 7)
        self.assertEqual(self.known("--output-format", "json"), 7)

    def test_rules(self) -> None:
        self.assertEqual(self.known("--output-format", "concise", "--ignore", "F"), 0)
        self.assert_same("--ignore", "F")
        self.assertEqual(self.known("--output-format", "concise"), 7, "both are kept")

    def test_package(self) -> None:
        self.write("pkg/sub/m.py", "from ..a import f\n")
        self.check()
        self.write("__init__.py", "")
        self.assertEqual(self.known("--output-format", "concise"), 1, "pkg/sub is no package, all else is in another one")
        self.assert_same()

    def test_what_is_looked_for_on_disk(self) -> None:
        self.write("m.py", "from __future__ import annotations\n\nfrom thing import Thing\n\n\ndef f(t: Thing) -> None:\n    print(t)\n")
        self.check()
        time.sleep(SETTLED)
        self.assertIn("TC002", self.check().stdout)
        self.assertEqual(self.known("--output-format", "concise"), 8)
        self.write("thing.py", "class Thing:\n    pass\n")
        self.assertIn("TC001", self.check().stdout)
        self.assert_same()

    def test_everything_outside_of_a_file_that_findings_depend_on(self) -> None:
        """Modules in `src`, `__init__.py`, configuration: each as it appears, changes and goes again."""
        self.write("pkg/sub/m.py", "from __future__ import annotations\n\nfrom thing.part import Thing\n\n\ndef f(t: Thing) -> None:\n"
                                   "    print(t)\n\n\ndef _g(a): pass\n")
        steps = [("thing/part.py", "class Thing: pass\n"), ("thing/__init__.py", ""), ("thing/part.py", None), ("thing/part.pyi", ""),
                 ("thing/part.pyi", None), ("thing/__init__.py", None), ("lib/thing.py", ""),
                 ("shikra.toml", 'src = ["lib"]\n'), ("lib/thing.py", None),
                 ("pkg/sub/__init__.py", ""), ("pkg/__init__.py", None), ("__init__.py", ""), ("pkg/sub/__init__.py", None),
                 ("pkg/sub/shikra.toml", 'target-version = "py38"\nlint.ignore = ["ANN"]\n'), ("pkg/shikra.toml", 'lint.ignore = ["TC"]\n'),
                 ("pkg/sub/shikra.toml", None), ("pkg/shikra.toml", '[lint.per-file-ignores]\n"sub/*" = ["F"]\n'), ("pkg/shikra.toml", None)]
        for name, text in steps:
            if text is None:
                (self.folder / name).unlink()
            else:
                self.write(name, text)
            with self.subTest(name, text=text):
                self.assert_same("--output-format", "concise")
                self.assert_same("--output-format", "concise")

    def test_from_another_folder(self) -> None:
        def below(*arguments: str) -> str:
            return subprocess.run([self.binary, "check", "--select", RULES, "--output-format", "concise", *arguments],
                                  cwd=self.folder / "pkg", capture_output=True, text=True, check=False, env=self.environment()).stdout
        self.assertEqual(below(), below("--no-cache"))
        self.assertEqual(below(), below("--no-cache"))

    def test_a_moved_checkout_is_known(self) -> None:
        copy = self.folder.parent / (self.folder.name + "-copy")
        shutil.copytree(self.folder, copy)
        self.addCleanup(shutil.rmtree, copy)
        done = subprocess.run([self.binary, "check", "--select", RULES, "--verbose", "--output-format", "concise"], cwd=copy,
                              capture_output=True, text=True, check=False, env=self.environment())
        self.assertIn("The cache knew 7 of 7 files", done.stderr)

    def test_what_holds_until_a_day_is_found_anew(self) -> None:
        self.write("pkg/clean.py", "import os  # shikra: ignore[F401] until=2999-01-01\n")
        self.check()
        self.assertEqual(self.known("--output-format", "concise"), 6)
        self.assert_same()

    def test_standard_input_is_not_kept(self) -> None:
        before = self.file.read_bytes()
        for text in (FLAGGED, CLEAN):
            self.assert_same("--stdin-filename", "pkg/clean.py", "-", stdin=text)
        self.assertEqual(self.file.read_bytes(), before)


class PlaceTest(CacheCase):
    def test_folder(self) -> None:
        self.check()
        made = self.folder / ".shikra_cache"
        self.assertEqual(sorted(p.name for p in made.iterdir()), [".gitignore", "CACHEDIR.TAG", "findings"])
        self.assertIn("*\n", (made / ".gitignore").read_text())
        self.assertTrue((made / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55"))
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)
        self.assertEqual((self.folder / ".home/.cache/shikra/key").stat().st_mode & 0o777, 0o600)

    def test_choices(self) -> None:
        self.write("shikra.toml", 'cache-dir = "of/setting"\n')
        for arguments, env, folder in (((), {}, "of/setting"), ((), {"SHIKRA_CACHE_DIR": "of/environment"}, "of/environment"),
                                       (("--cache-dir", "of/option"), {"SHIKRA_CACHE_DIR": "of/environment"}, "of/option")):
            with self.subTest(folder):
                self.check(*arguments, env=env)
                self.assertTrue(list((self.folder / folder).glob("findings-*")))
                self.assertEqual(self.known(*arguments, "--output-format", "concise", env=env), 7)
        self.assertFalse(self.file.parent.exists())
        self.write("shikra.toml", 'cache-dir = "~/mine"\n')
        self.check()
        self.assertTrue((self.folder / ".home/mine").exists())

    def test_no_cache(self) -> None:
        self.check("--no-cache")
        self.check("--timings")
        self.assertFalse(self.file.parent.exists())

    def test_a_small_errand_makes_none(self) -> None:
        self.check("pkg/a.py", "pkg/clean.py")
        self.assertFalse(self.file.parent.exists())
        self.write("one/file.py", CLEAN)
        self.check("one")
        self.assertTrue(self.file.exists())

    def test_read_only_folder(self) -> None:
        home = self.folder / ".home"
        home.mkdir()
        home.chmod(0o777)
        self.assert_same(without_rights=True)
        self.assertFalse(self.file.parent.exists())
        self.assertEqual(self.known("--output-format", "concise", without_rights=True), 7, "in the user's own folder")
        home.chmod(0o555)
        shutil.rmtree(home / ".cache")
        self.assert_same(without_rights=True)

    def test_folder_that_cannot_be_made(self) -> None:
        self.write("occupied", "")
        done = self.check("--cache-dir", "occupied")
        self.assertEqual((done.returncode, done.stderr.count("cannot be used as the cache's folder: it is no folder")), (1, 1))

    def test_no_room(self) -> None:
        """A limit on the size of files ends the writing as a full disk does: the findings are printed, and nothing half made stays."""
        for index in range(40):
            self.write(f"pkg/m{index}.py", FLAGGED * 20)
        cold = self.check("--no-cache")
        limit = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", self.binary, "check", "--select", RULES]
        for chosen, says in (((), 0), (("--cache-dir", "kept"), 1)):
            done = subprocess.run([*limit, *chosen], cwd=self.folder, env=self.environment(), capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, self.plain(done.stdout)), (1, cold.stdout))
            self.assertEqual(done.stderr.count("the cache cannot be written"), says, done.stderr)
            folder = self.folder / (chosen[1] if chosen else ".shikra_cache")
            self.assertEqual(sorted(path.name for path in folder.iterdir() if path.name.startswith((".new", "findings"))), [])
        self.assert_same()

    def test_links_are_not_followed(self) -> None:
        (self.folder / "elsewhere").mkdir()
        (self.folder / ".shikra_cache").symlink_to("elsewhere")
        self.assertEqual(self.about_cache(self.check()), "")
        self.assertEqual(list((self.folder / "elsewhere").iterdir()), [])
        (self.folder / ".shikra_cache").unlink()
        self.check()
        self.file.unlink()
        precious = self.write("precious", "precious")
        self.file.symlink_to(precious)
        self.check()
        self.assertEqual(precious.read_text(), "precious")

    @unittest.skipIf(os.geteuid() != 0, "only root can give files away")
    def test_other_users_files(self) -> None:
        self.check()
        os.chown(self.file, 12345, 12345)
        self.assertEqual(self.known("--output-format", "concise"), 0)
        self.assertEqual(self.known("--output-format", "concise"), 7)
        os.chown(self.file.parent, 12345, 12345)
        self.assertEqual(self.known("--output-format", "concise"), 0, "in the user's own folder instead")

    def test_clean(self) -> None:
        self.check()
        self.write(".shikra_cache/mine", "kept")
        self.write("deep/er/.shikra_cache/findings", "")
        done = self.shikra("clean")
        self.assertEqual((done.returncode, sorted(done.stdout.splitlines())),
                         (0, sorted(f"Removing cache at: {self.folder}/{p}.shikra_cache" for p in ("", "deep/er/"))))
        self.assertEqual([p.name for p in self.file.parent.iterdir()], ["mine"])
        self.assertFalse((self.folder / "deep/er/.shikra_cache").exists())
        self.check("--cache-dir", "chosen")
        self.shikra("clean", "--cache-dir", "chosen")
        self.assertFalse((self.folder / "chosen").exists())


class DamageTest(CacheCase):
    def setUp(self) -> None:
        super().setUp()
        self.check()
        time.sleep(SETTLED)
        self.check()
        self.expected = self.check("--no-cache", "--output-format", "json").stdout

    def assert_survives(self, what: object) -> str:
        done = self.check("--output-format", "json")
        self.assertEqual((done.returncode, done.stdout), (1, self.expected), what)
        self.assertLessEqual(self.about_cache(done).count("\n"), 1, done.stderr)
        return self.about_cache(done)

    def test_cut_short(self) -> None:
        whole = self.file.read_bytes()
        for length in (*range(0, 200, 7), len(whole) // 2, len(whole) - 1):
            self.file.write_bytes(whole[:length])
            self.assert_survives(length)

    def test_changed_bytes(self) -> None:
        whole = self.file.read_bytes()
        for at in (*range(0, 200, 3), *range(200, len(whole), 97)):
            self.file.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << at % 8)]) + whole[at + 1:])
            self.assert_survives(at)

    def test_notice(self) -> None:
        whole = self.file.read_bytes()
        self.file.write_bytes(whole[:-20] + bytes(20))
        self.assertIn("is damaged", self.assert_survives("end"))
        self.assertEqual(self.assert_survives("written anew"), "")

    def test_nonsense(self) -> None:
        for content in (b"", b"\0" * 100, os.urandom(5000)):
            self.file.write_bytes(content)
            self.assertIn("is damaged", self.assert_survives(content[:20]))
            self.assertEqual(self.assert_survives("written anew"), "")

    def test_another_format_or_key_is_no_damage(self) -> None:
        whole = self.file.read_bytes()
        for content in (whole[:7] + b"\2" + whole[8:], b"shikra\n\1" + b"\xff" * 5000):
            self.file.write_bytes(content)
            self.assertEqual(self.assert_survives(content[:20]), "")

    def test_a_foreign_cache_is_not_believed(self) -> None:
        """One that comes with a checkout was not made with this user's key."""
        for name in ("pkg/a.py", "broken.py"):
            self.write(name, CLEAN)
        attacker = self.environment({"HOME": str(self.folder / ".attacker")})
        subprocess.run([self.binary, "check", "--select", RULES], cwd=self.folder, env=attacker, capture_output=True, check=False)
        state = self.file.read_bytes()
        self.write("pkg/a.py", FLAGGED)
        self.write("broken.py", "def f(:\n    pass\n")
        self.file.write_bytes(state)
        self.assertEqual(self.known("--output-format", "concise"), 0)
        self.assert_survives("foreign")

    def test_lost_key(self) -> None:
        (self.folder / ".home/.cache/shikra/key").unlink()
        self.assertEqual(self.known("--output-format", "concise"), 0)
        self.assertEqual(self.known("--output-format", "concise"), 7)

    def test_a_key_that_others_can_read_is_replaced(self) -> None:
        key = self.folder / ".home/.cache/shikra/key"
        before = key.read_bytes()
        key.chmod(0o644)
        self.assertEqual(self.known("--output-format", "concise"), 0)
        self.assertNotEqual(key.read_bytes(), before)
        self.assertEqual(self.known("--output-format", "concise"), 7)

    def test_two_at_once(self) -> None:
        self.write("pkg/clean.py", CLEAN * 3)
        expected = self.check("--no-cache", "--output-format", "json").stdout
        command = [self.binary, "check", "--select", RULES, "--output-format", "json"]
        for _ in range(5):
            self.file.unlink()
            runs = [subprocess.Popen(command, cwd=self.folder, env=self.environment(), stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL, text=True)
                    for _ in range(4)]
            self.assertEqual([run.communicate()[0] for run in runs], [expected] * 4)
        self.assertEqual(self.known("--output-format", "concise"), 7)

    def test_killed(self) -> None:
        for i in range(40):
            self.write(f"many/m{i}.py", FLAGGED * 20)
        expected = self.check("--no-cache", "--output-format", "json").stdout
        command = [self.binary, "check", "--select", RULES, "--output-format", "json"]
        for delay in (0.0, 0.002, 0.005, 0.01, 0.015, 0.02, 0.03):
            for i in range(40):
                os.utime(self.folder / f"many/m{i}.py")
            run = subprocess.Popen(command, cwd=self.folder, env=self.environment(), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
            time.sleep(delay)
            run.send_signal(signal.SIGKILL)
            run.wait()
        self.assertEqual(self.check("--output-format", "json").stdout, expected)
        self.assertEqual(self.check("--output-format", "json").stdout, expected)

    def test_left_over_files_go(self) -> None:
        left = self.write(".shikra_cache/.new-1-1", "")
        fresh = self.write(".shikra_cache/.new-2-2", "")
        os.utime(left, (0, 0))
        self.write("pkg/clean.py", CLEAN * 2)
        self.check()
        self.assertEqual((left.exists(), fresh.exists()), (False, True))

    def test_entries_that_nobody_asks_for_go(self) -> None:
        self.write("gone.py", FLAGGED * 50)
        self.check()
        large = self.file.stat().st_size
        (self.folder / "gone.py").unlink()
        for i in range(25):
            self.write("pkg/clean.py", CLEAN + "#" * i)
            self.check()
        self.assertLess(self.file.stat().st_size, large / 2)


class FullDiskTest(CacheCase):
    @unittest.skipIf(SLOWNESS > 1, "skipped: a sanitizer's own memory is a file, too")
    def test_limit_on_files(self) -> None:
        command = f"ulimit -f 0; exec {self.binary} check --select {RULES} --output-format concise"
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment(), capture_output=True, text=True,
                              check=False)
        self.assertEqual((done.returncode, self.about_cache(done)), (1, ""))
        self.assertFalse(self.file.exists())


if __name__ == "__main__":
    unittest.main()
