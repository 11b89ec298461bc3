"""Each format's output is what fixtures/reports/ has."""

import difflib
import unittest

from goldens import FOLDER, GOLDENS, output_of
from program import ProgramTest


class GoldenTest(ProgramTest):
    def test_output_is_as_recorded(self) -> None:
        for golden in GOLDENS:
            with self.subTest(golden=golden.name):
                expected = (FOLDER / golden.name).read_text()
                actual = output_of(golden, self.binary)
                if actual != expected:
                    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "recorded", "now", lineterm="", n=1)
                    self.fail("\n".join(lines) + "\nIf this is as it should be: python3 tests/program/renew_goldens.py")


if __name__ == "__main__":
    unittest.main()
