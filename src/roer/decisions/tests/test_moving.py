"""Moving to another municipality: the same help at one tap, no empty day, and nobody lets go before the next accepts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Regime, Role
from roer.core.days import start_of
from roer.core.models import Organisation, WorkItem
from roer.core.rules import RulesRefused
from roer.decisions import commands, queries
from roer.decisions.models import KeptHelp
from roer.decisions.refusals import CannotMove
from roer.decisions.rules import kept_until
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake.models import HelpRequest

NEW, OLD = "0363", "9999"
MOVED = date(2026, 12, 1)
REASONS = ("decisions.short_form_by_another", "decisions.missing_answer_is_explained", "decisions.child_has_a_line")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    made.organisations["new"] = Organisation.objects.using("owner").create(
        name="Team Noord", kind="local_team", regime=Regime.YOUTH_ACT, municipality_code=NEW, valid_from=AT.date()
    )
    made.moment = AT
    made.worker("nina", "Nina Bos", Role.PROFESSIONAL, "new", "jeugd- en gezinsprofessional")
    return made


def on(day: date) -> datetime:
    return start_of(day) + timedelta(hours=9)


def grant(cast: Cast, child: str, *, form: str = "outpatient", starts: date = date(2026, 11, 1)) -> tuple[UUID, UUID]:
    """A request and a sent grant of three hours a week at a provider for a year."""
    request = intake.ask_question(
        actor=cast["noor" if child == "noor" else "mirjam"].at(AT), dossier_id=cast.dossier(child),
        municipality_code=OLD, words={"want": "Hulp."},
    )  # fmt: skip
    help_ = {"form": form, "volume": Decimal(3), "provider_id": cast["tom"].seat.organisation_id}
    made = story.drafted(
        cast, story.determined(cast, child, request_id=request, months=12, **help_), "grant", parts=story.SHORT_PARTS
    )
    story.granted(cast, made, starts_on=starts, ends_on=starts.replace(year=starts.year + 1), **help_)
    commands.send_decision(
        actor=cast["dewi"].at(AT), decision_id=made, reasons=dict.fromkeys(REASONS, "Zo vroeg het gezin.")
    )
    return request, made


def move(cast: Cast, child: str, **more: object) -> str:
    given = {"moved_on": MOVED, "to_code": NEW, "from_code": OLD, **more}
    return commands.record_move(
        actor=cast["fatima"].at(on(date(2026, 11, 20))), dossier_id=cast.dossier(child), **given
    )


def kept(cast: Cast, decision: UUID, by: str = "fatima") -> KeptHelp:
    with acting(cast[by].at(on(MOVED)), page="test"):
        return KeptHelp.objects.get(decision_id=decision)


def work(cast: Cast, who: str, kind: str, thing: UUID) -> int:
    with acting(cast[who].at(on(MOVED)), page="test"):
        return WorkItem.objects.filter(kind=kind, thing_id=thing, state="open", owner_seat_id=cast[who].seat.id).count()


@pytest.mark.req("INT-73")
def test_the_family_keeps_its_help_and_nobody_lets_go_before_the_next_accepts(cast: Cast) -> None:
    request, decision = grant(cast, "sem")
    assert move(cast, "sem") == "1"
    held = kept(cast, decision)
    assert (held.from_code, held.to_code, held.moved_on, held.until_on) == (OLD, NEW, MOVED, date(2027, 11, 1))
    mirjam = cast["mirjam"].at(on(date(2026, 11, 21)))
    with acting(mirjam, page="test"):
        view = queries.kept_for(held.id, mirjam)
        assert (view.last_old, view.last_kept) == (date(2026, 11, 30), date(2027, 10, 31)), "no day is empty"
        assert "3" in view.lines[0].amount
    mother = client_of(cast["mirjam"])
    page = reverse("decisions:kept", args=[held.id])
    assert "Ik wil deze hulp houden" in mother.get(page).content.decode()
    for _twice in range(2):
        commands.keep_my_help(actor=mirjam, kept_id=held.id)
    assert "Ik wil deze hulp houden" not in mother.get(page).content.decode()
    assert kept(cast, decision).wished_by_id == cast["mirjam"].person_id
    assert work(cast, "fatima", "decisions.keep_help", held.id) == 1
    with pytest.raises(NotAllowed):
        commands.keep_my_help(actor=cast["fatima"].at(on(MOVED)), kept_id=held.id)
    with pytest.raises(CannotMove):
        commands.ask_to_take_over(actor=cast["fatima"].at(mirjam.at), kept_id=held.id, seat_id=cast["joost"].seat.id)
    commands.ask_to_take_over(actor=cast["fatima"].at(mirjam.at), kept_id=held.id, seat_id=cast["nina"].seat.id)
    with pytest.raises(CannotMove):
        commands.take_over_help(actor=cast["nina"].at(mirjam.at), kept_id=held.id)
    with acting(cast["fatima"].at(on(MOVED)), page="test"):
        asked_at = HelpRequest.objects.get(id=request).asked_at
    commands.take_over_help(actor=cast["nina"].at(on(MOVED)), kept_id=held.id)
    later = on(MOVED + timedelta(days=1))
    with acting(cast["nina"].at(later), page="test"):
        row = HelpRequest.objects.get(id=request)
        assert (row.municipality_code, row.owner_seat_id, row.asked_at) == (NEW, cast["nina"].seat.id, asked_at)
        assert story.sees(cast["nina"].at(later), decision)
    for name, reads in (("fatima", False), ("dewi", False), ("mirjam", True), ("nina", True)):
        with acting(cast[name].at(later), page="test"):
            assert HelpRequest.objects.filter(id=request).exists() is reads, name


@pytest.mark.req("INT-73")
def test_help_that_has_not_begun_moves_along_and_a_stay_changes_nothing(cast: Cast) -> None:
    _request, decision = grant(cast, "lina", starts=date(2027, 2, 1))
    move(cast, "lina")
    assert kept(cast, decision).until_on == date(2027, 12, 1), "a year from the move, though more was granted"
    with pytest.raises(CannotMove):
        move(cast, "lina")
    _request, home = grant(cast, "noor", form="family_home")
    for stays in (True, False):
        with pytest.raises(RulesRefused):
            move(cast, "noor", stays=stays)
    with acting(cast["fatima"].at(on(MOVED)), page="test"):
        assert not KeptHelp.objects.filter(decision_id=home).exists()


@pytest.mark.parametrize("wrong", [{"to_code": OLD}, {"to_code": "0000"}, {"moved_on": date(2030, 1, 1)}])
def test_a_move_needs_two_places_and_help_that_still_runs(cast: Cast, wrong: dict[str, object]) -> None:
    grant(cast, "lina")
    with pytest.raises(CannotMove):
        move(cast, "lina", **wrong)


@given(st.dates(date(2022, 1, 1), date(2040, 12, 31)), st.integers(1, 3000))
def test_kept_help_is_never_empty_and_never_longer_than_a_year(moved_on: date, days: int) -> None:
    until = kept_until(moved_on, moved_on + timedelta(days=days), 1)
    assert moved_on < until <= moved_on + timedelta(days=366)
    assert until <= moved_on + timedelta(days=days)
