#!/usr/bin/env python3
"""Compare shikra's findings with ruff's on real packages, per code and per family.

For each code: how many findings ruff has, how many shikra has, how many match by row, and of those
how many by column, by end and by message. Files that ruff cannot parse are compared for
invalid-syntax only: ruff then runs no other rule, shikra does. Files that are not UTF-8 are left out: ruff reads none.

  parity.py                        the small packages (what CI runs)
  parity.py --packages all         those of docs/parity.md, package by package
  parity.py PATH... --diff 5       own code; list up to 5 differences a code
  parity.py --fixes --diff 5       who offers a fix, and whether it gives the same text
  parity.py --markdown docs/parity.md   renew the table between the markers in that file
"""

import argparse
import collections
import functools
import json
import os
import pathlib
import re
import subprocess
import sys

import corpus
import fixes

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEVELS = {
    "row": lambda f: f["key"][:3],
    "column": lambda f: f["key"][:4],
    "end": lambda f: f["key"][:6],
    "message": lambda f: f["key"],
}
MARKER = "<!-- parity table -->"
FIXES_MARKER = "<!-- fixes table -->"


def run(command: list[str], paths: list[str], with_fixes: bool = False) -> list[dict]:
    done = subprocess.run(command + paths, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        sys.exit(f"{command[0]} printed nothing: {done.stderr[-2000:]}")
    findings = []
    for f in json.loads(done.stdout):
        row, end = f["location"], f["end_location"]
        code = f["code"] or "invalid-syntax"
        key = (os.path.abspath(f["filename"]), code, (f["cell"], row["row"]), row["column"],
                    end["row"], end["column"], f["message"])
        findings.append({**f, "key": key} if with_fixes else {"key": key})
    return findings


def compare(reference: list[dict], ours: list[dict]) -> dict[str, collections.Counter]:
    """Per code a Counter with ruff, shikra and the matches at each level."""
    result: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for level, key in LEVELS.items():
        expected = collections.Counter(map(key, reference))
        got = collections.Counter(map(key, ours))
        for name, counter in (("ruff", expected), ("shikra", got), ("match", expected & got)):
            for k, n in counter.items():
                result[k[1]][f"{name} {level}"] += n
    return result


@functools.cache
def is_utf8(path: str) -> bool:
    """ruff reads no other files; shikra reads what they declare to be."""
    try:
        pathlib.Path(path).read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def drop_broken_files(reference: list[dict], ours: list[dict]) -> tuple[list, list, int]:
    broken = {f["key"][0] for f in reference if f["key"][1] == "invalid-syntax"}
    keep = lambda f: is_utf8(f["key"][0]) and (f["key"][1] == "invalid-syntax" or f["key"][0] not in broken)
    return [f for f in reference if keep(f)], [f for f in ours if keep(f)], len(broken)


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}" if whole else "-"


def family(code: str) -> str:
    return re.match(r"[A-Z]*", code)[0] or code


def table(result: dict[str, collections.Counter]) -> list[str]:
    lines = ["| code | ruff | shikra | match | recall % | precision % | column % | end % | message % |",
             "|---|---|---|---|---|---|---|---|---|"]
    families: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for code in sorted(result):
        families[family(code)].update(result[code])
        families["all"].update(result[code])
    rows = [(f"**{name}**", families[name]) for name in [*sorted(set(families) - {"all"}), "all"]]
    for code, r in [*rows, *sorted(result.items())]:
        match = r["match row"]
        lines.append(f"| {code} | {r['ruff row']} | {r['shikra row']} | {match} "
                     f"| {percent(match, r['ruff row'])} | {percent(match, r['shikra row'])} "
                     f"| {percent(r['match column'], match)} | {percent(r['match end'], match)} "
                     f"| {percent(r['match message'], match)} |")
    return lines


def print_differences(reference: list[dict], ours: list[dict], level: str, limit: int, seen: collections.Counter) -> None:
    """Prints up to `limit` a code and side; `seen` counts them over all calls."""
    key = LEVELS[level]
    expected = collections.Counter(map(key, reference))
    got = collections.Counter(map(key, ours))
    for label, only, source in (("missing", expected - got, reference), ("extra", got - expected, ours)):
        by_key = {key(f): f for f in source}
        for k in sorted(only, key=lambda k: (k[1], str(k))):
            seen[label, k[1]] += 1
            if seen[label, k[1]] > limit:
                continue
            filename, _, (_, row), column, _, _, message = by_key[k]["key"]
            try:
                lines = pathlib.Path(filename).read_text("utf-8", "replace").splitlines()
                text = lines[row - 1].strip()[:100]
            except (OSError, IndexError):
                text = ""
            print(f"{label:7} {k[1]:8} {filename}:{row}:{column} {message[:80]} | {text}")


def write_markdown(path: pathlib.Path, lines: list[str], marker: str) -> None:
    before, _, rest = path.read_text().partition(marker)
    _, _, after = rest.partition(marker)
    path.write_text(before + marker + "\n" + "\n".join(lines) + "\n" + marker + after)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--packages", help="small, all, or a list such as django,pandas")
    parser.add_argument("--codes", help="comma-separated; default: every code that both have")
    parser.add_argument("--target-version", default="py313")
    parser.add_argument("--cache", default=str(ROOT / "build" / "corpus"))
    parser.add_argument("--shikra", default=os.environ.get("SHIKRA", str(ROOT / "build/release/shikra")))
    parser.add_argument("--ruff", default=None, help="default: the pinned one, installed into build/tools")
    parser.add_argument("--ruff-config", action="append", default=[], help="a KEY = VALUE for both tools")
    parser.add_argument("--diff", type=int, default=0, metavar="N")
    parser.add_argument("--level", default="row", choices=LEVELS)
    parser.add_argument("--markdown", type=pathlib.Path)
    parser.add_argument("--fixes", action="store_true", help="compare the fixes instead of the findings")
    parser.add_argument("--fetch-only", action="store_true", help="install ruff and download the packages")
    parser.add_argument("--minimum", type=float, help="fail if a code's recall or precision is below (percent)")
    return parser.parse_args()


def main() -> int:
    a = arguments()
    a.ruff = a.ruff or corpus.ruff()
    names = {None: [] if a.paths else corpus.SMALL, "small": corpus.SMALL, "all": corpus.LARGE}.get(
        a.packages, (a.packages or "").split(","))
    folders = corpus.fetch(pathlib.Path(a.cache), names)
    if a.fetch_only:
        return 0
    paths = [os.path.abspath(p) for p in [*a.paths, *map(str, folders.values())]]
    codes = a.codes.split(",") if a.codes else corpus.shared_codes(a.shikra, a.ruff)
    common = ["check", "--isolated", "--quiet", "--output-format", "json", "--select", ",".join(codes),
              "--target-version", a.target_version, "--no-respect-gitignore", "--exclude", "nothing-is-excluded"]
    for setting in a.ruff_config:
        common += ["--config", setting]
    result: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    broken = 0
    seen: collections.Counter = collections.Counter()
    for path in paths:  # one by one: the findings of all together would not fit in memory
        reference = run([a.ruff, *common, "--no-cache"], [path], a.fixes)
        ours = run([a.shikra, *common, "--config", "max-file-size = '1G'"], [path], a.fixes)
        reference, ours, broken_here = drop_broken_files(reference, ours)
        broken += broken_here
        if a.fixes:
            for code, counter in fixes.compare(reference, ours, a.diff).items():
                result[code].update(counter)
            continue
        for code, counter in compare(reference, ours).items():
            result[code].update(counter)
        if a.diff:
            print_differences(reference, ours, a.level, a.diff, seen)
    if a.fixes:
        lines = fixes.table(result)
        print("\n".join(lines))
        if a.markdown:
            write_markdown(a.markdown, lines, FIXES_MARKER)
        return 0
    lines = table(result)
    print("\n".join(lines))
    print(f"\n{len(paths)} paths; {broken} files that ruff cannot parse count for invalid-syntax only")
    if a.markdown:
        write_markdown(a.markdown, lines, MARKER)
    if a.minimum is not None:
        low = [c for c, r in result.items() if c != "invalid-syntax" and
               100 * r["match row"] < a.minimum * max(r["ruff row"], r["shikra row"])]
        if low:
            print("below the minimum:", ", ".join(sorted(low)))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
