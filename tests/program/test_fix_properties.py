"""What holds for every fix, over the fixtures and a part of Python's standard library.

FIX_PROPERTIES=PATH... takes other files instead.
"""

import ast
import json
import os
import pathlib
import shutil
import stat
import sys
import sysconfig
import unittest
import warnings

from program import ROOT, ProgramTest

ALL = ("--isolated", "--select", "ALL", "--target-version", f"py3{sys.version_info.minor}", "--no-respect-gitignore", "--exclude", "nothing")
LIBRARY = ("ast.py", "difflib.py", "http/*.py", "json/*.py", "pickle.py", "unittest/*.py")
MOST_FIXES = 2  # of a rule in a file that are applied alone
MOST_ALONE = 20_000  # characters of a file for that
# An annotation with `:=` cannot stand the import that FA adds; a binding that nobody reads (F841) and quotes around a
# type (UP037) may keep a `nonlocal` or `global` right that means nothing otherwise.
REFUSED = ("non_pep585_annotation.py", "non_pep604_annotation.py", "refused_statements.py")
IN_ORDER = {"RUF033"}  # as ruff's: fixes of one function's defaults, right from the first on only


def is_python(data: bytes) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(data, "x", "exec", ast.PyCF_ONLY_AST)
        except (SyntaxError, ValueError):
            return False
    return True


def sources() -> list[pathlib.Path]:
    if "FIX_PROPERTIES" in os.environ:
        return [f for p in os.environ["FIX_PROPERTIES"].split() for f in sorted(pathlib.Path(p).rglob("*.py"))]
    library = pathlib.Path(sysconfig.get_path("stdlib"))
    return [*sorted((ROOT / "fixtures").glob("*/*.py")), *(f for p in LIBRARY for f in sorted(library.glob(p)))]


def apply(text: str, edits: list[dict]) -> str:
    """Rows and columns count from 1, columns in characters."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    offset = lambda place: starts[place["row"] - 1] + place["column"] - 1
    for edit in sorted(edits, key=lambda e: (offset(e["location"]), offset(e["end_location"])), reverse=True):
        text = text[:offset(edit["location"])] + edit["content"] + text[offset(edit["end_location"]):]
    return text


def statements(text: str) -> list[tuple[int, int, str]]:
    """First and last row of the module's own statements, and what they say."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        body = ast.parse(text).body
    first = lambda s: min([s.lineno, *(d.lineno for d in getattr(s, "decorator_list", []))])
    return [(first(s), s.end_lineno or s.lineno, ast.dump(s)) for s in body]


class FixPropertiesTest(ProgramTest):
    files: list[pathlib.Path]

    @classmethod
    def setUpClass(cls) -> None:
        cls.files = [f for f in sources() if is_python(f.read_bytes())]

    def copy(self, folder: str, convert=lambda data: data) -> dict[pathlib.Path, pathlib.Path]:
        """Each file, converted, in a folder of its own; files that cannot be converted are left out."""
        copies = {}
        for index, file in enumerate(self.files):
            data = convert(file.read_bytes())
            if data is None or not is_python(data):
                continue
            copies[file] = self.folder / folder / f"{index}" / file.name
            copies[file].parent.mkdir(parents=True)
            copies[file].write_bytes(data)
        return copies

    def fix(self, folder: str) -> str:
        done = self.shikra("check", *ALL, "--fix-only", "--unsafe-fixes", folder)
        self.assertEqual([line for line in done.stderr.splitlines() if "would have broken" in line], [])
        return done.stdout + done.stderr

    def test_fixed_files(self) -> None:
        """They are Python, keep their rights, and there is nothing more to fix."""
        copies = self.copy("a")
        for copy in copies.values():
            copy.chmod(0o750)
        self.fix("a")
        fixed = {copy: copy.read_bytes() for copy in copies.values()}
        self.assertTrue(any(fixed[copy] != file.read_bytes() for file, copy in copies.items()))
        for copy, data in fixed.items():
            self.assertTrue(is_python(data), copy)
            self.assertEqual(stat.S_IMODE(copy.stat().st_mode), 0o750)
        self.fix("a")
        for copy, data in fixed.items():
            self.assertEqual(copy.read_bytes().decode("utf-8", "replace"), data.decode("utf-8", "replace"), copy)

    def test_other_versions(self) -> None:
        """No fix breaks a file, whatever Python it is for: shikra itself has refused such a text."""
        for version in ("py38", "py310", "py314"):
            shutil.copytree(ROOT / "fixtures", self.folder / version)
            done = self.shikra("check", *ALL, "--target-version", version, "--fix-only", "--unsafe-fixes", version)
            broken = [line for line in done.stderr.splitlines() if "would have broken" in line]
            self.assertEqual([line for line in broken if not any(name in line for name in REFUSED)], [])

    def test_each_fix_alone(self) -> None:
        """Its finding goes, the file stays Python, and statements that it does not touch stay what they are."""
        copies = self.copy("b")
        found = json.loads(self.shikra("check", *ALL, "--output-format", "json", "b").stdout)
        by_file: dict[str, list[dict]] = {}
        for finding in found:
            if finding["fix"]:
                by_file.setdefault(os.path.realpath(finding["filename"]), []).append(finding)
        alone = []
        for copy in copies.values():
            text = copy.read_text("utf-8", "replace")
            if not text.isascii() or len(text) > MOST_ALONE:
                continue
            counts: dict[str, int] = {}
            for finding in by_file.get(str(copy), []):
                code = finding["code"]
                counts[code] = counts.get(code, 0) + 1
                if counts[code] <= MOST_FIXES and code not in IN_ORDER:
                    self.check_alone(copy, text, finding)
                    alone.append(code)
        self.assertGreater(len(set(alone)), 3)

    def check_alone(self, copy: pathlib.Path, text: str, finding: dict) -> None:
        edits = finding["fix"]["edits"]
        where = (copy.name, finding["code"], finding["location"], edits)
        fixed = apply(text, edits)
        self.assertTrue(is_python(fixed.encode()), where)
        touched = [(e["location"]["row"], e["end_location"]["row"]) for e in edits]
        after = iter(s[2] for s in statements(fixed))
        for first, last, what in statements(text):
            if not any(start <= last and first <= end for start, end in touched):
                self.assertTrue(any(what == other for other in after), (where, what[:200]))

    def assert_same_fixes(self, convert) -> None:
        """Fixing a converted file is converting the fixed one."""
        plain = self.copy("plain")
        converted = self.copy("converted", convert)
        self.fix("plain")
        self.fix("converted")
        for file, copy in converted.items():
            expected = convert(plain[file].read_bytes())
            self.assertEqual(copy.read_bytes().decode("latin-1"), expected.decode("latin-1"), file)
        self.assertTrue(converted)
        for folder in ("plain", "converted"):
            shutil.rmtree(self.folder / folder)

    def test_line_ends(self) -> None:
        unix = lambda data: None if b"\r" in data else data
        self.assert_same_fixes(lambda data: unix(data) and data.replace(b"\n", b"\r\n"))
        self.assert_same_fixes(lambda data: unix(data) and data.replace(b"\n", b"\r"))

    def test_encodings(self) -> None:
        plain = lambda data: data if data.isascii() and b"coding" not in data[:200] else None
        mark = lambda data: None if plain(data) is None else b"\xef\xbb\xbf" + data  # also of what is empty once it is fixed
        self.assert_same_fixes(mark)
        coding = b"# coding: latin-1 \xe4\xf6\n"
        has_head = lambda data: data.startswith((b"#", b'"""'))
        self.assert_same_fixes(lambda data: None if plain(data) is None or has_head(data) else coding + data)


if __name__ == "__main__":
    unittest.main()
