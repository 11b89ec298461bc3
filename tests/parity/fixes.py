"""Compares the fixes of two lists of findings: who offers one, and what the file would look like with it."""

import collections
import pathlib


class Texts:
    """Files as lines with their ends, read once; positions in ruff's JSON are rows and characters from 1."""

    def __init__(self) -> None:
        self.name = ""
        self.lines: list[str] = []

    def lines_of(self, name: str) -> list[str]:
        if name != self.name:
            text = pathlib.Path(name).read_bytes().decode("utf-8-sig", "replace")
            self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self.name = name
        return self.lines

    def apply(self, name: str, edits: list[dict]) -> str:
        """The rows from the first edit's to the last one's, edited. (What is around them is the same for all.)"""
        lines = self.lines_of(name)
        parts, at = [], (0, 0)
        for edit in sorted(edits, key=lambda e: (position(e["location"]), position(e["end_location"]))):
            parts += [self._between(lines, at, position(edit["location"])), edit["content"].replace("\r", "")]
            at = position(edit["end_location"])
        parts.append(self._between(lines, at, (len(lines), 0)))
        return "".join(parts)

    @staticmethod
    def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
        last = lines[end[0]][:end[1]] if end[0] < len(lines) else ""
        if start[0] == end[0]:
            return last[start[1]:]
        return "\n".join([lines[start[0]][start[1]:] if start[0] < len(lines) else "", *lines[start[0] + 1:end[0]], last])


def position(location: dict) -> tuple[int, int]:
    return location["row"] - 1, location["column"] - 1


def edit_keys(fix: dict) -> list[tuple]:
    return sorted((position(e["location"]), position(e["end_location"]), e["content"]) for e in fix["edits"])


def has_same_text(texts: Texts, finding: dict, reference: dict, ours: dict) -> bool:
    if edit_keys(reference) == edit_keys(ours):
        return True
    if not finding["filename"].endswith((".py", ".pyi")):
        return False
    return texts.apply(finding["filename"], reference["edits"]) == texts.apply(finding["filename"], ours["edits"])


def pairs(reference: list[dict], ours: list[dict]):
    """Findings that both have at the same row and column with the same message."""
    by_key = collections.defaultdict(list)
    for f in ours:
        by_key[f["key"]].append(f)
    for f in sorted(reference, key=lambda f: str(f["key"])):
        if by_key[f["key"]]:
            yield f, by_key[f["key"]].pop(0)


def compare(reference: list[dict], ours: list[dict], limit: int = 0) -> dict[str, collections.Counter]:
    """Per code a Counter; prints up to `limit` differences a code."""
    texts = Texts()
    result: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for f, g in pairs(reference, ours):
        left, right, count = f.get("fix"), g.get("fix"), result[f["key"][1]]
        if not left and not right:
            continue
        if not left or not right:
            what = "ruff" if left else "shikra"
            count[what + " only"] += 1
        else:
            is_same = has_same_text(texts, f, left, right)
            count["both"] += 1
            count["text"] += is_same
            count["applicability"] += left["applicability"] == right["applicability"]
            count["message"] += left["message"] == right["message"]
            what = "" if is_same else "text"
            what = what or ("applicability" if left["applicability"] != right["applicability"] else
                            "message" if left["message"] != right["message"] else "")
        if what:
            count["shown " + what] += 1
            if count["shown " + what] <= limit:
                show(f, what, left, right)
    return result


def show(finding: dict, what: str, reference: dict | None, ours: dict | None) -> None:
    print(f"{what:13} {finding['key'][1]} {finding['filename']}:{finding['location']['row']}:{finding['location']['column']} "
          f"{finding['message'][:80]}")
    for who, fix in (("ruff", reference), ("shikra", ours)):
        if fix:
            print(f"    {who}: {fix['applicability']}: {fix['message']}")
            for start, end, content in edit_keys(fix):
                print(f"        {start[0] + 1}:{start[1] + 1}-{end[0] + 1}:{end[1] + 1} {content!r}")


def table(result: dict[str, collections.Counter]) -> list[str]:
    lines = ["| code | both fix | same text % | same applicability % | same title % | ruff only | shikra only |",
             "|---|---|---|---|---|---|---|"]
    total: collections.Counter = collections.Counter()
    for code, r in sorted(result.items()):
        total.update(r)
    percent = lambda part, whole: f"{100 * part / whole:.2f}" if whole else "-"
    for code, r in [*sorted(result.items()), ("all", total)]:
        if r["both"] or r["ruff only"] or r["shikra only"]:
            lines.append(f"| {code} | {r['both']} | {percent(r['text'], r['both'])} | {percent(r['applicability'], r['both'])} "
                         f"| {percent(r['message'], r['both'])} | {r['ruff only']} | {r['shikra only']} |")
    return lines
