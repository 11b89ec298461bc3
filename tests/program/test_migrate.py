"""`shikra migrate`: the configuration of ruff, flake8 and bandit as shikra's."""

import json
import shutil
import subprocess
import tomllib
import unittest
from typing import Any

from program import ROOT, ProgramTest

RUFF = ROOT / "build" / "tools" / "bin" / "ruff"

RUFF_PYPROJECT = """\
[project]
name = "x"
requires-python = ">=3.9"

[tool.ruff]
line-length = 100
extend-exclude = ["migrations"]
select = ["E", "F", "B", "S", "ANN", "I", "TCH"]  # where it was once

[tool.ruff.lint]
ignore = ["ANN101", "S101", "D203"]
[tool.ruff.lint.per-file-ignores]
"tests/*" = ["S101", "D"]
"docs/*" = ["D"]
[tool.ruff.lint.flake8-annotations]
mypy-init-return = true
[tool.ruff.lint.isort]
known-first-party = ["x"]
force-single-line = true
[tool.ruff.format]
quote-style = "single"
"""

FLAKE8_SETUP = """\
[metadata]
name = x
description = of no interest:
  here

[flake8]
max-line-length = 88
extend-ignore = E203, W503,
    # as black wants it
    ANN101
exclude = .git,build/,
    ./migrations/*
per-file-ignores =
    tests/*: S101,ANN
    __init__.py:F401 a.py,b.py: E722
mypy-init-return = True
extend_immutable_calls = fastapi.Depends, Query
docstring-convention = google
"""


class MigrateTest(ProgramTest):
    def migrate(self, *arguments: str) -> str:
        done = self.shikra("migrate", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def settings(self, text: str) -> "dict[str, Any]":
        """[tool.shikra] of what was printed, which shikra itself takes without a word."""
        self.write("taken/pyproject.toml", text)
        done = self.shikra("config", "taken")
        self.assertEqual((done.returncode, done.stderr), (0, ""), text)
        settings: "dict[str, Any]" = tomllib.loads(text)["tool"]["shikra"]
        return settings

    def comments(self, text: str) -> str:
        """The comments as running text."""
        return " ".join(line[1:].strip(" -") for line in text.splitlines() if line.startswith("#"))

    def test_bugbear_s_opinions_are_off_unless_selected(self) -> None:
        for options, ignored in (("extend-ignore = B904", True), ("select = B,F", True), ("extend-select = B", True),
                                 ("select = B,B9", False), ("extend-select = B904\nignore = B008", False), ("select = B006", False)):
            self.write(".flake8", f"[flake8]\n{options}\n")
            self.assertEqual("B9" in self.settings(self.migrate())["lint"].get("ignore", []), ignored, options)

    def test_files_without_a_rule_to_ignore_are_left_out(self) -> None:
        self.write(".flake8", "[flake8]\nper-file-ignores =\n    a.py:W601\n    b.py:W601,F401\n")
        self.assertEqual(self.settings(self.migrate())["lint"]["per-file-ignores"], {"b.py": ["F401"]})
        self.write(".flake8", "[flake8]\nper-file-ignores = a.py:W601\n")
        self.assertNotIn("per-file-ignores", self.settings(self.migrate())["lint"])

    # --- ruff ---

    def test_ruff(self) -> None:
        self.write("pyproject.toml", RUFF_PYPROJECT)
        text = self.migrate()
        self.assertEqual(self.settings(text), {
            "extend-exclude": ["migrations"],
            "lint": {"select": ["E", "F", "B", "S", "ANN", "TC"], "ignore": ["S101"],
                     "per-file-ignores": {"tests/*": ["S101"]},
                     "flake8-annotations": {"mypy-init-return": True},
                     "isort": {"known-first-party": ["x"]}}})
        comments = self.comments(text)
        self.assertIn("From pyproject.toml [tool.ruff]", comments)
        for part in ("`line-length = 100`: shikra does not judge the layout", "`lint.isort.force-single-line = true`: ",
                     '`format.quote-style = "single"`: ', "I, ANN101, D203, D"):
            self.assertIn(part, comments)

    def test_ruff_without_select_has_its_defaults(self) -> None:
        self.write("ruff.toml", 'lint.extend-select = ["S104"]\n')
        self.write("pyproject.toml", "[tool.ruff]\nlint.select = ['S']\n")  # ruff.toml wins
        text = self.migrate("--from", "ruff")
        lint = self.settings(text)["lint"]
        self.assertEqual(lint["extend-select"], ["S104"])
        self.assertIn("F401", lint["select"])
        self.assertNotIn("S101", lint["select"])

    def test_ruff_in_folders_below(self) -> None:
        """Each is migrated in its folder, goes on extending what it extended, and the result is the same."""
        self.write("ruff.toml", "lint.select = ['F']\n")
        self.write("sub/ruff.toml", 'extend = "../ruff.toml"\nlint.extend-select = ["S102"]\n')
        self.write("other/pyproject.toml", '[tool.ruff]\nextend = "../sub/ruff.toml"\nlint.ignore = ["F401"]\n')
        self.write("plain/pyproject.toml", "[project]\n")
        self.write(".venv/ruff.toml", "")
        comments = self.comments(self.migrate())
        self.assertIn("other/pyproject.toml holds for its own folder: run `shikra migrate` there, too. sub/ruff.toml holds", comments)
        self.assertNotIn("plain", comments)
        self.assertNotIn("venv", comments)
        for folder in (".", "sub", "other"):
            self.assertEqual(self.shikra("migrate", "--write", folder).returncode, 0)
            self.write(f"{folder}/a.py", "import os\nexec(y)\n")
        done = self.shikra("check", "--output-format", "concise", "-q")
        self.assertEqual([line.split()[0].rsplit(":", 3)[0] + " " + line.split()[1] for line in done.stdout.splitlines()],
                         ["a.py F401", "a.py F821", "other/a.py S102", "other/a.py F821", "sub/a.py F401", "sub/a.py S102", "sub/a.py F821"],
                         done.stderr)

    def test_extend_beside_a_pyproject(self) -> None:
        self.write("pyproject.toml", "[project]\n")
        self.write("ruff.toml", "")
        self.write("sub/ruff.toml", 'extend = "../ruff.toml"\n')
        self.assertIn('\nextend = "../pyproject.toml"\n', self.migrate("sub"))

    def test_comments_for_rules_that_ruff_goes_on_checking_are_let_be(self) -> None:
        code = "def f(x):  # noqa: C901, D103, SLF001\n    return x  # noqa: TRY301\nx = 1  # noqa: D400\n"
        for select, unused in (("lint.select = ['C90', 'D', 'SLF', 'TRY', 'RUF']", []), ("select = ['C', 'D', 'TRY', 'RUF100']", ["SLF001"]),
                               ("lint.extend-select = ['SLF', 'RUF100']", [])):
            self.write("ruff.toml", select + "\n")
            text = self.migrate()
            self.settings(text)
            self.write("taken/a.py", code)
            done = self.shikra("check", "--output-format", "concise", "-q", "taken/a.py")
            self.assertEqual([line.rpartition(": `")[2].rstrip("`)") for line in done.stdout.splitlines()], unused, select)
        self.write("ruff.toml", "lint.select = ['D', 'F']\n")
        self.assertNotIn("external", self.migrate())

    def test_mistakes_are_remarks(self) -> None:
        self.write("ruff.toml", 'target-version = "py2"\nfix = "yes"\nlint.select = ["S", "nonsense"]\nunheard-of = 1\n'
                                'lint.per-file-ignores = { "a.py" = 3 }\n')
        text = self.migrate()
        self.assertEqual(self.settings(text), {"lint": {"select": ["S"]}})
        for part in ('`target-version = "py2"`: ', '`fix = "yes"`: ', "nonsense", "`unheard-of = 1`: "):
            self.assertIn(part, self.comments(text))

    def test_selectors_that_are_no_names(self) -> None:
        self.write("ruff.toml", 'lint.select = ["", "S", " E501"]\nlint.ignore = ["nonsense"]\n')
        text = self.migrate()
        self.assertEqual(self.settings(text), {"lint": {"select": ["S"]}})
        self.assertIn('or that are gone: "", " E501", nonsense', self.comments(text))

    @unittest.skipUnless(RUFF.exists(), "ruff is not installed: ./dev parity does")
    def test_finds_what_ruff_finds(self) -> None:
        """With its own configuration each, on a package and on files written to be found wrong."""
        shutil.copytree(ROOT / "fixtures" / "projects" / "example", self.folder / "package", dirs_exist_ok=True)
        for path in self.folder.rglob("*.toml"):
            path.unlink()
        for name in ("bandit", "bugbear", "pyflakes", "async"):
            shutil.copy(ROOT / "tests" / "parity" / "snippets" / f"{name}.py", self.folder / "package" / f"{name}.py")
        known = subprocess.run([RUFF, "rule", "--all", "--output-format", "json"], capture_output=True, text=True, check=True)
        rules = {rule["code"] for rule in json.loads(self.shikra("rules", "--json").stdout)}
        rules &= {rule["code"] for rule in json.loads(known.stdout)}
        for number, selection in enumerate((
                'lint.select = ["S", "ANN", "B", "F", "ASYNC", "I"]\nlint.ignore = ["S1", "B9"]\nlint.extend-select = ["S102"]\n',
                '[lint.per-file-ignores]\n"bandit.py" = ["F", "S3"]\n"package/*" = ["B006", "D"]\n',
                'target-version = "py38"\nlint.select = ["ALL"]\nlint.ignore = ["D", "RUF", "ANN401"]\n')):
            self.write("ruff.toml", selection)
            self.write("shikra.toml", "")
            done = subprocess.run([RUFF, "check", "--output-format", "json", "--no-cache", "--exit-zero"], cwd=self.folder,
                                  capture_output=True, text=True, check=True)
            (self.folder / "shikra.toml").unlink()
            migrated = self.shikra("migrate", "--write")
            self.assertEqual(migrated.returncode, 0, migrated.stderr)
            ours = json.loads(self.shikra("check", "--output-format", "json").stdout)
            rows = [sorted((finding["filename"], finding["location"]["row"], finding["code"]) for finding in findings
                           if finding["code"] in rules) for findings in (json.loads(done.stdout), ours)]
            self.assertGreater(len(rows[0]), 50, number)
            self.assertEqual(rows[0], rows[1], number)
            (self.folder / "shikra.toml").unlink()

    # --- flake8 ---

    def test_flake8(self) -> None:
        self.write("setup.cfg", FLAKE8_SETUP)
        text = self.migrate()
        self.assertEqual(self.settings(text), {
            "extend-exclude": [".git", "build", "migrations"],
            "lint": {"select": ["E", "F", "W", "S", "ANN", "B"], "ignore": ["B9"],
                     "per-file-ignores": {"tests/*": ["S101", "ANN"], "__init__.py": ["F401"], "a.py": ["E722"], "b.py": ["E722"]},
                     "flake8-annotations": {"mypy-init-return": True},
                     "flake8-bugbear": {"extend-immutable-calls": ["fastapi.Depends", "Query"]}}})
        for part in ("From setup.cfg [flake8]", "E203, W503, ANN101", '`max-line-length = "88"`: ', "`docstring-convention",
                     "flake8 runs every plugin that is installed"):
            self.assertIn(part, self.comments(text))

    def test_flake8_with_select(self) -> None:
        self.write("tox.ini", "[tox]\nenvlist = py\n\n[flake8]\nselect = B,S,B9\nignore =\nfilename = *.py,*.pyw\n"
                              "extend-default-ignore = E1\nbuiltins = _,ngettext\n")
        self.assertEqual(self.settings(self.migrate()), {
            "builtins": ["_", "ngettext"], "include": ["*.py", "*.pyw"], "lint": {"select": ["B", "S", "B9"]}})

    def test_flake8_in_pyproject(self) -> None:
        self.write("pyproject.toml", '[tool.flake8]\nselect = ["F"]\nper-file-ignores = ["a.py:F401", "./b.py: F841"]\n')
        self.assertEqual(self.settings(self.migrate()), {
            "lint": {"select": ["F"], "per-file-ignores": {"a.py": ["F401"], "b.py": ["F841"]}}})

    # --- bandit ---

    def test_bandit(self) -> None:
        self.write(".bandit", "[bandit]\nexclude: /test,./a folder/\ntests = B101, B301,eval\nskips: B311,B109\ntargets: src,lib\n")
        text = self.migrate()
        self.assertEqual(self.settings(text), {
            "extend-exclude": ["test", "a folder"], "lint": {"select": ["S101", "S301", "S307"], "ignore": ["S311"]}})
        for part in ("`shikra check src lib`", "B109", "`# nosec` comments go on holding"):
            self.assertIn(part, self.comments(text))

    def test_bandit_in_pyproject(self) -> None:
        self.write("pyproject.toml", """\
[tool.bandit]
exclude_dirs = ["tests", "*/generated/*"]
skips = ["B404", "B603", "django_mark_safe"]
assert_used.skips = ["*/test_*.py"]
try_except_pass.check_typed_exception = true
shell_injection.shell = ["os.system"]
[tool.bandit.hardcoded_tmp_directory]
tmp_dirs = ["/tmp", "/scratch"]
""")
        text = self.migrate()
        self.assertEqual(self.settings(text), {
            "extend-exclude": ["tests", "*/generated"], "preview": True,
            "lint": {"select": ["S"], "ignore": ["S404", "S603", "S703"], "per-file-ignores": {"test_*.py": ["S101"]},
                     "flake8-bandit": {"check-typed-exception": True, "hardcoded-tmp-directory": ["/tmp", "/scratch"]}}})
        self.assertIn("`shell_injection`: shikra knows", self.comments(text))

    def test_bandit_severity(self) -> None:
        self.write(".bandit", "[bandit]\nlevel = 2\nconfidence = 3\n")
        text = self.migrate()
        ignored = self.settings(text)["lint"]["ignore"]
        self.assertIn("S101", ignored)
        self.assertIn("S311", ignored)
        self.assertNotIn("S602", ignored)
        self.assertNotIn("S108", ignored)
        self.assertIn('`confidence = "3"`: shikra has no threshold of confidence', self.comments(text))

    def test_bandit_yaml(self) -> None:
        """The shapes in which people write it, against the same as TOML."""
        self.write("pyproject.toml", """\
[tool.bandit]
exclude_dirs = ["tests", "*/a #b/*", "it's"]
tests = ["B101", "B108", "B307"]
skips = ["B404", "django_mark_safe"]
assert_used.skips = ["*/test_*.py"]
try_except_pass.check_typed_exception = true
hardcoded_tmp_directory.tmp_dirs = ["/tmp", "/scratch"]
""")
        wanted = self.migrate("pyproject.toml")
        for text in (
            """\
# comment
---
exclude_dirs: ['tests', "*/a #b/*", it's]  # comment
tests: [
  B101, # one
  B108,

  "B307",
]
skips:
- B404
- django_mark_safe
assert_used:
  skips: ['*/test_*.py']
try_except_pass: {check_typed_exception: True}
hardcoded_tmp_directory:
    tmp_dirs:
      - /tmp
      -   /scratch
any_null:
...
""",
            """\
"exclude_dirs":
    - tests
    - '*/a #b/*'
    - 'it''s'

    # comment
tests: ['B101','B108','B307']
skips:
  -
    B404
  - django_mark_safe
assert_used: {skips: ["*/test_*.py"]}
try_except_pass:
  check_typed_exception:
    yes
hardcoded_tmp_directory: { tmp_dirs: [ /tmp, /scratch ], none: , other: ~ }
""".replace("\n", "\r\n"),
        ):
            path = self.write("bandit.yaml", text)
            got = self.migrate("bandit.yaml")
            self.assertEqual(self.settings(got), self.settings(wanted), text)
            self.assertEqual(self.settings(self.migrate("--from", "bandit")), self.settings(wanted))  # pyproject.toml comes first
            path.unlink()

    def test_bandit_yaml_and_ini_add_up(self) -> None:
        self.write(".bandit", "[bandit]\nskips = B101\n")
        self.write("bandit.yml", "tests: [B101, B102, B307]\n")
        text = self.migrate()
        self.assertEqual(self.settings(text)["lint"], {"select": ["S101", "S102", "S307"], "ignore": ["S101"]})
        self.assertIn("From .bandit [bandit] and bandit.yml", self.comments(text))

    def test_bandit_yaml_that_is_not_read(self) -> None:
        for text, place in (
            ("skips: &a [B101]\n", "1:8"), ("skips: *a\n", "1:8"), ("skips: !!str x\n", "1:8"), ("skips: |\n  x\n", "1:8"),
            ("skips: [B101\n", "2:1"), ("skips: [B101 B102}]\n", "1:18"), ("- B101\n", "1:1"), ("B101\n", "1:1"), ("a: 1\n  b: 2\n", "2:3"),
            ("a:\n  b: 1\n c: 2\n", "3:2"), ("a: 1\na: 2\n", "2:3"), ("a: 'x\n", "1:6"), ('a: "\\q"\n', "1:6"), ("a: [1]]\n", "1:7"),
            ("a: - b\n", "1:4"), ("a:\n\t- b\n", "2:2"), ("a: 1\n---\nb: 2\n", "2:1"), ("a: {b: [}\n", "1:9"), ("? a\n: b\n", "1:1"),
            ("a: " + "[" * 100 + "\n", "1:36"), ("- " * 100 + "\n", "1:65"), ("a: [" + "1," * 20000 + "]\n", "1:"),
            ("".join(f"a{i}:\n" for i in range(20000)), ":1"), ("a: [,]", "1:5"), ("a: [1,,2]", "1:7"), ("a: {b, c}\n", "1:6"),
        ):
            self.write("bandit.yaml", text)
            done = self.shikra("migrate", "bandit.yaml")
            self.assertEqual((done.returncode, done.stdout), (2, ""), text[:60])
            self.assertIn(place, done.stderr, text[:60])
        self.write("bandit.yaml", "# nothing\n\n---\n# at all")
        self.assertEqual(self.settings(self.migrate("bandit.yaml"))["lint"], {"select": ["S"]})

    # --- several, and none ---

    def test_several_add_up(self) -> None:
        self.write(".flake8", "[flake8]\nselect = F\nexclude = build\n")
        self.write(".bandit", "[bandit]\nskips = B101\nexclude = build\n")
        text = self.migrate()
        self.assertIn("From .flake8 [flake8] and .bandit [bandit]", self.comments(text))
        self.assertEqual(self.settings(text), {
            "extend-exclude": ["build"], "preview": True, "lint": {"select": ["F", "S"], "ignore": ["S101"]}})
        self.assertEqual(self.settings(self.migrate("--from", "flake8"))["lint"], {"select": ["F"]})
        self.assertEqual(self.settings(self.migrate(".flake8"))["lint"], {"select": ["F"]})

    def test_nothing_there(self) -> None:
        self.write("pyproject.toml", "[project]\nname = 'x'\n")
        self.write("setup.cfg", "[metadata]\nname = x\n")
        for arguments, part in (((), "no configuration of ruff, flake8 or bandit"), (("--from", "bandit"), "of bandit"),
                                (("none.toml",), "No such file"), (("--from", "pylint"), "--from takes"),
                                (("setup.cfg",), "no configuration")):
            done = self.shikra("migrate", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn(part, done.stderr)

    def test_broken_files(self) -> None:
        for name, text, part in (("setup.cfg", "[flake8\n", "setup.cfg:1"), ("tox.ini", "[flake8]\nselect\n", "tox.ini:2"),
                                 (".flake8", "x = 1\n", ".flake8:1"), ("ruff.toml", "a = \n", "ruff.toml:1"),
                                 (".bandit", "".join(f"[{i}]\n" for i in range(3000)), ".bandit:2001")):
            path = self.write(name, text)
            done = self.shikra("migrate")
            self.assertEqual((done.returncode, done.stdout), (2, ""), name)
            self.assertIn(part, done.stderr)
            path.unlink()

    def test_a_broken_file_is_told_once(self) -> None:
        self.write("pyproject.toml", "[tool.ruff\n")
        self.write("setup.cfg", "x\n")
        done = self.shikra("migrate")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr.count("pyproject.toml"), 1, done.stderr)
        self.assertEqual(done.stderr.count("setup.cfg"), 1, done.stderr)

    def test_hostile_sizes(self) -> None:
        """Long lists are read in no more than linear time."""
        self.write(".flake8", "[flake8]\nignore = " + " ".join(f"E{i}" for i in range(100000)) + "\nper-file-ignores =\n"
                   + "".join(f"  a{i}.py" for i in range(20000)) + ": " + ",".join(f"F{i}" for i in range(20000)) + "\n")
        done = self.shikra("migrate")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_values_do_not_end_comments(self) -> None:
        self.write("ruff.toml", 'lint.task-tags = ["a\\n[tool.shikra]\\nfix = true", "\\u202e"]\nlint.select = ["\\nx"]\n')
        text = self.migrate()
        self.assertEqual(tomllib.loads(text), {"tool": {"shikra": {"lint": {"select": []}}}})
        self.assertNotIn("\u202e", text)

    # --- --write ---

    def test_write_appends(self) -> None:
        for text in (RUFF_PYPROJECT, RUFF_PYPROJECT.replace("\n", "\r\n"), RUFF_PYPROJECT.rstrip("\n"), "\ufeff" + RUFF_PYPROJECT):
            path = self.write("pyproject.toml", text)
            path.chmod(0o640)
            done = self.shikra("migrate", "--write")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", "Wrote [tool.shikra] to pyproject.toml.\n"))
            written = path.read_bytes().decode()
            self.assertTrue(written.startswith(text))
            self.assertEqual("\r\n" in written, "\r\n" in text)
            self.assertEqual(written.count("\r\n"), written.count("\n") if "\r\n" in text else 0)
            self.assertEqual(path.stat().st_mode & 0o777, 0o640)
            self.assertEqual(self.shikra("config").stderr, "")
            again = self.shikra("migrate", "--write")
            self.assertEqual(again.returncode, 2)
            self.assertIn("[tool.shikra] already; nothing was written", again.stderr)
            self.assertEqual(path.read_bytes().decode(), written)

    def test_write_own_file(self) -> None:
        self.write("src/ruff.toml", 'lint.select = ["S"]\nlint.per-file-ignores = { "a.py" = ["S1"] }\ntarget-version = "py39"\n')
        self.assertEqual(self.shikra("migrate", "--write", "--quiet", "src").returncode, 0)
        written = tomllib.loads((self.folder / "src" / "shikra.toml").read_text())
        self.assertEqual(written, {"target-version": "py39", "lint": {"select": ["S"], "per-file-ignores": {"a.py": ["S1"]}}})
        self.assertIn("already", self.shikra("migrate", "--write", "src/ruff.toml").stderr)

    def test_write_refuses_what_it_cannot_add_to(self) -> None:
        self.write(".flake8", "[flake8]\nselect = F\n")
        path = self.write("pyproject.toml", "tool = { x = 1 }\n")
        done = self.shikra("migrate", "--write")
        self.assertEqual(done.returncode, 2)
        self.assertIn("nothing was written", done.stderr)
        self.assertEqual(path.read_text(), "tool = { x = 1 }\n")


if __name__ == "__main__":
    unittest.main()
