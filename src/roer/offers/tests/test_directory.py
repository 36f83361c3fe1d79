"""The directory: who finds what, who keeps what, and what never shows."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actions import NotAllowed
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.offers import commands, keeping, places, queries
from roer.offers.models import Offer
from roer.offers.queries import Wanted

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
TODAY = AT.date()
BOTH = {"inclusions": [("speaks_dutch", "Je spreekt Nederlands.")], "exclusions": [("psychosis", "Geen psychose.")]}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    found = recall()
    Offer.objects.using("owner").filter(name__startswith="Proef").delete()
    return found


def offer(cast: Cast, name: str, who: str = "eva", at: datetime = AT, **more: Any) -> UUID:
    given = {
        "description": "Praten over zorgen.", "form": "outpatient", "age_from": 4, "age_until": 18,
        "municipality_code": "9999", "area": "9901", "topics": ["anxiety"], **BOTH, **more,
    }  # fmt: skip
    return commands.publish_offer(actor=cast[who].at(at), name=name, **given)


@pytest.mark.req("WAI-01")
def test_a_parent_finds_exactly_what_fits_within_reach(cast: Cast) -> None:
    near = [offer(cast, f"Zoekproef dichtbij {n}", age_until=13) for n in range(5)]
    for n in range(4):
        offer(cast, f"Zoekproef te jong {n}", age_until=12)
    for n in range(3):
        offer(cast, f"Zoekproef ver weg {n}", municipality_code="0014", area="")
    for one in near:
        commands.report_capacity(actor=cast["eva"].at(AT), offer_id=one, free_places=1, waiting_weeks=3)
    lines = queries.search(Wanted("zoekproef bang", 13, place=places.find("Havenwijk"), within=15), TODAY)
    assert {line.offer.id for line in lines} == set(near)
    assert {line.waiting_weeks for line in lines} == {3}


def test_a_private_home_never_shows_where_it_is(cast: Cast) -> None:
    home = offer(cast, "Gezinshuis De Beuk", form="family_home")
    commands.report_capacity(actor=cast["eva"].at(AT), offer_id=home, free_places=1, waiting_weeks=0)
    line = queries.offer_line(home, TODAY, places.find("9901"))
    assert line.distance is None
    assert line.offer.area == ""
    assert (line.free_places, line.capacity.as_of) == (1, TODAY)  # type: ignore[union-attr]
    page = Client().get("/aanbod/", {"woorden": "Beuk", "plaats": "Havenwijk"}).content.decode()
    assert "Gezinshuis De Beuk" in page
    assert "in jouw regio" in page
    cards = page.split("roer-card", 1)[1].split("roer-next", 1)[0]
    assert "kilometer" not in cards
    assert "Havenwijk" not in cards


def test_the_database_refuses_an_area_for_a_private_home(cast: Cast) -> None:
    home = offer(cast, "Pleeggezin zonder plek", form="foster_care")
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(id=home).update(area="9901")


@pytest.mark.req("WAI-04")
def test_without_criteria_a_reason_is_asked_and_shown(cast: Cast) -> None:
    with pytest.raises(ReasonNeeded):
        offer(cast, "Half aanbod", exclusions=())
    half = offer(cast, "Half aanbod", exclusions=(), incomplete_reason="We kijken per kind.")
    assert not queries.offer_line(half, TODAY).is_complete
    page = Client().get(f"/aanbod/{half}/").content.decode()
    assert "niet compleet" in page
    assert "We kijken per kind." in page


@pytest.mark.parametrize(
    ("inclusions", "exclusions"),
    [
        ([("psychosis", "Ook bij een psychose.")], [("psychosis", "Geen psychose.")]),
        ([("speaks_dutch", "Nederlands."), ("speaks_dutch", "Taal.")], [("psychosis", "Geen psychose.")]),
    ],
)
def test_the_same_criterion_twice_is_refused_in_plain_words(cast: Cast, inclusions: Any, exclusions: Any) -> None:
    with pytest.raises(commands.CannotKeepOffer, match="twee keer"):
        offer(cast, "Dubbel gezegd", inclusions=inclusions, exclusions=exclusions)
    assert not Offer.objects.filter(name="Dubbel gezegd").exists()


def test_the_last_criterion_of_a_kind_does_not_go_without_a_reason(cast: Cast) -> None:
    whole = offer(cast, "Heel aanbod")
    line = queries.offer_line(whole, TODAY)
    with pytest.raises(ReasonNeeded):
        commands.drop_criterion(actor=cast["eva"].at(AT), criterion_id=line.exclusions[0].id)
    assert queries.offer_line(whole, TODAY).is_complete


@pytest.mark.parametrize(("places_free", "weeks"), [(-1, 0), (0, -1), (1000, 0)])
def test_capacity_below_zero_is_refused_in_plain_words(cast: Cast, places_free: int, weeks: int) -> None:
    one = offer(cast, "Telproef")
    with pytest.raises(commands.CannotKeepOffer, match="nul of meer"):
        commands.report_capacity(actor=cast["eva"].at(AT), offer_id=one, free_places=places_free, waiting_weeks=weeks)


def test_only_the_own_organisation_keeps_an_offer(cast: Cast) -> None:
    one = offer(cast, "Van Het Anker")
    for change in (
        lambda: commands.report_capacity(actor=cast["tom"].at(AT), offer_id=one, free_places=9, waiting_weeks=0),
        lambda: commands.change_offer(actor=cast["tom"].at(AT), offer_id=one, name="Gekaapt"),
        lambda: commands.withdraw_offer(actor=cast["tom"].at(AT), offer_id=one),
        lambda: commands.withdraw_offer(actor=cast["eva"].at(AT), offer_id=uuid4()),
        lambda: commands.withdraw_offer(actor=cast["mirjam"].at(AT), offer_id=one),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_sending_a_count_twice_counts_once(cast: Cast) -> None:
    one, form = offer(cast, "Dubbel"), uuid4()
    for _n in range(2):
        commands.report_capacity(
            actor=cast["eva"].at(AT), offer_id=one, free_places=2, waiting_weeks=1, command_id=form
        )
    assert Offer.objects.get(id=one).capacities.count() == 1


@pytest.mark.req("WAI-33")
@pytest.mark.rule("offers.capacity_is_fresh")
@pytest.mark.parametrize(("days", "stale"), [(30, False), (31, True)])
def test_an_old_waiting_time_is_marked(cast: Cast, days: int, stale: bool) -> None:
    one = offer(cast, f"Oud {days}")
    commands.report_capacity(actor=cast["eva"].at(AT), offer_id=one, free_places=0, waiting_weeks=8)
    warnings = queries.offer_line(one, TODAY + timedelta(days=days)).warnings
    assert any("dagen oud" in each for each in warnings) is stale
    page = Client().get(f"/aanbod/{one}/").content.decode()
    assert "8 weken wachten" in page, "everybody reads the time and its day"
    fresh, running = queries.transparent("JZ99", TODAY + timedelta(days=days))
    Offer.objects.using("owner").filter(id=one).update(valid_until=TODAY + timedelta(days=days))
    without = queries.transparent("JZ99", TODAY + timedelta(days=days))
    assert (fresh - without[0], running - without[1]) == (0 if stale else 1, 1), (
        "an old time does not count as transparent"
    )


def test_a_withdrawn_offer_is_found_no_more(cast: Cast) -> None:
    one = offer(cast, "Stopt vandaag", at=AT - timedelta(days=3))
    commands.withdraw_offer(actor=cast["eva"].at(AT), offer_id=one)
    assert Client().get(f"/aanbod/{one}/").status_code == 404
    assert queries.search(Wanted("Stopt"), TODAY) == []


@pytest.mark.parametrize(
    "query", ["leeftijd=-1", "leeftijd=abc", "plaats=Nergenshuizen", "binnen=7", "woorden=%00", ""]
)
def test_odd_searches_are_answered(cast: Cast, query: str) -> None:
    assert Client().get(f"/aanbod/?{query}").status_code in (200, 400)


@given(st.sampled_from(sorted(places.municipalities())), st.sampled_from(sorted(places.municipalities())))
def test_distances_are_the_same_both_ways(one: str, other: str) -> None:
    here, there = places.municipalities()[one], places.municipalities()[other]
    assert places.distance_km(here, there) == places.distance_km(there, here) >= 0
    assert places.distance_km(here, here) == 0


def test_every_day_has_an_offer_line_only_while_it_runs(cast: Cast) -> None:
    one = offer(cast, "Loopt een week", valid_until=TODAY + timedelta(days=7))
    running = {n for n in range(-2, 10) if _runs(one, TODAY + timedelta(days=n))}
    assert running == set(range(7))


def _runs(offer_id: UUID, on: date) -> bool:
    return any(line.offer.id == offer_id for line in queries.running_lines(on))


@pytest.mark.req("WAI-03")
@pytest.mark.rule("offers.entry_is_confirmed")
def test_an_entry_that_nobody_confirmed_in_time_is_flagged_to_region_provider_and_reader(cast: Cast) -> None:
    one, carla = offer(cast, "Te lang niet nagekeken"), cast["carla"].at(AT)

    def lists(kind: str) -> set[Any]:
        items = WorkItem.objects.using("owner").filter(kind=kind, thing_id=one, state="open")
        return {item.owner_seat_id for item in items}

    held = Offer.objects.using("owner").filter(id=one)
    held.update(confirmed_on=TODAY - timedelta(days=90))
    keeping.look_at_entries(actor=carla)
    assert not lists("offers.entry_expired")
    held.update(confirmed_on=TODAY - timedelta(days=91))
    for _twice in range(2):
        keeping.look_at_entries(actor=carla)
    assert lists("offers.entry_expired") == {carla.seat_id}
    assert lists("offers.confirm_entry") == {cast["eva"].seat.id}
    assert any("91 dagen" in warning for warning in queries.offer_line(one, TODAY).warnings)
    commands.report_capacity(actor=cast["eva"].at(AT), offer_id=one, free_places=1, waiting_weeks=2)
    assert not lists("offers.entry_expired") | lists("offers.confirm_entry")
    assert queries.offer_line(one, TODAY).warnings == ()


@pytest.mark.req("WAI-03")
def test_an_entry_that_nobody_keeps_belongs_to_the_region(cast: Cast) -> None:
    one, carla = offer(cast, "Van niemand meer"), cast["carla"].at(AT)
    Offer.objects.using("owner").filter(id=one).update(confirmed_on=TODAY - timedelta(days=91), contact_seat=None)
    assert keeping.look_at_entries(actor=carla)[str(one)] == ""
