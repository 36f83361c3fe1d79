"""While somebody waits: it gets worse, the norm passes, and a coordinator looks without a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from roer.core.actor import Actor, acting
from roer.core.models import Item, WorkItem
from roer.core.rules import RulesRefused
from roer.demo.cast import Cast
from roer.offers import commands as offers
from roer.people import queries as people
from roer.waiting import commands, queries, refusals
from roer.waiting.models import Brokerage, Worsening
from roer.waiting.tests.conftest import AT

Make = Callable[..., Any]


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open"))


@pytest.mark.case("KC-03")
@pytest.mark.rule("waiting.within_norm")
@pytest.mark.rule("waiting.brokerage_has_an_outcome")
def test_sixteen_weeks_against_a_norm_of_four(cast: Cast, ask: Make, publish: Make, owner: Make) -> None:
    """Ferdy's wait: flagged, somebody looks elsewhere, and when bridging stops triage is open the same day."""
    request = ask("mirjam", "sem", days=112)
    mine: Actor = owner(request, "mirjam")
    free = publish("tom", "Plek bij de Vuurtoren")
    offers.report_capacity(actor=cast["tom"].at(AT), offer_id=free, free_places=2, waiting_weeks=1)
    made = commands.flag_long_waits(actor=mine)
    brokerage = UUID(made[str(request)])
    carla = cast["carla"].at(AT)
    assert [item.owner_seat_id for item in work("waiting.broker", brokerage)] == [carla.seat_id]
    with acting(carla, page="test"):
        line, places = queries.brokerage_for(brokerage, carla)
        assert (line.weeks, line.norm_weeks) == (16, 4)
        assert free in {each.offer.id for each in places}
        assert people.name_of(cast.dossier("sem"), carla) == "", "the coordinator needs no name"
    assert str(request) not in commands.flag_long_waits(actor=mine.moved_to(AT + timedelta(days=1)))
    with pytest.raises(RulesRefused):
        commands.close_brokerage(actor=carla, brokerage_id=brokerage, outcome="")
    bridging = commands.give_bridging_help(
        actor=mine, request_id=request, kind="at_home", words="Elke week iemand thuis.", from_on=AT.date()
    )
    commands.stop_bridging_help(actor=mine, bridging_id=bridging)
    [triage] = work("waiting.reopen_triage", request)
    assert (triage.owner_seat_id, triage.due_at.date(), triage.cause) == (
        mine.seat_id, AT.date(), "waiting.bridging_stopped"
    )  # fmt: skip


@pytest.mark.rule("waiting.within_norm")
@pytest.mark.parametrize(("days", "flagged"), [(28, False), (29, True)])
def test_the_day_after_four_weeks(cast: Cast, ask: Make, owner: Make, days: int, flagged: bool) -> None:
    request = ask("mirjam", "mirjam", days=days)
    assert (str(request) in commands.flag_long_waits(actor=owner(request, "mirjam"))) is flagged


@pytest.mark.parametrize(("safe", "at_once"), [("unsure", False), ("yes", False), ("no", True)])
def test_worse_opens_triage_today(cast: Cast, ask: Make, owner: Make, safe: str, at_once: bool) -> None:
    request, form = ask("noor", "noor", days=3), uuid4()
    noor = cast["noor"].at(AT)
    for _twice in range(2):
        commands.say_it_gets_worse(
            actor=noor, request_id=request, words="Ik slaap niet meer.", safe=safe, command_id=form
        )
    [triage] = work("waiting.reopen_triage", request)
    mine = owner(request, "noor")
    assert triage.owner_seat_id == mine.seat_id
    assert triage.due_at.astimezone(AT.tzinfo).date() == AT.date()
    assert (triage.due_at == AT) is at_once
    held = Worsening.objects.using("owner").get(request_id=request)
    commands.handle_worsening(actor=mine, worsening_id=held.id, words="Ik bel je elke dag.")
    assert work("waiting.reopen_triage", request) == []
    with acting(noor, page="test"):
        assert queries.wait_page(request, noor).worsenings[0].answer == "Ik bel je elke dag."


def test_pressing_is_enough(cast: Cast, ask: Make) -> None:
    request = ask("noor", "noor")
    assert commands.say_it_gets_worse(actor=cast["noor"].at(AT), request_id=request, words="")


def test_a_childs_words_stay_shut_for_both_parents(cast: Cast, ask: Make) -> None:
    request = ask("sem", "sem")
    commands.say_it_gets_worse(actor=cast["sem"].at(AT), request_id=request, words="Papa schreeuwt.")
    item = Worsening.objects.using("owner").get(request_id=request).item_id
    for name, reads in (("sem", True), ("mirjam", False), ("kemal", False)):
        with acting(cast[name].at(AT), page="test"):
            assert Item.objects.filter(id=item).exists() is reads


def test_a_family_sees_clock_norm_and_whom_to_call(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("lina", "lina", days=21)
    lina = cast["lina"].at(AT)
    with acting(lina, page="test"):
        page = queries.wait_page(request, lina)
    assert page.wait.running is not None
    assert (page.wait.running.clock, page.wait.running.days, page.wait.norm) == ("conversation", 21, 4)
    assert page.owner.work_name


@pytest.mark.req("WAI-25")
def test_a_child_with_two_waits_counts_once_and_causes_are_counted(cast: Cast, ask: Make, owner: Make) -> None:
    carla = cast["carla"].at(AT)
    with acting(carla, page="test"):
        before = queries.totals(carla)
    requests = [ask("lina", "lina", days=60), ask("lina", "lina", days=50)]
    mine = owner(requests[0], "lina")
    made = commands.flag_long_waits(actor=mine)
    for request in requests:
        commands.name_causes(
            actor=mine, brokerage_id=UUID(made[str(request)]), causes=["tight_purchasing", "no_such_cause"]
        )
    with acting(carla, page="test"):
        after, lines = queries.totals(carla), queries.waiting_for_coordinator(carla)
    assert (after.children - before.children, after.entries - before.entries) == (1, 2)
    was, now = (dict((str(says), n) for says, n in each.causes) for each in (before, after))
    tight = "er is te weinig ingekocht"
    assert now[tight] - was.get(tight, 0) == 1
    dossier = cast.dossier("lina")
    mine_lines = [line for line in lines if line.brokerage.dossier_id == dossier]
    assert [line.others for line in mine_lines] == [1]


def test_nobody_else_sees_who_waits(cast: Cast, ask: Make, owner: Make) -> None:
    request = ask("noor", "noor", days=40)
    brokerage = UUID(commands.flag_long_waits(actor=owner(request, "noor"))[str(request)])
    for name in ("mirjam", "eva", "tom", "viktor", "dewi", "olaf"):
        with acting(cast[name].at(AT), page="test"):
            assert not Brokerage.objects.filter(id=brokerage).exists(), name


@pytest.mark.req("WAI-26")
def test_a_girl_who_chose_reads_what_she_waits_for_since_when_how_long_and_whom_to_call(
    cast: Cast, ask: Make, publish: Make, owner: Make
) -> None:
    noor, offer, request = cast["noor"].at(AT), publish("eva", "Praten bij Het Anker"), ask("noor", "noor")
    offers.report_capacity(actor=cast["eva"].at(AT), offer_id=offer, free_places=0, waiting_weeks=9)
    mine = owner(request, "noor")
    commands.look_for_signals(actor=mine)
    assert [item.owner_seat_id for item in work("waiting.tell_family", request)] == [mine.seat_id], (
        "nobody told her yet"
    )
    commands.choose_offer(actor=noor, request_id=request, offer_id=offer, words="Angst.")
    assert work("waiting.tell_family", request) == []
    client = Client()
    client.post("/demo/", {"seat": str(cast["noor"].seat.id)})
    page = client.get(reverse("waiting:wait", args=[request])).content.decode()
    with acting(noor, page="test"):
        face = queries.wait_page(request, noor).owner.work_name
    for shown in ("Praten bij Het Anker", "ongeveer 9 weken", "12 januari 2027", "De norm is", face):
        assert shown in page, shown


@pytest.mark.req("WAI-26")
def test_a_wait_that_nobody_told_the_family_about_is_on_the_list_until_it_is_told(
    cast: Cast, ask: Make, publish: Make, owner: Make
) -> None:
    request = ask("mirjam", "sem")
    mine: Actor = owner(request, "mirjam")
    commands.choose_offer(
        actor=mine, request_id=request, offer_id=publish("eva", "Door de professional"), words="Angst.", reason="Nu al."
    )
    for _twice in range(2):
        commands.look_for_signals(actor=mine)
    assert len(work("waiting.tell_family", request)) == 1
    with pytest.raises(refusals.CannotWatch):
        commands.tell_of_wait(actor=mine, request_id=request, words="Lang.", weeks=-1)
    commands.tell_of_wait(actor=mine, request_id=request, words="Er zijn zes kinderen voor jullie.", weeks=12)
    commands.look_for_signals(actor=mine)
    assert work("waiting.tell_family", request) == []
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        [told] = queries.wait_page(request, mirjam).notices
    assert (told.words, told.row.weeks) == ("Er zijn zes kinderen voor jullie.", 12)


@pytest.mark.req("WAI-27")
@pytest.mark.parametrize("kind", ["bridging", "no_school", "overload"])
def test_what_a_mother_says_while_waiting_opens_triage_with_an_owner_and_a_running_clock(
    cast: Cast, ask: Make, owner: Make, kind: str
) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    request = ask("mirjam", "sem", days=112)
    mother = Client()
    mother.post("/demo/", {"seat": str(cast["mirjam"].seat.id)})
    typed = {"safe": "no" if kind == "overload" else "unsure", "kind": kind, "words": "", "command_id": str(uuid4())}
    first = mother.get(reverse("waiting:wait", args=[request])).content.decode()
    assert first.index("Is het nu veilig?") < first.index("Wat gebeurt er?"), "safety is asked first"
    answer = mother.post(reverse("waiting:worse", args=[request]), typed, follow=True)
    shown = " ".join(answer.content.decode().split())
    assert "De spoed loopt nu" in shown
    assert "huisarts kan je met spoed doorsturen" in shown
    assert ("0800-2000" in shown) is (kind == "overload")
    mine = owner(request, "mirjam", now)
    [triage] = work("waiting.reopen_triage", request)
    assert triage.owner_seat_id == mine.seat_id
    assert triage.due_at.astimezone(AT.tzinfo).date() == now.astimezone(AT.tzinfo).date()
    held = Worsening.objects.using("owner").get(request_id=request)
    assert held.kind == kind
    assert triage.cause == ("waiting.not_safe" if kind == "overload" else "waiting.worse")
    later = mine.moved_to(now + timedelta(hours=3))
    commands.handle_worsening(actor=later, worsening_id=held.id, words="Elke dag iemand thuis.")
    held.refresh_from_db()
    assert timedelta(hours=2) < held.handled_at - held.said_at < timedelta(hours=4), "how long the urgent route took"
