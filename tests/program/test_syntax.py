"""What Python refuses, over some thirteen hundred snippets: for each production of the grammar right and wrong ones.

syntax_snippets.txt has them, each behind a line of `====` (and the target version, if one is set), followed, if it is
refused, by `----` and the findings as row:column-row:column and message; `---- fixable` where what is refused does
not keep ruff from fixing the rest. What is recorded there was compared with CPython's compile() and with ruff; docs/parity.md
has the differences.
"""

import json
import pathlib
import re
import sys
import unicodedata
import unittest

from program import ProgramTest

SNIPPETS = pathlib.Path(__file__).with_name("syntax_snippets.txt")

# What ruff fixes and shikra does not: there is no whole tree.
NOT_FIXED = {
    "x = yield, 1", "match x:\n    case +1: pass", "match x:\n    case [a b]: pass",
    "{**a for a in b}", "f((a)=1)", "f(((a))=1)", "from __future__ import *", "try: pass\nexcept A,: pass",
    "lazy import a", "lazy import a, b", "lazy import x", "lazy from x import y", "lazy from a import b",
}


class Snippet:
    def __init__(self, record: str) -> None:
        head, _, rest = record.partition("\n")
        code, mark, findings = re.fullmatch(r"(.*?)(?:\n----( fixable)?\n(.*))?", re.sub(r"\n\Z", "", rest), re.S).groups("")
        self.version = head.strip()
        self.code = code + "\n"
        self.findings = findings.splitlines()
        self.is_fixable = (mark != "" or not self.findings) and code not in NOT_FIXED


def snippets() -> list[Snippet]:
    return [Snippet(record) for record in re.split(r"^====", SNIPPETS.read_text(encoding="utf-8"), flags=re.M)[1:]]


def spelled(finding: dict) -> str:
    start, end = finding["location"], finding["end_location"]
    return f'{start["row"]}:{start["column"]}-{end["row"]}:{end["column"]} {finding["message"]}'


class SyntaxTest(ProgramTest):
    def findings(self, chosen: list[Snippet], version: str) -> list[list[str]]:
        for number, snippet in enumerate(chosen):
            self.write(f"{number:05}.py", snippet.code)
        target = ["--target-version", version] if version else []
        result = self.shikra("check", "--isolated", "--select", "invalid-syntax", "--output-format", "json", *target)
        found: list[list[str]] = [[] for _ in chosen]
        for finding in json.loads(result.stdout):
            found[int(pathlib.Path(finding["filename"]).stem)].append(spelled(finding))
        return found

    def check_version(self, version: str) -> None:
        chosen = [snippet for snippet in snippets() if snippet.version == version]
        self.assertGreater(len(chosen), 20)
        for snippet, found in zip(chosen, self.findings(chosen, version)):
            with self.subTest(code=snippet.code):
                self.assertEqual(found, snippet.findings)

    def check_fixes(self, version: str) -> None:
        """An import that nobody needs is removed, or not: what is refused beside it decides."""
        chosen = [snippet for snippet in snippets() if snippet.version == version]
        for number, snippet in enumerate(chosen):
            self.write(f"v{version}/{number:05}.py", f"import unused_import\n{snippet.code}")
        target = ["--target-version", version] if version else []
        done = self.shikra("check", "--isolated", "--select", "F401", "--fix-only", *target, f"v{version}")
        self.assertNotIn("would have broken", done.stderr)
        for number, snippet in enumerate(chosen):
            with self.subTest(code=snippet.code):
                now = (self.folder / f"v{version}" / f"{number:05}.py").read_text(encoding="utf-8")
                self.assertEqual("unused_import" not in now, snippet.is_fixable)

    def test_fixes(self) -> None:
        for version in ("", "py38", "py311"):
            self.check_fixes(version)

    def test_newest(self) -> None:
        self.check_version("")

    def test_python_3_8(self) -> None:
        self.check_version("py38")

    def test_python_3_11(self) -> None:
        self.check_version("py311")

    def test_rest_of_a_broken_file_is_still_linted(self) -> None:
        self.write("a.py", "print 'hello'\nexec(code)\n")
        result = self.shikra("check", "--isolated", "--select", "S102,invalid-syntax", "--output-format", "concise")
        self.assertEqual([line.split()[1] for line in result.stdout.splitlines()[:2]], ["invalid-syntax:", "S102"])

    def test_names_are_compared_in_their_normal_form(self) -> None:
        """Every character of a name that NFKC makes another of; Python has the tables, of its own version of Unicode."""
        if tuple(map(int, unicodedata.unidata_version.split("."))) > (15, 1, 0):
            self.skipTest("skipped: this Python knows characters that came after our table")
        forms = {name: unicodedata.normalize("NFKC", name) for name in (f"x_{chr(i)}" for i in range(0x80, sys.maxunicode + 1))
                 if name.isidentifier()}
        forms = {name: form for name, form in forms.items() if name != form}
        self.assertGreater(len(forms), 3000)
        self.write("a.py", "".join(f"{name} = 0\nprint({form})\n" for name, form in forms.items()))
        result = self.shikra("check", "--isolated", "--select", "F821", "--output-format", "concise")
        self.assertEqual(result.stdout, "All checks passed!\n")

    def test_names_of_characters(self) -> None:
        """Every name that Python has is right, in any case; of names with a letter too many nearly all are wrong."""
        if tuple(map(int, unicodedata.unidata_version.split("."))) > (18, 0, 0):
            self.skipTest("skipped: this Python knows characters that came after our table")
        names = {unicodedata.name(chr(i), "") for i in range(sys.maxunicode + 1)} - {""}
        names |= {"LF", "NBSP", "VS256", "NULL", "LATIN SMALL LETTER GHA", "CJK UNIFIED IDEOGRAPH-04E00", "BAMUM LETTER PHASE-A MAEMGBIEE"}
        self.write("a.py", "".join(f'"\\N{{{name}}}"\n"\\N{{{name.lower()}}}"\n' for name in sorted(names)))
        result = self.shikra("check", "--isolated", "--select", "invalid-syntax", "--output-format", "concise")
        self.assertEqual(result.stdout, "All checks passed!\n")
        listed = sorted(name for name in names if "IDEOGRAPH-" not in name)[::20]
        self.write("a.py", "".join(f'"\\N{{{name}Q}}"\n' for name in listed))
        result = self.shikra("check", "--isolated", "--select", "invalid-syntax", "--output-format", "json")
        self.assertGreater(len(json.loads(result.stdout)), 0.98 * len(listed))

    def test_each_thing_is_said_once(self) -> None:
        """What is a rule's own finding in ruff is left to that rule where it is on, and never silent."""
        self.write("a.py", "def f():\n    from a import *\n")
        for selected, codes in (("invalid-syntax", ["invalid-syntax:"]), ("invalid-syntax,F406", ["F406"])):
            result = self.shikra("check", "--isolated", "--select", selected, "--output-format", "concise")
            self.assertEqual([line.split()[1] for line in result.stdout.splitlines()[:-1]], codes)


if __name__ == "__main__":
    unittest.main()
