"""An offer that closes, and counts that cannot fall below who is there."""

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
from roer.core.actor import acting
from roer.core.rules import RulesRefused
from roer.demo.cast import Cast
from roer.offers import commands as offers
from roer.offers import queries as offer_queries
from roer.offers.commands import CannotKeepOffer
from roer.waiting import commands, queries, refusals
from roer.waiting.tests.conftest import AT
from roer.waiting.tests.test_voyage import say_yes

Make = Callable[..., Any]
NEXT = AT + timedelta(days=1)


def helped(cast: Cast, publish: Make, ask: Make, owner: Make, name: str) -> tuple[UUID, UUID, UUID]:
    """Noor gets help from an offer of Het Anker: request, offer, care episode."""
    request, offer = ask("noor", "noor"), publish("eva", name)
    proposal = commands.choose_offer(actor=cast["noor"].at(AT), request_id=request, offer_id=offer, words="Angst.")
    commands.accept_proposal(actor=cast["eva"].at(AT), proposal_id=proposal, start_on=NEXT.date())
    say_yes(cast, request, owner(request, "noor"), "noor")
    return request, offer, commands.start_help(actor=cast["eva"].at(NEXT), proposal_id=proposal)


@pytest.mark.rule("waiting.no_child_left_by_closing")
def test_no_closing_leaves_a_child_without_a_place(cast: Cast, publish: Make, ask: Make, owner: Make) -> None:
    _request, offer, episode = helped(cast, publish, ask, owner, "Gaat sluiten")
    waits = commands.choose_offer(
        actor=cast["mirjam"].at(AT), request_id=ask("mirjam", "sem"), offer_id=offer, words="Hij is bang."
    )
    eva, noor = cast["eva"].at(NEXT), cast["noor"].at(NEXT)
    closing = offers.announce_closing(actor=eva, offer_id=offer, effective_on=NEXT.date())
    facts = commands.closing_facts(closing)
    assert (facts.there, facts.ready, facts.waiting) == (1, 0, 1), "who waits is counted beside it"
    with pytest.raises(RulesRefused):
        commands.complete_closing(actor=eva, closing_id=closing)
    with pytest.raises(refusals.CannotClose):
        offers.finish_closing(actor=eva, closing_id=closing)
    other = ask("noor", "noor")
    next_place = commands.choose_offer(
        actor=noor, request_id=other, offer_id=publish("tom", "Komt in de plaats"), words="Angst."
    )
    given = {"actor": eva, "closing_id": closing, "episode_id": episode, "words": "Je kunt naar Tom.", "fitting": True}
    with pytest.raises(refusals.CannotClose, match="nog geen ja"):
        commands.answer_for_child(replacement_id=next_place, **given)
    commands.accept_proposal(actor=cast["tom"].at(NEXT), proposal_id=next_place, start_on=NEXT.date())
    with pytest.raises((NotAllowed, ObjectDoesNotExist)):
        commands.answer_for_child(replacement_id=next_place, **(given | {"actor": cast["tom"].at(NEXT)}))
    commands.answer_for_child(replacement_id=next_place, **given)
    commands.complete_closing(actor=eva, closing_id=closing)
    assert offer_queries.closing_for(closing).completed_at == NEXT
    with acting(noor, page="test"):
        assert queries.episodes_of(cast.dossier("noor"), noor)[0].ended_at is None, "her help goes on"
    assert waits


def test_places_in_use_are_never_fewer_than_who_is_there(cast: Cast, publish: Make, ask: Make, owner: Make) -> None:
    _request, offer, _episode = helped(cast, publish, ask, owner, "Telt goed")
    eva = cast["eva"].at(NEXT)
    with pytest.raises(CannotKeepOffer, match="meer jongeren"):
        offers.report_capacity(actor=eva, offer_id=offer, free_places=3, waiting_weeks=0, used_places=0)
    offers.report_capacity(actor=eva, offer_id=offer, free_places=3, waiting_weeks=0, used_places=1)
    later = eva.moved_to(NEXT + timedelta(minutes=1))
    offers.report_capacity(actor=later, offer_id=offer, free_places=2, waiting_weeks=0, used_places=2)
    assert [count.used_places for count in offer_queries.capacity_history(offer)] == [2, 1]


@pytest.mark.req("WAI-18")
def test_a_child_on_three_lists_of_which_one_starts_counts_once_and_stops_waiting_everywhere(
    cast: Cast, publish: Make, ask: Make, owner: Make
) -> None:
    from roer.waiting.models import WaitSpell

    request, offer, _episode = helped(cast, publish, ask, owner, "Eerste lijst")
    commands.count_waits(actor=cast["carla"].at(NEXT))
    mine = WaitSpell.objects.filter(offer_id=offer)
    assert [(spell.ended, spell.days) for spell in mine] == [(True, 1)]
    again = ask("lina", "lina")
    listed = [publish("eva", f"Lijst {n}") for n in range(3)]
    for one in listed:
        commands.choose_offer(actor=cast["lina"].at(AT), request_id=again, offer_id=one, words="Angst.")
    commands.count_waits(actor=cast["carla"].at(NEXT))
    spells = WaitSpell.objects.filter(offer_id__in=listed, until__isnull=True)
    assert (spells.count(), spells.values("child").distinct().count()) == (3, 1)
    assert request


@pytest.mark.req("WAI-17")
@pytest.mark.rule("waiting.no_child_left_by_closing")
def test_a_provider_sees_who_is_left_and_closes_only_when_nobody_is(
    cast: Cast, publish: Make, ask: Make, owner: Make
) -> None:
    now = datetime.now(UTC)  # the page reads by the clock
    offer = publish("eva", "Groep die dichtgaat", form="day_care")
    episodes = []
    for name in ("noor", "lina"):
        request = ask(name, name, days=60)
        asked = cast[name].at(now - timedelta(hours=3))
        proposal = commands.choose_offer(actor=asked, request_id=request, offer_id=offer, words="Angst.")
        commands.accept_proposal(actor=cast["eva"].at(asked.at), proposal_id=proposal, start_on=asked.at.date())
        who = ["noor"] if name == "noor" else ["lina", "mirjam", "kemal"]
        say_yes(cast, request, owner(request, name, asked.at), *who)
        episodes.append(commands.start_help(actor=cast["eva"].at(now - timedelta(hours=2)), proposal_id=proposal))
    commands.choose_offer(
        actor=cast["mirjam"].at(now), request_id=ask("mirjam", "sem", days=60), offer_id=offer, words="Wacht."
    )
    page = Client()
    page.post("/demo/", {"seat": str(cast["eva"].seat.id)})

    def send(name: str, *args: object, **given: object) -> str:
        answer = page.post(reverse(name, args=args), {"command_id": str(uuid4()), **given}, follow=True)
        return " ".join(answer.content.decode().split())

    counted = send("offers:capacity", offer, free_places=0, waiting_weeks=9, used_places=2, over_places=0)
    assert "1 kind wacht op een plek hier, en er zijn minder plekken vrij" in counted
    day = (now + timedelta(days=40)).date()
    closing = offers.announce_closing(actor=cast["eva"].at(now), offer_id=offer, effective_on=day)
    shown = send("waiting:closing_plan", closing, words="Vijf plekken in twee gezinshuizen.", ready_on=str(day))
    for said in ("2 kinderen hebben hier hulp", "1 kind wacht op een plek hier", "Voor 0 kinderen is er een plek"):
        assert said in shown
    assert "Vijf plekken in twee gezinshuizen." in shown
    assert "nog geen plan waarin" not in shown
    assert "Te weinig plekken" in shown, "what is free elsewhere does not hold everybody"
    late = send("waiting:closing_plan", closing, words="Later.", ready_on=str(day + timedelta(days=1)))
    assert "nog geen plan waarin" in late, "building up comes before taking down"
    place = publish("tom", "Nieuwe plek", form="day_care")
    for name, episode in zip(("noor", "lina"), episodes, strict=True):
        assert "geen plek die past. Dan gaat het niet dicht" in send("waiting:closing_finish", closing)
        other = ask(name, name, days=60)
        asked = commands.choose_offer(actor=cast[name].at(now), request_id=other, offer_id=place, words="Angst.")
        commands.accept_proposal(actor=cast["tom"].at(now), proposal_id=asked, start_on=now.date() + timedelta(days=1))
        send(
            "waiting:closing_child",
            closing,
            episode,
            words="Jij gaat hierheen.",
            replacement_id=str(asked),
            fitting="on",
        )
    assert "Gesloten. Ieder kind heeft een plek die past." in send("waiting:closing_finish", closing)
    outside = Client()
    outside.post("/demo/", {"seat": str(cast["tom"].seat.id)})
    assert outside.get(reverse("waiting:closing", args=[closing])).status_code in (403, 404)
