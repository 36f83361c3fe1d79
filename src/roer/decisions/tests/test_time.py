"""Deciding in time, looking again before help ends, and asking the rules again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from roer.core.actor import Actor, acting
from roer.core.days import start_of
from roer.core.models import WorkItem
from roer.decisions import commands, queries
from roer.decisions.codes import Outcome
from roer.decisions.models import Bridge, Reassessment
from roer.decisions.refusals import CannotApply, CannotReassess
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake

RECEIVED = date(2026, 10, 1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


@pytest.fixture(scope="module")
def sent(cast: Cast) -> UUID:
    """A grant about Sem with a year's help that ends on the first of May, sent."""
    made = story.drafted(cast, story.determined(cast, "lina"), "grant", parts=story.SHORT_PARTS)
    story.granted(cast, made)
    reasons = dict.fromkeys(
        ("decisions.short_form_by_another", "decisions.missing_answer_is_explained"), "Het gezin vroeg dit zelf."
    )
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made, reasons=reasons)
    return made


def work(actor: Actor, kind: str, thing_id: UUID) -> int:
    with acting(actor, page="test"):
        return WorkItem.objects.filter(kind=kind, thing_id=thing_id, state="open", owner_seat_id=actor.seat_id).count()


def on(day: date) -> datetime:
    return start_of(day) + timedelta(hours=9)


def applied(cast: Cast, received: date = RECEIVED) -> UUID:
    fatima = cast["fatima"].at(on(received))
    return commands.apply_for_help(
        actor=fatima, dossier_id=cast.dossier("lina"), words="Wij vragen hulp voor Lina.", received_on=received,
        responsible_seat_id=cast["dewi"].seat.id, filed_by=cast["mirjam"].person_id,
    )  # fmt: skip


@pytest.mark.req("INT-48")
def test_owner_and_decider_hear_in_week_four_six_and_after_the_term(cast: Cast) -> None:
    story.determined(cast, "lina")
    made = applied(cast)
    rings = {
        RECEIVED + timedelta(weeks=4): ("decisions.decide_soon", 1), RECEIVED + timedelta(weeks=6): ("decisions.decide_soon", 2),
        RECEIVED + timedelta(weeks=8): ("decisions.late_decision", 0),
        RECEIVED + timedelta(weeks=8, days=1): ("decisions.late_decision", 1),
    }  # fmt: skip
    for who in ("fatima", "dewi"):
        intake.ring(actor=cast[who].at(on(RECEIVED + timedelta(weeks=4) - timedelta(days=1))))
        assert work(cast[who].at(AT), "decisions.decide_soon", made) == 0
        for day, (kind, count) in rings.items():
            intake.ring(actor=cast[who].at(on(day)))
            assert work(cast[who].at(AT), kind, made) == count
    mirjam = cast["mirjam"].at(on(date(2026, 11, 27)))
    with acting(mirjam, page="test"):
        view = queries.application_for(made, mirjam)
        assert (view.row.decide_by, view.waits, view.late) == (date(2026, 11, 26), True, True)
        assert view.row.responsible_seat.work_name == "Dewi Sari"
        assert made in {one.row.id for one in queries.late_applications(mirjam)}


@pytest.mark.req("INT-48")
def test_only_a_lawful_pause_moves_the_last_day(cast: Cast) -> None:
    made = applied(cast)
    fatima = cast["fatima"]
    asked = {"application_id": made, "words": "Stuk.", "actor": fatima.at(on(date(2026, 10, 8)))}
    before, future = RECEIVED - timedelta(days=1), date(2027, 1, 1)
    for ground, day in (("consultation", RECEIVED), ("missing_facts", before), ("missing_facts", future)):
        with pytest.raises(CannotApply):
            commands.pause_term(ground=ground, from_on=day, **asked)
    pause = commands.pause_term(
        actor=fatima.at(on(date(2026, 10, 8))), application_id=made, ground="missing_facts", from_on=date(2026, 10, 8),
        words="Wilt u het schoolverslag sturen?",
    )  # fmt: skip
    later = fatima.at(on(date(2026, 12, 20)))
    with acting(later, page="test"):
        assert not queries.application_for(made, later).late
    assert "decisions.late_decision" not in intake.ring(actor=later)
    with pytest.raises(CannotApply):
        commands.resume_term(actor=later, pause_id=pause, until_on=date(2026, 10, 1))
    commands.resume_term(actor=later, pause_id=pause, until_on=date(2026, 10, 18))
    with acting(later, page="test"):
        assert queries.application_for(made, later).row.decide_by == date(2026, 12, 6)


def test_an_application_of_the_future_is_refused(cast: Cast) -> None:
    with pytest.raises(CannotApply):
        commands.apply_for_help(
            actor=cast["fatima"].at(AT), dossier_id=cast.dossier("lina"), words="Hulp.", received_on=date(2027, 1, 1),
            responsible_seat_id=cast["dewi"].seat.id,
        )  # fmt: skip


@pytest.mark.req("INT-50")
def test_help_that_ends_comes_back_by_itself_and_is_listed(cast: Cast, sent: UUID) -> None:
    fatima, dewi = cast["fatima"], cast["dewi"].at(on(date(2027, 3, 1)))
    intake.ring(actor=fatima.at(on(date(2027, 3, 5))))
    assert work(fatima.at(AT), "decisions.reassess", sent) == 0
    intake.ring(actor=fatima.at(on(date(2027, 3, 6))))
    assert work(fatima.at(AT), "decisions.reassess", sent) == 1
    with acting(dewi, page="test"):
        found = queries.endings(dewi)
        assert sent in {one.decision_id for one in found}
        assert [one.ends_on for one in found] == sorted(one.ends_on for one in found)
        may = sum(one.ends_on.replace(day=1) == date(2027, 5, 1) for one in found)
    commands.set_talk_room(actor=dewi, month=date(2027, 5, 1), talks=0)
    with acting(dewi, page="test"):
        assert queries.shortage(queries.endings(dewi), dewi.organisation_id) == [(date(2027, 5, 1), may, 0, may)]
    commands.set_talk_room(actor=dewi, month=date(2027, 5, 9), talks=may)
    with acting(dewi, page="test"):
        assert queries.shortage(queries.endings(dewi), dewi.organisation_id) == []


@pytest.mark.case("KC-06")
@pytest.mark.req("INT-51")
@pytest.mark.req("INT-52")
def test_a_promise_has_a_day_and_late_help_is_bridged(cast: Cast, sent: UUID) -> None:
    fatima, dewi, mirjam = cast["fatima"], cast["dewi"], cast["mirjam"]
    spring = on(date(2027, 3, 10))
    with pytest.raises(CannotReassess):
        commands.announce_reassessment(
            actor=fatima.at(spring), decision_id=sent, talk_on=date(2027, 3, 1), words="Past het?"
        )
    look = commands.announce_reassessment(
        actor=fatima.at(spring), decision_id=sent, talk_on=date(2027, 3, 20),
        words="We kijken of de hulp past. De hulp gaat gewoon door.",
    )  # fmt: skip
    with acting(mirjam.at(spring), page="test"):
        assert "gaat gewoon door" in queries.reassessment_for(look, mirjam.at(spring)).purpose
    commands.report_reassessment(
        actor=fatima.at(on(date(2027, 3, 20))), reassessment_id=look, words="Het wordt anderhalf uur per week.",
        promised="more", answer_on=date(2027, 4, 3),
    )  # fmt: skip
    april = on(date(2027, 4, 4))
    intake.ring(actor=dewi.at(april))
    assert work(dewi.at(april), "decisions.late_answer", look) == 1
    with acting(mirjam.at(april), page="test"):
        seen = queries.reassessment_for(look, mirjam.at(april))
        assert (seen.late, seen.report) == (True, "Het wordt anderhalf uur per week.")
    assert work(dewi.at(april), "decisions.bridge", look) == 1
    commands.stand_for_bridging(actor=dewi.at(april), valid_from=date(2027, 4, 4))
    end = dewi.at(on(date(2027, 5, 1)))
    commands.bridge_what_ends(actor=dewi.at(april))
    with acting(end, page="test"):
        assert not Bridge.objects.filter(reassessment_id=look).exists()
    commands.bridge_what_ends(actor=end)
    commands.bridge_what_ends(actor=end)
    with acting(end, page="test"):
        held = Bridge.objects.get(reassessment_id=look)
        assert (held.from_on, held.kind, held.taken_by_id) == (date(2027, 5, 1), "standing", end.seat_id)
        assert Reassessment.objects.get(id=look).talk_on == date(2027, 5, 15)
    assert not {"not_reassessed", "late"} & set(Outcome.values)
    with acting(mirjam.at(end.at), page="test"):
        assert queries.reassessment_for(look, mirjam.at(end.at)).bridges[0].until_on > date(2027, 5, 1)


def test_every_rule_of_a_sent_decision_answers_the_same_again(cast: Cast, sent: UUID) -> None:
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        replays = queries.replays_of(sent, mirjam)
    assert len(replays) > 15
    assert all(one.same for one in replays)


@pytest.mark.parametrize(("change", "rule", "opens"), [
    ("child_not_heard", "decisions.child_has_a_line", True), ("no_mandate", "decisions.mandate_stands", True),
    ("money", "decisions.other_interest_is_explained", True), ("less_than_before", "decisions.everyone_was_asked", True),
    ("less_than_before", "decisions.missing_answer_is_explained", False),
])  # fmt: skip
def test_one_other_fact_opens_or_shuts_a_rule(cast: Cast, sent: UUID, change: str, rule: str, opens: bool) -> None:
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        turns = {one.rule.name: one.opens for one in queries.what_if(sent, change, mirjam)}
    assert turns[rule] is opens


def test_where_norms_bend_small_numbers_stay_inside(cast: Cast, sent: UUID, many: Callable[[], None]) -> None:
    since = AT - timedelta(days=30)
    assert "decisions.short_form_by_another" not in {one.name for one in queries.bending(since)}
    many()
    counted = {one.name: one.count for one in queries.bending(since)}
    assert counted["decisions.short_form_by_another"] >= queries_least()


def queries_least() -> int:
    from roer.decisions.queries.norms import LEAST

    return LEAST


@pytest.fixture
def many(cast: Cast) -> Callable[[], None]:
    """Send as many decisions with a written reason as are needed to be counted."""

    def send() -> None:
        bepaling = story.determined(cast, "lina")
        for _number in range(queries_least()):
            made = story.drafted(cast, bepaling, "grant", parts=story.SHORT_PARTS)
            story.granted(cast, made)
            reasons = dict.fromkeys(
                ("decisions.short_form_by_another", "decisions.missing_answer_is_explained"), "Zo vroeg het gezin."
            )
            commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made, reasons=reasons)

    return send
