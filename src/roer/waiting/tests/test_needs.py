"""The child before the place: needs first, what is only available, and waiting for a foster family."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.demo.cast import Cast
from roer.offers import commands as offers
from roer.waiting import commands, queries, refusals
from roer.waiting.models import Proposal
from roer.waiting.tests.conftest import AT

Make = Callable[..., Any]


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open"))


def page_of(cast: Cast, name: str) -> Client:
    page = Client()
    page.post("/demo/", {"seat": str(cast[name].seat.id)})
    return page


def named(cast: Cast, mine: Actor) -> str:
    """Who of the cast this worker is."""
    return next(name for name in ("fatima", "joost", "wim") if cast[name].seat.id == mine.seat_id)


@pytest.mark.req("WAI-39")
@pytest.mark.rule("waiting.needs_before_places")
def test_the_places_open_after_the_needs_or_with_a_reason_that_the_family_reads(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    offer, request = publish("eva", "Pas na de vraag"), ask("mirjam", "sem")
    mine: Actor = owner(request, "mirjam")
    worker, parent = page_of(cast, named(cast, mine)), page_of(cast, "mirjam")
    places = reverse("waiting:choose", args=[request])
    assert "Eerst het kind, dan de plekken" in worker.get(places).content.decode()
    assert worker.get(reverse("waiting:choose_one", args=[request, offer])).status_code == 302
    assert "Pas na de vraag" in parent.get(places).content.decode(), "a family looks when it wants"
    assert "Pas na de vraag" in Client().get("/aanbod/?woorden=Pas na").content.decode(), "the map is open to everybody"
    with pytest.raises(ReasonNeeded):
        commands.look_early(actor=mine, request_id=request, words="")
    early = worker.post(
        reverse("waiting:look_early", args=[request]),
        {"words": "Vannacht moet er iets zijn.", "command_id": str(uuid4())},
    )
    assert early.status_code == 302
    assert "Pas na de vraag" in worker.get(places).content.decode()
    given = {"actor": mine, "request_id": request, "offer_id": offer, "words": "Een jongen van 9."}
    with pytest.raises(refusals.CannotChoose, match="waarom dit bij dit kind past"):
        commands.choose_offer(**given)
    assert commands.choose_offer(reason="Hij durft weer te praten in een klein huis.", **given)
    acute = ask("mirjam", "sem")
    other: Actor = owner(acute, "mirjam")
    commands.record_needs(
        actor=other, request_id=acute, words="9 jaar, niet veilig thuis, geen medicijnen, geen verboden.", acute=True
    )
    with acting(other, page="test"):
        assert queries.places_are_open(acute, other)
    [due] = work("waiting.complete_needs", acute)
    assert due.due_at.date() == (AT + timedelta(days=7)).date()


@pytest.mark.req("WAI-40")
@pytest.mark.rule("waiting.choice_fits")
def test_what_is_only_available_has_a_reason_is_counted_apart_and_goes_further(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    request, group = ask("mirjam", "sem"), publish("eva", "Groep aan de Dijk", form="residential")
    mine, carla = owner(request, "mirjam"), cast["carla"].at(AT)
    commands.record_needs(actor=mine, request_id=request, words="Een gewoon gezin.", form="family_home")

    def counted() -> dict[str, int]:
        with acting(carla, page="test"):
            return {str(says): number for says, number in queries.only_available("JZ99", carla)}

    before, family = counted(), "er is geen plek in een gezin vrij, daarom een groep"
    given = {"actor": mine, "request_id": request, "offer_id": group, "words": "Een jongen van 9.", "fit": "available"}
    with pytest.raises(refusals.CannotChoose):
        commands.choose_offer(**given)
    made = commands.choose_offer(reason="Hij moet ergens slapen.", only_because="no_family", **given)
    assert counted()[family] == before[family] + 1
    assert {key: n for key, n in counted().items() if key != family} == {
        key: n for key, n in before.items() if key != family
    }
    assert [item.cause for item in work("waiting.only_available", group)] == ["waiting.only_no_family"]
    assert all(item.dossier_id is None for item in work("waiting.only_available", group)), (
        "about the offer, not the child"
    )
    shown = page_of(cast, "mirjam").get(reverse("waiting:wait", args=[request])).content.decode()
    assert "Past niet helemaal" in shown
    assert family in shown
    other = ask("mirjam", "sem")
    commands.choose_offer(
        actor=cast["mirjam"].at(AT),
        request_id=other,
        offer_id=group,
        words="Jongen.",
        fit="available",
        reason="Nu plek.",
    )
    held = Proposal.objects.using("owner").get(request_id=other)
    assert held.only_because == "first_free", "the first that is free is counted as just that"
    assert made


@pytest.mark.req("WAI-38")
def test_a_boy_who_needs_weekends_stands_under_part_time_and_gets_no_full_week(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    full = publish("tom", "Pleeggezin de hele week", form="foster_care")
    weekend = publish("tom", "Pleeggezin in het weekend", form="foster_care", part_time=True)
    for offer in (full, weekend):
        offers.report_capacity(actor=cast["tom"].at(AT), offer_id=offer, free_places=1, waiting_weeks=0)
    request = ask("mirjam", "sem", days=70)
    mine, carla = owner(request, "mirjam", AT - timedelta(days=70)), cast["carla"].at(AT)

    def listed() -> list[tuple[int, int]]:
        with acting(carla, page="test"):
            return [(line.children, line.instead) for line in queries.foster_list("JZ99", carla)]

    before = listed()
    commands.record_needs(
        actor=mine,
        request_id=request,
        words="Elk weekend rust.",
        form="foster_care",
        part_time=True,
        family_instead=True,
    )
    assert listed() == [(before[0][0] + 1, before[0][1] + 1), before[1]]
    with acting(carla, page="test"):
        [part, _whole] = queries.foster_list("JZ99", carla)
        assert part.longest == 10, "ten weeks on the list"
    now = mine.moved_to(AT)
    with acting(now, page="test"):
        found = {one.line.offer.name: one for one in queries.fitting_offers(request, now, form="foster_care")}
    assert found["Pleeggezin in het weekend"].is_fitting
    assert found["Pleeggezin de hele week"].does_not == ("Voor de hele week, en nodig is een deel van de week.",)
    made = UUID(commands.flag_long_waits(actor=now)[str(request)])
    with acting(carla, page="test"):
        line, places = queries.brokerage_for(made, carla)
        assert line.brokerage.part_time
        assert {each.offer.id for each in places} & {full, weekend} == {weekend}
        proposed = [each.offer.offer.id for each in queries.region_plan(carla).lines if each.offer]
    assert full not in proposed
    shown = page_of(cast, "carla").get(reverse("waiting:lists")).content.decode()
    assert "een deel van de week, zoals weekenden" in shown
    with acting(cast["tom"].at(AT), page="test"), pytest.raises(NotAllowed):
        queries.foster_list("JZ99", cast["tom"].at(AT))
