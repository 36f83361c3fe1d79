"""The table of all rules for docs/ijw/rules.md, made from the rulebook and from the rules that tests name.

Run: python -m roer.contracts.ijw.rule_table docs/ijw/rules.md
"""

import ast
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from roer.contracts.ijw.rulebook import RuleRow, rulebook

TESTS = Path(__file__).parent / "tests"
ROOM = Path(__file__).parents[1]
_NAMED = re.compile(r'\(\s*"((?:TR|CS|CD|IV|OP|UP|RS)\d+(?:x\d)?)"')
_REFERRED = re.compile(r"\b(?:TR|CS|CD|IV|OP|UP|RS)\d+(?:x\d)?\b")
MOST_MODULES = 3
WHERE = {
    "construction": "construction",
    "check": "check",
    "process": "process",
    "clock": "clock",
    "not applicable": "not applicable",
}
KINDS = {
    "UP": "principle",
    "OP": "business rule",
    "IV": "filling",
    "CS": "constraint",
    "CD": "condition",
    "TR": "technical",
}


def rules_in_tests() -> dict[str, set[str]]:
    """Return the test files that name each rule."""
    found: dict[str, set[str]] = {}
    for file in sorted(TESTS.glob("test_*.py")):
        for rule in _NAMED.findall(file.read_text(encoding="utf-8")):
            found.setdefault(rule, set()).add(file.name)
    return found


def marked_tests() -> dict[str, set[str]]:
    """Return the tests that carry `@pytest.mark.ijw(rule, …)`, by rule, as file and name."""
    found: dict[str, set[str]] = {}
    for file in sorted(ROOM.glob("**/tests/test_*.py")):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for rule in _marks(function):
                    found.setdefault(rule, set()).add(f"{file.name}::{function.name}")
    return found


def _marks(function: ast.FunctionDef) -> list[str]:
    calls = [one for one in function.decorator_list if isinstance(one, ast.Call)]
    return [
        str(given.value)
        for call in calls
        if ast.unparse(call.func) == "pytest.mark.ijw"
        for given in call.args
        if isinstance(given, ast.Constant)
    ]


def all_tests() -> dict[str, set[str]]:
    """Return what shows each rule: files of tests that name it in a table, and tests that are marked with it."""
    found = rules_in_tests()
    for rule, tests in marked_tests().items():
        found[rule] = found.get(rule, set()) | tests
    return found


@cache
def named_in_code() -> dict[str, tuple[str, ...]]:
    """Return the modules of this room, tests left out, that name each rule where they keep it."""
    found: dict[str, list[str]] = {}
    for file in sorted(ROOM.glob("**/*.py")):
        if "tests" not in file.parts and file != Path(__file__):
            for rule in sorted(set(_REFERRED.findall(file.read_text(encoding="utf-8")))):
                found.setdefault(rule, []).append(file.relative_to(ROOM).as_posix())
    return {rule: tuple(files) for rule, files in found.items()}


def code_of(row: RuleRow) -> str:
    """Return the modules that keep a rule: those that name it, or those that keep the rules its note refers to."""
    named = named_in_code()
    if row.obeyed == "not applicable":
        return "-"
    through = [file for rule in _REFERRED.findall(row.note) for file in named.get(rule, ())]
    return ", ".join(dict.fromkeys([*named.get(row.rule, ()), *through][:MOST_MODULES])) or "-"


def proof_of(row: RuleRow, tests: dict[str, set[str]]) -> str:
    """Return which tests show a rule: by name, through the rules its note refers to, or the tests of every format."""
    if row.rule in tests:
        return ", ".join(sorted(tests[row.rule]))
    through = [rule for rule in _REFERRED.findall(row.note) if rule in tests]
    if through and row.obeyed != "not applicable":
        return "through " + ", ".join(through)
    if row.kind == "CS" and row.obeyed == "construction":
        return "test_description.py, test_break_one_thing.py"
    return "-"


def table() -> str:
    """Return the page."""
    rows = [row for row in rulebook().values() if row.kind != "own"]
    tests = all_tests()
    counts = Counter(row.obeyed for row in rows)
    lines = [
        "# The rules of iJw 3.2 and where Roer obeys them",
        "",
        "Made by `python -m roer.contracts.ijw.rule_table docs/ijw/rules.md`; do not edit by hand.",
        "The words are our own summaries. Rule numbers and return codes are those of the standard "
        "(Zorginstituut Nederland / Ketenbureau i-Sociaal Domein).",
        "",
        f"{len(rows)} rules: " + ", ".join(f"{counts[name]} {words}" for name, words in WHERE.items()) + ".",
        "",
        "| rule | kind | says | obeyed by | in | return code | test | note |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in sorted(rows, key=lambda row: (list(KINDS).index(row.kind), row.rule)):
        cells = (
            row.rule,
            KINDS[row.kind],
            row.en,
            WHERE[row.obeyed],
            code_of(row),
            row.return_code or "-",
            proof_of(row, tests),
            row.note,
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(table(), encoding="utf-8")
