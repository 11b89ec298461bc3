"""primaryLocationLineHash again, written from its description: what the C code is compared with.

For each line: its characters and those after it as UTF-16 code units, blanks and tabs left out,
every line end as LF, a unit 65535 and zeros behind the end; of the first hundred of these the
polynomial with base 37 modulo 2**64, in hexadecimal; then which occurrence of that hash it is.
"""

import collections
import re

WINDOW = 100


def line_hashes(text: str) -> dict[int, str]:
    """The fingerprint of each line, by 1-based number."""
    units: list[int] = []
    starts = [0]
    for piece in re.findall(r"\r\n|[\r\n]|[ \t]|[^\r\n \t]", text):
        if piece in (" ", "\t"):
            continue
        if piece in ("\r\n", "\r", "\n"):
            units.append(10)
            starts.append(len(units))
        else:
            raw = piece.encode("utf-16-le", "surrogatepass")
            units.extend(int.from_bytes(raw[i:i + 2], "little") for i in range(0, len(raw), 2))
    padded = units + [65535] + [0] * WINDOW
    seen: collections.Counter[str] = collections.Counter()
    hashes = {}
    for number, start in enumerate(starts, 1):
        value = 0
        for unit in padded[start:start + WINDOW]:
            value = (value * 37 + unit) % 2**64
        seen[f"{value:x}"] += 1
        hashes[number] = f"{value:x}:{seen[f'{value:x}']}"
    return hashes
