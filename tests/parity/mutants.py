#!/usr/bin/env python3
"""Variants of this project's own snippets, to compare with ruff where packages do not go.

Expressions, statements and annotations of the fixtures and snippets are planted into each other's
places, wrapped in other constructs, or said in another way, so that a rule meets what nobody wrote
for it. All variants are valid Python for the interpreter that runs this.

  mutants.py FOLDER --count 500 --seed 7     writes FOLDER/m0000.py ...
  parity.py FOLDER --diff 3 --level message  and compares
"""

import argparse
import ast
import copy
import pathlib
import random
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ["fixtures", "tests/parity/snippets"]
MOST_BYTES = 6000
WRAPPERS = [
    "def wrapper(argument, *args, **kwargs):\n    BODY",
    "async def wrapper(argument=None):\n    BODY",
    "class Wrapper:\n    BODY",
    "class Wrapper(Base):\n    def method(self, x: int) -> None:\n        BODY",
    "if __name__ == '__main__':\n    BODY",
    "if TYPE_CHECKING:\n    BODY\nelse:\n    BODY",
    "try:\n    BODY\nexcept (ValueError, OSError) as error:\n    raise",
    "try:\n    BODY\nexcept Exception:\n    pass\nfinally:\n    print()",
    "for item in range(10):\n    BODY",
    "while True:\n    BODY\n    break",
    "with open('x') as handle:\n    BODY",
    "match subject:\n    case {'a': captured}:\n        BODY\n    case _:\n        BODY",
    "def outer():\n    def inner():\n        BODY\n    return inner",
    "@decorator\ndef wrapper():\n    BODY",
]
EXPRESSIONS = [
    "(EXPR)", "(name := EXPR)", "[EXPR]", "f'{EXPR}'", "f'{EXPR!r:>10} text'", "not EXPR", "EXPR if flag else None",
    "(lambda: EXPR)()", "call(EXPR)", "call(*[EXPR])", "call(key=EXPR)", "{EXPR: 1}", "[EXPR for x in y if x]",
    "EXPR.attribute", "EXPR[0]", "EXPR == None", "EXPR is True", "EXPR and EXPR", "EXPR or other", "(EXPR, EXPR)", "-EXPR", "EXPR + EXPR",
    "isinstance(EXPR, int)", "type(EXPR) == int", "EXPR % other", "str(EXPR)", "list(EXPR)", "sorted(EXPR)", "next(iter(EXPR))",
]


class Pool:
    """What may be planted: by kind of place."""

    def __init__(self, trees: list[ast.Module]) -> None:
        self.expressions: list[ast.expr] = []
        self.statements: list[ast.stmt] = []
        self.annotations: list[ast.expr] = []
        self.decorators: list[ast.expr] = []
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.expr) and not isinstance(getattr(node, "ctx", ast.Load()), (ast.Store, ast.Del)):
                    if not isinstance(node, (ast.Starred, ast.Slice, ast.Yield, ast.YieldFrom, ast.Await)):
                        self.expressions.append(node)
                elif isinstance(node, ast.stmt) and not isinstance(node, (ast.Return, ast.Nonlocal)):
                    self.statements.append(node)
                annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
                if isinstance(annotation, ast.expr):
                    self.annotations.append(annotation)
                self.decorators += getattr(node, "decorator_list", [])


def holders(tree: ast.AST, kind: type) -> list[tuple[ast.AST, str, int | None]]:
    """Every place of `tree` that holds a node of `kind` and may hold another."""
    places: list[tuple[ast.AST, str, int | None]] = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.JoinedStr, ast.MatchValue, ast.MatchMapping, ast.MatchClass)):
            continue
        for name, value in ast.iter_fields(node):
            if name in ("target", "targets", "decorator_list", "format_spec", "optional_vars"):
                continue
            for index, item in enumerate(value) if isinstance(value, list) else [(None, value)]:
                store = isinstance(getattr(item, "ctx", ast.Load()), (ast.Store, ast.Del))
                if isinstance(item, kind) and not store and not isinstance(item, (ast.Starred, ast.Slice)):
                    places.append((node, name, index))
    return places


def put(place: tuple[ast.AST, str, int | None], node: ast.AST) -> None:
    holder, name, index = place
    if index is None:
        setattr(holder, name, node)
    else:
        getattr(holder, name)[index] = node


def taken(place: tuple[ast.AST, str, int | None]) -> ast.AST:
    holder, name, index = place
    value = getattr(holder, name)
    return value if index is None else value[index]


def plant_expression(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = holders(tree, ast.expr)
    if places:
        place = chance.choice(places)
        is_annotation = place[1] in ("annotation", "returns")
        put(place, copy.deepcopy(chance.choice(pool.annotations if is_annotation else pool.expressions)))


def wrap_expression(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = [p for p in holders(tree, ast.expr) if p[1] not in ("annotation", "returns")]
    if places:
        place = chance.choice(places)
        text = chance.choice(EXPRESSIONS).replace("EXPR", "(" + ast.unparse(taken(place)) + ")")
        put(place, ast.parse(text, mode="eval").body)


def plant_statement(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = holders(tree, ast.stmt)
    if places:
        holder, name, index = chance.choice(places)
        getattr(holder, name).insert(index, copy.deepcopy(chance.choice(pool.statements)))


def drop_statement(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = [p for p in holders(tree, ast.stmt) if len(getattr(p[0], p[1])) > 1]
    if places:
        holder, name, index = chance.choice(places)
        del getattr(holder, name)[index]


def wrap_statement(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = holders(tree, ast.stmt)
    if places:
        place = chance.choice(places)
        text = ast.unparse(taken(place))
        wrapper = chance.choice(WRAPPERS)
        lines = []
        for line in wrapper.splitlines():
            indent = line[:len(line) - len(line.lstrip())]
            lines += [indent + part for part in text.splitlines()] if line.strip() == "BODY" else [line]
        put(place, ast.parse("\n".join(lines)).body[0])


def plant_decorator(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    places = [n for n in ast.walk(tree) if hasattr(n, "decorator_list")]
    if places and pool.decorators:
        chance.choice(places).decorator_list.append(copy.deepcopy(chance.choice(pool.decorators)))


def rename_import(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    """`import os` as another name, there and in all uses."""
    imports = [n for n in ast.walk(tree) if isinstance(n, (ast.Import, ast.ImportFrom)) and n.names[0].name != "*"]
    if not imports:
        return
    alias = chance.choice(chance.choice(imports).names)
    old, new = alias.asname or alias.name.partition(".")[0], f"alias{chance.randrange(3)}"
    if "." in alias.name and not alias.asname:
        return
    alias.asname = new
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == old:
            node.id = new


def join_names(tree: ast.Module, pool: Pool, chance: random.Random) -> None:
    """One variable takes another's name: shadowing, redefinition."""
    names = sorted({n.id for n in ast.walk(tree) if isinstance(n, ast.Name)})
    if len(names) > 1:
        old, new = chance.sample(names, 2)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id == old and chance.random() < 0.7:
                node.id = new


MUTATIONS = [plant_expression] * 5 + [wrap_expression] * 4 + [plant_statement] * 4 + [
    drop_statement, wrap_statement, wrap_statement, plant_decorator, rename_import, join_names]


def parsed(path: pathlib.Path) -> ast.Module | None:
    try:
        text = path.read_text("utf-8")
        return ast.parse(text) if len(text) < 200_000 else None
    except (SyntaxError, ValueError):
        return None


def part_of(tree: ast.Module, chance: random.Random) -> ast.Module:
    """The imports and some statements in a row."""
    imports = [s for s in tree.body if isinstance(s, (ast.Import, ast.ImportFrom))]
    rest = [s for s in tree.body if not isinstance(s, (ast.Import, ast.ImportFrom))]
    start = chance.randrange(len(rest) + 1)
    chosen = imports + rest[start:start + chance.randrange(1, 12)]
    future = [s for s in chosen if isinstance(s, ast.ImportFrom) and s.module == "__future__"]
    return copy.deepcopy(ast.Module(future + [s for s in chosen if s not in future], []))


def variant(trees: list[ast.Module], pool: Pool, chance: random.Random) -> str | None:
    """A text that compiles, or None."""
    tree = part_of(chance.choice(trees), chance)
    try:
        for _ in range(chance.randrange(1, 10)):
            chance.choice(MUTATIONS)(tree, pool, chance)
        text = ast.unparse(ast.fix_missing_locations(tree))
        compile(text, "variant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, TypeError, AttributeError):
        return None
    return text + "\n" if 0 < len(text) < MOST_BYTES else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--from", dest="sources", nargs="*", help="files or folders besides the project's own snippets")
    a = parser.parse_args()
    warnings.simplefilter("ignore")
    roots = [ROOT / s for s in SOURCES] + [pathlib.Path(s) for s in a.sources or []]
    paths = sorted(p for root in roots for p in ([root] if root.is_file() else root.rglob("*.py")))
    trees = [tree for tree in map(parsed, paths) if tree is not None and tree.body]
    chance = random.Random(a.seed)
    pool = Pool(trees)
    a.folder.mkdir(parents=True, exist_ok=True)
    written = 0
    while written < a.count:
        text = variant(trees, pool, chance)
        if text is not None:
            (a.folder / f"m{written:04}.py").write_text(text, "utf-8")
            written += 1


if __name__ == "__main__":
    main()
