"""The engine: what may be declared, which version holds, what a command does with the answer, and what stays of it."""

import dataclasses
import json
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from roer.core.rules import (
    BadRule,
    CannotReplay,
    Example,
    FactsDestroyed,
    Level,
    Outcome,
    Param,
    ProposalsClash,
    Reason,
    ReasonNeeded,
    Receipt,
    Registry,
    RulesRefused,
    Source,
    Switch,
    UnknownRule,
    ask,
    examples_of,
    give_examples,
    meet,
    receipt,
    refuse_clash,
    replay,
    rule,
    rule_set,
    uphold,
)
from roer.core.rules.codehash import code_hash
from roer.core.rules.errata import Erratum, read_errata
from roer.core.rules.mutant import refuse_outside_tests
from roer.core.tests.test_rules_sample import MAY_1, OK, SAMPLE, LetterFacts

UNHEARD = dataclasses.replace(OK, age=4, heard=False)
LATE = dataclasses.replace(OK, asked_on=date(2026, 1, 1))
GOOD = {
    "name": "sample.one",
    "set": "law",
    "since": "2020-01-01",
    "source": Source("KOM", lines="1-2"),
    "says": _("Zo is het."),
}


def never_met():
    def function(facts: object) -> Reason | None:
        """Nothing is ever met."""
        return None

    return function


@pytest.mark.parametrize(
    "change",
    [
        {"source": None},
        {"says": ""},
        {"says": "Zo is het."},
        {"leaves_open": "what it weighs"},
        {"name": "one"},
        {"name": "Sample.One"},
        {"set": "proposal"},
        {"set": "wish"},
        {"until": "2020-01-01"},
    ],
)
def test_a_rule_nobody_can_trace_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(BadRule):
        rule(**GOOD | change, registry=Registry())(never_met())


def test_a_rule_needs_a_docstring_and_plain_code() -> None:
    with pytest.raises(BadRule, match="docstring"):
        rule(**GOOD, registry=Registry())(lambda facts: None)

    def speaks(facts: object) -> Reason | None:
        """Say something that no translator sees."""
        return Reason(f"{facts}")

    with pytest.raises(BadRule, match="f-string"):
        rule(**GOOD, registry=Registry())(speaks)


@pytest.mark.parametrize("args", [("KOM",), ("Jeugdwet",), ("", "1-2"), ("KOM", "", "3")])
def test_a_source_without_a_place_is_refused(args: tuple[str, ...]) -> None:
    with pytest.raises(BadRule):
        Source(*args)


@pytest.mark.parametrize(
    ("first", "second", "fault"),
    [
        (("2020-01-01", None), ("2020-01-01", None), "already has"),
        (("2020-01-01", None), ("2024-01-01", None), "overlaps"),
        (("2020-01-01", "2024-01-02"), ("2024-01-01", None), "overlaps"),
    ],
)
def test_versions_of_one_set_never_overlap(first: tuple, second: tuple, fault: str) -> None:
    registry = Registry()
    rule(**GOOD | {"since": first[0], "until": first[1]}, registry=registry)(never_met())
    with pytest.raises(BadRule, match=fault):
        rule(**GOOD | {"since": second[0], "until": second[1]}, registry=registry)(never_met())


def test_a_version_may_follow_another() -> None:
    registry = Registry()
    rule(**GOOD | {"until": "2024-01-01"}, registry=registry)(never_met())
    rule(**GOOD | {"since": "2024-01-01"}, registry=registry)(never_met())
    answers = [meet("sample.one", OK, at=day, registry=registry) for day in (date(2023, 12, 31), date(2024, 1, 1))]
    assert [[one.version for one in answer] for answer in answers] == [["law@2020-01-01"], ["law@2024-01-01"]]
    assert meet("sample.one", OK, at=date(2019, 12, 31), registry=registry) == []


def test_two_params_of_one_name_are_refused() -> None:
    registry, source = Registry(), Source("Awb", article="1")
    rule(**GOOD, params=(Param("sample.weeks", 6, "weken", source),), registry=registry)(never_met())
    with pytest.raises(BadRule, match="Two different params"):
        rule(**GOOD | {"name": "sample.two"}, params=(Param("sample.weeks", 7, "weken", source),), registry=registry)(
            never_met()
        )


@pytest.mark.parametrize("value", ["Noor woont hier", "Noor", "", "x" * 65, 1.5, ["a"]])
def test_a_reason_never_holds_words_about_people(value: object) -> None:
    with pytest.raises(BadRule, match="never free text"):
        Reason(details={"what": value})


def test_a_reason_says_figures_and_days_in_a_sentence() -> None:
    reason = Reason(_("Vanaf %(day)s geldt %(weeks)s weken."), {"day": date(2026, 2, 28), "weeks": Decimal("6")})
    assert str(reason) == "Vanaf 28 februari 2026 geldt 6 weken."


@pytest.mark.parametrize(
    ("switched", "sets"),
    [
        ([], ["law"]),
        ([Switch("every_child_heard", date(2026, 5, 1))], ["proposal:every_child_heard"]),
        ([Switch("every_child_heard", date(2026, 5, 2))], ["law"]),
        ([Switch("every_child_heard", date(2026, 1, 1), date(2026, 5, 1))], ["law"]),
        ([Switch("silence", date(2026, 1, 1))], ["law"]),
    ],
)
def test_a_proposal_replaces_the_law_only_where_it_is_on(switched: list[Switch], sets: list[str]) -> None:
    mets = meet("sample.child_was_heard", UNHEARD, at=MAY_1, switched=switched, registry=SAMPLE)
    assert [one.rule.set for one in mets] == sets


def test_a_norm_holds_beside_the_law_and_beside_a_proposal() -> None:
    registry = Registry()
    for which in ("law", "norm", "proposal:new"):
        rule(**GOOD | {"set": which}, registry=registry)(never_met())
    rule_set("new", says=_("Nieuw."), source=GOOD["source"], registry=registry)
    sets = [
        [one.rule.set for one in meet("sample.one", OK, at=MAY_1, switched=on, registry=registry)]
        for on in ([], [Switch("new", MAY_1)])
    ]
    assert sets == [["law", "norm"], ["norm", "proposal:new"]]


@pytest.mark.parametrize("on", [("every_child_heard", "nobody_asked"), ("every_child_heard", "silence")])
def test_proposals_that_exclude_each_other_are_never_on_together(on: tuple[str, str]) -> None:
    with pytest.raises(ProposalsClash, match="every_child_heard"):
        refuse_clash(on, SAMPLE)
    refuse_clash(on[:1], SAMPLE)
    with pytest.raises(ProposalsClash):
        meet("sample.letter", OK, at=MAY_1, switched=[Switch(one, MAY_1) for one in on], registry=SAMPLE)


def test_an_unknown_proposal_rule_or_version_is_named() -> None:
    for question in (
        lambda: refuse_clash(["nowhere"], SAMPLE),
        lambda: meet("sample.nowhere", OK, at=MAY_1, registry=SAMPLE),
        lambda: meet(["sample.child_was_heard", "nowhere"], OK, at=MAY_1, registry=SAMPLE),
        lambda: SAMPLE.version("sample.child_was_heard", "law@1900-01-01"),
        lambda: SAMPLE.of(never_met()),
    ):
        with pytest.raises(UnknownRule, match=r".+"):
            question()


def test_a_tag_asks_all_its_rules() -> None:
    mets = meet("sample.letter", OK, at=MAY_1, registry=SAMPLE)
    assert {one.rule.name for one in mets} == {
        "sample.letter_states_objection_date",
        "sample.decided_in_time",
        "sample.child_was_heard",
    }
    assert {one.outcome for one in mets} == {Outcome.FITS}


@pytest.mark.rule("sample.letter_states_objection_date")
def test_a_block_refuses_before_any_reason_is_asked() -> None:
    mets = meet("sample.letter", dataclasses.replace(LATE, objection_until=None), at=MAY_1, registry=SAMPLE)
    with pytest.raises(RulesRefused, match="bezwaar kunt maken") as why:
        uphold(mets, {"sample.decided_in_time": "Ziek.", "sample.letter_states_objection_date": "Vergeten."})
    assert [one.rule.name for one in why.value.mets] == ["sample.letter_states_objection_date"]
    assert why.value.mets[0].reason.source.article == "3:45"


@pytest.mark.rule("sample.decided_in_time")
@pytest.mark.parametrize("reasons", [{}, {"sample.decided_in_time": "  "}, {"sample.other": "Ziek."}])
def test_a_rule_to_explain_asks_its_own_reason(reasons: dict[str, str]) -> None:
    mets = meet("sample.letter", LATE, at=MAY_1, registry=SAMPLE)
    with pytest.raises(ReasonNeeded, match=r"Dit duurde 18 weken\. Het mag 8 weken duren\. Schrijf op"):
        uphold(mets, reasons)
    assert uphold(mets, {"sample.decided_in_time": "De rechter vroeg uitstel."}) == []


@pytest.mark.rule("sample.child_was_heard")
def test_a_signal_lets_it_through_and_is_given_back() -> None:
    mets = meet("sample.letter", dataclasses.replace(OK, age=12, heard=False), at=MAY_1, registry=SAMPLE)
    assert [one.rule.name for one in uphold(mets, {})] == ["sample.child_was_heard"]


def test_a_receipt_is_codes_and_can_be_asked_again() -> None:
    for met in meet("sample.letter", LATE, at=MAY_1, registry=SAMPLE):
        kept = Receipt.from_json(json.loads(json.dumps(receipt(met).as_json())))
        assert kept == receipt(met)
        again = replay(kept, LATE, errata=[], registry=SAMPLE)
        assert (again.same, again.now.outcome, again.errata) == (True, met.outcome, ())


def test_replay_uses_the_figures_of_then() -> None:
    late = next(one for one in meet("sample.decided_in_time", LATE, at=MAY_1, registry=SAMPLE))
    kept = dataclasses.replace(receipt(late), params={"sample.decision_weeks": 18})
    assert not replay(kept, LATE, errata=[], registry=SAMPLE).same
    exact = dataclasses.replace(kept, params={"sample.decision_weeks": "17.5"})
    assert replay(exact, LATE, errata=[], registry=SAMPLE).now.params == {"sample.decision_weeks": Decimal("17.5")}


def test_replay_names_the_erratum_or_refuses() -> None:
    met = meet("sample.child_was_heard", UNHEARD, at=MAY_1, registry=SAMPLE)[0]
    old = dataclasses.replace(receipt(met), code_hash="0" * 16)
    erratum = Erratum(met.rule.name, met.version, "0" * 16, met.rule.code_hash, MAY_1, "Twelve was counted wrong.")
    assert replay(old, UNHEARD, errata=[erratum], registry=SAMPLE).errata == (erratum,)
    for wrong in (
        [],
        [dataclasses.replace(erratum, version="law@2000-01-01")],
        [dataclasses.replace(erratum, now="1")],
    ):
        with pytest.raises(CannotReplay, match="without an erratum"):
            replay(old, UNHEARD, errata=wrong, registry=SAMPLE)
    with pytest.raises(FactsDestroyed, match="vernietigd"):
        replay(old, None, errata=[erratum], registry=SAMPLE)


def test_an_erratum_without_a_reason_is_refused(tmp_path) -> None:
    entry = '[[erratum]]\nname="a.b"\nversion="law@2020-01-01"\nwas="1"\nnow="2"\ndate=2026-01-01\n'
    (tmp_path / "errata.toml").write_text(entry + 'reason=" "\n')
    with pytest.raises(BadRule, match="has a reason"):
        read_errata(tmp_path / "errata.toml")
    (tmp_path / "errata.toml").write_text(entry)
    with pytest.raises(BadRule, match="reason"):
        read_errata(tmp_path / "errata.toml")
    assert read_errata() == read_errata()


def plain_body():
    def body(facts: LetterFacts) -> Reason | None:
        """One wording."""
        return Reason() if facts.heard else None

    return body


def other_layout():
    def body(facts: LetterFacts) -> Reason | None:
        """Another wording,

        of more lines."""
        # a comment
        return Reason() if facts.heard else None  # and space

    return body  # fmt: skip


def other_meaning():
    def body(facts: LetterFacts) -> Reason | None:
        """One wording."""
        return Reason() if not facts.heard else None

    return body


def test_the_fingerprint_is_of_the_code_only() -> None:
    plain, layout, meaning = plain_body(), other_layout(), other_meaning()
    assert code_hash([plain]) == code_hash([layout])
    assert code_hash([plain]) != code_hash([meaning])
    assert code_hash([plain], ["block"]) != code_hash([plain], ["explain"])
    assert code_hash([plain, plain]) != code_hash([plain, meaning])


def test_examples_show_both_answers() -> None:
    registry = Registry()
    function = rule(**GOOD, registry=registry)(never_met())
    give_examples(function, Example("Het past.", OK, "fits"), registry=registry)
    with pytest.raises(BadRule, match="needs an example"):
        examples_of(function, registry)
    with pytest.raises(BadRule, match="expects"):
        give_examples(function, Example("Het past.", OK, "yes"), registry=registry)


def test_a_rule_is_taken_away_only_in_test_mode() -> None:
    for mode in ({}, {"ROER_MODE": "demo"}, {"ROER_MODE": "production"}):
        refuse_outside_tests(mode)
        with pytest.raises(ImproperlyConfigured, match="ROER_MUTANT"):
            refuse_outside_tests(mode | {"ROER_MUTANT": "a.b"})


def test_a_rule_that_is_taken_away_says_nothing(monkeypatch) -> None:
    met = dataclasses.replace(OK, objection_until=None)
    answer = [meet("sample.letter_states_objection_date", met, at=MAY_1, registry=SAMPLE)[0].outcome]
    monkeypatch.setenv("ROER_MUTANT", "sample.letter_states_objection_date")
    answer += [one.outcome for one in meet("sample.letter_states_objection_date", met, at=MAY_1, registry=SAMPLE)]
    assert answer == [Outcome.MET, Outcome.FITS]


def test_outside_test_mode_a_rule_is_itself(monkeypatch) -> None:
    monkeypatch.setenv("ROER_MODE", "demo")
    function = never_met()
    assert rule(**GOOD, registry=Registry())(function) is function
    monkeypatch.setenv("ROER_MUTANT", "sample.one")
    with pytest.raises(ImproperlyConfigured):
        rule(**GOOD, registry=Registry())(function)


def test_the_engine_fills_sentence_and_source() -> None:
    version = next(one for one in SAMPLE if one.level is Level.SIGNAL)
    met = ask(version, dataclasses.replace(OK, age=12, heard=False), {})
    assert (met.reason.says, met.reason.source) == (version.says, version.source)
