#!/usr/bin/env python3
"""Compare shikra with what ruff said about the snippets in snippets/: codes that rarely fire in packages.

Each file there, or below, is a set of snippets of our own; its head says what is selected and set:

    # select: S
    # config: target-version = "py39"
    # record: fixes                       fixes are compared, too: whether they are safe, and what they write

  snippets.py              compare with recorded.txt (what ctest runs; needs no ruff); only codes that both have
  snippets.py --record     ask ruff anew; read the difference before you keep it
  snippets.py --count      how many recorded findings each of shikra's codes has, fewest first
"""

import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

import corpus

FOLDER = pathlib.Path(__file__).resolve().with_name("snippets")
RECORD = FOLDER / "recorded.txt"
RUFF_LACKS = {"S614", "S615", "S703"}
ROOT = FOLDER.parents[2]


def options(text: str) -> list[str]:
    """The command line that a file's head asks for."""
    made = []
    for line in text.splitlines():
        head = re.fullmatch(r"# (select|config|record): (.*)", line)
        if head is None:
            break
        if head[1] != "record":
            made += [f"--{head[1]}", head[2]]
    return made


def place(found: dict) -> str:
    start, end = found["location"], found["end_location"]
    return f"{start['row']}:{start['column']}-{end['row']}:{end['column']}"


def described(fix: dict | None) -> str:
    if fix is None:
        return " (no fix)"
    edits = ", ".join(f"{place(edit)} {edit['content']!r}" for edit in fix["edits"])
    return f" ({fix['applicability']}: {fix['message']}: {edits})"


def shared(shikra: str, lines: list[str]) -> set[str]:
    """The lines whose code both programs have."""
    rules = json.loads(subprocess.run([shikra, "rules", "--json"], capture_output=True, check=True).stdout)
    ours = {rule["code"] for rule in rules} | {"invalid-syntax"}
    return {line for line in lines if line.split()[1] in ours - RUFF_LACKS}


def count(shikra: str) -> None:
    rules = json.loads(subprocess.run([shikra, "rules", "--json"], capture_output=True, check=True).stdout)
    recorded = collections.Counter(line.split()[1] for line in RECORD.read_text("utf-8").splitlines())
    for code in sorted((rule["code"] for rule in rules), key=lambda code: (recorded[code], code)):
        print(f"{recorded[code]:5} {code}")


def ask(program: str, path: pathlib.Path) -> list[str]:
    """The findings as lines of recorded.txt."""
    name = path.relative_to(FOLDER).as_posix()
    text = path.read_text("utf-8")
    arguments = ["check", "--isolated", "--output-format", "json", *options(text), name]
    done = subprocess.run([program, *arguments], cwd=FOLDER, capture_output=True, text=True, check=False,
                          env={**os.environ, "RUFF_NO_CACHE": "true"})
    if not done.stdout.strip():
        sys.exit(f"{program} printed nothing about {path}: {done.stderr}")
    lines = []
    for found in json.loads(done.stdout):
        code = found["code"] or "invalid-syntax"
        message = found["message"].replace("\n", "\\n")
        fix = described(found["fix"]) if "\n# record: fixes\n" in text else ""
        lines.append(f"{name}:{place(found)} {code} {message}{fix}")
    return sorted(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--shikra", default=os.environ.get("SHIKRA", str(ROOT / "build/release/shikra")))
    parser.add_argument("--count", action="store_true")
    arguments = parser.parse_args()
    files = sorted(p for p in FOLDER.rglob("*") if p.suffix in (".py", ".pyi", ".toml", ".ipynb"))
    if arguments.record:
        lines = [line for p in files for line in ask(corpus.ruff(), p)]
        RECORD.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return 0
    if arguments.count:
        count(arguments.shikra)
        return 0
    expected = shared(arguments.shikra, RECORD.read_text("utf-8").splitlines())
    got = shared(arguments.shikra, [line for p in files for line in ask(arguments.shikra, p)])
    wrong = [f"missing {line}" for line in sorted(expected - got)]
    wrong += [f"extra {line}" for line in sorted(got - expected)]
    print("\n".join(wrong) or f"{len(got)} findings in {len(files)} files are as ruff has them")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
