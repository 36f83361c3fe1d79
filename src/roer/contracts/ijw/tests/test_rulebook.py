"""The rulebook holds every rule of the standard, with the return code of the standard, and says where it is obeyed."""

import csv
from pathlib import Path

import pytest

from roer.contracts.ijw.codes import codes_of
from roer.contracts.ijw.rule_table import WHERE, all_tests, code_of, marked_tests, proof_of, rules_in_tests, table
from roer.contracts.ijw.rulebook import rulebook

PAGE = Path(__file__).resolve().parents[5] / "docs" / "ijw" / "rules.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == table()


def test_every_rule_of_the_standard_has_a_row_with_its_return_code(schemas: Path) -> None:
    file = schemas / "regels_ijw_3.2.csv"
    if not file.is_file():
        pytest.skip("the list of rules is not beside the schemas")
    rows = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    official = {row["Regelcode"]: row["Retourcode"] or None for row in rows if row["Regelcode"]}
    ours = {row.rule: row.return_code for row in rulebook().values() if row.kind != "own"}
    assert len(official) == 307
    assert ours == official


def test_every_row_says_where_it_is_obeyed_and_in_plain_words() -> None:
    for row in rulebook().values():
        assert row.obeyed in WHERE, row.rule
        assert row.en, row.rule
        if row.kind in ("TR", "CS", "CD", "own"):
            assert row.nl, row.rule
        if row.return_code:
            assert row.return_code in codes_of("WJ001"), row.rule


def test_every_rule_that_is_checked_has_a_test() -> None:
    tests = rules_in_tests()
    untested = [
        row.rule
        for row in rulebook().values()
        if row.obeyed == "check" and row.kind in ("TR", "CS", "CD") and row.rule not in tests
    ]
    assert untested == []


def test_every_return_code_belongs_to_a_rule_or_is_general() -> None:
    used = {row.return_code for row in rulebook().values()}
    assert set(codes_of("WJ001")) - used <= {"0200", "0233", "8001"}


def test_every_rule_that_applies_is_shown_by_a_test_and_the_others_say_why_not() -> None:
    tests, rows = all_tests(), [row for row in rulebook().values() if row.kind != "own"]
    unshown = [row.rule for row in rows if row.obeyed != "not applicable" and proof_of(row, tests) == "-"]
    assert unshown == []
    assert [row.rule for row in rows if row.obeyed == "not applicable" and not row.note] == []


def test_every_rule_that_applies_says_in_which_module_it_is_kept() -> None:
    rows = [row for row in rulebook().values() if row.kind != "own" and row.obeyed != "not applicable"]
    assert [row.rule for row in rows if code_of(row) == "-"] == []


def test_no_test_is_marked_with_a_rule_that_does_not_exist() -> None:
    assert set(marked_tests()) <= set(rulebook())
