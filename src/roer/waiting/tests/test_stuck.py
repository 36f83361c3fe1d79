"""A stuck case from bringing it to the end, and override power that binds who signed and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client
from django.urls import reverse

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.demo.cast import Cast
from roer.people import queries as people
from roer.waiting import commands, queries, refusals
from roer.waiting.models import ExpertTeam, IntakeStop, PowerUse, StopTouch, StuckCase
from roer.waiting.tests.conftest import AT

Make = Callable[..., Any]
TODAY = AT.date()


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open"))


@pytest.fixture(scope="module")
def team(cast: Cast) -> UUID:
    """The expert team of Maasrijk: Wim leads, Tom sits in it; and the national table with Ismail."""
    carla = cast["carla"].at(AT)
    ExpertTeam.objects.using("owner").update(valid_until=TODAY)
    made = commands.form_expert_team(actor=carla, name="Expertteam Maasrijk", level="region", region="JZ99")
    commands.seat_expert(actor=carla, team_id=made, seat_id=cast["wim"].seat.id, expertise="gedrag", leads=True)
    commands.seat_expert(actor=carla, team_id=made, seat_id=cast["tom"].seat.id, expertise="gezinnen")
    table = commands.form_expert_team(actor=carla, name="Landelijke tafel", level="national")
    commands.seat_expert(actor=carla, team_id=table, seat_id=cast["ismail"].seat.id, expertise="plaatsing", leads=True)
    return made


@pytest.mark.req("WAI-46")
@pytest.mark.rule("waiting.case_stays_open")
def test_a_girl_of_seventeen_brings_her_case_and_reads_why_it_closes(cast: Cast, ask: Make, team: UUID) -> None:
    request = ask("noor", "noor")
    noor, wim = cast["noor"].at(AT), cast["wim"].at(AT)
    case = commands.bring_stuck_case(actor=noor, request_id=request, words="Niemand durft mij te helpen.")
    with acting(wim, page="test"):
        page = queries.case_page(case, wim)
        assert page.line.question == "Niemand durft mij te helpen."
        assert people.name_of(cast.dossier("noor"), wim) == "", "the team needs no name"
    for name in ("eva", "mirjam", "viktor"):
        outside = cast[name].at(AT)
        with acting(outside, page="test"), pytest.raises(ObjectDoesNotExist):
            queries.case_page(case, outside)
    commands.advise_case(actor=wim, case_id=case, words="Begin thuis.", look_again_on=TODAY + timedelta(days=14))
    with pytest.raises(ReasonNeeded):
        commands.close_stuck_case(actor=wim, case_id=case, way="earlier")
    with pytest.raises(refusals.CannotSettle, match="wie er verdergaat"):
        commands.close_stuck_case(actor=wim, case_id=case, way="earlier", words="Er is advies.")
    with pytest.raises(ReasonNeeded):
        commands.close_stuck_case(actor=wim, case_id=case, way="helped")
    commands.close_stuck_case(
        actor=wim,
        case_id=case,
        way="earlier",
        words="Er is advies; Fatima gaat verder.",
        next_owner=cast["fatima"].seat.id,
    )
    with acting(noor, page="test"):
        page = queries.case_page(case, noor)
        assert page.ending == "Er is advies; Fatima gaat verder."
        assert page.line.case.next_owner.work_name == "Fatima el Amrani"
        assert [words for _advice, words in page.advices] == ["Begin thuis."]


def test_a_case_is_brought_once_and_the_family_may_end_it(cast: Cast, ask: Make, team: UUID) -> None:
    request = ask("noor", "noor")
    noor = cast["noor"].at(AT)
    case = commands.bring_stuck_case(actor=noor, request_id=request, words="Help.")
    with pytest.raises(refusals.CannotSettle, match="al naar"):
        commands.bring_stuck_case(actor=noor, request_id=request, words="Nog eens.")
    with pytest.raises((NotAllowed, ObjectDoesNotExist)):
        commands.close_stuck_case(actor=cast["eva"].at(AT), case_id=case, way="family_ends")
    commands.close_stuck_case(actor=cast["wim"].at(AT), case_id=case, way="family_ends")
    assert StuckCase.objects.using("owner").get(id=case).closed_at == AT


@pytest.mark.req("WAI-45")
def test_a_region_without_a_working_team_is_flagged_and_waiting_for_advice_is_measured(
    cast: Cast, ask: Make, team: UUID
) -> None:
    request = ask("noor", "noor")
    case = commands.bring_stuck_case(actor=cast["noor"].at(AT), request_id=request, words="Help.")
    wim = cast["wim"].at(AT + timedelta(days=21))
    with acting(wim, page="test"):
        teams = {each.region: each for each in queries.teams_by_region(wim.at)}
        assert teams["JZ99"].works
        assert not teams["JZ01"].works
        line = next(each for each in queries.cases_of_team(wim) if each.case.id == case)
        assert (line.days, line.advised) == (21, False)
    commands.deploy_expert(actor=cast["wim"].at(AT), case_id=case, seat_id=cast["tom"].seat.id)
    with pytest.raises(refusals.CannotSettle):
        commands.deploy_expert(actor=cast["wim"].at(AT), case_id=case, seat_id=cast["eva"].seat.id)
    assert StuckCase.objects.using("owner").get(id=case).deployed_seat_id == cast["tom"].seat.id


@pytest.mark.req("WAI-47")
def test_a_case_goes_on_to_the_national_table_with_question_and_term(
    cast: Cast, ask: Make, owner: Make, team: UUID
) -> None:
    request = ask("noor", "noor")
    case = commands.bring_stuck_case(actor=cast["noor"].at(AT), request_id=request, words="Help.")
    tom = cast["tom"].at(AT)
    commands.advise_case(actor=tom, case_id=case, words="Probeer het thuis.", look_again_on=TODAY + timedelta(days=9))
    on = commands.escalate_case(actor=tom, case_id=case, words="In de regio is niets.", within_days=10)
    held = StuckCase.objects.using("owner").get(id=on)
    assert (held.came_from_id, held.advice_due) == (case, TODAY + timedelta(days=10))
    ismail = cast["ismail"].at(AT)
    with acting(ismail, page="test"):
        page = queries.case_page(on, ismail)
        assert page.line.question == "In de regio is niets."
        assert [words for _team, words in page.before] == ["Help.", "Probeer het thuis."], "the file came along"
        assert people.name_of(cast.dossier("noor"), ismail) == "", "and no name"
    [asked] = work("waiting.advise_case", on)
    assert asked.due_at.date() == TODAY + timedelta(days=10)
    mine = owner(request, "noor", AT + timedelta(days=10))
    commands.look_for_signals(actor=mine)
    assert work("waiting.advice_late", on) == []
    for _twice in range(2):
        commands.look_for_signals(actor=mine.moved_to(AT + timedelta(days=11)))
    assert [item.owner_seat_id for item in work("waiting.advice_late", on)] == [mine.seat_id]
    late = ismail.moved_to(AT + timedelta(days=11))
    commands.advise_case(actor=late, case_id=on, words="Een plek in Zeeland.", look_again_on=TODAY + timedelta(days=30))
    assert work("waiting.advice_late", on) == []


@pytest.mark.req("WAI-47")
def test_the_national_table_shares_what_helped_with_everybody(cast: Cast, team: UUID) -> None:
    given = {"title": "Thuis begonnen", "words": "Een team bleef thuis komen.", "contact": "De landelijke tafel"}
    with pytest.raises(refusals.CannotSettle, match="landelijke tafel"):
        commands.share_example(actor=cast["tom"].at(AT), **given)
    with pytest.raises(refusals.CannotSettle):
        commands.share_example(actor=cast["ismail"].at(AT), **(given | {"contact": " "}))
    commands.share_example(actor=cast["ismail"].at(AT), **given)
    shown = Client().get(reverse("waiting:registers")).content.decode()
    for said in given.values():
        assert said in shown


@pytest.fixture(scope="module")
def holder(cast: Cast, team: UUID) -> None:
    """Tom of De Vuurtoren holds override power in Maasrijk; Het Anker signed, De Linde did not."""
    carla = cast["carla"].at(AT)
    commands.register_power(actor=carla, region="JZ99", seat_id=cast["tom"].seat.id, cases="vastgelopen jeugd-ggz")
    anker = cast["eva"].seat.organisation_id
    commands.register_signatory(actor=carla, region="JZ99", organisation_id=anker, signed_on=TODAY)


def used(cast: Cast, ask: Make) -> UUID:
    request = ask("noor", "noor")
    case = commands.bring_stuck_case(actor=cast["noor"].at(AT), request_id=request, words="Help.")
    anker = cast["eva"].seat.organisation_id
    made: UUID = commands.use_power(
        actor=cast["tom"].at(AT), case_id=case, addressee_id=anker, words="Het Anker begint deze week.", within_days=7
    )
    return made


@pytest.mark.req("WAI-48")
def test_the_power_is_used_by_who_stands_in_the_register_over_who_signed(
    cast: Cast, ask: Make, team: UUID, holder: None
) -> None:
    use = used(cast, ask)
    noor = cast["noor"].at(AT)
    with acting(noor, page="test"):
        held, words = queries.power_use_for(use, noor)
        assert (words, held.addressee.name) == ("Het Anker begint deze week.", "Praktijk Het Anker")
        assert held.decided_at == AT
        registered = queries.power_holders(AT)
        assert cast["tom"].seat.id in {each.seat_id for each in registered["JZ99"]}
        assert registered["JZ01"] == [], "a region without a holder is there, and empty"
    linde = cast["ismail"].seat.organisation_id
    case = PowerUse.objects.using("owner").get(id=use).case_id
    with pytest.raises(refusals.CannotSettle, match="niet getekend"):
        commands.use_power(actor=cast["tom"].at(AT), case_id=case, addressee_id=linde, words="Doe het.", within_days=7)
    with pytest.raises(refusals.CannotSettle, match="register"):
        commands.use_power(actor=cast["wim"].at(AT), case_id=case, addressee_id=linde, words="Doe het.", within_days=7)


@pytest.mark.req("WAI-49")
@pytest.mark.rule("waiting.power_binds_who_signed")
def test_a_no_needs_a_reason_and_goes_on_the_same_day(cast: Cast, ask: Make, team: UUID, holder: None) -> None:
    use = used(cast, ask)
    eva = cast["eva"].at(AT + timedelta(days=1))
    with pytest.raises(ReasonNeeded):
        commands.answer_power(actor=eva, use_id=use, answer="other")
    commands.answer_power(actor=eva, use_id=use, answer="other", words="Wij zijn vol.")
    held = PowerUse.objects.using("owner").get(id=use)
    [raised] = work("waiting.raise_power", use)
    assert (raised.due_at.date(), raised.cause) == (eva.at.date(), "waiting.power_refused")
    assert raised.owner_seat_id == cast["ismail"].seat.id, "the national table has it that day"
    ismail = cast["ismail"].at(eva.at)
    with acting(ismail, page="test"):
        assert queries.power_use_for(use, ismail)[1] == "Het Anker begint deze week."
    noor = cast["noor"].at(eva.at)
    with acting(noor, page="test"):
        [(_use, _words, answer)] = queries.case_page(held.case_id, noor).powers
        assert answer == "Wij zijn vol."
    silent = used(cast, ask)
    tom = cast["tom"].at(AT + timedelta(days=7))
    assert str(silent) not in commands.raise_silent_powers(actor=tom)
    assert str(silent) in commands.raise_silent_powers(actor=tom.moved_to(AT + timedelta(days=8)))


@pytest.mark.req("WAI-29")
@pytest.mark.rule("waiting.a_budget_stops_no_help")
def test_a_budget_stops_no_help(cast: Cast, ask: Make, owner: Make) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    dewi, page = cast["dewi"].at(now), Client()
    page.post("/demo/", {"seat": str(cast["dewi"].seat.id)})
    typed = {"form": "mental_basic", "reason": "Het geld is op.", "ordered_by": "Wethouder", "from_on": str(now.date())}

    def send(how: str) -> str:
        answer = page.post(
            reverse("waiting:lists"), {**typed, "as_decision": how, "command_id": str(uuid4())}, follow=True
        )
        return " ".join(answer.content.decode().split())

    before = IntakeStop.objects.count()
    assert "geen besluit om hulp te stoppen" in send("ja")
    assert IntakeStop.objects.count() == before, "as a decision it is not kept at all"
    with pytest.raises(RulesRefused):
        commands.stop_help_for_money(actor=dewi, municipality_code="9999", form="mental_basic", as_decision=True)
    shown = send("nee")
    held = IntakeStop.objects.get(recorded_at__gte=now)
    touched = StopTouch.objects.using("owner").filter(stop=held).select_related("owner_seat", "request")
    assert held.children == len({each.dossier_id for each in touched}) >= 1, "Timo waits for it"
    assert {each.request.municipality_code for each in touched} == {"9999"}
    for each in touched:
        assert f"bij {each.owner_seat.work_name}" in shown, "each child has an owner on the list"
    assert "Timo" not in shown
    public = Client().get(reverse("waiting:public")).content.decode()
    assert "Het geld is op." in public
    assert "Wethouder" in public
    first = touched[0]
    mine = Actor.of(first.owner_seat, now + timedelta(days=1))
    for _twice in range(2):
        commands.look_for_signals(actor=mine)
    [alert] = work("waiting.stop_touches", first.request_id)
    assert alert.owner_seat_id == first.owner_seat_id
    assert ask("mirjam", "sem"), "a question of that day is kept as ever"
