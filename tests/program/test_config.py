"""Configuration as its users meet it: which file holds, what wins, what a mistake gets."""

import unittest

from program import ProgramTest

# Flagged in this order: F401 on line 1, S102 on 2, E711 on 3, E722 on 6.
CODE = 'import os\nexec("x")\nx == None\ntry:\n    pass\nexcept:\n    pass\n'


class ConfigTest(ProgramTest):
    def codes(self, *arguments: str, env: dict[str, str] | None = None) -> dict[str, list[str]]:
        """The codes found, by file; fails if the run is incomplete."""
        done = self.shikra("check", "--quiet", "--output-format", "concise", *arguments, env=env)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        found: dict[str, list[str]] = {}
        for line in done.stdout.splitlines():
            found.setdefault(line.split(":")[0], []).append(line.split(" ")[1])
        return found

    def refused(self, *arguments: str) -> str:
        """Standard error of a run that a mistake has stopped: nothing is linted."""
        self.write("a.py", CODE)
        done = self.shikra("check", *arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        return done.stderr


class WhichFileTest(ConfigTest):
    def test_order_of_names_in_a_folder(self) -> None:
        self.write("a.py", CODE)
        self.write("pyproject.toml", "[tool.shikra.lint]\nselect = ['E711']\n")
        self.assertEqual(self.codes(), {"a.py": ["E711"]})
        self.write("shikra.toml", "lint.select = ['S102']\n")
        self.assertEqual(self.codes(), {"a.py": ["S102"]})
        self.write(".shikra.toml", "lint.select = ['F401']\n")
        self.assertEqual(self.codes(), {"a.py": ["F401"]})

    def test_nearest_alone_holds(self) -> None:
        self.write("shikra.toml", "lint.select = ['S102']\nlint.ignore = ['E711']\n")
        self.write("sub/shikra.toml", "lint.select = ['E711']\n")
        for name in ("a.py", "sub/b.py", "sub/deep/c.py", "other/d.py"):
            self.write(name, CODE)
        self.assertEqual(self.codes(), {"a.py": ["S102"], "other/d.py": ["S102"], "sub/b.py": ["E711"],
                                        "sub/deep/c.py": ["E711"]})

    def test_pyproject_without_our_section_does_not_count(self) -> None:
        self.write("shikra.toml", "lint.select = ['S102']\n")
        self.write("sub/pyproject.toml", "[project]\nname = 'x'  # no [tool.shikra] here\n")
        self.write("sub/b.py", CODE)
        self.assertEqual(self.codes(), {"sub/b.py": ["S102"]})

    def test_files_that_are_named_in_any_order(self) -> None:
        """What was found for one file holds for another only below it."""
        self.write("pyproject.toml", "[tool.shikra.lint]\nselect = ['F401']\n")
        self.write("one/shikra.toml", "lint.select = ['S102']\n")
        self.write("one/deep/er/shikra.toml", "lint.select = ['E711']\n")
        expected = {"a.py": "F401", "one/b.py": "S102", "one/deep/c.py": "S102", "one/deep/er/d.py": "E711",
                    "one/deep/er/est/e.py": "E711", "one/deeper/f.py": "S102", "one-more/g.py": "F401", "two/h.py": "F401"}
        for name in expected:
            self.write(name, CODE)
        for first in expected:
            for names in ([first, *expected], [first, *reversed(expected)]):
                self.assertEqual(self.codes(*names), {name: [code] for name, code in expected.items()}, names)

    def test_ruff_alone_is_pointed_out(self) -> None:
        """Who runs shikra in a project of ruff's is told that its settings do not hold."""
        self.write("sub/a.py", "x = 1\n")
        self.assertEqual(self.shikra("check").stderr, "")
        for name, text in (("pyproject.toml", "[tool.ruff.lint]\nselect = ['F']\n"), ("sub/ruff.toml", "lint.select = ['F']\n")):
            self.write(name, text)
            folder = name.rpartition("/")[0] or "."
            self.assertIn("`shikra migrate`", self.shikra("check", cwd=folder).stderr, name)
            for quiet in (("--quiet",), ("--isolated",), ("--select", "F")):
                self.assertEqual(self.shikra("check", *quiet, cwd=folder).stderr, "", (name, quiet))
        (self.folder / "sub/ruff.toml").unlink()
        self.write("sub/shikra.toml", "")
        self.assertEqual(self.shikra("check").stderr, "")
        (self.folder / "sub/shikra.toml").unlink()
        for text in ("[tool.ruff]\n[tool.shikra]\n", "# [tool.ruff] was here\n"):
            self.write("pyproject.toml", text)
            self.assertEqual(self.shikra("check", cwd="sub").stderr, "")

    def test_mistakes_that_many_make(self) -> None:
        self.assertIn("--config 'lint.select = [\"S\"]'", self.refused("--config", "lint.select = F"))
        self.write("shikra.toml", "[tool.shikra.lint]\nselect = ['F']\n")
        self.assertIn("shikra.toml:1:2: `[tool.NAME]` is for a pyproject.toml", self.refused())

    def test_named_pyproject_without_our_section(self) -> None:
        self.write("a.py", CODE)
        self.write("pyproject.toml", "[tool.ruff.lint]\nselect = ['F']\n")
        self.assertIn("pyproject.toml: has no [tool.shikra], but [tool.ruff]", self.shikra("check", "--config", "pyproject.toml").stderr)
        self.write("shikra.toml", "extend = 'pyproject.toml'\n")
        self.assertIn("pyproject.toml: has no [tool.shikra], but [tool.ruff]", self.shikra("check").stderr)
        self.write("pyproject.toml", "[project]\nname = 'x'\nversion = '1'\n")
        self.assertIn("pyproject.toml: has no [tool.shikra], so it sets nothing", self.shikra("check").stderr)

    def test_pyproject_in_every_spelling(self) -> None:
        self.write("a.py", CODE)
        for text in ("[tool.shikra]\nlint.select = ['S102']\n", "[tool]\nshikra = {lint = {select = ['S102']}}\n",
                     "[tool.shikra]\nselect = ['S102']\n", "tool.shikra.lint.select = ['S102']\n",
                     "\ufeff[tool.shikra.lint]\r\nselect = [\r\n  'S102', # why\r\n]\r\n"):
            self.write("pyproject.toml", text)
            self.assertEqual(self.codes(), {"a.py": ["S102"]}, text)

    def test_the_user_s_own(self) -> None:
        self.write("a.py", CODE)
        self.write(".home/.config/shikra/shikra.toml", "lint.select = ['E722']\nlint.per-file-ignores = {'x/*' = ['E722']}\n")
        self.write("x/b.py", CODE)
        self.assertEqual(self.codes(), {"a.py": ["E722"]})
        self.write("xdg/shikra/shikra.toml", "lint.select = ['S102']\n")
        self.assertEqual(self.codes("a.py", env={"XDG_CONFIG_HOME": str(self.folder / "xdg")}), {"a.py": ["S102"]})
        self.write("x/shikra.toml", "lint.select = ['E711']\n")
        self.assertEqual(self.codes("x"), {"x/b.py": ["E711"]})

    def test_file_of_the_command_line(self) -> None:
        self.write("shikra.toml", "lint.select = ['E711']\n")
        self.write("conf/my.toml", "lint.select = ['S102']\nexclude = ['sub/c.py', 'conf']\n")
        for name in ("a.py", "sub/b.py", "sub/c.py"):
            self.write(name, CODE)
        self.assertEqual(self.codes("--config", "conf/my.toml"), {"a.py": ["S102"], "sub/b.py": ["S102"]})
        self.assertEqual(self.codes("--config", "conf/my.toml", "--config", "lint.extend-select=['F401']", "a.py"),
                         {"a.py": ["F401", "S102"]})
        self.assertIn("one file only", self.refused("--config", "conf/my.toml", "--config", "shikra.toml"))

    def test_isolated(self) -> None:
        self.write("shikra.toml", "lint.select = ['E711']\n")
        self.write("a.py", CODE)
        self.assertEqual(self.codes("--isolated", "--select", "S102"), {"a.py": ["S102"]})
        self.assertEqual(self.codes("--isolated", "--config", "lint.select=['F401']"), {"a.py": ["F401"]})


class ExtendTest(ConfigTest):
    def test_what_adds_up_and_what_replaces(self) -> None:
        self.write("base.toml", "extend-exclude = ['c.py']\nexclude = ['d.py']\n[lint]\nselect = ['S102', 'E711']\n"
                                "extend-per-file-ignores = {'b.py' = ['S102']}\nper-file-ignores = {'a.py' = ['E711']}\n")
        self.write("shikra.toml", "extend = 'base.toml'\nexclude = ['e.py']\n[lint]\nextend-select = ['F401']\n"
                                  "per-file-ignores = {'f.py' = ['ALL']}\n")
        for name in "abcdef":
            self.write(f"{name}.py", CODE)
        everything = ["F401", "S102", "E711"]
        self.assertEqual(self.codes(), {"a.py": everything, "b.py": ["F401", "E711"], "d.py": everything})

    def test_paths_are_about_the_file_they_stand_in(self) -> None:
        self.write("conf/base.toml", "extend = 'deep/more.toml'\nlint.per-file-ignores = {'x/a.py' = ['S102']}\n")
        self.write("conf/deep/more.toml", "lint.select = ['S102']\n")
        self.write("shikra.toml", "extend = 'conf/base.toml'\n")
        for name in ("x/a.py", "conf/x/a.py"):
            self.write(name, CODE)
        self.assertEqual(self.codes(), {"x/a.py": ["S102"]})

    def test_excludes_are_about_the_folder_of_their_file(self) -> None:
        self.write("conf/base.toml", "lint.select = ['S102']\nexclude = ['./x']\n")
        self.write("shikra.toml", "extend = 'conf/base.toml'\n")
        for name in ("x/a.py", "conf/x/a.py"):
            self.write(name, CODE)
        self.assertEqual(self.codes(), {"x/a.py": ["S102"]})

    def test_variables_in_the_path(self) -> None:
        self.write("a.py", CODE)
        self.write(".home/base.toml", "lint.select = ['S102']\n")
        for path in ("~/base.toml", "$HOME/base.toml", "${HOME}/base.toml", "${WHERE}/../.home/base.toml"):
            self.write("shikra.toml", f"extend = '{path}'\n")
            self.assertEqual(self.codes(env={"WHERE": str(self.folder / "sub")}), {"a.py": ["S102"]}, path)

    def test_ignore_of_an_empty_select_stays(self) -> None:
        self.write("a.py", CODE)
        self.write("base.toml", "lint.select = []\nlint.ignore = ['E711']\n")
        self.write("shikra.toml", "extend = 'base.toml'\nlint.select = ['E']\n")
        self.assertEqual(self.codes(), {"a.py": ["E722"]})

    def test_broken_chains(self) -> None:
        self.write("shikra.toml", "[lint]\n[format]\n")
        for text, words in (("extend = 'nope.toml'\n", ("shikra.toml:1:1", "nope.toml", "No such file")),
                            ("\nextend = 'shikra.toml'\n", ("shikra.toml:2:1", "leads back")),
                            ("extend = 'sub'\n", ("shikra.toml:1:1", "not a regular file")),
                            ("extend = 1\n", ("shikra.toml:1:1", "a string, not an integer"))):
            (self.folder / "sub").mkdir(exist_ok=True)
            self.write("shikra.toml", text)
            message = self.refused()
            for word in words:
                self.assertIn(word, message)
        for i in range(30):
            self.write(f"c{i}.toml", f"extend = 'c{i + 1}.toml'\n")
        self.write("shikra.toml", "extend = 'c0.toml'\n")
        self.assertIn("on and on", self.refused())


class CommandLineTest(ConfigTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("a.py", CODE)
        self.write("shikra.toml", "lint.select = ['S102', 'E711']\nlint.per-file-ignores = {'a.py' = ['E711']}\n")

    def test_selection(self) -> None:
        for arguments, expected in (([], ["S102"]), (["--select", "E7"], ["E722"]), (["--ignore", "S102"], []),
                                    (["--extend-select", "F401"], ["F401", "S102"]),
                                    (["--select", "E7,F401", "--ignore", "E72", "--extend-select", "S102"], ["F401", "S102"]),
                                    (["--select", "F401", "--select", "S102"], ["F401", "S102"]),
                                    (["--select", "F401,S102", "--ignore", "F401", "--ignore", "S102"], []),
                                    (["--config", "lint.select=['F401']"], ["F401"]),
                                    (["--config", "lint.select=['F401']", "--select", "S102"], ["S102"])):
            self.assertEqual(self.codes(*arguments).get("a.py", []), expected, arguments)

    def test_per_file_ignores(self) -> None:
        self.assertEqual(self.codes("--per-file-ignores", "a.py:S102"), {"a.py": ["E711"]})
        self.assertEqual(self.codes("--extend-per-file-ignores", "a.py:S102"), {})
        self.assertEqual(self.codes("--per-file-ignores", "a.py:S102,*.py:E711"), {})
        self.assertIn("PATTERN:RULE", self.refused("--per-file-ignores", "a.py"))

    def test_excludes(self) -> None:
        self.write("sub/b.py", CODE)
        self.write("sub/c.py", CODE)
        self.assertEqual(set(self.codes("--exclude", "a.py", "--exclude", "c.py")), {"sub/b.py"})
        self.assertEqual(set(self.codes("--extend-exclude", "sub")), set(self.codes("a.py")))

    def test_mistakes_name_the_option(self) -> None:
        for arguments, words in ((("--select", "S1O2"), ("--select", "S102")), (("--ignore", "nope"), ("--ignore", "nope")),
                                 (("--target-version", "3.8"), ("--target-version", "py37")),
                                 (("--exclude", "["), ("--exclude", "without its `]`")),
                                 (("--config", "lint.selct=[]"), ("--config", "lint.select")),
                                 (("--config", "lint.select=["), ("--config:1:1", "not valid TOML")),
                                 (("--config", "nope.toml"), ("nope.toml", "No such file"))):
            message = self.refused(*arguments)
            for word in words:
                self.assertIn(word, message)


class PatternTest(ConfigTest):
    def test_per_file_ignores(self) -> None:
        names = ("a.py", "b.py", "sub/b.py", "sub/deep/c.py")
        for name in names:
            self.write(name, CODE)
        for pattern, ignored in (("b.py", {"b.py", "sub/b.py"}), ("sub/*", {"sub/b.py", "sub/deep/c.py"}),
                                 ("sub/b.py", {"sub/b.py"}), ("**/b.py", {"b.py", "sub/b.py"}), ("!a.py", set(names) - {"a.py"}),
                                 ("!sub/**", {"a.py", "b.py"}), ("./a.py", {"a.py"}), ("{a,b}.py", {"a.py", "b.py", "sub/b.py"}),
                                 (str(self.folder / "sub" / "*.py"), {"sub/b.py", "sub/deep/c.py"}), ("[!a].py", set(names) - {"a.py"}),
                                 ("sub", set()), ("A.py", set())):
            self.write("shikra.toml", f"lint.select = ['S102']\n[lint.per-file-ignores]\n\"{pattern}\" = ['S']\n")
            self.assertEqual(set(self.codes()), set(names) - ignored, pattern)

    def test_target_version_of_some_files(self) -> None:
        self.write("shikra.toml", "target-version = 'py39'\n[per-file-target-version]\n'b.py' = 'py313'\n'!a.py' = 'py38'\n")
        for name, version in (("a.py", "py39"), ("b.py", "py313"), ("c.py", "py38")):
            self.assertIn(f"target version of this file: {version}\n", self.shikra("config", name).stdout)


class TargetVersionTest(ConfigTest):
    def target(self, *arguments: str) -> str:
        done = self.shikra("config", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return next(line for line in done.stdout.splitlines() if line.startswith("target-version"))

    def test_requires_python(self) -> None:
        project = "[project]\nname = 'x'\nrequires-python = '>=3.9'\n"
        self.assertRegex(self.target(), r'"py311" +# default')
        self.write("pyproject.toml", project)
        self.assertRegex(self.target("sub/a.py"), r'"py39" +# pyproject.toml:3')  # upwards of the working folder
        self.assertRegex(self.target("a.py"), r'"py39" +# pyproject.toml:3')
        self.write("sub/shikra.toml", "")
        self.assertRegex(self.target("sub/a.py"), r'"py39" +# pyproject.toml:3')
        self.write("sub/shikra.toml", "extend = '../base.toml'\n")
        self.write("base.toml", "target-version = 'py312'\n")
        self.assertRegex(self.target("sub/a.py"), r'"py312" +# base.toml:1')
        self.assertRegex(self.target("sub/a.py", "--target-version", "py38"), r'"py38" +# --target-version')
        self.assertRegex(self.target("--isolated"), "# default")

    def test_no_specifier(self) -> None:
        self.write("pyproject.toml", "[project]\nrequires-python = '^3.9'\n[tool.shikra]\n")
        done = self.shikra("config")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.count("pyproject.toml:2:1"), 1)


class MistakeTest(ConfigTest):
    def test_all_of_a_file_at_once(self) -> None:
        self.write("shikra.toml", "target-version = 'py3.8'\nexclude = 'x'\n[lint]\nselect = ['S1O2', 'E711']\nselct = []\n"
                                  "[lint.per-file-ignores]\n'a.py' = ['NOPE']\n[lint.flake8-bandit]\ncheck-typed-exception = 'x'\n")
        message = self.refused()
        for word in ("shikra.toml:1:1", "shikra.toml:2:1", "shikra.toml:4:11", "`S102`", "shikra.toml:5:1", "`lint.select`",
                     "shikra.toml:7:11", "shikra.toml:9:1"):
            self.assertIn(word, message)

    def test_a_nested_one_stops_everything(self) -> None:
        self.write("sub/shikra.toml", "foo = 1\n")
        self.write("sub/b.py", CODE)
        self.assertIn("sub/shikra.toml:1:1", self.refused("--select", "S102"))

    def test_broken_toml(self) -> None:
        for text, place in (("a = 1\nb = = 2\n", "shikra.toml:2:3"), ("lint.x = 1\n[lint]\n", "shikra.toml:2:2"), ("[lint\n", "shikra.toml:1:1")):
            self.write("shikra.toml", text)
            self.assertIn(place, self.refused(), text)
        (self.folder / "shikra.toml").write_bytes(b"# ok\na = '\xff'\n")
        self.assertIn("shikra.toml:2: not UTF-8", self.refused())

    def test_a_pyproject_that_is_not_ours_may_be_broken(self) -> None:
        self.write("pyproject.toml", "name = {{ cookiecutter.name }}\n")
        self.write("a.py", CODE)
        done = self.shikra("check", "--select", "S102")
        self.assertEqual(done.returncode, 1)
        self.assertIn("pyproject.toml:1:", done.stderr)
        self.write("pyproject.toml", "[tool.shikra\n")
        self.assertIn("pyproject.toml:1:1", self.refused())

    def test_limits(self) -> None:
        for text in ("a = " + "[" * 100_000, "#" * (1 << 20) + "\n", "".join(f"k{i} = 1\n" for i in range(50_000))):
            self.write("shikra.toml", text)
            self.assertIn("shikra.toml", self.refused())

    def test_deprecated_and_foreign_is_a_warning(self) -> None:
        self.write("a.py", CODE)
        self.write("shikra.toml", "select = ['S102', 'PGH001', 'C4', 'PT', 'D']\nmccabe.max-complexity = 3\nline-length = 100\n"
                                  "[lint.isort]\nknown-first-party = ['x']\n[format]\nquote-style = 'single'\n")
        done = self.shikra("check", "--output-format", "concise")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("S102", done.stdout)
        for word in ("lint.select", "`S307`", "C4, PT, D", "lint.mccabe"):
            self.assertIn(word, done.stderr)
        self.assertNotIn("isort", done.stderr)

    def test_removed_rules(self) -> None:
        self.assertIn("ANN101", self.refused("--select", "ANN101"))
        self.write("shikra.toml", "lint.select = ['S102']\nlint.ignore = ['ANN101']\n")
        self.assertEqual(self.codes(), {"a.py": ["S102"]})


class DefaultTest(ConfigTest):
    def test_tests_are_left_alone(self) -> None:
        code = "def f(a):\n    assert a\n    exec(a)\n"
        for name in ("src/a.py", "tests/a.py", "test_b.py", "src/conftest.py"):
            self.write(name, code)
        found = self.codes()
        self.assertEqual({name: [c for c in codes if c.startswith("ANN")] for name, codes in found.items()},
                         {"src/a.py": ["ANN201", "ANN001"], "tests/a.py": [], "test_b.py": [], "src/conftest.py": []})
        self.assertIn("S102", found["tests/a.py"])
        self.assertIn("ANN001", self.codes("--extend-select", "ANN", "tests")["tests/a.py"])
        self.assertIn("S101", self.codes("--select", "S", "tests")["tests/a.py"])

    def test_shown_with_their_origin(self) -> None:
        self.write("base.toml", "lint.select = ['S']\nlint.extend-ignore = ['S101']\n")
        self.write("shikra.toml", "extend = 'base.toml'\n\nlint.extend-ignore = ['S102']\n")
        done = self.shikra("config", "a.py", "--preview")
        for line in (r'lint\.select = \["S"\] +# base\.toml:1\n', r'lint\.extend-ignore = \["S101"\] +# base\.toml:2\n',
                     r'lint\.extend-ignore = \["S102"\] +# shikra\.toml:3\n', r"preview = true +# --preview\n",
                     r"force-exclude = false +# default\n", r"# configuration: shikra\.toml\n"):
            self.assertRegex(done.stdout, line)
        self.assertNotRegex(done.stdout, r"enabled rules.* S10[12]\b")


if __name__ == "__main__":
    unittest.main()
