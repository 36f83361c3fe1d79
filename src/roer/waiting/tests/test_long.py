"""Long waits: who hears of them, which norm counts where, and who looks along for another place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client
from django.urls import reverse

from roer.api import api
from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import Organisation, WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.demo.cast import Cast
from roer.intake import commands as intake
from roer.offers import commands as offers
from roer.offers.queries import running_lines, spot
from roer.people import queries as people
from roer.waiting import commands, queries, rules
from roer.waiting.models import Brokerage, Executive
from roer.waiting.refusals import CannotChoose, CannotSettle
from roer.waiting.tests.conftest import AT

Make = Callable[..., Any]
TODAY = AT.date()
TALK = datetime.fromisoformat("2027-06-22T10:00:00+02:00")


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open"))


def talked(cast: Cast, ask: Make, owner: Make) -> tuple[UUID, Actor]:
    """Sem's question with a conversation on 22 June and no help since."""
    request = ask("mirjam", "sem", days=(TODAY - TALK.date()).days + 10)
    mine: Actor = owner(request, "mirjam", TALK - timedelta(days=2))
    talk = intake.plan_conversation(
        actor=mine, request_id=request, planned_at=TALK, purpose="first_help", place="home", words="Kom je praten?",
        person_ids=[cast["sem"].seat.person_id],
    )  # fmt: skip
    intake.hold_conversation(actor=mine.moved_to(TALK), conversation_id=talk, presence="whole", words="Goed gesprek.")
    return request, mine


@pytest.mark.req("WAI-22")
@pytest.mark.rule("waiting.four_and_six_weeks_reach_owner")
@pytest.mark.rule("waiting.long_wait_reaches_executive")
def test_the_owner_hears_at_four_and_six_weeks_and_the_executive_at_three_months(
    cast: Cast, ask: Make, owner: Make
) -> None:
    request, mine = talked(cast, ask, owner)
    team = apps.get_model("intake", "HelpRequest").objects.using("owner").get(id=request).team_id
    Executive.objects.using("owner").update(valid_until=TALK)
    commands.name_executive(actor=cast["carla"].at(TALK), organisation_id=team, seat_id=cast["dewi"].seat.id)

    def morning(day: str) -> tuple[int, int, list[UUID]]:
        now = mine.moved_to(datetime.fromisoformat(f"{day}T07:00:00+02:00"))
        commands.flag_long_waits(actor=now)
        commands.look_for_signals(actor=now)
        held = Brokerage.objects.using("owner").filter(request_id=request).order_by("-opened_at").first()
        told = [item.owner_seat_id for item in work("waiting.executive", held.id)] if held else []
        return len(work("waiting.four_weeks", request)), len(work("waiting.six_weeks", request)), told

    dewi = cast["dewi"].seat.id
    assert morning("2027-07-19") == (0, 0, [])
    assert morning("2027-07-20") == (1, 0, [])
    assert morning("2027-07-21") == (1, 0, []), "it stays open and is asked once"
    assert morning("2027-08-03") == (1, 1, [])
    acted = mine.moved_to(datetime.fromisoformat("2027-08-04T10:00:00+02:00"))
    commands.note_action(actor=acted, request_id=request, words="Elke week thuis, en wij bellen drie aanbieders.")
    assert morning("2027-08-05") == (0, 0, []), "an action is recorded, so it does not come back"
    assert morning("2027-09-22") == (0, 0, [])
    assert morning("2027-09-23") == (0, 0, [dewi])
    later = cast["dewi"].at(datetime.fromisoformat("2027-09-23T12:00:00+02:00"))
    held = Brokerage.objects.using("owner").filter(request_id=request).latest("opened_at")
    with acting(later, page="test"):
        line, _free = queries.brokerage_for(held.id, later)
        assert line.days == 93
        assert people.name_of(cast.dossier("sem"), later) == "", "without a name"


@pytest.mark.req("WAI-23")
@pytest.mark.rule("waiting.within_norm")
def test_a_norm_per_kind_of_help_is_dated_and_only_stricter_from_place_to_place(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    request, mine = talked(cast, ask, owner)
    offer = publish("eva", "Psychische hulp", form="mental_specialised", valid_until=None)
    later = TALK + timedelta(days=120)
    commands.choose_offer(actor=cast["mirjam"].at(later), request_id=request, offer_id=offer, words="Hij is bang.")
    boss, kind = cast["anja"].at(TALK), "waiting.start_weeks_mental_specialised"
    given = {"actor": boss, "municipality_code": "9999", "param": kind, "valid_from": TALK.date()}
    assert "soepeler" in intake.set_local_figure(value=5, **given), "four weeks in the country is the upper limit"

    def norm(day: datetime) -> int | None:
        now = mine.moved_to(day)
        with acting(now, page="test"):
            return queries.wait_page(request, now).wait.norm

    assert norm(later) == 4
    assert intake.set_local_figure(value=2, **given) == ""
    assert norm(later) == 2
    assert norm(TALK - timedelta(days=1)) == 4, "before its first day it counts for nobody"
    now = mine.moved_to(later)
    made = commands.flag_long_waits(actor=now)
    held = Brokerage.objects.using("owner").get(id=made[str(request)])
    assert (held.clock, held.norm_days) == ("start", 14)
    assert work("waiting.name_cause", held.id), "an alternative or help for meanwhile is asked"
    carla = cast["carla"].at(later)
    commands.count_waits(actor=carla)
    with acting(carla, page="test"):
        report = queries.norm_report("JZ99", carla)
    assert report.organisations >= report.over >= 1
    assert report.longest_weeks >= int(report.mean_weeks) >= 17


@pytest.mark.req("WAI-24")
@pytest.mark.rule("waiting.brokerage_has_an_outcome")
def test_the_provider_looks_along_and_ends_it_with_one_of_three(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    request = ask("noor", "noor")
    asked = apps.get_model("intake", "HelpRequest").objects.using("owner").filter(id=request)
    asked.update(asked_at=now - timedelta(days=35))
    mine, eva = owner(request, "noor", now), cast["eva"].at(now)
    offer = publish("eva", "Vijf weken op de lijst")
    commands.choose_offer(actor=cast["noor"].at(now), request_id=request, offer_id=offer, words="Angst.")
    made = UUID(commands.flag_long_waits(actor=mine)[str(request)])
    [task] = work("waiting.mediate", made)
    assert task.owner_seat_id == cast["eva"].seat.id
    page = Client()
    page.post("/demo/", {"seat": str(cast["eva"].seat.id)})
    shown = page.get(reverse("waiting:brokerage", args=[made])).content.decode()
    assert "vrijwillig zolang de wet het niet opdraagt" in shown, "a task that binds nobody until a dated switch"
    assert "Noor" not in shown
    duty = rules.MEDIATION_IS_DUTY.changes_to(1, since="2030-01-01")
    assert (rules.MEDIATION_IS_DUTY.on(TODAY).value, duty.on(TODAY).value) == (0, 0)
    assert duty.on(date(2030, 1, 1)).value == 1
    for nothing in ("", "later"):
        with pytest.raises(RulesRefused):
            commands.close_brokerage(actor=eva, brokerage_id=made, outcome=nothing)
    commands.close_brokerage(actor=eva, brokerage_id=made, outcome="no_alternative", words="Drie gebeld, geen plek.")
    assert Brokerage.objects.using("owner").get(id=made).outcome == "no_alternative"
    assert work("waiting.mediate", made) == work("waiting.broker", made) == []
    with pytest.raises((ObjectDoesNotExist, NotAllowed)):
        commands.close_brokerage(actor=cast["tom"].at(now), brokerage_id=made, outcome="family_waits")


@pytest.mark.req("WAI-35")
@pytest.mark.rule("waiting.ruling_is_carried_out")
def test_waiting_after_a_ruling_and_in_unsafety_is_measured_apart_and_warned_of(
    cast: Cast, ask: Make, owner: Make
) -> None:
    ruled, first = date(2027, 3, 1), datetime.fromisoformat("2027-03-05T10:00:00+01:00")
    dossier, ismail = cast.dossier("daan"), cast["ismail"].at(first)
    before = _pressing(cast, first)
    request = intake.register_ruling(
        actor=ismail, dossier_id=dossier, words="Hulp thuis, elke week.", ruled_on=ruled, municipality_code="9999"
    )
    for day, warned in (("2027-03-31", 0), ("2027-04-01", 1)):
        morning = ismail.moved_to(datetime.fromisoformat(f"{day}T07:00:00+02:00"))
        commands.look_for_signals(actor=morning)
        assert len(work("waiting.carry_out_ruling", request)) == warned, day
        unsafe, measure = _pressing(cast, morning.at)
        assert (measure.waits, measure.warned) == (before[1].waits + 1, before[1].warned + warned)
        assert unsafe.waits == before[0].waits, "measured apart"
    own = ask("lina", "lina", days=-40)
    commands.say_it_gets_worse(actor=cast["lina"].at(AT + timedelta(days=40)), request_id=own, words="Help.", safe="no")
    later = AT + timedelta(days=90)
    mine = owner(own, "lina", later)
    made = commands.flag_long_waits(actor=mine)
    commands.name_causes(actor=mine, brokerage_id=UUID(made[str(own)]), causes=["no_staff"])
    unsafe, _measure = _pressing(cast, later)
    assert (unsafe.waits, unsafe.warned) == (before[0].waits + 1, before[0].warned + 1), "it runs while nothing began"
    assert "er zijn te weinig mensen die dit kunnen" in {str(says) for says, _number in unsafe.causes}


def _pressing(cast: Cast, at: datetime) -> list[queries.PressingLine]:
    carla = cast["carla"].at(at)
    with acting(carla, page="test"):
        return queries.pressing("JZ99", carla)


@pytest.mark.req("WAI-14")
def test_a_wait_is_unnecessary_while_a_fitting_place_is_free_elsewhere(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    full, other = publish("eva", "Vol en gekozen", form="respite"), publish("tom", "Hier kan het nu", form="respite")
    too_old = publish("tom", "Plek voor ouderen", form="respite", age_from=19, age_until=21)
    offers.report_capacity(actor=cast["eva"].at(now), offer_id=full, free_places=0, waiting_weeks=20)
    request = ask("noor", "noor", days=75)
    commands.choose_offer(actor=cast["noor"].at(now), request_id=request, offer_id=full, words="Logeren.")
    mine, noor = owner(request, "noor", now), Client()
    noor.post("/demo/", {"seat": str(cast["noor"].seat.id)})
    apps.get_model("intake", "Referral").objects.using("owner").create(
        request_id=request, dossier_id=cast.dossier("noor"), label=8, ground="gp", referred_on=now.date(),
        seat_id=cast["kade"].seat.id, received_at=now, contact_seat_id=mine.seat_id,
    )  # fmt: skip

    def seen() -> str:
        return noor.get(reverse("waiting:wait", args=[request])).content.decode()

    commands.look_for_signals(actor=mine)
    assert work("waiting.unnecessary", request) == []
    assert "Elders is nu plek" not in seen()
    for offer in (other, too_old):
        offers.report_capacity(actor=cast["tom"].at(now), offer_id=offer, free_places=1, waiting_weeks=0)
    shown = seen()
    assert "Elders is nu plek" in shown, "at once, when the count changed"
    assert "Hier kan het nu" in shown
    assert "Plek voor ouderen" not in shown
    for _twice in range(2):
        commands.look_for_signals(actor=mine)
    assert [item.owner_seat_id for item in work("waiting.unnecessary", request)] == [mine.seat_id]
    [told] = work("waiting.place_elsewhere", other)
    assert (told.owner_seat_id, told.dossier_id) == (cast["kade"].seat.id, None), "who referred, and no file"
    with acting(mine, page="test"):
        assert queries.wait_page(request, mine).proposals[0].proposal.offer_id == full, "nobody is moved"
    offers.report_capacity(
        actor=cast["tom"].at(now + timedelta(seconds=30)), offer_id=other, free_places=0, waiting_weeks=3
    )
    commands.look_for_signals(actor=mine.moved_to(now + timedelta(minutes=1)))
    assert work("waiting.unnecessary", request) == []


def test_the_coordinator_names_on_a_page_who_hears_of_very_long_waits(cast: Cast) -> None:
    team, page = Organisation.objects.get(name="Buurtteam Havenwijk"), Client()
    page.post("/demo/", {"seat": str(cast["carla"].seat.id)})
    address = reverse("waiting:coordinator")
    assert "Wie hoort van een heel lange wachttijd?" in page.get(address).content.decode()
    given = {"organisation_id": str(team.id), "seat_id": str(cast["dewi"].seat.id), "command_id": str(uuid4())}
    wrong = page.post(address, given | {"seat_id": str(cast["mirjam"].seat.id)})
    assert wrong.status_code == 200, "a mother is no choice"
    assert page.post(address, given).status_code == 302
    named = Executive.objects.using("owner").get(organisation=team, valid_until__isnull=True)
    assert named.seat_id == cast["dewi"].seat.id
    with pytest.raises(CannotSettle):
        commands.name_executive(actor=cast["carla"].at(AT), organisation_id=uuid4(), seat_id=named.seat_id)
    with pytest.raises(CannotSettle):
        commands.name_executive(actor=cast["carla"].at(AT), organisation_id=team.id, seat_id=cast["mirjam"].seat.id)


def test_help_that_stops_being_bought_and_who_answers_go_over_the_api_too() -> None:
    found = {each["operationId"] for path in api.get_openapi_schema()["paths"].values() for each in path.values()}
    assert {"stopBuying", "nameExecutive", "shareExample"} <= found


@pytest.mark.req("WAI-15")
def test_a_team_worker_is_warned_before_choosing_and_the_municipality_has_it_on_its_list(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    offer = publish("eva", "Zonder contract en lang wachten")
    for line in running_lines(now.date()):
        if line.offer.organisation_id == cast["eva"].seat.organisation_id:
            offers.report_capacity(actor=cast["eva"].at(now), offer_id=line.offer.id, free_places=0, waiting_weeks=16)
    request = ask("noor", "noor")
    mine, page = owner(request, "noor", now), Client()
    commands.record_needs(actor=mine, request_id=request, words="Leren omgaan met angst.")
    page.post("/demo/", {"seat": str(mine.seat_id)})
    shown = page.get(reverse("waiting:choose_one", args=[request, offer])).content.decode()
    assert "geen contract" in shown
    assert "16 weken of langer" in shown
    given = {"actor": mine, "request_id": request, "offer_id": offer, "words": "Angst.", "reason": "Dit past bij haar."}
    assert commands.choose_offer(**given), "never stopped"
    told = WorkItem.objects.using("owner").filter(kind="intake.warned_referral", made_at=now).get()
    assert (told.owner_seat.organisation.municipality_code, told.dossier_id) == ("9999", None)


def test_who_moves_to_another_region_waits_on_from_the_same_day_and_counts_there(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    request = ask("noor", "noor", days=30)
    commands.choose_offer(
        actor=cast["noor"].at(AT), request_id=request, offer_id=publish("eva", "Wie verhuist"), words="Angst."
    )
    mine, carla = owner(request, "noor"), cast["carla"].at(AT)
    there = spot("0363")
    assert there is not None

    def seen() -> tuple[Any, int, int]:
        commands.count_waits(actor=carla)
        with acting(mine, page="test"):
            page = queries.wait_page(request, mine)
        with acting(carla, page="test"):
            here, elsewhere = (
                sum(line.entries for line in queries.region_figures(region, carla)) for region in ("JZ99", there.region)
            )
        return (page.wait.waits["total"].since, len(page.proposals)), here, elsewhere

    before, here, elsewhere = seen()
    moved = apps.get_model("intake", "HelpRequest").objects.using("owner").filter(id=request)
    moved.update(municipality_code="0363")  # as it stands once the new municipality took over
    after, left, came = seen()
    assert after == before, "the clock and the choice stay"
    assert left < here
    assert came > elsewhere
    assert here - left == came - elsewhere


def test_help_that_excludes_everybody_is_named_with_its_reason_and_goes_to_nobody(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    closed = publish("tom", "Voor niemand", age_from=27, age_until=27)
    offers.report_capacity(actor=cast["tom"].at(AT), offer_id=closed, free_places=5, waiting_weeks=0)
    request = ask("noor", "noor", days=60)
    mine, carla = owner(request, "noor"), cast["carla"].at(AT)
    commands.flag_long_waits(actor=mine)
    with acting(mine, page="test"):
        found = {one.line.offer.id: one for one in queries.fitting_offers(request, mine, form="outpatient")}
        assert not found[closed].is_fitting
        assert found[closed].does_not, "it says why"
    with acting(carla, page="test"):
        assert closed not in [each.offer.offer.id for each in queries.region_plan(carla).lines if each.offer]
    with pytest.raises((ReasonNeeded, CannotChoose)):
        commands.choose_offer(actor=cast["noor"].at(AT), request_id=request, offer_id=closed, words="Angst.")
