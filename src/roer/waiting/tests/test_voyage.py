"""Choose, answer, start, hand over, end: through the real row policies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Max
from django.test import Client
from django.urls import reverse

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.demo.cast import Cast
from roer.intake import commands as intake
from roer.intake import queries as intake_queries
from roer.intake.models import HelpRequest
from roer.offers import commands as offers
from roer.offers.models import Offer
from roer.people import queries as people
from roer.people.models import Involvement
from roer.waiting import commands, queries, refusals
from roer.waiting.models import CareEpisode, Proposal
from roer.waiting.tests.conftest import AT

Publish = Callable[..., UUID]
NEXT = AT + timedelta(days=1)


def work(kind: str, thing_id: UUID) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id).order_by("made_at"))


def row(proposal_id: UUID) -> Proposal:
    return Proposal.objects.using("owner").get(id=proposal_id)


def say_yes(cast: Cast, request_id: UUID, owner: Actor, *who: str) -> None:
    """Ask consent for the help and let these people give it."""
    item = intake.ask_consent(actor=owner, request_id=request_id, words="Gesprekken bij Het Anker.", weight="ordinary")
    assert item
    for name in who:
        actor = cast[name].at(owner.at)
        with acting(actor, page="test"):
            mine = [line for state in intake_queries.consents_asked_of(actor) for line in state.lines if line.mine]
        for line in mine:
            intake.give_consent(actor=actor, consent_id=line.consent_id)


def test_a_young_person_chooses_and_the_provider_reads_only_what_was_told(
    cast: Cast, publish: Publish, ask: Publish
) -> None:
    request, offer = ask("noor", "noor"), publish("eva", "Durven")
    proposal = commands.choose_offer(
        actor=cast["noor"].at(AT), request_id=request, offer_id=offer, words="Ik ben 17 en durf niet naar school.",
        wish="Liever een vrouw.",
    )  # fmt: skip
    held = row(proposal)
    assert (held.chosen_by, held.state) == ("self", "asked")
    assert held.alternatives >= 0
    eva = cast["eva"].at(AT)
    with acting(eva, page="test"):
        line = queries.proposal_for(proposal, eva)
        assert line.words == "Ik ben 17 en durf niet naar school."
        assert line.wish == ""
        assert people.name_of(cast.dossier("noor"), eva) == ""
        with pytest.raises(ObjectDoesNotExist):
            intake_queries.request_for(request, eva)
    tom = cast["tom"].at(AT)
    with acting(tom, page="test"), pytest.raises(ObjectDoesNotExist):
        queries.proposal_for(proposal, tom)
    assert [item.owner_seat_id for item in work("waiting.answer_proposal", proposal)] == [cast["eva"].seat.id]


def test_the_parents_of_a_seventeen_year_old_see_nothing_of_it(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer = ask("noor", "noor"), publish("eva", "Alleen van Noor")
    proposal = commands.choose_offer(actor=cast["noor"].at(AT), request_id=request, offer_id=offer, words="Voor mij.")
    for name in ("mirjam", "kemal", "viktor", "sanne"):
        actor = cast[name].at(AT)
        with acting(actor, page="test"), pytest.raises(ObjectDoesNotExist):
            queries.proposal_for(proposal, actor)
        with pytest.raises(ObjectDoesNotExist):
            commands.choose_offer(actor=actor, request_id=request, offer_id=offer, words="Ik kies.")


@pytest.mark.rule("waiting.choice_fits")
def test_only_available_needs_a_reason(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer = ask("mirjam", "sem"), publish("eva", "Alleen wat er is")
    given = {"actor": cast["mirjam"].at(AT), "request_id": request, "offer_id": offer, "words": "Hij is bang."}
    with pytest.raises(ReasonNeeded):
        commands.choose_offer(fit="available", **given)
    assert commands.choose_offer(fit="available", reason="In de buurt is niets anders.", **given)


@pytest.mark.rule("waiting.choice_fits")
@pytest.mark.req("WAI-05")
def test_a_criterion_in_the_way_is_named_and_needs_a_reason(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer = ask("mirjam", "sem"), publish("eva", "Zonder verslaving")
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        found = queries.fitting_offers(request, mirjam, here=["active_addiction"], form="")
    one = next(each for each in found if each.line.offer.id == offer)
    assert not one.is_fitting
    assert any("verslaving" in each for each in one.does_not)
    with pytest.raises(ReasonNeeded):
        commands.choose_offer(
            actor=mirjam, request_id=request, offer_id=offer, words="Hij.", circumstances=["active_addiction"]
        )


def test_sending_a_choice_twice_asks_once(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer, form = ask("mirjam", "sem"), publish("eva", "Dubbel gekozen"), uuid4()
    given = {"actor": cast["mirjam"].at(AT), "request_id": request, "offer_id": offer, "words": "Hij is bang."}
    assert commands.choose_offer(command_id=form, **given) == commands.choose_offer(command_id=form, **given)
    with pytest.raises(refusals.AskedBefore):
        commands.choose_offer(command_id=uuid4(), **given)


def test_an_offer_that_stopped_cannot_be_chosen_or_accepted(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer = ask("mirjam", "sem"), publish("eva", "Stopt ineens")
    given = {"actor": cast["mirjam"].at(AT), "request_id": request, "offer_id": offer, "words": "Hij is bang."}
    proposal = commands.choose_offer(**given)
    offers.withdraw_offer(actor=cast["eva"].at(AT), offer_id=offer)
    with pytest.raises(refusals.OfferEnded):
        commands.accept_proposal(actor=cast["eva"].at(AT), proposal_id=proposal, start_on=NEXT.date())
    with pytest.raises(refusals.CannotChoose):
        commands.choose_offer(**given)


def test_of_two_providers_the_first_yes_counts(cast: Cast, publish: Publish, ask: Publish) -> None:
    request = ask("mirjam", "sem")
    chosen = [
        commands.choose_offer(
            actor=cast["mirjam"].at(AT), request_id=request, offer_id=publish(who, f"Bij {who}"), words="Hij is bang."
        )
        for who in ("eva", "tom")
    ]
    commands.accept_proposal(actor=cast["tom"].at(AT), proposal_id=chosen[1], start_on=NEXT.date())
    with pytest.raises(refusals.AlreadyTaken, match="net eerder"):
        commands.accept_proposal(actor=cast["eva"].at(AT), proposal_id=chosen[0], start_on=NEXT.date())


@pytest.mark.req("WAI-06")
@pytest.mark.rule("waiting.decline_rests_on_criteria")
def test_a_no_outside_the_criteria_needs_words_and_is_never_the_end(cast: Cast, publish: Publish, ask: Publish) -> None:
    request, offer = ask("mirjam", "sem"), publish("eva", "Zegt nee")
    mirjam, eva = cast["mirjam"].at(AT), cast["eva"].at(NEXT)
    proposal = commands.choose_offer(actor=mirjam, request_id=request, offer_id=offer, words="Hij is bang.")
    with pytest.raises(ReasonNeeded):
        commands.decline_proposal(actor=eva, proposal_id=proposal, code="other")
    commands.decline_proposal(actor=eva, proposal_id=proposal, code="other", words="Zijn IQ is te laag voor ons.")
    held = row(proposal)
    assert (held.state, held.covered) == ("declined", False)
    todo = work("waiting.find_other", request)
    assert [(item.cause, item.owner_seat_id) for item in todo] == [
        ("waiting.declined_outside_criteria", held.owner_seat_id)
    ]
    flagged = {item.owner_seat_id: item.cause for item in work("waiting.uncovered_no", offer)}
    assert flagged == {
        cast["carla"].seat.id: "waiting.declined_other",
        cast["eva"].seat.id: "waiting.declined_other",
    }, "region and provider hear it, about the offer and not about the child"
    with acting(mirjam.moved_to(NEXT), page="test"):
        assert queries.proposals_of(request, mirjam.moved_to(NEXT))[0].decline == "Zijn IQ is te laag voor ons."


@pytest.mark.parametrize(
    ("code", "covered"), [("age", False), ("full", True), ("exclusion", True), ("inclusion", False), ("other", False)]
)
def test_a_no_is_tested_against_what_was_published(
    cast: Cast, publish: Publish, ask: Publish, code: str, covered: bool
) -> None:
    request, offer = ask("mirjam", "sem"), publish("eva", f"Toets {code}")
    offers.report_capacity(actor=cast["eva"].at(AT), offer_id=offer, free_places=0, waiting_weeks=9)
    from roer.offers.models import Criterion

    exclusion = Criterion.objects.get(offer_id=offer, kind="exclusion").id
    proposal = commands.choose_offer(
        actor=cast["mirjam"].at(AT), request_id=request, offer_id=offer, words="Hij is bang."
    )
    commands.decline_proposal(
        actor=cast["eva"].at(NEXT), proposal_id=proposal, code=code, criterion_id=exclusion, words="Uitleg."
    )
    assert row(proposal).covered is covered


@pytest.mark.req("WAI-04")
def test_no_refusal_of_an_offer_with_half_criteria_is_covered(cast: Cast, publish: Publish, ask: Publish) -> None:
    half = publish("eva", "Half beschreven", exclusions=(), incomplete_reason="We kijken per kind.")
    offers.report_capacity(actor=cast["eva"].at(AT), offer_id=half, free_places=0, waiting_weeks=9)
    proposal = commands.choose_offer(
        actor=cast["mirjam"].at(AT), request_id=ask("mirjam", "sem"), offer_id=half, words="Hij is bang."
    )
    with pytest.raises(ReasonNeeded):
        commands.decline_proposal(actor=cast["eva"].at(NEXT), proposal_id=proposal, code="full")
    commands.decline_proposal(actor=cast["eva"].at(NEXT), proposal_id=proposal, code="full", words="Wij zijn vol.")
    assert row(proposal).covered is False


def accepted(cast: Cast, publish: Publish, ask: Publish, about: str, by: str, name: str) -> tuple[UUID, UUID]:
    request = ask(by, about)
    proposal = commands.choose_offer(
        actor=cast[by].at(AT), request_id=request, offer_id=publish("eva", name), words="Angst."
    )
    commands.accept_proposal(actor=cast["eva"].at(AT), proposal_id=proposal, start_on=NEXT.date())
    return request, proposal


@pytest.mark.rule("waiting.start_has_consent")
def test_help_does_not_start_before_everybody_said_yes(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    request, proposal = accepted(cast, publish, ask, "sem", "mirjam", "Nog geen ja")
    eva = cast["eva"].at(NEXT)
    with pytest.raises(RulesRefused):
        commands.start_help(actor=eva, proposal_id=proposal)
    with acting(eva, page="test"):
        assert people.name_of(cast.dossier("sem"), eva) == "", "a start that was refused opens nothing"
    say_yes(cast, request, owner(request, "mirjam", NEXT), "mirjam")
    with pytest.raises(RulesRefused):
        commands.start_help(actor=eva, proposal_id=proposal)


def started(cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor], name: str) -> tuple[UUID, UUID]:
    request, proposal = accepted(cast, publish, ask, "noor", "noor", name)
    say_yes(cast, request, owner(request, "noor"), "noor")
    return request, commands.start_help(actor=cast["eva"].at(NEXT), proposal_id=proposal)


def test_help_starts_and_the_wait_ends(cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]) -> None:
    request, episode = started(cast, publish, ask, owner, "Begint echt")
    eva, noor = cast["eva"].at(NEXT), cast["noor"].at(NEXT)
    with acting(eva, page="test"):
        assert people.name_of(cast.dossier("noor"), eva) == "Noor Aydin"
    with acting(noor, page="test"):
        page = queries.wait_page(request, noor)
        assert not page.is_waiting
        assert page.wait.waits["total"].days == 1
        assert queries.episode_page(episode, noor).responsible.id == cast["eva"].seat.id
    with pytest.raises(refusals.CannotStart):
        commands.start_help(
            actor=eva, proposal_id=row(CareEpisode.objects.using("owner").get(id=episode).proposal_id).id
        )


@pytest.mark.req("INT-59")
@pytest.mark.req("PEO-31")
@pytest.mark.rule("waiting.nobody_lets_go_first")
@pytest.mark.rule("waiting.handover_is_clean")
def test_nobody_lets_go_before_the_next_has_accepted(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    _request, episode = started(cast, publish, ask, owner, "Draagt over")
    eva, tom, noor = cast["eva"].at(NEXT), cast["tom"].at(NEXT), cast["noor"].at(NEXT)
    stop = {"actor": eva, "episode_id": episode, "code": "provider_stops", "words": "Onze praktijk sluit."}
    with pytest.raises(RulesRefused):
        commands.end_help(**stop)
    six = ["plan", "buddy", "school", "medication", "safety", "contacts"]
    handover = commands.hand_over(
        actor=eva, episode_id=episode, seat_id=tom.seat_id, words="Noor gaat verder bij Tom.", goes_along=six
    )
    with pytest.raises(RulesRefused):
        commands.end_help(**stop)
    with acting(noor, page="test"):
        assert queries.episode_page(episode, noor).responsible.id == eva.seat_id
    with pytest.raises(ObjectDoesNotExist):
        commands.accept_handover(actor=cast["ismail"].at(NEXT), handover_id=handover)
    commands.accept_handover(actor=tom, handover_id=handover)
    with acting(noor, page="test"):
        assert queries.episode_page(episode, noor).responsible.id == tom.seat_id
    missing = work("waiting.complete_handover", handover)
    assert [(item.cause, item.owner_seat_id) for item in missing] == [("waiting.missing_own_view", eva.seat_id)]
    with pytest.raises(ReasonNeeded):
        commands.end_help(**stop)
    commands.end_help(missing_reason="Noor vertelt het zelf aan Tom.", **stop)
    after = eva.moved_to(NEXT + timedelta(minutes=1))
    with acting(after, page="test"):
        assert people.name_of(cast.dossier("noor"), after) == ""


@pytest.mark.req("INT-59")
def test_what_the_family_keeps_to_itself_is_named_and_not_passed_on(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    _request, episode = started(cast, publish, ask, owner, "Deelt niet alles")
    eva, tom = cast["eva"].at(NEXT), cast["tom"].at(NEXT)
    handover = commands.hand_over(
        actor=eva, episode_id=episode, seat_id=tom.seat_id, words="Noor gaat verder bij Tom.",
        goes_along=["plan", "school", "medication", "safety", "contacts", "own_view"], not_shared=["buddy", "medication"],
    )  # fmt: skip
    with acting(tom, page="test"):
        line = queries.handover_for(handover, tom)
        assert [str(each) for each in line.not_shared] == ["het maatje", "medicijnen"]
        assert [str(each) for each in line.missing] == []
        assert "medicijnen" not in [str(each) for each in line.goes_along]
    commands.accept_handover(actor=tom, handover_id=handover)
    assert work("waiting.complete_handover", handover) == []


def test_a_handover_that_is_refused_changes_nothing(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    _request, episode = started(cast, publish, ask, owner, "Wil niemand")
    eva, tom = cast["eva"].at(NEXT), cast["tom"].at(NEXT)
    given = {"actor": eva, "episode_id": episode, "seat_id": tom.seat_id, "words": "Wil jij?", "goes_along": []}
    handover = commands.hand_over(**given)
    with pytest.raises(refusals.CannotHandOver, match="al iemand gevraagd"):
        commands.hand_over(**given)
    commands.decline_handover(actor=tom, handover_id=handover, words="Wij zitten vol.")
    assert [item.owner_seat_id for item in work("waiting.find_next", episode)] == [eva.seat_id]
    with pytest.raises(RulesRefused):
        commands.end_help(actor=eva, episode_id=episode, code="moved", words="Verhuisd.")


@pytest.mark.rule("waiting.family_stops_own_help")
def test_a_seventeen_year_old_stops_at_once_and_a_talk_is_offered(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    request, episode = started(cast, publish, ask, owner, "Stopt zelf")
    assert HelpRequest.objects.using("owner").get(id=request).state == "helping"
    with pytest.raises((NotAllowed, ObjectDoesNotExist)):
        commands.stop_own_help(actor=cast["mirjam"].at(NEXT), episode_id=episode)
    assert commands.stop_own_help(actor=cast["noor"].at(NEXT), episode_id=episode) == "stopped"
    held = CareEpisode.objects.using("owner").get(id=episode)
    inside = Involvement.objects.using("owner").filter(
        dossier_id=held.dossier_id, seat_id=held.seat_id, part="care_provider"
    )
    assert not inside.filter(valid_until__isnull=True).exists()
    assert (held.ended_at, held.end_code) == (NEXT, "stopped_by_family")
    talks = work("waiting.offer_talk", episode)
    assert {item.owner_seat_id for item in talks} == {held.seat_id, held.way_back_seat_id}
    latest = WorkItem.objects.using("owner").filter(thing_id=episode).aggregate(last=Max("due_at"))["last"]
    assert latest.date() == NEXT.date()


def test_a_fifteen_year_old_and_a_parent_stop_together(
    cast: Cast, publish: Publish, ask: Publish, owner: Callable[..., Actor]
) -> None:
    request, proposal = accepted(cast, publish, ask, "lina", "lina", "Samen stoppen")
    say_yes(cast, request, owner(request, "lina"), "lina", "mirjam", "kemal")
    episode = commands.start_help(actor=cast["eva"].at(NEXT), proposal_id=proposal)
    lina, mirjam = cast["lina"].at(NEXT), cast["mirjam"].at(NEXT)
    assert commands.stop_own_help(actor=lina, episode_id=episode) == "asked"
    assert commands.stop_own_help(actor=lina, episode_id=episode) == "asked"
    assert CareEpisode.objects.using("owner").get(id=episode).ended_at is None
    assert commands.stop_own_help(actor=mirjam, episode_id=episode) == "stopped"


@pytest.mark.parametrize("command", ["accept_proposal", "start_help", "hand_over", "end_help", "accept_handover"])
def test_ids_of_nothing_and_of_others_are_not_found(cast: Cast, command: str) -> None:
    given = {
        "accept_proposal": {"proposal_id": uuid4(), "start_on": NEXT.date()}, "start_help": {"proposal_id": uuid4()},
        "hand_over": {"episode_id": uuid4(), "seat_id": uuid4(), "words": "x", "goes_along": []},
        "end_help": {"episode_id": uuid4(), "code": "moved", "words": "x"}, "accept_handover": {"handover_id": uuid4()},
    }[command]  # fmt: skip
    with pytest.raises((ObjectDoesNotExist, NotAllowed)):
        getattr(commands, command)(actor=cast["tom"].at(AT), **given)


@pytest.mark.req("WAI-42")
def test_a_family_that_picks_one_of_three_chose_itself_and_the_region_counts_it(
    cast: Cast, publish: Publish, ask: Publish
) -> None:
    for other in Offer.objects.using("owner").all():
        Offer.objects.using("owner").filter(id=other.id).update(valid_until=max(other.valid_from, AT.date()))
    dewi, noor = cast["dewi"].at(NEXT), cast["noor"].at(AT)
    with acting(dewi, page="test"):
        before = queries.choices("JZ99", dewi)
    _first, second, _third = [publish("eva", f"Past {n}") for n in range(3)]
    publish("eva", "Te jong", age_from=4, age_until=6)
    request = ask("noor", "noor")
    commands.choose_offer(actor=noor, request_id=request, offer_id=second, words="Angst.", absent=["active_addiction"])
    page = Client()
    page.post("/demo/", {"seat": str(cast["noor"].seat.id)})
    shown = page.get(reverse("waiting:wait", args=[request])).content.decode()
    assert "Er waren 3 mogelijkheden die pasten." in shown
    assert "Gekozen door de jongere zelf" in shown
    with acting(dewi, page="test"):
        after = queries.choices("JZ99", dewi)
    assert (after.choices - before.choices, after.free - before.free) == (1, 1)
    assert after.days is not None
