"""Keeping sight of who waits: pauses, contact, urgency, needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.demo.cast import Cast
from roer.waiting import commands, queries, refusals
from roer.waiting.models import UrgencyVoice, WaitPause, WaitSpell
from roer.waiting.tests.conftest import AT

Make = Callable[..., Any]
TODAY = AT.date()


def name_of(cast: Cast, mine: Actor) -> str:
    return next(name for name in ("fatima", "joost", "wim") if cast[name].seat.id == mine.seat_id)


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open"))


def test_the_clock_stands_still_only_for_a_cause_of_the_family(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("mirjam", "sem", days=40)
    mine: Actor = owner(request, "mirjam")
    given = {"actor": mine, "request_id": request, "words": "Het gezin is een maand weg."}
    with pytest.raises(refusals.CannotWatch, match="volle lijst"):
        commands.pause_wait(cause="full", from_on=TODAY, **given)
    pause = commands.pause_wait(cause="away", from_on=TODAY - timedelta(days=10), **given)
    with pytest.raises(refusals.CannotWatch, match="al stil"):
        commands.pause_wait(cause="ill", from_on=TODAY, **given)
    commands.resume_wait(actor=mine, pause_id=pause)
    assert WaitPause.objects.using("owner").get(id=pause).until_on == TODAY
    with pytest.raises(NotAllowed):
        commands.pause_wait(actor=cast["tom"].at(AT), request_id=request, cause="away", words="Vol.", from_on=TODAY)


def test_counted_waits_take_pauses_off_and_hold_no_name(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("mirjam", "sem", days=40)
    commands.pause_wait(
        actor=owner(request, "mirjam"), request_id=request, cause="away", words="Weg.",
        from_on=TODAY - timedelta(days=10),
    )  # fmt: skip
    commands.count_waits(actor=cast["carla"].at(AT))
    total = WaitSpell.objects.filter(kind="total", since=TODAY - timedelta(days=40)).order_by("days").first()
    assert total is not None
    assert (total.days, total.region, total.ended) == (30, "JZ99", False)
    assert {field.name for field in WaitSpell._meta.get_fields()} & {"dossier", "person", "request"} == set()


def test_only_who_coordinates_counts(cast: Cast) -> None:
    for name in ("tom", "mirjam", "fatima"):
        with pytest.raises(NotAllowed):
            commands.count_waits(actor=cast[name].at(AT))


@pytest.mark.req("WAI-28")
@pytest.mark.rule("waiting.two_make_it_urgent")
def test_what_two_professionals_call_urgent_stays_urgent(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("mirjam", "sem")
    mine: Actor = owner(request, "mirjam")
    other = cast["joost" if mine.seat_id == cast["fatima"].seat.id else "fatima"].at(AT)
    from roer.people import commands as people

    people.involve(actor=mine, dossier_id=cast.dossier("sem"), seat_id=other.seat_id, part="specialist")
    commands.call_urgent(actor=mine, request_id=request)
    assert work("waiting.reopen_triage", request) == []
    commands.call_urgent(actor=other, request_id=request)
    assert [item.cause for item in work("waiting.reopen_triage", request)] == ["waiting.called_urgent"]
    with pytest.raises(refusals.CannotWatch):
        commands.call_urgent(actor=other, request_id=request)
    with pytest.raises(ReasonNeeded):
        commands.answer_urgency(actor=mine, request_id=request, urgent=False)
    commands.answer_urgency(actor=mine, request_id=request, urgent=False, words="Wij zien het anders, omdat.")
    voices = UrgencyVoice.objects.using("owner").filter(request_id=request).values_list("seat_id", flat=True)
    assert set(voices) == {mine.seat_id, other.seat_id}


@pytest.mark.req("WAI-30")
@pytest.mark.rule("waiting.child_is_spoken_to")
def test_a_missed_contact_reaches_the_named_owner(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("mirjam", "sem", days=8)
    week_ago: Actor = owner(request, "mirjam", AT - timedelta(days=8))
    commands.agree_contact(actor=week_ago, request_id=request, every_days=7, words="Elke dinsdag bellen.", safety=True)
    commands.record_contact(actor=week_ago, request_id=request, spoken_on=week_ago.at.date(), with_child=True)
    commands.look_for_signals(actor=week_ago.moved_to(AT - timedelta(days=1)))
    assert work("waiting.speak_with_child", request) == []
    mine = week_ago.moved_to(AT)
    carla = cast["carla"].at(AT)

    def unseen() -> int:
        with acting(carla, page="test"):
            return queries.prevention("JZ99", carla).unseen

    missed = unseen()
    page = Client()
    page.post("/demo/", {"seat": str(cast[name_of(cast, mine)].seat.id)})
    shown = " ".join(page.get(reverse("waiting:watch", args=[request])).content.decode().split())
    for said in ("Wie let op:", "Elke dinsdag bellen.", "veiligheid"):
        assert said in shown
    commands.look_for_signals(actor=mine)
    commands.look_for_signals(actor=mine)
    assert [item.owner_seat_id for item in work("waiting.speak_with_child", request)] == [mine.seat_id]
    commands.record_contact(actor=mine, request_id=request, spoken_on=TODAY, with_child=False)
    assert len(work("waiting.speak_with_child", request)) == 1, "speaking with a parent is not speaking with the child"
    commands.record_contact(actor=mine, request_id=request, spoken_on=TODAY, with_child=True)
    assert work("waiting.speak_with_child", request) == []
    assert unseen() <= missed
    coordinator = Client()
    coordinator.post("/demo/", {"seat": str(cast["carla"].seat.id)})
    beside = " ".join(coordinator.get(reverse("waiting:lists")).content.decode().split())
    assert beside.index("hulp nodig en wacht") < beside.index("voor iedereen:"), "prevention never without who waits"


@pytest.mark.rule("waiting.long_wait_reaches_executive")
@pytest.mark.parametrize(("days", "told"), [(152, False), (153, True)])
def test_a_very_long_wait_goes_further(cast: Cast, ask: Make, owner: Make, days: int, told: bool) -> None:
    request = ask("mirjam", "sem")
    asked = apps.get_model("intake", "HelpRequest").objects.using("owner").filter(id=request)
    asked.update(asked_at=AT - timedelta(days=days))
    commands.look_for_signals(actor=owner(request, "mirjam"))
    assert bool(work("waiting.long_wait", request)) is told


@pytest.mark.rule("waiting.needs_before_places")
def test_a_worker_looks_at_the_child_before_the_places(cast: Cast, ask: Make, owner: Make, publish: Make) -> None:
    request = ask("mirjam", "sem")
    mine: Actor = owner(request, "mirjam")
    given = {"actor": mine, "request_id": request, "words": "Een jongen van 9."}
    with pytest.raises(refusals.CannotChoose):
        commands.choose_offer(offer_id=publish("eva", "Voor de vraag"), **given)
    with pytest.raises(ReasonNeeded):
        commands.look_early(actor=mine, request_id=request, words=" ")
    commands.record_needs(actor=mine, request_id=request, words="9 jaar, veilig bij oma.", acute=True)
    assert commands.choose_offer(offer_id=publish("eva", "Na de vraag"), reason="Het is bij oma om de hoek.", **given)


def test_acute_needs_open_the_list_and_the_rest_is_due_in_five_days(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("mirjam", "sem")
    mine: Actor = owner(request, "mirjam")
    commands.record_needs(
        actor=mine,
        request_id=request,
        words="9 jaar, geen medicijnen, geen contactverbod, nu veilig bij oma.",
        acute=True,
    )
    [due] = work("waiting.complete_needs", request)
    assert due.due_at.date() == (AT + timedelta(days=7)).date()
    commands.record_needs(actor=mine, request_id=request, words="Rust, en dichtbij school.", form="respite")
    assert work("waiting.complete_needs", request) == []
