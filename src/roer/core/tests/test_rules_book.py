"""The lock, the norms book and the mutants: what they show, and what they refuse to let pass."""

import os
import re
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from roer.core.days import age
from roer.core.rules import Param, Reason, Registry, Source, rule
from roer.core.rules.book import book, figures_for_room, norms_for_room
from roer.core.rules.errata import Erratum
from roer.core.rules.locks import Line, broken, lines, loose_ends, missing, read_lock, write_lock
from roer.core.rules.mutants import CannotRun, Verdict, run_mutants, verdicts
from roer.core.tests.test_rules_sample import SAMPLE

OLD = Line("a.b", "law", "2020-01-01", "old")
NEW = OLD._replace(code_hash="new")
NORM = {"name": "sample.one", "set": "law", "since": "2020-01-01", "source": Source("KOM", lines="1-2")}
ADULT = 18


def test_the_lock_has_a_line_for_every_version_and_is_read_back(tmp_path: Path) -> None:
    found = lines(SAMPLE)
    assert {(one.name, one.version) for one in found} >= {
        ("sample.child_was_heard", "law@1995-03-10"),
        ("sample.child_was_heard", "proposal:every_child_heard@2016-12-01"),
        ("sample.decision_weeks", "1994-01-01"),
    }
    write_lock(found, released=True, path=tmp_path / "lock.json")
    assert read_lock(tmp_path / "lock.json") == (found, True)
    assert len((tmp_path / "lock.json").read_text().splitlines()) == len(found) + 2
    assert read_lock(tmp_path / "absent.json") == ([], False)


def erratum(was: str, now: str, day: int = 1) -> Erratum:
    return Erratum("a.b", "law@2020-01-01", was, now, date(2026, 1, day), "Counted wrong.")


@pytest.mark.parametrize(
    ("found", "errata", "fault"),
    [
        ([OLD], [], None),
        ([OLD, NEW._replace(since="2024-01-01")], [], None),
        ([NEW], [erratum("old", "new")], None),
        ([NEW], [erratum("old", "mid", 2), erratum("mid", "new", 3)], None),
        ([NEW], [], "changed"),
        ([NEW], [erratum("old", "other")], "changed"),
        ([], [], "vanished"),
        ([OLD._replace(since="2020-01-02")], [], "vanished"),
    ],
)
def test_a_locked_version_changes_only_by_erratum(found: list[Line], errata: list[Erratum], fault: str | None) -> None:
    faults = broken([OLD], found, errata)
    assert [fault in one for one in faults] == ([True] if fault else [])


def test_a_version_that_is_not_locked_is_named() -> None:
    assert missing([OLD], [NEW]) == ["a.b law@2020-01-01 is not locked."]
    assert missing([OLD], [OLD]) == []


def test_a_changed_figure_changes_its_line() -> None:
    def hashes(**change: object) -> list[str]:
        registry, source = Registry(), Source("Awb", article="1")
        arguments = {"name": "a.weeks", "value": 6, "unit": "weken", "source": source, "stricter": "lower"} | change
        registry.add_param(Param(**arguments))
        return [one.code_hash for one in lines(registry)]

    assert hashes() == hashes()
    assert all(hashes() != hashes(**change) for change in ({"value": 7}, {"unit": "dagen"}, {"stricter": None}))


def leaning(facts: date) -> Reason | None:
    """Lean on a function and on a figure that the fingerprint does not see."""
    return Reason() if (age(facts, facts) or 0) < ADULT else None


def test_a_rule_leans_on_nothing_outside_its_fingerprint() -> None:
    registry = Registry()
    rule(**NORM, says=_("Zo is het."), registry=registry)(leaning)
    rule(**NORM | {"name": "sample.two"}, says=_(" "), helpers=(age,), registry=registry)(leaning)
    assert loose_ends(registry) == [
        "sample.one law@2020-01-01: declare age as a helper.",
        "sample.one law@2020-01-01: make ADULT a Param.",
        "sample.two law@2020-01-01: make ADULT a Param.",
        "sample.two law@2020-01-01: says nothing.",
    ]
    assert loose_ends(SAMPLE) == []


def test_the_book_says_everything_about_a_norm() -> None:
    with override("nl"):
        pages = book(SAMPLE)
    assert set(pages) == {"README.md", "sample.md"}
    for words in (
        "## sample.decided_in_time",
        "**De gemeente besluit op tijd.**",
        "Het kan alleen met een reden.",
        "Geldt vanaf 1 januari 1994 (`law@1994-01-01`).",
        "Bron: Awb; artikel 4:13; nog na te kijken in de wet.",
        "8 weken, vanaf 1 januari 1994",
        "mag minder kiezen, nooit meer",
        "| Eén dag te laat. | Alleen met een reden |",
        "| De brief noemt geen dag. | Kan niet |",
        "| Een kind van 12 is niet gevraagd. | Kan; iemand kijkt ernaar |",
        "| Een kind van 12 is gevraagd. | Kan |",
        "Laat open: hoe zwaar de mening van het kind weegt",
        "Dit is een voorstel: Elk kind krijgt een stem. Het geldt alleen waar het is aangezet.",
        "Bron: Rapport van de Kinderombudsman, 2016; regel 1-2.",
    ):
        assert words in pages["sample.md"]


def test_every_sentence_of_the_engine_has_its_english() -> None:
    room = Path(__file__).parents[1]
    po = (room / "locale/en/LC_MESSAGES/django.po").read_text("utf-8")
    english = dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', po, re.MULTILINE))
    code = "".join(one.read_text("utf-8") for one in (room / "rules").glob("*.py"))
    said = set(re.findall(r'\b_\(\s*"([^"]+)"', code))
    assert len(said) > 20
    assert said - english.keys() == set()
    places = {msgid: re.findall(r"%\(\w+\)s", msgid) for msgid in said}
    assert all(sorted(places[one]) == sorted(re.findall(r"%\(\w+\)s", english[one])) for one in said)


def test_a_room_without_norms_has_none() -> None:
    assert norms_for_room("nowhere", SAMPLE) == figures_for_room("sample", SAMPLE) == []


def run_book(tmp_path: Path, **options: bool) -> str:
    said = StringIO()
    call_command("norms_book", out=tmp_path, lock=tmp_path / "lock.json", stdout=said, **options)
    return said.getvalue()


def test_the_command_keeps_book_and_lock_up_to_date(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="out of date"):
        run_book(tmp_path, check=True)
    run_book(tmp_path)
    (tmp_path / "gone.md").write_text("an old room")
    with pytest.raises(CommandError, match=r"gone\.md"):
        run_book(tmp_path, check=True)
    run_book(tmp_path)
    assert "versions of rules" in run_book(tmp_path, check=True)
    assert "core.objection_weeks" in (tmp_path / "core.md").read_text()


def test_the_command_never_locks_a_changed_rule_in_silence(tmp_path: Path) -> None:
    write_lock([OLD], released=False, path=tmp_path / "lock.json")
    with pytest.raises(CommandError, match=r"a\.b law@2020-01-01 vanished"):
        run_book(tmp_path)
    run_book(tmp_path, before_release=True)
    run_book(tmp_path, release=True)
    with pytest.raises(CommandError, match="A release was made"):
        run_book(tmp_path, before_release=True)


def test_the_book_and_the_lock_of_this_copy_are_up_to_date() -> None:
    root = Path(__file__).parents[4]
    call_command("norms_book", check=True, out=root / "docs/norms", stdout=StringIO())


MUTANT_TESTS = '''
"""Three rules: one whose test bites, one whose mark is void, one that a test cannot live without."""
import sys
import pytest
from django.utils.translation import gettext_lazy as _
from roer.core.rules import Reason, Registry, Source, rule

def made(name):
    def always(facts):
        """Always met."""
        return Reason()
    return rule(name=name, set="law", since="2020-01-01", source=Source("KOM", lines="1-2"), says=_("Ja."),
                registry=Registry())(always)

BITES, VOID, BROKEN = made("a.bites"), made("a.void"), made("a.broken")

@pytest.mark.rule("a.bites")
@pytest.mark.parametrize("facts", [1, 2])
def test_bites(facts):
    assert BITES(facts)

@pytest.mark.rule("a.void")
@pytest.mark.rule("a.misspelt")
def test_void():
    VOID(None)

@pytest.mark.rule("a.broken")
def test_broken():
    BROKEN(None) or pytest.exit("cannot go on", returncode=3)

def test_unmarked():
    assert False
'''


@pytest.fixture
def mutant_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = rule(name): bites\n")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    tests = tmp_path / "test_norms.py"
    tests.write_text(MUTANT_TESTS)
    return tests


def test_a_mark_that_does_not_bite_is_void(mutant_tests: Path) -> None:
    codes = run_mutants([str(mutant_tests), f"--rootdir={mutant_tests.parent}"])
    assert verdicts(["a.untested"], codes) == {
        "a.bites": Verdict.BITES,
        "a.broken": Verdict.BROKEN,
        "a.misspelt": Verdict.VOID,
        "a.untested": Verdict.UNTESTED,
        "a.void": Verdict.VOID,
    }


def test_tests_that_fail_anyway_prove_nothing(mutant_tests: Path) -> None:
    mutant_tests.write_text(MUTANT_TESTS + '\n@pytest.mark.rule("a.bites")\ndef test_red():\n    assert False\n')
    with pytest.raises(CannotRun, match="test_red"):
        run_mutants([str(mutant_tests), f"--rootdir={mutant_tests.parent}"])


def test_the_mutants_command_works_in_test_mode_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROER_MODE", "demo")
    with pytest.raises(CommandError, match="test mode only"):
        call_command("mutants")
